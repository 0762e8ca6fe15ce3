"""Where on the map something lies: circles, rectangles, polygons, and strips along a line. All lengths are studs."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Spot = tuple[float, float]
"""(x, z)."""


@dataclass(frozen=True, slots=True)
class Circle:
    x: float
    z: float
    radius: float
    kind: Literal["circle"] = "circle"

    def distance(self, x: Floats, z: Floats) -> Floats:
        """From its edge: below 0 inside. Arrays of one shape, or such that NumPy broadcasts."""
        return np.hypot(x - self.x, z - self.z) - self.radius


@dataclass(frozen=True, slots=True)
class Rectangle:
    west: float
    north: float
    east: float
    south: float
    kind: Literal["rectangle"] = "rectangle"

    @classmethod
    def around_origin(cls, width: float, depth: float) -> "Rectangle":
        return cls(-width / 2, -depth / 2, width / 2, depth / 2)

    def grown(self, by: float) -> "Rectangle":
        return Rectangle(self.west - by, self.north - by, self.east + by, self.south + by)

    def distance(self, x: Floats, z: Floats) -> Floats:
        """From its edge, round its corners: below 0 inside."""
        aside = np.maximum(self.west - x, x - self.east)
        along = np.maximum(self.north - z, z - self.south)
        outside = np.hypot(np.maximum(aside, 0.0), np.maximum(along, 0.0))
        return outside + np.minimum(np.maximum(aside, along), 0.0)


@dataclass(frozen=True, slots=True)
class Polygon:
    """Its sides do not cross each other; the last point is joined to the first."""

    points: tuple[Spot, ...]
    kind: Literal["polygon"] = "polygon"

    def distance(self, x: Floats, z: Floats) -> Floats:
        """From its nearest side: below 0 inside."""
        shape = np.broadcast_shapes(x.shape, z.shape)
        least, inside = np.full(shape, np.inf), np.zeros(shape, np.bool_)
        for start, end in zip(self.points, (*self.points[1:], self.points[0]), strict=True):
            least = np.minimum(least, from_side(x, z, start, end)[0])
            if start[1] != end[1]:
                crossing = start[0] + (z - start[1]) * (end[0] - start[0]) / (end[1] - start[1])
                inside ^= ((start[1] > z) != (end[1] > z)) & (x < crossing)
        return np.where(inside, -least, least)


@dataclass(frozen=True, slots=True)
class Strip:
    """All that is at most half a width away from a line."""

    points: tuple[Spot, ...]
    width: float
    kind: Literal["strip"] = "strip"

    @property
    def length(self) -> float:
        return sum(
            float(np.hypot(b[0] - a[0], b[1] - a[1])) for a, b in zip(self.points, self.points[1:], strict=False)
        )

    def distance(self, x: Floats, z: Floats) -> Floats:
        """From its edge: below 0 inside."""
        return self.nearest(x, z)[0] - self.width / 2

    def nearest(self, x: Floats, z: Floats) -> tuple[Floats, Floats]:
        """How far the line is, and how far along the line its nearest point lies."""
        shape = np.broadcast_shapes(x.shape, z.shape)
        least, along, done = np.full(shape, np.inf), np.zeros(shape), 0.0
        for start, end in zip(self.points, self.points[1:], strict=False):
            far, share = from_side(x, z, start, end)
            length = float(np.hypot(end[0] - start[0], end[1] - start[1]))
            along = np.where(far < least, done + share * length, along)
            least = np.minimum(least, far)
            done += length
        return least, along


Area = Circle | Rectangle | Polygon | Strip


def around_area(area: Area) -> Rectangle:
    """The smallest rectangle that holds it."""
    match area:
        case Circle(x, z, radius):
            return Rectangle(x - radius, z - radius, x + radius, z + radius)
        case Rectangle():
            return area
        case Polygon(points):
            return around_spots(points)
        case Strip(points, width):
            return around_spots(points).grown(width / 2)


def around_spots(points: tuple[Spot, ...]) -> Rectangle:
    x, z = zip(*points, strict=True)
    return Rectangle(min(x), min(z), max(x), max(z))


def from_side(x: Floats, z: Floats, start: Spot, end: Spot) -> tuple[Floats, Floats]:
    """How far a side is, and at which share of its length its nearest point lies."""
    run, fall = end[0] - start[0], end[1] - start[1]
    share = np.clip(((x - start[0]) * run + (z - start[1]) * fall) / max(run**2 + fall**2, 1e-9), 0.0, 1.0)
    return np.hypot(x - start[0] - share * run, z - start[1] - share * fall), share
