"""Paths that lead from the spawn to what players use, laid on the ground: one net, whose ways join and never run double."""

import math
from collections.abc import Iterator, Sequence
from heapq import nsmallest
from itertools import pairwise
from typing import Final

import numpy as np

from worlds.catalogue.solids import Paint
from worlds.geometry import Vector
from worlds.land.field import CELL as LAND_CELL
from worlds.land.field import HeightField
from worlds.layout.body import Rect, grown, overlap
from worlds.layout.goals import Goal
from worlds.layout.lattice import Lattice, Point, Spot
from worlds.layout.paving import Edge, Paving
from worlds.layout.spans import BORDER, axes, beside, is_in, middle_of, nearest, over_banks
from worlds.layout.ways import Grid, Ways, connected
from worlds.scene import Part

AHEAD: Final = 16.0
"""Studs that the first way leads straight on from where players arrive, where nothing is in the way."""
NEAREST: Final = 40
"""Trodden crossings to which a way by one corner is looked for."""
AXIS: Final = 6.0
"""Studs to either side of the first pad: what lies there is straight ahead."""
APPROACH: Final = 9.0
"""Studs of the axis of a door on which one comes to it, where they are free."""
TOUCH: Final = 0.1
"""Studs between two ways of which one leads on into the other."""
BESIDE: Final = 12.9
"""Studs from the middle of one way to that of another that runs beside it."""
UNEVEN: Final = 0.5
"""Studs above or under the level of all paths."""
LOOKED_AT: Final = 1_500_000
"""Crossings in all paths of one world: no plan takes longer."""
SIDES: Final = ((-1, 0), (0, -1), (0, 1), (1, 0))
TURNS: Final = {ahead: (ahead, *(way for way in SIDES if way != ahead)) for ahead in SIDES}
"""Straight on before round a corner."""


