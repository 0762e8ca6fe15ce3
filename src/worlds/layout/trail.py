"""A trail: places that players come to one after the other, on both sides of a path and at its end."""

from collections.abc import Sequence
from itertools import cycle
from typing import Final

from worlds.catalogue.solids import Paint, block
from worlds.layout.body import Rect
from worlds.layout.cluster import Cluster
from worlds.scene import Part

PATH: Final = 12.0
"""Studs across: a class walks there side by side."""
BETWEEN: Final = 10.0
"""Studs from one place to the next."""
STONES: Final = Paint((176, 168, 152), "Pavement")
FLOORS: Final = (
    Paint((222, 205, 160), "Pavement"),
    Paint((176, 136, 96), "WoodPlanks"),
    Paint((150, 190, 104), "Grass"),
    Paint((196, 128, 104), "Brick"),
    Paint((176, 190, 204), "Cobblestone"),
)
"""Each place has a ground of its own to be known by: a court, a deck, a lawn, a yard, a square."""
WEST, EAST = -1, 1


def along_trail(clusters: Sequence[Cluster]) -> list[Part]:
    """From south, where players come from, to north: the first to the west, the next to the east, the last at the end.
    The path and the floor of each are returned."""
    *beside, last = clusters
    ends = {WEST: 0.0, EAST: 0.0}
    for cluster in beside:
        side = min(ends, key=lambda one: (ends[one], one))
        low_x, low_z, high_x, high_z = cluster.bounds()
        x = side * PATH / 2 - (high_x if side == WEST else low_x)
        cluster.shift(x, -ends[side] - high_z)
        ends[side] += high_z - low_z + BETWEEN
    low_x, _, high_x, high_z = last.bounds()
    length = max(ends.values())
    last.shift(-(low_x + high_x) / 2, -length - high_z)
    floors = [floor(cluster.bounds(), paint) for cluster, paint in zip(clusters, cycle(FLOORS), strict=False)]
    path = block("Path", (PATH, 0.1, length + PATH), (0, 0, (PATH - length) / 2), STONES, collides=False)
    return [path, *floors]


def floor(ground: Rect, paint: Paint) -> Part:
    low_x, low_z, high_x, high_z = ground
    size = (high_x - low_x, 0.2, high_z - low_z)
    return block("Floor", size, ((low_x + high_x) / 2, 0, (low_z + high_z) / 2), paint, collides=False)
