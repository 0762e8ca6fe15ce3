"""A roof over the boards of a place of a trail: each place has another than the next. Nobody runs into one."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from worlds.catalogue.growth import TALL, soft
from worlds.catalogue.solids import TIMBER, WHITE, Paint, block, wedge
from worlds.layout.body import Rect, around, grown, overlap
from worlds.layout.item import Item
from worlds.layout.plot import Plot
from worlds.scene import Part

BOARD: Final = "info_board"
EAVES: Final = 9.6
"""Studs from the ground to the roof: over the boards, and over who reads them."""
BEFORE, BEHIND, ASIDE = 3.4, 1.8, 2.2
"""Studs that it goes on around its boards."""
TOGETHER: Final = 9.0
"""Studs from one board to the next under one roof, at most."""
TILES: Final = Paint((170, 84, 62), "Brick")
SLATES: Final = Paint((92, 104, 120), "Slate")
SANDSTONE: Final = Paint((220, 208, 180), "Sandstone")
CLOTHS: Final = (Paint((214, 72, 62), "Fabric"), Paint((244, 240, 230), "Fabric"))

Shelter = Callable[[float, float], list[Part]]
"""Of so much ground along x and z, with its middle in the origin."""


def gabled(tiles: Paint, post: Paint) -> Shelter:
    def build(wide: float, deep: float) -> list[Part]:
        half = (wide, 2.6, deep / 2)
        return [
            *posts(wide, deep, 0.9, post),
            wedge(TALL, half, (0, EAVES, deep / 4), tiles, "front"),
            wedge(TALL, half, (0, EAVES, -deep / 4), tiles, "back"),
        ]

    return build


def pergola(wide: float, deep: float) -> list[Part]:
    """Slats on two beams."""
    count = max(3, round(wide / 3.0))
    beams = [block(TALL, (wide, 0.6, 0.6), (0, EAVES, side * (deep / 2 - 0.6)), TIMBER) for side in (-1, 1)]
    slats = [
        block(TALL, (0.5, 0.5, deep), ((number + 0.5) * wide / count - wide / 2, EAVES + 0.6, 0), TIMBER)
        for number in range(count)
    ]
    return [*posts(wide, deep, 0.7, TIMBER), *beams, *slats]


def canopy(wide: float, deep: float) -> list[Part]:
    """Of striped cloth."""
    count = max(3, round(wide / 3.0))
    stripes = [
        block(TALL, (wide / count, 0.3, deep), ((number + 0.5) * wide / count - wide / 2, EAVES, 0), CLOTHS[number % 2])
        for number in range(count)
    ]
    return [*posts(wide, deep, 0.5, WHITE), *stripes]


def portico(wide: float, deep: float) -> list[Part]:
    """Stout columns under a slab of stone."""
    slab = block(TALL, (wide, 1.0, deep), (0, EAVES, 0), SANDSTONE)
    return [
        *posts(wide, deep, 1.6, SANDSTONE),
        slab,
        block(TALL, (wide - 2, 0.8, deep - 2), (0, EAVES + 1, 0), SANDSTONE),
    ]


def posts(wide: float, deep: float, thick: float, paint: Paint) -> Iterator[Part]:
    """At its corners."""
    for x in (-1, 1):
        for z in (-1, 1):
            at = (x * (wide - thick) / 2, 0, z * (deep - thick) / 2)
            yield block(TALL, (thick, EAVES, thick), at, paint)


SHELTERS: Final[tuple[Shelter, ...]] = (
    gabled(TILES, WHITE),
    pergola,
    canopy,
    gabled(SLATES, TIMBER),
    portico,
)


def grounds_of(plot: Plot) -> list[Rect]:
    """Of the shelters of a place: one for boards that stand side by side, with room for it."""
    standing = [item for item in plot.items if item.parent is None]
    found = []
    for row in rows(sorted((one for one in standing if one.thing.name == BOARD), key=lambda one: (one.z, one.x))):
        west, north, east, south = around([one.rect() for one in row])
        ground = (west - ASIDE, north - BEHIND, east + ASIDE, south + BEFORE)
        others = [one.rect() for one in standing if one not in row]
        if not any(overlap(grown(ground, 0.2), other) for other in others):
            found.append(ground)
    return found


def rows(boards: Sequence[Item]) -> list[list[Item]]:
    """Of boards that are ordered by their lines."""
    found: list[list[Item]] = []
    for one in boards:
        last = found[-1][-1] if found else None
        if last is not None and last.z == one.z and one.rect()[0] - last.rect()[2] <= TOGETHER:
            found[-1].append(one)
        else:
            found.append([one])
    return found


def sheltered(shelter: Shelter, ground: Rect, level: float) -> Iterator[Part]:
    west, north, east, south = ground
    middle = ((west + east) / 2, level, (north + south) / 2)
    yield from (part.placed(middle, 0) for part in soft(shelter(east - west, south - north)))
