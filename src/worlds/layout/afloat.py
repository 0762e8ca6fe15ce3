"""How high things are that stand in water: what floats is at its surface, what dives is in it, all else is on its bed."""

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import Final

from worlds.land.field import NUMBERS, HeightField
from worlds.layout.item import Item
from worlds.layout.plot import Plot
from worlds.lexicon.nouns import senses_of
from worlds.plan.plan import PlaceKind, ZoneKind

FLOATING: Final = frozenset(
    {
        *("vessel#2", "boat", "raft", "buoy", "inflatable", "water lily", "surfboard", "iceberg", "log", "pad"),
        *("aquatic bird", "swimmer", "beaver", "otter", "hippo", "hippopotamus"),
    }
)
"""Nouns, and names of senses: what is one, or a kind of one, floats."""
DIVING: Final = frozenset(
    {
        *("fish", "aquatic mammal", "whale", "dolphin", "jellyfish", "cephalopod", "ray", "turtle", "tadpole"),
        *("submersible", "submersible#2", "submarine", "diver"),
    }
)
WADING: Final = frozenset({"wading bird"})
SPANNING: Final = frozenset({"bridge", "footbridge", "pier", "dock", "jetty"})
"""What leads over water: as high as the ground beside it."""
DRAFT: Final = 0.25
"""Of the height of what floats: so much of it is in the water."""
WADED: Final = 0.3
"""The same of what stands in the water on long legs: there it is as shallow as it needs."""
SHALLOW: Final = 0.5
"""Studs of water above what dives, at least."""


class Way(StrEnum):
    FLOATS = "floats"
    DIVES = "dives"
    STANDS = "stands"
    WADES = "wades"
    SPANS = "spans"


KINDS: Final = ((Way.SPANS, SPANNING), (Way.WADES, WADING), (Way.DIVES, DIVING), (Way.FLOATS, FLOATING))
"""The first that a noun is a kind of is taken: a submarine is a vessel, too."""
FAMILIES: Final = {"wreck": Way.STANDS, "boat": Way.FLOATS, "fish": Way.DIVES, "bridge": Way.SPANS}
"""Of the catalogue."""


def lower_into_water(items: Iterable[Item], land: HeightField) -> None:
    """Once all are as high as their plots. Water that is too shallow to float or dive in is stood in."""
    for item in items:
        if isinstance(item.plot, Plot) and item.plot.zone.kind is ZoneKind.CRATER and item.parent is None:
            item.level = round(bed_under(item, land), 2)  # a bowl is level nowhere
            continue
        cell = land.cell(item.x, item.z)
        if item.parent is not None or item.is_spawn or not land.wet[cell]:
            continue
        way = way_of(item)
        if way is Way.SPANS:
            continue
        surface, bed = float(land.water[cell]), bed_under(item, land)
        if land.liquid[cell] != NUMBERS["Water"]:
            bed = surface  # lava and ice bear what is put on them
        high = item.size[1]
        if way is Way.FLOATS:
            item.level = max(surface - DRAFT * high, max(grounds_under(item, land)))
        elif way is Way.WADES:
            item.level = max(surface - WADED * high, bed)
        elif way is Way.DIVES:
            item.level = max(min((surface + bed - high) / 2, surface - high - SHALLOW), bed)
        else:
            item.level = bed
        item.level = round(item.level, 2)


def bed_under(item: Item, land: HeightField) -> float:
    """The lowest ground under it: what stands on a slope stands in it."""
    return min(grounds_under(item, land))


def grounds_under(item: Item, land: HeightField) -> list[float]:
    """In its middle and at its corners."""
    west, north, east, south = item.rect()
    spots = [(item.x, item.z), (west, north), (east, north), (west, south), (east, south)]
    return [land.ground_at(x, z) for x, z in spots]


def way_of(item: Item) -> Way:
    if item.entry and any(place.kind in (PlaceKind.ACROSS, PlaceKind.OVER) for place in item.entry.places):
        return Way.SPANS
    if item.thing.family in FAMILIES:
        return FAMILIES[item.thing.family]
    return way_of_noun(item.entry.noun if item.entry else item.thing.title, item.thing.title)


@lru_cache(maxsize=512)
def way_of_noun(*nouns: str) -> Way:
    """By the first of the nouns that says it."""
    for noun in nouns:
        senses = senses_of(noun)
        names = {noun, noun.split()[-1], *((senses[0].name, *senses[0].above) if senses else ())}
        for way, kinds in KINDS:
            if not kinds.isdisjoint(names):
                return way
    return Way.STANDS
