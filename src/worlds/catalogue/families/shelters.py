"""What people live and camp in and do not enter here: tents, huts, a tree house."""

from typing import Final

from worlds.catalogue.families.family import MAIN, SHADE, Family
from worlds.catalogue.solids import (
    BLACK,
    GLASS,
    RED,
    TIMBER,
    WHITE,
    Paint,
    ball,
    beam,
    block,
    both,
    cone,
    pillar,
    wedge,
)
from worlds.catalogue.thing import Thing
from worlds.scene import Part

SHELTER: Final = Family("shelter", "structure", indoors=False)
GOLD: Final = Paint((232, 180, 60), "Metal")


def tent_ridge(long: float, cross: bool = False) -> list[Part]:
    """Two slopes to the ground; a dark entrance in front."""
    parts = [
        wedge("Slope", (5, 7, long), (-2.5, 0, 0), MAIN, "left"),
        wedge("Slope", (5, 7, long), (2.5, 0, 0), MAIN, "right"),
        wedge("Entrance", (2, 4.6, 0.4), (-1, 0, -long / 2 - 0.1), BLACK, "left"),
        wedge("Entrance", (2, 4.6, 0.4), (1, 0, -long / 2 - 0.1), BLACK, "right"),
        *[pillar("Pole", 0.4, 7.6, (0, 0, z), TIMBER) for z in (-long / 2 - 0.2, long / 2 + 0.1)],
        *both(beam("Rope", (3.5, 2, -long / 2), (6.4, 0.2, -long / 2 - 0.6), 0.2, WHITE)),
        *both(block("Peg", (0.3, 0.6, 0.3), (6.4, 0, -long / 2 - 0.6), TIMBER)),
    ]
    if cross:
        parts += [
            block("Cross", (0.9, 2.6, 0.3), (0, 4.7, -long / 2 - 0.3), RED),
            block("Cross", (2.4, 0.9, 0.28), (0, 5.6, -long / 2 - 0.3), RED),
        ]
    return parts


def tipi() -> list[Part]:
    parts = [
        *cone("Cover", 12, 13, (0, 0, 0), MAIN, steps=9, tip=0.16),
        wedge("Entrance", (1.4, 5, 1), (-0.7, 0, -5.9), BLACK, "left"),
        wedge("Entrance", (1.4, 5, 1), (0.7, 0, -5.9), BLACK, "right"),
        pillar("Band", 8.8, 0.6, (0, 4.8, 0), RED),
    ]
    return parts + [
        beam("Pole", (-0.7 * x, 11, -0.7 * z), (1.3 * x, 16, 1.3 * z), 0.36, TIMBER)
        for x, z in ((1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7))
    ]


def round_hut(walls: Paint, *, low: bool = False) -> list[Part]:
    """Not entered: a round wall, a cone of thatch, a dark door."""
    wall = 5 if low else 7
    parts = [
        pillar("Wall", 13, wall, (0, 0, 0), walls),
        block("Door", (3.6, wall - 1, 1), (0, 0, -6.2), BLACK),
        *both(block("Jamb", (0.5, wall - 0.7, 1.2), (2, 0, -6.2), TIMBER)),
        block("Head", (4.6, 0.6, 1.24), (0, wall - 1.1, -6.2), TIMBER),
    ]
    return [*parts, *cone("Roof", 17, 4 if low else 8, (0, wall - 0.1, 0), MAIN, steps=7, tip=0.14)]


def treehouse() -> list[Part]:
    leaf = Paint((70, 140, 60), "Grass")
    parts = [
        pillar("Trunk", 4, 20, (0, 0, 0), TIMBER),
        block("Deck", (16, 0.8, 14), (0, 11.6, 0), MAIN),
        block("House", (10, 7, 8), (0, 12.3, 1.4), MAIN),
        block("Door", (3, 5.4, 0.5), (-1.6, 12.3, -2.7), SHADE),
        block("Window", (2.4, 2.4, 0.5), (2.6, 14.4, -2.7), GLASS),
        wedge("Roof", (6, 4, 9.4), (-3, 19.2, 1.4), RED, "left"),
        wedge("Roof", (6, 4, 9.4), (3, 19.2, 1.4), RED, "right"),
        block("Rail", (16, 0.5, 0.5), (0, 14.4, -6.6), MAIN),
        *both(block("Post", (0.6, 3, 0.6), (7.4, 12, -6.6), MAIN)),
    ]
    parts += [
        *[
            ball("Leaves", size, (x, y, z), leaf)
            for x, y, z, size in ((0, 21.4, 2, 6.5), (-5.4, 17, 4, 6), (5.4, 17, 4, 6), (0, 17, 6, 5.5))
        ],
        *[beam("Brace", (x, 5, 0), (3.6 * x, 11.8, 0), 0.7, TIMBER) for x in (-1.6, 1.6)],
    ]
    return (
        parts
        + [beam("Ladder", (x, 0.2, -8.4), (x, 12.2, -6.6), 0.4, SHADE) for x in (4, 6)]
        + [block("Rung", (2, 0.34, 0.34), (5, 1.6 + 2 * i, -8.2 + 0.3 * i), SHADE) for i in range(5)]
    )


THINGS: Final[tuple[Thing, ...]] = (
    SHELTER.row("shelter", "bivouac, lean-to, camp shelter", (120, 140, 90), "Fabric", tent_ridge(9)),
    SHELTER.row("ridge_tent", "army tent, scout tent, pup tent, a-frame tent, military tent", (110, 122, 84), "Fabric", tent_ridge(14)),
    SHELTER.row("medical_tent", "first aid tent, hospital tent, field hospital tent", (236, 236, 230), "Fabric", tent_ridge(14, cross=True)),
    SHELTER.row("tipi", "teepee, tepee, wigwam, native american tent", (226, 200, 150), "Fabric", tipi()),
    SHELTER.row("hut", "african hut, round hut, roundhouse, celtic roundhouse, thatched hut, straw hut, grass hut, iron age house, stone age hut", (196, 160, 90), "Wood", round_hut(Paint((190, 140, 96), "Ground"))),
    SHELTER.row("yurt", "ger, mongolian tent, felt tent", (236, 230, 214), "Fabric", round_hut(SHADE, low=True)),
    SHELTER.row("tree_house", "treehouse, tree fort", (170, 120, 74), "WoodPlanks", treehouse()),
    SHELTER.row("gazebo", "pavilion, bandstand pavilion, summerhouse", (236, 236, 232), "Wood", [pillar("Floor", 14, 0.8, (0, 0, 0), MAIN), *[pillar("Post", 0.8, 9, (6 * x, 0.7, 6 * z), MAIN) for x, z in ((0.9, 0.4), (0.4, 0.9), (-0.4, 0.9), (-0.9, 0.4), (-0.9, -0.4), (0.9, -0.4))], *cone("Roof", 14.6, 5, (0, 9.5, 0), Paint((90, 120, 110), "RoofShingles"), steps=4), ball("Knob", 1, (0, 14.2, 0), GOLD), block("Step", (5, 0.4, 2), (0, 0, -7.4), MAIN), pillar("Ring", 14.2, 0.6, (0, 9, 0), MAIN)], floor="Floor"),
)  # fmt: skip
