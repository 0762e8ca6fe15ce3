"""The database: engines for the serving roles. Their connections come back as new."""

import select
from typing import Any

from psycopg_pool import AsyncConnectionPool
from sqlalchemy import PoolResetState, event
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
from blockyard.tenancy.seal import Sealer
from blockyard.tenancy.session import TenantSessions
from blockyard.tenancy.settings import DatabaseSettings
from blockyard.tenancy.timed import TimedConnection


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
        hide_parameters=True,  # what people sent is in no error's text, and so in no log
        # No prepared statements: their names would be a session's state, which injected SQL could replace.
        connect_args={
            "prepare_threshold": None,
            "application_name": "blockyard",
            "async_creator_fn": TimedConnection.connect,
        },
    )
    event.listen(engine.sync_engine, "reset", discard_state)
    event.listen(engine.sync_engine, "checkout", replace_if_dead)
    return engine


def replace_if_dead(connection: Any, _record: object, _proxy: object) -> None:
    """Before a connection of the pool is used: when the database restarts it says so, or hangs up, and an idle connection
    that has something to read is of no use. The pool then makes a new one, and no request is lost. It costs a microsecond,
    and no round trip."""
    poll = select.poll()
    poll.register(connection.driver_connection.pgconn.socket, select.POLLIN)
    if poll.poll(0):
        raise DisconnectionError


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


def create_lean_pool(
    libpq_url: str, settings: DatabaseSettings, name: str, *, least: int, most: int
) -> AsyncConnectionPool:
    """A pool for statements that are written once and for all, and bring only parameters (reads.py, gate.py). No later one
    minds what they leave in a session, so nothing is discarded between them. Open it before use."""
    return AsyncConnectionPool(
        libpq_url,
        min_size=least,
        max_size=most,
        timeout=10,
        open=False,
        connection_class=TimedConnection,
        kwargs={
            "autocommit": True,
            "prepare_threshold": 5 if settings.database_prepared_statements else None,
            "application_name": name,
        },
    )


def create_tenant_sessions(settings: DatabaseSettings) -> TenantSessions:
    """What opens tenant sessions, for the API and the worker. Open its read pool before use, close it in the end."""
    url = reveal(settings.database_url)
    sealer = Sealer(KeyRing.parse(reveal(settings.seal_keys)))
    reads = create_lean_pool(url, settings, "blockyard-reads", least=1, most=settings.database_pool_size)
    return TenantSessions(create_engine(url, settings), reads, sealer)
