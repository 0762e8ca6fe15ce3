"""Questions that are computed: each is right, for whatever seed, and asked for by what teachers say."""

from fractions import Fraction

import pytest

from worlds.design import design
from worlds.exercises.arithmetic import value_of
from worlds.exercises.capitals import CONTINENTS, pairs_of
from worlds.exercises.find import EXERCISES, exercise_for
from worlds.exercises.parts import said_time
from worlds.exercises.wording import misspelt
from worlds.lesson.band import BANDS, Band
from worlds.lesson.buttons import with_buttons
from worlds.lesson.check import sound
from worlds.lesson.lesson import ChoiceQuestion, NumberQuestion, Question
from worlds.lexicon.table import entries_of
from worlds.request import DesignRequest

VOCABULARY = (
    "Vocabulary:\nerosion - wear by water\nmagma: molten rock\n* crater = a hollow\n- lava means rock that flows"
)
ASKED = {
    "times_tables": ["the 3 and 4 times tables", "times tables", "multiplication facts", "times tables of 2 to 5"],
    "bonds": ["number bonds to 10", "number bonds"],
    "addition": ["addition up to 20", "adding", "addition"],
    "subtraction": ["subtraction within 100", "taking away"],
    "division": ["division", "long division", "dividing numbers"],
    "doubles": ["doubles", "doubling", "doubles and halves"],
    "rounding": ["rounding numbers"],
    "number_line": ["number lines up to 50", "counting to 100"],
    "fractions": ["fraction problems", "fractions of amounts"],
    "telling_time": ["telling the time", "tell time", "reading clocks"],
    "money": ["money", "counting coins", "giving change in pence"],
    "capitals": ["the capitals of Europe", "capital cities", "African capitals"],
    "spelling": ["Spelling words: because, friend, their, people", "spelling list:\n- because\n- friend\n- their"],
    "vocabulary": [VOCABULARY, "Key words: erosion - wear by water; magma - molten rock; lava - rock that flows"],
}  # fmt: skip


def test_every_exercise_is_asked_for_here() -> None:
    assert {one.name for one in EXERCISES} == ASKED.keys()


@pytest.mark.parametrize(("name", "said"), [(name, said) for name, every in ASKED.items() for said in every])
@pytest.mark.parametrize("band", BANDS)
def test_an_exercise_is_sound_for_all_grades(name: str, said: str, band: Band) -> None:
    for seed in range(12):
        found = exercise_for(EXERCISES, said, band, seed)
        assert found is not None
        lesson = found.lesson
        assert {one.source.name for one in lesson.questions} == {name}
        assert sound(lesson) == (lesson, [])
        assert len(lesson.questions) >= 3
        assert lesson.facts
        assert len({one.prompt for one in lesson.questions}) == len(lesson.questions)
        for question in lesson.questions:
            check(question)
        assert exercise_for(EXERCISES, said, band, seed) == found


def check(question: Question) -> None:
    """By another way than it was made by, where there is one."""
    asked = with_buttons(question, 1)
    assert len({*asked.choices}) == len(asked.choices) >= 2
    value = value_of(question.prompt)
    if isinstance(question, NumberQuestion) and value is not None:
        assert question.answer == float(value)
    if isinstance(question, ChoiceQuestion) and question.prompt.startswith("Which is larger"):
        right, wrong = (Fraction(one) for one in question.choices)
        assert right > wrong
    if isinstance(question, ChoiceQuestion) and question.prompt.startswith("What is 1/"):
        terms = question.prompt.removeprefix("What is ").rstrip("?").split(" + ")
        total = sum(map(Fraction, terms), Fraction(0))
        assert [Fraction(one) == total for one in question.choices] == [True, *[False] * (len(question.choices) - 1)]
    if question.kind == "true_false" and " is the same as " in question.prompt:
        left, right_side = question.prompt.rstrip(".").split(" is the same as ")
        assert (Fraction(left) == Fraction(right_side)) is question.answer


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("What is 3 x 4?", 12),
        ("7 + 5 = ?", 12),
        ("2 + 3 × 4", 14),
        ("12 ÷ 5", Fraction(12, 5)),
        ("ten", None),
        ("5 ÷ 0", None),
        ("3 + 4 and 5 + 6", None),
        ("half of 9", Fraction(9, 2)),
        ("20% of 50", 10),
        ("9 squared", 81),
        ("the square root of 144", 12),
        ("the square root of 12", None),
        ("1,000 people in 1969", None),
    ],
)
def test_sums(said: str, value: Fraction | int | None) -> None:
    assert value_of(said) == value


def test_tables_that_are_said() -> None:
    found = exercise_for(EXERCISES, "the 3 and 4 times tables", None, 1)
    assert found is not None
    assert all(one.prompt.split()[2] in ("3", "4") for one in found.lesson.questions)
    found = exercise_for(EXERCISES, "times tables of 6 to 8", None, 1)
    assert found is not None
    assert {one.prompt.split()[2] for one in found.lesson.questions} == {"6", "7", "8"}


@pytest.mark.parametrize(
    ("text", "tables"),
    [
        ("A lesson on times tables, only the 6s and 9s.", {"6", "9"}),
        ("Times tables quiz: start with 7x2, then 8 x 2, up to 7x12 and 8x12.", {"7", "8"}),
        ("My year 3s need the times tables of 4.", {"4"}),
    ],
)
def test_tables_that_the_text_says_elsewhere(text: str, tables: set[str]) -> None:
    made = design(DesignRequest(name="Tables", description=text))
    assert {one.prompt.split()[2] for one in made.lesson.questions} == tables


@pytest.mark.parametrize(
    ("hour", "minute", "said"),
    [(3, 0, "3 o'clock"), (3, 15, "a quarter past 3"), (12, 45, "a quarter to 1"), (12, 30, "half past 12")],
)
def test_times_are_said(hour: int, minute: int, said: str) -> None:
    assert said_time(hour, minute) == said


@pytest.mark.parametrize("word", ["because", "friend", "their", "people", "beautiful", "necessary", "Tuesday", "cat"])
def test_misspelt_words_are_no_words(word: str) -> None:
    wrong = [*misspelt(word)]
    assert len(wrong) >= 2
    assert not any(one.lower() == word.lower() or entries_of(one.lower()) for one in wrong)


def test_no_capital_stands_twice() -> None:
    every = [pair for table in CONTINENTS.values() for pair in pairs_of(table)]
    assert len({country for country, _ in every}) == len({capital for _, capital in every}) == len(every) > 100


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("A number line from 0 to 10.", None),
        ("A castle with coins and a clock.", None),
        ("A shop that sells money boxes.", None),
        ("A lesson on the 3 and 4 times tables for year 4.", "times tables"),
        ("Two trees. A quiz about addition up to 20.", "addition"),
        ("Teach my class number bonds to 10.", "number bonds"),
    ],
)
def test_what_asks_for_an_exercise(text: str, topic: str | None) -> None:
    made = design(DesignRequest(name="Sums", description=text))
    assert made.lesson.subject == topic
    assert made.coverage.lost == 0
    assert (len(made.scene.questions) > 0) is (topic is not None)
    assert "placeholder" not in [one.thing for one in made.scene.components]


def test_the_words_of_a_list_are_not_built() -> None:
    text = "Spelling words: because, friend, their, people, beautiful. A castle and two trees."
    made = design(DesignRequest(name="Words", description=text))
    assert {one.thing for one in made.scene.components} == {"castle", "tree", "quiz_board", "spawn_pad", "teacher"}
    assert len(made.scene.questions) == 5
    assert made.coverage.lost == 0
