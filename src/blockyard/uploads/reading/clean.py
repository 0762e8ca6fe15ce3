"""Text as it is kept: no characters that nobody sees."""

import re
import unicodedata
from typing import Final

LIGATURES: Final = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
BULLETS: Final = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0A8: "☐", 0xF06F: "☐"}
"""As PDF files write the signs of Symbol and Wingdings."""
SPACES: Final = dict.fromkeys([0xA0, 0x202F, 0x2007], " ")
LINE_ENDS: Final = {0x0B: "\n", 0x0C: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
CHANGED: Final = {**LIGATURES, **BULLETS, **SPACES, **LINE_ENDS}
UNSEEN: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ue000-\uf8ff\ufff9-\ufffc\ufffe\uffff]"
)
"""Controls, soft hyphens, marks that turn the direction of what follows, halves of characters, what is of private use."""
LETTERS_OF_FONTS: Final = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")
"""Forms that Arabic letters take, which some PDF files have in place of the letters."""
SPACE_AT_LINE_ENDS: Final = re.compile(r"(?<![ \t])[ \t]++(?=\n)")
BLANK_LINES: Final = re.compile(r"\n{3,}")


def clean_text(text: str) -> str:
    """With line ends as `\\n`, and nothing before the first and behind the last character that is seen."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(CHANGED)
    text = UNSEEN.sub("", text)
    text = LETTERS_OF_FONTS.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)
    return BLANK_LINES.sub("\n\n", SPACE_AT_LINE_ENDS.sub("", text)).strip()
