"""Walking a plan's tree, and changing it: zones and things are frozen, so a change is another tree."""

from collections.abc import Callable, Iterator

from worlds.plan.plan import Plan, Thing, Zone


def zones_in(zone: Zone) -> Iterator[Zone]:
    """It and all within, from the outside."""
    yield zone
    for inner in zone.zones:
        yield from zones_in(inner)


def things_in(zone: Zone) -> Iterator[Thing]:
    """Of it and of all zones within."""
    for one in zones_in(zone):
        yield from one.things


def with_things(zone: Zone, change: Callable[[Thing], Thing | None]) -> Zone:
    """Each thing as `change` makes it; None takes it away."""
    things = tuple(changed for one in zone.things if (changed := change(one)) is not None)
    zones = tuple(with_things(one, change) for one in zone.zones)
    return zone.model_copy(update={"things": things, "zones": zones})


def with_zones(zone: Zone, change: Callable[[Zone], Zone]) -> Zone:
    """Each zone as `change` makes it, from the inside."""
    return change(zone.model_copy(update={"zones": tuple(with_zones(one, change) for one in zone.zones)}))


def free_id(plan: Plan, wanted: str) -> str:
    """`wanted`, or with a number behind it, as no thing and no zone is called."""
    taken = {*(one.id for one in zones_in(plan.world)), *(one.id for one in things_in(plan.world))}
    names = (wanted, *(f"{wanted}-{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)
