"""Where players arrive."""

from functools import reduce
from typing import Final

from worlds.geometry import Box
from worlds.scene import Component, Scene

SPAWN_THING: Final = "spawn_pad"


def pads_of(scene: Scene) -> list[Component]:
    return [component for component in scene.components if component.thing == SPAWN_THING]


def box_of(component: Component) -> Box:
    """Around its parts as they stand."""
    return reduce(Box.union, (part.box for part in component.parts))
