"""Words that were parted where a line ended."""

import re
from collections.abc import Sequence
from typing import Final

from blockyard.uploads.reading.pdf_pages.lines import Line

COMPOUND: Final = re.compile(r"\b[^\W\d_]+-[^\W\d_]+\b")
KEPT: Final = frozenset(
    "self well half all ex non semi high low long short cross co anti mid multi two three four".split()
)
"""English words that keep the hyphen behind them."""
LONGEST_WORD: Final = 60
LETTERS_BEFORE: Final = re.compile(r"[^\W\d_]+$")
WORD_AFTER: Final = re.compile(r"[^\W_]+")


class Hyphens:
    """Of a document, which writes some words with a hyphen within its lines."""

    def __init__(self, pages: Sequence[list[Line]]) -> None:
        self.compounds = frozenset(
            found.lower()
            for lines in pages
            for line in lines
            if "-" in line.text
            for found in COMPOUND.findall(line.text)
        )

    def are_between(self, before: Line, text: str, following: str) -> bool:
        """Whether the text, which ends with this line, ends within a word."""
        return before.ends_in_hyphen or (text.endswith(("-", "‐")) and following[:1].islower())

    def joined(self, text: str, following: str) -> str:
        """Without the hyphen, unless the word has one of its own."""
        text = text.rstrip("-‐")
        before, after = LETTERS_BEFORE.search(text[-LONGEST_WORD:]), WORD_AFTER.match(following)
        if before is None or after is None or not after.group()[0].islower():
            return f"{text}-{following}"
        compound = f"{before.group()}-{after.group()}".lower()
        keeps = compound in self.compounds or before.group().lower() in KEPT
        return f"{text}{'-' if keeps else ''}{following}"
