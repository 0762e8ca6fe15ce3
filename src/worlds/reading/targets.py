"""What a preposition leads to: a thing, a zone, a part of one (`the middle of the park`)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from worlds.lexicon.plurals import singular
from worlds.plan.plan import PlaceKind, ZoneKind
from worlds.reading.context import MOST_APART, Context, Sentence
from worlds.reading.entities import SPAWN, WHOLE, Entity
from worlds.reading.interiors import is_building, is_enterable
from worlds.reading.mentions import ORDERS, SHORES, is_spawn
from worlds.reading.numbers import ORDINALS
from worlds.reading.phrases import Determiner, Phrase
from worlds.reading.prepositions import ANCHORS, DIAGONALS, LONGEST, OF_THINGS, PREPOSITIONS, SIDES
from worlds.reading.pronouns import EACH, HERE, MANY, ONE, PERSONAL, stands_for
from worlds.reading.spoken import may_be_told_apart, told_apart
from worlds.reading.storeys import STOREYS, last_building, storey
from worlds.reading.zone_words import WATERS

if TYPE_CHECKING:
    from spacy.tokens import Doc

Kind = PlaceKind
LINES: Final = (ZoneKind.STREET, ZoneKind.TRACK)
"""Zones whose things stand along them."""
PLACES: Final = ORDINALS | {"last": -1, "final": -1}
"""In a list of several."""
OF_TWO: Final = ("one", "other")
OPPOSITE: Final = {Kind.WEST: Kind.EAST, Kind.WEST_OF: Kind.EAST_OF, Kind.NORTH_OF: Kind.SOUTH_OF}
"""`one side` is the west, one bank of a river the north: what `the other` is then."""
BANKS: Final = ("one", "other", "opposite")
BESIDE_WATER: Final = frozenset({*SIDES.values(), Kind.EDGE})
"""Parts of a water that are land."""
DEEP: Final = (ZoneKind.VALLEY, ZoneKind.CRATER)
"""Zones with a rim."""
OF_BUILDINGS: Final = ("roof", "rooftop", "balcony")
BANKED: Final = (ZoneKind.RIVER, ZoneKind.LAKE)
"""Zones with banks."""
SHORED: Final = (ZoneKind.ISLAND, ZoneKind.LAKE)
"""Zones with a shore of their own."""
WORLDS: Final = ("world", "place", "thing", "map", "area", "site", "game", "scene")
LISTING: Final = frozenset({",", "and", "&", "or", "plus", "then", "also", "+"})


@dataclass(frozen=True, slots=True)
class Target:
    """What a preposition leads to."""

    kind: PlaceKind
    of: tuple[Entity | str, ...]
    end: int
    """The place after it."""
    is_each: bool = False
    is_at: bool = False
    """`at`, which is in of a place and near of a thing"""
    is_towards: bool = False
    """`into`"""
    is_fastened: bool = False
    """`tied to`"""
    is_wall: bool = False
    """A wall or a corner of the room, and no side of a thing."""
    also: tuple[PlaceKind, ...] = ()
    """The second side of `north-west`, the side of `the left corner`."""
    is_beginning: bool = False
    """`starts at`"""
    is_ending: bool = False
    """`ends in`"""
    number: int | None = None
    """Of what stands there, if each of so many has one: `on each side`."""


def preposition_at(sentence: Sentence, at: int) -> tuple[PlaceKind, int] | None:
    doc = sentence.doc
    for length in range(min(LONGEST, len(doc) - at), 0, -1):
        words = tuple(token.lower_ for token in doc[at : at + length])
        kind = PREPOSITIONS.get(words)
        if kind is None or words == ("with",):
            continue
        if any(doc[place] in phrase.tokens for place in range(at, at + length) for phrase in sentence.entities):
            continue
        if length == 1 and doc[at].pos_ == "PART":
            continue
        return kind, at + length
    return None


def target_of(sentence: Sentence, context: Context, kind: PlaceKind, at: int) -> Target | None:
    doc = sentence.doc
    if doc[at : at + 2].text.lower() == "each other":
        return None  # opposite.py
    is_adverb = at >= len(doc) or doc[at].is_punct or doc[at].lower_ in ("and", "but")
    if is_adverb or (kind is Kind.AROUND and doc[at].lower_ == "with"):
        return adverb(sentence, context, kind, at)
    one = ordinal_target(sentence, context, kind, at)
    if one is not None:
        return one
    if kind is Kind.AROUND and is_everything(doc, at):
        return Target(kind, (WHOLE,), at + 2)
    phrase = phrase_from(sentence, at)
    if phrase is None:
        return pronoun_target(sentence, context, kind, at)
    end = phrase.head.i + 1
    if is_spawn(phrase):
        return Target(kind, (SPAWN,), end)
    entity = sentence.entities.get(phrase)
    if entity is None:
        part = anchor_target(sentence, context, kind, phrase)
        if part is not None and part.kind in OPPOSITE and any(token.lower_ == "one" for token in phrase.described):
            context.other_side = OPPOSITE[part.kind], part.of, part.also
        return part
    others = [entity]
    if kind is Kind.BETWEEN:
        second = phrase_after(sentence, phrase)
        other = sentence.entities.get(second) if second is not None else None
        if other is not None and second is not None:
            others.append(other)
            end = second.head.i + 1
    return Target(kind, tuple(others), end, phrase.determiner is Determiner.EACH)


def is_everything(doc: "Doc", at: int) -> bool:
    """`around everything`, `around it all`, `around the whole world`."""
    words = [token.lower_ for token in doc[at : at + 3]]
    is_all = words[:2] in (["the", "whole"], ["the", "entire"]) and words[2:] and words[2] in WORLDS
    return bool(is_all) or words[:1] == ["everything"] or words[:2] == ["it", "all"]


def adverb(sentence: Sentence, context: Context, kind: PlaceKind, at: int) -> Target | None:
    """`a tent with two cushions inside`: in what was spoken of before."""
    phrases = [one for one in sentence.phrases if one.head.i < at - 1 and one in sentence.entities]
    if sentence.doc[at - 1].lower_ in ("around", "round") and phrases and phrases[-1] in sentence.holders:
        return Target(Kind.AROUND, (sentence.holders[phrases[-1]],), at)  # `a meadow with a wall all around`
    if sentence.doc[at - 1].lower_ in ("around", "round") and phrases and phrases[-1].head.i >= at - 6:
        return Target(Kind.AROUND, (WHOLE,), at)  # `a thick wall all the way round`
    if sentence.doc[at - 1].lower_ not in ("inside", "behind", "nearby", "underneath", "above", "below", "within"):
        return None
    if phrases and phrases[-1] in sentence.holders:
        return Target(kind, (sentence.holders[phrases[-1]],), at)  # `a temple with a statue inside`
    before = [sentence.entities[one] for one in phrases]
    earlier = [one for one in context.spoken if one not in sentence.entities.values() and not one.is_gone]
    inner = [one for one in before[:-1] if one.is_zone or is_enterable(one)] if kind is Kind.INSIDE else []
    inner = [one for one in before[:-1] if kind is Kind.INSIDE and is_building(one)] or inner
    candidates = inner or before[:-1] or earlier
    owner = candidates[-1] if candidates else None
    return Target(kind, (owner,), at) if owner is not None else None


def phrase_from(sentence: Sentence, at: int) -> Phrase | None:
    """The phrase that begins here; `all`, `of` and such are passed over."""
    doc = sentence.doc
    while at < len(doc) and (doc[at].lower_ in ("of", "all", "just", "right", "up") or is_each_before(doc, at)):
        at += 1
    return sentence.starting_at(at)


def is_each_before(doc: "Doc", at: int) -> bool:
    return doc[at].lower_ in ("each", "both") and at + 1 < len(doc) and doc[at + 1].lower_ == "of"


def phrase_after(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The next one of a list."""
    following = next((one for one in sentence.phrases if one.start > phrase.head.i), None)
    if following is None:
        return None
    gap = [token.lower_ for token in sentence.doc[phrase.head.i + 1 : following.start]]
    is_second = "and" in gap or "&" in gap
    return following if is_second and all(word in LISTING for word in gap) else None


