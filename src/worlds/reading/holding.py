"""`with`, `has`, `contains`: what a zone holds, what goes with a thing, and how many of it each one has."""

from typing import TYPE_CHECKING, Final

from worlds.catalogue.holding import carries, has_interior, has_top
from worlds.catalogue.things import THINGS
from worlds.lexicon.kinds import NounKind
from worlds.lexicon.nouns import kind_of
from worlds.plan.plan import PlaceKind, ZoneKind
from worlds.reading.context import Context, Sentence
from worlds.reading.entities import Entity
from worlds.reading.interiors import is_building, is_enterable, open_up
from worlds.reading.mentions import is_mass
from worlds.reading.numbers import number_of
from worlds.reading.phrases import Determiner, Phrase
from worlds.reading.prepositions import ANCHORS
from worlds.reading.pronouns import stands_for
from worlds.reading.selling import SELLERS, is_sold
from worlds.reading.subjects import is_marked
from worlds.reading.targets import LISTING
from worlds.reading.zone_named import zone_word
from worlds.resolve.resolve import thing_named

if TYPE_CHECKING:
    from spacy.tokens import Token

HOLDING: Final = frozenset(
    (
        "with has have having contains contain containing includes include including featuring holds "
        "holding houses full filled where"
    ).split()
)
SEATS: Final = frozenset("chair stool seat bench cushion beanbag armchair pouffe".split())
TABLES: Final = frozenset("table desk island counter mat carpet rug fire campfire fireplace pit".split())
OUTSIDE: Final = frozenset("front outside behind beside around top roof next near by above over".split())
PADS: Final = frozenset("pad platform runway helipad podium pedestal plinth stage raft stump".split())
"""They are there to stand on."""
MOST_ON_A_STALL: Final = 3.5
"""Studs: what a stall has may be goods for its counter, or a table beside it."""
MOST_LAID: Final = 8
"""Tables that are laid alike."""
MOST_BETWEEN: Final = 3
"""Words between a zone and the bracket that tells what is in it."""
WORKED_AT: Final = frozenset({"bench", "workbench"})
LAB: Final = "lab"
HANDLED: Final = frozenset({"tool", "glassware", "measuring"})
"""Families of the catalogue: one works with them."""
PARTS: Final = frozenset(
    (
        "roof floor wall ceiling leg wheel wing tail handle engine top side branch leaf eye arm face sail rudder mast"
    ).split()
)
"""What things have anyway: no thing of its own."""
COVERS: Final = frozenset("awning canopy roof shade sunshade".split())
OF_BUILDINGS: Final = frozenset("door window chimney roof porch balcony step".split())


def holder_before(sentence: Sentence, context: Context, phrase: Phrase) -> tuple[Entity, bool] | None:
    """Who holds the phrase, if `with` or `has` stands before it; and whether each one of the holder does."""
    doc = sentence.doc
    at = phrase.start - 1
    while at >= 0 and (
        doc[at].lower_ in ("also", "both", "just", "only", "up", "in", "at", "least", "about", "around", ":")
        or doc[at].pos_ == "ADV"
    ):
        at -= 1
    if at > 0 and doc[at].text == "(":
        return in_brackets(sentence, at)
    if at > 0 and doc[at].lower_ == "of" and doc[at - 1].lower_ == "full":
        at -= 1  # `a wheelbarrow full of apples`
    counts = phrase.start == at + 1 and doc[at].lower_ == "of" and is_content(sentence, phrase)
    if at < 0 or (doc[at].lower_ not in HOLDING and not counts):
        return None
    verb = doc[at]
    before = [one for one in sentence.phrases if one.head.i < at and one in sentence.entities]
    word = doc[at - 1] if at else None
    if word is not None and word.lower_ in ("each", "it", "they", "which", "that", "them", "one", "there"):
        is_each = word.lower_ == "each"
        if word.lower_ in ("which", "that") and before:
            return sentence.entities[before[-1]], False
        entity = stands_for(word, sentence, context)
        return (entity, is_each or word.lower_ == "they") if entity is not None else None
    governor = verb.head if verb.pos_ == "ADP" else verb
    holder = next((one for one in before if governor in one.tokens or governor == one.outer), None)
    if holder is None and verb.pos_ in ("VERB", "AUX"):
        subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
        holder = next(
            (one for one in before if any(child in one.tokens or child == one.outer for child in subjects)), None
        )
    if verb.lower_ == "where" and before:
        return sentence.entities[before[-1]], False
    if before and (holder is None or verb.pos_ == "ADP"):
        nearest = (
            before[-1]
            if counts or len(before) == 1 or not is_only_where(before[-1], before[-2], phrase)
            else before[-2]
        )
        gap = doc[nearest.head.i + 1 : at]
        if holder is None or nearest is not before[-1] or all(is_marked(token) for token in gap):
            holder = nearest
    if holder is None:
        return (sentence.container, False) if sentence.container is not None else None
    entity = sentence.entities[holder]
    return entity, holder.determiner is Determiner.EACH


