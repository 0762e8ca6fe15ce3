"""`A treasure hunt with five clues`: chests that are come to one after the other, each with a clue and a question."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.reading.doing.enumeration import enumerations_in
from worlds.reading.doing.stop import Stop, Stops
from worlds.reading.doing.wish import Said
from worlds.reading.doing.wording import NUMBER
from worlds.reading.numbers import number_of

HUNT: Final = re.compile(r"\b(?:treasure|scavenger|clue)[- ]hunts?\b", re.I)
COUNTED: Final = re.compile(
    rf"\b(?P<count>{NUMBER})\s+(?:[a-z]{{3,12}}\s+)?(?P<noun>treasures?|clues?|chests?|spots?|caches?|hiding places?)\b",
    re.I,
)
SPOT: Final = re.compile(r"\(\s*[-−–]?\d{1,3}\s*,\s*[-−–]?\d{1,3}\s*\)")
ABOUT: Final = re.compile(r"\s+(?:about|on)\s", re.I)
OBJECTS: Final = re.compile(
    rf"\b(?:find(?:s|ing)?|collect(?:s|ing)?|for)\s+(?:{NUMBER}\s+)?(?:[a-z]+\s)?(?:objects|things|items|\w+s)"
    r"(?:\s+(?:where|that|which|in|on)\b[^.!?\n:,;]{0,60}?)?(?:\s*:|\s[-–—]\s)",
    re.I,
)
"""What is found is listed."""
USUAL: Final = 5
TREASURE: Final = "treasure"


def hunt_words_in(text: str) -> Iterator[Said]:
    """They are no thing, and say nothing of the lesson, but for what a hunt is about."""
    for found in HUNT.finditer(text):
        is_about = ABOUT.match(text, found.end()) is not None
        yield Said(found.start(), found.end(), None, "hunt" if is_about else "")


def hunts_in(text: str) -> Iterator[Stops]:
    """As many as are counted; each is called by its coordinates, if so many are given."""
    if not HUNT.search(text) or OBJECTS.search(text):
        return
    found = COUNTED.search(text)
    count = number_of(found["count"]) if found else None
    count = count or USUAL
    listed = [*SPOT.finditer(text, found.end() if found else 0)]
    if found is not None and len(listed) >= count:
        spots = listed[:count]
        span = (found.start(), spots[-1].end())
        stops = tuple(Stop(re.sub(r"\s", "", one[0]).replace(",", ", ")) for one in spots)
        yield Stops(TREASURE, stops, count, (text[span[0] : span[1]],), (span,), is_numbered=True)
        return
    clues = next((one for one in enumerations_in(text) if len(one.items) == count and one.is_described), None)
    if found is not None and clues is not None:
        stops = tuple(Stop(one.head, one.says) for one in clues.items)
        yield Stops(TREASURE, stops, count, (text[clues.start : clues.end],), ((clues.start, clues.end),))
        return
    span = (found.start(), found.end()) if found else (0, 0)
    pieces = (text[span[0] : span[1]],) if found else ()
    named = tuple(Stop(f"Treasure {at}") for at in range(1, count + 1))
    yield Stops(TREASURE, named, count, pieces, (span,), is_numbered=True)
