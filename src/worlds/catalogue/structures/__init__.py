"""Structures: what stands outdoors and is no house."""

from typing import Final

from worlds.catalogue.structures import barriers, machines, market, masts, monuments, platforms
from worlds.catalogue.thing import Thing

THINGS: Final[tuple[Thing, ...]] = (
    *barriers.THINGS,
    *platforms.THINGS,
    *monuments.THINGS,
    *market.THINGS,
    *machines.THINGS,
    *masts.THINGS,
)
