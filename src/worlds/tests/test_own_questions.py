"""The teacher's own questions, as she writes them."""

import pytest

from worlds.design import design
from worlds.lesson.lesson import ChoiceQuestion, MatchQuestion, NumberQuestion, Question, TrueFalseQuestion
from worlds.request import DesignRequest
from worlds.teaching.own_questions import Asked, Lifted, asked_of, lift_questions
from worlds.teaching.question_draft import QuestionDraft
from worlds.teaching.wrong_choices import NOTHING_KNOWN

HAMLET = ("Who wrote Hamlet?", "Shakespeare", {"Dickens", "Austen"})
MAMMAL = ("Which is a mammal?", "whale", {"shark", "tuna"})
CHOICES = [
    ("A quiz board that asks: What is 3 x 4? Answers: 12, 7, 9.", ("What is 3 x 4?", "12", {"7", "9"})),
    ("A quiz board that asks: What is 3 x 4? Answers: 7, 9, 12.", ("What is 3 x 4?", "12", {"7", "9"})),
    ("The door asks: What is 20 - 6? 13, 14 or 16.", ("What is 20 - 6?", "14", {"13", "16"})),
    ('A board asks "Who wrote Hamlet?" (Shakespeare, Dickens, Austen).', HAMLET),
    ("Which is a mammal? a) shark b) whale (correct) c) tuna", MAMMAL),
    ("Which is a mammal?\na) shark\nb) whale *\nc) tuna\nTwo boats.", MAMMAL),
    ("Which is a mammal?\nA. shark\nB. whale\nC. tuna\nAnswer: B", MAMMAL),
    ("Which is a mammal?\n- shark\n- whale ✓\n- tuna", MAMMAL),
    ("Quiz: Which is a mammal? Options: shark, whale, tuna. Correct answer: whale.", MAMMAL),
]  # fmt: skip


def asked_in(text: str) -> Asked:
    return asked_of(lift_questions(text), NOTHING_KNOWN)


@pytest.mark.parametrize(("text", "expected"), CHOICES)
def test_a_question_with_its_choices(text: str, expected: tuple[str, str, set[str]]) -> None:
    (question,) = asked_in(text).questions
    assert isinstance(question, ChoiceQuestion)
    right = question.choices[question.answer]
    assert (question.prompt, right, {*question.choices} - {right}) == expected


@pytest.mark.parametrize(
    ("text", "answer", "unit"),
    [
        ("Q: How many legs has a spider? A: 8", 8, None),
        ("1. How long is a metre? - 100 cm", 100, "cm"),
        ("Quiz questions:\n1. How many days has a week? 7", 7, None),
        ("The keypad asks: What is 6 x 7?", 42, None),
        ("Ask: What is half of 18?", 9, None),
        ("Ask: What is 20% of 50?", 10, None),
        ("Ask: What is 2 + 3 x 4?", 14, None),
    ],
)
def test_a_question_with_a_number(text: str, answer: float, unit: str | None) -> None:
    (question,) = asked_in(text).questions
    assert isinstance(question, NumberQuestion)
    assert (question.answer, question.unit) == (answer, unit)


@pytest.mark.parametrize(
    ("text", "prompt", "answer"),
    [
        ("True or false: The sun is a star. (true)", "The sun is a star.", True),
        ("True or false? Fish are mammals - false", "Fish are mammals.", False),
        ("T/F: Ice floats. Answer: T", "Ice floats.", True),
        ("Q: Is the Earth flat? A: no", "Is the Earth flat?", False),
    ],
)
def test_a_statement_to_judge(text: str, prompt: str, answer: bool) -> None:
    (question,) = asked_in(text).questions
    assert isinstance(question, TrueFalseQuestion)
    assert (question.prompt, question.answer) == (prompt, answer)


def test_answers_of_a_list_are_wrong_answers_of_each_other() -> None:
    text = "Questions:\n1. Capital of France? - Paris\n2. Capital of Spain? - Madrid\n3. Capital of Italy? - Rome"
    asked = asked_in(text)
    assert [answers(one) for one in asked.questions] == [
        ("Paris", {"Madrid", "Rome"}),
        ("Madrid", {"Paris", "Rome"}),
        ("Rome", {"Paris", "Madrid"}),
    ]
    assert asked.notices == ()


