"""Rectangles that paths lead to and over: the middle of a bridge, its banks, what is nearest."""

from collections.abc import Sequence
from typing import Final

from worlds.layout.body import Rect
from worlds.layout.lattice import Point

BORDER: Final = 2.0
"""Studs from the middle of a path to what it may touch."""
BANK: Final = 14.0
"""Studs from a bridge to level ground, at most."""


def axes(rects: Sequence[Rect], *, along_x: bool) -> list[float]:
    """Of those that lead that way, the middle."""
    return [
        (rect[along_x] + rect[along_x + 2]) / 2 for rect in rects if (rect[2] - rect[0] > rect[3] - rect[1]) is along_x
    ]


def middle_of(rect: Rect) -> Rect:
    """Its middle line, as thin as a line, and on to that of one which it leads into."""
    west, north, east, south = rect
    if east - west > south - north:
        middle, on = (north + south) / 2, (south - north) / 2 + 0.1
        return (west - on, middle - 0.1, east + on, middle + 0.1)
    middle, on = (west + east) / 2, (east - west) / 2 + 0.1
    return (middle - 0.1, north - on, middle + 0.1, south + on)


def beside(rect: Rect) -> Rect:
    """It, and what is beside it but not before its ends."""
    west, north, east, south = rect
    if east - west > south - north:
        return (west, north - BORDER, east, south + BORDER)
    return (west - BORDER, north, east + BORDER, south)


def over_banks(rect: Rect) -> Rect:
    """What a way to its ends may lead over."""
    west, north, east, south = rect
    if east - west > south - north:
        return (west - BANK, north, east + BANK, south)
    return (west, north - BANK, east, south + BANK)


def is_in(rect: Rect, point: Point) -> bool:
    return rect[0] <= point[0] <= rect[2] and rect[1] <= point[1] <= rect[3]


def nearest(rect: Rect, point: Point) -> Point:
    """Of its points."""
    return min(max(point[0], rect[0]), rect[2]), min(max(point[1], rect[1]), rect[3])
