"""What children find outdoors, and what they keep and catch it with."""

import itertools
from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, SHADE
from worlds.catalogue.families.handy import loop
from worlds.catalogue.families.historic import RELIC
from worlds.catalogue.families.household import HOUSEHOLD
from worlds.catalogue.families.tools import TOOL
from worlds.catalogue.solids import BLACK, DARK_GRAY, GLASS, TIMBER, WHITE, Paint, ball, beam, block, both, drum, pillar
from worlds.catalogue.thing import Thing
from worlds.scene import Part

SOIL: Final = Paint((110, 76, 50), "Ground")
TWIGS: Final = (
    (1.2, 0.0),
    (0.85, 0.85),
    (0.0, 1.2),
    (-0.85, 0.85),
    (-1.2, 0.0),
    (-0.85, -0.85),
    (0.0, -1.2),
    (0.85, -0.85),
)


def nest() -> list[Part]:
    ring = list(zip(TWIGS, TWIGS[1:] + TWIGS[:1], strict=True))
    return [
        pillar("Bottom", 2.2, 0.4, (0, 0, 0), SHADE),
        *[beam("Twig", (a, 0.3, b), (c, 0.5, d), 0.44, MAIN, rounded=True) for (a, b), (c, d) in ring],
        *[beam("Twig", (1.1 * a, 0.75, 1.1 * b), (1.1 * c, 0.6, 1.1 * d), 0.4, MAIN, rounded=True) for (a, b), (c, d) in ring],
        *[ball("Egg", 0.7, (x, 0.35, z), Paint((190, 222, 226))) for x, z in ((0.3, 0.2), (-0.4, 0.1), (0.05, -0.42))],
    ]  # fmt: skip


def feather() -> list[Part]:
    barbs = [
        beam("Barb", (0.12 * i, 0.8 + 0.36 * i, 0), (0.12 * i + side * (0.85 - 0.07 * i), 1.2 + 0.36 * i, 0), 0.3, MAIN)
        for i in range(8)
        for side in (-1, 1)
    ]
    return [
        block("Stand", (1.8, 0.24, 1), (0, 0, 0), DARK_GRAY),
        beam("Quill", (-0.2, 0.1, 0), (1.05, 4.2, 0), 0.22, WHITE),
        *barbs,
    ]


def beehive() -> list[Part]:
    """A skep of straw rings."""
    rings = ((3.0, 0.5), (3.2, 0.5), (3.2, 0.5), (3.0, 0.5), (2.6, 0.5), (2.0, 0.4), (1.2, 0.4))
    parts, y = [block("Board", (3.8, 0.4, 3.8), (0, 0, 0), TIMBER)], 0.3
    for i, (across, high) in enumerate(rings):
        parts.append(pillar("Ring", across, high + 0.04, (0, y, 0), MAIN if i % 2 == 0 else SHADE))
        y += high
    return [
        *parts,
        block("Entrance", (0.8, 0.6, 0.4), (0, 0.36, -1.5), BLACK),
        *[ball("Bee", 0.34, at, BLACK) for at in ((0.5, 1.2, -1.55), (-0.7, 1.9, -1.4))],
    ]


def horseshoe() -> list[Part]:
    arc = [(-0.9, 0.4), (-1.15, 1.3), (-0.95, 2.2), (-0.4, 2.75), (0.4, 2.75), (0.95, 2.2), (1.15, 1.3), (0.9, 0.4)]
    return [
        block("Stand", (2.6, 0.24, 1), (0, 0, 0), TIMBER),
        *both(block("Heel", (0.5, 0.5, 0.5), (0.86, 0.1, 0), MAIN)),
        *[beam("Shoe", (*a, 0), (*b, 0), 0.5, MAIN) for a, b in itertools.pairwise(arc)],
        *[block("Nail", (0.2, 0.2, 0.2), (x, y - 0.1, -0.22), BLACK) for x, y in arc[1:3] + arc[5:7]],
    ]


def woodpile() -> list[Part]:
    logs = [
        (x, y) for y, xs in enumerate(((-2.4, -1.2, 0, 1.2, 2.4), (-1.8, -0.6, 0.6, 1.8), (-1.2, 0, 1.2))) for x in xs
    ]
    return [part for x, y in logs for part in (
        drum("Log", 3.6, 1.3, (x, 0.65 + 1.05 * y, 0), MAIN, "z"), drum("Cut", 3.7, 1.0, (x, 0.65 + 1.05 * y, 0), Paint((222, 184, 130), "Wood"), "z"))]  # fmt: skip


