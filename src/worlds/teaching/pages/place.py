"""Where a statement stands: with the label before it in its line, and to the end of its last word."""

import re
from typing import Final

from worlds.teaching.document.statement import Statement

ENDS: Final = ".!?"
NEXT: Final = re.compile(r"\n[ \t]*(?:\n|[-*•●▪◦–—>])")
"""Another line of a list, or a paragraph, begins."""
LAST: Final = 12
"""Characters, with which what it says ends."""


def place_of(one: Statement, text: str) -> tuple[int, int]:
    """The next line is none of it. Its first character, and the first after it."""
    start, end = one.start, one.end
    while start < end and text[start].isspace():
        start += 1
    after = NEXT.search(text, start, end)
    if after is not None and " ".join(text[start : after.start()].split()).casefold().endswith(
        one.says.casefold()[-LAST:]
    ):
        end = after.start()
    while end < len(text) and text[end].isalnum():
        end += 1
    if text[end : end + 1] and text[end] in ENDS:
        end += 1
    line = max(text.rfind("\n", 0, start), text.rfind("\f", 0, start)) + 1
    at = text.find(one.label, line, start) if one.label else -1
    return (at if at >= 0 else start), end


def has_label_there(one: Statement, text: str) -> bool:
    """In its line, of prose or of a list, and with something to tell it by: no heading, and no cell of a table."""
    start, end = place_of(one, text)
    return bool(one.label) and text.startswith(one.label or "", start) and "|" not in text[start:end]
