"""What a backup is made of: its store, manifest, seal, programs and files; what is refused before anything is changed."""

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from obstore.store import MemoryStore

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.backup import seal, secrets, tools
from blockyard.backup.errors import BackupError, Refused
from blockyard.backup.files import File, copy_files, copy_into, index_lines, read_index, tables_with_files
from blockyard.backup.manifest import DATABASE, INDEX, MANIFEST, Manifest, State
from blockyard.backup.progress import Meter, in_words
from blockyard.backup.restore import choose, prepare_folder
from blockyard.backup.retention import outdated
from blockyard.backup.scratch import FOLDER, LOCK, hold, remove_leftovers
from blockyard.backup.store import BackupStore, new_name, open_store, time_of
from blockyard.backup.target import refuse_unknown_revision
from blockyard.cli.passphrase import read_passphrase
from blockyard.local.data_folder import UNFINISHED, FolderInUse, FolderUnfinished, locked
from blockyard.local.embedded.cluster import BINARIES
from blockyard.local.secrets_file import read_secrets, write_secrets

PASSPHRASE = "four unrelated words here"
NAME = "20261127T021500Z-0a1b2c"


@pytest.fixture(autouse=True)
def quick_guesses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seal, "COST", 1 << 4)


@pytest.fixture
def store(tmp_path: Path) -> BackupStore:
    return open_store(str(tmp_path / "backups"), make=True)


def put_whole(store: BackupStore, name: str = NAME, changes: dict[str, object] | None = None) -> Manifest:
    """A backup with a manifest, of nothing."""
    parts = {path: store.write(f"{name}/{path}", iter([])) for path in (DATABASE, INDEX)}
    manifest = Manifest(
        name=name,
        created_at=time_of(name),
        blockyard="0.1.0",
        revision="0001",
        postgres=18,
        parts=parts,
        rows={},
        files=0,
        file_bytes=0,
        lost=0,
    ).model_copy(update=changes or {})
    store.write_last(f"{name}/{MANIFEST}", manifest.model_dump_json().encode())
    return manifest


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"{", "is damaged"),
        (b'{"format": 1}', "is damaged"),
    ],
)
def test_a_manifest_that_is_none_is_told(store: BackupStore, content: bytes, told: str) -> None:
    store.write_last(f"{NAME}/{MANIFEST}", content)
    with pytest.raises(BackupError, match=told):
        store.get_manifest(None)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"format": 2}, "whose backups this version cannot read"),
        ({"name": "20261127T021500Z-ffffff"}, "is not its own, or not whole"),
        ({"parts": {}}, "is not its own, or not whole"),
    ],
)
def test_a_manifest_of_something_else_is_told(store: BackupStore, changes: dict[str, object], told: str) -> None:
    put_whole(store, NAME, changes)
    with pytest.raises(BackupError, match=told):
        store.get_manifest(None)


def test_names_sort_by_time() -> None:
    now = datetime(2026, 11, 27, 2, 15, tzinfo=UTC)
    first, second = new_name(now), new_name(now + timedelta(seconds=1))
    assert first < second
    assert time_of(first) == now
    assert new_name(now) != first


DAYS = [f"{datetime.now(UTC) - timedelta(days=days, minutes=1):%Y%m%dT%H%M%SZ}-0a1b2c" for days in range(6)]


@pytest.mark.parametrize(
    ("keep", "keep_days", "kept"),
    [
        (None, None, [0, 1, 2, 3, 4, 5]),
        (2, None, [0, 1, 2]),
        (None, 3, [0, 1, 2]),
        (3, 1, [0, 1, 2, 3]),
        (1, 4, [0, 1, 2, 3]),
    ],
)
def test_what_is_kept(keep: int | None, keep_days: int | None, kept: list[int]) -> None:
    """Of six days. On the days 1 and 4 it was interrupted; the one of yesterday may still be going on."""
    states = dict.fromkeys(DAYS, State.WHOLE) | {DAYS[1]: State.INTERRUPTED, DAYS[4]: State.INTERRUPTED}
    gone = outdated(DAYS, states.__getitem__, keep, keep_days)
    assert [day for day, name in enumerate(DAYS) if name not in gone] == kept


