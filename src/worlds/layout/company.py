"""What belongs around a thing where nobody asked for it: the rock of a reef between its corals, reeds at a pond."""

import math
from collections.abc import Iterator, Sequence
from typing import Final

from worlds.catalogue.bedding import LAVA_ROCK, REEF_HEAD, REEF_ROCK
from worlds.catalogue.growth import BLACK_STONES, SEAWEED, Plant
from worlds.catalogue.solids import Paint, pillar
from worlds.layout.groves import GOLDEN, SHADE, SHADES, THIN
from worlds.layout.growth import Garden
from worlds.layout.kill_floor import FLOOR
from worlds.scene import Component, Part

AROUND: Final[dict[str, tuple[Plant, ...]]] = {"coral": (REEF_HEAD, REEF_ROCK, SEAWEED, REEF_ROCK)}
"""By the thing, in turns."""
EACH: Final = 6
OFF: Final = 1.4
"""Studs from what it stands around."""
ROCKS: Final = (LAVA_ROCK, LAVA_ROCK, BLACK_STONES)
PITCH: Final = 6.0
"""Studs from one rock to the next."""
BESIDE: Final = (5.4, 6.8)
"""Studs from the edge of lava to the middle of a rock."""
ASH: Final = Paint((74, 66, 64), "Basalt")
MOST: Final = 60
"""Of these things."""


def rocks_around(garden: Garden, components: Sequence[Component]) -> Iterator[Part]:
    """Lava lies in rock, whose pieces run along its edge; a path to it stays free."""
    for one in components:
        if one.thing == FLOOR:
            west, north, east, south = one.box.footprint
            for x1, z1, x2, z2 in (
                (west, north, east, north),
                (west, north, west, south),
                (east, north, east, south),
                (west, south, east, south),
            ):
                length = abs(x2 - x1) + abs(z2 - z1)
                count = max(1, round(length / PITCH))
                for number in range(count):
                    share, out = (number + garden.rng.uniform(0.2, 0.8)) / count, garden.rng.uniform(*BESIDE)
                    x, z = x1 + (x2 - x1) * share, z1 + (z2 - z1) * share
                    x, z = (
                        (x, z + (out if z1 == south else -out)) if z1 == z2 else (x + (out if x1 == east else -out), z)
                    )
                    yield from scorched(garden, x, z)
                    yield from garden.set(garden.rng.choice(ROCKS), x, z, near=0.35)


def scorched(garden: Garden, x: float, z: float) -> Iterator[Part]:
    """The ground is black there, under all paths."""
    if garden.land is None:
        high = round(SHADES + THIN * garden.rng.randrange(8), 3)
        wide = garden.rng.uniform(9.0, 15.0)
        yield pillar(SHADE, round(wide, 2), high, (round(x, 2), 0.0, round(z, 2)), ASH, collides=False)


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
