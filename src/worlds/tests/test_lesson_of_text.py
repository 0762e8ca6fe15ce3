"""Lessons from a text that the teacher gives."""

import pytest

from worlds.design import design
from worlds.lesson.check import sound
from worlds.lesson.lesson import NO_LESSON, ChoiceQuestion
from worlds.request import DesignRequest
from worlds.teaching.pages.lesson import lesson_of_pages

FIRST = """The Moon
The Moon is the only natural satellite of the Earth. It orbits the Earth at a distance of about 384,000
kilometres. Neil Armstrong walked on the Moon in 1969. In 1959 the Soviet probe Luna 2 reached the Moon. In 1972 the
last crew of Apollo left the Moon. A crater is a round hollow that an impact leaves behind. A mare is a dark plain of old
lava. A phase is the shape of the Moon that we see lit."""
SECOND = "Gravity on the Moon is about one sixth of that on Earth. Tides are caused mostly by the gravity of the Moon."
TEXT = FIRST + "\f" + SECOND


@pytest.mark.parametrize("seed", range(5))
def test_every_question_stands_in_the_text_at_its_place(seed: int) -> None:
    lesson = lesson_of_pages(TEXT, seed)
    assert sound(lesson) == (lesson, [])
    facts = {fact.id: fact for fact in lesson.facts}
    pages = TEXT.split("\f")
    for fact in lesson.facts:
        page, start, end = fact.source.page, fact.source.start, fact.source.end
        assert page is not None
        assert " ".join(pages[page - 1][start:end].split()) == fact.says
    assert {fact.source.page for fact in lesson.facts} == {1, 2}
    kinds = set()
    for question in lesson.questions:
        kinds.add(question.kind)
        match question:
            case ChoiceQuestion():
                told, right = facts[question.fact or ""].says, question.choices[question.answer]
                assert right in told
                assert not any(one.lower() in told.lower() for one in question.choices if one != right)
    assert kinds == {"choice"}


@pytest.mark.parametrize("text", ["", "Hello.", "x" * 500, "Der Mond umkreist die Erde in 27 Tagen. " * 9, "\f\f\f"])
def test_nothing_is_made_of_what_states_nothing(text: str) -> None:
    assert lesson_of_pages(text) == NO_LESSON


def test_a_text_alone_is_a_world() -> None:
    made = design(DesignRequest(name="Moon", text=TEXT))
    boards = " ".join(part.text.words for part in made.scene.parts if part.text is not None)
    assert all(fact.says in boards for fact in made.lesson.facts)
    things = [one.thing for one in made.scene.components]
    assert (things.count("quiz_board"), len(made.scene.questions)) == (1, len(made.lesson.questions))
    assert made.lesson.title == "The Moon"


def test_the_teachers_own_questions_are_asked_of_her_text() -> None:
    words = "Three trees. Q: How many legs has a spider? A: 8"
    made = design(DesignRequest(name="Own", description=words, text=TEXT))
    assert [one.prompt for one in made.scene.questions] == ["How many legs has a spider?"]
    assert len(made.lesson.facts) == 9


def test_a_text_that_states_nothing_is_told() -> None:
    made = design(DesignRequest(name="None", description="Two trees.", text="Look at this! What is it?"))
    assert "nothing_to_ask" in [notice.code for notice in made.scene.notices]
    assert made.scene.questions == ()
