"""The database that a backup is restored into: under another name until all of it is there and the doctor is content."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import unquote, urlsplit, urlunsplit

import psycopg
from psycopg import Connection
from psycopg.conninfo import make_conninfo
from psycopg.sql import SQL, Identifier, Literal
from pydantic import SecretStr

from blockyard import __version__
from blockyard.app.rooms import ROOMS, tasks_of
from blockyard.app.settings import Settings
from blockyard.backup.errors import BackupError, Refused
from blockyard.backup.manifest import Manifest
from blockyard.backup.source import TABLES, count_rows, sees_all_rows
from blockyard.backup.tools import feed, find_program
from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
from blockyard.base.unreachable import why_not_connected
from blockyard.jobs.known_tasks import examine_tasks
from blockyard.tenancy.doctor import examine
from blockyard.tenancy.doctor.configuration import URLS
from blockyard.tenancy.doctor.finding import Finding
from blockyard.tenancy.migrate import bootstrap
from blockyard.tenancy.other_databases import refuse_to_lock_out
from blockyard.tenancy.presence import forget_processes
from blockyard.tenancy.revisions import read_revisions
from blockyard.tenancy.role_urls import passwords_of
from blockyard.tenancy.roles import as_owner, create_roles, database_creation
from blockyard.tenancy.seal_keys import retire_seal_keys
from blockyard.tenancy.wall_schema import create_wall_schema

SUFFIX: Final = "_restoring"
MARK: Final = "Blockyard restores a backup into this. If no restore runs, it may be dropped."
COMMENT: Final = (
    "SELECT pg_catalog.shobj_description(oid, 'pg_database') FROM pg_catalog.pg_database WHERE datname = %s"
)


@dataclass(frozen=True, slots=True)
class Target:
    """`settings` name the database as it is called in the end; `admin_url` may make roles and databases."""

    admin_url: str
    settings: Settings
    set_passwords: bool = False
    """Also those of roles that other databases of the server use."""

    @property
    def name(self) -> str:
        return unquote(urlsplit(reveal(self.settings.owner_database_url)).path.lstrip("/"))

    @property
    def half_name(self) -> str:
        return f"{self.name}{SUFFIX}"

    @property
    def half_settings(self) -> Settings:
        """The same roles on the database while it is incomplete."""
        urls = {field: SecretStr(renamed(reveal(getattr(self.settings, field)), self.half_name)) for field in URLS}
        return self.settings.model_copy(update=urls)


def refuse_unknown_revision(manifest: Manifest) -> None:
    """Raises Refused: a database newer than the code cannot be brought to its head."""
    if manifest.revision not in read_revisions().known:
        raise Refused(
            f"{manifest.name} was made by Blockyard {manifest.blockyard}, whose database (revision {manifest.revision}) "
            f"this version ({__version__}) does not know. Restore it with that version or a newer one."
        )


def refuse_full_database(target: Target) -> None:
    """Raises Refused if the database is there and holds a table, or `admin` may not see whether it does, and Misconfigured
    if other databases of the server would be locked out."""
    with admin_of(target) as admin:
        if not target.set_passwords:
            refuse_to_lock_out(admin, target.admin_url, target.settings, (target.name, target.half_name))
        if exists(admin, target.name):
            if not may_look_into(admin, target.name):
                raise Refused(
                    f"the database {target.name} is there, and {admin.info.user} may not look into it, as where Blockyard "
                    "made it. A restore changes nothing that is there: drop it, or name another database in the four URLs."
                )
            with psycopg.connect(make_conninfo(target.admin_url, dbname=target.name)) as inside:
                found = inside.execute(TABLES).fetchone()
            if found:
                raise Refused(
                    f"the database {target.name} holds data ({found[0]}.{found[1]}). A restore changes nothing that is "
                    "there: drop it, or name another database in the four URLs."
                )
        if exists(admin, target.half_name) and comment_on(admin, target.half_name) != MARK:
            raise Refused(f"a database {target.half_name} is there that no restore made. Drop or rename it.")
        find_program("pg_restore", max(admin.info.server_version // 10_000, 0))


def fill_half(target: Target, manifest: Manifest, dump: Iterator[bytes], *, keys_are_new: bool) -> list[Finding]:
    """Make the database under its half name, whole and at head. Returns what the doctor finds. Raises BackupError."""
    half = target.half_settings
    owner_url = reveal(half.owner_database_url)
    with admin_of(target) as admin:
        major = admin.info.server_version // 10_000
        if manifest.postgres > major:
            raise Refused(f"the backup is of PostgreSQL {manifest.postgres}, this is {major}: restore into a newer one")
        create_roles(admin, passwords_of(half))
        with as_owner(admin):
            drop_half(admin, target)
            admin.execute(database_creation(target.half_name))
            admin.execute(SQL("COMMENT ON DATABASE {} IS {}").format(Identifier(target.half_name), Literal(MARK)))
    with psycopg.connect(owner_url) as owner:
        create_wall_schema(owner)
    # As the owner, so that no superuser is needed: policies come after the rows.
    feed(find_program("pg_restore", major), ["--no-owner", "--exit-on-error"], owner_url, dump)
    compare_rows(target, manifest)
    bootstrap(target.admin_url, half)
    with psycopg.connect(owner_url) as owner:
        forget_processes(owner)
        if keys_are_new and half.seal_keys is not None:
            retire_seal_keys(owner, KeyRing.parse(reveal(half.seal_keys)))
        owner.commit()
        return [
            *examine(owner, superuser=half.database_superuser),
            *examine_tasks(owner, tasks_of(ROOMS)),
        ]


def compare_rows(target: Target, manifest: Manifest) -> None:
    """Raises BackupError. Before the migrations, and as the administrator, since the owner sees no rows. One who does not
    see them either trusts pg_restore, which ended at the first error."""
    with psycopg.connect(make_conninfo(target.admin_url, dbname=target.half_name)) as inside:
        if not sees_all_rows(inside):
            return
        counts = count_rows(inside)
    wrong = sorted(table for table in manifest.rows.keys() | counts if manifest.rows.get(table) != counts.get(table))
    if wrong:
        raise BackupError(f"the restored database has other rows than were backed up, in {', '.join(wrong)}")


def finish(target: Target) -> None:
    """Give the database its name: from here on it is served."""
    with admin_of(target) as admin, as_owner(admin):
        if exists(admin, target.name):
            admin.execute(SQL("DROP DATABASE {}").format(Identifier(target.name)))
        admin.execute(SQL("COMMENT ON DATABASE {} IS NULL").format(Identifier(target.half_name)))
        rename = SQL("ALTER DATABASE {} RENAME TO {}")
        admin.execute(rename.format(Identifier(target.half_name), Identifier(target.name)))


def drop_half(admin: Connection[Any], target: Target) -> None:
    admin.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(target.half_name)))


def admin_of(target: Target) -> Connection[Any]:
    """Raises Refused."""
    try:
        return psycopg.connect(target.admin_url, autocommit=True)
    except psycopg.OperationalError as error:
        raise Refused(f"cannot reach the database server: {why_not_connected(error)}") from error


def exists(admin: Connection[Any], database: str) -> bool:
    return admin.execute("SELECT 1 FROM pg_catalog.pg_database WHERE datname = %s", [database]).fetchone() is not None


def may_look_into(admin: Connection[Any], database: str) -> bool:
    """What is ours lets in our roles, and superusers."""
    row = admin.execute("SELECT pg_catalog.has_database_privilege(%s, 'CONNECT')", [database]).fetchone()
    return row is not None and bool(row[0])


def comment_on(admin: Connection[Any], database: str) -> str | None:
    row = admin.execute(COMMENT, [database]).fetchone()
    return row[0] if row else None


def renamed(url: str, database: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{database}"))
