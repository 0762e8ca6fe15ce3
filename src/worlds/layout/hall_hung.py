"""What hangs on the walls of a hall: at its height, without the piece of wall that it brings along; curtains beside their
window."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from worlds.catalogue.thing import Built
from worlds.layout.bond import Bond
from worlds.layout.item import Item
from worlds.layout.plot import Standing

WALL: Final = "Wall"
"""Name of the parts that are a piece of wall."""
IN_WALLS: Final = ("window", "balcony")
"""Things that bring a piece of wall along."""
STANDS: Final = ("Foot", "Stem", "Leg")
"""Names of the parts on which something stands that hangs here."""
HEIGHTS: Final = {
    "clock": 7.5,
    "wall_clock": 7.5,
    "picture_frame": 5.0,
    "painting": 5.0,
    "poster": 4.5,
    "mirror": 3.0,
    "tv": 5.0,
    "television": 5.0,
    "screen": 4.5,
    "tapestry": 4.5,
    "banner": 5.0,
    "world_map": 4.0,
    "map": 4.0,
    "periodic_table": 4.0,
}
"""Studs from the floor to the foot of what hangs, by its name."""


def together(items: Sequence[Item], bonds: Sequence[Bond]) -> list[list[Item]]:
    """What is bound to each other hangs side by side."""
    units: dict[Standing, list[Item]] = {item: [item] for item in items}
    for bond in bonds:
        one, other = units.get(bond.subject), units.get(bond.object)
        if one is not None and other is not None and one is not other:
            other += one
            units.update((item, other) for item in one)
    return [*{id(unit): unit for unit in units.values()}.values()]


def mount(items: Sequence[Item]) -> None:
    for item in items:
        if item.thing.name in IN_WALLS:
            item.built = without((WALL,), item.built, item.size[2])
        elif item.thing.name in HEIGHTS:
            item.built = without(STANDS, item.built, item.size[2])
            item.level = HEIGHTS[item.thing.name] - min(part.box.low[1] for part in item.built.parts)


def without(names: Collection[str], built: Built, deep: float) -> Built:
    """What is left keeps to the wall behind it."""
    parts = [part for part in built.parts if part.name not in names]
    back = deep / 2 - max(part.box.high[2] for part in parts)
    return replace(built, parts=[part.placed((0.0, 0.0, back), 0) for part in parts])
