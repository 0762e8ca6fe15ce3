"""Lines in which things stand in a hall: along its far wall, along its sides, beside its door, and where players arrive."""

from collections.abc import Sequence
from typing import Final

from worlds.layout.cluster import SPAWN_GAP, Cluster
from worlds.layout.court import depth, put_at, width

ALONG: Final = 3.0
"""Studs between two that stand at the same wall."""
ENTRANCE: Final = 9.0
"""Studs to either side of the door that nothing stands on."""


def in_row(clusters: Sequence[Cluster], north: float) -> None:
    """Along the far wall, about its middle, the first in the middle."""
    ordered = [*reversed(clusters[1::2]), *clusters[0::2]]
    x = -(sum(map(width, ordered)) + ALONG * (len(ordered) - 1)) / 2
    for cluster in ordered:
        put_at(cluster, x + width(cluster) / 2, north + depth(cluster))
        x += width(cluster) + ALONG


def in_column(clusters: Sequence[Cluster], wall: float, span: tuple[float, float], *, is_west: bool) -> None:
    """Along a wall at the side, evenly in the span."""
    gap = (span[1] - span[0] - sum(map(depth, clusters))) / (len(clusters) + 1)
    z = span[0]
    for cluster in clusters:
        z += gap + depth(cluster)
        put_at(cluster, wall + (width(cluster) if is_west else -width(cluster)) / 2, z)


def beside_door(clusters: Sequence[Cluster], entrance: float, south: float) -> None:
    """In turns to the left and to the right of where one comes in."""
    x = {-1: ENTRANCE, 1: ENTRANCE}
    for number, cluster in enumerate(clusters):
        sign = 1 if number % 2 else -1
        put_at(cluster, entrance + sign * (x[sign] + width(cluster) / 2), south)
        x[sign] += width(cluster) + ALONG


def side_by_side_pads(cluster: Cluster) -> None:
    """Players arrive side by side, the first of them in the middle: all see the hall from its door."""
    pads = [body for body in cluster.items if body.is_spawn]
    if len(pads) < len(cluster.items):
        return
    wide = pads[0].extent()[0] + SPAWN_GAP
    for number, pad in enumerate(pads):
        step = (number + 1) // 2 * (-1 if number % 2 else 1)
        pad.x, pad.z = pads[0].x + step * wide, pads[0].z
