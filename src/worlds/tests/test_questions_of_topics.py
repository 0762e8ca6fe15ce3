"""Which questions of a topic are asked: as many as are wished, and about what the words speak of."""

import pytest

from worlds.design import Design, design
from worlds.lesson.lesson import Lesson, LessonSource, Question, SourceKind, TrueFalseQuestion
from worlds.request import DesignRequest
from worlds.teaching.narrowing import narrowed


def made_of(text: str) -> Design:
    return design(DesignRequest(name="World", description=text))


def asked_by(made: Design) -> list[Question]:
    """By its quiz, and not at its stations."""
    played = {question for one in made.plan.activities for question in one.questions}
    return [one for one in made.lesson.questions if one.id not in played]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The American Revolution for 8th grade with 20 questions", 20),
        ("teh american revolution, grade 8, 20 multiple choice questons", 20),
        ("Water cycle grade 4 with 5 questions", 5),
    ],
)
def test_as_many_are_asked_as_are_wished(text: str, count: int) -> None:
    asked = asked_by(made_of(text))
    assert (len(asked), len({one.prompt for one in asked})) == (count, count)


def test_a_board_tells_the_word_that_is_asked_for() -> None:
    made = made_of("The American Revolution for 8th grade with 20 questions")
    told = "\n".join(part.text.words for one in made.scene.components for part in one.parts if part.text)
    words = {one.id: one for one in made.lesson.terms}
    asked = [one for one in asked_by(made) if one.id.startswith("word-for-")]
    assert asked
    for one in asked:
        assert words[f"term-{one.id.removeprefix('word-for-')}"].means in told


@pytest.mark.parametrize(("of_moons", "asked"), [(5, 5), (1, 10)])
def test_of_a_broader_topic_what_speaks_of_the_subject_is_asked(of_moons: int, asked: int) -> None:
    source = LessonSource(kind=SourceKind.TOPIC, name="solar-system")
    prompts = ["A moon is round."] * of_moons + ["The Sun is hot."] * (10 - of_moons)
    questions = tuple(
        TrueFalseQuestion(kind="true_false", id=f"q-{number}", prompt=prompt, answer=True, source=source)
        for number, prompt in enumerate(prompts)
    )
    lesson = Lesson(title="The solar system", topic="solar-system", questions=questions)
    narrow, told = narrowed(lesson, "moons of the solar system")
    assert len(narrow.questions) == asked
    assert [one.code for one in told] == ([] if asked == of_moons else ["topic_is_broader"])
    assert narrowed(lesson, "the solar system") == (lesson, ())


def test_who_gets_a_broader_topic_is_told() -> None:
    made = made_of("Topic: volcanoes of the moon Io, grade 7")
    (told,) = [one.detail for one in made.scene.notices if one.code == "topic_is_broader"]
    assert "Volcanoes" in told
    assert "io" in told
    assert "topic_is_broader" not in {one.code for one in made_of("Topic: volcanoes, grade 7").scene.notices}
