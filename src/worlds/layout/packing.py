"""Putting clusters on the ground: what wants the middle first, the largest around it, the spawns in the south."""

import random
from collections.abc import Iterator, Sequence
from typing import Final

from rtree.index import Index

from worlds.layout.body import Rect, around, grown, moved_by
from worlds.layout.cluster import Cluster

STRIDE: Final = 4.0
SCATTER_TRIES: Final = 12
SPAWN_ROOM: Final = 10.0


class Ground:
    """What is taken, by rectangles, and how many studs lie between two at least."""

    def __init__(self, aisle: float) -> None:
        self.aisle = aisle
        self.index = Index(interleaved=True)
        self.rects: list[Rect] = []

    def free(self, rect: Rect) -> bool:
        return self.index.count(grown(rect, self.aisle)) == 0

    def free_for(self, cluster: Cluster) -> bool:
        return self.free(cluster.bounds()) and not any(self.index.count(bed) for bed in cluster.beds)

    def take_for(self, cluster: Cluster) -> None:
        for rect in (cluster.bounds(), *cluster.beds):
            self.take(rect)

    def take(self, rect: Rect) -> None:
        self.index.insert(len(self.rects), rect)
        self.rects.append(rect)


def pack(clusters: Sequence[Cluster], middle: set[str], seed: int, spread: float, aisle: float) -> None:
    """Move every cluster to its place. `middle`: the entries that want it. `spread` is how much more ground than needed what
    is scattered may use."""
    rng = random.Random(seed)  # noqa: S311 - an arrangement, not a secret
    ground = Ground(aisle)
    for cluster in clusters:
        if any(item.entry_id in middle for item in cluster.items):
            centre(cluster, middle, ground)
    radius = (sum(area(cluster.bounds(), aisle) for cluster in clusters) * spread) ** 0.5 / 2
    spirals: dict[tuple[float, float], Iterator[tuple[float, float]]] = {}
    for cluster in sorted(clusters, key=lambda cluster: (not cluster.beds, -area(cluster.bounds(), aisle))):
        if any(item.entry_id in middle for item in cluster.items):
            continue
        alone = len(cluster.items) == 1 and cluster.items[0].is_scattered
        if alone and scatter(cluster, ground, rng, radius):
            continue
        low_x, low_z, high_x, high_z = cluster.bounds()
        size = (round(high_x - low_x, 2), round(high_z - low_z, 2))
        wind(cluster, ground, spirals.setdefault(size, spiral()))


def area(rect: Rect, aisle: float) -> float:
    return (rect[2] - rect[0] + aisle) * (rect[3] - rect[1] + aisle)


def centre(cluster: Cluster, middle: set[str], ground: Ground) -> None:
    item = next(item for item in cluster.items if item.entry_id in middle)
    cluster.shift(-item.x, -item.z)
    if ground.free_for(cluster):
        ground.take_for(cluster)
    else:
        wind(cluster, ground, spiral())


def scatter(cluster: Cluster, ground: Ground, rng: random.Random, radius: float) -> bool:
    bounds = cluster.bounds()
    for _ in range(SCATTER_TRIES):
        x, z = rng.uniform(-radius, radius), rng.uniform(-radius, radius)
        if put(cluster, bounds, ground, round(x, 1), round(z, 1)):
            return True
    return False


def wind(cluster: Cluster, ground: Ground, places: Iterator[tuple[float, float]]) -> None:
    """The nearest free place to the middle. Clusters of one size share the spiral: what was taken stays taken."""
    bounds = cluster.bounds()
    for x, z in places:
        if put(cluster, bounds, ground, x, z):
            return


def put(cluster: Cluster, bounds: Rect, ground: Ground, x: float, z: float) -> bool:
    """Its middle at x, z, if that is free."""
    low_x, low_z, high_x, high_z = bounds
    dx, dz = x - (low_x + high_x) / 2, z - (low_z + high_z) / 2
    rect = (low_x + dx, low_z + dz, high_x + dx, high_z + dz)
    if not ground.free(rect) or any(ground.index.count(moved_by(bed, dx, dz)) for bed in cluster.beds):
        return False
    cluster.shift(dx, dz)
    ground.take_for(cluster)
    return True


def spiral() -> Iterator[tuple[float, float]]:
    """Points of a square grid by growing rings, without end."""
    yield 0.0, 0.0
    ring = 0
    while True:
        ring += 1
        edge = range(-ring, ring + 1)
        points = [(x, z) for x in edge for z in edge if max(abs(x), abs(z)) == ring]
        points.sort(key=lambda point: point[0] ** 2 + point[1] ** 2)
        for x, z in points:
            yield x * STRIDE, z * STRIDE


def put_south(cluster: Cluster, others: Sequence[Rect], room: float = SPAWN_ROOM) -> None:
    """South of all else, so that players see the world when they arrive."""
    low_x, low_z, high_x, _ = cluster.bounds()
    west, _, east, south = around(others) if others else (0.0, 0.0, 0.0, 0.0)
    cluster.shift((west + east) / 2 - (low_x + high_x) / 2, south + room - low_z)
