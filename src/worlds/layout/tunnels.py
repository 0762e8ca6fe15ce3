"""A covered way: a floor with ribs over it, and glass between these. Nobody is held up by it who crosses it."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from worlds.catalogue.solids import GLASS, METAL, Paint, beam, block, plank
from worlds.geometry import Vector
from worlds.land.field import HeightField
from worlds.layout.link_parts import DECK, FLAT, Piece, Run, beside, on_course, raised, shortened
from worlds.layout.link_profile import Point
from worlds.layout.route_map import HALF, WIDTH
from worlds.scene import Part

HIGH: Final = 8.0
"""Studs of its ridge above its floor."""
EAVES: Final = 5.5
"""The same of its sides."""
RIB: Final = 0.5
RIBS: Final = 12.0
"""Studs from one to the next."""
PANE: Final = 0.2
RIDGE: Final = 4.0
"""Studs across its level top."""
FLOOR: Final = Paint((112, 118, 126), "Metal")
SIDE: Final = HALF - RIB / 2


def tunnel(points: Sequence[Point], land: HeightField) -> list[Part]:
    found: list[Part] = []
    for run in on_course(points, land):
        found += [floor(piece) for piece in run.pieces]
        for piece in run.pieces:
            found += covered(piece, run)
    return [part if part.name == "Walkway" else replace(part, collides=False) for part in found]


def floor(piece: Piece) -> Part:
    down = FLAT - DECK / 2
    return plank("Walkway", raised(piece.start, down), raised(piece.end, down), WIDTH, DECK, FLOOR)


def covered(piece: Piece, run: Run) -> list[Part]:
    """Open at the corner where it turns, which the next piece covers."""
    is_last = piece.end == run.pieces[-1].end
    end = shortened(piece, 2 * HALF) if is_last and run.turn is not None and not run.is_short else piece.end
    long = math.dist(piece.start[::2], end[::2])
    if long < 1.0 or run.is_short:
        return []
    across = (-run.ahead[1], run.ahead[0])
    a, b = raised(piece.start, FLAT), raised(end, FLAT)
    found = [
        plank("Pane", raised(a, HIGH), raised(b, HIGH), RIDGE, PANE, GLASS),
        *(side_of(a, b, across, sign) for sign in (-1, 1)),
        *(eaves(a, b, across, sign) for sign in (-1, 1)),
    ]
    count = max(1, round(long / RIBS))
    for number in range(count + 1):
        share = (number + 0.02) / (count + 0.04)
        foot = (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share)
        found += rib(foot, across)
    return found


def side_of(a: Vector, b: Vector, across: tuple[int, int], sign: int) -> Part:
    """A pane that stands upright, as high as its eaves."""
    low, high = raised(beside(a, across, sign * SIDE), EAVES / 2), raised(beside(b, across, sign * SIDE), EAVES / 2)
    bar = beam("Pane", low, high, PANE, GLASS)
    return replace(bar, size=(PANE, EAVES, bar.size[2]))


def eaves(a: Vector, b: Vector, across: tuple[int, int], sign: int) -> Part:
    """A rail where its sides end."""
    start, end = (raised(beside(one, across, sign * SIDE), EAVES) for one in (a, b))
    return beam("Rib", start, end, RIB, METAL)


def rib(foot: Vector, across: tuple[int, int]) -> list[Part]:
    """Two posts, and a bar over them that is bent twice."""
    left, right = (beside(foot, across, sign * SIDE) for sign in (-1, 1))
    tops = [raised(beside(foot, across, sign * RIDGE / 2), HIGH) for sign in (-1, 1)]
    return [
        *(block("Rib", (RIB, EAVES, RIB), one, METAL) for one in (left, right)),
        beam("Rib", raised(left, EAVES), tops[0], RIB, METAL),
        beam("Rib", raised(right, EAVES), tops[1], RIB, METAL),
        beam("Rib", tops[0], tops[1], RIB, METAL),
    ]
