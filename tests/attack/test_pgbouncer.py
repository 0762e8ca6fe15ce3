"""Behind a PgBouncer in transaction mode, where organizations take turns on the same server connections."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import httpx
import psycopg
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from blockyard.app.api import create_app
from blockyard.app.settings import Settings
from blockyard.tenancy.database import create_tenant_sessions
from blockyard.tenancy.session import TenantSession, TenantSessions, any_role
from tests.attack.pgbouncer import BINARY, pgbouncer
from tests.attack.tenant import marks_of
from tests.attack.test_pool import (  # noqa: F401 - collected here once more, with the fixture `sessions` of this module
    context,
    seen_by,
    test_commit_in_the_middle_enters_again,
    test_injected_commit_leaves_nothing_to_read,
    test_lean_reads_follow_each_other,
    test_poisoned_connection,
)
from tests.databases import TestDatabase
from tests.world import School, World

pytestmark = pytest.mark.skipif(BINARY is None, reason="needs the program pgbouncer (Debian package pgbouncer)")

INSTANCES = "/api/v1/agents/instances"
ROUNDS = 25


@pytest.fixture(scope="module")
def one_connection(database: TestDatabase) -> Iterator[Settings]:
    """Everybody's transactions run on one server connection."""
    with pgbouncer(database, pool_size=1) as settings:
        yield settings


@pytest.fixture(scope="module")
def two_connections(database: TestDatabase) -> Iterator[Settings]:
    """Two server connections for all requests: they overlap, and change places."""
    with pgbouncer(database, pool_size=2) as settings:
        yield settings


@pytest.fixture(scope="module")
async def sessions(one_connection: Settings) -> AsyncIterator[TenantSessions]:
    """Clients of their own, one server connection: the next session gets the poisoned one."""
    sessions = create_tenant_sessions(one_connection)
    await sessions.read_pool.open()
    yield sessions
    await sessions.close()


@pytest.fixture(scope="module")
async def app(two_connections: Settings) -> AsyncIterator[FastAPI]:
    app = create_app(two_connections.model_copy(update={"database_pool_size": 10}))
    async with app.router.lifespan_context(app):
        yield app


async def backend_of(db: TenantSession) -> int:
    return int((await db.execute(text("SELECT pg_backend_pid()"))).scalar_one())


async def test_another_organization_between_two_transactions(sessions: TenantSessions, world: World) -> None:
    """After a commit in mid-request the server connection serves another organization, then comes back."""
    async with sessions.open(context(world.alpha.teacher), authorize=any_role) as alpha:
        assert await seen_by(alpha) == {str(world.alpha.id)}
        backend = await backend_of(alpha)
        await alpha.commit()
        async with sessions.open(context(world.omega.teacher), authorize=any_role) as omega:
            assert await backend_of(omega) == backend, "else this test would test nothing"
            assert await seen_by(omega) == {str(world.omega.id)}
        assert await seen_by(alpha) == {str(world.alpha.id)}
        assert await backend_of(alpha) == backend


async def test_interleaved_requests(client: httpx.AsyncClient, world: World, admin: psycopg.Connection) -> None:
    """Lists, reads and writes of both schools at once: each sees its own, each write lands where it belongs."""

    async def use(school: School, number: int) -> list[httpx.Response]:
        headers = school.teacher.headers
        wish = {
            "agent_id": f"shared-{number}",
            "agent_type": "content_generator",
            "configuration": {"made_by": str(school.id)},
        }
        created = await client.post(INSTANCES, headers=headers, json=wish)
        got = await client.get(f"{INSTANCES}/shared-{number}", headers=headers)
        listed = await client.get(f"{INSTANCES}?page_size=100", headers=headers)
        return [created, got, listed]

    work = [use(school, number) for number in range(ROUNDS) for school in world.schools]
    answers = await asyncio.gather(*work)

    for index, (created, got, listed) in enumerate(answers):
        school = world.schools[index % 2]
        other = world.schools[1 - index % 2]
        assert [created.status_code, got.status_code, listed.status_code] == [201, 200, 200]
        assert got.json()["configuration"] == {"made_by": str(school.id)}
        for answer in (created, got, listed):
            assert not [mark for mark in marks_of(world, other) if mark in answer.text]
    rows = admin.execute(
        "SELECT organization_id::text, count(*) FROM blockyard.agent_instances"
        " WHERE agent_id LIKE 'shared-%' AND configuration ->> 'made_by' = organization_id::text GROUP BY 1"
    ).fetchall()
    assert sorted(rows) == sorted((str(school.id), ROUNDS) for school in world.schools)
    assert shared_backends(admin) <= 2 + 1, "two behind one PgBouncer, one behind the other"


def shared_backends(admin: psycopg.Connection) -> int:
    row = admin.execute(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'blockyard_app'"
    ).fetchone()
    assert row is not None
    return int(row[0])
