"""The four database roles, and how they are made.

`blockyard_owner` owns and migrates, never serves. `blockyard_app` serves tenant sessions. `blockyard_gate` serves what
happens before an organization is known. `blockyard_queue` moves jobs in the worker and sees no table of a domain.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

from psycopg import Connection
from psycopg.sql import SQL, Composed, Identifier, Literal

from blockyard.tenancy.scram import verifier

OWNER: Final = "blockyard_owner"
APP: Final = "blockyard_app"
GATE: Final = "blockyard_gate"
QUEUE: Final = "blockyard_queue"
ALL_ROLES: Final = (OWNER, APP, GATE, QUEUE)

SERVING: Final = {
    "statement_timeout": "30s",
    "lock_timeout": "5s",
    "idle_in_transaction_session_timeout": "60s",
}
"""What one request or step of a job may take of the database before it gives way to the others."""

ROLE_SETTINGS: Final[dict[str, dict[str, str]]] = {
    OWNER: {"search_path": "pg_catalog", "timezone": "UTC"},
    APP: {"search_path": "pg_catalog", "timezone": "UTC", **SERVING},
    GATE: {"search_path": "pg_catalog", "timezone": "UTC", **SERVING},
    QUEUE: {"search_path": "queue, pg_catalog", "timezone": "UTC", **SERVING},
}
"""Ours name schemas in full; only Procrastinate's SQL relies on a path. A role may change its own settings, and injected
SQL with it, for every later connection: `migrate --admin-url` resets them, the doctor and /health/ready tell."""


SETTINGS_IN_A_DATABASE: Final = """
    SELECT database.datname FROM pg_db_role_setting AS setting
    JOIN pg_database AS database ON database.oid = setting.setdatabase
    WHERE setting.setrole = to_regrole(%s)
"""


ATTRIBUTES: Final = {
    "rolsuper": "NOSUPERUSER",
    "rolcreatedb": "NOCREATEDB",
    "rolcreaterole": "NOCREATEROLE",
    "rolreplication": "NOREPLICATION",
    "rolbypassrls": "NOBYPASSRLS",
}
"""What none of ours has, and what takes it away. Who has it not may not even name it in ALTER ROLE, so it is named only
where it must go."""

HELD: Final = "SELECT to_jsonb(role) FROM pg_roles AS role WHERE rolname = %s"


def create_roles(connection: Connection[Any], passwords: dict[str, str]) -> None:
    """Create the roles or bring them back to what they must be. CREATEROLE is enough, unless one of them is a superuser."""
    for role in ALL_ROLES:
        held = connection.execute(HELD, [role]).fetchone()
        if held is None:
            connection.execute(creation(role))
        for statement in role_statements(role, passwords[role], held[0] if held else {}):
            connection.execute(statement)
        for (database,) in connection.execute(SETTINGS_IN_A_DATABASE, [role]).fetchall():
            reset = SQL("ALTER ROLE {} IN DATABASE {} RESET ALL")
            connection.execute(reset.format(Identifier(role), Identifier(database)))


def creation(role: str) -> Composed:
    return SQL("CREATE ROLE {}").format(Identifier(role))


def role_statements(role: str, password: str, held: Mapping[str, bool]) -> Iterator[Composed]:
    """What makes of a role that is there one of ours. `held`: its row of pg_roles, as far as it is known.

    The server gets what it keeps of the password, so that no log of statements has the password itself.
    """
    yield SQL("ALTER ROLE {} WITH LOGIN {} CONNECTION LIMIT -1 VALID UNTIL 'infinity' PASSWORD {}").format(
        Identifier(role),
        SQL(" ").join(SQL(taken) for name, taken in ATTRIBUTES.items() if held.get(name)),
        Literal(verifier(password)),
    )
    yield SQL("ALTER ROLE {} RESET ALL").format(Identifier(role))
    for name, value in ROLE_SETTINGS[role].items():
        wanted = SQL(value) if name == "search_path" else Literal(value)  # a list of names, not one name with a comma
        yield SQL("ALTER ROLE {} SET {} = {}").format(Identifier(role), Identifier(name), wanted)


@contextmanager
def as_owner(admin: Connection[Any]) -> Iterator[None]:
    """For the time `admin`, who made the roles, is a member of the owner's: only so may it make the owner's database."""
    row = admin.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()
    if row is not None and row[0]:
        yield
        return
    admin.execute(membership())
    try:
        yield
    finally:
        admin.execute(no_membership())


def membership() -> Composed:
    return SQL("GRANT {} TO CURRENT_USER").format(Identifier(OWNER))


def no_membership() -> Composed:
    return SQL("REVOKE {} FROM CURRENT_USER").format(Identifier(OWNER))


def database_creation(database: str) -> Composed:
    return SQL("CREATE DATABASE {} OWNER {}").format(Identifier(database), Identifier(OWNER))


def harden_database(connection: Connection[Any], database: str) -> None:
    for statement in hardening(database):
        connection.execute(statement)


def hardening(database: str) -> Iterator[Composed]:
    """No role may create schemas or temporary tables (they shadow real ones in a pooled connection)."""
    name = Identifier(database)
    yield SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(name)
    for role in ALL_ROLES:
        yield SQL("REVOKE ALL ON DATABASE {} FROM {}").format(name, Identifier(role))
        yield SQL("GRANT CONNECT ON DATABASE {} TO {}").format(name, Identifier(role))
    yield SQL("GRANT CREATE ON DATABASE {} TO {}").format(name, Identifier(OWNER))
    yield SQL("REVOKE ALL ON SCHEMA public FROM PUBLIC").format()
