"""Which exercise a text asks for."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from worlds.exercises.capitals import CAPITALS
from worlds.exercises.counting import COUNTING
from worlds.exercises.exercise import Exercise, lesson_of
from worlds.exercises.parts import PARTS
from worlds.exercises.wording import WORDING
from worlds.lesson.band import Band
from worlds.lesson.lesson import Lesson

EXERCISES: Final[tuple[Exercise, ...]] = (*WORDING, CAPITALS, *COUNTING, *PARTS)


@dataclass(frozen=True, slots=True)
class Exercised:
    lesson: Lesson
    words: str
    """Of the text, that ask for it."""


def exercise_for(
    exercises: Sequence[Exercise], text: str, band: Band | None, seed: int, span: tuple[int, int] | None = None
) -> Exercised | None:
    """The first that the text asks for in this span, computed for the grades. `seed`: another one, other questions."""
    start, end = span or (0, len(text))
    rng = random.Random(seed)  # noqa: S311 - repeatable on purpose
    for exercise in exercises:
        for found in exercise.asked.finditer(text, start, end):
            drafted = exercise.make(found, band or Band.G3_5, rng)
            if drafted is not None:
                return Exercised(lesson_of(exercise, drafted, band), found[0])
    return None
