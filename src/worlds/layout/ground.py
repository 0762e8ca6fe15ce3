"""Ground that fills up: the rectangles that are taken, and which of many places are free. Whole rings of places are looked
at in one go: a world of 5,000 parts asks for 60,000."""

from functools import lru_cache
from typing import Final

import numpy as np

from worlds.areas import Floats
from worlds.layout.body import Rect, grown, moved_by
from worlds.layout.cluster import Cluster

STRIDE: Final = 4.0
Point = tuple[float, float]


class Ground:
    """`aisle`: how many studs lie between two at least."""

    def __init__(self, aisle: float) -> None:
        self.aisle = aisle
        self.rects: Floats = np.zeros((64, 4))
        self.count = 0

    def take(self, rect: Rect) -> None:
        if self.count == len(self.rects):
            self.rects = np.concatenate([self.rects, np.zeros_like(self.rects)])
        self.rects[self.count] = rect
        self.count += 1

    def take_for(self, cluster: Cluster) -> None:
        for rect in (cluster.bounds(), *cluster.beds):
            self.take(rect)

    def is_bare(self, rect: Rect) -> bool:
        """Whether nothing lies in it or touches it."""
        taken = self.rects[: self.count]
        beside = (taken[:, 0] > rect[2]) | (taken[:, 2] < rect[0]) | (taken[:, 1] > rect[3]) | (taken[:, 3] < rect[1])
        return bool(beside.all())

    def is_free(self, bounds: Rect, beds: list[Rect], dx: float, dz: float) -> bool:
        """For what has these bounds, moved so far."""
        if not self.is_bare(grown(moved_by(bounds, dx, dz), self.aisle)):
            return False
        return all(self.is_bare(moved_by(bed, dx, dz)) for bed in beds)

    def free(self, bounds: Rect, beds: list[Rect], points: Floats) -> list[Point]:
        """Those of the points, n x 2, where the middle of what has these bounds may be."""
        taken = self.rects[: self.count]
        west, north, east, south = bounds
        x, z = (points[:, 0] - (west + east) / 2)[:, None], (points[:, 1] - (north + south) / 2)[:, None]
        beside = (taken[:, 0] > east + x + self.aisle) | (taken[:, 2] < west + x - self.aisle)
        beside |= (taken[:, 1] > south + z + self.aisle) | (taken[:, 3] < north + z - self.aisle)
        found = [(float(at[0]), float(at[1])) for at in points[beside.all(axis=1)]]
        if not beds:
            return found
        middle = (west + east) / 2, (north + south) / 2
        return [at for at in found if self.is_free(bounds, beds, at[0] - middle[0], at[1] - middle[1])]


class Spiral:
    """Places from the middle outwards. What was taken stays taken: what is of one size goes on where the last one stood."""

    def __init__(self) -> None:
        self.ring = 0
        self.passed = 0
        """Places of the ring that are taken."""

    def next_free(self, ground: Ground, bounds: Rect, beds: list[Rect]) -> Point:
        while True:
            points = ends_of(self.ring) if beds else ring_of(self.ring)
            for first in range(self.passed, len(points), 64):
                some = points[first : first + 64]
                found = ground.free(bounds, beds, some)
                if found:
                    self.passed = first + int((some == found[0]).all(axis=1).argmax()) + 1
                    return found[0]
            self.ring, self.passed = self.ring + 1, 0


def ends_of(number: int) -> Floats:
    """The same north and south of the middle alone: a river is as long as the world is wide."""
    return np.array([(0.0, -number), (0.0, number)]) * STRIDE


@lru_cache(maxsize=512)
def ring_of(number: int) -> Floats:
    """Points of a square grid that are so many strides from the middle, the nearest first; n x 2."""
    edge = range(-number, number + 1)
    points = [(x, z) for x in edge for z in (edge if abs(x) == number else (-number, number))] if number else [(0, 0)]
    points.sort(key=lambda point: point[0] ** 2 + point[1] ** 2)
    found: Floats = np.array(points, dtype=np.float64) * STRIDE
    found.setflags(write=False)
    return found
