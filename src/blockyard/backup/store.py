"""Where backups lie: a folder, or object storage by its URL. Each is written under a name of its own and never changed."""

import hashlib
import os
import re
import secrets
import shlex
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from obstore.exceptions import BaseError, NotFoundError
from obstore.store import LocalStore, ObjectStore, from_url

from blockyard.backup.errors import BackupError, Damaged, Refused
from blockyard.backup.manifest import MANIFEST, Manifest, Part, State, read_manifest, state_of
from blockyard.base.unreachable import known_to_storage

if TYPE_CHECKING:  # stubs only
    from obstore.store import ClientConfig, RetryConfig

NAME: Final = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{6}")
CHUNK_BYTES: Final = 32 << 20
"""Object storage takes 10,000 pieces of one object: a database of 300 GB, compressed."""
PIECES_AT_ONCE: Final = 3

CLIENT: Final["ClientConfig"] = {
    "connect_timeout": timedelta(seconds=10),
    "timeout": timedelta(minutes=10),
    "allow_http": True,  # only an AWS_ENDPOINT that begins with http:// is asked so
}
RETRIES: Final["RetryConfig"] = {"max_retries": 8, "retry_timeout": timedelta(minutes=5)}
"""Nobody waits for an answer: a night's backup outlives a short outage."""
NO_RETRIES: Final["RetryConfig"] = {"max_retries": 0}


@dataclass(frozen=True, slots=True)
class BackupStore:
    """`place` is what the operator called it."""

    store: ObjectStore
    place: str

    def write(self, path: str, chunks: Iterable[bytes]) -> Part:
        """Streams, so that memory does not grow with the size. Raises BackupError."""
        digest, size = hashlib.sha256(), 0

        def passing() -> Iterator[bytes]:
            nonlocal size
            for chunk in chunks:
                digest.update(chunk)
                size += len(chunk)
                yield chunk

        try:
            self.store.put(path, passing(), use_multipart=True, chunk_size=CHUNK_BYTES, max_concurrency=PIECES_AT_ONCE)
        except (BaseError, OSError) as error:
            raise BackupError(f"cannot write {path} to {self.place}: {reason(error)}") from error
        return Part(size=size, sha256=digest.hexdigest())

    def write_last(self, path: str, content: bytes) -> None:
        """After all else is on disk, so that a power cut leaves no manifest of what is not there. Raises BackupError."""
        if isinstance(self.store, LocalStore):
            os.sync()
        try:
            self.store.put(path, content)
        except (BaseError, OSError) as error:
            raise BackupError(f"cannot write {path} to {self.place}: {reason(error)}") from error

    def read(self, path: str, part: Part | None = None) -> Iterator[bytes]:
        """Chunks. After the last one raises Damaged if the whole is not what `part` says."""
        digest, size = hashlib.sha256(), 0
        try:
            for chunk in self.store.get(path).stream():
                digest.update(chunk)
                size += len(chunk)
                yield bytes(chunk)
        except (NotFoundError, FileNotFoundError) as error:
            raise Damaged(f"{path} is missing in {self.place}.") from error
        except (BaseError, OSError) as error:
            raise BackupError(f"cannot read {path} in {self.place}: {reason(error)}") from error
        if part is not None and (size, digest.hexdigest()) != (part.size, part.sha256):
            raise Damaged(f"{path} in {self.place} is damaged: its digest is another.")

    def names(self) -> list[str]:
        """Of all that was begun here, newest first. Raises BackupError."""
        try:
            found = self.store.list_with_delimiter()["common_prefixes"]
        except (NotFoundError, FileNotFoundError):
            return []
        except (BaseError, OSError) as error:
            raise BackupError(f"cannot look into {self.place}: {reason(error)}") from error
        return sorted((name.strip("/") for name in found if NAME.fullmatch(name.strip("/"))), reverse=True)

    def find_manifest(self, name: str) -> Manifest | None:
        """None: this backup was interrupted, or is being made. Raises BackupError."""
        try:
            self.store.head(f"{name}/{MANIFEST}")
        except (NotFoundError, FileNotFoundError):
            return None
        except (BaseError, OSError) as error:
            raise BackupError(f"cannot look into {self.place}: {reason(error)}") from error
        return read_manifest(name, b"".join(self.read(f"{name}/{MANIFEST}")))

    def find_state(self, name: str) -> tuple[State, Manifest | None]:
        """And its manifest, if it has one that can be read. Raises BackupError if the place cannot be looked into."""
        try:
            manifest = self.find_manifest(name)
        except Damaged:
            return State.DAMAGED, None
        return state_of(manifest), manifest

    def get_manifest(self, name: str | None) -> Manifest:
        """Of the backup `name`, or of the newest whole one; of the newest incomplete one where none is whole. Raises
        BackupError."""
        incomplete = None
        for candidate in [name] if name else self.names():
            manifest = self.find_manifest(candidate) if NAME.fullmatch(candidate) else None
            if manifest is not None and (manifest.is_whole or name):
                return manifest
            incomplete = incomplete or manifest
        if incomplete is not None:
            return incomplete
        what = f"no backup {name} that ended" if name else "no whole backup"
        listing = shlex.join(["blockyard", "backup", "list", self.place])
        raise BackupError(f"there is {what} in {self.place}. `{listing}` shows what is there.")

    def find_newer(self, manifest: Manifest) -> Manifest | None:
        """The newest backup that ended, if it is a newer one: after the newest whole one it is incomplete. Raises
        BackupError."""
        newer = (self.find_manifest(name) for name in self.names() if name > manifest.name)
        return next((found for found in newer if found is not None), None)

    def delete(self, name: str) -> None:
        """The manifest first: what is half deleted must not look whole. Raises BackupError."""
        try:
            self.store.delete([f"{name}/{MANIFEST}"])
        except (NotFoundError, FileNotFoundError):
            pass
        except (BaseError, OSError) as error:
            raise BackupError(f"cannot delete {name} in {self.place}: {reason(error)}") from error
        try:
            for page in self.store.list(name):
                self.store.delete([found["path"] for found in page])
        except (BaseError, OSError) as error:
            raise BackupError(f"cannot delete {name} in {self.place}: {reason(error)}") from error


def open_store(place: str, *, make: bool = False, retries: "RetryConfig" = RETRIES) -> BackupStore:
    """`place`: a folder, or a URL as `s3://bucket/folder`, with the usual AWS_* variables. Raises Refused."""
    if "://" in place:
        try:
            return BackupStore(from_url(place, client_options=CLIENT, retry_config=retries), place)
        except (BaseError, ValueError) as error:
            raise Refused(f"{place} is no address of object storage: {reason(error)}") from error
    folder = Path(place).expanduser().resolve()
    try:
        if make:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not folder.is_dir():
            raise Refused(f"there is no folder {place}")
        return BackupStore(LocalStore(prefix=folder, automatic_cleanup=True), place)
    except OSError as error:
        raise Refused(f"cannot use {place}: {error.strerror}") from error


def new_name(now: datetime) -> str:
    """Sorts by time, to the microsecond, in hexadecimal after the second; the last digit is random: another machine may
    begin in the same one."""
    return f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{now.microsecond:05x}{secrets.randbelow(16):x}"


def time_of(name: str) -> datetime:
    """When the backup of that name began."""
    return datetime.strptime(name.partition("-")[0], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


def reason(error: Exception) -> str:
    """In our words, or the first line: what follows is the library's own account of it."""
    return known_to_storage(error) or (str(error).splitlines() or [type(error).__name__])[0]
