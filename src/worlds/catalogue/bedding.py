"""What people plant and set beside ways and doors: beds, pots, benches. It is built as plants are, and counts as little."""

import math
from collections.abc import Callable
from random import Random
from typing import Final

from worlds.catalogue.growth import (
    BLOSSOMS,
    BUSH,
    EARTH,
    FLOWERS,
    FOLIAGE,
    LANTERN,
    LEAVES,
    LOW,
    STONES,
    STRAW,
    TALL,
    TREES,
    Plant,
    kin,
    soft,
    stones,
)
from worlds.catalogue.solids import LAMP, METAL, TIMBER, Paint, ball, beam, block, pillar, plank
from worlds.scene import Color, Part

RIM: Final = Paint((186, 180, 168), "Slate")
CLAY: Final = Paint((176, 98, 68), "Sandstone")
OLD_CORAL: Final[tuple[Color, ...]] = ((150, 122, 104), (136, 118, 126), (168, 138, 106))
SPONGES: Final[tuple[Color, ...]] = ((236, 150, 60), (226, 96, 138), (150, 96, 200), (244, 212, 92), (90, 190, 176))
STALK: Final = Paint((96, 140, 62), "Grass")
RUSH: Final = Paint((112, 148, 66), "Grass")
CATTAIL: Final = Paint((110, 74, 44), "Fabric")
ICE: Final = Paint((196, 222, 236), "Ice")


def flower_bed(rng: Random) -> list[Part]:
    """Round, with a rim of stone and flowers of two colours."""
    turn, first = rng.uniform(0, math.tau), rng.randint(0, len(BLOSSOMS) - 1)
    found = [pillar(LOW, 4.2, 0.4, (0, -0.1, 0), RIM), pillar(LOW, 3.6, 0.5, (0, -0.1, 0), EARTH)]
    for number in range(6):
        angle, away = turn + number * math.tau / 5, 1.15 if number < 5 else 0.0
        blossom = Paint(BLOSSOMS[(first + (number == 5)) % len(BLOSSOMS)])
        found.append(ball(LOW, 1.15, (away * math.cos(angle), 0.35, away * math.sin(angle)), blossom))
    return soft(found)


def thicket(rng: Random) -> list[Part]:
    """Dense and without a trunk: it closes a view where trees were counted."""
    size, leaves = rng.uniform(5.5, 7.5), rng.choice(FOLIAGE)
    spots = ((0.0, 0.0, 1.0), (0.55, 0.15, 0.8), (-0.5, -0.2, 0.85), (0.05, -0.5, 0.7))
    return soft([ball(TALL, share * size, (x * size, -0.2 * size, z * size), leaves) for x, z, share in spots])


def pot(rng: Random) -> list[Part]:
    size = rng.uniform(2.0, 2.5)
    return soft([pillar(TALL, 1.7, 1.3, (0, 0, 0), CLAY), ball(TALL, size, (0, 1.0, 0), LEAVES)])


def bench(_rng: Random) -> list[Part]:
    """Its front looks to -z."""
    return soft(
        [
            block(TALL, (4.6, 0.3, 1.4), (0, 1.3, 0), TIMBER),
            block(TALL, (4.6, 1.3, 0.3), (0, 1.7, 0.7), TIMBER),
            *(block(TALL, (0.4, 1.3, 1.3), (x, 0, 0), METAL) for x in (-1.8, 1.8)),
        ]
    )


def beacon(_rng: Random) -> list[Part]:
    """A low light, where nobody hangs a lantern."""
    return soft([pillar(TALL, 0.8, 2.2, (0, 0, 0), METAL), ball(TALL, 1.0, (0, 2.0, 0), LAMP)])


def ice_block(rng: Random) -> list[Part]:
    high = rng.uniform(1.6, 2.8)
    return soft(
        [block(LOW, (2.2, high, 1.8), (-0.6, -0.2, 0), ICE), block(LOW, (1.6, 0.6 * high, 1.6), (0.9, -0.2, 0.5), ICE)]
    )


def reef_rock(least: float, most: float) -> Callable[[Random], list[Part]]:
    return lambda rng: reef_dome(rng.uniform(least, most), rng)


def reef_dome(wide: float, rng: Random) -> list[Part]:
    """What a reef is built of: domes of old coral, with sponges and anemones on them."""
    turn = rng.uniform(0, math.tau)
    stone, first = Paint(rng.choice(OLD_CORAL), "Sandstone"), rng.randrange(len(SPONGES))
    found = [ball(TALL, wide, (0, -0.5 * wide, 0), stone)]
    for number, share in enumerate((0.6, 0.5, 0.4)):
        angle = turn + number * math.tau / 3
        x, z = (0.36 * wide * one for one in (math.cos(angle), math.sin(angle)))
        found.append(ball(TALL, share * wide, (x, -0.4 * share * wide, z), stone.paler()))
    for number in range(3):
        angle, sponge = turn + 1.0 + number * math.tau / 3, Paint(SPONGES[(first + number) % len(SPONGES)])
        x, z = (0.26 * wide * one for one in (math.cos(angle), math.sin(angle)))
        found.append(pillar(TALL, 0.12 * wide, rng.uniform(0.2, 0.36) * wide, (x, 0.3 * wide, z), sponge))
    return soft(found)


