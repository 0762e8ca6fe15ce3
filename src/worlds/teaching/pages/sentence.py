"""The sentences of a page, each with where it stands and below which heading."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from worlds.teaching.document.kind import kind_named
from worlds.teaching.document.sentence import sentences_in
from worlds.teaching.pages.entry import BULLET
from worlds.teaching.pages.order import STEP
from worlds.teaching.pages.work import is_heading, unnumbered

SIGN: Final = re.compile(r"[-+–—✓✗→>][ ]+")
"""Behind a bullet: of what is for it, and against."""
MOST_OF_HEADING: Final = 4


@dataclass(frozen=True, slots=True)
class Sentence:
    says: str
    start: int
    end: int
    heading: tuple[str, int] | None
    """That stands above it, and where."""
    is_step: bool = False
    """Of what happens in an order, and hardly true by itself."""


def sentences_of(text: str) -> Iterator[Sentence]:
    lines = text.split("\n")
    heading: tuple[str, int] | None = None
    start = 0
    for at, line in enumerate(lines):
        lead = BULLET.match(line)
        skipped = lead.end() if lead else 0
        sign = SIGN.match(line, skipped)
        skipped = sign.end() if sign else skipped
        if is_heading(lines, at) and len(line.split()) <= MOST_OF_HEADING + 1 and at > 0:
            named = unnumbered(line)
            heading = (named, start + line.index(named)) if kind_named(named) is None and "?" not in named else None
        elif "|" not in line and line.strip():
            for first, last in sentences_in(line[skipped:]):
                says = line[skipped + first : skipped + last]
                first += len(says) - len(says.lstrip())
                last = first + len(says.strip())
                yield Sentence(
                    says.strip(),
                    start + skipped + first,
                    start + skipped + last,
                    heading,
                    STEP.fullmatch(line.rstrip()) is not None,
                )
        start += len(line) + 1