def ordinal_target(sentence: Sentence, context: Context, kind: PlaceKind, at: int) -> Target | None:
    """`on the first`, `behind the last one`: one of several that were spoken of."""
    doc = sentence.doc
    start = at + 1 if doc[at].lower_ == "the" else at
    if start >= len(doc) or doc[start].lower_ not in (*PLACES, *OF_TWO):
        return None
    end = start + 1
    if doc[start].lower_ in OF_TWO:
        return target_of_two(sentence, context, kind, start)
    if end < len(doc) and doc[end].lower_ in ("one", "two"):
        end += 1
    if end < len(doc) and doc[end].pos_ in ("NOUN", "PROPN", "ADJ", "NUM"):
        return None
    several = one_of_which(sentence, context, at)
    if several is None:
        return None
    if several.is_zone and len(several.each_of()) == 1 and several.count <= MOST_APART:
        context.tell_apart(several)
    if may_be_told_apart(several):
        told_apart(several, context)
    members = several.each_of()
    number = PLACES[doc[start].lower_]
    return Target(kind, (members[number] if -len(members) <= number < len(members) else several,), end)


def target_of_two(sentence: Sentence, context: Context, kind: PlaceKind, at: int) -> Target | None:
    """`on one a hut, on the other a palm` of two islands; `on the other` after `on one bank`."""
    doc = sentence.doc
    word, after = doc[at].lower_, doc[at + 1] if at + 1 < len(doc) else None
    is_other = word == "other" and doc[at - 1].lower_ == "the"
    if after is not None and (after.pos_ in ("NOUN", "PROPN", "ADJ", "NUM") or after.lower_ == "of"):
        return None
    if is_other and context.other_side is not None:
        other, of, also = context.other_side
        return Target(other, of, at + 1, also=also)
    two = one_of_which(sentence, context, at)
    if two is None or max(two.count, len(two.each_of())) != len(OF_TWO) or (word == "other") is not is_other:
        return None
    if two.is_zone and len(two.each_of()) == 1:
        context.tell_apart(two)
    members = two.each_of()
    return Target(kind, (members[OF_TWO.index(word)] if len(members) > 1 else two,), at + 1)


