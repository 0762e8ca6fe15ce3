"""Arranging along a line: both sides of a street, a row, a circle. What stands alone turns its front to the line."""

import math
from collections.abc import Sequence
from typing import Final

from worlds.catalogue.solids import Paint, block
from worlds.layout.cluster import AISLE, Cluster
from worlds.layout.relations import yaw_towards
from worlds.scene import Part

ROAD: Final = 14.0
"""Studs across, with a walk of `WALK` on both sides."""
WALK: Final = 4.0
ASPHALT: Final = Paint((70, 72, 76), "Asphalt")
PAVEMENT: Final = Paint((168, 166, 160), "Pavement")
SOUTH, NORTH = 180, 0


def along_street(clusters: Sequence[Cluster]) -> list[Part]:
    """On both sides of a road that runs from west to east through the origin, in their order, and the road."""
    ends = {SOUTH: 0.0, NORTH: 0.0}
    for cluster in clusters:
        front = min(ends, key=lambda yaw: (ends[yaw], yaw))
        cluster.face(front)
        low_x, low_z, high_x, high_z = cluster.bounds()
        edge = ROAD / 2 + WALK
        cluster.shift(ends[front] - low_x, -edge - high_z if front == SOUTH else edge - low_z)
        ends[front] += high_x - low_x + AISLE
    length = max(max(ends.values()) - AISLE, ROAD)
    for cluster in clusters:
        cluster.shift(-length / 2, 0.0)
    walk = (ROAD + WALK) / 2
    return [
        block("Road", (length + 2 * WALK, 0.1, ROAD), (0, 0, 0), ASPHALT, collides=False),
        *(block("Walk", (length + 2 * WALK, 0.15, WALK), (0, 0, z), PAVEMENT, collides=False) for z in (-walk, walk)),
    ]


def along_river(clusters: Sequence[Cluster]) -> None:
    """From west to east, in their order, in the middle of the water."""
    in_row(clusters)
    for cluster in clusters:
        _, low_z, _, high_z = cluster.bounds()
        cluster.shift(0.0, -(low_z + high_z) / 2)


def in_row(clusters: Sequence[Cluster]) -> None:
    """From west to east, in their order, their fronts in one line and looking south."""
    x = 0.0
    for cluster in clusters:
        cluster.face(SOUTH)
        low_x, _, high_x, high_z = cluster.bounds()
        cluster.shift(x - low_x, -high_z)
        x += high_x - low_x + AISLE


def in_circle(clusters: Sequence[Cluster]) -> None:
    """Evenly around the origin, the first in the north, clockwise, looking inwards."""
    sizes = [cluster.bounds() for cluster in clusters]
    widest = max(max(high_x - low_x, high_z - low_z) for low_x, low_z, high_x, high_z in sizes) + AISLE
    radius = widest / (2 * math.sin(math.pi / max(len(clusters), 3)))
    for number, cluster in enumerate(clusters):
        angle = 2 * math.pi * number / len(clusters)
        x, z = radius * math.sin(angle), -radius * math.cos(angle)
        cluster.face(yaw_towards(-x, -z))
        low_x, low_z, high_x, high_z = cluster.bounds()
        cluster.shift(x - (low_x + high_x) / 2, z - (low_z + high_z) / 2)
