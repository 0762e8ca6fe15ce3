"""Making the database and bringing it up to date: roles, schema and seal keys. Apart from database.py, so that a process
that only serves need not load Alembic."""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

import psycopg
from alembic import command
from alembic.config import Config
from psycopg.sql import SQL, Composed, Identifier, Literal

from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
from blockyard.tenancy import seal_keys
from blockyard.tenancy.database import sqlalchemy_url
from blockyard.tenancy.oracles import close_oracles, is_superuser
from blockyard.tenancy.other_databases import refuse_to_lock_out, script_guard
from blockyard.tenancy.patience import LOCK_TIMEOUT, patiently
from blockyard.tenancy.reconcile import reconcile
from blockyard.tenancy.revisions import MIGRATIONS, read_revisions
from blockyard.tenancy.role_urls import passwords_of
from blockyard.tenancy.roles import (
    as_owner,
    create_roles,
    creation,
    database_creation,
    harden_database,
    hardening,
    membership,
    no_membership,
    role_statements,
)
from blockyard.tenancy.settings import DatabaseSettings


def bootstrap(admin_url: str, settings: DatabaseSettings, *, set_passwords: bool = False) -> bool:
    """Make roles, database, tables and seal keys, or bring them up to date. `admin_url` may create roles and databases.

    A superuser also closes what only a superuser can; returns whether that was done. Without, the doctor says what remains.
    Raises Misconfigured where other databases of the server would be locked out by new passwords, unless `set_passwords`.
    """
    database = database_name(settings)
    with psycopg.connect(admin_url, autocommit=True) as admin:
        if not set_passwords:
            refuse_to_lock_out(admin, admin_url, settings, [database])
        create_roles(admin, passwords_of(settings))
        with as_owner(admin):
            if not admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database]).fetchone():
                admin.execute(database_creation(database))
            with psycopg.connect(admin_url, dbname=database, autocommit=True) as inside:
                harden_database(inside, database)
    migrate(settings)
    with psycopg.connect(admin_url, autocommit=True) as admin:
        closes = is_superuser(admin)
    if closes:
        with psycopg.connect(admin_url, dbname=database, autocommit=True) as admin:
            close_oracles(admin)
    return closes


def database_name(settings: DatabaseSettings) -> str:
    return unquote(urlsplit(reveal(settings.owner_database_url)).path.lstrip("/"))


def setup_script(settings: DatabaseSettings, *, set_passwords: bool = False) -> Iterator[str]:
    """What `bootstrap` does before the first migration, for psql: for whoever may create roles and databases, and lets
    nobody else do it. Passwords are in it only as the server keeps them.
    """
    database = database_name(settings)
    if not set_passwords:
        yield from script_guard(database)
    for role, password in passwords_of(settings).items():
        yield absent(creation(role), "pg_roles", "rolname", role)
        yield from (f"{line(one)};" for one in role_statements(role, password, {}))
    yield f"{line(membership())};"
    yield absent(database_creation(database), "pg_database", "datname", database)
    yield f"\\connect {line(Composed([Identifier(database)]))}"
    yield from (f"{line(one)};" for one in hardening(database))
    yield f"{line(no_membership())};"


def absent(statement: Composed, catalog: str, column: str, name: str) -> str:
    """psql runs what the query answers: `statement`, unless the catalog has such a name."""
    query = SQL("SELECT {} WHERE NOT EXISTS (SELECT FROM {} WHERE {} = {}) \\gexec")
    return line(query.format(Literal(line(statement)), Identifier(catalog), Identifier(column), Literal(name)))


def line(statement: Composed) -> str:
    return statement.as_string(None)


def migrate(settings: DatabaseSettings) -> None:
    """As blockyard_owner: bring the schema to head and the walls to what the models say, and install the seal keys. While
    others hold what it needs it lets them go first, and tries again.
    """
    owner_url = reveal(settings.owner_database_url)
    patiently(lambda: command.upgrade(alembic_config(owner_url), "head"))
    with psycopg.connect(owner_url, autocommit=True) as owner:
        owner.execute(LOCK_TIMEOUT)
        patiently(lambda: reconcile(owner))
        patiently(lambda: store_oldest_code(owner))
        if settings.seal_keys is not None:
            ring = KeyRing.parse(reveal(settings.seal_keys))
            with owner.transaction():
                seal_keys.install_seal_keys(owner, ring)


def store_oldest_code(owner: psycopg.Connection) -> None:
    """Older code reads it, when it finds a revision that it does not know (app/readiness.py)."""
    with owner.transaction():
        owner.execute("DELETE FROM tenancy.oldest_code")
        oldest = read_revisions().oldest_code
        if oldest is not None:
            owner.execute("INSERT INTO tenancy.oldest_code (revision) VALUES (%s)", [oldest])


def alembic_config(owner_url: str) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["url"] = sqlalchemy_url(owner_url)
    return config
