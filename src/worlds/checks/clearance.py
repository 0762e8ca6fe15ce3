"""Are doors free, and do players arrive in the open?"""

from collections.abc import Iterator
from typing import Final

from worlds.checks.check import Check
from worlds.checks.pads import box_of, pads_of
from worlds.checks.physics import FLUSH, OVERLAP
from worlds.geometry import Box
from worlds.scene import Component, Scene

SILL: Final = 1.5
"""A component's own floor and step may reach so high into its opening."""
SPAWN_ROOM: Final = 4.0
SPAWN_HEIGHT: Final = 10.0


def clearance(scene: Scene) -> Iterator[Check]:
    for component in scene.components:
        for opening in component.openings:
            if blockers := sorted(set(standing_in(opening, component, scene))):
                yield Check(
                    "blocked_openings", False, f"a free door of {component.id}", ", ".join(blockers), (component.id,)
                )
    pads = pads_of(scene)
    yield Check("spawns", bool(pads), "a place to arrive")
    for pad in pads:
        if crowd := sorted(set(near_pad(pad, scene))):
            yield Check("spawns", False, f"room around {pad.id}", ", ".join(crowd), (pad.id,))


def standing_in(opening: Box, owner: Component, scene: Scene) -> Iterator[str]:
    floor = Box((opening.low[0], opening.low[1] + SILL, opening.low[2]), opening.high)
    for component in scene.components:
        for part in component.parts:
            if component.id == owner.id:
                if part.collides and part.box.overlaps(floor, OVERLAP):
                    yield f"{component.id}'s own {part.name}"
            elif part.box.overlaps(opening, OVERLAP):
                yield f"{component.id}'s {part.name}"
    for part in scene.scenery:
        if part.box.high[1] > FLUSH and part.box.overlaps(opening, OVERLAP):
            yield part.name


def near_pad(pad: Component, scene: Scene) -> Iterator[str]:
    box = box_of(pad)
    x, y, z = box.low
    to_x, to_y, to_z = box.high
    aside = Box((x - SPAWN_ROOM, y, z - SPAWN_ROOM), (to_x + SPAWN_ROOM, to_y + SPAWN_HEIGHT, to_z + SPAWN_ROOM))
    above = Box((x, to_y, z), (to_x, to_y + SPAWN_HEIGHT, to_z))
    for component in scene.components:
        for part in component.parts:
            other = component.thing != pad.thing
            if (other and part.box.overlaps(aside, OVERLAP)) or part.box.overlaps(above, OVERLAP):
                yield f"{component.id}'s {part.name}"
    for part in scene.scenery:
        if part.box.high[1] > FLUSH and part.box.overlaps(aside, OVERLAP):
            yield part.name
