"""How a river winds: to both sides of the way that it takes, more where nothing stands, and straight where a bridge leads
over it."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from worlds.areas import Spot

ASIDE: Final = 7.0
"""Studs to either side, between what stands at a river."""
WIDE: Final = 26.0
"""The same far from all that stands."""
WAVE: Final = 96.0
"""Studs from one bend to the next but one."""
STEP: Final = 12.0
"""Studs of a piece of it that is straight."""
EASE: Final = 26.0
"""Studs over which it begins to wind: beside a bridge, at its ends, at a bend that it has anyway."""
OUT: Final = 110.0
"""Studs from the edge of a world to where it winds most."""

Pin = tuple[float, float]
"""x of what stands in the water, and half of what it is wide."""


def winding(points: Sequence[Spot], pins: Sequence[Pin], half_width: float) -> tuple[Spot, ...]:
    """`pins`: where it must not. `half_width`: studs from the middle of the world to its edge in the west and the east."""
    found, done = [points[0]], 0.0
    for start, end in pairwise(points):
        length = math.dist(start, end)
        count = max(1, round(length / STEP))
        for number in range(1, count):
            along = length * number / count
            x, z = (a + (b - a) * along / length for a, b in zip(start, end, strict=True))
            off = aside(x, pins, half_width) * eased(min(along, length - along))
            off *= math.sin((done + along) * math.tau / WAVE) + 0.35 * math.sin(
                (done + along) * math.tau / WAVE * 2.3 + 1
            )
            across = ((start[1] - end[1]) / length, (end[0] - start[0]) / length)
            found.append((round(x + off * across[0], 2), round(z + off * across[1], 2)))
        done += length
        found.append(end)
    return tuple(found)


def aside(x: float, pins: Sequence[Pin], half_width: float) -> float:
    free = min((abs(x - at) - half for at, half in pins), default=math.inf)
    out = min(1.0, max(0.0, (abs(x) - half_width) / OUT))
    return (ASIDE + (WIDE - ASIDE) * out) * eased(free) / 1.35


def eased(studs: float) -> float:
    share = min(1.0, max(0.0, studs / EASE))
    return share * share * (3 - 2 * share)
