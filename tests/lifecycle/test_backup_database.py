"""Backup and restore of a database that is not ours: who may, what a snapshot holds, and where nothing is overwritten."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from obstore.store import MemoryStore, ObjectStore
from psycopg.conninfo import make_conninfo
from psycopg.sql import SQL, Identifier, Literal
from pydantic import SecretStr

from blockyard.backup import create
from blockyard.backup.create import Wanted, create_backup
from blockyard.backup.errors import BackupError, Refused
from blockyard.backup.files import ORGANIZATIONS, read_index
from blockyard.backup.manifest import DATABASE, INDEX, Manifest
from blockyard.backup.restore import choose, restore_into
from blockyard.backup.source import HOW, Snapshot, snapshot_of
from blockyard.backup.store import BackupStore, open_store
from blockyard.backup.target import MARK, SUFFIX, Target, admin_of, exists, refuse_full_database
from blockyard.base.misconfigured import Misconfigured
from blockyard.base.settings import reveal
from blockyard.tenancy.doctor import examine
from tests.databases import PASSWORD, TestDatabase
from tests.world_environments import CONTENT
from tests.world_files import describe_files

ROOT = Path(__file__).parents[2]
ROLE = "backup_of_tests"
CREATE = "CREATE ROLE blockyard_backup LOGIN {} PASSWORD '...'"
CONNECT = "GRANT CONNECT ON DATABASE blockyard TO blockyard_backup"


@pytest.fixture(scope="module")
def storage(database: TestDatabase) -> ObjectStore:
    """A file for each row, and the digest of each row that of its file."""
    storage = MemoryStore()
    with psycopg.connect(database.admin_url) as admin:
        for key in describe_files(admin):
            storage.put(key, CONTENT)
    return storage


@pytest.fixture
def store(tmp_path: Path) -> BackupStore:
    return open_store(str(tmp_path / "backups"), make=True)


def ignore(_line: str) -> None:
    """Progress is for people."""


def make(database: TestDatabase, storage: ObjectStore, store: BackupStore, url: str | None = None) -> Manifest:
    return create_backup(Wanted(url or database.admin_url, storage, store, None), ignore)


def of_role(database: TestDatabase, role: str, password: str) -> str:
    return make_conninfo(database.admin_url, user=role, password=password)


def test_a_backup_has_every_row_and_every_file(
    database: TestDatabase, storage: ObjectStore, store: BackupStore
) -> None:
    manifest = make(database, storage, store)
    files = list(read_index(store.read(f"{manifest.name}/{INDEX}", manifest.parts[INDEX])))
    with psycopg.connect(database.admin_url) as admin:
        counted = admin.execute("SELECT count(*) FROM blockyard.memberships").fetchone()
        told = describe_files(admin)
    assert (manifest.rows["blockyard.memberships"],) == counted
    assert len(files) == len(told) == manifest.files
    assert len({file.organization for file in files}) > 1, "of more than one school"
    assert all(b"".join(store.read(f"{manifest.name}/files/{file.key}")) == CONTENT for file in files)
    assert b"".join(store.read(f"{manifest.name}/{DATABASE}", manifest.parts[DATABASE])).startswith(b"PGDMP")
    assert (manifest.lost, manifest.has_secrets, store.get_manifest(None)) == (0, False, manifest)


@pytest.mark.parametrize("rights", ["", "BYPASSRLS"])
def test_a_role_that_does_not_see_all_is_refused(
    database: TestDatabase, storage: ObjectStore, store: BackupStore, rights: str
) -> None:
    with (
        role(database, CREATE.format(rights), CONNECT) as url,
        pytest.raises(Refused, match=f"{ROLE} does not see every row"),
    ):
        make(database, storage, store, url)
    with pytest.raises(Refused, match="blockyard_owner does not see every row"):
        make(database, storage, store, reveal(database.settings.owner_database_url))
    assert store.names() == []


def test_the_role_of_the_page_is_enough_and_the_doctor_leaves_it_alone(
    database: TestDatabase, storage: ObjectStore, store: BackupStore
) -> None:
    """As docs/operate/backup.md makes it, and as the refusal says that it is made. It reads, and may write nothing."""
    with role(database, *statements_of_page()) as url:
        manifest = make(database, storage, store, url)
        with psycopg.connect(reveal(database.settings.owner_database_url)) as owner:
            found = [finding for finding in examine(owner) if ROLE in finding.object]
        with psycopg.connect(url) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("DELETE FROM blockyard.roblox_assets")
    assert found == []
    assert manifest.rows == make(database, storage, store).rows
    for statement in statements_of_page():
        assert statement in HOW


def test_a_member_of_the_owner_backs_up_and_the_doctor_says_how_it_goes_with_less(
    database: TestDatabase, storage: ObjectStore, store: BackupStore
) -> None:
    """As the page said before: the remedy, obeyed, leaves a role that backs up."""
    before = [CREATE.format("BYPASSRLS"), "GRANT pg_monitor, blockyard_owner TO blockyard_backup"]
    with role(database, *before) as url:
        make(database, storage, store, url)
        with psycopg.connect(reveal(database.settings.owner_database_url)) as owner:
            [found] = [finding for finding in examine(owner) if finding.object == ROLE]
        with psycopg.connect(database.admin_url, autocommit=True) as admin:
            admin.execute(found.remedy.encode())
        with psycopg.connect(reveal(database.settings.owner_database_url)) as owner:
            left = [finding for finding in examine(owner) if finding.object == ROLE]
        make(database, storage, store, url)
    assert (found.code, left) == ("role_membership", [])


def test_a_role_that_may_not_connect_is_told_what_is_missing(
    database: TestDatabase, storage: ObjectStore, store: BackupStore
) -> None:
    all_but_connect = [one for one in statements_of_page() if "GRANT CONNECT" not in one]
    refused = f"the role may not connect. Give {ROLE} the right CONNECT on the database {database.name}"
    with role(database, *all_but_connect) as url, pytest.raises(Refused, match=refused):
        make(database, storage, store, url)
    assert store.names() == []


def statements_of_page() -> list[str]:
    """What a superuser runs once, without the semicolons."""
    text = (ROOT / "docs/operate/backup.md").read_text()
    [block] = re.findall(r"```sql\n(.*?)```", text, re.DOTALL)
    return [statement.strip() for statement in block.split(";") if statement.strip()]


@contextmanager
def role(database: TestDatabase, *statements: str) -> Iterator[str]:
    """Its URL. `statements` name the role and the database as the page does."""
    name, password = Identifier(ROLE), "a password of tests"
    with psycopg.connect(database.admin_url, autocommit=True) as admin:
        for statement in statements:
            here = statement.replace("blockyard_backup", ROLE).replace(
                "DATABASE blockyard ", f"DATABASE {database.name} "
            )
            admin.execute(here.replace("'...'", f"'{password}'").encode())
        try:
            yield of_role(database, ROLE, password)
        finally:
            admin.execute(SQL("DROP OWNED BY {}").format(name))
            admin.execute(SQL("DROP ROLE {}").format(name))


def test_nobody_answers(database: TestDatabase, storage: ObjectStore, store: BackupStore, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot reach the database"):
        make(database, storage, store, f"postgresql:///{database.name}?host={tmp_path}")


@pytest.mark.parametrize("moment", [1, 2])
def test_a_file_that_is_deleted_meanwhile_takes_its_row_along(
    database: TestDatabase, storage: ObjectStore, store: BackupStore, monkeypatch: pytest.MonkeyPatch, moment: int
) -> None:
    """An environment is deleted in a snapshot, before its file is copied: its rows, then its files. The backup is as of a
    later moment. What is copied in the first round is there, and so is what comes before the second."""
    before = make(database, storage, store)
    snapshots, deleted = list[str](), list[str]()

    @contextmanager
    def late(url: str) -> Iterator[Snapshot]:
        if len(snapshots) == moment - 1 == 1:
            add_one_file(database, storage)
        with snapshot_of(url) as opened:
            snapshots.append(opened.name)
            if len(snapshots) == moment:
                deleted.append(delete_one_file(database, storage))
            yield opened

    monkeypatch.setattr(create, "snapshot_of", late)
    after = make(database, storage, store)
    assert (after.files, after.lost) == (before.files + moment - 2, 0)
    assert len(snapshots) == moment + 1
    index = b"".join(store.read(f"{after.name}/{INDEX}"))
    assert deleted[0].encode() not in index


def test_a_file_that_its_storage_lost_is_told_and_stops_no_backup(
    database: TestDatabase, storage: ObjectStore, store: BackupStore
) -> None:
    with psycopg.connect(database.admin_url) as admin:
        row = admin.execute("SELECT organization_id, path FROM blockyard.roblox_assets ORDER BY path").fetchone()
    assert row is not None
    key = f"{ORGANIZATIONS}/{row[0]}/{row[1]}"
    storage.delete([key])
    try:
        manifest = make(database, storage, store)
    finally:
        storage.put(key, CONTENT)
    lost = [file.key for file in read_index(store.read(f"{manifest.name}/{INDEX}")) if file.lost]
    assert (manifest.lost, lost) == (1, [key])


def add_one_file(database: TestDatabase, storage: ObjectStore) -> None:
    """The one that is deleted next."""
    with psycopg.connect(database.admin_url) as admin:
        row = admin.execute(
            "INSERT INTO blockyard.roblox_assets (organization_id, id, created_by_id, environment_version_id, kind, path,"
            " size_bytes, sha256) SELECT organization_id, gen_random_uuid(), created_by_id, environment_version_id, kind,"
            " 'late', size_bytes, sha256 FROM blockyard.roblox_assets LIMIT 1 RETURNING organization_id"
        ).fetchone()
    assert row is not None
    storage.put(f"{ORGANIZATIONS}/{row[0]}/late", CONTENT)


def delete_one_file(database: TestDatabase, storage: ObjectStore) -> str:
    with psycopg.connect(database.admin_url) as admin:
        row = admin.execute(
            "DELETE FROM blockyard.roblox_assets WHERE id = (SELECT id FROM blockyard.roblox_assets ORDER BY path DESC"
            " LIMIT 1) RETURNING organization_id, path"
        ).fetchone()
    assert row is not None
    storage.delete([f"{ORGANIZATIONS}/{row[0]}/{row[1]}"])
    return str(row[1])


def target_of(database: TestDatabase, name: str, folder: Path) -> Target:
    """A database of that name on the same server, with files in `folder`."""
    urls = {
        field: SecretStr(urlunsplit(urlsplit(reveal(getattr(database.settings, field)))._replace(path=f"/{name}")))
        for field in ("database_url", "gate_database_url", "queue_database_url", "owner_database_url")
    }
    settings = database.settings.model_copy(update=urls | {"data_dir": folder})
    return Target(make_conninfo(database.admin_url, dbname="postgres"), settings)


@pytest.fixture
def target(database: TestDatabase, tmp_path: Path) -> Iterator[Target]:
    target = target_of(database, f"{database.name}_again", tmp_path / "restored")
    yield target
    with admin_of(target) as admin:
        for name in (target.name, target.half_name):
            admin.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(name)))


@pytest.mark.slow
def test_it_is_restored_into_an_empty_database_and_nowhere_else(
    database: TestDatabase, storage: ObjectStore, store: BackupStore, target: Target
) -> None:
    manifest = make(database, storage, store)
    chosen = choose(store, None, None, without_secrets=True)
    with pytest.raises(Refused, match=rf"the database {database.name} holds data"):
        refuse_full_database(target_of(database, database.name, target.settings.data_dir))
    with admin_of(target) as admin:
        admin.execute(SQL("CREATE DATABASE {}").format(Identifier(target.name)))  # empty, as a provider makes it
        admin.execute(SQL("CREATE DATABASE {}").format(Identifier(target.half_name)))
        with pytest.raises(Refused, match=f"{SUFFIX} is there that no restore made"):
            restore_into(target, chosen, ignore)
        comment = SQL("COMMENT ON DATABASE {} IS {}")
        admin.execute(comment.format(Identifier(target.half_name), Literal(MARK)))  # as a killed restore leaves it
    restore_into(target, chosen, ignore)
    with admin_of(target) as admin:
        assert not exists(admin, target.half_name)
    with psycopg.connect(make_conninfo(target.admin_url, dbname=target.name)) as inside:
        counted = inside.execute("SELECT count(*) FROM blockyard.memberships").fetchone()
    assert counted == (manifest.rows["blockyard.memberships"],)
    files = [path for path in (target.settings.data_dir / "files").rglob("*") if path.is_file()]
    assert (len(files), {path.read_bytes() for path in files}) == (manifest.files, {CONTENT})
    with pytest.raises(Refused, match=rf"the database {target.name} holds data"):
        restore_into(target, chosen, ignore)


def test_a_restore_locks_nobody_out(
    database: TestDatabase, storage: ObjectStore, store: BackupStore, target: Target
) -> None:
    """A drill on the server of others, with passwords of its own."""
    refuse_full_database(target)
    other = reveal(target.settings.database_url).replace(PASSWORD, "another")
    drill = replace(target, settings=target.settings.model_copy(update={"database_url": SecretStr(other)}))
    with pytest.raises(Misconfigured, match=r"than is set there for blockyard_app\."):
        refuse_full_database(drill)
    refuse_full_database(replace(drill, set_passwords=True))


@pytest.mark.slow
def test_what_is_damaged_is_not_served(
    database: TestDatabase, storage: ObjectStore, store: BackupStore, target: Target
) -> None:
    manifest = make(database, storage, store)
    dump = Path(store.place, manifest.name, DATABASE)
    whole = dump.read_bytes()
    for content, told in (
        (whole[:-100], "pg_restore failed|is damaged"),
        (whole + b"x", "is damaged: its digest is another"),
    ):
        dump.write_bytes(content)
        with pytest.raises(BackupError, match=told):
            restore_into(target, choose(store, None, None, without_secrets=True), ignore)
        with admin_of(target) as admin:
            assert not exists(admin, target.name)
    dump.write_bytes(whole)
    restore_into(target, choose(store, None, None, without_secrets=True), ignore)
