"""From wishes to items and bonds: how many of what there are, and which of them belongs to which."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from worlds.brief.brief import SPAWN, Brief, Relation, RelationKind, Wish
from worlds.catalogue.colors import PALETTE
from worlds.catalogue.thing import Built, Look
from worlds.catalogue.things import THINGS
from worlds.layout.item import Item

PLACEHOLDER = "placeholder"
SPAWN_PAD = "spawn_pad"
PLAYERS_PER_SPAWN = 8


@dataclass(frozen=True, slots=True, eq=False)
class Bond:
    """A wished relation between two items (three for `between`)."""

    kind: RelationKind
    subject: Item
    object: Item
    second: Item | None = None

    def others(self, item: Item) -> list[Item]:
        return [other for other in (self.subject, self.object, self.second) if other is not None and other is not item]


@dataclass(frozen=True, slots=True)
class Inventory:
    spawns: list[Item]
    items: list[Item]
    """In the order of the wishes."""
    bonds: list[Bond]
    in_middle: set[str]
    """Ids of wishes that want the middle of the world."""


def inventory(brief: Brief, players: int) -> Inventory:
    numbers: Counter[str] = Counter()
    spawns = [spawn(numbers) for _ in range(-(-players // PLAYERS_PER_SPAWN))]
    made: dict[str, list[Item]] = {SPAWN: spawns}
    of_each: dict[Item, Item] = {}
    for wish in by_dependence(brief.wishes):
        owners: list[Item | None] = [*made[wish.each]] if wish.each in made else [None]
        made[wish.id] = []
        for owner in owners:
            for _ in range(wish.count):
                item = item_for(wish, numbers)
                made[wish.id].append(item)
                if owner is not None:
                    of_each[item] = owner
    bonds = [bond for relation in brief.relations for bond in bonds_of(relation, made, of_each)]
    middle = {relation.subject for relation in brief.relations if relation.kind is RelationKind.IN_MIDDLE}
    items = [item for wish in brief.wishes for item in made[wish.id]]
    return Inventory(spawns, items, bonds, middle)


def by_dependence(wishes: list[Wish]) -> list[Wish]:
    """Those that others are counted by come first."""
    known = {wish.id for wish in wishes}
    done: list[Wish] = []
    waiting = list(wishes)
    while waiting:
        present = {wish.id for wish in done}
        ready = [wish for wish in waiting if wish.each is None or wish.each in present or wish.each not in known]
        ready = ready or waiting[:1]
        done += ready
        waiting = [wish for wish in waiting if wish not in ready]
    return done


def spawn(numbers: Counter[str]) -> Item:
    thing = THINGS[SPAWN_PAD]
    look = Look(thing.size, thing.color, thing.material)
    return Item(
        next_id(SPAWN, numbers), None, thing, "", thing.color, thing.material, thing.size, thing.build(look), yaw=0
    )


def item_for(wish: Wish, numbers: Counter[str]) -> Item:
    thing = THINGS[wish.thing or PLACEHOLDER]
    color = PALETTE[wish.color] if wish.color else thing.color
    material = wish.material or thing.material
    size = thing.scaled(wish.size)
    built = build(thing.name, Look(size, color, material, wish.text or wish.label))
    name = wish.label if wish.thing is None else thing.name
    return Item(next_id(name, numbers), wish, thing, wish.label, color, material, size, built)


@lru_cache(maxsize=512)
def build(thing: str, look: Look) -> Built:
    """Things that are alike are built once."""
    return THINGS[thing].build(look)


def next_id(name: str, numbers: Counter[str]) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "thing"
    numbers[slug] += 1
    return f"{slug}-{numbers[slug]}"


def bonds_of(relation: Relation, made: dict[str, list[Item]], of_each: dict[Item, Item]) -> list[Bond]:
    """Which item keeps to which: its own one with `each`, else the only one, else they take turns."""
    if relation.kind is RelationKind.IN_MIDDLE or relation.object is None:
        return []
    subjects, objects = made.get(relation.subject, []), made.get(relation.object, [])
    if not subjects or not objects:
        return []
    if relation.kind is RelationKind.BETWEEN:
        return between(relation, subjects, objects, made)
    if relation.subject == relation.object:
        return [Bond(relation.kind, item, before) for before, item in pairwise(subjects)]
    return [
        Bond(
            relation.kind,
            item,
            owner if (owner := of_each.get(item)) in objects and owner else objects[i % len(objects)],
        )
        for i, item in enumerate(subjects)
    ]


def between(relation: Relation, subjects: list[Item], objects: list[Item], made: dict[str, list[Item]]) -> list[Bond]:
    seconds = made.get(relation.second or "", [])
    if relation.second in (None, relation.object):
        seconds = objects[1:]
    if not seconds:
        return [Bond(RelationKind.NEAR, item, objects[0]) for item in subjects]
    return [Bond(relation.kind, item, objects[0], seconds[0]) for item in subjects]


def bonds_by_item(bonds: list[Bond]) -> dict[Item, list[Bond]]:
    found: dict[Item, list[Bond]] = defaultdict(list)
    for bond in bonds:
        for item in {bond.subject, bond.object, bond.second} - {None}:
            assert item is not None
            found[item].append(bond)
    return found
