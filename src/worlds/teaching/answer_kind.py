"""Of what kind an answer is, by its form: a year, a name, a formula, a clause. Wrong choices are of the same, or they would
give the right one away."""

import re
from enum import Enum, auto
from typing import Final

from worlds.extraction.words import is_plural
from worlds.lexicon.nouns import kind_of as kind_of_noun
from worlds.lexicon.nouns import listed_whole
from worlds.lexicon.siblings import is_kind_of
from worlds.reading.numbers import ONES, TENS
from worlds.topics.index import SMALL, stems_of

FORMULA: Final = re.compile(r"(?=\w*\d)(?![A-Z]\d{2,}$)(?:[A-Z][a-z]?\d{0,2}){1,6}")
"""`CO2`."""
SYMBOL: Final = re.compile(r"[A-Z]{1,4}|[A-Z][a-z]")
"""`Na`."""
EQUATION: Final = re.compile(r"[^=]{1,40}=[^=]{1,60}")
DATE: Final = re.compile(r"\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{3,4}|[A-Z][a-z]{2,8} \d{1,2},? \d{4}")
YEAR: Final = re.compile(r"(?:in |c\. ?)?1?\d{3}(?: ?(?:AD|BC|CE|BCE))?|(?:in )?20\d\d", re.I)
NUMBER: Final = re.compile(r"\d(?:[\d.,]*\d)?")
DETERMINER: Final = re.compile(r"(?:the|an?)\s+", re.I)
PLACED: Final = re.compile(r"(?:at|in|on|upon|from|to|by|under|over|because|so that|so)\b", re.I)
"""What such an answer begins with says that it is a place, a way, a reason."""
MOST_WORDS: Final = 5
"""Of a phrase."""
PROPER: Final = ("location", "person", "object")
"""Kinds of nouns that are names where they have a capital: Ghana, the Nile."""


class AnswerKind(Enum):
    SIGN = auto()
    YEAR = auto()
    DATE = auto()
    AMOUNT = auto()
    FORMULA = auto()
    SYMBOL = auto()
    EQUATION = auto()
    NAME = auto()
    WORD = auto()
    PHRASE = auto()
    CLAUSE = auto()
    SENTENCE = auto()


def kind_of(answer: str) -> AnswerKind:
    words = answer.split()
    if not re.search(r"\w", answer):
        return AnswerKind.SIGN
    if YEAR.fullmatch(answer):
        return AnswerKind.YEAR
    if DATE.fullmatch(answer):
        return AnswerKind.DATE
    if EQUATION.fullmatch(answer):
        return AnswerKind.EQUATION
    if FORMULA.fullmatch(answer):
        return AnswerKind.FORMULA
    if SYMBOL.fullmatch(answer):
        return AnswerKind.SYMBOL
    if re.search(r"\d", answer) or answer.lower() in (*ONES, *TENS):
        return AnswerKind.AMOUNT
    if len(words) > MOST_WORDS:
        is_sentence = answer[0].isupper() and answer.endswith(".")
        return AnswerKind.SENTENCE if is_sentence else AnswerKind.CLAUSE
    if is_name(words):
        return AnswerKind.NAME
    noun = DETERMINER.sub("", answer, count=1)
    return AnswerKind.WORD if len(noun.split()) == 1 or listed_whole(noun.lower()) else AnswerKind.PHRASE


def is_name(words: list[str]) -> bool:
    """`Incisors` is a word, though it begins a cell of a table."""
    if len(words) == 1 and words[0][0].isupper():
        noun = words[0].lower()
        kind = kind_of_noun(noun).value
        is_common = listed_whole(noun) is not None and (kind not in PROPER or (kind == "object" and is_plural(noun)))
        return not is_common or is_kind_of(noun, "natural language")
    return all(one[0].isupper() for one in words if one.lower() not in SMALL)


def is_like(one: str, answer: str) -> bool:
    """They have the same form."""
    kind = kind_of(answer)
    if one.casefold() == answer.casefold():
        return False
    if kind_of(one) is not kind or (PLACED.match(one) is None) != (PLACED.match(answer) is None):
        return False
    if kind is AnswerKind.AMOUNT:
        return NUMBER.sub("#", one) == NUMBER.sub("#", answer)
    if kind is AnswerKind.WORD:
        return is_plural(one.lower()) == is_plural(answer.lower()) and has_article(one) == has_article(answer)
    if kind in (AnswerKind.PHRASE, AnswerKind.CLAUSE, AnswerKind.SENTENCE):
        mine, other = len(answer.split()), len(one.split())
        return abs(mine - other) <= max(1, mine // 2)
    return True


def has_article(words: str) -> bool:
    return DETERMINER.match(words) is not None


def is_other(one: str, answer: str) -> bool:
    """They do not mean the same. Signs have no words."""
    if not stems_of(one) or not stems_of(answer):
        return one != answer
    mine, other = {*stems_of(answer)} - SMALL, {*stems_of(one)} - SMALL
    return bool(other) and not (mine <= other or other <= mine)
