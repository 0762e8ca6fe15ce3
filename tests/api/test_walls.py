"""What an injector leaves behind in the database is told by /health/ready and the doctor, and mended by `migrate`."""

import math
from collections.abc import AsyncIterator
from urllib.parse import quote

import httpx
import psycopg
import pytest
from fastapi import FastAPI
from pydantic import SecretStr

from blockyard.app.api import create_app
from blockyard.base.settings import reveal
from blockyard.tenancy.doctor import examine
from blockyard.tenancy.migrate import bootstrap
from blockyard.tenancy.roles import ROLE_SETTINGS
from tests.databases import TestDatabase
from tests.world import World

LEFT_BEHIND = {
    "a setting": (
        "ALTER ROLE CURRENT_USER SET work_mem = '64kB'",
        "blockyard_app has the setting work_mem=64kB",
    ),
    "a password": ("ALTER ROLE CURRENT_USER PASSWORD 'mine now'", "cannot connect anew: it refuses the password"),
}


async def walls_of(app: FastAPI, client: httpx.AsyncClient) -> tuple[int, str]:
    app.state.readiness.walls.asked_at = -math.inf  # ask again
    answer = await client.get("/health/ready")
    return answer.status_code, answer.json()["checks"]["walls"]


@pytest.mark.parametrize("name", LEFT_BEHIND)
async def test_what_an_injector_leaves_behind(
    app: FastAPI, client: httpx.AsyncClient, database: TestDatabase, name: str
) -> None:
    statement, told = LEFT_BEHIND[name]
    assert await walls_of(app, client) == (200, "ok")
    with psycopg.connect(reveal(database.settings.database_url), autocommit=True) as injector:
        injector.execute(statement.encode())
    try:
        status, walls = await walls_of(app, client)
        assert (status, told in walls) == (503, True), walls
    finally:
        bootstrap(database.admin_url, database.settings, set_passwords=True)
    assert await walls_of(app, client) == (200, "ok")
    with psycopg.connect(reveal(database.settings.owner_database_url)) as owner:
        assert examine(owner) == []


async def test_a_restored_dump_is_told(
    app: FastAPI, client: httpx.AsyncClient, database: TestDatabase, admin: psycopg.Connection
) -> None:
    admin.execute("UPDATE pg_catalog.pg_proc SET procost = 100 WHERE oid = 'wall.first(uuid)'::regprocedure")
    admin.execute("ALTER FUNCTION pg_catalog.texteq(text, text) LEAKPROOF")
    assert await walls_of(app, client) == (
        503,
        "1 functions run before the policies; conditions run before the policies",
    )
    bootstrap(database.admin_url, database.settings)
    assert await walls_of(app, client) == (200, "ok")


@pytest.mark.parametrize("name", ["database_url", "gate_database_url", "queue_database_url"])
def test_every_serving_role_gives_way(database: TestDatabase, name: str) -> None:
    with psycopg.connect(reveal(getattr(database.settings, name))) as connection:
        role = connection.info.user
        shown = {
            setting: connection.execute("SELECT current_setting(%s)", [setting]).fetchone()
            for setting in ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout")
        }
    expected = {"60s": "1min"}
    assert shown == {
        setting: (expected.get(ROLE_SETTINGS[role][setting], ROLE_SETTINGS[role][setting]),) for setting in shown
    }


@pytest.fixture
async def hurried(database: TestDatabase) -> AsyncIterator[httpx.AsyncClient]:
    """The API with a short patience for locks, as its role has a longer one."""
    url = reveal(database.settings.database_url) + "&options=" + quote("-c lock_timeout=100ms")
    app = create_app(database.settings.model_copy(update={"database_url": SecretStr(url)}))
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            yield client


async def test_a_locked_table_is_an_answer(
    hurried: httpx.AsyncClient, database: TestDatabase, world: World, admin: psycopg.Connection
) -> None:
    """Somebody locks a table: requests are told to come again, and do not hang."""
    url = "/api/v1/agents/instances"
    assert (await hurried.get(url, headers=world.alpha.teacher.headers)).status_code == 200
    with psycopg.connect(database.admin_url) as locker:
        locker.execute("LOCK TABLE blockyard.agent_instances")
        answer = await hurried.get(url, headers=world.alpha.teacher.headers)
    assert answer.status_code == 503
    assert answer.json()["code"] == "unavailable"
    assert answer.headers["Retry-After"] == "1"
    assert (await hurried.get(url, headers=world.alpha.teacher.headers)).status_code == 200


def test_a_tenant_session_locks_no_table_that_it_only_changes(database: TestDatabase) -> None:
    """Rights by column give no right to LOCK, which would stop every other organization."""
    with psycopg.connect(reveal(database.settings.database_url)) as session:
        session.execute("LOCK TABLE blockyard.memberships IN ACCESS SHARE MODE")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            session.execute("LOCK TABLE blockyard.memberships IN ACCESS EXCLUSIVE MODE")
