"""The lamps of a hall: hanging, in its ceiling or standing on nothing but a chain, of the kind that the place has."""

from collections.abc import Iterator, Sequence
from typing import Final

from worlds.catalogue.interiors import Interior
from worlds.catalogue.solids import Paint, ball, block, pillar
from worlds.layout.body import Rect, overlap
from worlds.layout.hall_roof import rise_of
from worlds.scene import CEILING, Part

EVERY: Final = 22.0
"""Studs from one to the next, about."""
MOST: Final = 6
"""In one line, either way."""
HUNG: Final = 11.5
"""Studs from the floor to a hanging lamp, at least: over all heads, in sight."""
CLOSE: Final = 3.4
"""Studs under the walls' top that it hangs, if that is higher."""
FLAT: Final = 0.6
"""Studs under the walls' top of a lamp that is close under the ceiling."""
LOW: Final = 1.0
"""Studs under a lamp that stay free."""
SHADE: Final = 3.0
STARS: Final = 90
LAMP, HANGER, STAR = f"{CEILING}Lamp", f"{CEILING}Hanger", f"{CEILING}Star"
GOLDEN: Final = 0.61803398875


def lamps(hall: Rect, look: Interior, height: float, standing: Sequence[tuple[Rect, float]]) -> Iterator[Part]:
    """Closer under the ceiling where something high stands, and none where it all but reaches that."""
    west, north, east, south = hall
    if look.light == "star":
        yield from stars(hall, height, rise_of(look, east - west))
    across, along = (min(MOST, max(1, round(long / EVERY))) for long in (east - west, south - north))
    under = height - FLAT
    low = max(HUNG, height - CLOSE - 1.0) if look.light != "panel" else under
    for number in range(along):
        z = north + (number + 0.5) * (south - north) / along
        for lamp in range(across):
            x = west + (lamp + 0.5) * (east - west) / across
            top = max((top for rect, top in standing if overlap((x - 2, z - 2, x + 2, z + 2), rect)), default=0.0)
            if top <= under - LOW or across * along == 1:
                yield from lamp_of(look, (x, low if top <= low - LOW else under, z), height)


def lamp_of(look: Interior, at: tuple[float, float, float], height: float) -> Iterator[Part]:
    x, y, z = at
    shade, lamp = look.trim, look.lamp
    cord = max(0.2, height - y - 0.6)
    match look.light:
        case "panel":
            yield block(LAMP, (7.0, 0.25, 3.4), (x, y, z), lamp, collides=False)
        case "strip":
            yield block(LAMP, (1.0, 0.35, 9.0), (x, y, z), lamp, collides=False)
            for off in (-3.5, 3.5):
                yield block(HANGER, (0.12, cord + 0.6, 0.12), (x, y + 0.3, z + off), shade, collides=False)
        case "lantern":
            yield block(HANGER, (0.2, cord, 0.2), (x, y + 1.2, z), shade, collides=False)
            yield block(HANGER, (1.6, 0.3, 1.6), (x, y + 1.3, z), shade, collides=False)
            yield block(LAMP, (1.1, 1.4, 1.1), (x, y, z), lamp, collides=False)
            yield block(HANGER, (1.6, 0.25, 1.6), (x, y - 0.2, z), shade, collides=False)
        case "chandelier":
            yield block(HANGER, (0.2, cord, 0.2), (x, y + 0.6, z), shade, collides=False)
            yield pillar(HANGER, 5.0, 0.3, (x, y, z), shade, collides=False)
            flame = Paint(lamp.color, "Neon")
            for step, (dx, dz) in enumerate(((2.1, 0.0), (-2.1, 0.0), (0.0, 2.1), (0.0, -2.1))):
                yield block(LAMP, (0.4, 1.0, 0.4), (x + dx, y + 0.3, z + dz), flame if step else lamp, collides=False)
        case "pendant":
            yield block(HANGER, (0.2, cord, 0.2), (x, y + 0.6, z), shade, collides=False)
            yield pillar(HANGER, SHADE, 0.4, (x, y + 0.5, z), shade, collides=False)
            yield pillar(LAMP, SHADE - 0.6, 0.5, (x, y, z), lamp, collides=False)
        case _:
            pass


def stars(hall: Rect, height: float, rise: float) -> Iterator[Part]:
    """On the inside of a vault, strewn evenly."""
    west, north, east, south = hall
    for number in range(STARS):
        share = 2 * (number * GOLDEN % 1.0) - 1
        x = (west + east) / 2 + 0.94 * share * (east - west) / 2
        z = north + (number + 0.5) / STARS * (south - north)
        y = height + rise * (1 - share * share) ** 0.5 * 0.96 - 0.6
        size = 0.3 + 0.25 * (number % 3 == 0) + 0.35 * (number % 17 == 0)
        yield ball(STAR, size, (x, y, z), Paint((250, 246, 226), "Neon"), collides=False)
