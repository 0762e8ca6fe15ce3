"""A subject that is narrower than the topic that is found for it: what speaks of it is asked, and if hardly anything does,
the teacher is told."""

from typing import Final

from worlds.lesson.lesson import ChoiceQuestion, Lesson, MatchQuestion, OrderQuestion, Question, SortQuestion
from worlds.lesson.school import GENERAL
from worlds.notice import Notice
from worlds.topics.find import pieces_of
from worlds.topics.index import SMALL, stems_of
from worlds.topics.load import heads

FEWEST: Final = 5
"""Questions that speak of the narrower subject, for the others to be left out."""


def narrowed(lesson: Lesson, phrase: str | None) -> tuple[Lesson, tuple[Notice, ...]]:
    """`lesson`: of a topic. `phrase`: what the words say that it is about."""
    focus = focus_of(phrase, lesson.topic) if phrase and lesson.topic else frozenset[str]()
    if not focus:
        return lesson, ()
    facts = {one.id: one.says for one in lesson.facts}
    texts = {one.id: f"{text_of(one)} {facts.get(one.fact or '', '')}" for one in lesson.questions}
    near = tuple(one for one in lesson.questions if focus & {*stems_of(texts[one.id])})
    if len(near) >= FEWEST:
        return lesson.model_copy(update={"questions": near}), ()
    few = f"only {len(near)} of its questions speak" if near else "none of its questions speaks"
    words = (
        f"There is no topic pack for `{phrase}`. The nearest is {lesson.title}; {few} of {', '.join(sorted(focus))}. Give "
        "your own questions, or a text that is taught, to have others."
    )
    return lesson, (Notice("topic_is_broader", words),)


def focus_of(phrase: str, topic: str) -> frozenset[str]:
    """Words of the phrase that no name of the topic has, and that say something."""
    head = heads()[topic]
    known = {*stems_of(" ".join((head.title, *head.names)))}
    return frozenset(piece for piece, _ in pieces_of(phrase) if not piece.isdigit()) - known - GENERAL - SMALL


def text_of(question: Question) -> str:
    match question:
        case ChoiceQuestion():
            return f"{question.prompt} {question.choices[question.answer]}"
        case OrderQuestion():
            return f"{question.prompt} {' '.join(question.items)}"
        case MatchQuestion() | SortQuestion():
            return f"{question.prompt} {' '.join(f'{one.left} {one.right}' for one in question.pairs)}"
        case _:
            return question.prompt
