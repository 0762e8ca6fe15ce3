"""Databases that are alike but for foreign rows: what alpha's session may notice of omega, it would notice here.

same     the test world
twin     the test world once more: what differs between these two is noise, a clock or an object's number
altered  one row of omega, of identity, of the gate's tables and of the queue in every table has other values
added    in every such table there is one row more

All four are then written anew by VACUUM FULL, so that their rows lie alike, and analyzed.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any, Final

import psycopg
from psycopg.sql import SQL, Composed, Identifier, Literal
from psycopg.types.json import Jsonb

from blockyard.tenancy.base import Base
from tests.attack import mutants
from tests.databases import TestDatabase, cloned
from tests.world import World

Admin = psycopg.Connection[Any]

NAMES: Final = ("same", "twin", "altered", "added")

QUEUE_JOBS: Final = "queue.procrastinate_jobs"

COLUMNS: Final = """
    SELECT attribute.attname, format_type(attribute.atttypid, NULL), NOT attribute.attnotnull
    FROM pg_attribute AS attribute
    WHERE attribute.attrelid = %s::regclass AND attribute.attnum > 0 AND NOT attribute.attisdropped
      AND attribute.attgenerated = ''
    ORDER BY attribute.attnum
"""

# Whether an organization has one row at most: then no second one can be added, and `altered` alone tries the table.
ONE_EACH: Final = """
    SELECT 1 FROM pg_index AS index
    JOIN pg_attribute AS attribute ON attribute.attrelid = index.indrelid AND attribute.attnum = index.indkey[0]
    WHERE index.indrelid = %s::regclass AND index.indisunique AND index.indpred IS NULL AND index.indnkeyatts = 1
      AND attribute.attname = 'organization_id'
"""

OUR_TABLES: Final = "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND oid >= 16384"

# Of a column that says one of a few words: these.
WORDS: Final = """
    SELECT ARRAY(SELECT word[1] FROM regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_]+)''::text', 'g') AS word)
    FROM pg_constraint AS c JOIN pg_attribute AS a ON a.attrelid = c.conrelid AND c.conkey = ARRAY[a.attnum]
    WHERE c.contype = 'c' AND c.conrelid = %s::regclass AND a.attname = %s
"""

ALTERED: Final[dict[str, tuple[str, ...]]] = {
    "text": ("'zz' || {c}", "{c} || 'z'", "'z'"),
    "uuid": (
        "gen_random_uuid()",
        "(SELECT max(id::text)::uuid FROM identity.users)",
        "(SELECT min(id::text)::uuid FROM identity.users)",
    ),
    "timestamp with time zone": ("{c} - interval '1 day'",),
    "date": ("{c} - 1",),
    "integer": ("{c} + 1", "{c} - 1"),
    "bigint": ("{c} + 1", "{c} - 1"),
    "smallint": ("{c} + 1",),
    "boolean": ("NOT {c}",),
    "jsonb": ("""'{{"z": 1}}'""",),
    "bytea": ("sha256({c})", "'\\x7a'"),
    "double precision": ("{c} + 1",),
    "numeric": ("{c} + 1",),
}
"""By type: other values, the first that the table's checks accept is taken."""

FILLED: Final[dict[str, str]] = {
    "text": "'z'",
    "timestamp with time zone": "now() - interval '1 day'",
    "integer": "1",
    "bigint": "1",
    "boolean": "true",
    "jsonb": "'{}'",
    "bytea": "'\\x7a'",
    "uuid": "gen_random_uuid()",
    "date": "current_date",
}
"""By type: a value where there was none."""


@dataclass(frozen=True, slots=True)
class ForeignTable:
    """A table with a row that alpha may not know of."""

    name: str
    row: str
    """A condition on that row alone: on its ctid."""


@contextmanager
def worlds(template: tuple[TestDatabase, World], folder: Path) -> Iterator[dict[str, TestDatabase]]:
    """The four databases by name."""
    with ExitStack() as stack:
        databases = {name: stack.enter_context(cloned(template[0], folder)) for name in NAMES}
        for name, database in databases.items():
            mutants.dig(database.admin_url)
            with psycopg.connect(database.admin_url, autocommit=True) as admin:
                admin.execute("SET search_path = queue, pg_catalog")  # Procrastinate's triggers rely on it
                add_foreign_job(admin, template[1])
                prepare(admin, name, template[1])
        yield databases


def prepare(admin: Admin, name: str, world: World) -> None:
    for table in foreign_tables(admin, world):
        if name == "altered":
            alter(admin, table)
        elif name == "added" and admin.execute(ONE_EACH, [table.name]).fetchone() is None:
            add(admin, table)
        else:  # so that the row is the table's last here, too
            admin.execute(
                SQL("UPDATE {} SET {c} = {c} WHERE {}").format(
                    Identifier(*table.name.split(".")),
                    SQL(table.row),  # ours, not a user's
                    c=Identifier(columns_of(admin, table.name)[0][0]),
                )
            )
    for (table,) in admin.execute(OUR_TABLES).fetchall():  # when it comes is chance
        admin.execute(SQL("ALTER TABLE {} SET (autovacuum_enabled = false)").format(SQL(table)))
    admin.execute("VACUUM FULL ANALYZE")


def add_foreign_job(admin: Admin, world: World) -> None:
    arguments = Jsonb(
        {"organization_id": str(world.omega.id), "user_id": str(world.omega.owner.id), "execution_id": "x"}
    )
    admin.execute(
        "INSERT INTO queue.procrastinate_jobs (queue_name, task_name, args, scheduled_at, lock)"
        " VALUES ('default', 'agents.run_execution', %s, now() + interval '20 days', 'omega')",
        [arguments],
    )


