"""What lies about in worlds that are no open country: in a cell, in a body, in a machine, under the ground, in clouds. It is
built as plants are, and counts as little."""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random
from typing import Final

from worlds.catalogue.growth import LANTERN, LOW, TALL, Plant, kin, soft, stones
from worlds.catalogue.lights import FLAME
from worlds.catalogue.solids import METAL, TIMBER, Paint, ball, beam, block, cone, pillar
from worlds.scene import Color, Part

CLEAR: Final = 0.35
"""How much is seen through what is filled with a liquid."""
DROPS: Final[tuple[Color, ...]] = ((240, 168, 96), (150, 120, 214), (92, 178, 214), (236, 120, 152))
STRAND: Final = Paint((178, 218, 184), "SmoothPlastic")
FLESH: Final = Paint((214, 118, 124), "SmoothPlastic")
BLOOD: Final = Paint((186, 34, 44), "SmoothPlastic")
ROCK: Final = Paint((92, 82, 74), "Slate")
GEMS: Final[tuple[Color, ...]] = ((130, 96, 220), (70, 190, 214), (224, 96, 160))
CHIP: Final = Paint((26, 28, 32), "SmoothPlastic")
GOLD: Final = Paint((224, 182, 74), "Metal")
TIN: Final = Paint((186, 190, 196), "Metal")
BRASS: Final = Paint((196, 152, 74), "Metal")
IRON: Final = Paint((82, 84, 90), "Metal")
DIODES: Final[tuple[Color, ...]] = ((80, 255, 130), (255, 80, 70), (90, 170, 255))
CLOUD: Final = Paint((250, 252, 255), "SmoothPlastic")
DEAD: Final = Paint((74, 60, 48), "Wood")
CLODS: Final = Paint((96, 74, 52), "Ground")
WET: Final = Paint((92, 96, 92), "Glass")
CRUST: Final = Paint((250, 249, 245), "Salt")
SWEETS: Final[tuple[Color, ...]] = ((236, 70, 90), (96, 190, 110), (90, 150, 230), (250, 200, 70), (170, 100, 210))
STICK: Final = Paint((250, 246, 236), "SmoothPlastic")
PENCILS: Final[tuple[Color, ...]] = ((240, 180, 50), (70, 130, 200), (210, 70, 70), (80, 160, 90))


def vesicle(least: float, most: float) -> Callable[[Random], list[Part]]:
    """A bubble with something in it, and smaller ones beside."""

    def build(rng: Random) -> list[Part]:
        wide, drop = rng.uniform(least, most), Paint(rng.choice(DROPS))
        found = soft(
            [
                ball(TALL, 0.45 * wide, (0.05 * wide, 0.1 * wide, 0), drop.shaded().shaded()),
                ball(TALL, wide, (0, -0.15 * wide, 0), drop),
                ball(TALL, 0.45 * wide, (0.62 * wide, -0.1 * wide, 0.2 * wide), drop.paler()),
            ]
        )
        return [found[0], *(replace(part, transparency=CLEAR) for part in found[1:])]

    return build


def strands(rng: Random) -> list[Part]:
    """Of what holds a cell in shape: they bend over each other."""
    turn, found = rng.uniform(0, math.tau), []
    for number in range(3):
        angle, high = turn + number * 0.5, rng.uniform(0.4, 1.0)
        x, z = 2.8 * math.cos(angle), 2.8 * math.sin(angle)
        found.append(beam(LOW, (x, -0.1, z), (-x, high, -z), 0.6, STRAND, rounded=True))
    return soft(found)


def fold(least: float, most: float) -> Callable[[Random], list[Part]]:
    """Lobes of tissue, half sunk."""

    def build(rng: Random) -> list[Part]:
        wide, turn = rng.uniform(least, most), rng.uniform(0, math.tau)
        found = [ball(TALL, wide, (0, -0.55 * wide, 0), FLESH)]
        for number, share in enumerate((0.8, 0.66)):
            x, z = (0.5 * wide * one for one in (math.cos(turn + 2.4 * number), math.sin(turn + 2.4 * number)))
            found.append(
                ball(TALL, share * wide, (x, -0.55 * share * wide, z), (FLESH.paler(), FLESH.shaded())[number])
            )
        return soft(found)

    return build


def villi(rng: Random) -> list[Part]:
    """Small fingers that stand close together."""
    found = []
    for number in range(5):
        angle, away, high = number * 2.4, 0.55 * math.sqrt(number), rng.uniform(1.0, 2.2)
        spot = (away * math.cos(angle), -0.3, away * math.sin(angle))
        found.append(pillar(LOW, 0.7, high, spot, FLESH.paler() if number % 2 else FLESH))
    return soft(found)


