"""The files of all organizations. A file belongs to a row that says its size and digest, and is never changed: it is written
before its row, and deleted after it. So whatever a snapshot's rows name can be copied, or has been deleted since.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from itertools import islice
from tempfile import SpooledTemporaryFile
from typing import IO, Any, Final, TypeVar, cast

from obstore.exceptions import BaseError, NotFoundError
from obstore.store import ObjectStore
from psycopg import Connection
from psycopg.sql import SQL, Identifier
from sqlalchemy import MetaData

from blockyard.backup.errors import BackupError
from blockyard.backup.manifest import FILES, INDEX, Manifest
from blockyard.backup.progress import Meter, Say
from blockyard.backup.store import BackupStore, reason

COLUMNS: Final = ("organization_id", "path", "size_bytes", "sha256")
"""A table with these has a file for each row."""
ORGANIZATIONS: Final = "organizations"
AT_ONCE: Final = 8
ROWS_AT_ONCE: Final = 500
ROUNDS: Final = 4
IN_MEMORY_BYTES: Final = 8 << 20

Of = TypeVar("Of")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class File:
    """As its row describes it."""

    organization: str
    path: str
    size: int
    sha256: str
    lost: bool = False
    """In the backup's index: the storage did not have it, or not with this content."""

    @property
    def key(self) -> str:
        """In the product's storage; in a backup, below `files`."""
        return f"{ORGANIZATIONS}/{self.organization}/{self.path}"

    @property
    def mark(self) -> bytes:
        """What is remembered of a file that is copied: a few bytes each."""
        return hashlib.blake2b(f"{self.key} {self.sha256}".encode(), digest_size=12).digest()


class Lost(Exception):
    """The storage has no such file, or another content."""


def tables_with_files(metadata: MetaData) -> list[str]:
    return sorted(table.fullname for table in metadata.tables.values() if set(COLUMNS) <= set(table.c.keys()))


def files_of(connection: Connection[Any], tables: list[str]) -> Iterator[File]:
    """Of every row, read in portions."""
    columns = SQL(", ").join(map(Identifier, COLUMNS))
    for table in tables:
        query = SQL("SELECT {} FROM {} ORDER BY organization_id, path").format(columns, Identifier(*table.split(".")))
        with connection.cursor(name="files") as cursor:
            cursor.itersize = ROWS_AT_ONCE
            for organization, path, size, sha256 in cursor.execute(query):
                yield File(str(organization), path, size, sha256)


def copy_files(files: Iterator[File], copied: set[bytes], one: Callable[[File], None], meter: Meter) -> list[File]:
    """Do `one` with each that is not in `copied`, several at a time. Returns those that are lost."""
    lost = []
    for file, succeeded in in_threads((file for file in files if file.mark not in copied), attempting(one)):
        if succeeded:
            copied.add(file.mark)
            meter.tell(f"{len(copied)} files")
        else:
            lost.append(file)
    return lost


def attempting(one: Callable[[File], None]) -> Callable[[File], tuple[File, bool]]:
    def attempt(file: File) -> tuple[File, bool]:
        try:
            one(file)
        except Lost:
            return file, False
        return file, True

    return attempt


def in_threads(items: Iterator[Of], work: Callable[[Of], Made]) -> Iterator[Made]:
    """The results, in order. No more than a few hundred items are taken before their turn."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        while portion := list(islice(items, ROWS_AT_ONCE)):
            yield from pool.map(work, portion)


def copy_into(storage: ObjectStore, backup: BackupStore, name: str) -> Callable[[File], None]:
    return lambda file: copy_one(file, storage, file.key, backup.store, f"{name}/{FILES}/{file.key}")


def copy_back(backup: BackupStore, name: str, storage: ObjectStore) -> Callable[[File], None]:
    return lambda file: copy_one(file, backup.store, f"{name}/{FILES}/{file.key}", storage, file.key)


def look_at(backup: BackupStore, name: str) -> Callable[[File], None]:
    def look(file: File) -> None:
        with fetched(file, backup.store, f"{name}/{FILES}/{file.key}"):
            pass

    return look


def copy_one(file: File, source: ObjectStore, key: str, target: ObjectStore, new_key: str) -> None:
    """Nothing is written before all of it is read and has the right digest. Raises Lost, BackupError."""
    with fetched(file, source, key) as content:
        try:
            target.put(new_key, content)
        except (BaseError, OSError, ValueError) as error:  # ValueError: a path that leads out
            raise BackupError(f"cannot write {new_key}: {reason(error)}") from error


@contextmanager
def fetched(file: File, store: ObjectStore, key: str) -> Iterator[IO[bytes]]:
    """Its content, in memory or, if it is large, in a temporary file. Raises Lost, BackupError."""
    with SpooledTemporaryFile(max_size=IN_MEMORY_BYTES) as content:
        digest = hashlib.sha256()
        try:
            for chunk in store.get(key).stream():
                digest.update(chunk)
                content.write(chunk)
        except (NotFoundError, FileNotFoundError) as error:
            raise Lost(key) from error
        except (BaseError, OSError) as error:
            raise BackupError(f"cannot read {key}: {reason(error)}") from error
        if (content.tell(), digest.hexdigest()) != (file.size, file.sha256):
            raise Lost(key)
        content.seek(0)
        yield cast("IO[bytes]", content)


def index_lines(files: Iterator[File]) -> Iterator[bytes]:
    """One line of JSON a file."""
    while portion := list(islice(files, ROWS_AT_ONCE)):
        yield b"".join(json.dumps(asdict(file)).encode() + b"\n" for file in portion)


def read_index(chunks: Iterator[bytes]) -> Iterator[File]:
    rest = b""
    for chunk in chunks:
        *lines, rest = (rest + chunk).split(b"\n")
        yield from (File(**json.loads(line)) for line in lines)


def list_lost(store: BackupStore, manifest: Manifest) -> list[str]:
    """The keys of the files that the storage had lost when the backup was made. Raises BackupError."""
    if manifest.is_whole:
        return []
    index = store.read(f"{manifest.name}/{INDEX}", manifest.parts[INDEX])
    return [file.key for file in read_index(index) if file.lost]


def meter_of(say: Say) -> Meter:
    return Meter(say, "files")
