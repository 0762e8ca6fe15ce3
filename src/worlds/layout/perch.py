"""Standing on what has no level top: a bird on a tree, a cat on a car. Each is put where most of its foot is held up."""

from collections.abc import Iterator, Sequence
from typing import Final

from worlds.geometry import Box
from worlds.layout.body import Rect, moved_by, overlap
from worlds.layout.item import Item
from worlds.scene import Part

LEVEL: Final = 0.3
"""Studs under the highest that still hold up a foot."""
HELD_UP: Final = 0.4
"""Share of a foot that is enough."""
SEEN: Final = 200
"""Parts of a holder over which spots are looked for, at most."""

Spot = tuple[float, float, float]
"""x, height, z in the holder's own frame."""


def perch(holder: Item, children: Sequence[Item]) -> bool:
    """False: not all of them find a spot; those that did stand there."""
    taken: list[Rect] = []
    for child in children:
        spot = best_spot(holder, child, taken)
        if spot is None:
            return False
        child.x, child.level, child.z = (round(at, 3) for at in spot)
        child.yaw, child.placed = 0, True
        taken.append(child.rect())
    return True


def best_spot(holder: Item, child: Item, taken: Sequence[Rect]) -> Spot | None:
    """The highest of those that hold it up well, else the one that holds it up best. The middle is preferred."""
    wide, _, deep = child.size
    foot = (-wide / 2, -deep / 2, wide / 2, deep / 2)
    boxes = [part.box for part in holder.built.parts]
    found = [
        (min(share, HELD_UP), spot[1], -abs(spot[0]) - abs(spot[2]), spot)
        for x, z in middles(holder.built.parts)
        if not any(overlap(moved_by(foot, x, z), other) for other in taken)
        for spot, share in [under(moved_by(foot, x, z), boxes)]
        if share > 0
    ]
    return max(found)[3] if found else None


def middles(parts: Sequence[Part]) -> Iterator[tuple[float, float]]:
    """Of the holder, and of all of its parts."""
    yield 0.0, 0.0
    for part in parts[:SEEN]:
        yield part.position[0], part.position[2]


def under(foot: Rect, boxes: Sequence[Box]) -> tuple[Spot, float]:
    """Where a foot comes down, and the share of it that is held up there."""
    x, z = (foot[0] + foot[2]) / 2, (foot[1] + foot[3]) / 2
    below = [box for box in boxes if overlap(box.footprint, foot)]
    high = max((box.high[1] for box in below), default=0.0)
    held = sum(shared(box.footprint, foot) for box in below if box.high[1] >= high - LEVEL)
    return (x, high, z), min(held / max((foot[2] - foot[0]) * (foot[3] - foot[1]), 1e-9), 1.0)


def shared(a: Rect, b: Rect) -> float:
    return max(min(a[2], b[2]) - max(a[0], b[0]), 0.0) * max(min(a[3], b[3]) - max(a[1], b[1]), 0.0)