W, L, X = State.WHOLE, State.INCOMPLETE, State.DAMAGED


@pytest.mark.parametrize(
    ("states", "keep", "keep_days", "kept"),
    [
        ([W, L, W, L, W, L], 2, None, [0, 1, 2]),
        ([L, L, W, L, W, L], 1, None, [0, 1, 2]),
        ([W, W, L, L, L, L], 2, None, [0, 1]),
        ([W, W, L, L, L, L], 1, 4, [0, 1, 2, 3]),
        ([L, L, L, L, L, W], 1, 2, [0, 1, 2, 3, 4, 5]),
        ([L, L, L, L, L, L], 1, 1, [0, 1, 2, 3, 4, 5]),
        ([W, X, X, W, X, W], 1, None, [0, 1, 2, 4]),
    ],
)
def test_only_whole_ones_take_anothers_place(
    states: list[State], keep: int | None, keep_days: int | None, kept: list[int]
) -> None:
    """An incomplete one stays for as long as a whole one that is older than it; a damaged one until a person looks."""
    gone = outdated(DAYS, dict(zip(DAYS, states, strict=True)).__getitem__, keep, keep_days)
    assert [day for day, name in enumerate(DAYS) if name not in gone] == kept


def test_a_seal_opens_with_its_passphrase_alone() -> None:
    sealed = seal.seal(PASSPHRASE, b"keys")
    assert seal.unseal(PASSPHRASE, sealed) == b"keys"
    assert b"keys" not in sealed
    assert seal.seal(PASSPHRASE, b"keys") != sealed
    for passphrase, content in (
        ("four unrelated words there", sealed),
        (PASSPHRASE, sealed[:-1]),
        (PASSPHRASE, sealed[:-1] + bytes([sealed[-1] ^ 1])),
        (PASSPHRASE, sealed[:-40]),
    ):
        with pytest.raises(BackupError, match="the passphrase is not the one"):
            seal.unseal(passphrase, content)
    with pytest.raises(BackupError, match="of another version of Blockyard, or damaged"):
        seal.unseal(PASSPHRASE, b"x" + sealed)
    with pytest.raises(Refused, match="fewer than 12 characters"):
        seal.seal("short", b"keys")


def test_a_passphrase_comes_from_a_file_or_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "passphrase"
    file.write_text(f"{PASSPHRASE}\nand more\n")
    assert read_passphrase(file) == PASSPHRASE
    assert read_passphrase(None) is None, "nobody to ask"
    monkeypatch.setenv("BLOCKYARD_BACKUP_PASSPHRASE", "of the environment")
    assert read_passphrase(None) == "of the environment"
    assert read_passphrase(file) == PASSPHRASE


def test_secrets_come_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys, wherever they were; the addresses of the old machine's database are not taken over."""
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    new.mkdir()
    file = {"BLOCKYARD_TOKEN_KEYS": "t:1", "BLOCKYARD_DATABASE_URL": "postgresql:///old", "FOLDER": str(old)}
    write_secrets(old / "secrets.env", file)
    monkeypatch.delenv("BLOCKYARD_TEST_RIGHTS", raising=False)  # of a run that records rights
    monkeypatch.setenv("BLOCKYARD_SEAL_KEYS", "s:1")
    monkeypatch.setenv("BLOCKYARD_SMTP_URL", "smtp://mail")
    monkeypatch.setenv("BLOCKYARD_BACKUP_PASSPHRASE", PASSPHRASE)
    sealed = secrets.seal_secrets(old, PASSPHRASE)
    monkeypatch.delenv("BLOCKYARD_SMTP_URL")
    monkeypatch.setenv("BLOCKYARD_SEAL_KEYS", "s:2")
    found = secrets.unseal_secrets(PASSPHRASE, sealed)
    assert PASSPHRASE not in str(found)
    assert secrets.restore_secrets(new, found) == ["BLOCKYARD_SEAL_KEYS"], "the one that is set here is another"
    assert read_secrets(new / "secrets.env") == {"BLOCKYARD_TOKEN_KEYS": "t:1", "BLOCKYARD_SEAL_KEYS": "s:1"}
    assert read_secrets(new / secrets.NOTES_FILE) == {"BLOCKYARD_SMTP_URL": "smtp://mail"}
    assert (new / secrets.NOTES_FILE).stat().st_mode & 0o777 == 0o600


