"""Do the ways that link zones keep clear of what stands there and of the land? Their parts are known by their names."""

from collections.abc import Iterator
from typing import Final

from worlds.checks.check import Check
from worlds.geometry import Box, Vector, turned
from worlds.land.build import height_field
from worlds.scene import Part, Scene

WALKED: Final = ("Walkway", "Deck", "Step")
"""Parts of links that players walk on."""
BUILT: Final = (*WALKED, "Rail", "Post", "Pier")
HEADROOM: Final = 5.0
"""Studs above what is walked on."""
BURIED: Final = 0.6
"""Studs of land over a walked part's top: the land's cells are four studs wide."""
EVERY: Final = 4.0


def links(scene: Scene) -> Iterator[Check]:
    yield from through_things(scene)
    yield from through_land(scene)


def through_things(scene: Scene) -> Iterator[Check]:
    """Also flat ones, which the check of collisions passes over: nobody stands on a path's middle."""
    ways = [(part.name, taken_by(part)) for part in scene.scenery if part.name in BUILT]
    for component in scene.components:
        if component.wish == "spawn":
            continue
        met = [
            f"{name} through {part.name}" for part in component.parts for name, box in ways if box.overlaps(part.box)
        ]
        if met:
            yield Check("links", False, f"ways clear of {component.id}", met[0], (component.id,))


def taken_by(part: Part) -> Box:
    """With the room that who walks there needs."""
    box = part.box
    high = HEADROOM if part.name in WALKED else 0.0
    return Box(box.low, (box.high[0], box.high[1] + high, box.high[2]))


def through_land(scene: Scene) -> Iterator[Check]:
    if scene.is_paved:
        return
    land = height_field(scene)
    for part in scene.scenery:
        if part.name not in WALKED:
            continue
        deepest = max(land.ground_at(x, z) - y for x, y, z in line_of(part))
        if deepest > BURIED:
            yield Check("links", False, f"{part.name} above the land", f"{deepest:.1f} studs under it")


def line_of(part: Part) -> list[Vector]:
    """Points along the middle of its top, from end to end of its longer side."""
    wide, high, long = part.size
    count = max(2, int(max(wide, long) // EVERY) + 1)
    shares = [number / (count - 1) - 0.5 for number in range(count)]
    ends = [(share * wide, high / 2, 0.0) if wide > long else (0.0, high / 2, share * long) for share in shares]
    x, y, z = part.position
    return [(x + dx, y + dy, z + dz) for dx, dy, dz in (turned(part.rotation, end) for end in ends)]
