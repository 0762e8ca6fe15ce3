"""What `the rover`, `each house`, `post 1` take up again: something that was spoken of before."""

from dataclasses import replace
from typing import Final

from worlds.catalogue.things import WORDS as THING_WORDS
from worlds.lexicon.nouns import senses_of
from worlds.plan.plan import ZoneKind
from worlds.reading.context import MOST_APART, Context
from worlds.reading.entities import Entity
from worlds.reading.interiors import is_building
from worlds.reading.phrases import Determiner, Phrase
from worlds.reading.zone_words import WATERS, ZONES

FEWEST: Final = 2
FEWEST_LETTERS: Final = 4


def spoken_of(phrase: Phrase, context: Context) -> Entity | None:
    """The one that `the rover`, `each house`, `them` takes up again."""
    if phrase.noun == "water" or (phrase.noun == "river" and phrase.determiner is Determiner.DEFINITE):
        known = context.story.named(phrase.noun)
        kinds = WATERS if phrase.noun == "water" else (ZoneKind.RIVER,)
        return known or context.last_of(kinds)
    waiting = named_before_counted(phrase, context)
    if waiting is not None:
        return counted(waiting, phrase)
    if phrase.ordinal is not None:
        return one_of_several(phrase, context)
    is_again = phrase.determiner in (Determiner.DEFINITE, Determiner.EACH) or phrase.is_one_of
    is_bare = phrase.determiner is Determiner.NONE and phrase.count is None
    if not is_again and not (is_bare and (not phrase.is_plural or phrase.head.dep_ == "nsubj")):
        return None
    found = context.story.named(phrase.noun)
    if found is None and phrase.determiner is Determiner.DEFINITE and not phrase.is_owned:
        return one_of_its_kind(phrase, context)
    if found is None:
        return None
    if phrase.determiner is Determiner.NONE and not may_be_again(phrase, found):
        return None
    is_rest = phrase.determiner is Determiner.DEFINITE and any(token.lower_ == "other" for token in phrase.described)
    if is_rest and phrase.is_plural and phrase.number.number < found.count:
        return found  # `the two other halls` of four
    if phrase.count is not None and not phrase.count.is_vague and phrase.count.number != found.count:
        return None if phrase.determiner is not Determiner.DEFINITE or not found.is_vague else counted(found, phrase)
    if phrase.is_plural and found.count == 1 and not phrase.is_one_of:
        return None
    if phrase.is_owned and not phrase.is_plural and found.count > 1:
        return None  # `the teacher's desk` is none of the pupils' twelve
    return found


def one_of_its_kind(phrase: Phrase, context: Context) -> Entity | None:
    """`the house` after a farmhouse, `the animal` after an otter: what was spoken of last that is one, by another word."""
    if phrase.is_plural or phrase.count is not None or " " in phrase.noun:
        return None
    is_unknown = phrase.noun not in THING_WORDS and phrase.noun not in ZONES
    names = [one.name for one in senses_of(phrase.noun)[:1]] if is_unknown else []
    for one in reversed(context.spoken):
        if one.is_gone or one.count > 1:
            continue
        is_longer = one.head_noun != phrase.noun and one.head_noun.endswith(phrase.noun)
        is_longer = is_longer or (
            is_unknown and one.is_zone and one.noun.startswith(f"{phrase.noun} ")
        )  # `the dig` after a dig site
        if is_made_so(one, phrase.noun) or is_same_thing(one, phrase.noun):
            return one
        if is_longer or any(name in sense.above for sense in senses_of(one.noun)[:1] for name in names):
            return one
    return None


def is_made_so(entity: Entity, noun: str) -> bool:
    """`the wreck` after a wrecked ship, `the ruin` after a ruined tower."""
    described = [one.lower_ for one in entity.phrase.described] if entity.phrase is not None else []
    said = [*described, *entity.noun.split()[:-1]]
    return len(noun) >= FEWEST_LETTERS and any(one in (f"{noun}ed", f"{noun}d") for one in said)


