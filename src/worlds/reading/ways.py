"""How places are joined: `linked by a bridge`, `a path from the gate to the temple`, `four tubes leading to ...`."""

from itertools import pairwise
from typing import Final

from worlds.catalogue.things import THINGS
from worlds.plan.plan import LinkKind, PlaceKind, ZoneKind
from worlds.reading.context import Context, Sentence
from worlds.reading.entities import Entity, Way
from worlds.reading.interiors import is_enterable
from worlds.reading.phrases import Determiner, Phrase
from worlds.reading.settling import is_large
from worlds.reading.subjects import listed
from worlds.reading.zone_words import ZoneWord
from worlds.resolve.resolve import thing_named

JOINING: Final = frozenset(
    "linked joined connected connecting linking joining connects links joins connect link join".split()
)
PASSIVE: Final = ("linked", "joined", "connected")
NEAR: Final = 8
"""Words behind it in which it says to what else."""
ENDS: Final = (PlaceKind.FROM, PlaceKind.TO, PlaceKind.BETWEEN)
WALKED: Final = frozenset("bridge footbridge skywalk gangway walkway corridor tunnel tube passage passageway".split())
"""What joins houses, and leads from one place to several."""
OTHERS: Final = ("next", "another", "other", "neighbour", "neighbor", "one")
KINDS: Final = {
    "bridge": LinkKind.BRIDGE,
    "path": LinkKind.PATH,
    "road": LinkKind.PATH,
    "trail": LinkKind.PATH,
    "walkway": LinkKind.PATH,
    "track": LinkKind.PATH,
    "gangway": LinkKind.BRIDGE,
    "footbridge": LinkKind.BRIDGE,
    "skywalk": LinkKind.BRIDGE,
    **dict.fromkeys("corridor tunnel tube passage passageway hallway airlock-tunnel".split(), LinkKind.TUNNEL),
    "stair": LinkKind.STAIRS,
    "stairs": LinkKind.STAIRS,
    "staircase": LinkKind.STAIRS,
    "step": LinkKind.STAIRS,
    "door": LinkKind.DOOR,
    "doorway": LinkKind.DOOR,
    "portal": LinkKind.PORTAL,
    "teleporter": LinkKind.PORTAL,
}
"""What joins two zones, by the noun."""


def join_all(sentence: Sentence, context: Context) -> None:
    for token in sentence.doc:
        if token.lower_ in JOINING and token.dep_ != "amod":
            join_by(sentence, context, token.i)
    for phrase, entity in list(sentence.entities.items()):
        if entity.head_noun in KINDS and not entity.is_gone:
            lead_to(phrase, entity, sentence, context)
        if entity.head_noun in KINDS and not entity.is_gone:
            join_ends(entity, context)


def join_by(sentence: Sentence, context: Context, at: int) -> None:
    """`A and B linked by a bridge`; `a bridge links A and B`."""
    phrases = [one for one in sentence.phrases if one in sentence.entities]
    before = [sentence.entities[one] for one in phrases if one.head.i < at]
    after = [sentence.entities[one] for one in phrases if one.start > at]
    joiner = next((one for one in [*after, *before] if one.head_noun in KINDS), None)
    kind = KINDS[joiner.head_noun] if joiner is not None else LinkKind.PATH
    named = [one for whole in dict.fromkeys([*before, *after]) for one in (whole.members if whole.is_gone else [whole])]
    holders = [sentence.holders.get(one) for one in phrases if sentence.entities[one] is joiner]
    held_by = {sentence.entities[one] for one in phrases if joiner is not None and sentence.holders.get(one) is joiner}
    apart = [joiner, *holders, *held_by, *(one for one in named if joiner is not None and one.loosely is joiner)]
    ends = [several_of(one, context) for one in dict.fromkeys(named) if one not in apart and is_joined(one)]
    zones = [one for one in ends if one.is_zone]
    among = joined_among(sentence, at)
    if joiner is not None and joiner.head_noun in WALKED and among is not None:
        others = [one for one in listed(sentence, among, forward=False) if one in sentence.entities]
        near = [several_of(sentence.entities[one], context) for one in others]
        zones = [one for one in near if is_joined(one)]
        zones = zones if sentence.entities[among] in zones else houses_of([], sentence.entities[among])
    elif joiner is not None and joiner.head_noun in WALKED and len(zones) < 2:
        direct = next((sentence.entities[one] for one in phrases if one.head.i == at - 1), None)
        zones = houses_of(ends, direct)
    if not zones:
        earlier = [one for one in context.spoken if one.is_zone and one is not joiner and not one.is_gone]
        several = next((one for one in reversed(earlier) if one.count > 1), None)
        zones = [several] if several is not None else earlier[-2:]
    pairs = [*pairwise(zones)] if len(zones) > 1 else [(one, one) for one in zones if one.count > 1]
    if joiner is not None and pairs and kind is not LinkKind.BRIDGE:
        leave(joiner, zones)
    for start, end in pairs:
        context.story.ways.append(Way(kind, start, end))
    if pairs and joiner is not None:
        joiner.is_gone = True
    context.use(sentence, [sentence.doc[at]])


