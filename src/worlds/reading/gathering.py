"""Where things are of which the text does not say it: in the zone of what they are put beside."""

from typing import Final

from worlds.plan.plan import PlaceKind, ZoneKind
from worlds.reading.entities import Entity, Story

Kind = PlaceKind
BESIDE: Final = frozenset(
    {
        Kind.NEXT_TO,
        Kind.NEAR,
        Kind.IN_FRONT_OF,
        Kind.BEHIND,
        Kind.LEFT_OF,
        Kind.RIGHT_OF,
        Kind.ON,
        Kind.UNDER,
        Kind.INSIDE,
        Kind.AROUND,
        Kind.BETWEEN,
    }
)
OPEN: Final = (ZoneKind.GROUND, ZoneKind.ISLAND, ZoneKind.HILL, ZoneKind.VALLEY, ZoneKind.CAVE)
"""Zones without walls: what is before the door of a room is not in the room."""
MOST_STEPS: Final = 8
"""Of a chain: a cup on a table beside a tent of the camp."""


def gather(story: Story) -> None:
    """Things without a zone follow what they stand beside into its zone; a storey that holds nothing but rooms is none."""
    for floor in [one for one in story.zones() if one.noun.endswith(" floor") and one.home is not None]:
        inner = [one for one in story.entities if one.home is floor and not one.is_gone]
        rooms = [one for one in inner if one.zone is not None and one.zone.kind is ZoneKind.ROOM]
        for room in rooms:
            room.home = floor.home  # a plan has rooms in buildings, and no buildings in these
        floor.is_gone = bool(rooms) and len(rooms) == len(inner)
    for entity in story.things():
        join_ring(entity)
        if entity.home is None:
            entity.home = home_of(entity, MOST_STEPS)


def join_ring(entity: Entity) -> None:
    """`Eight cabins around the campfire. The campfire is in a clearing`: so are the cabins."""
    for kind, of in entity.places:
        inner = of[0].home if kind is Kind.AROUND and of and isinstance(of[0], Entity) and not of[0].is_zone else None
        if inner is not None and is_open(inner) and entity.home in (None, inner.home):
            entity.home = inner


def home_of(entity: Entity, steps: int) -> Entity | None:
    """Its zone, or that of all that it stands to; None where they differ, or where it is said to stand to a zone."""
    if entity.home is not None or steps == 0:
        return entity.home if entity.home is not None and is_open(entity.home) else None
    beside = [one for kind, of in entity.places for one in of if kind in BESIDE]
    if not beside or any(not isinstance(one, Entity) or one.is_zone or one.is_gone for one in beside):
        return None
    homes = {home_of(one, steps - 1) for one in beside if isinstance(one, Entity) and one is not entity}
    return homes.pop() if len(homes) == 1 else None


def is_open(zone: Entity) -> bool:
    return zone.zone is not None and zone.zone.kind in OPEN and zone.count == 1 and not zone.copies and not zone.is_gone
