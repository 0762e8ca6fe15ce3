"""Doors that are shut: each fills the doorway that leads into a locked room or building."""

from collections.abc import Sequence

from worlds.catalogue.families.locks import LOCKED_DOOR
from worlds.catalogue.thing import Look
from worlds.catalogue.things import THINGS
from worlds.layout.building import FLOOR
from worlds.layout.floor_plan import Doorway, FloorPlan
from worlds.layout.item import Item
from worlds.layout.plot import FRONT, Plot
from worlds.plan.plan import Thing, door_of


def locked_doors(building: Plot, rooms: Sequence[Plot], plan: FloorPlan) -> list[Item]:
    """In the building's own frame. Rooms follow each other, so one doorway leads into each: the entrance into the first."""
    doorways = dict(zip(rooms, plan.doorways, strict=True))
    shut = {building: plan.doorways[0]} if building.zone.is_locked else {}
    shut |= {room: doorway for room, doorway in doorways.items() if room.zone.is_locked}
    return [locked_door(plot, building, doorway, plan) for plot, doorway in shut.items()]


def locked_door(locked: Plot, building: Plot, doorway: Doorway, plan: FloorPlan) -> Item:
    thing, title = THINGS[LOCKED_DOOR], locked.zone.title
    entry = Thing(id=door_of(locked.zone.id), noun="door", choice=LOCKED_DOOR)
    return Item(
        id=door_of(locked.id),
        entry=entry,
        thing=thing,
        label=f"door of the {title}",
        text=None,
        color=thing.color,
        material=thing.material,
        size=thing.size,
        built=thing.build(Look(thing.size, thing.color, thing.material, title)),
        plot=building,
        x=doorway.x,
        z=doorway.z,
        yaw=yaw_of(doorway, plan),
        placed=True,
        level=FLOOR,
    )


def yaw_of(doorway: Doorway, plan: FloorPlan) -> int:
    """Its front looks to the room from which one comes; the entrance's outside."""
    if len(doorway.rooms) == 1:
        return FRONT if doorway.along == "x" else 270 if doorway.x > 0 else 90
    west, north, east, south = next(room.rect for room in plan.rooms if room.id == doorway.rooms[0])
    if doorway.along == "x":
        return 180 if (north + south) / 2 > doorway.z else 0
    return 270 if (west + east) / 2 > doorway.x else 90
