"""A school without uploads, to begin with."""

from collections.abc import AsyncIterator

import psycopg
import pytest

from blockyard.app.process import compose_process
from blockyard.tenancy.process import Process
from tests.databases import TestDatabase
from tests.uploads.kept import Kept
from tests.world import World


@pytest.fixture(scope="module")
async def process(database: TestDatabase) -> AsyncIterator[Process]:
    process = compose_process(database.settings)
    yield process
    await process.close()


@pytest.fixture
def kept(admin: psycopg.Connection, database: TestDatabase, world: World) -> Kept:
    kept = Kept(admin, database.settings.data_dir, world.alpha.id, world.alpha.teacher.id)
    kept.empty()
    return kept
