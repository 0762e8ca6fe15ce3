"""Zones that lie in other zones: what is said to be in one is moved into it, and what is a pen has a fence."""

from typing import Final

from worlds.plan.plan import Enclosure, PlaceKind, Zone, ZoneKind
from worlds.plan.tree import zones_in

PENS: Final = frozenset("enclosure pen cage paddock corral kennel sty pigsty sheepfold fold stockade".split())
KEEPERS: Final = frozenset({"zoo", "farm", "ranch", "menagerie", "safari park", "animal park", "wildlife park"})
"""What pens lie in, where there is one of it and nothing else is said of them."""
HELD: Final = (PlaceKind.INSIDE, PlaceKind.ON)


def nested(world: Zone) -> Zone:
    """No zone is lost: one that would lie within itself stays where it is."""
    keeper = only_keeper(world)
    for name in [zone.id for zone in zones_in(world)][1:]:
        zone = next(one for one in zones_in(world) if one.id == name)
        told = next((place for place in zone.places if place.kind in HELD and place.of), None)
        home = told.of[0] if told else keeper if is_pen(zone) and zone in world.zones and not zone.places else None
        if home is None or home in {one.id for one in zones_in(zone)} or not is_open(world, home):
            continue
        moved = zone.model_copy(update={"places": tuple(place for place in zone.places if place != told)})
        world = with_zone(without(world, name), home, moved)
    return world


def fenced(zone: Zone) -> Zone:
    if is_pen(zone) and zone.enclosure is None:
        return zone.model_copy(update={"enclosure": Enclosure.FENCE})
    return zone


def is_pen(zone: Zone) -> bool:
    return zone.kind is ZoneKind.GROUND and zone.title.lower().split()[-1].removesuffix("s") in PENS


def only_keeper(world: Zone) -> str | None:
    found = [zone.id for zone in world.zones if zone.title.lower() in KEEPERS and zone.count == 1]
    return found[0] if len(found) == 1 else None


def is_open(world: Zone, name: str) -> bool:
    """Whether there is such a zone, one that holds zones other than rooms."""
    closed = (ZoneKind.BUILDING, ZoneKind.ROOM)
    return any(one.id == name and one.kind not in closed for one in zones_in(world))


def without(zone: Zone, name: str) -> Zone:
    return zone.model_copy(update={"zones": tuple(without(one, name) for one in zone.zones if one.id != name)})


def with_zone(zone: Zone, home: str, moved: Zone) -> Zone:
    zones = tuple(with_zone(one, home, moved) for one in zone.zones)
    return zone.model_copy(update={"zones": (*zones, moved) if zone.id == home else zones})
