"""Buildings that players enter."""

from typing import Final

from worlds.catalogue.buildings import ancient, farm, halls, homes, public, round_houses, science, tall
from worlds.catalogue.thing import Thing

THINGS: Final[tuple[Thing, ...]] = (
    *homes.THINGS,
    *farm.THINGS,
    *halls.THINGS,
    *public.THINGS,
    *science.THINGS,
    *round_houses.THINGS,
    *ancient.THINGS,
    *tall.THINGS,
)
