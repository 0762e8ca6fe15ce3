"""Fixtures: real PostgreSQL, the real application on the role blockyard_app, real commits, the real worker."""

import gc
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import httpx
import psycopg
import pytest
from fastapi import FastAPI
from psycopg.sql import SQL, Identifier

from tests import rights
from tests.attack import mutants

mutants.patch_code()  # before the application is imported
rights.record()

from blockyard.app.api import create_app
from blockyard.base.settings import reveal
from tests import unserved
from tests.databases import TestDatabase, cloned, hash_cheaply, make_template
from tests.worker import Worker, start_worker
from tests.world import World, build_world

gc.set_threshold(50_000)  # five thousand tests stay to the end: there is no garbage among them

RunJobs = Callable[[], Awaitable[None]]

ROOM_BYTES = 4 << 30


def pytest_collection_finish() -> None:
    gc.freeze()


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def admin_url() -> Iterator[str]:
    """A superuser's URL: of BLOCKYARD_TEST_ADMIN_URL if set, else of a cluster of our own."""
    given = os.environ.get("BLOCKYARD_TEST_ADMIN_URL")
    if given:
        yield given
        return
    from blockyard.local.embedded import Cluster

    # Not in pytest's folder: a second pytest at the same time takes the rights of other users on that away.
    with tempfile.TemporaryDirectory(prefix="blockyard-tests-", dir=roomy_memory()) as folder:
        cluster = Cluster(Path(folder))
        cluster.start()
        with psycopg.connect(cluster.admin_url, autocommit=True) as admin:
            for setting in ("fsync", "synchronous_commit", "full_page_writes"):  # nobody cuts this machine's power
                admin.execute(SQL("ALTER SYSTEM SET {} = off").format(Identifier(setting)))
            # A database is dropped when every backend has been told, and one whose client went away in the middle of signing
            # in hears nothing until this is over: a minute by default.
            admin.execute("ALTER SYSTEM SET authentication_timeout = '5s'")
            admin.execute("SELECT pg_reload_conf()")
        hash_cheaply(cluster.admin_url)
        yield cluster.admin_url
        cluster.stop()


def roomy_memory() -> str | None:
    """A folder in memory, if there is room: every module copies a database of hundreds of files, and then deletes it."""
    memory = Path("/dev/shm")
    return str(memory) if memory.is_dir() and shutil.disk_usage(memory).free > ROOM_BYTES else None


@pytest.fixture(scope="session")
def template(admin_url: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[TestDatabase, World]:
    """Migrated once, filled once."""
    worker_id = os.environ.get("PYTEST_XDIST_WORKER", "main")
    name = f"template_{worker_id}_{os.getpid()}"
    database = make_template(admin_url, name, tmp_path_factory.mktemp("data"))
    return database, build_world(database)


@pytest.fixture(scope="module")
def database(template: tuple[TestDatabase, World], tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestDatabase]:
    """This module's own copy of the template."""
    with cloned(template[0], tmp_path_factory.mktemp("data")) as database:
        mutants.dig(database.admin_url)
        with psycopg.connect(reveal(database.settings.database_url)) as connection:
            role = connection.execute(
                "SELECT current_user::text, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user"
            ).fetchone()
        assert role == ("blockyard_app", False, False), "as any other role the tests would test nothing"
        yield database


@pytest.fixture(scope="module")
def world(template: tuple[TestDatabase, World], database: TestDatabase) -> World:
    """Who and what is in `database`."""
    return template[1]


@pytest.fixture(scope="module")
async def app(database: TestDatabase) -> AsyncIterator[FastAPI]:
    app = create_app(database.settings)
    app.openapi = unserved.APP.openapi  # type: ignore[method-assign]  # of the same routes: it takes a second each time
    async with app.router.lifespan_context(app):
        yield app


@pytest.fixture(scope="module")
async def client(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app=app, client=("127.0.0.1", 50000))
    async with httpx.AsyncClient(transport=transport, base_url="http://blockyard.test") as client:
        yield client


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    """A worker in a process of its own: it holds what a worker holds, and not what the API beside it has loaded."""
    with start_worker() as worker:
        yield worker


@pytest.fixture(scope="module")
def run_jobs(database: TestDatabase, worker: Worker) -> RunJobs:
    """Lets the worker run until no job is left to run now."""

    async def run() -> None:
        await worker.drain(database.settings)

    return run


@pytest.fixture(scope="module")
def mailbox(database: TestDatabase) -> Path:
    """Where mails go without an SMTP server: a folder of .eml files."""
    return database.settings.data_dir / "mail"


@pytest.fixture
def admin(database: TestDatabase) -> Iterator[psycopg.Connection]:
    """A superuser's connection, to look behind the walls."""
    with psycopg.connect(database.admin_url, autocommit=True) as connection:
        yield connection
