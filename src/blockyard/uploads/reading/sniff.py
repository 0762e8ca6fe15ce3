"""What a file is, by its bytes. What it is called decides nothing, save which kind of text it is."""

import re
from pathlib import Path
from typing import Final

from blockyard.uploads.reading import signatures
from blockyard.uploads.reading.found import TYPES_OF, FileType, Purpose
from blockyard.uploads.reading.polyglot import refuse_if_pdf_ends, refuse_if_zip_follows
from blockyard.uploads.reading.refused import UploadRefused
from blockyard.uploads.reading.signatures import NotTaken, find_not_taken
from blockyard.uploads.reading.texts import Encoding, find_encoding

HEAD_BYTES: Final = 8_192
PDF: Final = b"%PDF-"
OLE2: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLE2_BYTES: Final = 4 << 20
"""Of which the name of the stream that an Office file with a password has is looked for."""
ENCRYPTED_PACKAGE: Final = "EncryptedPackage".encode("utf-16-le")
PICTURES: Final = (
    (b"\x89PNG\r\n\x1a\n", FileType.PNG),
    (b"\xff\xd8\xff", FileType.JPEG),
    (b"GIF87a", FileType.GIF),
    (b"GIF89a", FileType.GIF),
)
BEFORE_THE_ROOT: Final = (
    r"\s*(?:<\?xml[^>]*\?>|<!--.*?-->|\s+)*(?:<!doctype[^>\[]*(?:\[.*?\]\s*)?>)?(?:<!--.*?-->|\s+)*"
)
ROOT: Final = re.compile(BEFORE_THE_ROOT + r"<([a-z][\w:.-]*)", re.IGNORECASE | re.DOTALL)
HTML_ROOTS: Final = frozenset({"html", "head", "body", "script", "iframe", "meta", "title", "style", "object", "embed"})
NAMES: Final = {
    FileType.PDF: "a PDF",
    FileType.DOCX: "a document of Word",
    FileType.PPTX: "a presentation",
    FileType.TXT: "a plain text",
    FileType.MD: "a text in Markdown",
    FileType.CSV: "a table (CSV)",
    FileType.ROSTER_ZIP: "a ZIP archive",
    FileType.PNG: "a picture (PNG)",
    FileType.JPEG: "a picture (JPEG)",
    FileType.WEBP: "a picture (WEBP)",
    FileType.GIF: "a picture (GIF)",
    FileType.RBXLX: "a place of Roblox",
    FileType.RBXMX: "a model of Roblox",
}
TAKES: Final = {
    Purpose.LESSON: "A lesson is a PDF, .docx, .pptx, .txt or .md.",
    Purpose.IMAGE: "A picture is a PNG, JPEG, WEBP or GIF.",
    Purpose.ROSTER: "A roster is a .csv, or a .zip of OneRoster.",
    Purpose.PLACE: "A place is a .rbxlx, a model a .rbxmx.",
}


def sniff(path: Path, name: str, purpose: Purpose) -> FileType:
    """`name` is what its sender calls it. Raises UploadRefused: also where the purpose does not take what it is."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    if not head:
        raise UploadRefused("upload_empty", "The file is empty. Look whether it is whole, and send it again.")
    type = type_of(path, head, name, purpose)
    if type not in TYPES_OF[purpose]:
        raise UploadRefused("upload_type_not_taken", f"This is {NAMES[type]}. {TAKES[purpose]}")
    return type


def type_of(path: Path, head: bytes, name: str, purpose: Purpose) -> FileType:
    for magic, type in PICTURES:
        if head.startswith(magic):
            return type
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return FileType.WEBP
    if head.startswith(PDF):
        return FileType.PDF
    if PDF in head[:1_024]:
        refuse_if_pdf_ends(path)
    if head.startswith(b"PK\x03\x04"):
        return type_of_archive(path, purpose)
    if head.startswith(OLE2):
        raise ole2_refused(path)
    kind = find_not_taken(head)
    if kind is not None:
        raise not_taken(kind, purpose)
    refuse_if_zip_follows(path)
    encoding = find_encoding(path)
    if encoding is None:
        raise UploadRefused("upload_type_unknown", f"Its kind is not known. {TAKES[purpose]}")
    return type_of_text(path, head, encoding, name, purpose)


def not_taken(kind: NotTaken, purpose: Purpose) -> UploadRefused:
    return UploadRefused("upload_type_not_taken", f"This is {kind.what}. {kind.instead} {TAKES[purpose]}")


def ole2_refused(path: Path) -> UploadRefused:
    with path.open("rb") as file:
        if ENCRYPTED_PACKAGE in file.read(OLE2_BYTES):
            return UploadRefused("upload_encrypted", "It asks for a password. Save it without one, and send it again.")
    return UploadRefused("upload_type_not_taken", f"This is {signatures.LEGACY.what}. {signatures.LEGACY.instead}")


def type_of_archive(path: Path, purpose: Purpose) -> FileType:
    """Of it, no more is unpacked than says what it is. Raises UploadRefused."""
    from blockyard.uploads.reading.office_type import type_of_zip
    from blockyard.uploads.reading.unpacking import unpacked

    with unpacked(path) as members:
        type = type_of_zip(members)
    if isinstance(type, NotTaken):
        raise not_taken(type, purpose)
    return type


def type_of_text(path: Path, head: bytes, encoding: Encoding, name: str, purpose: Purpose) -> FileType:
    text = head.decode(encoding, "ignore").removeprefix("\ufeff")
    root = ROOT.match(text)
    if root is not None:
        tag = root[1].lower().rpartition(":")[2]
        if tag == "roblox":
            return type_of_roblox(path)
        if tag == "svg":
            raise not_taken(signatures.SVG, purpose)
        if tag in HTML_ROOTS or "<!doctype html" in text[: root.end()].lower():
            raise not_taken(signatures.HTML, purpose)
    if text.lstrip().startswith("<?xml"):
        raise not_taken(signatures.XML, purpose)
    if text.lstrip().startswith("{\\rtf"):
        raise not_taken(signatures.RTF, purpose)
    return type_by_name(name, purpose)


def type_of_roblox(path: Path) -> FileType:
    """By what lies outermost: services in a place, anything else in a model. Raises UploadRefused."""
    from blockyard.uploads.reading.roblox_xml import SERVICES, read_first_class

    first = read_first_class(path)
    return FileType.RBXLX if first in SERVICES or first.endswith("Service") else FileType.RBXMX


def type_by_name(name: str, purpose: Purpose) -> FileType:
    ending = name.lower().rpartition(".")[2] if "." in name else ""
    if ending in ("md", "markdown"):
        return FileType.MD
    if ending == "csv" or purpose is Purpose.ROSTER:
        return FileType.CSV
    return FileType.TXT
