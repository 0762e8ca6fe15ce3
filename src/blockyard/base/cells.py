"""Cells of a CSV file that is opened in a spreadsheet."""

from typing import Final

FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a spreadsheet takes for the begin of a formula, or cuts off before it looks."""
BOM: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Without it Excel reads a CSV in an encoding of its own."""


def harmless(text: str) -> str:
    """Behind an apostrophe, a spreadsheet takes for text what would begin a formula."""
    return f"'{text}" if text.startswith(FORMULAS) else text
