"""Furniture: what stands in rooms and yards, and seats."""

from typing import Final

from worlds.catalogue.furniture import fittings, screens, seats, storage, tables
from worlds.catalogue.thing import Thing

THINGS: Final[tuple[Thing, ...]] = (
    *tables.THINGS,
    *seats.THINGS,
    *storage.THINGS,
    *screens.THINGS,
    *fittings.THINGS,
)
