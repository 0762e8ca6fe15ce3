"""A thing or a zone is put at its place: into a zone, around something as what closes it, or beside it."""

from typing import Final

from worlds.catalogue.things import THINGS
from worlds.land.liquids import liquid_of
from worlds.lexicon.kinds import NounKind
from worlds.lexicon.nouns import kind_of
from worlds.plan.plan import Enclosure, PlaceKind, ZoneKind
from worlds.reading.context import Context
from worlds.reading.entities import WHOLE, Entity
from worlds.reading.interiors import is_building
from worlds.reading.phrases import Determiner
from worlds.reading.prepositions import OF_THINGS
from worlds.reading.targets import LINES, Target
from worlds.reading.zone_words import ZoneWord
from worlds.resolve.resolve import thing_named

Kind = PlaceKind
ENCLOSURES: Final = {
    "wall": Enclosure.WALL,
    "palisade": Enclosure.FENCE,
    "fence": Enclosure.FENCE,
    "railing": Enclosure.FENCE,
    "hedge": Enclosure.HEDGE,
    "moat": Enclosure.WATER,
    "tree": Enclosure.TREES,
    "membrane": Enclosure.MEMBRANE,
    "skin": Enclosure.MEMBRANE,
    "bubble": Enclosure.MEMBRANE,
    "railings": Enclosure.FENCE,
}
LIVING: Final = frozenset("cell nucleus chloroplast mitochondrion vacuole organelle virus bacterium ribosome".split())
"""Where these are, a wall is none of stone."""
OF_PLACES: Final = (ZoneKind.GROUND, ZoneKind.ROOM, ZoneKind.BUILDING)
"""What stands `at` one of these is in it."""
OUT_OF: Final = frozenset(
    {
        Kind.NEXT_TO,
        Kind.NEAR,
        Kind.FAR_FROM,
        Kind.BEHIND,
        Kind.IN_FRONT_OF,
        Kind.LEFT_OF,
        Kind.RIGHT_OF,
        Kind.NORTH_OF,
        Kind.SOUTH_OF,
        Kind.EAST_OF,
        Kind.WEST_OF,
        Kind.ACROSS_FROM,
        Kind.AROUND,
    }
)
"""What stands so to a zone is not in it."""
HELD: Final = (Kind.INSIDE, Kind.ON)
"""Ways to be held, of which one thing has one by another."""
LARGE: Final = 12.0
"""Studs across: what a wall or a moat goes around, and not a ring of fences or hedges."""


def settle(subject: Entity, target: Target, context: Context) -> None:
    """The subject is at its place now."""
    kind, of = flowing(subject, target), target.of
    if of == (WHOLE,):
        close_whole(subject, context)
        return
    if kind is Kind.TO and target.is_fastened:
        kind = Kind.NEXT_TO  # `four boats tied to the dock`
    owner = of[0] if of and isinstance(of[0], Entity) else None
    if owner is not None and owner.is_gone and kind is Kind.AROUND and subject.head_noun in ENCLOSURES:
        closed = [closes(subject, one, context) for one in owner.members]  # `a fence around each one`
        if any(closed):
            return
    if owner is subject or (owner is None and not of and kind is Kind.INSIDE):
        return
    facing = opposite_of(subject, owner, context) if owner is not None and kind is Kind.ACROSS else None
    if facing is not None:
        subject.put(Kind.ACROSS_FROM, facing)
        return
    is_each = target.is_each and owner is not None and owner.count not in (1, subject.count)
    if is_each and subject.each is None and not subject.is_zone:
        subject.each = owner
    if target.number is not None and subject.count == 1 and not subject.is_zone:
        subject.count, subject.is_plural = target.number, True
    if owner is not None and kind is Kind.ON and has_one_each(owner, subject):
        owner.count, owner.is_vague = subject.count, False
    if owner is not None and kind is Kind.AROUND and closes(subject, owner, context):
        return
    if owner is not None and subject.is_zone and kind is Kind.INSIDE and closes(owner, subject, context):
        return  # `a city inside a wall`
    holder = holder_of(subject) if owner is None and not of else None
    if holder is not None and target.is_wall:
        holder.put(kind)  # `a jury box with 12 chairs along the right wall`
        return
    if kind in OF_THINGS and holder is not None and holder is subject.loosely:
        subject.put(OF_THINGS[kind], subject.loosely)  # `a temple with six columns in front`
        return
    if owner is None:
        if of:
            subject.put(kind, *of)
        elif kind in OF_THINGS:
            subject.put(kind)
            put_all(subject, target.also)
        return
    if (
        owner.zone is not None
        and owner.zone.kind in LINES
        and kind in (Kind.ALONG, Kind.AT_END_OF)
        and not subject.is_zone
    ):
        into(subject, owner)
        if kind is Kind.AT_END_OF:
            subject.put(kind, owner)
        return
    if owner.is_zone and kind in OF_THINGS:
        into(subject, owner)
        subject.put(kind)
        put_all(subject, target.also)
        return
    is_at_place = target.is_at and owner.zone is not None and owner.zone.kind in OF_PLACES
    if owner.is_zone and (kind in (Kind.INSIDE, Kind.ON, Kind.UNDER) or is_at_place) and not crosses(subject, owner):
        into(subject, owner)
        return
    if owner is subject.home and kind in OUT_OF:
        subject.home = owner.home  # what is beside a room is not in it
    is_beside = kind is Kind.NEXT_TO and target.number is not None  # `a desk with a flag on either side`: not on it
    if kind in HELD or is_beside:
        subject.places = [one for one in subject.places if one[0] not in HELD or one[1] != of]
    subject.put(kind, *of)
    put_all(subject, target.also, *of)


