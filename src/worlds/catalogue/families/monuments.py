"""Monuments: statues on pedestals, wonders of the world, graves."""

from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, NOUN, SHADE, Family
from worlds.catalogue.families.shapes import board, turned_on_lathe
from worlds.catalogue.solids import (
    BLACK,
    METAL,
    RED,
    STONE,
    WHITE,
    Paint,
    ball,
    beam,
    block,
    both,
    drum,
    pillar,
    wedge,
)
from worlds.catalogue.thing import Thing
from worlds.scene import Part

MONUMENT: Final = Family("monument", "structure", indoors=False)
GOLD: Final = Paint((232, 180, 60), "Metal")
SAND: Final = (214, 184, 130)


def totem() -> list[Part]:
    colors = (Paint((190, 60, 44), "Wood"), Paint((40, 120, 110), "Wood"), Paint((226, 176, 60), "Wood"))
    parts = [
        pillar("Pole", 2.6, 14, (0, 0, 0), MAIN),
        *both(block("Wing", (3.4, 1.6, 0.6), (2.6, 11.4, 0), colors[1])),
        block("Foot", (4, 0.6, 4), (0, 0, 0), MAIN),
    ]
    for i in range(3):
        y = 1.4 + 4.4 * i
        parts += [
            pillar("Band", 2.9, 0.6, (0, y + 3.4, 0), colors[i]),
            *both(ball("Eye", 0.9, (0.6, y + 2, -1), WHITE)),
            *both(ball("Pupil", 0.5, (0.6, y + 2.2, -1.4), BLACK)),
            block("Mouth", (1.5, 0.5, 0.6), (0, y + 0.4, -1.1), colors[0]),
            wedge("Beak", (0.7, 0.8, 1.1), (0, y + 1.1, -1.7), colors[2], "front"),
        ]
    return parts


def sphinx() -> list[Part]:
    return [
        block("Plinth", (12, 1.4, 30), (0, 0, 0), SHADE),
        block("Body", (8, 7, 18), (0, 1.3, 4), MAIN),
        block("Haunch", (10, 5.4, 8), (0, 1.3, 9), MAIN),
        *both(block("Paw", (2.6, 2.4, 12), (3.2, 1.3, -8.4), MAIN)),
        block("Chest", (6.6, 8, 3), (0, 1.3, -4.6), MAIN),
        block("Head", (4.4, 5, 4.4), (0, 9.2, -4.6), MAIN),
        *both(wedge("Headdress", (2.6, 6.4, 3.6), (3.4, 7.4, -3.8), LIGHT, "right")),
        block("Brow", (5, 1, 5), (0, 13.7, -4.6), LIGHT),
        block("Beard", (1.2, 2.6, 0.8), (0, 7, -6.6), SHADE),
        *both(block("Eye", (0.9, 0.5, 0.3), (1.1, 12, -6.8), BLACK)),
        block("Mouth", (2, 0.4, 0.3), (0, 10, -6.8), BLACK),
        block("Nose", (0.7, 1.2, 0.6), (0, 10.6, -6.9), SHADE),
    ]


