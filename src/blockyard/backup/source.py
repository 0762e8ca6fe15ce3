"""The database that is backed up: whether we may see all of it, and one snapshot in which everything is read."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

import psycopg
from psycopg import Connection, IsolationLevel
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.sql import SQL, Identifier

from blockyard.backup.errors import Refused
from blockyard.backup.tools import find_program, output_of
from blockyard.base.unreachable import why_not_connected
from blockyard.tenancy.roles import OWNER
from blockyard.tenancy.wall_schema import SCHEMA

EXCLUDED: Final = ("pg_catalog", SCHEMA)
"""Rights on PostgreSQL's own functions and the function with a cost below zero: only a superuser makes them, and `migrate`
does each time."""

RIGHTS: Final = """
    SELECT role.rolsuper, role.rolsuper OR role.rolbypassrls, pg_has_role(role.rolname, 'pg_monitor', 'USAGE'),
           pg_has_role(role.rolname, 'pg_read_all_data', 'USAGE') OR pg_has_role(role.rolname, to_regrole(%s), 'USAGE')
    FROM pg_catalog.pg_roles AS role WHERE role.rolname = current_user
"""
TABLES: Final = """
    SELECT namespace.nspname, class.relname
    FROM pg_catalog.pg_class AS class JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = class.relnamespace
    WHERE class.relkind = 'r' AND namespace.nspname !~ '^(pg_|information_schema$)' ORDER BY 1, 2
"""
READING: Final = "-c row_security=off -c statement_timeout=0 -c idle_in_transaction_session_timeout=0"
"""A policy that would hide rows from us is an error, and a backup takes as long as it takes."""
HOW: Final = (
    "Give the URL of a superuser, or as one (on a managed server: as its administrator) make a role for backups: "
    "CREATE ROLE blockyard_backup LOGIN BYPASSRLS PASSWORD '...'; GRANT pg_monitor, pg_read_all_data TO blockyard_backup; "
    "GRANT CONNECT ON DATABASE blockyard TO blockyard_backup; where "
    "the provider lets nobody have BYPASSRLS, use its own snapshots."
)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What all statements on `connection` see, and pg_dump by the snapshot's name."""

    connection: Connection[Any]
    url: str
    name: str

    @property
    def major(self) -> int:
        return self.connection.info.server_version // 10_000

    @property
    def revision(self) -> str:
        row = self.connection.execute("SELECT version_num FROM tenancy.alembic_version").fetchone()
        assert row is not None
        return str(row[0])

    def dump(self) -> Iterator[bytes]:
        """pg_dump's custom format. Raises BackupError."""
        excluded = [f"--exclude-schema={schema}" for schema in EXCLUDED]
        program = find_program("pg_dump", self.major)
        return output_of(program, ["--format=custom", f"--snapshot={self.name}", *excluded], self.url)


def check_rights(url: str) -> None:
    """Raises Refused with what to do: a role that policies bind would back up nothing."""
    with connect(url) as connection:
        row = connection.execute(RIGHTS, [OWNER]).fetchone()
        assert row is not None
        is_superuser, sees_all, monitors, reads = row
        role = connection.info.user
        if not is_superuser and not (sees_all and monitors and reads):
            raise Refused(f"{role} does not see every row, so it can back nothing up. {HOW}")
        find_program("pg_dump", connection.info.server_version // 10_000)


@contextmanager
def snapshot_of(url: str) -> Iterator[Snapshot]:
    """Raises Refused."""
    with connect(url) as connection:
        row = connection.execute("SELECT pg_catalog.pg_export_snapshot()").fetchone()
        assert row is not None
        yield Snapshot(connection, url, str(row[0]))


@contextmanager
def connect(url: str) -> Iterator[Connection[Any]]:
    """A read-only transaction that sees one state of the database. Raises Refused if nobody answers."""
    try:
        connection = psycopg.connect(make_conninfo(url, options=READING, connect_timeout=10))
    except psycopg.OperationalError as error:
        why = f"cannot reach the database: {why_not_connected(error)}"
        if "permission denied for database" in str(error):
            where = conninfo_to_dict(url)
            why += f". Give {where['user']} the right CONNECT on the database {where['dbname']}, as its owner or a superuser"
        raise Refused(why) from error
    with connection:
        connection.isolation_level = IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        yield connection


def sees_all_rows(connection: Connection[Any]) -> bool:
    row = connection.execute(RIGHTS, [OWNER]).fetchone()
    return row is not None and bool(row[0] or (row[1] and row[3]))


def count_rows(connection: Connection[Any]) -> dict[str, int]:
    """Of every table that is dumped."""
    counts = {}
    for schema, table in connection.execute(TABLES).fetchall():
        row = connection.execute(SQL("SELECT count(*) FROM {}").format(Identifier(schema, table))).fetchone()
        assert row is not None
        counts[f"{schema}.{table}"] = int(row[0])
    return counts
