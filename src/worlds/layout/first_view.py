"""The first picture that a player sees: through the camera that Roblox's player scripts start with, looking north."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin, tan
from typing import Final

import numpy as np
from numpy.typing import NDArray

from worlds.layout.body import Rect, sides_of

HEAD: Final = 5.5
"""Studs from the ground to what the camera looks at: the pad, and 1.5 over the middle of the avatar on it."""
BEHIND: Final = 12.5
"""Studs from there back to the camera."""
DOWN: Final = radians(15)
"""By how much it looks down."""
HALF_HIGH: Final = tan(radians(35))
"""Half of what is in the picture of 70 degrees, for each stud of depth."""
HALF_WIDE: Final = HALF_HIGH * 16 / 9
COLUMNS, ROWS = 96, 54
"""Cells of the picture: what hides what is found in them."""
NEAR: Final = 1.0
"""Studs before the camera from which on something is drawn."""
MAIN: Final = 40
"""Bodies that are looked for, at most: the largest."""
DRAWN: Final = 160
"""Bodies that may hide others, at most."""
FULL: Final = 0.05
"""Of the picture: what takes so much of it is large enough to be recognised."""
TOO_LARGE: Final = 0.75
"""Of its width: what is wider there is a wall before the eyes, and hides the world."""
CUT: Final = 0.8
"""What a body loses that the edge of the picture cuts through."""
SLIVER: Final = 0.1
"""Of a body: so little of it may be cut off."""
AVATAR: Final = 2.0
"""Half of its width in studs: it stands in the middle of the picture."""
LANDMARK: Final = 2.0
"""How many times more the largest of all counts."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Seen:
    """What stands there: its ground, and from where to where it rises, in studs."""

    rect: Rect
    high: float
    low: float = 0.0
    is_looked_for: bool = True
    """Not so: a fence or a hill, which only hide what is behind them."""

    def bulk(self) -> float:
        """Studs: the side of a square as large as what one sees of it."""
        return float(max(max(sides_of(self.rect)) * (self.high - self.low), 0.0) ** 0.5)


class FirstView:
    """`seen`: all that stands there, in one frame with the eyes."""

    def __init__(self, seen: Sequence[Seen]) -> None:
        drawn = sorted(seen, key=lambda one: (not one.is_looked_for, -one.bulk()))
        self.drawn = [*drawn[:DRAWN], *(one for one in drawn[DRAWN:] if not one.is_looked_for)][: 2 * DRAWN]
        bulks = [one.bulk() ** 0.5 if one.is_looked_for else 0.0 for one in self.drawn]
        self.weights = np.array([bulk if number < MAIN else 0.0 for number, bulk in enumerate(bulks)])
        if len(self.weights):
            self.weights[0] *= LANDMARK
        self.corners = np.array([corners_of(one) for one in self.drawn]).reshape(-1, 8, 3)

    def value(self, x: float, z: float) -> float:
        """0 to 1 for a player at `x`, `z`: the share of the main bodies that is in the picture, large enough, hidden by
        nothing and not cut by its edge; by their bulk (four times as large counts
        twice), the largest more than others."""
        if not self.weights.any():
            return 0.0
        boxes, depths = self.projected(x, z)
        whole = np.maximum(boxes[:, 2] - boxes[:, 0], 1.0) * np.maximum(boxes[:, 3] - boxes[:, 1], 1.0)
        visible, inside = self.cells(boxes, depths)
        share = np.minimum(visible / whole, 1.0)
        large = np.minimum(np.sqrt(whole / (FULL * COLUMNS * ROWS)), 1.0)
        large *= np.minimum(1.0, TOO_LARGE * COLUMNS / np.maximum(boxes[:, 2] - boxes[:, 0], 1.0))
        cut = np.where(inside > 0.0, 1.0 - np.minimum(inside / whole, 1.0), 0.0)
        worth = (share**2 - CUT * (cut > SLIVER)) * large
        return float((worth * self.weights).sum() / self.weights.sum())

    def projected(self, x: float, z: float) -> tuple[Floats, Floats]:
        """Of each body its rectangle in the picture, in cells (west, top, east, bottom), and studs to its nearest point."""
        back, up = BEHIND * cos(DOWN), BEHIND * sin(DOWN)
        aside, over, along = np.moveaxis(self.corners - (x, HEAD + up, z + back), 2, 0)
        depth = -along * cos(DOWN) - over * sin(DOWN)
        before = np.maximum(depth, NEAR)
        column = (aside / before / HALF_WIDE + 1) * COLUMNS / 2
        row = (1 - (over * cos(DOWN) - along * sin(DOWN)) / before / HALF_HIGH) * ROWS / 2
        boxes = np.stack([column.min(1), row.min(1), column.max(1), row.max(1)], axis=1)
        boxes[depth.max(1) <= NEAR] = 0.0
        return boxes, depth.min(1)

    def cells(self, boxes: Floats, depths: Floats) -> tuple[Floats, Floats]:
        """Of each body: cells that it is seen in, and those that it would take with nothing before it."""
        picture = np.full((ROWS, COLUMNS), -1, dtype=np.int64)
        edges = np.clip(np.rint(boxes), 0, (COLUMNS, ROWS, COLUMNS, ROWS)).astype(int)
        for number in np.argsort(-depths, kind="stable"):
            west, top, east, bottom = edges[number]
            picture[top:bottom, west:east] = number
        picture[avatar()] = -1
        seen = np.bincount(picture[picture >= 0], minlength=len(boxes)).astype(np.float64)
        inside = (edges[:, 2] - edges[:, 0]) * (edges[:, 3] - edges[:, 1])
        return seen, inside.astype(np.float64)


def corners_of(one: Seen) -> list[tuple[float, float, float]]:
    west, north, east, south = one.rect
    return [(x, y, z) for x in (west, east) for y in (one.low, one.high) for z in (north, south)]


def avatar() -> tuple[slice, slice]:
    """The cells that the player's own avatar hides: from the middle of the picture down."""
    half = AVATAR / BEHIND / HALF_WIDE * COLUMNS / 2
    middle = COLUMNS / 2
    return slice(round(ROWS / 2), ROWS), slice(round(middle - half), round(middle + half))
