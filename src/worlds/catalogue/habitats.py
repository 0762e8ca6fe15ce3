"""What keepers put into an enclosure for its animals: rocks, a pool, a climbing frame, hay, a trunk, a shelter."""

import math
from random import Random
from typing import Final

from worlds.catalogue.growth import ROCKS, TALL, Plant, kin, soft
from worlds.catalogue.solids import PLANKS, TIMBER, Paint, beam, block, pillar, plank, solid
from worlds.geometry import yawed
from worlds.scene import Part

ROCK: Final = Paint((142, 132, 118), "Slate")
PALE: Final = Paint((206, 218, 226), "Slate")
WATER: Final = Paint((74, 148, 190), "Glass")
STRAW: Final = Paint((216, 182, 92), "Grass")
ROPE: Final = Paint((196, 168, 118), "Fabric")


def rockery(paint: Paint) -> list[Part]:
    """Slabs that lie on each other: something lies in the sun on them."""
    return soft(
        [
            solid(TALL, (7.0, 1.8, 5.0), (0, 0.6, 0), paint, rotation=yawed(12)),
            solid(TALL, (4.4, 1.8, 3.6), (-0.8, 2.0, 0.4), paint, rotation=yawed(40)),
            solid(TALL, (2.4, 2.6, 2.4), (2.6, 1.0, -1.4), paint, rotation=yawed(70)),
        ]
    )


def sunny_rocks(_rng: Random) -> list[Part]:
    return rockery(ROCK)


def icy_rocks(_rng: Random) -> list[Part]:
    return rockery(PALE)


def pool(_rng: Random) -> list[Part]:
    """With a rim of stones of unlike sizes."""
    found = [pillar(TALL, 9.0, 0.3, (0, 0, 0), WATER), pillar(TALL, 6.0, 0.29, (3.4, 0, 1.4), WATER)]
    for number in range(9):
        angle = 0.7 + number * 5.2 / 9
        size = 1.3 + 0.4 * (number % 3)
        x, z = 4.7 * math.cos(angle), 4.7 * math.sin(angle)
        found.append(solid(TALL, (size, 0.8, size), (x, 0.3, z), ROCK, rotation=yawed(20 * number)))
    return soft(found)


def climbing_frame(_rng: Random) -> list[Part]:
    """Two trunks with a platform, a rope between them and a swing."""
    return soft(
        [
            *(pillar(TALL, 0.8, 9.0, (x, 0, 0), TIMBER) for x in (-4.0, 4.0)),
            beam(TALL, (-4.0, 8.2, 0), (4.0, 6.4, 0), 0.35, ROPE),
            beam(TALL, (-4.0, 4.6, 0), (4.0, 8.4, 0), 0.6, TIMBER),
            block(TALL, (3.4, 0.4, 3.4), (-4.0, 5.4, 0), PLANKS),
            block(TALL, (2.8, 0.4, 2.8), (4.0, 3.2, 0), PLANKS),
            *(beam(TALL, (x, 6.9, 0), (x, 2.4, 0), 0.15, ROPE) for x in (-0.8, 0.8)),
            block(TALL, (2.0, 0.3, 0.8), (0, 2.2, 0), PLANKS),
        ]
    )


def hay(_rng: Random) -> list[Part]:
    """A rack with hay, and a bale beside it."""
    return soft(
        [
            *(block(TALL, (0.4, 3.6, 0.4), (x, 0, 0), TIMBER) for x in (-2.4, 2.4)),
            plank(TALL, (-2.4, 2.6, 0), (2.4, 2.6, 0), 2.4, 1.6, STRAW),
            block(TALL, (3.0, 1.8, 2.0), (4.4, 0, 1.2), STRAW),
        ]
    )


def trunk(_rng: Random) -> list[Part]:
    """A dead tree that lies there, and one that stands."""
    return soft(
        [
            beam(TALL, (-3.6, 0.7, -0.6), (3.4, 1.0, 1.2), 1.3, TIMBER, rounded=True),
            pillar(TALL, 1.1, 6.5, (2.6, 0, -1.4), TIMBER),
            beam(TALL, (2.6, 4.2, -1.4), (4.6, 6.2, -0.6), 0.6, TIMBER),
        ]
    )


def shelter(_rng: Random) -> list[Part]:
    """A roof on posts over a bed of straw, open to the front, -z."""
    return soft(
        [
            *(block(TALL, (0.6, 6.0, 0.6), (x, 0, z), TIMBER) for x in (-4.0, 4.0) for z in (-2.4, 2.4)),
            block(TALL, (8.6, 5.4, 0.4), (0, 0, 2.6), PLANKS),
            plank(TALL, (0, 6.4, -3.4), (0, 5.8, 3.4), 9.6, 0.5, TIMBER),
            block(TALL, (7.0, 0.5, 4.0), (0, 0, 0), STRAW),
        ]
    )


ROCKERY: Final = Plant(sunny_rocks, 4.4, ROCKS)
ICY_ROCKERY: Final = Plant(icy_rocks, 4.4, ROCKS)
POOL: Final = Plant(pool, 6.4, kin("pool pond water"))
CLIMBING_FRAME: Final = Plant(climbing_frame, 5.6, kin("climbing frame ladder rope"))
HAY: Final = Plant(hay, 6.0, kin("hay straw bale"))
TRUNK: Final = Plant(trunk, 4.6, kin("log trunk tree"))
SHELTER: Final = Plant(shelter, 5.0, kin("shelter stable hut shed"))
HABITATS: Final = (ROCKERY, ICY_ROCKERY, POOL, CLIMBING_FRAME, HAY, TRUNK, SHELTER)
