"""Rows: of how many the words speak, and how many stand in each."""

from typing import TYPE_CHECKING, Final

from worlds.lexicon.plurals import singular
from worlds.reading.numbers import PLURAL, number_of

if TYPE_CHECKING:
    from spacy.tokens import Token

ROWS: Final = ("row", "line")
SEATS: Final = frozenset("seat chair stool".split())
"""Several of which are a row; of benches and desks, few are."""
SEATED: Final = 6


def rows_behind(head: "Token") -> int | None:
    """`red seats in twelve rows`, `ten stalls in two rows`."""
    doc, at = head.doc, head.i + 1
    if at + 2 >= len(doc) or doc[at].lower_ != "in":
        return None
    word = doc[at + 2].lower_
    return number_of(doc[at + 1].text) if word != singular(word) and singular(word) in ROWS else None


def a_row(noun: str) -> int:
    """How many stand in a row, where the words leave it open."""
    return SEATED if noun.split()[-1] in SEATS else PLURAL
