"""What grows and lies about where nobody asked for anything: small, of few parts, and nobody runs into it.

A plant is built in its own frame, like a thing, but is none: no word means it, and nobody counts it."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final

from worlds.catalogue.solids import LAMP, TIMBER, Paint, ball, beam, block, pillar, plank, solid
from worlds.geometry import Vector, combined, pitched, yawed
from worlds.scene import Color, Part

TALL: Final = "Grown"
"""Name of the parts that rise over one's knees: a picture draws them among the things, not under them."""
LOW: Final = "Growth"
"""Name of all others."""

LEAVES: Final = Paint((70, 128, 58), "LeafyGrass")
FOLIAGE: Final = (LEAVES, Paint((92, 146, 62), "LeafyGrass"), Paint((58, 110, 66), "LeafyGrass"))
"""Of trees and bushes: no two beside each other need be alike."""
NEEDLES: Final = Paint((48, 98, 62), "LeafyGrass")
GRASS: Final = Paint((122, 172, 78), "Grass")
STRAW: Final = Paint((206, 182, 104), "Grass")
CACTUS: Final = Paint((86, 134, 74), "Grass")
KELP: Final = Paint((66, 122, 70), "Grass")
SNOW: Final = Paint((246, 249, 252), "Snow")
STEM: Final = Paint((236, 226, 206))
CAP: Final = Paint((188, 68, 52))
EARTH: Final = Paint((104, 78, 54), "Ground")
LAWN: Final = Paint((108, 156, 74), "Grass")
IRON: Final = Paint((58, 64, 66), "Metal")
KERB: Final = Paint((176, 174, 168), "Concrete")
BLOSSOMS: Final[tuple[Color, ...]] = ((244, 238, 240), (246, 206, 70), (218, 94, 118), (142, 108, 196), (240, 138, 60))


@dataclass(frozen=True, slots=True)
class Plant:
    build: Callable[[Random], list[Part]]
    reach: float
    """Studs from its middle to what it reaches at most, along x and z."""
    kin: frozenset[str]
    """Words for it: where somebody asked for one of these, none grows by itself, so that what was counted is true."""


def tuft(paint: Paint) -> Callable[[Random], list[Part]]:
    """Of three blades that lean apart."""

    def build(rng: Random) -> list[Part]:
        turn, found = rng.uniform(0, math.tau), []
        for third in range(3):
            angle, high = turn + third * math.tau / 3, rng.uniform(1.0, 1.9)
            x, z = math.cos(angle), math.sin(angle)
            tip = (0.8 * x, high, 0.8 * z)
            found.append(beam(LOW, (0.2 * x, -0.1, 0.2 * z), tip, 0.34, paint))
        return soft(found)

    return build


def flowers(rng: Random) -> list[Part]:
    """Three of one colour on stalks."""
    blossom, turn, found = Paint(rng.choice(BLOSSOMS)), rng.uniform(0, math.tau), []
    for third in range(3):
        angle, high = turn + third * math.tau / 3, rng.uniform(0.7, 1.3)
        x, z = rng.uniform(0.5, 1.1) * math.cos(angle), rng.uniform(0.5, 1.1) * math.sin(angle)
        found += [beam(LOW, (x, -0.1, z), (x, high, z), 0.18, LEAVES), ball(LOW, 0.7, (x, high - 0.2, z), blossom)]
    return soft(found)


def bush(rng: Random) -> list[Part]:
    size, leaves = rng.uniform(2.4, 3.4), rng.choice(FOLIAGE)
    return soft(
        [
            ball(TALL, size, (0, -0.25 * size, 0), leaves),
            ball(TALL, 0.75 * size, (0.45 * size, -0.2 * size, 0.1 * size), leaves),
            ball(TALL, 0.65 * size, (-0.42 * size, -0.18 * size, -0.12 * size), leaves),
        ]
    )