def one_of_which(sentence: Sentence, context: Context, at: int) -> Entity | None:
    """What `the first` is one of: zones go before things, and what the text has not come to yet is not meant."""
    later = [entity for phrase, entity in sentence.entities.items() if phrase.start > at and entity.phrase is phrase]
    spoken = [one for one in reversed(context.spoken) if one not in later]
    several = [one for one in spoken if len(one.each_of()) > 1 or one.count > 1]
    return next(iter(sorted(several, key=lambda one: (not one.is_zone, one.is_vague))), None)


def pronoun_target(sentence: Sentence, context: Context, kind: PlaceKind, at: int) -> Target | None:
    token = sentence.doc[at]
    last = context.last_zone()
    if token.lower_ == "another" and last is not None:  # `three cows in one pen, five pigs in another`
        other = Entity(last.noun, last.zone, home=last.home, phrase=last.phrase, enclosure=last.enclosure)
        return Target(kind, (context.speak(context.story.add(other)),), at + 1)
    if (
        token.lower_ in ("each", "every", "one")
        and at + 1 < len(sentence.doc)
        and sentence.doc[at + 1].lower_ in ("one", "of")
    ):
        at += 1 if sentence.doc[at + 1].lower_ == "one" else 2
        if at < len(sentence.doc) and sentence.doc[at].lower_ not in (*ONE, *MANY, "one"):
            return None
    elif token.lower_ not in {*ONE, *MANY, *EACH, *HERE, *PERSONAL, "one"}:
        return None
    if kind is Kind.BETWEEN and token.lower_ in ("them", "these", "both"):
        two = last_two(sentence, context, at)
        if two:
            return Target(kind, two, at + 1)
    entity = stands_for(token, sentence, context)
    return Target(kind, (entity,), at + 1, token.lower_ in EACH) if entity is not None else None


def last_two(sentence: Sentence, context: Context, at: int) -> tuple[Entity, ...]:
    """`a village and a forest, a bridge between them`: zones go before things, and what stands there is not meant."""
    before = [one for one in sentence.phrases if one.head.i < at and one in sentence.entities]
    own = sentence.entities[before[-1]] if before and sentence.doc[at - 2] in before[-1].tokens else None
    new = [entity for phrase, entity in sentence.entities.items() if phrase.start > at and entity.phrase is phrase]
    spoken = [one for one in reversed(context.spoken) if one is not own and one not in new and not one.is_gone]
    if any(one.count == 2 for one in spoken[:2]):
        return ()  # `two islands, a bridge between them`
    zones = [
        one for one in spoken[:4] if one.is_zone and one.zone is not None and one.zone.kind not in (*WATERS, *LINES)
    ]
    two = zones[:2] if len(zones) > 1 else spoken[:2]
    return (two[1], two[0]) if len(two) == 2 else ()


