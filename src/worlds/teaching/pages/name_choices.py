"""Wrong choices beside what something is called: words of the pages, and of lessons, that are of its number and sort."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from worlds.extraction.generate import FEWEST_DISTRACTORS
from worlds.lexicon.kinds import NounKind
from worlds.lexicon.nouns import kind_of
from worlds.lexicon.plurals import singular
from worlds.teaching.answer_kind import is_name as is_proper_name
from worlds.teaching.own_text import stems
from worlds.teaching.pages.many import is_many, is_somebody, told_in
from worlds.teaching.wrong_choices import alike_by_name, school_words

ENDS: Final = (
    "ation",
    "ition",
    "ction",
    "sion",
    "tion",
    "ology",
    "esis",
    "ysis",
    "ment",
    "ance",
    "ence",
    "ism",
    "ity",
    "ure",
)
KNOWN: Final = (NounKind.PERSON, NounKind.ANIMAL, NounKind.PLANT, NounKind.FOOD)
"""Of which the lexicon has others that pupils know."""
MOST_ALIKE: Final = 3


@dataclass(frozen=True, slots=True)
class Named:
    term: str
    prompt: str
    says: str
    start: int
    end: int


def wrong_names(one: Named, words: Sequence[str], subjects: Sequence[str], names: Sequence[str]) -> tuple[str, ...]:
    """Of all pages `words` that are explained, `subjects` that something is told of, and `names` of something."""
    is_proper = is_proper_name(one.term.split())
    wrong = others_of(one, names if is_proper else [*names, *words])
    if len(wrong) < FEWEST_DISTRACTORS and one.term.islower():
        wrong += [each for each in others_of(one, alike_by_form(one.term)) if each not in wrong]
    if len(wrong) < FEWEST_DISTRACTORS and not is_proper:
        wrong += [each for each in others_of(one, subjects) if each not in wrong]
    if len(wrong) < FEWEST_DISTRACTORS and one.term.islower() and kind_of(singular(one.term)) in KNOWN:
        wrong += [each for each in others_of(one, [*alike_by_name(one.prompt, one.term)]) if each not in wrong]
    return tuple(apart(wrong))


@cache
def alike_by_form(term: str) -> tuple[str, ...]:
    """Words of lessons of the same kind that end alike: `migration` beside `hibernation`."""
    end = next((one for one in ENDS if term.endswith(one)), None)
    if end is None or " " in term:
        return ()
    kind = kind_of(term)
    found = [
        one
        for one in school_words()
        if one.endswith(end) and len(one) > len(end) + 2 and one != term and kind_of(one) is kind
    ]
    return tuple(sorted(found, key=lambda one: (abs(len(one) - len(term)), one))[:MOST_ALIKE])


def others_of(one: Named, pool: Sequence[str]) -> list[str]:
    """Of the same number and sort; none of which the sentence speaks."""
    taken = stems(f"{one.term} {one.prompt}")
    said = f"{one.prompt} {one.says}".casefold()
    is_name = one.term[0].isupper()
    fit = [
        other if is_name else other[0].lower() + other[1:]
        for other in pool
        if is_many(other) == is_many(one.term)
        and (other[0].isupper() and len(other) > 1 and other[1].isupper()) == (is_name and one.term[1:2].isupper())
        and not stems(other) & taken
        and other.casefold() not in said
        and (is_name or other[0].islower() or not is_proper_name(other.split()))
        and (is_name or not any(word[0].isupper() for word in other.split()[1:]))
        and is_somebody(other) == is_somebody(one.term)
        and (not is_name or is_proper_name(other.split()))
    ]
    return [*dict.fromkeys(fit)]


def apart(wrong: Sequence[str]) -> list[str]:
    """None that is another one with a word more: `houses`, `new houses`."""
    kept: list[str] = []
    for one in wrong:
        said = told_in(one)
        if not any(said <= told_in(other) or told_in(other) <= said for other in kept):
            kept.append(one)
    return kept
