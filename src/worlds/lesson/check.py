"""The rules that any lesson must keep, whoever proposed it. What breaks one is mended or left out, and the teacher is
told."""

from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

from worlds.lesson.lesson import (
    ChoiceQuestion,
    Lesson,
    MatchQuestion,
    OrderQuestion,
    Question,
    SortQuestion,
    Sourced,
)
from worlds.notice import Notice

Entries = TypeVar("Entries", bound=Sourced)
LONGEST_NAME: Final = 60
"""Characters of a question by which it is called."""


def sound(lesson: Lesson) -> tuple[Lesson, list[Notice]]:
    """Ids are unique, questions rest on facts that are there, and each has one right answer."""
    seen: set[str] = set()
    facts = tuple(first_of_each(lesson.facts, seen))
    terms = tuple(first_of_each(lesson.terms, seen))
    ids = {fact.id for fact in facts}
    questions, left = [], []
    for question in first_of_each(lesson.questions, seen):
        if fault := fault_of(question):
            left.append(f"{question.prompt[:LONGEST_NAME]} ({fault})")
        elif question.fact is not None and question.fact not in ids:
            questions.append(question.model_copy(update={"fact": None}))
        else:
            questions.append(question)
    notices = [Notice("question_left_out", f"Not asked: {', '.join(left)}.")] if left else []
    return lesson.model_copy(update={"facts": facts, "terms": terms, "questions": tuple(questions)}), notices


def first_of_each(entries: Iterable[Entries], seen: set[str]) -> Iterator[Entries]:
    for entry in entries:
        if entry.id not in seen:
            seen.add(entry.id)
            yield entry


def fault_of(question: Question) -> str | None:
    """Why it has not one right answer. None: it has."""
    match question:
        case ChoiceQuestion() if is_twice(question.choices):
            return "two of its choices are the same"
        case OrderQuestion() if is_twice(question.items):
            return "two of its items are the same"
        case MatchQuestion() | SortQuestion() if is_twice(pair.left for pair in question.pairs):
            return "something stands in two of its pairs"
        case MatchQuestion() if is_twice(pair.right for pair in question.pairs):
            return "two of its pairs have the same partner"
        case _:
            return None


def is_twice(texts: Iterable[str]) -> bool:
    folded = [" ".join(text.casefold().split()) for text in texts]
    return len({*folded}) < len(folded)
