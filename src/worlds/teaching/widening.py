"""More questions for a lesson that has fewer than are wished: about its words, then those for the grades next to its own."""

from collections.abc import Iterator, Sequence
from typing import Final

from worlds.entry import LONGEST_WORDS
from worlds.lesson.band import BANDS
from worlds.lesson.check import fault_of
from worlds.lesson.lesson import MAX_QUESTIONS, ChoiceQuestion, Lesson, LessonTerm, Question
from worlds.topics.lesson import lesson_of, pack_of

MOST_CHOICES: Final = 4
OF_TERMS: Final = ("word-for-", "meaning-of-")
"""Ids of questions about words, with the number of the word."""


def widened(lesson: Lesson, wanted: int) -> Lesson:
    """With questions for its terms, and, where these are too few, with those for the grades next to its own."""
    questions = [*lesson.questions]
    questions += [one for one in of_terms(lesson) if len(questions) < MAX_QUESTIONS][: max(0, wanted - len(questions))]
    facts = {one.id: one for one in lesson.facts}
    terms = {one.term: one for one in lesson.terms}
    prompts = {one.prompt for one in questions}
    for near in neighbours(lesson) if len(questions) < wanted else ():
        for one in near.questions:
            if len(questions) < wanted and one.prompt not in prompts:
                questions.append(one.model_copy(update={"id": f"near-{len(questions)}"}))
                facts |= {fact.id: fact for fact in near.facts if fact.id == one.fact and fact.id not in facts}
                prompts.add(one.prompt)
    update: dict[str, object] = {
        "questions": tuple(questions),
        "facts": tuple(facts.values()),
        "terms": tuple(terms.values()),
    }
    return lesson.model_copy(update=update)


def of_terms(lesson: Lesson) -> Iterator[ChoiceQuestion]:
    """Which word has this meaning, and what a word means. The other choices are the other words and meanings."""
    terms = lesson.terms
    for number, one in enumerate(terms, start=1):
        others = [other.term for other in others_of(terms, number - 1)]
        yield from choice(one, f"word-for-{number}", f"Which word means: {one.means}?", [one.term, *others])
    for number, one in enumerate(terms, start=1):
        others = [other.means for other in others_of(terms, number - 1)]
        yield from choice(one, f"meaning-of-{number}", f"What is the meaning of: {one.term}?", [one.means, *others])


def others_of(terms: Sequence[LessonTerm], number: int) -> list[LessonTerm]:
    """The next ones, in a ring."""
    return [terms[(number + step) % len(terms)] for step in range(1, min(MOST_CHOICES, len(terms)))]


def choice(term: LessonTerm, name: str, prompt: str, choices: list[str]) -> Iterator[ChoiceQuestion]:
    """None where it would not have one right answer, or is too long."""
    if len(choices) < 2 or len(prompt) > 500 or any(len(one) > LONGEST_WORDS for one in choices):
        return
    made = ChoiceQuestion(kind="choice", id=name, prompt=prompt, choices=tuple(choices), answer=0, source=term.source)
    if fault_of(made) is None:
        yield made


def neighbours(lesson: Lesson) -> Iterator[Lesson]:
    """The same topic for other grades, the nearest first."""
    pack = pack_of(lesson)
    if lesson.topic is None or pack is None or lesson.band is None:
        return
    own = BANDS.index(lesson.band)
    for band in sorted(
        (one for one in pack.bands if one is not lesson.band), key=lambda one: abs(BANDS.index(one) - own)
    ):
        yield lesson_of(lesson.topic, pack, band)


def told_for(question: Question, lesson: Lesson) -> str | None:
    """What a board says, so that the question can be answered: its fact, or the word with its meaning."""
    fact = next((one for one in lesson.facts if one.id == question.fact), None)
    return fact.says[:LONGEST_WORDS] if fact is not None else term_told_for(question, lesson)


def term_told_for(question: Question, lesson: Lesson) -> str | None:
    """None: it asks about no word."""
    if not question.id.startswith(OF_TERMS):
        return None
    term = lesson.terms[int(question.id.rpartition("-")[2]) - 1]
    return f"{term.term.capitalize()}: {term.means}"[:LONGEST_WORDS]
