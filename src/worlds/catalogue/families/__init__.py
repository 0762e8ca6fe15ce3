"""Families: many things by one grammar, each a row of data."""

from typing import Final

from worlds.catalogue.families import (
    bird,
    cell,
    fish,
    flowers,
    food,
    insect,
    mammals,
    mathematics,
    molecule,
    organ,
    people,
    prehistoric,
    produce,
    reptile,
    sea_animals,
    shape,
    sky,
    trees,
    upright,
)
from worlds.catalogue.thing import Thing

THINGS: Final[tuple[Thing, ...]] = (
    *mammals.THINGS,
    *upright.THINGS,
    *prehistoric.THINGS,
    *bird.THINGS,
    *fish.THINGS,
    *sea_animals.THINGS,
    *insect.THINGS,
    *reptile.THINGS,
    *trees.THINGS,
    *flowers.THINGS,
    *produce.THINGS,
    *food.THINGS,
    *people.THINGS,
    *organ.THINGS,
    *cell.THINGS,
    *molecule.THINGS,
    *sky.THINGS,
    *shape.THINGS,
    *mathematics.THINGS,
)

GENERIC: Final[dict[str, str]] = {
    "animal": "animal",
    "bird": "bird",
    "fish": "fish",
    "sea animal": "fish",
    "insect": "insect",
    "reptile": "lizard",
    "tree": "tree",
    "flower": "flower",
    "plant": "seedling",
    "fruit": "fruit",
    "vegetable": "vegetable",
    "food": "food",
    "person": "person",
    "organ": "heart",
    "cell": "animal_cell",
    "molecule": "water_molecule",
    "planet": "planet",
    "shape": "cube",
    "mathematics": "number_card",
}
"""By family: the thing that stands for a member that has no row. Some are hand-written."""
