"""Several sentences: for whom, at what hour, with a little of everything."""

from bench.descriptions.expected import SPAWN, Expected, ExpectedRelation
from bench.descriptions.templates.draw import Draw, capital, listed, phrase, thing
from bench.descriptions.vocabulary import (
    CENTRES,
    COMPANIONS,
    IN_ROOMS,
    LANDMARKS,
    OUTDOORS,
    PAINTED,
    ROOMS,
    SATELLITES,
    plural,
)

HOURS = {
    "at sunset": (17.0, 20.0),
    "at night": (20.0, 5.0),
    "at midnight": (23.0, 1.0),
    "at noon": (11.0, 13.5),
    "early in the morning": (5.0, 10.0),
    "at sunrise": (5.0, 8.0),
    "in the evening": (17.0, 21.5),
    "in the afternoon": (12.5, 17.5),
    "at dawn": (4.5, 7.5),
    "at dusk": (17.0, 20.5),
}
AUDIENCES = ("for {} students", "for my class of {}", "for {} kids", "for {} players", "for a group of {} children")
TOPICS = ("the solar system", "fractions", "the water cycle", "community helpers", "verbs", "food chains", "energy")


def at_an_hour(draw: Draw) -> Expected:
    hour, things = draw.any(tuple(HOURS)), draw.objects(2, OUTDOORS)
    description = f"{capital(draw.place())} {hour} with {listed([draw.said(each) for each in things])}."
    return Expected(description, tuple(things), time_of_day=HOURS[hour])


def for_a_class(draw: Draw) -> Expected:
    things, players = draw.objects(2, OUTDOORS), draw.count(12, 35)
    audience = draw.any(AUDIENCES).format(players)
    description = f"{capital(draw.place())} {audience} with {listed([draw.said(each) for each in things])}."
    return Expected(description, tuple(things), players=players)


def of_a_grade(draw: Draw) -> Expected:
    players, color = draw.count(15, 30), draw.colors(1)[0]
    first, second = thing(draw.one(PAINTED), 1, color), thing(draw.one(OUTDOORS), draw.count())
    grade = draw.any(("5th grade", "second grade", "grade 7", "8th grade"))
    opening = f"My {grade} class has {players} students and we are learning about {draw.any(TOPICS)}."
    return Expected(
        f"{opening} Please build {phrase(first)} and {draw.said(second)}.", (first, second), players=players
    )


def the_works(draw: Draw) -> Expected:
    hour, players, color = draw.any(tuple(HOURS)), draw.count(10, 30), draw.colors(1)[0]
    centre, ring = thing(draw.one(("rover", "rocket")), 1, color), thing(draw.one(SATELLITES), draw.count(3, 5))
    board = thing("quiz board")
    relations = (ExpectedRelation("around", ring.id, centre.id), ExpectedRelation("near", board.id, SPAWN))
    description = (
        f"{capital(draw.place())} with {draw.said(ring)} around {phrase(centre)}, a quiz board near the spawn, "
        f"{hour}, for {players} students."
    )
    return Expected(description, (ring, centre, board), relations, players, HOURS[hour])


def tour(draw: Draw) -> Expected:
    landmark, companion = thing(draw.one(LANDMARKS)), thing(draw.one(COMPANIONS), 1, draw.colors(1)[0])
    centre, ring = thing(draw.one(CENTRES)), thing(draw.one(SATELLITES), draw.count(3, 6))
    description = (
        f"This is {draw.place()}. There is {phrase(landmark)} with {phrase(companion)} next to it. "
        f"Further away there is {phrase(centre)} with {draw.said(ring)} around it."
    )
    relations = (
        ExpectedRelation("next_to", companion.id, landmark.id),
        ExpectedRelation("around", ring.id, centre.id),
    )
    return Expected(description, (landmark, companion, centre, ring), relations)


def room(draw: Draw) -> Expected:
    building, seats, other = thing(draw.one(ROOMS)), thing("chair", draw.count()), draw.one(IN_ROOMS[:4])
    desk = thing(other)
    description = (
        f"First build {phrase(building)}. Inside the {building.noun}, put {phrase(desk)} "
        f"and {draw.said(seats)}. Outside, behind the {building.noun}, plant two trees."
    )
    trees = thing("tree", 2)
    relations = (
        ExpectedRelation("inside", desk.id, building.id),
        ExpectedRelation("inside", seats.id, building.id),
        ExpectedRelation("behind", trees.id, building.id),
    )
    return Expected(description, (building, desk, seats, trees), relations)


def numbered(draw: Draw) -> Expected:
    big, small = thing(draw.one(LANDMARKS)), thing(draw.one(COMPANIONS), draw.count(2, 4))
    lone = thing(draw.one(OUTDOORS), 1)
    description = f"1. {phrase(big)}\n2. {draw.said(small)} near the {big.noun}\n3. {phrase(lone)}"
    return Expected(description, (big, small, lone), (ExpectedRelation("near", small.id, big.id),))


def colored_ring(draw: Draw) -> Expected:
    colors = draw.colors(2)
    centre, ring = thing(draw.one(("car", "boat", "rocket", "robot")), 1, colors[0]), draw.one(("house", "tent", "lab"))
    houses = thing(ring, draw.count(3, 5), colors[1])
    description = (
        f"Please put {phrase(centre)} in the middle and {draw.said(houses)} around it. "
        f"Every one of the {plural(ring)} must be {colors[1]}."
    )
    relations = (ExpectedRelation("in_middle", centre.id, None), ExpectedRelation("around", houses.id, centre.id))
    return Expected(description, (centre, houses), relations)


STORIES = (at_an_hour, for_a_class, of_a_grade, the_works, tour, room, numbered, colored_ring)
