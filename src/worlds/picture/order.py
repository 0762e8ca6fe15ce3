"""Which solid hides which: the farther ones are drawn first."""

import heapq
from collections.abc import Sequence
from itertools import combinations
from typing import Final

from rtree.index import Index

from worlds.geometry import Box
from worlds.picture.projection import cover, outline
from worlds.picture.solids import between, is_upright_box, reach
from worlds.scene import Part

SLACK: Final = 1e-3
FEW: Final = 40
"""Solids that are compared each with each, which is faster than an index of them."""


def back_to_front(solids: Sequence[Part]) -> list[int]:
    """Indices. Where solids hide each other in a circle, the one that is farthest away comes first."""
    boxes = [solid.box for solid in solids]
    plain = [is_upright_box(solid) for solid in solids]
    before = [0] * len(solids)
    hides: list[list[int]] = [[] for _ in solids]
    for a, b in meeting(boxes):
        far = apart(boxes[a], boxes[b])
        if far is None:
            far = None if plain[a] and plain[b] else apart_aslant(solids[a], solids[b])
        if far is None:
            far = least_entangled(boxes[a], boxes[b])
        if far:
            first, second = (a, b) if far < 0 else (b, a)
            hides[first].append(second)
            before[second] += 1
    return sorted_by(hides, before, [sum(box.low) + sum(box.high) for box in boxes])


def meeting(boxes: Sequence[Box]) -> list[tuple[int, int]]:
    """Pairs that overlap on paper."""
    if len(boxes) <= FEW:
        return [(a, b) for a, b in combinations(range(len(boxes)), 2) if cover(boxes[a], boxes[b])]
    outlines = [outline(box) for box in boxes]
    index = Index((number, rect, None) for number, rect in enumerate(outlines))
    return [
        (a, b)
        for a, rect in enumerate(outlines)
        for b in sorted(index.intersection(rect))
        if b > a and cover(boxes[a], boxes[b])
    ]


def apart(a: Box, b: Box) -> int | None:
    """-1: a plane along the axes has `a` behind it and `b` before it; 1: the other way; 0: both. None: no such plane."""
    found: int | None = None
    for axis in (0, 1, 2):
        if a.high[axis] <= b.low[axis] + SLACK:
            side = -1
        elif b.high[axis] <= a.low[axis] + SLACK:
            side = 1
        else:
            continue
        if found is not None and found != side:
            return 0  # neither can hide the other
        found = side
    return found


def apart_aslant(a: Part, b: Part) -> int | None:
    """The same, with planes along the faces of the two."""
    found: int | None = None
    for x, y, z in between(a, b):
        back = (-x, -y, -z)
        if reach(a, (x, y, z)) <= -reach(b, back) + SLACK:
            toward = x + y + z
        elif reach(b, (x, y, z)) <= -reach(a, back) + SLACK:
            toward = -(x + y + z)
        else:
            continue
        side = 0 if abs(toward) < SLACK else -1 if toward > 0 else 1
        if side == 0 or (found is not None and found != side):
            return 0
        found = side
    return found


def least_entangled(a: Box, b: Box) -> int:
    """For solids that stand in each other: as if they were pulled apart along the shortest way."""
    ways = [(a.high[axis] - b.low[axis], -1) for axis in (0, 1, 2)]
    ways += [(b.high[axis] - a.low[axis], 1) for axis in (0, 1, 2)]
    return min(ways)[1]


def sorted_by(hides: list[list[int]], before: list[int], depth: list[float]) -> list[int]:
    """Topologically; among those that are free, and out of a circle, the farthest first."""
    ready = [(depth[number], number) for number, count in enumerate(before) if count == 0]
    heapq.heapify(ready)
    waiting = sorted(range(len(depth)), key=depth.__getitem__, reverse=True)
    done: list[int] = []
    drawn = [False] * len(depth)
    while len(done) < len(depth):
        number = heapq.heappop(ready)[1] if ready else waiting.pop()
        if drawn[number]:
            continue
        drawn[number] = True
        done.append(number)
        for other in hides[number]:
            before[other] -= 1
            if before[other] == 0:
                heapq.heappush(ready, (depth[other], other))
    return done
