"""The height field: for every cell of the map the height of its ground, what it is made of, and the water above it."""

import math
from copy import copy
from typing import Final

import numpy as np
from numpy.typing import NDArray

from worlds.areas import Rectangle

Floats = NDArray[np.float64]
Bytes = NDArray[np.uint8]
Flags = NDArray[np.bool_]

CELL: Final = 4.0
"""Studs: a voxel of Roblox's terrain."""
MATERIALS: Final = (
    "Air", "Water", "Grass", "Slate", "Concrete", "Brick", "Sand", "WoodPlanks", "Rock", "Glacier", "Snow", "Sandstone",
    "Mud", "Basalt", "Ground", "CrackedLava", "Asphalt", "Cobblestone", "Ice", "LeafyGrass", "Salt", "Limestone",
    "Pavement",
)  # fmt: skip
"""Of terrain, in the order in which Roblox numbers them."""
NUMBERS: Final = {name: number for number, name in enumerate(MATERIALS)}
DRY: Final = -math.inf


class HeightField:
    """Arrays are indexed [row, column], from north to south and from west to east; `x` and `z` are of cells' middles."""

    def __init__(self, west: float, north: float, columns: int, rows: int, material: str) -> None:
        """Level at y = 0, dry. `west` and `north`: its edges, multiples of a cell."""
        self.west, self.north = west, north
        self.x: Floats = west + (np.arange(columns, dtype=np.float64) + 0.5)[None, :] * CELL
        self.z: Floats = north + (np.arange(rows, dtype=np.float64) + 0.5)[:, None] * CELL
        self.ground: Floats = np.zeros((rows, columns))
        """Studs."""
        self.material: Bytes = np.full((rows, columns), NUMBERS[material], np.uint8)
        self.water: Floats = np.full((rows, columns), DRY)
        """Height of the water's surface. Where it is not above the ground, there is none to see."""
        self.liquid: Bytes = np.full((rows, columns), NUMBERS["Water"], np.uint8)
        """What `water` is: the material of what fills lakes."""
        self.paved: Flags = np.zeros((rows, columns), np.bool_)
        """Cells where a part is the ground: its top lies at the ground's height."""

    @classmethod
    def around_origin(cls, width: float, depth: float, material: str) -> "HeightField":
        """The smallest one that covers width x depth studs."""
        columns, rows = (2 * math.ceil(length / 2 / CELL) for length in (width, depth))
        return cls(-columns / 2 * CELL, -rows / 2 * CELL, columns, rows, material)

    @property
    def rows(self) -> int:
        return len(self.ground)

    @property
    def columns(self) -> int:
        return len(self.ground[0])

    @property
    def east(self) -> float:
        return self.west + self.columns * CELL

    @property
    def south(self) -> float:
        return self.north + self.rows * CELL

    @property
    def wet(self) -> Flags:
        """Cells with water to see."""
        return self.water > self.ground

    def window(self, area: Rectangle) -> "HeightField":
        """Its cells in the area. What is written into the window's arrays is written into the field's."""
        columns = slice(
            *(min(max(math.floor((x - self.west) / CELL), 0), self.columns) for x in (area.west, area.east + CELL))
        )
        rows = slice(
            *(min(max(math.floor((z - self.north) / CELL), 0), self.rows) for z in (area.north, area.south + CELL))
        )
        found = copy(self)
        found.west, found.north = self.west + columns.start * CELL, self.north + rows.start * CELL
        found.x, found.z = self.x[:, columns], self.z[rows]
        found.ground, found.material = self.ground[rows, columns], self.material[rows, columns]
        found.water, found.paved = self.water[rows, columns], self.paved[rows, columns]
        found.liquid = self.liquid[rows, columns]
        return found

    def paint(self, where: Flags, material: str) -> None:
        """Raises KeyError for what is no material of terrain."""
        self.material[np.broadcast_to(where, self.material.shape)] = NUMBERS[material]

    def places(self, where: Flags) -> tuple[Floats, Floats]:
        """x and z of the cells that are flagged, in one row each."""
        x, z = np.broadcast_arrays(self.x, self.z)
        return x[where], z[where]

    def cell(self, x: float, z: float) -> tuple[int, int]:
        """Row and column of the nearest cell."""
        column, row = int((x - self.west) // CELL), int((z - self.north) // CELL)
        return min(max(row, 0), self.rows - 1), min(max(column, 0), self.columns - 1)

    def height(self, x: float, z: float) -> float:
        """Of the ground of the nearest cell, in studs."""
        return float(self.ground[self.cell(x, z)])

    def ground_at(self, x: float, z: float) -> float:
        """Height of the ground there, between the middles of cells as Roblox draws it, in studs."""
        across = min(max((x - self.west) / CELL - 0.5, 0.0), self.columns - 1.001)
        down = min(max((z - self.north) / CELL - 0.5, 0.0), self.rows - 1.001)
        column, row = int(across), int(down)
        across, down = across - column, down - row
        (a, b), (c, d) = self.ground[row : row + 2, column : column + 2].tolist()
        return float((a * (1 - across) + b * across) * (1 - down) + (c * (1 - across) + d * across) * down)

    def slopes(self) -> Floats:
        """Of the ground, in degrees: the steepest way between a cell's neighbours."""
        along, aside = np.gradient(self.ground, CELL)
        found: Floats = np.degrees(np.arctan(np.hypot(along, aside)))
        return found
