"""The floor under a batch of events: a raw driver and one insert. No key, no validation, no walls, no job.

It writes into the tables of `bench.events_plain`; the place is whatever the sender says.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

import orjson
from fastapi import FastAPI, Header, Request, Response
from psycopg_pool import AsyncConnectionPool

from bench.endpoint import DATABASE_URL, POOL_SIZE

KEEP = """
    INSERT INTO events (id, organization_id, place_id, event_id, type, player, data, happened_at, received_at)
    SELECT gen_random_uuid(), %s, %s, event.id, event.type, event.player, event.data, event.at, now()
    FROM jsonb_to_recordset(%s::jsonb) AS event (id uuid, type text, player bigint, at timestamptz, data jsonb)
    ON CONFLICT DO NOTHING
"""

pool = AsyncConnectionPool(DATABASE_URL, min_size=1, max_size=POOL_SIZE, open=False, kwargs={"autocommit": True})


@asynccontextmanager
async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
    async with pool:
        yield


app = FastAPI(lifespan=lifespan)


@app.post("/floor")
async def receive(
    request: Request, x_organization: Annotated[str, Header()], x_place: Annotated[str, Header()]
) -> Response:
    batch = orjson.loads(await request.body())
    async with pool.connection() as connection:
        kept = await connection.execute(KEEP, [x_organization, x_place, orjson.dumps(batch["events"]).decode()])
    answer = {"accepted": kept.rowcount, "duplicate": len(batch["events"]) - kept.rowcount}
    return Response(orjson.dumps(answer), status_code=202, media_type="application/json")
