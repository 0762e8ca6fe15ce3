"""A text in lines, each with what marks it: a number, a letter, a bullet, `Q:`, `Answer:`. Items that run on in a line are
lines of their own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from worlds.teaching.sheets.options import LETTERS, ROMAN


class Marker(Enum):
    NONE = auto()
    NUMBER = auto()
    LETTER = auto()
    BULLET = auto()
    QUESTION = auto()
    """`Q:`, without a number."""
    ANSWER = auto()
    """`Answer:`."""
    A = auto()
    """`A.` or `A:`, which is a letter, or an answer."""


@dataclass(frozen=True, slots=True)
class Line:
    start: int
    body: int
    """Where its words begin."""
    end: int
    """The first character after its words."""
    marker: Marker
    label: str = ""
    """Its number or letter, the letter as a capital."""
    is_first: bool = False
    """A blank line, or nothing, stands before it."""
    is_right: bool = False
    """A star or a tick stands before its mark: `*b) newton`."""


PHYSICAL: Final = re.compile(r"[^\n]+")
LEAD: Final = re.compile(
    r"[ \t>#|]*(?:_{2,}[ \t]*(?=\(?\d))?(?:(?P<bullet>[-*•–—◦▪·‣➢]|\[[ xX]?\]|[☐□])(?=[ \t]|(?<=[•◦▪☐□\]])))?[ \t]*"
    r"(?P<right>(?:\*{1,2}|[✓✔✅√])(?=[ \t]?[(\[]?[A-Ha-h][.):\]]))?[ \t]*"
)
NUMBER: Final = re.compile(
    r"(?:Q(?:uestion|u?n)?\.?[ ]?|No\.?[ ]?|#)?\(?(?P<label>\d{1,2})[ ]?[.):](?![\d:])\)?[ \t]*(?=\S)"
    r"|(?:Q(?:uestion|u?n)?|Item|Problem)[ ]?(?P<named>\d{1,2})\b[ \t]*[-–—.:)]*[ \t]*(?=\S)"
    r"|(?P<plain>\d{1,2})[ \t]+(?=[A-Z][^\n]*(?:\?|_{2,}))",
    re.I,
)
QUESTION: Final = re.compile(r"(?i:Q(?:uestion|u?n)?[ ]?[.:)–-])[ \t]*(?=\S)|Q[ \t]+(?=[A-Z])")
ANSWER: Final = re.compile(
    r"[(\[]?\*{0,2}(?:(?:the )?(?:correct|right|model|expected|suggested) )?(?:answers?|ans|solution)\b\.?[ ]?(?:\d{1,2})?"
    r"\*{0,2}(?:[ ]is)?[ ]?[.:=)–—>→-]+\*{0,2}[ \t]*(?=\S)",
    re.I,
)
A: Final = re.compile(r"\(?(?P<label>A)[ ]?\d{0,2}[ ]?[.:)][ \t]*(?=\S)")
LETTER: Final = re.compile(r"\(?(?P<label>[A-Ha-h])[ ]?[.):]\)?[ \t]*(?=\S)")
NUMERAL: Final = re.compile(r"\(?(?P<label>iv|v?i{1,3}|v)[ ]?[.)]\)?[ \t]*(?=\S)")
"""`ii)`, which is a letter like any other."""
INLINE: Final = re.compile(
    r"(?<![\w.,$€£(-])\(?(?P<label>\d{1,2})[.)](?!\d)[ \t]*(?=\S)|\bQ(?P<named>\d{1,2})[.:)]?[ \t]+(?=\S)"
    r"|(?:^|(?<=[\s.]))(?P<bare>\d{1,2})[ ]+(?=[A-Z][^\n_?]{0,60}_{2,})",
    re.M,
)
TURN: Final = re.compile(r"(?<=[\s?])(?:A|Ans|Answer)[:.][ \t]+(?=\S)")
MOST: Final = 2_000
"""Lines of a text."""


def lines_of(text: str) -> list[Line]:
    lines: list[Line] = []
    last = 0
    for found in PHYSICAL.finditer(text):
        is_first = not text[last : found.start()].strip() and text.count("\n", last, found.start()) != 1
        last = found.end()
        if not found[0].strip() or len(lines) >= MOST:
            continue
        for start, end in pieces_of(text, found.start(), found.end()):
            lines.append(line_at(text, start, end, is_first=is_first and start == found.start()))
    return lines


def pieces_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Of a line `1. ... 2. ... 3. ...`, each; a line without such a row is one."""
    marks: list[int] = []
    wanted = None
    for found in INLINE.finditer(text, start, end):
        number = int(found["label"] or found["named"] or found["bare"])
        if wanted is None or number == wanted:
            marks.append(found.start())
            wanted = number + 1
    if len(marks) < 2 or (text[start : marks[0]].strip() and not is_one(text, marks[0])):
        yield start, end
        return
    if text[start : marks[0]].strip():
        yield start, marks[0]
    yield from zip(marks, [*marks[1:], end], strict=True)


def is_one(text: str, at: int) -> bool:
    """Items within a sentence begin with the first."""
    found = INLINE.match(text, at)
    return found is not None and int(found["label"] or found["named"] or found["bare"]) == 1


def line_at(text: str, start: int, end: int, *, is_first: bool) -> Line:
    lead = LEAD.match(text, start, end)
    at = lead.end() if lead else start
    stop = start + len(text[start:end].rstrip())
    kinds = (
        (Marker.NUMBER, NUMBER),
        (Marker.ANSWER, ANSWER),
        (Marker.QUESTION, QUESTION),
        (Marker.A, A),
        (Marker.LETTER, LETTER),
        (Marker.LETTER, NUMERAL),
    )
    for marker, pattern in kinds:
        if found := pattern.match(text, at, stop):
            label = next((one for one in found.groups() if one), "") if pattern.groups else ""
            is_right = bool(lead and lead["right"])
            letter = LETTERS[ROMAN.index(label)] if pattern is NUMERAL else label.upper()
            return Line(start, found.end(), stop, marker, letter, is_first, is_right)
    marker = Marker.BULLET if lead and lead["bullet"] else Marker.NONE
    return Line(start, at, stop, marker, "", is_first)
