"""Today's land: level where things stand, and around it what the terrain is known by, closed by a horizon."""

import math
import random
from typing import Final

from worlds.areas import Circle, Rectangle
from worlds.catalogue.terrains import Terrain
from worlds.landform import Landform, Liquid

BELT: Final = 270.0
"""Studs of land around the ground: beyond it there is nothing, and heights before it hide that."""
SEA_BELT: Final = 500.0
"""Studs of sea around the ground: so far away its end lies at the horizon."""
HORIZON: Final = 40.0
"""Studs from the ground to where the heights begin to rise that close the horizon."""
FOLDS: Final = {"tissue": 22.0, "cell": 8.0}
"""Studs by which walls around the ground bulge, by the terrain; else `ROCKS`."""
ROCKS: Final = 16.0
BANK: Final = 16.0
"""Height of banks of cloud."""
WITHIN: Final = 12.0
"""Studs from the edge of the ground to the floor of a building that stands on it."""
PLACE: Final = 8.0
"""Studs around paved ground that are as level as it is."""
SEA_LEVEL: Final = -1.5
"""A little above the middle of a voxel: water that is shallower than half of one still shows."""
SEA_DEPTH: Final = 14.0
CLOUD_LEVEL: Final = -14.0
"""Of the clouds under islands in the sky."""
RIMS: Final = {
    "hills": 42.0,
    "dunes": 30.0,
    "craters": 36.0,
    "mountains": 62.0,
    "flat": 34.0,
    "water": 0.0,
    "walls": 74.0,
    "clouds": 26.0,
    "void": 0.0,
    "building": 34.0,
}
"""Height of the heights at the horizon, by what surrounds the ground."""


def belt(terrain: Terrain) -> float:
    match terrain.surround:
        case "water" | "clouds":
            return SEA_BELT
        case "void":
            return 0.0
        case _:
            return BELT


def surroundings(
    width: float, depth: float, terrain: Terrain, seed: int, *, whole: bool = True, liquid: Liquid = "water"
) -> tuple[Landform, ...]:
    """`width` and `depth`: of the ground around the origin, which is one island in a sea if it is `whole`. `liquid`: of that
    sea."""
    ground, rng = Rectangle.around_origin(width, depth), random.Random(seed)  # noqa: S311 - an arrangement, not a secret
    rim = Landform("rim", ground.grown(HORIZON), RIMS[terrain.surround], material=terrain.far_material)
    match terrain.surround:
        case "clouds" if not whole:
            clouds = Landform("sea", ground.grown(2 * SEA_BELT), level=CLOUD_LEVEL, depth=SEA_DEPTH / 2, liquid="cloud")
            return (clouds,)
        case "clouds":
            return (Landform("hills", ground, BANK), rim)
        case "void":
            return ()
        case "walls":
            return (Landform("walls", ground, rim.height, uneven=FOLDS.get(terrain.name, ROCKS)),)
        case "flat" if terrain.shell is not None:
            return ()
        case "water":
            bed = ground.grown(2 * SEA_BELT)
            sea = Landform("sea", bed, level=SEA_LEVEL, depth=SEA_DEPTH, material="Slate", liquid=liquid)
            land = (Landform("island", ground, 0.0, SEA_LEVEL),) if whole else ()
            return (sea, *land, *islets(ground, rng, terrain))
        case "hills":
            return (Landform("hills", ground, 14.0), rim)
        case "dunes":
            return (Landform("dunes", ground, 9.0), rim)
        case "craters":
            return (Landform("hills", ground, 5.0), *craters(ground, rng), rim)
        case "mountains":
            return (Landform("hills", ground, 9.0), *mountains(ground, rng), rim)
        case "flat":
            outer = Landform("flat", ground.grown(2 * BELT), material=terrain.far_material)
            return (outer, Landform("flat", ground.grown(PLACE), material=terrain.far_material), rim)
        case "building":
            outer = Landform("flat", ground.grown(2 * BELT), material=terrain.far_material)
            return (outer, Landform("flat", ground.grown(-WITHIN), material=terrain.land_material), rim)


def mountains(ground: Rectangle, rng: random.Random) -> list[Landform]:
    found = []
    for x, z in ring(ground, 165.0, 12, rng):
        radius = rng.uniform(80.0, 135.0)
        found.append(Landform("mountain", Circle(x, z, round(radius, 1)), round(radius * 0.55, 1)))
    return found


def craters(ground: Rectangle, rng: random.Random) -> list[Landform]:
    found = []
    for x, z in [*ring(ground, 55.0, 7, rng), *ring(ground, 115.0, 11, rng)]:
        radius = rng.uniform(12.0, 30.0)
        found.append(Landform("crater", Circle(x, z, round(radius, 1)), round(radius * 0.25, 1)))
    return found


def islets(ground: Rectangle, rng: random.Random, terrain: Terrain) -> list[Landform]:
    """Wooded heights in the sea."""
    found = []
    for x, z in ring(ground, 290.0, 5, rng):
        radius = rng.uniform(20.0, 42.0)
        found.append(Landform("island", Circle(x, z, round(radius, 1)), 1.0, SEA_LEVEL))
        foot, height = Circle(x, z, round(radius * 1.1, 1)), round(radius * 0.5, 1)
        found.append(Landform("mountain", foot, height, material=terrain.far_material))
    return found


def ring(ground: Rectangle, away: float, count: int, rng: random.Random) -> list[tuple[float, float]]:
    """Points so far outside of a rectangle around the origin, roughly as far from each other."""
    wide, deep = ground.east + away, ground.south + away
    found = []
    for number in range(count):
        angle = (number + rng.uniform(0.2, 0.8)) / count * math.tau
        across, along = math.cos(angle), math.sin(angle)
        reach = min(wide / max(abs(across), 1e-9), deep / max(abs(along), 1e-9))
        found.append((round(reach * across, 1), round(reach * along, 1)))
    return found
