"""Sentences that say where things stand."""

from bench.descriptions.expected import SPAWN, Expected, ExpectedObject, ExpectedRelation
from bench.descriptions.templates.draw import Draw, capital, phrase, thing
from bench.descriptions.vocabulary import (
    BUILDINGS,
    CENTRES,
    COMPANIONS,
    IN_ROOMS,
    LANDMARKS,
    NUMBERS,
    ON_SURFACES,
    PAINTED,
    ROOMS,
    SATELLITES,
    SURFACES,
    plural,
)

SIDES = {
    "behind": "behind",
    "in_front_of": "in front of",
    "left_of": "to the left of",
    "right_of": "to the right of",
}


def related(
    description: str, kind: str, subject: ExpectedObject, other: ExpectedObject, *, each: bool = False
) -> Expected:
    return Expected(description, (subject, other), (ExpectedRelation(kind, subject.id, other.id, each=each),))


def pair(draw: Draw) -> tuple[ExpectedObject, ExpectedObject]:
    """A landmark, and what stands by it."""
    landmark = thing(draw.one(LANDMARKS))
    return thing(draw.one(COMPANIONS)), landmark


def around(draw: Draw) -> Expected:
    noun = draw.one(CENTRES)
    centre = thing(noun, 1, draw.any(("red", "blue")) if noun in PAINTED else None)
    ring = thing(draw.one(SATELLITES), draw.count(3, 6))
    return related(f"{capital(draw.place())} with {draw.said(ring)} around {phrase(centre)}.", "around", ring, centre)


def surrounded(draw: Draw) -> Expected:
    centre, ring = thing(draw.one(CENTRES)), thing(draw.one(SATELLITES), draw.count(3, 8))
    return related(f"{capital(phrase(centre))} surrounded by {draw.said(ring)}.", "around", ring, centre)


def circle(draw: Draw) -> Expected:
    centre = thing(draw.one(("campfire", "fountain", "statue", "tree", "robot")))
    ring = thing(draw.one(("chair", "bench", "log", "tent", "rock")), draw.count(4, 8))
    description = f"Add {phrase(centre)}. Place {draw.said(ring)} in a circle around the {centre.noun}."
    return related(description, "around", ring, centre)


def next_to_first(draw: Draw) -> Expected:
    small, big = pair(draw)
    return related(f"Next to {phrase(big)} there is {phrase(small)}.", "next_to", small, big)


def beside_it(draw: Draw) -> Expected:
    small, big = pair(draw)
    verb = draw.any((f"Put {phrase(small)} beside the {big.noun}", f"{capital(phrase(small))} is right next to it"))
    return related(f"Add {phrase(big)}. {verb}.", "next_to", small, big)


def near(draw: Draw) -> Expected:
    small, big = pair(draw)
    word = draw.any(("near", "close to", "by"))
    return related(f"{capital(draw.place())} with {phrase(small)} {word} {phrase(big)}.", "near", small, big)


def near_spawn(draw: Draw) -> Expected:
    one = thing(draw.one(("quiz board", "sign", "map", "treasure chest", "table", "robot")))
    other = thing(draw.one(BUILDINGS), draw.count(1, 3))
    where = draw.any(("near the spawn", "close to the spawn point", "near where the players start", "by the spawn"))
    description = f"{capital(draw.place())} with {draw.said(other)}, and {phrase(one)} {where}."
    return Expected(description, (other, one), (ExpectedRelation("near", one.id, SPAWN),))


def between(draw: Draw) -> Expected:
    first, second = thing(draw.one(LANDMARKS)), thing(draw.one(BUILDINGS))
    middle = thing(draw.one(COMPANIONS))
    relation = ExpectedRelation("between", middle.id, first.id, second.id)
    description = draw.any(
        (
            f"Put {phrase(middle)} between {phrase(first)} and {phrase(second)}.",
            f"There is {phrase(first)} and {phrase(second)}. Between them is {phrase(middle)}.",
            f"Between the {first.noun} and the {second.noun} there should be {phrase(middle)}.",
        )
    )
    return Expected(description, (middle, first, second), (relation,))


def between_two(draw: Draw) -> Expected:
    pillars, middle = thing(draw.one(LANDMARKS), 2), thing(draw.one(COMPANIONS))
    relation = ExpectedRelation("between", middle.id, pillars.id, pillars.id)
    return Expected(f"{capital(phrase(middle))} between {phrase(pillars)}.", (middle, pillars), (relation,))


def in_front(draw: Draw) -> Expected:
    small, big = pair(draw)
    verb = draw.any(("stands", "there is", "is"))
    return related(f"In front of {phrase(big)} {verb} {phrase(small)}.", "in_front_of", small, big)


def at_a_side(draw: Draw) -> Expected:
    small, big = pair(draw)
    kind = draw.any(tuple(SIDES))
    return related(f"{capital(draw.place())} with {phrase(small)} {SIDES[kind]} {phrase(big)}.", kind, small, big)


