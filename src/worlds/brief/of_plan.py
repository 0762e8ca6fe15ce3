"""A plan as a brief: what clients that know no zones are shown of it."""

from collections.abc import Sequence
from typing import Final

from worlds.brief.brief import MAX_THINGS, MAX_WISHES, NOTICE_CODES, SPAWN, Brief, Doubt, Relation, RelationKind, Wish
from worlds.plan.plan import Place, PlaceKind, Plan, Thing
from worlds.plan.tree import things_in
from worlds.scene import Notice

KINDS: Final = {PlaceKind.MIDDLE: RelationKind.IN_MIDDLE} | {
    PlaceKind(kind): kind for kind in RelationKind if kind is not RelationKind.IN_MIDDLE
}
LONGEST_LABEL: Final = 60


def brief_of(plan: Plan, notices: Sequence[Notice]) -> Brief:
    """Of a plan that the rules have repaired; of its first things, if it has more than a brief can hold."""
    things = [*things_in(plan.world)][:MAX_WISHES]
    ids = {thing.id: f"w{number}" for number, thing in enumerate(things, start=1)}
    relations = [found for thing in things for place in thing.places if (found := relation(thing, place, ids))]
    return Brief(
        theme=plan.world.theme,
        terrain=plan.world.terrain,
        time_of_day=plan.mood.time_of_day,
        weather=plan.mood.weather,
        players=plan.players,
        audience=plan.audience,
        wishes=[wish(thing, ids) for thing in things],
        relations=relations[: 4 * MAX_WISHES],
        doubts=[Doubt(code=one.code, detail=one.detail) for one in notices if one.code in NOTICE_CODES],
    )


def wish(thing: Thing, ids: dict[str, str]) -> Wish:
    return Wish(
        id=ids[thing.id],
        thing=thing.choice,
        label=thing.noun[:LONGEST_LABEL],
        count=min(thing.count, MAX_THINGS),
        each=ids.get(thing.each) if thing.each else None,
        color=thing.color,
        material=thing.material,
        size=thing.size,
        text=thing.texts[0] if thing.texts else None,
    )


def relation(thing: Thing, place: Place, ids: dict[str, str]) -> Relation | None:
    """None: a brief has no such kind, or what it names is a zone."""
    kind = KINDS.get(place.kind)
    of = [SPAWN if one == SPAWN else ids.get(one) for one in place.of]
    if kind is None or None in of or (not of and kind is not RelationKind.IN_MIDDLE):
        return None
    named = [one for one in of if one is not None]
    return Relation(
        kind=kind, subject=ids[thing.id], object=named[0] if named else None, second=named[1] if named[1:] else None
    )
