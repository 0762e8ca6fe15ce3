"""What grows on the land around a world, beyond where players walk: it closes the view."""

import math
from collections.abc import Iterator, Sequence
from random import Random
from typing import Final

import numpy as np

from worlds.catalogue.bedding import THICKET
from worlds.catalogue.growth import ACACIA, CACTI, PINE, SAND_BOULDERS, TREE, Plant
from worlds.catalogue.inner_growth import BIG_PUFFS, CAPACITORS, CHIPS, GEARS, LOLLIPOP, STUMP
from worlds.catalogue.terrains import Terrain, TerrainName
from worlds.land.field import HeightField
from worlds.land.laying import laid
from worlds.land.surroundings import surroundings
from worlds.landform import Landform
from worlds.layout.groves import SOILS, soil
from worlds.layout.growth import Garden
from worlds.layout.planting import planting_of
from worlds.layout.regions import TerrainAt
from worlds.scene import Part

GROWN: Final[dict[TerrainName, tuple[Plant, ...]]] = {
    "grassland": (TREE, TREE, PINE, THICKET),
    "forest": (TREE, PINE, PINE, THICKET),
    "jungle": (TREE, TREE, THICKET),
    "pavement": (TREE, TREE, PINE, THICKET),
    "savanna": (ACACIA,),
    "desert": (CACTI, SAND_BOULDERS),
    "snow": (PINE,),
    "tundra": (PINE,),
    "swamp": (TREE, PINE),
    "mud": (STUMP,),
    "sky": (BIG_PUFFS,),
    "circuit": (CHIPS, CAPACITORS),
    "machine": (GEARS,),
    "candy": (LOLLIPOP,),
}
SURROUNDS: Final = ("hills", "dunes", "flat", "clouds")
"""Land whose height at a point does not depend on others."""
FEWEST, MOST = 14, 26
"""Clumps."""
FULL: Final = 6
"""The same around a world that is full."""
APART: Final = 24.0
"""Studs of width and depth together for which there is one."""
EACH: Final = 8
"""Trees of one clump."""
NEAREST, FARTHEST = 8.0, 90.0
"""Studs from the edge of the ground."""
SPREAD: Final = 13.0
OPEN: Final = 60.0
"""Studs around water that stay open."""
SOUTH: Final = 30.0
"""Studs from the southern edge to what grows behind players."""
SEEDS: Final = 101
LOOKS: Final = 3


def woods(
    garden: Garden, terrain: Terrain, land: Sequence[Landform], seed: int, terrain_at: TerrainAt
) -> Iterator[Part]:
    """`land`: of the zones. In clumps, on the ground as it is there; the soil under them is added to the garden's."""
    if terrain.surround not in SURROUNDS:
        return
    (width, depth), spots = garden.world.extent(), []
    rng = Random(seed)  # noqa: S311 - an arrangement, not a secret
    clumps = FULL if garden.is_full else min(MOST, max(FEWEST, round((width + depth) / APART)))
    for number in range(clumps):
        angle = (number + rng.uniform(0.1, 0.9)) / clumps * math.tau
        x, z = outside(width, depth, angle, rng.uniform(NEAREST, FARTHEST) + SPREAD)
        ground = terrain_at(x, z)
        if ground in SOILS and not is_wet((x, z), land):
            garden.soil.append(soil(ground, x, z, SPREAD + 4.0))
        for step in range(EACH):
            aside, turn = SPREAD * math.sqrt(step / EACH), step * 2.4 + angle
            spots.append((x + aside * math.cos(turn), z + aside * math.sin(turn)))
    spots = [spot for spot in spots if not is_wet(spot, land)]
    heights = heights_at(spots, surroundings(width, depth, terrain, seed), seed)
    for (x, z), height in zip(spots, heights, strict=True):
        own = garden.manner.culture.tall if garden.manner.culture is not None else ()
        kinds = GROWN.get(terrain_at(x, z), ())
        if STUMP in kinds:
            kinds = planting_of("mud", garden.manner).tall
        plants = garden.allowed(own if kinds and own else kinds, (x, z))
        if plants:
            parts = rng.choice(plants).build(Random(rng.randrange(LOOKS)))  # noqa: S311 - as above
            yield from (part.placed((round(x, 2), round(height - 0.4, 2), round(z, 2)), 0) for part in parts)


def outside(width: float, depth: float, angle: float, away: float) -> tuple[float, float]:
    across, along = math.cos(angle), math.sin(angle)
    wide, deep = width / 2 + away, depth / 2 + away + (SOUTH if along > 0 else 0.0)
    reach = min(wide / max(abs(across), 1e-9), deep / max(abs(along), 1e-9))
    return reach * across, reach * along


def is_wet(spot: tuple[float, float], land: Sequence[Landform]) -> bool:
    x, z = np.array([spot[0]]), np.array([spot[1]])
    return any(form.kind in ("river", "lake", "sea") and form.area.distance(x, z)[0] < OPEN for form in land)


def heights_at(spots: Sequence[tuple[float, float]], land: Sequence[Landform], seed: int) -> list[float]:
    """Of the land around a world alone, as `field_of` lays it, at some spots."""
    if not spots:
        return []
    field = HeightField(0.0, 0.0, len(spots), 1, "Grass")
    field.x = np.array([[x for x, _ in spots]])
    field.z = np.array([[z for _, z in spots]])
    for number, form in enumerate(land):
        if form.kind != "flat":
            bare = Landform(form.kind, form.area, form.height)
            laid(field, bare, seed * 7919 + number * SEEDS)
    return [float(height) for height in field.ground[0]]
