"""Houses that close a square on three sides: they stand around all that is told, and look at it; nobody enters them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from worlds.catalogue.cultures import CLAY_TILES, TIMBERED
from worlds.catalogue.families.building_features import PANE
from worlds.catalogue.growth import TALL, soft
from worlds.catalogue.manner import Manner
from worlds.catalogue.solids import TIMBER, WHITE, Paint, block, wedge
from worlds.catalogue.terrains import Terrain
from worlds.catalogue.things import THINGS
from worlds.land.surroundings import surroundings
from worlds.layout.body import Rect, around, grown
from worlds.layout.growth import Garden
from worlds.layout.woods import heights_at
from worlds.scene import Color, Part

AWAY: Final = 2.5
"""Studs that they may stand beyond the edge of the ground."""
WIDE: Final = (15.0, 19.0, 13.0, 17.0, 21.0)
HIGH: Final = (15.0, 19.0, 13.0, 17.0, 22.0, 14.0)
"""Studs of walls, in turns."""
DEEP: Final = 11.0
CLOSING: Final = 12.0
"""Studs of ground for them, either way."""
REACHED: Final = 560.0
"""Studs that houses of their usual width close: around more they are wider."""
WALK: Final = 9.0
"""Studs from what is told to the houses around it."""
GAP: Final = 9.0
"""Studs of a lane between two groups of houses."""
GROUP: Final = 4
"""Houses from one lane to the next."""
LEVEL: Final = 2.0
"""Studs that the land may lie higher or lower."""
FLAT: Final = frozenset({"cubic_house", "adobe_house", "habitat"})
STEPPED: Final = frozenset({"canal_house", "frontier_house"})
SURROUNDS: Final = ("hills", "dunes", "flat")


@dataclass(frozen=True, slots=True)
class Style:
    home: str
    walls: tuple[Color, ...]
    material: str
    roof: Paint


def style_of(manner: Manner) -> Style:
    culture = manner.culture
    if culture is None or not culture.homes or not THINGS[culture.homes[0]].visited:
        return Style("house", TIMBERED, "Plaster", CLAY_TILES)
    home = culture.homes[0]
    return Style(home, culture.walls or TIMBERED, THINGS[home].material, culture.roof or CLAY_TILES)


def fronts(garden: Garden, terrain: Terrain, manner: Manner, seed: int) -> Iterator[Part]:
    """None around what is closed, where other land lies, or where no words speak of a square."""
    if not is_closed_by_houses(manner) or garden.land is not None or garden.world.zone.enclosure is not None:
        return
    if terrain.surround not in SURROUNDS or garden.is_full or not garden.pads:
        return
    style, found = style_of(manner), [*spots(garden)]
    heights = heights_at([(x, z) for x, z, _, _ in found], surroundings(*garden.world.extent(), terrain, seed), seed)
    rng = Random(seed)  # noqa: S311 - an arrangement, not a secret
    for number, ((x, z, turn, wide), height) in enumerate(zip(found, heights, strict=True)):
        half_x, half_z = (DEEP / 2, wide / 2) if turn in (90, 270) else (wide / 2, DEEP / 2)
        rect = (x - half_x, z - half_z, x + half_x, z + half_z)
        if abs(height) <= LEVEL and garden.taken.is_bare(rect) and is_behind(garden, rect):
            garden.taken.take(rect)
            parts = [*house(style, number, wide, rng)]
            solid = [replace(parts[0], collides=True), *soft(parts[1:])]
            yield from (part.placed((round(x, 2), 0.0, round(z, 2)), turn) for part in solid)


def is_closed_by_houses(manner: Manner) -> bool:
    return manner.place is not None and manner.place.fronts


def is_behind(garden: Garden, rect: Rect) -> bool:
    """It stands beside who arrives, or farther north: not between them and what is told, and not behind their backs."""
    return garden.near.is_bare(rect) and garden.free.is_bare(rect) and garden.view.is_bare(rect)


def square_of(garden: Garden) -> Rect:
    """All that is told and where players arrive, and a walk around it; no more than the ground."""
    told = [tuple(float(edge) for edge in row) for row in garden.things.rects[: garden.things.count]]
    west, north, east, south = grown(around([*garden.pads, *((a, b, c, d) for a, b, c, d in told)]), WALK)
    edge = grown(garden.world.rect(), AWAY)
    return (max(west, edge[0]), max(north, edge[1]), min(east, edge[2]), min(south, edge[3]))


def spots(garden: Garden) -> list[tuple[float, float, int, float]]:
    """x, z, where it looks, and its width: along the north, then from there down both sides, not beside who arrives."""
    west, north, east, south = square_of(garden)
    end = min(south, max(pad[1] for pad in garden.pads))
    share = max(1.0, (east - west + 2 * (end - north)) / REACHED)
    half = DEEP / 2
    found = [(west + at, north - half, 180, wide) for at, wide in row(east - west, share)]
    for at, wide in row(end - north, share):
        found += [(west - half, north + at, 270, wide), (east + half, north + at, 90, wide)]
    return found


def row(length: float, share: float) -> Iterator[tuple[float, float]]:
    """The middles and widths of houses side by side; `share`: times as wide as usual."""
    at, number = 0.0, 0
    while True:
        wide = WIDE[number % len(WIDE)] * share
        if at + wide > length:
            return
        yield at + wide / 2, wide
        number += 1
        at += wide + (GAP if number % GROUP == 0 else 0.0)


def house(style: Style, number: int, wide: float, rng: Random) -> Iterator[Part]:
    """Its front looks to -z."""
    high = HIGH[number % len(HIGH)]
    walls = Paint(style.walls[number % len(style.walls)], style.material)
    face = -DEEP / 2
    yield block(TALL, (wide - 0.1, high + 0.5, DEEP), (0, -0.5, 0), walls)
    yield from roof(style, walls, wide, high)
    shift = rng.choice((-1, 0, 1)) * wide / 4
    frame = TIMBER if style.home in ("cottage", "chalet", "frontier_house") else WHITE
    yield block(TALL, (4.2, 8.0, 0.5), (shift, 0, face), frame)
    yield block(TALL, (3.2, 7.2, 0.6), (shift, 0, face - 0.05), TIMBER.shaded())
    many = 3 if wide > 16 else 2
    for step in range(many):
        x = (step - (many - 1) / 2) * wide / many
        yield block(TALL, (3.0, 3.4, 0.4), (x, high - 5.0, face), frame)
        yield block(TALL, (2.2, 2.6, 0.5), (x, high - 4.6, face - 0.05), PANE)
        yield block(TALL, (2.2, 2.6, 0.4), (x, high - 4.6, DEEP / 2), PANE)
    if style.home == "cottage":
        yield block(TALL, (wide, 0.6, 0.5), (0, high - 6.4, face), TIMBER)
        yield block(TALL, (wide, 0.6, 0.5), (0, high - 1.0, face), TIMBER)


def roof(style: Style, walls: Paint, wide: float, high: float) -> Iterator[Part]:
    if style.home in FLAT:
        yield block(TALL, (wide - 0.1, 1.4, 0.8), (0, high, 0.4 - DEEP / 2), walls.paler())
        yield block(TALL, (0.35 * wide, 4.0, 0.5 * DEEP), (0.2 * wide, high, 0.15 * DEEP), walls.paler())
    elif style.home in STEPPED:
        for step, share in enumerate((1.0, 0.72, 0.44)):
            yield block(TALL, (share * (wide - 0.2), 1.8, 1.0), (0, high + 1.8 * step, 0.5 - DEEP / 2), walls)
        yield wedge(TALL, (wide, 4.0, DEEP - 1.0), (0, high, 0.5), style.roof, "back")
    else:
        rise = 5.0
        yield wedge(TALL, (wide, rise, DEEP / 2 + 0.6), (0, high, -DEEP / 4 - 0.3), style.roof, "front")
        yield wedge(TALL, (wide, rise, DEEP / 2 + 0.6), (0, high, DEEP / 4 + 0.3), style.roof, "back")
