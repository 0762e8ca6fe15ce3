"""Migrations only add: what the release before uses stays, and nothing is wanted that it does not give."""

from types import ModuleType, SimpleNamespace
from typing import Any, cast

import pytest
import sqlalchemy as sa
from alembic import op
from migrations.expand import breaches, examine, scripts_under_the_rule

NEW = "CREATE TABLE blockyard.notes (id uuid PRIMARY KEY); "

BREACHES: dict[str, str] = {
    "DROP TABLE blockyard.notes": "drops the table blockyard.notes: leave it",
    "DROP FUNCTION IF EXISTS queue.enqueue(text)": "drops the function IF EXISTS queue.enqueue (text): leave it",
    "DROP INDEX blockyard.notes_idx": "drops the index blockyard.notes_idx: leave it",
    "DROP VIEW blockyard.notes": "drops the view blockyard.notes: leave it",
    "DROP POLICY own ON blockyard.notes": "drops the policy own ON blockyard.notes: leave it",
    "DROP TRIGGER t ON blockyard.notes": "drops something (DROP TRIGGER t ON blockyard.notes): leave it",
    "ALTER TABLE blockyard.notes DROP COLUMN title": "drops the column blockyard.notes.title: leave it",
    "ALTER TABLE blockyard.notes RENAME COLUMN a TO b": "renames or moves something (",
    "ALTER TABLE blockyard.notes RENAME TO remarks": "renames or moves something (",
    "ALTER TABLE blockyard.notes SET SCHEMA identity": "renames or moves something (",
    "ALTER FUNCTION queue.pulse() RENAME TO beat": "renames or moves something (",
    "ALTER TABLE blockyard.notes ALTER COLUMN a TYPE bigint": "changes the type of blockyard.notes.a: add a new one",
    "ALTER TABLE blockyard.notes ALTER COLUMN a SET NOT NULL": "wants blockyard.notes.a of everybody (NOT NULL): let",
    "ALTER TABLE blockyard.notes ALTER COLUMN a DROP DEFAULT": "takes the default of blockyard.notes.a: leave it",
    "ALTER TABLE blockyard.notes ADD COLUMN a text NOT NULL": "adds blockyard.notes.a, which must be given: give it a",
    "ALTER TABLE blockyard.notes ADD CHECK (a > 1) NOT VALID": "adds a constraint to blockyard.notes: let",
    "ALTER TABLE blockyard.notes DROP CONSTRAINT notes_a_key": "drops the key notes_a_key of blockyard.notes: leave it",
    "CREATE UNIQUE INDEX i ON blockyard.notes (a)": "makes a unique index on blockyard.notes: let",
    "CREATE TRIGGER t BEFORE INSERT ON blockyard.notes EXECUTE FUNCTION f()": "puts a trigger on blockyard.notes: let",
    "CREATE POLICY p ON blockyard.notes AS RESTRICTIVE USING (false)": "narrows blockyard.notes by a policy: let",
    "REVOKE SELECT ON blockyard.notes FROM blockyard_app": "takes a right away (",
    "REVOKE UPDATE (a) ON blockyard.notes FROM blockyard_app": "takes a right away (",
    "TRUNCATE blockyard.notes": "empties a table (",
    "DO $$ BEGIN EXECUTE 'DROP TABLE ' || 'x'; END $$": "hides its statements in DO: write plain statements",
    "SELECT %(x)s": "cannot be read (",
    "CREATE TABLE a.b (c int); DROP TABLE a.c": "drops the table a.c: leave it",
}
TWINS = (
    NEW,
    NEW + "CREATE UNIQUE INDEX i ON blockyard.notes (a)",
    NEW + "ALTER TABLE blockyard.notes ADD CHECK (a > 1)",
    NEW + "CREATE TRIGGER t BEFORE INSERT ON blockyard.notes EXECUTE FUNCTION f()",
    NEW + "REVOKE SELECT ON blockyard.notes FROM blockyard_app",
    "CREATE INDEX i ON blockyard.notes (a)",
    "CREATE POLICY p ON blockyard.notes USING (true)",
    "ALTER TABLE blockyard.notes ADD COLUMN a text",
    "ALTER TABLE blockyard.notes ADD COLUMN a text NOT NULL DEFAULT ''",
    "ALTER TABLE blockyard.notes ADD COLUMN a bigint GENERATED ALWAYS AS IDENTITY NOT NULL",
    "ALTER TABLE blockyard.notes ALTER COLUMN a DROP NOT NULL",
    "ALTER TABLE blockyard.notes ALTER COLUMN a SET DEFAULT 1",
    "ALTER TABLE blockyard.notes DROP CONSTRAINT notes_a_check",
    "CREATE FUNCTION queue.beat() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "REVOKE ALL ON FUNCTION queue.beat() FROM PUBLIC",
    "GRANT SELECT ON blockyard.notes TO blockyard_app",
    "UPDATE blockyard.notes SET a = 1",
)


@pytest.mark.parametrize("sql", BREACHES)
def test_breach_is_caught(sql: str) -> None:
    (found,) = breaches(sql)
    assert found.startswith(BREACHES[sql])


@pytest.mark.parametrize("sql", TWINS)
def test_what_only_adds_passes(sql: str) -> None:
    assert list(breaches(sql)) == []


def test_our_migrations_only_add() -> None:
    faults = [f"{script.path}: {fault}" for script in scripts_under_the_rule() for fault in examine(script.module)]
    assert not faults, "\n" + "\n".join(faults)


def migration(upgrade: Any, **markers: str) -> ModuleType:
    return cast(ModuleType, SimpleNamespace(upgrade=upgrade, **markers))


def drop() -> None:
    for name in ("title", "body"):
        op.drop_column("notes", name, schema="blockyard")


def add() -> None:
    op.add_column("notes", sa.Column("title", sa.Text()), schema="blockyard")


def script() -> None:
    op.get_bind().connection.cursor().execute("DROP TABLE blockyard.notes")


REASON = "notes.title, which was never shown, and holds what must not be kept"
UNLESS = "If it cannot be otherwise, say TAKES_AWAY or SERVES_OLDER_CODE (migrations/expand.py)"
LEAVE = "leave it, and take it away in the release after the one that stops using it"


def test_what_a_migration_runs_is_examined_and_not_what_it_says() -> None:
    assert examine(migration(drop)) == [
        f"drops the column blockyard.notes.{name}: {LEAVE}. {UNLESS}" for name in ("title", "body")
    ]
    assert examine(migration(script)) == [f"drops the table blockyard.notes: {LEAVE}. {UNLESS}"]
    assert examine(migration(add)) == []


@pytest.mark.parametrize("marker", ["TAKES_AWAY", "SERVES_OLDER_CODE"])
def test_an_exception_has_a_reason_and_a_breach(marker: str) -> None:
    assert examine(migration(drop, **{marker: REASON})) == []
    (fault,) = examine(migration(drop, **{marker: "must"}))
    assert fault.startswith("has an exception without a reason")
    (fault,) = examine(migration(add, **{marker: REASON}))
    assert fault == "has an exception, and takes nothing away: remove the exception"


def test_one_exception_at_a_time() -> None:
    (fault,) = examine(migration(drop, TAKES_AWAY=REASON, SERVES_OLDER_CODE=REASON))
    assert fault == "has TAKES_AWAY and SERVES_OLDER_CODE: keep the one that is true"
