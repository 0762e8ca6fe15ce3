"""Rocks, minerals and what lies in layers below us."""

import math
from itertools import pairwise
from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, SHADE, Family
from worlds.catalogue.solids import TIMBER, Paint, ball, beam, block, drum, pillar
from worlds.catalogue.thing import Thing
from worlds.scene import Color, Part

MINERAL: Final = Family("mineral", "lab")
GEM: Final = Paint((170, 110, 210), "Glass")
GLOW: Final = Paint((255, 150, 40)).lit(8)


def lump() -> list[Part]:
    """A heap of chunks."""
    places = ((0.0, 0.0, 1.5), (-1.0, 0.3, 1.2), (1.0, -0.2, 1.3), (0.3, -0.9, 1.0), (-0.5, -0.7, 0.9))
    return [
        *[ball("Chunk", size, (x, 0, z), (MAIN, SHADE, MAIN, LIGHT, MAIN)[i]) for i, (x, z, size) in enumerate(places)],
        ball("Chunk", 1.1, (0.1, 0.9, 0.1), MAIN),
        beam("Chunk", (-0.6, 0.5, 0.2), (0.5, 1.3, -0.3), 0.8, MAIN),
    ]


def geode() -> list[Part]:
    """Half a stone, hollow, with crystals inside."""
    rings = [
        beam("Rind", (1.3 * x, 1.5 + 1.3 * y, 0), (1.3 * p, 1.5 + 1.3 * q, 0), 0.7, MAIN)
        for (x, y), (p, q) in zip(RING, RING[1:] + RING[:1], strict=True)
    ]
    crystals = [
        beam("Crystal", (0.95 * x, 1.5 + 0.95 * y, 0), (0.4 * x, 1.5 + 0.4 * y, -0.3), 0.34, GEM) for x, y in RING
    ]
    return [
        block("Stand", (2, 0.24, 1.4), (0, 0, 0.2), TIMBER),
        drum("Back", 0.5, 2.4, (0, 1.5, 0.4), MAIN, "z"),
        *rings,
        *crystals,
    ]


RING: Final = [(1.0, 0.0), (0.7, 0.7), (0.0, 1.0), (-0.7, 0.7), (-1.0, 0.0), (-0.7, -0.7), (0.0, -1.0), (0.7, -0.7)]


def slab() -> list[Part]:
    return [
        block("Slab", (5, 0.5, 3), (0, 0, 0), MAIN),
        block("Edge", (4.4, 0.3, 2.4), (0, 0.4, 0), LIGHT),
        block("Chip", (0.8, 0.3, 0.8), (-2.3, 0, 1.3), SHADE),
        block("Chip", (0.7, 0.24, 0.7), (2.4, 0, -1.3), SHADE),
    ]


def layers() -> list[Part]:
    """A block of ground, cut open."""
    colors: tuple[Color, ...] = ((120, 84, 56), (206, 170, 110), (150, 120, 96), (186, 150, 120), (110, 100, 96))
    return [
        *[block("Layer", (4.2 + 0.06 * i, 0.8, 2.6 + 0.06 * i), (0, 0.7 * (4 - i), 0), Paint(color, "Sandstone")) for i, color in enumerate(colors)],
        block("Base", (5.2, 0.9, 3.8), (0, -0.8, 0), MAIN),
        block("Back", (4.7, 3.9, 1.2), (0, -0.2, 1.4), MAIN),
        block("Grass", (4.3, 0.3, 2.5), (0, 3.5, 0), Paint((90, 150, 70), "Grass")),
        drum("Fossil", 0.3, 0.7, (-1, 1.1, -1.4), LIGHT, "z"),
        block("Bone", (1, 0.2, 0.3), (1, 1.8, -1.36), LIGHT),
    ]  # fmt: skip


def lava() -> list[Part]:
    return [
        pillar("Crust", 6, 0.3, (0, 0, 0), MAIN),
        *[pillar("Crust", 2.4, 0.5, (2.3 * x, 0, 2.3 * y), MAIN) for x, y in RING],
        pillar("Melt", 4.0, 0.64, (0, 0, 0), GLOW),
        *[
            ball("Bubble", size, (x, 0.3, z), GLOW)
            for x, z, size in ((0.8, 0.4, 0.8), (-0.9, -0.6, 0.6), (0, -1.2, 0.5))
        ],
    ]


def ammonite() -> list[Part]:
    """A coil of two and a half turns, the wider the farther out."""
    turns = [(math.radians(30 * i), 0.25 + 0.045 * i) for i in range(30)]
    at = [(r * math.cos(angle), 1.9 + r * math.sin(angle)) for angle, r in turns]
    return [
        block("Foot", (2.4, 0.5, 1.4), (0, 0, 0.1), TIMBER),
        drum("Disc", 0.4, 2.8, (0, 1.9, 0.24), MAIN, "z"),
        *[
            beam("Coil", (*a, 0), (*b, 0), 0.24 + 0.012 * i, MAIN if i % 2 else SHADE, rounded=True)
            for i, (a, b) in enumerate(pairwise(at))
        ],
    ]


def collection() -> list[Part]:
    colors: tuple[Color, ...] = (
        (150, 150, 156),
        (200, 120, 90),
        (90, 150, 120),
        (230, 220, 200),
        (70, 70, 80),
        (170, 120, 200),
    )
    return [
        block("Box", (3.6, 0.3, 2.6), (0, 0, 0), MAIN),
        *[block("Wall", (0.2, 0.7, 2.7), (x, 0, 0), MAIN) for x in (-1.8, -0.6, 0.6, 1.8)],
        *[block("Wall", (3.7, 0.66, 0.2), (0, 0, z), MAIN) for z in (-1.3, 0, 1.3)],
        *[
            ball("Stone", 0.8, (-1.2 + 1.2 * (i % 3), 0.25, -0.65 + 1.3 * (i // 3)), Paint(color, "Slate"))
            for i, color in enumerate(colors)
        ],
    ]


THINGS: Final[tuple[Thing, ...]] = (
    MINERAL.row("ore", "lump of ore, mineral sample, mineral specimen, iron ore, limestone, granite, marble block", (150, 140, 132), "Slate", lump()),
    MINERAL.row("coal", "lump of coal, coal pile, charcoal", (40, 40, 44), "Slate", lump()),
    MINERAL.row("obsidian", "volcanic glass, basalt", (34, 28, 46), "Glass", lump()),
    MINERAL.row("gold_nugget", "gold ore, pyrite, gold lump", (226, 180, 60), "Metal", lump()),
    MINERAL.row("geode", "amethyst geode, quartz geode", (130, 120, 114), "Slate", geode()),
    MINERAL.row("slab", "stone slab, concrete slab, paving stone, flagstone, stone tile", (160, 158, 152), "Slate", slab()),
    MINERAL.row("rock_layer", "sediment layer, soil layer, rock strata, layer of rock, soil profile, earth layer, stratum, cross-section model, cross section, soil layers, layers of soil, earth layers, ground section, tectonic plate, fault line", (96, 84, 72), "Slate", layers()),
    MINERAL.row("lava_pool", "lava, lava flow, magma, magma chamber, molten rock", (60, 50, 48), "Basalt", lava()),
    MINERAL.row("ammonite", "ammonite fossil, shell fossil, fossil shell", (176, 150, 120), "Slate", ammonite()),
    MINERAL.row("rock_collection", "mineral collection, mineral display, fossil collection, rock samples, shell collection, specimen tray", (150, 110, 70), "Wood", collection()),
)  # fmt: skip
