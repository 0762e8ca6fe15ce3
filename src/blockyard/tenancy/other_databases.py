"""Roles and their passwords belong to a server, and not to one of its databases: who sets up a second database there must
not lock the first one's processes out."""

from collections.abc import Collection, Iterator
from typing import Any, Final

import psycopg
from psycopg import Connection
from psycopg.conninfo import make_conninfo
from psycopg.sql import SQL, Literal

from blockyard.base.misconfigured import Misconfigured
from blockyard.tenancy.role_urls import passwords_of, urls_of
from blockyard.tenancy.roles import OWNER
from blockyard.tenancy.scram import is_verifier, matches
from blockyard.tenancy.settings import DatabaseSettings

CONNECT_SECONDS: Final = 5

OTHERS: Final = """
    SELECT datname FROM pg_catalog.pg_database WHERE datdba = to_regrole(%s) AND NOT datname = ANY(%s) ORDER BY datname
"""
IS_THERE: Final = "SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = %s"
MAY_READ: Final = "SELECT pg_catalog.has_table_privilege('pg_catalog.pg_authid', 'SELECT')"
KEPT: Final = "SELECT rolpassword FROM pg_catalog.pg_authid WHERE rolname = %s"

TAKEN: Final = ("permission denied for database", "is not permitted to log in")
"""Said after the password was taken. So is that a database does not exist, but poolers say that before."""

WOULD_LOCK_OUT: Final = (
    "nothing was changed. {databases} on this server belongs to blockyard_owner, too, and your URLs have another password "
    "than is set there for {roles}. Passwords are one for the whole server, so its processes could no longer sign in. Put "
    "the passwords of before into the URLs. If all shall have the new ones, run it again with --set-passwords, and set them "
    "there, too."
)
IN_SCRIPT: Final = (
    "another database on this server belongs to blockyard_owner, and its processes sign in with the passwords that this "
    "script would replace. If it has the same ones, or all shall have the new ones: blockyard migrate --sql --set-passwords"
)


def refuse_to_lock_out(
    admin: Connection[Any], admin_url: str, settings: DatabaseSettings, ours: Collection[str]
) -> None:
    """Raises Misconfigured where a role is there with another password than the settings give it, or nobody can tell, and a
    database that is not among `ours` belongs to blockyard_owner."""
    others = [row[0] for row in admin.execute(OTHERS, [OWNER, list(ours)])]
    if not others:
        return
    urls, passwords = urls_of(settings), passwords_of(settings)
    there = [role for role in urls if admin.execute(IS_THERE, [role]).fetchone()]
    changed = [role for role in there if not has(admin, admin_url, role, passwords[role], urls[role], others[0])]
    if changed:
        raise Misconfigured(WOULD_LOCK_OUT.format(databases=" and ".join(others), roles=" and ".join(changed)))


def has(admin: Connection[Any], admin_url: str, role: str, password: str, url: str, database: str) -> bool:
    """Whether it is the role's password. A superuser reads what the server keeps; anybody else tries it, by the role's own
    address and by the administrator's."""
    row = admin.execute(MAY_READ).fetchone()
    if row is not None and row[0]:
        kept = admin.execute(KEPT, [role]).fetchone()
        text = kept[0] if kept else None
        if text is None:
            return True  # it signs in without one, and goes on so
        if is_verifier(text):
            return matches(password, text)
    return taken(url) or taken(make_conninfo(admin_url, user=role, password=password, dbname=database))


def taken(url: str) -> bool:
    """Whether the password is known to be right: also where no more than that can be done with it."""
    try:
        psycopg.connect(url, connect_timeout=CONNECT_SECONDS).close()
    except psycopg.OperationalError as error:
        return any(words in str(error) for words in TAKEN)
    return True


def script_guard(database: str) -> Iterator[str]:
    """For psql, which knows of a password only what the server keeps, and can compare none."""
    elsewhere = (
        "SELECT count(*) > 0 AS elsewhere FROM pg_database WHERE datdba = to_regrole({}) AND datname <> {} \\gset"
    )
    yield "\\set ON_ERROR_STOP on"
    yield SQL(elsewhere).format(Literal(OWNER), Literal(database)).as_string(None)
    yield "\\if :elsewhere"
    yield f"DO $$ BEGIN RAISE EXCEPTION '{IN_SCRIPT}'; END $$;"
    yield "\\endif"