def blood_cells(rng: Random) -> list[Part]:
    """Red discs that lean on each other."""
    found = []
    for number in range(3):
        angle = rng.uniform(0, math.tau)
        x, z = 1.5 * math.cos(number * 2.4) * number, 1.5 * math.sin(number * 2.4) * number
        tip = (x + 0.7 * math.cos(angle), 1.25, z + 0.7 * math.sin(angle))
        disc = beam(LOW, (x, 0.75, z), tip, 2.4, BLOOD, rounded=True)
        found.append(replace(disc, size=(0.7, 2.4, 2.4)))
    return soft(found)


def stalagmites(least: float, most: float) -> Callable[[Random], list[Part]]:
    def build(rng: Random) -> list[Part]:
        high, turn = rng.uniform(least, most), rng.uniform(0, math.tau)
        found = cone(TALL, 0.5 * high, high, (0, -0.3, 0), ROCK, steps=5, tip=0.08)
        for number, share in enumerate((0.55, 0.4)):
            x, z = (0.36 * high * one for one in (math.cos(turn + 2.4 * number), math.sin(turn + 2.4 * number)))
            found += cone(TALL, 0.34 * share * high, share * high, (x, -0.3, z), ROCK.paler(), steps=3)
        return soft(found)

    return build


def crystals(rng: Random) -> list[Part]:
    """They shine a little, and lean apart."""
    gem, turn, found = Paint(rng.choice(GEMS), "Neon"), rng.uniform(0, math.tau), []
    for number, high in enumerate((3.4, 2.4, 1.8)):
        angle = turn + number * math.tau / 3
        tip = (0.45 * high * math.cos(angle), high, 0.45 * high * math.sin(angle))
        found.append(beam(TALL, (0, -0.4, 0), tip, 0.3 * high, gem))
    return soft(found)


def mine_lamp(_rng: Random) -> list[Part]:
    """A prop of timber with a lamp on it."""
    return soft(
        [
            block(TALL, (0.8, 6.4, 0.8), (0, 0, 0), TIMBER),
            block(TALL, (2.2, 0.6, 0.8), (0, 6.4, 0), TIMBER),
            block(TALL, (0.5, 0.8, 0.5), (0.8, 5.2, 0), FLAME),
        ]
    )


def chip(least: float, most: float) -> Callable[[Random], list[Part]]:
    """A black package on legs of tin, with a dot in a corner."""

    def build(rng: Random) -> list[Part]:
        wide, deep = rng.uniform(least, most), rng.uniform(0.5, 0.8) * most
        found = [
            block(TALL, (wide + 0.9, 0.3, 0.86 * deep), (0, 0, 0), TIN),
            block(TALL, (wide, 1.5, deep), (0, 0.3, 0), CHIP),
            pillar(TALL, 0.5, 0.06, (-0.4 * wide, 1.8, 0.36 * deep), TIN),
        ]
        return soft(found)

    return build


def capacitors(rng: Random) -> list[Part]:
    """Round cans, one of them with a light beside it."""
    high, light = rng.uniform(2.6, 4.0), Paint(rng.choice(DIODES), "Neon")
    can = Paint((46, 66, 120), "Metal")
    return soft(
        [
            pillar(TALL, 1.8, high, (-0.6, 0, 0), can),
            pillar(TALL, 1.82, 0.2, (-0.6, high, 0), TIN),
            pillar(TALL, 1.4, 0.7 * high, (1.2, 0, 0.6), can.shaded()),
            block(TALL, (0.5, 0.5, 0.8), (0.8, 0, -1.1), light),
        ]
    )


def resistors(rng: Random) -> list[Part]:
    """Two, with wires of gold into the board and rings of colours."""
    found = []
    for z in (-0.8, 0.8):
        ring = Paint(rng.choice(DIODES))
        found += [
            beam(LOW, (-1.0, 0.7, z), (1.0, 0.7, z), 0.8, Paint((214, 186, 140)), rounded=True),
            beam(LOW, (-1.7, 0.7, z), (1.7, 0.7, z), 0.2, GOLD, rounded=True),
            beam(LOW, (-0.3, 0.7, z), (0.1, 0.7, z), 0.84, ring, rounded=True),
        ]
    return soft(found)


def gears(least: float, most: float) -> Callable[[Random], list[Part]]:
    """A wheel that lies, with its teeth, and a smaller one upon its axle."""

    def build(rng: Random) -> list[Part]:
        wide, turn = rng.uniform(least, most), rng.uniform(0, math.tau)
        found = [pillar(TALL, wide, 0.7, (0, 0, 0), BRASS), pillar(TALL, 0.2 * wide, 2.4, (0, 0, 0), IRON)]
        for number in range(4):
            x, z = (0.56 * wide * one for one in (math.cos(turn + number * 0.785), math.sin(turn + number * 0.785)))
            found.append(beam(TALL, (-x, 0.35, -z), (x, 0.35, z), 0.6, BRASS))
        found.append(pillar(TALL, 0.45 * wide, 0.5, (0, 1.3, 0), BRASS.shaded()))
        return soft(found)

    return build


