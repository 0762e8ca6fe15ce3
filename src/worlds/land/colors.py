"""Colours of the land: the ground's is that of its terrain, so that parts and terrain do not differ where they meet."""

from typing import Final

from worlds.catalogue.terrains import ALL, SETTINGS, Terrain
from worlds.color import mixed
from worlds.land.liquids import COLORS_OF, LAVA_SEEN
from worlds.scene import Color

COLORS: Final[dict[str, Color]] = {
    "Grass": (111, 126, 62), "Slate": (88, 89, 86), "Concrete": (152, 152, 152), "Brick": (138, 97, 73),
    "Sand": (207, 203, 167), "WoodPlanks": (172, 148, 108), "Rock": (99, 100, 102), "Glacier": (221, 228, 229),
    "Snow": (235, 253, 255), "Sandstone": (148, 124, 95), "Mud": (121, 112, 98), "Basalt": (75, 74, 74),
    "Ground": (140, 130, 104), "CrackedLava": (255, 24, 67), "Asphalt": (80, 84, 84), "Cobblestone": (134, 134, 118),
    "Ice": (204, 210, 223), "LeafyGrass": (106, 134, 64), "Salt": (255, 255, 254), "Limestone": (255, 243, 192),
    "Pavement": (143, 144, 135),
}  # fmt: skip
"""Of terrain in a new place of Studio, where textures show as they are; another colour tints them."""
STEEP: Final = 0.45
WATER: Final[Color] = (34, 112, 168)


GROUNDS: Final = {
    terrain.land_material: terrain.ground_color for terrain in reversed(ALL) if terrain.name not in SETTINGS
}
"""Of what zones of each terrain are made of, in a world of another; the first that has a material says its colour."""


def land_colors(terrain: Terrain) -> dict[str, Color]:
    """By material. Where no sky is seen, what is steep goes over into what closes the view."""
    colors = {**COLORS, **GROUNDS, **COLORS_OF, terrain.land_material: terrain.ground_color}
    if terrain.shell is not None and terrain.cliff_material is not None:
        colors[terrain.cliff_material] = mixed(terrain.ground_color, terrain.shell, STEEP)
    return colors


def seen_colors(terrain: Terrain) -> dict[str, Color]:
    """The same where materials have no textures: lava glows."""
    return {**land_colors(terrain), "CrackedLava": LAVA_SEEN}
