"""Rows are found by a text through the uuid beside it, also where equality of text may choose nothing in an index."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
import pytest
from psycopg.sql import SQL, Composed, Identifier
from sqlalchemy import Column, Table

import blockyard
from blockyard.tenancy.base import OrganizationScoped
from blockyard.tenancy.policies import scoped_models
from blockyard.tenancy.text_keys import text_key
from tests.attack.tenant import Connection, inside
from tests.attack.test_keys import schema_of
from tests.attack.test_tables import text_of
from tests.databases import TestDatabase
from tests.world import World

SOURCES = Path(blockyard.__file__).parent


def keyed_columns() -> Iterator[tuple[type[OrganizationScoped], Column[Any]]]:
    for model in scoped_models():
        for column in schema_of(model).columns:
            if text_of(column) != column.name:
                yield model, column


KEYED = [
    pytest.param(column.table, text_of(column), column.name, id=f"{column.table.name}.{column.name}")
    for _model, column in keyed_columns()
]
TEXTS = ("quiz-001", "", "Größe", "日本語", "🌋", "a:b", "'", "\\", " ", "x" * 10_000)


@pytest.fixture(scope="module", autouse=True)
def text_is_not_leakproof(database: TestDatabase) -> None:
    """In this module's own database."""
    with psycopg.connect(database.admin_url) as admin:
        admin.execute("ALTER FUNCTION texteq(text, text) NOT LEAKPROOF")


def test_there_are_keys() -> None:
    assert len(KEYED) == 16


def test_the_code_finds_by_the_key() -> None:
    """Each comparison of a keyed text with a value goes through text_keys.py."""
    columns = {f"{model.__name__}.{text_of(column)}" for model, column in keyed_columns()}
    by_text = re.compile(rf"\b({'|'.join(map(re.escape, sorted(columns)))})(\s*==|\.in_\()")
    found = {
        f"{path.name}: {match[0]}" for path in SOURCES.rglob("*.py") for match in by_text.finditer(path.read_text())
    }
    assert found == set()


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_code_and_database_compute_the_same(admin: psycopg.Connection, world: World, text: str) -> None:
    computed = admin.execute("SELECT md5(%s::uuid::text || ':' || %s::text)::uuid", [world.alpha.id, text]).fetchone()
    assert computed == (text_key(world.alpha.id, text),)
    assert text_key(world.alpha.id, text) != text_key(world.omega.id, text)


def test_what_no_row_can_hold_has_a_key() -> None:
    assert isinstance(text_key(UUID(int=0), "\ud800"), UUID)


@pytest.mark.parametrize(("table", "text", "key"), KEYED)
def test_key_chooses_in_the_index(
    database: TestDatabase, world: World, admin: psycopg.Connection, table: Table, text: str, key: str
) -> None:
    """Beside the policy. The text alone chooses nothing: all rows of the organization would be read."""
    names = {"table": Identifier(str(table.schema), table.name), "text": Identifier(text), "key": Identifier(key)}
    taken = SQL("SELECT {text}, {key} FROM {table} WHERE organization_id = %s AND {text} IS NOT NULL").format(**names)
    value, stored = admin.execute(taken, [world.alpha.id]).fetchone() or ("free", text_key(world.alpha.id, "free"))
    assert stored == text_key(world.alpha.id, value)

    with inside(database, world.alpha.owner) as connection:
        connection.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off")
        explain = SQL("EXPLAIN (COSTS OFF) SELECT 1 FROM {table} WHERE {text} = %s").format(**names)
        by_text = plan_of(connection, explain, [value])
        by_key = plan_of(connection, explain + SQL(" AND {key} = %s").format(**names), [value, stored])
    assert f"({text} = " not in by_text["Index Cond"]
    assert "(organization_id = " in by_key["Index Cond"]
    assert f"({key} = '{stored}'::uuid)" in by_key["Index Cond"]
    assert f"({text} = " in by_key["Filter"]


def plan_of(connection: Connection, statement: Composed, parameters: list[Any]) -> dict[str, str]:
    """What the plan says of its scan of the table, by its name there."""
    lines = [line.strip() for (line,) in connection.execute(statement, parameters)]
    return dict(line.split(": ", 1) for line in lines if ": " in line)
