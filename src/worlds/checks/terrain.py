"""Does the land carry what stands on it?"""

from collections.abc import Iterator
from typing import Final

import numpy as np

from worlds.checks.check import Check
from worlds.checks.pads import pads_of
from worlds.land.build import height_field
from worlds.land.field import HeightField
from worlds.scene import Component, Scene

BURIED: Final = 1.0
"""Studs that the land may rise over a thing's foot at its middle: a cell of it is four studs wide."""


def terrain(scene: Scene) -> Iterator[Check]:
    field = height_field(scene)
    yield Check("terrain", bool(np.isfinite(field.ground).all()), "land of a height everywhere")
    for component in scene.components:
        if component.parent is None and (depth := cover(component, field)) > BURIED:
            yield Check("terrain", False, f"{component.id} on the land", f"{depth:.1f} studs in it", (component.id,))
    for pad in pads_of(scene):
        if is_in_water(pad, field):
            yield Check("terrain", False, f"{pad.id} on dry land", "it is under water", (pad.id,))


def cover(component: Component, field: HeightField) -> float:
    """Studs of land over its foot; negative: under it."""
    x, y, z = component.base
    return field.height(x, z) - y


def is_in_water(pad: Component, field: HeightField) -> bool:
    x, y, z = pad.base
    row, column = field.cell(x, z)
    return bool(field.wet[row, column] and field.water[row, column] > y)
