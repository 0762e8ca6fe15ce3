"""Buildings whose inside is spoken of: they become rooms."""

from worlds.catalogue.things import THINGS
from worlds.plan.plan import ZoneKind
from worlds.reading.entities import Entity
from worlds.reading.zone_words import ZoneWord
from worlds.resolve.resolve import thing_named


def is_building(entity: Entity) -> bool:
    thing = thing_named(entity.noun)
    if entity.head_noun == "hut":
        return True  # of straw, and small; people live in it all the same
    return thing is not None and THINGS[thing].category == "building"


def is_enterable(entity: Entity) -> bool:
    """A building whose inside is spoken of becomes rooms."""
    return is_building(entity) and entity.head_noun not in (
        "pyramid",
        "lighthouse",
        "tent",
        "igloo",
        "tower",
        "observatory",
    )


def has_storeys(entity: Entity) -> bool:
    return is_building(entity) or thing_named(entity.noun) in ("tower", "castle")


def open_up(entity: Entity) -> None:
    """A thing that holds becomes a zone of its own: a building with a room as large as what is in it."""
    if entity.zone is None:
        entity.zone = ZoneWord(ZoneKind.ROOM if has_storeys(entity) else ZoneKind.GROUND)
