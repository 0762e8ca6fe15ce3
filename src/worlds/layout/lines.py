"""Arranging along a line: a row, a circle. What stands alone turns its front to the line."""

import math
from collections.abc import Sequence
from typing import Final

from worlds.layout.cluster import AISLE, Cluster
from worlds.layout.relations import yaw_towards

SOUTH: Final = 180


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
