"""What a heading or a label names: a zone, a building, one of several, a side."""

from typing import TYPE_CHECKING, Final

from worlds.plan.plan import PlaceKind, ZoneKind
from worlds.reading.context import Context, Sentence
from worlds.reading.entities import Entity
from worlds.reading.fates import Fate
from worlds.reading.interiors import is_enterable, open_up
from worlds.reading.mentions import entity_for, is_anchor
from worlds.reading.numbers import ORDINALS, number_of
from worlds.reading.phrases import Phrase, phrases_in
from worlds.reading.prepositions import ANCHORS, DIAGONALS, SIDES
from worlds.reading.spoken import one_of_several
from worlds.reading.storeys import STOREYS, last_building, may_be_roofed, storey
from worlds.reading.zone_named import zone_word
from worlds.resolve.resolve import thing_named

if TYPE_CHECKING:
    from spacy.tokens import Doc

INSIDES: Final = (ZoneKind.ROOM, ZoneKind.BUILDING, ZoneKind.CAVE, ZoneKind.GROUND, ZoneKind.ARENA, ZoneKind.ISLAND)
MOST_OF_SIDE: Final = 3
"""Words of `The back wall:`."""
MOST_OF_TOP: Final = 4
"""Words of `Right at the top:`."""
SIDED: Final = ("left", "right")
COMPASS: Final = ("north", "south", "east", "west")
LETTERS: Final = {letter: number for number, letter in enumerate("abcdefghij")}


def container_of(
    doc: "Doc", number: int, context: Context, *, is_heading: bool = False
) -> Entity | tuple[PlaceKind, ...] | None:
    """What a label or a heading names: a zone, a building, one of several (`First`), a side; None: nothing of the world."""
    words = [token.lower_ for token in doc if token.text[0].isalpha() or token.like_num]
    if not words:
        return None
    first = doc[0].lower_
    if first in (*DIAGONALS, *COMPASS) and (len(doc) == 1 or doc[1].text in ("=", ",", "-", "–", "(", ":")):
        use_all(doc, number, context)
        return DIAGONALS.get(first) or (SIDES[first],)  # `north-west = commercial: a shop`
    side = next((SIDES[word] for word in words if word in SIDES), None)
    if (
        side is not None
        and len(words) <= MOST_OF_SIDE
        and "(" not in doc.text
        and (len(words) == 1 or words[-1] in ("side", "end", "part", "half", "corner", "wall"))
    ):
        use_all(doc, number, context)
        return (side,)
    floor = floor_named(doc, number, context)
    if floor is not None:
        return floor
    copy = copy_named(words, context)
    if copy is not None:
        use_all(doc, number, context)
        return copy
    if words in (["inside"], ["indoors"], ["in", "it"], ["inside", "it"]):
        inner = next(
            (one for one in [context.topic, *reversed(context.spoken)] if one is not None and has_inside(one)), None
        )
        if inner is not None:
            use_all(doc, number, context)
            open_up(inner)
        return inner
    sentence = Sentence(number, doc, phrases_in(doc))
    heads = [one for one in sentence.phrases if not (one.start and doc[one.start - 1].lower_ in ("by", "about", "for"))]
    for phrase in sorted(heads, key=lambda one: zone_word(one.noun) is None):
        if is_anchor(phrase, sentence, context):
            use_all(doc, number, context)
            return (ANCHORS[phrase.noun.split()[-1]],)
        if is_heading and phrase.is_plural:
            continue  # `Rivers` is what the lesson is about
        is_place = zone_word(phrase.noun) is not None or (not is_heading and thing_named(phrase.noun) is not None)
        entity = labelled(phrase, context) or (entity_for(phrase, sentence, context) if is_place else None)
        if entity is None:
            continue
        use_all(doc, number, context)
        if not entity.is_zone and is_enterable(entity):
            open_up(entity)
        return entity
    return None


def floor_named(doc: "Doc", number: int, context: Context) -> Entity | None:
    """`Ground floor: ...`, `First floor of the keep: ...`: a room of the building."""
    words = [token.lower_ for token in doc if token.is_alpha]
    below = next((one for one in reversed(context.story.zones()) if one.noun.endswith(" floor")), None)
    if words[-1:] == ["top"] and len(words) <= MOST_OF_TOP and below is not None and below.home is not None:
        use_all(doc, number, context)
        return storey(below.home, words[-1:], context)
    at = words.index("floor") if "floor" in words else 0
    if at == 0 or words[at - 1] not in STOREYS or at > 2 or (len(words) > at + 1 and words[at + 1] != "of"):
        return None
    sentence = Sentence(number, doc, phrases_in(doc))
    owners = [one for one in sentence.phrases if one.noun.split()[-1] != "floor"]
    owner = entity_for(owners[0], sentence, context) if owners else last_building(sentence, context)
    if owner is None or not may_be_roofed(owner):
        return None
    use_all(doc, number, context)
    return storey(owner, words[at - 1 : at], context)


def has_inside(entity: Entity) -> bool:
    return not entity.is_gone and (entity.zone.kind in INSIDES if entity.zone is not None else is_enterable(entity))


def labelled(phrase: Phrase, context: Context) -> Entity | None:
    """What was spoken of before its own heading: `a bakery ... Bakery: a counter`; `Fruit stall` of six stalls."""
    found = one_of_several(phrase, context) or context.story.named(phrase.noun)
    if found is None and " " in phrase.noun:
        head = context.story.named(phrase.noun.split()[-1])
        found = head if head is not None and head.count > 1 else None
    return context.speak(found) if found is not None else None


def copy_named(words: list[str], context: Context) -> Entity | None:
    """`First`, `Hall 1`, `Zone A`: one of several that were spoken of."""
    words = words[1:] if words[:1] == ["the"] else words
    if not words:
        return None
    head = words[0]
    if head in SIDED and words[1:2] == ["one"]:
        return sided(head, context)
    place = ORDINALS.get(head)
    if place is None and len(words) >= 2:
        found = number_of(words[1])
        place = found - 1 if found is not None else LETTERS.get(words[1]) if len(words[1]) == 1 else None
    if place is None:
        return None
    several = next(
        (one for one in reversed(context.spoken) if one.is_zone and 1 < one.count > place),
        None,
    )
    if several is None:
        return None
    context.tell_apart(several)
    copy = several.copies[place]
    title = [word for word in words if word not in ORDINALS and word != several.head_noun and number_of(word) is None]
    if title and len(words) > 1:
        copy.texts = [" ".join(title)]
    return context.speak(copy)


def sided(side: str, context: Context) -> Entity | None:
    """`The left one: ...` of two islands."""
    two = next((one for one in reversed(context.spoken) if one.is_zone and one.count == len(SIDED)), None)
    if two is None:
        return None
    context.tell_apart(two)
    copy = two.copies[SIDED.index(side)]
    copy.put(SIDES[side])
    return context.speak(copy)


def use_all(doc: "Doc", number: int, context: Context) -> None:
    for token in doc:
        context.fates.mark(number, token, Fate.USED)
