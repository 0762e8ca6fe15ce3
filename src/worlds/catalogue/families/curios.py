"""Objects of peoples and projects: seals, cords with knots, terraces of plants, boxes to vote in, capsules for eggs."""

import math
from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, SHADE, Family
from worlds.catalogue.families.historic import RELIC
from worlds.catalogue.families.household import HOUSEHOLD
from worlds.catalogue.families.machines import MACHINE
from worlds.catalogue.families.shapes import board, corners
from worlds.catalogue.families.structures import STRUCTURE
from worlds.catalogue.families.tools import TOOL
from worlds.catalogue.families.vehicles import VEHICLE
from worlds.catalogue.solids import (
    BLACK,
    BLUE,
    DARK_GRAY,
    METAL,
    PLANKS,
    RED,
    STONE,
    TIMBER,
    WHITE,
    YELLOW,
    Paint,
    ball,
    beam,
    block,
    both,
    drum,
    pillar,
)
from worlds.catalogue.thing import Thing
from worlds.scene import Part, Text

FOOD: Final = Family("food", "furniture")
INK: Final = (30, 34, 40)
LEAF: Final = Paint((80, 150, 66), "Grass")
CLAY: Final = Paint((196, 150, 110))
PINK: Final = Paint((246, 150, 190))


def cheese() -> list[Part]:
    return [
        pillar("Board", 4, 0.3, (0, 0, 0), TIMBER),
        pillar("Cheese", 3.6, 1.6, (0, 0.26, 0), MAIN),
        pillar("Rind", 3.7, 0.3, (0, 0.6, 0), SHADE),
        block("Slice", (1.4, 1.2, 0.7), (0.7, 1.8, -0.5), LIGHT),
        *[drum("Hole", 0.2, 0.34, (x, y, -0.84), SHADE, "z") for x, y in ((0.5, 2.1), (1, 2.5))],
    ]


def seal() -> list[Part]:
    """A carved roll, and the picture that it leaves in clay."""
    return [
        block("Clay", (4.6, 0.4, 2), (0, 0, 0), CLAY),
        *[block("Print", (0.3, 0.14, 1 - 0.3 * (i % 2)), (-1.9 + 0.5 * i, 0.34, -0.3), SHADE) for i in range(5)],
        drum("Seal", 2.8, 2, (1.4, 1.36, 0), MAIN, "z"),
        *[drum("Band", 0.24, 2.1, (1.4, 1.36, z), SHADE, "z") for z in (-0.9, 0.9)],
        drum("Rod", 3.6, 0.4, (1.4, 1.36, 0), METAL, "z"),
    ]


def egg_capsule() -> list[Part]:
    return [
        block("Foot", (4, 0.3, 4), (0, 0, 0), PLANKS),
        *corners("Strut", (0.3, 2.6, 0.3), (3, 3), MAIN, 0.2),
        *[block("Frame", (3.4, 0.34, 0.34), (0, y, z), MAIN) for y in (0.5, 2.5) for z in (-1.5, 1.5)],
        *[block("Frame", (0.34, 0.32, 3.2), (x, y, 0), MAIN) for y in (0.5, 2.5) for x in (-1.5, 1.5)],
        *both(beam("Band", (1.5, 2.6, 0), (0.3, 1.9, 0), 0.2, RED)),
        *[beam("Band", (0, 2.6, z), (0, 1.9, z / 5), 0.2, RED) for z in (-1.5, 1.5)],
        ball("Egg", 1.5, (0, 0.8, 0), Paint((246, 232, 208))),
        pillar("Pad", 1.4, 0.7, (0, 0.2, 0), LIGHT),
        *[beam("Line", (x, 2.7, z), (0.5 * x, 5, 0.5 * z), 0.14, WHITE) for x in (-1.5, 1.5) for z in (-1.5, 1.5)],
        block("Canopy", (4.4, 0.3, 4.4), (0, 4.9, 0), MAIN),
        block("Canopy", (3, 0.4, 3), (0, 5.1, 0), MAIN),
    ]


