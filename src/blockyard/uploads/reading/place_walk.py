"""A walk through the XML of a place or a model, element by element: nothing is kept but figures, names and scripts."""

import math
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from blockyard.uploads.reading.refused import UploadRefused

DEEPEST: Final = 500
MOST_INSTANCES: Final = 300_000
MOST_CLASS_NAMES: Final = 2_000
LONGEST_NAME: Final = 100
LONGEST_KEPT: Final = 2_000
"""Of a property's text, a script's apart."""
LONGEST_SOURCE: Final = 2_000_000
HUGE: Final = 1_000_000
FREE_OF_HUGE: Final = frozenset(
    {"SmoothGrid", "PhysicsGrid", "Source", "ChildData", "ChildData2", "MeshData", "PhysicsData"}
)
WHOLE: Final = re.compile(r"\s*[+-]?\d{1,20}\s*")
OF_TYPE: Final = {
    "bool": "bool",
    "int": "whole",
    "int64": "whole",
    "token": "whole",
    "float": "number",
    "double": "number",
}
AXES: Final = frozenset({"X", "Y", "Z"})


@dataclass(slots=True)
class Item:
    kind: str
    name: str = ""
    anchored: bool = False
    size: list[float] = field(default_factory=list)
    source: str | None = None
    source_characters: int = 0
    values: dict[str, str] = field(default_factory=dict)
    """Of those properties that may name an asset, or switch something on."""


Take = Callable[[Item, str], None]
"""Of an instance and its path, as soon as its properties are read."""


class PlaceWalk(ContentHandler):
    """Raises UploadRefused where it is no place at all, or one that nobody could open."""

    def __init__(self, take: Take) -> None:
        super().__init__()
        self.take = take
        self.classes: Counter[str] = Counter()
        self.outermost: Counter[str] = Counter()
        self.instances = self.deepest = self.malformed = self.huge = 0
        self.items: list[Item] = []
        self.depth = 0
        self.properties_at: int | None = None
        """How deep the element Properties lies in which the parser is."""
        self.property_type = self.property_name = self.axis = ""
        self.text: list[str] = []
        self.characters_read = 0
        self.is_shared = False

    def startElement(self, name: str, attrs: AttributesImpl | Any) -> None:
        self.depth += 1
        if self.depth == 1 and name != "roblox":
            raise UploadRefused("upload_damaged", "It is no place of Roblox. Save it anew in Roblox Studio as .rbxlx.")
        if self.depth > 2 * DEEPEST:
            raise too_complex()
        if self.properties_at is not None:
            self.start_value(name, attrs)
        elif name == "Item":
            self.start_item(attrs.get("class", ""))
        elif name == "Properties" and self.items:
            self.properties_at = self.depth
        elif name == "SharedStrings":
            self.is_shared = True

    def start_item(self, kind: str) -> None:
        kind = kind[:60]
        self.instances += 1
        if self.instances > MOST_INSTANCES or len(self.items) >= DEEPEST:
            raise too_complex()
        self.classes[kind if kind in self.classes or len(self.classes) < MOST_CLASS_NAMES else "(others)"] += 1
        if not self.items:
            self.outermost[kind] += 1
        self.items.append(Item(kind))
        self.deepest = max(self.deepest, len(self.items))

    def start_value(self, name: str, attrs: AttributesImpl | Any) -> None:
        assert self.properties_at is not None
        if self.depth == self.properties_at + 1:
            self.property_type, self.property_name = name, attrs.get("name", "")[:LONGEST_NAME]
            self.characters_read = 0
            self.text = []
        elif self.depth == self.properties_at + 2:
            self.axis = name
            self.text = []

    def characters(self, content: str) -> None:
        if self.properties_at is None or self.is_shared:
            return
        most = LONGEST_SOURCE if self.property_name == "Source" else LONGEST_KEPT
        if self.characters_read < most:
            self.text.append(content[: most - self.characters_read])
        self.characters_read += len(content)

    def endElement(self, name: str) -> None:
        at = self.properties_at
        if at is not None:
            if self.depth == at:
                self.properties_at = None
                self.take(self.items[-1], self.path())
                self.items[-1].values.clear()
                self.items[-1].source = None
            elif self.depth == at + 1:
                self.end_property()
            elif self.depth == at + 2:
                self.end_axis()
        elif name == "Item" and self.items:
            self.items.pop()
        elif name == "SharedStrings":
            self.is_shared = False
        self.depth -= 1

    def end_property(self) -> None:
        item, text, kind = self.items[-1], "".join(self.text), self.property_type
        if self.characters_read > HUGE and self.property_name not in FREE_OF_HUGE:
            self.huge += 1
        if kind in OF_TYPE and not is_of_type(text, OF_TYPE[kind]):
            self.malformed += 1
        match self.property_name:
            case "Name":
                item.name = text[:LONGEST_NAME]
            case "Anchored":
                item.anchored = text.strip() == "true"
            case "Source":
                item.source, item.source_characters = text, self.characters_read
            case known if text and len(item.values) < 100:
                item.values.setdefault(known, text)

    def end_axis(self) -> None:
        text = "".join(self.text)
        if self.property_type in ("Vector3", "CoordinateFrame"):
            number = as_number(text)
            if number is None or not math.isfinite(number):
                self.malformed += 1
            elif self.axis in AXES and self.property_name.lower() == "size" and self.property_type == "Vector3":
                self.items[-1].size.append(number)
        elif self.axis in ("url", "uri"):
            return  # the text of a Content is that of its address
        self.text = []

    def path(self) -> str:
        return "/".join(item.name or item.kind for item in self.items)[-400:]


def too_complex() -> UploadRefused:
    return UploadRefused(
        "upload_too_complex",
        f"It holds over {MOST_INSTANCES:,} instances, or they lie too deep in one another. Send a part of it.",
    )


def is_of_type(text: str, kind: str) -> bool:
    if kind == "bool":
        return text.strip() in ("true", "false")
    if kind == "whole":
        return WHOLE.fullmatch(text) is not None
    return as_number(text) is not None


def as_number(text: str) -> float | None:
    try:
        return float(text.strip()[:60])
    except ValueError:
        return None
