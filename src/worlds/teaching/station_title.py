"""What a fact is about, in a few words: over the station that tells it."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from worlds.extraction.words import is_content, words_of
from worlds.reading.english import parse
from worlds.teaching.document.sentence import SUBJECTS

if TYPE_CHECKING:  # two seconds of imports, for who reads
    from spacy.tokens import Token

SHORTEST, LONGEST = 3, 30
"""Characters."""
LONGEST_SHORT_FORM: Final = 4
"""`FITT` stays as it is, and `SOLILOQUY` does not."""
BEHIND_A_WORD: Final = re.compile(
    r"(?P<term>[^\W\d_][\w'’-]{1,20}(?: \w[\w'’-]{0,20}){0,3})(?: ?[–—=] ?| -{1,2} |: )(?=\S)"
)
"""`magma – melted rock`, `Burns: cool the skin`."""
WORDS: Final = re.compile(r"[^\W\d_][^\W\d_]{0,20}(?:[ '’-]{1,2}[^\W\d_]{1,20}){0,5}")
"""Without numbers and signs."""
BEFORE: Final = ("DET", "PRON", "PUNCT", "SPACE")


def names_of(fact: str) -> Iterator[str]:
    """The word whose meaning it gives, or else what its sentence speaks of, and then what it names."""
    if found := BEHIND_A_WORD.match(fact):
        yield capitalized(found["term"])
        return
    doc = parse([fact])[0]
    nouns = [one for one in doc if one.pos_ in ("NOUN", "PROPN") and one.dep_ != "compound"]
    nouns.sort(key=lambda one: (one.dep_ not in SUBJECTS, one.pos_ != "PROPN", one.i))
    for one in nouns:
        said = phrase_of(one)
        is_short = SHORTEST <= len(said) <= LONGEST and WORDS.fullmatch(said) is not None and " - " not in said
        if is_short and (one.pos_ == "PROPN" or any(map(is_content, words_of(said)))):
            yield capitalized(said)


def phrase_of(noun: "Token") -> str:
    """With what stands before it, but for its article."""
    words = [one for one in noun.doc[noun.left_edge.i : noun.i + 1] if one.pos_ not in BEFORE]
    return noun.doc[words[0].i : noun.i + 1].text if words else noun.text


def capitalized(said: str) -> str:
    return said.capitalize() if said.isupper() and len(said) > LONGEST_SHORT_FORM else said[:1].upper() + said[1:]