def bolts(_rng: Random) -> list[Part]:
    return soft(
        [pillar(LOW, 1.2, 0.5, (x, 0, z), IRON) for x, z in ((-0.8, 0.0), (0.8, 0.5))]
        + [pillar(LOW, 0.6, 1.0, (-0.8, 0, 0), TIN)]
    )


def puffs(least: float, most: float) -> Callable[[Random], list[Part]]:
    """Of cloud."""

    def build(rng: Random) -> list[Part]:
        wide, turn = rng.uniform(least, most), rng.uniform(0, math.tau)
        found = [ball(TALL, wide, (0, -0.45 * wide, 0), CLOUD)]
        for number, share in enumerate((0.75, 0.66, 0.5)):
            x, z = (0.52 * wide * one for one in (math.cos(turn + 2.2 * number), math.sin(turn + 2.2 * number)))
            found.append(ball(TALL, share * wide, (x, -0.4 * share * wide, z), CLOUD))
        return soft(found)

    return build


def stump(rng: Random) -> list[Part]:
    """What is left of a tree: a splintered trunk without leaves."""
    high = rng.uniform(2.0, 6.5)
    found = [
        pillar(TALL, 1.3, high, (0, -0.4, 0), DEAD),
        beam(TALL, (0.2, high - 0.6, 0), (0.5, high + 1.4, 0.3), 0.5, DEAD),
    ]
    if high > 4.0:
        found.append(beam(TALL, (0, 0.6 * high, 0), (1.9, 0.85 * high, 0.6), 0.4, DEAD))
    return soft(found)


def puddle(rng: Random) -> list[Part]:
    wide = rng.uniform(3.0, 5.5)
    return soft(
        [
            pillar(LOW, wide, 0.12, (0, 0, 0), WET),
            pillar(LOW, 0.7 * wide, 0.13, (0.4 * wide, 0, 0.15 * wide), WET),
        ]
    )


def clods(rng: Random) -> list[Part]:
    size = rng.uniform(1.6, 3.2)
    return soft(
        [ball(LOW, size, (0, -0.65 * size, 0), CLODS), ball(LOW, 0.7 * size, (0.6 * size, -0.45 * size, 0), CLODS)]
    )


def salt_crust(rng: Random) -> list[Part]:
    """Plates that were pushed up."""
    found = []
    for number in range(3):
        angle = rng.uniform(0, math.tau)
        x, z = 0.9 * math.cos(number * 2.1), 0.9 * math.sin(number * 2.1)
        found.append(beam(LOW, (x, 0.0, z), (x + math.cos(angle), 0.5, z + math.sin(angle)), 1.0, CRUST))
    return soft([replace(part, size=(1.6, 0.25, part.size[2])) for part in found])


def lollipop(rng: Random) -> list[Part]:
    high, wide, sweet = rng.uniform(4.0, 7.5), rng.uniform(2.6, 4.0), Paint(rng.choice(SWEETS))
    disc = beam(TALL, (0, high, -0.35), (0, high, 0.35), wide, sweet, rounded=True)
    inner = beam(TALL, (0, high, -0.4), (0, high, 0.4), 0.6 * wide, STICK, rounded=True)
    return soft([pillar(TALL, 0.4, high, (0, -0.3, 0), STICK), disc, inner])


def gumdrops(rng: Random) -> list[Part]:
    spots: Sequence[tuple[float, float]] = ((0.0, 0.0), (1.4, 0.5), (0.3, -1.3))
    return soft([ball(LOW, 1.5, (x, -0.5, z), Paint(rng.choice(SWEETS))) for x, z in spots])


def pencil(rng: Random) -> list[Part]:
    """It lies there, sharpened."""
    paint, turn = Paint(rng.choice(PENCILS)), rng.uniform(0, math.tau)
    x, z = math.cos(turn), math.sin(turn)
    return soft(
        [
            beam(LOW, (-3.0 * x, 0.45, -3.0 * z), (2.4 * x, 0.45, 2.4 * z), 0.9, paint, rounded=True),
            beam(LOW, (2.4 * x, 0.45, 2.4 * z), (3.1 * x, 0.45, 3.1 * z), 0.55, Paint((232, 206, 160)), rounded=True),
            beam(LOW, (3.1 * x, 0.45, 3.1 * z), (3.5 * x, 0.45, 3.5 * z), 0.25, Paint((40, 40, 44)), rounded=True),
        ]
    )


