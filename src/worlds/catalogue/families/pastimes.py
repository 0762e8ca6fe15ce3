"""Play, post and pay, and getting about: small things of daily life."""

import itertools
from typing import Final

from worlds.catalogue.families.classroom import SUPPLY
from worlds.catalogue.families.family import LIGHT, MAIN, SHADE
from worlds.catalogue.families.furniture import FURNITURE
from worlds.catalogue.families.machines import MACHINE
from worlds.catalogue.families.play import SPORT, TOY
from worlds.catalogue.families.shapes import octagon
from worlds.catalogue.solids import BLACK, DARK_GRAY, METAL, TIMBER, Paint, ball, beam, block, both, drum, pillar
from worlds.catalogue.thing import Thing
from worlds.scene import Part, Text

RED: Final = Paint((200, 50, 46))
PAPER: Final = Paint((248, 246, 238))


def dominoes() -> list[Part]:
    """A row, the first about to fall."""
    return [
        block("Board", (5.4, 0.24, 1.8), (0, 0, 0), TIMBER),
        *[block("Domino", (0.3, 2, 1), (-1.2 + 0.9 * i, 0.2, 0), MAIN) for i in range(4)],
        beam("Domino", (-2.2, 0.2, 0), (-1.5, 1.9, 0), 0.4, MAIN),
        *[
            drum("Dot", 0.38, 0.24, (-1.2 + 0.9 * i, y, z), BLACK, "x")
            for i in range(4)
            for y, z in ((0.7, 0.2), (1.2, 0), (1.7, -0.2))
        ],
    ]


def marble_run() -> list[Part]:
    tracks = [((-2, 4.4), (1.6, 3.6)), ((2, 3.2), (-1.6, 2.4)), ((-2, 2.0), (1.6, 1.2))]
    return [
        block("Base", (5.4, 0.3, 2), (0, 0, 0), MAIN),
        *both(block("Post", (0.4, 4.8, 0.4), (2.2, 0.2, 0.5), TIMBER)),
        *[beam("Track", (*a, 0), (*b, 0), 0.5, MAIN) for a, b in tracks],
        *[
            beam("Rim", (a[0], a[1] + 0.3, z), (b[0], b[1] + 0.3, z), 0.2, MAIN)
            for a, b in tracks
            for z in (-0.34, 0.34)
        ],
        *[
            block("Arm", (0.5, 0.3, 0.8), (x, y, 0.2), TIMBER)
            for x, y in ((-2.1, 4.2), (2.1, 3.0), (-2.1, 1.8), (1.9, 3.4), (-1.9, 2.2), (1.9, 1.0))
        ],
        *[ball("Marble", 0.5, (x, y, 0), Paint((60, 150, 220))) for x, y in ((-1, 4.3), (0.6, 2.95))],
        block("Tray", (1.2, 0.5, 1.3), (1.5, 0.24, 0), SHADE),
    ]


def punching_bag() -> list[Part]:
    return [
        block("Foot", (3, 0.4, 3), (0, 0, 0), DARK_GRAY),
        pillar("Pole", 0.5, 1.4, (0, 0.3, 0), METAL),
        pillar("Bag", 1.8, 4.2, (0, 1.5, 0), MAIN),
        *[pillar("Band", 1.96, 0.3, (0, y, 0), BLACK) for y in (2.2, 4.7)],
        pillar("Top", 1.2, 0.3, (0, 5.6, 0), SHADE),
    ]


def banknotes() -> list[Part]:
    return [
        *[
            block("Note", (3, 0.2, 1.5), (0.06 * (i % 2), 0.18 * i, 0.05 * (i % 3)), (MAIN, LIGHT)[i % 2])
            for i in range(4)
        ],
        block("Band", (0.6, 0.84, 1.76), (0, 0, 0.05), PAPER),
        pillar("Seal", 0.8, 0.2, (0.9, 0.66, 0), SHADE),
        pillar("Seal", 0.5, 0.24, (-1, 0.66, 0), SHADE),
    ]


def stamp() -> list[Part]:
    return [
        block("Pad", (2.2, 0.5, 1.6), (0.9, 0, 0), MAIN),
        block("Ink", (1.8, 0.2, 1.2), (0.9, 0.4, 0), Paint((60, 60, 160))),
        block("Paper", (2.4, 0.14, 2), (-1.2, 0, 0), PAPER),
        block("Rubber", (1.2, 0.4, 0.8), (-1.1, 0.1, 0), BLACK),
        pillar("Handle", 0.5, 0.9, (-1.1, 0.4, 0), MAIN),
        ball("Grip", 0.9, (-1.1, 1.1, 0), MAIN),
    ]


def envelope() -> list[Part]:
    return [
        block("Foot", (2.4, 0.24, 1.2), (0, 0, 0), DARK_GRAY),
        block("Envelope", (3.4, 2.2, 0.24), (0, 0.2, 0), MAIN),
        *both(beam("Flap", (1.6, 2.3, -0.12), (0, 1.2, -0.16), 0.18, SHADE)),
        *both(beam("Fold", (1.6, 0.4, -0.1), (0.5, 1.2, -0.13), 0.14, SHADE)),
        drum("Seal", 0.24, 0.5, (0, 1.25, -0.2), RED, "z"),
    ]


