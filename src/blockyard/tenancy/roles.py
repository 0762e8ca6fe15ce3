"""The four database roles, and how they are made.

`blockyard_owner` owns and migrates, never serves. `blockyard_app` serves tenant sessions. `blockyard_gate` serves what
happens before an organization is known. `blockyard_queue` moves jobs in the worker and sees no table of a domain.
"""

from typing import Final

from psycopg import Connection
from psycopg.sql import SQL, Identifier, Literal

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


def create_roles(connection: Connection, passwords: dict[str, str]) -> None:
    """Create the roles or bring them back to what they must be. Needs a superuser or CREATEROLE."""
    for role in ALL_ROLES:
        exists = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone()
        verb = SQL("ALTER") if exists else SQL("CREATE")
        connection.execute(
            SQL(
                "{} ROLE {} WITH LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"
                " CONNECTION LIMIT -1 VALID UNTIL 'infinity' PASSWORD {}"
            ).format(verb, Identifier(role), Literal(passwords[role]))
        )
        reset_settings(connection, role)


def reset_settings(connection: Connection, role: str) -> None:
    """The role's settings as in ROLE_SETTINGS, in every database."""
    connection.execute(SQL("ALTER ROLE {} RESET ALL").format(Identifier(role)))
    for (database,) in connection.execute(SETTINGS_IN_A_DATABASE, [role]).fetchall():
        connection.execute(SQL("ALTER ROLE {} IN DATABASE {} RESET ALL").format(Identifier(role), Identifier(database)))
    for name, value in ROLE_SETTINGS[role].items():
        wanted = SQL(value) if name == "search_path" else Literal(value)  # a list of names, not one name with a comma
        connection.execute(SQL("ALTER ROLE {} SET {} = {}").format(Identifier(role), Identifier(name), wanted))


def harden_database(connection: Connection, database: str) -> None:
    """No role may create schemas or temporary tables (they shadow real ones in a pooled connection)."""
    name = Identifier(database)
    connection.execute(SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(name))
    for role in ALL_ROLES:
        connection.execute(SQL("REVOKE ALL ON DATABASE {} FROM {}").format(name, Identifier(role)))
        connection.execute(SQL("GRANT CONNECT ON DATABASE {} TO {}").format(name, Identifier(role)))
    connection.execute(SQL("GRANT CREATE ON DATABASE {} TO {}").format(name, Identifier(OWNER)))
    connection.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")
