"""The gate: database sessions for what happens before an organization is known, as the role blockyard_gate."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any, LiteralString

from psycopg.rows import namedtuple_row
from psycopg_pool import AsyncConnectionPool
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession

from blockyard.tenancy.lean import fetch_one


@asynccontextmanager
async def gate_session(gate_engine: AsyncEngine) -> AsyncIterator[AsyncSession]:
    """One transaction on identity tables: committed at the end, rolled back on any error."""
    async with AsyncSession(gate_engine, expire_on_commit=False) as session, session.begin():
        yield session


@asynccontextmanager
async def gate_connection(gate_engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """For one statement that commits by itself: no round trip begins a transaction, none ends it."""
    async with gate_engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        yield connection


async def run_lean(gate_pool: AsyncConnectionPool, statement: LiteralString, parameters: Mapping[str, Any]) -> Any:
    """The one row of a hot statement, or None: in one round trip, and without SQLAlchemy's work.

    A restart of the database cuts idle connections; then it runs again on a new one, so it must be one that may run twice.
    """
    return await fetch_one(gate_pool, statement, parameters, namedtuple_row)