def fern(rng: Random) -> list[Part]:
    turn, found = rng.uniform(0, math.tau), []
    for fifth in range(5):
        angle = turn + fifth * math.tau / 5
        x, z = math.cos(angle), math.sin(angle)
        found.append(plank(LOW, (0, 0, 0), (1.7 * x, rng.uniform(0.9, 1.4), 1.7 * z), 0.7, 0.12, LEAVES))
    return soft(found)


def mushrooms(rng: Random) -> list[Part]:
    found = []
    for x, z in ((0.0, 0.0), (0.9, 0.5)):
        high = rng.uniform(0.5, 0.9)
        found += [pillar(LOW, 0.3, high, (x, 0, z), STEM), pillar(LOW, 0.95, 0.3, (x, high, z), CAP)]
    return soft(found)


def stones(paint: Paint, least: float, most: float) -> Callable[[Random], list[Part]]:
    """One that leans, a smaller one at its foot and, of large ones, a third: half in the ground, of three tones."""

    def build(rng: Random) -> list[Part]:
        size = rng.uniform(least, most)
        name = TALL if size > 2.5 else LOW
        found = [boulder(name, (size, 0.85 * size, 0.75 * size), (0, 0.36 * size, 0), paint, rng)]
        found.append(
            boulder(name, (0.55 * size, 0.5 * size, 0.6 * size), (0.62 * size, 0.2 * size, 0.28 * size), paint, rng)
        )
        if name == TALL:
            low = (0.7 * size, 0.34 * size, 0.5 * size)
            found.append(boulder(name, low, (-0.5 * size, 0, -0.5 * size), paint.paler(), rng))
        return soft(found)

    return build


def boulder(name: str, size: Vector, centre: Vector, paint: Paint, rng: Random) -> Part:
    """As it came to lie: no side of it is level."""
    leaning = combined(yawed(rng.randint(5, 85)), combined(pitched(rng.randint(8, 26)), yawed(rng.randint(20, 70))))
    return solid(name, size, centre, paint, rotation=leaning)


def small_crater(rng: Random) -> list[Part]:
    """A low rim around a darker floor."""
    wide = rng.uniform(5.0, 10.0)
    rim, floor = Paint((166, 166, 170), "Slate"), Paint((104, 104, 110), "Slate")
    return soft(
        [
            pillar(LOW, wide, 0.5, (0, -0.25, 0), rim),
            pillar(LOW, 0.86 * wide, 0.7, (0, -0.25, 0), rim),
            pillar(LOW, 0.68 * wide, 0.72, (0, -0.25, 0), floor),
        ]
    )


def tree(rng: Random) -> list[Part]:
    crown = rng.uniform(6.5, 9.0)
    low, leaves = rng.uniform(3.5, 5.5), rng.choice(FOLIAGE)
    return soft(
        [
            pillar(TALL, 0.17 * crown, low + 0.4 * crown, (0, -0.5, 0), TIMBER),
            ball(TALL, 0.9 * crown, (-0.05 * crown, low + 0.14 * crown, 0), leaves),
            ball(TALL, 0.68 * crown, (0.26 * crown, low, 0.14 * crown), leaves.shaded()),
        ]
    )


def acacia(rng: Random) -> list[Part]:
    wide, high = rng.uniform(8.0, 10.0), rng.uniform(6.5, 8.5)
    return soft(
        [
            pillar(TALL, 1.0, high + 0.5, (0, -0.5, 0), TIMBER),
            pillar(TALL, wide, 1.3, (0, high - 0.4, 0), LEAVES),
            pillar(TALL, 0.6 * wide, 1.0, (0, high + 0.9, 0), LEAVES),
        ]
    )


def pine(rng: Random) -> list[Part]:
    wide, high = rng.uniform(5.5, 7.5), rng.uniform(10.0, 15.0)
    found = [pillar(TALL, 0.16 * wide, 0.3 * high, (0, -0.5, 0), TIMBER)]
    for step in range(4):
        share = 1 - 0.26 * step
        found.append(pillar(TALL, share * wide, 0.21 * high, (0, (0.16 + 0.21 * step) * high, 0), NEEDLES))
    return soft(found)


