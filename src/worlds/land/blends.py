"""How new ground meets the ground that is there: never by a cliff."""

from typing import Final

import numpy as np

from worlds.areas import Area
from worlds.land.field import Floats, HeightField

CLIMBABLE: Final = 0.7
"""Studs up for a stud along, 35 degrees: with what blends and noise add, no slope exceeds 40, which players climb."""
BEND: Final = 8.0
"""Studs over which level ground bends into a slope."""
SOFT: Final = 6.0
"""Studs over which a slope ends in the ground around it, at most."""


def room(distance: Floats, slope: float = CLIMBABLE) -> Floats:
    """How far ground may be from the height of an area, so far outside of it: 0 inside, then more, at last by `slope`."""
    out = np.maximum(distance, 0.0)
    return slope * np.where(out < BEND, out**2 / (2 * BEND), out - BEND / 2)


def run_out(height: float, slope: float = CLIMBABLE) -> float:
    """How far from an area its slope ends that is so high: what a layout leaves free around a hill."""
    return abs(height) / slope + BEND / 2


def raised(field: HeightField, area: Area, height: float, slope: float = CLIMBABLE) -> None:
    """No ground in the area is lower than `height`, and what lies around it slopes up to it."""
    free = room(area.distance(field.x, field.z), slope)
    field.ground = greater(field.ground, height - free, np.minimum(free / 2, SOFT))


def lowered(field: HeightField, area: Area, height: float, slope: float = CLIMBABLE) -> None:
    """No ground in the area is higher than `height`, and what lies around it slopes down to it."""
    free = room(area.distance(field.x, field.z), slope)
    field.ground = less(field.ground, height + free, np.minimum(free / 2, SOFT))


def greater(a: Floats, b: Floats, soft: Floats) -> Floats:
    """The greater of both; where they differ by less than `soft`, a little more, without a crease."""
    near = np.maximum(soft - np.abs(a - b), 0.0)
    blended: Floats = np.maximum(a, b) + near**2 / (4 * np.maximum(soft, 1e-9))
    return blended


def less(a: Floats, b: Floats, soft: Floats) -> Floats:
    """The less of both; where they differ by less than `soft`, a little less, without a crease."""
    return -greater(-a, -b, soft)
