"""`three painters: A (born in ...), B (...) and C`, `Order = a > b > c`, `1 Spring - ..., 2 Summer - ...`: what a text
enumerates, each item with what is said of it, whatever it is enumerated for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from worlds.reading.doing.wording import HEAD_END, SENTENCE_END

SIGN: Final = re.compile(r"\s?[:=]\s+|\s[-–—]\s|\s?\(")
"""Between what leads to a list and the list."""
MARK: Final = re.compile(r"[()\[\],;\n]|[.!?](?=[\s)]|$)|\s(?:and|&)\s|\s?(?:->|=>|→)\s?|\s>\s")
ARROW: Final = re.compile(r"\s?(?:->|=>|→)\s?|\s>\s")
NUMBERED: Final = re.compile(r"(?:^|(?<=\s))\(?(?P<number>\d{1,2})[.)]?\s+(?=[^\W\d_])")
WITHIN: Final = re.compile(r"\([^()]{0,400}\)")
FIRST: Final = re.compile(r"^(?:and then|and|then|finally|lastly|or)\s+", re.I)
FEWEST: Final = 3
LONGEST_HEAD, HEAD_WORDS = 60, 6
LONGEST_LEAD, LONGEST_LIST = 200, 1500
"""Characters."""
MOST: Final = 100
"""Signs that are looked at."""


@dataclass(frozen=True, slots=True)
class Item:
    head: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class Enumeration:
    lead: str
    """The words of its sentence before it."""
    items: tuple[Item, ...]
    start: int
    """Of the lead."""
    listed: int
    """Where the list begins."""
    end: int
    is_sequence: bool
    """Arrows part the items."""

    @property
    def is_described(self) -> bool:
        """Something is said of most of them."""
        return 2 * sum(bool(one.says) for one in self.items) > len(self.items)


def enumerations_in(text: str) -> Iterator[Enumeration]:
    """In the order of the text; none within another."""
    taken = 0
    for sign in islice(SIGN.finditer(text), MOST):
        if sign.start() < taken:
            continue
        lead, start = lead_of(text, sign.start())
        found = list_at(text, sign.end(), is_bracket=sign[0].endswith("("))
        if found is None or not lead.strip():
            continue
        items, end, is_sequence = found
        taken = end
        yield Enumeration(lead, items, start, sign.end(), end, is_sequence)


def lead_of(text: str, end: int) -> tuple[str, int]:
    first = max(0, end - LONGEST_LEAD)
    ends = [one.end() for one in SENTENCE_END.finditer(text, first, end)]
    start = ends[-1] if ends else first
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return text[start:end], start


def list_at(text: str, start: int, *, is_bracket: bool) -> tuple[tuple[Item, ...], int, bool] | None:
    """The items, where the list ends, and whether it is a sequence; None: there is no list of short heads."""
    marks, end = marks_of(text, start, is_bracket=is_bracket)
    words = text[start:end]
    arrows = [one for one in marks if ARROW.fullmatch(one[2])]
    numbers = numbers_of(words)
    semicolons = [one for one in marks if one[2] == ";"]
    if len(numbers) >= FEWEST:
        pieces = parted(words, numbers)[1:]
    elif arrows:
        pieces = parted(words, [(first - start, last - start) for first, last, _ in arrows])
    elif semicolons:
        pieces = parted(words, [(first - start, last - start) for first, last, _ in semicolons])
    else:
        commas = [(first - start, last - start) for first, last, mark in marks if mark == ","]
        pieces = with_last(parted(words, commas)) if commas else []
    pieces = [without_number(one, at) for at, one in enumerate(pieces, start=1)]
    items = [item_of(one) for one in pieces]
    if semicolons and (None in items or not any(one.says for one in items if one is not None)):
        items = [behind_comma(one) for one in pieces]
    kept = tuple(one for one in items if one is not None)
    if len(kept) < FEWEST or len(kept) != len(items):
        return None
    return kept, min(end + is_bracket, len(text)), bool(arrows)


def marks_of(text: str, start: int, *, is_bracket: bool) -> tuple[list[tuple[int, int, str]], int]:
    """What parts items outside of brackets, and where the list ends: with its sentence, or its own bracket."""
    depth = 0
    marks: list[tuple[int, int, str]] = []
    last = min(len(text), start + LONGEST_LIST)
    for one in MARK.finditer(text, start, last):
        if one[0] in "([":
            depth += 1
        elif one[0] in ")]":
            if is_bracket and not depth:
                return marks, one.start()
            depth = max(0, depth - 1)
        elif one[0] == "\n" or (one[0] in ".!?" and not depth):
            return marks, one.start()
        elif not depth:
            marks.append((one.start(), one.end(), one[0]))
    return marks, last


def numbers_of(words: str) -> list[tuple[int, int]]:
    """`1 ..., 2 ...`: from the first word on, in their order."""
    found: list[tuple[int, int]] = []
    for one in NUMBERED.finditer(words):
        if int(one["number"]) == len(found) + 1 and (found or not words[: one.start()].strip()):
            found.append(one.span())
    return found


def parted(words: str, cuts: list[tuple[int, int]]) -> list[str]:
    begins = [0, *(last for _, last in cuts)]
    ends = [*(first for first, _ in cuts), len(words)]
    return [words[begin:end].strip(" \t,;.") for begin, end in zip(begins, ends, strict=True)]


def with_last(pieces: list[str]) -> list[str]:
    """`a, b and c`: of the last piece, if nothing is said before its `and`."""
    last = pieces[-1]
    if FIRST.match(last):
        return pieces
    plain = WITHIN.sub(lambda one: " " * len(one[0]), last)
    at = plain.rfind(" and ")
    cut = HEAD_END.search(plain)
    if at < 0 or (cut is not None and cut.start() < at):
        return pieces
    return [*pieces[:-1], last[:at].strip(), last[at + len(" and ") :].strip()]


def without_number(piece: str, at: int) -> str:
    """`4 Winter`, if it is the fourth."""
    number, _, rest = FIRST.sub("", piece).partition(" ")
    return rest.strip() if number.strip("().") == str(at) and rest[:1].isupper() else piece


def item_of(piece: str) -> Item | None:
    piece = FIRST.sub("", piece)
    cut = HEAD_END.search(piece)
    if cut is not None and cut[0].endswith("("):
        close = piece.rfind(")")
        if close >= 0 and piece[close + 1 :].strip(" .") and piece.find(")") == close:
            return headed(piece, "")  # a name with a bracket within
        return headed(piece[: cut.start()], piece[cut.end() : close if close > 0 else len(piece)])
    return headed(piece[: cut.start()], piece[cut.end() :]) if cut is not None else headed(piece, "")


def behind_comma(piece: str) -> Item | None:
    """`Monet, light on water`."""
    head, _, says = FIRST.sub("", piece).partition(",")
    return headed(head, says)


def headed(head: str, says: str) -> Item | None:
    head = head.strip(' \t."“”*')
    is_short = 0 < len(head) <= LONGEST_HEAD and len(head.split()) <= HEAD_WORDS
    says = says.strip(" \t.,;")
    is_name = says[:1] in ('"', "“") and says[-1:] in ('"', "”")  # of all of them, and nothing that is said of one
    return Item(head, "" if is_name else says) if is_short else None
