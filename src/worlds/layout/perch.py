"""Standing on what has no level top: a bird on a tree, a cat on a car or on a roof. Each is put where most of its foot is
held up."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final

from worlds.geometry import Box, turned
from worlds.layout.body import Rect, around, moved_by, overlap, sides_of
from worlds.layout.item import Item
from worlds.scene import Part, Shape

LEVEL: Final = 0.3
"""Studs under the highest that still hold up a foot."""
HELD_UP: Final = 0.4
"""Share of a foot that is enough."""
SEEN: Final = 200
"""Parts of a holder over which spots are looked for, at most."""
ALONG: Final = (0.5, 0.3, 0.7, 0.1, 0.9)
"""Of the length and the width of a part: spots on it."""
LARGE: Final = 8
"""Parts that have more spots than their middle: the longest."""
RIDGE: Final = 1.0
"""Studs under the highest edge of what slopes that count as that edge."""
SLOPING: Final = (Shape.WEDGE, Shape.CORNER_WEDGE)
NARROW: Final = 1 / 3
"""Of a foot: what is narrower is an edge, on which nothing stands on legs or wheels."""
SPANNED: Final = 0.8
"""Of a foot the other way: an edge goes on under it."""
LEGS: Final = 0.5
"""Share of the ground under it that what stands on legs or wheels touches, at most."""
TOUCH: Final = 0.1

Spot = tuple[float, float, float, int]
"""x, height, z, yaw in the holder's own frame."""


def perch(holder: Item, children: Sequence[Item], least: float = 0.0) -> bool:
    """`least`: share of each foot that has to be held up. False: not all of them find a spot; those that did stand there."""
    taken: list[Rect] = []
    for child in children:
        spot, share = best_spot(holder, child, taken)
        if spot is None or share < least or is_edge(holder, child, spot):
            return False
        child.x, child.level, child.z = (round(at, 3) for at in spot[:3])
        child.yaw, child.placed = spot[3], True
        taken.append(child.rect())
    return True


def best_spot(holder: Item, child: Item, taken: Sequence[Rect]) -> tuple[Spot | None, float]:
    """The highest of those that hold it up well, else the one that holds it up best; and the share of its foot that is held
    up, `HELD_UP` at most. The middle is preferred."""
    parts = holder.built.parts
    boxes, tops = [part.box for part in parts], [top_of(part) for part in parts]
    found = [
        (min(share, HELD_UP), high, -abs(x) - abs(z), -yaw, (x, high, z, yaw))
        for x, z in spots(parts, tops)
        for yaw in (0, 90)
        for foot in [moved_by(foot_of(child, yaw), x, z)]
        if not any(overlap(foot, other) for other in taken)
        for high, share in [under(foot, boxes, tops)]
        if share > 0
    ]
    best = max(found, default=None)
    return (None, 0.0) if best is None else (best[4], best[0])


def foot_of(child: Item, yaw: int) -> Rect:
    wide, deep = child.extent(yaw)
    return (-wide / 2, -deep / 2, wide / 2, deep / 2)


def top_of(part: Part) -> Box:
    """What of it holds something up: all of it, or the highest edge of what slopes."""
    box = part.box
    if part.shape is not Shape.BLOCK and part.shape not in SLOPING:
        return box
    corners = [
        turned(part.rotation, (x * part.size[0] / 2, y * part.size[1] / 2, z * part.size[2] / 2))
        for x, y, z in product((-1, 1), (-1, 1), (1,) if part.shape in SLOPING else (-1, 1))
    ]
    high = max(corner[1] for corner in corners)
    edge = [corner for corner in corners if corner[1] > high - RIDGE]
    xs, zs = [part.position[0] + corner[0] for corner in edge], [part.position[2] + corner[2] for corner in edge]
    return Box((min(xs), box.low[1], min(zs)), (max(xs), box.high[1], max(zs)))


def spots(parts: Sequence[Part], tops: Sequence[Box]) -> Iterator[tuple[float, float]]:
    """The middle of the holder, those of its parts, and more of them on what is large or long."""
    yield 0.0, 0.0
    for part in parts[:SEEN]:
        yield part.position[0], part.position[2]
    for top in sorted(tops, key=lambda one: -max(one.size[0], one.size[2]))[:LARGE]:
        for along, aside in product(ALONG, ALONG):
            yield top.low[0] + along * top.size[0], top.low[2] + aside * top.size[2]


def under(foot: Rect, boxes: Sequence[Box], tops: Sequence[Box]) -> tuple[float, float]:
    """How high a foot comes down, and the share of it that is held up there."""
    high = max((box.high[1] for box in boxes if overlap(box.footprint, foot)), default=0.0)
    held = sum(shared(top.footprint, foot) for top in tops if top.high[1] >= high - LEVEL)
    return high, min(held / max((foot[2] - foot[0]) * (foot[3] - foot[1]), 1e-9), 1.0)


def shared(a: Rect, b: Rect) -> float:
    return max(min(a[2], b[2]) - max(a[0], b[0]), 0.0) * max(min(a[3], b[3]) - max(a[1], b[1]), 0.0)


def is_too_narrow(holder: Item, child: Item) -> bool:
    """Whether the best of the spots on it, if nothing else stood there, is an edge."""
    spot, _ = best_spot(holder, child, [])
    return spot is not None and is_edge(holder, child, spot)


def is_edge(holder: Item, child: Item, spot: Spot) -> bool:
    """Whether what stands on legs or wheels would have them in the air on both sides of what is narrow and long there."""
    legs = legs_of(child)
    if legs is None:
        return False
    _, high, _, yaw = spot
    wide, deep = sides_of(legs) if yaw == 0 else sides_of(legs)[::-1]
    tops = [top_of(part) for part in holder.built.parts]
    held = [one.footprint for one in tops if one.high[1] >= high - LEVEL]
    low_x, low_z, high_x, high_z = around(held)
    ratios = (high_x - low_x) / wide, (high_z - low_z) / deep
    return min(ratios) < NARROW and max(ratios) > SPANNED


def legs_of(item: Item) -> Rect | None:
    """What is between its feet. None: it stands on one foot, or on all of its bottom."""
    feet = [part.box.footprint for part in item.built.parts if part.box.low[1] <= TOUCH]
    if len(feet) < 2:
        return None
    wide, deep = sides_of(around(feet))
    return around(feet) if sum(x * z for x, z in map(sides_of, feet)) <= LEGS * wide * deep else None