class Net:
    """Crossings that are trodden, and the edges between them. `closed` is ground that no path leads over, such as water;
    `laid` is what is a way already; a bridge is walked along its middle."""

    def __init__(
        self,
        lattice: Lattice,
        pad: Point,
        court: Rect,
        closed: Sequence[Rect],
        laid: Sequence[Rect],
        bridges: Sequence[Rect],
        land: HeightField | None = None,
    ) -> None:
        """`land`: paths lie where it is dry and level."""
        self.lattice = lattice
        self.free, self.bare = lattice.of(lattice.ways.free), lattice.of(lattice.ways.bare)
        self.ready: Grid = np.zeros_like(self.free)
        self.left = LOOKED_AT
        self.edges: set[frozenset[Spot]] = set()
        self.ends: list[tuple[Point, Point]] = []
        """From a crossing straight on to what a way leads to."""
        self.rects = [*laid, *bridges, court]
        if land is not None:
            is_level = level(lattice, land)
            for rect in bridges:
                is_level[lattice.within(over_banks(rect))] = True
            self.open(~is_level, is_open=False)
        for rect in closed:
            self.open(lattice.within(grown(rect, BORDER)), is_open=False)
        for rect in laid:
            self.ready[lattice.within(grown(rect, BORDER))] = True
            self.open(lattice.within(rect), is_open=True)
        decks = np.zeros_like(self.free)
        for rect in bridges:
            self.open(lattice.within(beside(rect)), is_open=False)
            decks[lattice.within(grown(rect, BORDER / 10))] = True
        for rect in bridges:
            middle = np.zeros_like(self.free)
            middle[lattice.within(middle_of(lattice.moved_onto_line(rect)))] = True
            self.ready |= middle & decks
            self.open(middle & decks, is_open=True)
        self.bare[lattice.within(grown(court, BORDER))] = False
        row, column = lattice.spot(*pad)
        first = lattice.spot(pad[0], court[1])[0]
        way_out = lattice.within((pad[0] - 0.1, court[1], pad[0] + 0.1, pad[1] + 0.1))
        self.ready[way_out] = True
        self.open(way_out, is_open=True)
        self.stub = self.ahead(row, first, column)
        for spot in self.stub:
            self.free[spot], self.bare[spot] = True, True
        self.trodden = {*self.stub}
        self.step(self.stub)
        self.reached = [connected(open_cells, self.stub) for open_cells in (self.bare, self.free)]
        """From where players arrive: elsewhere no way is looked for."""

    def open(self, cells: tuple[slice, slice] | Grid, *, is_open: bool) -> None:
        self.free[cells], self.bare[cells] = is_open, is_open

    def ahead(self, row: int, first: int, column: int) -> list[Spot]:
        """From the pad straight to the north, over the edge of the court at `first`, as far as that is free."""
        edge = self.lattice.z[first]
        found = [(at, column) for at in range(row, first, -1)]
        for at in range(first, -1, -1):
            is_border = self.lattice.z[at] >= edge - BORDER
            if not is_border and (edge - self.lattice.z[at] > AHEAD or not self.bare[at, column]):
                break
            found.append((at, column))
        return found

    def step(self, cells: Sequence[Spot]) -> None:
        """From each to the next."""
        self.trodden.update(cells)
        self.edges.update(frozenset(pair) for pair in pairwise(cells) if pair[0] != pair[1])

    def lead(self, z: float, *, whole: bool = False) -> bool:
        """Straight ahead from where players arrive as far as `z`, or up to what stands before it, if not `whole`. False:
        something is in the way at once."""
        row, column = min(self.stub)
        cells = straight((row, column), (min(row, self.lattice.spot(0.0, z)[0]), column))
        shut = next((number for number, cell in enumerate(cells) if not is_open(self.bare, cell)), None)
        if whole and shut is not None:
            return False
        found = cells if shut is None else cells[: max(shut - 1, 0)]
        self.step(found)
        return shut is None or self.lattice.z[row] - self.lattice.z[row - len(found)] >= AHEAD

    def join(self, goal: Goal) -> None:
        """By the shortest way. A goal that nothing leads to gets none."""
        cell = self.lattice.spot(*goal.spot)
        for open_cells, reached in zip((self.bare, self.free), self.reached, strict=True):
            for start in neighbours(cell):
                if start in self.trodden:
                    self.end(start, goal)
                    return
                before = self.before(reached, start, goal)
                if before and before[-1] in self.trodden:
                    self.step(before)
                    self.end(start, goal)
                    return
                if before and (found := self.by_one_corner(open_cells, before[-1]) or self.way(open_cells, before[-1])):
                    self.step([*before, *self.cut(open_cells, found)])
                    self.end(start, goal)
                    return

    def before(self, reached: Grid, start: Spot, goal: Goal) -> list[Spot]:
        """From the start straight away from what is led to, as far as that is free, or to what is trodden: one comes to a
        door on its axis. Empty: the start is not free."""
        if not is_open(reached, start) or goal.end is None:
            return [start] if is_open(reached, start) else []
        out_x, out_z = goal.spot[0] - goal.end[0], goal.spot[1] - goal.end[1]
        side = (0, -1 if out_x < 0 else 1) if goal.is_along_x else (-1 if out_z < 0 else 1, 0)
        found = [start]
        for spot in self.over(start, side):
            if not is_open(reached, spot) or apart_in_studs(self.lattice, start, spot) > APPROACH:
                break
            found.append(spot)
            if spot in self.trodden:
                break
        return found

    def end(self, start: Spot, goal: Goal) -> None:
        """On the axis of what is led to, up to it."""
        x, z = self.lattice.point(start)
        if goal.end is not None and goal.is_along_x and abs(z - goal.spot[1]) < BORDER:
            self.ends.append(((x, z), (goal.end[0], z)))
        elif goal.end is not None and not goal.is_along_x and abs(x - goal.spot[0]) < BORDER:
            self.ends.append(((x, z), (x, goal.end[1])))
        else:
            self.ends.append(((x, z), (x, z)))

    def join_all(self, laid: Sequence[Rect], pad: Point) -> None:
        """To what is a way already, the nearest first; all that touches it is trodden then."""
        left = sorted(laid, key=lambda one: math.dist(nearest(one, pad), pad))
        while left:
            rect = left.pop(0)
            if not self.cells_of(rect) & self.trodden:
                self.join(Goal(nearest(rect, pad)))
            if self.cells_of(rect) & self.trodden:
                reached = [rect]
                for one in reached:
                    self.trodden |= self.cells_of(one)
                    reached += [other for other in left if overlap(grown(one, TOUCH), other)]
                    left = [other for other in left if other not in reached]

    def cells_of(self, rect: Rect) -> set[Spot]:
        """Of what is a way already."""
        return {spot for spot in spots_in(self.free, self.lattice.within(rect)) if self.ready[spot]}

    def by_one_corner(self, open_cells: Grid, start: Spot) -> list[Spot]:
        """To the nearest trodden crossing that it leads to so; empty: it leads to none of the nearest."""
        near = nsmallest(NEAREST, self.trodden, key=lambda spot: (apart(spot, start), spot))
        for end in near:
            for bend in ((end[0], start[1]), (start[0], end[1])):
                cells = [*straight(start, bend), *straight(bend, end)]
                if all(is_open(open_cells, cell) or cell == end for cell in cells):
                    return cells
        return []

    def cut(self, open_cells: Grid, cells: Sequence[Spot]) -> list[Spot]:
        """A way ends where it first comes beside what is trodden, and leads straight over to it: none runs double."""
        for number, cell in enumerate(cells):
            for side in SIDES:
                over = self.over(cell, side)
                for far, spot in enumerate(over, start=1):
                    if spot in self.trodden and all(is_open(open_cells, one) for one in over[: far - 1]):
                        return [*cells[: number + 1], *over[:far]]
        return [*cells]

    def over(self, cell: Spot, side: Spot) -> list[Spot]:
        """The crossings to that side that are `BESIDE` it."""
        found: list[Spot] = []
        row, column = cell
        while True:
            row, column = row + side[0], column + side[1]
            if not (0 <= row < len(self.lattice.z) and 0 <= column < len(self.lattice.x)):
                return found
            if apart_in_studs(self.lattice, cell, (row, column)) > BESIDE:
                return found
            found.append((row, column))

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

    def drawn(self) -> Paving:
        """Without what is a way already, and without what leads to nothing."""
        edges, kept = [*self.ends], {end for _, end in self.ends}
        for a, b in (sorted(edge) for edge in self.edges):
            if self.ready[a] and self.ready[b]:
                continue
            edge = self.lattice.point(a), self.lattice.point(b)
            if self.ready[a] or self.ready[b]:
                edge = self.clipped(*edge, is_turned=bool(self.ready[a]))
                kept.add(edge[1])
            edges.append(edge)
        paving = Paving(split(edges))
        paving.prune(kept)
        return paving

    def clipped(self, a: Point, b: Point, *, is_turned: bool) -> Edge:
        """From the one of both that lies on the ground to the edge of the way that the other lies on."""
        start, end = (b, a) if is_turned else (a, b)
        for rect in self.rects:
            if is_in(grown(rect, BORDER), end):
                x, z = nearest(rect, start)
                return start, (x, end[1]) if start[1] == end[1] else (end[0], z)
        return start, end