@pytest.mark.parametrize(
    "text",
    [
        "Students discuss: what do plants need? Then they walk to the two trees.",
        "Can you make a castle with two towers, a moat and a bridge?",
        "Why do leaves fall? We talk about it in class.",
        "What is 3 x 4? We will see later.",
        "Two trees and a bench.",
    ],
)
def test_talk_is_no_quiz(text: str) -> None:
    lifted = lift_questions(text)
    assert (lifted.drafts, lifted.rest, lifted.words) == ((), text, 0)


def test_what_is_taken_is_said() -> None:
    asked = asked_in("A board asks: Which is largest? Jupiter, Mars, Venus. Q: Who was first? A: Gagarin")
    assert [notice.code for notice in asked.notices] == ["first_answer_taken", "answers_missing"]
    assert "Which is largest?" in asked.notices[0].detail
    assert "Who was first?" in asked.notices[1].detail
    assert len(asked.questions) == 1


def test_the_world_around_a_question_is_built_and_asks_it() -> None:
    text = "A castle and a quiz board that asks: What is 3 x 4? Answers: 7, 12, 9. A red car stands next to it."
    made = design(DesignRequest(name="Own", description=text))
    assert {"castle", "quiz_board", "car"} <= {one.thing for one in made.scene.components}
    (question,) = made.scene.questions
    assert (question.prompt, question.choices[question.answer]) == ("What is 3 x 4?", "12")
    assert made.coverage.lost == 0
    assert made.coverage.used >= 10
    assert "quiz_about_the_world" not in [notice.code for notice in made.scene.notices]


def test_a_question_without_a_board_gets_one() -> None:
    made = design(DesignRequest(name="Own", description="Two trees. Q: How many legs has a spider? A: 8"))
    assert [one.thing for one in made.scene.components].count("quiz_board") == 1
    (question,) = made.scene.questions
    assert question.choices[question.answer] == "8"


def answers(question: Question) -> tuple[str, set[str]]:
    assert isinstance(question, ChoiceQuestion)
    right = question.choices[question.answer]
    return right, {*question.choices} - {right}


@pytest.mark.parametrize(
    "text",
    [
        "Q: How many atoms? A: 99999999999999999",
        "Ask: What is 999999999 x 999999999?",
        "1. " + "word " * 58 + "How many? 7",
        "1. " + "word " * 58 + ". " + "word " * 58 + "How many? - 7",
    ],
)
def test_no_question_is_larger_than_a_lesson_holds(text: str) -> None:
    made = design(DesignRequest(name="Large", description=text))
    assert made.coverage.lost == 0
    assert all(len(one.prompt) <= 500 for one in made.lesson.questions)


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        (
            "Q1 Where is it?\nA) Rome  B) Oslo*  C) Bern\nQ2 What is it?\nA) a cat*  B) a dog  C) a cow\n",
            ["Oslo", "a cat"],
        ),
        (
            "Use these:\n- What was it made of? -> bronze, and wood\n- Who built it? -> the Greeks\n",
            ["bronze, and wood", "the Greeks"],
        ),
        ("1) What is it? => iron\n2) Where is it? \u2192 Peru\n", ["iron", "Peru"]),
    ],
)
def test_letters_in_a_row_and_arrows_are_answers(text: str, answers: list[str]) -> None:
    lifted = lift_questions(f"A museum.\n{text}")
    asked = asked_of(lifted, NOTHING_KNOWN).questions
    chosen = [one.choices[one.answer] for one in asked if isinstance(one, ChoiceQuestion)]
    matched = [pair.right for one in asked if isinstance(one, MatchQuestion) for pair in one.pairs]
    assert [*chosen, *matched] == answers
    assert lifted.rest.strip(" .\n").removesuffix(". Use these") in ("A museum", "A museum.\nUse these")


def test_true_or_false_behind_an_arrow() -> None:
    asked_all = asked_in("A lab.\n- True or false: we know who built it. -> false")
    (asked,) = asked_all.questions
    assert isinstance(asked, TrueFalseQuestion)
    assert (asked.prompt, asked.answer) == ("we know who built it.", False)


@pytest.mark.parametrize(("prompt", "asked"), [("", 0), (" .: ", 0), ("Which?", 1), ("7 x 8", 1)])
def test_answers_before_which_nothing_is_asked_are_told(prompt: str, asked: int) -> None:
    """`1. (leather, new) shoes` has answers alone."""
    draft = QuestionDraft(prompt, ("leather", "new"), right=0)
    found = asked_of(Lifted((draft,)), NOTHING_KNOWN)
    words = "Not asked, as nothing is asked before it: leather / new. Write the question before its answers."
    assert (len(found.questions), [one.detail for one in found.notices]) == (asked, [] if asked else [words])
