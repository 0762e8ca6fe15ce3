"""How many, how much: numbers that her text states, each among others that are surely wrong there."""

import random
import re
from collections.abc import Iterator
from typing import Final

from worlds.extraction.distractors import scaled
from worlds.extraction.terms import YEAR, Term, stands_once
from worlds.extraction.words import MONTHS, STOP_WORDS

COUNT: Final = re.compile(
    r"(?<![\w.,/+:=–-])(?<!\d to )(?<!\d or )\d{1,3}(?:,?\d{3}){0,4}(?:\.\d{1,3})?"
    r"(?=[ ]?(?:%|°)|(?P<end>[.]?$)|[ ](?P<after>[A-Za-z][\w'’-]{0,30})(?P<more>[ ](?:more|above|over|older|higher)\b)?)"
)
"""What it is a number of follows, or `or more`."""
WORDS: Final = "two three four five six seven eight nine ten eleven twelve".split()
COUNTED: Final = re.compile(
    rf"(?<![Tt]he )(?<![Tt]hese )(?<![Tt]hose )(?<!other )\b(?P<count>{'|'.join(WORDS)}) (?P<after>[a-z]{{3,30}})\b"
)
"""`has four layers`, and not `the two layers`, which are known."""
FEWER: Final = re.compile(r"\b(?:up to|at most|less than|fewer than|under|below|within|no more than)\s*$", re.I)
MORE: Final = re.compile(r"\b(?:more than|over|at least|above|no fewer than|no less than)(?: about)?\s*$", re.I)
"""Before a number: what is less than that, or more, is as true."""
NOT_KNOWN: Final = re.compile(r"\b(?:perhaps|probably|between|beyond)\b", re.I)
OF_DEATHS: Final = re.compile(r"\b(?:dead|deaths?|died|dies|killed|wounded|murdered|victims?)\b", re.I)
"""How many is told, and no riddle."""
ERA: Final = re.compile(r" ?(?:BCE?|CE|AD)\b")
NUMBERING: Final = re.compile(r"(?:^|[.;:] )(?!(?:About|Around|Over|Some|Only|Almost|At|In|By|\w+ly)\b)[A-Z][a-z]+ $")
"""`Step 4 ...`, and no count."""
IS: Final = re.compile(r"\b(?:is|are|was|were|be|equals|to) $")
SUM: Final = re.compile(r"=|→|\d ?[x×+*/÷] ?\d")
RESULT: Final = re.compile(r"=[ ]?(?P<count>\d{1,4}(?:\.\d{1,2})?)[ ]?(?:%|°|[a-z]{1,12}[²³]?)?[.]?$")
"""`... = 16 + 9 = 25 cm`"""
DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)*")
MOST_NUMBERS: Final = 5
"""Of what is told as one, for one of them to be asked."""
DOWN, UP = (0.5, 0.75, 0.25), (2.0, 1.5, 3.0)
SMALL: Final = 10
"""Below it the numbers beside one are as likely."""
SHARE: Final = ("%", "percent", "per cent")
HUNDRED: Final = 100.0
"""More is no share."""


def counts_in(says: str) -> Iterator[Term]:
    """Those that stand once, and what a sum comes to at its end; none of what is only thought."""
    if found := RESULT.search(says):
        one = Term(found["count"], found.start("count"), "number", 1.0)
        if DIGITS.findall(says).count(one.text) == 1 and float(one.text) > 1:
            yield one
    if SUM.search(says) or NOT_KNOWN.search(says) or OF_DEATHS.search(says):
        return
    if len(DIGITS.findall(says)) <= MOST_NUMBERS:
        for found in COUNT.finditer(says):
            one = Term(found[0], found.start(), "number", 1.0)
            is_of = found["after"] is None or found["after"].lower() not in STOP_WORDS or found["after"] == "or"
            if is_of and is_fair(found, says) and stands_once(one, says):
                yield one
    for found in COUNTED.finditer(says):
        one = Term(found["count"], found.start("count"), "number", 1.0)
        if found["after"] not in STOP_WORDS and len(re.findall(rf"\b{one.text}\b", says, re.I)) == 1:
            yield one


def is_fair(found: re.Match[str], says: str) -> bool:
    is_either = found["after"] == "or" and not found["more"]
    before = says[: found.start()]
    is_numbering = NUMBERING.search(before) is not None or (found["end"] is not None and not IS.search(before))
    is_day = found["after"] in MONTHS or before.rstrip().endswith(MONTHS)
    is_one = float(found[0].replace(",", "")) < 2
    is_year = YEAR.fullmatch(found[0]) is not None or ERA.match(says, found.end()) is not None
    return not (is_numbering or is_day or is_either or is_one or is_year or before.endswith(("AD ", "BC ", "CE ")))


def wrong_numbers(term: Term, says: str, rng: random.Random) -> list[str]:
    """Three of the same form. Of `up to 60` no more is wrong, of `more than 60` no less; of others both."""
    before, after = says[: term.start], says[term.start + len(term.text) :]
    is_most, is_least = FEWER.search(before) is not None, MORE.search(before) is not None or " or more" in after[:30]
    if term.text in WORDS:
        at = WORDS.index(term.text)
        near = [WORDS[one] for one in (at - 2, at - 1, at + 1, at + 2, at + 3) if 0 <= one < len(WORDS)]
    elif (value := float(term.text.replace(",", ""))) < SMALL and value.is_integer():
        near = [str(int(value) + off) for off in (-2, -1, 1, 2, 3) if value + off >= 1]
    else:
        near = [scaled(term.text, factor) for factor in (*DOWN[:2], *UP[:2])]
        near += [scaled(term.text, factor) for factor in (DOWN[2], UP[2])] if is_most or is_least else []
    size = number_of(term.text)
    fit = [one for one in near if not (is_most and number_of(one) > size) and not (is_least and number_of(one) < size)]
    is_share = after.lstrip().lower().startswith(SHARE)
    said = {*DIGITS.findall(says)}
    fit = [one for one in dict.fromkeys(fit) if one not in said and not (is_share and number_of(one) > HUNDRED)]
    rng.shuffle(fit)
    return fit[:3]


def number_of(text: str) -> float:
    return float(WORDS.index(text) + 2) if text in WORDS else float(text.replace(",", ""))