def in_brackets(sentence: Sentence, at: int) -> tuple[Entity, bool] | None:
    """`a playground (one slide, two swings)`, `a park with a playground in it (one slide)`: the zone right before."""
    before = [one for one in sentence.phrases if one.head.i < at and one in sentence.entities]
    if not before or at - before[-1].head.i > MOST_BETWEEN:
        return None
    if not sentence.entities[before[-1]].is_zone and not is_enterable(sentence.entities[before[-1]]):
        return None
    return sentence.entities[before[-1]], False


def is_content(sentence: Sentence, phrase: Phrase) -> bool:
    """`a village of six huts`, `a basket of croissants`; not `a board in front of the chairs`."""
    is_bare = phrase.determiner is Determiner.NONE and (phrase.is_plural or is_mass(phrase))
    is_new = phrase.count is not None or is_bare
    return is_new and any(one.head.i == phrase.start - 2 for one in sentence.entities)


def is_only_where(nearest: Phrase, earlier: Phrase, held: Phrase) -> bool:
    """`a counter near the door with a till`: the counter has it."""
    before = nearest.head.doc[nearest.start - 1] if nearest.start else None
    if is_of_part(nearest):
        return True
    is_place = before is not None and before.pos_ == "ADP" and before.lower_ not in ("of", "with")
    is_known = nearest.determiner is Determiner.DEFINITE and earlier.determiner is not Determiner.DEFINITE
    is_seat = held.noun.split()[-1] in SEATS and earlier.noun.split()[-1] in TABLES
    return is_place and is_known and (is_seat or zone_word(nearest.noun) is None)


def is_of_part(phrase: Phrase) -> bool:
    """`a pyramid in the middle of the island with two temples`: the pyramid has these."""
    doc = phrase.head.doc
    return phrase.start >= 2 and doc[phrase.start - 1].lower_ == "of" and doc[phrase.start - 2].lower_ in ANCHORS


def hold(holder: Entity, held: Entity, phrase: Phrase, sentence: Sentence, *, is_each: bool, is_listed: bool) -> None:
    """`a table with four chairs`, `a kitchen with a stove`."""
    sentence.holders[phrase] = holder
    is_each = phrase.is_each_after or is_each or shares(holder, phrase, sentence, is_listed=is_listed)
    if is_each and holder.count > 1:
        held.each = holder
    is_part = held.head_noun in PARTS and (held.noun == held.head_noun or thing_named(held.noun) is None)
    if (is_part and not is_outside(sentence, phrase)) or (
        held.head_noun in OF_BUILDINGS and is_building(holder) and holder.zone is None
    ):
        held.is_gone = True
        return
    if held.head_noun in COVERS and holder.head_noun in SELLERS:
        held.is_gone = True  # every stall has one
        return
    if holder.is_vague and (holder.is_zone or is_enterable(holder)) and holder.phrase and holder.phrase.count is None:
        holder.count, holder.is_vague = 1, False  # `stables with two horses` are one place
    if is_room(holder) and held.zone is not None and held.zone.kind is ZoneKind.LAKE and thing_named(held.noun):
        held.zone = None  # a pool in a room is a thing
    if holder.is_zone and is_enterable(holder) and is_outside(sentence, phrase):
        held.loosely, held.home = holder, holder.home  # `a house with a barn next to it`
        return
    if (
        holder.zone is not None
        and holder.zone.kind in (ZoneKind.RIVER, ZoneKind.LAKE, ZoneKind.SEA)
        and is_building(held)
    ):
        held.home = holder.home  # `a pond with flamingos and a cafe at the entrance`
        return
    if holder.is_zone:
        if not held.is_zone or may_hold(holder, held):
            held.home = holder
        return
    if held.is_zone:
        if is_enterable(holder) and held.zone is not None and held.zone.kind is ZoneKind.ROOM:
            open_up(holder)
            held.home = holder
        return
    if (
        is_enterable(holder)
        and not is_outside(sentence, phrase)
        and held.head_noun not in ("garden", "tree", "fence", "flag", "sign", "tower", "moat")
    ):
        open_up(holder)
        held.home = holder
        return
    if is_sold(sentence, holder, phrase):
        held.put(PlaceKind.ON, holder)
        return
    if phrase.start and sentence.doc[phrase.start - 1].lower_ == "of":
        held.put(PlaceKind.INSIDE, holder)  # `a basket of croissants`
        return
    kind = place_with(holder, held)
    after = sentence.doc[phrase.head.i + 1 : phrase.head.i + 2].text.lower()
    if after == "outside" and is_building(holder):
        held.put(PlaceKind.IN_FRONT_OF, holder)  # `a cafe with four tables outside`
        return
    if (
        kind is PlaceKind.ON
        and held.is_vague
        and held.is_plural
        and 1 < holder.count <= MOST_LAID
        and not holder.is_vague
    ):
        held.each, held.is_vague = holder, False  # `four tables with bread rolls`: none of them is empty
    if kind is PlaceKind.NEXT_TO or is_outside(sentence, phrase):
        held.loosely = holder
    else:
        held.put(kind, holder)


def is_room(entity: Entity) -> bool:
    return entity.zone is not None and entity.zone.kind is ZoneKind.ROOM


