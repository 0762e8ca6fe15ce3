"""Lab gear: instruments, machines and models for science."""

from typing import Final

from worlds.catalogue.lab import instruments, machines, models
from worlds.catalogue.thing import Thing

THINGS: Final[tuple[Thing, ...]] = (*instruments.THINGS, *machines.THINGS, *models.THINGS)
