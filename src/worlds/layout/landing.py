"""What players arrive on: something small and flat that belongs there, such as planks on a beach or a mat in a village."""

from collections.abc import Callable
from typing import Final

from worlds.catalogue.solids import METAL, PLANKS, Paint, block, pillar
from worlds.catalogue.terrains import TerrainName
from worlds.catalogue.themes import ThemeName
from worlds.scene import Part

NAME: Final = "Landing"
SIDE: Final = 4.8
"""Studs of it either way: no more than a pad."""
TOP: Final = 0.26
"""Studs from its foot to its top, at most: what is so low is walked over."""
WOVEN: Final = Paint((168, 74, 58), "Fabric")
FRINGE: Final = Paint((226, 198, 140), "Fabric")
Landing = Callable[[Paint, Paint], list[Part]]
"""Of the paints of the ways and of their edging, with its middle in the origin."""


def disc(way: Paint, _edging: Paint) -> list[Part]:
    """Where the way begins, it is round."""
    return [pillar(NAME, SIDE, TOP, (0, 0, 0), way, collides=False)]


def planks(_way: Paint, _edging: Paint) -> list[Part]:
    """Five boards, no two as long."""
    step = SIDE / 5
    return [
        block(
            NAME,
            (SIDE - 0.5 * (number % 2), TOP - 0.01 * (number % 2), step - 0.12),
            (0.15 * (number % 3 - 1), 0, (number - 2) * step),
            PLANKS if number % 2 else PLANKS.shaded(),
            collides=False,
        )
        for number in range(5)
    ]


def mat(_way: Paint, _edging: Paint) -> list[Part]:
    return [
        block(NAME, (SIDE, TOP - 0.02, 3.2), (0, 0, 0), FRINGE, collides=False),
        block(NAME, (SIDE - 0.7, TOP, 2.8), (0, 0, 0), WOVEN, collides=False),
    ]


def slabs(way: Paint, _edging: Paint) -> list[Part]:
    half = SIDE / 2
    return [
        block(NAME, (half - 0.1, TOP, half - 0.1), (x * half / 2, 0, z * half / 2), way.paler(), collides=False)
        for x in (-1, 1)
        for z in (-1, 1)
    ]


def plate(_way: Paint, edging: Paint) -> list[Part]:
    return [
        block(NAME, (SIDE, TOP - 0.02, SIDE), (0, 0, 0), METAL.shaded(), collides=False),
        block(NAME, (SIDE - 0.6, TOP, SIDE - 0.6), (0, 0, 0), edging, collides=False),
    ]


BY_TERRAIN: Final[dict[TerrainName, Landing]] = {
    "grassland": disc,
    "forest": disc,
    "desert": slabs,
    "mars": plate,
    "moon": plate,
    "snow": planks,
    "island": planks,
    "seabed": disc,
    "pavement": slabs,
    "volcanic": disc,
    "savanna": disc,
    "tundra": disc,
    "swamp": planks,
    "jungle": planks,
    "cell": disc,
    "tissue": disc,
    "circuit": plate,
    "machine": plate,
    "cave": disc,
    "space": plate,
    "sky": disc,
    "mud": planks,
    "salt": slabs,
    "paper": slabs,
    "candy": disc,
}
BY_THEME: Final[dict[ThemeName, Landing]] = {
    "ocean": planks,
    "farm": planks,
    "city": slabs,
    "school": slabs,
    "medieval": slabs,
    "village": mat,
}
"""On grass and sand, which say little of a place."""
OPEN: Final = ("grassland", "desert")


def landing_for(terrain: TerrainName, theme: ThemeName) -> Landing:
    on_open = BY_THEME.get(theme) if terrain in OPEN else None
    return on_open or BY_TERRAIN.get(terrain, slabs)
