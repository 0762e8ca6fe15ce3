"""How many: numbers, number words, and words that leave it open."""

from dataclasses import dataclass
from typing import Final

from worlds.brief.tokens import Token

MANY: Final = 100_000
"""More than any world holds: what larger numbers are read as."""
LONGEST: Final = 6
"""Digits of a number that is smaller."""
SMALL: Final = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS: Final = {
    word: 10 * number
    for number, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
WORDS: Final = {word: number for number, word in enumerate(SMALL)} | TENS | {"hundred": 100, "single": 1, "dozen": 12}

VAGUE: Final = {
    "some": 3,
    "few": 3,
    "several": 4,
    "many": 8,
    "lots": 8,
    "plenty": 8,
    "various": 4,
    "numerous": 8,
    "multiple": 3,
    "bunch": 5,
    "dozens": 24,
}
"""What is taken when the teacher leaves it open; the brief says so."""
PLURAL: Final = 3
"""Of a plural without a number."""
COLLECTIVES: Final = {
    "row": None,
    "line": None,
    "group": None,
    "set": None,
    "cluster": None,
    "circle": None,
    "ring": None,
    "column": None,
    "collection": None,
    "pair": 2,
    "couple": 2,
    "dozen": 12,
    "trio": 3,
}


@dataclass(frozen=True, slots=True)
class Quantity:
    count: int
    vague: bool
    end: int
    """Index of the token after it."""


def quantity_at(tokens: list[Token], start: int) -> Quantity | None:
    """`three`, `a dozen`, `half a dozen`, `two or three`, `3 rows of 4`, `a pair of`, `a few`, `lots of`."""
    place = start
    while place < len(tokens) and tokens[place].text in (
        "exactly",
        "about",
        "approximately",
        "roughly",
        "only",
        "just",
    ):
        place += 1
    if (
        words_at(tokens, place, "at", "least")
        or words_at(tokens, place, "up", "to")
        or words_at(tokens, place, "at", "most")
    ):
        place += 2
    if words_at(tokens, place, "half", "a", "dozen"):
        return Quantity(6, False, skip_of(tokens, place + 3))
    found = number_at(tokens, place)
    if found is None and place < len(tokens) and tokens[place].text in ("a", "an", "the"):
        after = place + 1
        if after < len(tokens) and tokens[after].text in ("great", "good", "large", "small", "whole", "big"):
            after += 1
        word = tokens[after].text if after < len(tokens) else ""
        if word in ("few", "bunch", "lot", "number"):
            return Quantity(VAGUE.get(word, 8 if word == "lot" else 4), word != "few", skip_of(tokens, after + 1))
        if word in COLLECTIVES and (word == "dozen" or words_at(tokens, after + 1, "of")):
            return collective(tokens, after, 1)
        return None
    if found is None:
        word = tokens[place].text if place < len(tokens) else ""
        if word in VAGUE:
            return Quantity(VAGUE[word], word != "several", skip_of(tokens, place + 1))
        return None
    count, place = found
    if words_at(tokens, place, "or") and (more := number_at(tokens, place + 1)) is not None:
        count, place = max(count, more[0]), more[1]
    if place < len(tokens) and tokens[place].text == "more":
        place += 1
    word = tokens[place].text.rstrip("s") if place < len(tokens) else ""
    if word in COLLECTIVES and (COLLECTIVES[word] is not None or words_at(tokens, place + 1, "of")):
        return collective(tokens, place, count)
    return Quantity(count, False, skip_of(tokens, place))


def collective(tokens: list[Token], place: int, times: int) -> Quantity | None:
    """`rows of 4`: so many times so many; `a row of desks` leaves it open."""
    fixed = COLLECTIVES[tokens[place].text.rstrip("s")]
    after = skip_of(tokens, place + 1)
    if fixed is not None:
        return Quantity(times * fixed, False, after)
    each = number_at(tokens, after)
    if each is None:
        return Quantity(times * PLURAL, True, after) if after > place + 1 else None
    return Quantity(times * each[0], False, each[1])


def number_at(tokens: list[Token], place: int) -> tuple[int, int] | None:
    """(number, index after it)."""
    if place >= len(tokens):
        return None
    token = tokens[place]
    if token.kind == "number" and token.text.isdecimal():
        after = place + 1
        if after < len(tokens) and tokens[after].text == "x":
            after += 1
        return int(token.text) if len(token.text) < LONGEST else MANY, after
    parts = token.text.split("-")
    if all(part in WORDS for part in parts):
        total, after = sum(WORDS[part] for part in parts), place + 1
        if total in TENS.values() and after < len(tokens) and tokens[after].text in SMALL[1:10]:
            total, after = total + WORDS[tokens[after].text], after + 1
        if after < len(tokens) and tokens[after].text in ("hundred", "dozen"):
            total, after = total * WORDS[tokens[after].text], after + 1
        return total, after
    return None


def skip_of(tokens: list[Token], place: int) -> int:
    return place + 1 if words_at(tokens, place, "of") else place


def words_at(tokens: list[Token], place: int, *words: str) -> bool:
    return [token.text for token in tokens[place : place + len(words)]] == list(words)
