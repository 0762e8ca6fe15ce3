"""The rooms around a hall: each opens into it, has walls and a floor by what it is for, and windows to the outside."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from worlds.catalogue.interiors import INTERIORS, chamber_of, interior_of
from worlds.catalogue.solids import block
from worlds.catalogue.terrains import TerrainName
from worlds.layout.building import FLOOR, edge_on, lies_in, raised, sill_size
from worlds.layout.floor_plan import THICKNESS, Doorway, FloorPlan, Wall
from worlds.layout.plot import Plot, Wing
from worlds.scene import Part

USUAL: Final[TerrainName] = "parquet"


def opened(plan: FloorPlan, wing: Wing) -> FloorPlan:
    """With its entrance toward the hall. No wall but that at its back has windows: the hall or other rooms are there."""
    walls = tuple(replace(one, is_outer=one.is_outer and side_of(one) == BACKS[wing]) for one in plan.walls)
    if wing == "north":
        return replace(plan, walls=walls)
    first, *others = plan.doorways
    west, north, east, south = plan.rooms[0].rect
    x = east + THICKNESS / 2 if wing == "west" else west - THICKNESS / 2
    door = Doorway(first.rooms, x, (north + south) / 2, "z")
    return replace(plan, walls=walls, doorways=(door, *others))


BACKS: Final[dict[Wing, str]] = {"north": "north", "west": "west", "east": "east"}
FRONTS: Final[dict[Wing, str]] = {"north": "south", "west": "east", "east": "west"}


def side_of(one: Wall) -> str:
    """Of an outer wall: the building's middle is the origin."""
    (low_x, low_z), (high_x, high_z) = one.low, one.high
    if low_z == high_z:
        return "north" if low_z < 0 else "south"
    return "west" if low_x + high_x < 0 else "east"


def chambers(plan: FloorPlan, hall: Plot, building: Plot, height: float) -> Iterator[Part]:
    """As `building.built`, of rooms that open into a hall: their fronts look like its walls."""
    assert building.wing is not None
    around = interior_of(floor_name(hall), hall.zone.theme, hall.zone.title)
    siblings = hall.plots.index(building)
    titles = {room.id: room.zone.title for room in building.plots or [building]}
    looks = {room.id: chamber_of(titles[room.id], siblings + number) for number, room in enumerate(plan.rooms)}
    for room in plan.rooms:
        west, north, east, south = room.rect
        size, middle = (east - west, FLOOR, south - north), ((west + east) / 2, 0.0, (north + south) / 2)
        yield block("Floor", size, middle, looks[room.id].floor)
    for door in plan.doorways:
        yield block("Sill", sill_size(door), (door.x, 0, door.z), around.trim)
    for one in plan.walls:
        is_edge = abs(abs(one.low[1]) - (plan.depth - THICKNESS) / 2) < 0.01 or (
            one.low[0] == one.high[0] and abs(abs(one.low[0]) - (plan.width - THICKNESS) / 2) < 0.01
        )
        is_front = is_edge and side_of(one) == FRONTS[building.wing]
        paint = around.walls if is_front else looks[plan.rooms[0].id].walls
        yield from raised(one, [door for door in plan.doorways if lies_in(door, one)], paint, height)
        if one.is_outer:
            yield edge_on(one, around.trim, height)


def floor_name(hall: Plot) -> TerrainName:
    return hall.zone.terrain if hall.zone.terrain in INTERIORS else USUAL
