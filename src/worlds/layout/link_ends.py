"""Where a way ends at a plot: on its level ground beside what stands there, at its gate, before its door, on its bank."""

from typing import Final

import numpy as np

from worlds.layout.body import Body, Rect, grown
from worlds.layout.item import FRONTS, Item
from worlds.layout.plot import Plot, Standing
from worlds.layout.relief import BORDER, border
from worlds.layout.route_map import CELL, HALF, Grid, RouteMap, Spot
from worlds.plan.plan import ZoneKind

Kind = ZoneKind
WATERS: Final = (Kind.LAKE, Kind.RIVER, Kind.SEA, Kind.COAST)
BANK: Final = 6.0
"""Studs from the edge of a plot of water to where a way ends on its bank."""
ASIDE: Final = 0.02
"""What a cell costs by how far it is from the middle of the side that faces the other plot."""


def ends_at(plot: Standing, other: Standing, ways: RouteMap, wet: Grid, pads: Rect) -> dict[Spot, float]:
    """Free cells where a way to `other` may end, and what each costs. None: there is no ground for it.

    `wet`: cells of water. `pads`: where players arrive, which is where the ways of the whole world begin."""
    house = entered_by(plot)
    if isinstance(plot, Item):
        where = at_door_of(plot, ways)
    elif plot.plot is None:
        west, north, east, _ = grown(pads, HALF)
        where = at_point(ways, (west + east) / 2, north - 2 * HALF, 3 * CELL)
    elif house is not None:
        west, _, east, south = house.clearances()[0]
        where = at_point(ways, (west + east) / 2, south + HALF + CELL / 2)
    elif plot.zone.enclosure is not None:
        inwards = -1.0 if is_within(other, plot) else 1.0
        west, _, east, south = plot.rect()
        where = at_point(ways, (west + east) / 2, south + inwards * (HALF + CELL / 2 + (3.0 if inwards < 0 else 0.0)))
    else:
        where = at_edge(ways, landing(plot))
    found = ways.free(where & ~wet)
    ideal = facing(landing(plot), other.rect())
    return {spot: ASIDE * away(ways.point(spot), ideal) for spot in found}


def at_door_of(item: Item, ways: RouteMap) -> Grid:
    """Right before its door; beside it, if it has none."""
    doors = item.clearances()
    if not doors:
        return at_edge(ways, grown(item.rect(), HALF + CELL / 2))
    x, z = FRONTS[item.yaw]
    west, north, east, south = doors[0]
    out = HALF + CELL / 2
    return at_point(
        ways, (west + east) / 2 + x * ((east - west) / 2 + out), (north + south) / 2 + z * ((south - north) / 2 + out)
    )


def middle_of(plot: Standing, ways: RouteMap, wet: Grid) -> Spot | None:
    """The free cell that is nearest to the middle of open, level ground: there the paths to it meet. None: it has none, or
    paths end at its door, its gate, its bank or on its slope."""
    if isinstance(plot, Item):
        return None
    is_open = plot.plot is not None and plot.zone.enclosure is None and entered_by(plot) is None
    if not is_open or plot.zone.kind is not Kind.GROUND:
        return None
    west, north, east, south = plot.rect()
    within = ((ways.x > west) & (ways.x < east))[None, :] & ((ways.z > north) & (ways.z < south))[:, None]
    found = ways.free(within & ~wet)
    return min(found, key=lambda spot: (away(ways.point(spot), (plot.x, plot.z)), spot), default=None)


def entered_by(plot: Standing) -> Plot | None:
    """The building whose door leads to it."""
    if isinstance(plot, Item):
        return entered_by(plot.plot) if isinstance(plot.plot, Plot) and plot.plot.zone.kind is ZoneKind.ROOM else None
    if plot.doors:
        return plot
    return entered_by(plot.plot) if plot.zone.kind is Kind.ROOM and plot.plot else None


def is_within(plot: Body, around: Body) -> bool:
    return plot.plot is not None and (plot.plot is around or is_within(plot.plot, around))


def landing(plot: Standing) -> Rect:
    """What is level around what stands on it; of a bare mountain its foot, of water its bank."""
    if isinstance(plot, Item):
        return plot.rect()
    if plot.zone.kind in WATERS:
        return grown(plot.rect(), -BANK)
    if plot.zone.kind is Kind.MOUNTAIN and not plot.standing():
        return plot.rect()
    return grown(plot.rect(), BORDER - border(plot.zone))


def at_point(ways: RouteMap, x: float, z: float, reach: float = CELL / 2) -> Grid:
    found: Grid = (np.abs(ways.x - x) <= reach)[None, :] & (np.abs(ways.z - z) <= reach)[:, None]
    return found


def at_edge(ways: RouteMap, rect: Rect) -> Grid:
    """Cells through which its edge runs."""
    aside = np.maximum(rect[0] - ways.x, ways.x - rect[2])[None, :]
    along = np.maximum(rect[1] - ways.z, ways.z - rect[3])[:, None]
    found: Grid = np.abs(np.maximum(aside, along)) <= CELL / 2
    return found


def facing(rect: Rect, other: Rect) -> tuple[float, float]:
    """The point of `rect` that is nearest to `other`, in the middle of where they face each other."""
    return middle(rect[0], rect[2], other[0], other[2]), middle(rect[1], rect[3], other[1], other[3])


def middle(low: float, high: float, other_low: float, other_high: float) -> float:
    if other_low > high:
        return high
    return low if other_high < low else (max(low, other_low) + min(high, other_high)) / 2


def away(point: tuple[float, float], ideal: tuple[float, float]) -> float:
    return abs(point[0] - ideal[0]) + abs(point[1] - ideal[1])
