"""Wrong choices beside the one answer that a teacher gives: of the same kind as the right one, or it would be given away."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from worlds.extraction.distractors import LATEST
from worlds.extraction.words import is_plural
from worlds.reading.numbers import ONES, TENS
from worlds.topics.index import SMALL, stems_of
from worlds.topics.topic import Topic

WANTED: Final = 3
NEAR: Final = 0.5
"""Share of a question's words that another one has, which asks for the same."""
MOST_OWN: Final = 2
"""Answers of her other questions, where the topic has choices of that kind, too: with those alone one would only have to
tell apart her answers."""


Single = tuple[str, str]
"""A question and its only answer."""
ASKED: Final = re.compile(r"\b(?P<word>who|whose|where|when|which|what|how)\b(?:\s+(?P<of>[\w'’-]+))?", re.I)
OF_A_KIND: Final = ("who", "whose", "where", "when")
"""What asks for persons, places, times."""
FAR: Final = 2
TERM: Final = re.compile(r"\b(?:called|terms?|words?|names?|known as|means?)\b|_{2,}", re.I)
"""It asks for a word of the subject."""
OPPOSITES: Final = {
    one: other
    for one, _, other in (
        pair.partition("/")
        for pair in (
            "up/down left/right increases/decreases higher/lower more/less hot/cold north/south east/west before/after "
            "positive/negative larger/smaller bigger/tinier faster/slower inside/outside stronger/weaker warmer/colder "
            "longer/shorter above/below rises/falls rise/fall series/parallel gains/loses clockwise/anticlockwise"
        ).split()
    )
}
"""What a pupil may take for each other."""
BOTH_WAYS: Final = OPPOSITES | {other: one for one, other in OPPOSITES.items()}
FORMULA: Final = re.compile(r"(?:[A-Z][a-z]?\d*){2,}")
"""`CO2`."""
NUMBER: Final = re.compile(r"\d[\d.,]*")


class Kind(Enum):
    SIGN = auto()
    YEAR = auto()
    AMOUNT = auto()
    NAME = auto()
    WORD = auto()
    PHRASE = auto()
    CLAUSE = auto()
    SENTENCE = auto()


@dataclass(frozen=True, slots=True)
class Known:
    """What the topic pack has."""

    asked: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    """Its questions: what is asked, the right choice, the wrong ones."""
    words: tuple[str, ...] = ()


NOTHING_KNOWN: Final = Known()


def known_of(pack: Topic) -> Known:
    asked = tuple((one.asks, one.right, tuple(one.wrong)) for one in pack.choice)
    return Known(asked, tuple(pack.terms))


def known_right(prompt: str, answers: Sequence[str], known: Known) -> int | None:
    """Which answer a question of the topic has that asks for the same."""
    folded = [one.casefold() for one in answers]
    for asks, right, _ in known.asked:
        if right.casefold() in folded and are_near(prompt, asks):
            return folded.index(right.casefold())
    return None


def wrong_for(prompt: str, answer: str, singles: Sequence[Single], known: Known) -> tuple[str, ...]:
    """Three at most. `singles`: all her questions that have one answer, in their order."""
    for asks, right, wrong in known.asked:
        if right.casefold() == answer.casefold() and are_near(prompt, asks):
            return wrong[:WANTED]
    at = next((number for number, (_, one) in enumerate(singles) if one == answer), 0)
    near = sorted(range(len(singles)), key=lambda number: (apart(prompt, singles[number][0]), abs(number - at)))
    own = [*dict.fromkeys(singles[number][1] for number in near)]
    alike = [*fitting(own, prompt, answer)]
    given = [*fitting(choices_of(known, prompt), prompt, answer)]
    mixed = [*opposite_of(answer), *alike[:MOST_OWN], *given, *alike[MOST_OWN:]]
    if kind_of(answer) is Kind.YEAR:
        mixed += years_near(answer)
    unlike = (Kind.YEAR, Kind.AMOUNT, Kind.SIGN)
    rest = [one for one in own if is_other(one, answer) and kind_of(one) not in unlike]
    as_long = [one for one in rest if len(one.split()) == len(answer.split())]
    found = tuple(dict.fromkeys((*mixed, *as_long)))[:WANTED]
    return found or tuple(rest[:WANTED])


