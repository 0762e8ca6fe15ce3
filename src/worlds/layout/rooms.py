"""Arranging a building: each room is as large as what stands in it needs, and all of them make a floor plan."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from worlds.catalogue.interiors import INTERIORS, interior_of
from worlds.catalogue.solids import Paint, block
from worlds.catalogue.themes import ThemeName
from worlds.geometry import Box
from worlds.layout.body import Body, Rect
from worlds.layout.bond import Bond
from worlds.layout.building import EDGE, FLOOR, built, name_board, walls_for
from worlds.layout.chambers import chambers, opened
from worlds.layout.cluster import Cluster
from worlds.layout.clusters import clusters_of
from worlds.layout.facade import PLASTER, facade_of
from worlds.layout.floor_plan import DOOR_WIDTH, THICKNESS, Doorway, FloorPlan, Need, floor_plan
from worlds.layout.furnishing import are_told, is_walled
from worlds.layout.group import Group
from worlds.layout.interior import put_into_room
from worlds.layout.item import Item
from worlds.layout.locks import locked_doors
from worlds.layout.plot import Plot
from worlds.layout.wall_hangings import hangings
from worlds.plan.plan import PlaceKind
from worlds.scene import CEILING, Part

BARE: Final = 16.0
"""Of a room, at least."""
AROUND: Final = 3.0
"""Studs that a body needs besides itself, as a first guess."""
GROWTH: Final = 1.15
TRIES: Final = 24
STEP: Final = 5.0
STEPS: Final = (2.0, 1.0)
"""Studs that the steps of a dais reach out around what stands on it, the lower one first."""
STEP_UP: Final = 0.4
STONE: Final = Paint((196, 188, 172), "Marble")
USED: Final = ("furniture", "sign", "game")
SHOWN: Final = 20.0
"""Studs of what has a dais, at most."""
MIDST: Final = 3.1
"""Times as long as what stands in its middle a room is at least: the way in ends before that."""
HALL_LOW, HALL_HIGH = 14.0, 60.0
"""Studs of the walls of a hall, at least and at most."""
WAY: Final = 5.0
"""Studs across the way in, where nothing stands by itself."""
"""Studs before and behind a door where nothing stands."""


def arrange_rooms(building: Plot, bonds: Mapping[Plot, list[Bond]]) -> None:
    """In its own frame. A building without rooms is one."""
    rooms = building.plots or [building]
    clusters = {
        room: clusters_of(room.standing(), bonds.get(room, []), single=[*filter(is_walled, room.standing())])
        for room in rooms
    }
    needs = {room: need_of(room, clusters[room]) for room in rooms}
    for _ in range(TRIES):
        plan = floor_plan([*needs.values()])
        plan = opened(plan, building.wing) if building.wing is not None else plan
        building.locks = locked_doors(building, rooms, plan)
        taken = [lock.rect() for lock in building.locks]
        full = [room for room in rooms if not furnish(room, plan, clusters[room], taken)]
        if not full:
            break
        for room in full:
            one = needs[room]
            needs[room] = Need(one.id, one.width * GROWTH, one.depth * GROWTH)
    facade = facade_of(building.zone.title, theme_of(building), ground_of(building))
    if facade.rim is not None:
        plan = replace(plan, walls=tuple(replace(one, has_windows=False) for one in plan.walls))
    hall = building.plot if building.wing is not None else None
    height = hall_height(hall) if hall is not None else walls_for(tallest(building))
    building.size = (plan.width, height, plan.depth)
    names = {room.id: room.zone.title for room in rooms}
    building.parts = [
        *(chambers(plan, hall, building, height) if hall is not None else built(plan, facade, height=height)),
        name_board(plan, building.zone.title),
        *hangings(plan, names, [*tops(clusters)], has_pictures=facade.has_pictures),
    ]
    if hall is None:
        building.parts.append(ceiling(plan, height))
    building.doors = [before(plan.doorways[0])]
    for room in rooms:
        settle(room, building, plan, clusters[room], height)


def ceiling(plan: FloorPlan, height: float) -> Part:
    """Between the walls, under their coloured edge: who is inside sees no sky."""
    size = (plan.width - 2 * THICKNESS, EDGE / 2, plan.depth - 2 * THICKNESS)
    return block(CEILING, size, (0.0, height - EDGE, 0.0), PLASTER, collides=False)


def tops(clusters: Mapping[Plot, Sequence[Cluster]]) -> Iterator[tuple[Rect, float]]:
    """What stands in the rooms, and how high its top is, with what stands on it."""
    for body in (one for found in clusters.values() for cluster in found for one in cluster.items):
        held = max((child.size[1] for child in body.children), default=0.0) if isinstance(body, Item) else 0.0
        yield body.rect(), FLOOR + body.size[1] + held


def theme_of(plot: Plot) -> ThemeName | None:
    """Its own, or that of the ground around it."""
    around = plot.plot
    return plot.zone.theme or (theme_of(around) if around is not None else None)


def ground_of(plot: Plot) -> str | None:
    """Of the world that it stands in."""
    return ground_of(plot.plot) if plot.plot is not None else plot.zone.terrain


def tallest(building: Plot) -> float:
    """Of all that stands on its floors, and on what does, in studs."""
    return tallest_on([item for plot in building.inner() for item in plot.items])


def tallest_on(items: Sequence[Item]) -> float:
    return max((item.size[1] + (item.world()[0][1] if item.parent else 0.0) for item in items), default=0.0)


def hall_height(hall: Plot) -> float:
    """Of the walls of a world that is inside a building, and of all its rooms, in studs."""
    inside = [plot for plot in (hall, *hall.plots) if not plot.is_outside]
    high = max(
        walls_for(tallest_on(inner.items))
        for plot in inside
        for inner in (plot.inner() if plot is not hall else [plot])
    )
    title, terrain = hall.zone.title, hall.zone.terrain
    least = interior_of(terrain, hall.zone.theme, title).high if terrain in INTERIORS else HALL_LOW
    return min(max(HALL_LOW, least, high), HALL_HIGH)


def need_of(room: Plot, clusters: Sequence[Cluster]) -> Need:
    rects = [cluster.bounds() for cluster in clusters]
    areas = [(high_x - low_x + AROUND) * (high_z - low_z + AROUND) for low_x, low_z, high_x, high_z in rects]
    middles = [
        max(body.extent()) for cluster in clusters for body in cluster.items if are_told([body], PlaceKind.MIDDLE)
    ]
    side = max(BARE, (1.3 * sum(areas)) ** 0.5, *(MIDST * long for long in middles))
    return Need(room.id, side, side)


def furnish(room: Plot, plan: FloorPlan, clusters: Sequence[Cluster], taken: Sequence[Rect]) -> bool:
    """Put all clusters into the room as it is in the plan. Its front is where it is entered by the first of its doors.
    `taken`: of all rooms, by the doors that lock them."""
    rect = rect_of(room, plan)
    closed = [turned(beside(door)) for door in plan.doorways if room.id in door.rooms] + [turned(one) for one in taken]
    low_x, low_z, high_x, high_z = turned(rect)
    bodies = [body_of(cluster) for cluster in clusters]
    lane = [turned(way_in(door, rect)) for door in plan.doorways if room.id == door.rooms[-1] and door.along == "x"]
    inside = Box((low_x, FLOOR, low_z), (high_x, walls_for(0.0), high_z))
    if not put_into_room(inside, closed, bodies, is_walked=True, lane=lane):
        return False
    for cluster, body in zip(clusters, bodies, strict=True):
        if isinstance(body, Group):
            held = cluster.bounds()
            cluster.shift(-body.x - (held[0] + held[2]) / 2, -body.z - (held[1] + held[3]) / 2)
        else:
            body.x, body.z, body.yaw = -body.x, -body.z, (body.yaw + 180) % 360
    return True


def way_in(door: Doorway, room: Rect) -> Rect:
    """From a door in its front to a third of it."""
    return (door.x - WAY / 2, room[3] - (room[3] - room[1]) / 3, door.x + WAY / 2, room[3])


def body_of(cluster: Cluster) -> Body:
    if len(cluster.items) == 1:
        return cluster.items[0]
    low_x, low_z, high_x, high_z = cluster.bounds()
    return Group(cluster, (high_x - low_x, 0.0, high_z - low_z))


def rect_of(room: Plot, plan: FloorPlan) -> Rect:
    return next(one.rect for one in plan.rooms if one.id == room.id)


def turned(rect: Rect) -> Rect:
    """By half a turn: a building's front looks south, and a room is arranged as if its front looked north."""
    return (-rect[2], -rect[3], -rect[0], -rect[1])


