"""How zones are joined: `linked by a bridge`, `a path from the gate to the temple`, `a bridge between two islands`."""

from itertools import pairwise
from typing import Final

from worlds.plan.plan import LinkKind, PlaceKind
from worlds.reading.context import Context, Sentence
from worlds.reading.entities import Entity, Way

JOINING: Final = frozenset(
    "linked joined connected connecting linking joining connects links joins connect link join".split()
)
ENDS: Final = (PlaceKind.FROM, PlaceKind.TO, PlaceKind.BETWEEN)
KINDS: Final = {
    "bridge": LinkKind.BRIDGE,
    "path": LinkKind.PATH,
    "road": LinkKind.PATH,
    "trail": LinkKind.PATH,
    "walkway": LinkKind.PATH,
    "track": LinkKind.PATH,
    "corridor": LinkKind.PATH,
    "tunnel": LinkKind.PATH,
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
    for entity in list(sentence.entities.values()):
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
    zones = [one for one in dict.fromkeys(named) if one.is_zone and one is not joiner and is_joined(one)]
    if not zones:
        earlier = [one for one in context.spoken if one.is_zone and one is not joiner and not one.is_gone]
        several = next((one for one in reversed(earlier) if one.count > 1), None)
        zones = [several] if several is not None else earlier[-2:]
    pairs = [*pairwise(zones)] if len(zones) > 1 else [(one, one) for one in zones if one.count > 1]
    for start, end in pairs:
        context.story.ways.append(Way(kind, start, end))
    if pairs and joiner is not None:
        joiner.is_gone = True
    context.use(sentence, [sentence.doc[at]])


def is_joined(zone: Entity) -> bool:
    return zone.zone is not None and not (zone.zone.is_vague and zone.count > 1 and zone.copies)


def join_ends(entity: Entity, context: Context) -> None:
    """From its places: `from A`, `to B`, `between A and B` of zones make it a way between these."""
    ends = [one for kind, of in entity.places if kind in ENDS for one in of]
    zones = [one for one in ends if isinstance(one, Entity) and one.is_zone and not one.is_gone]
    if len(zones) == 2 and zones[0] is not zones[1]:
        context.story.ways.append(Way(KINDS[entity.head_noun], zones[0], zones[1]))
        entity.is_gone = True
