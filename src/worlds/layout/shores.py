"""What an island has of its own: palms in groups behind its beach, or other trees where it lies in the sky; and
a farm a small field with a fence around it."""

import math
from collections.abc import Iterator
from typing import Final

from worlds.areas import Rectangle, Spot
from worlds.catalogue.growth import Plant, clump
from worlds.catalogue.solids import Paint, block
from worlds.landform import Landform
from worlds.layout.body import Rect, grown
from worlds.layout.enclosures import enclosed
from worlds.layout.groves import LARGE, SMALL, grove
from worlds.layout.growing import CROPS, WILD, crop_of, words_of
from worlds.layout.growth import ALONG, ROW, Garden
from worlds.layout.plot import Plot
from worlds.layout.relief import SKY, SOIL, inside_of
from worlds.plan.plan import Enclosure, ZoneKind
from worlds.scene import Part

GROUPS: Final = (LARGE, SMALL, 0, 2, 0, 0, SMALL, LARGE, 2, 0, 0, SMALL, 0, 2, SMALL, 0)
"""Palms of one group after the other, around an island; none: the beach lies open there."""
STEP: Final = 4.0
INLAND: Final = 7.0
"""Studs from where the beach is dry to the middle of a group."""
FARM: Final = frozenset({"farm", "farmyard", "farmstead"})
WIDE, DEEP = 30.0, 20.0
"""Studs of a farm's own field."""
AROUND: Final = 4.0
"""Studs from it to whatever else stands there."""
BESIDE: Final = 44.0
"""Studs from the ground of a farm to the far side of a field beside it."""
EDGE: Final = 8.0
"""Studs from it to the edge of the world."""
PITCH: Final = 6.0
"""Studs from one place that it may lie at to the next."""
WHEAT: Final = Plant(clump(CROPS["wheat"].paint, CROPS["wheat"].height), 1.2, frozenset())
EARTH: Final = Paint((124, 94, 62), "Ground")
FLOOR: Final = 0.06
"""Studs of soil on ground that is made of parts: under all that grows."""


def shores(garden: Garden) -> Iterator[Part]:
    is_sky = garden.world.zone.terrain == SKY
    for plot in garden.world.inner():
        if plot.zone.kind is ZoneKind.ISLAND:
            for number, size in enumerate(GROUPS):
                spot = behind_beach(garden, plot, math.tau * (number + 0.5) / len(GROUPS)) if size else None
                if spot is not None:
                    yield from grove(garden, "grassland" if is_sky else "island", *spot, size)


def behind_beach(garden: Garden, plot: Plot, angle: float) -> Spot | None:
    """In that direction from its middle. None: it is wet or steep there."""
    west, north, east, south = inside_of(plot)
    half_wide, half_deep = (east - west) / 2, (south - north) / 2
    far = math.hypot(half_wide * math.cos(angle), half_deep * math.sin(angle))
    for number in range(int(far / 2 / STEP)):
        away = far - number * STEP
        x, z = plot.x + away * math.cos(angle), plot.z + away * math.sin(angle)
        if garden.height(x, z, 2.0) is not None:
            return x - INLAND * math.cos(angle), z - INLAND * math.sin(angle)
    return None


def farmed(garden: Garden) -> Iterator[Part]:
    """On a farm that has none: nobody who asks for a barn and cows thinks of naming the field."""
    if any(crop_of(plot.zone, frozenset()) is not None for plot in garden.world.inner()):
        return
    for plot in garden.world.inner():
        if plot.plot is None or plot.zone.kind not in WILD or not FARM.intersection(words_of(plot.zone)):
            continue
        field = free_field(garden, plot)
        if field is not None:
            yield from sown_field(garden, field)


def free_field(garden: Garden, plot: Plot) -> Rect | None:
    """As far to the back as it is free."""
    west, north, east, south = around_field(garden, plot)
    for row in range(max(0, int((south - north - DEEP) / PITCH)) + 1):
        for column in range(max(0, int((east - west - WIDE) / PITCH)) + 1):
            x, z = west + column * PITCH, north + row * PITCH
            rect = (x, z, x + WIDE, z + DEEP)
            if garden.taken.is_bare(grown(rect, AROUND)) and is_dry(garden, grown(rect, AROUND)):
                return rect
    return None


def around_field(garden: Garden, plot: Plot) -> Rect:
    """Where it may lie: within the farm, or beside it, where that lies on open ground."""
    if plot.plot is not garden.world or plot.zone.kind is not ZoneKind.GROUND:
        return inside_of(plot)
    near, edge = grown(plot.rect(), BESIDE), grown(garden.world.rect(), -EDGE)
    return (max(near[0], edge[0]), max(near[1], edge[1]), min(near[2], edge[2]), min(plot.rect()[3], edge[3]))


def is_dry(garden: Garden, rect: Rect) -> bool:
    """And as high all over."""
    west, north, east, south = rect
    spots = [(x, z) for x in (west, (west + east) / 2, east) for z in (north, (north + south) / 2, south)]
    heights = [garden.height(*spot, 2.0) for spot in spots]
    known = [height for height in heights if height is not None]
    return len(known) == len(heights) and max(known) - min(known) < 0.5


def sown_field(garden: Garden, field: Rect) -> Iterator[Part]:
    west, north, east, south = field
    level = garden.height((west + east) / 2, (north + south) / 2, 2.0) or 0.0
    rows, columns = int((south - north) / ROW), int((east - west) / ALONG / 1.4)
    for row in range(rows):
        for column in range(columns):
            x, z = west + (column + 0.5) * (east - west) / columns, north + (row + 0.5) * (south - north) / rows
            yield from garden.put(WHEAT, x, z)
    if garden.land is None:
        size = (east - west, FLOOR, south - north)
        yield block("Yard", size, ((west + east) / 2, 0.0, (north + south) / 2), EARTH, collides=False)
    else:
        garden.soil.append(Landform("ground", Rectangle(*field), material=SOIL))
    fence = enclosed(Enclosure.FENCE, grown(field, 1.0))
    yield from (part.placed((0.0, level, 0.0), 0) for part in fence)
    garden.taken.take(grown(field, 2.0))
