"""What closes a place of a trail: each place has another border than the next. All are low, and nobody runs into one."""

from collections.abc import Callable
from random import Random
from typing import Final

from worlds.catalogue.growth import BLOSSOMS, EARTH, LEAVES, TALL, soft
from worlds.catalogue.solids import TIMBER, Paint, block
from worlds.catalogue.terrains import TERRAINS, TerrainName
from worlds.scene import Part

HIGH: Final = 2.6
"""Studs: a hedge that a player looks over."""
THICK: Final = 1.8
PICKETS: Final = Paint((240, 238, 228), "Wood")
BRICKS: Final = Paint((164, 92, 70), "Brick")
COPING: Final = Paint((206, 200, 188), "Concrete")
MAST: Final = 7.5
PENNANTS: Final = tuple(Paint(color, "Fabric") for color in ((214, 72, 62), (240, 196, 74), (66, 128, 190)))

Border = Callable[[float, Random], list[Part]]
"""A piece so long, along x, with its middle in the origin."""


def hedge(length: float, _rng: Random) -> list[Part]:
    return [block(TALL, (length, HIGH, THICK), (0, 0, 0), LEAVES)]


def fence(length: float, _rng: Random) -> list[Part]:
    """Pickets on two rails."""
    rails = [block(TALL, (length, 0.3, 0.25), (0, at, 0), PICKETS) for at in (0.7, 1.8)]
    count = max(2, round(length / 1.6))
    spots = [(number + 0.5) * length / count - length / 2 for number in range(count)]
    return [*rails, *(block(TALL, (0.6, 2.5, 0.35), (x, 0, 0.1), PICKETS) for x in spots)]


def bed(length: float, rng: Random) -> list[Part]:
    """Flowers of one colour in a box of timber."""
    box = [
        block(TALL, (length, 0.8, THICK), (0, 0, 0), TIMBER),
        block(TALL, (length - 0.5, 0.9, THICK - 0.5), (0, 0, 0), EARTH),
    ]
    count, blossom = max(2, round(length / 1.8)), Paint(rng.choice(BLOSSOMS))
    for number in range(count):
        x, high = (number + 0.5) * length / count - length / 2, rng.uniform(0.5, 1.1)
        box += [
            block(TALL, (0.9, high, 0.9), (x, 0.9, 0), LEAVES),
            block(TALL, (0.7, 0.5, 0.7), (x, 0.9 + high, 0), blossom),
        ]
    return box


def wall(length: float, _rng: Random) -> list[Part]:
    """Of bricks, with a pier at its end."""
    return [
        block(TALL, (length, 1.7, 1.0), (0, 0, 0), BRICKS),
        block(TALL, (length, 0.35, 1.5), (0, 1.7, 0), COPING),
        block(TALL, (1.6, 3.0, 1.6), ((1.6 - length) / 2, 0, 0), BRICKS),
        block(TALL, (2.0, 0.4, 2.0), ((1.6 - length) / 2, 3.0, 0), COPING),
    ]


def pennants(length: float, _rng: Random) -> list[Part]:
    """A mast, and flags on a line to the next."""
    step = length / len(PENNANTS)
    return [
        block(TALL, (0.5, MAST, 0.5), (-length / 2, 0, 0), TIMBER),
        block(TALL, (length, 0.12, 0.12), (0, MAST - 0.3, 0), TIMBER),
        *(
            block(TALL, (1.2, 1.3, 0.12), ((number + 0.5) * step - length / 2, MAST - 1.6, 0), flag)
            for number, flag in enumerate(PENNANTS)
        ),
    ]


def low_ledge(terrain: TerrainName) -> Border:
    """Of what the ground is, raised a little."""
    ground = TERRAINS[terrain]
    paint = Paint(ground.ground_color, ground.ground_material).shaded().shaded()

    def ledge(length: float, _rng: Random) -> list[Part]:
        return [block(TALL, (length, 1.2, 1.2), (0, 0, 0), paint)]

    return ledge


GROWN: Final[tuple[Border, ...]] = (hedge, fence, bed, wall, pennants)
BUILT: Final[tuple[Border, ...]] = (wall, fence, pennants)
"""Where nothing grows."""


def piece(border: Border, length: float, rng: Random) -> list[Part]:
    return soft(border(length, rng))
