"""Statements that are written once and for all, on connections that see no others (database.create_lean_pool)."""

from collections.abc import Mapping
from typing import Any

import psycopg
from psycopg.abc import QueryNoTemplate
from psycopg.rows import AsyncRowFactory
from psycopg_pool import AsyncConnectionPool


async def fetch_one(
    pool: AsyncConnectionPool,
    statement: QueryNoTemplate,
    parameters: Mapping[str, Any],
    row_factory: AsyncRowFactory[Any],
) -> Any:
    """The row, or None. A restart of the database cuts idle connections; then the statement runs again on a new one, so it
    must be one that may run twice."""
    for stale_connections_left in range(pool.max_size, -1, -1):
        async with pool.connection() as connection:
            try:
                cursor = connection.cursor(row_factory=row_factory)
                return await (await cursor.execute(statement, parameters)).fetchone()
            except psycopg.OperationalError:
                if not connection.closed or not stale_connections_left:
                    raise
    raise AssertionError("the last round returns or raises")
