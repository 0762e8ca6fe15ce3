"""Two columns to be matched, one beside the other: `1. piano     A. loud`, with a key of numbers and letters."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from worlds.teaching.question_draft import QuestionDraft
from worlds.teaching.sheets.key import Key

ROW: Final = re.compile(
    r"^[ \t]*\(?(?P<number>\d{1,2})[ ]?[.):]?[ \t]+(?P<left>[^\n\t|]{1,90}?)(?:[ ]{2,}|[ ]*[\t|][ \t|]*)"
    r"\(?(?P<letter>[A-Ja-j])[ ]?[.):]?[ \t]+(?P<right>[^\n\t|]{1,90}?)[ \t|]*$",
    re.M,
)
OF_WORDS: Final = re.compile(r"\b(?:terms?|words?|vocab(?:ulary)?|meanings?|definitions?|translat\w+)\b", re.I)
FEWEST: Final = 3
MOST: Final = 4
"""Choices."""


def columns_in(text: str, keys: Sequence[Key], ask: Callable[[str], str] | None) -> Iterator[QuestionDraft]:
    rows = [*ROW.finditer(text)]
    is_row = [row["number"] == str(at) for at, row in enumerate(rows, start=1)]
    letters = [row["letter"].upper() for row in rows]
    if len(rows) < FEWEST or not all(is_row) or letters != [chr(ord("A") + at) for at in range(len(rows))]:
        return
    entries = next((key.runs[-1] for key in keys if {*range(1, len(rows) + 1)} <= {*key.runs[-1]}), {})
    rights = [row["right"].strip() for row in rows]
    for at, row in enumerate(rows, start=1):
        letter = entries.get(at, "")[:1].upper()
        if letter in letters:
            right = rights[letters.index(letter)]
            others = [one for one in (*rights[at:], *rights[:at]) if one != right][: MOST - 1]
            left = row["left"].strip()
            usual = f"What does {left} mean?" if OF_WORDS.search(text, 0, row.start()) else f"What belongs to: {left}?"
            yield QuestionDraft(ask(left) if ask else usual, (right, *others), 0, row.span())
