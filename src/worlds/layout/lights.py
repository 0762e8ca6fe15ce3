"""What gives light where people built something, by the period and the place that a world is about."""

from dataclasses import dataclass
from typing import Final

from worlds.catalogue.growth import LANTERN, Plant
from worlds.catalogue.lights import FIRE_BOWL, TORCH, YARD_LANTERN
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


def lights_of(theme: ThemeName) -> Lights:
    """Of a theme of today: lanterns as in a park."""
    return BY_THEME.get(theme, PARK)
