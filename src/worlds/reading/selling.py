"""`nine stalls selling spices, carpets and oranges`, `The stalls sell fruit`: the wares are on the stalls."""

from typing import Final

from worlds.reading.context import Sentence
from worlds.reading.entities import Entity
from worlds.reading.phrases import Phrase

SELLING: Final = frozenset("sell sells selling offer offers offering".split())
SELLERS: Final = frozenset("stall stand booth kiosk counter barrow".split())
"""Last words of what wares lie on. A shop and a vendor have theirs within and about them."""


def seller_before(sentence: Sentence, phrase: Phrase) -> tuple[Entity, bool] | None:
    """What sells it, where the verb is right before it."""
    at = phrase.start - 1
    if at < 1 or sentence.doc[at].lower_ not in SELLING:
        return None
    seller = next((one for one in reversed(sellers(sentence)) if one.head.i < at), None)
    return (sentence.entities[seller], False) if seller is not None else None


def sellers(sentence: Sentence) -> list[Phrase]:
    return [one for one, entity in sentence.entities.items() if entity.head_noun in SELLERS and not entity.is_zone]


def is_sold(sentence: Sentence, holder: Entity, phrase: Phrase) -> bool:
    """Also if it is listed behind the first of the wares."""
    seller = next((one for one in sellers(sentence) if sentence.entities[one] is holder), None)
    if seller is None:
        return False
    return any(token.lower_ in SELLING for token in sentence.doc[seller.head.i + 1 : phrase.start])
