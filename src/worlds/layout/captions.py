"""Signs of which nothing more is said than what is written on them stand beside what they name."""

from collections.abc import Mapping, Sequence
from typing import Final

from worlds.layout.bond import Bond
from worlds.layout.cluster import Cluster
from worlds.layout.item import Item
from worlds.layout.plot import Standing
from worlds.layout.stock import build
from worlds.plan.plan import PlaceKind
from worlds.sizes import SizeWord

SIGN: Final = "sign"
"""Category of what is there to be read."""
LONGEST: Final = 3
"""Words of a name."""
BESIDE: Final = 2.0
"""Studs between a sign and the row that it names."""
SOUTH: Final = 180
SMALLER: Final = 0.6
"""Of the usual size of a sign."""
LARGE: Final = 30.0
"""Studs of what has a sign as large as usual."""


def captions_of(bodies: Sequence[Standing], taken: set[Standing]) -> dict[Item, Item]:
    """What each sign names: the first of these things whose name has all its words. `taken`: what is placed otherwise."""
    items = [body for body in bodies if isinstance(body, Item) and not body.is_spawn]
    things = [one for one in items if one.thing.category != SIGN]
    found: dict[Item, Item] = {}
    for sign in items:
        said = words_of(sign.text or "")
        is_free = sign.thing.category == SIGN and sign not in taken and sign.entry is not None and not sign.entry.places
        if is_free and 0 < len(said) <= LONGEST:
            named = next((one for one in things if said <= words_of(f"{one.label} {one.thing.title}")), None)
            if named is not None and named not in found.values():
                found[sign] = named
    return found


def shrink(captions: Mapping[Item, Item]) -> None:
    """Beside what is itself no building: a sign is read from near, and the thing is seen from afar."""
    for sign, named in captions.items():
        is_usual = sign.entry is not None and sign.entry.size is SizeWord.MEDIUM
        if is_usual and max(named.size) < LARGE:
            wide, high, deep = (round(SMALLER * side, 2) for side in sign.thing.size)
            sign.size = (wide, high, deep)
            sign.built = build(sign.thing, sign.look, sign.text)


def words_of(name: str) -> set[str]:
    """Of one or of many."""
    return {word.removesuffix("s") for word in name.casefold().split()}


def beside(captions: Mapping[Item, Item]) -> list[Bond]:
    return [Bond(PlaceKind.NEXT_TO, sign, named) for sign, named in captions.items()]


def put_beside_row(row: Cluster, sign: Item) -> None:
    """At its left end, in line with its front: it hides nothing of the row."""
    west, _, _, south = row.bounds()
    wide, deep = sign.extent(SOUTH)
    row.items.append(sign)
    row.put(sign, (west - BESIDE - wide / 2, south - deep / 2, SOUTH))
