"""Paths that lead from the spawn to what players use, laid on the ground: one net, whose ways join and never run double."""

import math
from collections.abc import Sequence
from heapq import nsmallest
from typing import Final

import numpy as np

from worlds.geometry import Vector
from worlds.layout.body import Rect
from worlds.layout.ways import Grid, Ways, connected
from worlds.scene import Color, Part

CELL: Final = 4
"""Studs: as wide as an avatar needs."""
PAD: Final = 1
"""Cells from the middle of a spawn pad to where it surely ends: it lies on the ground too."""
AHEAD: Final = 4
"""Cells that the first way leads straight on from the pad, where nothing is in the way."""
SIDEWAYS: Final = 1
"""Cells that it may begin beside the middle of the pad."""
NEAREST: Final = 40
"""Trodden cells to which a way by one corner is looked for."""
AXIS: Final = 6.0
"""Studs to either side of the first pad: what lies there is straight ahead."""
BESIDE: Final = 3
"""Cells from one way to another that runs beside it."""
LOOKED_AT: Final = 1_500_000
"""Cells in all paths of one world: no plan takes longer."""
HEIGHT: Final = 0.1
Spot = tuple[int, int]
SIDES: Final = ((-1, 0), (0, -1), (0, 1), (1, 0))
TURNS: Final = {ahead: (ahead, *(way for way in SIDES if way != ahead)) for ahead in SIDES}
"""Straight on before round a corner."""


class Net:
    """Cells that are trodden. `closed` is ground that no path leads over, such as water; `laid` is what is a way already."""

    def __init__(
        self,
        ways: Ways,
        pads: Sequence[Vector],
        closed: Sequence[Rect],
        laid: Sequence[Rect],
        toward: Vector | None = None,
    ) -> None:
        """`toward`: the first goal; where it is all but straight ahead, the first way leads straight to it."""
        self.ways = ways
        self.free, self.bare = coarse(ways.free), coarse(ways.bare)
        for rect in closed:
            cells = cells_in(ways, rect)
            self.free[cells], self.bare[cells] = False, False
        self.ready: Grid = np.zeros_like(self.free)
        for rect in laid:
            self.ready[cells_in(ways, rect)] = True
        self.free |= self.ready
        self.bare |= self.ready
        self.left = LOOKED_AT
        self.stub: set[Spot] = set()
        self.trodden: set[Spot] = set()
        for number, pad in enumerate(pads):
            row, column = coarse_cell(ways, pad)
            around = np.s_[max(row - PAD, 0) : row + PAD + 1, max(column - PAD, 0) : column + PAD + 1]
            self.bare[around] = False
            if number == 0:
                first = column if toward is None else coarse_cell(ways, toward)[1]
                self.stub = self.ahead(row, first if abs(first - column) <= SIDEWAYS else column)
                self.trodden |= self.stub

        for spot in self.stub:
            self.free[spot], self.bare[spot] = True, True
        self.reached = [connected(open_cells, [*self.stub]) for open_cells in (self.bare, self.free)]
        """From where players arrive: elsewhere no way is looked for."""

    def ahead(self, row: int, column: int) -> set[Spot]:
        """From under the pad straight to the north, as far as that is free."""
        found = {(row - down, column) for down in range(PAD + 1)}
        for down in range(PAD + 1, PAD + 1 + AHEAD):
            if row - down < 0 or not self.bare[row - down, column]:
                break
            found.add((row - down, column))
        return found

    def lead(self, goal: Vector, *, whole: bool = False) -> bool:
        """Straight ahead from where players arrive, to where the goal is, or up to what stands before it, if not `whole`.
        False: something is in the way at once."""
        row, column = min(self.stub)
        cells = straight((row, column), (min(row, coarse_cell(self.ways, goal)[0]), column))
        shut = next((number for number, cell in enumerate(cells) if not is_open(self.bare, cell)), None)
        if whole and shut is not None:
            return False
        found = cells if shut is None else cells[: shut - 1]
        self.trodden.update(found)
        return shut is None or len(found) >= AHEAD

    def join(self, goal: Vector) -> None:
        """By the shortest way. A goal that nothing leads to gets none."""
        cell = coarse_cell(self.ways, goal)
        for open_cells, reached in zip((self.bare, self.free), self.reached, strict=True):
            for start in neighbours(cell):
                if start in self.trodden:
                    return
                if is_open(reached, start) and (
                    found := self.by_one_corner(open_cells, start) or self.way(open_cells, start)
                ):
                    self.trodden.update(self.cut(open_cells, found))
                    return

    def join_all(self, laid: Sequence[Rect], pad: Vector) -> None:
        """To what is a way already, the nearest first; all that touches it is trodden then."""
        for rect in sorted(laid, key=lambda one: math.dist(nearest(one, pad), pad[::2])):
            cells = {*spots_in(self.free, cells_in(self.ways, rect))}
            if not cells & self.trodden:
                x, z = nearest(rect, pad)
                self.join((x, 0.0, z))
            if cells & self.trodden:
                self.trodden |= cells

    def by_one_corner(self, open_cells: Grid, start: Spot) -> list[Spot]:
        """To the nearest trodden cell that it leads to so; empty: it leads to none of the nearest."""
        near = nsmallest(NEAREST, self.trodden, key=lambda spot: (apart(spot, start), spot))
        for end in near:
            for bend in ((end[0], start[1]), (start[0], end[1])):
                cells = [*straight(start, bend), *straight(bend, end)]
                if all(is_open(open_cells, cell) or cell == end for cell in cells):
                    return cells
        return []

    def cut(self, open_cells: Grid, cells: Sequence[Spot]) -> list[Spot]:
        """A way ends where it first comes beside what is trodden, and leads straight over to it: none runs double."""
        for number, (row, column) in enumerate(cells):
            for down, aside in SIDES:
                over = [(row + down * step, column + aside * step) for step in range(1, BESIDE + 1)]
                for far, spot in enumerate(over, start=1):
                    if spot in self.trodden and all(is_open(open_cells, one) for one in over[: far - 1]):
                        return [*cells[: number + 1], *over[:far]]
        return [*cells]

    def way(self, open_cells: Grid, start: Spot) -> list[Spot]:
        """From the start, breadth first, to the nearest trodden cell, straight on before a corner; empty: there is none.

        Cells are numbered row by row inside a closed frame, so that a step is a sum: a world has a million of them."""
        wide = open_cells.shape[1] + 2
        left = bytearray(np.pad(open_cells, 1).astype(np.uint8).tobytes())
        ends = {(row + 1) * wide + column + 1 for row, column in self.trodden}
        for end in ends:
            left[end] = 1
        turns = {
            down * wide + aside: [one * wide + other for one, other in TURNS[down, aside]] for down, aside in SIDES
        }
        first = (start[0] + 1) * wide + start[1] + 1
        left[first] = 0
        came = {first: first}
        queue = [(first, wide)]
        for cell, way_in in queue:
            self.left -= 1
            if cell in ends or self.left <= 0:
                return traced(came, cell, wide)[::-1] if cell in ends else []
            for step in turns[way_in]:
                beside = cell + step
                if left[beside]:
                    left[beside] = 0
                    came[beside] = cell
                    queue.append((beside, step))
        return []

    def drawn(self) -> set[Spot]:
        """Without what is a way already; none, if it leads to nothing."""
        found = {spot for spot in self.trodden if not self.ready[spot]}
        return set() if self.trodden <= self.stub else found


