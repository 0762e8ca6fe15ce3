"""What a thing looks like where and when a world is set: no bungalow was built in the Middle Ages, and no oak grows in the
rainforest."""

from dataclasses import replace
from typing import Final

from worlds.catalogue.furniture.tables import pupils_desk, pupils_desk_ahead
from worlds.catalogue.terrains import TerrainName
from worlds.catalogue.themes import ThemeName
from worlds.catalogue.thing import Thing
from worlds.catalogue.things import THINGS

BUILT_LIKE: Final[dict[ThemeName, dict[str, str]]] = {"medieval": {"house": "cottage"}, "village": {"house": "cottage"}}
"""What a thing looks like in a world of that theme, by its name."""
GROWS_LIKE: Final[dict[TerrainName, dict[str, str]]] = {
    "jungle": {"tree": "rainforest_tree"},
    "savanna": {"tree": "acacia_tree"},
    "snow": {"tree": "pine_tree"},
    "tundra": {"tree": "fir_tree"},
    "desert": {"tree": "palm_tree"},
    "swamp": {"tree": "mangrove"},
}
"""The same on a ground of that kind."""


def of_period(thing: Thing, theme: ThemeName | None) -> Thing:
    """It keeps its name, and looks as it did then."""
    return like(thing, BUILT_LIKE[theme].get(thing.name) if theme in BUILT_LIKE else None)


def of_ground(thing: Thing, terrain: TerrainName | None) -> Thing:
    """It keeps its name, and looks as what grows there."""
    return like(thing, GROWS_LIKE[terrain].get(thing.name) if terrain in GROWS_LIKE else None)


def of_pupils(thing: Thing) -> Thing:
    """A desk that somebody sits at: it keeps its name, and has a chair."""
    return like(thing, "pupils_desk" if thing.name == "desk" else None)


def looking_ahead(thing: Thing) -> Thing:
    """A desk that is said to face something: who sits at it does."""
    return replace(thing, build=pupils_desk_ahead) if thing.build is pupils_desk else thing


def like(thing: Thing, name: str | None) -> Thing:
    if name is None:
        return thing
    known = THINGS[name]
    return replace(thing, size=known.size, color=known.color, material=known.material, build=known.build)
