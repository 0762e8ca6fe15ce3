"""The lesson of a request. In this order of trust: what the teacher gives as data, her questions, a topic pack."""

import re
from dataclasses import dataclass
from typing import Final

from worlds.exercises.find import EXERCISES, Exercised, exercise_for
from worlds.exercises.wording import WORDING
from worlds.extraction.lesson import lesson_of_text
from worlds.lesson.band import Band, band_of, nearest_band, words_of_band
from worlds.lesson.check import sound
from worlds.lesson.lesson import ChoiceQuestion, Lesson, LessonSource, Question, SourceKind
from worlds.notice import Notice
from worlds.reading.numbers import number_of
from worlds.request import DesignRequest
from worlds.teaching.quiz_text import Lifted, lift_questions
from worlds.teaching.subject import subjects_in
from worlds.teaching.topics import TopicMeant, topic_meant
from worlds.topics.lesson import lesson_of
from worlds.topics.load import topic

WORD: Final = re.compile(r"\w+")
QUIZ: Final = re.compile(r"\b(?:quiz\w*|questions?|practi[sc]e|lesson|trivia|sums)\b", re.I)
COUNTED: Final = re.compile(r"\b(\d{1,2}|[a-z]+)[- ](?=(?:\w+[- ]){0,2}questions?\b)", re.I)
SPEAKING: Final = ("lesson", "world", "quiz", "questions", "teach", "learn", "students", "pupils", "unit", "topic")
"""What a lesson is spoken of with."""


NOTHING_TO_ASK: Final = (
    "The text states nothing that can be asked for. Give at least three whole sentences of 6 to 45 words in English that "
    "say what things are, when they happened, or how many there are."
)


@dataclass(frozen=True, slots=True)
class Taught:
    lesson: Lesson
    rest: str
    """Of the description: without the teacher's own questions."""
    taken: int
    """Words that these have."""
    words: frozenset[str] = frozenset()
    """Of the rest, in lower case, that say what the lesson is about."""
    notices: tuple[Notice, ...] = ()


def taught_by(request: DesignRequest) -> Taught:
    """What the world of this request teaches."""
    lifted = lift_questions(request.description)
    if request.lesson is not None:
        lesson, doubts = sound(request.lesson)
        words = words_of(topic_meant(request.subject, lifted.rest), lifted.rest)
        return Taught(lesson, lifted.rest, lifted.words, words, tuple(doubts))
    given = (*of_settings(request), *lifted.questions)
    meant = topic_meant(request.subject, lifted.rest, asks_own=bool(given))
    wanted = band_of(request.grade_level) or band_of(lifted.rest)
    if exercised := exercise_meant(request, lifted.rest, wanted):
        lesson = exercised.lesson
        if given:
            lesson = lesson.model_copy(update={"questions": given})
        words = WORD.findall(exercised.words.lower())
        rest = lifted.rest.replace(exercised.words, " ", 1)
        taken = lifted.words + (len(words) if rest != lifted.rest else 0)
        return Taught(lesson, rest, taken, frozenset((*SPEAKING, *words_of_band(rest), *words)), lifted.notices)
    if request.text:
        return of_text(request.text, request, lifted, meant, given)
    if meant.found is None:
        lesson = Lesson(subject=meant.subject, band=wanted, questions=given)
        return Taught(lesson, lifted.rest, lifted.words, notices=(*lifted.notices, *no_pack(meant, given)))
    pack = topic(meant.found.topic)
    band = nearest_band(wanted, pack.bands) if wanted else pack.bands[0]
    lesson = lesson_of(meant.found.topic, pack, band)
    lesson = lesson.model_copy(update={"questions": given or some_of(lesson.questions, count_in(lifted.rest))})
    notices = (*lifted.notices, *other_band(pack.title, wanted, band))
    return Taught(lesson, lifted.rest, lifted.words, words_of(meant, lifted.rest), notices)


def exercise_meant(request: DesignRequest, text: str, band: Band | None) -> Exercised | None:
    """That the subject asks for, or what the text says of its lesson or quiz; lists of words always do."""
    seed = request.settings.seed
    sure = [one.phrase for one in subjects_in(text) if one.is_sure]
    for phrase in (*([request.subject] if request.subject else []), *sure):
        if found := exercise_for(EXERCISES, phrase, band, seed):
            return found
    return exercise_for(EXERCISES if QUIZ.search(text) else WORDING, text, band, seed)


def of_text(
    text: str, request: DesignRequest, lifted: Lifted, meant: TopicMeant, given: tuple[Question, ...]
) -> Taught:
    """What the text states, whether there is a pack for its subject or not."""
    found = lesson_of_text(text, request.settings.seed)
    band = band_of(request.grade_level) or band_of(lifted.rest)
    lesson = found.model_copy(
        update={"subject": meant.subject or found.title, "band": band, "questions": given or found.questions}
    )
    notices = lifted.notices
    if not found.questions:
        notices = (*notices, Notice("nothing_to_ask", NOTHING_TO_ASK))
    return Taught(lesson, lifted.rest, lifted.words, words_of(meant, lifted.rest) or frozenset(SPEAKING), notices)


def words_of(meant: TopicMeant, text: str) -> frozenset[str]:
    """In lower case, that say what a text is about and for whom; none, if it is about no topic."""
    if meant.found is None:
        return frozenset()
    return frozenset((*meant.found.words, *SPEAKING, *words_of_band(text)))


def count_in(text: str) -> int | None:
    """How many questions the quiz shall ask, if it is said: `a quiz with five questions`."""
    words = (found[1] for found in COUNTED.finditer(text))
    return next((count for word in words if (count := number_of(word)) is not None), None)


def some_of(questions: tuple[Question, ...], count: int | None) -> tuple[Question, ...]:
    """So many of them, from all of what is told."""
    if count is None or not 0 < count < len(questions):
        return questions
    return tuple(questions[at * len(questions) // count] for at in range(count))


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


def no_pack(meant: TopicMeant, given: tuple[Question, ...]) -> tuple[Notice, ...]:
    if meant.subject is None or given:
        return ()
    near = f" Near it: {', '.join(meant.nearest)}." if meant.nearest else ""
    words = (
        f"There is no topic pack for `{meant.subject}`, so nothing is asked about it.{near} Give your own questions in "
        "settings.questions, or name another subject."
    )
    return (Notice("no_topic", words),)


def other_band(title: str, wanted: Band | None, band: Band) -> tuple[Notice, ...]:
    if wanted is None:
        words = f"{title} is taught as for grades {band}. Say the grade to have it for others."
        return (Notice("grades_taken", words),)
    if wanted is not band:
        words = f"{title} is there for grades {band}, which is the nearest to {wanted}."
        return (Notice("grades_taken", words),)
    return ()
