"""Files of organizations in object storage: a local folder, or anything S3-compatible, by one URL.

A file is reached only through `files_of`, which puts the organization of the session in front of every path, so no name
and no link leads from one organization's files to another's.
"""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import IO, TYPE_CHECKING, Final

from obstore import sign, sign_async
from obstore.exceptions import BaseError, NotFoundError
from obstore.store import LocalStore, ObjectStore, S3Store, from_url

from blockyard.base.errors import Unavailable
from blockyard.base.misconfigured import Misconfigured
from blockyard.base.spans import span
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.settings import StorageSettings

if TYPE_CHECKING:  # stubs only
    from obstore import BytesStream
    from obstore.store import ClientConfig, RetryConfig

PATH: Final = re.compile(r"[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*")

CLIENT: Final["ClientConfig"] = {
    "connect_timeout": timedelta(seconds=3),
    "timeout": timedelta(seconds=20),
    "allow_http": True,  # only an AWS_ENDPOINT that begins with http:// is asked so
}
RETRIES: Final["RetryConfig"] = {"max_retries": 2, "retry_timeout": timedelta(seconds=15)}
"""Somebody waits: after that a request is answered with 503, and a job runs again later."""
ANSWER_SECONDS: Final = 40.0
"""For one file, tries and all; for many, a page of them. What hangs is away: a folder on a dead network disk has no time
limit of its own, nor has an answer that comes in drops."""
PORTION: Final = 4 * 1024 * 1024
"""Of a file that may be too large to be held whole."""


class StorageUnavailable(Unavailable):
    code = "storage_unavailable"

    def __init__(self) -> None:
        super().__init__("The file storage does not answer for the moment. Try again in a minute.")


class FileMissing(Exception):
    """There is no such file. The path is in the message."""


