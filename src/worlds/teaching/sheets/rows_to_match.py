"""Two rows to be matched, one below the other, with a key: `5. Magadi  6. Nakuru`, `A. flamingoes  B. soda ash`."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from worlds.teaching.question_draft import QuestionDraft
from worlds.teaching.sheets.key import IN_LOOSE

MARK: Final = r"\(?(?:\d{1,2}|[A-J])[ ]?[.)]"
ITEM: Final = re.compile(
    rf"(?:^|(?<=[ \t]))\(?(?P<mark>\d{{1,2}}|[A-J])[ ]?[.)][ \t]+(?P<says>\S[^\n]{{0,80}}?)(?=[ \t]+{MARK}[ \t]|[ \t]*$)",
    re.M,
)
LINE: Final = re.compile(r"[^\n]*\S[^\n]*")
KEY: Final = re.compile(
    r"[ \t*_]*(?:answers?|key|memo|solutions?)?[ \t*_:]*(?:\d{1,2}[ ]?[-–—.:)=]?[ ]?[A-J]\b[\s,;/.]*){3,20}", re.I
)
FEWEST: Final = 3
MOST: Final = 4
"""Choices."""


def rows_to_match_in(text: str) -> Iterator[QuestionDraft]:
    lines = [*LINE.finditer(text)]
    for upper, lower in pairwise(lines):
        asked, options = row_of(text, upper), row_of(text, lower)
        if not (len(asked) >= FEWEST and asked[0]["mark"].isdigit() and is_lettered(options)):
            continue
        if (key := KEY.match(text, lower.end() + 1)) is None:
            continue
        letters = {int(number): letter.upper() for number, letter in IN_LOOSE.findall(key[0])}
        rights = {one["mark"]: one["says"].strip(" ,;") for one in options}
        if all(letters.get(int(one["mark"])) in rights for one in asked):
            yield from drafts_of(asked, letters, rights, key.start() + len(key[0].rstrip()))


def row_of(text: str, line: re.Match[str]) -> list[re.Match[str]]:
    return [*ITEM.finditer(text, line.start(), line.end())]


def is_lettered(options: list[re.Match[str]]) -> bool:
    marks = "".join(one["mark"] for one in options)
    return len(options) >= FEWEST and "ABCDEFGHIJ".startswith(marks)


def drafts_of(
    asked: list[re.Match[str]], letters: dict[int, str], rights: dict[str, str], end: int
) -> Iterator[QuestionDraft]:
    """The last one takes the options and the key along."""
    for at, one in enumerate(asked, start=1):
        right = rights[letters[int(one["mark"])]]
        others = [said for said in rights.values() if said != right][: MOST - 1]
        span = (one.start(), end if at == len(asked) else one.end())
        yield QuestionDraft(f"What belongs to: {one['says'].strip(' ,;')}?", (right, *others), 0, span)
