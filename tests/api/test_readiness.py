"""/health/ready: 503 for what this node cannot do, and `degraded` for what only somebody should look at."""

import math
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import httpx
import psycopg
import pytest
from fastapi import FastAPI
from psycopg.sql import SQL, Identifier
from pydantic import SecretStr

from blockyard.app.api import create_app
from blockyard.app.readiness import ORDER
from blockyard.app.settings import Settings
from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
from blockyard.tenancy.revisions import read_revisions
from blockyard.tenancy.seal_keys import install_seal_keys, retire_seal_keys
from tests.databases import SEAL_KEYS, TestDatabase
from tests.jobs.steps import enqueue
from tests.world import World

HEAD = read_revisions().head
FINE = dict.fromkeys(ORDER, "ok")
KEY = KeyRing.parse(SEAL_KEYS).current_id
UNKNOWN_KEY = (
    f"the database does not know this node's seal key `{KEY}`: restart it with the current BLOCKYARD_SEAL_KEYS; "
    "if these are the current ones, run `blockyard migrate`"
)


async def ready(app: FastAPI, client: httpx.AsyncClient) -> tuple[int, str, dict[str, str]]:
    """Status, status in words (or the problem's code), and each check, with nothing kept from before."""
    app.state.readiness.walls.asked_at = app.state.readiness.failures.asked_at = -math.inf
    answer = await client.get("/health/ready")
    body: dict[str, Any] = answer.json()
    if answer.status_code == 200:
        assert body.keys() == {"status", "checks", "scanner"}
        assert body["scanner"] == {"engine": "none", "signatures_at": None, "age_days": None}
        return 200, body["status"], body["checks"]
    assert body["detail"] == "Not ready: see `checks`, and run `blockyard doctor`."
    return answer.status_code, body["code"], body["checks"]


@contextmanager
def revisions(admin: psycopg.Connection, revision: str, oldest: str | None = None) -> Iterator[None]:
    """The database says that it is at `revision`, and serves code from `oldest` on."""
    (kept,) = admin.execute("SELECT revision FROM tenancy.oldest_code").fetchall()
    admin.execute("UPDATE tenancy.alembic_version SET version_num = %s", [revision])
    admin.execute("DELETE FROM tenancy.oldest_code")
    if oldest is not None:
        admin.execute("INSERT INTO tenancy.oldest_code VALUES (%s)", [oldest])
    try:
        yield
    finally:
        admin.execute("UPDATE tenancy.alembic_version SET version_num = %s", [HEAD])
        admin.execute("DELETE FROM tenancy.oldest_code")
        admin.execute("INSERT INTO tenancy.oldest_code VALUES (%s)", kept)


CODE_AND_DATABASE: dict[str, tuple[str, str | None, int, str, str]] = {
    # name: (the database's revision, the oldest code that it serves, status, its word, what is told)
    "the same": (HEAD, None, 200, "ok", "ok"),
    "the same, that took something away": (HEAD, HEAD, 200, "ok", "ok"),
    "behind": ("0002", None, 503, "unavailable", f"database is at 0002, code at {HEAD}: run `blockyard migrate`"),
    "ahead": (
        "9999",
        None,
        200,
        "degraded",
        f"database is at 9999, code at {HEAD}: it serves; finish the upgrade of this node",
    ),
    "ahead, and it took away what older code used": (
        "9999",
        HEAD,
        200,
        "degraded",
        f"database is at 9999, code at {HEAD}: it serves; finish the upgrade of this node",
    ),
    "ahead, and it took away what this code uses": (
        "9999",
        "9998",
        503,
        "unavailable",
        f"database is at 9999 and serves code from 9998 on, code is at {HEAD}: upgrade this node",
    ),
}


@pytest.mark.parametrize("name", CODE_AND_DATABASE)
async def test_code_and_database(app: FastAPI, client: httpx.AsyncClient, admin: psycopg.Connection, name: str) -> None:
    revision, oldest, status, word, told = CODE_AND_DATABASE[name]
    with revisions(admin, revision, oldest):
        assert await ready(app, client) == (status, word, FINE | {"migrations": told})
    assert await ready(app, client) == (200, "ok", FINE)


