"""Where can an avatar walk? A grid of studs; what stands between knee and head blocks, kept off by the avatar's radius."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from worlds.catalogue.families.locks import LOCKED_DOOR
from worlds.checks.boxes import Floats
from worlds.checks.check import Check
from worlds.checks.pads import box_of, pads_of
from worlds.geometry import Box, Vector
from worlds.scene import Component, Scene

CELL: Final = 1.0
STEP: Final = 1.5
HEIGHT: Final = 5.0
RADIUS: Final = 2.0
REACH: Final = 2.0


@dataclass(frozen=True, slots=True)
class Walk:
    areas: NDArray[np.int64]
    """By (x, z) of a cell: 0 is blocked, every other number one connected area."""
    xs: Floats
    zs: Floats
    """The middles of the cells."""

    def areas_at(self, box: Box, reach: float) -> set[int]:
        """Areas that come so near to a box's footprint."""
        window = cells_near(box, self.xs, self.zs, reach + CELL)
        near = distance_from(box, self.xs[window[0]], self.zs[window[1]]) <= reach
        return {*self.areas[window][near].tolist()} - {0}

    @property
    def largest_share(self) -> float:
        """Of the free ground, how much hangs together."""
        sizes = np.bincount(self.areas.ravel())[1:]
        return float(sizes.max() / sizes.sum()) if sizes.sum() else 0.0


def reachability(scene: Scene, walk: Walk) -> Iterator[Check]:
    """Whoever arrives, on whichever pad, comes to everything that is to be visited."""
    for component in scene.components:
        if component.visit is not None:
            reached = reaches(scene, walk, component.visit)
            x, _, z = component.visit
            seen = "" if reached else f"({x:.1f}, {z:.1f})"
            yield Check("reachability", reached, f"a way to {component.id}", seen, (component.id,))


def reaches(scene: Scene, walk: Walk, spot: Vector) -> bool:
    """Whether a way leads to the spot (in studs) from every pad that players arrive on."""
    starts = [walk.areas_at(box_of(pad), 0) for pad in pads_of(scene)]
    point = walk.areas_at(Box(spot, spot), REACH)
    return bool(starts) and all(start & point for start in starts)


def locked_doors(scene: Scene) -> list[Component]:
    """They are shut at first, and it is an activity that opens them."""
    return [one for one in scene.components if one.thing == LOCKED_DOOR]


def open_walk(scene: Scene) -> Walk:
    """All of its doors open."""
    return walk_of(scene, {one.id for one in locked_doors(scene)})


def walk_of(scene: Scene, without: Collection[str] = ()) -> Walk:
    """`without`: ids of components that block nobody, as an open door does."""
    blocking = [part for one in scene.components if one.id not in without for part in one.parts]
    xs = np.arange(-scene.width / 2 + 0.5, scene.width / 2)
    zs = np.arange(-scene.depth / 2 + 0.5, scene.depth / 2)
    boxes = [part.box for part in (*scene.scenery, *blocking) if part.collides]
    floor = floor_of(boxes, xs, zs)
    free = np.ones_like(floor, dtype=bool)
    for box in boxes:
        if box.high[1] <= STEP:
            continue
        window = cells_near(box, xs, zs, RADIUS)
        under = floor[window]
        in_the_way = (box.high[1] > under + STEP) & (box.low[1] < under + HEIGHT)
        close = distance_from(box, xs[window[0]], zs[window[1]]) < RADIUS
        free[window] &= ~(in_the_way & close)
    return Walk(labelled(free), xs, zs)


def floor_of(boxes: list[Box], xs: Floats, zs: Floats) -> Floats:
    """The highest top on which one steps from the ground."""
    floor = np.zeros((len(xs), len(zs)))
    for box in boxes:
        if 0 < box.high[1] <= STEP:
            window = cells_near(box, xs, zs, 0)
            floor[window] = np.maximum(floor[window], box.high[1])
    return floor


def cells_near(box: Box, xs: Floats, zs: Floats, reach: float) -> tuple[slice, slice]:
    x, to_x = np.searchsorted(xs, (box.low[0] - reach, box.high[0] + reach))
    z, to_z = np.searchsorted(zs, (box.low[2] - reach, box.high[2] + reach))
    return slice(int(x), int(to_x)), slice(int(z), int(to_z))


def distance_from(box: Box, xs: Floats, zs: Floats) -> Floats:
    """From every cell's middle to the footprint."""
    aside_x = np.maximum(0, np.maximum(box.low[0] - xs, xs - box.high[0]))
    aside_z = np.maximum(0, np.maximum(box.low[2] - zs, zs - box.high[2]))
    return np.asarray(np.hypot(aside_x[:, None], aside_z[None, :]))


def labelled(free: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Numbers the areas of free cells that share sides: runs of every row, joined where they meet those of the next."""
    labels = np.zeros(free.shape, dtype=np.int64)
    parents = [0]
    above: list[tuple[int, int, int]] = []
    for number, row in enumerate(free):
        edges = np.flatnonzero(np.diff(np.concatenate(([False], row, [False])).astype(np.int8)))
        runs = []
        for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
            label = len(parents)
            parents.append(label)
            labels[number, start:end] = label
            for other_start, other_end, other in above:
                if other_start < end and start < other_end:
                    parents[root(parents, other)] = root(parents, label)
            runs.append((start, end, label))
        above = runs
    roots = np.array([root(parents, label) for label in range(len(parents))])
    _, numbers = np.unique(roots, return_inverse=True)
    return np.asarray(numbers[labels], dtype=np.int64)


def root(parents: list[int], label: int) -> int:
    while parents[label] != label:
        parents[label] = parents[parents[label]]
        label = parents[label]
    return label
