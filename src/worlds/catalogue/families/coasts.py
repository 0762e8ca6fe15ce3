"""Models of coasts and what lives there: reefs, islands, river mouths, rocks in the sea."""

import itertools
from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, SHADE
from worlds.catalogue.families.shapes import turned_on_lathe
from worlds.catalogue.families.structures import STRUCTURE
from worlds.catalogue.families.weather import LANDFORM
from worlds.catalogue.solids import (
    BLACK,
    STONE,
    TIMBER,
    WHITE,
    YELLOW,
    Paint,
    ball,
    beam,
    block,
    pillar,
)
from worlds.catalogue.thing import Thing
from worlds.scene import Part

SEA: Final = Paint((70, 150, 200), "Glass", 0.1)
GRASS: Final = Paint((96, 150, 70), "Grass")
SAND: Final = Paint((222, 200, 150), "Sand")
BAMBOO: Final = Paint((206, 180, 110), "Wood")
PINK: Final = Paint((240, 120, 150))
GOLD: Final = Paint((232, 180, 60), "Metal")


def reef() -> list[Part]:
    """Corals of many forms on a rock, and two fish."""
    return [
        *turned_on_lathe("Rock", ((12, 1), (10, 1.2), (7, 1)), MAIN),
        *[ball("BrainCoral", wide, (x, y, z), Paint((236, 150, 80))) for x, y, z, wide in ((-3.6, 1.6, -2, 2.6), (2.6, 2.4, -2, 1.8))],
        *[beam("Staghorn", (3.4 + 0.2 * i, 1.8, 1), (3 + 0.9 * i, 5.4, 0.6 * i), 0.5, PINK, rounded=True) for i in (-1, 0, 1, 2)],
        *[part for x, z, high in ((-2, 1.6, 3), (-0.6, 2.2, 4), (-3.2, 2.4, 2.2)) for part in (pillar("Tube", 1, high, (x, 2, z), Paint((150, 90, 190))), pillar("Mouth", 0.6, 0.14, (x, 2 + high, z), BLACK))],
        block("Fan", (3, 3, 0.3), (0.8, 3, 0.4), Paint((220, 60, 100))),
        pillar("Stem", 0.4, 1, (0.8, 2.6, 0.4), Paint((220, 60, 100))),
        *[ball("Sponge", 1, (x, 1, z), YELLOW) for x, z in ((4.8, -1.6), (-4.8, 0.6), (0.6, -4.4))],
        beam("Weed", (-4.6, 1, 2), (-5, 4.6, 2), 0.4, Paint((70, 150, 80)), rounded=True),
    ]  # fmt: skip


def kelp() -> list[Part]:
    parts = turned_on_lathe("Rock", ((5.6, 0.7), (4.4, 0.6)), STONE)
    for x, z, high in ((-2.2, 0, 12), (0, -1.4, 14), (2, 0.4, 11), (0.4, 1.8, 13)):
        parts.append(beam("Stalk", (x, 0.6, z), (x + 0.5, high, z), 0.5, MAIN))
        for i in range(4):
            y, side = 2.4 + 2.3 * i, 1 if i % 2 else -1
            parts.append(block("Blade", (2.4, 0.9, 0.3), (x + 0.1 + 0.9 * side, y, z), MAIN))
            parts.append(ball("Float", 0.6, (x + 0.2, y + 0.7, z), LIGHT))
    return parts


def stack() -> list[Part]:
    return [
        block("Sea", (14, 0.6, 12), (0, 0, 0), SEA),
        *turned_on_lathe("Foam", ((8, 0.3),), WHITE, (0, 0.44, 0)),
        block("Rock", (5.4, 6, 5), (0, 0.5, 0), MAIN),
        block("Rock", (6.4, 5, 5.6), (0.3, 5.6, 0.2), MAIN),
        block("Rock", (5, 4, 4.4), (0.1, 10.4, 0), MAIN),
        block("Band", (5.6, 0.6, 5.2), (0.05, 3.4, 0), SHADE),
        block("Band", (6.6, 0.6, 5.8), (0.32, 7.8, 0.2), SHADE),
        block("Grass", (5.4, 0.6, 4.8), (0.1, 14.2, 0), GRASS),
        *[ball("Boulder", wide, (x, 0.4, z), MAIN) for x, z, wide in ((4.6, -3, 2.2), (-4.4, 2.4, 1.8), (-3.6, -3.6, 1.4))],
    ]  # fmt: skip


def archipelago() -> list[Part]:
    parts = [block("Sea", (18, 0.6, 14), (0, 0, 0), MAIN)]
    for x, z, wide in (
        (-5.4, 3, 5),
        (0.4, 3.6, 3.6),
        (5.4, 2.4, 4.4),
        (-2.6, -1.8, 3.4),
        (3, -3.4, 4.6),
        (-6.4, -4, 2.6),
    ):
        parts += [
            pillar("Beach", wide, 0.4, (x, 0.5, z), SAND),
            pillar("Land", 0.74 * wide, 0.6, (x, 0.8, z), GRASS),
            pillar("Hill", 0.4 * wide, 0.8, (x, 1.3, z), GRASS),
        ]
    return parts


def coast(*land: Part) -> list[Part]:
    return [block("Sea", (18, 0.6, 14), (0, 0, 0), MAIN), *land]


