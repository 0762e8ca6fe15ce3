"""What a thing can hold, by how it is built."""

from functools import lru_cache

from worlds.catalogue.thing import Built, Look
from worlds.catalogue.things import THINGS


@lru_cache(maxsize=256)
def built(thing: str) -> Built:
    """A medium one."""
    known = THINGS[thing]
    return known.build(Look(known.size, known.color, known.material, known.title))


def has_interior(thing: str | None) -> bool:
    return thing is not None and built(thing).interior is not None


def has_top(thing: str | None) -> bool:
    return thing is not None and built(thing).top is not None
