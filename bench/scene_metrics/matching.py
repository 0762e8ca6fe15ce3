"""Which component is which expected object."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bench.descriptions.expected import SPAWN, Expected, ExpectedObject
from bench.scene_metrics.attributes import misses
from bench.scene_metrics.bodies import Body, bodies_of, is_spawn, spawn_area
from bench.scene_metrics.nouns import unlikeness
from bench.scene_metrics.relations import pair_holds
from worlds.scene import Scene


@dataclass(frozen=True, slots=True)
class Match:
    found: dict[str, list[Body]]
    """By id of the expected object; with the area of the spawns as `spawn`."""
    pads: list[Body]
    extras: list[Body]
    """Which nobody asked for."""


def match(expected: Expected, scene: Scene) -> Match:
    bodies = sorted(bodies_of(scene), key=lambda body: place_in_text(body.component.wish))
    pads = [body for body in bodies if is_spawn(body)]
    pools: dict[str | None, list[Body]] = defaultdict(list)
    nouns = dict.fromkeys([*(each.noun for each in expected.objects), *expected.allowed])
    for body in bodies:
        if not is_spawn(body):
            pools[likest(body, nouns)].append(body)
    found = {SPAWN: [spawn_area(pads)]} if pads else {}
    for noun in dict.fromkeys(each.noun for each in expected.objects):
        alike = [each for each in expected.objects if each.noun == noun]
        found |= dealt(alike, pools[noun], expected, pools)
    return Match(found, pads, pools[None])


def place_in_text(wish: str) -> int:
    digits = re.sub(r"\D", "", wish)
    return int(digits) if digits else 0


def likest(body: Body, nouns: Iterable[str]) -> str | None:
    ranked = [(rank, noun) for noun in nouns if (rank := unlikeness(noun, body.component)) is not None]
    return min(ranked, key=lambda pair: pair[0])[1] if ranked else None


def dealt(
    alike: list[ExpectedObject], bodies: list[Body], expected: Expected, pools: dict[str | None, list[Body]]
) -> dict[str, list[Body]]:
    """Each of some objects of one noun gets the bodies that fit it best; what is left over goes where it fits best."""
    found: dict[str, list[Body]] = {each.id: [] for each in alike}
    if len(alike) == 1:
        return {alike[0].id: bodies}
    offers = sorted(
        (misfit(one, body, expected, pools), rank, number)
        for rank, one in enumerate(alike)
        for number, body in enumerate(bodies)
    )
    free = set(range(len(bodies)))
    for enough in (True, False):
        for _, rank, number in offers:
            one = alike[rank]
            if number in free and (len(found[one.id]) < one.count or not enough):
                found[one.id].append(bodies[number])
                free.remove(number)
    return found


def misfit(one: ExpectedObject, body: Body, expected: Expected, pools: dict[str | None, list[Body]]) -> int:
    """How many of the object's attributes and relations the body has not."""
    broken = 0
    for relation in expected.relations:
        if relation.subject == one.id and relation.object not in (None, SPAWN) and relation.kind != "between":
            others = pools[expected.object(relation.object).noun]
            broken += not any(pair_holds(relation.kind, body, other) for other in others)
    return broken + len(misses(one, body))
