"""Words, as a word processor counts them."""

import re
from typing import Final

WRITTEN_WITHOUT_SPACES: Final = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
"""Kana and the ideographs of Chinese and Japanese: each counts as a word, as in Word."""
PIECES: Final = re.compile(rf"[{WRITTEN_WITHOUT_SPACES}]|[^\s{WRITTEN_WITHOUT_SPACES}]+")
SAYS_SOMETHING: Final = re.compile(r"\w")


def count_words(text: str) -> int:
    """What stands between spaces; a blank to fill (`____`) is one, a bullet or a dash that stands alone is none."""
    return sum(1 for piece in PIECES.finditer(text) if SAYS_SOMETHING.search(piece.group()))


def counted(number: int, what: str, many: str = "") -> str:
    """`1 page`, `2 pages`; `many`: the words for more than one, if they are not the word with an s."""
    return f"{number:,} {what if number == 1 else many or f'{what}s'}"
