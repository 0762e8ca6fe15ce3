"""A quiz of the pages of a document: the same questions that its lesson asks."""

import random
import re
from typing import Final

from worlds.extraction.quiz import BLANK, Kind, Question, Quiz, QuizInput, QuizNotPossible
from worlds.lesson.lesson import ChoiceQuestion, Lesson, LessonFact
from worlds.teaching.pages.lesson import lesson_of_pages
from worlds.teaching.pages.sensible import MISSING
from worlds.teaching.pages.telling import words_of_source

NOTHING: Final = (
    "These pages state nothing that can be asked for. Choose pages with whole sentences in English that say what things "
    "are, when they happened, or how many there are; or with a list of words and their meanings."
)
NOTHING_TYPED: Final = (
    "These pages state nothing whose answer is one short word to type. Ask for multiple_choice as well in kinds, or choose "
    "other pages."
)
MOST_TYPED: Final = 3
"""Words."""
ARTICLE: Final = re.compile(r"^(?:an?|the) ", re.I)
SEVERAL: Final = re.compile(r"[,;/()&:]|\b(?:and|or)\b")
OF_CHOICES: Final = ("Which of these", "What is this about?", "What does ", "Why ")
"""How what is asked among choices begins."""


def quiz_of_pages(quiz_input: QuizInput) -> Quiz:
    """The same input gives the same quiz. Raises QuizNotPossible."""
    source = quiz_input.text_source
    lesson = lesson_of_pages(quiz_input.text, quiz_input.seed, source)
    asked = [one for one in lesson.questions if isinstance(one, ChoiceQuestion)]
    if not asked:
        raise QuizNotPossible(NOTHING)
    rng = random.Random(f"{quiz_input.seed}:{quiz_input.text}")  # noqa: S311 - repeatable on purpose
    if quiz_input.kinds == ["cloze"] and not (asked := [one for one in asked if is_typed(one)]):
        raise QuizNotPossible(NOTHING_TYPED)
    kept = spread(asked, quiz_input.question_count)
    questions: list[Question] = []
    for number, one in enumerate(kept, start=1):
        kind = quiz_input.kinds[(number - 1) % len(quiz_input.kinds)]
        is_chosen = kind == "cloze" and not is_typed(one)
        questions.append(question_of(one, lesson, f"q{number}", "multiple_choice" if is_chosen else kind, rng))
    notices = [told] if (told := words_of_source(source)) else []
    if len(questions) < quiz_input.question_count:
        notices.append(
            f"These pages gave {len(questions)} of the {quiz_input.question_count} questions that you asked for. Choose more"
            " pages."
        )
    return Quiz(title=lesson.title or (source.name if source else ""), questions=questions, notices=notices)


def is_typed(one: ChoiceQuestion) -> bool:
    """It has a short answer that is written in one way, and is asked without its choices."""
    right = one.choices[one.answer]
    is_short = len(right.split()) <= MOST_TYPED and SEVERAL.search(right) is None
    return is_short and not one.prompt.startswith(OF_CHOICES) and "which of these" not in one.prompt.lower()


def spread(asked: list[ChoiceQuestion], count: int) -> list[ChoiceQuestion]:
    """From all over the text."""
    few = min(count, len(asked))
    return [asked[at * len(asked) // few] for at in range(few)]


def question_of(one: ChoiceQuestion, lesson: Lesson, number: str, kind: Kind, rng: random.Random) -> Question:
    right = one.choices[one.answer]
    fact = next((each for each in lesson.facts if each.id == one.fact), None)
    said = sentence_of(fact, right)
    place = {"page": one.source.page or 1, "start": one.source.start, "end": one.source.end}
    if kind == "cloze":
        prompt = one.prompt.removeprefix(MISSING)
        bare = ARTICLE.sub("", right)
        accepted = dict.fromkeys([right, right.lower(), right.replace(",", ""), bare, bare.lower()])
        return Question(
            id=number,
            kind=kind,
            prompt=prompt if BLANK in prompt else f"{prompt} {BLANK}",
            answer=right,
            accepted_answers=[*accepted],
            source_sentence=said,
            **place,
        )
    choices = [*one.choices]
    rng.shuffle(choices)
    return Question(
        id=number,
        kind=kind,
        prompt=one.prompt,
        choices=choices,
        answer=right,
        answer_index=choices.index(right),
        source_sentence=said,
        **place,
    )


def sentence_of(fact: LessonFact | None, right: str) -> str:
    return fact.says if fact is not None else right
