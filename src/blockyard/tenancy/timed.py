"""Connections that say how long was waited for the database, to the request or job that waited (base/spent.py)."""

import time
from typing import Any

from psycopg import AsyncConnection

from blockyard.base.spent import SPENT


class TimedConnection(AsyncConnection[Any]):
    """All that psycopg says to the server goes through `wait`: statements, commits, and what resets a connection."""

    async def wait(self, *arguments: Any, **options: Any) -> Any:
        spent = SPENT.get()
        if spent is None:
            return await super().wait(*arguments, **options)
        started = time.perf_counter()
        try:
            return await super().wait(*arguments, **options)
        finally:
            spent.database += time.perf_counter() - started