def figure_statue(*, sword: bool = False, torch: bool = False) -> list[Part]:
    """A person of stone on a pedestal with a name."""
    parts = [
        block("Base", (6, 1, 6), (0, 0, 0), SHADE),
        block("Plinth", (4.4, 4, 4.4), (0, 0.9, 0), MAIN),
        block("Cap", (5, 0.6, 5), (0, 4.8, 0), SHADE),
        board((3.2, 1.2, 0.3), (0, 2.4, -2.25), Paint((150, 116, 50), "Metal"), (250, 245, 220), NOUN, 0.7),
    ]
    parts += [
        *both(block("Leg", (0.9, 3, 1), (0.55, 5.3, 0), MAIN)),
        block("Torso", (2.2, 2.8, 1.2), (0, 8.2, 0), MAIN),
        ball("Head", 1.5, (0, 10.9, 0), MAIN),
        beam("Arm", (-1.3, 10.7, 0), (-1.7, 8, -0.4), 0.7, MAIN),
    ]
    if torch:
        parts += [
            beam("Arm", (1.3, 10.4, 0), (1.9, 13, 0), 0.7, MAIN),
            pillar("Torch", 0.7, 1.4, (1.9, 12.6, 0), SHADE),
            ball("Flame", 1.2, (1.9, 13.7, 0), GOLD),
            *turned_on_lathe("Robe", ((3.4, 1.4), (2.8, 1.4)), MAIN, (0, 5.3, 0)),
            *[block("Ray", (0.3, 1, 0.3), (0.5 * i, 12, 0), MAIN) for i in (-1, 0, 1)],
        ]
    else:
        parts.append(beam("Arm", (1.3, 10.7, 0), (1.8, 8.2, -1), 0.7, MAIN))
    if sword:
        parts += [
            block("Blade", (0.4, 4.4, 0.3), (1.8, 5.6, -1.2), METAL),
            block("Hilt", (1.4, 0.3, 0.4), (1.8, 8.3, -1.2), GOLD),
        ]
    return parts


def moai() -> list[Part]:
    return [
        block("Base", (6, 0.8, 5), (0, 0, 0), SHADE),
        block("Torso", (5, 4, 3.4), (0, 0.7, 0), MAIN),
        block("Head", (4, 8, 3.2), (0, 4.5, 0), MAIN),
        block("Brow", (4.3, 1, 1.6), (0, 9.8, -1.4), MAIN),
        block("Nose", (1.2, 3, 1.2), (0, 7, -1.9), MAIN),
        block("Mouth", (2.4, 0.6, 0.5), (0, 5.8, -1.6), SHADE),
        *both(block("Ear", (0.6, 4, 1.2), (2.2, 6.4, 0.2), SHADE)),
        *both(block("Eye", (1, 0.7, 0.3), (1.1, 9, -1.6), BLACK)),
    ]


def ziggurat() -> list[Part]:
    parts = [
        block("Terrace", (40 - 9 * i, 6, 34 - 8 * i), (0, 5.9 * i, 0.4 * i), MAIN if i % 2 == 0 else LIGHT)
        for i in range(3)
    ]
    parts += [block("Shrine", (8, 6, 7), (0, 17.6, 1), MAIN), block("Door", (3, 4, 0.6), (0, 17.7, -2.4), BLACK)]
    return parts + [block("Step", (6, 2.2 * (i + 1), 2), (0, 0, -21 + 1.9 * i), SHADE) for i in range(8)]


def eiffel() -> list[Part]:
    parts: list[Part] = []
    for x in (-1, 1):
        for z in (-1, 1):
            parts += [
                beam("Leg", (9 * x, 0.9, 9 * z), (5 * x, 14, 5 * z), 2, MAIN),
                beam("Leg", (4.6 * x, 14, 4.6 * z), (2 * x, 28, 2 * z), 1.5, MAIN),
            ]
    parts += [
        block("Platform", (13, 1.2, 13), (0, 13.6, 0), SHADE),
        block("Platform", (7, 1, 7), (0, 27.4, 0), SHADE),
        *[block("Shaft", (4 - 0.8 * i, 7.4, 4 - 0.8 * i), (0, 28 + 7.2 * i, 0), MAIN) for i in range(3)],
        block("Gallery", (3.6, 0.8, 3.6), (0, 49.4, 0), SHADE),
        pillar("Mast", 0.7, 6, (0, 49.8, 0), MAIN),
    ]
    return (
        parts
        + [block("Arch", (12, 1, 1), (0, 10, z), MAIN) for z in (-6, 6)]
        + both(block("Arch", (1, 1.04, 12), (6, 9.98, 0), MAIN))
    )


