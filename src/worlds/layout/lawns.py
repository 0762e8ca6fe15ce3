"""Lawns around what stands on paved ground: a town ends in green, and not in a field of stones."""

import math
from collections.abc import Iterator
from typing import Final

from worlds.catalogue.solids import Paint, block
from worlds.catalogue.terrains import TERRAINS, TerrainName
from worlds.layout.body import Rect, grown
from worlds.layout.growth import Garden, lies_in
from worlds.layout.regions import TerrainAt
from worlds.scene import Part

LAWN: Final = Paint(TERRAINS["grassland"].ground_color, TERRAINS["grassland"].ground_material)
PIECE: Final = 8.0
"""Studs of a side of a piece of lawn, about."""
HIGH: Final = 0.15
"""Studs: what is thinner flickers from afar."""
AWAY: Final = 5.0
"""Studs from a lawn to what stands on stone."""


def lawns(garden: Garden) -> list[Rect]:
    """Strips along x of the ground of which nothing is taken, as wide as they can be. None where the ground is no stone."""
    west, north, east, south = garden.world.rect()
    rows, columns = math.ceil((south - north) / PIECE), math.ceil((east - west) / PIECE)
    wide, deep = (east - west) / columns, (south - north) / rows
    found: list[Rect] = []
    for row in range(rows):
        start: float | None = None
        for column in range(columns + 1):
            rect = (west + column * wide, north + row * deep, west + (column + 1) * wide, north + (row + 1) * deep)
            is_green = column < columns and is_bare(garden, rect)
            if is_green and start is None:
                start = rect[0]
            if not is_green and start is not None:
                found.append((start, rect[1], rect[0], rect[3]))
                start = None
    return found


def is_bare(garden: Garden, rect: Rect) -> bool:
    return garden.taken.is_bare(grown(rect, AWAY)) and garden.built.is_bare(grown(rect, AWAY))


def laid(strips: list[Rect]) -> Iterator[Part]:
    for west, north, east, south in strips:
        size = (round(east - west, 3), HIGH, round(south - north, 3))
        yield block("Lawn", size, ((west + east) / 2, 0.0, (north + south) / 2), LAWN, collides=False)


def green_on(strips: list[Rect], terrain_at: TerrainAt) -> TerrainAt:
    """On a lawn grows what grows on grass."""

    def at(x: float, z: float) -> TerrainName:
        return "grassland" if any(lies_in(x, z, one) for one in strips) else terrain_at(x, z)

    return at