def program(folder: Path, version: str) -> Path:
    path = folder / "pg_dump"
    folder.mkdir(parents=True)
    path.write_text(f"#!/bin/sh\necho 'pg_dump (PostgreSQL) {version}'\n")
    path.chmod(0o755)
    return path


def test_the_program_of_the_servers_version_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    embedded = tools.major_of(BINARIES / "pg_dump")
    assert embedded is not None
    assert tools.find_program("pg_dump", embedded) == BINARIES / "pg_dump"
    fifteen, beta = program(tmp_path / "a" / "41", "41.3 (Debian 41.3-1)"), program(tmp_path / "b", "42beta1")
    monkeypatch.setattr(tools, "USUAL_FOLDERS", (str(tmp_path / "a" / "{}"),))
    monkeypatch.setenv("PATH", f"{beta.parent}:/bin:/usr/bin")
    assert tools.find_program("pg_dump", 41) == fifteen
    assert tools.find_program("pg_dump", 42) == beta
    with pytest.raises(
        Refused, match=r"there is no pg_dump of PostgreSQL 43 here. Install postgresql-client-43, or set"
    ):
        tools.find_program("pg_dump", 43)
    monkeypatch.setenv("BLOCKYARD_POSTGRES_BIN", str(beta.parent))
    with pytest.raises(Refused, match="no pg_dump of PostgreSQL 41"):
        tools.find_program("pg_dump", 41)


def test_no_password_is_on_a_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGPORT", "6000")
    where, environment = tools.connection_of("postgresql://ada:hunter%202@/school?host=/run&port=5432")
    assert "hunter" not in where
    assert "user=ada" in where
    assert (environment["PGPASSWORD"], "PGPORT" in environment) == ("hunter 2", False)


def described(path: str, content: bytes) -> File:
    return File("0190a5a0-0000-7000-8000-000000000000", path, len(content), hashlib.sha256(content).hexdigest())


def test_files_are_copied_once_and_lost_ones_told(store: BackupStore) -> None:
    storage = MemoryStore()
    files = [described(f"{number}.svg", f"picture {number}".encode()) for number in range(4)]
    for file, content in zip(files[:3], (b"picture 0", b"another!!", b"picture 2"), strict=True):
        storage.put(file.key, content)
    meter, copied = Meter(print, "files"), set[bytes]()
    copy = copy_into(storage, store, NAME)
    assert copy_files(iter(files), copied, copy, meter) == [files[1], files[3]]
    assert copied == {files[0].mark, files[2].mark}
    storage.delete([files[0].key])
    assert copy_files(iter(files), copied, copy, meter) == [files[1], files[3]], "what is copied is not read again"
    assert b"".join(store.read(f"{NAME}/files/{files[2].key}")) == b"picture 2"
    with pytest.raises(BackupError, match="is missing"):
        list(store.read(f"{NAME}/files/{files[1].key}"))


def test_the_index_is_read_as_it_was_written() -> None:
    files = [described(f"{number}.svg", b"") for number in range(1200)]
    whole = b"".join(index_lines(iter(files)))
    pieces = (whole[start : start + 1000] for start in range(0, len(whole), 1000))
    assert list(read_index(pieces)) == files
    assert list(read_index(iter([]))) == []


