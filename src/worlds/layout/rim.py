"""What runs along the edge of a place that is closed by its nature, such as a school yard or a garden: a hedge, a wall or a
fence, low enough to look over. Into all others the land around comes as it is."""

from collections.abc import Iterator
from random import Random
from typing import Final

from worlds.catalogue.growth import BUSH, TALL
from worlds.catalogue.solids import METAL, TIMBER, Paint, block
from worlds.catalogue.terrains import SETTINGS, TerrainName
from worlds.catalogue.themes import ThemeName
from worlds.layout.body import grown
from worlds.layout.borders import Border, hedge
from worlds.layout.growth import Garden
from worlds.layout.wayside import bordered
from worlds.lexicon.plurals import singular
from worlds.scene import Part

INSET: Final = 2.6
"""Studs from the edge of the ground to its middle line."""
GREEN: Final = ("grassland", "forest", "pavement")
SAND: Final = Paint((188, 158, 112), "Sandstone")
STONES: Final = Paint((136, 132, 124), "Cobblestone")


def rails(length: float, _rng: Random) -> list[Part]:
    return [
        *(block(TALL, (length, 0.35, 0.3), (0, at, 0), TIMBER) for at in (1.0, 2.1)),
        block(TALL, (0.7, 3.0, 0.7), (-length / 2, 0, 0), TIMBER),
    ]


def railing(length: float, _rng: Random) -> list[Part]:
    return [
        *(block(TALL, (length, 0.25, 0.25), (0, at, 0), METAL) for at in (1.3, 2.6)),
        block(TALL, (0.4, 2.8, 0.4), (-length / 2, 0, 0), METAL),
    ]


def stone_wall(length: float, _rng: Random) -> list[Part]:
    return [block(TALL, (length, 1.8, 1.4), (0, 0, 0), STONES)]


def sand_wall(length: float, _rng: Random) -> list[Part]:
    return [block(TALL, (length, 1.5, 1.4), (0, 0, 0), SAND)]


CLOSED: Final = frozenset(
    "zoo garden schoolyard playground kindergarten preschool nursery cemetery graveyard churchyard paddock ranch monastery"
    " abbey cloister convent prison barracks courtyard orchard allotment greenhouse aviary arboretum".split()
)
"""Words of the names of places that are so."""
HEDGED: Final = frozenset("britain tudor dutch germany france colonial fairy nordic alps africa plains future".split())
"""Countries whose fields and gardens hedges run around; elsewhere low walls do."""
BY_THEME: Final[dict[ThemeName, Border]] = {
    "medieval": stone_wall,
    "village": stone_wall,
    "antiquity": stone_wall,
    "farm": rails,
    "winter": rails,
}


def rimmed(garden: Garden, terrain: TerrainName, theme: ThemeName) -> Iterator[Part]:
    """Nothing where the land goes on as it is (in the wild, on the moon, under water), where that is no closed place, and
    where the words close the world or a place in it."""
    is_open = not any(plot.zone.enclosure for plot in (garden.world, *garden.world.plots)) and is_closed(garden)
    border = border_of(garden, terrain, theme) if is_open else None
    if border is not None:
        west, north, east, south = grown(garden.world.rect(), -INSET)
        lines = [(west, north, east, north), (west, south, east, south), (west, north, west, south)]
        yield from bordered(garden, border, [*lines, (east, north, east, south)])


def is_closed(garden: Garden) -> bool:
    titles = (plot.zone.title for plot in (garden.world, *garden.world.plots))
    return any(singular(word) in CLOSED for title in titles for word in title.lower().split())


def border_of(garden: Garden, terrain: TerrainName, theme: ThemeName) -> Border | None:
    if terrain in SETTINGS:
        return railing if terrain == "space" else None
    if terrain == "desert":
        return sand_wall
    if theme in BY_THEME:
        return BY_THEME[theme]
    if terrain not in GREEN:
        return None
    if garden.manner.culture is not None and garden.manner.culture.name not in HEDGED:
        return stone_wall
    return hedge if garden.allowed([BUSH]) else rails
