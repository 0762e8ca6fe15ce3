"""Who is met and where one goes stands there under its name, and tells what is taught."""

import pytest

from worlds.checks.solver import solved
from worlds.design import design
from worlds.plan.activity import Mechanic
from worlds.plan.plan import Order, Plan, Thing, Zone
from worlds.plan.tree import things_in, zones_in
from worlds.reading.read import read
from worlds.request import DesignRequest
from worlds.teaching.telling import with_tellers
from worlds.topics.lesson import lesson_of
from worlds.topics.load import topic

EGYPT = (
    "Ancient Egypt for grade 4. Pupils walk along the Nile, see a pyramid and two temples, "
    "and meet a pharaoh, scribe and farmer."
)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Players meet a king, knight and nun.", [("king", ()), ("knight", ()), ("nun", ())]),
        ("Talk to Galileo and Johannes Kepler.", [("person", ("Galileo",)), ("person", ("Johannes Kepler",))]),
        ("They meet Marie Curie and a nurse.", [("person", ("Marie Curie",)), ("nurse", ())]),
        ("A garden with Rosa and Emil to talk to.", [("person", ("Rosa",)), ("person", ("Emil",))]),
        ("They interview Ludwig van Beethoven.", [("person", ("Ludwig van Beethoven",))]),
    ],
)
def test_who_is_met_stands_there(text: str, people: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(one.noun, one.texts) for one in things_in(read(text).plan.world)] == people


@pytest.mark.parametrize(
    "text",
    [
        "Pupils meet in the hall.",
        "We meet Year 5 standards.",
        "The rivers meet at a bridge.",
        "A quiz of 5 questions Ancient Rome",
    ],
)
def test_what_nobody_meets_is_no_person(text: str) -> None:
    assert "person" not in [one.noun for one in things_in(read(text).plan.world)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Students visit Lima, Cusco and the Nazca Desert.", ["Lima", "Cusco", "nazca desert"]),
        ("They go from India to Sri Lanka to Nepal and see a tiger.", ["India", "Sri Lanka", "Nepal"]),
        ("Stops: Rome, Athens, Troy", ["Rome", "Athens", "Troy"]),
    ],
)
def test_where_one_goes_is_a_place(text: str, places: list[str]) -> None:
    found = read(text)
    assert sorted(zone.title for zone in zones_in(found.plan.world) if zone.id != "world") == sorted(places)
    assert found.coverage.lost == 0


def test_one_place_is_no_journey() -> None:
    assert [zone.id for zone in zones_in(read("Students visit Paris and see a tower.").plan.world)] == ["world"]


def test_persons_of_a_lesson_say_what_is_taught_about_them() -> None:
    made = design(DesignRequest(name="World", description=EGYPT))
    talks = {one.things[0]: one.lines for one in made.plan.activities if one.mechanic is Mechanic.TALK}
    assert talks["scribe"][0] == "Hello, I am the scribe."
    assert any("Scribes" in line for line in talks["scribe"])
    assert any("pharaoh" in line for line in talks["pharaoh"][1:])
    facts = {one.says for one in made.lesson.facts}
    assert {line for who in ("scribe", "pharaoh", "farmer") for line in talks[who][1:]} <= facts
    assert solved(made.scene).unfinished == ()


def test_what_is_asked_is_told_once_by_somebody_or_on_a_board() -> None:
    made = design(DesignRequest(name="World", description=EGYPT))
    facts = {one.id: one.says for one in made.lesson.facts}
    boards = [text for one in things_in(made.plan.world) if one.noun == "info board" for text in one.texts]
    said = [line for one in made.plan.activities if one.mechanic is Mechanic.TALK for line in one.lines]
    assert made.lesson.questions
    for question in made.lesson.questions:
        assert [*boards, *said].count(facts[question.fact or ""]) == 1


def test_places_with_a_name_bear_it_and_have_boards_about_them() -> None:
    text = "A world about plate tectonics for grade 6. Students visit the Himalayas, Iceland and Japan."
    made = design(DesignRequest(name="World", description=text))
    (journey,) = [one for one in zones_in(made.plan.world) if one.order is Order.ROUTE]
    assert [one.title for one in journey.zones] == ["Himalayas", "Iceland", "Japan"]
    himalayas = journey.zones[0]
    banner, board = himalayas.things
    assert (banner.noun, banner.texts) == ("banner", ("Himalayas",))
    assert (board.noun, "Himalayas" in board.texts[0]) == ("info board", True)


def test_who_speaks_already_says_nothing_else() -> None:
    text = (
        "Ancient Egypt for grade 4. Five palm trees, a boat, a well, a cat and a scribe who says: Welcome to my house!"
    )
    made = design(DesignRequest(name="World", description=text))
    lines = [one.lines for one in made.plan.activities if one.mechanic is Mechanic.TALK and "scribe" in one.things]
    assert lines == [("Welcome to my house!",)]


@pytest.mark.parametrize(
    ("text", "built"),
    [("Ontario. Middle Ages, grade 4. A castle and a well.", False), ("Two Ontarios, a castle and a well.", True)],
)
def test_a_name_alone_is_nothing_that_a_lesson_builds(text: str, built: bool) -> None:
    made = design(DesignRequest(name="World", description=text))
    assert any("ontario" in one.noun for one in things_in(made.plan.world)) is built


def test_of_a_crowd_as_many_speak_as_there_is_room_for() -> None:
    made = design(DesignRequest(name="World", description=f"{EGYPT} 150 farmers work there."))
    assert any(len(one.rules) > 100 for one in made.scene.stage.machines)
    assert solved(made.scene).unfinished == ()


def test_animals_say_nothing_of_a_lesson() -> None:
    made = design(DesignRequest(name="World", description=f"{EGYPT} Five palm trees and two camels."))
    talking = {thing for one in made.plan.activities if one.mechanic is Mechanic.TALK for thing in one.things}
    assert {"farmer", "scribe"} <= talking
    assert "camel" not in talking


def test_long_names_have_ids_of_their_own() -> None:
    long = "Abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefgh"
    world = Zone(
        id="world",
        title="World",
        zones=tuple(Zone(id=f"{'a' * 58}-{number}", title=f"{long} Nile {number}") for number in (1, 2)),
        things=tuple(Thing(id=f"{'b' * 58}-{number}", noun="farmer") for number in (1, 2)),
    )
    lesson = lesson_of("ancient-egypt", topic("ancient-egypt"), topic("ancient-egypt").bands[0])
    told = with_tellers(Plan(world=world), lesson, ())
    ids = [*(one.id for one in things_in(told.plan.world)), *(one.id for one in told.plan.activities)]
    assert len(ids) == len({*ids})
    assert len(told.plan.activities) == 2
