"""`Visit Calamba, Madrid and Dapitan`, `go from Indonesia to Timor-Leste`: places that are known by name lie there."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.reading.doing.meeting import NO_NAMES
from worlds.reading.doing.wish import Said
from worlds.reading.doing.wording import CAPITAL

NAMED: Final = (
    rf"(?:the\s+)?{CAPITAL}[\w'’-]*(?:\.(?=\s{CAPITAL}))?(?:\s+(?:(?:of|de|del|la|le|the)\s+)?{CAPITAL}[\w'’-]*){{0,4}}"
)
GOES: Final = re.compile(
    r"\b(?i:visit(?:s|ing)?|tour(?:s|ing)?|stop(?:s|ping)? (?:at|in)"
    r"|(?:travel|go|goes|walk|sail|fly|journey|trek)(?:s|ing)?(?: (?:over|across|along) [a-z ]{3,20})? (?:to|from|through)"
    rf"|(?:stops|stations|places):)\s+(?=(?:the\s+)?{CAPITAL})"
)
NEXT: Final = re.compile(r"\s*,\s*(?:and\s+|then\s+|to\s+)*|\s+(?:and|to|then to|and then to|&)\s+|\s*(?:→|->|>)\s*")
PLACE: Final = re.compile(NAMED)
FEWEST, MOST = 2, 10
LANDFORMS: Final = frozenset(
    "bay beach canyon cave desert forest glacier hill island islands lake mount mountain mountains "
    "ocean reef ridge river sea "
    "valley volcano".split()
)


def visits_in(text: str) -> Iterator[Said]:
    """The list, and behind the text its places as zones."""
    for found in GOES.finditer(text):
        names, end = places_at(text, found.end())
        if len(names) >= FEWEST:
            is_heading = ":" in found[0]
            yield Said(found.start() if is_heading else found.end(), end, None, "" if is_heading else "there")
            yield Said(len(text), len(text), None, "".join(f"\n{zone_of(name)}." for name in names))


def places_at(text: str, start: int) -> tuple[list[str], int]:
    names: list[str] = []
    at = end = start
    while len(names) < MOST and (found := PLACE.match(text, at)) and not NO_NAMES.match(text, at):
        names.append(found[0].removeprefix("the ").replace("Mt.", "Mount").replace("St.", "Saint"))
        end = found.end()
        more = NEXT.match(text, end)
        if more is None:
            break
        at = more.end()
    return names, end


def zone_of(name: str) -> str:
    """What is said of it elsewhere: land that its name tells the kind of is such land."""
    words = name.lower().split()
    return name if {words[0], words[-1]} & LANDFORMS else f'An area called "{name}"'
