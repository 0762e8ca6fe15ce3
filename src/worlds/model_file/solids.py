"""The five unit solids that every part is a stretched copy of: within half a stud of the origin, flat faces, round sides."""

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from worlds.scene import Shape

Floats = NDArray[np.float32]
Solid = tuple[Floats, Floats, NDArray[np.uint16]]
"""Vertices, their normals, and the triangles' indices."""
Point = tuple[float, float, float]

SEGMENTS: Final = 20
"""Of a cylinder's and a ball's way around."""
BELTS: Final = 10
"""Of a ball, from pole to pole."""

BOTTOM: Final = ((-1, -1, -1), (1, -1, -1), (1, -1, 1), (-1, -1, 1))
BLOCK: Final = (
    BOTTOM,
    ((-1, 1, 1), (1, 1, 1), (1, 1, -1), (-1, 1, -1)),
    ((-1, -1, 1), (1, -1, 1), (1, 1, 1), (-1, 1, 1)),
    ((1, -1, -1), (-1, -1, -1), (-1, 1, -1), (1, 1, -1)),
    ((1, -1, 1), (1, -1, -1), (1, 1, -1), (1, 1, 1)),
    ((-1, -1, -1), (-1, -1, 1), (-1, 1, 1), (-1, 1, -1)),
)
WEDGE: Final = (
    BOTTOM,
    ((-1, -1, 1), (1, -1, 1), (1, 1, 1), (-1, 1, 1)),
    ((-1, -1, -1), (-1, -1, 1), (-1, 1, 1)),
    ((1, -1, 1), (1, -1, -1), (1, 1, 1)),
    ((1, -1, -1), (-1, -1, -1), (-1, 1, 1), (1, 1, 1)),
)
CORNER_WEDGE: Final = (
    BOTTOM,
    ((1, -1, 1), (1, -1, -1), (1, 1, -1)),
    ((1, -1, -1), (-1, -1, -1), (1, 1, -1)),
    ((-1, -1, 1), (1, -1, 1), (1, 1, -1)),
    ((-1, -1, -1), (-1, -1, 1), (1, 1, -1)),
)
"""Faces, counterclockwise as seen from outside."""


def solid(shape: Shape) -> Solid:
    match shape:
        case Shape.BALL:
            return ball()
        case Shape.CYLINDER:
            return cylinder()
        case Shape.WEDGE:
            return flat(WEDGE)
        case Shape.CORNER_WEDGE:
            return flat(CORNER_WEDGE)
        case Shape.BLOCK | Shape.SEAT | Shape.SPAWN:
            return flat(BLOCK)


def flat(faces: tuple[tuple[Point, ...], ...]) -> Solid:
    """Each face has vertices of its own, so that its edges are sharp."""
    points: list[Point] = []
    normals: list[Point] = []
    triangles: list[int] = []
    for face in faces:
        first = len(points)
        points += face
        a, b, c = (np.array(corner, np.float64) for corner in face[:3])
        across = np.cross(b - a, c - a)
        x, y, z = (across / np.linalg.norm(across)).tolist()
        normals += [(x, y, z)] * len(face)
        for after in range(1, len(face) - 1):
            triangles += [first, first + after, first + after + 1]
    return stored(points, normals, triangles)


def cylinder() -> Solid:
    """Its axis is x."""
    around = [2 * math.pi * number / SEGMENTS for number in range(SEGMENTS)]
    ring = [(math.cos(angle), math.sin(angle)) for angle in around]
    points: list[Point] = [(side, y, z) for y, z in ring for side in (-1.0, 1.0)]
    normals: list[Point] = [(0.0, y, z) for y, z in ring for _ in (0, 1)]
    triangles: list[int] = []
    for number in range(SEGMENTS):
        low, high = 2 * number, 2 * ((number + 1) % SEGMENTS)
        triangles += [low, high, high + 1, low, high + 1, low + 1]
    for side in (-1.0, 1.0):
        first = len(points)
        points += [(side, y, z) for y, z in ring]
        normals += [(side, 0.0, 0.0)] * SEGMENTS
        for after in range(1, SEGMENTS - 1):
            fan = [first, first + after, first + after + 1]
            triangles += fan if side > 0 else fan[::-1]
    return stored(points, normals, triangles)


def ball() -> Solid:
    points: list[Point] = [(0.0, 1.0, 0.0)]
    for belt in range(1, BELTS):
        high, wide = math.cos(math.pi * belt / BELTS), math.sin(math.pi * belt / BELTS)
        angles = [2 * math.pi * number / SEGMENTS for number in range(SEGMENTS)]
        points += [(wide * math.sin(angle), high, wide * math.cos(angle)) for angle in angles]
    points.append((0.0, -1.0, 0.0))
    last, triangles = len(points) - 1, list[int]()
    for number in range(SEGMENTS):
        beside = (number + 1) % SEGMENTS
        triangles += [0, 1 + number, 1 + beside]
        for belt in range(BELTS - 2):
            above, below = 1 + belt * SEGMENTS, 1 + (belt + 1) * SEGMENTS
            triangles += [above + number, below + number, below + beside]
            triangles += [above + number, below + beside, above + beside]
        bottom = last - SEGMENTS
        triangles += [bottom + number, last, bottom + beside]
    return stored(points, points, triangles)


def stored(points: list[Point], normals: list[Point], triangles: list[int]) -> Solid:
    return np.array(points, np.float32) * np.float32(0.5), np.array(normals, np.float32), np.array(triangles, np.uint16)