def shore(size: tuple[float, float], at: tuple[float, float]) -> list[Part]:
    (wide, deep), (x, z) = size, at
    return [
        block("Beach", (wide, 0.5, deep), (x, 0.46, z), SAND),
        block("Land", (wide - 0.9, 0.7, deep - 0.9), (x, 0.6, z), GRASS),
    ]


def peninsula() -> list[Part]:
    land = [*shore((17, 4.4), (0, 4.4)), *shore((5, 8), (0, -1)), pillar("Tip", 5, 0.5, (0, 0.44, -4.6), SAND)]
    trees = [part for x, z in ((-5, 4.6), (4, 4.2), (0.6, -2)) for part in tree(x, 1.2, z)]
    return coast(*land, pillar("Cape", 4, 0.66, (0, 0.58, -4.5), GRASS), *trees)


def isthmus() -> list[Part]:
    land = [*shore((6.4, 13), (-5.4, 0)), *shore((6.4, 13), (5.4, 0)), *shore((7, 3), (0, 0))]
    return coast(*land, *[part for x, z in ((-5.6, 3), (-4.6, -3), (5.4, 2)) for part in tree(x, 1.2, z)])


def tree(x: float, y: float, z: float) -> list[Part]:
    return [
        pillar("Trunk", 0.5, 1, (x, y - 0.1, z), TIMBER),
        ball("Crown", 1.8, (x, y + 0.6, z), Paint((60, 120, 56), "Grass")),
    ]


def delta() -> list[Part]:
    """A river that bends, and parts before it reaches the sea."""
    bends = ((0, 7.6), (-2.4, 5), (1.8, 2.6), (-0.6, 0.2), (0, -1.6))
    arms = [((0, -1.4), (x, -5.4)) for x in (-4.4, 0, 4.4)]
    courses = [*itertools.pairwise(bends), *arms]
    return [
        block("Ground", (18, 1, 16), (0, 0, 0), MAIN),
        block("Sea", (17.9, 1.14, 3), (0, 0, -6.6), SEA),
        *[beam("River", (a[0], 0.8, a[1]), (b[0], 0.8, b[1]), 0.9, SEA) for a, b in courses],
        *[block("Silt", (2, 0.3, 1.6), (x, 0.9, -4.4), SAND) for x in (-2, 2)],
        *[part for x, z in ((-6, 5), (6, 4), (-6, -1), (6.4, -1)) for part in tree(x, 1, z)],
    ]


def sky_island() -> list[Part]:
    return [
        *turned_on_lathe("Rock", ((1.6, 1.4), (2.6, 1.4), (4, 1.4), (6, 1.4), (8, 1.4)), STONE),
        pillar("Earth", 10, 0.7, (0, 6.9, 0), Paint((120, 84, 56))),
        pillar("Meadow", 12, 1.1, (0, 7.5, 0), MAIN),
        pillar("Hill", 6, 1, (-1.6, 8.5, 1.4), MAIN),
        pillar("Trunk", 0.9, 2.6, (-1.6, 9.4, 1.4), TIMBER),
        ball("Crown", 4, (-1.6, 11.4, 1.4), MAIN),
        pillar("Pond", 3, 0.14, (2.6, 8.54, -1.6), SEA),
        block("Fall", (1.4, 3, 0.4), (2.6, 5.66, -5.6), SEA),
    ]


def breakwater() -> list[Part]:
    rocks = [ball("Rock", 3.4 + 0.5 * (i % 3), (2.2 * (i - 4), -0.2 + 0.2 * (i % 2), 0.8 * (-1) ** i), MAIN if i % 3 else SHADE) for i in range(9)]  # fmt: skip
    low = [ball("Rock", 2.4 + 0.4 * (i % 2), (2.6 * (i - 3), 0, z), MAIN) for i in range(7) for z in (-2.2, 2.4)]
    return [block("Core", (19, 1.4, 4), (0, 0, 0), MAIN), *rocks, *low]


THINGS: Final[tuple[Thing, ...]] = (
    LANDFORM.row("coral_reef", "reef, barrier reef, reef model", (150, 140, 130), "Rock", reef()),
    LANDFORM.row("kelp_forest", "giant kelp, seaweed forest", (86, 120, 50), "Grass", kelp()),
    LANDFORM.row("sea_stack", "rock stack, stack of rock in the sea, rock needle", (170, 140, 110), "Rock", stack()),
    LANDFORM.row("archipelago", "island chain, chain of islands, group of islands", (70, 150, 200), "Glass", archipelago()),
    LANDFORM.row("peninsula", "headland, promontory, land tongue", (70, 150, 200), "Glass", peninsula()),
    LANDFORM.row("isthmus", "land bridge, neck of land", (70, 150, 200), "Glass", isthmus()),
    LANDFORM.row("river_delta", "delta, meander, river mouth, estuary model, river bend, river model", (110, 150, 80), "Grass", delta()),
    LANDFORM.row("floating_island", "sky island, flying island", (96, 160, 76), "Grass", sky_island()),
    STRUCTURE.row("breakwater", "groyne, mole of rocks, rock armor, rock wall in the sea, riprap", (140, 138, 134), "Rock", breakwater()),
)  # fmt: skip
