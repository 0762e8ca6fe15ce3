"""`nine stalls selling spices, carpets and oranges`, `The stalls sell fruit`: the wares are on the stalls."""

from typing import Final

from worlds.reading.context import Sentence
from worlds.reading.entities import Entity
from worlds.reading.phrases import Determiner, Phrase
from worlds.reading.zone_named import zone_word

SELLING: Final = frozenset("sell sells selling offer offers offering".split())
SELLERS: Final = frozenset("stall stand booth kiosk counter barrow".split())
"""Last words of what wares lie on. A shop and a vendor have theirs within and about them."""


def seller_before(sentence: Sentence, phrase: Phrase) -> tuple[Entity, bool] | None:
    """What sells it, where the verb is right before it."""
    at = phrase.start - 1
    seller = next((one for one in reversed(sellers(sentence)) if one.head.i < at), None)
    if seller is None:
        return None
    is_told = sentence.doc[at].lower_ in SELLING or is_listed(sentence, seller, phrase)
    return (sentence.entities[seller], False) if is_told else None


def is_listed(sentence: Sentence, seller: Phrase, phrase: Phrase) -> bool:
    """`Stalls on both sides: spices on the left, lamps on the right`: wares, and where."""
    is_behind = any(token.text == ":" for token in sentence.doc[seller.head.i + 1 : phrase.start])
    is_ware = phrase.determiner is Determiner.NONE and phrase.noun.split()[-1] not in SELLERS
    return is_behind and seller.is_plural and is_ware and zone_word(phrase.noun) is None


def sellers(sentence: Sentence) -> list[Phrase]:
    return [one for one, entity in sentence.entities.items() if entity.head_noun in SELLERS and not entity.is_zone]


def is_sold(sentence: Sentence, holder: Entity, phrase: Phrase) -> bool:
    """Also if it is listed behind the first of the wares."""
    seller = next((one for one in sellers(sentence) if sentence.entities[one] is holder), None)
    if seller is None:
        return False
    said = sentence.doc[seller.head.i + 1 : phrase.start]
    return any(token.lower_ in SELLING for token in said) or is_listed(sentence, seller, phrase)