async def test_a_database_without_a_revision(
    app: FastAPI, client: httpx.AsyncClient, admin: psycopg.Connection
) -> None:
    admin.execute("DELETE FROM tenancy.alembic_version")
    try:
        status, word, checks = await ready(app, client)
    finally:
        admin.execute("INSERT INTO tenancy.alembic_version VALUES (%s)", [HEAD])
    told = f"database is at no revision, code at {HEAD}: run `blockyard migrate`"
    assert (status, word, checks) == (503, "unavailable", FINE | {"migrations": told})


async def test_what_migrate_leaves(database: TestDatabase) -> None:
    """The last migration that took something away is the oldest code that the database serves."""
    with psycopg.connect(reveal(database.settings.gate_database_url)) as gate:
        assert gate.execute("SELECT revision FROM tenancy.oldest_code").fetchall() == [(read_revisions().oldest_code,)]


@pytest.mark.parametrize("left", ["nothing", "another", "another of the same id"])
async def test_a_seal_key_that_was_retired(
    app: FastAPI, client: httpx.AsyncClient, database: TestDatabase, world: World, left: str
) -> None:
    """Every request of an organization would be refused. Other nodes, which know the new key, go on."""
    other = KeyRing.generate()
    if left == "another of the same id":
        other = KeyRing.parse(other.format().replace(other.current_id, KEY, 1))
    url = "/api/v1/agents/instances"
    assert await ready(app, client) == (200, "ok", FINE)
    with psycopg.connect(reveal(database.settings.owner_database_url)) as owner:
        owner.execute("DELETE FROM tenancy.seal_keys")
        if left != "nothing":
            install_seal_keys(owner, other)
    try:
        assert await ready(app, client) == (503, "unavailable", FINE | {"seal_key": UNKNOWN_KEY})
        assert (await client.get(url, headers=world.alpha.teacher.headers)).status_code == 503
    finally:
        with psycopg.connect(reveal(database.settings.owner_database_url)) as owner:
            owner.execute("DELETE FROM tenancy.seal_keys")
            install_seal_keys(owner, KeyRing.parse(SEAL_KEYS))
    assert await ready(app, client) == (200, "ok", FINE)
    assert (await client.get(url, headers=world.alpha.teacher.headers)).status_code == 200


async def test_another_key_that_was_retired(app: FastAPI, client: httpx.AsyncClient, database: TestDatabase) -> None:
    with psycopg.connect(reveal(database.settings.owner_database_url)) as owner:
        old = KeyRing.generate()
        install_seal_keys(owner, old)
        assert retire_seal_keys(owner, KeyRing.parse(SEAL_KEYS)) == [old.current_id]
    assert await ready(app, client) == (200, "ok", FINE)


@pytest.mark.parametrize("statuses", [["doing", "failed"], ["failed"]], ids=["it failed", "it was set aside"])
async def test_jobs_that_failed(
    app: FastAPI,
    client: httpx.AsyncClient,
    database: TestDatabase,
    world: World,
    admin: psycopg.Connection,
    statuses: list[str],
) -> None:
    admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")
    enqueue(database, world.alpha.teacher)
    (task,) = admin.execute("SELECT task_name FROM queue.procrastinate_jobs").fetchall()[0]
    assert await ready(app, client) == (200, "ok", FINE)
    with psycopg.connect(reveal(database.settings.queue_database_url)) as worker:
        for status in statuses:
            worker.execute("UPDATE procrastinate_jobs SET status = %s::procrastinate_job_status", [status])
    told = f"1 jobs failed for good in the last hour ({task}): see `blockyard jobs list --status failed`"
    assert await ready(app, client) == (200, "degraded", FINE | {"jobs": told})
    admin.execute("UPDATE queue.procrastinate_events SET at = now() - interval '61 minutes'")
    assert await ready(app, client) == (200, "ok", FINE)


