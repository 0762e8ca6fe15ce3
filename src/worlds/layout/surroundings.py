"""What nobody asked for: the ground, and the invisible walls at its edge."""

import math
from typing import Final

from worlds.catalogue.solids import Paint
from worlds.catalogue.terrains import TERRAINS, Terrain, TerrainName
from worlds.land.colors import WATER
from worlds.layout.body import Rect, grown
from worlds.scene import Part

THICKNESS: Final = 4.0
TILE: Final = 2048.0
"""Studs: no part of Roblox is longer."""
WALL_HEIGHT: Final = 60.0
WALL: Final = 1.0
"""Studs through the wall of a hall, which stands on its floor."""
SEA: Final = "SeaSurface"
SURFACE: Final = 56.0
"""Studs over the sea bed: higher than a ship with its masts."""
OUT: Final = 240.0
"""Studs that the sea goes on around the ground."""


def ground(width: float, depth: float, terrain: Terrain) -> list[Part]:
    tiles = []
    for x, wide in spans(width):
        for z, long in spans(depth):
            tiles.append(
                Part(
                    "Ground",
                    (wide, THICKNESS, long),
                    (x, -THICKNESS / 2, z),
                    terrain.ground_color,
                    terrain.ground_material,
                )
            )
    return tiles


def floor(width: float, depth: float, hall: Rect, paint: Paint, around: TerrainName, behind: TerrainName) -> list[Part]:
    """Of a world inside a building: the floor of its hall, and the ground that lies outside `around` and `behind` it."""
    west, north, east, south = grown(hall, WALL)
    x, z = width / 2, depth / 2
    rects = [(-x, -z, x, north), (-x, south, x, z), (-x, north, west, south), (east, north, x, south)]
    kinds = [behind, around, around, around]
    tiles = [((west, north, east, south), paint.color, paint.material)]
    tiles += [
        (rect, TERRAINS[kind].ground_color, TERRAINS[kind].ground_material)
        for rect, kind in zip(rects, kinds, strict=True)
    ]
    return [
        Part(
            "Ground",
            (rect[2] - rect[0], THICKNESS, rect[3] - rect[1]),
            ((rect[0] + rect[2]) / 2, -THICKNESS / 2, (rect[1] + rect[3]) / 2),
            color,
            material,
        )
        for rect, color, material in tiles
    ]


def spans(length: float) -> list[tuple[float, float]]:
    """(middle, length) of equal pieces, none longer than a part can be."""
    count = math.ceil(length / TILE)
    piece = length / count
    return [(-length / 2 + piece * (number + 0.5), piece) for number in range(count)]


def sea_above(width: float, depth: float, terrain: Terrain) -> list[Part]:
    """The surface of the sea, seen from below as from above. Nobody swims: who is under water walks on its bed."""
    if terrain.name != "seabed":
        return []
    wide, deep = (min(length + 2 * OUT, TILE) for length in (width, depth))
    size, middle = (wide, 1.0, deep), (0.0, SURFACE, 0.0)
    return [Part(SEA, size, middle, WATER, "Glass", transparency=0.9, collides=False)]


def edges(width: float, depth: float) -> list[Part]:
    """Nobody walks off the ground."""
    found = []
    for name, along_x, sign in (("North", True, -1), ("South", True, 1), ("West", False, -1), ("East", False, 1)):
        for middle, length in spans(width if along_x else depth):
            size = (length, WALL_HEIGHT, 1.0) if along_x else (1.0, WALL_HEIGHT, length)
            aside = sign * ((depth if along_x else width) / 2 - 0.5)
            position = (middle, WALL_HEIGHT / 2, aside) if along_x else (aside, WALL_HEIGHT / 2, middle)
            found.append(Part(f"{name}Edge", size, position, (255, 255, 255), "SmoothPlastic", transparency=1.0))
    return found
