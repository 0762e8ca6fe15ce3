"""What stands on farms besides barns and beasts."""

import itertools
from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, SHADE
from worlds.catalogue.families.household import HOUSEHOLD
from worlds.catalogue.families.structures import STRUCTURE
from worlds.catalogue.families.weather import LANDFORM
from worlds.catalogue.solids import BLACK, METAL, TIMBER, Paint, ball, beam, block, both, drum, pillar
from worlds.catalogue.thing import Thing
from worlds.scene import Part

STRAW: Final = Paint((226, 190, 100))
SOIL: Final = Paint((104, 74, 50), "Ground")
LEAF: Final = Paint((84, 150, 66), "Grass")


def scarecrow() -> list[Part]:
    return [
        block("Mound", (2.4, 0.3, 2.4), (0, 0, 0), SOIL),
        block("Pole", (0.4, 5, 0.4), (0, 0.2, 0.3), TIMBER),
        block("Crossbar", (5.2, 0.36, 0.36), (0, 4, 0.3), TIMBER),
        block("Shirt", (2.6, 2.8, 1.5), (0, 1.9, 0), MAIN),
        *both(block("Sleeve", (1.4, 0.9, 1.0), (1.7, 3.7, 0.1), MAIN)),
        *both(block("Straw", (0.6, 0.6, 0.7), (2.6, 3.86, 0.2), STRAW)),
        *both(block("Leg", (0.8, 1.8, 0.9), (0.5, 0.6, 0), Paint((70, 90, 140), "Fabric"))),
        ball("Head", 1.7, (0, 4.5, 0), STRAW),
        *both(ball("Eye", 0.24, (0.3, 5.4, -0.75), BLACK)),
        pillar("Brim", 2.6, 0.2, (0, 5.9, 0), Paint((120, 80, 50))),
        pillar("Hat", 1.4, 0.9, (0, 6.0, 0), Paint((122, 82, 52))),
    ]


def pigsty() -> list[Part]:
    return [
        block("Mud", (10.4, 0.24, 8.4), (0, 0, 0), SOIL),
        *both(block("Wall", (0.5, 2, 9.2), (5.4, 0, 0), MAIN)),
        block("Wall", (11, 2.06, 0.5), (0, 0, 4.4), MAIN),
        *both(block("Wall", (3.6, 2.02, 0.5), (3.6, 0, -4.4), MAIN)),
        block("Shelter", (4.6, 3.2, 3.6), (-2.8, 0.1, 2.3), MAIN),
        block("Opening", (1.8, 2, 0.3), (-2.8, 0.2, 0.46), BLACK),
        block("Roof", (5.4, 0.5, 4.6), (-2.8, 3.2, 2.2), SHADE),
        block("Trough", (3, 0.8, 1), (2.6, 0.1, 2.8), TIMBER),
        block("Feed", (2.6, 0.2, 0.7), (2.6, 0.8, 2.8), STRAW),
        block("Gate", (3.9, 1.4, 0.3), (0, 0.3, -4.4), TIMBER),
    ]


def compost() -> list[Part]:
    boards = [block("Board", (4, 0.5, 0.3), (0, 0.1 + 0.7 * i, z), MAIN) for i in range(4) for z in (-1.9, 1.9)]
    sides = [block("Board", (0.3, 0.5, 3.8), (x, 0.1 + 0.7 * i, 0), MAIN) for i in range(4) for x in (-1.9, 1.9)]
    return [
        *[block("Post", (0.44, 3.0, 0.44), (1.9 * x, 0, 1.9 * z), MAIN) for x in (-1, 1) for z in (-1, 1)],
        *boards,
        *sides,
        block("Heap", (3.4, 2.2, 3.4), (0, 0, 0), SOIL),
        ball("Heap", 2.2, (0, 1.3, 0), SOIL),
        *[ball("Scrap", 0.6, (x, 2.1, z), paint) for x, z, paint in ((0.9, 0.7, LEAF), (-0.9, -0.6, Paint((230, 120, 50))), (0.4, -1.1, Paint((240, 210, 80))))],
    ]  # fmt: skip


def saddle() -> list[Part]:
    return [
        *both(beam("Leg", (0.9, 0, -1.2), (0.3, 1.9, -1.0), 0.3, TIMBER)),
        *both(beam("Leg", (0.9, 0, 1.2), (0.3, 1.9, 1.0), 0.3, TIMBER)),
        drum("Rail", 3.0, 0.8, (0, 2.1, 0), TIMBER, "z"),
        block("Seat", (1.6, 0.5, 2.2), (0, 2.4, 0), MAIN),
        block("Cantle", (1.6, 0.8, 0.5), (0, 2.6, 1.1), MAIN),
        block("Pommel", (0.8, 0.9, 0.5), (0, 2.6, -1.1), MAIN),
        *both(block("Flap", (0.3, 1.7, 1.6), (0.9, 1.1, 0), MAIN)),
        *both(block("Stirrup", (0.3, 0.8, 0.5), (1.0, 0.5, -0.1), METAL)),
    ]


