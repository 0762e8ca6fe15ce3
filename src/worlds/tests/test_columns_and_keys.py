"""Keys and columns of question sheets: what is of another part, or of who marks, is no answer."""

import pytest

from worlds.design import design
from worlds.plan.tree import things_in
from worlds.reading.doing.stops import stops_in
from worlds.request import DesignRequest
from worlds.teaching.lesson_plan import is_plan
from worlds.teaching.question_draft import QuestionDraft
from worlds.teaching.sheets.marks import without_marks
from worlds.teaching.sheets.sheet import sheet_in

TABLE = (
    "No\tQuestion\tExpected answer\tMarks\n1\tWhat gas do plants take in?\tcarbon dioxide\t2\n"
    "2\tWhere is light caught?\tin the leaves\t1\n3\tWhat do roots take up?\twater\t1"
)
ROWS = (
    "PART A\n1. A mountain that throws out lava is called a ______. (volcano)\n\nPART B - match\n"
    "Column 1: 2. Etna  3. Fuji  4. Cotopaxi\nColumn 2: A. Japan  B. Ecuador  C. Italy\nKey: 2-C, 3-A, 4-B"
)
STATED = (
    "True or false?\n\nIce floats on water. That's true.\nFire is cold. False of course!\nRain is wet. It's true.\n"
)


def right(draft: QuestionDraft) -> tuple[str, str]:
    return draft.prompt, draft.answers[draft.right or 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            TABLE,
            [
                ("What gas do plants take in?", "carbon dioxide"),
                ("Where is light caught?", "in the leaves"),
                ("What do roots take up?", "water"),
            ],
        ),
        (
            ROWS,
            [
                ("A mountain that throws out lava is called a ____.", "volcano"),
                ("What belongs to: Etna?", "Italy"),
                ("What belongs to: Fuji?", "Japan"),
                ("What belongs to: Cotopaxi?", "Ecuador"),
            ],
        ),
        (STATED, [("Ice floats on water.", "True"), ("Fire is cold.", "False"), ("Rain is wet.", "True")]),
    ],
)
def test_each_question_has_its_own_answer(text: str, expected: list[tuple[str, str]]) -> None:
    drafts = sorted(sheet_in(without_marks(text)).drafts, key=lambda one: one.span)
    assert [right(one) for one in drafts] == expected


def test_what_is_said_in_brackets_behind_a_stop_may_be_long() -> None:
    text = (
        "A walk with three stops:\n1. The spring (clear water that comes out of the hill, and is cold all year round)\n"
        "2. The mill - grain is ground there\n3. The weir - it holds the river back"
    )
    found = stops_in(text)
    assert found is not None
    assert [one.title for one in found.stops] == ["The spring", "The mill", "The weir"]


@pytest.mark.parametrize(
    ("text", "built"), [("A park. No swings or slides.", False), ("A park. Some swings or slides.", True)]
)
def test_what_or_joins_to_a_denied_thing_is_denied(text: str, built: bool) -> None:
    plan = design(DesignRequest(name="Park", description=text)).plan
    assert ("slide" in {one.noun for one in things_in(plan.world)}) is built


def test_lines_that_begin_with_their_minutes_are_of_a_lesson_plan() -> None:
    lines = "10m  listen to the song\n15 min - clap the beat\n5m  pack away"
    assert is_plan(f"Lesson:\n{lines}")
    assert not is_plan(lines)
