"""How high a way runs: over the land along its line, in straight pieces, level where it bends and ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from worlds.land.field import HeightField
from worlds.layout.route_map import HALF

OVER_WATER: Final = 0.9
"""Studs from water to what leads over it."""
BENT: Final = 0.25
"""Studs by which a piece may miss the land's height."""

Point = tuple[float, float]
"""x, z."""
Node = tuple[float, float]
"""How far along a run, and how high."""


@dataclass(frozen=True, slots=True)
class Course:
    """The middles of the cells of a way, the height of its land in each (the highest of its width), and which are wet."""

    points: tuple[Point, ...]
    heights: tuple[float, ...]
    wet: tuple[bool, ...]

    def corners(self) -> list[int]:
        """Where it starts, bends and ends."""
        bends = [
            number
            for number in range(1, len(self.points) - 1)
            if heading(*self.points[number - 1 : number + 1]) != heading(*self.points[number : number + 2])
        ]
        return [0, *bends, len(self.points) - 1]


def heading(a: Point, b: Point) -> tuple[int, int]:
    return (b[0] > a[0]) - (b[0] < a[0]), (b[1] > a[1]) - (b[1] < a[1])


def course(points: Sequence[Point], land: HeightField) -> Course:
    heights, wet = [], []
    for x, z in points:
        spots = [(x, z), (x - HALF, z), (x + HALF, z), (x, z - HALF), (x, z + HALF)]
        height = max(land.ground_at(*spot) for spot in spots)
        cell = land.cell(x, z)
        is_wet = bool(land.wet[cell])
        wet.append(is_wet)
        heights.append(max(height, float(land.water[cell]) + OVER_WATER) if is_wet else height)
    return Course(tuple(points), tuple(heights), tuple(wet))


def taut(heights: Sequence[float]) -> list[float]:
    """As a rope over the land: straight from one height to the next."""
    hull: list[int] = []
    for number, height in enumerate(heights):
        while len(hull) > 1 and is_under(hull[-2], hull[-1], number, height, heights):
            hull.pop()
        hull.append(number)
    found = [heights[0]]
    for low, high in pairwise(hull):
        found += [
            heights[low] + (heights[high] - heights[low]) * (at - low) / (high - low) for at in range(low + 1, high + 1)
        ]
    return found


def is_under(before: int, between: int, number: int, height: float, heights: Sequence[float]) -> bool:
    share = (between - before) / (number - before)
    return heights[between] <= heights[before] + (height - heights[before]) * share + 1e-9


def along_land(course: Course) -> list[float]:
    """As high as the land; over water straight from bank to bank."""
    found = [*course.heights]
    dry = [number for number, is_wet in enumerate(course.wet) if not is_wet]
    for low, high in pairwise(dry):
        for at in range(low + 1, high):
            level = found[low] + (found[high] - found[low]) * (at - low) / (high - low)
            found[at] = max(found[at], level)
    return found


def level_at_corners(heights: Sequence[float], corners: Sequence[int]) -> list[float]:
    """The heights of the corners: as high as the highest of what a square there covers."""
    return [max(heights[max(at - 1, 0) : at + 2]) for at in corners]


def nodes(
    heights: Sequence[float], low: float, high: float, cell: float, *, is_first: bool, breaks: Sequence[int] = ()
) -> list[Node]:
    """Of a run whose cells have these heights, level `low` where it begins and `high` where it ends, in few pieces. It
    covers the square at its end, and that at its start if it is the first run. `breaks`: cells where a piece must end."""
    length = (len(heights) - 1) * cell
    found: list[Node] = [(-HALF, low)] if is_first else []
    if length > 2 * HALF:
        inner = [(number * cell, height) for number, height in enumerate(heights)]
        found += [(HALF, low), *(node for node in inner if HALF < node[0] < length - HALF), (length - HALF, high)]
    elif not found:
        found = [(max(length - HALF, -HALF), high)]
    found.append((length + HALF, high))
    return simplified(found, {number * cell for number in breaks})


def simplified(found: Sequence[Node], kept: set[float]) -> list[Node]:
    """Without what lies on the line between others."""
    ends = [0]
    for number in range(2, len(found)):
        first = ends[-1]
        if found[number - 1][0] in kept or any(
            bends(found[first], found[at], found[number]) for at in range(first + 1, number)
        ):
            ends.append(number - 1)
    return [found[at] for at in (*ends, len(found) - 1)]


def bends(a: Node, between: Node, b: Node) -> bool:
    height = a[1] + (b[1] - a[1]) * (between[0] - a[0]) / max(b[0] - a[0], 1e-9)
    return abs(height - between[1]) > BENT
