"""Isometric projection, looking to the north-west from above: fronts, which look south, are seen."""

import math
from typing import Final

from blockyard.environments.geometry import Vector, turned
from blockyard.environments.scene import Part, Shape

Point = tuple[float, float]
COS: Final = math.cos(math.radians(30))
SIN: Final = 0.5
SPHERE: Final = math.sqrt(1.5)
"""A ball's radius on paper, where a stud along an axis is one long."""
TO_LIGHT: Final = (0.35, 1.0, 0.75)
SEGMENTS: Final = 16

Face = tuple[list[Vector], Vector]
"""Corners, and the normal."""


def projected(point: Vector) -> Point:
    x, y, z = point
    return ((x - z) * COS, (x + z) * SIN - y)


def faces(part: Part) -> list[Face]:
    """Of a block or wedge: those that look at the eye, in the world."""
    w, h, d = (length / 2 for length in part.size)
    corners = {(a, b, c): moved(part, (a * w, b * h, c * d)) for a in (-1, 1) for b in (-1, 1) for c in (-1, 1)}
    if part.shape is Shape.WEDGE:
        sides = [
            ([(-1, -1, 1), (1, -1, 1), (1, 1, 1), (-1, 1, 1)], (0.0, 0.0, 1.0)),
            ([(-1, -1, -1), (-1, -1, 1), (-1, 1, 1)], (-1.0, 0.0, 0.0)),
            ([(1, -1, -1), (1, -1, 1), (1, 1, 1)], (1.0, 0.0, 0.0)),
            ([(-1, -1, -1), (1, -1, -1), (1, 1, 1), (-1, 1, 1)], unit((0.0, d, -h))),
        ]
    elif part.shape is Shape.CORNER_WEDGE:
        sides = [
            ([(1, -1, -1), (1, -1, 1), (1, 1, -1)], (1.0, 0.0, 0.0)),
            ([(-1, -1, -1), (1, -1, -1), (1, 1, -1)], (0.0, 0.0, -1.0)),
            ([(-1, -1, 1), (1, -1, 1), (1, 1, -1)], unit((0.0, d, h))),
            ([(-1, -1, -1), (-1, -1, 1), (1, 1, -1)], unit((-h, w, 0.0))),
        ]
    else:
        sides = [
            ([(-1, 1, -1), (1, 1, -1), (1, 1, 1), (-1, 1, 1)], (0.0, 1.0, 0.0)),
            ([(-1, -1, 1), (1, -1, 1), (1, 1, 1), (-1, 1, 1)], (0.0, 0.0, 1.0)),
            ([(-1, -1, -1), (1, -1, -1), (1, 1, -1), (-1, 1, -1)], (0.0, 0.0, -1.0)),
            ([(1, -1, -1), (1, -1, 1), (1, 1, 1), (1, 1, -1)], (1.0, 0.0, 0.0)),
            ([(-1, -1, -1), (-1, -1, 1), (-1, 1, 1), (-1, 1, -1)], (-1.0, 0.0, 0.0)),
            ([(-1, -1, -1), (1, -1, -1), (1, -1, 1), (-1, -1, 1)], (0.0, -1.0, 0.0)),
        ]
    seen = [([corners[key] for key in keys], turned(part.rotation, normal)) for keys, normal in sides]
    return [(points, normal) for points, normal in seen if sum(normal) > 1e-6]


def moved(part: Part, point: Vector) -> Vector:
    x, y, z = turned(part.rotation, point)
    return (part.position[0] + x, part.position[1] + y, part.position[2] + z)


def unit(vector: Vector) -> Vector:
    length = math.sqrt(sum(value * value for value in vector)) or 1.0
    return (vector[0] / length, vector[1] / length, vector[2] / length)


def ends(part: Part) -> tuple[list[Vector], list[Vector], Vector]:
    """Of a cylinder: the rim that looks at the eye, the other, and the first one's normal."""
    length, radius = part.size[0] / 2, part.size[1] / 2
    axis = turned(part.rotation, (1.0, 0.0, 0.0))
    near = 1 if sum(axis) >= 0 else -1
    rims = [
        [
            moved(part, (side * length, radius * math.cos(angle), radius * math.sin(angle)))
            for angle in (2 * math.pi * i / SEGMENTS for i in range(SEGMENTS))
        ]
        for side in (near, -near)
    ]
    return rims[0], rims[1], (axis[0] * near, axis[1] * near, axis[2] * near)


def brightness(normal: Vector) -> float:
    """Of a face, 0.55 to 1."""
    toward = sum(a * b for a, b in zip(unit(normal), unit(TO_LIGHT), strict=True))
    return 0.62 + 0.38 * math.pow(max(toward, 0.0), 0.8)


def hull(points: list[Point]) -> list[Point]:
    """The convex outline."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return ordered

    def half(row: list[Point]) -> list[Point]:
        out: list[Point] = []
        for point in row:
            while len(out) > 1 and cross(out[-2], out[-1], point) <= 0:
                out.pop()
            out.append(point)
        return out[:-1]

    return half(ordered) + half(ordered[::-1])


def cross(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
