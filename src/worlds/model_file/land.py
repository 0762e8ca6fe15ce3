"""The land around as a mesh whose vertices have colours, and its water as another: both of the scene's height field.

A mesh of every cell would be too large to send: cells are left out, few where players walk, most toward the horizon.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from worlds.catalogue.terrains import TERRAINS
from worlds.land.build import height_field
from worlds.land.colors import WATER, seen_colors
from worlds.land.field import CELL, MATERIALS, NUMBERS, Flags, Floats, HeightField
from worlds.model_file.looks import linear
from worlds.scene import Scene

FAR: Final = 4
"""Of the land around every so-many-th row and column of cells is taken."""
WALKED: Final = 96
"""Rows and columns that are taken of where players walk, at most."""
SUNK: Final = 0.5
"""Studs that the mesh lies below a part that is the ground there."""


@dataclass(frozen=True, slots=True)
class Mesh:
    points: NDArray[np.float32]
    triangles: NDArray[np.uint16]
    colors: NDArray[np.uint8] | None = None
    """Red, green, blue, opacity of each vertex, linear."""


class Grid:
    """The rows and columns of a field that are taken."""

    def __init__(self, field: HeightField, scene: Scene) -> None:
        step = FAR if scene.is_paved else 1
        rows = taken(field.rows, scene.depth, step, edges=scene.is_paved)
        columns = taken(field.columns, scene.width, step, edges=scene.is_paved)
        chosen = np.ix_(rows, columns)
        self.x, self.z = (
            np.broadcast_to(field.x, field.ground.shape)[chosen],
            np.broadcast_to(field.z, field.ground.shape)[chosen],
        )
        self.ground, self.water, self.wet = field.ground[chosen], field.water[chosen], field.wet[chosen]
        self.material, self.paved = field.material[chosen], field.paved[chosen]
        firm = self.wet & (field.liquid[chosen] != NUMBERS["Water"])
        self.ground = np.where(firm, self.water, self.ground)
        self.material = np.where(firm, field.liquid[chosen], self.material)
        self.wet = self.wet & ~firm


def taken(count: int, length: float, step: int, *, edges: bool) -> NDArray[np.int_]:
    """Numbers of rows or columns. In the middle `length` studs are walked on; `edges`: both cells beside their end count."""
    first = max(int(count / 2 - length / 2 / CELL), 0)
    last = min(count - 1 - first, count - 1)
    between = max(step, -(-(last - first) // WALKED))
    rim = (first - 1, first, last, last + 1) if edges else ()
    numbers = {0, count - 1, *range(0, first, FAR), *range(first, last, between), *range(last, count, FAR), *rim}
    return np.array(sorted(number for number in numbers if 0 <= number < count))


def land_mesh(scene: Scene, grid: Grid) -> Mesh | None:
    """None: parts are all the ground that there is."""
    colors = seen_colors(TERRAINS[scene.terrain])
    palette = np.array([[*map(linear, colors.get(name, WATER)), 1.0] for name in MATERIALS])
    height = grid.ground - np.where(grid.paved, SUNK, 0.0)
    bare = ~np.logical_and.reduce(around(grid.paved), axis=-1)
    return mesh_of(grid, height, bare, np.rint(palette * 255).astype(np.uint8)[grid.material])


def water_mesh(grid: Grid) -> Mesh | None:
    """Its dry corners lie as high as the wet ones beside them, below the shore."""
    level = np.where(grid.wet, grid.water, -np.inf)
    padded = np.pad(level, 1, constant_values=-np.inf)
    rows, columns = level.shape
    beside = [padded[1 + a : 1 + a + rows, 1 + b : 1 + b + columns] for a in (-1, 0, 1) for b in (-1, 0, 1)]
    height = np.where(grid.wet, level, np.max(beside, axis=0))
    return mesh_of(grid, height, np.logical_or.reduce(around(grid.wet), axis=-1))


def around(values: Flags) -> Flags:
    """Of each square between four points: their values. Shape (rows - 1, columns - 1, 4)."""
    return np.stack([values[:-1, :-1], values[1:, :-1], values[1:, 1:], values[:-1, 1:]], axis=-1)


def mesh_of(grid: Grid, height: Floats, squares: Flags, colors: NDArray[np.uint8] | None = None) -> Mesh | None:
    """Two triangles for each square that is flagged, and the vertices that they use. None: there is no such square."""
    numbers = np.arange(height.size).reshape(height.shape)
    corners = np.stack([numbers[:-1, :-1], numbers[1:, :-1], numbers[1:, 1:], numbers[:-1, 1:]], axis=-1)[squares]
    if not len(corners):
        return None
    used, triangles = np.unique(corners[:, [0, 1, 2, 0, 2, 3]], return_inverse=True)
    points = np.stack([grid.x.ravel(), height.ravel(), grid.z.ravel()], axis=-1)[used]
    chosen = None if colors is None else colors.reshape(-1, 4)[used]
    return Mesh(points.astype(np.float32), triangles.ravel().astype(np.uint16), chosen)


def land_of(scene: Scene) -> tuple[Mesh | None, Mesh | None]:
    """Land and water."""
    grid = Grid(height_field(scene), scene)
    return land_mesh(scene, grid), water_mesh(grid)
