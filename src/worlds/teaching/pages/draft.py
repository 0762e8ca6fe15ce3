"""What is asked of a sentence of a page, before it has its fact: the prompt, the right answer, and wrong ones."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from worlds.extraction.generate import FEWEST_DISTRACTORS
from worlds.lesson.check import fault_of
from worlds.lesson.lesson import ChoiceQuestion, LessonFact, LessonSource, SourceKind
from worlds.teaching.own_text import MOST_CHOICES
from worlds.teaching.pages.page import Page


@dataclass(frozen=True, slots=True)
class Draft:
    prompt: str
    right: str
    wrong: tuple[str, ...]
    says: str
    """What is right, as a fact."""
    start: int
    end: int


def with_facts(
    drafts: Iterable[Draft], page: Page, facts: Sequence[LessonFact], name: str, kind: str
) -> Iterator[tuple[LessonFact, ChoiceQuestion]]:
    """Each with the fact that it rests on: one of `facts`, or one of its own. Without those that have too few choices."""
    for number, one in enumerate(drafts, start=1):
        if len(one.wrong) < FEWEST_DISTRACTORS:
            continue
        fact = fact_of(one, page, facts, name, f"{kind}-fact-{page.number}-{number}")
        made = ChoiceQuestion(
            kind="choice",
            id=f"{kind}-{page.number}-{number}",
            prompt=one.prompt,
            choices=(one.right, *one.wrong[: MOST_CHOICES - 1]),
            answer=0,
            fact=fact.id,
            source=fact.source.model_copy(update={"start": one.start, "end": one.end}),
        )
        if fault_of(made) is None:
            yield fact, made


def fact_of(one: Draft, page: Page, facts: Sequence[LessonFact], name: str, own: str) -> LessonFact:
    for fact in facts:
        start, end = fact.source.start or 0, fact.source.end or 0
        if fact.source.page == page.number and start <= one.start and one.end <= end + 1:
            return fact
    source = LessonSource(kind=SourceKind.TEXT, name=name, page=page.number, start=one.start, end=one.end)
    return LessonFact(id=own, says=one.says, source=source)
