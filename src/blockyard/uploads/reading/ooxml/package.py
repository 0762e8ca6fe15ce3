"""An Office file as a package: its parts, of which types they are, and how they are related. Whoever looks whether it is
safe and whoever reads its text find them here."""

import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Final
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element, ParseError
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml.common import DefusedXmlException

from blockyard.uploads.reading.ooxml.elements import read_root
from blockyard.uploads.reading.refused import UploadRefused, damaged
from blockyard.uploads.reading.safe_xml import parse_xml
from blockyard.uploads.reading.unpacking import Stream, Unpacked

CONTENT_TYPES: Final = "[content_types].xml"
ROOT_RELATIONS: Final = "_rels/.rels"
LARGEST_RELATIONS: Final = 4_000_000
MAIN: Final = "officedocument"
"""The kind of relation that leads from the package to its document."""
MOST_BYTES: Final = 100 * 1024 * 1024
"""Of all parts that are read for their text together, each as often as it is read."""
FIRST_BYTES: Final = 64 * 1024
MOST_BYTES_AT_ONCE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Relation:
    """Of a part to another, or to something outside of the file."""

    id: str
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
            self.found.append(Relation(attrs.get("Id", ""), kind, target, is_external))


class Package:
    """Raises UploadRefused, where it is damaged or its text is too much."""

    def __init__(self, members: Unpacked) -> None:
        self.members = members
        self.names = {name.lower(): name for name in members}
        """In small letters, as Office compares them."""
        self.bytes_left = MOST_BYTES
        self.known: dict[str, list[Relation]] = {}

    def has(self, part: str) -> bool:
        return part.lower() in self.names

    def content_types(self) -> ContentTypes:
        """Empty, where it does not say them."""
        types = ContentTypes()
        if self.has(CONTENT_TYPES):
            parse_xml(self.members.open(self.names[CONTENT_TYPES]), types, LARGEST_RELATIONS)
        return types

    def relations_in(self, name: str) -> list[Relation]:
        """As the part of this name, in small letters, tells them. It must be there."""
        if name not in self.known:
            relations = Relations()
            parse_xml(self.members.open(self.names[name]), relations, LARGEST_RELATIONS)
            self.known[name] = relations.found
        return self.known[name]

    def relations_of(self, part: str) -> dict[str, Relation]:
        """To other parts, whose names are the targets, by their ids. `part` is empty for the package itself."""
        folder, name = posixpath.split(part)
        told = posixpath.join(folder, "_rels", f"{name}.rels").lower()
        found = self.relations_in(told) if self.has(told) else []
        return {one.id: replace(one, target=part_at(folder, one.target)) for one in found if not one.is_external}

    def main_part(self) -> str:
        """By the package's own relations: its name is a matter of taste of the writer."""
        return next((one.target for one in self.relations_of("").values() if one.kind == MAIN), "")

    def related(self, part: str, kind: str) -> str | None:
        """The first part of this kind that the part points at."""
        targets = (one.target for one in self.relations_of(part).values() if one.kind == kind)
        return next((target for target in targets if self.has(target)), None)

    def root_pointed_at(self, part: str, id: str | None) -> Element | None:
        """By the id of a relation. None: it points at nothing that is here."""
        pointed = self.relations_of(part).get(id or "")
        return self.root(pointed.target) if pointed and self.has(pointed.target) else None

    def root(self, part: str) -> Element:
        return read_root(self.open(part))

    def open(self, part: str) -> "Bounded":
        if not self.has(part):
            raise damaged("The document")
        return Bounded(self.members.open(self.names[part.lower()]), self)


def part_at(folder: str, target: str) -> str:
    """The name of the part that a relation of another part in this folder leads to."""
    path = unquote(urlsplit(target).path) if "://" not in target else target
    return posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")


class Bounded:
    """A stream that counts what is read of its package."""

    def __init__(self, stream: Stream, package: Package) -> None:
        self.stream = stream
        self.package = package
        self.size = FIRST_BYTES

    def read(self, _: int = 0, /) -> bytes:
        """More each time, whatever is asked: expat begins a long name or value again with all that it is handed. Raises
        UploadRefused."""
        content = self.stream.read(self.size)
        self.size = min(2 * self.size, MOST_BYTES_AT_ONCE)
        self.package.bytes_left -= len(content)
        if self.package.bytes_left < 0:
            raise UploadRefused(
                "upload_unpacks_too_large",
                "It unpacks to more than 100 MB. Take out what is not needed, and send it again.",
            )
        return content


DAMAGES: Final = (ParseError, DefusedXmlException, RuntimeError, LookupError, ValueError)
"""What readers raise of a file that is not as ECMA-376 says; a RecursionError is a RuntimeError."""


@contextmanager
def damages_refused() -> Iterator[None]:
    """Raises UploadRefused."""
    try:
        yield
    except DAMAGES as error:
        raise damaged("The document") from error
