"""A reading in short: what stands there, where, and in which zones."""

from worlds.plan.plan import Place, Plan, Thing, Zone
from worlds.plan.tree import things_in, zones_in
from worlds.reading.read import read

Short = tuple[int, str, str | None]
"""count, noun, colour."""


def plan_of(text: str) -> Plan:
    return read(text).plan


def things(text: str) -> list[Short]:
    return [(total(one), one.noun, one.color) for one in things_in(plan_of(text).world)]


def total(thing: Thing) -> int:
    return thing.count


def zones(text: str) -> list[tuple[int, str]]:
    """(count, title), without a world that is nothing but a world."""
    return [(one.count, one.title) for one in zones_in(plan_of(text).world) if one.id != "world"]


def places(text: str) -> list[str]:
    """`tree behind school`; what is in a zone is `house in street`."""
    plan = plan_of(text)
    found: list[str] = []
    for zone in zones_in(plan.world):
        inner: list[Thing | Zone] = [*zone.things, *zone.zones]
        for one in inner:
            found += [said(one, place) for place in one.places]
            if zone.id != "world":
                found.append(f"{name_of(one)} in {zone.id}")
    return found


def said(one: Thing | Zone, place: Place) -> str:
    return " ".join([name_of(one), place.kind.value, *place.of])


def name_of(one: Thing | Zone) -> str:
    return one.noun if isinstance(one, Thing) else one.title
