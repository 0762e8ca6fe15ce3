"""Things that are parts of what is built, made of what the setting is made of."""

from dataclasses import replace
from typing import Final

from worlds.catalogue.setting_materials import FABRICS, fabric_of, is_of_setting, made_of
from worlds.catalogue.terrains import TERRAINS, TerrainName
from worlds.catalogue.themes import ThemeName
from worlds.layout.body import Body
from worlds.layout.plot import Plot
from worlds.layout.stock import Stock

INDOORS: Final = "building"
"""What is around the floor of a hall."""


def build_of_setting(stock: Stock, terrain: TerrainName, theme: ThemeName) -> None:
    """Those of whose colour and material the words say nothing."""
    for item in stock.items:
        entry = item.entry
        if entry is None or entry.color or entry.material or not is_of_setting(item.thing.name, entry.noun):
            continue
        fabric = fabric_of(terrain_around(item.plot) or terrain, theme)
        item.built = replace(item.built, parts=made_of(fabric, item.built.parts))


def terrain_around(plot: Body | None) -> str:
    """Its own, or that of the nearest zone around it that says what is there to build with: a paved square in a desert does
    not, the floor of a hall does. Empty: none says it."""
    if not isinstance(plot, Plot):
        return ""
    own = plot.zone.terrain
    if own is not None and (own in FABRICS or TERRAINS[own].surround == INDOORS):
        return own
    return terrain_around(plot.plot)
