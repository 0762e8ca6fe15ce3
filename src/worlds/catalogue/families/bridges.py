"""Bridges: of stone, of steel, of rope."""

from typing import Final

from worlds.catalogue.families.family import MAIN, SHADE, Family
from worlds.catalogue.solids import (
    STONE,
    Paint,
    beam,
    block,
    both,
    pillar,
)
from worlds.catalogue.thing import Thing
from worlds.scene import Part

BRIDGE: Final = Family("bridge", "structure", indoors=False)
WATER: Final = Paint((90, 170, 220), "Glass", 0.3)
ROCK: Final = (150, 148, 142)
OAK: Final = (150, 106, 66)


def arched_bridge() -> list[Part]:
    """Over water, across: it spans along z, and players walk over its back."""
    rises = (0.8, 2.2, 3.2, 3.6, 3.2, 2.2, 0.8)
    parts: list[Part] = []
    for i, high in enumerate(rises):
        z = 5 * (i - 3)
        parts.append(block("Deck", (9, 1.4, 5.1), (0, high, z), MAIN))
        parts += both(block("Parapet", (0.9, 2.4, 5.2), (4.6, high + 0.3, z), SHADE))
    parts += [block("Abutment", (9, 2, 4), (0, 0, z), MAIN) for z in (-15.4, 15.4)]
    parts += [block("Pier", (8, 3, 2), (0, 0, z), MAIN) for z in (-8, 8)]
    return [*parts, block("River", (16, 0.3, 20), (0, 0, 0), WATER)]


def suspension_bridge() -> list[Part]:
    parts = [block("Deck", (10, 1, 56), (0, 4, 0), MAIN)]
    for z in (-16.0, 16.0):
        parts += [
            *both(block("Tower", (1.6, 22, 1.6), (5.4, 0, z), MAIN)),
            block("Strut", (10, 1.2, 1.2), (0, 19, z), MAIN),
            block("Strut", (10, 1, 1), (0, 12, z), MAIN),
        ]
    for near, far in (
        ((21.6, -16), (8, -6)),
        ((8.2, -6), (8.2, 6)),
        ((8, 6), (21.6, 16)),
        ((21.6, -16), (5, -27.6)),
        ((21.6, 16), (5, 27.6)),
    ):
        parts += both(beam("Cable", (5.4, *near), (5.4, *far), 0.5, SHADE))
    for z in (-10.5, 0.0, 10.5):
        parts += both(block("Hanger", (0.3, 9.6 if z else 4, 0.3), (5.2, 4.8, z), SHADE))
    return [
        *parts,
        *[block("Footing", (14, 1, 4), (0, 0, z), STONE) for z in (-16, 16)],
        *[block("Abutment", (11, 4.2, 4), (0, 0, z), STONE) for z in (-26.3, 26.3)],
    ]


def rope_bridge() -> list[Part]:
    heights = (3.6, 3, 2.6, 2.4, 2.6, 3, 3.6)
    rope = Paint((206, 176, 120), "Fabric")
    parts = [block("Plank", (4.6, 0.4, 3.4), (0, high, 3.6 * (i - 3)), MAIN) for i, high in enumerate(heights)]
    parts += [block("Bank", (7, 3.7, 4), (0, 0, z), STONE) for z in (-14, 14)]
    parts += [part for z in (-12.8, 12.8) for part in both(pillar("Post", 0.8, 4, (2.6, 3.5, z), MAIN))]
    for i in range(6):
        z0, z1 = 3.6 * (i - 3), 3.6 * (i - 2)
        parts += both(beam("Rope", (2.3, heights[i] + 2.6, z0), (2.3, heights[i + 1] + 2.6, z1), 0.26, rope))
    parts += [
        part
        for i in (1, 3, 5)
        for part in both(block("Cord", (0.2, 2.6, 0.2), (2.3, heights[i] + 0.2, 3.6 * (i - 3)), rope))
    ]
    parts += [
        part
        for sign in (-1, 1)
        for part in both(beam("Rope", (2.3, 6.2, sign * 10.8), (2.6, 7.2, sign * 12.8), 0.26, rope))
    ]
    return [*parts, *both(beam("Cable", (2, 2.9, -10.8), (2, 2.9, 10.8), 0.5, rope))]


THINGS: Final[tuple[Thing, ...]] = (
    BRIDGE.row("stone_bridge", "causeway, arch bridge, arched bridge, humpback bridge, old bridge, roman bridge", ROCK, "Cobblestone", arched_bridge()),
    BRIDGE.row("suspension_bridge", "golden gate bridge, cable bridge, cable-stayed bridge, road bridge, railway bridge", (190, 66, 44), "Metal", suspension_bridge()),
    BRIDGE.row("rope_bridge", "hanging bridge, swinging bridge, jungle bridge", OAK, "WoodPlanks", rope_bridge()),
)  # fmt: skip
