"""A bridge between islands leads from shore to shore: over land one walks on the land, and no two lead over one strait."""

from collections.abc import Iterator, Sequence
from typing import Final

from worlds.land.field import HeightField
from worlds.layout.link_profile import Point
from worlds.layout.plot import Plot
from worlds.layout.relief import inside_of
from worlds.plan.plan import ZoneKind

SHORE: Final = 3
"""Points of a way that are laid on the land at either end."""
LOW: Final = -0.5
"""Studs: land that is lower is a beach that slopes into the sea."""

Strait = frozenset[str]
"""The ids of the islands on its two sides."""


def islands_of(world: Plot) -> list[Plot]:
    """That nothing closes: a gate is where its bridge ends."""
    return [one for one in world.inner() if one.zone.kind is ZoneKind.ISLAND and one.zone.enclosure is None]


def crossings(
    points: Sequence[Point], islands: Sequence[Plot], land: HeightField
) -> Iterator[tuple[Strait | None, Sequence[Point]]]:
    """The pieces of a way that are over water, each with some of the land at both ends; all of it, if it touches no island's
    land or is over none of it."""
    homes = [home_of(point, islands, land) for point in points]
    if None not in homes or not any(homes):
        yield None, points
        return
    start = 0
    while start < len(points):
        if homes[start] is not None:
            start += 1
            continue
        end = next((at for at in range(start, len(points)) if homes[at] is not None), len(points))
        low, high = max(0, start - SHORE), min(len(points), end + SHORE)
        sides = {one for one in (homes[low], homes[high - 1]) if one is not None}
        yield (frozenset(sides) if len(sides) > 1 else None), points[low:high]
        start = end


def home_of(point: Point, islands: Sequence[Plot], land: HeightField) -> str | None:
    """The island on whose level land it lies."""
    x, z = point
    for plot in islands:
        west, north, east, south = inside_of(plot)
        if west < x < east and north < z < south and land.ground_at(x, z) > LOW:
            return plot.id
    return None
