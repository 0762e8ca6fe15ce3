"""The lines of a text: behind what bullet, number or time each stands, what tabs or bars part in it, and where a line that
was broken at the edge of a page goes on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LEAD: Final = re.compile(
    r"[ \t]*(?:[-*#•●▪◦–—>]{1,3}[ \t]+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4}|[A-H]|[IVX]{1,4})[.)][ \t]+|[•●▪◦]|#{1,4})?[ \t]*"
)
"""A bullet, or the number of an item."""
TIME: Final = re.compile(
    r"\(?(?:\d{1,2}[:.]\d{2}(?:[ ]?[-–][ ]?\d{1,2}[:.]\d{2})?|\d{1,3}[ ]?[-–][ ]?\d{1,3}|\d{1,3})"
    r"[ ]?(?:min(?:ute)?s?\b\.?|m\b|['’](?!\w))?\)?[ \t]*[:|\t–-]?[ \t]*(?=[A-Z\"“])"
)
"""That a step of a lesson takes, or when it begins."""
BAR: Final = re.compile(r"[ \t]*(?:\t|\|)[ \t|]*|[ ]{4,}")
SLASH: Final = re.compile(r"[ ]/(?:[ ]|$)")
FEWEST_CELLS: Final = 3
FEWEST_SLASHES: Final = 3
"""Of a row that has no bars."""
ENTRY: Final = re.compile(r".{0,60}(?::|[ ][-–—=][ ])")
"""A line of a list, which is not the rest of another."""
WIDE: Final = (60, 125)
"""Characters of the longest line of a text whose lines a page has broken."""
ASIDE: Final = re.compile(r"[(\[][^()\[\]]{0,400}[)\]][.!]?")
"""A line in brackets is said to somebody else."""


@dataclass(frozen=True, slots=True)
class Line:
    start: int
    end: int
    """Of what it says in the text: behind its bullet."""
    says: str
    is_item: bool = False
    """It has a bullet or a number."""
    is_timed: bool = False
    """A time stands before it."""
    cells: tuple[str, ...] = ()
    """Of a row of a table; none: it is none."""
    is_first: bool = False
    """Nothing stands above it, or an empty line."""

    @property
    def is_aside(self) -> bool:
        return ASIDE.fullmatch(self.says) is not None


def lines_in(text: str) -> Iterator[Line]:
    """Without those that say nothing."""
    begin, is_first, at = 0, True, 0
    raw = text.split("\n")
    width = max(map(len, raw))
    while at < len(raw):
        whole, start = raw[at], begin
        begin += len(raw[at]) + 1
        at += 1
        while at < len(raw) and goes_on(raw[at - 1], raw[at], width):
            whole += "\n" + raw[at]
            begin += len(raw[at]) + 1
            at += 1
        line = line_of(whole, start, is_first=is_first)
        if line.says:
            yield line
        is_first = not whole.strip()


def goes_on(above: str, below: str, width: int) -> bool:
    """The line below is the rest of the one above: its first word had no place there."""
    rest = below.split()
    if not WIDE[0] <= width <= WIDE[1] or not rest or not above.strip() or above.rstrip()[-1] in ":|":
        return False
    lead = LEAD.match(below)
    is_item = lead is not None and lead.end() > indent(below)
    return not is_item and not ENTRY.match(below) and len(above.rstrip()) + 1 + len(rest[0]) > width


def indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def line_of(whole: str, start: int, *, is_first: bool) -> Line:
    lead = LEAD.match(whole)
    at = lead.end() if lead else 0
    timed = TIME.match(whole, at)
    is_item = whole[:at].strip() != ""
    at = timed.end() if timed and not is_counted(timed) else at
    says = whole[at:].rstrip()
    parting = SLASH if len(SLASH.findall(says)) >= FEWEST_SLASHES else BAR
    cells = tuple(one.strip() for one in parting.split(says))
    return Line(
        start + at,
        start + at + len(says),
        says,
        is_item=is_item,
        is_timed=timed is not None and at == timed.end(),
        cells=cells if len(cells) >= FEWEST_CELLS or "\t" in says or " | " in says else (),
        is_first=is_first,
    )


def is_counted(timed: re.Match[str]) -> bool:
    """`3 Dukkha` is numbered, and `5 Starter` begins in the fifth minute: without a unit or a span it is no time."""
    return not re.search(r"[-–:.'’m)]", timed[0])
