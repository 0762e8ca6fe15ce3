"""`blockyard restore` into a PostgreSQL where nobody is superuser: its administrator may make roles and databases."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from obstore.store import LocalStore

from blockyard.backup.create import Wanted, create_backup
from blockyard.backup.manifest import Manifest
from blockyard.backup.store import open_store
from blockyard.backup.target import MARK, SUFFIX
from blockyard.local.embedded import Cluster
from blockyard.tenancy.doctor import WITHOUT_A_SUPERUSER
from blockyard.tenancy.roles import OWNER
from tests.commands import Ended, command
from tests.databases import TestDatabase
from tests.managed import MANAGER, managed_server, production, url_of

pytestmark = pytest.mark.slow

COUNT = "SELECT count(*) FROM blockyard.memberships"
MEMBERS_OF_OWNER = """
    SELECT member::regrole::text FROM pg_auth_members
    WHERE roleid = 'blockyard_owner'::regrole AND (set_option OR inherit_option)
"""

DATABASES = "SELECT datname FROM pg_database WHERE datname LIKE 'school%'"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with managed_server(tmp_path_factory.mktemp("managed") / "data") as cluster:
        yield cluster


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("backups")


@pytest.fixture(scope="module")
def manifest(database: TestDatabase, place: Path, tmp_path_factory: pytest.TempPathFactory) -> Manifest:
    """Of another server, where a superuser took it. Its files are of no interest here: they are lost."""
    files = LocalStore(prefix=tmp_path_factory.mktemp("files"))
    return create_backup(Wanted(database.admin_url, files, open_store(str(place)), None), lambda _line: None)


@pytest.fixture
def settings(server: Cluster, tmp_path: Path) -> dict[str, str]:
    """A new installation there. Database and bucket are empty."""
    (tmp_path / "files").mkdir()
    return production(server, "school") | {
        "BLOCKYARD_ADMIN_URL": url_of(server, MANAGER, "postgres"),
        "BLOCKYARD_PUBLIC_URL": "https://api.school.example",
        "BLOCKYARD_STORAGE_URL": f"file://{tmp_path}/files",
        "BLOCKYARD_SMTP_URL": "smtps://mail.school.example",
        "BLOCKYARD_MAIL_FROM": "us@school.example",
    }


def restore(place: Path, where: tuple[str, ...], settings: dict[str, str]) -> Ended:
    return command("restore", str(place), "--json", "--without-secrets", *where, **settings)


def test_an_administrator_restores(
    server: Cluster, settings: dict[str, str], manifest: Manifest, place: Path, tmp_path: Path
) -> None:
    """All rows, nothing for the administrator to keep, and a doctor who finds what it finds after `migrate` there."""
    where = ("--data-dir", str(tmp_path / "data"))
    with psycopg.connect(settings["BLOCKYARD_ADMIN_URL"], autocommit=True) as manager:
        manager.execute("CREATE DATABASE school")  # empty, as a provider makes it
    restored = restore(place, where, settings)
    assert (restored.code, bool(restored.document["lost_files"])) == (1, True), restored.words
    check(server, manifest, restored)
    doctor = command("doctor", "--json", *where, **settings)
    told = ("smtp_unreachable", "secret_key_missing")  # nobody listens there, and the secrets were left out
    walls = [one for one in doctor.document["findings"] if one["code"] not in told]
    assert (walls, doctor.document["remains"]) == ([], WITHOUT_A_SUPERUSER)
    again = restore(place, where, settings)
    assert (again.code, "the database school is there, and manager may not look into it" in again.words) == (3, True)
    with psycopg.connect(server.admin_url, autocommit=True) as superuser:  # as one that was killed at its end leaves it
        superuser.execute(f"ALTER DATABASE school RENAME TO school{SUFFIX}".encode())
        superuser.execute(f"COMMENT ON DATABASE school{SUFFIX} IS '{MARK}'".encode())
    restored = restore(place, where, settings)
    assert (restored.code, bool(restored.document["lost_files"])) == (1, True), restored.words
    check(server, manifest, restored)


def check(server: Cluster, manifest: Manifest, restored: Ended) -> None:
    assert restored.document["rows"] == manifest.rows
    with psycopg.connect(server.admin_url, dbname="school") as superuser:
        assert superuser.execute(COUNT.encode()).fetchone() == (manifest.rows["blockyard.memberships"],)
        owner = superuser.execute("SELECT datdba::regrole::text FROM pg_database WHERE datname = 'school'").fetchone()
        assert owner == (OWNER,)
        assert superuser.execute(MEMBERS_OF_OWNER.encode()).fetchall() == []
        assert superuser.execute(DATABASES.encode()).fetchall() == [("school",)]
