"""Making the database and bringing it up to date: roles, schema and seal keys. Apart from database.py, so that a process
that only serves need not load Alembic."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import psycopg
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from psycopg.sql import SQL, Identifier

from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
from blockyard.tenancy import seal_keys
from blockyard.tenancy.database import sqlalchemy_url
from blockyard.tenancy.oracles import close_oracles, is_superuser
from blockyard.tenancy.reconcile import reconcile
from blockyard.tenancy.roles import APP, GATE, OWNER, QUEUE, create_roles, harden_database
from blockyard.tenancy.settings import DatabaseSettings

PACKAGE = Path(__file__).parents[1]
MIGRATIONS = next(folder for folder in (PACKAGE / "migrations", PACKAGE.parents[1] / "migrations") if folder.is_dir())


def bootstrap(admin_url: str, settings: DatabaseSettings) -> None:
    """Make roles, database, tables and seal keys, or bring them up to date. `admin_url` may create roles.

    A superuser also closes what only a superuser can; without one, the doctor says what remains.
    """
    urls = {
        OWNER: reveal(settings.owner_database_url),
        APP: reveal(settings.database_url),
        GATE: reveal(settings.gate_database_url),
        QUEUE: reveal(settings.queue_database_url),
    }
    database = urlsplit(urls[OWNER]).path.lstrip("/")
    with psycopg.connect(admin_url, autocommit=True) as admin:
        create_roles(admin, {role: unquote(urlsplit(url).password or "") for role, url in urls.items()})
        if not admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database]).fetchone():
            admin.execute(SQL("CREATE DATABASE {} OWNER {}").format(Identifier(database), Identifier(OWNER)))
    with psycopg.connect(admin_url, dbname=database, autocommit=True) as admin:
        harden_database(admin, database)
        migrate(settings)
        if is_superuser(admin):
            close_oracles(admin)


def migrate(settings: DatabaseSettings) -> None:
    """As blockyard_owner: bring the schema to head and the walls to what the models say, and install the seal keys."""
    owner_url = reveal(settings.owner_database_url)
    command.upgrade(alembic_config(owner_url), "head")
    with psycopg.connect(owner_url) as owner:
        reconcile(owner)
        store_oldest_code(owner)
        if settings.seal_keys is not None:
            seal_keys.install_seal_keys(owner, KeyRing.parse(reveal(settings.seal_keys)))


@dataclass(frozen=True, slots=True)
class Revisions:
    """Of the schema, as this code knows them."""

    head: str
    """What it needs."""
    known: frozenset[str]
    oldest_code: str | None
    """The last one that takes away what code before it uses (`TAKES_AWAY`); None: they only add."""


def read_revisions() -> Revisions:
    scripts = list(ScriptDirectory.from_config(alembic_config("")).walk_revisions())  # the newest first
    takers = (script.revision for script in scripts if hasattr(script.module, "TAKES_AWAY"))
    return Revisions(scripts[0].revision, frozenset(script.revision for script in scripts), next(takers, None))


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