def joined_among(sentence: Sentence, at: int) -> Phrase | None:
    """What is several, right before `connected by tunnels`, and is joined to nothing else that is named behind."""
    doc = sentence.doc
    if (
        at + 1 >= len(doc)
        or doc[at].lower_ not in PASSIVE
        or doc[at + 1].lower_ not in ("by", "with", "through", "via")
    ):
        return None
    before = next((one for one in sentence.phrases if one.head.i == at - 1 and one in sentence.entities), None)
    following = [token.lower_ for token in doc[at + 2 : at + 2 + NEAR]]
    end = next((number for number, word in enumerate(following) if word in (",", ".", ";", "and")), len(following))
    if (
        before is None
        or sentence.entities[before].is_gone
        or sentence.entities[before].count < 2
        or "to" in following[:end]
    ):
        return None
    return before


def houses_of(ends: list[Entity], direct: Entity | None) -> list[Entity]:
    """Without what holds the others. `direct`: what stands right before the verb, and is a place if nothing else is."""
    held = [*ends, *([direct] if direct is not None else [])]
    found = [one for one in ends if not any(one in (other.home, other.loosely) for other in held)]
    if not found and direct is not None and direct.count > 1:
        direct.zone = ZoneWord(ZoneKind.ROOM)  # `five glass domes joined by tunnels`
        return [direct]
    return found


def several_of(one: Entity, context: Context) -> Entity:
    """`Bridges connect an island to the next`: the islands that were counted before."""
    is_any = one.phrase is not None and one.phrase.determiner is Determiner.INDEFINITE and one.count == 1
    if not is_any or one.phrase is None or not any(word.lower_ in OTHERS for word in one.phrase.head.doc):
        return one
    counted = [each for each in context.spoken if each.noun == one.noun and each.count > 1 and not each.is_gone]
    if not counted:
        return one
    one.is_gone = True
    return counted[-1]


def is_joined(one: Entity) -> bool:
    """A zone, or what is as large as a house."""
    if one.zone is None:
        return is_enterable(one) or is_large(one)
    return not (one.zone.is_vague and one.count > 1 and one.copies)


def lead_to(phrase: Phrase, way: Entity, sentence: Sentence, context: Context) -> None:
    """`A control room with four tubes leading to a cabin, a greenhouse and a laboratory`: each by one of them."""
    first = next((of[0] for kind, of in way.places if kind is PlaceKind.TO and of), None)
    goal = next((one for one, entity in sentence.entities.items() if entity is first), None)
    goal = led_to(phrase, sentence) or goal
    if way.head_noun not in WALKED or goal is None or goal.start < phrase.start:
        return
    goals = [sentence.entities[one] for one in listed(sentence, goal, forward=True)]
    said = [of[0] for kind, of in way.places if kind is PlaceKind.FROM and of]
    before = [one for other, one in sentence.entities.items() if other.head.i < phrase.start and one.is_zone]
    starts = [*said, sentence.holders.get(phrase), way.loosely, *reversed(before), way.home]
    start = next((one for one in starts if isinstance(one, Entity) and one not in goals), None)
    is_tunnel = KINDS[way.head_noun] is LinkKind.TUNNEL
    if (
        start is None
        or not is_joined(start)
        or not all(is_joined(one) or (is_tunnel and is_place(one)) for one in goals)
    ):
        return
    leave(way, [start, *goals])
    start.places = [(kind, of) for kind, of in start.places if kind is not PlaceKind.TO or of[0] not in goals]
    for one in goals:
        if not is_joined(one):
            one.zone = ZoneWord(ZoneKind.ROOM)
    for one in goals:
        one.home = start.home if one.home is start else one.home
        context.story.ways.append(Way(KINDS[way.head_noun], start, one))
    way.is_gone = True


def is_place(one: Entity) -> bool:
    """What nobody knows as a thing, or as no more than a model: `an airlock`, `the lungs`."""
    name = thing_named(one.noun)
    return one.zone is None and (name is None or THINGS[name].category in ("lab", "structure"))


def led_to(phrase: Phrase, sentence: Sentence) -> Phrase | None:
    """What `leading to` right behind it names."""
    doc, at = sentence.doc, phrase.head.i + 1
    if at + 2 >= len(doc) or doc[at].lower_ not in ("leading", "going", "running") or doc[at + 1].lower_ != "to":
        return None
    found = next((one for one in sentence.phrases if one.start >= at + 2), None)
    return found if found in sentence.entities else None


def leave(way: Entity, ends: list[Entity]) -> None:
    """What a way leads to does not stand beside it."""
    for one in ends:
        one.places = [(kind, of) for kind, of in one.places if way not in of]
        one.loosely = None if one.loosely is way else one.loosely


def join_ends(entity: Entity, context: Context) -> None:
    """From its places: `from A`, `to B`, `between A and B` of zones make it a way between these."""
    ends = [one for kind, of in entity.places if kind in ENDS for one in of]
    has_river = any(one.zone is not None and one.zone.kind is ZoneKind.RIVER for one in context.story.zones())
    is_walked = entity.head_noun in WALKED and not has_river  # a bridge stands in it
    known = [one for one in ends if isinstance(one, Entity) and not one.is_gone]
    zones = [one for one in known if one.is_zone or (is_walked and is_joined(one))]
    if len(zones) == 2 and zones[0] is not zones[1]:
        context.story.ways.append(Way(KINDS[entity.head_noun], zones[0], zones[1]))
        entity.is_gone = True
