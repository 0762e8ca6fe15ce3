"""What a request says of its lesson, before anything is made of it."""

import re
from dataclasses import dataclass
from typing import Final

from worlds.lesson.band import Band, band_of, words_of_band
from worlds.lesson.lesson import MAX_QUESTIONS, ChoiceQuestion, LessonSource, Question, SourceKind
from worlds.notice import Notice
from worlds.reading.numbers import number_of
from worlds.request import DesignRequest
from worlds.teaching.own_questions import Lifted, asked_of
from worlds.teaching.wrong_choices import NOTHING_KNOWN, Known

MORE: Final = re.compile(r"\b(\d{1,2}|[a-z]+) (?:more|other|extra|additional) (?:\w+ )?questions?\b", re.I)
"""`and add two more questions`: beside her own."""
COUNTED: Final = re.compile(
    r"\b(\d{1,2}|[a-z]+)[- ](?=(?:(?!(?:with|for|and|of|to|in|about|an?|the)\b|\d)\w+[- ]){0,2}questions?\b)", re.I
)
"""`a quiz with five questions`."""
SPEAKING: Final = ("lesson", "world", "quiz", "questions", "teach", "learn", "students", "pupils", "unit", "topic")
"""What a lesson is spoken of with."""


@dataclass(frozen=True, slots=True)
class LessonWish:
    request: DesignRequest
    text: str
    """The description, without the teacher's own questions."""
    taken: int
    """Words that these have."""
    own: tuple[Question, ...]
    """Her own questions."""
    band: Band | None
    """Of the grades that are said."""
    count: int | None
    """How many questions shall be asked, if it is said."""
    more: int | None
    """How many beside her own."""
    notices: tuple[Notice, ...]

    @property
    def wanting(self) -> int:
        """Questions that are wished beside her own, or where she has none; 0: no number is said."""
        if not self.own:
            return self.count or 0
        return self.more or max(0, (self.count or 0) - len(self.own))

    def asked(self, questions: tuple[Question, ...]) -> tuple[Question, ...]:
        """Her own ones, if she has any, and as many of these as are wished, from all of what is told."""
        if not 0 < self.wanting < len(questions):
            return self.own if self.own and not self.wanting else (*self.own, *questions)
        return (*self.own, *(questions[at * len(questions) // self.wanting] for at in range(self.wanting)))

    def spoken(self, *words: str) -> frozenset[str]:
        """These words, and those by which a lesson and its grades are spoken of; in lower case."""
        return frozenset((*words, *SPEAKING, *words_of_band(self.text)))


def wish_of(request: DesignRequest, lifted: Lifted, known: Known = NOTHING_KNOWN) -> LessonWish:
    """`lifted`: of the description. `known`: what the topic has for her own questions."""
    asked = asked_of(lifted, known)
    return LessonWish(
        request,
        lifted.rest,
        lifted.words,
        (*of_settings(request), *asked.questions)[:MAX_QUESTIONS],
        band_of(request.grade_level) or band_of(lifted.rest),
        first_number(COUNTED, lifted.rest),
        first_number(MORE, lifted.rest),
        asked.notices,
    )


def first_number(pattern: re.Pattern[str], text: str) -> int | None:
    return next((count for found in pattern.finditer(text) if (count := number_of(found[1])) is not None), None)


def of_settings(request: DesignRequest) -> tuple[ChoiceQuestion, ...]:
    source = LessonSource(kind=SourceKind.SETTINGS)
    return tuple(
        ChoiceQuestion(
            kind="choice",
            id=f"set-{number}",
            prompt=one.prompt,
            choices=tuple(one.choices),
            answer=one.answer,
            source=source,
        )
        for number, one in enumerate(request.settings.questions, start=1)
    )
