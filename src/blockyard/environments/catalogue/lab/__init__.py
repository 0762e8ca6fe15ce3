"""Lab gear: instruments, machines and models for science."""

from typing import Final

from blockyard.environments.catalogue.lab import instruments, machines, models
from blockyard.environments.catalogue.thing import Thing

THINGS: Final[tuple[Thing, ...]] = (*instruments.THINGS, *machines.THINGS, *models.THINGS)
