"""What nobody asked for: the ground, the invisible walls at its edge, and the land that lies around it."""

import math
import random
from typing import Final

from worlds.catalogue.terrains import Terrain
from worlds.scene import Land, Part

THICKNESS: Final = 4.0
TILE: Final = 2048.0
"""Studs: no part of Roblox is longer."""
WALL_HEIGHT: Final = 60.0
BELT: Final = 120.0
"""Studs of land around the ground."""
BED: Final = 12.0
"""Studs that the land reaches below the top of the ground."""


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


def spans(length: float) -> list[tuple[float, float]]:
    """(middle, length) of equal pieces, none longer than a part can be."""
    count = math.ceil(length / TILE)
    piece = length / count
    return [(-length / 2 + piece * (number + 0.5), piece) for number in range(count)]


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


def land(width: float, depth: float, terrain: Terrain, seed: int) -> list[Land]:
    """A bed of terrain under and around the ground, and on it what the terrain is known by."""
    material = "Water" if terrain.surround == "water" else terrain.land_material
    bed = Land("block", material, (0.0, -BED / 2 - 2.0, 0.0), (width + 2 * BELT, BED, depth + 2 * BELT))
    found = [bed]
    if terrain.surround == "water":
        shore = Land("block", terrain.land_material, (0.0, -BED / 2 - 1.0, 0.0), (width + 24, BED, depth + 24))
        return [bed, shore]
    heights = {"hills": (10.0, 26.0), "dunes": (5.0, 12.0), "mountains": (30.0, 70.0), "craters": (4.0, 8.0)}
    if terrain.surround not in heights:
        return found
    low, high = heights[terrain.surround]
    rng = random.Random(seed)  # noqa: S311 - an arrangement, not a secret
    around = 2 * (width + depth) + 4 * BELT
    for number in range(round(around / 70)):
        x, z = on_frame(width + BELT, depth + BELT, (number + rng.uniform(0.2, 0.8)) * 70)
        height = rng.uniform(low, high)
        radius = height * rng.uniform(1.1, 1.6)
        position = (round(x, 1), round(height - radius, 1), round(z, 1))
        found.append(Land("ball", terrain.land_material, position, (round(2 * radius, 1),) * 3))
    return found


def on_frame(width: float, depth: float, distance: float) -> tuple[float, float]:
    """The point that far along a rectangle around the middle, clockwise from the north-west."""
    distance %= 2 * (width + depth)
    if distance < width:
        return distance - width / 2, -depth / 2
    distance -= width
    if distance < depth:
        return width / 2, distance - depth / 2
    distance -= depth
    if distance < width:
        return width / 2 - distance, depth / 2
    return -width / 2, depth / 2 - (distance - width)
