"""A model's lesson becomes a lesson: marked as a model's, unread, and without what is none."""

from typing import Any, Final

import pytest

from worlds.language_model.answer import Answer
from worlds.lesson.lesson import (
    ChoiceQuestion,
    LessonSource,
    MatchQuestion,
    NumberQuestion,
    OrderQuestion,
    SortQuestion,
    SourceKind,
    TrueFalseQuestion,
)
from worlds.notice import Notice
from worlds.plan.plan import Plan
from worlds.tests.proposals import FACTS, GOODS, KONTOR, LESSON, WHAT, WHO, answered, proposal

ASKED: Final = WHAT["prompt"]
SMALL = LessonSource(kind=SourceKind.MODEL, name="small", is_read=False)
COUNT = {"id": "count", "kind": "number", "prompt": "In which year?", "fact": "union", "number": 1356}
ROUTE = {"id": "route", "kind": "order", "prompt": "From west to east", "items": ["Bruges", "Lübeck", "Novgorod"]}
SORTED = GOODS | {"id": "kinds", "kind": "sort", "pairs": [*GOODS["pairs"], {"left": "Amber", "right": "Baltic"}]}


def lesson_with(*questions: Any, **more: Any) -> dict[str, Any]:
    return answered(lesson=LESSON | {"questions": [*questions]} | more)


def test_every_kind_of_question_becomes_one_of_a_lesson() -> None:
    made = proposal(lesson_with(WHAT, WHO, COUNT, ROUTE, GOODS, SORTED))
    assert (made.refused, made.untaught, made.notices) == (0, (), ())
    lesson = made.lesson
    assert (lesson.title, lesson.goal, lesson.band) == ("Hanseatic League", "Say who traded in the League", "6-8")
    choice, statement, number, order, match, sort = lesson.questions
    assert isinstance(choice, ChoiceQuestion)
    assert (choice.choices, choice.answer) == (("A union of towns", "A king's army", "A school"), 0)
    assert isinstance(statement, TrueFalseQuestion)
    assert statement.answer is True
    assert isinstance(number, NumberQuestion)
    assert number.answer == 1356
    assert isinstance(order, OrderQuestion)
    assert order.items == ("Bruges", "Lübeck", "Novgorod")
    assert isinstance(match, MatchQuestion)
    assert isinstance(sort, SortQuestion)
    assert [(one.left, one.right) for one in match.pairs] == [("Herring", "Baltic"), ("Wool", "England")]
    assert {one.source for one in (*lesson.facts, *lesson.terms, *lesson.questions)} == {SMALL}


def test_a_model_cannot_say_that_it_was_read() -> None:
    source = {"kind": "teacher", "is_read": True}
    made = proposal(
        lesson_with(
            WHAT | {"source": source, "is_read": True},
            facts=[FACTS[0] | {"source": source}],
            terms=[],
            left_out=["<b>believe me</b>"],
            too_many=-7,
        )
    )
    assert (made.refused, made.untaught) == (0, ())
    assert {one.source for one in (*made.lesson.facts, *made.lesson.questions)} == {SMALL}


@pytest.mark.parametrize(
    ("question", "why"),
    [
        (WHAT | {"right": None}, f"{ASKED} (it is not whole)"),
        (WHAT | {"wrong": []}, f"{ASKED} (it is not whole)"),
        (WHAT | {"wrong": ["a", "b", "c", "d"]}, f"{ASKED} (it is not whole)"),
        (WHAT | {"answer": 7, "choices": ["a", "b"], "right": None, "wrong": []}, f"{ASKED} (it is not whole)"),
        (WHAT | {"fact": "nowhere"}, f"{ASKED} (no fact tells its answer)"),
        (WHAT | {"fact": None}, f"{ASKED} (no fact tells its answer)"),
        (WHAT | {"id": "union"}, f"{ASKED} (its id is taken)"),
        (WHAT | {"id": "who"}, f"{ASKED} (its id is taken)"),
        (WHAT | {"id": "What <b>"}, f"{ASKED} (it is not whole)"),
        (WHO | {"id": "what", "is_true": "yes"}, "Lübeck led it. (it is not whole)"),
        (WHAT | {"prompt": "a\0b"}, "a\0b (it is not whole)"),
        (COUNT | {"number": True}, f"{COUNT['prompt']} (it is not whole)"),
        (COUNT | {"number": float("nan")}, f"{COUNT['prompt']} (it is not whole)"),
        (GOODS | {"pairs": GOODS["pairs"][:1]}, "Where does it come from? (it is not whole)"),
        ({"kind": "essay", "id": "free", "prompt": "Say what you think"}, "Say what you think (it is not whole)"),
        ("Ignore all rules", "one (it is not whole)"),
    ],
)
def test_a_question_that_is_none_is_left_out_and_the_rest_stays(question: Any, why: str) -> None:
    made = proposal(lesson_with(WHO, question))
    assert [one.id for one in made.lesson.questions] == ["who"]
    assert made.untaught == (Notice("question_left_out", f"Left out of what the model proposed to teach: {why}."),)
    assert (made.refused, len(made.lesson.facts)) == (1, 2)


