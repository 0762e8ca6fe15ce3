"""A height field as voxels of Roblox: how full each is, and of what.

Roblox draws the surface between the middles of voxels: one that is full, under air, holds it at the middle of the air above,
and one that is almost empty at its own middle. So the highest voxel that holds ground is the one whose middle lies under
the surface, by at most a voxel."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from worlds.land.field import CELL, DRY, Floats, HeightField

Bytes = NDArray[np.uint8]

FULL: Final = 255
SUNK: Final = 2.0
"""Studs from the top of a part that is the ground down to the terrain under it."""
KERB: Final = 0.3
"""The same at the edge of such ground, so that the terrain comes up to it but never through it."""
UNDER: Final = 12.0
"""Studs of terrain under its lowest place: nothing hangs in the air."""
SHALLOW: Final = 1.0
"""Studs of water that show, though the voxel holds a little ground too."""


def voxels(field: HeightField) -> tuple[Bytes, Bytes, int]:
    """Materials and occupancies (0 empty, 255 full), indexed [level, row, column], and the number of the lowest level;
    level n reaches from y = 4n to 4n + 4."""
    ground, water = bedded(field), np.where(field.wet, field.water, DRY)
    top = max(float(ground.max()), float(water.max()))
    first = int(np.floor((float(ground.min()) - UNDER) / CELL))
    levels = int(np.ceil(top / CELL)) - first + 1
    middles = ((np.arange(levels, dtype=np.float64) + first + 0.5) * CELL)[:, None, None]
    solid, wet = filled(ground, middles), filled(water, middles)
    flooded = (wet > 0) & ((solid == 0) | ((solid < FULL // 2) & (water - ground > SHALLOW)))
    material = np.where(solid > 0, field.material, 0)
    return (
        np.where(flooded, field.liquid, material).astype(np.uint8),
        np.where(flooded, wet, solid).astype(np.uint8),
        first,
    )


def filled(surface: Floats, middles: Floats) -> Bytes:
    """How full the voxels with these middles are under a surface."""
    share = np.clip((surface - middles) / CELL, 0.0, 1.0)
    return np.ceil(share * FULL).astype(np.uint8)


def bedded(field: HeightField) -> Floats:
    """The terrain's own surface: the ground, but lower where a part is the ground."""
    inner = field.paved.copy()
    for axis in (0, 1):
        for step in (1, -1):
            inner &= np.roll(field.paved, step, axis)
    below = np.where(inner, SUNK, np.where(field.paved, KERB, 0.0))
    lowered: Floats = field.ground - below
    return lowered