def test_every_table_that_names_files_is_known() -> None:
    assert tables_with_files(metadata_of(ROOMS)) == ["blockyard.roblox_assets", "blockyard.upload_files"]


def test_a_backup_of_a_newer_version_is_refused(store: BackupStore) -> None:
    refuse_unknown_revision(put_whole(store))
    with pytest.raises(Refused, match=r"\(revision 9999\).*does not know. Restore it with that version"):
        refuse_unknown_revision(put_whole(store, NAME, {"revision": "9999"}))


def test_secrets_are_restored_or_left_out_but_never_forgotten(store: BackupStore) -> None:
    sealed = store.write(f"{NAME}/secrets.sealed", iter([seal.seal(PASSPHRASE, b'{"file": {}, "environment": {}}')]))
    manifest = put_whole(store)
    assert choose(store, None, None, without_secrets=False).passphrase is None
    put_whole(store, NAME, {"parts": manifest.parts | {"secrets.sealed": sealed}})
    with pytest.raises(Refused, match=r"has secrets\. Give their passphrase"):
        choose(store, None, None, without_secrets=False)
    with pytest.raises(BackupError, match="the passphrase is not the one"):
        choose(store, None, "another one of some length", without_secrets=False)
    assert choose(store, None, PASSPHRASE, without_secrets=False).passphrase == PASSPHRASE
    assert choose(store, None, PASSPHRASE, without_secrets=True).passphrase is None


@pytest.mark.parametrize("name", ["secrets.env", "postgres/data", "files/organizations"])
def test_a_folder_that_holds_data_is_refused(store: BackupStore, tmp_path: Path, name: str) -> None:
    put_whole(store)
    chosen = choose(store, None, None, without_secrets=False)
    folder = tmp_path / "data"
    (folder / name).parent.mkdir(parents=True)
    (folder / name).write_text("of somebody")
    with pytest.raises(Refused, match="holds data"):
        prepare_folder(folder, chosen, embedded=True)
    assert (folder / name).read_text() == "of somebody"
    assert not (folder / UNFINISHED).exists()
    (folder / UNFINISHED).touch()  # as a restore leaves it that was killed
    prepare_folder(folder, chosen, embedded=True)
    assert not (folder / name).exists()


def test_an_unfinished_folder_is_for_a_restore_alone(tmp_path: Path) -> None:
    (tmp_path / UNFINISHED).touch()
    with (
        pytest.raises(FolderUnfinished, match=r"a restore into .* did not end.*Run `blockyard restore PLACE` again"),
        locked(tmp_path, "http://127.0.0.1:8000"),
    ):
        pass
    with (
        locked(tmp_path, None, restoring=True),
        pytest.raises(FolderInUse, match=r"in use by process \d+\. Stop it"),
        locked(tmp_path, None),
    ):
        pass


def test_scratch_folders_of_the_dead_are_removed(tmp_path: Path) -> None:
    above = tmp_path / FOLDER
    for name in ("dead", "alive"):
        (above / name / "postgres" / "data").mkdir(parents=True)
    lock = hold(above / "alive")
    assert lock is not None
    assert hold(above / "alive") is None
    remove_leftovers(above)
    assert [path.name for path in above.iterdir()] == ["alive"]
    assert (above / "alive" / LOCK).exists()


def test_progress_is_told_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("blockyard.backup.progress.EVERY_SECONDS", 0.0)
    assert list(Meter(said.append, "database").count(iter([b"x" * 600, b"y" * 900]))) == [b"x" * 600, b"y" * 900]
    assert said == ["database: 600 bytes so far", "database: 1.5 kB so far"]
    assert [in_words(size) for size in (0, 999, 2_500_000, 7e12)] == ["0 bytes", "999 bytes", "2.5 MB", "7.0 TB"]
