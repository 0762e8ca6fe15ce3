"""The database: engines for the serving roles, and the one-time bootstrap of roles, schema and seal keys."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import psycopg
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from psycopg.sql import SQL, Identifier
from psycopg_pool import AsyncConnectionPool
from sqlalchemy import PoolResetState, event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
from blockyard.tenancy import seal_keys
from blockyard.tenancy.roles import APP, GATE, OWNER, QUEUE, create_roles, harden_database
from blockyard.tenancy.seal import Sealer
from blockyard.tenancy.session import TenantSessions
from blockyard.tenancy.settings import DatabaseSettings

PACKAGE = Path(__file__).parents[1]
MIGRATIONS = next(folder for folder in (PACKAGE / "migrations", PACKAGE.parents[1] / "migrations") if folder.is_dir())


def bootstrap(admin_url: str, settings: DatabaseSettings) -> None:
    """Make roles, database, tables and seal keys, or bring them up to date. `admin_url` may create roles."""
    urls = {
        OWNER: reveal(settings.owner_database_url),
        APP: reveal(settings.database_url),
        GATE: reveal(settings.gate_database_url),
        QUEUE: reveal(settings.queue_database_url),
    }
    database = urlsplit(urls[OWNER]).path.lstrip("/")
    with psycopg.connect(admin_url, autocommit=True) as admin:
        create_roles(admin, {role: unquote(urlsplit(url).password or "") for role, url in urls.items()})
        if not admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database]).fetchone():
            admin.execute(SQL("CREATE DATABASE {} OWNER {}").format(Identifier(database), Identifier(OWNER)))
    with psycopg.connect(admin_url, dbname=database, autocommit=True) as admin:
        harden_database(admin, database)
    migrate(settings)


def migrate(settings: DatabaseSettings) -> None:
    """Bring the schema to head and install the seal keys, as blockyard_owner."""
    owner_url = reveal(settings.owner_database_url)
    command.upgrade(alembic_config(owner_url), "head")
    if settings.seal_keys is not None:
        with psycopg.connect(owner_url) as owner:
            seal_keys.install_seal_keys(owner, KeyRing.parse(reveal(settings.seal_keys)))


def head_revision() -> str:
    """The revision that this code needs."""
    return str(ScriptDirectory.from_config(alembic_config("")).get_current_head())


def alembic_config(owner_url: str) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["url"] = sqlalchemy_url(owner_url)
    return config


def sqlalchemy_url(libpq_url: str) -> str:
    """`postgresql://` as SQLAlchemy wants it, on psycopg 3."""
    return "postgresql+psycopg://" + libpq_url.partition("://")[2]


def create_engine(libpq_url: str, settings: DatabaseSettings) -> AsyncEngine:
    """A pooled engine whose connections come back as new, whatever SQL ran on them.

    Nothing session-level is ever set by us, so a transaction pooler may stand in between.
    """
    engine = create_async_engine(
        sqlalchemy_url(libpq_url),
        pool_size=settings.database_pool_size,
        max_overflow=0,
        pool_timeout=10,
        pool_reset_on_return=None,
        # No prepared statements: their names would be a session's state, which injected SQL could replace.
        connect_args={"prepare_threshold": None, "application_name": "blockyard"},
    )
    event.listen(engine.sync_engine, "reset", discard_state)
    return engine


def discard_state(connection: Any, _record: object, reset_state: PoolResetState) -> None:
    """On return to the pool: DISCARD ALL takes session settings, listeners, cursors, locks and prepared statements."""
    if reset_state.terminate_only:
        return
    connection.rollback()
    connection.autocommit = True
    cursor = connection.cursor()
    cursor.execute("DISCARD ALL")
    cursor.close()
    connection.autocommit = False


def create_read_pool(libpq_url: str, settings: DatabaseSettings) -> AsyncConnectionPool:
    """A pool for lean reads (tenancy/reads.py), which run compiled statements only. Open it before use."""
    return AsyncConnectionPool(
        libpq_url,
        min_size=1,
        max_size=settings.database_pool_size,
        timeout=10,
        open=False,
        kwargs={
            "autocommit": True,
            "prepare_threshold": 5 if settings.database_prepared_statements else None,
            "application_name": "blockyard-reads",
        },
    )


def create_tenant_sessions(settings: DatabaseSettings) -> TenantSessions:
    """What opens tenant sessions, for the API and the worker. Open its read pool before use, close it in the end."""
    url = reveal(settings.database_url)
    sealer = Sealer(KeyRing.parse(reveal(settings.seal_keys)))
    return TenantSessions(create_engine(url, settings), create_read_pool(url, settings), sealer)
