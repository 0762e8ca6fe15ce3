"""`The agora is a square`, `The shop: one big room`: what is said to be something is no second thing."""

from typing import TYPE_CHECKING, Final

from worlds.reading.context import Context, Sentence
from worlds.reading.entities import Entity
from worlds.reading.phrases import Determiner, Phrase
from worlds.reading.zone_named import zone_word
from worlds.resolve.resolve import thing_named

if TYPE_CHECKING:
    from spacy.tokens import Token

SHAPES: Final = frozenset(
    "ball sphere cube box cylinder cone disc disk block tube blob shape space area place room".split()
)
"""What a thing or a place is said to look like."""


def being_of(phrase: Phrase) -> "Token | None":
    """The subject of which the phrase says what it is: `the agora` of `the agora is an open square`."""
    verb = phrase.outer.head
    if phrase.outer.dep_ != "attr" or verb.lemma_ != "be" or phrase.determiner is Determiner.DEFINITE:
        return None
    return next((child for child in verb.children if child.dep_ == "nsubj"), None)


def apposition_of(phrase: Phrase) -> "Token | None":
    """`the gallery` of `the gallery, one long room`."""
    is_place = phrase.noun in ("room", "space", "area", "place") and phrase.determiner is Determiner.INDEFINITE
    return phrase.outer.head if is_place and phrase.outer.dep_ == "appos" else None


def meant_by_being(phrase: Phrase, sentence: Sentence, context: Context) -> Entity | None:
    """`the island is a square of sand`: it is the island that is spoken of, and there is no square."""
    subject = being_of(phrase) or apposition_of(phrase)
    if subject is None or phrase.number.number != 1:
        return None
    entity = sentence.entity_of(subject)
    if entity is None and subject.lower_ == "it" and context.topic is not None:
        entity = context.topic
    if entity is None or entity.is_gone or entity.count != 1:
        return None
    zone = zone_word(phrase.noun)
    if entity.zone is not None:
        if zone is not None and entity.zone.is_vague:
            entity.zone = zone
        if phrase.noun.split()[-1] not in SHAPES:
            entity.aliases.append(phrase.noun)
        return entity
    return (
        entity if zone is None and thing_named(entity.noun) is not None and thing_named(phrase.noun) is None else None
    )


def meant_by_label(phrase: Phrase, sentence: Sentence) -> Entity | None:
    """`Nucleus: a big purple ball`, `The shop: one big room`: what it looks like, and no second thing."""
    is_first = phrase is next(iter(sentence.phrases), None) and phrase.start <= 1
    if sentence.labelled is None or not is_first or phrase.is_plural or phrase.noun not in SHAPES:
        return None
    return sentence.labelled


def alias_of_being(entity: Entity, phrase: Phrase, sentence: Sentence) -> None:
    """`the agora is a square`, of which nobody knows what an agora is."""
    subject = being_of(phrase)
    if subject is not None and subject.pos_ in ("NOUN", "PROPN") and sentence.entity_of(subject) is None:
        entity.aliases.append(subject.lower_)
        if entity.is_zone:
            entity.names.append(subject.text)
