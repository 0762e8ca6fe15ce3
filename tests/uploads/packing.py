"""ZIPs made by hand, so that they can lie, and small files of Office."""

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass, field

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass
class Member:
    name: bytes
    text: bytes = b""
    method: int = 8
    flags: int = 0
    local_name: bytes | None = None
    crc: int | None = None
    size: int | None = None
    """What is said of it, if not the truth."""
    packed: bytes | None = None
    offset: int | None = None
    mode: int = 0
    extra: bytes = b""
    local: dict[str, int] = field(default_factory=dict)
    """What its own header says, where that is not what the directory says: crc, packed or size."""


def zipped(
    members: list[Member], *, before: bytes = b"", after: bytes = b"", comment: bytes = b"", **end: int
) -> bytes:
    """`end` lies about count, directory_at or directory_bytes."""
    body, directory = bytearray(before), bytearray()
    for one in members:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        packed = one.packed
        if packed is None:
            packed = packer.compress(one.text) + packer.flush() if one.method == 8 else one.text
        crc = zlib.crc32(one.text) if one.crc is None else one.crc
        size = len(one.text) if one.size is None else one.size
        offset = len(body) if one.offset is None else one.offset
        local = {"crc": crc, "packed": len(packed), "size": size, **one.local}
        if one.offset is None:
            name = one.name if one.local_name is None else one.local_name
            sizes = (local["crc"], local["packed"], local["size"], len(name), 0)
            body += struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, one.flags, one.method, 0, 33, *sizes) + name + packed
        directory += struct.pack(
            "<4s6H3L5H2L", b"PK\x01\x02", 0x0314, 20, one.flags, one.method, 0, 33, crc, len(packed), size,
            len(one.name), len(one.extra), 0, 0, 0, one.mode << 16, offset,
        )  # fmt: skip
        directory += one.name + one.extra
    count = end.get("count", len(members))
    at, length = end.get("directory_at", len(body)), end.get("directory_bytes", len(directory))
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, length, at, len(comment))
    return bytes(body + directory + tail + comment + after)


def office(
    main: str, kind: str, text: str, more: dict[str, str | bytes] | None = None, types: str = ""
) -> dict[str, str | bytes]:
    """The parts of a file of Office. `types` are further lines of [Content_Types].xml."""
    return {
        "[Content_Types].xml": (
            '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/{main}" ContentType="{kind}"/>{types}</Types>'
        ),
        "_rels/.rels": relations(("officeDocument", main)),
        main: text,
        **(more or {}),
    }


def relations(*those: tuple[str, str] | tuple[str, str, str]) -> str:
    """Each a kind, a target and perhaps `External`."""
    lines = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{one[0]}" Target="{one[1]}"'
        + (f' TargetMode="{one[2]}"' if len(one) == 3 else "")
        + "/>"
        for number, one in enumerate(those)
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}</Relationships>'
    )


def word(body: str = "<w:p><w:r><w:t>Water is wet.</w:t></w:r></w:p>") -> str:
    return f'<?xml version="1.0"?><w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'


def packed(parts: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def docx(
    text: str | None = None, more: dict[str, str | bytes] | None = None, types: str = "", kind: str = WORD
) -> bytes:
    return packed(office("word/document.xml", kind, word() if text is None else text, more, types))


def members_of(content: bytes) -> list[Member]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [Member(info.filename.encode(), archive.read(info)) for info in archive.infolist()]


def xlsx(**more: str | bytes) -> bytes:
    named = {name.replace("__", "/").replace("_bin", ".bin"): text for name, text in more.items()}
    return packed(office("xl/workbook.xml", SHEETS, "<workbook/>", named))


def ole2(text: bytes = b"") -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + text