def palm(rng: Random) -> list[Part]:
    high, turn = rng.uniform(9.0, 12.5), rng.uniform(0, math.tau)
    found = [beam(TALL, (0, -0.5, 0), (0.6, high, 0.3), 0.9, TIMBER)]
    for sixth in range(6):
        angle = turn + sixth * math.tau / 6
        x, z = 0.6 + 4.2 * math.cos(angle), 0.3 + 4.2 * math.sin(angle)
        found.append(plank(TALL, (0.6, high, 0.3), (x, high - 1.4, z), 1.3, 0.25, LEAVES))
    return soft(found)


def cactus(rng: Random) -> list[Part]:
    high = rng.uniform(4.0, 7.0)
    return soft(
        [
            pillar(TALL, 1.2, high + 0.3, (0, -0.3, 0), CACTUS),
            beam(TALL, (0, 0.45 * high, 0), (1.5, 0.45 * high, 0), 0.8, CACTUS),
            beam(TALL, (1.5, 0.4 * high, 0), (1.5, 0.8 * high, 0), 0.8, CACTUS),
        ]
    )


def mound(rng: Random) -> list[Part]:
    """The top of a ball that lies in the ground."""
    size, share = rng.uniform(5.0, 9.0), rng.uniform(0.14, 0.2)
    return soft([ball(LOW, size, (0, (share - 1) * size, 0), SNOW)])


def kelp(rng: Random) -> list[Part]:
    turn, found = rng.uniform(0, math.tau), []
    for third in range(3):
        angle, high = turn + third * math.tau / 3, rng.uniform(3.0, 6.5)
        x, z = math.cos(angle), math.sin(angle)
        found.append(plank(TALL, (0.4 * x, -0.2, 0.4 * z), (1.1 * x, high, 1.1 * z), 0.7, 0.2, KELP))
    return soft(found)


def planted(build: Callable[[Random], list[Part]]) -> Callable[[Random], list[Part]]:
    """What it builds in a bed with a kerb, as on a paved square."""

    def built(rng: Random) -> list[Part]:
        bed = [block(LOW, (5.4, 0.5, 5.4), (0, 0, 0), KERB), block(LOW, (4.6, 0.1, 4.6), (0, 0.5, 0), LAWN)]
        return [*soft(bed), *build(rng)]

    return built


def street_tree(rng: Random) -> list[Part]:
    """Cut narrow, so that it stands on a walk before a house."""
    low = rng.uniform(3.6, 4.4)
    return soft(
        [
            block(LOW, (2.2, 0.16, 2.2), (0, 0, 0), EARTH),
            pillar(TALL, 0.5, low + 1.0, (0, 0, 0), TIMBER),
            ball(TALL, 3.4, (0, low, 0), LEAVES),
            ball(TALL, 2.6, (0, low + 1.9, 0), LEAVES),
        ]
    )


def lantern(_rng: Random) -> list[Part]:
    return soft(
        [
            pillar(TALL, 0.9, 0.7, (0, 0, 0), IRON),
            pillar(TALL, 0.35, 8.0, (0, 0, 0), IRON),
            block(TALL, (0.8, 1.2, 0.8), (0, 8.0, 0), LAMP),
            pillar(TALL, 1.5, 0.3, (0, 9.2, 0), IRON),
        ]
    )


def clump(paint: Paint, high: float) -> Callable[[Random], list[Part]]:
    """Of a crop that stands in rows along x."""

    def build(rng: Random) -> list[Part]:
        tall = high * rng.uniform(0.85, 1.15)
        name = TALL if high > 1.5 else LOW
        return soft([solid(name, (2.2, tall, 1.1), (0, tall / 2, 0), paint, rotation=yawed(rng.randint(-8, 8)))])

    return build


def soft(parts: list[Part]) -> list[Part]:
    """Nobody runs into them."""
    return [
        Part(
            part.name,
            rounded(part.size),
            rounded(part.position),
            part.color,
            part.material,
            part.shape,
            part.rotation,
            collides=False,
        )
        for part in parts
    ]