def paths(
    ways: Ways,
    pads: Sequence[Vector],
    goals: Sequence[Vector],
    look: tuple[Color, str],
    closed: Sequence[Rect] = (),
    laid: Sequence[Rect] = (),
    bridges: Sequence[Rect] = (),
) -> list[Part]:
    """`closed`: ground that no path leads over. `laid`: what is a way already, such as a road, and is joined.

    Flat parts that cover the ways from the first of the pads to the goals, the nearest first."""
    x, _, z = pads[0]
    in_turn = sorted(goals, key=lambda one: abs(one[0] - x) + abs(one[2] - z))
    net = Net(ways, pads, closed, [*laid, *bridges], next((one for one in in_turn if one[2] < z), None))
    for goal in reversed([one for one in in_turn if abs(one[0] - x) <= AXIS and one[2] < z]):
        if net.lead(goal):
            break
    else:  # as far ahead as one of them lies
        any(net.lead((x, 0.0, goal[2]), whole=True) for goal in reversed(in_turn) if goal[2] < z)
    net.join_all(laid, pads[0])
    for goal in in_turn:
        net.join(goal)
    return [strip(ways, cells, *look) for cells in rectangles(net.drawn())]


def coarse(free: Grid) -> Grid:
    """Cells of `CELL` studs in whose middle an avatar can stand."""
    half = CELL // 2
    return free[half::CELL, half::CELL].copy()


def coarse_cell(ways: Ways, point: Vector) -> Spot:
    row, column = ways.cell(point)
    return row // CELL, column // CELL


def cells_in(ways: Ways, rect: Rect) -> tuple[slice, slice]:
    """Cells that touch it."""
    west, north = max(0.0, rect[0] + ways.columns / 2), max(0.0, rect[1] + ways.rows / 2)
    east, south = max(0.0, rect[2] + ways.columns / 2), max(0.0, rect[3] + ways.rows / 2)
    return (
        slice(int(north // CELL), int(-(-south // CELL))),
        slice(int(west // CELL), int(-(-east // CELL))),
    )


def spots_in(cells: Grid, part: tuple[slice, slice]) -> list[Spot]:
    rows, columns = (range(*one.indices(length)) for one, length in zip(part, cells.shape, strict=True))
    return [(row, column) for row in rows for column in columns]


def nearest(rect: Rect, point: Vector) -> tuple[float, float]:
    """Of its points."""
    return min(max(point[0], rect[0]), rect[2]), min(max(point[2], rect[1]), rect[3])


def neighbours(cell: Spot) -> list[Spot]:
    """Itself first."""
    return [(cell[0] + down, cell[1] + aside) for down in (0, 1, -1) for aside in (0, 1, -1)]


def apart(a: Spot, b: Spot) -> int:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def straight(a: Spot, b: Spot) -> list[Spot]:
    """Cells from the one to the other, which is in its row or its column."""
    count = apart(a, b)
    down, aside = ((b[0] - a[0]) // count, (b[1] - a[1]) // count) if count else (0, 0)
    return [(a[0] + down * step, a[1] + aside * step) for step in range(count + 1)]


def is_open(open_cells: Grid, spot: Spot) -> bool:
    rows, columns = open_cells.shape
    return 0 <= spot[0] < rows and 0 <= spot[1] < columns and bool(open_cells[spot])


def traced(came: dict[int, int], cell: int, wide: int) -> list[Spot]:
    found = []
    while True:
        found.append((cell // wide - 1, cell % wide - 1))
        if came[cell] == cell:
            return found
        cell = came[cell]


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
