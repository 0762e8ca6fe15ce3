"""What is on the walls of a hall besides what hangs there: panelling, rails, posts, and the frames of its windows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from worlds.catalogue.interiors import Interior
from worlds.catalogue.solids import Paint, block, drum
from worlds.catalogue.walls import Hole
from worlds.geometry import Vector
from worlds.scene import Part

DADO_THICK: Final = 0.15
RAIL: Final = 0.3
CORNICE, CORNICE_OUT = 0.9, 0.5
BAR: Final = 0.22
FRAME: Final = 0.4
END: Final = 1.2
"""Studs from the end of a piece of wall to its first post."""
CLOTH: Final = 2.0
"""Studs across a post from which on it is a curtain, or a stripe of a tent."""
Span = tuple[float, float]


def finish(spans: Sequence[Span], holes: Sequence[Hole], look: Interior, height: float, thick: float) -> Iterator[Part]:
    """Of a wall along x whose middle is the origin, seen from its front, -z. `spans`: of its foot, between doorways."""
    pattern, face = look.pattern, thick / 2
    low, high = spans[0][0], spans[-1][1]
    for start, end in spans:
        middle, long = (start + end) / 2, end - start
        if pattern.dado:
            yield strip(look.dado, (long, pattern.dado), (middle, 0.0), face, DADO_THICK)
            yield strip(look.trim, (long, RAIL + 0.1), (middle, pattern.dado), face, DADO_THICK + 0.12)
        for rail in pattern.rails:
            for piece_low, piece_high in pieces_of(start, end, rail, holes):
                size, at = (piece_high - piece_low, RAIL), ((piece_low + piece_high) / 2, rail)
                yield strip(rail_paint(look), size, at, face, pattern.out)
        yield from posts(start, end, holes, look, height, face)
    yield strip(look.trim, (high - low, CORNICE), ((low + high) / 2, height - CORNICE), face, CORNICE_OUT)


def strip(paint: Paint, size: tuple[float, float], at: tuple[float, float], face: float, out: float) -> Part:
    """Wide and high; its foot's middle along the wall and over the floor."""
    return block("Panelling", (*size, out), (*at, -(face + out / 2)), paint, collides=False)


def rail_paint(look: Interior) -> Paint:
    """Courses of stone and rows of tiles are drawn in the wall's own colour."""
    return look.walls.shaded() if look.pattern.out <= 0.1 or not look.pattern.posts else look.trim


def pieces_of(low: float, high: float, level: float, holes: Sequence[Hole]) -> Iterator[Span]:
    """Of a strip at that level, beside the windows."""
    for hole in sorted(holes, key=lambda one: one.left):
        if hole.sill - RAIL < level < hole.head + 0.5 and low < hole.right and hole.left < high:
            if hole.left - FRAME > low:
                yield (low, hole.left - FRAME)
            low = hole.right + FRAME
    if high > low:
        yield (low, high)


def posts(low: float, high: float, holes: Sequence[Hole], look: Interior, height: float, face: float) -> Iterator[Part]:
    """Evenly, none before a window."""
    pattern = look.pattern
    if not pattern.posts or high - low < 2 * END:
        return
    count = max(1, round((high - low - 2 * END) / pattern.posts))
    top = pattern.dado if pattern.is_low else height - CORNICE
    for number in range(count + 1):
        x = low + END + (high - low - 2 * END) * number / count
        if not any(hole.left - pattern.post < x < hole.right + pattern.post and hole.sill < top for hole in holes):
            paint = look.dado if pattern.post >= CLOTH else look.trim
            yield strip(paint, (pattern.post, top), (x, 0.0), face, pattern.out)


def frames(holes: Sequence[Hole], look: Interior, thick: float) -> Iterator[Part]:
    """Around windows, and their bars; a window that is arched has a round head, a round one is all round."""
    for hole in holes:
        if not hole.sill:
            continue
        wide, high = hole.width, hole.head - hole.sill
        if look.windows.shape == "round":
            middle = (hole.middle, (hole.sill + hole.head) / 2, 0.0)
            yield disc("WindowFrame", thick + 0.5, high + 0.9, middle, look.trim)
            yield disc("WindowPane", thick + 0.6, high, middle, hole.pane)
            continue
        out = thick + 0.3
        for y in (hole.sill - FRAME, hole.head):
            yield block("WindowFrame", (wide + 2 * FRAME, FRAME, out), (hole.middle, y, 0), look.trim, collides=False)
        for side in (-1, 1):
            x = hole.middle + side * (wide + FRAME) / 2
            yield block("WindowFrame", (FRAME, high, out), (x, hole.sill, 0), look.trim, collides=False)
        upright, level = look.windows.bars
        for number in range(upright):
            x = hole.left + wide * (number + 1) / (upright + 1)
            yield block("WindowBar", (BAR, high, BAR + 0.2), (x, hole.sill, 0), look.trim, collides=False)
        for number in range(level):
            y = hole.sill + high * (number + 1) / (level + 1)
            yield block("WindowBar", (wide, BAR, BAR + 0.2), (hole.middle, y, 0), look.trim, collides=False)
        if look.windows.shape == "arched":
            middle = (hole.middle, hole.head, 0.0)
            yield disc("WindowFrame", thick + 0.2, wide + 2 * FRAME, middle, look.trim)
            yield disc("WindowPane", thick + 0.26, wide, middle, hole.pane)


def disc(name: str, thick: float, across: float, middle: Vector, paint: Paint) -> Part:
    return replace(drum(name, thick, across, middle, paint, "z"), collides=False)
