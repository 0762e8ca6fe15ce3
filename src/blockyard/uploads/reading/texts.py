"""Whether a file is text, and in which encoding."""

import codecs
import re
from pathlib import Path
from typing import Final, Literal

Encoding = Literal["utf-8", "utf-16", "cp1252"]

PART_BYTES: Final = 1 << 20
NO_TEXT: Final = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]")
"""What stands in no text of one byte a letter."""


def find_encoding(path: Path) -> Encoding | None:
    """None: it is no text. UTF-16 is known by its mark alone; what is no UTF-8 and has no control characters is cp1252."""
    with path.open("rb") as file:
        has_mark = file.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    if has_mark:
        return "utf-16" if is_decodable(path, "utf-16") else None
    if is_decodable(path, "utf-8"):
        return "utf-8"
    return "cp1252" if is_plain(path) else None


def is_decodable(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    with path.open("rb") as file:
        try:
            while part := file.read(PART_BYTES):
                if "\x00" in decoder.decode(part):
                    return False
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def is_plain(path: Path) -> bool:
    with path.open("rb") as file:
        while part := file.read(PART_BYTES):
            if NO_TEXT.search(part):
                return False
    return True
