"""The nine cells of a plot: what is to stand in its north is north of all that is not, and so on.

A cell is (column, row): -1, 0 or 1 from west to east and from north to south. Columns are as wide as their widest cell, rows
as deep as their deepest, so whatever is in a cell is beside and not between what is in others.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from worlds.layout.body import Rect
from worlds.plan.plan import Place, PlaceKind

Cell = tuple[int, int]
MIDDLE: Final[Cell] = (0, 0)
SIDES: Final[dict[PlaceKind, Cell]] = {
    PlaceKind.NORTH: (0, -1),
    PlaceKind.BACK: (0, -1),
    PlaceKind.SOUTH: (0, 1),
    PlaceKind.FRONT: (0, 1),
    PlaceKind.ENTRANCE: (0, 1),
    PlaceKind.WEST: (-1, 0),
    PlaceKind.LEFT: (-1, 0),
    PlaceKind.EAST: (1, 0),
    PlaceKind.RIGHT: (1, 0),
}
"""Players come from the south."""
CORNERS: Final[tuple[Cell, ...]] = ((-1, -1), (1, -1), (1, 1), (-1, 1))


def cell_of(places: Iterable[Place], number: int) -> Cell | None:
    """Where a thing's places put it on its plot; None: they say nothing of that. `number`: of the copy, which take turns in
    the corners."""
    anchors = [place.kind for place in places if not place.of]
    if PlaceKind.CORNER in anchors and not any(kind in SIDES for kind in anchors):
        return CORNERS[number % len(CORNERS)]
    sides = [SIDES[kind] for kind in anchors if kind in SIDES]
    if sides:
        return (limited(sum(x for x, _ in sides)), limited(sum(z for _, z in sides)))
    return MIDDLE if PlaceKind.MIDDLE in anchors else None


def limited(number: int) -> int:
    return max(-1, min(1, number))


def composed(cells: Mapping[Cell, Rect], gap: float) -> dict[Cell, Rect]:
    """From what each cell holds (its bounds, wherever that lies) to where each cell lies: as large as its column and row,
    `gap` studs from the next, the middle of the middle cell in the origin. What a cell holds belongs into its middle."""
    columns: dict[int, float] = {}
    rows: dict[int, float] = {}
    for (column, row), (low_x, low_z, high_x, high_z) in cells.items():
        columns[column] = max(columns.get(column, 0.0), high_x - low_x)
        rows[row] = max(rows.get(row, 0.0), high_z - low_z)
    x, z = spans(columns, gap), spans(rows, gap)
    return {(column, row): (x[column][0], z[row][0], x[column][1], z[row][1]) for column, row in cells}


def spans(lengths: Mapping[int, float], gap: float) -> dict[int, tuple[float, float]]:
    """From and to, of each column or row."""
    half = lengths[0] / 2 if 0 in lengths else -gap / 2
    near = half + gap
    found = {1: (near, near + lengths.get(1, 0.0)), -1: (-near - lengths.get(-1, 0.0), -near), 0: (-half, half)}
    return {index: found[index] for index in lengths}
