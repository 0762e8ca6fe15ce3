"""A worker that was taken for dead as it sent, and comes back: what the receiver told it is left to the one after it."""

from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import httpx
import psycopg
import pytest

from blockyard.base import clock
from blockyard.jobs.attempts import Failure
from blockyard.jobs.tasks import TenantJob
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.process import Process
from blockyard.webhooks.delivering import Attempt, delivery_lifecycle, put_back
from tests.webhooks.receiver import Receiver
from tests.webhooks.steps import log_of, make_endpoint, send_test
from tests.world import World

BEGAN: Final = datetime.fromisoformat("2026-01-01T12:00:00+00:00")
STATE: Final = """
    SELECT to_jsonb(delivery), to_jsonb(endpoint)
    FROM blockyard.webhook_deliveries AS delivery
    JOIN blockyard.webhook_endpoints AS endpoint ON endpoint.id = delivery.endpoint_id
    WHERE delivery.id = %s
"""
FIRST: Final = delivery_lifecycle(0)
ANSWERED: Final = Attempt(BEGAN, 200, None, "", 1)
REFUSED: Final = Attempt(BEGAN, 410, "It answered 410, so the endpoint was disabled.", "", 1)


async def begin(job: TenantJob, delivery_id: UUID) -> bool:
    async with job.session() as db:
        return await FIRST.claim(job, db, delivery_id) is not None


async def end(job: TenantJob, delivery_id: UUID, how: Any) -> None:
    if how is None:
        await put_back(job, delivery_id, 0)
        return
    async with job.session() as db:
        if isinstance(how, Failure):
            await FIRST.fail(job, db, delivery_id, how)
        else:
            await FIRST.record(job, db, delivery_id, how)


@pytest.mark.parametrize(
    ("how", "status", "attempts"),
    [
        (ANSWERED, "delivered", 1),
        (REFUSED, "failed", 1),
        (Failure("gave_up", "It was not sent."), "pending", 1),
        (None, "pending", 0),
    ],
    ids=["answered", "refused", "gave up", "put back"],
)
async def test_who_was_taken_for_dead_writes_nothing(
    client: httpx.AsyncClient,
    world: World,
    receiver: Receiver,
    process: Process,
    admin: psycopg.Connection,
    how: Any,
    status: str,
    attempts: int,
) -> None:
    endpoint = await make_endpoint(client, world.alpha, receiver)
    delivery_id = UUID((await send_test(client, world.alpha, endpoint))["id"])
    context = TenantContext(world.alpha.id, world.alpha.owner.id)
    first, second = (TenantJob(context, 1, process, BEGAN + timedelta(seconds=late)) for late in (0, 30))
    assert await begin(first, delivery_id)
    assert await begin(second, delivery_id)
    claimed = admin.execute(STATE, [delivery_id]).fetchone()
    await end(first, delivery_id, how)
    assert not await begin(first, delivery_id), "nor does it begin again"
    assert admin.execute(STATE, [delivery_id]).fetchone() == claimed
    await end(second, delivery_id, how)
    assert admin.execute(STATE, [delivery_id]).fetchone() != claimed
    [delivery] = await log_of(client, world.alpha, endpoint)
    assert (delivery["status"], len(delivery["attempts"])) == (status, attempts)


async def test_an_attempt_is_made_once(
    client: httpx.AsyncClient, world: World, receiver: Receiver, process: Process, admin: psycopg.Connection
) -> None:
    """Also by jobs that follow each other: the second was enqueued for the same one."""
    endpoint = await make_endpoint(client, world.alpha, receiver)
    delivery_id = UUID((await send_test(client, world.alpha, endpoint))["id"])
    context = TenantContext(world.alpha.id, world.alpha.owner.id)
    await end(TenantJob(context, 1, process, BEGAN), delivery_id, Failure("gave_up", "It was not sent."))
    given_up = admin.execute(STATE, [delivery_id]).fetchone()
    await end(TenantJob(context, 1, process, clock.now()), delivery_id, Failure("gave_up", "It was not sent."))
    assert admin.execute(STATE, [delivery_id]).fetchone() == given_up