def several_at_a_side(draw: Draw) -> Expected:
    big, small = (
        thing(draw.one(LANDMARKS)),
        thing(draw.one(("tree", "bush", "sign", "bench", "table")), draw.count(2, 4)),
    )
    kind = draw.any(("behind", "in_front_of"))
    return related(f"There is {phrase(big)} with {draw.said(small)} {SIDES[kind]} it.", kind, small, big)


def several_near_spawn(draw: Draw) -> Expected:
    small, other = thing(draw.one(("sign", "quiz board", "bench")), draw.count(2, 3)), thing(draw.one(BUILDINGS))
    description = f"{capital(draw.said(small))} near the spawn and {phrase(other)} further away."
    return Expected(description, (small, other), (ExpectedRelation("near", small.id, SPAWN),))


def left_and_right(draw: Draw) -> Expected:
    big, (left, right) = thing(draw.one(LANDMARKS)), (thing(noun) for noun in draw.some(COMPANIONS, 2))
    description = (
        f"Place {phrase(big)}. To the left of the {big.noun} is {phrase(left)}, and to the right of it {phrase(right)}."
    )
    relations = (ExpectedRelation("left_of", left.id, big.id), ExpectedRelation("right_of", right.id, big.id))
    return Expected(description, (big, left, right), relations)


def inside(draw: Draw) -> Expected:
    room, furniture = thing(draw.one(ROOMS)), thing(draw.one(IN_ROOMS), draw.count(1, 4))
    verb = "is" if furniture.count == 1 else "are"
    return related(f"Inside {phrase(room)} {verb} {draw.said(furniture)}.", "inside", furniture, room)


def each_has(draw: Draw) -> Expected:
    rooms, number, noun = thing(draw.one(ROOMS), draw.count(2, 4)), draw.count(1, 3), draw.one(IN_ROOMS)
    furniture = thing(noun, rooms.count * number)
    inner = phrase(thing(noun, number))
    description = draw.any(
        (
            f"{capital(phrase(rooms))}. Each {rooms.noun} has {inner} inside.",
            f"{capital(phrase(rooms))}, each with {inner} inside.",
            f"Build {draw.said(rooms)}. Put {inner} in each {rooms.noun}.",
            f"Build {draw.said(rooms)}. Every {rooms.noun} contains {inner}.",
        )
    )
    return related(description, "inside", furniture, rooms, each=True)


def each_beside(draw: Draw) -> Expected:
    big = thing(draw.one(("house", "cabin", "tent", "barn", "lab")), draw.count(2, 5))
    small = thing(draw.one(("tree", "car", "bush", "flag", "sign")), big.count)
    where, kind = draw.any((("next to it", "next_to"), ("in front of it", "in_front_of"), ("behind it", "behind")))
    description = f"{capital(draw.said(big))}, each with {phrase(thing(small.noun))} {where}."
    return related(description, kind, small, big, each=True)


def on_top(draw: Draw) -> Expected:
    surface, small = thing(draw.one(SURFACES)), thing(draw.one(ON_SURFACES))
    word = draw.any(("on", "on top of", "standing on"))
    return related(f"{capital(draw.place())} with {phrase(small)} {word} {phrase(surface)}.", "on", small, surface)


def on_each(draw: Draw) -> Expected:
    surfaces, noun = thing(draw.one(SURFACES), draw.count(2, 5)), draw.one(ON_SURFACES)
    small = thing(noun, surfaces.count)
    description = draw.any(
        (
            f"{capital(phrase(surfaces))} with {phrase(thing(noun))} on each.",
            f"There are {draw.said(surfaces)}. On each {surfaces.noun} there is {phrase(thing(noun))}.",
        )
    )
    return related(description, "on", small, surfaces, each=True)


def across(draw: Draw) -> Expected:
    first, second = (thing(noun) for noun in draw.some(("store", "library", "house", "school", "museum", "lab"), 2))
    word = draw.any(("across from", "opposite"))
    return related(f"{capital(phrase(first))} {word} {phrase(second)}.", "across_from", first, second)


def facing(draw: Draw) -> Expected:
    focus = thing(draw.one(("stage", "fountain", "statue", "whiteboard", "campfire")))
    seats = thing(draw.one(("bench", "chair", "sofa")), draw.count(1, 4))
    return related(f"{capital(draw.said(seats))} facing {phrase(focus)}.", "facing", seats, focus)


def in_middle(draw: Draw) -> Expected:
    centre, other = thing(draw.one(CENTRES)), thing(draw.one(COMPANIONS), draw.count())
    where = draw.any(("In the middle of the world", "In the center", "In the centre of the map"))
    description = f"{where} is {phrase(centre)}. There are also {NUMBERS[other.count - 1]} {plural(other.noun)}."
    return Expected(description, (centre, other), (ExpectedRelation("in_middle", centre.id, None),))


RELATIONS = (
    *(around, surrounded, circle, next_to_first, beside_it, near, near_spawn, several_near_spawn, between, between_two),
    *(in_front, at_a_side, several_at_a_side, left_and_right, inside, each_has, each_beside, on_top, on_each),
    *(across, facing, in_middle),
)
