"""What paths are made of: straight strips, soft bends, clean junctions. A strip ends where its way does."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from worlds.catalogue.solids import Paint, block, plank
from worlds.layout.lattice import CELL, Point
from worlds.scene import Part

HEIGHT: Final = 0.2
SUNK: Final = 0.02
"""Studs of it in the ground."""
HALF: Final = CELL / 2
BENDS: Final = (7.0, 5.0, 3.5)
"""Studs from a corner to where its bend begins: the softest that has room."""
PIECES: Final = 3
"""Of a bend."""
UNDER: Final = 0.004
"""Studs by which every other piece of a bend lies lower: tops in one plane flicker."""
CROSSING: Final = 4
"""Ways that meet in one point, at most."""
LEAST: Final = 0.05
"""Studs: nothing is shorter."""

Edge = tuple[Point, Point]
Side = tuple[int, int]
"""Where an edge leads from a point, along x and z."""
IsOpen = Callable[[float, float], bool]


class Paving:
    """The lines of a net of paths, from point to point, along x or z."""

    def __init__(self, edges: Iterable[Edge]) -> None:
        self.sides: dict[Point, dict[Side, Point]] = {}
        for a, b in edges:
            if a != b:
                self.sides.setdefault(a, {})[side_of(a, b)] = b
                self.sides.setdefault(b, {})[side_of(b, a)] = a

    def prune(self, kept: set[Point]) -> None:
        """Without what leads to nothing: an end is one that is kept."""
        loose = [point for point, sides in self.sides.items() if len(sides) < 2 and point not in kept]
        while loose:
            point = loose.pop()
            for side, other in self.sides.pop(point).items():
                sides = self.sides[other]
                del sides[(-side[0], -side[1])]
                if len(sides) < 2 and other not in kept:
                    loose.append(other)
        self.sides = {point: sides for point, sides in self.sides.items() if sides}

    def parts(self, paint: Paint, is_open: IsOpen) -> Iterator[Part]:
        """`is_open`: whether a path may lie there."""
        bends = {}
        for point, sides in self.sides.items():
            if len(sides) == 2 and not is_straight(sides) and (off := self.bend_at(point, is_open)):
                bends[point] = off
        for run in self.runs():
            yield from self.strip(run, bends, paint)
        for point, off in bends.items():
            one, other = self.sides[point]
            yield from bend(point, one, other, off, paint)

    def runs(self) -> Iterator[list[Point]]:
        """Straight on as far as possible: at a crossing, those from north to south go on."""
        for ahead in ((0, 1), (1, 0)):
            back = (-ahead[0], -ahead[1])
            for point, sides in sorted(self.sides.items()):
                if ahead not in sides or (back in sides and not self.is_cut(point, ahead)):
                    continue
                run = [point, sides[ahead]]
                while ahead in self.sides[run[-1]] and not self.is_cut(run[-1], ahead):
                    run.append(self.sides[run[-1]][ahead])
                yield run

    def is_cut(self, point: Point, ahead: Side) -> bool:
        return ahead[0] != 0 and len(self.sides[point]) == CROSSING

    def strip(self, run: Sequence[Point], bends: dict[Point, float], paint: Paint) -> Iterator[Part]:
        """From one end to the other."""
        ahead = side_of(run[0], run[-1])
        a, b = self.shifted(run[0], ahead, bends), self.shifted(run[-1], (-ahead[0], -ahead[1]), bends)
        wide, deep = abs(b[0] - a[0]) or CELL, abs(b[1] - a[1]) or CELL
        if (b[0] - a[0]) * ahead[0] + (b[1] - a[1]) * ahead[1] > LEAST:
            middle = ((a[0] + b[0]) / 2, -SUNK, (a[1] + b[1]) / 2)
            yield block("Path", (round(wide, 3), HEIGHT, round(deep, 3)), middle, paint, collides=False)

    def shifted(self, point: Point, ahead: Side, bends: dict[Point, float]) -> Point:
        """Where a run that leads on from here begins: beside what goes through, at a bend's end, around a corner."""
        sides = self.sides[point]
        by = bends.get(point, 0.0)
        if not by and len(sides) > 1:
            is_joined = (ahead[1], ahead[0]) in sides and (-ahead[1], -ahead[0]) in sides
            by = HALF if is_joined or ahead[0] else -HALF
        return point[0] + ahead[0] * by, point[1] + ahead[1] * by

    def bend_at(self, point: Point, is_open: IsOpen) -> float:
        """How far from a corner its bend begins; 0: there is no room for any."""
        sides = self.sides[point]
        one, other = sides
        room = min(self.free_along(point, side) for side in sides)
        for off in BENDS:
            if off <= room and all(is_open(*spot) for spot in along_bend(point, one, other, off)):
                return off
        return 0.0

    def free_along(self, point: Point, side: Side) -> float:
        """Studs to where the next way joins; half of that to the next corner."""
        at, length = point, 0.0
        while True:
            before, at = at, self.sides[at][side]
            length += math.dist(before, at)
            sides = self.sides[at]
            if len(sides) == 1:
                return length - LEAST
            if len(sides) > 2:
                return length - HALF - LEAST
            if not is_straight(sides):
                return length / 2


def side_of(a: Point, b: Point) -> Side:
    return (b[0] > a[0]) - (b[0] < a[0]), (b[1] > a[1]) - (b[1] < a[1])


def is_straight(sides: Iterable[Side]) -> bool:
    found = [*sides]
    return len(found) == 2 and found[0] == (-found[1][0], -found[1][1])


def along_bend(point: Point, one: Side, other: Side, off: float) -> list[Point]:
    """A quarter of a circle, from the way on the one side to that on the other."""
    x, z = point[0] + (one[0] + other[0]) * off, point[1] + (one[1] + other[1]) * off
    angles = [number * math.pi / 2 / PIECES for number in range(PIECES + 1)]
    return [
        (
            x - off * (one[0] * math.sin(angle) + other[0] * math.cos(angle)),
            z - off * (one[1] * math.sin(angle) + other[1] * math.cos(angle)),
        )
        for angle in angles
    ]


def bend(point: Point, one: Side, other: Side, off: float, paint: Paint) -> Iterator[Part]:
    """Its pieces meet at the outer edge."""
    longer = HALF * math.tan(math.pi / 4 / PIECES)
    for number, (a, b) in enumerate(pairwise(along_bend(point, one, other, off))):
        share = longer / math.dist(a, b)
        x, z = (b[0] - a[0]) * share, (b[1] - a[1]) * share
        y = HEIGHT / 2 - SUNK - UNDER * (number % 2)
        piece = plank("Bend", (a[0] - x, y, a[1] - z), (b[0] + x, y, b[1] + z), CELL, HEIGHT, paint)
        yield replace(piece, collides=False)
