"""The height field of a scene: its landforms, one after the other, and level ground where parts are the ground."""

from collections.abc import Iterable
from typing import Final

import numpy as np

from worlds.areas import Rectangle
from worlds.catalogue.terrains import TERRAINS, Terrain
from worlds.land.field import CELL, HeightField
from worlds.land.laying import laid
from worlds.land.surroundings import belt
from worlds.landform import Landform
from worlds.scene import Scene

SEEDS: Final = 101
"""Between those of two landforms: each octave of noise takes one more."""

END: Final = 1.3
"""Studs that the land falls for a stud toward the edge of the field."""
CLIFF: Final = 41.0
"""Degrees from which on nothing grows or lies."""


def height_field(scene: Scene) -> HeightField:
    """The same scene gives the same field. Raises what `laid` does."""
    terrain = TERRAINS[scene.terrain]
    field = field_of(scene.width, scene.depth, terrain, scene.land, scene.seed)
    taper(field)
    if terrain.cliff_material:
        field.paint((field.slopes() > CLIFF) & ~field.wet, terrain.cliff_material)
    if scene.is_paved:
        pave(field, Rectangle.around_origin(scene.width, scene.depth))
    return field


def field_of(width: float, depth: float, terrain: Terrain, land: Iterable[Landform], seed: int) -> HeightField:
    """Of these landforms alone, around a ground of width x depth studs. Raises what `laid` does."""
    reach = 2 * belt(terrain)
    field = HeightField.around_origin(width + reach, depth + reach, terrain.land_material)
    for number, form in enumerate(land):
        laid(field, form, seed * 7919 + number * SEEDS)
    return field


def inner_field(width: float, depth: float, terrain: Terrain, land: Iterable[Landform], seed: int) -> HeightField:
    """Of the ground of width x depth studs alone, before what lies around it: much smaller. Raises what `laid` does."""
    field = HeightField.around_origin(width, depth, terrain.land_material)
    for number, form in enumerate(land):
        laid(field, form, seed * 7919 + number * SEEDS)
    return field


def taper(field: HeightField) -> None:
    """Toward the field's own edge, behind the heights at the horizon, the land falls: it ends in no wall."""
    inward = np.minimum(
        np.minimum(field.x - field.west, field.east - field.x), np.minimum(field.z - field.north, field.south - field.z)
    )
    field.ground = np.minimum(field.ground, END * inward)


def pave(field: HeightField, area: Rectangle) -> None:
    """A part with its top at y = 0 is the ground there; beside it the ground is as high."""
    distance = area.distance(field.x, field.z)
    field.paved |= distance <= 0
    field.ground = np.where(distance < CELL, 0.0, field.ground)
