"""Whether a number is what a sentence is about: `has four chambers`, and not `landed with two legions`."""

import re
from typing import TYPE_CHECKING, Final

from worlds.extraction.quiz import BLANK
from worlds.extraction.terms import YEAR
from worlds.reading.english import parse, root_of
from worlds.teaching.document.sentence import SUBJECTS, is_finite, sentences_in

if TYPE_CHECKING:  # two seconds of imports, for who reads
    from spacy.tokens import Token

TRIVIAL: Final = re.compile(
    rf"\b(?:first|last|next|other|all|these|those|same|every|nearly|almost|the) {BLANK}(?! ?%)|"
    rf"{BLANK} (?:thirds?|quarters?|halves|fifths?|tenths?|thousand|hundred|million|billion|ways|things|times and|people)\b|"
    rf"{BLANK} [\w ]+, \w+(?:, \w+)* and \w+|"
    rf"{BLANK}[^.]*: |\b(?:step|question|page|figure|unit|lesson|chapter|year|grade|class) {BLANK}",
    re.I,
)
"""A count that goes without saying, or whose items follow."""
WITHIN: Final = ("relcl", "advcl", "acl", "pcomp", "appos", "parataxis")
THROUGH: Final = ("through", "into", "for", "at", "of")
SMALL: Final = 20
"""Smaller numbers are asked for where they are what is told alone."""
DIGITS: Final = re.compile(r"\d[\d,.]*")


def is_worth(prompt: str, right: str) -> bool:
    """`prompt` has the gap."""
    said = prompt.partition("? ")[2] or prompt
    says = next((said[start:end] for start, end in sentences_in(said) if BLANK in said[start:end]), said)
    if not YEAR.fullmatch(right) and TRIVIAL.search(says):
        return False
    at = says.index(BLANK)
    [doc] = parse([says.replace(BLANK, right)])
    number = next((one for one in doc if one.idx >= at), None)
    root = root_of(doc)
    subject = next((one for one in root.children if one.dep_ in SUBJECTS), None) if root is not None else None
    if number is None or root is None or subject is None or not is_finite(root, subject):
        return False
    if YEAR.fullmatch(right) and number.dep_ in ("attr", "dobj"):
        return False
    if doc[root.i - 1].text == "," and doc[: root.i].text.count(",") == 1 and subject.i < root.i:
        return False  # `Part of the coast, made a park in 2001`
    return is_told_alone(number, right)


def is_told_alone(number: "Token", right: str) -> bool:
    value = float(right.replace(",", "")) if DIGITS.fullmatch(right) else 0.0
    one = number
    while one.dep_ != "ROOT":
        if one.dep_ in WITHIN:
            return False
        if not YEAR.fullmatch(right) and one.dep_ in SUBJECTS and value < SMALL:
            return False  # `two plates move apart`
        if not YEAR.fullmatch(right) and one.dep_ == "pobj" and value < SMALL and one.head.lower_ not in THROUGH:
            return False
        one = one.head
    return True
