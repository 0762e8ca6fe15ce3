"""Path data of SVG: whole numbers, relative, as short as can be."""

import math
from collections.abc import Sequence
from typing import Final

from worlds.picture.projection import Point

UNITS: Final = 10
"""Of the picture's coordinates in a pixel, so that all of them are whole."""

Spot = tuple[int, int]


def polygon(spots: Sequence[Spot]) -> str:
    (x, y), *rest = spots
    steps = []
    for to_x, to_y in rest:
        steps += [to_x - x, to_y - y]
        x, y = to_x, to_y
    return f"M{numbers(spots[0])}l{numbers(steps)}z"


def ellipse(middle: Point, radii: Point, tilt: float) -> str:
    """`tilt`: of the first radius, in degrees."""
    to_rim = (radii[0] * math.cos(math.radians(tilt)), radii[0] * math.sin(math.radians(tilt)))
    start = (round(middle[0] + to_rim[0]), round(middle[1] + to_rim[1]))
    over = (round(-2 * to_rim[0]), round(-2 * to_rim[1]))
    arc = f"a{numbers((round(radii[0]), round(radii[1]), round(tilt)))} 0 1 "
    return f"M{numbers(start)}{arc}{numbers(over)}{arc}{numbers((-over[0], -over[1]))}z"


def tube(near: Point, far: Point, radii: Point, tilt: float) -> str:
    """Outline of a cylinder without its near end: two straight sides, and half of the far rim."""
    to_rim = (radii[0] * math.cos(math.radians(tilt)), radii[0] * math.sin(math.radians(tilt)))
    start = (round(near[0] + to_rim[0]), round(near[1] + to_rim[1]))
    along = (round(far[0] - near[0]), round(far[1] - near[1]))
    over = (round(-2 * to_rim[0]), round(-2 * to_rim[1]))
    arc = f"a{numbers((round(radii[0]), round(radii[1]), round(tilt)))} 0 1 {numbers(over)}"
    return f"M{numbers(start)}l{numbers(along)}{arc}l{numbers((-along[0], -along[1]))}z"


def numbers(values: Sequence[int]) -> str:
    return "".join(f" {value}" if value >= 0 and at else str(value) for at, value in enumerate(values))
