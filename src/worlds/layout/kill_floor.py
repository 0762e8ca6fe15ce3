"""What must not be touched, under a whole course of jumps as one thing: a floor of lava."""

from collections.abc import Sequence
from typing import Final

from worlds.layout.body import Rect, around, grown, overlap
from worlds.layout.item import Item
from worlds.layout.plot import FRONT, Plot
from worlds.layout.stock import Stock, build

FLOOR: Final = "kill_floor"
BEYOND: Final = (4.0, 3.0, 2.0, 1.0, 0.0)
"""Studs that a floor reaches beyond its course: as far as nothing else stands there."""
SPAWN_ROOM: Final = 4.0


def take_floors(stock: Stock, found: Sequence[list[Item]]) -> None:
    """What must not be touched lies under a course, once that has its place: the one in its zone, else the next without."""
    left = [*found]
    for floor in [item for item in stock.items if item.thing.name == FLOOR]:
        course = next((one for one in left if one[0].plot is floor.plot), next(iter(left), None))
        if course is None or not isinstance(floor.plot, Plot):
            continue
        left.remove(course)
        for child in floor.children:
            child.parent, child.held, child.yaw = None, None, FRONT  # it is jumped along, or stands beside
        floor.children = []
        floor.plot.items.remove(floor)
        stock.items.remove(floor)
        stock.bonds[:] = [bond for bond in stock.bonds if floor not in bond.bodies()]
        stock.floors.append((floor, course))


def lay_floors(stock: Stock) -> None:
    """All else is placed, in the frame of the world. The platforms of a course stand on its floor."""
    for floor, course in stock.floors:
        plot = course[0].plot
        assert isinstance(plot, Plot)
        west, north, east, south = floor_under(course, stock)
        floor.plot, floor.placed = plot, True
        floor.x, floor.z = (west + east) / 2, (north + south) / 2
        floor.size = (east - west, floor.size[1], south - north)
        floor.built = build(floor.thing, floor.look, floor.text)
        for item in course:
            item.parent, item.held = floor, "on"
            item.x, item.z, item.level = floor.x - item.x, floor.z - item.z, floor.size[1]
            item.yaw = (item.yaw - floor.yaw) % 360
        floor.children += course
        plot.items.append(floor)
        stock.items.append(floor)


def floor_under(course: Sequence[Item], stock: Stock) -> Rect:
    rect, plot = around([item.rect() for item in course]), course[0].plot
    taken = [item.rect() for item in stock.items if item.parent is None and item not in course]
    taken += [grown(pad.rect(), SPAWN_ROOM) for pad in stock.spawns]
    taken += [one.rect() for one in stock.world.inner() if isinstance(plot, Plot) and plot not in one.inner()]
    return next(wide for by in BEYOND if not any(overlap(wide := grown(rect, by), one) for one in taken) or by == 0)