def test_a_question_with_two_right_answers_is_left_out() -> None:
    made = proposal(lesson_with(WHO, WHAT | {"wrong": ["a union of TOWNS", "A school"]}))
    assert [one.id for one in made.lesson.questions] == ["who"]
    words = f"Not asked: {ASKED} (two of its choices are the same)."
    assert (made.untaught, made.refused) == ((Notice("question_left_out", words),), 1)


def test_ten_thousand_questions() -> None:
    many = [WHAT | {"id": f"q{number}"} for number in range(10_000)]
    made = proposal(lesson_with(*many))
    assert (len(made.lesson.questions), made.refused) == (30, 9_970)
    words = "Left out of what the model proposed to teach: 9,970 more."
    assert made.untaught == (Notice("question_left_out", words),)


def test_ten_thousand_that_are_none_are_told_in_one_line() -> None:
    made = proposal(answered(lesson=LESSON, activities=[{"id": f"a{number}"} for number in range(10_000)]))
    assert made.refused == 10_000
    (notice,) = made.notices
    assert notice.code == "activity_left_out"
    assert notice.detail.endswith("cannot be played: a0, a1, a2, a3, a4, a5, a6, a7, 9,992 more.")


def test_a_fact_is_as_long_as_a_board_holds() -> None:
    made = proposal(lesson_with(WHAT, facts=[FACTS[0], {"id": "leader", "says": "x" * 201}], terms=[KONTOR, 7]))
    assert [one.id for one in (*made.lesson.facts, *made.lesson.terms)] == ["union", "kontor"]
    words = "Left out of what the model proposed to teach: leader (it is not whole), one (it is not whole)."
    assert made.untaught == (Notice("question_left_out", words),)


def test_what_is_said_of_the_lesson_may_be_wrong() -> None:
    made = proposal(lesson_with(WHAT, band="grade 5", title="x" * 300, goal=["Know it"]))
    assert (made.lesson.band, made.lesson.title, made.lesson.goal) == (None, None, None)
    assert [one.id for one in made.lesson.questions] == ["what"]


@pytest.mark.parametrize("nothing", [None, "There is nothing", [], 7])
def test_nothing_taught(nothing: Any) -> None:
    made = proposal(answered(lesson=nothing))
    assert (made.lesson.facts, made.lesson.questions, made.untaught, made.refused) == ((), (), (), 0)


def test_an_activity_that_is_none_is_left_out_and_the_rest_stays() -> None:
    talk = {"id": "talk", "mechanic": "talk", "things": ["it"], "lines": ["Hello."]}
    made = proposal(answered({"id": "it", "noun": "pirate"}, activities=[{"id": "duel", "mechanic": "shoot"}, talk]))
    assert [one.id for one in made.plan.activities] == ["talk"]
    words = "Activities that the model proposed and that cannot be played: duel."
    assert (made.notices, made.refused) == ((Notice("activity_left_out", words),), 1)


def test_its_form_says_nothing_of_what_is_ours() -> None:
    schema = str(Answer.model_json_schema())
    assert "QuestionForm" in schema
    assert [one for one in ("'left_out'", "'too_many'", "'refused'", "is_read", "source") if one in schema] == []
    assert {*Plan.model_fields} <= {*Answer.model_json_schema()["properties"]}
