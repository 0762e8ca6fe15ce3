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

SEARCH_PATHS: Final = {OWNER: "pg_catalog", APP: "pg_catalog", GATE: "pg_catalog", QUEUE: "queue, pg_catalog"}
"""Ours name schemas in full; only Procrastinate's SQL relies on a path."""


def create_roles(connection: Connection, passwords: dict[str, str]) -> None:
    """Create the roles or bring them back to what they must be. Needs a superuser or CREATEROLE."""
    for role in ALL_ROLES:
        exists = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone()
        verb = SQL("ALTER") if exists else SQL("CREATE")
        connection.execute(
            SQL(
                "{} ROLE {} WITH LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD {}"
            ).format(verb, Identifier(role), Literal(passwords[role]))
        )
        connection.execute(SQL("ALTER ROLE {} SET search_path = {}").format(Identifier(role), SQL(SEARCH_PATHS[role])))
        connection.execute(SQL("ALTER ROLE {} SET timezone = 'UTC'").format(Identifier(role)))


def harden_database(connection: Connection, database: str) -> None:
    """No role may create schemas or temporary tables (they shadow real ones in a pooled connection)."""
    name = Identifier(database)
    connection.execute(SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(name))
    for role in ALL_ROLES:
        connection.execute(SQL("REVOKE ALL ON DATABASE {} FROM {}").format(name, Identifier(role)))
        connection.execute(SQL("GRANT CONNECT ON DATABASE {} TO {}").format(name, Identifier(role)))
    connection.execute(SQL("GRANT CREATE ON DATABASE {} TO {}").format(name, Identifier(OWNER)))
    connection.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")
