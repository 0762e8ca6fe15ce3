"""What stands in a design, by the nouns that a person would use of it."""

import re
from dataclasses import dataclass, field
from typing import Final

from worlds.catalogue.things import THINGS
from worlds.design import Design
from worlds.plan.plan import Enclosure, LinkKind, Place, Thing, Zone
from worlds.reading.phrases import singular

NUMBER_AT_END: Final = re.compile(r"[ -]\d+$")
CLOSED_BY: Final = {
    Enclosure.WALL: ("wall",),
    Enclosure.FENCE: ("fence", "palisade", "railing", "barrier"),
    Enclosure.HEDGE: ("hedge",),
    Enclosure.TREES: ("tree",),
    Enclosure.WATER: ("moat",),
}


@dataclass(eq=False)
class Found:
    """A thing or a zone of the plan."""

    id: str
    nouns: set[str]
    count: int
    """How many stand there."""
    is_zone: bool
    is_plinth: bool = False
    places: tuple[Place, ...] = ()
    homes: tuple[str, ...] = ()
    """Ids of the zones that it is in, the nearest first."""
    texts: tuple[str, ...] = ()
    colors: set[str] = field(default_factory=set)


def found_in(design: Design) -> list[Found]:
    counts: dict[str, int] = {}
    things: dict[str, str] = {}
    for component in design.scene.components:
        counts[component.wish] = counts.get(component.wish, 0) + 1
        things[component.wish] = component.thing
    found: list[Found] = []

    def walk(zone: Zone, homes: tuple[str, ...], copies: int) -> None:
        copies *= zone.count
        nouns = names_of(zone.title) | names_of(zone.id.replace("-", " "))
        found.append(Found(zone.id, nouns, copies, True, places=zone.places, homes=homes, texts=(zone.title,)))
        if zone.enclosure is not None:
            names = {*CLOSED_BY[zone.enclosure]}
            found.append(Found(f"{zone.id}-enclosure", names, copies, False, homes=(zone.id, *homes), texts=()))
        found.extend(thing_found(thing, (zone.id, *homes)) for thing in zone.things)
        for inner in zone.zones:
            walk(inner, (zone.id, *homes), copies)

    def thing_found(thing: Thing, homes: tuple[str, ...]) -> Found:
        name = things.get(thing.id, "placeholder")
        nouns = names_of(thing.noun)
        if name in THINGS and name != "placeholder":
            nouns |= {THINGS[name].title, *THINGS[name].words}
        for one in thing.names:
            nouns |= names_of(one)
        return Found(
            thing.id, nouns, counts.get(thing.id, 0), False, name == "placeholder", thing.places, homes,
            (*thing.texts, *thing.names), {thing.color} if thing.color else set(),
        )  # fmt: skip

    walk(design.plan.world, (), 1)
    for link in design.plan.links:
        nouns = {link.kind.value, *(("road", "walkway") if link.kind is LinkKind.PATH else ())}
        found.append(Found(link.id, nouns, 1, False, homes=link.ends))
    return found


def names_of(words: str) -> set[str]:
    """The words in the singular, and their last one."""
    low = NUMBER_AT_END.sub("", words.lower().strip())
    parts = low.split()
    single = " ".join([*parts[:-1], singular(parts[-1])]) if parts else low
    return {low, single}


def is_named(found: Found, nouns: tuple[str, ...]) -> bool:
    """Whether one of the nouns, or its last word, is a name of it or the last word of one."""
    for noun in nouns:
        forms = names_of(noun)
        if forms & found.nouns:
            return True
        heads = {form.split()[-1] for form in forms if form}
        own = {name.split()[-1] for name in found.nouns if name}
        if heads & own and (any(" " not in form for form in forms) or any(" " not in name for name in found.nouns)):
            return True
        if heads & own and shares_modifier(forms, found.nouns):
            return True
    return False


def shares_modifier(forms: set[str], names: set[str]) -> bool:
    return any({*form.split()[:-1]} & {*name.split()[:-1]} for form in forms for name in names)
