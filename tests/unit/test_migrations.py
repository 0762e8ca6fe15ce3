"""What `python -m migrations.new` writes."""

from pathlib import Path

import psycopg
import pytest
from migrations.new import write

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.base.settings import reveal
from blockyard.tenancy.policies import secure
from tests.databases import TestDatabase

TABLE = "blockyard.agent_executions"


def test_migrations_make_all_that_the_models_have(database: TestDatabase, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="nothing to write"):
        write(reveal(database.settings.owner_database_url), "nothing", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_new_table_comes_with_its_walls(database: TestDatabase, admin: psycopg.Connection, tmp_path: Path) -> None:
    admin.execute(f"DROP TABLE {TABLE}".encode())
    path = Path(write(reveal(database.settings.owner_database_url), "executions", tmp_path))
    assert path.parent == tmp_path
    assert path.name.endswith("_executions.py")
    steps = path.read_text()
    assert "op.create_table" in steps
    assert steps.count("op.execute(") == len(secure(metadata_of(ROOMS).tables[TABLE]))
    for statement in secure(metadata_of(ROOMS).tables[TABLE]):
        assert statement in steps
