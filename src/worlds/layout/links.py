"""Ways from one zone to another: bridges, paths and stairs. Each is laid through free ground, around all that stands."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Final

import numpy as np

from worlds.catalogue.setting_materials import Fabric, made_of
from worlds.catalogue.solids import Paint
from worlds.land.field import HeightField
from worlds.layout.body import Body, Rect, around, grown
from worlds.layout.crossings import Strait, crossings, islands_of
from worlds.layout.item import Item
from worlds.layout.link_ends import ends_at, entered_by, middle_of
from worlds.layout.link_parts import bridge, path, place, stairs
from worlds.layout.link_profile import Point
from worlds.layout.plot import Plot, Standing
from worlds.layout.route_map import CELL, WIDTH, Grid, RouteMap, Spot
from worlds.layout.tunnels import tunnel
from worlds.plan.plan import Link, LinkKind, Plan, ZoneKind
from worlds.scene import Color, Notice, Part

LAID: Final = (LinkKind.BRIDGE, LinkKind.TUNNEL, LinkKind.PATH, LinkKind.STAIRS)
"""A door is in the wall between two rooms, and a portal, which is a thing in either zone, leads over no ground."""
LANE: Final = WIDTH + CELL
"""Studs between what stands in a world with links: a way fits through."""
UNEVEN: Final = (ZoneKind.HILL, ZoneKind.MOUNTAIN, ZoneKind.VALLEY, ZoneKind.CRATER)
CLIMB: Final = 6.0
"""How many level cells are worth one of a hill that a way need not lead to."""
WADE: Final = 3.0
"""The same of water, for what is no bridge."""
CROSS: Final = 5.0
"""The same of another way."""
DETOUR: Final = 2.5
"""How much longer than the straight line a tunnel may be."""
SHORT: Final = 8.0
"""Cells: of what is as near as that, any tunnel is short."""
SPAWN_ROOM: Final = 4.0
"""Studs that stay free around where players arrive."""


def linked(
    plan: Plan,
    world: Plot,
    standing: Sequence[Body],
    walls: Sequence[Part],
    land: HeightField,
    look: tuple[Color, str],
    fabric: Fabric | None = None,
) -> tuple[list[Part], list[Notice]]:
    """`standing` and `walls`: what ways go around. `look`: colour and material of paths. `fabric`: of bridges, tunnels
    and stairs; none: of stone and timber."""
    plots = found_by_id(world)
    ways = ways_around(world, standing, walls)
    wet = wet_cells(ways, land)
    pads = around([body.rect() for body in standing if body.is_spawn])
    parts: list[Part] = []
    notices: list[Notice] = []
    nets: list[Network] = []
    middles: dict[Point, float] = {}
    islands, crossed = islands_of(world), set[Strait | None]()
    for link in plan.links:
        if link.kind not in LAID:
            continue
        for start, end in pairs_of(link, plots):
            if is_one_place(start, end):
                continue
            mine, other = network_of(start, nets), network_of(end, nets)
            if link.kind is LinkKind.PATH and mine is other:
                continue
            trodden = (mine.trodden, other.trodden) if link.kind is LinkKind.PATH else (set[Spot](), set[Spot]())
            route = routed(link, start, end, ways, wet, pads, world, trodden)
            if link.kind is LinkKind.TUNNEL and is_long_way_round(route):
                route = []
            if route:
                points = [ways.point(spot) for spot in route]
                pieces = crossings(points, islands, land) if link.kind is LinkKind.BRIDGE else [(None, points)]
                for strait, piece in pieces:
                    if strait is None or strait not in crossed:
                        way = laid(link, piece, land, Paint(*look))
                        parts += way if link.kind is LinkKind.PATH else made_of(fabric, way)
                    crossed |= {strait}
                ways.weigh_all(route, CROSS)
                if len(route) == 1 and isinstance(start, Item) and isinstance(end, Item):
                    middles[ways.point(route[0])] = land.ground_at(*ways.point(route[0]))  # they all but touch
                middles |= {
                    ways.point(spot): land.ground_at(*ways.point(spot))
                    for plot, spot in ((start, route[0]), (end, route[-1]))
                    if link.kind is LinkKind.PATH and spot == middle_of(plot, ways, wet)
                }
                if link.kind is LinkKind.PATH:
                    nets = [one for one in nets if one not in (mine, other)]
                    nets.append(Network(mine.plots | other.plots, mine.trodden | other.trodden | {*route}))
            else:
                notices.append(no_way(link, start, end))
    parts += [place(spot, level, Paint(*look)) for spot, level in middles.items()]
    return parts, notices


def found_by_id(world: Plot) -> dict[str, list[Standing]]:
    """Zones and things by the ids of the plan, each with its copies."""
    found: dict[str, list[Standing]] = {}
    for plot in world.inner():
        found.setdefault(plot.zone.id, []).append(plot)
        for item in plot.items:
            if item.parent is None:
                found.setdefault(item.entry_id, []).append(item)
    return found


def pairs_of(link: Link, places: Mapping[str, Sequence[Standing]]) -> Iterator[tuple[Standing, Standing]]:
    """One is linked to all copies of the other. Where both have copies, each is linked to the one of its number; if both are
    the same, to the next."""
    starts, ends = (places.get(end, ()) for end in link.ends)
    if link.ends[0] == link.ends[1]:
        yield from pairwise(starts)
    elif 1 in (len(starts), len(ends)):
        yield from product(starts, ends)
    else:
        yield from zip(starts, ends, strict=False)


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """Zones that paths link, and the cells of these paths: one more path begins where it is nearest."""

    plots: frozenset[Standing]
    trodden: set[Spot]


def network_of(plot: Standing, nets: Sequence[Network]) -> Network:
    return next((net for net in nets if plot in net.plots), Network(frozenset({plot}), set()))


def ways_around(world: Plot, standing: Sequence[Body], walls: Sequence[Part]) -> RouteMap:
    ways = RouteMap(world.size[0], world.size[2])
    for body in standing:
        ways.block(grown(body.rect(), SPAWN_ROOM) if body.is_spawn else body.rect())
        for door in body.clearances():
            ways.block(door)
    for part in walls:
        if part.collides:
            ways.block(part.box.footprint)
    for plot in world.inner():
        if plot.doors:
            ways.block(plot.rect())
            ways.block(plot.clearances()[0])
    return ways


def wet_cells(ways: RouteMap, land: HeightField) -> Grid:
    rows = np.clip(((ways.z - land.north) // 4).astype(int), 0, land.rows - 1)
    columns = np.clip(((ways.x - land.west) // 4).astype(int), 0, land.columns - 1)
    found: Grid = land.wet[np.ix_(rows, columns)]
    return found


def is_one_place(start: Standing, end: Standing) -> bool:
    """Whoever is at one is at the other: rooms of a house, a zone and open ground within it."""
    house = entered_by(start)
    if house is not None and house is entered_by(end):
        return True
    inner, outer = (start, end) if lies_in(start, end) else (end, start)
    return isinstance(outer, Plot) and lies_in(inner, outer) and outer.plot is not None and outer.zone.enclosure is None


def lies_in(plot: Body, outer: Body) -> bool:
    return plot.plot is outer or (plot.plot is not None and lies_in(plot.plot, outer))


def routed(
    link: Link,
    start: Standing,
    end: Standing,
    ways: RouteMap,
    wet: Grid,
    pads: Rect,
    world: Plot,
    trodden: tuple[set[Spot], set[Spot]],
) -> list[Spot]:
    """`trodden`: of paths that lead to either end already: the new one may begin and end there.

    Around hills that it does not lead to, and around water if it is no bridge; over them where there is no other way."""
    if hangs(start) or hangs(end):
        return []
    kept = ways.cost.copy()
    for plot in world.inner():
        if plot.zone.kind in UNEVEN and not any(one is plot or lies_in(one, plot) for one in (start, end)):
            ways.weigh(plot.rect(), math.inf if is_peak(plot) else CLIMB)
    if link.kind is not LinkKind.BRIDGE:
        ways.cost[wet] *= WADE
    starts, goals = (ends_of(link, one, other, ways, wet, pads) for one, other in ((start, end), (end, start)))
    starts |= dict.fromkeys(trodden[0], 0.0)
    goals |= dict.fromkeys(trodden[1], 0.0)
    route = ways.route(starts, goals)
    ways.cost = kept
    return route


def is_long_way_round(route: Sequence[Spot]) -> bool:
    """A covered way in a zigzag over the land is none that anybody would build."""
    if not route:
        return False
    straight = math.hypot(route[-1][0] - route[0][0], route[-1][1] - route[0][1])
    return len(route) > DETOUR * max(straight, SHORT)


def ends_of(link: Link, plot: Standing, other: Standing, ways: RouteMap, wet: Grid, pads: Rect) -> dict[Spot, float]:
    """A path leads into the middle of open ground, where others meet it; what else there is ends at its edge."""
    middle = middle_of(plot, ways, wet) if link.kind is LinkKind.PATH and not lies_in(other, plot) else None
    return ends_at(plot, other, ways, wet, pads) if middle is None else {middle: 0.0}


def is_peak(plot: Plot) -> bool:
    return plot.zone.kind is ZoneKind.MOUNTAIN and not plot.standing()


def hangs(plot: Body | None) -> bool:
    """In the air."""
    is_sky = isinstance(plot, Plot) and plot.zone.kind is ZoneKind.SKY
    return plot is not None and (is_sky or hangs(plot.plot))


def laid(link: Link, points: Sequence[Point], land: HeightField, paint: Paint) -> list[Part]:
    if len(points) == 1:
        return []  # they touch
    match link.kind:
        case LinkKind.BRIDGE:
            return bridge(points, land)
        case LinkKind.TUNNEL:
            return tunnel(points, land)
        case LinkKind.STAIRS:
            return stairs(points, land, paint)
        case _:
            return path(points, land, paint)


def no_way(link: Link, start: Standing, end: Standing) -> Notice:
    names = [one.label if isinstance(one, Item) else one.zone.title for one in (start, end)]
    words = f"There is no free way for the {link.kind} from {names[0]} to {names[1]}. "
    return Notice("wish_not_granted", words + "Ask for fewer things between them, or for another link.")
