"""What Romans left: floors, roads, stones, wreaths."""

import itertools
from typing import Final

from worlds.catalogue.families.family import MAIN, SHADE
from worlds.catalogue.families.historic import RELIC
from worlds.catalogue.families.structures import STRUCTURE
from worlds.catalogue.solids import TIMBER, Paint, beam, block, both, pillar
from worlds.catalogue.thing import Thing
from worlds.scene import Part, Text

TILES: Final = (Paint((190, 70, 50)), Paint((60, 110, 150)), Paint((226, 180, 80)))


def mosaic() -> list[Part]:
    """A diamond of small stones in a frame."""
    stones = [
        block("Stone", (0.7, 0.2, 0.7), (0.8 * x, 0.3, 0.8 * z), TILES[(abs(x) + abs(z)) % 3])
        for x in range(-3, 4)
        for z in range(-3, 4)
        if abs(x) + abs(z) <= 3
    ]
    return [
        block("Floor", (6.4, 0.4, 6.4), (0, 0, 0), MAIN),
        *both(block("Border", (0.6, 0.56, 6.5), (2.96, 0, 0), SHADE)),
        *[block("Border", (5.6, 0.5, 0.6), (0, 0.02, z), SHADE) for z in (-3, 3)],
        *stones,
    ]


def milestone() -> list[Part]:
    return [
        block("Foot", (2.2, 0.5, 2), (0, 0, 0), SHADE),
        pillar("Stone", 1.6, 4.2, (0, 0.4, 0), MAIN),
        pillar("Cap", 1.2, 0.3, (0, 4.5, 0), MAIN),
        pillar("Band", 1.76, 0.3, (0, 3.7, 0), SHADE),
        block("Plate", (1.1, 1.4, 0.2), (0, 1.9, -0.78), MAIN, text=Text("MP XII", (60, 50, 44), 0.5)),
        *both(block("Tuft", (0.5, 0.4, 0.5), (1.0, 0, -0.9), Paint((96, 140, 66), "Grass"))),
    ]


def road() -> list[Part]:
    """Big flat stones between kerbs."""
    stones = [
        block(
            "Stone",
            (1.7, 0.3 + 0.04 * ((x + z) % 3), 1.7),
            (1.9 * x, 0.2, 1.9 * z),
            (MAIN, MAIN, SHADE)[(x + 2 * z) % 3],
        )
        for x in (-1, 0, 1)
        for z in (-3, -2, -1, 0, 1, 2, 3)
    ]
    return [
        block("Bed", (7.4, 0.3, 13.4), (0, 0, 0), MAIN),
        *both(block("Kerb", (0.7, 0.7, 13.5), (3.4, 0, 0), SHADE)),
        *stones,
    ]


def wreath() -> list[Part]:
    arc = [(-0.5, 0.9), (-1.2, 1.6), (-1.4, 2.5), (-1.1, 3.4), (-0.5, 4.0)]
    leaves = [
        beam("Leaf", (side * x, y, -0.1), (side * (x - 0.6 * k), y + 0.5, -0.1), 0.3, MAIN)
        for x, y in arc[1:]
        for side in (-1, 1)
        for k in (-0.6, 1)
    ]
    return [
        block("Foot", (2, 0.24, 1.2), (0, 0, 0), TIMBER),
        block("Post", (0.3, 0.8, 0.3), (0, 0.1, 0), TIMBER),
        beam("Knot", (-0.55, 0.9, 0), (0.55, 0.9, 0), 0.4, MAIN),
        *[beam("Twig", (side * a, b, 0), (side * c, d, 0), 0.3, MAIN) for side in (-1, 1) for (a, b), (c, d) in itertools.pairwise(arc)],
        *leaves,
    ]  # fmt: skip


THINGS: Final[tuple[Thing, ...]] = (
    RELIC.row("mosaic", "roman mosaic, mosaic floor, tile mosaic, mosaic tile, mosaic panel", (222, 206, 176), "Marble", mosaic()),
    STRUCTURE.row("milestone", "roman milestone, boundary stone, standing stone, marker stone", (168, 162, 150), "Slate", milestone()),
    STRUCTURE.row("roman_road", "paved road, cobbled road, cobblestone road, stone road, ancient road", (150, 146, 138), "Slate", road()),
    RELIC.row("wreath", "laurel wreath, olive wreath, garland, crown of leaves", (214, 170, 66), "Metal", wreath()),
)  # fmt: skip