def is_same_thing(entity: Entity, noun: str) -> bool:
    """`the wreck` after a sunken ship: other words for it."""
    return not entity.is_zone and noun in THING_WORDS and THING_WORDS.get(entity.noun) == THING_WORDS[noun]


def all_of_a_kind(phrase: Phrase, context: Context) -> Entity | None:
    """`each planet` after Mercury, Venus and Mars; `the animals` after cows and sheep."""
    is_all = phrase.determiner is Determiner.EACH or (phrase.determiner is Determiner.DEFINITE and phrase.is_plural)
    if not is_all or phrase.count is not None or " " in phrase.noun:
        return None
    kind = [sense.name for sense in senses_of(phrase.noun)]
    members = [
        one
        for one in context.story.things()
        if one.noun != phrase.noun
        and (
            any(name in sense.above for sense in senses_of(one.noun)[:2] for name in kind)
            or (phrase.noun in ("building", "shop") and is_building(one))
        )
    ]
    if len(members) < FEWEST:
        return None
    return context.story.add(Entity(phrase.noun, count=len(members), members=members, is_gone=True, phrase=phrase))


def one_of_several(phrase: Phrase, context: Context) -> Entity | None:
    """`post 1` of five posts; `gate B12` a second time."""
    found = context.story.named(phrase.noun)
    if found is None or phrase.ordinal is None:
        return None
    whole = next((one for one in context.story.entities if found in one.members and not one.is_zone), None)
    if whole is not None and phrase.ordinal.isdigit() and 0 < int(phrase.ordinal) <= len(whole.members):
        return whole.members[int(phrase.ordinal) - 1]
    if found.copies and phrase.ordinal.isdigit() and 0 < int(phrase.ordinal) <= len(found.copies):
        return found.copies[int(phrase.ordinal) - 1]
    if phrase.ordinal.isdigit() and 0 < int(phrase.ordinal) <= found.count and may_be_told_apart(found):
        return told_apart(found, context)[int(phrase.ordinal) - 1]
    return found if found.count > 1 or phrase.ordinal in found.texts else None


def may_be_told_apart(several: Entity) -> bool:
    is_counted = not several.is_vague and 1 < several.count <= MOST_APART
    return is_counted and not several.is_zone and not several.is_gone and several.each is None


def told_apart(several: Entity, context: Context) -> list[Entity]:
    """Things that are told of by number are things by themselves."""
    members = [
        replace(several, count=1, is_vague=False, places=[*several.places], texts=[], names=[])
        for _ in range(several.count)
    ]
    for number, one in enumerate(members):
        one.texts = several.texts[number : number + 1]
        context.story.add(one)
    several.is_gone, several.members = True, members
    return members


def may_be_again(phrase: Phrase, found: Entity) -> bool:
    """Without an article: a name, a zone, or what something is put at (`moon next to Earth`)."""
    if found.noun != phrase.noun and not (found.is_zone and found.head_noun == phrase.noun.split()[-1]):
        return False
    before = phrase.head.doc[phrase.start - 1] if phrase.start else None
    if phrase.is_plural:
        return found.count > 1 and phrase.head.dep_ == "nsubj"  # `Airplanes should be white.`
    return found.is_zone or phrase.head.pos_ == "PROPN" or (before is not None and before.pos_ == "ADP")


def named_before_counted(phrase: Phrase, context: Context) -> Entity | None:
    """`a pen for the meerkats. ... Four meerkats.`"""
    if phrase.count is None or phrase.count.is_vague:
        return None
    return next(
        (
            one
            for one in context.story.things()
            if one.noun == phrase.noun
            and one.is_vague
            and one.phrase is not None
            and one.phrase.determiner is Determiner.DEFINITE
        ),
        None,
    )


def counted(entity: Entity, phrase: Phrase) -> Entity:
    """What was vague before has its number now."""
    entity.count, entity.is_vague = phrase.number.number, False
    return entity
