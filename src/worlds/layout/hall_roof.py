"""What is over a hall and over the rooms that open into it: a ceiling, a gable or a vault with its beams, as the kind of
place has it. Pictures from above leave it out."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from worlds.catalogue.interiors import Interior
from worlds.catalogue.solids import Paint, block, solid, wedge
from worlds.geometry import Rotation
from worlds.layout.body import Rect, grown
from worlds.scene import CEILING, Part

THICK: Final = 0.8
OVER: Final = 1.0
"""Studs that it lies on the walls."""
HIGHEST: Final = 18.0
"""Studs from the walls to the top of a roof, at most."""
STEPS: Final = 8
"""Slabs of a vault."""
BEAM: Final = 1.2
RIB: Final = 0.7
MOST_BEAMS: Final = 14
BEAMS: Final = f"{CEILING}Beam"
Point = tuple[float, float]
"""Along x, and studs over the walls."""


def roof_parts(hall: Rect, rooms: Sequence[Rect], look: Interior, height: float) -> Iterator[Part]:
    """`height` of the walls. Each room has a ceiling as high as they are."""
    west, north, east, south = grown(hall, OVER)
    profile = profile_of(look, east - west, (west + east) / 2)
    for one, other in pairwise(profile):
        yield slab(CEILING, one, other, (north, south), height, THICK, look.roof.paint)
    if len(profile) > 2:
        for z in (north + OVER / 2, south - OVER / 2):
            yield from gable(profile, z, height, look.walls)
    for z in beams_at(look, north + OVER, south - OVER):
        yield from beams(profile, z, height, look)
    for room in rooms:
        size, at = (
            (room[2] - room[0], THICK, room[3] - room[1]),
            ((room[0] + room[2]) / 2, height, (room[1] + room[3]) / 2),
        )
        yield block(CEILING, size, at, Paint((238, 234, 224)), collides=False)


def rise_of(look: Interior, wide: float) -> float:
    """Studs from the walls to the top of the roof."""
    return 0.0 if look.roof.shape == "flat" else min(HIGHEST, look.roof.rise * wide)


def profile_of(look: Interior, wide: float, x: float) -> list[Point]:
    """From the west to the east."""
    half, rise = wide / 2, rise_of(look, wide)
    if look.roof.shape == "flat":
        return [(x - half, 0.0), (x + half, 0.0)]
    if look.roof.shape == "gable":
        return [(x - half, 0.0), (x, rise), (x + half, 0.0)]
    turns = [math.pi * number / STEPS for number in range(STEPS + 1)]
    return [(x - half * math.cos(turn), rise * math.sin(turn)) for turn in turns]


def slab(
    name: str, one: Point, other: Point, along: tuple[float, float], height: float, thick: float, paint: Paint
) -> Part:
    """From one point of a profile to the next; its lower face lies on them."""
    (x, y), (next_x, next_y) = one, other
    long, turn = math.hypot(next_x - x, next_y - y), math.atan2(next_y - y, next_x - x)
    cos, sin = round(math.cos(turn), 6), round(math.sin(turn), 6)
    centre = ((x + next_x) / 2 - sin * thick / 2, height + (y + next_y) / 2 + cos * thick / 2, sum(along) / 2)
    rolled: Rotation = (cos, -sin, 0, sin, cos, 0, 0, 0, 1)
    size = (long + thick * 0.3 * (y != next_y), thick, along[1] - along[0])
    return solid(name, size, centre, paint, rotation=rolled, collides=False)


def gable(profile: Sequence[Point], z: float, height: float, paint: Paint) -> Iterator[Part]:
    """The wall under a roof, at one of its ends."""
    for (x, y), (next_x, next_y) in pairwise(profile):
        low, wide, middle = min(y, next_y), next_x - x, (x + next_x) / 2
        if low > 0.05:
            yield block(CEILING, (wide, low, OVER), (middle, height, z), paint, collides=False)
        steep = abs(next_y - y)
        if steep > 0.05:
            down = wedge(
                CEILING, (wide, steep, OVER), (middle, height + low, z), paint, "left" if next_y > y else "right"
            )
            yield replace(down, collides=False)


def beams_at(look: Interior, north: float, south: float) -> list[float]:
    if not look.roof.beams:
        return []
    count = min(MOST_BEAMS, max(1, round((south - north) / look.roof.beams)))
    return [north + (number + 0.5) * (south - north) / count for number in range(count)]


def beams(profile: Sequence[Point], z: float, height: float, look: Interior) -> Iterator[Part]:
    """Under the roof; a gable of wood has a tie beam from wall to wall, and a post on it."""
    deep = RIB if look.roof.shape == "vault" else BEAM
    for (x, y), (next_x, next_y) in pairwise(profile):
        yield slab(BEAMS, (x, y - deep), (next_x, next_y - deep), (z - deep / 2, z + deep / 2), height, deep, look.trim)
    if look.roof.shape == "gable":
        (west, _), (middle, top), (east, _) = profile
        yield block(BEAMS, (east - west, BEAM, BEAM), ((west + east) / 2, height - BEAM, z), look.trim, collides=False)
        yield block(BEAMS, (RIB, top - BEAM, RIB), (middle, height, z), look.trim, collides=False)
