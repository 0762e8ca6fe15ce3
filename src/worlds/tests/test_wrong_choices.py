"""Wrong choices beside an only answer: they are of its kind, or the question is asked in another way."""

import pytest

from worlds.lesson.lesson import ChoiceQuestion, MatchQuestion, NumberQuestion, Question, TrueFalseQuestion
from worlds.lexicon.siblings import kind_named, siblings_of
from worlds.teaching.near_answers import near_answers
from worlds.teaching.own_questions import asked_of, lift_questions
from worlds.teaching.wrong_choices import NOTHING_KNOWN, Known, known_of, wrong_for
from worlds.topics.load import topic


def asked(text: str, known: Known = NOTHING_KNOWN) -> tuple[Question, ...]:
    return asked_of(lift_questions(text), known).questions


def test_the_lexicon_knows_what_is_of_a_kind() -> None:
    kind = kind_named("disease", "scurvy")
    assert kind is not None
    assert "influenza" in [*siblings_of("scurvy", kind)]
    assert not [one for one in siblings_of("scurvy", kind) if one.endswith("disease")]
    assert kind_named("disease", "trombone") is None


@pytest.mark.parametrize(
    ("answer", "near"),
    [
        ("it falls", "it rises"),
        ("at the top", "at the bottom"),
        ("hot to cold", "cold to hot"),
        ("north-east", "south-west"),
        ("1912", "1899"),
        ("H2O", "H3O"),
        ("F = m x a", "F = m / a"),
        ("14 lines", "28 lines"),
    ],
)
def test_near_answers_are_others(answer: str, near: str) -> None:
    assert near in [*near_answers(answer)]


def test_wrong_choices_come_from_what_is_alike() -> None:
    brass = known_of(topic("orchestra"))
    assert {*wrong_for("Name the brass instrument with three valves.", "trumpet", [], brass)} <= {
        "trombone",
        "tuba",
        "French horn",
    }
    assert wrong_for("Does the tide go in or out?", "out", [], NOTHING_KNOWN) == ("in",)
    assert "teapot" not in wrong_for("Which disease do mosquitoes carry?", "malaria", [("?", "teapot")], NOTHING_KNOWN)


def test_words_of_a_language_stand_beside_words_of_it() -> None:
    singles = [
        ('The French for "the milk" is ____.', "le lait"),
        ('"Le pain" means ____ in English.', "the bread"),
        ('The French for "the cheese" is ____.', "le fromage"),
        ('"Le thé" means ____ in English.', "the tea"),
    ]
    assert {*wrong_for(*singles[0], singles, NOTHING_KNOWN)} == {"le fromage", "le pain", "le thé"}
    assert {*wrong_for(*singles[1], singles, NOTHING_KNOWN)} == {"the tea", "the milk", "the cheese"}


def test_what_has_nothing_of_its_kind_is_matched() -> None:
    (match,) = asked("1. Who signed it? Lord Grey of Falloden\n2. Why was it signed? because the war was over")
    assert isinstance(match, MatchQuestion)
    assert {pair.right for pair in match.pairs} == {"Lord Grey of Falloden", "because the war was over"}


@pytest.mark.parametrize(
    ("text", "prompt", "answer"),
    [
        ("Exit ticket question: How many legs has an ant? (6)", "How many legs has an ant?", 6),
        ("Find the sum: a) 2 and 3  b) 4 and 5 [memo: a) 5 b) 9]", "Find the sum: 2 and 3", 5),
        ("Starter: 5-10-15-? (20)", "Which number comes next: 5-10-15-?", 20),
        ("Intro: What is \u221a64? (8) What is 5\u00b2? (25)", "What is \u221a64?", 8),
    ],
)
def test_sums_of_a_plan_are_asked(text: str, prompt: str, answer: float) -> None:
    first = asked(text)[0]
    assert isinstance(first, NumberQuestion)
    assert (first.prompt, first.answer) == (prompt, answer)


def test_a_question_keeps_what_it_refers_to() -> None:
    first, second = asked(
        "Q1 One lamp in a row breaks. What do the others do? A: they go out\nQ2 And side by side? A: they stay on"
    )
    assert isinstance(first, ChoiceQuestion)
    assert second.prompt == f"{first.prompt} And side by side?"
    assert {*first.choices} == {"they go out", "they stay on"}


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("The box (1)____ open. It (2)____ gold.\nAnswers: (1) was (2) held", ["was", "held"]),
        ("1) A calf is a young ____\n2) A foal is a young ____\nAns: cow; horse", ["cow", "horse"]),
        ("Fill in:\n1 We ____ (go) out. 2 He ____ (not / eat) it. \nKey: went, didn't eat", ["went", "didn't eat"]),
        ("| Q | A |\n| What do cows eat? | grass |\n| What do bees eat? | nectar |", ["grass", "nectar"]),
        ("Check - hinge q: which is even?? A 3  B 6  C 5 (B)", ["6"]),
    ],
)
def test_other_forms_of_sheets(text: str, answers: list[str]) -> None:
    found = asked(text)
    chosen = [one.choices[one.answer] for one in found if isinstance(one, ChoiceQuestion)]
    matched = [pair.right for one in found if isinstance(one, MatchQuestion) for pair in one.pairs]
    assert sorted([*chosen, *matched]) == sorted(answers)


def test_a_false_statement_with_its_reason_is_asked() -> None:
    found = asked("True or False\n1. Bats are birds. F (they are mammals)\n2. Bats can fly. T\n3. Owls hunt. T")
    assert [one.answer for one in found if isinstance(one, TrueFalseQuestion)] == [False, True, True]


def test_notes_of_who_marks_are_no_answers() -> None:
    found = asked(
        "1. What is a baby cat? kitten (accept kitty)\n2. What is a baby dog? KEY: puppy [1]\n3. A baby cow? calf"
    )
    chosen = {one.choices[one.answer] for one in found if isinstance(one, ChoiceQuestion)}
    matched = {pair.right for one in found if isinstance(one, MatchQuestion) for pair in one.pairs}
    assert chosen | matched == {"kitten", "puppy", "calf"}


@pytest.mark.parametrize(
    "text",
    [
        "Vote: which is the best?\t\u2013\n\nDifferent: sheets for some",
        "At the end a bench: what do you like about it? (not marked)",
        "1) maps - grid first. Could there be a timer, and a list? If that's not possible, never mind.",
        "T/F: write T or F",
    ],
)
def test_what_has_no_right_answer_is_not_asked(text: str) -> None:
    assert asked(text) == ()
