"""`eight planets: Mercury, Venus, ...`; `two zones: a desert and an arctic`: what is listed is what was counted."""

import re
from typing import Final

from worlds.plan.plan import PlaceKind
from worlds.reading.carrying import carries
from worlds.reading.context import Context, Sentence
from worlds.reading.entities import Entity
from worlds.reading.kept import keep_animals, list_of_animals
from worlds.reading.phrases import Phrase

FEWEST: Final = 2
ITEMS: Final = re.compile(r"\s*(?:,\s*and\s+|,\s*|\s+and\s+|\s+&\s+|\s+/\s+)\s*")
ARTICLES: Final = ("a", "an", "the", "one", "two", "three")
NAMELESS: Final = re.compile(r"\b(?:animal|creature|species|life|wildlife|beast|fish|bird|inhabitant)s?$")
MOST_WORDS: Final = 4


def name_members(sentence: Sentence, context: Context) -> None:
    """What was counted before a colon is gone: its members stand for it, at its places."""
    phrases = [one for one in sentence.phrases if one in sentence.entities]
    for number, phrase in enumerate(phrases):
        whole, following = sentence.entities[phrase], phrases[number + 1 :]
        if not whole.is_gone and house_animals(sentence, phrase, following, context):
            return  # nothing else that stands before the list is what it lists
        colon = colon_after(sentence, phrase, following)
        if whole.is_gone or colon is None or how_many(whole) < FEWEST:
            continue
        members = (
            names_of_zones(sentence, whole, colon, context)
            or zones_listed(sentence, whole, following, colon)
            or zones_around(sentence, whole, following, colon, context)
            or members_of(sentence, following, colon)
        )
        if len(members) < FEWEST or not are_all(whole, members):
            continue
        if not whole.is_zone and carries(whole) and not any(one.is_zone or carries(one) for one in members):
            stand_on(whole, members)
            continue
        stand_for(whole, members)
        for other in following:  # `four biomes in four zones: ...`
            entity = sentence.entities[other]
            if other.start < colon and entity.is_zone and entity.count == whole.count:
                entity.is_gone, entity.members = True, members


def house_animals(sentence: Sentence, phrase: Phrase, following: list[Phrase], context: Context) -> bool:
    """In the pools, cages or ponds for which they are listed."""
    start = list_of_animals(sentence, phrase)
    animals = members_of(sentence, following, start) if start is not None else []
    if start is None or len(animals) < FEWEST or any(one.is_zone for one in animals):
        return False
    whole = sentence.entities[phrase]
    for other in following:  # `different animals`
        entity = sentence.entities[other]
        if phrase.head.i < other.start <= start and NAMELESS.search(entity.noun) is not None:
            entity.is_gone, entity.members = True, animals
    made = keep_animals(whole, animals, context)
    whole.places = [(kind, of) for kind, of in whole.places if not any(each in animals for each in of)]
    stand_for(whole, made)
    whole.count = len(made)
    return True


def stand_on(whole: Entity, members: list[Entity]) -> None:
    """`five stalls: fruit, fish, bread ...`: each is of one of these, and has it."""
    whole.texts = whole.texts or [one.noun.capitalize() for one in members]
    for member in members:
        member.put(PlaceKind.ON, whole)


def stand_for(whole: Entity, members: list[Entity]) -> None:
    """The members are where the whole was said to be."""
    whole.is_gone, whole.members = True, members
    for member in members:
        member.home = member.home if member.home not in (None, whole) else whole.home
        for kind, of in whole.places:
            member.put(kind, *of)
        member.loosely = member.loosely or whole.loosely
        member.terrain = member.terrain or whole.terrain


