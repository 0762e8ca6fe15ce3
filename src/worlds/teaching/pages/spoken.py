"""Which of these does it: what sentences and bullets of pages say of their subjects."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from worlds.extraction.generate import FEWEST_DISTRACTORS
from worlds.teaching.answer_kind import is_name
from worlds.teaching.own_text import stems
from worlds.teaching.pages.draft import Draft
from worlds.teaching.pages.many import Sort, are_kin, is_living, told_in
from worlds.teaching.pages.sentence import Sentence
from worlds.teaching.pages.subject import Spoken
from worlds.teaching.pages.wording import lowered, tells

POSSESSIVE: Final = re.compile(r"['’]s\b")


def of_spoken(
    some: Sequence[Spoken], above: Sequence[Spoken], every: Sequence[Spoken], people: Sequence[str], text: str
) -> Iterator[Draft]:
    """Of a page with this `text`. `above`: its headings. `every`, `people`: of all pages."""
    for one in some:
        wrong = others_of(one, [*some, *above])
        if len(wrong) < FEWEST_DISTRACTORS:
            wrong += [each for each in others_of(one, every) if each not in wrong]
        is_person = one.sort is Sort.PERSON
        if is_person and not one.is_many:
            sure = {other.subject for other in every if other.sort is Sort.PERSON}
            wrong = [each for each in wrong if each in sure]
            wrong += [each for each in people if stems(each).isdisjoint(stems(one.says)) and each not in wrong]
        said, asks = one.said, "Who" if is_person and not one.is_many else "Which of these"
        if len(wrong) < FEWEST_DISTRACTORS and one.is_name:
            wrong = others_of(one, every, is_loose=True)
        if len(wrong) < FEWEST_DISTRACTORS and one.loose:
            said, asks = one.loose, "Who" if is_person else "What"
            wrong = others_of(one, some, is_loose=True)
            wrong += [each for each in others_of(one, every, is_loose=True) if each not in wrong]
        stands = " ".join(text[one.start : one.end].split()).casefold()
        if tells(one.subject, one.said) or one.subject.casefold() not in stands:
            continue
        right = one.subject
        if one.lead and not one.is_name and one.subject not in text[one.start : one.end]:
            right, wrong = as_within(right), [as_within(each) for each in wrong]
        prompt = f"{one.lead}, {lowered(asks)} {said}?" if one.lead else f"{asks} {said}?"
        living = [each for each in wrong if is_living(each)]
        if not one.is_name and is_living(one.subject) and not living:
            continue  # `Plants` among things would tell
        others = wrong if one.is_name or is_living(one.subject) else [each for each in wrong if each not in living]
        wrong = others if len(others) >= FEWEST_DISTRACTORS else wrong
        yield Draft(prompt, right, tuple(wrong), one.says, one.start, one.end)


def as_within(subject: str) -> str:
    """A sentence goes on with it."""
    return lowered(subject) if not is_name(subject.split()) else subject


def headings_of(sentences: Iterable[Sentence]) -> Iterator[Spoken]:
    """Of which something is said, that may not be asked: wrong ones for the others."""
    for name, start in dict.fromkeys(one.heading for one in sentences if one.heading):
        yield Spoken(name, "", "", "", False, False, Sort.OTHER, True, "", start, start)


def others_of(one: Spoken, spoken: Sequence[Spoken], *, is_loose: bool = False) -> list[str]:
    """`is_loose`: of either number. Near ones first; none that is named with it, or of which nearly the same is said."""
    told = {other.subject for other in spoken if says_too(one, other)}
    fit = [
        other
        for other in spoken
        if other.is_heading == one.is_heading
        and other.subject not in told
        and not are_kin(other.subject, one.subject)
        and (is_loose or other.is_many == one.is_many)
        and other.is_name == one.is_name
        and (not one.is_name or (other.subject[:4] == "The ") == (one.subject[:4] == "The "))
        and (other.sort == one.sort or (one.is_name and Sort.UNKNOWN in (one.sort, other.sort)))
        and told_in(other.subject) - told_in(one.subject)
        and told_in(one.subject) - told_in(other.subject)
        and not (told_in(other.subject) - told_in(one.subject)) & told_in(POSSESSIVE.sub("", one.says))
    ]
    fit.sort(key=lambda other: abs(other.start - one.start))
    return [*{told_in(other.subject): other.subject for other in reversed(fit)}.values()][::-1]


def says_too(one: Spoken, other: Spoken) -> bool:
    """What is said of the one is said of the other as well."""
    mine, theirs = told_in(one.said), told_in(other.said)
    return bool(mine and theirs and (mine <= theirs or theirs <= mine))
