"""Parts as convex solids: their faces, and how far they reach."""

import math
from typing import Final

from worlds.geometry import Box, Vector, turned
from worlds.picture.projection import dot, unit
from worlds.scene import Part, Shape

Face = tuple[list[Vector], Vector]
"""Corners, and the normal."""
ROUND: Final = (Shape.BALL, Shape.CYLINDER)
SLACK: Final = 1e-3


def faces(part: Part) -> list[Face]:
    """Of a block or wedge: those that look at the eye, in the world."""
    w, h, d = (length / 2 for length in part.size)
    if part.shape is Shape.WEDGE:
        sides = [
            ([(-1, -1, 1), (1, -1, 1), (1, 1, 1), (-1, 1, 1)], (0.0, 0.0, 1.0)),
            ([(-1, -1, -1), (-1, -1, 1), (-1, 1, 1)], (-1.0, 0.0, 0.0)),
            ([(1, -1, -1), (1, -1, 1), (1, 1, 1)], (1.0, 0.0, 0.0)),
            ([(-1, -1, -1), (1, -1, -1), (1, 1, 1), (-1, 1, 1)], unit((0.0, d, -h))),
            (BOTTOM, (0.0, -1.0, 0.0)),
        ]
    elif part.shape is Shape.CORNER_WEDGE:
        sides = [
            ([(1, -1, -1), (1, -1, 1), (1, 1, -1)], (1.0, 0.0, 0.0)),
            ([(-1, -1, -1), (1, -1, -1), (1, 1, -1)], (0.0, 0.0, -1.0)),
            ([(-1, -1, 1), (1, -1, 1), (1, 1, -1)], unit((0.0, d, h))),
            ([(-1, -1, -1), (-1, -1, 1), (1, 1, -1)], unit((-h, w, 0.0))),
            (BOTTOM, (0.0, -1.0, 0.0)),
        ]
    else:
        sides = BLOCK_SIDES
    seen = [(corners, turned(part.rotation, normal)) for corners, normal in sides]
    return [
        ([placed(part, (a * w, b * h, c * d)) for a, b, c in corners], normal)
        for corners, normal in seen
        if sum(normal) > SLACK
    ]


BOTTOM: Final = [(-1, -1, -1), (1, -1, -1), (1, -1, 1), (-1, -1, 1)]
BLOCK_SIDES: Final = [
    (BOTTOM, (0.0, -1.0, 0.0)),
    ([(-1, 1, -1), (1, 1, -1), (1, 1, 1), (-1, 1, 1)], (0.0, 1.0, 0.0)),
    ([(-1, -1, 1), (1, -1, 1), (1, 1, 1), (-1, 1, 1)], (0.0, 0.0, 1.0)),
    ([(-1, -1, -1), (1, -1, -1), (1, 1, -1), (-1, 1, -1)], (0.0, 0.0, -1.0)),
    ([(1, -1, -1), (1, -1, 1), (1, 1, 1), (1, 1, -1)], (1.0, 0.0, 0.0)),
    ([(-1, -1, -1), (-1, -1, 1), (-1, 1, 1), (-1, 1, -1)], (-1.0, 0.0, 0.0)),
]


def placed(part: Part, point: Vector) -> Vector:
    """A point of the part's own frame in the world."""
    x, y, z = turned(part.rotation, point)
    return (part.position[0] + x, part.position[1] + y, part.position[2] + z)


def is_upright_box(part: Part) -> bool:
    """A block whose faces look along the axes."""
    return part.shape not in (*ROUND, Shape.WEDGE, Shape.CORNER_WEDGE) and all(
        abs(value) < SLACK or abs(value) > 1 - SLACK for value in part.rotation
    )


def axis(part: Part, number: int) -> Vector:
    """Of the part's own frame, in the world."""
    return (part.rotation[number], part.rotation[number + 3], part.rotation[number + 6])


def reach(part: Part, direction: Vector) -> float:
    """How far the solid extends along a unit vector, measured from the origin."""
    middle = dot(part.position, direction)
    if part.shape is Shape.BALL:
        return middle + part.size[0] / 2
    if part.shape is Shape.CYLINDER:
        along = dot(axis(part, 0), direction)
        across = math.sqrt(max(1 - along * along, 0.0))
        return middle + abs(along) * part.size[0] / 2 + across * part.size[1] / 2
    x, y, z = (dot(axis(part, number), direction) * part.size[number] / 2 for number in (0, 1, 2))
    if part.shape is Shape.WEDGE:
        return middle + abs(x) + max(abs(y) + z, -y - z)
    if part.shape is Shape.CORNER_WEDGE:
        return middle + max(abs(x) + abs(z) - y, x + y - z)
    return middle + abs(x) + abs(y) + abs(z)


def between(a: Part, b: Part) -> list[Vector]:
    """Directions along which the two may lie apart."""
    return [*sides(a, b), *sides(b, a)]


def sides(part: Part, other: Part) -> list[Vector]:
    if part.shape is Shape.BALL:
        x, y, z = part.position
        return [unit((other.position[0] - x, other.position[1] - y, other.position[2] - z))]
    found = [axis(part, 0), axis(part, 1), axis(part, 2)]
    w, h, d = part.size
    if part.shape is Shape.CYLINDER:
        x, y, z = (other.position[number] - part.position[number] for number in (0, 1, 2))
        along = dot(found[0], (x, y, z))
        a, b, c = found[0]
        found.append(unit((x - along * a, y - along * b, z - along * c)))
    if part.shape is Shape.WEDGE:
        found.append(turned(part.rotation, unit((0.0, d, -h))))
    if part.shape is Shape.CORNER_WEDGE:
        found += [turned(part.rotation, unit((0.0, d, h))), turned(part.rotation, unit((-h, w, 0.0)))]
    return found


def bulk(box: Box) -> Part:
    """A box as a part, for what is ordered as a whole."""
    return Part("", box.size, box.centre, (0, 0, 0))
