"""A copy of both schools for one test, since what it allows may take away what the next one needs."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import psycopg

from blockyard.app.api import create_app
from tests.attack.mutants import dig
from tests.databases import TestDatabase, cloned
from tests.world import World
from tests.world_environments import write_files


@asynccontextmanager
async def fresh_schools(
    template: tuple[TestDatabase, World], folder: Path
) -> AsyncIterator[tuple[httpx.AsyncClient, psycopg.Connection]]:
    """A client of the API there, and a superuser's connection."""
    with cloned(template[0], folder) as database, psycopg.connect(database.admin_url, autocommit=True) as admin:
        dig(database.admin_url)
        write_files(admin, database.settings.data_dir)
        app = create_app(database.settings)
        async with app.router.lifespan_context(app):
            transport = httpx.ASGITransport(app=app)
            async with httpx.AsyncClient(transport=transport, base_url="http://blockyard.test") as client:
                yield client, admin
