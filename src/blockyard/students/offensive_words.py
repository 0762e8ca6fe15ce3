"""Words that no pupil may be called by. The repository shows none of them: it keeps the beginnings of their hashes.

Whole words count, so Scunthorpe and Dickson are names like others; and words that are also names of people are no part of
the list. `python -m tools.offensive_words` adds one.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

PREFIXES: Final = files("blockyard.students") / "offensive_words.txt"
SALT: Final = "a word that hurts"
PREFIX_LENGTH: Final = 12
READ_AS: Final = tuple(
    str.maketrans(signs)
    for signs in (
        {},
        {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "@": "a", "$": "s", "!": "i"},
        {"0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "7": "t", "9": "g", "@": "a", "$": "s", "!": "l"},
    )
)
"""What digits and signs may stand for."""
LONG_RUN: Final = re.compile(r"(.)\1{2,}")


def holds_offensive_word(text: str) -> bool:
    return any(prefix_of(word) in known_prefixes() for word in words_in(text))


@cache
def known_prefixes() -> frozenset[str]:
    return frozenset(PREFIXES.read_text(encoding="ascii").split())


def prefix_of(word: str) -> str:
    """Of a word as `words_in` gives it."""
    return hashlib.sha256(f"{SALT}:{word}".encode()).hexdigest()[:PREFIX_LENGTH]


def words_in(text: str) -> Iterator[str]:
    """Its words in small letters without accents, in each way to read it; its letters as one word, too.

    A letter that stands three times and more may be meant once or twice.
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    for table in READ_AS:
        words = re.findall(r"[^\W\d_]+", plain.translate(table))
        for word in (*words, "".join(words)):
            yield from {word, LONG_RUN.sub(r"\1", word), LONG_RUN.sub(r"\1\1", word)}
