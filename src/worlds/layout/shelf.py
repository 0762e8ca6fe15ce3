"""Rows beside what stands there: each place is next to the last one, so that none has to be looked for."""

from collections.abc import Sequence
from typing import Final

from worlds.layout.body import Rect

GAP: Final = 10.0
LONGEST: Final = 120.0
"""Studs of a row, if neither what it lies beside is longer nor what shall stand in the rows needs longer ones to be about as
wide as deep."""


class Shelf:
    """South of `bounds`; north of it where water takes the south. `area`: square studs of what shall stand there."""

    def __init__(self, bounds: Rect, beds: Sequence[Rect], area: float) -> None:
        self.west, self.east = bounds[0], max(bounds[2], bounds[0] + max(LONGEST, area**0.5))
        is_wet = any(bed[3] > bounds[3] for bed in beds)
        self.sign = -1.0 if is_wet else 1.0
        self.edge = bounds[1] - GAP if is_wet else bounds[3] + GAP
        self.x, self.deepest = self.west, 0.0

    def next(self, wide: float, deep: float) -> tuple[float, float]:
        """The middle of the next place that is so large."""
        if self.x > self.west and self.x + wide > self.east:
            self.x, self.edge, self.deepest = self.west, self.edge + self.sign * self.deepest, 0.0
        middle = self.x + wide / 2, self.edge + self.sign * deep / 2
        self.x, self.deepest = self.x + wide, max(self.deepest, deep)
        return middle
