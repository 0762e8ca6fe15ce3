"""Walls that are a part of what all is inside of, as the chambers of a heart and those of a mine: what they have in place of
a house's cornice, piers and window frames."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from worlds.catalogue.setting_materials import Rim
from worlds.catalogue.solids import Paint, block, drum, pillar, solid
from worlds.catalogue.walls import Hole
from worlds.geometry import yawed
from worlds.layout.facade import Facade
from worlds.scene import Part

SWELL: Final = 2.2
"""Studs across the round top of a wall; a wall is one thick."""
RIB: Final = 1.7
"""The same of a round rib."""
EVERY: Final = 9.0
"""Studs from one rib, or from one boulder, to the next, about."""
BOULDERS: Final = ((4.6, 1.9, 1.5, 11.0), (3.4, 2.9, 1.7, -16.0), (5.4, 1.3, 1.4, 6.0), (3.9, 2.3, 1.8, -9.0))
"""Width, height, depth and turn in degrees of those on a wall, in turns."""
SLAB: Final = 0.3
"""Studs from the face of a wall to that of what is flat on it."""


def rimmed(rim: Rim, reach: float, holes: Sequence[Hole], facade: Facade, height: float) -> Iterator[Part]:
    """Along x, the wall's middle line in the origin, looking to -z. `reach`: from corner to corner of the building."""
    doors = sorted((hole for hole in holes if hole.sill == 0), key=lambda hole: hole.left)
    match rim:
        case "soft":
            yield from soft(reach, doors, facade.walls, facade.trim, height)
        case "rough":
            yield from rough(reach, facade.walls, facade.trim, height)
        case _:
            yield from level(reach, doors, facade.trim, height)


def between_doors(reach: float, doors: Sequence[Hole]) -> Iterator[float]:
    """At both ends, on both sides of each door, and evenly between these."""
    edges = [-reach / 2 + 0.5, *(edge for door in doors for edge in (door.left, door.right)), reach / 2 - 0.5]
    for low, high in [*pairwise(edges)][::2]:
        count = max(1, round((high - low) / EVERY))
        yield from (low + (high - low) * number / count for number in range(count + 1))


def soft(reach: float, doors: Sequence[Hole], walls: Paint, trim: Paint, height: float) -> Iterator[Part]:
    """A round top, and round ribs as of a muscle."""
    yield drum("Rim", reach, SWELL, (0, height, 0), walls.paler(), "x")
    for x in between_doors(reach, doors):
        yield pillar("Rib", RIB, height, (x, 0, 0), trim)
    for door in doors:
        yield drum("Lip", door.width + RIB, RIB, (door.middle, door.head, 0), trim, "x")


def rough(reach: float, walls: Paint, trim: Paint, height: float) -> Iterator[Part]:
    """Boulders of more than one size on it."""
    count = max(1, round(reach / (EVERY / 2)))
    for number in range(count):
        wide, high, deep, turn = BOULDERS[number % len(BOULDERS)]
        x = reach * ((number + 0.5) / count - 0.5)
        paint = trim if number % 3 == 1 else walls
        yield solid("Boulder", (wide, high, deep), (x, height + high / 2, 0), paint, rotation=yawed(turn))


def level(reach: float, doors: Sequence[Hole], trim: Paint, height: float) -> Iterator[Part]:
    """A flat edge, and flat ribs: of panels, of sheets."""
    yield block("Rim", (reach, 0.6, 1.0 + 2 * SLAB), (0, height - 0.3, 0), trim)
    for x in between_doors(reach, doors):
        yield block("Rib", (0.8, height, 1.0 + SLAB), (x, 0, 0), trim)
