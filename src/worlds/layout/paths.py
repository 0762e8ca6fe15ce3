"""Paths that lead from the spawn to what players use, laid on the ground."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from worlds.geometry import Vector
from worlds.layout.ways import Grid, Ways
from worlds.scene import Color, Part

CELL: Final = 4
"""Studs: as wide as an avatar needs."""
PAD: Final = 3
"""Cells from the middle of the first spawn pad to where it surely ends: it lies on the ground too."""
HEIGHT: Final = 0.1
Spot = tuple[int, int]
SIDES: Final = ((-1, 0), (0, -1), (0, 1), (1, 0))
TURNS: Final = {ahead: (ahead, *(way for way in SIDES if way != ahead)) for ahead in SIDES}
"""Straight on before round a corner."""


def paths(ways: Ways, start: Vector, goals: Sequence[Vector], color: Color, material: str) -> list[Part]:
    """Flat parts that cover the shortest ways to the goals. A goal that nothing leads to gets none."""
    first = coarse_cell(ways, start)
    free, bare = coarse(ways.free), coarse(ways.bare)
    pad = tuple(slice(max(at - PAD, 0), at + PAD + 1) for at in first)
    bare[pad] = free[pad]
    around = explored(bare, first)
    across: dict[Spot, Spot | None] = {}
    trodden: set[Spot] = set()
    for goal in goals:
        cell = coarse_cell(ways, goal)
        if not (nearest(cell, around) or across):
            across = explored(free, first)
        steps = around if nearest(cell, around) else across
        spot: Spot | None = nearest(cell, steps)
        while spot is not None and spot not in trodden:
            trodden.add(spot)
            spot = steps[spot]
    return [strip(ways, cells, color, material) for cells in rectangles(trodden)]


def coarse(free: Grid) -> Grid:
    """Cells of `CELL` studs in whose middle an avatar can stand."""
    half = CELL // 2
    return free[half::CELL, half::CELL].copy()


def coarse_cell(ways: Ways, point: Vector) -> Spot:
    row, column = ways.cell(point)
    return row // CELL, column // CELL


def explored(open_cells: Grid, start: Spot) -> dict[Spot, Spot | None]:
    """Breadth first from the start, straight on before round a corner: each cell's way back.

    Cells are numbered row by row inside a closed frame, so that a step is a sum: a world has a million of them."""
    wide = open_cells.shape[1] + 2
    left = bytearray(np.pad(open_cells, 1).astype(np.uint8).tobytes())
    turns = {down * wide + aside: [one * wide + other for one, other in TURNS[down, aside]] for down, aside in SIDES}
    first = (start[0] + 1) * wide + start[1] + 1
    left[first] = 0
    found, parents, ways_in = [first], [first], [-wide]
    for number, cell in enumerate(found):
        for step in turns[ways_in[number]]:
            beside = cell + step
            if left[beside]:
                left[beside] = 0
                found.append(beside)
                parents.append(cell)
                ways_in.append(step)
    spots: dict[int, Spot] = {cell: (cell // wide - 1, cell % wide - 1) for cell in found}
    steps: dict[Spot, Spot | None] = {spots[cell]: spots[parent] for cell, parent in zip(found, parents, strict=True)}
    steps[start] = None
    return steps


def nearest(goal: Spot, steps: dict[Spot, Spot | None]) -> Spot | None:
    """The cell of the goal, or a neighbour of it."""
    around = [(goal[0] + down, goal[1] + aside) for down in (0, 1, -1) for aside in (0, 1, -1)]
    return next((spot for spot in around if spot in steps), None)


def rectangles(cells: set[Spot]) -> list[tuple[int, int, int, int]]:
    """(row, column, rows, columns) of strips that cover the cells once."""
    left = set(cells)
    found = []
    for cell in sorted(cells):
        if cell not in left:
            continue
        row, column = cell
        wide = run(left, row, column, 0, 1)
        long = run(left, row, column, 1, 0)
        rows, columns = (1, wide) if wide >= long else (long, 1)
        left -= {(row + down, column + aside) for down in range(rows) for aside in range(columns)}
        found.append((row, column, rows, columns))
    return found


def run(cells: set[Spot], row: int, column: int, down: int, aside: int) -> int:
    length = 0
    while (row + down * length, column + aside * length) in cells:
        length += 1
    return length


def strip(ways: Ways, cells: tuple[int, int, int, int], color: Color, material: str) -> Part:
    row, column, rows, columns = cells
    x = (column + columns / 2) * CELL - ways.columns / 2
    z = (row + rows / 2) * CELL - ways.rows / 2
    size = (float(columns * CELL), HEIGHT, float(rows * CELL))
    return Part("Path", size, (x, round(HEIGHT / 2 - 0.02, 3), z), color, material, collides=False)
