"""A ZIP of a stranger. What its directory says is checked against its members before one of them is read, and each of them
when it is unpacked (unpacking.py): programs differ in whom of both they believe."""

import re
import stat
import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from blockyard.uploads.reading.refused import UploadRefused, damaged

MOST_MEMBERS: Final = 2_000
MOST_BYTES: Final = 100_000_000
"""Of all members together, unpacked."""
MOST_RATIO: Final = 100
"""Times that a member may be larger unpacked."""
FREE_OF_RATIO: Final = 1_000_000
"""A smaller one may: an empty table packs well, and harms nobody."""
MOST_DIRECTORY_BYTES: Final = 2_000_000
LONGEST_COMMENT: Final = 1_000
LONGEST_REST: Final = 64
"""Empty lines, which mail programs leave behind a file."""
LONGEST_DESCRIPTOR: Final = 24
"""What may follow a member's bytes: its sum and sizes, where they were not known before."""
TAIL_BYTES: Final = 65_535 + 22
END: Final = struct.Struct("<4s4H2LH")
END_OF_ZIP: Final = b"PK\x05\x06"
LOCATOR: Final = b"PK\x06\x07"
LOCAL: Final = struct.Struct("<4s5H3L2H")
LOCAL_HEADER: Final = b"PK\x03\x04"
UNKNOWN_SIZE: Final = 0xFFFFFFFF
IS_ENCRYPTED: Final = 0x2041
"""Flags: encrypted, strongly encrypted, and a directory that is masked."""
SIZES_FOLLOW: Final = 0x8
PLAIN: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
BAD_NAME: Final = re.compile(r"[\x00-\x1f\\:]|^/|(^|/)\.\.?(/|$)|//")
AGAIN: Final = "Open it in the program it is from, save it anew, and send that."


@dataclass(slots=True)
class Archive:
    file: IO[bytes]
    members: dict[str, zipfile.ZipInfo]
    """By name. Folders are left out."""
    data_at: dict[str, int]
    """Where a member's packed bytes begin."""


def unsafe(what: str) -> UploadRefused:
    return UploadRefused("upload_archive_unsafe", f"It is built as no program of an office builds it: {what}. {AGAIN}")


def two_files(where: str) -> UploadRefused:
    return UploadRefused("upload_polyglot", f"There is something {where} that does not belong to it. {AGAIN}")


@contextmanager
def open_archive(source: Path | IO[bytes]) -> Iterator[Archive]:
    """Its directory and the headers of its members are checked, not what they hold. Raises UploadRefused."""
    opened = source.open("rb") if isinstance(source, Path) else source
    with opened as file:
        count, directory_at = check_end(file)
        try:
            with zipfile.ZipFile(file) as directory:
                infos = directory.infolist()
        except Exception as error:  # zipfile raises many kinds, and each means the same
            raise damaged("The file") from error
        if len(infos) != count:
            raise unsafe("its directory does not say how many files are in it")
        check_infos(infos)
        data_at = check_headers(file, infos, directory_at)
        yield Archive(file, {info.filename: info for info in infos if not info.is_dir()}, data_at)


def check_end(file: IO[bytes]) -> tuple[int, int]:
    """How many members there are, and where its directory begins. Raises UploadRefused."""
    size = file.seek(0, 2)
    file.seek(max(size - TAIL_BYTES, 0))
    tail = file.read()
    at = tail.rfind(END_OF_ZIP)
    if at < 0 or len(tail) - at < END.size:
        raise damaged("The file")
    _, disk, first_disk, here, count, directory_bytes, directory_at, comment = END.unpack_from(tail, at)
    end_at = size - len(tail) + at
    rest = tail[at + END.size + comment :]
    if (
        len(tail) < at + END.size + comment
        or comment > LONGEST_COMMENT
        or len(rest) > LONGEST_REST
        or rest.strip(b"\x00\r\n ")
    ):
        raise two_files("after it")
    if LOCATOR in tail[max(at - 20, 0) : at] or count == 0xFFFF:
        raise unsafe("it is made for files of over 4 GB")
    if disk or first_disk or here != count:
        raise unsafe("it is one part of several")
    if count > MOST_MEMBERS or directory_bytes > MOST_DIRECTORY_BYTES:
        raise unsafe(f"it has more than {MOST_MEMBERS} files in it")
    if directory_at + directory_bytes != end_at:
        raise two_files("before it or inside of it")
    return count, directory_at