def anchor_target(sentence: Sentence, context: Context, kind: PlaceKind, phrase: Phrase) -> Target | None:
    """`the middle`, `the back wall`, `each corner of the castle`."""
    word = phrase.noun.split()[-1]
    if word not in ANCHORS:
        return None
    said = [*phrase.noun.split()[:-1], *(token.lower_ for token in phrase.described)]
    side = next((SIDES[one.split("-")[0]] for one in said if one.split("-")[0] in SIDES), None)
    anchor = ANCHORS[word]
    also: tuple[PlaceKind, ...] = (side,) if word == "corner" and side is not None else ()
    diagonal = next((DIAGONALS[one] for one in (word, *said) if one in DIAGONALS), None)
    if diagonal is not None:
        also = diagonal if word == "corner" else diagonal[1:]
    if word in ("side", "end", "edge", "wall", "bank", "rim", "half", *SHORES) and side is not None:
        anchor = side
    end = phrase.head.i + 1
    owner, end = owner_of(sentence, context, end)
    if kind is Kind.AROUND and owner is None and word in ("edge", "outside", "perimeter", "rim"):
        return Target(kind, (WHOLE,), end)
    if owner is not None and word in ("foot", "bottom", "top") and sentence.doc[end - 1].lower_ == "it":
        tall = (sentence.entities[one] for one in reversed(sentence.phrases) if one in sentence.entities)
        owner = next((one for one in tall if is_tall(one)), owner)  # `on the hill is a castle, at its foot a village`
    if owner is None and phrase.is_owned:
        owner = owned_by(phrase, context)
    if owner is None and word in ("bank", "rim"):
        owner = context.last_of(BANKED if word == "bank" else DEEP)
    if owner is None and word in SHORES:
        owner = context.last_of(SHORED)
    if kind is Kind.ALONG and word == "bank" and owner is not None:
        return Target(kind, (owner,), end)
    said_from = any(one.lower_ == "from" for one in sentence.doc[max(0, phrase.start - 4) : phrase.start])
    if kind in (Kind.FROM, Kind.TO) and said_from and owner is None:
        return Target(kind, (), end)  # `from west to east`, `from bottom to top`
    many = any(one in ("each", "either", "both", "every", "all", "four") for one in said) or is_each_of(
        sentence, phrase
    )
    number = {"side": 2, "end": 2, "corner": 4, "wall": 4}.get(word) if many else None
    if owner is None and word == "floor" and any(one in STOREYS for one in said):
        building = last_building(sentence, context)
        if building is not None:
            return Target(Kind.INSIDE, (storey(building, said, context),), end)
    if owner is None and word in OF_BUILDINGS:
        owner = last_building(sentence, context)
    if word in ("ground", "floor", "air", "outside", "inside", "interior"):
        if word == "inside" and owner is not None:
            return Target(Kind.INSIDE, (owner,), end)
        whole = owner or sentence.container or context.last_zone()
        if kind is Kind.AROUND and whole is not None:
            return Target(kind, (whole,), end)
        return Target(Kind.OVER if word == "air" else Kind.INSIDE, (owner,) if owner else (), end)
    if owner is None and (anchor in (Kind.ON, Kind.AT_END_OF, Kind.NEAR) or (word == "side" and number is not None)):
        owner = line_of(sentence) if anchor is Kind.AT_END_OF else None
        owner = owner or stands_for_part(sentence, context, phrase)
        if owner is None:
            return None
    if owner is not None and (not owner.is_zone or owner.count > 1 or anchor in (Kind.ON, Kind.AT_END_OF, Kind.NEAR)):
        shown = anchor if owner.is_zone else OF_THINGS.get(anchor, anchor)
        if number is not None:
            shown = Kind.NEXT_TO if not owner.is_zone else Kind.ALONG
        return Target(shown, (owner,), end, number=number)
    if owner is not None and owner.zone is not None and owner.zone.kind in (*WATERS, *DEEP) and anchor in BESIDE_WATER:
        if owner.zone.kind is ZoneKind.RIVER and any(one in BANKS for one in said):
            side_of = Kind.NORTH_OF if "one" in said else Kind.SOUTH_OF  # rivers run from west to east
            return Target(side_of, (owner,), end, also=(Kind.NEXT_TO,))
        return Target(OF_THINGS[anchor], (owner,), end, also=(Kind.NEXT_TO,) if word in ("bank", "rim") else ())
    if owner is not None and number is not None and anchor is not Kind.CORNER:
        return Target(Kind.ALONG, (owner,), end)
    is_wall = word in ("wall", "corner")
    return Target(anchor, (owner,) if owner is not None else (), end, number=number, is_wall=is_wall, also=also)


