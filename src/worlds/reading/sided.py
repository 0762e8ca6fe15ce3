"""Whose side of the place it is: `on the ridge to the east` says it of the ridge, `a village with seven huts in the west`
of the village, `a car park with a barrier behind the station` of the car park."""

from typing import Final

from worlds.plan.plan import PlaceKind
from worlds.reading.context import Sentence
from worlds.reading.entities import Entity
from worlds.reading.phrases import Determiner, Phrase
from worlds.reading.pronouns import is_place_of_another
from worlds.reading.targets import Target

Kind = PlaceKind
COMPASS: Final = (Kind.NORTH, Kind.SOUTH, Kind.EAST, Kind.WEST)
BESIDE: Final = frozenset(
    {
        *(Kind.NEXT_TO, Kind.NEAR, Kind.BEHIND, Kind.IN_FRONT_OF, Kind.LEFT_OF, Kind.RIGHT_OF, Kind.ACROSS_FROM),
        *(Kind.NORTH_OF, Kind.SOUTH_OF, Kind.EAST_OF, Kind.WEST_OF),
    }
)
HELD: Final = (Kind.INSIDE, Kind.ON)
LEADING: Final = ("on", "in", "upon", "at")


def sided(sentence: Sentence, before: list[Phrase], after: list[Phrase], at: int, target: Target) -> Entity | None:
    """None: the other rules tell what stands there. `before`, `after`: phrases of what is built."""
    last = before[-1] if before and before[-1].head.i == at - 1 else None
    if target.of or target.kind not in COMPASS or target.is_wall:
        return whole_beside(sentence, last, target) if last is not None else None
    if last is not None and is_place_of_another(last):
        return sentence.entities[last]
    if last is not None and last.is_plural:
        return whole_with(sentence, last)
    return land_behind(sentence, after, target) if not before else None


def whole_with(sentence: Sentence, held: Phrase) -> Entity | None:
    """The village of `a lake in the east, a village with 7 huts in the west`; in the first place of a text the huts."""
    holder = sentence.holders.get(held)
    place = next((one for one, entity in sentence.entities.items() if entity is holder), None)
    if holder is None or not holder.is_zone or place is None or place.determiner is not Determiner.INDEFINITE:
        return None
    return holder if any(one is not place and one.head.i < place.start for one in sentence.entities) else None


def whole_beside(sentence: Sentence, held: Phrase, target: Target) -> Entity | None:
    """The new zone that has what stands right before, where the place is beside what was spoken of earlier."""
    holder, owner = sentence.holders.get(held), target.of[0] if target.of else None
    if holder is None or target.kind not in BESIDE or not isinstance(owner, Entity):
        return None
    if not holder.is_zone and not any(of == (holder,) and kind in HELD for kind, of in sentence.entities[held].places):
        return None
    is_known = owner.phrase not in sentence.entities or owner.phrase.determiner is Determiner.DEFINITE
    is_new = holder.phrase in sentence.entities and is_known
    return holder if is_new and owner is not holder and holder not in (owner.home, owner.around) else None


def land_behind(sentence: Sentence, after: list[Phrase], target: Target) -> Entity | None:
    """The hill of `To the north, on a steep hill, are the ruins`."""
    doc, at = sentence.doc, target.end + 1
    if not after or at >= len(doc) or doc[target.end].text != "," or doc[at].lower_ not in LEADING:
        return None
    first = sentence.entities[after[0]]
    return first if after[0].start == at + 1 and first.is_zone else None
