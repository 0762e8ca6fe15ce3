"""Whether a text describes the inside of one building, which the whole world is then: `a grand old library with ...`,
`inside a clock tower`, `indoors`. A village with a library is none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from worlds.catalogue.interiors import floor_named
from worlds.catalogue.terrains import TERRAINS, TerrainName
from worlds.catalogue.things import THINGS
from worlds.lexicon.plurals import singular
from worlds.plan.plan import PlaceKind, ZoneKind
from worlds.reading.entities import Entity, Story
from worlds.reading.eras import title_of
from worlds.reading.indoor_places import Named, place_in
from worlds.reading.indoor_words import HALLS, OPEN, USUAL_BY_WORD
from worlds.reading.interiors import is_building
from worlds.reading.zone_words import ZoneWord
from worlds.resolve.resolve import thing_named

LOOKS: Final[tuple[tuple[re.Pattern[str], TerrainName], ...]] = (
    (re.compile(r"\bdark,? (?:\w+,? )?room\b|\bblack walls\b|\bdark floor\b"), "dark_floor"),
    (re.compile(r"\b(?:wooden|wood|parquet) floor\b|\bfloorboards\b|\bparquet\b"), "parquet"),
    (re.compile(r"\b(?:carpeted|red carpet everywhere)\b|\bcarpeted floor\b"), "carpet"),
    (re.compile(r"\b(?:stone|flagstone) floors?\b"), "stone_floor"),
    (re.compile(r"\b(?:tiled|marble) (?:\w+ )?floors?\b|\bfloor tiles\b"), "tiles"),
    (re.compile(r"\bconcrete floor\b"), "concrete_floor"),
)  # fmt: skip
INDOORS: Final = re.compile(r"\b(?:indoors?|all inside|everything (?:is )?inside|under one roof|inside the building)\b")
COUNTRY: Final = ("snow", "grassland", "forest", "pavement", "swamp", "savanna", "tundra", "mud")
"""Grounds that lie before many a window."""
DARK: Final = "dark_floor"
USUAL_FLOOR: Final[TerrainName] = "parquet"
OUTDOORS: Final = (
    "tree", "house", "castle", "church", "barn", "pyramid", "lighthouse", "volcano", "tower", "control_tower", "airplane",
    "runway",
)  # fmt: skip
SHARE: Final = 0.34
"""Of what stands in a world: with more out of doors it is no inside."""
FEWEST: Final = 2
"""Things or rooms besides the building itself."""


def go_indoors(story: Story, text: str) -> None:
    """Where all of it is the inside of a building: the ground is its floor, the building itself is the world, and buildings
    in it are rooms."""
    if any(one.zone is not None and one.zone.kind is ZoneKind.ISLAND for one in story.zones()):
        return
    found = place_in(text)
    if story.terrain is not None and (found is None or not is_seen_through_windows(story.terrain, found)):
        return
    said = INDOORS.search(text.lower()) is not None
    if found is None and not said and not all_rooms(story):
        return
    name, floor = (found.word, found.floor) if found is not None else ("", USUAL_FLOOR)
    place = named_place(story, name)
    if place is not None and is_one_of_several(place, story):
        if not said and not all_rooms(story):
            return
        place, floor, found = None, USUAL_FLOOR, None
    others = [one for one in story.entities if not one.is_gone and one is not place]
    is_within = said or (found is not None and found.is_within)
    if len(others) < FEWEST or (not said and is_in_the_open(place, others, is_within=is_within)):
        return
    if not said and found is not None and not found.is_sure and not is_furnished(others):
        return
    story.title = title_of(found.title if found is not None else place.noun if place is not None else "", text)
    story.terrain = look_of(text) or (floor if floor == DARK else floor_named(story.title) or floor)
    if place is not None:
        story.inside = place
        leave_to_the_world(place, others)
    for one in story.entities:
        if found is not None and found.owner and one.noun == " ".join(found.owner) and one.count == 1:
            leave_to_the_world(one, others)  # it is all around
    hall = next((one for one in story.zones() if one.noun in HALLS and one.count == 1), None)
    if hall is not None:
        leave_to_the_world(hall, others)
    go_out(story)
    for one in story.entities:
        if not is_out(one):
            furnish(one)
    rooms = [one for one in story.zones() if one.home is None and not is_out(one)]
    if len(rooms) == 1 and is_all_in(rooms[0], story):
        leave_to_the_world(rooms[0], others)


def is_all_in(room: Entity, story: Story) -> bool:
    """`Inside the pyramid: the burial chamber with a sarcophagus ...`: its only room, in which all things stand."""
    loose = [one for one in story.things() if one.home is None]
    is_plain = room.zone is not None and room.zone.kind is ZoneKind.ROOM and room.count == 1
    return is_plain and not loose and any(one.home is room for one in story.things())


def is_seen_through_windows(terrain: str, found: Named) -> bool:
    """`My kitchen ... Snow behind the window`: open country that is not what the building is named with."""
    if terrain not in COUNTRY:
        return False
    words = [*TERRAINS[terrain].words, terrain]
    return not any(re.search(rf"\b{re.escape(word)}", found.sentence) for word in words)


def is_furnished(others: Sequence[Entity]) -> bool:
    """Most of what is named stands in rooms, and nothing grows or is built there."""
    tops = [one for one in others if not is_said_outside(one)]
    if any(is_outdoors(one) or one.is_zone for one in tops):
        return False
    known = [thing_named(one.noun) for one in tops]
    indoor = [name for name in known if name is not None and THINGS[name].category in ("furniture", "lab")]
    return len(indoor) >= FEWEST and len(indoor) >= SHARE * len(known)


def go_out(story: Story) -> None:
    """What the words say is outside lies there: open places by themselves, things together on one ground."""
    tops = [one for one in story.entities if not one.is_gone and one.home is None]
    out = [one for one in tops if is_said_outside(one) or (one.zone is not None and is_outdoors(one))]
    for one in out:
        if one.zone is not None:
            one.terrain = one.terrain or one.zone.terrain or "grassland"
    things = [one for one in out if one.zone is None]
    if things:
        is_paved = any(is_driven(one) for one in things)
        ground = Entity("outside", ZoneWord(ZoneKind.GROUND), terrain="pavement" if is_paved else "grassland")
        story.add(ground)
        for one in things:
            one.home = ground
            one.places = [(kind, of) for kind, of in one.places if all(each in out for each in of)]


def is_said_outside(one: Entity) -> bool:
    if one.phrase is None or (
        one.zone is not None and one.zone.kind not in (ZoneKind.GROUND, ZoneKind.STREET, ZoneKind.LAKE)
    ):
        return False
    return SAID_OUTSIDE.search(one.phrase.head.sent.text.lower()) is not None


def is_driven(one: Entity) -> bool:
    known = thing_named(one.noun)
    return one.head_noun in ("runway", "apron", "tarmac") or (known is not None and THINGS[known].category == "vehicle")


def is_out(one: Entity) -> bool:
    return one.terrain is not None or (one.home is not None and one.home.terrain is not None)


SAID_OUTSIDE: Final = re.compile(
    r"^(?:just |right )?(?:outside|outdoors|through the windows?|behind the building)\b"
    r"|\boutside (?:there|is|are|stand|the)\b"
)


def all_rooms(story: Story) -> bool:
    """`A kitchen, a bedroom and a bathroom`: nothing but rooms, and what is in them."""
    tops = [one for one in story.zones() if one.home is None]
    loose = [one for one in story.things() if one.home is None]
    is_inner = all(one.zone is not None and one.zone.kind is ZoneKind.ROOM for one in tops)
    return len(tops) > 1 and is_inner and not loose


def named_place(story: Story, name: str) -> Entity | None:
    """The building itself: a thing, or a zone with rooms in it."""
    standing = [one for one in story.entities if not one.is_gone and one.count == 1]
    heads = {name, name.split()[-1]} if name else set()
    for one in standing:
        if name and (one.noun == name or one.noun.endswith(name) or (one.head_noun in heads and is_indoor_kind(one))):
            return one
    if name:
        return None
    tops = [one for one in standing if one.home is None and is_indoor_kind(one)]
    return tops[0] if len(tops) == 1 and any(one.home is tops[0] for one in story.entities) else None


def is_one_of_several(place: Entity, story: Story) -> bool:
    """`A kitchen, a bedroom and a bathroom`, `a library and a park`: it is listed with places beside it."""
    heads = {*place.phrase.head.conjuncts} if place.phrase is not None else set()
    return any(
        one.phrase is not None and one.phrase.head in heads and (one.is_zone or is_building(one))
        for one in story.entities
        if one is not place and not one.is_gone and one.home is not place
    )


def is_indoor_kind(one: Entity) -> bool:
    return (one.zone is not None and one.zone.kind in (ZoneKind.ROOM, ZoneKind.BUILDING)) or is_building(one)


def is_in_the_open(place: Entity | None, others: list[Entity], *, is_within: bool) -> bool:
    """The building stands by something, or much of what is named is out of doors. `is_within`: the words say that players
    are in it, so what is beside it stands along its walls."""
    if place is not None and any(
        kind in BESIDE and any(isinstance(one, Entity) and is_seen_outside(one) for one in of)
        for kind, of in place.places
    ):
        return True
    if (
        not is_within
        and place is not None
        and any(place in of and kind in BESIDE for one in others if not is_said_outside(one) for kind, of in one.places)
    ):
        return True
    tops = [one for one in others if (one.home is None or one.home is place) and not is_said_outside(one)]
    return len([*filter(is_outdoors, tops)]) > SHARE * len(tops)


def is_seen_outside(one: Entity) -> bool:
    return one.is_zone or is_outdoors(one) or is_building(one)


BESIDE: Final = (
    PlaceKind.IN_FRONT_OF, PlaceKind.BEHIND, PlaceKind.AROUND, PlaceKind.NEAR, PlaceKind.NEXT_TO,
    PlaceKind.LEFT_OF, PlaceKind.RIGHT_OF, PlaceKind.NORTH_OF, PlaceKind.SOUTH_OF, PlaceKind.EAST_OF, PlaceKind.WEST_OF,
)  # fmt: skip


def is_outdoors(one: Entity) -> bool:
    if one.zone is not None:
        return one.head_noun in OPEN
    known = thing_named(one.noun)
    return known is not None and (THINGS[known].category == "nature" or known in OUTDOORS)


def look_of(text: str) -> TerrainName | None:
    """What the words say of its floor."""
    low = text.lower()
    return next((floor for pattern, floor in LOOKS if pattern.search(low)), None)


def leave_to_the_world(place: Entity, others: list[Entity]) -> None:
    """What is in it is in the world."""
    place.is_gone = True
    for one in others:
        if one.home is place:
            one.home = None
        one.places = [(kind, of) for kind, of in one.places if place not in of]
        if one.loosely is place:
            one.loosely = None
        if one.each is place:
            one.each = None


def furnish(one: Entity) -> None:
    """A shop or a lab in a building is a room of it; a room that is for something has what is usual there."""
    if one.zone is None and is_building(one) and one.head_noun not in ("tent", "tower", "igloo"):
        one.zone = ZoneWord(ZoneKind.ROOM)
        if one.home is not None and one.home.zone is not None and one.home.zone.kind is ZoneKind.ROOM:
            one.home = None  # a shop beside a hall, and not in it
    if one.zone is not None and one.zone.kind is ZoneKind.ROOM and not one.zone.usual:
        usual = next((USUAL_BY_WORD[word] for word in words_of(one) if word in USUAL_BY_WORD), ())
        one.zone = replace(one.zone, usual=usual)


def words_of(one: Entity) -> Iterator[str]:
    for text in (one.noun, *one.names, *one.texts):
        for word in text.lower().replace("é", "e").split():
            yield singular(word)
