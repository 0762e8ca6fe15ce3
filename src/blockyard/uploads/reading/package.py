"""An Office file as a package: what it is by its main part, as Office itself finds that, and not by names of folders."""

import io
import posixpath
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import unquote, urlsplit
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from blockyard.uploads.reading import signatures
from blockyard.uploads.reading.archive import Archive, unsafe
from blockyard.uploads.reading.found import FileType
from blockyard.uploads.reading.safe_xml import parse_xml
from blockyard.uploads.reading.signatures import NotTaken

CONTENT_TYPES: Final = "[content_types].xml"
ROOT_RELATIONS: Final = "_rels/.rels"
LARGEST_RELATIONS: Final = 4_000_000
MAIN: Final = "/officedocument"
WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
SLIDES: Final = "application/vnd.openxmlformats-officedocument.presentationml."
SHEETS: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml."
WITH_MACROS: Final = ("macroenabled", "ms-office.vbaproject", "ms-word.vbadata", "macrosheet", "ms-office.activex")
OPEN_DOCUMENT: Final = b"application/vnd.oasis.opendocument."
OTHERS: Final = (
    ("meta-inf/manifest.mf", signatures.JAVA),
    ("androidmanifest.xml", signatures.JAVA),
    ("index/document.iwa", signatures.IWORK),
    ("index.xml", signatures.IWORK),
)


@dataclass(frozen=True, slots=True)
class Relation:
    """Of a part to another, or to something outside of the file."""

    kind: str
    """The last word of its type, in small letters: `hyperlink`, say."""
    target: str
    is_external: bool


@dataclass
class ContentTypes(ContentHandler):
    defaults: dict[str, str] = field(default_factory=dict)
    overrides: dict[str, str] = field(default_factory=dict)

    def startElement(self, name: str, attrs: AttributesImpl | Any) -> None:
        match name.rpartition(":")[2]:
            case "Default":
                self.defaults[attrs.get("Extension", "").lower()] = attrs.get("ContentType", "").lower()
            case "Override":
                self.overrides[attrs.get("PartName", "").lower().lstrip("/")] = attrs.get("ContentType", "").lower()

    def of(self, part: str) -> str:
        return self.overrides.get(part, self.defaults.get(part.rpartition(".")[2], ""))

    def all(self) -> set[str]:
        return {*self.defaults.values(), *self.overrides.values()}


@dataclass
class Relations(ContentHandler):
    found: list[Relation] = field(default_factory=list)

    def startElement(self, name: str, attrs: AttributesImpl | Any) -> None:
        if name.rpartition(":")[2] == "Relationship":
            kind = attrs.get("Type", "").rstrip("/").rpartition("/")[2].lower()
            target = attrs.get("Target", "").strip()
            is_elsewhere = "://" in target or target.startswith(("\\\\", "//"))
            is_external = attrs.get("TargetMode", "").strip().lower() == "external" or is_elsewhere
            self.found.append(Relation(kind, target, is_external))


def type_of_package(archive: Archive) -> FileType | NotTaken:
    """Of any ZIP: one that is no package of Office may be a roster. Raises UploadRefused."""
    names = {name.lower(): name for name in archive.members}
    if CONTENT_TYPES not in names:
        return type_of_other(archive, names)
    if ROOT_RELATIONS not in names:
        return signatures.OTHER_OFFICE
    mains = [one for one in read_relations(archive, names[ROOT_RELATIONS]) if one.kind == MAIN.lstrip("/")]
    if not mains:
        return signatures.OTHER_OFFICE
    if len(mains) > 1 or mains[0].is_external:
        raise unsafe("it does not say which of its parts is the document")
    main = part_at("", mains[0].target).lower()
    if main not in names:
        raise unsafe("its document is missing")
    kind = read_content_types(archive, names[CONTENT_TYPES]).of(main)
    return type_of_content(kind)


def type_of_content(kind: str) -> FileType | NotTaken:
    """Those with macros are told apart later: what they are is what they were without."""
    if kind == WORD + "document.main+xml" or kind.startswith("application/vnd.ms-word.document.macroenabled."):
        return FileType.DOCX
    if kind == SLIDES + "presentation.main+xml" or kind.startswith(
        "application/vnd.ms-powerpoint.presentation.macroenabled."
    ):
        return FileType.PPTX
    if kind.startswith((SHEETS, "application/vnd.ms-excel.")):
        return signatures.SPREADSHEET
    if kind.startswith((WORD, SLIDES, "application/vnd.ms-word.", "application/vnd.ms-powerpoint.")):
        return signatures.TEMPLATE
    return signatures.OTHER_OFFICE


def type_of_other(archive: Archive, names: dict[str, str]) -> FileType | NotTaken:
    if "mimetype" in names:
        said = archive.read(names["mimetype"], 1_000)
        if said.startswith(OPEN_DOCUMENT):
            of = said.removeprefix(OPEN_DOCUMENT).strip().partition(b"-")[0]
            return signatures.OF_OPEN_DOCUMENT.get(of, signatures.OPEN_DOCUMENT)
        if said.startswith(b"application/epub"):
            return signatures.EPUB
    for name, kind in OTHERS:
        if name in names:
            return kind
    return FileType.ROSTER_ZIP


def part_at(folder: str, target: str) -> str:
    """The name of the part that a relation of another part in this folder leads to."""
    path = unquote(urlsplit(target).path) if "://" not in target else target
    return posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")


def read_content_types(archive: Archive, name: str) -> ContentTypes:
    types = ContentTypes()
    parse_xml(io.BytesIO(archive.read(name, LARGEST_RELATIONS)), types)
    return types


def read_relations(archive: Archive, name: str) -> list[Relation]:
    relations = Relations()
    parse_xml(io.BytesIO(archive.read(name, LARGEST_RELATIONS)), relations)
    return relations.found