def owned_by(phrase: Phrase, context: Context) -> Entity | None:
    """The river of `the water's edge`."""
    owner = next((phrase.head.doc[token.i - 1] for token in phrase.described if token.tag_ == "POS"), None)
    if owner is None:
        return None
    return context.story.named(singular(owner.lower_)) or (context.last_of(WATERS) if owner.lower_ == "water" else None)


def is_each_of(sentence: Sentence, phrase: Phrase) -> bool:
    """`each of the four corners`."""
    at = phrase.start
    return at >= 2 and sentence.doc[at - 1].lower_ == "of" and sentence.doc[at - 2].lower_ in ("each", "both", "all")


def owner_of(sentence: Sentence, context: Context, at: int) -> tuple[Entity | None, int]:
    """`of the castle`, and the place after it."""
    doc = sentence.doc
    if at >= len(doc) or doc[at].lower_ != "of" or at + 1 >= len(doc):
        return None, at
    if doc[at + 1].lower_ in ("everything", "all") or doc[at + 1 : at + 3].text.lower() in ("it all", "the lot"):
        return None, at + 2
    phrase = phrase_from(sentence, at + 1)
    if phrase is not None:
        entity = sentence.entities.get(phrase)
        if entity is None and phrase.noun.split()[-1] in ANCHORS:
            return owner_of(sentence, context, phrase.head.i + 1)
        if entity is None and phrase.noun in ORDERS and phrase.determiner is Determiner.DEFINITE:
            rows = (one for one in reversed(context.spoken) if one.count > 1 and not one.is_zone and not one.is_gone)
            entity = next(rows, None)  # `the left end of the row`
        return entity, phrase.head.i + 1
    entity = stands_for(doc[at + 1], sentence, context)
    return entity, at + 2


def line_of(sentence: Sentence) -> Entity | None:
    """The way whose end is meant."""
    zones = [*sentence.entities.values(), sentence.container]
    return next((one for one in zones if one is not None and one.zone is not None and one.zone.kind in LINES), None)


def is_tall(entity: Entity) -> bool:
    is_high = entity.zone is not None and entity.zone.kind in (ZoneKind.HILL, ZoneKind.MOUNTAIN)
    return is_high or entity.head_noun in ("volcano", "tower", "pyramid", "lighthouse")


def stands_for_part(sentence: Sentence, context: Context, phrase: Phrase) -> Entity | None:
    """Whose roof, whose end: the thing spoken of before it in the sentence, but not what stands there itself."""
    before = [one for one in sentence.phrases if one.head.i < phrase.start and one in sentence.entities]
    if before and before[-1] in sentence.holders:
        return sentence.holders[before[-1]]  # `a counter near the door with a till on top`
    if phrase.noun in ("top", "foot", "summit", "peak"):
        tall = [one for one in before[:-1] if is_tall(sentence.entities[one])]
        if tall:
            return sentence.entities[tall[-1]]  # `a volcano on an island, lava at the top`
    first = sentence.phrase_of(before[-1].outer.head) if before and before[-1].outer.dep_ == "conj" else None
    if first in sentence.holders and first is not None:
        return sentence.holders[first]  # `a mountain with a cave at its foot and a hut on top`
    if len(before) >= 2:
        return sentence.entities[before[-2]]
    earlier = [one for one in reversed(context.spoken) if one not in sentence.entities.values() and not one.is_gone]
    return next(iter(earlier), None)
