"""Do things stand where they were wished? Distances are studs between footprints."""

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from bench.descriptions.expected import SPAWN, ExpectedRelation
from bench.scene_metrics.bodies import Body, degrees_between, dot, gap, way
from worlds.checks.check import Check
from worlds.scene import Scene

NEXT_TO: Final = 1.79
NEAR: Final = 5.36
ACROSS: Final = 14.3
BESIDE: Final = 20.0
NEAR_SPAWN: Final = 16.0
AROUND_TWO: Final = 16.0
AROUND_MANY: Final = 24.0
LOOKING_AT: Final = 30.0
"""Degrees."""
MARGIN: Final = 0.25
MIDDLE: Final = 0.1
"""Of the world's width: so far from its middle is still in the middle."""
STANDING: Final = 0.1


def relations(
    wished: tuple[ExpectedRelation, ...], found: dict[str, list[Body]], pads: list[Body], scene: Scene
) -> Iterator[Check]:
    for relation in wished:
        subjects = found[relation.subject]
        others = found.get(relation.object, []) if relation.object else []
        seconds = found[relation.second] if relation.second else []
        text = " ".join(filter(None, (relation.subject, relation.kind, "each" * relation.each, relation.object)))
        if not subjects or not (others or relation.kind == "in_middle"):
            yield Check("relations", False, text, "not all of them are there")
            continue
        holds = relation_holds(relation, subjects, others, seconds, pads, scene)
        yield Check("relations", holds, text, "" if holds else seen(subjects, others))


def seen(subjects: list[Body], others: list[Body]) -> str:
    """How far from the nearest each stands, and in which direction (x, z)."""
    places = []
    for subject in subjects:
        if others:
            other = min(others, key=lambda each: gap(subject, each))
            x, z = way(other, subject)
            places.append(f"gap {gap(subject, other):.1f} to ({x:+.0f}, {z:+.0f})")
        else:
            places.append("at ({:.0f}, {:.0f})".format(*subject.middle))
    return "; ".join(places)


def relation_holds(
    relation: ExpectedRelation,
    subjects: list[Body],
    others: list[Body],
    seconds: list[Body],
    pads: list[Body],
    scene: Scene,
) -> bool:
    if relation.kind == "in_middle":
        return in_middle(subjects, scene)
    if relation.kind == "between":
        return all(any(between(each, a, b) for a in others for b in seconds if a is not b) for each in subjects)
    if relation.kind == "around":
        return any(stand_around(subjects, other) for other in others)
    if relation.object == SPAWN and relation.kind in ("near", "next_to"):
        return all(any(gap(each, pad) <= NEAR_SPAWN for pad in pads) for each in subjects)
    if relation.each:
        return each_has_its_own(relation.kind, subjects, others)
    return all(
        any(pair_holds(relation.kind, each, other) for other in others if other is not each) for each in subjects
    )


def in_middle(subjects: list[Body], scene: Scene) -> bool:
    """The middle of them all is the middle of the ground, or the ground's middle is under one of them."""
    x = sum(each.middle[0] for each in subjects) / len(subjects)
    z = sum(each.middle[1] for each in subjects) / len(subjects)
    return abs(x) <= MIDDLE * scene.width and abs(z) <= MIDDLE * scene.depth


def between(subject: Body, a: Body, b: Body) -> bool:
    along, length = way(a, b), math.hypot(*way(a, b))
    if length == 0:
        return False
    from_a = way(a, subject)
    share = dot(from_a, along) / length**2
    off = abs(from_a[0] * along[1] - from_a[1] * along[0]) / length
    extent = (sum(a.extents) + sum(b.extents)) / 4
    return 0.1 <= share <= 0.9 and off <= extent / 2


def stand_around(subjects: list[Body], other: Body) -> bool:
    """One is near, two stand on both sides, more leave no side open."""
    furthest = max(gap(each, other) for each in subjects)
    if len(subjects) == 1:
        return furthest <= NEAR
    angles = sorted(math.degrees(math.atan2(*reversed(way(other, each)))) for each in subjects)
    steps = [b - a for a, b in pairwise([*angles, angles[0] + 360])]
    if len(subjects) == 2:
        return furthest <= AROUND_TWO and min(steps) >= 120
    return furthest <= AROUND_MANY and max(steps) <= min(200, 1.6 * 360 / len(subjects))


def each_has_its_own(kind: str, subjects: list[Body], others: list[Body]) -> bool:
    """The subjects can be shared out evenly among the others, each to one with which it holds."""
    share, rest = divmod(len(subjects), len(others))
    if rest:
        return False
    places = [other for other in others for _ in range(share)]
    taken: dict[int, int] = {}

    def placed(number: int, tried: set[int]) -> bool:
        for place, other in enumerate(places):
            if place in tried or not pair_holds(kind, subjects[number], other):
                continue
            tried.add(place)
            if place not in taken or placed(taken[place], tried):
                taken[place] = number
                return True
        return False

    return all(placed(number, set()) for number in range(len(subjects)))


def pair_holds(kind: str, subject: Body, other: Body) -> bool:
    if kind == "next_to":
        return gap(subject, other) <= NEXT_TO
    if kind in ("near", "around"):
        return gap(subject, other) <= (NEAR if kind == "near" else AROUND_MANY)
    if kind == "across_from":
        opposite = degrees_between(subject.front, other.front) >= 180 - LOOKING_AT
        return opposite and at_side("in_front_of", subject, other) and gap(subject, other) <= ACROSS
    if kind == "facing":
        return degrees_between(subject.front, way(subject, other)) <= LOOKING_AT
    if kind == "on":
        return stands_on(subject, other)
    if kind == "inside":
        return lies_in(subject, other)
    return at_side(kind, subject, other)


def at_side(side: str, subject: Body, other: Body) -> bool:
    direction = other.toward(side)
    across = (abs(direction[1]), abs(direction[0]))
    offset = way(other, subject)
    ours, theirs = dot(subject.extents, across), dot(other.extents, across)
    aligned = abs(dot(offset, across)) <= ours / 2 + theirs / 2 + MARGIN * theirs
    return dot(offset, direction) > 0 and aligned and gap(subject, other) <= BESIDE


def stands_on(subject: Body, other: Body) -> bool:
    x, z = subject.middle
    base = subject.box.low[1]
    return any(
        abs(box.high[1] - base) <= STANDING and box.low[0] <= x <= box.high[0] and box.low[2] <= z <= box.high[2]
        for box in (part.box for part in other.component.parts)
    )


def lies_in(subject: Body, other: Body) -> bool:
    inner, outer = subject.box, other.box
    under_roof = outer.low[1] - STANDING <= inner.low[1] < outer.high[1]
    low_x, low_z, high_x, high_z = outer.footprint
    x, z, to_x, to_z = inner.footprint
    within = low_x <= x + STANDING and low_z <= z + STANDING and to_x <= high_x + STANDING and to_z <= high_z + STANDING
    return under_roof and within
