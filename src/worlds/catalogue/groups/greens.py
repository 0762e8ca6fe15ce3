"""Plants of other countries, where a gardener of this one would set an oak: of few parts, as all that grows by itself."""

import math
from random import Random
from typing import Final

from worlds.catalogue.bedding import POT
from worlds.catalogue.growth import BUSH, TALL, TREES, Plant, soft
from worlds.catalogue.solids import TIMBER, WHITE, Paint, ball, beam, block, pillar, plank
from worlds.scene import Part

DARK: Final = Paint((46, 84, 56), "LeafyGrass")
SILVER: Final = Paint((134, 152, 108), "LeafyGrass")
PINK: Final = Paint((244, 176, 202), "LeafyGrass")
CANE: Final = Paint((140, 168, 80), "Wood")
FRESH: Final = Paint((112, 172, 76), "LeafyGrass")
BARK: Final = Paint((214, 206, 190), "Wood")
GOLDEN: Final = Paint((214, 168, 72), "LeafyGrass")
AGAVE_LEAF: Final = Paint((104, 144, 112), "LeafyGrass")


def cypress(rng: Random) -> list[Part]:
    high = rng.uniform(12.0, 16.0)
    return soft(
        [
            pillar(TALL, 0.7, 1.6, (0, -0.4, 0), TIMBER),
            pillar(TALL, 2.4, 0.55 * high, (0, 1.0, 0), DARK),
            pillar(TALL, 1.7, 0.3 * high, (0, 1.0 + 0.55 * high, 0), DARK.paler()),
            ball(TALL, 1.5, (0, 0.7 + 0.82 * high, 0), DARK),
        ]
    )


def olive(rng: Random) -> list[Part]:
    size = rng.uniform(4.4, 5.6)
    return soft(
        [
            beam(TALL, (0, -0.3, 0), (0.7, 3.2, 0.2), 1.0, TIMBER.paler()),
            ball(TALL, size, (0.6, 2.4, 0), SILVER),
            ball(TALL, 0.75 * size, (-0.9, 2.6, 0.8), SILVER.shaded()),
        ]
    )


def cherry(rng: Random) -> list[Part]:
    size = rng.uniform(5.4, 6.8)
    return soft(
        [
            beam(TALL, (0, -0.3, 0), (-0.5, 4.6, 0.2), 0.9, TIMBER),
            ball(TALL, size, (-0.6, 3.6, 0), PINK),
            ball(TALL, 0.75 * size, (1.6, 3.2, 0.6), PINK.paler()),
            ball(TALL, 0.6 * size, (-2.2, 3.4, -0.8), PINK.shaded()),
        ]
    )


def bamboo(rng: Random) -> list[Part]:
    found = []
    for number in range(5):
        angle, high = number * 1.26, rng.uniform(9.0, 13.0)
        x, z = 1.2 * math.cos(angle), 1.2 * math.sin(angle)
        found.append(pillar(TALL, 0.4, high, (x, -0.3, z), CANE))
        found.append(plank(TALL, (x, high - 1.2, z), (2.0 * x, high + 0.4, 2.0 * z), 0.9, 0.2, FRESH))
    return soft(found)


def banana(rng: Random) -> list[Part]:
    high, found = rng.uniform(3.6, 5.0), []
    for number in range(6):
        angle = number * 1.05
        x, z = math.cos(angle), math.sin(angle)
        found.append(plank(TALL, (0, high, 0), (3.2 * x, high + 1.2 - 0.9 * (number % 2), 3.2 * z), 1.3, 0.16, FRESH))
    return soft([pillar(TALL, 1.0, high + 0.5, (0, -0.3, 0), CANE), *found])


def birch(rng: Random) -> list[Part]:
    size, low = rng.uniform(4.6, 6.0), rng.uniform(5.0, 6.5)
    return soft(
        [
            pillar(TALL, 0.8, low + 2.0, (0, -0.4, 0), BARK),
            ball(TALL, size, (0, low, 0), FRESH),
            ball(TALL, 0.7 * size, (0.4, low + 0.55 * size, 0.3), FRESH.paler()),
        ]
    )


def agave(_rng: Random) -> list[Part]:
    found = []
    for number in range(7):
        angle = number * 0.9
        x, z = math.cos(angle), math.sin(angle)
        found.append(plank(TALL, (0, 0, 0), (1.7 * x, 1.6, 1.7 * z), 0.5, 0.2, AGAVE_LEAF))
    return soft(found)


def oleander(_rng: Random) -> list[Part]:
    """A large tub with a bush in bloom."""
    return soft(
        [
            block(TALL, (2.0, 1.6, 2.0), (0, 0, 0), WHITE),
            ball(TALL, 2.8, (0, 1.2, 0), DARK.paler()),
            *(ball(TALL, 0.8, (x, 2.4, z), PINK) for x, z in ((-0.8, -0.7), (0.8, -0.6), (0.0, 0.9))),
        ]
    )


def autumn(rng: Random) -> list[Part]:
    size = rng.uniform(5.6, 7.2)
    return soft(
        [
            pillar(TALL, 1.0, 5.0, (0, -0.4, 0), TIMBER),
            ball(TALL, size, (0, 3.6, 0), GOLDEN),
            ball(TALL, 0.7 * size, (1.5, 3.2, 0.8), GOLDEN.shaded()),
        ]
    )


CYPRESS: Final = Plant(cypress, 1.6, TREES | {"cypress"})
OLIVE: Final = Plant(olive, 3.6, TREES | {"olive"})
CHERRY: Final = Plant(cherry, 4.4, TREES | {"cherry", "blossom"})
BAMBOO: Final = Plant(bamboo, 3.0, TREES)
BANANA: Final = Plant(banana, 3.6, TREES | {"banana"})
BIRCH: Final = Plant(birch, 3.2, TREES | {"birch"})
AGAVE: Final = Plant(agave, 2.1, frozenset({"agave", "aloe", "cactus"}))
OLEANDER: Final = Plant(oleander, 1.6, POT.kin | BUSH.kin)
GOLDEN_TREE: Final = Plant(autumn, 4.2, TREES)