def check_infos(infos: list[zipfile.ZipInfo]) -> None:
    """Raises UploadRefused."""
    seen: set[str] = set()
    for info in infos:
        if info.flag_bits & IS_ENCRYPTED:
            raise UploadRefused("upload_encrypted", "It asks for a password. Save it without one, and send it again.")
        if info.compress_type not in PLAIN:
            raise unsafe("it is packed in a way that few programs know")
        if BAD_NAME.search(info.orig_filename) or len(info.filename) > 500 or not info.filename:
            raise unsafe("a file in it has a name that leads out of its folder")
        mode = info.external_attr >> 16
        if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise unsafe("it holds links, which point to other files")
        folded = info.filename.casefold().rstrip("/")
        if folded in seen:
            raise unsafe("it holds the same file twice")
        seen.add(folded)
        if info.file_size > max(FREE_OF_RATIO, info.compress_size * MOST_RATIO):
            raise unsafe("a file in it becomes over 100 times as large when it is unpacked")
        if info.is_dir() and (info.file_size or info.compress_size > 2):
            raise unsafe("a folder in it holds bytes")
    if sum(info.file_size for info in infos) > MOST_BYTES:
        raise unsafe("it is over 100 MB large when it is unpacked")


def check_headers(file: IO[bytes], infos: list[zipfile.ZipInfo], directory_at: int) -> dict[str, int]:
    """Where each member's bytes begin. They lie one behind the other, and nothing between. Raises UploadRefused."""
    data_at = {}
    free = 0
    for info in sorted(infos, key=lambda one: one.header_offset):
        if info.header_offset < free:
            raise unsafe("files in it overlap")
        if free == 0 and info.header_offset > 0:
            raise two_files("before it")
        if free and info.header_offset - free > LONGEST_DESCRIPTOR:
            raise two_files("inside of it")
        file.seek(info.header_offset)
        header = file.read(LOCAL.size)
        if len(header) < LOCAL.size or not header.startswith(LOCAL_HEADER):
            raise damaged("The file")
        _, _, flags, method, _, _, crc, packed, unpacked, name_bytes, extra_bytes = LOCAL.unpack(header)
        check_header(info, file.read(name_bytes), flags, method, (crc, packed, unpacked))
        begins = info.header_offset + LOCAL.size + name_bytes + extra_bytes
        data_at[info.filename] = begins
        free = begins + info.compress_size
    if free > directory_at:
        raise unsafe("files in it overlap")
    if directory_at - free > LONGEST_DESCRIPTOR:
        raise two_files("inside of it")
    return data_at


def check_header(info: zipfile.ZipInfo, name: bytes, flags: int, method: int, told: tuple[int, int, int]) -> None:
    """Of a member, what is said before it and what in the directory. Raises UploadRefused."""
    encoding = "utf-8" if info.flag_bits & 0x800 else "cp437"
    if name != info.orig_filename.encode(encoding, "replace"):
        raise unsafe("a file in it has two names")
    if method != info.compress_type or (flags ^ info.flag_bits) & (IS_ENCRYPTED | SIZES_FOLLOW):
        raise unsafe("its directory says something else than its files")
    for said, known in zip(told, (info.CRC, info.compress_size, info.file_size), strict=True):
        is_open = bool(flags & SIZES_FOLLOW) and said in (0, UNKNOWN_SIZE)
        if said != known and not is_open:
            raise unsafe("its directory says something else than its files")
