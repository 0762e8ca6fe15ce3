"""Editing a plan: a pure function from a plan and what is asked of it to another plan, which the rules then check."""

from collections.abc import Iterable, Iterator
from typing import Any, Final, TypeVar

from worlds.plan.activity import Activity
from worlds.plan.edit import AddLink, AddThing, AddZone, Edit, Move, PutActivity, Remove, SetMood, SetThing, SetZone
from worlds.plan.plan import SPAWN, Link, Mood, Place, Plan, Thing, Zone
from worlds.plan.tree import things_in, with_things, with_zones, zones_in
from worlds.refused import EditRefused, edited_by, require_known

KEYS: Final = frozenset({"op", "id"})

Entries = TypeVar("Entries", Thing, Zone, Mood)


def edited(plan: Plan, edits: Iterable[Edit]) -> Plan:
    """One after the other: a later one sees what an earlier one made. Raises UnknownIds, EditRefused."""
    return edited_by(plan, edits, applied)


def applied(plan: Plan, edit: Edit) -> Plan:
    world = plan.world
    match edit:
        case SetThing():
            require(things_in(world), "thing", [edit.id])
            require(entries_in(world), "thing or zone", [*of_places(edit.places), *([edit.each] if edit.each else [])])
            return with_world(plan, with_things(world, lambda one: set_thing(one, edit) if one.id == edit.id else one))
        case SetZone():
            require(zones_in(world), "zone", [edit.id])
            require(entries_in(world), "thing or zone", of_places(edit.places))
            return with_world(plan, with_zones(world, lambda one: changed(one, edit) if one.id == edit.id else one))
        case SetMood():
            return plan.model_copy(update={"mood": changed(plan.mood, edit)})
        case AddThing():
            require_new(plan, [edit.thing.id])
            others = [*of_places(edit.thing.places), *([edit.thing.each] if edit.thing.each else [])]
            require(entries_in(world), "thing or zone", [one for one in others if one != edit.thing.id])
            return with_world(plan, put(world, edit.zone, edit.thing))
        case AddZone():
            require_new(plan, [one.id for one in entries_in(edit.new)])
            return with_world(plan, put(world, edit.zone, edit.new))
        case AddLink():
            require_new(plan, [edit.link.id])
            require(zones_in(world), "zone", edit.link.ends)
            return plan.model_copy(update={"links": (*plan.links, edit.link)})
        case PutActivity():
            return with_activity(plan, edit.activity)
        case Remove():
            require([*entries_in(world), *plan.links, *plan.activities], "thing, zone, link or activity", [edit.id])
            require_movable(world, edit.id)
            links = tuple(link for link in plan.links if link.id != edit.id)
            kept = tuple(one for one in plan.activities if one.id != edit.id)
            left = {"links": links, "activities": kept}
            return with_world(plan, without(world, edit.id)).model_copy(update=left)
        case Move():
            require(entries_in(world), "thing or zone", [edit.id])
            require_movable(world, edit.id)
            moved = next(one for one in entries_in(world) if one.id == edit.id)
            return with_world(plan, put(without(world, edit.id), edit.zone, moved))


def set_thing(thing: Thing, edit: SetThing) -> Thing:
    """Another noun is another thing, unless who says it chooses one."""
    another = edit.noun not in (None, thing.noun) and "choice" not in edit.model_fields_set
    return changed(thing.model_copy(update={"choice": None}) if another else thing, edit)


def changed(entry: Entries, edit: SetThing | SetZone | SetMood) -> Entries:
    """What is null gets its default; what has none, such as a noun, stays."""
    kind = type(entry)
    values: dict[str, Any] = {name: getattr(edit, name) for name in edit.model_fields_set - KEYS}
    for name, value in values.items():
        field = kind.model_fields[name]
        if value is None:
            values[name] = getattr(entry, name) if field.is_required() else field.get_default()
    return entry.model_copy(update=values)


def with_activity(plan: Plan, activity: Activity) -> Plan:
    """In the place of the one with its id, or as the last. Raises EditRefused, UnknownIds."""
    require([*entries_in(plan.world), *plan.links], "thing, zone or link", [*activity.things, *activity.goals])
    require(plan.activities, "activity", activity.needs)
    if not any(one.id == activity.id for one in plan.activities):
        require_new(plan, [activity.id])
        return plan.model_copy(update={"activities": (*plan.activities, activity)})
    put = tuple(activity if one.id == activity.id else one for one in plan.activities)
    return plan.model_copy(update={"activities": put})


def with_world(plan: Plan, world: Zone) -> Plan:
    return plan.model_copy(update={"world": world})


def put(world: Zone, into: str, entry: Thing | Zone) -> Zone:
    """With `entry` as the last one in the zone. Raises UnknownIds."""
    require(zones_in(world), "zone", [into])
    kind = "things" if isinstance(entry, Thing) else "zones"
    return with_zones(
        world, lambda one: one.model_copy(update={kind: (*getattr(one, kind), entry)}) if one.id == into else one
    )


def without(world: Zone, removed: str) -> Zone:
    def kept(zone: Zone) -> Zone:
        return zone.model_copy(update={"zones": tuple(one for one in zone.zones if one.id != removed)})

    return with_zones(with_things(world, lambda one: None if one.id == removed else one), kept)


def entries_in(world: Zone) -> Iterator[Thing | Zone]:
    yield from zones_in(world)
    yield from things_in(world)


def of_places(places: Iterable[Place] | None) -> list[str]:
    """What they name."""
    return [one for place in places or () for one in place.of if one != SPAWN]


def require(entries: Iterable[Thing | Zone | Link | Activity], kind: str, ids: Iterable[str]) -> None:
    """Raises UnknownIds."""
    require_known((one.id for one in entries), kind, ids)


def require_new(plan: Plan, ids: list[str]) -> None:
    there = {*(one.id for one in (*entries_in(plan.world), *plan.links, *plan.activities)), SPAWN}
    taken = sorted({one for one in ids if one in there or ids.count(one) > 1})
    if taken:
        raise EditRefused(f"the id {', '.join(taken)} is taken. Choose another one.")


def require_movable(world: Zone, entry: str) -> None:
    if entry == world.id:
        raise EditRefused(f"{entry} is the whole world, which stays where it is. Change what is in it.")
