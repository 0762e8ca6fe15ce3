"""The floor: what this endpoint costs with no isolation, no sign-in and no ORM. Raw driver, orjson, FastAPI.

The organization is whatever the caller says in a header.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated
from uuid import UUID

import orjson
from fastapi import FastAPI, Header, Query, Response
from psycopg.rows import dict_row
from psycopg.types.json import set_json_loads
from psycopg_pool import AsyncConnectionPool

from bench.endpoint import DATABASE_URL, POOL_SIZE

COLUMNS = "id, agent_id, agent_type, status, configuration, created_by_id, created_at, updated_at"
TOTAL = "SELECT count(*) AS total FROM agent_instances WHERE organization_id = %s"
PAGE = f"SELECT {COLUMNS} FROM agent_instances WHERE organization_id = %s ORDER BY id DESC LIMIT %s OFFSET %s"
ONE = f"SELECT {COLUMNS} FROM agent_instances WHERE organization_id = %s AND agent_id = %s"

set_json_loads(orjson.loads)
pool = AsyncConnectionPool(DATABASE_URL, min_size=1, max_size=POOL_SIZE, open=False, kwargs={"autocommit": True})


@asynccontextmanager
async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
    async with pool:
        yield


app = FastAPI(lifespan=lifespan)
Organization = Annotated[UUID, Header(alias="x-organization-id")]


def json(value: object) -> Response:
    return Response(orjson.dumps(value), media_type="application/json")


@app.get("/api/v1/agents/instances")
async def list_instances(
    organization_id: Organization,
    page: Annotated[int, Query(ge=1)] = 1,
    page_size: Annotated[int, Query(ge=1, le=100)] = 50,
) -> Response:
    async with pool.connection() as connection:
        cursor = connection.cursor(row_factory=dict_row)
        counted = await (await cursor.execute(TOTAL, [organization_id])).fetchone()
        rows = await (await cursor.execute(PAGE, [organization_id, page_size, (page - 1) * page_size])).fetchall()
    assert counted is not None
    has_more = counted["total"] > page * page_size
    rest = {"page": page, "page_size": page_size, "next_cursor": rows[-1]["id"] if has_more else None}
    return json({"items": rows, **counted, **rest, "has_more": has_more})


@app.get("/api/v1/agents/instances/{agent_id}")
async def get_instance(organization_id: Organization, agent_id: str) -> Response:
    async with pool.connection() as connection:
        cursor = connection.cursor(row_factory=dict_row)
        row = await (await cursor.execute(ONE, [organization_id, agent_id])).fetchone()
    return json(row)
