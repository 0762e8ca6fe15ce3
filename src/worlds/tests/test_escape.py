"""Escape rooms: rooms behind locked doors, and what opens them."""

import pytest

from worlds.checks.solver import solved
from worlds.design import design
from worlds.lesson.lesson import NumberQuestion
from worlds.plan.activity import Mechanic
from worlds.plan.plan import Order, Zone, ZoneKind
from worlds.plan.tree import things_in, zones_in
from worlds.reading.read import Reading, read
from worlds.request import DesignRequest

ESCAPE = "An escape room with three locked doors and a code for each"
PERIODIC = "an escape room about the periodic table with four locked rooms"


def rooms(reading: Reading) -> list[Zone]:
    (building,) = [one for one in zones_in(reading.plan.world) if one.kind is ZoneKind.BUILDING]
    assert building.order is Order.ROUTE
    return [*building.zones]


@pytest.mark.parametrize(
    ("text", "locked"),
    [
        (ESCAPE, 3),
        (PERIODIC, 4),
        ("An escape room. Each door opens when you answer a question.", 3),
        ("A haunted house escape room with 4 puzzles.", 4),
        ("An escape game with five locks, each with a code.", 5),
        ("Students must answer questions to open the doors of the escape room.", 3),
        ("An escape room with a desk, a lamp and a safe.", 3),
        ("A breakout room with 2 locked doors.", 2),
    ],
)
def test_an_escape_room_is_rooms_behind_locked_doors(text: str, locked: int) -> None:
    reading = read(text)
    start, *others = rooms(reading)
    assert (start.is_locked, [one.is_locked for one in others]) == (False, [True] * locked)
    *locks, escape = reading.plan.activities
    assert [one.mechanic for one in locks] == [Mechanic.LOCK] * locked
    assert [one.things for one in locks] == [one.goals for one in locks] == [(one.id,) for one in others]
    assert (escape.mechanic, escape.needs) == (Mechanic.ESCAPE, tuple(one.id for one in locks))
    assert [one.noun for one in others[-1].things].count("trophy") == 1


def test_an_escape_room_keeps_the_rooms_that_are_described() -> None:
    text = (
        "An escape room: a library with 5 bookshelves and a clock, a lab with two microscopes, a kitchen with a stove."
    )
    found = rooms(read(text))
    assert [(one.title, one.is_locked) for one in found] == [("library", False), ("lab", True), ("kitchen", True)]
    assert [(one.noun, one.count) for one in found[0].things] == [("bookshelf", 5), ("clock", 1)]


def test_a_code_is_written_in_the_room_before_its_door() -> None:
    made = design(DesignRequest(name="World", description=ESCAPE))
    building = next(one for one in made.plan.world.zones if one.kind is ZoneKind.BUILDING)
    locks = [one for one in made.plan.activities if one.mechanic is Mechanic.LOCK]
    asked = {one.id: one for one in made.lesson.questions}
    for before, lock in zip(building.zones, locks, strict=False):
        (question,) = [asked[one] for one in lock.questions]
        assert isinstance(question, NumberQuestion)
        (sign,) = [one for one in before.things if one.noun == "sign"]
        assert sign.texts == (f"The code is {' '.join(f'{question.answer:.0f}')}",)
    assert len({one.prompt for one in asked.values()}) == 1
    assert len({one.answer for one in asked.values() if isinstance(one, NumberQuestion)}) == 3


def test_each_lock_asks_four_questions_and_the_room_before_it_tells_the_answers() -> None:
    made = design(DesignRequest(name="World", description=PERIODIC))
    building = next(one for one in made.plan.world.zones if one.kind is ZoneKind.BUILDING)
    locks = [one for one in made.plan.activities if one.mechanic is Mechanic.LOCK]
    asked = {one.id: one for one in made.lesson.questions}
    facts = {one.id: one.says for one in made.lesson.facts}
    assert [len(one.questions) for one in locks] == [4, 4, 4, 4]
    assert len({asked[name].prompt for one in locks for name in one.questions}) == 16
    for before, lock in zip(building.zones, locks, strict=False):
        shown = {one.texts[0] for one in before.things if one.noun == "info board"}
        told = {facts[fact] for name in lock.questions if (fact := asked[name].fact) is not None}
        assert told <= shown
        assert len(shown) >= 3
    assert not any(one.noun == "quiz board" for one in things_in(made.plan.world))


def test_a_plan_of_words_is_played_again_with_its_questions() -> None:
    for text in (ESCAPE, PERIODIC, "Put the steps in order: seed, sprout, leaf, flower."):
        request = DesignRequest(name="World", description=text)
        first = design(request)
        again = design(request.model_copy(update={"plan": first.plan}))
        assert again.lesson.questions == first.lesson.questions
        assert again.scene.stage == first.scene.stage
        edited = design(request.model_copy(update={"lesson": first.lesson}))
        assert edited.plan == first.plan


def test_a_locked_room_without_an_escape() -> None:
    text = "A castle with a locked vault that opens when you answer three questions about volcanoes."
    made = design(DesignRequest(name="World", description=text))
    lock, guide = made.plan.activities
    assert guide.mechanic is Mechanic.TALK
    assert (lock.mechanic, len(lock.questions), made.lesson.topic) == (Mechanic.LOCK, 3, "volcanoes")
    assert next(one for one in zones_in(made.plan.world) if one.id == lock.goals[0]).is_locked


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Escape room on fractions for grade 4. Students must open 6 locks to get out.", 6),
        ("An escape room: 4 rooms, each with a puzzle about volcanoes", 4),
        ("An escape room about volcanoes", 3),
    ],
)
def test_as_many_locks_as_are_counted_somewhere(text: str, count: int) -> None:
    made = design(DesignRequest(name="World", description=text))
    locks = [one for one in made.plan.activities if one.mechanic is Mechanic.LOCK]
    assert [len(one.questions) for one in locks] == [4] * count
    assert solved(made.scene).unfinished == ()


def test_rooms_that_are_listed_ask_about_what_they_are_named_by() -> None:
    """Two questions of each that the topic speaks of, and four where it does not."""
    text = "Year 6 electricity escape room. Four locked doors: 1) circuit symbols, 2) conductors, 3) faults, 4) cells."
    made = design(DesignRequest(name="World", description=text))
    locks = [one for one in made.plan.activities if one.mechanic is Mechanic.LOCK]
    prompts = {one.id: one.prompt for one in made.lesson.questions}
    assert [len(one.questions) for one in locks] == [2, 2, 4, 4]
    assert any("conduct" in prompts[one].lower() for one in locks[1].questions)
    assert solved(made.scene).unfinished == ()
