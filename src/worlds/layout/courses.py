"""The course of a river: through its plot, and on to where it comes from and goes to, around all that stands there."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from worlds.areas import Spot, Strip
from worlds.layout.beds import EDGE, FAR, RIVER
from worlds.layout.body import Rect, grown
from worlds.layout.meander import ASIDE, winding
from worlds.layout.plot import Plot
from worlds.layout.route_map import HALF, RouteMap
from worlds.plan.plan import PlaceKind, ZoneKind

FREE: Final = RIVER / 2 + EDGE + ASIDE - 1.0
"""Studs from the middle of a river to what stands beside it, at least."""
EVERY: Final = 4.0
GORGE: Final = 70.0
"""Studs of level ground along a river, beyond the world."""
INTO: Final = (ZoneKind.LAKE, ZoneKind.SEA, ZoneKind.COAST, ZoneKind.SKY)
"""What a river may run through."""


def course(river: Plot, world: Plot) -> Strip:
    """A river of which nothing more is said runs from one side of the world to the other, or of the zone that it is in.
    Where what stands there leaves it no way it ends within its plot."""
    named = {kind: end_of(river, kind, world) for kind in (PlaceKind.FROM, PlaceKind.TO)}
    start, mouth = named[PlaceKind.FROM], named[PlaceKind.TO]
    eastwards = (start[0] if start else -1.0) <= (mouth[0] if mouth else 1.0)
    sign = 1.0 if eastwards else -1.0
    half = river.size[0] / 2
    first, last = (river.x - sign * half, river.z), (river.x + sign * half, river.z)
    taken = [*obstacles(river, world)]
    before = tail(first, start or edge(river, world, -sign), taken, world, must=start is not None)
    after = tail(last, mouth or edge(river, world, sign), taken, world, must=mouth is not None)
    if not before:
        first = (first[0] + sign * FREE, first[1])
    if not after:
        last = (last[0] - sign * FREE, last[1])
    pins = [(item.x, item.extent()[0] / 2) for item in river.items if item.parent is None]
    return Strip(winding((*reversed(before), first, last, *after), pins, world.size[0] / 2), RIVER)


def outside(course: Strip, world: Plot) -> Iterator[Strip]:
    """Its pieces beyond the edges of the world, by one: what lies there is not higher than its banks."""
    half = world.size[0] / 2
    for sign in (-1, 1):
        points = tuple(spot for spot in course.points if sign * spot[0] > half)
        if len(points) > 1:
            yield Strip(points, GORGE)


def end_of(river: Plot, kind: PlaceKind, world: Plot) -> Spot | None:
    """Where a zone that it comes from or goes to is nearest to it."""
    named = {of for place in river.zone.places if place.kind is kind for of in place.of}
    found = next((plot for plot in world.inner() if plot.zone.id in named and plot is not river), None)
    if found is None:
        return None
    west, north, east, south = found.rect()
    return min(max(river.x, west), east), min(max(river.z, north), south)


def edge(river: Plot, world: Plot, sign: float) -> Spot:
    """Of the world, far outside of which it ends, or of the zone around it."""
    around = river.plot
    if around is None or around is world:
        return sign * (world.size[0] / 2 + FAR / 8), river.z
    west, _, east, _ = around.rect()
    return (east if sign > 0 else west), river.z


def obstacles(river: Plot, world: Plot) -> Iterator[Rect]:
    """All that stands elsewhere, and what rises, is closed or built."""
    for plot in world.inner():
        if plot is river or plot in (river.plot, world):
            yield from (body.rect() for body in plot.items if body.parent is None and plot is not river)
        elif plot.zone.kind not in INTO and not is_around(plot, river):
            yield plot.rect()


def is_around(plot: Plot, inner: Plot) -> bool:
    return inner.plot is plot or (inner.plot is not None and is_around(plot, inner.plot))


def tail(start: Spot, end: Spot, taken: Sequence[Rect], world: Plot, *, must: bool) -> list[Spot]:
    """The points after `start`: straight, by one bend, or around what is in the way. `must`: it comes to its end even if it
    is not free. The ground of what it comes to does not hinder it."""
    others = [rect for rect in taken if not touches(grown(rect, FREE), end)]
    for way in ([end], [(end[0], start[1]), end], [(start[0], end[1]), end]):
        if is_free([start, *way], others):
            return way
    found = around_things(start, end, others, world) if must else []
    return found or ([end] if must else [])


def touches(rect: Rect, spot: Spot) -> bool:
    return rect[0] <= spot[0] <= rect[2] and rect[1] <= spot[1] <= rect[3]


def is_free(points: Sequence[Spot], taken: Sequence[Rect]) -> bool:
    wide = [grown(rect, FREE) for rect in taken]
    for a, b in pairwise(points):
        count = max(1, math.ceil(math.dist(a, b) / EVERY))
        for number in range(count + 1):
            spot = (a[0] + (b[0] - a[0]) * number / count, a[1] + (b[1] - a[1]) * number / count)
            if any(touches(rect, spot) for rect in wide):
                return False
    return True


def around_things(start: Spot, end: Spot, taken: Sequence[Rect], world: Plot) -> list[Spot]:
    ways = RouteMap(world.size[0], world.size[2])
    for rect in taken:
        ways.block(grown(rect, FREE - HALF))
    found = ways.route({ways.spot(*start): 0.0}, {ways.spot(*end): 0.0})
    return [ways.point(spot) for spot in found[1:]]
