"""In a world that lies under water fish and turtles swim: at the height of players' eyes, no two at the same one."""

from collections.abc import Iterable
from typing import Final

from worlds.layout.afloat import Way, way_of
from worlds.layout.item import Item

LOWEST: Final = 2.4
"""Studs from the sea bed to the lowest."""
STEPS: Final = (1.6, 3.4, 0.6, 2.6, 4.4, 0.0, 3.0)
"""Studs that each swims higher, one after the other."""
LONG: Final = 9.0
"""Studs from which on something swims no higher than the lowest: it is seen from afar."""
SITTING: Final = frozenset("octopus squid ray stingray lobster crab starfish diver".split())
"""What is on the bed itself, though it can swim."""


def swim(items: Iterable[Item]) -> bool:
    """Of all that stands on the bed by itself. Whether anything does."""
    number = 0
    for item in items:
        if item.parent is None and not item.is_spawn and way_of(item) is Way.DIVES and not is_sitting(item):
            high = 0.0 if max(item.size) > LONG else STEPS[number % len(STEPS)]
            item.level, item.swims = round(item.level + LOWEST + high, 2), True
            number += 1
    return number > 0


def is_sitting(item: Item) -> bool:
    words = {*item.thing.name.split("_"), *item.label.lower().split()}
    return bool(SITTING & words)