def is_outside(sentence: Sentence, phrase: Phrase) -> bool:
    """`a temple with six columns in front`."""
    doc, at = sentence.doc, phrase.head.i + 1
    words = [token.lower_ for token in doc[at : at + 3]]
    if at + 1 < len(doc) and words[0] in ("behind", "beside") and doc[at + 1].pos_ in ("DET", "NOUN", "PROPN"):
        return False  # `a sledge with presents behind the church`: the sledge is there
    return not OUTSIDE.isdisjoint(words)


def shares(holder: Entity, phrase: Phrase, sentence: Sentence, *, is_listed: bool) -> bool:
    """`three houses with a garden`: each has one, and of `three platforms with one train` one has; the second of a list may
    be one of the outer list."""
    if holder.count < 2 or holder.is_vague or is_listed:
        return False
    after = sentence.doc[phrase.head.i + 1] if phrase.head.i + 1 < len(sentence.doc) else None
    if after is not None and after.pos_ == "ADP" and after.lower_ not in ("with", "of"):
        return False  # it has a place of its own
    is_one = sentence.doc[phrase.start].lower_ in ("one", "1")
    return not phrase.is_plural and phrase.determiner is Determiner.INDEFINITE and not is_one


def place_with(holder: Entity, held: Entity) -> PlaceKind:
    if held.head_noun in SEATS and (holder.head_noun in TABLES or thing_named(holder.noun) in TABLES):
        return PlaceKind.AROUND
    thing, small = thing_named(holder.noun), thing_named(held.noun)
    if thing is not None and small is not None:
        if has_interior(thing) and THINGS[small].indoors:
            return PlaceKind.INSIDE
        if carries(thing) and is_loaded(held, small):
            return PlaceKind.INSIDE  # `a rowing boat with two sailors`, `a glass case with fossils`
        if holder.head_noun in PADS:
            return PlaceKind.ON  # `a landing pad with a rocket`
        is_stall = thing == "market_stall"
        if holder.head_noun in WORKED_AT and (THINGS[small].category == LAB or THINGS[small].family in HANDLED):
            return PlaceKind.ON  # `three benches, each with a flask`
        if has_top(thing) and THINGS[small].indoors and not (is_stall and max(THINGS[small].size) > MOST_ON_A_STALL):
            return PlaceKind.ON
    return PlaceKind.NEXT_TO


def is_loaded(held: Entity, thing: str) -> bool:
    """Not so the lid of a box, the flag of a boat."""
    if held.head_noun in PARTS or THINGS[thing].category in ("sign", "structure"):
        return False
    return THINGS[thing].indoors or kind_of(held.noun) in (NounKind.PERSON, NounKind.ANIMAL)


BROAD: Final = frozenset(
    {
        ZoneKind.GROUND,
        ZoneKind.ISLAND,
        ZoneKind.COAST,
        ZoneKind.VALLEY,
        ZoneKind.HILL,
        ZoneKind.MOUNTAIN,
        ZoneKind.CRATER,
    }
)


def may_hold(outer: Entity, inner: Entity) -> bool:
    """Whether a zone of the one kind lies in one of the other."""
    assert outer.zone is not None
    assert inner.zone is not None
    kind, within = outer.zone.kind, inner.zone.kind
    if kind in (ZoneKind.ROOM, ZoneKind.BUILDING):
        return within is ZoneKind.ROOM and outer.noun != inner.noun
    if kind in (
        ZoneKind.RIVER,
        ZoneKind.LAKE,
        ZoneKind.SEA,
        ZoneKind.SKY,
        ZoneKind.CAVE,
        ZoneKind.STREET,
        ZoneKind.TRACK,
    ):
        return within is ZoneKind.ISLAND
    return kind in BROAD and (within not in (ZoneKind.SEA, ZoneKind.SKY))


def goes_on_listing(sentence: Sentence, before: Phrase, phrase: Phrase, holder: Entity) -> bool:
    """`a classroom with a blackboard on the wall and six desks`: where in it the one before is may be said between."""
    doc = sentence.doc
    gap: list[Token] = [token for token in doc[before.head.i + 1 : phrase.start] if not is_marked(token)]
    if holder.is_zone:
        sides = [one for one in sentence.phrases if one not in sentence.entities and one.noun.split()[-1] in ANCHORS]
        words = [token for one in sides for token in one.tokens]
        gap = [token for token in gap if token not in words and not (token.pos_ == "ADP" and doc[token.i + 1] in words)]
    return bool(gap) and all(token.lower_ in LISTING for token in gap)


def number_of_unbuilt(sentence: Sentence, phrase: Phrase) -> int:
    """`ten tiles, three dead ends with a sign`: three, though nothing is built for an end; 1 where none is counted."""
    doc = sentence.doc
    at = phrase.start - 1
    if at < 1 or doc[at].lower_ != "with":
        return 1
    start = at - 1
    while start >= 0 and not doc[start].is_punct and doc[start].pos_ not in ("CCONJ", "ADP"):
        start -= 1
    built = [token for one in sentence.entities for token in one.tokens]
    words = [*doc[start + 1 : at]]
    if len(words) < 2 or any(token in built for token in words):
        return 1
    return number_of(words[0].text) or 1
