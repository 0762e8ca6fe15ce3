"""The gate: database sessions for what happens before an organization is known, as the role blockyard_gate."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession


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