def cartouche() -> list[Part]:
    signs = (RED, BLUE, Paint((60, 130, 80)), RED)
    return [
        block("Foot", (2.6, 0.4, 1.4), (0, 0, 0), STONE),
        block("Plate", (2.2, 3.4, 0.4), (0, 1.2, 0), MAIN),
        *[drum("End", 0.4, 2.2, (0, y, 0), MAIN, "z") for y in (1.3, 4.6)],
        block("Bar", (2.4, 0.4, 0.6), (0, 0.34, 0), MAIN),
        *[block("Sign", (1.1, 0.5, 0.2), (0, 1.3 + 0.85 * i, -0.2), paint) for i, paint in enumerate(signs)],
        *[drum("Sun", 0.2, 0.5, (0, 4.86, -0.2), YELLOW, "z")],
    ]


def quipu() -> list[Part]:
    colors = (RED, YELLOW, BLUE, Paint((120, 80, 50)), Paint((60, 140, 80)), WHITE, RED)
    parts = [
        *both(block("Post", (0.4, 5, 0.5), (2.8, 0, 0), MAIN)),
        block("Rail", (6.4, 0.5, 0.5), (0, 4.8, 0), MAIN),
        *both(block("Foot", (0.6, 0.4, 2), (2.8, 0, 0), MAIN)),
    ]
    for i, paint in enumerate(colors):
        x = 0.7 * (i - 3)
        low = 1 + 0.4 * (i % 3)
        parts.append(block("Cord", (0.2, 4.9 - low, 0.2), (x, low, 0), paint))
        parts += [ball("Knot", 0.42, (x, y + 0.3 * (i % 2), 0), paint) for y in (1.6, 3.2)]
    return parts


def gardens() -> list[Part]:
    """Terraces on arches, with trees and what hangs over their edges."""
    parts = []
    for i in range(4):
        wide, deep, y = 26 - 6 * i, 20 - 4.6 * i, 4 * i
        parts.append(block("Terrace", (wide, 4.1, deep), (0, y, 0.6 * i), MAIN))
        front = 0.6 * i - deep / 2
        if i < 3:
            parts += [block("Arch", (2, 2.6, 0.3), (x, y + 0.3, front - 0.06), BLACK) for x in (-wide / 3.2, 0, wide / 3.2)]  # fmt: skip
        parts += [block("Vine", (2.4, 1.5, 0.5), (x, y + 2.9, front - 0.1), LEAF) for x in (-wide / 2.5, wide / 5)]
        parts += [ball("Tree", 2.6, (x, y + 4, front + 1.4), LEAF) for x in (-wide / 2.6, wide / 2.6)]
    return [*parts, pillar("Fountain", 2, 1, (0, 16, 1.8), STONE), block("Fall", (1.4, 12, 0.4), (4, 4, -8.2), Paint((90, 170, 220), "Glass", 0.2))]  # fmt: skip


def ballot_box() -> list[Part]:
    return [
        *corners("Leg", (0.4, 2, 0.4), (2.6, 1.8), TIMBER),
        block("Table", (3.2, 0.4, 2.4), (0, 1.9, 0), TIMBER),
        block("Box", (3, 2.6, 2.3), (0, 2.2, 0), MAIN),
        block("Lid", (3.1, 0.3, 2.4), (0, 4.7, 0), SHADE),
        block("Slot", (1.4, 0.14, 0.3), (0, 4.92, 0), BLACK),
        block("Ballot", (1.1, 0.9, 0.16), (0, 4.96, 0), WHITE),
        block("Plate", (2.2, 1, 0.2), (0, 2.9, -1.16), WHITE, text=Text("VOTE", INK, 0.8)),
    ]


def spool() -> list[Part]:
    return [
        pillar("Foot", 2.2, 0.2, (0, 0, 0), TIMBER),
        pillar("Thread", 2, 2.2, (0, 0.16, 0), MAIN),
        pillar("Top", 2.2, 0.2, (0, 2.3, 0), TIMBER),
        beam("End", (0.9, 1, -0.4), (2, 0.1, -0.9), 0.16, MAIN),
        beam("Needle", (-0.4, 2.2, 0), (0.5, 4.2, 0), 0.2, METAL),
    ]


