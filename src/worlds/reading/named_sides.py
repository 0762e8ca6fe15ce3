"""Whose name says where it is: `the northern meadow`, `the west gate`."""

from typing import Final

from worlds.catalogue.things import WORDS as THING_WORDS
from worlds.reading.entities import Entity
from worlds.reading.phrases import Phrase
from worlds.reading.prepositions import SIDES

COMPASS: Final = ("north", "south", "east", "west")


def put_on_its_side(entity: Entity, phrase: Phrase) -> None:
    """`the northern meadow`, `the west gate`: it is there; not so `the north wind`, several, or what is called so."""
    words = [token.lower_.removesuffix("ern") for token in phrase.tokens if token != phrase.head]
    sides = [SIDES[word] for word in words if word in COMPASS]
    is_called = entity.noun in THING_WORDS or any(one.text[0].isupper() and one.pos_ != "DET" for one in phrase.tokens)
    if len(sides) == 1 and entity.count == 1 and not is_called:
        entity.put(sides[0])