def wheelchair() -> list[Part]:
    rims = [
        beam("Rim", (x, 1.3 + b, 0.5 + a), (x, 1.3 + d, 0.5 + c), 0.2, BLACK)
        for x in (-1.4, 1.4)
        for (a, b), (c, d) in octagon(1.24)
    ]
    return [
        *rims,
        *both(drum("Hub", 0.24, 0.5, (1.4, 1.3, 0.5), METAL, "x")),
        *both(beam("Spoke", (1.4, 0.1, 0.5), (1.4, 2.5, 0.5), 0.14, METAL)),
        block("Axle", (2.8, 0.3, 0.3), (0, 1.15, 0.5), METAL),
        block("Seat", (2.3, 0.4, 2.2), (0, 1.4, 0), MAIN),
        block("Back", (2.2, 2.4, 0.36), (0, 1.5, 1.0), MAIN),
        *both(block("Arm", (0.3, 0.2, 1.8), (1.1, 2.6, 0.2), DARK_GRAY)),
        *both(block("Stay", (0.2, 1.1, 0.2), (1.1, 1.6, -0.5), METAL)),
        *both(beam("Leg", (0.9, 1.5, -1), (0.9, 0.4, -1.7), 0.2, METAL)),
        *both(block("Rest", (0.8, 0.14, 0.8), (0.7, 0.24, -1.8), DARK_GRAY)),
        *both(drum("Caster", 0.24, 0.6, (0.9, 0.3, -1.1), BLACK, "x")),
        *both(block("Fork", (0.2, 1.1, 0.2), (0.9, 0.4, -0.95), METAL)),
        *both(block("Handle", (0.24, 0.24, 0.8), (0.9, 3.7, 1.3), BLACK)),
    ]  # fmt: skip


def seismograph() -> list[Part]:
    line = [(-1.2, 0), (-0.8, 0.1), (-0.5, -0.2), (-0.2, 0.5), (0.1, -0.5), (0.4, 0.3), (0.8, -0.1), (1.2, 0)]
    return [
        block("Base", (4.4, 0.4, 2.6), (0, 0, 0), MAIN),
        *both(block("Bearing", (0.3, 1.5, 0.8), (1.7, 0.3, 0.2), MAIN)),
        drum("Drum", 3.2, 1.9, (0, 1.3, 0.2), PAPER, "x"),
        *[beam("Line", (a, 1.3 + b, -0.8), (c, 1.3 + d, -0.8), 0.14, RED) for (a, b), (c, d) in itertools.pairwise(line)],
        block("Stand", (0.4, 3, 0.4), (-1.9, 0.3, -0.9), MAIN),
        beam("Arm", (-1.9, 3.1, -0.9), (0.2, 2.9, -0.9), 0.24, MAIN),
        beam("Needle", (0.2, 2.9, -0.9), (0.2, 1.5, -0.85), 0.14, BLACK),
        ball("Weight", 0.8, (-0.6, 2.9, -0.9), SHADE),
    ]  # fmt: skip


def periscope() -> list[Part]:
    return [
        block("Foot", (2, 0.3, 2), (0, 0, 0), DARK_GRAY),
        block("Tube", (1.1, 5.6, 1.1), (0, 0.2, 0), MAIN),
        block("Eye", (1.0, 1.0, 1.0), (0, 1.4, 0.8), MAIN),
        block("Eyepiece", (0.7, 0.6, 0.3), (0, 1.6, 1.3), BLACK),
        block("Head", (1.0, 1.1, 1.0), (0, 4.9, -0.8), MAIN),
        block("Lens", (0.7, 0.7, 0.3), (0, 5.1, -1.26), Paint((150, 210, 240), "Glass")),
        *both(beam("Handle", (0.5, 2, 0), (1.3, 2, 0), 0.24, BLACK)),
    ]


def card() -> list[Part]:
    return [
        block("Foot", (2.2, 0.24, 1.4), (0, 0, 0), DARK_GRAY),
        block("Card", (2.4, 3.2, 0.24), (0, 0.2, 0), MAIN),
        block("Face", (2.0, 2.8, 0.2), (0, 0.4, -0.1), PAPER, text=Text("{noun}", (40, 44, 60), 0.5)),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    TOY.row("dominoes", "domino, row of dominoes, domino run", (240, 236, 220), "SmoothPlastic", dominoes()),
    TOY.row("marble_run", "marble track, ball run, ball track, marbles", (230, 90, 60), "SmoothPlastic", marble_run()),
    SPORT.row("punching_bag", "punch bag, boxing bag, punchbag", (180, 50, 46), "Leather", punching_bag()),
    SUPPLY.row("banknotes", "banknote, play money, paper money, dollar bill, bank note, cash, bill", (120, 170, 120), "Fabric", banknotes()),
    SUPPLY.row("rubber_stamp", "stamp, stamp pad, ink pad, date stamp, ink stamp", (160, 104, 62), "Wood", stamp()),
    SUPPLY.row("envelope", "sealed envelope, letter in an envelope", (230, 214, 180), "SmoothPlastic", envelope()),
    SUPPLY.row("card_on_stand", "story card, clue card, riddle card, task card, flash card, flashcard, evidence, evidence card, letter, card, word card, picture card, index card, clue, menu card, menu, sticker, name card", (70, 130, 190), "SmoothPlastic", card()),
    FURNITURE.row("wheelchair", "wheel chair", (60, 90, 150), "Fabric", wheelchair()),
    MACHINE.row("seismograph", "seismometer, earthquake recorder", (130, 92, 60), "Wood", seismograph()),
    MACHINE.row("periscope", "trench periscope, submarine periscope", (80, 100, 84), "Metal", periscope()),
)  # fmt: skip
