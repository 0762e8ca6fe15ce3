"""Lessons as data: what is sound, what buttons can ask, and edits."""

import pytest

from worlds.design import design
from worlds.lesson.band import Band, band_of, nearest_band
from worlds.lesson.buttons import with_buttons
from worlds.lesson.check import sound
from worlds.lesson.edit import MarkRead, MoveQuestion, PutFact, PutQuestion, RemoveFromLesson, SetLesson
from worlds.lesson.edits import edited
from worlds.lesson.lesson import (
    ChoiceQuestion,
    Lesson,
    LessonFact,
    LessonSource,
    MatchPair,
    MatchQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
    SourceKind,
    TrueFalseQuestion,
)
from worlds.refused import EditRefused, UnknownIds
from worlds.request import DesignRequest

HERS = LessonSource(kind=SourceKind.TEACHER)
MODEL = LessonSource(kind=SourceKind.MODEL, name="some-model", is_read=False)
CHOICE = ChoiceQuestion(kind="choice", id="c", prompt="Which?", choices=("a", "b", "c"), answer=0, source=HERS)
TRUE = TrueFalseQuestion(kind="true_false", id="t", prompt="Ice floats.", answer=True, source=HERS)
ORDER = OrderQuestion(kind="order", id="o", prompt="Order!", items=("egg", "larva", "pupa", "adult"), source=HERS)
PAIRS = tuple(
    MatchPair(left=left, right=right) for left, right in (("cat", "kitten"), ("dog", "puppy"), ("cow", "calf"))
)
MATCH = MatchQuestion(kind="match", id="m", prompt="Whose young?", pairs=PAIRS, source=HERS)
NUMBER = NumberQuestion(kind="number", id="n", prompt="How many?", answer=8, unit="legs", source=HERS)
EVERY: list[Question] = [CHOICE, TRUE, ORDER, MATCH, NUMBER]


@pytest.mark.parametrize("question", EVERY, ids=lambda one: one.kind)
@pytest.mark.parametrize("seed", range(8))
def test_buttons_ask_every_kind(question: Question, seed: int) -> None:
    asked = with_buttons(question, seed)
    assert asked == with_buttons(question, seed)
    assert 2 <= len({*asked.choices}) == len(asked.choices) <= 4
    right = asked.choices[asked.answer]
    match question:
        case OrderQuestion():
            before = asked.prompt.rpartition(": ")[2].rstrip("?")
            assert question.items.index(right) == question.items.index(before) + 1
            assert before not in asked.choices
        case MatchQuestion():
            left = asked.prompt.split()[-1].rstrip(":")
            assert MatchPair(left=left, right=right) in question.pairs
        case NumberQuestion():
            assert right == "8 legs"
        case TrueFalseQuestion():
            assert (asked.prompt, right) == ("True or false? Ice floats.", "True")
        case ChoiceQuestion():
            assert (right, {*asked.choices}) == ("a", {"a", "b", "c"})


def test_the_right_answer_is_not_always_at_one_place() -> None:
    assert {with_buttons(CHOICE, seed).answer for seed in range(20)} == {0, 1, 2}


def test_choices_that_a_teacher_gives_as_data_keep_their_order() -> None:
    given = CHOICE.model_copy(update={"source": LessonSource(kind=SourceKind.SETTINGS)})
    assert {with_buttons(given, seed) for seed in range(9)} == {given}


@pytest.mark.parametrize(
    ("answer", "tolerance"),
    [(0, 0), (1, 0), (3, 1), (30, 0), (31, 0), (1969, 0), (0.5, 0), (-4, 0), (6000, 500), (3.14, 0.01)],
)
def test_wrong_numbers_are_wrong(answer: float, tolerance: float) -> None:
    question = NUMBER.model_copy(update={"answer": answer, "tolerance": tolerance, "unit": None})
    asked = with_buttons(question, 1)
    values = [float(one.replace(",", "")) for one in asked.choices]
    assert values[asked.answer] == answer
    wrong = [one for number, one in enumerate(values) if number != asked.answer]
    assert len({*wrong}) == len(wrong) == 3
    assert all(abs(one - answer) > tolerance for one in wrong)


def test_what_has_not_one_right_answer_is_left_out() -> None:
    twice = CHOICE.model_copy(update={"id": "c2", "choices": ("a", " A ", "b")})
    round_trip = ORDER.model_copy(update={"id": "o2", "items": ("spring", "summer", "spring")})
    shared = MATCH.model_copy(update={"id": "m2", "pairs": (*PAIRS[:2], MatchPair(left="cow", right="puppy"))})
    again = CHOICE.model_copy(update={"prompt": "Again?"})
    lost = TRUE.model_copy(update={"fact": "gone"})
    lesson, notices = sound(Lesson(questions=(CHOICE, twice, round_trip, shared, again, lost, NUMBER)))
    assert [one.id for one in lesson.questions] == ["c", "t", "n"]
    assert lesson.questions[1].fact is None
    assert [notice.code for notice in notices] == ["question_left_out"]
    assert all(one.prompt in notices[0].detail for one in (twice, round_trip, shared))
    assert sound(lesson) == (lesson, [])


