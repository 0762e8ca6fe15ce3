"""What an Office file would do when it is opened: macros, objects of other programs, commands, templates from elsewhere."""

import io
import re
from typing import Final
from urllib.parse import unquote

from blockyard.uploads.reading.archive import unsafe
from blockyard.uploads.reading.found import FileType, Remark
from blockyard.uploads.reading.office_fields import Commands
from blockyard.uploads.reading.ooxml.package import Package, Relation
from blockyard.uploads.reading.refused import UploadRefused
from blockyard.uploads.reading.safe_xml import parse_xml
from blockyard.uploads.reading.unpacking import unpacked
from blockyard.uploads.reading.words import counted

MACRO_NAMES: Final = re.compile(r"(^|/)(vbaproject\w*\.bin|vbadata\.xml|macrosheets/|activex\d*\.(bin|xml)|activex/)")
MACRO_TYPES: Final = ("macroenabled", "ms-office.vbaproject", "ms-word.vbadata", "macrosheet", "ms-office.activex")
MACRO_RELATIONS: Final = frozenset({"vbaproject", "wordvbadata", "xlmacrosheet", "xlintlmacrosheet", "control"})
ACTIVE_RELATIONS: Final = frozenset(
    {"oleobject", "afchunk", "subdocument", "frame", "externallink", "activexcontrolbinary"}
)
REMOTE: Final = re.compile(
    r"\s*(//|file:(//(?!localhost/)[^/]|/{4}|//localhost//)|(?!file:)[a-z][a-z0-9+.-]+://|(https?|ftp|mhtml|its|mk|ms-[\w-]+):)"
)
"""Of a target in small letters, its backslashes turned: it leads to another machine."""
SHARE: Final = re.compile(r"\s*(file:)?/*\\\\")
NEVER_OPENED: Final = re.compile(
    r"\s*(javascript|vbscript|data|ms-[\w-]+|search-ms|mhtml|its|mk|shell|res|ldap)\s*:", re.IGNORECASE
)
PICTURES: Final = frozenset({"image", "audio", "video", "media", "chart"})
BEFORE_XML: Final = b"\xef\xbb\xbf\xfe\xff \t\r\n"
"""Marks of the order of bytes, and blanks."""
ZIP: Final = b"PK\x03\x04"
REFUSED_HEADS: Final = (b"MZ", b"\x7fELF", b"Rar!\x1a\x07", b"7z\xbc\xaf")
OLE2: Final = b"\xd0\xcf\x11\xe0"
LARGEST_EMBEDDED: Final = 20_000_000
LARGEST_TEXT: Final = 60_000_000


def check_office(package: Package, type: FileType) -> list[Remark]:
    """What is taken, and the sender should know. All members are unpacked here. Raises UploadRefused."""
    heads = package.members.heads()
    refuse_macros(package, type)
    remarks = [*relation_remarks(package, type), *embedded_remarks(package, heads, type)]
    types = package.content_types()
    for lower, name in package.names.items():
        if is_xml(lower, types.of(lower), heads[name]):
            parse_xml(package.members.open(name), Commands(), LARGEST_TEXT)
    return remarks


def is_xml(name: str, type: str, head: bytes) -> bool:
    """Whatever says that it is, pictures apart: drawings are never opened here. A printer's settings hold XML further on."""
    if type.startswith("image/") or name.endswith((".svg", ".vml")):
        return False
    begins = head.replace(b"\x00", b"").lstrip(BEFORE_XML).startswith(b"<?xml")
    return name.endswith(".xml") or type.endswith(("+xml", "/xml")) or begins


def ending(type: FileType) -> str:
    return ".pptx" if type is FileType.PPTX else ".docx"


def macros(type: FileType) -> UploadRefused:
    return UploadRefused(
        "upload_has_macros",
        f"It holds macros, which are programs. Save it as {ending(type)}, without macros, and send that.",
    )


def active(what: str, type: FileType) -> UploadRefused:
    return UploadRefused(
        "upload_has_active_content",
        f"{what} Take it out and save it as {ending(type)}, or export it as PDF, and send that.",
    )


def refuse_macros(package: Package, type: FileType) -> None:
    if any(MACRO_NAMES.search(name) for name in package.names):
        raise macros(type)
    if any(word in kind for kind in package.content_types().all() for word in MACRO_TYPES):
        raise macros(type)


def relation_remarks(package: Package, type: FileType) -> list[Remark]:
    pictures = 0
    for name in package.names:
        if name.endswith(".rels"):
            for relation in package.relations_in(name):
                refuse_relation(relation, type)
                pictures += relation.is_external and relation.kind in PICTURES
    if not pictures:
        return []
    lie = counted(
        pictures, "picture or sound of it lies on another machine", "of its pictures or sounds lie on other machines"
    )
    detail = f"{lie}. What lies there is left out: put it into the file itself."
    return [Remark(code="external_pictures_left_out", detail=detail)]


def refuse_relation(relation: Relation, type: FileType) -> None:
    if relation.kind in MACRO_RELATIONS:
        raise macros(type)
    if relation.kind in ACTIVE_RELATIONS:
        raise active(
            "It holds an object of another program (a formula of an old kind or a sheet, say) or a part of one.", type
        )
    if not relation.is_external:
        return
    if NEVER_OPENED.match(relation.target):
        raise active("It has a link that runs something.", type)
    if is_remote(unquote(relation.target).lower()) and relation.kind != "hyperlink" and relation.kind not in PICTURES:
        what = "its template" if relation.kind == "attachedtemplate" else "a part of itself"
        raise active(f"It loads {what} from another machine.", type)


def is_remote(target: str) -> bool:
    return bool(SHARE.match(target) or REMOTE.match(target.replace("\\", "/")))


def embedded_remarks(package: Package, heads: dict[str, bytes], type: FileType) -> list[Remark]:
    """Tables behind charts are packages themselves: they are looked at for macros, and not read."""
    embedded = 0
    for name, head in heads.items():
        if head.startswith(OLE2):
            raise active("It holds an object of another program (a formula of an old kind or a sheet, say).", type)
        if head.startswith(REFUSED_HEADS):
            raise active("It holds another file: a program or an archive.", type)
        if head.startswith(ZIP):
            if "/embeddings/" not in f"/{name.lower()}":
                raise unsafe("there is an archive in it")
            refuse_macros_inside(package, name, type)
            embedded += 1
    if not embedded:
        return []
    are_not = counted(embedded, "table or document within it is not", "tables or documents within it are not")
    return [Remark(code="embedded_files_not_read", detail=f"{are_not} read.")]


def refuse_macros_inside(package: Package, name: str, type: FileType) -> None:
    content = io.BytesIO(package.members.read(name, LARGEST_EMBEDDED))
    with unpacked(content, package.members.folder) as members:
        heads = members.heads()
        inside = Package(members)
        refuse_macros(inside, type)
        for head in heads.values():
            if head.startswith((ZIP, OLE2, *REFUSED_HEADS)):
                raise unsafe("there are archives in one another in it")
        relation_remarks(inside, type)
