"""Characters: figures that stand still."""

from typing import Final

from worlds.catalogue.characters import birds, dinosaurs, people, quadrupeds, sea, space
from worlds.catalogue.thing import Thing

THINGS: Final[tuple[Thing, ...]] = (
    *people.THINGS,
    *space.THINGS,
    *quadrupeds.THINGS,
    *birds.THINGS,
    *sea.THINGS,
    *dinosaurs.THINGS,
)
