"""Houses of the period that a world is about: nobody built a bungalow in the Middle Ages."""

from dataclasses import replace
from typing import Final

from worlds.catalogue.themes import ThemeName
from worlds.catalogue.thing import Thing
from worlds.catalogue.things import THINGS

BUILT_LIKE: Final[dict[ThemeName, dict[str, str]]] = {"medieval": {"house": "cottage"}, "village": {"house": "cottage"}}
"""What a thing looks like in a world of that theme, by its name."""


def of_period(thing: Thing, theme: ThemeName | None) -> Thing:
    """It keeps its name, and looks as it did then."""
    like = BUILT_LIKE[theme].get(thing.name) if theme in BUILT_LIKE else None
    if like is None:
        return thing
    known = THINGS[like]
    return replace(thing, size=known.size, color=known.color, material=known.material, build=known.build)
