"""Questions that stand between others, in talk, or without their answer are read, or named."""

import pytest

from worlds.lesson.lesson import ChoiceQuestion, NumberQuestion, Question
from worlds.teaching.own_questions import asked_of, lift_questions
from worlds.teaching.wrong_choices import NOTHING_KNOWN


def asked(text: str) -> list[tuple[str, str]]:
    return [(one.prompt, answer_of(one)) for one in asked_of(lift_questions(text), NOTHING_KNOWN).questions]


def answer_of(one: Question) -> str:
    if isinstance(one, NumberQuestion):
        return f"{one.answer:g}"
    return one.choices[one.answer] if isinstance(one, ChoiceQuestion) else str(getattr(one, "answer", ""))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Oral: How many legs has a crab? (10) Give the number of wings of a bee. (4)",
            [("How many legs has a crab?", "10"), ("Give the number of wings of a bee.", "4")],
        ),
        (
            "Exit card:\nData: 2, 5, 5, 8\n(i) mean  (ii) mode\n[key: 5, 5]",
            [("Data: 2, 5, 5, 8: mean", "5"), ("Data: 2, 5, 5, 8: mode", "5")],
        ),
        (
            "Add a boss question: does a lens make light? NO it bends it. Then a door.",
            [("Does a lens make light?", "No")],
        ),
        ("Plenary question - How many poles has a magnet? Two", [("How many poles has a magnet?", "2")]),
        (
            "Find the percentage.\n1. 10% of 50\n2. 25% of 80\n3. 5% of 40",
            [
                ("Find the percentage: 10% of 50", "5"),
                ("Find the percentage: 25% of 80", "20"),
                ("Find the percentage: 5% of 40", "2"),
            ],
        ),
        (
            "Please ask these. In the bakery ten rolls cost $8 with 25% off, what do they pay, that's $6. "
            "At the bank $200 lie at 5% for a year, how much interest is it, that's $10.",
            [
                ("In the bakery ten rolls cost $8 with 25% off, what do they pay?", "6"),
                ("At the bank $200 lie at 5% for a year, how much interest is it?", "10"),
            ],
        ),
    ],
)
def test_a_question_with_an_answer_is_asked(text: str, expected: list[tuple[str, str]]) -> None:
    assert asked(text) == expected


def test_what_an_arrow_of_talk_leads_to_is_no_sum() -> None:
    text = "Ask pupils how many chairs stand there, about five or so. Then they say which one they like, and 3 of them sit."
    assert asked(text) == []


def test_a_question_about_a_person_takes_along_the_one_that_names_him() -> None:
    found = asked("1. How many operas did Verdi write? 26\n2. In which year did he die? 1901")
    assert found[1] == ("How many operas did Verdi write? In which year did he die?", "1901")


def test_a_question_without_an_answer_is_named() -> None:
    found = asked_of(lift_questions("Exercise\nWhy is the lake salt?\n"), NOTHING_KNOWN)
    assert [one.code for one in found.notices] == ["answers_missing"]
    assert "Why is the lake salt?" in found.notices[0].detail
