"""Structures: what stands outdoors and is no house."""

from typing import Final

from blockyard.environments.catalogue.structures import barriers, machines, market, masts, monuments, platforms
from blockyard.environments.catalogue.thing import Thing

THINGS: Final[tuple[Thing, ...]] = (
    *barriers.THINGS,
    *platforms.THINGS,
    *monuments.THINGS,
    *market.THINGS,
    *machines.THINGS,
    *masts.THINGS,
)
