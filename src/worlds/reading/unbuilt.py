"""What a text that teaches wishes and nothing is built of: nouns that name a thing or somebody. Its verbs, names, numbers
and terms are the lesson's, and no teacher waits for them to stand there."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from worlds.lexicon.kinds import NounKind
from worlds.lexicon.nouns import is_concrete, kind_of, senses_of
from worlds.reading.entities import Entity
from worlds.reading.fates import Fate, Fates
from worlds.reading.heads import NAMES
from worlds.reading.numbers import EACH
from worlds.reading.phrases import Determiner
from worlds.reading.talk import PEOPLE, TALK_NOUNS
from worlds.resolve.resolution import ResolvedBy
from worlds.resolve.resolve import resolve

if TYPE_CHECKING:
    from spacy.tokens import Token

BEFORE: Final = ("compound", "amod", "nmod", "npadvmod", "poss", "appos", "nummod")
"""What goes with another noun."""
SUBJECTS: Final = frozenset("of about on".split())
"""Goes before what a thing is about or is part of."""
NO_THINGS: Final = (NounKind.QUANTITY, NounKind.TIME, NounKind.COMMUNICATION)
"""Kinds of which nobody asks for one: `2 cm`, `a question`."""


def is_unbuilt(entity: Entity) -> bool:
    """No thing is meant: `Ontario`, which no article and no number stands before, and `2 cm`, of which nothing can stand."""
    phrase = entity.phrase
    if phrase is None or entity.is_zone or entity.texts or entity.names:
        return False
    by = resolve(entity.noun).by
    if by is ResolvedBy.PLINTH and not is_concrete(entity.noun) and is_a_word_for_something_else(entity.noun):
        return True
    if phrase.determiner is not Determiner.NONE or phrase.count is not None:
        return False
    is_name = phrase.head.pos_ == "PROPN"
    return by is ResolvedBy.PLINTH or (is_name and by not in (ResolvedBy.CATALOGUE, ResolvedBy.SYNONYM))


def is_a_word_for_something_else(noun: str) -> bool:
    """That the lexicon knows, or no word at all: `%`; and not `zorblax`, whatever that is."""
    return bool(senses_of(noun)) or not any(letter.isalpha() for letter in noun)


def unbuilt_in(fates: Fates) -> Iterator[str]:
    """Each with the words before it: `window washer`."""
    for number, doc in enumerate(fates.docs):
        for token in doc:
            is_told = fates.fate_of(number, token) is Fate.TOLD and (number, token.i) not in fates.talk
            if is_told and is_wished_thing(token):
                yield called(token)


def is_wished_thing(token: "Token") -> bool:
    word = token.lemma_.lower()
    if token.pos_ != "NOUN" or word in PEOPLE or word in TALK_NOUNS or not is_concrete(word):
        return False
    if token.dep_ in BEFORE and last_of_name(token) == token:
        return False
    first = next((child.lower_ for child in token.children if child.dep_ == "det"), "")
    if first in EACH or (token.dep_ == "nsubj" and token.tag_ == "NNS" and not first):
        return False  # `at every fork`, and `free men could vote`
    return not (token.dep_ == "pobj" and token.head.lower_ in SUBJECTS)


def is_asked_for(entity: Entity) -> bool:
    """`a fiesta finish`, `8 slices`, of which nothing is built."""
    phrase = entity.phrase
    if phrase is None or (phrase.determiner is not Determiner.INDEFINITE and phrase.count is None):
        return False
    return kind_of(entity.noun) not in NO_THINGS and any(letter.isalpha() for letter in entity.noun)


def called(token: "Token") -> str:
    first = token.i
    while first and token.doc[first - 1].pos_ in NAMES and token.doc[first - 1].dep_ in BEFORE:
        first -= 1
    return token.doc[first : last_of_name(token).i + 1].text


def last_of_name(token: "Token") -> "Token":
    """The end of the name that follows: of `the pirate Captain Nell`, `Nell`."""
    last = token
    while last.i + 1 < len(token.doc) and token.doc[last.i + 1].pos_ == "PROPN" and last.dep_ in BEFORE:
        last = token.doc[last.i + 1]
    return last
