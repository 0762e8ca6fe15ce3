"""The operator's commands with everything in a bucket: schools' files, backups, and the files that a restore puts back."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from obstore.store import ObjectStore, from_url
from psycopg.conninfo import make_conninfo
from psycopg.sql import SQL, Identifier

from blockyard.backup.files import ORGANIZATIONS
from tests.commands import URLS, command, environment_of
from tests.databases import TestDatabase
from tests.s3 import BUCKET, needs_s3, s3_server, use_s3
from tests.world_environments import CONTENT
from tests.world_files import describe_files

pytestmark = [pytest.mark.slow, needs_s3]

PLACE = f"s3://{BUCKET}/backups"
PASSPHRASE = "four unrelated words here"


@pytest.fixture
def schools(database: TestDatabase, monkeypatch: pytest.MonkeyPatch) -> Iterator[ObjectStore]:
    """The files of all schools, one for each row."""
    with s3_server() as url:
        use_s3(monkeypatch, url)
        files = folder("files")
        with psycopg.connect(database.admin_url) as admin:
            for key in describe_files(admin):
                files.put(key, CONTENT)
        yield files


def folder(name: str) -> ObjectStore:
    return from_url(f"s3://{BUCKET}/{name}", client_options={"allow_http": True})


def contents_of(store: ObjectStore) -> dict[str, bytes]:
    paths = [found["path"] for page in store.list(ORGANIZATIONS) for found in page]
    return {path: bytes(store.get(path).bytes()) for path in paths}


@pytest.fixture
def again(database: TestDatabase) -> Iterator[str]:
    """The name of a database that is not there yet."""
    name = f"{database.name}_again"
    yield name
    with psycopg.connect(database.admin_url, autocommit=True) as admin:
        admin.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(name)))


def test_all_of_it_in_a_bucket(database: TestDatabase, schools: ObjectStore, again: str, tmp_path: Path) -> None:
    (tmp_path / "passphrase").write_text(PASSPHRASE)
    where = ("--data-dir", str(tmp_path / "data"), "--passphrase-file", str(tmp_path / "passphrase"), "--json")
    settings = environment_of(database.settings) | {
        "BLOCKYARD_ADMIN_URL": database.admin_url,
        "BLOCKYARD_STORAGE_URL": f"s3://{BUCKET}/files",
        "BLOCKYARD_BACKUP_PLACE": PLACE,
    }
    made = [command("backup", "create", *where, "--keep", "1", **settings) for _ in range(2)]
    assert [one.code for one in made] == [0, 0], made[0].words + made[1].words
    first, second = (one.document for one in made)
    assert (second["deleted"], second["files"], second["lost"]) == ([first["name"]], len(contents_of(schools)), 0)
    listed = command("backup", "list", PLACE, "--json", **settings).document
    assert [(one["name"], one["whole"]) for one in listed["items"]] == [(second["name"], True)]
    doctor = command("doctor", "--json", "--data-dir", str(tmp_path / "data"), **settings).document
    assert "backup" in doctor["looks"]
    assert [one for one in doctor["findings"] if one["code"].startswith(("backup", "storage", "look"))] == []

    new = settings | {"BLOCKYARD_STORAGE_URL": f"s3://{BUCKET}/restored"}
    for variable in (f"BLOCKYARD_{name.upper()}" for name in URLS):
        new[variable] = urlunsplit(urlsplit(settings[variable])._replace(path=f"/{again}"))
    restored = command("restore", PLACE, *where, **new)
    assert restored.code == 0, restored.words
    assert (restored.document["rows"], restored.document["differing"]) == (second["rows"], [])
    assert contents_of(folder("restored")) == contents_of(schools) != {}
    with psycopg.connect(make_conninfo(database.admin_url, dbname=again)) as inside:
        counted = inside.execute("SELECT count(*) FROM blockyard.memberships").fetchone()
    assert counted == (second["rows"]["blockyard.memberships"],)
    full = command("restore", PLACE, *where, **settings)
    assert (full.code, "holds data" in full.words) == (3, True)

    schools.delete(list(contents_of(schools)))
    emptied = command("backup", "create", *where, "--keep", "1", **settings)
    assert (emptied.code, emptied.document["state"], emptied.document["deleted"]) == (1, "incomplete", [])
    assert (emptied.document["lost"], len(emptied.document["lost_files"])) == (second["files"], second["files"])
    doctor = command("doctor", "--json", "--data-dir", str(tmp_path / "data"), **settings).document
    assert [one["code"] for one in doctor["findings"] if one["code"].startswith("backup")] == ["backup_incomplete"]
