"""The rules that any brief must keep, the parser's or a model's. What breaks one is mended, and the teacher is told."""

from typing import Final

from worlds.brief.brief import MAX_THINGS, MAX_WISHES, SPAWN, Brief, Doubt, Relation, RelationKind, Wish
from worlds.catalogue.colors import COLOR_WORDS, PALETTE
from worlds.catalogue.holding import has_interior, has_top
from worlds.catalogue.materials import MATERIAL_WORDS, MATERIALS
from worlds.catalogue.terrains import TERRAINS
from worlds.catalogue.themes import THEMES
from worlds.catalogue.things import THINGS
from worlds.resolve.resolve import thing_named

Kind = RelationKind
HOLDING: Final = (Kind.INSIDE, Kind.ON)
OPPOSITES: Final = {
    Kind.BEHIND: Kind.IN_FRONT_OF,
    Kind.IN_FRONT_OF: Kind.BEHIND,
    Kind.LEFT_OF: Kind.RIGHT_OF,
    Kind.RIGHT_OF: Kind.LEFT_OF,
}


def repaired(brief: Brief) -> Brief:
    doubts: list[Doubt] = []
    wishes = bounded([mended(wish, doubts) for wish in unique(brief.wishes)], doubts)
    relations = consistent(
        [possible(relation, wishes, doubts) for relation in known(brief.relations, wishes)], wishes, doubts
    )
    return brief.model_copy(
        update={
            "theme": brief.theme if brief.theme in THEMES else None,
            "terrain": brief.terrain if brief.terrain in TERRAINS else None,
            "wishes": wishes,
            "relations": relations,
            "doubts": [*brief.doubts, *doubts],
        }
    )


def unique(wishes: list[Wish]) -> list[Wish]:
    """The first of each id."""
    return list({wish.id: wish for wish in reversed(wishes)}.values())[::-1]


def mended(wish: Wish, doubts: list[Doubt]) -> Wish:
    """Names of the catalogue, the palette and Roblox's materials only."""
    thing, color, material = wish.thing, wish.color, wish.material
    if thing is not None and thing not in THINGS:
        thing = thing_named(thing.replace("_", " ")) or thing_named(wish.label)
        if thing is None:
            doubts.append(
                Doubt(
                    code="unknown_thing",
                    detail=f"There is no {wish.label} in the catalogue; a small plinth bears its name.",
                )
            )
    if color is not None and color not in PALETTE:
        color = COLOR_WORDS.get(color.lower())
        if color is None:
            doubts.append(
                Doubt(
                    code="unknown_color",
                    detail=f"The colour {wish.color} is not known; {wish.label} has its usual one.",
                )
            )
    if material is not None and material not in MATERIALS:
        material = MATERIAL_WORDS.get(material.lower())
    return wish.model_copy(update={"thing": thing, "color": color, "material": material})


def bounded(wishes: list[Wish], doubts: list[Doubt]) -> list[Wish]:
    """As many as a world can hold, counting what is wanted for each of another."""
    ids = {wish.id for wish in wishes}
    totals: dict[str, int] = {}
    kept: list[Wish] = []
    for wish in wishes[:MAX_WISHES]:
        each = wish.each if wish.each in ids and wish.each != wish.id and wish.each in totals else None
        times = totals[each] if each is not None else 1
        room = (MAX_THINGS - sum(totals.values())) // times
        if room < 1:
            doubts.append(too_many(wish, 0))
            continue
        if wish.count > room:
            doubts.append(too_many(wish, room * times))
        count = min(wish.count, room)
        totals[wish.id] = count * times
        kept.append(wish.model_copy(update={"count": count, "each": each}))
    return kept


def too_many(wish: Wish, kept: int) -> Doubt:
    words = f"A world holds {MAX_THINGS} things at most: {kept} of {wish.label} were taken. Make another for the rest."
    return Doubt(code="too_many_things", detail=words)


def known(relations: list[Relation], wishes: list[Wish]) -> list[Relation]:
    """Those whose ids exist."""
    ids = {wish.id for wish in wishes}
    return [
        relation
        for relation in relations
        if relation.subject in ids
        and (relation.object in ids | {SPAWN} or (relation.kind is Kind.IN_MIDDLE and relation.object is None))
        and (relation.second is None or relation.second in ids | {SPAWN})
        and (relation.subject != relation.object or count_of(relation.subject, wishes) > 1)
    ]


def count_of(wish_id: str, wishes: list[Wish]) -> int:
    return next(wish.count for wish in wishes if wish.id == wish_id)


def possible(relation: Relation, wishes: list[Wish], doubts: list[Doubt]) -> Relation:
    """Nothing stands in what has no room, or on what has no top: then beside it."""
    if relation.kind not in HOLDING:
        return relation
    subject = next(wish for wish in wishes if wish.id == relation.subject)
    holder = next((wish for wish in wishes if wish.id == relation.object), None)
    inside = relation.kind is Kind.INSIDE
    if holder is not None and (has_interior(holder.thing) if inside else has_top(holder.thing)):
        return relation
    name = holder.label if holder is not None else "the spawn"
    if holder is not None and inside and has_top(holder.thing):
        return relation.model_copy(update={"kind": Kind.ON})
    if holder is not None and not inside and has_interior(holder.thing):
        return relation.model_copy(update={"kind": Kind.INSIDE})
    words = f"Nothing can stand {'in' if inside else 'on'} {name}, so {subject.label} stands beside it."
    doubts.append(Doubt(code="cannot_hold", detail=words))
    return relation.model_copy(update={"kind": Kind.NEAR if inside or holder is None else Kind.NEXT_TO})


def consistent(relations: list[Relation], wishes: list[Wish], doubts: list[Doubt]) -> list[Relation]:
    """Without those that an earlier one rules out."""
    labels = {wish.id: wish.label for wish in wishes} | {SPAWN: "spawn"}
    kept: list[Relation] = []
    for relation in relations:
        if relation in kept:
            continue
        clash = next((earlier for earlier in kept if contradict(earlier, relation)), None)
        if clash is None and relation.kind in HOLDING and holds_itself(relation, kept):
            clash = relation
        if clash is None:
            kept.append(relation)
            continue
        place = f"{relation.kind.replace('_', ' ')} {labels.get(relation.object or '', 'the middle')}"
        words = f"{labels[relation.subject]} cannot be {place} too; what was said first was taken."
        doubts.append(Doubt(code="contradiction", detail=words))
    return kept


def contradict(earlier: Relation, later: Relation) -> bool:
    same = (earlier.subject, earlier.object) == (later.subject, later.object)
    turned = (earlier.subject, earlier.object) == (later.object, later.subject)
    if same and OPPOSITES.get(earlier.kind) is later.kind:
        return True
    if turned and earlier.kind is later.kind and later.kind in OPPOSITES:
        return True
    return earlier.subject == later.subject and earlier.kind in HOLDING and later.kind in HOLDING


def holds_itself(relation: Relation, kept: list[Relation]) -> bool:
    """Whether the holder is itself in or on what it shall hold."""
    holder_of = {one.subject: one.object for one in kept if one.kind in HOLDING}
    at: str | None = relation.object
    for _ in range(len(holder_of) + 1):
        if at == relation.subject:
            return True
        at = holder_of.get(at or "")
    return False
