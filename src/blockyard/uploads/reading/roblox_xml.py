"""The outermost of a Roblox file: whether it is a place or a model."""

from pathlib import Path
from typing import Any, Final
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from blockyard.uploads.reading.safe_xml import parse_xml

SERVICES: Final = frozenset(
    [
        "Workspace",
        "Lighting",
        "Players",
        "ReplicatedStorage",
        "ReplicatedFirst",
        "ServerStorage",
        "StarterGui",
        "StarterPack",
        "StarterPlayer",
        "Teams",
        "Chat",
        "Debris",
        "CoreGui",
        "CSGDictionaryService",
        "NonReplicatedCSGDictionaryService",
        "VRService",
        "Selection",
    ]
)
"""Whose names do not end with Service."""


class FirstFound(Exception):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class FirstItem(ContentHandler):
    def startElement(self, name: str, attrs: AttributesImpl | Any) -> None:
        if name == "Item":
            raise FirstFound(attrs.get("class", ""))


def read_first_class(path: Path) -> str:
    """Empty where nothing is in it. Raises UploadRefused."""
    try:
        with path.open("rb") as file:
            parse_xml(file, FirstItem())
    except FirstFound as found:
        return found.name
    return ""
