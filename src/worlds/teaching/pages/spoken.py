"""Which of these does it: what sentences and bullets of pages say of their subjects."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from worlds.extraction.generate import FEWEST_DISTRACTORS
from worlds.lesson.check import fault_of
from worlds.lesson.lesson import ChoiceQuestion, LessonFact, LessonSource, SourceKind
from worlds.teaching.own_text import ALIKE, MOST_CHOICES, likeness, stems
from worlds.teaching.pages.page import Page
from worlds.teaching.pages.subject import Sentence, Spoken, all_spoken, sentences_of
from worlds.teaching.pages.wording import lowered, tells

POSSESSIVE: Final = re.compile(r"['’]s\b")


def of_pages(
    pages: Sequence[Page], told: Sequence[str], facts: Sequence[LessonFact], name: str
) -> Iterator[tuple[LessonFact, ChoiceQuestion]]:
    """Each with the fact that it rests on: one of `facts`, or one of its own. `told`: the pages without their lists."""
    spoken = [[*all_spoken([*sentences_of(one)])] for one in told]
    heads = [[*headings_of(sentences_of(one))] for one in told]
    every = [each for some in spoken for each in some]
    for page, some, above in zip(pages, spoken, heads, strict=True):
        for number, one in enumerate(some, start=1):
            wrong = others_of(one, [*some, *above])
            wrong += (
                [each for each in others_of(one, every) if each not in wrong] if len(wrong) < FEWEST_DISTRACTORS else []
            )
            said = one.said
            if len(wrong) < FEWEST_DISTRACTORS and one.loose:
                said, wrong = one.loose, others_of(one, some, is_loose=True)
            fact = fact_of(one, page, facts, name, number)
            stands = " ".join(page.text[one.start : one.end].split()).casefold()
            if len(wrong) < FEWEST_DISTRACTORS or tells(one.subject, one.said) or one.subject.casefold() not in stands:
                continue
            asks = "Who" if one.is_person else "Which of these"
            made = ChoiceQuestion(
                kind="choice",
                id=f"spoken-{page.number}-{number}",
                prompt=f"{one.lead}, {lowered(asks)} {said}?" if one.lead else f"{asks} {said}?",
                choices=(one.subject, *wrong[: MOST_CHOICES - 1]),
                answer=0,
                fact=fact.id,
                source=fact.source.model_copy(update={"start": one.start, "end": one.end}),
            )
            if fault_of(made) is None:
                yield fact, made


def headings_of(sentences: Iterable[Sentence]) -> Iterator[Spoken]:
    """Of which something is said, that may not be asked: wrong ones for the others."""
    for name, start in dict.fromkeys(one.heading for one in sentences if one.heading):
        yield Spoken(name, "", "", "", False, False, False, True, "", start, start)


def others_of(one: Spoken, spoken: Sequence[Spoken], *, is_loose: bool = False) -> list[str]:
    """`is_loose`: of either number. Near ones first; none that is named with it, or of which nearly the same is said."""
    fit = [
        other
        for other in spoken
        if other.is_heading == one.is_heading
        and (is_loose or other.is_many == one.is_many)
        and other.is_name == one.is_name
        and stems(other.subject) - stems(one.subject)
        and stems(one.subject) - stems(other.subject)
        and not (stems(other.subject) - stems(one.subject)) & stems(POSSESSIVE.sub("", one.says))
        and likeness(one.said, other.said) < ALIKE
    ]
    fit.sort(key=lambda other: abs(other.start - one.start))
    return [*dict.fromkeys(other.subject for other in fit)]


def fact_of(one: Spoken, page: Page, facts: Sequence[LessonFact], name: str, number: int) -> LessonFact:
    for fact in facts:
        start, end = fact.source.start or 0, fact.source.end or 0
        if fact.source.page == page.number and start <= one.start and one.end <= end + 1:
            return fact
    source = LessonSource(kind=SourceKind.TEXT, name=name, page=page.number, start=one.start, end=one.end)
    return LessonFact(id=f"spoken-fact-{page.number}-{number}", says=one.says, source=source)
