"""Clouds that rise out of the sea of clouds in which islands lie."""

from collections.abc import Iterator
from random import Random
from typing import Final

from worlds.catalogue.inner_growth import BIG_PUFFS
from worlds.catalogue.terrains import Terrain
from worlds.land.surroundings import CLOUD_LEVEL
from worlds.layout.body import Rect, grown
from worlds.layout.groves import pitch_on
from worlds.layout.growth import LOOKS, Garden, around_spot
from worlds.layout.patches import strewn
from worlds.scene import Part

MOST: Final = 70
LEAST: Final = 34.0
"""Studs from one to the next."""
OUT: Final = 160.0
"""Studs around the world that have some."""
HIGH: Final = -6.0
"""Studs below level ground that the surface of the clouds and all flanks of islands lie there, at least."""


def cloud_banks(garden: Garden, terrain: Terrain) -> Iterator[Part]:
    """Nothing but in the sky. Not where something stands or leads over."""
    if terrain.surround != "clouds" or garden.land is None:
        return
    around = grown(garden.world.rect(), OUT)
    for x, z in strewn(around, pitch_on(around, LEAST, MOST), garden.rng, 0.1, 0.9):
        rect = around_spot(x, z, BIG_PUFFS.reach)
        if garden.taken.is_bare(rect) and all(garden.land.height(*spot) < HIGH for spot in corners(rect)):
            look = Random(garden.rng.randrange(LOOKS))  # noqa: S311 - an arrangement, not a secret
            yield from (part.placed((round(x, 2), CLOUD_LEVEL, round(z, 2)), 0) for part in BIG_PUFFS.build(look))


def corners(rect: Rect) -> Iterator[tuple[float, float]]:
    west, north, east, south = rect
    yield from ((x, z) for x in (west, east) for z in (north, south))