def test_edits() -> None:
    fact = LessonFact(id="f", says="Ice floats.", source=MODEL)
    lesson = Lesson(title="Ice", questions=(CHOICE, TRUE), facts=(fact,))
    better = fact.model_copy(update={"says": "Ice floats on water."})
    made = edited(
        lesson,
        [
            SetLesson(op="set_lesson", goal="Know ice", band=Band.G3_5),
            PutFact(op="put_fact", fact=better),
            PutQuestion(op="put_question", question=NUMBER),
            MoveQuestion(op="move_question", id="n", place=0),
            RemoveFromLesson(op="remove", id="c"),
            MarkRead(op="mark_read"),
        ],
    )
    assert (made.title, made.goal, made.band) == ("Ice", "Know ice", Band.G3_5)
    assert [one.id for one in made.questions] == ["n", "t"]
    assert [(one.says, one.source.is_read) for one in made.facts] == [("Ice floats on water.", True)]
    with pytest.raises(
        UnknownIds, match=r"Edit 0 \(remove\): there is no fact, term or question x\. There are: c, f, t\."
    ):
        edited(lesson, [RemoveFromLesson(op="remove", id="x")])
    with pytest.raises(EditRefused, match="the id c is taken"):
        edited(lesson, [PutFact(op="put_fact", fact=fact.model_copy(update={"id": "c"}))])


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("grade 5", Band.G3_5),
        ("for my 7th graders", Band.G6_8),
        ("second grade", Band.K_2),
        ("Year 10", Band.G9_12),
        ("ages 8-10", Band.G3_5),
        ("a 6 year old", Band.K_2),
        ("kindergarten", Band.K_2),
        ("middle school", Band.G6_8),
        ("High School Biology", Band.G9_12),
        ("Grades 3-5", Band.G3_5),
        ("K-2", Band.K_2),
        ("water cycle yr 4 pls", Band.G3_5),
        ("Y7 French", Band.G6_8),
        ("Gr. 2/3", Band.K_2),
        ("KS3 volcanoes", Band.G6_8),
        ("GCSE", Band.G9_12),
        ("a Y-shaped road", None),
        ("a castle with five towers", None),
        (None, None),
    ],
)
def test_bands_that_are_said(text: str | None, band: Band | None) -> None:
    assert band_of(text) is band


def test_the_nearest_band() -> None:
    assert nearest_band(Band.G9_12, (Band.K_2, Band.G6_8)) is Band.G6_8
    assert nearest_band(Band.G3_5, (Band.K_2, Band.G6_8)) is Band.K_2
    assert nearest_band(Band.G6_8, (Band.G3_5, Band.G6_8)) is Band.G6_8


@pytest.mark.parametrize(("answer", "right"), [(1492, "1492"), (999, "999"), (12500, "12,500"), (2.5, "2.5")])
def test_numbers_are_written_as_people_do(answer: float, right: str) -> None:
    asked = with_buttons(NUMBER.model_copy(update={"answer": answer, "unit": None, "prompt": "In which year?"}), 1)
    assert asked.choices[asked.answer] == right
    if 1000 <= answer <= 2100:
        assert all(abs(int(one) - answer) <= 50 for one in asked.choices)


@pytest.mark.parametrize("trees", ["A lesson.", "Two trees."])
def test_the_longest_lesson_is_a_world(trees: str) -> None:
    fact = LessonFact(id="f", says="f" * 500, source=HERS)
    long: list[Question] = [
        CHOICE.model_copy(update={"prompt": "p" * 500, "choices": ("a" * 200, "b" * 200), "fact": "f"}),
        TRUE.model_copy(update={"prompt": "p" * 500, "fact": "f"}),
        ORDER.model_copy(update={"prompt": "p" * 500, "items": tuple(str(at) * 200 for at in range(6))}),
        MATCH.model_copy(update={"prompt": "p" * 500}),
        NUMBER.model_copy(update={"answer": 1e12, "tolerance": 1e12, "unit": "u" * 40}),
        NUMBER.model_copy(update={"id": "n2", "answer": -1e12, "tolerance": 0.001}),
        NUMBER.model_copy(update={"id": "n3", "answer": 0, "tolerance": 5}),
    ]
    lesson = Lesson(title="t" * 500, goal="g" * 500, facts=(fact,), questions=tuple(long))
    made = design(DesignRequest(name="Long", description=trees, lesson=lesson))
    assert len(made.scene.questions) == 7
    assert all(len({*one.choices}) == len(one.choices) >= 2 for one in made.scene.questions)


@pytest.mark.parametrize("topic", ["bees-and-pollination", "no-such-topic", "0" * 80])
@pytest.mark.parametrize(
    "words", ["A Mars base with three labs", "a world about bees where pupils sort rubbish into bins"]
)
def test_a_lesson_of_a_pack_that_is_not_there_is_taught_all_the_same(topic: str, words: str) -> None:
    lesson = Lesson(title="Bees", topic=topic, questions=(CHOICE,))
    made = design(DesignRequest(name="Bees", description=words, subject="astronomy", lesson=lesson))
    assert [one.prompt for one in made.lesson.questions if one.id == "c"] == ["Which?"]
    said = [one.detail for one in made.scene.notices if one.code == "no_topic"]
    assert said == (
        []
        if topic == "bees-and-pollination"
        else [f"There is no topic pack `{topic}`: nothing is taught but what the lesson itself says."]
    )
