"""Walls with holes for doors and windows, and roofs. `base` is the middle of the bottom."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from blockyard.environments.catalogue.solids import GLASS, YAWS, Paint, Side, block, solid, wedge
from blockyard.environments.geometry import QUARTERS, Box, Vector, pitched, turned
from blockyard.environments.scene import Part


@dataclass(frozen=True, slots=True)
class Hole:
    """In a wall, as seen from outside of the thing's front: `middle` along x, `sill` and `head` above the wall's bottom."""

    middle: float
    width: float
    sill: float
    head: float
    pane: Paint | None = None
    """None: players walk through."""

    @property
    def left(self) -> float:
        return self.middle - self.width / 2

    @property
    def right(self) -> float:
        return self.middle + self.width / 2


def doorway(width: float, height: float, middle: float = 0) -> Hole:
    return Hole(middle, width, 0, height)


def windows(length: float, count: int, width: float, sill: float, head: float, pane: Paint = GLASS) -> list[Hole]:
    """So many windows, evenly along a wall."""
    step = length / count
    return [Hole((i + 0.5) * step - length / 2, width, sill, head, pane) for i in range(count)]


def wall(
    length: float, height: float, thickness: float, paint: Paint, holes: Sequence[Hole] = (), name: str = "Wall"
) -> list[Part]:
    """Along x, its bottom's middle in the origin. The holes lie between its ends and do not overlap."""
    row = sorted(holes, key=lambda hole: hole.left)
    ends = [-length / 2, *(edge for hole in row for edge in (hole.left, hole.right)), length / 2]
    parts = []
    for left, right in list(pairwise(ends))[::2]:
        parts.append(block(name, (right - left, height, thickness), ((left + right) / 2, 0, 0), paint))
    for hole in row:
        if hole.sill > 0:
            parts.append(block(name, (hole.width, hole.sill, thickness), (hole.middle, 0, 0), paint))
        if hole.head < height:
            above = (hole.width, height - hole.head, thickness)
            parts.append(block("Lintel", above, (hole.middle, hole.head, 0), paint))
        if hole.pane:
            pane = (hole.width, hole.head - hole.sill, thickness * 0.4)
            parts.append(block("Window", pane, (hole.middle, hole.sill, 0), hole.pane))
    return parts


def walls(
    size: Vector,
    base: Vector,
    paint: Paint,
    thickness: float = 1.0,
    *,
    front: Sequence[Hole] = (),
    back: Sequence[Hole] = (),
    left: Sequence[Hole] = (),
    right: Sequence[Hole] = (),
) -> list[Part]:
    """Four walls, `size` from outer face to outer face."""
    w, h, d = size
    x, y, z = base
    long, short = (w, d / 2 - thickness / 2), (d - 2 * thickness, w / 2 - thickness / 2)
    sides: list[tuple[Side, Sequence[Hole], tuple[float, float]]] = [
        ("front", front, long),
        ("back", back, long),
        ("left", left, short),
        ("right", right, short),
    ]
    parts = []
    for side, holes, (length, away) in sides:
        dx, _, dz = turned(QUARTERS[YAWS[side]], (0, 0, -away))
        raw = wall(length, h, thickness, paint, holes)
        parts += [part.placed((x + dx, y, z + dz), YAWS[side]) for part in raw]
    return parts


def ring(
    sides: int,
    across: float,
    height: float,
    thickness: float,
    base: Vector,
    paint: Paint,
    door: Hole | None = None,
    name: str = "Wall",
) -> list[Part]:
    """A wall around a regular polygon, `across` from face to face. The door is in the front face, no wider than it."""
    x, y, z = base
    length = across * math.tan(math.pi / sides)
    away = across / 2 - thickness / 2
    parts = []
    for i in range(1, sides):
        angle = 2 * math.pi * i / sides
        cos, sin = round(math.cos(angle), 6), round(math.sin(angle), 6)
        centre = (x - away * sin, y + height / 2, z - away * cos)
        parts.append(
            solid(name, (length, height, thickness), centre, paint, rotation=(cos, 0, sin, 0, 1, 0, -sin, 0, cos))
        )
    front = wall(length, height, thickness, paint, [door] if door else [], name)
    return [*(part.placed((x, y, z - away), 0) for part in front), *parts]


def gable_roof(
    size: Vector,
    base: Vector,
    gable: Paint,
    cover: Paint,
    *,
    ridge: Literal["x", "z"] = "x",
    overhang: float = 1.0,
    thickness: float = 0.8,
) -> list[Part]:
    """A gable on walls that end `overhang` before the roof's edges, and two slabs over it.

    `size` is the roof's outer one; `base` is at the walls' top, and the eaves hang a little below it.
    """
    if ridge == "z":
        across = gable_roof(
            (size[2], size[1], size[0]), (0, 0, 0), gable, cover, overhang=overhang, thickness=thickness
        )
        return [part.placed(base, 90) for part in across]
    w, h, d = size
    x, y, z = base
    half = d / 2 - overhang
    sunk = 0.75 * thickness
    top = h - sunk / math.cos(math.atan2(h, half))
    angle = math.atan2(top, half)
    cos, sin, tan = math.cos(angle), math.sin(angle), math.tan(angle)
    parts = [
        wedge("Gable", (w - 2 * overhang, top, half), (x, y, z - half / 2), gable, "front"),
        wedge("Gable", (w - 2 * overhang, top, half), (x, y, z + half / 2), gable, "back"),
    ]
    peak = top + sunk / cos
    slab = (w, thickness, d / 2 / cos)
    for sign in (-1, 1):
        centre = (x, y + peak - d / 4 * tan - thickness / 2 * cos, z + sign * (d / 4 - thickness / 2 * sin))
        parts.append(solid("Roof", slab, centre, cover, rotation=pitched(sign * math.degrees(angle))))
    return parts


def door_opening(width: float, face: float, middle: float = 0) -> Box:
    """What stays free at a doorway whose outer face is at z = `face`: 4 studs behind it, 5 before it, 8 high."""
    return Box((middle - width / 2, 0, face - 5), (middle + width / 2, 8, face + 4))


def tallest_door(room: float) -> float:
    """Height of a doorway in walls so high: 10, or what leaves a lintel, never under 8."""
    return min(10.0, max(8.0, room - 2))