@dataclass(frozen=True, slots=True)
class Files:
    """The files of one organization."""

    store: ObjectStore
    prefix: str

    def key(self, path: str) -> str:
        """Raises ValueError: a path is made by us, of plain words and slashes."""
        if PATH.fullmatch(path) is None or ".." in path:
            raise ValueError(f"{path!r} is no path of a file: use lower-case words, digits, dots, dashes and slashes")
        return f"{self.prefix}/{path}"

    async def write(self, path: str, content: bytes) -> None:
        """All of it or nothing, replacing what was there. Raises StorageUnavailable."""
        key = self.key(path)
        async with answering():
            with span("storage write", "client", {"blockyard.bytes": len(content)}):
                await self.store.put_async(key, content)

    async def write_from(self, path: str, source: IO[bytes]) -> None:
        """As `write`, of a file of any size, from where it stands to its end. Raises StorageUnavailable."""
        key = self.key(path)
        async with answering() as limit:
            with span("storage write", "client"):
                await self.store.put_async(key, portions_of(source, limit))

    async def read(self, path: str) -> bytes:
        """Raises FileMissing, StorageUnavailable."""
        key = self.key(path)
        async with answering():
            with span("storage read", "client"):
                try:
                    found = await self.store.get_async(key)
                    return bytes(await found.bytes_async())
                except (NotFoundError, FileNotFoundError) as error:
                    raise FileMissing(path) from error

    async def open(self, path: str) -> "OpenFile":
        """For a file of any size. Raises FileMissing, StorageUnavailable."""
        key = self.key(path)
        async with answering():
            with span("storage read", "client"):
                try:
                    found = await self.store.get_async(key)
                except (NotFoundError, FileNotFoundError) as error:
                    raise FileMissing(path) from error
        return OpenFile(found.meta["size"], found.stream(min_chunk_size=PORTION))

    async def read_part(self, path: str, part: range) -> bytes:
        """Raises FileMissing, StorageUnavailable."""
        key = self.key(path)
        async with answering():
            with span("storage read", "client", {"blockyard.bytes": len(part)}):
                try:
                    return bytes(await self.store.get_range_async(key, start=part.start, end=part.stop))
                except (NotFoundError, FileNotFoundError) as error:
                    raise FileMissing(path) from error

    async def portions(self, path: str, part: range) -> AsyncIterator[bytes]:
        """A part of a file that nobody changes, each portion asked for by itself: who reads may be as slow as they like.
        Raises FileMissing, StorageUnavailable."""
        for start in range(part.start, part.stop, PORTION):
            yield await self.read_part(path, range(start, min(start + PORTION, part.stop)))

    async def sign(self, path: str, seconds: int) -> str | None:
        """An address at which anybody reads the file for so long. None: this storage, a folder, has none."""
        key = self.key(path)
        if not isinstance(self.store, S3Store):
            return None
        async with answering():
            return str(await sign_async(self.store, "GET", key, timedelta(seconds=seconds)))

    async def size(self, path: str) -> int:
        """In bytes. Raises FileMissing, StorageUnavailable."""
        key = self.key(path)
        async with answering():
            try:
                return (await self.store.head_async(key))["size"]
            except (NotFoundError, FileNotFoundError) as error:
                raise FileMissing(path) from error

    async def copy(self, path: str, to: str) -> None:
        """Within the storage. Raises FileMissing, StorageUnavailable."""
        source, target = self.key(path), self.key(to)
        async with answering():
            try:
                await self.store.copy_async(source, target)
            except (NotFoundError, FileNotFoundError) as error:
                raise FileMissing(path) from error

    @property
    def signs(self) -> bool:
        """Whether somebody else may be given an address to put a file at: no folder has one."""
        return isinstance(self.store, S3Store)

    def sign_put(self, path: str, works_for: timedelta) -> str:
        """An address that takes one file, of whatever size, for so long; as often as one is sent. Raises ValueError."""
        if not isinstance(self.store, S3Store):
            raise ValueError("this storage signs no addresses: ask `signs` before")
        return sign(self.store, "PUT", self.key(path), works_for)

    async def delete(self, path: str) -> None:
        """One file; none is no error. Raises StorageUnavailable."""
        key = self.key(path)
        async with answering():
            with suppress(NotFoundError, FileNotFoundError):
                await self.store.delete_async(key)

    async def delete_under(self, folder: str) -> int:
        """How many files there were. Raises StorageUnavailable."""
        count = 0
        async with answering() as limit:
            with span("storage delete", "client"):
                async for page in self.store.list(self.key(folder)):
                    paths = [found["path"] for found in page]
                    await self.store.delete_async(paths)
                    count += len(paths)
                    give_more_time(limit)
        return count


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file that is read portion by portion."""

    size: int
    stream: "BytesStream"

    async def portions(self) -> AsyncIterator[bytes]:
        """Raises StorageUnavailable."""
        stream = aiter(self.stream)
        while True:
            async with answering():  # for each of them: who reads may be slow
                portion = await anext(stream, None)
            if portion is None:
                return
            yield bytes(portion)


async def portions_of(source: IO[bytes], limit: asyncio.Timeout) -> AsyncIterator[bytes]:
    while portion := await asyncio.to_thread(source.read, PORTION):
        give_more_time(limit)
        yield portion


def give_more_time(limit: asyncio.Timeout) -> None:
    limit.reschedule(asyncio.get_running_loop().time() + ANSWER_SECONDS)


@asynccontextmanager
async def answering() -> AsyncIterator[asyncio.Timeout]:
    """Waits for the storage, and no longer than it may take: raises StorageUnavailable, also when it fails. So does a bucket
    or a folder that is not there; whoever asks for a file that may be missing handles that inside."""
    try:
        async with asyncio.timeout(ANSWER_SECONDS) as limit:
            yield limit
    except (BaseError, OSError) as error:
        raise StorageUnavailable from error


@dataclass(frozen=True, slots=True)
class Storage:
    store: ObjectStore

    def files_of(self, context: TenantContext) -> Files:
        return Files(self.store, f"organizations/{context.organization_id}")


def create_storage(settings: StorageSettings) -> Storage:
    """Without a URL: a folder beside the database. Credentials of S3 come from the usual AWS_* variables.

    Raises Misconfigured.
    """
    if settings.storage_url:
        return Storage(store_at(settings.storage_url))
    folder = settings.data_dir / "files"
    try:
        return Storage(LocalStore(prefix=folder, mkdir=True))
    except (BaseError, OSError):
        raise Misconfigured(f"cannot keep files in {folder}: it cannot be made or read") from None


def store_at(url: str) -> ObjectStore:
    """Raises Misconfigured, without what the address says: it may hold a password."""
    try:
        return from_url(url, client_options=CLIENT, retry_config=RETRIES)
    except (BaseError, ValueError, OSError):
        why = (
            "its folder is not there, or cannot be read: make it first"
            if url.startswith("file:")
            else "write it as s3://bucket/folder, and see the AWS_* variables"
        )
        raise Misconfigured(f"BLOCKYARD_STORAGE_URL cannot be used: {why}") from None
