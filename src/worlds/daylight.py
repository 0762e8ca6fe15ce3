"""Which part of the day an hour is, and whether a world lies under water: what its light and its sky are made by."""

from typing import Final, Literal

from worlds.catalogue.terrains import TERRAINS
from worlds.scene import Scene

DayPart = Literal["night", "sunrise", "day", "sunset", "dusk"]
UNTIL: Final[tuple[tuple[float, DayPart], ...]] = (
    (5.0, "night"),
    (7.5, "sunrise"),
    (16.8, "day"),
    (18.3, "sunset"),
    (20.0, "dusk"),
    (24.1, "night"),
)
"""Hours at which each ends."""


def day_part(hours: float) -> DayPart:
    """Of hours from 0 to 24."""
    return next(name for until, name in UNTIL if hours < until)


def is_under_water(scene: Scene) -> bool:
    """All of it: players walk on the sea bed, and the sea's surface hangs above them."""
    return scene.terrain == "seabed"


def is_closed(scene: Scene) -> bool:
    """No sky is seen: inside of a body or a machine, under the ground, in space, under water."""
    return TERRAINS[scene.terrain].shell is not None or is_under_water(scene)


def is_indoors(scene: Scene) -> bool:
    """All of it is the inside of a building."""
    return TERRAINS[scene.terrain].surround == "building"
