"""What hangs over the ways of a feast or a bazaar: flags, lanterns, cloths that give shade, on lines between posts."""

from collections.abc import Iterator, Sequence
from typing import Final

from worlds.catalogue.growth import TALL, soft
from worlds.catalogue.manner import Manner
from worlds.catalogue.solids import TIMBER, WHITE, Paint, ball, beam, block, pillar, plank
from worlds.layout.avenue import by_length
from worlds.layout.body import Rect
from worlds.layout.growth import Garden
from worlds.layout.lattice import CELL
from worlds.scene import Color, Part

HIGH: Final = 10.5
"""Studs from the ground to a line at its posts."""
SAG: Final = 1.0
ASIDE: Final = CELL / 2 + 1.6
"""Studs from the middle of a way to a post."""
EVERY: Final = 13.0
"""Studs from one line to the next."""
FIRST: Final = 16.0
"""Studs from where players arrive to the first."""
LINES: Final = 14
PIECES: Final = 5
"""Flags of one line."""
SHADE: Final = 6.0
"""Studs of a cloth along the way."""


def strung(garden: Garden, scenery: Sequence[Part], manner: Manner) -> Iterator[Part]:
    """Over straight ways, the longest first, where there is room for both posts."""
    kind = manner.place.strung if manner.place is not None else None
    if kind is None or {"garland", "bunting", kind[:-1], kind} & garden.asked:
        return
    strips = sorted((part.box.footprint for part in scenery if part.name == "Path"), key=by_length)
    numbers = iter(range(LINES))
    for strip in strips:
        for x, z, is_along_x in places(strip):
            if not is_far(garden, x, z) or not has_room(garden, x, z, is_along_x=is_along_x):
                continue
            number = next(numbers, None)
            if number is None:
                return
            parts = soft([*posts(), *hung(kind, manner.cloths, number)])
            yield from (part.placed((round(x, 2), 0.0, round(z, 2)), 90 if is_along_x else 0) for part in parts)


def places(strip: Rect) -> Iterator[tuple[float, float, bool]]:
    west, north, east, south = strip
    is_along_x = east - west > south - north
    length = max(east - west, south - north)
    many = int(length / EVERY)
    for number in range(many):
        share = (number + 0.5) / many
        x = west + share * (east - west) if is_along_x else (west + east) / 2
        z = (north + south) / 2 if is_along_x else south - share * (south - north)
        yield x, z, is_along_x


def is_far(garden: Garden, x: float, z: float) -> bool:
    return all(not (west - FIRST < x < east + FIRST and north - FIRST < z) for west, north, east, south in garden.pads)


def has_room(garden: Garden, x: float, z: float, *, is_along_x: bool) -> bool:
    """For two posts, and nothing higher than a line stands between them: they take their ground."""
    if garden.height(x, z, ASIDE) != 0.0:
        return False
    spots = [(x, z + side * ASIDE) if is_along_x else (x + side * ASIDE, z) for side in (-1, 1)]
    rects = [(a - 0.4, b - 0.4, a + 0.4, b + 0.4) for a, b in spots]
    across = (x - 0.5, z - ASIDE, x + 0.5, z + ASIDE) if is_along_x else (x - ASIDE, z - 0.5, x + ASIDE, z + 0.5)
    if not all(garden.taken.is_bare(rect) for rect in rects) or not garden.things.is_bare(across):
        return False
    for rect in rects:
        garden.taken.take(rect)
    return True


def posts() -> Iterator[Part]:
    for x in (-ASIDE, ASIDE):
        yield pillar(TALL, 0.45, HIGH + 0.4, (x, 0, 0), TIMBER)


def hung(kind: str, cloths: Sequence[Color], number: int) -> Iterator[Part]:
    """From one post to the other, along x."""
    if kind == "shades":
        cloth = Paint(cloths[number % len(cloths)], "Fabric")
        yield plank(TALL, (-ASIDE, HIGH, 0), (0, HIGH - SAG, 0), SHADE, 0.2, cloth)
        yield plank(TALL, (0, HIGH - SAG, 0), (ASIDE, HIGH, 0), SHADE, 0.2, cloth)
        return
    yield beam(TALL, (-ASIDE, HIGH, 0), (0, HIGH - SAG, 0), 0.12, WHITE)
    yield beam(TALL, (0, HIGH - SAG, 0), (ASIDE, HIGH, 0), 0.12, WHITE)
    for piece in range(PIECES):
        x = (piece - (PIECES - 1) / 2) * 2 * ASIDE / PIECES
        cloth, top = Paint(cloths[(number + piece) % len(cloths)], "Fabric"), HIGH - SAG * (1 - abs(x) / ASIDE)
        if kind == "lanterns":
            yield ball(TALL, 1.2, (x, top - 1.2, 0), Paint(cloth.color, "Neon"))
        else:
            yield block(TALL, (1.0, 1.2, 0.12), (x, top - 1.2, 0), cloth)
