"""Making a backup: files, then one snapshot in which no file of any row is missing, then the database as of that."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from obstore.store import ObjectStore

from blockyard import __version__
from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.backup.errors import BackupError
from blockyard.backup.files import (
    ROUNDS,
    File,
    copy_files,
    copy_into,
    files_of,
    index_lines,
    meter_of,
    tables_with_files,
)
from blockyard.backup.manifest import DATABASE, INDEX, MANIFEST, SECRETS, Manifest, Part
from blockyard.backup.progress import Meter, Say, in_words
from blockyard.backup.source import Snapshot, check_rights, count_rows, snapshot_of
from blockyard.backup.store import BackupStore, new_name


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to back up, and where to. `secrets`: sealed already; None: they are left out."""

    admin_url: str
    storage: ObjectStore
    store: BackupStore
    secrets: bytes | None


@dataclass(slots=True)
class Tally:
    files: int = 0
    size: int = 0
    lost: int = 0


def create_backup(wanted: Wanted, say: Say) -> Manifest:
    """Raises Refused before anything is written, BackupError when it fails: what was written then has no manifest."""
    check_rights(wanted.admin_url)
    now = datetime.now(UTC)
    name = new_name(now)
    say(f"backup {name} to {wanted.store.place}")
    parts: dict[str, Part] = {}
    with ExitStack() as stack:
        snapshot, lost = snapshot_with_files(wanted, name, say, stack)
        tally = Tally()
        files = files_of(snapshot.connection, tables_with_files(metadata_of(ROOMS)))
        parts[INDEX] = wanted.store.write(f"{name}/{INDEX}", index_lines(counted(files, lost, tally)))
        lost_words = f", {tally.lost} lost" if tally.lost else ""
        say(f"files: {tally.files - tally.lost} copied{lost_words}, {in_words(tally.size)}")
        rows = count_rows(snapshot.connection)
        parts[DATABASE] = wanted.store.write(f"{name}/{DATABASE}", Meter(say, "database").count(snapshot.dump()))
        say(f"database: {sum(rows.values())} rows, {in_words(parts[DATABASE].size)}")
        revision, major = snapshot.revision, snapshot.major
    if wanted.secrets is not None:
        parts[SECRETS] = wanted.store.write(f"{name}/{SECRETS}", iter([wanted.secrets]))
    manifest = Manifest(
        name=name,
        created_at=now,
        blockyard=__version__,
        revision=revision,
        postgres=major,
        parts=parts,
        rows=rows,
        files=tally.files,
        file_bytes=tally.size,
        lost=tally.lost,
    )
    wanted.store.write_last(f"{name}/{MANIFEST}", manifest.model_dump_json(indent=2).encode())
    return manifest


def snapshot_with_files(wanted: Wanted, name: str, say: Say, stack: ExitStack) -> tuple[Snapshot, set[bytes]]:
    """A snapshot all of whose files are copied, open in `stack`, and the marks of those that are lost for good.

    While the first round copies, files are made and deleted. Each round has a new snapshot and copies what is not copied
    yet, so the last ones take moments. What two snapshots in turn name and nobody can read was not deleted: it is lost.
    """
    meter, copied = meter_of(say), set[bytes]()
    copy = copy_into(wanted.storage, wanted.store, name)
    tables = tables_with_files(metadata_of(ROOMS))
    with snapshot_of(wanted.admin_url) as first:
        missing = marks(copy_files(files_of(first.connection, tables), copied, copy, meter))
    for _round in range(ROUNDS):
        with ExitStack() as held:
            snapshot = held.enter_context(snapshot_of(wanted.admin_url))
            still = marks(copy_files(files_of(snapshot.connection, tables), copied, copy, meter))
            if still <= missing:
                stack.push(held.pop_all())
                return snapshot, still
            missing |= still
    raise BackupError("files are deleted faster than they can be copied. Try again when less is going on.")


def marks(files: list[File]) -> set[bytes]:
    return {file.mark for file in files}


def counted(files: Iterator[File], lost: set[bytes], tally: Tally) -> Iterator[File]:
    """Those that are lost marked, all counted as they pass."""
    for file in files:
        is_lost = file.mark in lost
        tally.files += 1
        tally.lost += is_lost
        tally.size += 0 if is_lost else file.size
        yield replace(file, lost=is_lost)
