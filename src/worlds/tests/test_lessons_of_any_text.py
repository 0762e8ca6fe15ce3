"""No text breaks a lesson: whatever is made of it is sound, can be kept, and can be asked with buttons."""

import random
from typing import Final

import pytest

from worlds.lesson.buttons import with_buttons
from worlds.lesson.check import sound
from worlds.lesson.lesson import Lesson
from worlds.reading.read import EMPTY
from worlds.request import DesignRequest
from worlds.teaching.lessons import taught_by
from worlds.teaching.stations import with_lesson

PIECES: Final = (
    *(
        "Q: ",
        "A: ",
        "1. ",
        "2) ",
        "a) ",
        "b) ",
        "\n",
        "\n- ",
        "? ",
        ", ",
        " or ",
        ". ",
        "\f",
        '"',
        "(",
        ")",
        " = ",
        " * ",
    ),
    *(
        "What is ",
        "3 x 4",
        "999999999 x 999999999",
        "99999999999999999",
        "5 / 0",
        "half of 9",
        "5 kg",
        "0" * 30,
        "x" * 400,
    ),
    *("true", "FALSE", "True or false: ", "(true)", "asks: ", "Answers: ", "is it ", "word " * 40, "\u2028", "🏠"),
    *("Vocabulary: ", "magma - rock; ", "Spelling words: ", "friend", "because", "times tables", "capitals of Europe"),
    *("volcano ", "lesson on ", "grade 5 ", "quiz ", "five questions ", "teach my class ", "Topic: "),
    *("A crater is a hole in the ground. ", "In 1969 men walked on it for hours. ", "The a b c is called . "),
)


@pytest.mark.parametrize("seed", range(150))
def test_whatever_is_made_of_a_text_is_sound(seed: int) -> None:
    draw = random.Random(seed)
    words, text, subject = ("".join(draw.choices(PIECES, k=draw.randint(1, 50))) for _ in range(3))
    request = DesignRequest(
        name="Any",
        description=words.strip() or "x",
        text=text if draw.random() < 0.5 else None,
        subject=subject.strip()[:80] or None if draw.random() < 0.2 else None,
    )
    taught = taught_by(request)
    _, lesson = with_lesson(EMPTY, taught.lesson, taught.boards)
    assert Lesson.model_validate(lesson.model_dump()) == lesson
    assert sound(lesson) == (lesson, [])
    for question in lesson.questions:
        asked = with_buttons(question, seed)
        assert len({*asked.choices}) == len(asked.choices) >= 2