def candy_stand() -> list[Part]:
    return [
        block("Cart", (5, 2.6, 3), (0, 0.8, 0), MAIN),
        *[drum("Wheel", 0.5, 2, (x, 1, -1.6), DARK_GRAY, "z") for x in (-1.5, 1.5)],
        *[drum("Wheel", 0.5, 2, (x, 1, 1.6), DARK_GRAY, "z") for x in (-1.5, 1.5)],
        pillar("Drum", 2.6, 1.2, (0, 3.3, 0), METAL),
        ball("Floss", 1.8, (0, 4, 0), PINK),
        *corners("Post", (0.3, 5, 0.3), (4.4, 2.4), WHITE, 3.3),
        *[block("Awning", (1.1, 0.6, 3.6), (-2.2 + 1.1 * i, 8.2, 0), MAIN if i % 2 == 0 else WHITE) for i in range(5)],
        board((3.8, 1, 0.3), (0, 1.6, -1.5), WHITE, INK, height=0.6),
        *[part for x in (-1.9, 1.9) for part in (pillar("Stick", 0.2, 1.4, (x, 3.3, -0.8), WHITE), ball("Floss", 1.1, (x, 4.4, -0.8), PINK))],
    ]  # fmt: skip


def newsstand() -> list[Part]:
    papers = [block("Paper", (1.5, 1.2, 0.2), (-2.6 + 1.75 * i, 3.7, -1.5), (WHITE, YELLOW, BLUE, RED)[i]) for i in range(4)]  # fmt: skip
    piles = [block("Pile", (1.4, 0.6, 1.2), (-2.4 + 1.6 * i, 2.66, -1.7), WHITE) for i in range(4)]
    return [
        block("Counter", (8, 2.7, 2.6), (0, 0, -1.2), MAIN),
        block("Back", (8, 7, 0.6), (0, 0, 2.6), MAIN),
        *both(block("Side", (0.6, 7, 5), (3.7, 0, 0.2), MAIN)),
        block("Roof", (9.4, 0.6, 7.4), (0, 7, -0.2), SHADE),
        board((7.6, 1.2, 0.4), (0, 7.4, -3.5), WHITE, INK, height=0.8),
        *[block("Rail", (7, 0.2, 0.2), (0, y, -1.4), METAL) for y in (3.9, 4.8)],
        *papers,
        *piles,
    ]


def gears() -> list[Part]:
    parts = [block("Board", (8.4, 5, 0.5), (0, 0.6, 0.5), MAIN), block("Foot", (6, 0.7, 2.6), (0, 0, 0.3), MAIN)]
    for x, y, radius, teeth, paint in ((-2.4, 3.4, 1.4, 10, RED), (0.5, 2.5, 1.2, 9, YELLOW), (2.9, 3.9, 1.2, 9, BLUE)):
        parts.append(drum("Gear", 0.5, 2 * radius, (x, y, 0.1), paint, "z"))
        for i in range(0, teeth, 2):
            turn = 2 * math.pi * i / teeth
            a, b = math.cos(turn), math.sin(turn)
            parts.append(beam("Tooth", (x - radius * 1.2 * a, y - radius * 1.2 * b, 0), (x + radius * 1.2 * a, y + radius * 1.2 * b, 0), 0.34, paint))  # fmt: skip
        parts.append(drum("Axle", 1, 0.5, (x, y, 0), METAL, "z"))
    return [*parts, beam("Crank", (-2.4, 3.4, -0.4), (-2.4, 4.6, -0.4), 0.3, METAL), ball("Knob", 0.5, (-2.4, 4.4, -0.6), BLACK)]  # fmt: skip


def mail_bag() -> list[Part]:
    return [
        block("Bag", (3.2, 2.4, 1.4), (0, 0, 0), MAIN),
        block("Flap", (3.3, 1.3, 0.3), (0, 1.2, -0.66), SHADE),
        block("Buckle", (0.6, 0.5, 0.2), (0, 1.1, -0.84), Paint((226, 180, 70), "Metal")),
        *both(beam("Strap", (1.4, 2.2, 0), (0.3, 4.4, 0), 0.3, MAIN)),
        block("Strap", (0.9, 0.3, 0.4), (0, 4.2, 0), MAIN),
        *[block("Letter", (1.1, 0.9, 0.16), (x, 2.2, z), WHITE) for x, z in ((-0.7, 0.1), (0.4, 0.3))],
    ]


