"""What the outside of a building of rooms is dressed with: a plinth, piers, frames around its windows, a cornice, a canopy
over its door. It stands out from the wall by less than things keep from it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from worlds.catalogue.solids import Paint, block, pillar
from worlds.catalogue.walls import Hole
from worlds.layout.facade import Facade
from worlds.layout.floor_plan import DOOR_WIDTH, THICKNESS, Wall
from worlds.layout.rims import rimmed
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
SHAFT: Final = 1.8
"""Studs across a column."""
BAND: Final = 1.0
TOWER, DEPTH, RISE = 7.0, 2.2, 4.0
"""Studs across a tower beside a door, out from the wall, and over its top."""
CANOPY: Final = 2.4
"""Studs that it reaches out over the door."""
FACE: Final = -THICKNESS / 2
STONE: Final = Paint((150, 146, 138), "Slate")


def dressed(one: Wall, holes: Sequence[Hole], facade: Facade, height: float) -> Iterator[Part]:
    """`holes`: its doors and windows, along the wall as one sees it from outside. `height`: to the cornice, in studs. Walls
    that are a part of what all is inside of have a rim alone."""
    (low_x, low_z), (high_x, high_z) = one.low, one.high
    is_along_x = low_z == high_z
    length = high_x - low_x if is_along_x else high_z - low_z
    x, z = (low_x + high_x) / 2, (low_z + high_z) / 2
    turn = (180 if z > 0 else 0) if is_along_x else (270 if x > 0 else 90)
    reach = length if is_along_x else length + 2 * THICKNESS
    found = (
        seen_from_outside(reach, holes, facade, height)
        if facade.rim is None
        else rimmed(facade.rim, reach, holes, facade, height)
    )
    yield from (part.placed((x, 0.0, z), turn) for part in found)


def seen_from_outside(reach: float, holes: Sequence[Hole], facade: Facade, height: float) -> Iterator[Part]:
    """Along x, the wall's middle line in the origin, looking to -z. `reach`: from corner to corner of the building."""
    doors = sorted((hole for hole in holes if hole.sill == 0), key=lambda hole: hole.left)
    windows = [hole for hole in holes if hole.sill]
    ends = [-reach / 2, *(end for door in doors for end in (door.left, door.right)), reach / 2]
    for low, high in zip(ends[::2], ends[1::2], strict=True):
        yield block("Plinth", (high - low, PLINTH, OUT), ((low + high) / 2, 0, FACE - OUT / 2), STONE)
    trim = facade.trim
    yield block("Cornice", (reach, CORNICE, EAVES), (0, height - CORNICE, FACE - EAVES / 2), trim)
    if facade.band is not None:
        yield block("Band", (reach, BAND, OUT / 2), (0, height - CORNICE - BAND, FACE - OUT / 4), facade.band)
    for x in piers(reach, windows, doors):
        yield from (
            column(x, height - CORNICE, trim)
            if facade.has_columns
            else [block("Pier", (PIER, height - CORNICE - PLINTH, OUT), (x, PLINTH, FACE - OUT / 2), trim)]
        )
    for hole in windows:
        wide = hole.width + 2 * FRAME
        yield block("Frame", (wide, 0.4, 0.5), (hole.middle, hole.sill - 0.4, FACE - 0.25), trim)
        yield block("Frame", (wide, FRAME, 0.3), (hole.middle, hole.head, FACE - 0.15), trim)
        for side in (hole.left - FRAME / 2, hole.right + FRAME / 2):
            yield block("Frame", (FRAME, hole.head - hole.sill, 0.2), (side, hole.sill, FACE - 0.1), trim)
    for door in doors:
        at = (door.middle, height - CORNICE - 0.5, FACE - EAVES - CANOPY / 2)
        if facade.has_portal:
            yield from portal(door, height, facade)
        else:
            yield block("Canopy", (DOOR_WIDTH, 0.5, CANOPY), at, facade.edge)


def column(x: float, height: float, paint: Paint) -> Iterator[Part]:
    """Half in the wall, with a foot and a head."""
    yield block("Foot", (SHAFT + 0.6, PLINTH, SHAFT / 2 + 0.3), (x, 0, FACE - SHAFT / 4 - 0.15), paint)
    yield pillar("Column", SHAFT, height - PLINTH - 0.8, (x, PLINTH, FACE), paint)
    yield block("Head", (SHAFT + 0.6, 0.8, SHAFT / 2 + 0.3), (x, height - 0.8, FACE - SHAFT / 4 - 0.15), paint)


def portal(door: Hole, height: float, facade: Facade) -> Iterator[Part]:
    """Two towers that lean in, as before a temple on the Nile, and a lintel over the door between them."""
    high = height + RISE
    for sign in (-1, 1):
        x = door.middle + sign * (DOOR_WIDTH + 1.4 + TOWER) / 2
        for step, share in enumerate((1.0, 0.92, 0.84)):
            size = (TOWER * share, high / 3, DEPTH * share)
            yield block("Tower", size, (x, step * high / 3, FACE - DEPTH * share / 2), facade.walls)
        yield block("TowerEdge", (TOWER, 0.7, DEPTH), (x, high, FACE - DEPTH / 2), facade.edge)
        if facade.band is not None:
            size = (TOWER * 0.86, BAND, DEPTH * 0.86)
            yield block("Band", size, (x, high - 1.6, FACE - DEPTH * 0.43), facade.band)


def piers(reach: float, windows: Sequence[Hole], doors: Sequence[Hole]) -> Iterator[float]:
    """At both ends, and half way between two holes that are far enough apart."""
    yield from (sign * (reach - PIER) / 2 for sign in (-1, 1))
    holes = sorted((*windows, *doors), key=lambda hole: hole.left)
    for one, other in pairwise(holes):
        if other.left - one.right > 2 * PIER + 2 * FRAME:
            yield (one.right + other.left) / 2
