"""Many boxes at once."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from worlds.geometry import Box

Floats = NDArray[np.float64]


def bounds(boxes: Sequence[Box]) -> tuple[Floats, Floats]:
    """Low and high corners, n x 3 each."""
    low = np.array([box.low for box in boxes], dtype=np.float64).reshape(-1, 3)
    high = np.array([box.high for box in boxes], dtype=np.float64).reshape(-1, 3)
    return low, high


def overlapping(boxes: Sequence[Box], by: float) -> Iterator[tuple[int, int]]:
    """Pairs that overlap by more than `by` on all axes. Negative: they may be so far apart."""
    low, high = bounds(boxes)
    order = np.argsort(low[:, 0], kind="stable")
    low, high = low[order], high[order]
    for first in range(len(order)):
        last = int(np.searchsorted(low[:, 0], high[first, 0] - by))
        rest = slice(first + 1, last)
        shared = np.minimum(high[first], high[rest]) - np.maximum(low[first], low[rest])
        for step in np.nonzero((shared > by).all(axis=1))[0]:
            yield int(order[first]), int(order[first + 1 + step])