def close_whole(subject: Entity, context: Context) -> None:
    """`a thick wall all the way round`: around the only place of the text, or along the edge of the world."""
    enclosure = ENCLOSURES.get(subject.head_noun)
    if enclosure is None or enclosure is Enclosure.WATER or (subject.count > 1 and not subject.is_vague):
        subject.put(Kind.EDGE)
        return
    places = [one for one in context.story.zones() if one.home is None and one is not subject]
    if len(places) == 1 and places[0].zone is not None and places[0].zone.kind in OF_PLACES:
        closes(subject, places[0], context)
        return
    is_soft = enclosure is Enclosure.WALL and any(one.head_noun in LIVING for one in context.story.entities)
    context.story.enclosure = Enclosure.MEMBRANE if is_soft else enclosure
    subject.is_gone = True


def opposite_of(subject: Entity, owner: Entity, context: Context) -> Entity | None:
    """The school of `A school on a road. Across the road is a shop`: a building spans no road."""
    if owner.zone is None or owner.zone.kind not in LINES or not is_building(subject):
        return None
    spoken = [one for one in reversed(context.spoken) if one is not subject and not one.is_zone and not one.is_gone]
    names = [(one, thing_named(one.noun)) for one in spoken if one.count == 1]
    return next((one for one, name in names if name and THINGS[name].category in ("building", "structure")), None)


def holder_of(subject: Entity) -> Entity | None:
    """The thing with which it is."""
    if subject.loosely is not None:
        return None if subject.loosely.is_zone else subject.loosely
    held = (of[0] for kind, of in subject.places if kind in (Kind.ON, Kind.INSIDE, Kind.AROUND) and of)
    return next((one for one in held if isinstance(one, Entity) and not one.is_zone), None)


def put_all(subject: Entity, kinds: tuple[PlaceKind, ...], *of: Entity | str) -> None:
    for kind in kinds:
        subject.put(kind, *of)


def has_one_each(owner: Entity, subject: Entity) -> bool:
    """`nine statues on pedestals`: nine of them."""
    is_person = kind_of(subject.noun) is NounKind.PERSON  # ten campers sit on three logs
    if owner.is_zone or not owner.is_vague or subject.count < 2 or subject.is_vague or is_person:
        return False
    return owner.phrase is not None and owner.phrase.determiner is Determiner.NONE


def flowing(subject: Entity, target: Target) -> PlaceKind:
    """What a river or a road is `in` or `at` it begins or ends at; it goes through the rest."""
    if subject.zone is None or subject.zone.kind not in (ZoneKind.RIVER, ZoneKind.STREET) or not target.of:
        return target.kind
    if target.kind is Kind.INSIDE and target.is_towards:
        return Kind.TO
    if target.is_beginning:
        return Kind.FROM
    return Kind.TO if target.is_ending else target.kind


def closes(subject: Entity, owner: Entity, context: Context) -> bool:
    """A wall, a fence, a moat around something closes it: a zone, or the yard around a thing or around another wall."""
    enclosure = ENCLOSURES.get(subject.head_noun)
    if enclosure is None or (enclosure is Enclosure.TREES and (subject.count > 1 and not subject.is_vague)):
        return False
    if subject.count > 1 and not subject.is_vague and subject.each is not owner:
        return False
    inner = owner.around or owner
    if not inner.is_zone and (inner.count > 1 or not is_large(inner)):
        return False
    if inner.is_zone and inner.enclosure is None:
        closed = inner
    else:
        filled = f" in a {subject.noun}" if liquid_of(subject.noun) != "water" else ""  # `a lava moat`
        noun = f"{inner.noun} yard{filled}"
        closed = Entity(noun, ZoneWord(ZoneKind.GROUND), home=inner.home, phrase=inner.phrase)
        inner.home = closed
        context.story.add(closed)
    closed.enclosure = enclosure
    subject.is_gone, subject.around = True, closed
    return True


def is_large(entity: Entity) -> bool:
    """A building, or what is as large as one."""
    name = thing_named(entity.noun)
    return name is not None and max(THINGS[name].size[0], THINGS[name].size[2]) >= LARGE


def crosses(subject: Entity, owner: Entity) -> bool:
    """A bridge on a river lies across it."""
    return owner.zone is not None and owner.zone.kind is ZoneKind.RIVER and subject.head_noun == "bridge"


def into(subject: Entity, owner: Entity) -> None:
    """Its home, unless that is within it."""
    rooms = [one for one in (subject, owner) if one.zone is not None and one.zone.kind is ZoneKind.ROOM]
    if len(rooms) == 2 and owner.home is not None and owner.home is not subject:
        owner = owner.home  # `on the upper floor is a bedroom`: a room lies in a building, and in no other room
    above: Entity | None = owner
    while above is not None:
        if above is subject:
            return
        above = above.home
    subject.home = owner
