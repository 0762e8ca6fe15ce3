"""Imports of rosters are for admins: with any SQL, too. The admin is the twin."""

import pytest
from psycopg.errors import InsufficientPrivilege

from blockyard.base.ids import new_id
from tests.attack.tenant import inside
from tests.databases import TestDatabase
from tests.world import World

TABLES = ("roster_imports", "roster_changes")
SEND = """
    INSERT INTO blockyard.roster_imports (id, name, format, mode, size_bytes, state, asked_by_id, progress, error_count,
                                          notice_count, kept_count)
    VALUES (%s, 'x', 'csv', 'bulk', 1, 'staging', %s, 0, 0, 0, 0)
"""
CHANGE = """
    INSERT INTO blockyard.roster_changes (id, import_id, kind, action, target_id, name, before, after)
    VALUES (%s, %s, 'student', 'leaving', %s, 'x', '{}', '{}')
"""


@pytest.mark.parametrize("table", TABLES)
def test_a_teacher_sees_and_changes_none(database: TestDatabase, world: World, table: str) -> None:
    statements = (f"SELECT * FROM blockyard.{table}", f"DELETE FROM blockyard.{table}")
    for statement in statements:
        for person, count in ((world.alpha.teacher, 0), (world.alpha.student, 0), (world.alpha.admin, 1)):
            with inside(database, person) as connection, connection.transaction(force_rollback=True):
                assert connection.execute(statement.encode()).rowcount == count


def test_a_teacher_sends_none(database: TestDatabase, world: World) -> None:
    import_id = world.alpha.path_ids["import_id"]
    for statement, values in (
        (SEND, lambda person: [new_id(), person.id]),
        (CHANGE, lambda _: [new_id(), import_id, new_id()]),
    ):
        with inside(database, world.alpha.teacher) as connection, pytest.raises(InsufficientPrivilege):
            connection.execute(statement.encode(), values(world.alpha.teacher))
        with inside(database, world.alpha.admin) as connection, connection.transaction(force_rollback=True):
            assert connection.execute(statement.encode(), values(world.alpha.admin)).rowcount == 1


def test_nobody_writes_what_no_statement_of_ours_does(database: TestDatabase, world: World) -> None:
    for statement in (
        "UPDATE blockyard.roster_changes SET target_id = id",
        "UPDATE blockyard.roster_imports SET created_by_id = created_by_id",
    ):
        with inside(database, world.alpha.owner) as connection, pytest.raises(InsufficientPrivilege):
            connection.execute(statement.encode())
    with inside(database, world.alpha.owner) as connection, connection.transaction(force_rollback=True):
        assert connection.execute(b"UPDATE blockyard.roster_changes SET before = '{}'").rowcount == 1
