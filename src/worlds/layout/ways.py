"""Where an avatar can walk: a grid of one-stud cells, and what it reaches from the spawn."""

from collections.abc import Iterable, Sequence
from math import ceil, floor
from typing import Final

import numpy as np
from numpy.typing import NDArray

from worlds.geometry import Vector
from worlds.scene import Part

RADIUS: Final = 2
HEAD: Final = 5.0
FLAT: Final = 0.3
STEP: Final = 1.5
"""Studs: lower is a step, higher is an obstacle."""

Grid = NDArray[np.bool_]
Distances = NDArray[np.float64]


class Ways:
    """Free cells of the ground: in their middle an avatar can stand. Points are studs from the middle of the world."""

    def __init__(self, width: float, depth: float, parts: Iterable[Part]) -> None:
        self.columns, self.rows = int(np.ceil(width)), int(np.ceil(depth))
        self.free: Grid = np.ones((self.rows, self.columns), dtype=np.bool_)
        self.bare: Grid = np.ones_like(self.free)
        """Free cells where nothing low lies either, such as a pond: where a path looks right."""
        for part in parts:
            self.block(part)
        self.reached: Grid = np.zeros_like(self.free)

    def block(self, part: Part) -> None:
        """Take away the cells whose middle is nearer to the part than an avatar's radius."""
        if not part.collides:
            return
        box = part.box
        if box.low[1] >= HEAD or box.high[1] <= FLAT:
            return
        columns, aside = near(box.low[0] + self.columns / 2, box.high[0] + self.columns / 2, self.columns)
        rows, along = near(box.low[2] + self.rows / 2, box.high[2] + self.rows / 2, self.rows)
        far = aside * aside + (along * along)[:, None] >= RADIUS * RADIUS
        self.bare[rows, columns] &= far
        if box.high[1] > STEP:
            self.free[rows, columns] &= far

    def cell(self, point: Vector) -> tuple[int, int]:
        row = int(np.floor(point[2] + self.rows / 2))
        column = int(np.floor(point[0] + self.columns / 2))
        return min(max(row, 0), self.rows - 1), min(max(column, 0), self.columns - 1)

    def walk_from(self, starts: Sequence[Vector]) -> None:
        """Fill `reached` with all that connects to any of the starts."""
        self.reached = connected(self.free, [self.cell(start) for start in starts])

    def reaches(self, point: Vector, within: int = RADIUS) -> bool:
        row, column = self.cell(point)
        near = self.reached[max(row - within, 0) : row + within + 1, max(column - within, 0) : column + within + 1]
        return bool(near.any())


def near(low: float, high: float, cells: int) -> tuple[slice, Distances]:
    """The cells of one axis whose middle is within a radius of low..high, and how far each is from it."""
    first = max(ceil(low - RADIUS - 0.5), 0)
    end = max(first, min(floor(high + RADIUS + 0.5), cells))  # what hangs off the edge of the world is near none
    middles = np.arange(first, end) + 0.5
    return slice(first, end), np.maximum(0.0, np.maximum(low - middles, middles - high))


def connected(free: Grid, starts: Sequence[tuple[int, int]]) -> Grid:
    """The free cells that connect to a start by edges. Runs of cells are joined, not cells: a world has few runs."""
    changes = np.diff(np.pad(free, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    first_row, first = np.nonzero(changes == 1)
    _, end = np.nonzero(changes == -1)
    parents = list(range(len(first)))

    def root(run: int) -> int:
        while parents[run] != run:
            parents[run] = parents[parents[run]]
            run = parents[run]
        return run

    bounds = np.searchsorted(first_row, np.arange(free.shape[0] + 1)).tolist()
    lows, highs = first.tolist(), end.tolist()
    for row in range(1, free.shape[0]):
        above, stop_above = bounds[row - 1], bounds[row]
        here, stop_here = bounds[row], bounds[row + 1]
        while above < stop_above and here < stop_here:
            if lows[above] < highs[here] and lows[here] < highs[above]:
                parents[root(above)] = root(here)
            if highs[above] < highs[here]:
                above += 1
            else:
                here += 1
    wanted = set()
    for row, column in starts:
        for run in range(bounds[row], bounds[row + 1]):
            if lows[run] <= column < highs[run]:
                wanted.add(root(run))
    reached = np.zeros_like(free)
    for row in range(free.shape[0]):
        for run in range(bounds[row], bounds[row + 1]):
            if root(run) in wanted:
                reached[row, lows[run] : highs[run]] = True
    return reached
