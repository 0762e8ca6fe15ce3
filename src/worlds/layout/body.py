"""A body: what finds a place on a plot. A thing is one, and so is a plot within another."""

from collections.abc import Sequence
from typing import Protocol

from worlds.geometry import Vector

Rect = tuple[float, float, float, float]
"""(low x, low z, high x, high z)."""
Spot = tuple[float, float, int]
"""x, z, yaw."""


class Body(Protocol):
    """Its place is that of its middle, in the frame of the plot around it."""

    x: float
    z: float
    yaw: int
    placed: bool
    size: Vector
    """(width, height, depth) in its own frame."""

    @property
    def plot(self) -> "Body | None":
        """On which it stands; None: it is the world."""
        ...

    @property
    def entry_id(self) -> str:
        """Of the plan, or `spawn`."""
        ...

    @property
    def is_spawn(self) -> bool: ...

    @property
    def is_scattered(self) -> bool:
        """It looks right when it stands about, as trees do; what is not stands in order."""
        ...

    @property
    def has_door(self) -> bool: ...

    def extent(self, yaw: int | None = None) -> tuple[float, float]:
        """(along x, along z) of its footprint; as it stands, or as it would."""
        ...

    def rect(self) -> Rect: ...

    def clearances(self) -> list[Rect]:
        """Where nothing may stand: its doors, and the ground before what players use."""
        ...


def sides_of(rect: Rect) -> tuple[float, float]:
    """Along x, along z."""
    return rect[2] - rect[0], rect[3] - rect[1]


def gap(a: Rect, b: Rect) -> float:
    """Distance between two footprints; 0 when they touch or overlap."""
    x = max(a[0] - b[2], b[0] - a[2], 0.0)
    z = max(a[1] - b[3], b[1] - a[3], 0.0)
    return float((x * x + z * z) ** 0.5)


def grown(rect: Rect, by: float) -> Rect:
    return (rect[0] - by, rect[1] - by, rect[2] + by, rect[3] + by)


def moved_by(rect: Rect, x: float, z: float) -> Rect:
    return (rect[0] + x, rect[1] + z, rect[2] + x, rect[3] + z)


def around(rects: Sequence[Rect]) -> Rect:
    """The smallest that holds all, of one or more."""
    low_x, low_z, high_x, high_z = zip(*rects, strict=True)
    return (min(low_x), min(low_z), max(high_x), max(high_z))


def corners_of(rect: Rect) -> list[tuple[float, float]]:
    return [(x, z) for x in rect[::2] for z in rect[1::2]]


def overlap(a: Rect, b: Rect, slack: float = 1e-6) -> bool:
    return a[0] < b[2] - slack and b[0] < a[2] - slack and a[1] < b[3] - slack and b[1] < a[3] - slack
