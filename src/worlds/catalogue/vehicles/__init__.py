"""Vehicles, parked: nobody drives them."""

from typing import Final

from worlds.catalogue.thing import Thing
from worlds.catalogue.vehicles import aircraft, cars, cycles, ships, spacecraft, works

THINGS: Final[tuple[Thing, ...]] = (
    *cars.THINGS,
    *cycles.THINGS,
    *works.THINGS,
    *ships.THINGS,
    *aircraft.THINGS,
    *spacecraft.THINGS,
)
