"""Words of a language with a writing of its own, each beside what it means: `konnichiwa こんにちは hello`."""

import re
from typing import Final

from worlds.entry import LONGEST_WORDS
from worlds.teaching.document.word import Defined

OTHER: Final = (
    r"(?:[\u0370-\u03ff]{2}|[\u0400-\u1cff\u1f00-\u1fff\u2e80-\u9fff\ua000-\ud7ff\uf900-\ufaff\uff00-\uffef])"
)
"""Letters that are not Latin; one Greek letter alone is a sign of mathematics."""
ENTRY: Final = re.compile(
    rf"(?P<term>[^;:=\n]{{0,40}}{OTHER}(?:[^;:=\n]{{0,30}}{OTHER})?[?!]?)[ ]?(?:\.\.\.|…)?"
    rf"[ ](?P<means>(?:(?!{OTHER})[\w'’(])(?:(?!{OTHER})[^;:=\n]){{0,80}})"
)
FEWEST_IN_ROW: Final = 3
MOST_WORDS: Final = 8
"""Of a meaning: more is a sentence that names a word."""


def written(line: str) -> Defined | None:
    """The line as such a word."""
    found = ENTRY.fullmatch(" ".join(line.split())) if len(line) <= LONGEST_WORDS else None
    if found is None or len(found["means"].split()) > MOST_WORDS or ". " in found["means"]:
        return None
    means = found["means"].strip(" .?!")
    return Defined(found["term"].strip(), means) if means else None


def written_in(says: str) -> tuple[Defined, ...]:
    """A line of one of them, or of several between commas; none where there is more."""
    one = written(says)
    if one is not None and "," not in says:
        return (one,)
    row = [written(each.strip(" .")) for each in says.split(",")]
    words = tuple(each for each in row if each is not None)
    if len(words) == len(row) >= FEWEST_IN_ROW:
        return words
    return (one,) if one is not None else ()
