"""What a thing can hold, by how it is built."""

from functools import lru_cache
from typing import Final

from worlds.catalogue.thing import Built, Look
from worlds.catalogue.things import THINGS

CARRIERS: Final = frozenset(
    "basket box crate cart wagon wheelbarrow trolley nest fridge sack bag bowl tray shelf vase cup mug jar pot bucket trough "
    "bed bathtub chest boat dinghy canoe kayak raft sled case planter aquarium".split()
)
"""Words of the names of what has no room that players see into, but carries small things: they lie on it."""
ROOFED: Final = "building"
"""Category of what has a roof that things stand on."""


@lru_cache(maxsize=256)
def built(thing: str) -> Built:
    """A medium one."""
    known = THINGS[thing]
    return known.build(Look(known.size, known.color, known.material, known.title))


def has_interior(thing: str | None) -> bool:
    return thing is not None and built(thing).interior is not None


def has_top(thing: str | None) -> bool:
    return thing is not None and built(thing).top is not None


def carries(thing: str | None) -> bool:
    return thing is not None and not CARRIERS.isdisjoint(thing.split("_"))


def has_roof(thing: str | None) -> bool:
    return thing is not None and THINGS[thing].category == ROOFED
