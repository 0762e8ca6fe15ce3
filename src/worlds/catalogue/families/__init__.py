"""Families of things: rows of data that a grammar draws. One noun a file."""

from typing import Final

from worlds.catalogue.families import (
    appliances,
    boats,
    bridges,
    building_rows,
    classroom,
    containers,
    furniture,
    historic,
    household,
    instruments,
    machines,
    monuments,
    play,
    shelters,
    signals,
    sky,
    structures,
    textiles,
    tools,
    vehicles,
)
from worlds.catalogue.thing import Thing

THINGS: Final[tuple[Thing, ...]] = (
    *building_rows.BUILDINGS,
    *structures.THINGS,
    *bridges.THINGS,
    *monuments.THINGS,
    *shelters.THINGS,
    *furniture.THINGS,
    *textiles.THINGS,
    *appliances.THINGS,
    *household.THINGS,
    *classroom.THINGS,
    *instruments.THINGS,
    *tools.THINGS,
    *machines.THINGS,
    *containers.THINGS,
    *vehicles.THINGS,
    *boats.THINGS,
    *play.THINGS,
    *historic.THINGS,
    *sky.THINGS,
    *signals.THINGS,
)
