"""Sums as they are written: `3 x 4`, `12 ÷ 3`, `7 plus 5`, `half of 18`, `20% of 50`."""

import re
from fractions import Fraction
from typing import Final

SIGNS: Final = {
    "+": "+",
    "plus": "+",
    "-": "-",
    "−": "-",
    "–": "-",
    "minus": "-",
    "take away": "-",
    "x": "*",
    "×": "*",
    "*": "*",
    "times": "*",
    "multiplied by": "*",
    "÷": "/",
    ":": "/",
    "/": "/",
    "divided by": "/",
}
NUMBER: Final = r"\d+(?:\.\d+)?"
SIGN: Final = r"\+|-|−|–|×|x|\*|÷|/|:|plus|minus|take away|times|multiplied by|divided by"
SUM: Final = re.compile(rf"(?<![\w.]){NUMBER}(?:\s*(?:{SIGN})\s*{NUMBER})+(?![\w.]*\d)", re.I)
STEP: Final = re.compile(rf"\s*({SIGN})\s*({NUMBER})", re.I)
PARTS: Final = {"half": 2, "a half": 2, "one half": 2, "a third": 3, "one third": 3, "a quarter": 4, "one quarter": 4}
PART_OF: Final = re.compile(rf"\b({'|'.join(PARTS)}|{NUMBER}\s?%|{NUMBER} percent) of ({NUMBER})\b", re.I)
SQUARE: Final = re.compile(rf"\b({NUMBER}) squared\b|\bsquare root of ({NUMBER})\b", re.I)


def value_of(text: str) -> Fraction | None:
    """Of the only sum in the text. None: there is none, or more than one, or it divides by nothing."""
    sums = [*SUM.finditer(text)]
    if len(sums) == 1:
        return computed(sums[0][0])
    if sums:
        return None
    if found := PART_OF.search(text):
        said, whole = found[1].lower(), Fraction(found[2])
        percent = re.match(NUMBER, said)
        return (Fraction(percent[0]) / 100 if percent else Fraction(1, PARTS[said])) * whole
    if found := SQUARE.search(text):
        return Fraction(found[1]) ** 2 if found[1] else root_of(int(float(found[2])))
    return None


def computed(text: str) -> Fraction | None:
    """Multiplied and divided before added and taken away."""
    first = re.match(NUMBER, text)
    assert first is not None
    terms = [Fraction(first[0])]
    for sign, number in STEP.findall(text[first.end() :]):
        match SIGNS[sign.lower()]:
            case "+":
                terms.append(Fraction(number))
            case "-":
                terms.append(-Fraction(number))
            case "*":
                terms[-1] *= Fraction(number)
            case _ if Fraction(number) == 0:
                return None
            case _:
                terms[-1] /= Fraction(number)
    return sum(terms, Fraction(0))


def root_of(square: int) -> Fraction | None:
    root = round(square**0.5)
    return Fraction(root) if root * root == square else None