@asynccontextmanager
async def node(settings: Settings) -> AsyncIterator[tuple[FastAPI, httpx.AsyncClient]]:
    app = create_app(settings)
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://blockyard.test") as client:
            yield app, client


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda _url: "postgresql://blockyard_app:x@127.0.0.1:9/nothing?connect_timeout=2", "nothing listens there"),
        (lambda url: url.replace("blockyard_app:", "blockyard_app:not"), "it refuses the password"),
        (lambda url: url.replace("/clone_", "/no_clone_"), "there is no such role or database"),
    ],
    ids=["stopped", "wrong password", "no such database"],
)
async def test_a_database_out_of_reach(database: TestDatabase, change: Callable[[str], str], why: str) -> None:
    """A stopped server, a wrong password and a wrong name need another remedy each."""
    nowhere = SecretStr(change(reveal(database.settings.database_url)))
    async with node(
        database.settings.model_copy(update={"database_url": nowhere, "gate_database_url": nowhere})
    ) as found:
        lost, unknown = f"cannot connect: {why}", "cannot tell"
        assert await ready(*found) == (
            503,
            "unavailable",
            {
                "app_role": lost,
                "gate_role": lost,
                "walls": f"cannot connect anew: {why}",
                "seal_key": lost,
                "migrations": lost,
                "queue": unknown,
                "jobs": unknown,
                "stripe_inbox": unknown,
                "scanner": "ok",
                "billing": unknown,
            },
        )


async def test_a_wrong_role(database: TestDatabase) -> None:
    settings = database.settings.model_copy(update={"gate_database_url": database.settings.queue_database_url})
    async with node(settings) as found:
        status, word, checks = await ready(*found)
    assert (status, word, checks["gate_role"], checks["app_role"]) == (
        503,
        "unavailable",
        "connected as blockyard_queue, must be blockyard_gate",
        "ok",
    )


async def test_what_is_not_asked(database: TestDatabase) -> None:
    """A node without its storage and its mail server serves most of what it is asked for."""
    dead = {"storage_url": "s3://nowhere/at-all", "smtp_url": SecretStr("smtp://127.0.0.1:9")}
    async with node(database.settings.model_copy(update=dead)) as found:
        assert await ready(*found) == (200, "ok", FINE)


async def test_a_busy_node_is_no_broken_one(database: TestDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    """Taking it away would hand its requests to the others, which then are busy, too."""
    monkeypatch.setattr("blockyard.app.readiness.ANSWER_SECONDS", 0.3)
    async with node(database.settings.model_copy(update={"database_pool_size": 1})) as found:
        app, client = found
        assert await ready(app, client) == (200, "ok", FINE)
        async with app.state.process.tenant_sessions.engine.connect():
            busy = "cannot tell: all connections of this node are in use"
            assert await ready(app, client) == (200, "degraded", FINE | {"app_role": busy, "seal_key": busy})
        assert await ready(app, client) == (200, "ok", FINE)


async def test_a_database_that_is_full(
    app: FastAPI, client: httpx.AsyncClient, database: TestDatabase, admin: psycopg.Connection
) -> None:
    """Who has connections serves on."""
    assert await ready(app, client) == (200, "ok", FINE)
    limit = SQL("ALTER DATABASE {} CONNECTION LIMIT {}")
    admin.execute(limit.format(Identifier(database.name), SQL("0")))
    try:
        told = "cannot tell: the database takes no more connections (max_connections)"
        assert await ready(app, client) == (200, "degraded", FINE | {"walls": told})
    finally:
        admin.execute(limit.format(Identifier(database.name), SQL("-1")))
    assert await ready(app, client) == (200, "ok", FINE)


async def test_after_a_restart_of_the_database(
    app: FastAPI, client: httpx.AsyncClient, admin: psycopg.Connection
) -> None:
    """Its old connections are dead, and it is ready all the same."""
    assert await ready(app, client) == (200, "ok", FINE)
    admin.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND application_name LIKE 'blockyard%'"
    )
    assert await ready(app, client) == (200, "ok", FINE)