def opposite_of(answer: str) -> Iterator[str]:
    """`it moves down` of `it moves up`."""
    for word in re.findall(r"\w+", answer):
        other = BOTH_WAYS.get(word.lower())
        if other is not None:
            yield re.sub(rf"\b{word}\b", other, answer, count=1)


def choices_of(known: Known, prompt: str) -> Iterator[str]:
    """Those of the questions that ask alike first."""
    asked = sorted(known.asked, key=lambda one: apart(prompt, one[0]))
    for asks, right, wrong in asked:
        if apart(prompt, asks) < FAR:
            yield from (right, *wrong)
    if TERM.search(prompt):
        yield from known.words
    for asks, right, wrong in asked:
        if apart(prompt, asks) == FAR:
            yield from (right, *wrong)


def apart(one: str, other: str) -> int:
    """0: they ask for the same kind, `Which painter ...`, `Who ...`; FAR: nothing says so."""
    mine, theirs = ASKED.search(one), ASKED.search(other)
    if mine is None or theirs is None or mine["word"].lower() != theirs["word"].lower():
        return FAR
    of_mine, of_theirs = (stems_of(found["of"] or "") for found in (mine, theirs))
    if mine["word"].lower() in OF_A_KIND or (of_mine and of_mine == of_theirs):
        return 0
    return FAR - 1


def fitting(choices: Iterator[str] | Sequence[str], prompt: str, answer: str) -> Iterator[str]:
    """Of the answer's kind and form; and the question must not say it."""
    asked = {*stems_of(prompt)} - SMALL
    for one in choices:
        if is_other(one, answer) and is_like(one, answer) and not ({*stems_of(one)} - SMALL) & asked:
            yield one


def is_other(one: str, answer: str) -> bool:
    """They do not mean the same. Signs have no words."""
    if not stems_of(one) or not stems_of(answer):
        return one != answer
    mine, other = {*stems_of(answer)} - SMALL, {*stems_of(one)} - SMALL
    return bool(other) and not (mine <= other or other <= mine)


def is_like(one: str, answer: str) -> bool:
    kind = kind_of(answer)
    if kind_of(one) is not kind:
        return False
    if kind is Kind.AMOUNT:
        return NUMBER.sub("#", one) == NUMBER.sub("#", answer)
    if kind is Kind.WORD:
        return is_plural(one) == is_plural(answer)
    if kind in (Kind.PHRASE, Kind.CLAUSE, Kind.SENTENCE):
        mine, other = len(answer.split()), len(one.split())
        return abs(mine - other) <= max(1, mine // 2)
    return True


def kind_of(answer: str) -> Kind:
    words = answer.split()
    if not re.search(r"\w", answer):
        return Kind.SIGN
    if re.fullmatch(r"(?:in |c\. ?)?1?\d{3}(?: ?(?:AD|BC|CE|BCE))?|(?:in )?20\d\d", answer, re.I):
        return Kind.YEAR
    if FORMULA.fullmatch(answer):
        return Kind.NAME
    if re.search(r"\d", answer) or answer.lower() in (*ONES, *TENS):
        return Kind.AMOUNT
    if len(words) > 5:
        return Kind.SENTENCE if answer[0].isupper() and answer.endswith(".") else Kind.CLAUSE
    if all(one[0].isupper() for one in words if one.lower() not in SMALL):
        return Kind.NAME
    return Kind.WORD if len([one for one in words if one.lower() not in ("a", "an", "the")]) == 1 else Kind.PHRASE


def years_near(answer: str) -> list[str]:
    found = re.search(r"\d{3,4}", answer)
    year = int(found[0]) if found else 0
    later = 21 if year + 21 <= LATEST else -21
    return [answer.replace(str(year), str(year + off)) for off in (-13, later, -40)]


def are_near(one: str, other: str) -> bool:
    mine, theirs = {*stems_of(one)} - SMALL, {*stems_of(other)} - SMALL
    return len(mine & theirs) >= NEAR * max(len(mine), len(theirs), 1)
