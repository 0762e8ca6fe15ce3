"""The pages of a text, without what stands on many of them and without the halves of a sentence that a page breaks.

What is left out becomes blanks, so that each character stands where it stands on the page that people see.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from worlds.teaching.pages.work import without_work
from worlds.text_source import PAGE_BREAK, TextSource

FEWEST_RUNNING: Final = 3
"""Pages that a line stands on, at their edge, to be none of what they say."""
LONGEST_RUNNING: Final = 90
DIGITS: Final = re.compile(r"\d+")
PAGE_NUMBER: Final = re.compile(r"\W*(?:(?:page|slide|p\.?)[ ]*)?\d{1,4}(?:[ ]*(?:of|/)[ ]*\d{1,4})?\W*", re.I)
ENDS: Final = re.compile(r"[.!?:;][\"'”’)\]]*$")
GOES_ON: Final = re.compile(r"(?<=[^\n]{40}[^\n.!?:|])\n(?=[a-z(])(?![a-z][\w' -]{1,30}(?::[ ]|[ ][=–—-][ ]))")
"""A break that the edge of a page has made: the line is too long for an item of a list, and goes on in small letters."""
STOPS: Final = (". ", "! ", "? ", ".\n", "!\n", "?\n", "\n\n", "\n•", "\n-")
"""What a sentence ends before, or an item of a list begins with."""


@dataclass(frozen=True, slots=True)
class Page:
    number: int
    """As its reader knows it."""
    text: str
    """As it is."""
    said: str
    """Of the same length: what is read of it."""


def pages_of(text: str, source: TextSource | None) -> list[Page]:
    texts = text.split(PAGE_BREAK)
    numbers = source.pages if source is not None else [*range(1, len(texts) + 1)]
    said = without_running(texts)
    for at in range(len(said) - 1):
        said[at], said[at + 1] = without_halves(said[at], said[at + 1])
    said = [without_work(GOES_ON.sub(" ", one)) for one in said]
    return [Page(*one) for one in zip(numbers, texts, said, strict=True)]


def without_running(texts: Sequence[str]) -> list[str]:
    """Heads, feet and numbers of pages."""
    edges = [{shape_of(line) for line in (*lines[:1], *lines[-2:])} for lines in map(lines_of, texts)]
    counts = Counter(shape for some in edges for shape in some)
    running = {shape for shape, count in counts.items() if count >= FEWEST_RUNNING and 2 * count > len(texts)}
    firsts = [lines_of(one)[:1] for one in texts]
    return [
        "\n".join(
            blank(line) if is_running(line, running) and not (at == 0 and line in firsts[0]) else line
            for line in one.split("\n")
        )
        for at, one in enumerate(texts)
    ]


def lines_of(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def shape_of(line: str) -> str:
    return DIGITS.sub("0", " ".join(line.split()).casefold())


def is_running(line: str, running: set[str]) -> bool:
    is_known = len(line) <= LONGEST_RUNNING and shape_of(line) in running
    return line.strip() != "" and (is_known or PAGE_NUMBER.fullmatch(line) is not None)


def without_halves(above: str, below: str) -> tuple[str, str]:
    """A sentence that begins on one page and ends on the next stands on neither."""
    lines = lines_of(above)
    if not lines or not below.lstrip()[:1].islower() or ENDS.search(lines[-1].rstrip()):
        return above, below
    start = max(above.rfind(mark, 0, len(above.rstrip())) for mark in STOPS)
    first = len(below) - len(below.lstrip())
    end = min((at + 1 for mark in STOPS if (at := below.find(mark, first)) >= 0), default=len(below))
    return above[: start + 1] + blank(above[start + 1 :]), blank(below[:end]) + below[end:]


def blank(text: str) -> str:
    return "".join("\n" if one == "\n" else " " for one in text)
