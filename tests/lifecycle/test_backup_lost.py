"""Files that the storage has lost: the backup says so for as long as it lies there, and no good one goes for its sake."""

import shlex
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from blockyard.backup.files import ORGANIZATIONS
from blockyard.backup.manifest import DATABASE
from tests.commands import URLS, Ended, command, environment_of
from tests.databases import TestDatabase
from tests.world_environments import CONTENT
from tests.world_files import describe_files

pytestmark = pytest.mark.slow

PASSPHRASE = "four unrelated words here"


class Installation:
    """With a folder of files, a place for backups, and a database that a backup may be restored into."""

    def __init__(self, database: TestDatabase, folder: Path) -> None:
        self.database, self.data, self.place = database, folder / "data dir", folder / "backups"
        self.passphrase = folder / "pass phrase"
        self.passphrase.write_text(PASSPHRASE)
        self.settings = environment_of(database.settings) | {"BLOCKYARD_ADMIN_URL": database.admin_url}
        self.files: list[Path] = []
        with psycopg.connect(database.admin_url) as admin:
            self.files += [self.data / "files" / key for key in describe_files(admin)]
        self.bring_back(*self.files)

    def bring_back(self, *files: Path) -> None:
        for file in files:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(CONTENT)

    def key(self, file: Path) -> str:
        return str(file.relative_to(self.data / "files"))

    def type(self, *arguments: str, **settings: str) -> Ended:
        return command(*arguments, **(self.settings | settings))

    def create(self, *more: str) -> Ended:
        where = ("--data-dir", str(self.data), "--passphrase-file", str(self.passphrase))
        return self.type("backup", "create", str(self.place), *where, *more)

    def verify(self, *more: str) -> Ended:
        return self.type("backup", "verify", str(self.place), "--data-dir", str(self.data), *more)

    def restore(self, folder: Path, *more: str) -> Ended:
        """Into an empty database, and files into `folder`."""
        settings = {}
        for variable in (f"BLOCKYARD_{name.upper()}" for name in URLS):
            parts = urlsplit(self.settings[variable])
            settings[variable] = urlunsplit(parts._replace(path=f"/{self.database.name}_again"))
        where = ("--data-dir", str(folder), "--without-secrets")
        return self.type("restore", str(self.place), *where, *more, **settings)

    def drop_restored(self) -> None:
        with psycopg.connect(self.database.admin_url, autocommit=True) as admin:
            for name in (f"{self.database.name}_again", f"{self.database.name}_again_restoring"):
                admin.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(name)))


@pytest.fixture
def school(database: TestDatabase, tmp_path: Path) -> "Installation":
    return Installation(database, tmp_path)


