"""Lines on which paths run: at most `CELL` studs apart, and through the middles of pads, doors, gates and bridges, so that a
path lies evenly on both sides of what it leads to."""

import math
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from worlds.layout.body import Rect, moved_by
from worlds.layout.ways import Grid, Ways

CELL: Final = 4.0
"""Studs: as wide as an avatar needs, and as a path is."""
NEAR: Final = 3.0
"""Studs: what lies no farther from a line that is wished already has none of its own."""
Spot = tuple[int, int]
"""The numbers of a line from west to east and of one from north to south: a crossing of both."""
Point = tuple[float, float]
"""x, z."""


class Lattice:
    """Crossings [row, column] of lines; studs from the middle of the world."""

    def __init__(self, ways: Ways, wished_x: Sequence[float], wished_z: Sequence[float]) -> None:
        """`wished_x`, `wished_z`: where lines shall be, what matters most first."""
        self.ways = ways
        self.x, self.z = lines(ways.columns, wished_x), lines(ways.rows, wished_z)
        self.columns_of_studs = [min(int(x + ways.columns / 2), ways.columns - 1) for x in self.x]
        self.rows_of_studs = [min(int(z + ways.rows / 2), ways.rows - 1) for z in self.z]

    def of(self, studs: Grid) -> Grid:
        """What holds in each crossing, of a grid of studs."""
        found: Grid = studs[np.ix_(self.rows_of_studs, self.columns_of_studs)].copy()
        return found

    def spot(self, x: float, z: float) -> Spot:
        """The nearest crossing."""
        return nearest_line(self.z, z), nearest_line(self.x, x)

    def point(self, spot: Spot) -> Point:
        return self.x[spot[1]], self.z[spot[0]]

    def within(self, rect: Rect) -> tuple[slice, slice]:
        """The crossings in it, its edges not included."""
        west, north, east, south = rect
        return (
            slice(bisect_left(self.z, north + 1e-6), bisect_left(self.z, south - 1e-6)),
            slice(bisect_left(self.x, west + 1e-6), bisect_left(self.x, east - 1e-6)),
        )

    def moved_onto_line(self, rect: Rect) -> Rect:
        """Aside, to the nearest line along it: that through its middle may be left out, near one that matters more."""
        west, north, east, south = rect
        x, z = (west + east) / 2, (north + south) / 2
        row, column = self.spot(x, z)
        is_along_x = east - west > south - north
        return moved_by(rect, 0.0 if is_along_x else self.x[column] - x, self.z[row] - z if is_along_x else 0.0)


def lines(length: float, wished: Sequence[float]) -> list[float]:
    """From -length / 2 to length / 2."""
    kept: list[float] = []
    for at in wished:
        if abs(at) < length / 2 and all(abs(at - other) > NEAR for other in kept):
            kept.append(at)
    ends = sorted({-length / 2, *kept, length / 2})
    found: list[float] = []
    for low, high in pairwise(ends):
        count = math.ceil((high - low) / CELL)
        found += [low + (high - low) * number / count for number in range(count)]
    return [at for at in found if at > -length / 2]


def nearest_line(found: Sequence[float], at: float) -> int:
    number = bisect_left(found, at)
    around = [one for one in (number - 1, number) if 0 <= one < len(found)]
    return min(around, key=lambda one: abs(found[one] - at))