def beside(door: Doorway) -> Rect:
    """Before and behind it."""
    wide, deep = (DOOR_WIDTH / 2, STEP) if door.along == "x" else (STEP, DOOR_WIDTH / 2)
    return (door.x - wide, door.z - deep, door.x + wide, door.z + deep)


def before(entrance: Doorway) -> Rect:
    if entrance.along == "z":
        out = STEP if entrance.x > 0 else -STEP
        low, high = sorted((entrance.x, entrance.x + out))
        return (low, entrance.z - DOOR_WIDTH / 2, high, entrance.z + DOOR_WIDTH / 2)
    return (entrance.x - DOOR_WIDTH / 2, entrance.z, entrance.x + DOOR_WIDTH / 2, entrance.z + STEP)


def settle(room: Plot, building: Plot, plan: FloorPlan, clusters: Sequence[Cluster], height: float) -> None:
    """What stands in it is placed by the room's own middle."""
    low_x, low_z, high_x, high_z = rect_of(room, plan)
    if room is not building:
        room.size = (high_x - low_x, height, high_z - low_z)
        room.x, room.z, room.placed = (low_x + high_x) / 2, (low_z + high_z) / 2, True
    for cluster in clusters:
        for body in cluster.items:
            if isinstance(body, Item):
                body.level = FLOOR
                if is_shown(body):
                    building.parts += dais(body)
                    body.level += len(STEPS) * STEP_UP
            body.x, body.z = body.x - room.x, body.z - room.z


def is_shown(item: Item) -> bool:
    """In the middle of a room, and nobody sits there or writes on it."""
    return are_told([item], PlaceKind.MIDDLE) and item.thing.category not in USED and max(item.size) <= SHOWN


def dais(item: Item) -> list[Part]:
    """Two low steps around it, under it."""
    x, z, (wide, deep) = item.x, item.z, item.extent()
    return [
        block("Dais", (wide + 2 * out, STEP_UP, deep + 2 * out), (x, FLOOR + number * STEP_UP, z), STONE)
        for number, out in enumerate(STEPS)
    ]
