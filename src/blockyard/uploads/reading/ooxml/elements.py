"""Elements of a part, with short names as `w:p`, whichever of both families of namespaces the writer took."""

from collections.abc import Container, Iterator
from functools import lru_cache
from typing import Final, Protocol
from xml.etree.ElementTree import Element

import defusedxml.ElementTree

PREFIXES: Final = {
    "wordprocessingml": "w",
    "presentationml": "p",
    "drawingml": "a",
    "drawingml/chart": "c",
    "drawingml/diagram": "dgm",
    "officeDocument/math": "m",
    "officeDocument/relationships": "r",
}
TRANSITIONAL: Final = "http://schemas.openxmlformats.org/"
STRICT: Final = "http://purl.oclc.org/ooxml/"
OTHERS: Final = {
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "urn:schemas-microsoft-com:vml": "v",
}
ALTERNATES: Final = "mc:AlternateContent"


class Readable(Protocol):
    def read(self, size: int = ..., /) -> bytes: ...


def read_elements(stream: Readable, wanted: Container[str], inside: Container[str]) -> Iterator[Element]:
    """Each wanted element whose parents are all `inside`, when it has ended; then it is forgotten. An attribute's name is
    short as well. Raises what defusedxml raises."""
    parents: list[Element] = []
    kept_from = 0
    for event, element in defusedxml.ElementTree.iterparse(stream, events=("start", "end"), forbid_dtd=True):
        if event == "start":
            if not kept_from:
                name = short_name(element.tag)
                if name in wanted or name not in inside:
                    kept_from = len(parents) + 1
            parents.append(element)
            continue
        shorten(element)
        parents.pop()
        if len(parents) == kept_from - 1:
            kept_from = 0
            if element.tag in wanted:
                yield element
            if parents:
                parents[-1].remove(element)


def read_root(stream: Readable) -> Element:
    """The whole part. Raises what defusedxml raises."""
    root: Element | None = None
    for _, element in defusedxml.ElementTree.iterparse(stream, events=("end",), forbid_dtd=True):
        shorten(element)
        root = element
    assert root is not None
    return root


def shorten(element: Element) -> None:
    """Its name and its attributes' names; of alternatives, the first stays: it is what the writer meant, and a fallback
    shows the same to older readers."""
    element.tag = short_name(element.tag)
    if element.attrib:
        element.attrib = {short_name(name): value for name, value in element.attrib.items()}
    if element.tag == ALTERNATES:
        choices = [child for child in element if child.tag == "mc:Choice"] or list(element)
        element[:] = list(choices[0]) if choices else []


@lru_cache(maxsize=4_000)
def short_name(name: str) -> str:
    """`{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p` is `w:p`; of a namespace that is not known, the name
    stays as it is."""
    if not name.startswith("{"):
        return name
    namespace, _, local = name[1:].partition("}")
    prefix = OTHERS.get(namespace)
    for family in (TRANSITIONAL, STRICT):
        if prefix is None and namespace.startswith(family):
            prefix = PREFIXES.get(namespace.removeprefix(family).replace("/2006", "").removesuffix("/main"))
    return f"{prefix}:{local}" if prefix else name


def find_value(element: Element | None, path: str, attribute: str = "w:val") -> str | None:
    """Of the child at this path, or None."""
    child = find(element, path)
    return None if child is None else child.get(attribute)


def find(element: Element | None, path: str) -> Element | None:
    """The first child of each name of the path: `w:pPr/w:numPr`."""
    for name in path.split("/"):
        if element is None:
            return None
        element = next((child for child in element if child.tag == name), None)
    return element


def is_on(element: Element | None) -> bool:
    """A switch such as w:vanish: it is on if it is there, unless it says no."""
    return element is not None and element.get("w:val", "1") not in ("0", "false", "off")
