"""What a thing can hold, by how it is built."""

from functools import lru_cache
from typing import Final

from worlds.brief.brief import RelationKind
from worlds.catalogue.thing import Built, Look
from worlds.catalogue.things import THINGS

ROOMY: Final = 0.6
"""A thing fits into another if it is at most that share of its width and depth."""


@lru_cache(maxsize=256)
def built(thing: str) -> Built:
    """A medium one."""
    known = THINGS[thing]
    return known.build(Look(known.size, known.color, known.material, known.title))


def has_interior(thing: str | None) -> bool:
    return thing is not None and built(thing).interior is not None


def has_top(thing: str | None) -> bool:
    return thing is not None and built(thing).top is not None


def kind_of_holding(holder: str | None, held: str | None) -> RelationKind:
    """`A with B`: B stands in A, on A, or near it."""
    if holder is None or held is None:
        return RelationKind.NEAR
    if has_interior(holder) and (THINGS[held].indoors or fits(holder, held)):
        return RelationKind.INSIDE
    if has_top(holder) and THINGS[held].indoors:
        return RelationKind.ON
    return RelationKind.NEAR


def fits(holder: str, held: str) -> bool:
    if THINGS[held].category not in ("furniture", "lab", "character", "vehicle", "game", "sign"):
        return False
    (width, _, depth), (own_width, _, own_depth) = THINGS[holder].size, THINGS[held].size
    return own_width <= width * ROOMY and own_depth <= depth * ROOMY
