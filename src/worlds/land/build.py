"""The height field of a scene: its landforms, one after the other, and level ground where parts are the ground."""

from typing import Final

import numpy as np

from worlds.catalogue.terrains import TERRAINS
from worlds.land.areas import Rectangle
from worlds.land.field import CELL, HeightField
from worlds.land.landform import laid
from worlds.land.surroundings import belt
from worlds.scene import Scene

SEEDS: Final = 101
"""Between those of two landforms: each octave of noise takes one more."""

CLIFF: Final = 38.0
"""Degrees from which on nothing grows or lies."""


def height_field(scene: Scene) -> HeightField:
    """The same scene gives the same field. Raises what `laid` does."""
    terrain = TERRAINS[scene.terrain]
    reach = 2 * belt(terrain)
    field = HeightField.around_origin(scene.width + reach, scene.depth + reach, terrain.land_material)
    for number, form in enumerate(scene.land):
        laid(field, form, scene.seed * 7919 + number * SEEDS)
    if terrain.cliff_material:
        field.paint((field.slopes() > CLIFF) & ~field.wet, terrain.cliff_material)
    pave(field, Rectangle.around_origin(scene.width, scene.depth))
    return field


def pave(field: HeightField, area: Rectangle) -> None:
    """A part with its top at y = 0 is the ground there; beside it the ground is as high."""
    distance = area.distance(field.x, field.z)
    field.paved |= distance <= 0
    field.ground = np.where(distance < CELL, 0.0, field.ground)