def rounded(vector: tuple[float, float, float]) -> tuple[float, float, float]:
    x, y, z = vector
    return (round(x, 2), round(y, 2), round(z, 2))


def kin(words: str) -> frozenset[str]:
    return frozenset(words.split())


TREES: Final = kin("tree forest orchard oak pine fir palm bamboo redwood baobab")
ROCKS: Final = kin("rock stone boulder mineral asteroid meteorite fossil")
GREENS: Final = kin("grass wheat reed")

TUFT: Final = Plant(tuft(GRASS), 1.2, GREENS)
DRY_TUFT: Final = Plant(tuft(STRAW), 1.2, GREENS)
FLOWERS: Final = Plant(flowers, 1.5, kin("flower rose tulip daisy poppy sunflower dandelion lily bluebell"))
BUSH: Final = Plant(bush, 3.0, kin("bush shrub hedge"))
FERN: Final = Plant(fern, 2.0, kin("fern"))
MUSHROOMS: Final = Plant(mushrooms, 1.5, kin("mushroom toadstool"))
STONES: Final = Plant(stones(Paint((138, 136, 130), "Slate"), 1.2, 2.4), 2.8, ROCKS)
SANDSTONES: Final = Plant(stones(Paint((176, 146, 104), "Sandstone"), 1.2, 2.4), 2.8, ROCKS)
RED_STONES: Final = Plant(stones(Paint((140, 70, 46), "Sandstone"), 1.2, 2.4), 2.8, ROCKS)
GRAY_STONES: Final = Plant(stones(Paint((118, 118, 122), "Slate"), 1.2, 2.4), 2.8, ROCKS)
BLACK_STONES: Final = Plant(stones(Paint((46, 42, 42), "Basalt"), 1.2, 2.4), 2.8, ROCKS)
BOULDERS: Final = Plant(stones(Paint((138, 136, 130), "Slate"), 3.0, 4.6), 5.2, ROCKS)
SAND_BOULDERS: Final = Plant(stones(Paint((176, 146, 104), "Sandstone"), 3.0, 5.0), 5.6, ROCKS)
RED_BOULDERS: Final = Plant(stones(Paint((140, 70, 46), "Sandstone"), 3.0, 6.0), 6.6, ROCKS)
GRAY_BOULDERS: Final = Plant(stones(Paint((118, 118, 122), "Slate"), 3.0, 5.0), 5.6, ROCKS)
BLACK_BOULDERS: Final = Plant(stones(Paint((46, 42, 42), "Basalt"), 3.0, 6.0), 6.6, ROCKS)
TREE: Final = Plant(tree, 5.5, TREES)
ACACIA: Final = Plant(acacia, 5.5, TREES | {"acacia"})
PINE: Final = Plant(pine, 4.0, TREES)
PALM: Final = Plant(palm, 5.5, TREES)
CACTI: Final = Plant(cactus, 2.2, kin("cactus cacti"))
CRATERS: Final = Plant(small_crater, 5.0, kin("crater"))
MOUND: Final = Plant(mound, 4.0, kin("snowdrift igloo snowball"))
SEAWEED: Final = Plant(kelp, 1.6, kin("seaweed kelp"))
PLANTED_TREE: Final = Plant(planted(tree), 5.5, TREES)
PLANTED_BUSH: Final = Plant(planted(bush), 3.0, BUSH.kin)
STREET_TREE: Final = Plant(street_tree, 1.7, TREES)
LANTERN: Final = Plant(lantern, 0.8, kin("lamp lamppost lantern light streetlight"))
PLANTS: Final = (
    TUFT, DRY_TUFT, FLOWERS, BUSH, FERN, MUSHROOMS, STONES, SANDSTONES, RED_STONES, GRAY_STONES, BLACK_STONES, TREE, ACACIA,
    BOULDERS, SAND_BOULDERS, RED_BOULDERS, GRAY_BOULDERS, BLACK_BOULDERS, PINE, PALM, CACTI, CRATERS, MOUND, SEAWEED, PLANTED_TREE, PLANTED_BUSH, STREET_TREE, LANTERN,
)  # fmt: skip
