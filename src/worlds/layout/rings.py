"""Rings around what stands in the middle, one around the other, and the lines on the ground on which they stand."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from worlds.catalogue.solids import Paint, plank
from worlds.layout.body import Body, Spot
from worlds.layout.bond import Bond
from worlds.layout.item import Item
from worlds.layout.plot import Plot
from worlds.layout.relations import AROUND_GAP, yaw_towards
from worlds.layout.relief import level_of
from worlds.plan.plan import PlaceKind
from worlds.scene import Part

ORBITING: Final = ("planet", "moon", "electron", "satellite", "comet", "asteroid")
"""Each has an orbit that is drawn; a planet has one of its own."""
APART: Final = 9.0
"""Studs from one ring to the next, at most."""
WITHIN: Final = AROUND_GAP - 0.5
DISTANCES: Final = (5.1, 6.0, 8.0, 10.0, 12.5, 15.0)
TURNS: Final = (0.0, 20.0, -20.0, 40.0, -40.0, 60.0)
LINE: Final = Paint((238, 236, 214), "Neon")
WIDE: Final = 0.6
THICK: Final = 0.12
PIECE: Final = 7.0
"""Studs of a line, about; it is made of so many at least and at most."""
FEWEST, MOST = 16, 28


def rings_of(bonds: Sequence[Bond]) -> list[list[Body]]:
    """Of what stands around the same, from the inside. One ring, if nothing says that there are more."""
    found: list[list[Body]] = []
    depths: dict[str, int] = {}
    own = 0
    for bond in bonds:
        inner = depths.get(bond.second.entry_id, 0) + 1 if bond.second is not None else 0
        if is_planet(bond.subject):
            inner, own = own, own + 1
        depths.setdefault(bond.subject.entry_id, inner)
        while len(found) <= inner:
            found.append([])
        found[inner].append(bond.subject)
    return [one for one in found if one]


def is_planet(body: Body) -> bool:
    return isinstance(body, Item) and body.entry is not None and body.entry.noun.split()[-1] == ORBITING[0]


def is_orbiting(body: Body) -> bool:
    return isinstance(body, Item) and body.entry is not None and body.entry.noun.split()[-1] in ORBITING


def ring_spots(rings: Sequence[Sequence[Body]], anchor: Body) -> Iterator[list[Spot]]:
    """Places for all of them, ring by ring, the nearest first."""
    largest = max(anchor.extent()) / 2
    for distance in DISTANCES:
        step = min(APART, (WITHIN - distance) / max(len(rings) - 1, 1))
        for turn in TURNS:
            found: list[Spot] = []
            for number, ring in enumerate(rings):
                own = max(max(one.extent()) for one in ring) / 2
                first = 360.0 * number / len(rings) if len(ring) == 1 else 180.0 / len(ring) * (number % 2)
                found += circle(ring, anchor, largest + distance + number * step + own, first + turn + 45.0)
            yield found


def circle(ring: Sequence[Body], anchor: Body, radius: float, first: float) -> list[Spot]:
    found = []
    for number in range(len(ring)):
        angle = math.radians(first + 360 * number / len(ring))
        x, z = math.cos(angle), math.sin(angle)
        found.append((round(anchor.x + x * radius, 2), round(anchor.z + z * radius, 2), yaw_towards(-x, -z)))
    return found


def ring_lines(bonds: Sequence[Bond]) -> list[Part]:
    """Where things go around something, or rings lie around each other."""
    by_centre: dict[int, list[Bond]] = {}
    for bond in bonds:
        if bond.kind is PlaceKind.AROUND:
            by_centre.setdefault(id(bond.object), []).append(bond)
    found: list[Part] = []
    for around in by_centre.values():
        rings = rings_of(around)
        if len(rings) > 1 or all(is_orbiting(one) for one in rings[0]):
            for ring in rings:
                found += line(around[0].object, ring)
    return found


def line(centre: Body, ring: Sequence[Body]) -> list[Part]:
    radius = sum(math.dist((one.x, one.z), (centre.x, centre.z)) for one in ring) / len(ring)
    level = level_of(centre.plot) if isinstance(centre.plot, Plot) else 0.0
    count = min(max(round(2 * math.pi * radius / PIECE), FEWEST), MOST)
    spots = [
        (
            centre.x + radius * math.cos(2 * math.pi * number / count),
            level + THICK / 2 + 0.02,
            centre.z + radius * math.sin(2 * math.pi * number / count),
        )
        for number in range(count + 1)
    ]
    pieces = [plank("Orbit", start, end, WIDE, THICK, LINE) for start, end in pairwise(spots)]
    return [replace(one, collides=False) for one in pieces]
