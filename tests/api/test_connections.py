"""Connections to the database: one that was dropped is not used again, and where none is free the caller is told so."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import httpx
import psycopg
import pytest
from fastapi import FastAPI

from blockyard.tenancy.process import Process
from tests.api.steps import problem
from tests.world import World

CURRENT, INSTANCES, LOGIN = "/api/v1/organizations/current", "/api/v1/agents/instances", "/api/v1/auth/login"
WRONG = {"email": "nobody@school.example", "password": "three or four wrong words"}
BUSY = "The service is busy: no connection to the database became free. Send the request again in a moment."


@pytest.fixture
def process(app: FastAPI) -> Process:
    found: Process = app.state.process
    return found


async def statuses(client: httpx.AsyncClient, world: World, times: int) -> set[tuple[int, int, int]]:
    """Of a tenant session, a lean read, and the gate, asked side by side."""
    headers = world.alpha.owner.headers

    async def ask() -> tuple[int, int, int]:
        first = await client.get(CURRENT, headers=headers)
        second = await client.get(INSTANCES, headers=headers)
        third = await client.post(LOGIN, json=WRONG)
        return first.status_code, second.status_code, third.status_code

    return set(await asyncio.gather(*(ask() for _ in range(times))))


async def test_no_request_is_lost_to_a_dropped_connection(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    """As a restart of the database leaves them: each pool is full of connections that it has ended."""
    expected = {(200, 200, 401)}
    assert await statuses(client, world, 4) == expected
    ended = admin.execute(
        "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity"
        " WHERE datname = current_database() AND usename IN ('blockyard_app', 'blockyard_gate')"
    ).fetchone()
    assert ended is not None
    assert ended[0] >= 3
    assert await statuses(client, world, 4) == expected


@pytest.fixture
async def taken(process: Process, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """All connections of every pool are in use, and nobody waits long for one."""
    monkeypatch.setattr(process.tenant_sessions.engine.sync_engine.pool, "_timeout", 0.05)
    monkeypatch.setattr(process.gate_engine.sync_engine.pool, "_timeout", 0.05)
    monkeypatch.setattr(process.tenant_sessions.read_pool, "timeout", 0.05)
    async with AsyncExitStack() as stack:
        for engine in (process.tenant_sessions.engine, process.gate_engine):
            for _ in range(5):
                await stack.enter_async_context(engine.connect())
        for _ in range(5):
            await stack.enter_async_context(process.tenant_sessions.read_pool.connection(timeout=10))
        yield


@pytest.mark.parametrize(("method", "path"), [("GET", CURRENT), ("GET", INSTANCES), ("POST", LOGIN)])
async def test_none_is_free(client: httpx.AsyncClient, world: World, taken: None, method: str, path: str) -> None:
    body = WRONG if method == "POST" else None
    answer = await client.request(method, path, json=body, headers=world.alpha.owner.headers)
    assert (*problem(answer), answer.json()["detail"]) == (503, "unavailable", BUSY)
    assert answer.headers["Retry-After"] == "1"


async def test_the_log_says_so_now_and_then(
    client: httpx.AsyncClient, world: World, taken: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    from blockyard.web import problems

    told: list[tuple[str, int]] = []

    class Log:
        def warning(self, event: str, *, left_out: int, **_what: object) -> None:
            told.append((event, left_out))

    monkeypatch.setattr(problems, "SELDOM", type(problems.SELDOM)(Log()))  # type: ignore[arg-type]  # as far as it is used
    for _ in range(3):
        assert (await client.post(LOGIN, json=WRONG)).status_code == 503
    assert told == [("database_connections_exhausted", 0)]
