"""What grows and lies at the edge of water: reeds in clumps, and stones between them."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from worlds.areas import Spot, Strip
from worlds.catalogue.bedding import REEDS
from worlds.catalogue.growth import BUSH, GRAY_STONES, SANDSTONES, STONES, TUFT, Plant
from worlds.catalogue.terrains import TerrainName
from worlds.landform import Landform
from worlds.layout.growth import Garden
from worlds.layout.regions import TerrainAt
from worlds.scene import Part

EVERY: Final = 7.0
"""Studs from one clump to the next, about."""
MOST: Final = 46
"""Of a world."""
DRY: Final = (12.5, 17.0)
"""Studs from where a river is deep to the middle of a clump."""
REACH: Final = 40.0
"""Studs beyond the edge of a world where something grows yet."""
GREEN: Final = (REEDS, REEDS, STONES, TUFT, REEDS, BUSH)
BARE: Final[dict[TerrainName, tuple[Plant, ...]]] = {
    "desert": (SANDSTONES, REEDS, SANDSTONES),
    "snow": (GRAY_STONES,),
    "moon": (GRAY_STONES,),
    "volcanic": (GRAY_STONES,),
    "mars": (SANDSTONES,),
    "pavement": (),
}


def banked(garden: Garden, forms: Sequence[Landform], terrain_at: TerrainAt) -> Iterator[Part]:
    """Along its rivers of water."""
    strips = [form.area for form in forms if form.kind == "river" and form.liquid == "water"]
    spots = [spot for strip in strips if isinstance(strip, Strip) for spot in beside(garden, strip)]
    stride = max(1.0, len(spots) / MOST)
    for number in range(int(len(spots) / stride)):
        x, z = spots[int(number * stride)]
        plants = garden.allowed(BARE.get(terrain_at(x, z), GREEN), (x, z))
        if plants:
            yield from garden.set(garden.rng.choice(plants), x, z, near=0.7)


def beside(garden: Garden, strip: Strip) -> Iterator[Spot]:
    """On both banks."""
    wide, deep = garden.world.extent()
    for (x1, z1), (x2, z2) in pairwise(strip.points):
        length = math.hypot(x2 - x1, z2 - z1)
        for number in range(max(1, round(length / EVERY))):
            share = (number + garden.rng.uniform(0.1, 0.9)) / max(1, round(length / EVERY))
            x, z = x1 + (x2 - x1) * share, z1 + (z2 - z1) * share
            if abs(x) < wide / 2 + REACH and abs(z) < deep / 2 + REACH:
                for side in (-1, 1):
                    off = side * (strip.width / 2 + garden.rng.uniform(*DRY))
                    yield x - off * (z2 - z1) / length, z + off * (x2 - x1) / length
