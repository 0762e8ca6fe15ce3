"""What paths lead to: what players use, gates and edges of zones, and if there is nothing of that, the largest thing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from worlds.geometry import Vector
from worlds.layout.body import Rect
from worlds.layout.court import is_entered
from worlds.layout.growing import crop_of
from worlds.layout.item import FRONTS
from worlds.layout.lines import has_wings
from worlds.layout.plot import Plot
from worlds.layout.relief import RISES, is_sunken
from worlds.plan.plan import Plan, ZoneKind
from worlds.scene import Component, Part

UNEVEN: Final = frozenset({*RISES, ZoneKind.LAKE, ZoneKind.SEA, ZoneKind.COAST})
BEFORE: Final = 3.0
"""Studs before a gate or a front where players stand, and in a zone where its path ends."""
FOOT: Final = 1.0
"""Studs from what is looked at to the end of its path."""
LAID: Final = ("Road", "Walkway", "Deck")
"""Parts on which players walk already."""
BRIDGE: Final = "bridge"


@dataclass(frozen=True, slots=True)
class Goal:
    """What a path leads to: the spot before it, and its threshold straight on from there."""

    spot: tuple[float, float]
    """x, z."""
    end: tuple[float, float] | None = None
    """None: it ends at the spot."""

    @property
    def is_along_x(self) -> bool:
        """So one comes to it."""
        return self.end is not None and abs(self.end[0] - self.spot[0]) > abs(self.end[1] - self.spot[1])


def goals_of(plan: Plan, world: Plot, components: Sequence[Component]) -> list[Goal]:
    wings = [plot.rect() for plot in world.inner() if has_wings(plot)]  # the way leads through them
    rises = [plot.rect() for plot in world.inner() if is_uneven(plot)]
    entered = [plot for plot in world.inner() if plot.doors]
    visits = [
        visited(one, one.visit, rises, entered)
        for one in components
        if one.visit is not None and one.parent is None and not lies_in_one(one.visit, wings)
    ]
    linked = {end for link in plan.links for end in link.ends}
    found = [
        *visits,
        *(at_door(plot) for plot in entered),
        *(goal for plot in world.inner() if plot.zone.id not in linked for goal in goals_at(plot, visits)),
        *(goal for plot in world.inner() if plot.zone.kind is ZoneKind.ISLAND for goal in goals_on(plot, visits)),
    ]
    if found or linked:
        return found
    standing = [one for one in components if one.wish != "spawn" and one.parent is None]
    largest = max(standing, key=lambda one: one.size[0] * one.size[1] * one.size[2], default=None)
    return [] if largest is None else [before(largest.box.footprint)]


def before(rect: Rect) -> Goal:
    """What is only looked at."""
    middle = (rect[0] + rect[2]) / 2
    return Goal((middle, rect[3] + BEFORE), (middle, rect[3] + FOOT))


def lies_in_one(spot: Vector, rects: Sequence[Rect]) -> bool:
    return any(west < spot[0] < east and north < spot[2] < south for west, north, east, south in rects)


def visited(one: Component, visit: Vector, rises: Sequence[Rect], entered: Sequence[Plot]) -> Goal:
    """Before its front; before the door of the building with rooms that it is in; at the foot of the hill that it is on."""
    x, _, z = visit
    for rect in rises:
        if rect[0] <= x <= rect[2] and rect[1] <= z <= rect[3]:
            middle = (rect[0] + rect[2]) / 2
            return Goal((middle, rect[3] + BEFORE), (middle, rect[3]))
    for plot in entered:
        west, north, east, south = plot.rect()
        if west <= x <= east and north <= z <= south:
            return at_door(plot)
    out_x, out_z = FRONTS[one.yaw]
    if not one.openings:
        return Goal((x, z), (x - out_x * (BEFORE - FOOT), z - out_z * (BEFORE - FOOT)))
    west, north, east, south = one.openings[0].footprint
    x, z = (west + east) / 2, (north + south) / 2
    out = abs(out_x) * (east - west) / 2 + abs(out_z) * (south - north) / 2
    return Goal((x + out_x * out, z + out_z * out), (x - out_x * (out - BEFORE), z - out_z * (out - BEFORE)))


def at_door(plot: Plot) -> Goal:
    """Before the first of a building with rooms."""
    west, north, east, south = plot.clearances()[0]
    middle = (west + east) / 2
    return Goal((middle, south), (middle, north))


def goals_at(plot: Plot, visits: Sequence[Goal]) -> Iterator[Goal]:
    """Before the gate of one that is closed; in the front of an open one where players use nothing."""
    if plot.plot is None or plot.zone.kind is not ZoneKind.GROUND or not plot.standing():
        return
    west, north, east, south = plot.rect()
    if plot.zone.enclosure is not None:
        yield Goal((plot.x, south + BEFORE), (plot.x, south))
        if is_entered(plot):
            yield Goal((plot.x, plot.z))
    elif not plot.plots and not any(west < one.spot[0] < east and north < one.spot[1] < south for one in visits):
        yield Goal((plot.x, south - BEFORE))


def goals_on(island: Plot, visits: Sequence[Goal]) -> Iterator[Goal]:
    """Before the largest thing of one where players use nothing."""
    west, north, east, south = island.rect()
    items = [one for one in island.items if one.parent is None and not one.is_spawn]
    if items and not any(west < one.spot[0] < east and north < one.spot[1] < south for one in visits):
        yield before(max(items, key=lambda one: one.size[0] * one.size[1] * one.size[2]).rect())


def is_uneven(plot: Plot) -> bool:
    return plot.plot is not None and (plot.zone.kind in UNEVEN or is_sunken(plot))


def is_sown(plot: Plot) -> bool:
    return plot.plot is not None and crop_of(plot.zone, frozenset()) is not None


def closed_to_paths(world: Plot) -> list[Rect]:
    """Slopes and fields."""
    return [plot.rect() for plot in world.inner() if is_uneven(plot) or is_sown(plot)]


def bridges(river: Plot) -> list[Rect]:
    return [
        item.rect()
        for item in river.items
        if BRIDGE in (item.thing.family or "") or BRIDGE in item.thing.name.split("_")
    ]


def river_bridges(world: Plot) -> list[Rect]:
    return [rect for plot in world.inner() if plot.zone.kind is ZoneKind.RIVER for rect in bridges(plot)]


def laid_already(scenery: Sequence[Part]) -> list[Rect]:
    """Roads and ways between zones."""
    return [part.box.footprint for part in scenery if part.name in LAID]
