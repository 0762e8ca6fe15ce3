"""Arranging along a line: a row, a circle. What stands alone turns its front to the line."""

import math
from collections.abc import Sequence
from typing import Final

from worlds.layout.cluster import AISLE, Cluster
from worlds.layout.plot import Plot
from worlds.layout.relations import yaw_towards
from worlds.plan.plan import Order

SOUTH: Final = 180
READ: Final = "sign"
ASKED: Final = frozenset({"quiz_board", "quiz_station"})
FEWEST: Final = 4
WAY: Final = 18.0
"""Studs between two wings."""
APART: Final = 1.5
"""Studs from one to the next along a wing: nobody walks between them."""


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


def has_wings(plot: Plot) -> bool:
    """What is read there would stand in one's way in a row."""
    read = [item for item in plot.items if item.thing.category == READ or item.thing.name in ASKED]
    is_line = plot.zone.order is Order.ROW and not plot.plots and bool(read)
    return is_line and (len(read) == len(plot.items) or len(read) >= max(FEWEST, len(plot.items) - 2))


def in_wings(clusters: Sequence[Cluster]) -> None:
    """On both sides of the way of who comes from the south, turned to it: they are read in their order on the way in, and
    what lies ahead is seen between them. The origin is the middle of the way's northern end."""
    ends = {-1: 0.0, 1: 0.0}
    for number, cluster in reversed([*enumerate(clusters)]):
        sign = 1 if number % 2 else -1
        cluster.face(yaw_towards(-sign, 0.0))
        low_x, low_z, high_x, high_z = cluster.bounds()
        cluster.shift(sign * (WAY + high_x - low_x) / 2 - (low_x + high_x) / 2, ends[sign] - low_z)
        ends[sign] += high_z - low_z + APART


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
