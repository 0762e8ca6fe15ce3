"""Colours of terrain as Roblox stores them (Terrain.MaterialColors)."""

from typing import Final

from worlds.catalogue.terrains import Terrain
from worlds.land.colors import land_colors
from worlds.land.field import MATERIALS

NONE: Final = (0, 0, 0)
"""Of air, and of water, whose colour is a property of its own."""


def material_colors(terrain: Terrain) -> bytes:
    """Red, green and blue of every material, by its number."""
    colors = land_colors(terrain)
    return bytes(value for name in MATERIALS for value in colors.get(name, NONE))
