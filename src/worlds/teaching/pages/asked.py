"""What lists of words of a document ask: which word it is, in which year, and what belongs together."""

from collections.abc import Iterator, Sequence
from typing import Final

from worlds.extraction.generate import FEWEST_DISTRACTORS
from worlds.lesson.check import fault_of
from worlds.lesson.lesson import (
    ChoiceQuestion,
    LessonFact,
    LessonSource,
    MatchPair,
    MatchQuestion,
    Question,
    SourceKind,
)
from worlds.teaching.own_text import ALIKE, MOST_CHOICES, likeness, stems
from worlds.teaching.pages.entry import Meaning
from worlds.teaching.pages.many import is_many
from worlds.teaching.pages.order import of_dates
from worlds.teaching.pages.page import Page
from worlds.teaching.pages.wording import is_past, prompt_of, tells

LONGEST: Final = 200
"""Characters of a fact that fits on a board, and of an answer."""
FEWEST_MATCHED, MOST_MATCHED = 3, 6


MOST_DATES: Final = 4
"""Questions for a date, of one list."""


def source_at(page: Page, name: str, start: int, end: int) -> LessonSource:
    return LessonSource(kind=SourceKind.TEXT, name=name, page=page.number, start=start, end=end)


def of_meanings(meanings: Sequence[Meaning], name: str) -> Iterator[tuple[LessonFact, Question | None]]:
    """Each with the fact that it rests on."""
    made: list[tuple[LessonFact, Question | None]] = []
    for number, one in enumerate(meanings, start=1):
        source = source_at(one.page, name, one.start, one.end)
        fact = LessonFact(id=f"word-fact-{number}", says=one.says[:LONGEST], source=source)
        made.append((fact, question_of(one, meanings, fact)))
    for at in {one.list: number for number, one in reversed([*enumerate(meanings)])}.values():
        listed = [number for number, one in enumerate(meanings) if one.list == meanings[at].list]
        if 2 * sum(made[number][1] is not None for number in listed) < len(listed):  # a word's own form would tell
            made[at] = (made[at][0], matched([meanings[number] for number in listed], made[at][0]))
        dated = [number for number in listed if meanings[number].is_date and made[number][1] is not None]
        for number in dated[MOST_DATES:]:
            made[number] = (made[number][0], None)
        if order := of_dates([meanings[number] for number in listed], [made[number][0] for number in listed]):
            last = next(number for number in listed if made[number][0].id == order.fact)
            made[last] = (made[last][0], order)
    yield from made


def question_of(one: Meaning, meanings: Sequence[Meaning], fact: LessonFact) -> Question | None:
    """Which word it is. None: its own form, or too few others, would tell."""
    wrong = wrong_terms(one, meanings)
    if len(wrong) < FEWEST_DISTRACTORS or (
        not one.is_date and (stems(one.term) & stems(one.means) or tells(one.term, one.means))
    ):
        return None
    made = ChoiceQuestion(
        kind="choice",
        id=fact.id.replace("fact", "asked"),
        prompt=prompt_of(one, [other.term for other in meanings if other.list == one.list]),
        choices=(one.term, *wrong[: MOST_CHOICES - 1]),
        answer=0,
        fact=fact.id,
        source=fact.source,
    )
    return made if fault_of(made) is None else None


def matched(meanings: Sequence[Meaning], fact: LessonFact) -> Question | None:
    """All of a list at once."""
    pairs = [MatchPair(left=one.term, right=one.means) for one in meanings if not one.is_date][:MOST_MATCHED]
    if len(pairs) < FEWEST_MATCHED or 2 * sum(is_past(one.right) for one in pairs) >= len(pairs):
        return None  # what happened is no meaning of a word
    last = meanings[len(pairs) - 1]
    source = fact.source.model_copy(update={"end": last.end})
    made = MatchQuestion(
        kind="match",
        id=fact.id.replace("fact", "matched"),
        prompt="Match each word with its meaning.",
        pairs=tuple(pairs),
        fact=fact.id,
        source=source,
    )
    return made if fault_of(made) is None else None


def wrong_terms(one: Meaning, meanings: Sequence[Meaning]) -> list[str]:
    """Of its own list, and then of the others: nothing that the meaning would fit as well, or names."""
    if one.is_date:
        dates = [other for other in meanings if other.is_date and other.term != one.term]
        same = [other for other in dates if other.is_year == one.is_year]
        dates = same if len({other.term for other in same}) >= FEWEST_DISTRACTORS else dates
        return [*dict.fromkeys(other.term for other in dates)]
    others = [other for other in meanings if other.term != one.term and not other.is_date]
    near = [other for other in others if other.list == one.list]
    far = [other for other in others if other.list != one.list]
    shift = (
        near.index(next(other for other in near if other.start > one.start))
        if near and near[-1].start > one.start
        else 0
    )
    ring = (*near[shift:], *near[:shift], *(far if len(near) < FEWEST_DISTRACTORS else ()))
    fit = [
        other.term
        for other in ring
        if likeness(one.means, other.means) < ALIKE
        and not stems(other.term) & stems(one.means)
        and not (stems(other.term) and stems(other.term) <= stems(one.term))
        and is_many(other.term.split()[-1]) == is_many(one.term.split()[-1])
    ]
    return [*dict.fromkeys(fit)]