def tweezers() -> list[Part]:
    return [
        block("Stand", (1.4, 0.3, 1.2), (0, 0, 0), DARK_GRAY),
        *both(beam("Arm", (0.1, 0.4, 0), (0.5, 2.4, 0), 0.26, MAIN)),
        *both(beam("Arm", (0.5, 2.3, 0), (0.14, 4.2, 0), 0.32, MAIN)),
        block("Head", (0.6, 0.4, 0.4), (0, 4, 0), MAIN),
        block("Grip", (0.6, 0.6, 0.3), (0, 0.2, 0), MAIN),
    ]


def bumper_car() -> list[Part]:
    return [
        block("Bumper", (4.6, 0.8, 6.4), (0, 0.3, 0), BLACK),
        block("Body", (4.2, 1.4, 5.8), (0, 0.9, 0), MAIN),
        block("Hood", (3.8, 0.8, 2), (0, 2.2, -1.7), MAIN),
        block("Seat", (3.2, 0.5, 1.6), (0, 2.2, 0.9), DARK_GRAY),
        block("Back", (3.4, 1.8, 0.6), (0, 2.2, 2), MAIN),
        drum("Wheel", 0.3, 1.2, (0, 3.3, -0.5), DARK_GRAY, "z"),
        beam("Column", (0, 2.6, -1), (0, 3.3, -0.4), 0.3, DARK_GRAY),
        pillar("Pole", 0.3, 7, (1.2, 2, 2.4), METAL),
        *both(drum("Lamp", 0.3, 0.8, (1.3, 1.8, -2.9), YELLOW, "z")),
        block("Number", (1.2, 1, 0.2), (0, 1, -2.92), WHITE, text=Text("7", INK, 0.8)),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    FOOD.row("cheese_wheel", "wheel of cheese, round cheese, cheese round", (240, 196, 80), "SmoothPlastic", cheese()),
    RELIC.row("cylinder_seal", "mesopotamian seal, clay seal, seal stamp, signet", (150, 90, 70), "Marble", seal()),
    RELIC.row("cartouche", "royal name ring, hieroglyph plate, name in hieroglyphs", (226, 190, 110), "Sandstone", cartouche()),
    RELIC.row("quipu", "knotted cords, khipu, knot record", (140, 100, 64), "Wood", quipu()),
    RELIC.row("ballot_box", "voting box, vote box, voting urn, suggestion box", (60, 100, 160), "SmoothPlastic", ballot_box()),
    STRUCTURE.row("hanging_gardens", "hanging gardens of babylon, hanging garden, terraced garden, terrace garden, garden terrace", (206, 176, 124), "Sandstone", gardens()),
    STRUCTURE.row("newsstand", "news stand, newspaper stand, newspaper kiosk, magazine stand, news kiosk", (50, 110, 90), "WoodPlanks", newsstand()),
    STRUCTURE.row("candy_floss_stand", "cotton candy stand, cotton candy cart, cotton candy machine, candy stand, popcorn stand, popcorn cart, snack cart", (226, 70, 120), "SmoothPlastic", candy_stand()),
    MACHINE.row("egg_drop_capsule", "egg drop device, egg drop, egg lander, egg catcher, egg protector", (120, 160, 200), "SmoothPlastic", egg_capsule()),
    MACHINE.row("gear_train", "set of gears, cogs, gear wall, gearbox, gear box, gear system", (196, 176, 140), "Wood", gears()),
    HOUSEHOLD.row("spool_of_thread", "thread spool, bobbin, spool, reel of thread, cotton reel, sewing thread", (60, 120, 190), "Fabric", spool()),
    HOUSEHOLD.row("mailbag", "mail bag, post bag, postbag, messenger bag, sack of mail", (150, 100, 60), "Leather", mail_bag()),
    TOOL.row("tweezers", "forceps, pair of tweezers, lab tongs, crucible tongs", (176, 182, 190), "Metal", tweezers()),
    VEHICLE.row("bumper_car", "dodgem, dodgem car, bumper cars", (200, 50, 60), "SmoothPlastic", bumper_car()),
)  # fmt: skip