def test_a_backup_that_lost_a_file_is_incomplete_and_takes_no_other_s_place(
    school: Installation, tmp_path: Path
) -> None:
    whole = school.create("--json", "--keep", "1").document
    assert (whole["state"], whole["lost_files"], whole["deleted"]) == ("whole", [], [])
    count = len(school.files)
    lost = school.files[0]
    lost.unlink()
    made = school.create("--keep", "1")
    assert made.code == 1
    assert "Incomplete." in made.out
    assert "Whole." not in made.out
    assert f"Not in it: 1 of {count} files that rows name.\n- {school.key(lost)}\n" in made.out
    assert "deleted" not in made.out
    assert f"backup verify {school.place} --name " in made.out, "not the whole one, which is taken by itself"

    listed = school.type("backup", "list", str(school.place), "--json")
    states = [(one["name"], one["state"], one["whole"]) for one in listed.document["items"]]
    incomplete = states[0][0]
    assert states == [(incomplete, "incomplete", False), (whole["name"], "whole", True)]
    assert listed.code == 1
    assert f"{count - 1} of {count}" in " ".join(school.type("backup", "list", str(school.place)).out.split())

    verdict = school.verify("--name", incomplete, "--json")
    assert (verdict.code, verdict.document["good"], verdict.document["faults"]) == (1, False, [])
    assert (verdict.document["state"], verdict.document["lost_files"]) == ("incomplete", [school.key(lost)])
    newest = school.verify()
    assert (newest.code, f"Good. {whole['name']}" in newest.out) == (1, True)
    assert f"{incomplete} is newer, but incomplete: 1 of {count} files were lost" in newest.words

    try:
        restored = school.restore(tmp_path / "first", "--json")
        assert (restored.code, restored.document["name"], restored.document["lost_files"]) == (0, whole["name"], [])
        assert restored.document["newer_incomplete"] == incomplete
        school.drop_restored()
        restored = school.restore(tmp_path / "second", "--name", incomplete)
        assert (restored.code, "Restored, but incomplete." in restored.out) == (1, True), restored.words
        assert f"- {school.key(lost)}\n" in restored.out
        assert sum(file.is_file() for file in (tmp_path / "second" / "files" / ORGANIZATIONS).rglob("*")) == count - 1
    finally:
        school.drop_restored()

    # As docs/operate/backup.md says: the whole one has the file, below `files`.
    lost.write_bytes((school.place / whole["name"] / "files" / school.key(lost)).read_bytes())
    again = school.create("--json", "--keep", "1")
    assert (again.code, again.document["deleted"]) == (0, [whole["name"], incomplete])
    assert school.type("backup", "list", str(school.place), "--json").code == 0
    assert school.verify("--json").code == 0


def test_where_all_is_lost_what_is_there_can_still_be_restored(school: Installation, tmp_path: Path) -> None:
    """An emptied bucket, and no backup from before."""
    for file in school.files:
        file.unlink()
    made = school.create("--json", "--keep", "1")
    count = len(school.files)
    assert (made.code, made.document["state"], made.document["lost"]) == (1, "incomplete", count)
    verdict = school.verify()
    assert (verdict.code, "Incomplete." in verdict.out, "Good" in verdict.out) == (1, True, False)
    try:
        restored = school.restore(tmp_path / "new", "--json")
        assert (restored.code, restored.document["name"]) == (1, made.document["name"]), restored.words
        assert sorted(restored.document["lost_files"]) == sorted(map(school.key, school.files))
        assert restored.document["newer_incomplete"] is None
    finally:
        school.drop_restored()


def test_a_damaged_dump_is_found_before_anything_is_changed(school: Installation, tmp_path: Path) -> None:
    school.create()
    made = school.create("--json").document
    dump = school.place / made["name"] / DATABASE
    dump.write_bytes(dump.read_bytes()[:-1])
    verdict = school.verify()
    assert (verdict.code, "is damaged: its digest is another. Take another backup." in verdict.words) == (1, True)
    try:
        refused = school.restore(tmp_path / "new")
        assert refused.code == 1
        assert "is damaged: its digest is another. Choose another with --name: `" in refused.words
        assert f"backup list {school.place}` shows them." in refused.words
        assert [path for path in (tmp_path / "new").rglob("*") if path.is_file() and path.name != "lock"] == []
        assert "files:" not in refused.words
        items = school.type("backup", "list", str(school.place), "--json").document["items"]
        restored = school.restore(tmp_path / "new", "--name", items[1]["name"])
        assert restored.code == 0, restored.words
        folder = shlex.quote(str(tmp_path / "new"))
        assert f"serve --data-dir {folder}\n" in restored.out
        assert f"worker --data-dir {folder}\n" in restored.out
    finally:
        school.drop_restored()


def test_what_is_printed_can_be_pasted(school: Installation) -> None:
    made = school.create()
    line = next(line for line in made.out.splitlines() if line.startswith("Try it out: "))
    words = shlex.split(line.removeprefix("Try it out: "))
    start = words.index("backup")
    pasted = school.type(*words[start:], "--json")
    assert (pasted.code, pasted.document["good"]) == (0, True), pasted.words
    assert words[start:] == [
        *("backup", "verify", str(school.place)),
        *("--data-dir", str(school.data), "--passphrase-file", str(school.passphrase)),
    ]
