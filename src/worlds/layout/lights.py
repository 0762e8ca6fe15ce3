"""What gives light where people built something, by the period and the place that a world is about."""

from dataclasses import dataclass
from typing import Final

from worlds.catalogue.growth import LANTERN, Plant
from worlds.catalogue.inner_growth import DECK_LIGHT, GLOW_DROP, MINE_LAMP
from worlds.catalogue.lights import FIRE_BOWL, TORCH, YARD_LANTERN
from worlds.catalogue.terrains import SETTINGS, TerrainName
from worlds.catalogue.themes import ThemeName


@dataclass(frozen=True, slots=True)
class Lights:
    way: Plant | None = None
    """Along ways; none: they are dark, as in the country and in the wild."""
    door: Plant | None = None
    """Beside doors."""


PARK: Final = Lights(LANTERN, LANTERN)
DARK: Final = Lights()
BY_THEME: Final[dict[ThemeName, Lights]] = {
    "medieval": Lights(TORCH, TORCH),
    "village": Lights(None, YARD_LANTERN),
    "farm": Lights(None, YARD_LANTERN),
    "antiquity": Lights(FIRE_BOWL, FIRE_BOWL),
    "egypt": Lights(FIRE_BOWL, FIRE_BOWL),
    "jungle": DARK,
    "winter": DARK,
    "ocean": DARK,
    "volcano": DARK,
}


BY_SETTING: Final[dict[TerrainName, Lights]] = {
    "cell": Lights(GLOW_DROP, GLOW_DROP),
    "cave": Lights(MINE_LAMP, MINE_LAMP),
    "space": Lights(DECK_LIGHT, DECK_LIGHT),
    "machine": Lights(DECK_LIGHT, DECK_LIGHT),
}


def lights_of(theme: ThemeName, terrain: TerrainName) -> Lights:
    """Of a theme of today: lanterns as in a park. What is no open country has its own, or none."""
    return BY_SETTING.get(terrain, DARK) if terrain in SETTINGS else BY_THEME.get(theme, PARK)
