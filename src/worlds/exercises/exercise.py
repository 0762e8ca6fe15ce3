"""An exercise: questions that are computed, in place of written. The same seed gives the same ones."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from worlds.lesson.band import Band
from worlds.lesson.lesson import (
    ChoiceQuestion,
    Lesson,
    LessonFact,
    LessonSource,
    NumberQuestion,
    Question,
    SourceKind,
    TrueFalseQuestion,
)

QUESTIONS: Final = 10
"""Of an exercise."""


@dataclass(frozen=True, slots=True)
class Exercise:
    name: str
    title: str
    asked: re.Pattern[str]
    """What of a text asks for it."""
    make: "Callable[[re.Match[str], Band, random.Random], Drafted | None]"
    """None: what the text says of it is not enough."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """What an exercise computed."""

    title: str
    facts: tuple[str, ...]
    """How it is done: what stands on the boards."""
    questions: tuple["Sum | Pick | Judge", ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """It is answered by a number."""

    prompt: str
    answer: float
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Pick:
    prompt: str
    right: str
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judge:
    """Whether it is true."""

    prompt: str
    answer: bool


def phrases(*said: str) -> re.Pattern[str]:
    """Any of these patterns, as whole words."""
    return re.compile(rf"\b(?:{'|'.join(said)})(?!\w)", re.I)


def lesson_of(exercise: Exercise, drafted: Drafted, band: Band | None) -> Lesson:
    source = LessonSource(kind=SourceKind.RULE, name=exercise.name)
    facts = tuple(
        LessonFact(id=f"how-{number}", says=said, source=source) for number, said in enumerate(drafted.facts, start=1)
    )
    questions = tuple(question_of(number, one, source) for number, one in enumerate(drafted.questions, start=1))
    return Lesson(title=drafted.title, subject=exercise.title, band=band, facts=facts, questions=questions)


def question_of(number: int, one: Sum | Pick | Judge, source: LessonSource) -> Question:
    name = f"question-{number}"
    match one:
        case Sum():
            return NumberQuestion(
                kind="number", id=name, prompt=one.prompt, answer=one.answer, unit=one.unit, source=source
            )
        case Pick():
            return ChoiceQuestion(
                kind="choice", id=name, prompt=one.prompt, choices=(one.right, *one.wrong), answer=0, source=source
            )
        case Judge():
            return TrueFalseQuestion(kind="true_false", id=name, prompt=one.prompt, answer=one.answer, source=source)


def each_once(rng: random.Random, every: list[tuple[int, int]], count: int = QUESTIONS) -> list[tuple[int, int]]:
    """So many pairs, none twice, in an order of chance."""
    pairs = [*dict.fromkeys(every)]
    rng.shuffle(pairs)
    return pairs[:count]
