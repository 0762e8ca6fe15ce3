"""What ways are made of: decks with rails where one could fall, paths on the ground, steps."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from worlds.catalogue.solids import PLANKS, STONE, TIMBER, Paint, beam, block, pillar, plank
from worlds.geometry import Vector
from worlds.land.field import HeightField
from worlds.layout.link_profile import Course, Point, along_land, course, heading, level_at_corners, nodes, taut
from worlds.layout.route_map import CELL, HALF, WIDTH
from worlds.scene import Part

DECK: Final = 0.8
ABOVE: Final = 0.5
"""Studs of a deck's top above the land that it ends on."""
FLAT: Final = 0.22
"""The same of a path's."""
PLACE: Final = WIDTH + 2.0
"""Studs across."""
STEEP: Final = 0.2
"""Studs up for a stud along from which on stairs have steps."""
RISE: Final = 0.9
"""Studs of a step, at most."""
RAIL: Final = 3.0
FALL: Final = 2.0
"""Studs above land or water from which on there is a rail."""
SPAN: Final = 8.0
"""Studs of a deck, about, that have a rail or have none."""
POST_EVERY: Final = 14.0
PIER: Final = 1.2
HIGH: Final = 5.0
"""Studs above the ground from which on a deck stands on piers."""
WITHIN: Final = HALF - 0.3
"""Studs from the middle of a deck to its rails."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A straight part of a way, from the middle of one end to that of the other; `y` is the land's height or above."""

    start: Vector
    end: Vector
    is_wet: bool


def bridge(points: Sequence[Point], land: HeightField) -> list[Part]:
    way = course(points, land)
    found: list[Part] = []
    for run in runs(way, taut(way.heights), ()):
        for piece in run.pieces:
            found += deck(piece)
        found += [*railed(run, land), *piers(run, land)]
    return found


def path(points: Sequence[Point], land: HeightField, paint: Paint) -> list[Part]:
    return on_land(points, land, lambda piece: [strip(piece, paint)])


def stairs(points: Sequence[Point], land: HeightField, paint: Paint) -> list[Part]:
    return on_land(points, land, lambda piece: steps(piece) if slope(piece) > STEEP else [strip(piece, paint)])


def on_land(points: Sequence[Point], land: HeightField, made: Callable[[Piece], list[Part]]) -> list[Part]:
    """On the ground, and by a bridge over water."""
    found: list[Part] = []
    for run in on_course(points, land):
        for piece in run.pieces:
            found += deck(piece) if piece.is_wet else made(piece)
        if any(piece.is_wet for piece in run.pieces):
            found += railed(run, land)
    return found


def on_course(points: Sequence[Point], land: HeightField) -> Iterator["Run"]:
    """On the ground, straight over water."""
    way = course(points, land)
    shores = [at + (1 if is_wet else 0) for at, (is_wet, other) in enumerate(pairwise(way.wet)) if is_wet != other]
    yield from runs(way, along_land(way), shores)


@dataclass(frozen=True, slots=True)
class Run:
    """From one corner to the next, both squares of the corners included if it is the first, else that at its end."""

    pieces: tuple[Piece, ...]
    ahead: tuple[int, int]
    turn: tuple[int, int] | None
    """Where it goes on from its end; None: it ends there."""
    is_short: bool
    """Its squares overlap."""


def runs(way: Course, heights: Sequence[float], breaks: Sequence[int]) -> Iterator[Run]:
    corners = way.corners()
    levels = level_at_corners(heights, corners)
    for number, (a, b) in enumerate(pairwise(corners)):
        (x, z), ahead = way.points[a], heading(way.points[a], way.points[b])
        line = nodes(
            heights[a : b + 1],
            levels[number],
            levels[number + 1],
            CELL,
            is_first=number == 0,
            breaks=[at - a for at in breaks if a <= at <= b],
        )
        pieces = tuple(
            Piece(
                (x + ahead[0] * low[0], low[1], z + ahead[1] * low[0]),
                (x + ahead[0] * high[0], high[1], z + ahead[1] * high[0]),
                any(way.wet[at] for at in range(a, b + 1) if low[0] <= (at - a) * CELL <= high[0]),
            )
            for low, high in pairwise(line)
            if high[0] - low[0] > 0.01
        )
        turn = heading(way.points[b], way.points[b + 1]) if b + 1 < len(way.points) else None
        yield Run(pieces, ahead, turn, (b - a) * CELL <= 2 * HALF)


def raised(point: Vector, by: float) -> Vector:
    return (point[0], point[1] + by, point[2])


def deck(piece: Piece) -> list[Part]:
    down = ABOVE - DECK / 2
    return [plank("Deck", raised(piece.start, down), raised(piece.end, down), WIDTH, DECK, PLANKS)]


def strip(piece: Piece, paint: Paint) -> Part:
    down = FLAT - DECK / 2
    return plank("Walkway", raised(piece.start, down), raised(piece.end, down), WIDTH, DECK, paint)


