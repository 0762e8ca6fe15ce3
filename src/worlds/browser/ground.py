"""The land around as a grid of heights with colours: what a browser draws beneath the parts, and walks on.

Of the height field every so-many-th cell is taken. Where parts are the ground it lies hidden below them.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from worlds.browser.columns import Palette, rounded
from worlds.catalogue.terrains import TERRAINS
from worlds.land.build import height_field
from worlds.land.colors import WATER, seen_colors
from worlds.land.field import CELL, DRY, MATERIALS, NUMBERS, Flags, Floats, HeightField
from worlds.scene import Scene

MOST: Final = 128
"""Rows or columns."""
BESIDE: Final = 40.0
"""Studs beyond where players walk that are shown at least."""
SUNK: Final = 0.5
"""Studs below a part that is the ground there."""


@dataclass(frozen=True, slots=True)
class Grid:
    x: float
    z: float
    step: float
    heights: Floats
    """[row, column], from north to south and from west to east; x and z are of the first, `step` studs lie between two."""
    colors: list[int]
    """Of the palette, by rows."""
    water: float | None


def ground_grid(scene: Scene, palette: Palette) -> Grid | None:
    """None: parts are all the ground that there is."""
    field = height_field(scene)
    if field.paved.all():
        return None
    length = max(field.rows, field.columns) * CELL if scene.is_paved else max(scene.width, scene.depth) + 2 * BESIDE
    every = max(1, -int(-length // (MOST * CELL)))
    rows, columns = (taken(count, every) for count in (field.rows, field.columns))
    chosen = np.ix_(rows, columns)
    level = water_level(field)
    shown = field.wet & ((field.liquid != NUMBERS["Water"]) | (np.round(field.water, 2) != level))
    heights = np.where(shown, field.water, field.ground)
    hidden = near(field.paved, every)
    heights = np.where(hidden, np.minimum(heights, 0.0) - SUNK, heights)
    seen = seen_colors(TERRAINS[scene.terrain])
    numbers = [palette.number(seen.get(name, WATER)) for name in MATERIALS]
    materials = np.where(shown, field.liquid, field.material)[chosen]
    return Grid(
        x=float(field.x[0, columns[0]]),
        z=float(field.z[rows[0], 0]),
        step=every * CELL,
        heights=heights[chosen],
        colors=[numbers[one] for one in materials.ravel().tolist()],
        water=None if level == DRY else rounded(level),
    )


def taken(count: int, every: int) -> range:
    """Numbers of rows or columns, around the middle."""
    found = min(MOST, -(-count // every))
    first = max((count - (found - 1) * every) // 2, 0)
    return range(first, min(first + found * every, count), every)


def water_level(field: HeightField) -> float:
    """Of most of the water. DRY: there is none, or it would flood what is dry; then water is shown as ground is."""
    wet = field.wet & (field.liquid == NUMBERS["Water"])
    if not wet.any():
        return DRY
    levels, counts = np.unique(np.round(field.water[wet], 2), return_counts=True)
    level = float(levels[counts.argmax()])
    is_flooded = bool((~field.wet & ~field.paved & (field.ground < level)).any())
    return DRY if is_flooded else level


def near(flags: Flags, every: int) -> Flags:
    """Cells with a flagged one less than `every` cells away: no square between taken cells then rises into a flagged one."""
    found = flags.copy()
    for axis in (0, 1):
        along = found.copy()
        for shift in range(1, every):
            ahead, behind = [slice(None)] * 2, [slice(None)] * 2
            ahead[axis], behind[axis] = slice(shift, None), slice(None, -shift)
            along[tuple(ahead)] |= found[tuple(behind)]
            along[tuple(behind)] |= found[tuple(ahead)]
        found = along
    return found
