"""Points, turns and boxes. Lengths are studs; x is east, y is up, z is south, as in Roblox. A front looks to -z."""

import math
from dataclasses import dataclass
from typing import Final

Vector = tuple[float, float, float]
Rotation = tuple[float, float, float, float, float, float, float, float, float]
"""A 3 x 3 matrix by rows, as Roblox's CFrame has it."""

IDENTITY: Final[Rotation] = (1, 0, 0, 0, 1, 0, 0, 0, 1)
UPRIGHT: Final[Rotation] = (0, -1, 0, 1, 0, 0, 0, 0, 1)
"""Stands a cylinder up: Roblox lays its axis along x, so its size is (height, diameter, diameter)."""

QUARTERS: Final[dict[int, Rotation]] = {
    0: IDENTITY,
    90: (0, 0, 1, 0, 1, 0, -1, 0, 0),
    180: (-1, 0, 0, 0, 1, 0, 0, 0, -1),
    270: (0, 0, -1, 0, 1, 0, 1, 0, 0),
}
"""Turns about the vertical by degrees, exactly. The front looks north (-z) at 0, west at 90, south at 180, east at 270."""

TOLERANCE: Final = 1e-4


@dataclass(frozen=True, slots=True)
class Box:
    """An axis-aligned box."""

    low: Vector
    high: Vector

    @classmethod
    def around(cls, centre: Vector, size: Vector) -> "Box":
        x, y, z = centre
        w, h, d = size
        return cls((x - w / 2, y - h / 2, z - d / 2), (x + w / 2, y + h / 2, z + d / 2))

    @classmethod
    def on_floor(cls, base: Vector, size: Vector) -> "Box":
        """`base` is the middle of its bottom."""
        x, y, z = base
        return cls.around((x, y + size[1] / 2, z), size)

    @property
    def size(self) -> Vector:
        return (self.high[0] - self.low[0], self.high[1] - self.low[1], self.high[2] - self.low[2])

    @property
    def centre(self) -> Vector:
        return (
            (self.low[0] + self.high[0]) / 2,
            (self.low[1] + self.high[1]) / 2,
            (self.low[2] + self.high[2]) / 2,
        )

    @property
    def footprint(self) -> tuple[float, float, float, float]:
        """(low x, low z, high x, high z)."""
        return (self.low[0], self.low[2], self.high[0], self.high[2])

    def overlaps(self, other: "Box", slack: float = TOLERANCE) -> bool:
        """They share room; boxes that only touch do not."""
        (west, low, north), (east, high, south) = self.low, self.high
        (other_west, other_low, other_north), (other_east, other_high, other_south) = other.low, other.high
        return (
            west < other_east - slack
            and other_west < east - slack
            and low < other_high - slack
            and other_low < high - slack
            and north < other_south - slack
            and other_north < south - slack
        )

    def contains(self, other: "Box", slack: float = TOLERANCE) -> bool:
        return all(self.low[i] <= other.low[i] + slack and other.high[i] <= self.high[i] + slack for i in range(3))

    def union(self, other: "Box") -> "Box":
        low = (min(self.low[0], other.low[0]), min(self.low[1], other.low[1]), min(self.low[2], other.low[2]))
        high = (max(self.high[0], other.high[0]), max(self.high[1], other.high[1]), max(self.high[2], other.high[2]))
        return Box(low, high)


def times(vector: Vector, factor: float) -> Vector:
    x, y, z = vector
    return (x * factor, y * factor, z * factor)


def turned(rotation: Rotation, vector: Vector) -> Vector:
    a, b, c, d, e, f, g, h, i = rotation
    x, y, z = vector
    return (a * x + b * y + c * z, d * x + e * y + f * z, g * x + h * y + i * z)


def combined(outer: Rotation, inner: Rotation) -> Rotation:
    """First `inner`, then `outer`."""
    columns = [turned(outer, (inner[i], inner[i + 3], inner[i + 6])) for i in range(3)]
    (a, d, g), (b, e, h), (c, f, i) = columns
    return (a, b, c, d, e, f, g, h, i)


def pitched(degrees: float) -> Rotation:
    """A turn about x: positive lifts the front (-z)."""
    cos, sin = (round(value, 6) for value in (math.cos(math.radians(degrees)), math.sin(math.radians(degrees))))
    return (1, 0, 0, 0, cos, -sin, 0, sin, cos)


def yawed(degrees: float) -> Rotation:
    """A turn about the vertical, counterclockwise as seen from above."""
    if degrees % 90 == 0:
        return QUARTERS[int(degrees) % 360]
    cos, sin = (round(value, 6) for value in (math.cos(math.radians(degrees)), math.sin(math.radians(degrees))))
    return (cos, 0, sin, 0, 1, 0, -sin, 0, cos)


def extent(rotation: Rotation, size: Vector) -> Vector:
    """Size of the axis-aligned box around a turned box."""
    if rotation == IDENTITY:
        return size
    a, b, c, d, e, f, g, h, i = map(abs, rotation)
    x, y, z = size
    return (a * x + b * y + c * z, d * x + e * y + f * z, g * x + h * y + i * z)


def moved(base: Vector, yaw: int, point: Vector) -> Vector:
    """Where a point of a thing's own frame is in the world: the thing stands at `base`, turned by a quarter `yaw`."""
    x, y, z = turned(QUARTERS[yaw], point)
    return (base[0] + x, base[1] + y, base[2] + z)