def sarcophagus() -> list[Part]:
    """It lies on its back on a plinth, its head to the back: broad shoulders, a face, a striped headdress."""
    stripe, skin = Paint((28, 66, 170)), Paint((206, 148, 92))
    return [
        block("Plinth", (6.2, 0.7, 11), (0, 0, 0), STONE),
        block("Plinth", (5.4, 0.5, 10.2), (0, 0.7, 0), SHADE),
        block("Coffin", (3.4, 1.6, 5.6), (0, 1.2, -1.8), MAIN),
        drum("Lid", 5.5, 3.2, (0, 2.6, -1.8), MAIN, "z"),
        block("Shoulders", (4.6, 1.9, 3.0), (0, 1.2, 1.4), MAIN),
        drum("Chest", 2.9, 3.9, (0, 2.7, 1.4), MAIN, "z"),
        block("Feet", (2.8, 3.2, 1.0), (0, 1.2, -4.5), MAIN),
        *(drum("Band", 0.36, 3.3, (0, 2.6, z), stripe, "z") for z in (-3.9, -2.9, -1.9, -0.9)),
        block("Column", (0.8, 0.3, 4.6), (0, 4.06, -2.0), Paint((196, 44, 40))),
        block("Headdress", (4.0, 3.0, 2.4), (0, 1.2, 3.7), MAIN),
        *both(wedge("Lappet", (1.0, 2.9, 2.2), (1.7, 1.3, 3.6), stripe, "right")),
        *(block("HeadStripe", (4.1, 0.3, 0.36), (0, 4.1, z), stripe) for z in (3.1, 3.8, 4.5)),
        ball("Face", 2.5, (0, 2.6, 2.9), skin),
        *both(block("Eye", (0.5, 0.3, 0.3), (0.5, 4.8, 3.3), BLACK)),
        block("Beard", (0.4, 0.5, 1.3), (0, 4.3, 2.5), stripe),
        beam("Crook", (-1.5, 4.5, 0.5), (0.8, 4.5, 2.0), 0.34, stripe),
        beam("Flail", (1.5, 4.5, 0.5), (-0.8, 4.5, 2.0), 0.34, Paint((196, 44, 40))),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    MONUMENT.row("landmark", "war memorial, memorial, cenotaph, tomb of the unknown soldier, hero statue", (206, 200, 186), "Marble", figure_statue()),
    MONUMENT.row("knight_statue", "soldier statue, warrior statue, terracotta soldier, terracotta warrior, roman statue", (150, 150, 146), "Slate", figure_statue(sword=True)),
    MONUMENT.row("statue_of_liberty", "liberty statue, lady liberty", (110, 170, 150), "Metal", figure_statue(torch=True)),
    MONUMENT.row("sphinx", "great sphinx, egyptian sphinx", SAND, "Sandstone", sphinx()),
    MONUMENT.row("moai", "easter island head, easter island statue, stone head, olmec head", (128, 124, 116), "Rock", moai()),
    MONUMENT.row("totem_pole", "totem", (140, 92, 56), "Wood", totem()),
    MONUMENT.row("ziggurat", "mesopotamian temple, step temple, tower of babel, mayan pyramid, aztec pyramid", (206, 160, 104), "Sandstone", ziggurat()),
    MONUMENT.row("eiffel_tower", "iron tower, lattice tower", (126, 100, 76), "Metal", eiffel()),
    MONUMENT.row("gravestone", "grave, tombstone, headstone, graveyard cross", (150, 150, 148), "Slate", [block("Mound", (3.2, 0.5, 6), (0, 0, -3), Paint((104, 120, 70), "Grass")), block("Foot", (3.4, 0.6, 1.4), (0, 0, 0.6), SHADE), block("Stone", (2.8, 3.4, 0.8), (0, 0.5, 0.6), MAIN), drum("Head", 0.8, 2.8, (0, 3.9, 0.6), MAIN, "z"), board((1.8, 1.2, 0.2), (0, 2, 0.16), LIGHT, (40, 40, 40), "R.I.P.", 0.9), ball("Flower", 0.7, (0, 0.5, -4), RED)]),
    MONUMENT.row("sarcophagus", "mummy, coffin, mummy case, egyptian coffin, pharaoh's coffin, casket", (236, 182, 58), "Metal", [part.placed((0, 0, 0), 90) for part in sarcophagus()]),
)  # fmt: skip
