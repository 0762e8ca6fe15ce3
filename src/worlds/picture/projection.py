"""Isometric projection, looking to the north-west from above: fronts, which look south, are seen."""

import math
from typing import Final

from worlds.geometry import Box, Vector

Point = tuple[float, float]
"""On paper, y down. A stud along any axis is one long."""
Rect = tuple[float, float, float, float]
"""Left, top, right, bottom."""

COS: Final = math.cos(math.radians(30))
SIN: Final = 0.5
SPHERE: Final = math.sqrt(1.5)
"""A ball's radius on paper is so many times its own."""
TO_EYE: Final = 1 / math.sqrt(3)
"""Along each axis."""
TO_LIGHT: Final = (0.27, 0.77, 0.578)
DARKEST: Final = 0.56
SLACK: Final = 1e-3


def projected(point: Vector) -> Point:
    x, y, z = point
    return ((x - z) * COS, (x + z) * SIN - y)


def outline(box: Box) -> Rect:
    (lx, ly, lz), (hx, hy, hz) = box.low, box.high
    return ((lx - hz) * COS, (lx + lz) * SIN - hy, (hx - lz) * COS, (hx + hz) * SIN - ly)


def around(rects: list[Rect]) -> Rect:
    return (
        min(rect[0] for rect in rects),
        min(rect[1] for rect in rects),
        max(rect[2] for rect in rects),
        max(rect[3] for rect in rects),
    )


def cover(a: Box, b: Box) -> bool:
    """They overlap on paper: exactly, since the outline of a box has edges along the three axes only."""
    return all(
        a.low[i] - a.high[j] < b.high[i] - b.low[j] - SLACK and b.low[i] - b.high[j] < a.high[i] - a.low[j] - SLACK
        for i, j in ((0, 1), (0, 2), (1, 2))
    )


def meet(a: Rect, b: Rect) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def unit(vector: Vector) -> Vector:
    length = math.sqrt(dot(vector, vector)) or 1.0
    return (vector[0] / length, vector[1] / length, vector[2] / length)


def brightness(normal: Vector) -> float:
    """Of a face: tops are lightest, then what looks south, then what looks east."""
    return DARKEST + (1.02 - DARKEST) * min(max(dot(normal, TO_LIGHT), 0.0) / TO_LIGHT[1], 1.0)
