"""A plan of anybody becomes a world that can be finished."""

from typing import Any

from worlds.checks.solver import solved
from worlds.design import Design, design
from worlds.lesson.lesson import ChoiceQuestion, Lesson, LessonSource, SourceKind
from worlds.plan.activity import Mechanic
from worlds.plan.plan import Plan
from worlds.plan.tree import zones_in
from worlds.request import DesignRequest

HERS = LessonSource(kind=SourceKind.TEACHER)
KEYPAD = {"id": "keypad", "noun": "keypad"}
OPEN = {"id": "open", "mechanic": "lock", "title": "Open it", "things": ["keypad"], "goals": ["vault"]}
ASKING = OPEN | {"questions": ["q"]}


def made(
    zones: list[dict[str, Any]], *activities: dict[str, Any], things: list[dict[str, Any]] | None = None
) -> Design:
    question = ChoiceQuestion(kind="choice", id="q", prompt="Which?", choices=("a", "b"), answer=0, source=HERS)
    world = {"id": "world", "title": "World", "zones": zones, "things": things or []}
    plan = Plan.model_validate({"world": world, "activities": activities})
    return design(DesignRequest(name="World", description="x", plan=plan, lesson=Lesson(questions=(question,))))


def told(design: Design) -> list[str]:
    return [one.detail for one in design.scene.notices if one.code == "activity_left_out"]


def bank(things: list[dict[str, Any]], inside: list[dict[str, Any]]) -> list[dict[str, Any]]:
    vault = {"id": "vault", "kind": "room", "title": "vault", "is_locked": True, "things": inside}
    return [{"id": "bank", "kind": "building", "title": "bank", "things": things, "zones": [vault]}]


def test_what_stands_before_a_locked_room_stands_in_a_hall() -> None:
    design = made(bank([KEYPAD], [{"id": "safe", "noun": "safe"}]), ASKING)
    assert [(one.title, one.is_locked) for one in zones_in(design.plan.world)][2:] == [("bank", False), ("vault", True)]
    assert (solved(design.scene).unfinished, told(design)) == ((), [])


def test_what_nobody_could_open_stands_open_and_asks_all_the_same() -> None:
    design = made(bank([], [KEYPAD]), ASKING)
    assert solved(design.scene).unfinished == ()
    assert told(design) == ["vault stands open: nobody could have unlocked it."]
    assert not any(one.is_locked for one in zones_in(design.plan.world))
    assert [(one.mechanic, one.questions) for one in design.plan.activities] == [(Mechanic.QUIZ, ("q",))]


def test_two_keypads_behind_each_other_s_door() -> None:
    other = {"id": "other", "kind": "building", "title": "shed", "is_locked": True, "things": [KEYPAD]}
    pads = bank([], [{"id": "pad", "noun": "keypad"}])
    shed = {"id": "shed", "mechanic": "lock", "things": ["pad"], "goals": ["other"], "questions": ["q"]}
    design = made([*pads, other], ASKING, shed)
    assert solved(design.scene).unfinished == ()
    assert len(told(design)) == 2


def test_what_nobody_could_reach_stands_where_it_fits() -> None:
    high = {"id": "high", "noun": "coin", "places": [{"kind": "on", "of": ["tower"]}]}
    tower = {"id": "tower", "noun": "tower"}
    find = {"id": "find", "mechanic": "collect", "title": "Find it", "things": ["high"]}
    design = made([], find, things=[tower, high])
    assert solved(design.scene).unfinished == ()
    assert [one.id for one in design.plan.activities] == ["find"]


def test_what_lies_on_a_table_is_taken_from_there() -> None:
    """One jumps onto it, where it is too wide to reach over; nobody jumps onto a wall."""
    found = []
    for holder in ("dining table", "wall"):
        coin: dict[str, Any] = {"id": "coin", "noun": "coin", "places": [{"kind": "on", "of": ["holder"]}]}
        things: list[dict[str, Any]] = [{"id": "holder", "noun": holder, "size": "huge"}, coin]
        design = made([], {"id": "find", "mechanic": "collect", "things": ["coin"]}, things=things)
        coin_of = next(one for one in design.scene.components if one.wish == "coin")
        found.append(next(one.thing for one in design.scene.components if one.id == coin_of.parent))
        assert (solved(design.scene).unfinished, told(design)) == ((), [])
    assert found == ["table", "ledge"]


def test_what_can_be_finished_stays_as_it_is() -> None:
    design = made(bank([KEYPAD], []), ASKING | {"needs": []})
    assert [one.mechanic for one in design.plan.activities] == [Mechanic.LOCK]
