"""Walls with holes for doors and windows. `base` is the middle of the bottom."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from worlds.catalogue.solids import GLASS, YAWS, Paint, Side, block, solid
from worlds.geometry import QUARTERS, Vector, turned
from worlds.scene import Part


@dataclass(frozen=True, slots=True)
class Hole:
    """In a wall, as seen from outside of the thing's front: `middle` along x, `sill` and `head` above the wall's bottom."""

    middle: float
    width: float
    sill: float
    head: float
    pane: Paint = GLASS
    """Of a window; a hole whose sill is 0 is a doorway."""

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


def wall(length: float, height: float, thickness: float, paint: Paint, holes: Sequence[Hole] = ()) -> list[Part]:
    """Along x, its bottom's middle in the origin. Holes do not overlap; windows between two doors are in one row."""
    doors = sorted((hole for hole in holes if hole.sill == 0), key=lambda door: door.left)
    edges = [-length / 2, *(edge for door in doors for edge in (door.left, door.right)), length / 2]
    parts = []
    for left, right in list(pairwise(edges))[::2]:
        row = sorted((hole for hole in holes if hole.sill and left < hole.middle < right), key=lambda hole: hole.left)
        parts += panel(left, right, height, thickness, paint, row)
    for door in doors:
        lintel = (door.width, height - door.head, thickness)
        parts.append(block("Lintel", lintel, (door.middle, door.head, 0), paint))
    return parts


def panel(left: float, right: float, height: float, thickness: float, paint: Paint, row: Sequence[Hole]) -> list[Part]:
    """A piece of wall along x with windows that are equally high."""
    length, middle = right - left, (left + right) / 2
    if not row:
        return [block("Wall", (length, height, thickness), (middle, 0, 0), paint)]
    sill, head = row[0].sill, row[0].head
    parts = [
        block("Wall", (length, sill, thickness), (middle, 0, 0), paint),
        block("Wall", (length, height - head, thickness), (middle, head, 0), paint),
    ]
    edges = [left, *(edge for hole in row for edge in (hole.left, hole.right)), right]
    for low, high in list(pairwise(edges))[::2]:
        parts.append(block("Wall", (high - low, head - sill, thickness), ((low + high) / 2, sill, 0), paint))
    for hole in row:
        pane = (hole.width, head - sill, thickness * 0.4)
        parts.append(block("Window", pane, (hole.middle, sill, 0), hole.pane))
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
    head: float,
) -> list[Part]:
    """A wall around a regular polygon, `across` from face to face. Its front face is open up to `head`."""
    x, y, z = base
    length = across * math.tan(math.pi / sides)
    away = across / 2 - thickness / 2
    parts = []
    for i in range(1, sides):
        angle = 2 * math.pi * i / sides
        cos, sin = round(math.cos(angle), 6), round(math.sin(angle), 6)
        centre = (x - away * sin, y + height / 2, z - away * cos)
        parts.append(
            solid("Wall", (length, height, thickness), centre, paint, rotation=(cos, 0, sin, 0, 1, 0, -sin, 0, cos))
        )
    lintel = block("Lintel", (length, height - head, thickness), (x, y + head, z - away), paint)
    return [lintel, *parts]
