"""A school without uploads, to begin with."""

import psycopg
import pytest

from tests.databases import TestDatabase
from tests.uploads.kept import Kept
from tests.world import World


@pytest.fixture
def kept(admin: psycopg.Connection, database: TestDatabase, world: World) -> Kept:
    kept = Kept(admin, database.settings.data_dir, world.alpha)
    kept.empty()
    return kept
