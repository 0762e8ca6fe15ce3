"""Clusters that the layout arranges for descriptions, how it spotted them, and a judge of any other spots for the same."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations
from typing import Final
from unittest.mock import patch

from worlds.design import design
from worlds.layout.beds import bed_of
from worlds.layout.body import Body, Spot, around, grown, overlap
from worlds.layout.bond import Bond
from worlds.layout.cluster import AISLE, CLOSEST, Cluster
from worlds.request import DesignRequest

FEWEST_BONDS: Final = 2
ROUNDED: Final = 0.05
"""Studs that spots rounded to a hundredth may be nearer than the rule says."""


@dataclass(frozen=True)
class Verdict:
    held: int
    """Bonds."""
    broken: int
    """Pairs that overlap, or are nearer than the layout lets them be."""
    ground: float
    """Square studs of the rectangle around all."""


@dataclass(frozen=True)
class Case:
    cluster: Cluster
    spots: list[Spot]
    """Of its items, as the layout has found them."""
    seconds: float
    """Of a processor, for that."""
    lost: int
    """Bonds, as it was then."""

    def fixed(self, body: Body) -> bool:
        """Where spawns stand is a rule; else the first is where it is, since all may be moved together."""
        return body.is_spawn or body is self.cluster.placed[0]


def cases_of(texts: Sequence[str]) -> list[Case]:
    found: list[Case] = []
    for text in texts:
        with watched() as cases:
            design(DesignRequest(name="Layout", description=text))
        once = {told(case.cluster.bonds): case for case in cases}  # laid out anew where players cannot reach something
        found += once.values()
    return found


@contextmanager
def watched() -> Iterator[list[Case]]:
    """What is arranged meanwhile."""
    found: list[Case] = []
    arrange = Cluster.arrange

    def timed(cluster: Cluster) -> None:
        began = time.process_time()
        arrange(cluster)
        seconds = time.process_time() - began
        if len(cluster.bonds) >= FEWEST_BONDS:
            spots = [(item.x, item.z, item.yaw) for item in cluster.items]
            found.append(Case(cluster, spots, seconds, cluster.lost()))

    with patch.object(Cluster, "arrange", timed):
        yield found


def told(bonds: Sequence[Bond]) -> tuple[tuple[str, ...], ...]:
    return tuple((bond.kind.value, *(body.id for body in bond.bodies())) for bond in bonds)


def judged(case: Case, spots: Sequence[Spot]) -> Verdict:
    """The items are left at these spots."""
    cluster = case.cluster
    for item, (x, z, yaw) in zip(cluster.items, spots, strict=True):
        item.x, item.z, item.yaw = x, z, yaw
    broken = sum(too_near(one, other, cluster.bonds) for one, other in combinations(cluster.items, 2))
    west, north, east, south = around([item.rect() for item in cluster.items])
    return Verdict(len(cluster.bonds) - cluster.lost(), broken, (east - west) * (south - north))


def too_near(one: Body, other: Body, bonds: Sequence[Bond]) -> bool:
    if overlap(grown(one.rect(), least_gap(one, other, bonds)), other.rect(), ROUNDED):
        return True
    return in_the_way(one, other) or in_the_way(other, one)


def in_the_way(one: Body, other: Body) -> bool:
    """The one stands where the other keeps the ground free, or in its water."""
    bed = bed_of(other)
    kept_free = [*other.clearances(), *([bed] if bed else [])]
    return any(overlap(one.rect(), zone, ROUNDED) for zone in kept_free)


def least_gap(one: Body, other: Body, bonds: Sequence[Bond]) -> float:
    """Studs between the two, along x or along z."""
    gaps = [CLOSEST[bond.kind] for bond in bonds if bond.kind in CLOSEST and {one, other} <= set(bond.bodies())]
    return min(gaps, default=AISLE)
