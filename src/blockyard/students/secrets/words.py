"""A word password: three short English words, for pupils who read and type."""

import re
import secrets
from functools import cache
from importlib.resources import files
from typing import Final

LENGTH: Final = 3
PARTED_BY: Final = re.compile(r"[\s\-‐-―_.,;+]+")
"""What a pupil may type between the words, or leave out."""


def new_words() -> tuple[str, ...]:
    """Three words of the list, none twice: one of some 150 million passwords."""
    return tuple(secrets.SystemRandom().sample(all_words(), LENGTH))


@cache
def all_words() -> tuple[str, ...]:
    """Each has 4 to 6 letters and sounds and looks like no other, and none says anything bad beside another.

    A test looks at all but the meaning: who adds a word looks at that.
    """
    return tuple((files("blockyard.students.secrets") / "words.txt").read_text(encoding="ascii").split())


def normal_words(typed: str) -> str:
    """What is hashed: small letters and nothing between the words, so `Tiger-river LAMP` is `tigerriverlamp`."""
    return PARTED_BY.sub("", typed).lower()