def crops() -> list[Part]:
    return [
        block("Field", (10, 0.3, 8), (0, 0, 0), MAIN),
        *[block("Ridge", (9.6, 0.4, 1), (0, 0.2, -3 + 2 * i), SHADE) for i in range(4)],
        *[ball("Plant", 1.1, (-3.8 + 1.9 * j, 0.4, -3 + 2 * i), LEAF) for i in range(4) for j in range(5)],
    ]


def pumpkins() -> list[Part]:
    places = ((-3, -2, 1.8), (0.4, -2.4, 2.2), (3, -1.2, 1.7), (-1.6, 0.8, 2.4), (1.8, 1.6, 2.0), (-3.4, 2.6, 1.6))
    return [
        block("Field", (10, 0.4, 8), (0, 0, 0), MAIN),
        *[ball("Pumpkin", size, (x, 0.2, z), Paint((236, 130, 40))) for x, z, size in places],
        *[pillar("Stalk", 0.3, 0.5, (x, 0.1 + size, z), LEAF) for x, z, size in places],
        *[beam("Vine", (a[0], 0.46, a[1]), (b[0], 0.46, b[1]), 0.24, LEAF, rounded=True) for a, b in itertools.pairwise(places)],
    ]  # fmt: skip


def milk_can() -> list[Part]:
    return [
        pillar("Can", 2.0, 2.6, (0, 0, 0), MAIN),
        pillar("Shoulder", 1.6, 0.4, (0, 2.5, 0), MAIN),
        pillar("Neck", 1.2, 0.7, (0, 2.8, 0), MAIN),
        pillar("Lid", 1.5, 0.4, (0, 3.4, 0), LIGHT),
        *both(block("Handle", (0.6, 0.3, 0.3), (1.0, 2.7, 0), SHADE)),
        *[pillar("Band", 2.1, 0.2, (0, y, 0), SHADE) for y in (0.3, 2.1)],
    ]


def pipes() -> list[Part]:
    places = [(x, 1.02 + 1.75 * row) for row, xs in ((0, (-2, 0, 2)), (1, (-1, 1)), (2, (0,))) for x in xs]
    return [
        *[drum("Pipe", 6, 2.04, (x, y, 0), MAIN, "z") for x, y in places],
        *[drum("Bore", 0.3, 1.5, (x, y, -3), BLACK, "z") for x, y in places],
    ]


def snowdrift() -> list[Part]:
    heaps = ((0, 0, 5.0), (-3, 0.4, 3.6), (3, -0.3, 3.8), (1.4, 1.2, 3.4), (-1.4, -1.2, 3.2))
    return [
        pillar("Snow", 7, 0.5, (0, 0, 0), MAIN),
        *[
            pillar("Snow", size * share, 0.5, (x, 0.4 * i, z), MAIN)
            for x, z, size in heaps
            for i, share in enumerate((1, 0.8, 0.5))
        ],
    ]


def canyon() -> list[Part]:
    """A river between stepped cliffs."""
    steps = ((7.4, 3, (196, 110, 70)), (6.4, 3.4, (216, 140, 92)), (5.2, 3.6, (182, 96, 62)))
    cliffs, y = [], 0.2
    for i, (wide, high, color) in enumerate(steps):
        paint = MAIN if i != 1 else Paint(color, "Sandstone")
        cliffs += [
            block("Cliff", (wide, high, 16 - 0.6 * i), (side * (11 - wide / 2), y, 0), paint) for side in (-1, 1)
        ]
        y += high
    return [
        block("Floor", (22.4, 0.4, 16.4), (0, 0, 0), MAIN),
        block("River", (4, 0.24, 16.6), (0, 0.3, 0), Paint((70, 150, 200), "Glass")),
        *cliffs,
    ]


THINGS: Final[tuple[Thing, ...]] = (
    HOUSEHOLD.row("scarecrow", "straw man", (190, 70, 60), "Fabric", scarecrow()),
    STRUCTURE.row("pigsty", "pig sty, pigpen, pig pen, hog pen", (150, 110, 80), "WoodPlanks", pigsty()),
    STRUCTURE.row("compost_heap", "compost, compost pile, composter, compost box", (150, 112, 72), "WoodPlanks", compost()),
    HOUSEHOLD.row("saddle", "horse saddle, bridle, riding gear", (126, 78, 46), "Leather", saddle()),
    LANDFORM.row("crop_row", "row of crops, field of crops, rice paddy, paddy field, cabbage patch", (112, 80, 54), "Ground", crops()),
    LANDFORM.row("pumpkin_patch", "pumpkin field, melon patch", (112, 80, 54), "Ground", pumpkins()),
    HOUSEHOLD.row("milk_can", "milk churn, milk jug", (190, 194, 200), "Metal", milk_can()),
    STRUCTURE.row("pipes", "pipe, stack of pipes, water pipe, drain pipe, sewer pipe, irrigation pipe, drainpipe, pipeline, oil pipeline", (150, 152, 156), "Concrete", pipes()),
    LANDFORM.row("snowdrift", "snow drift, snow pile, snow bank, snowbank, heap of snow", (240, 246, 250), "Snow", snowdrift()),
    LANDFORM.row("canyon", "gorge, ravine", (206, 122, 78), "Sandstone", canyon()),
)  # fmt: skip
