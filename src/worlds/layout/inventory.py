"""From a plan to items and bonds: how many of what there are, and which of them belongs to which."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from worlds.catalogue.colors import PALETTE
from worlds.catalogue.thing import Built, Look
from worlds.catalogue.things import THINGS
from worlds.layout.item import Item
from worlds.plan.plan import SPAWN, Place, PlaceKind, Plan, Thing

PLACEHOLDER = "placeholder"
SPAWN_PAD = "spawn_pad"
PLAYERS_PER_SPAWN = 8


@dataclass(frozen=True, slots=True, eq=False)
class Bond:
    """A wished relation between two items (three for `between`)."""

    kind: PlaceKind
    subject: Item
    object: Item
    second: Item | None = None

    def others(self, item: Item) -> list[Item]:
        return [other for other in (self.subject, self.object, self.second) if other is not None and other is not item]


@dataclass(frozen=True, slots=True)
class Inventory:
    spawns: list[Item]
    items: list[Item]
    """In the order of the plan."""
    bonds: list[Bond]
    in_middle: set[str]
    """Ids of entries that want the middle of the world."""


def inventory(plan: Plan, players: int) -> Inventory:
    things = plan.world.things
    numbers: Counter[str] = Counter()
    spawns = [spawn(numbers) for _ in range(-(-players // PLAYERS_PER_SPAWN))]
    made: dict[str, list[Item]] = {SPAWN: spawns}
    of_each: dict[Item, Item] = {}
    for entry in by_dependence(things):
        owners: list[Item | None] = [*made[entry.each]] if entry.each in made else [None]
        made[entry.id] = []
        for owner in owners:
            for _ in range(entry.count):
                item = item_for(entry, len(made[entry.id]), numbers)
                made[entry.id].append(item)
                if owner is not None:
                    of_each[item] = owner
    bonds = [
        bond for entry in things for place in entry.places for bond in bonds_of(place, made[entry.id], made, of_each)
    ]
    middle = {entry.id for entry in things if any(place.kind is PlaceKind.MIDDLE for place in entry.places)}
    return Inventory(spawns, [item for entry in things for item in made[entry.id]], bonds, middle)


def by_dependence(entries: Sequence[Thing]) -> list[Thing]:
    """Those that others are counted by come first."""
    known = {entry.id for entry in entries}
    done: list[Thing] = []
    waiting = list(entries)
    while waiting:
        present = {entry.id for entry in done}
        ready = [one for one in waiting if one.each is None or one.each in present or one.each not in known]
        ready = ready or waiting[:1]
        done += ready
        waiting = [one for one in waiting if one not in ready]
    return done


def spawn(numbers: Counter[str]) -> Item:
    thing = THINGS[SPAWN_PAD]
    built = thing.build(Look(thing.size, thing.color, thing.material))
    return Item(next_id(SPAWN, numbers), None, thing, "", None, thing.color, thing.material, thing.size, built, yaw=0)


def item_for(entry: Thing, number: int, numbers: Counter[str]) -> Item:
    """The copy of that number; what is written on the copies takes turns."""
    thing = THINGS[entry.choice or PLACEHOLDER]
    color = PALETTE[entry.color] if entry.color else thing.color
    material = entry.material or thing.material
    size = thing.scaled(entry.size)
    text = entry.texts[number % len(entry.texts)] if entry.texts else None
    built = build(thing.name, Look(size, color, material, text or entry.noun))
    name = entry.noun if entry.choice is None else thing.name
    return Item(next_id(name, numbers), entry, thing, entry.noun, text, color, material, size, built)


@lru_cache(maxsize=512)
def build(thing: str, look: Look) -> Built:
    """Things that are alike are built once."""
    return THINGS[thing].build(look)


def next_id(name: str, numbers: Counter[str]) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "thing"
    numbers[slug] += 1
    return f"{slug}-{numbers[slug]}"


def bonds_of(place: Place, subjects: list[Item], made: dict[str, list[Item]], of_each: dict[Item, Item]) -> list[Bond]:
    """Which item keeps to which: its own one with `each`, else the only one, else they take turns."""
    objects = [*made.get(place.of[0], ())] if place.of else []
    if not subjects or not objects:
        return []
    if place.kind is PlaceKind.BETWEEN:
        return between(subjects, objects, [*made.get(place.of[1], ())] if place.of[1:] else [])
    if subjects == objects:
        return [Bond(place.kind, item, before) for before, item in pairwise(subjects)]
    return [
        Bond(
            place.kind,
            item,
            owner if (owner := of_each.get(item)) in objects and owner else objects[number % len(objects)],
        )
        for number, item in enumerate(subjects)
    ]


def between(subjects: list[Item], objects: list[Item], others: list[Item]) -> list[Bond]:
    """`others`: the second of the two; the same or none: between the first two of the objects."""
    seconds = objects[1:] if others in ([], objects) else others
    if not seconds:
        return [Bond(PlaceKind.NEAR, item, objects[0]) for item in subjects]
    return [Bond(PlaceKind.BETWEEN, item, objects[0], seconds[0]) for item in subjects]


def bonds_by_item(bonds: list[Bond]) -> dict[Item, list[Bond]]:
    found: dict[Item, list[Bond]] = defaultdict(list)
    for bond in bonds:
        for item in {bond.subject, bond.object, bond.second} - {None}:
            assert item is not None
            found[item].append(bond)
    return found
