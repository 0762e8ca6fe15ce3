"""A subject that is narrower than the topic that is found for it: what speaks of it is asked, and if hardly anything does,
the teacher is told."""

from typing import Final

from worlds.lesson.lesson import ChoiceQuestion, Lesson, MatchQuestion, OrderQuestion, Question, SortQuestion
from worlds.notice import Notice
from worlds.topics.find import SMALL, WORD, stem
from worlds.topics.load import heads

FEWEST: Final = 5
"""Questions that speak of the narrower subject, for the others to be left out."""
GENERAL: Final = frozenset(
    "activity adventure basic beginner child class concept covering different easy example experience exploring "
    "exploration fact first form fun game general grade grader history idea important information intro introduction kid "
    "kind knowledge lab learner learning lesson level life main make making my name new other overview part place practice "
    "practise problem process project question quiz recap review revise revision science simple skill station story student "
    "study subject term thing time topic trail type understanding unit use used using vocabulary way week work world year "
    "i you he she it they one two three four five all some any can do does did not no be was were has have had that these "
    "those them his her i'm us as into about between".split()
)
"""That say nothing of what a lesson is about."""


def narrowed(lesson: Lesson, phrase: str | None) -> tuple[Lesson, tuple[Notice, ...]]:
    """`lesson`: of a topic. `phrase`: what the words say that it is about."""
    focus = focus_of(phrase, lesson.topic) if phrase and lesson.topic else frozenset[str]()
    if not focus:
        return lesson, ()
    facts = {one.id: one.says for one in lesson.facts}
    near = tuple(one for one in lesson.questions if focus & stems(f"{text_of(one)} {facts.get(one.fact or '', '')}"))
    if len(near) >= FEWEST:
        return lesson.model_copy(update={"questions": near}), ()
    few = f"only {len(near)} of its questions speak" if near else "none of its questions speaks"
    words = (
        f"There is no topic pack for `{phrase}`. The nearest is {lesson.title}; {few} of {', '.join(sorted(focus))}. Give "
        "your own questions, or a text that is taught, to have others."
    )
    return lesson, (Notice("topic_is_broader", words),)


def focus_of(phrase: str, topic: str) -> frozenset[str]:
    """Words of the phrase that no name of the topic has."""
    head = heads()[topic]
    return stems(phrase) - stems(" ".join((head.title, *head.names))) - GENERAL


def stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in WORD.findall(text.lower())) - SMALL


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
