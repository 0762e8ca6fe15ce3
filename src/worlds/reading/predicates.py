"""Looks that are said after the thing: `a house that is blue`, `the bus is red`, `two cars, one red and one blue`."""

from typing import TYPE_CHECKING, Final

from worlds.reading.context import Context, Sentence
from worlds.reading.entities import Entity
from worlds.reading.fates import Fate
from worlds.reading.looks import color_in, material_in, size_in
from worlds.reading.numbers import number_of
from worlds.reading.pronouns import MANY, ONE, stands_for

if TYPE_CHECKING:
    from spacy.tokens import Token

BEING: Final = frozenset("is are be was were 's being".split())
MAKING: Final = frozenset("make made paint painted colour color coloured colored built build".split())
BETWEEN: Final = frozenset(
    "very really quite all painted coloured colored in both each bright too so more of from out".split()
)
"""Words between what tells the look and it."""


def take_looks(sentence: Sentence, context: Context) -> None:
    split_looks(sentence, context)
    for token in sentence.doc:
        if context.fates.fate_of(sentence.number, token) is not Fate.USED and is_look(token):
            entity = owner_of_look(token, sentence, context)
            if entity is not None:
                dress(entity, [*sentence.doc[token.i : token.i + 2]], sentence, context)


def is_look(token: "Token") -> bool:
    return any(find([token]) is not None for find in (color_in, material_in, size_in))


def dress(entity: Entity, tokens: list["Token"], sentence: Sentence, context: Context) -> None:
    color = color_in(tokens)
    if color is not None and color[1][0] == tokens[0]:
        entity.color = color[0]
        context.use(sentence, color[1])
        return
    material, size = material_in(tokens[:1]), size_in(tokens[:1])
    if material is not None:
        entity.material = material[0]
    if size is not None:
        entity.size = size[0]
    context.use(sentence, tokens[:1])


def owner_of_look(token: "Token", sentence: Sentence, context: Context) -> Entity | None:
    """Whose look it is, if the words before it say that it is one."""
    doc = sentence.doc
    at = token.i - 1
    passed: set[str] = set()
    while at >= 0 and (doc[at].lower_ in BETWEEN or is_look(doc[at]) or doc[at].lower_ == "and"):
        passed.add(doc[at].lower_)
        at -= 1
    if at < 0:
        return None
    word = doc[at]
    before = [sentence.entities[one] for one in sentence.phrases if one.head.i <= at and one in sentence.entities]
    if word.lower_ in BEING:
        return subject_of(word, sentence, context) or (before[-1] if before else None)
    if word.lower_ in MAKING or (word.is_punct and passed & {"all", "both", "each", "painted"}):
        return before[-1] if before else None
    verb = next((one for one in doc[: token.i] if one.lower_ in MAKING and one.dep_ == "ROOT"), None)
    if verb is not None and word.i >= verb.i:
        if word.lower_ in (*ONE, *MANY):
            return stands_for(word, sentence, context)
        return before[-1] if before and before[-1] is sentence.entity_of(word) else None
    return None


def subject_of(verb: "Token", sentence: Sentence, context: Context) -> Entity | None:
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass"):
            entity = sentence.entity_of(child)
            if entity is None and child.lower_ in (*ONE, *MANY) and child.lower_ not in ("that", "which"):
                entity = stands_for(child, sentence, context)
            return entity
    return None


def split_looks(sentence: Sentence, context: Context) -> None:
    """`two cars, one red and one blue`, `four boats: two gray and two gold`: as many entities as looks."""
    doc = sentence.doc
    for phrase in list(sentence.entities):
        entity = sentence.entities[phrase]
        if entity.count < 2 or entity.is_zone:
            continue
        found = pairs_after([*doc[phrase.head.i + 1 :]])
        if len(found) < 2 or sum(number for number, _ in found) != entity.count:
            continue
        entity.count = found[0][0]
        dress(entity, found[0][1], sentence, context)
        for number, tokens in found[1:]:
            other = Entity(entity.noun, count=number, home=entity.home, phrase=phrase, material=entity.material)
            other.places = [*entity.places]
            other.loosely, other.size = entity.loosely, entity.size
            dress(other, tokens, sentence, context)
            context.story.add(other)
        return


def pairs_after(tokens: list["Token"]) -> list[tuple[int, list["Token"]]]:
    """(how many, the words of their look), one after the other, behind a comma or a colon."""
    found: list[tuple[int, list[Token]]] = []
    at = 0
    while at + 1 < len(tokens):
        if tokens[at].lower_ in (",", ":", "and", "&", "-", "–", "is", "are"):
            at += 1
            continue
        number = number_of(tokens[at].text)
        if number is None or color_in(tokens[at + 1 : at + 3]) is None:
            return found
        found.append((number, tokens[at + 1 : at + 3]))
        color = color_in(tokens[at + 1 : at + 3])
        assert color is not None
        at += 1 + len(color[1])
    return found
