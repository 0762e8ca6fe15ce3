"""Answers near a right one that surely are others: the next years, the other direction, another number of atoms."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.extraction.distractors import LATEST
from worlds.teaching.answer_kind import NUMBER, AnswerKind, kind_of

OPPOSITES: Final = {
    one: other
    for one, _, other in (
        pair.partition("/")
        for pair in (
            "up/down left/right increases/decreases higher/lower more/less hot/cold before/after "
            "positive/negative larger/smaller bigger/tinier faster/slower inside/outside stronger/weaker warmer/colder "
            "longer/shorter above/below rises/falls rise/fall series/parallel gains/loses clockwise/anticlockwise "
            "top/bottom first/last across/down inward/outward surplus/shortage "
            "doubles/halves expands/contracts"
        ).split()
    )
}
"""What a pupil may take for each other."""
BOTH_WAYS: Final = OPPOSITES | {other: one for one, other in OPPOSITES.items() if one != "across"} | {"into": "out of"}
FROM_TO: Final = re.compile(
    r"(?P<before>(?:from )?(?:an? |the )?)(?P<one>[\w-]{2,30}) to (?P<the>an? |the )?(?P<other>[\w-]{2,30})"
)
"""`from dilute to concentrated`"""
POINTS: Final = ("north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west")
OPERATORS: Final = {"x": "/+", "×": "/+", "*": "/+", "/": "x-", "÷": "×-", "+": "-x", "-": "+x"}
OPERATOR: Final = re.compile(r"(?<=[\s\w)])\s?([x×*/÷+-])\s?(?=[\w(])")
MOST_ATOMS: Final = 9


def near_answers(answer: str) -> Iterator[str]:
    kind = kind_of(answer)
    yield from opposite_of(answer)
    if kind in (AnswerKind.YEAR, AnswerKind.DATE):
        yield from years_near(answer)
    elif kind is AnswerKind.FORMULA:
        yield from formulas_near(answer)
    elif kind is AnswerKind.EQUATION:
        yield from equations_near(answer)
    elif kind is AnswerKind.AMOUNT:
        yield from amounts_near(answer)


def opposite_of(answer: str) -> Iterator[str]:
    """`it moves down` of `it moves up`; other points of the compass."""
    lower = answer.lower().replace(" ", "-")
    points = POINTS if lower in POINTS else tuple(one.replace("-", "") for one in POINTS)
    if lower in points:
        at = points.index(lower)
        for step in (4, 2, 6):
            yield points[(at + step) % len(points)]
        return
    if turned := FROM_TO.fullmatch(answer):
        the = turned["the"] or ""
        yield f"{turned['before']}{turned['other']} to {the}{turned['one']}"
        return
    for word in re.findall(r"\w+", answer):
        other = BOTH_WAYS.get(word.lower())
        if other is not None:
            yield re.sub(rf"\b{word}\b", other.capitalize() if word[0].isupper() else other, answer, count=1)


def years_near(answer: str) -> Iterator[str]:
    found = re.search(r"\d{3,4}", answer)
    year = int(found[0]) if found else 0
    later = 21 if year + 21 <= LATEST else -21
    for off in (-13, later, -40):
        yield answer.replace(str(year), str(year + off))


def formulas_near(answer: str) -> Iterator[str]:
    """With one atom more or less: `CO` and `CO3` of `CO2`."""
    for found in re.finditer(r"\d{1,2}", answer):
        for count in (int(found[0]) + 1, int(found[0]) - 1, int(found[0]) + 2):
            if 0 < count <= MOST_ATOMS:
                yield answer[: found.start()] + (str(count) if count > 1 else "") + answer[found.end() :]


def equations_near(answer: str) -> Iterator[str]:
    """With another operator: `V = I / R`."""
    found = OPERATOR.search(answer, answer.find("="))
    if found is not None:
        for other in OPERATORS[found[1]]:
            yield answer[: found.start(1)] + other + answer[found.end(1) :]


def amounts_near(answer: str) -> Iterator[str]:
    """The first number doubled, halved, and ten more."""
    found = NUMBER.search(answer)
    if found is None or not found[0].isdigit() or int(found[0]) < 2:
        return
    number = int(found[0])
    for other in (number * 2, number // 2 if number % 2 == 0 else number + 1, number + 10):
        yield answer[: found.start()] + str(other) + answer[found.end() :]
