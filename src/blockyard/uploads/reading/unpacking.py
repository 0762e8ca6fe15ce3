"""An archive of a stranger unpacked: each member once, whoever asks for it and however often, and nobody reads one before it
was seen to hold what was said of it."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, Final
from zipfile import ZIP_STORED, ZipInfo

from blockyard.uploads.reading.archive import Archive, open_archive, unsafe
from blockyard.uploads.reading.refused import UploadRefused, damaged

PART_BYTES: Final = 1 << 18
HEAD_BYTES: Final = 32
IN_MEMORY: Final = 8 << 20
"""What is unpacked beyond lies in a file without a name."""


@dataclass(frozen=True, slots=True)
class Member:
    """Where its bytes lie among those that were unpacked."""

    at: int
    size: int
    head: bytes
    """The first of them."""


class Unpacked:
    """Raises UploadRefused of a member that is not what the archive says."""

    def __init__(self, archive: Archive, scratch: IO[bytes], folder: Path | None) -> None:
        self.archive = archive
        self.scratch = scratch
        self.folder = folder
        self.known: dict[str, Member] = {}

    def __iter__(self) -> Iterator[str]:
        """Names of members."""
        return iter(self.archive.members)

    def member(self, name: str) -> Member:
        if name not in self.known:
            self.known[name] = unpack(self.archive, self.archive.members[name], self.scratch)
        return self.known[name]

    def heads(self) -> dict[str, bytes]:
        """The first bytes of each member. All are unpacked for it."""
        return {name: self.member(name).head for name in self}

    def open(self, name: str) -> "Stream":
        return Stream(self.scratch, self.member(name))

    def read(self, name: str, most_bytes: int) -> bytes:
        if self.archive.members[name].file_size > most_bytes:
            raise UploadRefused("upload_too_complex", f"A part of it is too large: {name[:100]}. Send a part of it.")
        return self.open(name).read(most_bytes)


class Stream:
    """The bytes of one member. Several may be read side by side."""

    def __init__(self, scratch: IO[bytes], member: Member) -> None:
        self.scratch = scratch
        self.at = member.at
        self.end = member.at + member.size

    def read(self, size: int, /) -> bytes:
        self.scratch.seek(self.at)
        content = self.scratch.read(min(size, self.end - self.at))
        self.at += len(content)
        return content


@contextmanager
def unpacked(source: Path | IO[bytes], folder: Path | None = None) -> Iterator[Unpacked]:
    """What is unpacked lies in the folder, while the archive is open; None: where temporary files do. Raises
    UploadRefused."""
    kept_in = None if folder is None else str(folder)
    with open_archive(source) as archive, SpooledTemporaryFile(IN_MEMORY, dir=kept_in) as scratch:
        yield Unpacked(archive, scratch, folder)


def unpack(archive: Archive, info: ZipInfo, scratch: IO[bytes]) -> Member:
    archive.file.seek(archive.data_at[info.filename])
    at = scratch.seek(0, 2)
    inflate = None if info.compress_type == ZIP_STORED else zlib.decompressobj(-15)
    packed_left, size, crc, head = info.compress_size, 0, 0, b""
    while packed_left:
        part = archive.file.read(min(PART_BYTES, packed_left))
        if not part or (inflate is not None and inflate.eof):
            raise damaged("The file")
        packed_left -= len(part)
        is_more = True
        while is_more:
            try:
                content = part if inflate is None else inflate.decompress(part, PART_BYTES)
            except zlib.error as error:
                raise damaged("The file") from error
            part = b"" if inflate is None else inflate.unconsumed_tail
            is_more = bool(part) or (inflate is not None and len(content) == PART_BYTES)
            size, crc = size + len(content), zlib.crc32(content, crc)
            if size > info.file_size:
                raise unsafe("a file in it is larger than it says")
            scratch.write(content)
            head = head or content[:HEAD_BYTES]
            if inflate is not None and inflate.unused_data:
                raise unsafe("a file in it is shorter than it says")
    if size != info.file_size or crc != info.CRC or not (inflate is None or inflate.eof):
        raise damaged("The file")
    return Member(at, size, head)
