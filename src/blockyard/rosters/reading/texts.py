"""The text of a file, in whichever of the usual encodings it was saved."""

import codecs
from typing import Final

from blockyard.rosters.reading.faults import Faults, Unreadable

BEGINNING: Final = 1_000
"""Bytes that tell UTF-16 without a mark: every second one of plain letters is zero."""


def text_of(content: bytes, file: str, faults: Faults) -> str:
    """Without the mark at its beginning. Raises Unreadable."""
    for encoding in encodings_of(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text.removeprefix("\ufeff")
    faults.add("not_text", file)
    raise Unreadable


def encodings_of(content: bytes) -> tuple[str, ...]:
    """In the order in which they are tried."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ("utf-16",)
    if content.startswith(codecs.BOM_UTF8):
        return ("utf-8-sig",)
    beginning = content[:BEGINNING]
    if beginning[1::2].count(0) > len(beginning) // 4:
        return ("utf-16-le",)
    if beginning[0::2].count(0) > len(beginning) // 4:
        return ("utf-16-be",)
    return ("utf-8", "cp1252")