def place(middle: Point, level: float, paint: Paint) -> Part:
    """A round one, where paths meet or end."""
    x, z = middle
    return pillar("Place", PLACE, FLAT - 0.04, (x, level, z), paint, collides=False)


def slope(piece: Piece) -> float:
    return abs(piece.end[1] - piece.start[1]) / max(math.dist(piece.start[::2], piece.end[::2]), 1e-9)


def steps(piece: Piece) -> list[Part]:
    """Each as high as the higher of its ends."""
    a, b = piece.start, piece.end
    count = math.ceil(abs(b[1] - a[1]) / RISE)
    size = (abs(b[0] - a[0]) / count or WIDTH, 2 * RISE, abs(b[2] - a[2]) / count or WIDTH)
    found = []
    for number in range(count):
        x, z = (a[i] + (b[i] - a[i]) * (number + 0.5) / count for i in (0, 2))
        top = a[1] + (b[1] - a[1]) * (number + (b[1] > a[1])) / count + FLAT
        found.append(block("Step", size, (x, top - size[1], z), STONE))
    return found


def railed(run: Run, land: HeightField) -> list[Part]:
    """On both sides of what is high or over water, but where it is left at a corner."""
    if run.is_short:
        return []
    found: list[Part] = []
    for piece in (one for each in run.pieces for one in guarded(each, land)):
        is_last = piece.end == run.pieces[-1].end
        for side in (-1, 1):
            aside = (-run.ahead[1] * side, run.ahead[0] * side)
            is_left = is_last and run.turn == aside
            start, end = piece.start, shortened(piece, 2 * HALF) if is_left else piece.end
            if (
                math.dist(start[::2], end[::2]) > 1.0
                and (end[0] - start[0]) * run.ahead[0] + (end[2] - start[2]) * run.ahead[1] > 0
            ):
                found += rail(beside(start, aside, WITHIN), beside(end, aside, WITHIN))
        if is_last and run.turn is not None:
            end = beside(piece.end, run.ahead, -0.3)
            back = (-run.turn[0], -run.turn[1])
            found += rail(beside(end, back, WITHIN - 0.6), beside(end, run.turn, WITHIN - 0.6))
    return found


def guarded(piece: Piece, land: HeightField) -> list[Piece]:
    """Its spans that are high or over water: nobody wants a fence across an island."""
    count = max(1, round(math.dist(piece.start, piece.end) / SPAN))
    points = [
        (
            piece.start[0] + (piece.end[0] - piece.start[0]) * number / count,
            piece.start[1] + (piece.end[1] - piece.start[1]) * number / count,
            piece.start[2] + (piece.end[2] - piece.start[2]) * number / count,
        )
        for number in range(count)
    ]
    found: list[Piece] = []
    for start, end in pairwise([*points, piece.end]):
        span = Piece(start, end, any(land.wet[land.cell(x, z)] for x, _, z in (start, end)))
        if not (span.is_wet or drop(span, land) > FALL):
            continue
        if found and found[-1].end == start:
            found[-1] = Piece(found[-1].start, end, is_wet=True)
        else:
            found.append(span)
    return found


def drop(piece: Piece, land: HeightField) -> float:
    a, b = piece.start, piece.end
    spots = [tuple(a[i] + (b[i] - a[i]) * share for i in range(3)) for share in (0.1, 0.3, 0.5, 0.7, 0.9)]
    return max(y - land.ground_at(x, z) for x, y, z in spots)


def shortened(piece: Piece, by: float) -> Vector:
    """Its end, so much nearer to its start."""
    length = max(math.dist(piece.start[::2], piece.end[::2]), 1e-9)
    x, y, z = (b + (a - b) * by / length for a, b in zip(piece.start, piece.end, strict=True))
    return (x, y, z)


def beside(point: Vector, way: tuple[int, int], by: float) -> Vector:
    return (point[0] + way[0] * by, point[1], point[2] + way[1] * by)


def rail(a: Vector, b: Vector) -> list[Part]:
    """On posts."""
    high = ABOVE + RAIL
    count = max(1, round(math.dist(a, b) / POST_EVERY))
    feet: list[Vector] = [
        (a[0] + (b[0] - a[0]) * i / count, a[1] + (b[1] - a[1]) * i / count, a[2] + (b[2] - a[2]) * i / count)
        for i in range(count + 1)
    ]
    return [
        beam("Rail", raised(a, high), raised(b, high), 0.5, TIMBER),
        *(block("Post", (0.6, RAIL, 0.6), raised(foot, ABOVE), TIMBER) for foot in feet),
    ]


def piers(run: Run, land: HeightField) -> Iterator[Part]:
    for piece in run.pieces:
        length = math.dist(piece.start[::2], piece.end[::2])
        count = int(length // (2 * POST_EVERY))
        for number in range(count):
            x, y, z = (a + (b - a) * (number + 0.5) / count for a, b in zip(piece.start, piece.end, strict=True))
            ground = land.ground_at(x, z)
            if y - ground > HIGH:
                yield block("Pier", (PIER, y - ground, PIER), (x, ground, z), TIMBER)
