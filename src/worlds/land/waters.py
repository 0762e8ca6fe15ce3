"""Shapes of land with water in them, each an operation on a field."""

from typing import Final, Literal

import numpy as np

from worlds.areas import Area, Rectangle, Strip, around_area
from worlds.land.blends import CLIMBABLE, greater, less, room, run_out
from worlds.land.field import CELL, Flags, Floats, HeightField
from worlds.land.noise import rolling

BEACH: Final = 0.16
"""Studs down for a stud along, 9 degrees."""
BANK: Final = 1.0
"""Studs from the water of a river or a lake up to the ground beside it, at least."""
SHORE: Final = 8.0
"""Studs of level ground around a lake."""
STRAND: Final = 5.0
"""Studs of its edge that are of another material, all around."""
TURF: Final = 6.0
"""Studs of the flank of an island of rock on which grass grows."""
SAND: Final = 3.0
"""Studs above and under the water between which a beach is sand."""
UNEVEN: Final = 16.0
"""Studs by which a beach may be wider in one place than in another."""
GENTLE: Final = 3.0
"""Studs over which shores end in the ground around them, at most."""
STEP: Final = 4.0
"""Studs of a river's course at whose ground is looked."""
SLACK: Final = 0.5
"""Studs that a course may lie too low at its mouth: the shore of a lake is no wall."""

Side = Literal["north", "south", "west", "east"]


def sea(field: HeightField, area: Area, level: float, depth: float, material: str = "Sand") -> None:
    """Water up to `level` in `area`, `depth` studs deep over a bed of `material`; a gentle shore of sand leads out of it."""
    distance = area.distance(field.x, field.z)
    free = room(distance + run_out(depth, BEACH), BEACH)
    field.ground = less(field.ground, level - depth + free, np.minimum(free / 2, GENTLE))
    near = distance < run_out(SAND, BEACH)
    field.water = np.where(near & (field.ground < level), level, field.water)
    field.paint(near & (field.ground < level - SAND), material)
    field.paint(near & (np.abs(field.ground - level) < SAND), "Sand")


def coast(field: HeightField, side: Side, shore: float, level: float, depth: float) -> None:
    """Sea from the line x = `shore` (west, east) or z = `shore` (north, south) to that side's edge of the field."""
    west, north, east, south = field.west, field.north, field.east, field.south
    far = 4 * depth / BEACH
    areas = {
        "west": Rectangle(west - far, north - far, shore, south + far),
        "east": Rectangle(shore, north - far, east + far, south + far),
        "north": Rectangle(west - far, north - far, east + far, shore),
        "south": Rectangle(west - far, shore, east + far, south + far),
    }
    sea(field, areas[side], level, depth)


def island(field: HeightField, area: Area, height: float, level: float, seed: int, beach: str = "Sand") -> None:
    """Level land in water that is there, whose surface lies at `level`, with a beach of uneven width all around; what is no
    sand is steeper. Beyond the
    beach the field stays as it is, and is not looked at: a world may have hundreds of islands."""
    reach = run_out(height - float(field.ground.min()) + GENTLE, BEACH) + UNEVEN
    part = field.window(around_area(area).grown(reach + CELL))
    distance = area.distance(part.x, part.z)
    near = (distance > 0) & (distance < reach)
    wide = np.clip(0.4 - 0.6 * rolling(*part.places(near), seed, 90.0, 2), 0.0, 1.0)
    uneven = distance.copy()
    uneven[near] = np.maximum(distance[near] - UNEVEN, 0.0) + np.minimum(distance[near], UNEVEN) * wide
    free = room(uneven, BEACH if beach == "Sand" else CLIMBABLE)
    part.ground[...] = greater(part.ground, height - free, np.minimum(free / 2, GENTLE))
    part.paint((near | (distance <= 0)) & (part.ground > level - SAND), beach)
    if beach != "Sand":
        part.paint(distance <= TURF, "Grass")


def lake(
    field: HeightField, area: Area, level: float, depth: float, material: str = "Sand", shore: str | None = None
) -> None:
    """Water up to `level` in `area`, also on a slope: level ground all around holds it, whose edge is of `shore`."""
    distance = area.distance(field.x, field.z)
    free = room(distance - SHORE)
    soft = np.minimum(free / 2, GENTLE)
    field.ground = greater(field.ground, level + BANK - free, soft)
    field.ground = less(field.ground, level + BANK + free, soft)
    bed = level - depth + room(distance + run_out(depth + BANK))
    field.ground = np.where(distance < 0, np.minimum(field.ground, bed), field.ground)
    flooded = (distance < 0) & (field.ground < level)
    field.water = np.where(flooded, level, field.water)
    if shore:
        field.paint((distance < STRAND) & ~field.wet, shore)
    field.paint(flooded, material)


def river(field: HeightField, course: Strip, depth: float, material: str = "Mud") -> None:
    """Water along a course, from its spring to its mouth, which lies in other water or at the edge of the field. It runs
    downhill and is carved as deep as that needs, and its banks are higher than it. A course that would have to climb to its
    mouth ends in the lower water that it comes to before. A course outside of the field is not laid."""
    distance, along = course.nearest(field.x, field.z)
    marks = np.arange(0.0, course.length + STEP, STEP)
    reach = course.width / 2 + run_out(depth + BANK) + CELL
    near = distance < reach
    if not near.any():
        return
    levels = surface(field, course, near, along, len(marks))
    distance = np.where(along > marks[len(levels) - 1] + STEP, np.inf, distance)
    water = np.interp(along, marks[: len(levels)], levels)
    out = distance - course.width / 2
    free = room(out)
    field.ground = less(field.ground, water - depth + free, np.minimum(free / 2, GENTLE))
    held = (out < run_out(depth)) & (field.ground < water) & ~field.wet
    field.water = np.where(held, water, field.water)
    field.paint(held, material)


def surface(field: HeightField, course: Strip, near: Flags, along: Floats, marks: int) -> Floats:
    """Height of a river's water at each mark of its course, up to where it ends: under the banks that are near, and never
    rising."""
    slots = np.clip(np.rint(along[near] / STEP).astype(np.int64), 0, marks - 1)
    lowest = np.full(marks, np.inf)
    np.minimum.at(lowest, slots, np.where(field.wet, field.water, field.ground - BANK)[near])
    known = np.flatnonzero(np.isfinite(lowest))
    lowest[: known[0]] = lowest[known[0]]
    falling: Floats = np.minimum.accumulate(lowest)
    end = field.cell(*course.points[-1])
    mouth = float(field.water[end]) if field.wet[end] else -np.inf
    below = np.flatnonzero(falling < mouth - BANK - SLACK)
    if len(below) > 0:
        return falling[: below[0] + 1]
    held: Floats = np.maximum(falling, mouth)
    return held
