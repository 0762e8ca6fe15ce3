"""What a building looks like outside, by what it is called: a castle of stone with battlements, a barn of red boards."""

from dataclasses import dataclass
from typing import Final
from zlib import crc32

from worlds.catalogue.solids import Paint
from worlds.lexicon.plurals import singular

PLASTER: Final = Paint((232, 224, 208))
STONE: Final = Paint((150, 148, 142), "Cobblestone")
SANDSTONE: Final = Paint((214, 190, 142), "Sandstone")
MARBLE: Final = Paint((226, 224, 216), "Marble")
BRICK: Final = Paint((166, 92, 72), "Brick")
BOARDS: Final = Paint((150, 108, 70), "WoodPlanks")
RED_BOARDS: Final = Paint((150, 56, 46), "WoodPlanks")
EDGES: Final = tuple(
    Paint(color)
    for color in ((158, 66, 52), (44, 92, 138), (62, 112, 76), (146, 104, 44), (104, 74, 128), (48, 118, 122))
)
"""One of them is a building's, always the same for the same name."""


@dataclass(frozen=True, slots=True)
class Facade:
    walls: Paint
    edge: Paint
    """Of its roof."""
    has_battlements: bool = False


WALLS: Final = {
    "barn": RED_BOARDS,
    "cabin": BOARDS,
    "cathedral": STONE,
    "church": STONE,
    "factory": BRICK,
    "gallery": MARBLE,
    "hut": BOARDS,
    "lodge": BOARDS,
    "monastery": STONE,
    "museum": MARBLE,
    "pyramid": SANDSTONE,
    "school": BRICK,
    "stable": BOARDS,
    "temple": SANDSTONE,
    "tomb": SANDSTONE,
    "warehouse": BRICK,
}
FORTIFIED: Final = frozenset("castle citadel fort fortress keep stronghold".split())


def facade_of(title: str) -> Facade:
    """By the last word of its name that tells: `old stone castle`."""
    words = [singular(word) for word in title.lower().split()]
    if {*words} & FORTIFIED:
        return Facade(STONE, STONE, has_battlements=True)
    told = next((WALLS[word] for word in reversed(words) if word in WALLS), PLASTER)
    return Facade(told, EDGES[crc32(title.encode()) % len(EDGES)])
