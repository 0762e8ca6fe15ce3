"""Portions of an upload become parts of it: each is a file of its own, written before its row.

An upload has few parts, however small its portions are: what is small, together with the part before it, becomes one with
it. So a million requests of one byte each cost their sender a million requests, and leave two thousand parts at most.
"""

from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from blockyard.base.ids import new_id
from blockyard.tenancy.storage import FileMissing, Files, StorageUnavailable
from blockyard.uploads.files import path_of_part
from blockyard.uploads.models import Upload, UploadPart

SMALL_BYTES: Final = 64 * 1024
MOST_PARTS: Final = 1_000
"""So many times what is small makes an upload. Two neighbours are larger together, so it has twice as many at most."""


@dataclass(frozen=True, slots=True)
class Tail:
    """Where the next portion goes."""

    offset: int
    number: int
    """Of the part that it will be."""
    last: UploadPart | None
    """The part before, if its portion may join it."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A part whose file is written."""

    part: UploadPart
    replaces: UploadPart | None

    @property
    def begins_at(self) -> int:
        """Where the bytes that are new in it begin."""
        return self.part.begins_at + (self.replaces.length if self.replaces else 0)

    @property
    def end(self) -> int:
        return self.part.begins_at + self.part.length


def small_of(length: int) -> int:
    """How many bytes two neighbours have at least, in an upload of `length`."""
    return max(SMALL_BYTES, length // MOST_PARTS)


async def store_portion(files: Files, upload: Upload, tail: Tail, portion: bytes) -> Stored:
    """Raises StorageUnavailable."""
    before = tail.last
    if before is not None and before.length + len(portion) <= small_of(upload.length):
        with suppress(FileMissing):  # who was faster has replaced it: the rows will tell
            portion = await files.read(path_of_part(upload.id, before.id)) + portion
            return await store(files, upload, before.number, before.begins_at, portion, replaces=before)
    return await store(files, upload, tail.number, tail.offset, portion)


async def store(
    files: Files, upload: Upload, number: int, begins_at: int, content: bytes, replaces: UploadPart | None = None
) -> Stored:
    part = UploadPart(id=new_id(), upload_id=upload.id, number=number, begins_at=begins_at, length=len(content))
    await files.write(path_of_part(upload.id, part.id), content)
    return Stored(part, replaces)


async def discard(files: Files, parts: list[UploadPart]) -> None:
    """Files that have no row, or none any more. Who cannot wait for the storage leaves them: they go with their folder."""
    with suppress(StorageUnavailable):
        for part in parts:
            await files.delete(path_of_part(part.upload_id, part.id))
