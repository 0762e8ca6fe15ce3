"""User names: short and easy to type, made from the name that a class knows."""

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterator
from itertools import count
from typing import Final

from blockyard.students.offensive_words import holds_offensive_word
from blockyard.students.secrets.words import all_words

SHORTEST: Final = 3
LONGEST: Final = 20
LONGEST_STEM: Final = 15
"""What is left to a number."""
FIRST_NUMBER: Final = 10
TRIES_OF_A_LENGTH: Final = 8
MOST_DIGITS: Final = 4
"""Of the number after a word: five million user names."""
LATIN: Final = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ŋ": "n", "ə": "e"}
)
"""Letters that are no ASCII letter with a mark."""
APOSTROPHES: Final = re.compile("['‘’ʼʻ`]")


def new_user_name(display_name: str, taken: Collection[str]) -> str:
    """3 to 20 small ASCII letters and digits, not in `taken`: `zoev`, then `zoev2`; of a name in other scripts `star17`.

    The same name and the same `taken` give the same user name. Hand over a set: there may be many.
    """
    return next(name for name in candidates(display_name) if len(name) >= SHORTEST and name not in taken)


def candidates(display_name: str) -> Iterator[str]:
    """Without an end."""
    stem = stem_of(display_name)
    if not re.search("[a-z]", stem) or holds_offensive_word(stem):
        yield from names_of_words(display_name)
    yield stem
    yield from (f"{stem}{number}" for number in count(2))


def stem_of(display_name: str) -> str:
    """The first word and the first letter of the next: `Zoë van der Berg` is `zoev`; of more words, where that is short:
    `J. R. Smith` is `jrs`. Empty without a Latin letter or digit.
    """
    plain = unicodedata.normalize("NFKD", APOSTROPHES.sub("", display_name).casefold().translate(LATIN))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words: list[str] = re.findall("[a-z0-9]+", plain) or [""]
    first, *others = words
    initials = "".join(word[0] for word in others)
    return first[:LONGEST_STEM] + initials[: max(1, SHORTEST - len(first))]


def names_of_words(display_name: str) -> Iterator[str]:
    """A word and a number: of two digits, and of up to four where many are taken. Without an end."""
    words = all_words()
    for step in count():
        chosen = int.from_bytes(hashlib.sha256(f"{display_name}/{step}".encode()).digest())
        numbers = 10 ** min(MOST_DIGITS, 2 + step // TRIES_OF_A_LENGTH) - FIRST_NUMBER
        yield f"{words[chosen % len(words)]}{FIRST_NUMBER + chosen // len(words) % numbers}"
