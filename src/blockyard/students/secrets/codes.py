"""Codes that people read aloud and type."""

import hashlib
import re
import secrets
import unicodedata
from contextlib import suppress
from typing import Final

LETTERS: Final = "BCDFGHJKLMNPQRSTVWXZ23456789"
"""No vowels, so a code is no word; and no 0, 1, I, O, which are taken for each other."""
LENGTH: Final = 8
PARTED_BY: Final = re.compile(r"[\s\-‐-―_.]+")


def new_code() -> str:
    """Eight LETTERS: one of 378 billion codes."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


def normal_code(typed: str) -> str:
    """`bcdf-gh jk` is `BCDFGHJK`. Raises ValueError where it can be no code."""
    code = PARTED_BY.sub("", unicodedata.normalize("NFKC", typed)).upper()
    if len(code) != LENGTH:
        raise ValueError(f"a code has {LENGTH} letters and digits; look at it again")
    if not set(code) <= set(LETTERS):
        raise ValueError("no code holds a vowel, a Y, a 0 or a 1; look at it again")
    return code


def shown_code(code: str) -> str:
    """`BCDF-GHJK`."""
    return f"{code[:4]}-{code[4:]}"


def code_hash(typed: str) -> bytes:
    """What is kept of a class's code where no organization is known. What can be no code has a hash that no class has."""
    code = typed
    with suppress(ValueError):
        code = normal_code(typed)
    return hashlib.sha256(code.encode()).digest()