def paths(
    ways: Ways,
    pads: Sequence[Vector],
    court: Rect,
    goals: Sequence[Goal],
    paint: Paint,
    closed: Sequence[Rect] = (),
    laid: Sequence[Rect] = (),
    bridges: Sequence[Rect] = (),
    land: HeightField | None = None,
) -> Iterator[Part]:
    """`court`: what is paved under the pads. `closed`: ground that no path leads over. `laid`: what is a way already, such
    as a road, and is joined; `bridges`: the same, and only their ends are. `land`: none
    leads where it is wet or a slope.

    Flat parts that cover the ways from the first of the pads to the goals, the nearest first."""
    x, z = pads[0][0], pads[0][2]
    in_turn = sorted(goals, key=lambda one: abs(one.spot[0] - x) + abs(one.spot[1] - z))
    lattice = Lattice(
        ways,
        [x, *axes(bridges, along_x=False), *(one.spot[0] for one in in_turn if not one.is_along_x)],
        [z, *axes(bridges, along_x=True), *(one.spot[1] for one in in_turn if one.is_along_x)],
    )
    net = Net(lattice, (x, z), court, closed, laid, bridges, land)
    for goal in reversed([one for one in in_turn if abs(one.spot[0] - x) <= AXIS and one.spot[1] < z]):
        if net.lead(goal.spot[1]):
            break
    else:  # as far ahead as one of them lies
        any(net.lead(goal.spot[1], whole=True) for goal in reversed(in_turn) if goal.spot[1] < z)
    net.join_all([*laid, *bridges], (x, z))
    for goal in in_turn:
        net.join(goal)

    def is_bare(x: float, z: float) -> bool:
        return bool(ways.bare[ways.cell((x, 0.0, z))])

    yield from net.drawn().parts(paint, is_bare)


def level(lattice: Lattice, land: HeightField) -> Grid:
    rows = np.clip(((np.array(lattice.z) - land.north) // LAND_CELL).astype(int), 0, land.rows - 1)
    columns = np.clip(((np.array(lattice.x) - land.west) // LAND_CELL).astype(int), 0, land.columns - 1)
    at = np.ix_(rows, columns)
    found: Grid = (np.abs(land.ground[at]) < UNEVEN) & ~land.wet[at]
    return found


def split(edges: Sequence[Edge]) -> Iterator[Edge]:
    """Each in pieces between the points of all that lie on it: ways that join share a point."""
    points = {point for edge in edges for point in edge}
    by_x: dict[float, list[Point]] = {}
    by_z: dict[float, list[Point]] = {}
    for point in sorted(points):
        by_x.setdefault(point[0], []).append(point)
        by_z.setdefault(point[1], []).append(point)
    for a, b in edges:
        low, high = sorted((a, b))
        line = by_x[low[0]] if low[0] == high[0] else by_z[low[1]]
        yield from pairwise([point for point in line if low <= point <= high])


def spots_in(cells: Grid, part: tuple[slice, slice]) -> list[Spot]:
    rows, columns = (range(*one.indices(length)) for one, length in zip(part, cells.shape, strict=True))
    return [(row, column) for row in rows for column in columns]


def neighbours(cell: Spot) -> list[Spot]:
    """Itself first."""
    return [(cell[0] + down, cell[1] + aside) for down in (0, 1, -1) for aside in (0, 1, -1)]


def apart_in_studs(lattice: Lattice, a: Spot, b: Spot) -> float:
    return abs(lattice.x[a[1]] - lattice.x[b[1]]) + abs(lattice.z[a[0]] - lattice.z[b[0]])


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