def trilobite() -> list[Part]:
    return [
        block("Slab", (3, 0.5, 4), (0, 0, 0), SHADE),
        *[drum("Segment", 2.2 - 0.16 * i, 0.7 - 0.04 * i, (0, 0.6, -0.7 + 0.3 * i), MAIN, "x") for i in range(8)],
        pillar("Head", 2.3, 0.5, (0, 0.4, -1), MAIN),
        *both(ball("Eye", 0.4, (0.6, 0.7, -1.1), BLACK)),
        *[ball("Ridge", 0.6, (0, 0.6, -0.7 + 0.4 * i), LIGHT) for i in range(5)],
    ]


def ant_farm() -> list[Part]:
    ways = [
        ((-1.4, 2.6), (-0.6, 1.8)),
        ((-0.6, 1.8), (0.5, 2.0)),
        ((0.5, 2.0), (1.3, 1.2)),
        ((-0.6, 1.8), (-1.0, 0.8)),
        ((0.5, 2.0), (0.2, 0.9)),
    ]
    return [
        block("Base", (4.2, 0.4, 1.4), (0, 0, 0), MAIN),
        *both(block("Side", (0.3, 3.6, 0.9), (1.9, 0.3, 0), MAIN)),
        block("Top", (4.1, 0.3, 1), (0, 3.8, 0), MAIN),
        block("Soil", (3.6, 2.4, 0.5), (0, 0.36, 0), SOIL),
        *[beam("Way", (*a, -0.22), (*b, -0.22), 0.26, Paint((226, 196, 140))) for a, b in ways],
        *[ball("Ant", 0.24, (x, y, -0.36), BLACK) for x, y in ((-1.1, 2.2), (0, 1.85), (0.9, 1.5), (-0.8, 1.1))],
        block("Pane", (3.56, 3.4, 0.12), (0, 0.36, -0.42), GLASS),
    ]  # fmt: skip


def net() -> list[Part]:
    mesh = [beam("Mesh", (0.35 * i, 3.4, 0.1), (0.2 * i, 3.5, 1.7), 0.14, WHITE) for i in (-2, -1, 0, 1, 2)]
    return [
        block("Foot", (1.6, 0.24, 1.6), (0, 0, 0), DARK_GRAY),
        pillar("Pole", 0.3, 2.7, (0, 0.1, 0), MAIN),
        *loop("Hoop", 1.0, (0, 3.6), 0.24, MAIN),
        *mesh,
        *[beam("Mesh", (0.3 * i, 4.3, 0.1), (0.2 * i, 3.6, 1.7), 0.14, WHITE) for i in (-2, 0, 2)],
        block("End", (1.1, 0.3, 0.24), (0, 3.4, 1.7), WHITE),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    HOUSEHOLD.row("nest", "bird nest, bird's nest, birds' nest, empty nest, nest with eggs", (132, 98, 62), "Wood", nest()),
    HOUSEHOLD.row("feather", "quill, plume, quill pen, bird feather", (90, 130, 180), "Fabric", feather()),
    HOUSEHOLD.row("beehive", "hive, bee hive, skep, apiary", (222, 178, 92), "Fabric", beehive()),
    HOUSEHOLD.row("horseshoe", "lucky horseshoe", (120, 124, 132), "Metal", horseshoe()),
    HOUSEHOLD.row("woodpile", "wood pile, pile of wood, firewood, stack of logs, log pile, pile of logs, firewood pile, stack of wood, log stack", (112, 80, 52), "Wood", woodpile()),
    RELIC.row("trilobite", "trilobite fossil, fossil imprint", (120, 112, 104), "Slate", trilobite()),
    HOUSEHOLD.row("ant_farm", "formicarium, ant nest, ant colony", (80, 140, 90), "SmoothPlastic", ant_farm()),
    TOOL.row("butterfly_net", "dip net, pond net, insect net, hand net, sweep net, landing net", (170, 124, 76), "Wood", net()),
)  # fmt: skip
