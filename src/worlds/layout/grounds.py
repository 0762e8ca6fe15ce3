"""Which ground a zone has of its own. An island is sand only where nothing about it says another."""

from collections.abc import Iterator
from typing import Final

from worlds.catalogue.terrains import TERRAINS, TerrainName
from worlds.catalogue.themes import THEMES
from worlds.lexicon.plurals import singular
from worlds.plan.plan import Zone, ZoneKind

WORDS: Final[dict[str, TerrainName]] = {
    **{word: terrain.name for terrain in TERRAINS.values() for word in terrain.words if word != "island"},
    **{word: theme.terrain for theme in THEMES.values() for word in theme.words if theme.terrain != "island"},
    **dict.fromkeys("volcano lava magma fire".split(), "volcanic"),
    **dict.fromkeys("dinosaur monkey gorilla parrot".split(), "jungle"),
    **dict.fromkeys("barn cow sheep horse tractor wheat house cottage castle knight garden".split(), "grassland"),
    **dict.fromkeys("igloo penguin walrus ice snowman iceberg".split(), "snow"),
    **dict.fromkeys("cactus camel pyramid sphinx".split(), "desert"),
    **dict.fromkeys("lion giraffe zebra elephant".split(), "savanna"),
    **dict.fromkeys("pine oak deer fox bear".split(), "forest"),
}
BARE: Final = ("island", "seabed")
"""Grounds that an island has anyway, or never."""


def ground_of_zone(zone: Zone) -> TerrainName | None:
    """None: that of the zone around it; an island's is sand."""
    if zone.terrain is not None or zone.kind is not ZoneKind.ISLAND:
        return zone.terrain
    found = next((WORDS[word] for word in said_of(zone) if word in WORDS and WORDS[word] not in BARE), None)
    if found is None and zone.theme is not None and THEMES[zone.theme].terrain not in BARE:
        return THEMES[zone.theme].terrain
    return found


def said_of(zone: Zone) -> Iterator[str]:
    """What it is called before what stands on it, word by word."""
    for text in (zone.title, *(thing.noun for thing in zone.things)):
        for word in text.lower().split():
            yield singular(word)