def reeds(rng: Random) -> list[Part]:
    """A clump of high blades, one of them with a brown head."""
    found = []
    for number in range(5):
        angle, high = number * 2.4 + rng.uniform(0, 0.6), rng.uniform(2.2, 4.2)
        x, z = 0.22 * (number + 1) * math.cos(angle), 0.22 * (number + 1) * math.sin(angle)
        found.append(beam(TALL, (x, -0.3, z), (1.35 * x, high, 1.35 * z), 0.24, RUSH))
        if number == 0:
            found.append(pillar(TALL, 0.46, 1.0, (1.3 * x, high - 0.2, 1.3 * z), CATTAIL))
    return soft(found)


def big_leaves(rng: Random) -> list[Part]:
    """Broad leaves that rise from one root and bend over, as of a banana plant."""
    turn, found = rng.uniform(0, math.tau), []
    for number in range(6):
        angle, high = turn + number * math.tau / 6, rng.uniform(2.6, 4.6)
        x, z = math.cos(angle), math.sin(angle)
        bend = (1.0 * x, high, 1.0 * z)
        found.append(plank(TALL, (0.1 * x, -0.2, 0.1 * z), bend, 0.7, 0.16, STALK))
        found.append(plank(TALL, bend, (2.9 * x, high - 0.5, 2.9 * z), 1.5, 0.16, rng.choice(FOLIAGE)))
    return soft(found)


def tall_grass(rng: Random) -> list[Part]:
    """High and yellow, in a clump."""
    found = []
    for number in range(5):
        angle, high = number * 2.4 + rng.uniform(0, 0.8), rng.uniform(1.8, 3.4)
        x, z = 0.25 * (number + 1) * math.cos(angle), 0.25 * (number + 1) * math.sin(angle)
        found.append(beam(TALL, (x, -0.2, z), (1.5 * x, high, 1.5 * z), 0.34, STRAW))
    return soft(found)


def fallen_log(rng: Random) -> list[Part]:
    """With moss on it, beside a stump."""
    long, turn = rng.uniform(4.0, 5.6), rng.uniform(0.2, 1.2)
    x, z = long / 2 * math.cos(turn), long / 2 * math.sin(turn)
    return soft(
        [
            beam(LOW, (-x, 0.35, -z), (x, 0.35, z), 1.2, TIMBER, rounded=True),
            beam(LOW, (-0.5 * x, 0.9, -0.5 * z), (0.3 * x, 0.9, 0.3 * z), 0.5, LEAVES, rounded=True),
            pillar(LOW, 1.7, 1.2, (1.5 * z, -0.2, -1.5 * x), TIMBER),
        ]
    )


FLOWER_BED: Final = Plant(flower_bed, 2.2, FLOWERS.kin)
THICKET: Final = Plant(thicket, 7.0, kin("thicket jungle"))
POT: Final = Plant(pot, 1.3, BUSH.kin | kin("plant pot"))
BENCH: Final = Plant(bench, 2.4, kin("bench seat"))
BEACON: Final = Plant(beacon, 0.6, LANTERN.kin | kin("beacon"))
ICE_BLOCK: Final = Plant(ice_block, 1.8, kin("ice iceberg") | STONES.kin)
REEF_ROCK: Final = Plant(reef_rock(4.4, 6.4), 3.6, kin("sponge anemone"))
REEF_HEAD: Final = Plant(reef_rock(8.0, 11.0), 6.2, REEF_ROCK.kin)
REEDS: Final = Plant(reeds, 1.8, kin("reed rush cattail papyrus"))
BIG_LEAVES: Final = Plant(big_leaves, 3.4, kin("banana"))
TALL_GRASS: Final = Plant(tall_grass, 2.0, kin("grass wheat"))
LOG: Final = Plant(fallen_log, 4.0, TREES | kin("log stump trunk"))
LAVA_ROCK: Final = Plant(stones(Paint((58, 50, 50), "Basalt"), 2.4, 3.8), 4.2, kin("rock stone boulder"))
BEDDING: Final = (
    REEF_HEAD,
    LAVA_ROCK,
    BIG_LEAVES,
    TALL_GRASS,
    LOG,
    REEDS,
    REEF_ROCK,
    FLOWER_BED,
    THICKET,
    POT,
    BENCH,
    BEACON,
    ICE_BLOCK,
)
