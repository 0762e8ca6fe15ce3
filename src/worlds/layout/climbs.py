"""Paths that climb a hill: from where one comes to its foot straight up to the gate of what stands on it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from worlds.catalogue.solids import Paint, plank
from worlds.land.field import HeightField
from worlds.layout.goals import BEFORE, FOOT
from worlds.layout.lattice import CELL
from worlds.layout.link_profile import Node, simplified
from worlds.layout.plot import Plot
from worlds.layout.relief import level_of
from worlds.layout.ways import Ways
from worlds.plan.plan import ZoneKind
from worlds.scene import Component, Part

CLIMBED: Final = (ZoneKind.HILL, ZoneKind.MOUNTAIN)
STEP: Final = 2.0
"""Studs from one place to the next whose height is looked at."""
ASIDE: Final = 3.0
"""Studs from the middle of a hill to a gate that is still before its path."""
THICK: Final = 0.8
ABOVE: Final = 0.35
"""Studs of its top over the ground."""
SOUTH: Final = 180


def climbs(
    world: Plot,
    components: Sequence[Component],
    paths: Sequence[Part],
    ways: Ways,
    land: HeightField,
    paint: Paint,
) -> Iterator[Part]:
    """`paths`: what was laid on level ground: of hills to whose foot none leads, none leads up."""
    for plot in world.inner():
        middle, foot = plot.x, plot.rect()[3]
        if plot.zone.kind not in CLIMBED or not any(ends_at(part, middle, foot) for part in paths):
            continue
        ids = {item.id for item in plot.items if item.parent is None}
        fronts = [front_of(one) for one in components if one.id in ids and is_before(one, middle)]
        top = max(fronts, default=foot)
        spots = [foot - STEP * number for number in range(int((foot - top) / STEP) + 1)] + [top]
        if len(spots) > 2 and all(ways.free[ways.cell((middle, 0.0, z))] for z in spots[:-2]):
            yield from up(middle, spots, land, level_of(plot), paint)


def ends_at(part: Part, x: float, z: float) -> bool:
    west, north, east, south = part.box.footprint
    return west < x < east and abs(north - z) < 1.0 < south - north


def is_before(one: Component, middle: float) -> bool:
    return one.yaw == SOUTH and abs(one.base[0] - middle) < ASIDE


def front_of(one: Component) -> float:
    """Where its path ends, along z."""
    if one.openings:
        return one.openings[0].low[2] + BEFORE
    return one.box.high[2] + FOOT


def up(x: float, spots: Sequence[float], land: HeightField, highest: float, paint: Paint) -> Iterator[Part]:
    """On the land, as high as the highest of its width; in few pieces."""
    line: list[Node] = [
        (spots[0] - z, min(highest, max(land.ground_at(x + aside, z) for aside in (-CELL / 2, 0.0, CELL / 2))))
        for z in spots
    ]
    for low, high in pairwise(simplified(line, set())):
        start, end = ((x, y + ABOVE - THICK / 2, spots[0] - along) for along, y in (low, high))
        yield plank("Climb", start, end, CELL, THICK, paint)
