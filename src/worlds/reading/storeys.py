"""`On the first floor`, `Upper floor: ...`: storeys of the building that is meant."""

from typing import Final

from worlds.reading.context import Context, Sentence
from worlds.reading.entities import Entity
from worlds.reading.interiors import has_storeys, open_up
from worlds.reading.zone_words import ZONES

STOREYS: Final = frozenset("ground first second third fourth top upper lower lowest highest bottom".split())


def last_building(sentence: Sentence, context: Context) -> Entity | None:
    """Whose roof, whose upper floor: that of the building which was spoken of last, and does not stand there itself."""
    new = [entity for phrase, entity in sentence.entities.items() if entity.phrase is phrase]
    buildings = [one for one in reversed(context.spoken) if may_be_roofed(one) and one not in new]
    return next(map(outermost, buildings), None)


def outermost(building: Entity) -> Entity:
    """The house, for a shop on its ground floor."""
    found, above = building, building.home
    while above is not None:
        found, above = above if may_be_roofed(above) else found, above.home
    return found


def storey(building: Entity, said: list[str], context: Context) -> Entity:
    """`the first floor`: a room of the building."""
    open_up(building)
    name = " ".join([next(one for one in said if one in STOREYS), "floor"])
    known = next((one for one in context.story.zones() if one.noun == name and one.home is building), None)
    room = known or context.story.add(Entity(name, ZONES["room"], home=building, names=[name.capitalize()]))
    return context.speak(room)


def may_be_roofed(entity: Entity) -> bool:
    """A building, and the one that is meant."""
    return has_storeys(entity) and entity.count == 1 and not entity.is_gone
