"""Each member of an archive unpacked once, to see that it holds what was said of it."""

import zlib
from typing import Final
from zipfile import ZIP_STORED, ZipInfo

from blockyard.uploads.reading.archive import Archive, unsafe
from blockyard.uploads.reading.refused import damaged

PART_BYTES: Final = 1 << 18
HEAD_BYTES: Final = 32


def unpack_all(archive: Archive) -> dict[str, bytes]:
    """The first bytes of each member, by its name. Raises UploadRefused."""
    return {name: unpack(archive, info) for name, info in archive.members.items()}


def unpack(archive: Archive, info: ZipInfo) -> bytes:
    archive.file.seek(archive.data_at[info.filename])
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
                text = part if inflate is None else inflate.decompress(part, PART_BYTES)
            except zlib.error as error:
                raise damaged("The file") from error
            part = b"" if inflate is None else inflate.unconsumed_tail
            is_more = bool(part) or (inflate is not None and len(text) == PART_BYTES)
            size, crc = size + len(text), zlib.crc32(text, crc)
            if size > info.file_size:
                raise unsafe("a file in it is larger than it says")
            head = head or text[:HEAD_BYTES]
            if inflate is not None and inflate.unused_data:
                raise unsafe("a file in it is shorter than it says")
    if size != info.file_size or crc != info.CRC or not (inflate is None or inflate.eof):
        raise damaged("The file")
    return head
