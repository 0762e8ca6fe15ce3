"""Where backups lie, a folder or a bucket: what is written is read, what is not whole is no backup."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from blockyard.backup import store as module
from blockyard.backup.errors import BackupError, Refused
from blockyard.backup.manifest import DATABASE, MANIFEST, Part, State
from blockyard.backup.retention import delete_outdated
from blockyard.backup.store import NAME as OF_A_BACKUP
from blockyard.backup.store import BackupStore, new_name, open_store, time_of
from tests.s3 import BUCKET, needs_s3, s3_server, use_s3
from tests.unit.test_backup import NAME, put_whole

LEAST_PIECE = 5 << 20
"""Of an object that S3 takes in pieces; the last one may be smaller."""


@pytest.fixture(scope="module")
def s3() -> Iterator[str]:
    with s3_server() as url:
        yield url


@pytest.fixture(params=["folder", pytest.param("s3", marks=needs_s3)])
def store(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BackupStore:
    """Empty, and in S3 with objects of others beside it."""
    if request.param == "folder":
        return open_store(str(tmp_path / "backups"), make=True)
    use_s3(monkeypatch, request.getfixturevalue("s3"))
    open_store(f"s3://{BUCKET}").write("of-others/object", iter([b"theirs"]))
    return open_store(f"s3://{BUCKET}/{tmp_path.name}".lower().replace("_", "-"))


def test_what_is_written_is_read_and_its_digest_checked(store: BackupStore) -> None:
    part = store.write("one", iter([b"ab", b"", b"c"]))
    assert part == Part(size=3, sha256=hashlib.sha256(b"abc").hexdigest())
    assert b"".join(store.read("one", part)) == b"abc"
    store.write("one", iter([b"abx"]))
    with pytest.raises(BackupError, match=r"one in .* is damaged: its digest is another"):
        list(store.read("one", part))


def test_what_is_large_goes_in_pieces(store: BackupStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CHUNK_BYTES", LEAST_PIECE)
    chunk = bytes(range(256)) * 4096
    part = store.write("large", (chunk for _ in range(12)))
    assert part.size == 12 << 20
    assert b"".join(store.read("large", part)) == 12 * chunk


@pytest.mark.parametrize("size", [4, LEAST_PIECE + 1], ids=["small", "a piece was sent"])
def test_a_write_that_is_broken_off_leaves_nothing_to_read(
    store: BackupStore, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "CHUNK_BYTES", LEAST_PIECE)

    def breaking() -> Iterator[bytes]:
        yield bytes(size)
        raise BackupError("pg_dump failed: no")

    with pytest.raises(BackupError, match="pg_dump failed: no"):
        store.write("part", breaking())
    with pytest.raises(BackupError, match="part is missing"):
        list(store.read("part"))


def test_without_a_manifest_there_is_no_backup(store: BackupStore) -> None:
    store.write(f"{NAME}/{DATABASE}", iter([b"rows"]))
    assert (store.names(), store.find_manifest(NAME)) == ([NAME], None)
    with pytest.raises(BackupError, match="there is no whole backup in"):
        store.get_manifest(None)
    with pytest.raises(BackupError, match=f"there is no backup {NAME} that ended in"):
        store.get_manifest(NAME)
    older = put_whole(store, "20261126T021500Z-0a1b2c")
    assert store.get_manifest(None) == older, "the newest that is whole"


def test_an_incomplete_backup_is_passed_over_while_there_is_a_whole_one(store: BackupStore) -> None:
    lacking = put_whole(store, NAME, {"lost": 2})
    assert store.get_manifest(None) == lacking, "it is better than nothing"
    assert store.find_newer(lacking) is None
    whole = put_whole(store, "20261126T021500Z-0a1b2c")
    assert (store.get_manifest(None), store.find_newer(whole)) == (whole, lacking)
    assert store.get_manifest(NAME) == lacking
    newest = put_whole(store, "20261128T021500Z-0a1b2c")
    assert (store.get_manifest(None), store.find_newer(newest)) == (newest, None)


def test_nothing_is_deleted_for_the_sake_of_an_incomplete_backup(store: BackupStore) -> None:
    whole = put_whole(store, "20260101T021500Z-0a1b2c")
    older = put_whole(store, "20250101T021500Z-0a1b2c", {"lost": 1})
    lacking = put_whole(store, NAME, {"lost": 1})
    assert delete_outdated(store, lacking, 1, None) == []
    newest = put_whole(store, "20261128T021500Z-0a1b2c")
    assert delete_outdated(store, newest, 1, None) == [whole.name, lacking.name, older.name]


def test_a_damaged_manifest_hides_no_other_backup(store: BackupStore) -> None:
    whole = put_whole(store)
    store.write_last(f"20261128T021500Z-0a1b2c/{MANIFEST}", b"{")
    states = [(name, store.find_state(name)[0]) for name in store.names()]
    assert states == [("20261128T021500Z-0a1b2c", State.DAMAGED), (NAME, State.WHOLE)]
    assert delete_outdated(store, whole, 1, None) == []


def test_a_half_deleted_backup_does_not_look_whole(store: BackupStore) -> None:
    put_whole(store)
    store.delete(NAME)
    assert store.names() == []
    store.delete(NAME)


def test_names_sort_by_time_also_within_a_second() -> None:
    second = datetime(2026, 11, 27, 2, 15, tzinfo=UTC)
    names = [new_name(second + timedelta(microseconds=moment)) for moment in (0, 1, 15, 16, 4096, 999_999, 1_000_000)]
    assert names == sorted(names)
    assert all(OF_A_BACKUP.fullmatch(name) for name in names)
    assert time_of(names[-2]) == second


def test_what_is_outdated_is_deleted_whole(store: BackupStore) -> None:
    old, new = "20260101T021500Z-0a1b2c", "20260102T021500Z-0a1b2c"
    for name in (old, new):
        made = put_whole(store, name)
        store.write(f"{name}/files/organizations/a/b", iter([b"x"]))
    assert delete_outdated(store, made, 1, None) == [old]
    assert store.names() == [new]
    assert [found["path"] for page in store.store.list(old) for found in page] == []
    assert b"".join(store.read(f"{new}/files/organizations/a/b")) == b"x"


def test_a_place_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="there is no folder"):
        open_store(str(tmp_path / "none"))
    (tmp_path / "file").touch()
    with pytest.raises(Refused, match="cannot use"):
        open_store(str(tmp_path / "file" / "backups"), make=True)
    with pytest.raises(Refused, match="is no address of object storage"):
        open_store("nosuch://bucket")