def foreign_tables(admin: Admin, world: World) -> list[ForeignTable]:
    """Every table of a model in which there is a foreign row, and the queue."""
    tables = []
    for table in Base.metadata.sorted_tables:
        condition: SQL | Composed = SQL("true")
        if "organization_id" in table.columns:
            condition = SQL("organization_id = {}").format(Literal(world.omega.id))
        elif table.name == "organizations":
            condition = SQL("id = {}").format(Literal(world.omega.id))
        elif "user_id" in table.columns:
            condition = SQL("user_id = {}").format(Literal(world.omega.owner.id))
        elif table.name == "users":
            condition = SQL("id = {}").format(Literal(world.omega.owner.id))
        tables += foreign_row(admin, table.fullname, condition)
    return [*tables, *foreign_row(admin, QUEUE_JOBS, SQL("true"))]


def foreign_row(admin: Admin, table: str, condition: SQL | Composed) -> list[ForeignTable]:
    query = SQL("SELECT max(ctid)::text FROM {} WHERE {}").format(Identifier(*table.split(".")), condition)
    row = admin.execute(query).fetchone()
    return [ForeignTable(table, f"ctid = '{row[0]}'")] if row is not None and row[0] is not None else []


def columns_of(admin: Admin, table: str) -> list[tuple[str, str, bool]]:
    """Name, type, and whether it may be NULL."""
    return admin.execute(COLUMNS, [table]).fetchall()


def alter(admin: Admin, table: ForeignTable) -> None:
    """Other values in every column that may have others; a value where there was none, and the other way round."""
    changes: dict[str, str] = {}
    for column, kind, nullable in columns_of(admin, table.name):
        quoted = f'"{column}"'
        candidates = [value.format(c=quoted) for value in ALTERED.get(kind, ())]
        for (words,) in admin.execute(WORDS, [table.name, column]).fetchall():
            candidates += [f"CASE WHEN {quoted} <> '{word}' THEN '{word}' ELSE 'z' END" for word in words]
        if nullable:
            filled = FILLED.get(kind, "NULL")
            candidates.insert(0, f"CASE WHEN {quoted} IS NULL THEN {filled} END")
        for value in candidates:
            if accepts(admin, table, {**changes, column: value}):
                changes[column] = value
                break
    assert changes, f"nothing of a row of {table.name} can be altered: this test would say nothing of it"
    admin.execute(update(table, changes))


def accepts(admin: Admin, table: ForeignTable, changes: dict[str, str]) -> bool:
    try:
        with admin.transaction(force_rollback=True):
            admin.execute(update(table, changes))
            admin.execute("SET CONSTRAINTS ALL IMMEDIATE")
    except psycopg.Error:
        return False
    return True


def update(table: ForeignTable, changes: dict[str, str]) -> bytes:
    assignments = ", ".join(f'"{column}" = {value}' for column, value in changes.items())
    return f"UPDATE {table.name} SET {assignments} WHERE {table.row}".encode()


def add(admin: Admin, table: ForeignTable) -> None:
    """A copy of the row under another id, with other texts where they must be unique."""
    columns = columns_of(admin, table.name)
    names = ", ".join(f'"{column}"' for column, *_ in columns)
    for changed in others(table.name, columns):
        values = ", ".join(changed.get(column, f'"{column}"') for column, *_ in columns)
        copy = f"INSERT INTO {table.name} ({names}) SELECT {values} FROM {table.name} WHERE {table.row}"
        try:
            with admin.transaction():
                admin.execute(copy.encode())
                admin.execute("SET CONSTRAINTS ALL IMMEDIATE")
        except psycopg.Error:
            continue
        return
    raise AssertionError(f"no second row of {table.name} can be made: this test would say nothing of it")


MOST_KEYS: Final = 3
"""A row has so many keys at most, beside its id."""


def others(table: str, columns: list[tuple[str, str, bool]]) -> Iterator[dict[str, str]]:
    """What could differ in a second row: its id, and up to MOST_KEYS of its columns."""
    kinds = {column: kind for column, kind, _ in columns}
    new = {"id": "gen_random_uuid()"} if kinds.get("id") == "uuid" else {}
    if kinds.get("id") == "bigint":
        new["id"] = f"nextval(pg_get_serial_sequence('{table}', 'id'))"
    keys = {column: value for column, kind in kinds.items() if (value := another(table, column, kind))}
    for size in range(MOST_KEYS + 1):
        for columns_changed in combinations(keys, size):
            yield {**new, **{column: keys[column] for column in columns_changed}}


def another(table: str, column: str, kind: str) -> str:
    """A value that no row of the table has; '' for a type that is never a key."""
    if column == "user_id":
        return f"(SELECT max(id::text)::uuid FROM identity.users WHERE id NOT IN (SELECT user_id FROM {table}))"
    if column == "student_id" and not table.endswith("students"):
        here = f"one.organization_id = {table.partition('.')[2]}.organization_id"
        others = f"{here} AND one.id NOT IN (SELECT student_id FROM {table})"
        return f"(SELECT max(one.id::text)::uuid FROM blockyard.students AS one WHERE {others})"
    if column == "event_id" and kind == "uuid":
        return "gen_random_uuid()"
    values = {
        "text": f"\"{column}\" || '-other'",
        "bytea": f'sha256("{column}")',
        "integer": f"(SELECT max({column}) + 1 FROM {table})",
        "bigint": f"(SELECT max({column}) + 1 FROM {table})",
        "boolean": "false",
    }
    return values.get(kind, "")
