"""Text in the picture."""

from html import escape
from typing import Final

LETTER: Final = 0.5
"""Width of a letter, as a share of the font's size, on the average and a little more."""
WIDE: Final = 0.95
"""The same, of letters of scripts that are set wider than Latin's."""


def escaped(words: str) -> str:
    """Without what XML cannot hold."""
    return escape("".join(char for char in words if is_xml(ord(char))))


def is_xml(code: int) -> bool:
    return code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000


def width(words: str, size: float) -> float:
    return sum(LETTER if ord(char) < 0x250 else WIDE for char in words) * size


def shortened(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
