"""The place that a class goes to and learns something in."""

import re
from collections.abc import Sequence
from typing import Final

from worlds.lesson.band import BANDS, band_of, nearest_band
from worlds.teaching.said import Place, Said
from worlds.topics.find import Found, named_in
from worlds.topics.index import WORD, stem
from worlds.topics.load import heads

GOES_TO: Final = re.compile(
    r"\b(?:walk|go|climb|travel|fly|sail|swim|dive|wander|move|journey|explor(?:e|ing)|visit(?:ing)?|tour|inside)\s+"
    r"(?:(?:through|around|round|into|across|over|up|inside|along|to|of|in)\s+){0,2}(?:an?|the|our)\s+"
    r"(?P<where>[\w'’-]{2,30}(?: [\w'’-]{2,30}){0,2})",
    re.I,
)
LEARNS: Final = re.compile(
    r"\b(?:sort(?:ing|ed)?|match(?:ing)?|in (?:the right |the correct )?order|labell?(?:ing)?|tells?|explains?|facts?|quiz|"
    r"questions?|answers?|(?:at|in|on) each)\b",
    re.I,
)
"""What is done there is of a lesson."""


def place_of_lesson(text: str, said: Sequence[Said]) -> Found | None:
    """The topic that is named as this place is: `walk through a rainforest`."""
    goes = GOES_TO.search(text)
    band = band_of(text)
    if goes is None or band is None or not LEARNS.search(text) or any(one.place >= Place.TITLE for one in said):
        return None
    found = named_in(goes["where"])
    if found is None or stem(WORD.findall(goes["where"].lower())[0]) != stem(found.words[0]):
        return None
    bands = heads()[found.topic].bands
    return found if abs(BANDS.index(nearest_band(band, bands)) - BANDS.index(band)) <= 1 else None