def names_of_zones(sentence: Sentence, whole: Entity, colon: int, context: Context) -> list[Entity]:
    """`seven stations: Soil, Plant, River ...`: a zone for every name, whatever else the name means."""
    if whole.zone is None or not whole.zone.is_vague:
        return []
    listed = sentence.doc[colon + 1 :].text.strip(" .")
    names = [one.strip() for one in ITEMS.split(listed)]
    if len(names) != whole.count or any(not name or len(name.split()) > MOST_WORDS for name in names):
        return []
    if any(name.split()[0].lower() in ARTICLES for name in names):
        return []  # things, and no names
    members: list[Entity] = []
    at = colon + 1
    for name in names:
        end = at + len([token for token in sentence.doc[at:] if token.i < at + len(name.split())])
        own = next(
            (one for one in sentence.entities if at <= one.head.i < end + 1 and name.endswith(one.head.text)), None
        )
        entity = sentence.entities[own] if own is not None else None
        if entity is None or not entity.is_zone:
            if entity is not None:
                entity.is_gone = True
            entity = context.story.add(Entity(name.lower(), whole.zone, phrase=whole.phrase, names=[name]))
            if own is not None:
                sentence.entities[own] = entity
        context.use(sentence, [*sentence.doc[at:end]])
        members.append(context.speak(entity))
        at = end + 1
    return members


def zones_listed(sentence: Sentence, whole: Entity, following: list[Phrase], colon: int) -> list[Entity]:
    """`three islands: a pirate island with a ship, ...`: of what is listed, what is a place itself."""
    if not whole.is_zone:
        return []
    tops = [one for one in following if one.start > colon and starts_item(sentence, one, colon)]
    zones = [*dict.fromkeys(one for one in map(sentence.entities.__getitem__, tops) if one.is_zone)]
    return zones if len(zones) == whole.count else []


def zones_around(
    sentence: Sentence, whole: Entity, following: list[Phrase], colon: int, context: Context
) -> list[Entity]:
    """`five enclosures: lions, elephants, ...`: one for each that is listed."""
    if whole.zone is None:
        return []
    listed = members_of(sentence, following, colon)
    if len(listed) != whole.count or any(one.is_zone for one in listed):
        return []
    made = []
    for one in listed:
        zone = Entity(f"{one.noun} {whole.noun}", whole.zone, phrase=whole.phrase, enclosure=whole.enclosure)
        zone.home, one.home = whole.home, zone
        made.append(context.story.add(zone))
    return made


def colon_after(sentence: Sentence, phrase: Phrase, following: list[Phrase]) -> int | None:
    """Where the list begins: behind the colon that ends the phrase's clause, or right behind it."""
    adjacent = next((one for one in following if one.start == phrase.head.i + 1 and one.head.pos_ == "PROPN"), None)
    if adjacent is not None:
        return phrase.head.i
    colon = next((token.i for token in sentence.doc[phrase.head.i + 1 :] if token.text in (":", "–", "—")), None)
    between = [one for one in following if colon is not None and one.start < colon and one.count is not None]
    number = how_many(sentence.entities[phrase])
    if any(how_many(sentence.entities[one]) != number for one in between):
        return None
    return colon


def members_of(sentence: Sentence, following: list[Phrase], colon: int) -> list[Entity]:
    tops = [one for one in following if one.start > colon and starts_item(sentence, one, colon)]
    return [*dict.fromkeys(sentence.entities[one] for one in tops)]


def starts_item(sentence: Sentence, phrase: Phrase, colon: int) -> bool:
    before = sentence.doc[phrase.start - 1]
    return before.i == colon or before.lower_ in (",", "and", "&", "plus")


def how_many(whole: Entity) -> int:
    """Of all: `in each of seven hoops one instrument` are seven."""
    return whole.count * (whole.each.count if whole.each is not None else 1)


def are_all(whole: Entity, members: list[Entity]) -> bool:
    """Whether they are as many as was said, or it was left open how many."""
    if any(member is whole for member in members):
        return False
    total = sum(member.count for member in members)
    return how_many(whole) in (len(members), total) or (whole.is_vague and whole.is_plural and total >= whole.count)
