"""Putting clusters on the ground: what wants the middle first, the largest around it."""

import random
from collections.abc import Sequence
from typing import Final

from worlds.layout.body import Rect
from worlds.layout.cluster import Cluster
from worlds.layout.ground import Ground, Spiral

SCATTER_TRIES: Final = 12
SPAWN_ROOM: Final = 10.0


def pack(clusters: Sequence[Cluster], middle: set[str], seed: int, spread: float, aisle: float) -> None:
    """Move every cluster to its place. `middle`: the entries that want it. `spread` is how much more ground than needed what
    is scattered may use."""
    rng = random.Random(seed)  # noqa: S311 - an arrangement, not a secret
    ground = Ground(aisle)
    for cluster in clusters:
        if any(item.entry_id in middle for item in cluster.items):
            centre(cluster, middle, ground)
    radius = (sum(area(cluster.bounds(), aisle) for cluster in clusters) * spread) ** 0.5 / 2
    spirals: dict[tuple[float, float], Spiral] = {}
    for cluster in sorted(clusters, key=lambda cluster: (not cluster.beds, -area(cluster.bounds(), aisle))):
        if any(item.entry_id in middle for item in cluster.items):
            continue
        alone = len(cluster.items) == 1 and cluster.items[0].is_scattered
        if alone and scatter(cluster, ground, rng, radius):
            continue
        low_x, low_z, high_x, high_z = cluster.bounds()
        size = (round(high_x - low_x, 2), round(high_z - low_z, 2))
        wind(cluster, ground, spirals.setdefault(size, Spiral()))


def area(rect: Rect, aisle: float) -> float:
    return (rect[2] - rect[0] + aisle) * (rect[3] - rect[1] + aisle)


def centre(cluster: Cluster, middle: set[str], ground: Ground) -> None:
    item = next(item for item in cluster.items if item.entry_id in middle)
    cluster.shift(-item.x, -item.z)
    if ground.is_free(cluster.bounds(), cluster.beds, 0.0, 0.0):
        ground.take_for(cluster)
    else:
        wind(cluster, ground, Spiral())


def scatter(cluster: Cluster, ground: Ground, rng: random.Random, radius: float) -> bool:
    bounds = cluster.bounds()
    middle = (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2
    for _ in range(SCATTER_TRIES):
        x, z = rng.uniform(-radius, radius), rng.uniform(-radius, radius)
        dx, dz = round(x, 1) - middle[0], round(z, 1) - middle[1]
        if ground.is_free(bounds, cluster.beds, dx, dz):
            cluster.shift(dx, dz)
            ground.take_for(cluster)
            return True
    return False


def wind(cluster: Cluster, ground: Ground, spiral: Spiral) -> None:
    """The nearest free place to the middle."""
    bounds = cluster.bounds()
    x, z = spiral.next_free(ground, bounds, cluster.beds)
    cluster.shift(x - (bounds[0] + bounds[2]) / 2, z - (bounds[1] + bounds[3]) / 2)
    ground.take_for(cluster)
