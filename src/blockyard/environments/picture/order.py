"""Which part hides which: the farther ones are drawn first."""

import heapq
from collections.abc import Sequence
from typing import Final

from rtree.index import Index

from blockyard.environments.geometry import Box
from blockyard.environments.picture.projection import COS, SIN

SLACK: Final = 1e-3


def back_to_front(boxes: Sequence[Box]) -> list[int]:
    """Indices. Where boxes hide each other in a circle, the one whose far corner is farthest comes first."""
    behind = [0] * len(boxes)
    hides: list[list[int]] = [[] for _ in boxes]
    outlines = [outline(box) for box in boxes]
    index = Index(((number, rect, None) for number, rect in enumerate(outlines)), interleaved=True) if boxes else None
    for number, rect in enumerate(outlines):
        assert index is not None
        for other in index.intersection(rect):
            if other > number:
                far = farther(boxes[number], boxes[other])
                if far:
                    first, second = (number, other) if far < 0 else (other, number)
                    hides[first].append(second)
                    behind[second] += 1
    depth = [sum(box.low) + sum(box.high) for box in boxes]
    ready = [(depth[number], number) for number in range(len(boxes)) if behind[number] == 0]
    heapq.heapify(ready)
    waiting = sorted(range(len(boxes)), key=depth.__getitem__, reverse=True)
    done: list[int] = []
    drawn = [False] * len(boxes)
    while len(done) < len(boxes):
        if ready:
            number = heapq.heappop(ready)[1]
        else:
            while drawn[waiting[-1]]:
                waiting.pop()
            number = waiting.pop()
        if drawn[number]:
            continue
        drawn[number] = True
        done.append(number)
        for other in hides[number]:
            behind[other] -= 1
            if behind[other] == 0 and not drawn[other]:
                heapq.heappush(ready, (depth[other], other))
    return done


def outline(box: Box) -> tuple[float, float, float, float]:
    """On paper."""
    (lx, ly, lz), (hx, hy, hz) = box.low, box.high
    return ((lx - hz) * COS, (lx + lz) * SIN - hy, (hx - lz) * COS, (hx + hz) * SIN - ly)


def farther(a: Box, b: Box) -> int:
    """-1: a is behind b; 1: b is behind a; 0: they share room, or neither hides the other."""
    for axis in (0, 2, 1):
        if a.high[axis] <= b.low[axis] + SLACK:
            return -1
        if b.high[axis] <= a.low[axis] + SLACK:
            return 1
    middle = sum(a.centre) - sum(b.centre)
    return -1 if middle < 0 else 1 if middle > 0 else 0
