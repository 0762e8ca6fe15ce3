"""`two electrons on an inner ring, four on an outer ring`, `each planet on its own orbit`: they stand around what is in the
middle, the rings one around the other."""

from typing import Final

from worlds.plan.plan import ENTERED, PlaceKind, ZoneKind
from worlds.reading.entities import Entity, Story
from worlds.reading.zone_words import ZoneWord

Kind = PlaceKind
RINGS: Final = frozenset("ring orbit shell orbital circle".split())
NAMED: Final = {
    word: number
    for number, words in enumerate(
        ("inner innermost first", "middle second", "third", "fourth", "outer outermost last")
    )
    for word in words.split()
}
"""Which of several, from the inside, by the word before it."""
HELD: Final = (Kind.ON, Kind.INSIDE, Kind.ALONG, Kind.AROUND, Kind.NEXT_TO)
NUCLEONS: Final = ("proton", "neutron")
CENTRES: Final = frozenset("nucleus sun star core planet earth fire campfire altar tree fountain".split())


def draw_rings(story: Story) -> None:
    rings = [one for one in story.entities if is_ring(one) and not one.is_gone]
    for ring in rings:
        held = on_ring(ring, story)
        if not held and ring.head_noun != "orbit":
            rings = [one for one in rings if one is not ring]
    lay_outer_rings(story)
    centre = centre_of(rings, story) if rings else None
    if centre is not None and centre.count > 1 and not is_indoors(centre):
        centre = gathered(centre, story)
    if centre is None:
        rings = [one for one in rings if one.head_noun == "orbit"]
    inner: Entity | None = None
    for ring in sorted(rings, key=place_of):
        held = on_ring(ring, story)
        for one in held:
            one.places = [(kind, of) for kind, of in one.places if ring not in of and kind is not Kind.AROUND]
            one.home = ring.home if centre is None else centre.home
            if centre is not None and one is not centre:
                one.put(Kind.AROUND, centre, *((inner,) if inner is not None else ()))
        inner = next((one for one in held if one is not centre), inner)
        ring.is_gone = True


def lay_outer_rings(story: Story) -> None:
    """`a ring of logs around the fire, and an outer ring of tents`."""
    inner: Entity | None = None
    for one in story.things():
        if one.phrase is None or one.phrase.partitive not in ("ring", "circle"):
            continue
        around = next((of[0] for kind, of in one.places if kind is Kind.AROUND and of), None)
        is_next = any(NAMED.get(token.lower_, 0) > 0 for token in one.phrase.tokens)
        if around is None and is_next and inner is not None:
            centre = next(of[0] for kind, of in inner.places if kind is Kind.AROUND)
            one.put(Kind.AROUND, centre, inner)
            one.home = inner.home
        elif around is None:
            continue
        inner = one


def gathered(centre: Entity, story: Story) -> Entity:
    """`six protons and six neutrons in the centre`: they are one place, and the rings are around that."""
    is_nucleus = centre.head_noun in NUCLEONS
    middle = [
        one
        for one in story.things()
        if one is centre or (Kind.MIDDLE, ()) in one.places or (is_nucleus and one.head_noun in NUCLEONS)
    ]
    noun = "nucleus" if is_nucleus else "middle"
    place = story.add(Entity(noun, ZoneWord(ZoneKind.GROUND), home=centre.home, phrase=centre.phrase))
    place.put(Kind.MIDDLE)
    for one in middle:
        one.home = place
        one.places = [kept for kept in one.places if kept != (Kind.MIDDLE, ())]
    return place


def is_indoors(one: Entity) -> bool:
    """A room is in no room."""
    return one.home is not None and one.home.zone is not None and one.home.zone.kind in ENTERED


def is_ring(one: Entity) -> bool:
    words = one.noun.split()
    return words[-1] in RINGS and all(word in NAMED for word in words[:-1])


def place_of(ring: Entity) -> int:
    return NAMED.get(ring.noun.split()[0], len(NAMED) // 2)


def on_ring(ring: Entity, story: Story) -> list[Entity]:
    return [
        one for one in story.things() if one.home is ring or any(kind in HELD and ring in of for kind, of in one.places)
    ]


def centre_of(rings: list[Entity], story: Story) -> Entity | None:
    """What the rings are said to be around, what stands in the middle, what such rings are usually around."""
    said = [of[0] for ring in rings for kind, of in ring.places if kind is Kind.AROUND and of]
    held = [one for ring in rings for one in on_ring(ring, story)]
    around = [of[0] for one in held for kind, of in one.places if kind is Kind.AROUND and of]
    free = [one for one in story.things() if one not in held]
    middle = [one for one in free if any(kind is Kind.MIDDLE for kind, _ in one.places)]
    usual = [one for one in free if one.head_noun in CENTRES]
    found = [*said, *around, *middle, *usual]
    return next((one for one in found if isinstance(one, Entity) and not one.is_zone and one not in rings), None)
