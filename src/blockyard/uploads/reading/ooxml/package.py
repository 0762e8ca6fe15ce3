"""The parts of a DOCX or PPTX file."""

import errno
import posixpath
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self
from urllib.parse import unquote
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile, ZipFile

from defusedxml.common import DefusedXmlException

from blockyard.uploads.reading.ooxml.elements import read_root
from blockyard.uploads.reading.refused import UploadRefused, damaged

MOST_BYTES: Final = 100 * 1024 * 1024
"""Of what is unpacked, all parts that are read together."""
FIRST_BYTES: Final = 64 * 1024
MOST_BYTES_AT_ONCE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part points at."""

    kind: str
    """The last word of its type: `styles`, `slideLayout`."""
    target: str
    """A name of a part."""


class Package:
    """Raises UploadRefused, where it is damaged or unpacks to too much."""

    def __init__(self, path: Path) -> None:
        self.zip = ZipFile(path)
        self.names = {name.replace("\\", "/").lstrip("/").lower(): name for name in self.zip.namelist()}
        self.bytes_left = MOST_BYTES
        self.read: dict[str, dict[str, Relationship]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.zip.close()

    def has(self, part: str) -> bool:
        return part.lower() in self.names

    @contextmanager
    def open(self, part: str) -> Iterator["Bounded"]:
        """Its bytes as they are unpacked."""
        name = self.names.get(part.lower())
        if name is None:
            raise damaged("The document")
        with self.zip.open(name) as stream:
            yield Bounded(stream, self)

    def root(self, part: str) -> Element:
        with self.open(part) as stream:
            return read_root(stream)

    def main_part(self) -> str:
        """By the package's own relationships: its name is a matter of taste of the writer."""
        return next((each.target for each in self.relationships("").values() if each.kind == "officeDocument"), "")

    def related(self, part: str, kind: str) -> str | None:
        """The first part of this kind that the part points at."""
        targets = (each.target for each in self.relationships(part).values() if each.kind == kind)
        return next((target for target in targets if self.has(target)), None)

    def root_pointed_at(self, part: str, id: str | None) -> Element | None:
        """By the id of a relationship. None: it points at nothing that is here."""
        pointed = self.relationships(part).get(id or "")
        return self.root(pointed.target) if pointed and self.has(pointed.target) else None

    def relationships(self, part: str) -> dict[str, Relationship]:
        """By their ids. Those that point out of the file are left out."""
        if part not in self.read:
            folder, name = posixpath.split(part)
            described = posixpath.join(folder, "_rels", f"{name}.rels")
            elements = list(self.root(described)) if self.has(described) else []
            self.read[part] = {
                each.get("Id", ""): Relationship(
                    each.get("Type", "").rsplit("/", 1)[-1], target_of(each.get("Target", ""), folder)
                )
                for each in elements
                if each.get("TargetMode") != "External"
            }
        return self.read[part]


def target_of(target: str, folder: str) -> str:
    """As a name of a part: relative to the folder, or to the package if it begins with a slash."""
    return posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")


class Bounded:
    """A stream that counts what is read of its package."""

    def __init__(self, stream: IO[bytes], package: Package) -> None:
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


DAMAGES: Final = (
    BadZipFile,
    ParseError,
    DefusedXmlException,
    zlib.error,
    EOFError,
    RuntimeError,
    LookupError,
    ValueError,
)
"""What readers raise of a file that is not as ECMA-376 says; a RecursionError is a RuntimeError."""


@contextmanager
def opened(path: Path) -> Iterator[Package]:
    """Raises UploadRefused."""
    try:
        with Package(path) as package:
            yield package
    except DAMAGES as error:
        raise damaged("The document") from error
    except OSError as error:
        if error.errno == errno.EINVAL:  # it says that a part begins before the file
            raise damaged("The document") from error
        raise
