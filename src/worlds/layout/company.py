"""What belongs around a thing where nobody asked for it: the rock of a reef between its corals, reeds at a pond."""

import math
from collections.abc import Iterator, Sequence
from typing import Final

from worlds.catalogue.bedding import REEF_ROCK
from worlds.catalogue.growth import SEAWEED, Plant
from worlds.layout.groves import GOLDEN
from worlds.layout.growth import Garden
from worlds.scene import Component, Part

AROUND: Final[dict[str, tuple[Plant, ...]]] = {"coral": (REEF_ROCK, REEF_ROCK, SEAWEED)}
"""By the thing, in turns."""
EACH: Final = 5
OFF: Final = 1.4
"""Studs from what it stands around."""
MOST: Final = 60
"""Of these things."""


def company(garden: Garden, components: Sequence[Component]) -> Iterator[Part]:
    found = [one for one in components if one.thing in AROUND and one.parent is None]
    for number, one in enumerate(found[:MOST]):
        plants = AROUND[one.thing]
        for step in range(EACH):
            plant, angle = plants[step % len(plants)], number + step * GOLDEN
            away = max(one.size[0], one.size[2]) / 2 + plant.reach + OFF
            yield from garden.set(
                plant, one.base[0] + away * math.cos(angle), one.base[2] + away * math.sin(angle), near=0.5
            )
