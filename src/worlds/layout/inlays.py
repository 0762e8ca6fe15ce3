"""What is let into level ground that nature did not lay: tracks of a circuit, seams of plates, lines of a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from worlds.catalogue.solids import Paint, block
from worlds.catalogue.terrains import TerrainName
from worlds.layout.body import Rect
from worlds.layout.growth import Garden
from worlds.scene import Part

INLAY: Final = "Inlay"
HIGH: Final = 0.08
"""Studs; lines across lie a little lower."""
CROSSING: Final = 0.02
CELL: Final = 6.0
"""Studs of the pieces by which a line ends before what stands or leads there."""
MOST: Final = 260
"""Parts of a world, at most."""


@dataclass(frozen=True, slots=True)
class Inlay:
    paint: Paint
    wide: float
    every: float
    """Studs from one line to the next."""
    is_loose: bool = False
    """Some are missing, others are doubled, as tracks are."""


INLAYS: Final[dict[TerrainName, Inlay]] = {
    "circuit": Inlay(Paint((206, 168, 66), "Metal"), 0.7, 11.0, is_loose=True),
    "space": Inlay(Paint((88, 94, 106), "Metal"), 0.5, 16.0),
    "machine": Inlay(Paint((70, 66, 60), "Metal"), 0.5, 14.0),
    "paper": Inlay(Paint((150, 186, 226)), 0.25, 8.0),
}


def inlaid(garden: Garden, terrain: TerrainName) -> Iterator[Part]:
    """Of ground that is level everywhere, between what stands and leads there."""
    look = INLAYS.get(terrain)
    if look is None:
        return
    west, north, east, south = garden.world.rect()
    every = look.every * max(1.0, (east - west + south - north) / look.every / 60)
    left = MOST
    for along_x in (True, False):
        first, last = (north, south) if along_x else (west, east)
        for number in range(1, int((last - first) / every)):
            at = first + number * every
            if look.is_loose and garden.rng.random() < 0.3:
                continue
            for start, end in runs(garden, at, along_x=along_x, is_loose=look.is_loose):
                left -= 1
                if left < 0:
                    return
                yield line(look, at, start, end, along_x=along_x)


def runs(garden: Garden, at: float, *, along_x: bool, is_loose: bool) -> Iterator[tuple[float, float]]:
    """From and to, of the pieces of a line on bare ground."""
    west, north, east, south = garden.world.rect()
    first, last = (west, east) if along_x else (north, south)
    count, start = max(1, round((last - first) / CELL)), None
    piece = (last - first) / count
    for number in range(count + 1):
        low = first + number * piece
        is_bare = number < count and garden.taken.is_bare(ground_at(at, low, low + piece, along_x=along_x))
        is_bare = is_bare and not (is_loose and garden.rng.random() < 0.06)
        if is_bare and start is None:
            start = low
        if not is_bare and start is not None:
            yield start, low
            start = None


def ground_at(at: float, low: float, high: float, *, along_x: bool) -> Rect:
    return (low, at - 1.0, high, at + 1.0) if along_x else (at - 1.0, low, at + 1.0, high)


def line(look: Inlay, at: float, start: float, end: float, *, along_x: bool) -> Part:
    middle, long = (start + end) / 2, round(end - start, 2)
    size = (long, HIGH, look.wide) if along_x else (look.wide, HIGH - CROSSING, long)
    return block(INLAY, size, (middle, 0.0, at) if along_x else (at, 0.0, middle), look.paint, collides=False)
