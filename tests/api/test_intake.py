"""A burst of Stripe's while storing is slow: nothing is lost, and who signs in meanwhile is not kept waiting."""

import asyncio
from contextlib import closing
from uuid import uuid4

import httpx
import psycopg
import pytest

from blockyard.app.settings import Settings
from blockyard.web import intake
from tests.api.steps import LOGIN
from tests.databases import TestDatabase
from tests.stripe_events import deliver, event
from tests.waiting import wait_until_async
from tests.world import PASSWORD, World


async def test_a_burst_leaves_connections_to_who_signs_in(
    client: httpx.AsyncClient, settings: Settings, database: TestDatabase, admin: psycopg.Connection, world: World
) -> None:
    ids = [f"evt_{uuid4().hex}" for _ in range(2 * settings.database_pool_size)]
    with closing(psycopg.connect(database.admin_url)) as locker:
        locker.execute("LOCK TABLE stripe.events")
        burst = [
            asyncio.create_task(
                deliver(client, event(one, "invoice.paid", {"object": "invoice", "customer": "cus_new"}))
            )
            for one in ids
        ]
        await wait_until_async(lambda: is_waiting(admin), "a delivery waits for the table")
        signed_in = await client.post(LOGIN, json={"email": world.alpha.owner.email, "password": PASSWORD})
        assert signed_in.status_code == 200
        assert not any(one.done() for one in burst)
        locker.rollback()
    answers = await asyncio.gather(*burst)
    assert [answer.json() for answer in answers] == [{"stored": True}] * len(ids)
    stored = admin.execute("SELECT count(*) FROM stripe.events WHERE id = ANY (%s)", [ids]).fetchone()
    assert stored == (len(ids),)


async def test_who_waits_too_long_is_told_to_come_again(
    client: httpx.AsyncClient, database: TestDatabase, admin: psycopg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "WAIT_SECONDS", 0.2)
    bodies = [event(f"evt_{uuid4().hex}", "invoice.paid", {"object": "invoice", "customer": "cus_new"}) for _ in "abc"]
    with closing(psycopg.connect(database.admin_url)) as locker:
        locker.execute("LOCK TABLE stripe.events")
        first = [asyncio.create_task(deliver(client, body)) for body in bodies[: intake.AT_ONCE]]
        await wait_until_async(lambda: is_waiting(admin), "a delivery waits for the table")
        late = await deliver(client, bodies[-1])
        assert (late.status_code, late.json()["code"], late.headers["Retry-After"]) == (503, "unavailable", "1")
        locker.rollback()
    assert [answer.json() for answer in await asyncio.gather(*first)] == [{"stored": True}] * intake.AT_ONCE
    assert (await deliver(client, bodies[-1])).json() == {"stored": True}


def is_waiting(admin: psycopg.Connection) -> bool:
    waiting = "SELECT count(*) FROM pg_locks WHERE relation = 'stripe.events'::regclass AND NOT granted"
    return admin.execute(waiting).fetchone() != (0,)