def glow_drop(_rng: Random) -> list[Part]:
    """It shines along a way where nobody puts up lamps."""
    return soft(
        [pillar(TALL, 0.9, 1.0, (0, -0.2, 0), STRAND), ball(TALL, 1.2, (0, 0.5, 0), Paint((206, 255, 190), "Neon"))]
    )


def deck_light(_rng: Random) -> list[Part]:
    return soft(
        [pillar(TALL, 0.7, 2.4, (0, 0, 0), METAL), pillar(TALL, 0.8, 0.5, (0, 2.0, 0), Paint((120, 214, 255), "Neon"))]
    )


VESICLE: Final = Plant(vesicle(2.4, 4.0), 3.0, kin("vesicle lysosome bubble"))
BIG_VESICLE: Final = Plant(vesicle(5.5, 8.5), 6.0, VESICLE.kin)
STRANDS: Final = Plant(strands, 3.0, kin("strand fibre fiber filament microtubule"))
FOLD: Final = Plant(fold(3.0, 4.6), 3.6, kin("fold"))
BIG_FOLD: Final = Plant(fold(7.0, 11.0), 8.0, FOLD.kin)
VILLI: Final = Plant(villi, 1.8, kin("villus villi cilia hair"))
BLOOD_CELLS: Final = Plant(blood_cells, 3.6, kin("blood cell platelet"))
STALAGMITES: Final = Plant(stalagmites(3.0, 5.0), 2.8, kin("stalagmite"))
BIG_STALAGMITES: Final = Plant(stalagmites(8.0, 14.0), 5.4, STALAGMITES.kin)
CRYSTALS: Final = Plant(crystals, 2.0, kin("crystal gem diamond jewel amethyst emerald ruby geode"))
DARK_STONES: Final = Plant(stones(ROCK, 1.2, 2.4), 2.8, kin("rock stone boulder"))
DARK_BOULDERS: Final = Plant(stones(ROCK, 3.0, 6.0), 6.6, DARK_STONES.kin)
MINE_LAMP: Final = Plant(mine_lamp, 1.2, LANTERN.kin | kin("prop torch candle"))
CHIPS: Final = Plant(chip(3.4, 6.0), 3.8, kin("chip microchip processor cpu"))
BIG_CHIPS: Final = Plant(chip(8.0, 12.0), 7.0, kin("microchip"))
CAPACITORS: Final = Plant(capacitors, 2.2, kin("capacitor"))
RESISTORS: Final = Plant(resistors, 2.0, kin("resistor"))
GEARS: Final = Plant(gears(4.0, 6.0), 3.8, kin("gear cog cogwheel wheel"))
BIG_GEARS: Final = Plant(gears(9.0, 14.0), 8.2, GEARS.kin)
BOLTS: Final = Plant(bolts, 1.6, kin("bolt screw nut"))
PUFFS: Final = Plant(puffs(2.6, 4.2), 3.4, kin("puff"))
BIG_PUFFS: Final = Plant(puffs(7.0, 12.0), 9.0, PUFFS.kin)
STUMP: Final = Plant(stump, 2.4, kin("tree stump trunk"))
PUDDLE: Final = Plant(puddle, 4.4, kin("puddle"))
CLODS_OF_EARTH: Final = Plant(clods, 2.4, kin("mound heap"))
SALT_CRUST: Final = Plant(salt_crust, 2.2, kin("salt"))
LOLLIPOP: Final = Plant(lollipop, 2.2, kin("lollipop"))
GUMDROPS: Final = Plant(gumdrops, 2.2, kin("sweet candy gumdrop"))
PENCIL: Final = Plant(pencil, 3.6, kin("pencil pen crayon"))
GLOW_DROP: Final = Plant(glow_drop, 0.8, LANTERN.kin)
DECK_LIGHT: Final = Plant(deck_light, 0.6, LANTERN.kin | kin("beacon"))
INNER: Final = (
    VESICLE, BIG_VESICLE, STRANDS, FOLD, BIG_FOLD, VILLI, BLOOD_CELLS, STALAGMITES, BIG_STALAGMITES, CRYSTALS, DARK_STONES, DARK_BOULDERS,
    MINE_LAMP, CHIPS, BIG_CHIPS, CAPACITORS, RESISTORS, GEARS, BIG_GEARS, BOLTS, PUFFS, BIG_PUFFS, STUMP, PUDDLE, CLODS_OF_EARTH,
    SALT_CRUST, LOLLIPOP, GUMDROPS, PENCIL, GLOW_DROP, DECK_LIGHT,
)  # fmt: skip
