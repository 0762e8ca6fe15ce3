"""A piece that belongs in a place though nobody said it: what it is, how much room it takes, and in which colours it comes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from worlds.catalogue.goods import NAME, Goods, lying
from worlds.catalogue.solids import METAL, Paint, block
from worlds.geometry import Vector
from worlds.scene import Part


@dataclass(frozen=True, slots=True)
class Dress:
    """How a piece of a place is made."""

    wood: Paint
    accent: Paint
    goods: Goods | None
    number: int
    """Of the piece, so that no two beside each other need be alike."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Its front looks to -z; what it stands on is at y = 0."""

    build: Callable[[Dress], Iterable[Part]]
    kin: frozenset[str]
    """Words for it: where somebody asked for one of these, none stands there by itself."""


def kin(words: str) -> frozenset[str]:
    return frozenset(words.split())


def body(size: Vector, base: Vector, paint: Paint) -> Part:
    """What one runs into."""
    return block(NAME, size, base, paint)


STEEL: Final = Paint((176, 180, 186), "Metal")
IRON: Final = Paint((62, 64, 70), "Metal")
BRASS: Final = Paint((206, 164, 84), "Metal")
WHITE: Final = Paint((238, 240, 240))
PAPER: Final = Paint((244, 238, 222))
CREAM: Final = Paint((238, 226, 200))
PANE: Final = Paint((196, 224, 236), "Glass", 0.45)
DARK: Final = Paint((44, 46, 52))
STRAW: Final = Paint((214, 186, 108), "Grass")
FIRE: Final = Paint((255, 150, 60), "Neon")
LEAF: Final = Paint((84, 144, 74), "LeafyGrass")
SACK: Final = Paint((206, 184, 142), "Fabric")
BRICK: Final = Paint((164, 92, 70), "Brick")
STONE: Final = Paint((152, 146, 136), "Slate")
HANDLE: Final = METAL


def slats(count: int, size: Vector, first: Vector, step: Vector, paint: Paint) -> Iterable[Part]:
    """So many alike, one after the other."""
    for number in range(count):
        at = (first[0] + number * step[0], first[1] + number * step[1], first[2] + number * step[2])
        yield lying(size, at, paint)
