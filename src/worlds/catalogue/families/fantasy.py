"""Figures of stories that no trade dresses: ghosts, mermaids, angels."""

from typing import Final

from worlds.catalogue.families.family import MAIN, SHADE, Family
from worlds.catalogue.families.shapes import turned_on_lathe
from worlds.catalogue.solids import BLACK, STONE, WHITE, Paint, ball, beam, block, both, pillar
from worlds.catalogue.thing import Thing
from worlds.scene import Part

FIGURE: Final = Family("person", "character")
SKIN: Final = Paint((226, 180, 140))
HAIR: Final = Paint((190, 80, 50))
GOLD: Final = Paint((236, 190, 64), "Metal")


def ghost() -> list[Part]:
    return [
        *[ball("Hem", 1, (x, 0, z), MAIN) for x, z in ((0.8, 0), (-0.8, 0), (0, 0.8), (0, -0.8))],
        pillar("Body", 2.6, 3.2, (0, 0.5, 0), MAIN),
        ball("Head", 2.6, (0, 2.4, 0), MAIN),
        *both(beam("Arm", (1.1, 2.6, 0), (2, 3.2, -0.8), 0.7, MAIN, rounded=True)),
        *both(ball("Eye", 0.5, (0.5, 3.7, -1.1), BLACK)),
        ball("Mouth", 0.6, (0, 2.9, -1.16), BLACK),
    ]


def mermaid() -> list[Part]:
    return [
        *turned_on_lathe("Rock", ((2.8, 0.6), (2.2, 0.6)), STONE),
        block("Hip", (1.7, 1.2, 1.2), (0, 1.1, 0), MAIN),
        *both(ball("Shell", 0.6, (0.4, 2.9, -0.3), MAIN)),
        beam("Tail", (0, 1.6, 0), (0, 1.5, -2), 1.1, MAIN),
        beam("Tail", (0, 1.5, -1.9), (0, 0.7, -3.2), 0.8, MAIN),
        *both(beam("Fin", (0, 0.8, -3), (1.3, 0.6, -4), 0.5, MAIN)),
        block("Scale", (1.74, 0.3, 1.24), (0, 1.86, 0), SHADE),
        block("Chest", (1.4, 1.5, 0.9), (0, 2.2, 0), SKIN),
        block("Top", (1.44, 0.5, 0.94), (0, 2.8, 0), MAIN),
        *both(block("Arm", (0.5, 1.6, 0.6), (0.9, 2, 0), SKIN)),
        block("Head", (1, 1.1, 1), (0, 3.7, 0), SKIN),
        block("Hair", (1.14, 0.4, 1.14), (0, 4.6, 0.04), HAIR),
        block("Hair", (1.14, 1.7, 0.4), (0, 2.9, 0.5), HAIR),
        *both(block("Eye", (0.16, 0.2, 0.16), (0.22, 4.2, -0.52), BLACK)),
    ]


def angel() -> list[Part]:
    return [
        *turned_on_lathe("Robe", ((2.4, 0.8), (2, 1.2), (1.6, 1.2)), MAIN),
        block("Chest", (1.5, 1.5, 1), (0, 3, 0), MAIN),
        *both(beam("Sleeve", (0.8, 4.2, 0), (1.1, 2.9, -0.6), 0.5, MAIN)),
        *both(ball("Hand", 0.44, (1.1, 2.6, -0.6), SKIN)),
        block("Head", (1, 1.1, 1), (0, 4.5, 0), SKIN),
        block("Hair", (1.14, 0.4, 1.14), (0, 5.4, 0.04), Paint((220, 190, 90))),
        *both(beam("Wing", (0.3, 3.8, 0.6), (2.2, 5.2, 1), 0.6, WHITE)),
        *both(beam("Wing", (0.3, 3.2, 0.6), (2, 3.8, 1), 0.6, WHITE)),
        *both(block("Eye", (0.16, 0.2, 0.16), (0.22, 5, -0.52), BLACK)),
        block("Ray", (0.2, 1, 0.2), (0, 5.76, 0.4), GOLD),
        pillar("Halo", 1.2, 0.2, (0, 6.66, 0), GOLD),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    FIGURE.row("ghost", "spirit, phantom, spook, specter, spectre", (240, 242, 246), "SmoothPlastic", ghost()),
    FIGURE.row("mermaid", "merman, siren of the sea, sea nymph", (40, 150, 140), "SmoothPlastic", mermaid()),
    FIGURE.row("angel", "cherub, guardian angel, fairy, tooth fairy, pixie", (236, 238, 244), "Fabric", angel()),
)  # fmt: skip
