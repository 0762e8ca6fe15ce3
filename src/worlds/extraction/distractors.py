"""Wrong answers of the same kind as the right one: a year beside years, a name beside names."""

import random
from collections.abc import Sequence
from typing import Final

from worlds.extraction.terms import Term
from worlds.extraction.words import MONTHS, is_plural, stem, words_of

WANTED: Final = 3
FACTORS: Final = (0.5, 2.0, 1.5, 0.25, 3.0, 0.75, 5.0, 10.0)
LATEST: Final = 2025
"""A later year is no likely answer of what has been."""
YEARS_OFF: Final = (-50, -25, -12, -7, 8, 15, 30, 60)


def distractors_for(term: Term, sentence: str, others: Sequence[Term], rng: random.Random) -> list[str]:
    """Up to three, distinct from the answer and each other whatever the case. `others`: terms of the whole text."""
    same_kind = [other.text for other in others if other.kind == term.kind]
    match term.kind:
        case "year":
            near = [int(term.text) + off for off in YEARS_OFF]
            past = [str(year) for year in near if year <= LATEST or int(term.text) > LATEST]
            candidates = [*same_kind, *shuffled(past, rng)]
        case "month":
            candidates = shuffled(list(MONTHS), rng)
        case "number":
            candidates = shuffled([scaled(term.text, factor) for factor in FACTORS], rng)
        case "name":
            candidates = sorted(shuffled(same_kind, rng), key=lambda text: abs(size(text) - size(term.text)))
        case "term":
            plural = is_plural(term.text.split()[-1])
            agreeing = [text for text in same_kind if is_plural(text.split()[-1]) == plural]
            candidates = sorted(shuffled(agreeing, rng), key=lambda text: abs(size(text) - size(term.text)))
    return distinct(candidates, term, sentence)[:WANTED]


def distinct(candidates: Sequence[str], term: Term, sentence: str) -> list[str]:
    """Without the answer, its other forms, what the sentence says anyway, and repetitions."""
    taken = {stem(word) for word in words_of(term.text + " " + sentence)} | {term.text.lower()}
    chosen: list[str] = []
    for candidate in candidates:
        key = candidate if term.text[0].isupper() or term.kind != "term" else candidate.lower()
        stems = {stem(word) for word in words_of(key)} or {key.lower()}
        if not stems & taken and key.lower() not in sentence.lower().split():
            chosen.append(key)
            taken |= stems
    return chosen


def scaled(number: str, factor: float) -> str:
    """A number of the same format: thousands separators and decimal places are kept."""
    places = len(number.partition(".")[2])
    value = float(number.replace(",", "")) * factor
    if places == 0 and value >= 20:
        digits = len(str(int(value))) - 2
        value = round(value / 10**digits) * 10**digits
    separator = "," if "," in number or value >= 10_000 else ""
    return f"{value:{separator}.{places}f}"


def size(text: str) -> int:
    return len(text.split()) * 20 + len(text)


def shuffled(items: Sequence[str], rng: random.Random) -> list[str]:
    copy = list(dict.fromkeys(items))
    rng.shuffle(copy)
    return copy
