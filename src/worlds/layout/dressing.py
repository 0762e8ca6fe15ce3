"""What the outside of a building of rooms is dressed with: a plinth, piers, frames around its windows, a cornice, a canopy
over its door. It stands out from the wall by less than things keep from it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from worlds.catalogue.solids import Paint, block
from worlds.catalogue.walls import Hole
from worlds.layout.floor_plan import DOOR_WIDTH, THICKNESS, Wall
from worlds.scene import Part

PLINTH: Final = 1.1
"""Studs high."""
OUT: Final = 0.3
"""Studs from the face of a wall to that of what is on it."""
EAVES: Final = 0.6
"""The same for a cornice."""
PIER: Final = 1.3
CORNICE: Final = 0.5
FRAME: Final = 0.5
CANOPY: Final = 2.4
"""Studs that it reaches out over the door."""
FACE: Final = -THICKNESS / 2
LEDGE: Final = Paint((232, 226, 212), "Concrete")
STONE: Final = Paint((150, 146, 138), "Slate")


def dressed(one: Wall, holes: Sequence[Hole], edge: Paint, height: float) -> Iterator[Part]:
    """`holes`: its doors and windows, along the wall as one sees it from outside. `height`: to the cornice, in studs."""
    (low_x, low_z), (high_x, high_z) = one.low, one.high
    is_along_x = low_z == high_z
    length = high_x - low_x if is_along_x else high_z - low_z
    x, z = (low_x + high_x) / 2, (low_z + high_z) / 2
    turn = (180 if z > 0 else 0) if is_along_x else (270 if x > 0 else 90)
    reach = length if is_along_x else length + 2 * THICKNESS
    yield from (part.placed((x, 0.0, z), turn) for part in seen_from_outside(reach, holes, edge, height))


def seen_from_outside(reach: float, holes: Sequence[Hole], edge: Paint, height: float) -> Iterator[Part]:
    """Along x, the wall's middle line in the origin, looking to -z. `reach`: from corner to corner of the building."""
    doors = sorted((hole for hole in holes if hole.sill == 0), key=lambda hole: hole.left)
    windows = [hole for hole in holes if hole.sill]
    ends = [-reach / 2, *(end for door in doors for end in (door.left, door.right)), reach / 2]
    for low, high in zip(ends[::2], ends[1::2], strict=True):
        yield block("Plinth", (high - low, PLINTH, OUT), ((low + high) / 2, 0, FACE - OUT / 2), STONE)
    yield block("Cornice", (reach, CORNICE, EAVES), (0, height - CORNICE, FACE - EAVES / 2), LEDGE)
    for x in piers(reach, windows, doors):
        yield block("Pier", (PIER, height - CORNICE - PLINTH, OUT), (x, PLINTH, FACE - OUT / 2), LEDGE)
    for hole in windows:
        wide = hole.width + 2 * FRAME
        yield block("Frame", (wide, 0.4, 0.5), (hole.middle, hole.sill - 0.4, FACE - 0.25), LEDGE)
        yield block("Frame", (wide, FRAME, 0.3), (hole.middle, hole.head, FACE - 0.15), LEDGE)
        for side in (hole.left - FRAME / 2, hole.right + FRAME / 2):
            yield block("Frame", (FRAME, hole.head - hole.sill, 0.2), (side, hole.sill, FACE - 0.1), LEDGE)
    for door in doors:
        at = (door.middle, height - CORNICE - 0.5, FACE - EAVES - CANOPY / 2)
        yield block("Canopy", (DOOR_WIDTH, 0.5, CANOPY), at, edge)


def piers(reach: float, windows: Sequence[Hole], doors: Sequence[Hole]) -> Iterator[float]:
    """At both ends, and half way between two holes that are far enough apart."""
    yield from (sign * (reach - PIER) / 2 for sign in (-1, 1))
    holes = sorted((*windows, *doors), key=lambda hole: hole.left)
    for one, other in pairwise(holes):
        if other.left - one.right > 2 * PIER + 2 * FRAME:
            yield (one.right + other.left) / 2
