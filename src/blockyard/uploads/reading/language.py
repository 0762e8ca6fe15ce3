"""Which language a text is written in."""

import re
from typing import Final

import pycld2

CHARACTERS_ASKED: Final = 60_000
"""Of the beginning of the text: more say nothing new."""
FEWEST_BYTES: Final = 20
"""Of letters, in UTF-8: an ideograph says more than a letter, and has more."""
LOWEST_SCORE_OF_LATIN: Final = 600.0
"""Of a thousand bytes, by CLD2. Below it are lists of names and of terms of science, in whichever language."""
NO_CHARACTERS: Final = "".join(chr(plane + 0xFFFE) + chr(plane + 0xFFFF) for plane in range(0, 0x110000, 0x10000))
NOT_OF_A_LANGUAGE: Final = re.compile(f"[\\d_\0-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{NO_CHARACTERS}]+")
"""Digits and blanks; and what CLD2 takes for faults of UTF-8: controls, halves of characters, and what is no character."""
NEWER_CODES: Final = {"iw": "he", "jw": "jv", "in": "id", "ji": "yi", "mo": "ro", "sh": "sr", "bh": "bho", "fil": "tl"}


def language_of(text: str) -> str | None:
    """Its ISO 639 code, by CLD2, which knows 83 languages and more and answers in microseconds. None: there is too little
    text, or no language is clear."""
    asked = NOT_OF_A_LANGUAGE.sub(" ", text[:CHARACTERS_ASKED])
    if len("".join(filter(str.isalpha, asked[:1_000])).encode()) < FEWEST_BYTES:
        return None
    is_sure, _, found = pycld2.detect(asked, isPlainText=True)
    _, code, _, score = found[0]
    if not is_sure or code == "un" or (code == "la" and score < LOWEST_SCORE_OF_LATIN):
        return None
    base = str(code).split("-")[0]
    return NEWER_CODES.get(base, base)
