"""What people of the past worked with: kilns, presses, wheels, and what stood around their villages."""

import itertools
import math
from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, SHADE
from worlds.catalogue.families.historic import RELIC
from worlds.catalogue.families.machines import MACHINE
from worlds.catalogue.families.shapes import corners, turned_on_lathe
from worlds.catalogue.families.structures import STRUCTURE
from worlds.catalogue.families.tools import TOOL
from worlds.catalogue.solids import (
    BLACK,
    METAL,
    PLANKS,
    RED,
    STONE,
    TIMBER,
    WHITE,
    Paint,
    ball,
    beam,
    block,
    both,
    drum,
    pillar,
)
from worlds.catalogue.thing import Thing
from worlds.scene import Part

FIRE: Final = Paint((255, 140, 40)).lit(10)
CLAY: Final = Paint((178, 104, 70))
STRAW: Final = Paint((214, 184, 110))
GRASS: Final = Paint((96, 140, 66), "Grass")
OAK: Final = (150, 106, 66)
BRICK: Final = (170, 90, 66)


def kiln() -> list[Part]:
    """A dome of bricks with a fire in its mouth, a chimney, and pots that wait."""
    return [
        pillar("Foot", 6.4, 0.5, (0, 0, 0), STONE),
        *turned_on_lathe("Dome", ((6, 2), (5.6, 1), (4.8, 0.8), (3.6, 0.7), (2.2, 0.5)), MAIN, (0, 0.4, 0)),
        pillar("Chimney", 1.3, 1.6, (0, 5.2, 0), MAIN),
        block("Mouth", (2, 2, 0.6), (0, 0.5, -2.8), SHADE),
        block("Fire", (1.4, 1.2, 0.4), (0, 0.6, -3), FIRE),
        *[ball("Pot", 1, (x, 0, -3.4), CLAY) for x in (-2.2, 2.2)],
    ]


def furnace() -> list[Part]:
    return [
        block("Body", (4.4, 4.4, 4), (0, 0, 0), MAIN),
        block("Ledge", (4.8, 0.4, 4.4), (0, 4.3, 0), SHADE),
        block("Chimney", (2, 3, 2), (0, 4.6, 0.6), MAIN),
        block("Arch", (2.8, 2.2, 0.4), (0, 0.4, -2.02), BLACK),
        block("Fire", (2, 1, 0.4), (0, 0.4, -2.2), FIRE),
        *[block("Bar", (0.2, 1.2, 0.3), (x, 0.4, -2.34), METAL) for x in (-0.7, 0, 0.7)],
        block("Vent", (2.4, 0.5, 0.3), (0, 3.2, -1.96), BLACK),
    ]


def potters_wheel() -> list[Part]:
    return [
        *corners("Leg", (0.4, 2.4, 0.4), (2.6, 2.2), MAIN),
        block("Table", (3.2, 0.4, 2.8), (0, 2.2, 0), MAIN),
        pillar("Flywheel", 2, 0.4, (0, 0.5, 0), MAIN),
        pillar("Axle", 0.4, 2.4, (0, 0, 0), METAL),
        pillar("Head", 1.8, 0.3, (0, 2.5, 0), SHADE),
        *turned_on_lathe("Pot", ((0.8, 0.3), (1.2, 0.4), (1.3, 0.4), (0.9, 0.3), (1.1, 0.2)), CLAY, (0, 2.76, 0)),
        block("Seat", (1.8, 0.4, 1), (0, 1.5, 2), MAIN),
        *both(block("SeatLeg", (0.3, 1.6, 0.6), (0.6, 0, 2), MAIN)),
        block("Rail", (0.6, 0.4, 1.6), (0, 1.5, 1.4), MAIN),
        block("Brace", (2.6, 0.4, 0.4), (0, 1.5, 1.1), MAIN),
    ]


def lathe() -> list[Part]:
    return [
        *both(block("Leg", (0.6, 2.4, 1.6), (2.4, 0, 0), MAIN)),
        block("Bed", (6, 0.5, 1.4), (0, 2.3, 0), MAIN),
        *both(block("Head", (0.7, 1.4, 1), (2.2, 2.7, 0), MAIN)),
        *[drum("Work", 0.8, wide, (x, 3.5, 0), Paint((226, 190, 130), "Wood"), "x") for x, wide in ((-1.5, 0.9), (-0.75, 0.5), (0, 0.8), (0.75, 0.5), (1.5, 0.9))],
        drum("Pulley", 0.4, 1.6, (-2.8, 3.5, 0), METAL, "x"),
        block("Rest", (2, 0.3, 0.4), (0, 2.9, -0.7), METAL),
        block("Post", (0.3, 0.7, 0.3), (0, 2.4, -0.66), METAL),
    ]  # fmt: skip


def press() -> list[Part]:
    """Olives, grapes or apples: a screw presses a lid into a basket, and the juice runs into a tub."""
    return [
        block("Base", (5, 0.8, 4), (0, 0, 0), MAIN),
        *both(block("Post", (0.7, 6, 0.8), (2, 0.6, 0), MAIN)),
        block("Beam", (5, 1, 1), (0, 6, 0), MAIN),
        pillar("Basket", 2.8, 2.2, (0, 0.7, 0), PLANKS),
        *[pillar("Hoop", 2.96, 0.2, (0, y, 0), METAL) for y in (1, 2.4)],
        pillar("Lid", 2.4, 0.4, (0, 2.8, 0), MAIN),
        pillar("Screw", 0.6, 4.6, (0, 3.1, 0), METAL),
        block("Handle", (3.2, 0.3, 0.3), (0, 7.4, 0), MAIN),
        block("Spout", (0.6, 0.3, 1.2), (0, 0.74, -1.8), METAL),
        pillar("Tub", 1.4, 0.9, (0, 0, -2.8), PLANKS),
        pillar("Juice", 1.1, 0.16, (0, 0.82, -2.8), Paint((120, 140, 40))),
    ]


def dummy() -> list[Part]:
    return [
        *[block("Foot", size, (0, 0, 0), TIMBER) for size in ((3, 0.4, 0.6), (0.6, 0.38, 3))],
        block("Pole", (0.5, 3, 0.5), (0, 0.2, 0), TIMBER),
        *turned_on_lathe("Sack", ((1.5, 0.4), (2, 1.2), (2.2, 1), (1.4, 0.3)), MAIN, (0, 2, 0)),
        block("Arms", (5, 0.5, 0.5), (0, 3.9, 0), TIMBER),
        *both(drum("Sleeve", 0.8, 0.9, (1.9, 4.15, 0), MAIN, "x")),
        ball("Head", 1.5, (0, 4.7, 0), MAIN),
        *[drum("Ring", 0.2, wide, (0, 3.3, -1.06 - 0.06 * i), paint, "z") for i, (wide, paint) in enumerate(((1.5, WHITE), (1, RED), (0.5, WHITE)))],
    ]  # fmt: skip


def mound() -> list[Part]:
    return [
        *turned_on_lathe("Mound", ((16, 1), (14.6, 1), (12.4, 0.9), (9.6, 0.8), (6, 0.6)), MAIN),
        *both(block("Stone", (1, 2.6, 1.2), (1.6, 0, -7.4), STONE)),
        block("Lintel", (4.6, 0.9, 1.4), (0, 2.5, -7.4), STONE),
        block("Passage", (2.3, 2.5, 1.4), (0, 0, -7), BLACK),
    ]


def earth_cellar() -> list[Part]:
    return [
        *turned_on_lathe("Mound", ((10, 1.4), (9.2, 1.2), (7.6, 1.2), (5, 0.9)), MAIN),
        block("Front", (5, 4, 1.4), (0, 0, -4), STONE),
        block("Door", (2.4, 3.2, 0.4), (0, 0, -4.7), PLANKS),
        *[block("Hinge", (1.8, 0.2, 0.3), (0.1, y, -4.82), BLACK) for y in (0.7, 2.3)],
        pillar("Vent", 0.7, 1.6, (0, 4.5, 0.6), METAL),
    ]


def palisade() -> list[Part]:
    parts = []
    for i in range(11):
        x = 1.3 * (i - 5)
        high = 6.4 + 0.4 * (i % 3)
        parts.append(pillar("Stake", 1.36, high, (x, 0, 0), SHADE if i % 3 == 1 else MAIN))
        parts.append(pillar("Point", 0.8, 0.5, (x, high, 0), MAIN))
        parts.append(pillar("Tip", 0.4, 0.5, (x, high + 0.46, 0), LIGHT))
    return [*parts, *[block("Rail", (14, 0.5, 0.5), (0, y, 0.7), TIMBER) for y in (1.6, 4.6)]]


def tiltyard() -> list[Part]:
    """The rail between two knights, with pennants and shields."""
    return [
        block("Rail", (30, 0.8, 0.6), (0, 3.2, 0), MAIN),
        block("Cloth", (30, 2.2, 0.3), (0, 0.9, 0), MAIN),
        *[block("Stripe", (2, 2.24, 0.44), (4 * i, 0.9, 0), WHITE) for i in (-3, -1, 1, 3)],
        *[block("Post", (0.7, 3.6, 0.8), (5 * i, 0, 0), TIMBER) for i in range(-3, 4)],
        *[part for x in (-14.8, 14.8) for part in (
            pillar("Pole", 0.5, 9, (x, 0, 0), TIMBER), block("Pennant", (2.6, 1.6, 0.24), (x - math.copysign(1.3, x), 7.2, 0), RED), ball("Knob", 0.9, (x, 8.8, 0), STRAW))],
    ]  # fmt: skip


def butts() -> list[Part]:
    """Three targets of straw and a line to shoot from."""
    parts = [
        block("Line", (16, 0.3, 0.5), (0, 0, -5), WHITE),
        *[block("Lane", (0.5, 0.28, 10.6), (x, 0, 0), GRASS) for x in (-7.4, 0, 7.4)],
    ]
    for x in (-6, 0, 6):
        parts += [
            drum("Straw", 1.2, 4.4, (x, 3.4, 4), MAIN, "z"),
            *[
                drum("Ring", 0.2, wide, (x, 3.4, 3.4 - 0.08 * i), paint, "z")
                for i, (wide, paint) in enumerate(
                    ((3.6, WHITE), (2.6, Paint((40, 90, 180))), (1.6, RED), (0.7, Paint((250, 210, 60))))
                )
            ],
            *[beam("Leg", (x + side, 0.2, 4.4), (x, 4.6, 4.4), 0.4, TIMBER) for side in (-1.8, 1.8)],
            beam("Prop", (x, 0.2, 5.6), (x, 4, 4.4), 0.4, TIMBER),
        ]
    return [*parts, *both(block("Bale", (3, 1.6, 2), (7, 0.2, -2), MAIN)), block("Bale", (3, 1.6, 2), (0, 0.2, -2), MAIN)]  # fmt: skip


def mast() -> list[Part]:
    return [
        block("Step", (3, 1, 3), (0, 0, 0), MAIN),
        pillar("Mast", 1, 22, (0, 0.8, 0), MAIN),
        *turned_on_lathe("Nest", ((2.4, 0.4), (3, 0.5), (3.2, 0.9)), PLANKS, (0, 17.4, 0)),
        block("Yard", (13, 0.5, 0.5), (0, 15.6, -0.7), MAIN),
        block("Sail", (9, 7.4, 0.3), (0, 8.2, -0.7), WHITE),
        block("Yard", (12.4, 0.6, 0.6), (0, 7.8, -0.7), MAIN),
        block("Flag", (3, 1.8, 0.2), (1.7, 20.6, 0), RED),
        ball("Knob", 1.2, (0, 22.4, 0), MAIN),
        *[block("Rung", (1.8, 0.3, 0.4), (0, 2 + 2.2 * i, 0.5), MAIN) for i in range(7)],
    ]


def hypocaust() -> list[Part]:
    return [
        block("Ground", (9, 0.4, 7), (0, 0, 0), STONE),
        *[part for x in (-3, 0, 3) for z in (-2.4, 0, 2.4) for part in (block("Pila", (1, 2.2, 1), (x, 0.3, z), MAIN), block("Cap", (1.4, 0.3, 1.4), (x, 2.4, z), MAIN))],
        block("Floor", (9, 0.6, 7), (0, 2.66, 0), MAIN),
        block("Mosaic", (7, 0.16, 5), (0, 3.2, 0), Paint((222, 206, 170))),
        block("Mosaic", (3, 0.2, 2), (0, 3.24, 0), Paint((60, 90, 120))),
        *[block("Fire", (1, 0.9, 0.8), (x, 0.36, -1.2), FIRE) for x in (-1.5, 1.5)],
    ]  # fmt: skip


def rainwater_pool() -> list[Part]:
    return [
        block("Rim", (8, 0.6, 6), (0, 0, 0), MAIN),
        block("Step", (6.6, 0.2, 4.6), (0, 0.5, 0), LIGHT),
        block("Water", (5.6, 0.2, 3.6), (0, 0.6, 0), Paint((80, 160, 200), "Glass", 0.2)),
        pillar("Stand", 0.8, 1.2, (0, 0.7, 0), LIGHT),
        pillar("Bowl", 1.6, 0.3, (0, 1.86, 0), LIGHT),
        *[part for x in (-3.4, 3.4) for z in (-2.4, 2.4) for part in (pillar("Base", 1, 0.3, (x, 0.54, z), LIGHT), pillar("Column", 0.7, 5, (x, 0.8, z), LIGHT))],
        *[block("Beam", (7.8, 0.5, 0.9), (0, 5.7, z), MAIN) for z in (-2.4, 2.4)],
    ]  # fmt: skip


def great_wall() -> list[Part]:
    parts = [block("Wall", (40, 9, 7), (0, 0, 0), MAIN), block("Tower", (11, 15, 9), (0, 0, 0), MAIN)]
    parts += [block("Ledge", (12, 0.7, 10), (0, 14.8, 0), SHADE), block("Gate", (3.4, 5.4, 0.5), (0, 0, -4.4), BLACK)]
    parts += [block("Merlon", (2, 1.6, 1), (x, 8.9, z), MAIN) for x in (-18, -14, -10, 10, 14, 18) for z in (-3, 3)]
    parts += [block("Merlon", (2, 1.6, 1), (x, 15.4, z), MAIN) for x in (-4.6, 0, 4.6) for z in (-4, 4)]
    return [*parts, *[block("Window", (1.4, 2.4, 0.4), (x, 10, -4.44), BLACK) for x in (-3, 0, 3)]]


def water_wheel() -> list[Part]:
    rim = [(3.4 * math.cos(math.pi * i / 6), 4 + 3.4 * math.sin(math.pi * i / 6)) for i in range(12)]
    return [
        *[beam("Rim", (*rim[i], z), (*rim[(i + 1) % 12], z), 0.4, MAIN) for i in range(12) for z in (-0.8, 0.8)],
        *[beam("Spoke", (*rim[i], 0), (*rim[i + 6], 0), 0.4, MAIN) for i in range(0, 6, 2)],
        *[block("Paddle", (1.1, 1.1, 2.2), (x, y - 0.55, 0), PLANKS) for x, y in rim[::2]],
        drum("Axle", 3.6, 0.8, (0, 4, 0), METAL, "z"),
        *[block("Post", (0.8, 4.4, 0.6), (0, 0, z), TIMBER) for z in (-1.7, 1.7)],
        block("Trough", (9, 0.4, 4.4), (0, 0, 0), Paint((80, 160, 200), "Glass", 0.2)),
    ]


def spoked_wheel() -> list[Part]:
    rim = [(2.2 * math.cos(math.pi * i / 8), 2.4 + 2.2 * math.sin(math.pi * i / 8)) for i in range(16)]
    return [
        *[beam("Rim", (*rim[i], 0), (*rim[(i + 1) % 16], 0), 0.44, MAIN) for i in range(16)],
        *[beam("Spoke", (*rim[i], 0), (*rim[i + 8], 0), 0.3, MAIN) for i in range(0, 8, 2)],
        drum("Hub", 0.8, 1, (0, 2.4, 0), MAIN, "z"),
        drum("Boss", 1, 0.5, (0, 2.4, 0), METAL, "z"),
        block("Stand", (2.6, 0.3, 1.6), (0, 0, 0), SHADE),
    ]


def drinking_horn() -> list[Part]:
    curve = ((1.5, 2.6, 0.9), (1.1, 1.9, 0.8), (0.4, 1.4, 0.64), (-0.4, 1.3, 0.46), (-1.1, 1.6, 0.3), (-1.5, 2.2, 0.2))
    joints = list(itertools.pairwise(curve))
    return [
        *[beam("Horn", (a[0], a[1], 0), (b[0], b[1], 0), a[2], MAIN, rounded=True) for a, b in joints],
        beam("Rim", (1.6, 2.8, 0), (1.4, 2.42, 0), 1.06, Paint((232, 180, 60), "Metal"), rounded=True),
        block("Foot", (2, 0.3, 1.2), (0, 0, 0), TIMBER),
        *[block("Fork", (0.24, 1.4, 0.3), (x, 0.2, 0), TIMBER) for x in (-0.5, 0.5)],
    ]


def candle_frame() -> list[Part]:
    candles = [pillar("Candle", 0.36, 1.7, (x, 0.7, z), WHITE) for x in (-1.2, -0.4, 0.4, 1.2) for z in (-0.3, 0.3)]
    return [
        block("Tray", (3.4, 0.7, 1.6), (0, 0, 0), MAIN),
        block("Top", (3.4, 0.4, 1.6), (0, 2.2, 0), MAIN),
        *both(block("Side", (0.34, 2.2, 1.5), (1.5, 0.3, 0), MAIN)),
        *candles,
        beam("Handle", (-0.6, 2.9, 0), (0.6, 2.9, 0), 0.24, MAIN),
        *both(block("Stem", (0.22, 0.5, 0.22), (0.5, 2.5, 0), MAIN)),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    MACHINE.row("kiln", "pottery kiln, brick kiln, lime kiln, clay oven, bread oven, pottery oven", BRICK, "Brick", kiln()),
    MACHINE.row("furnace", "blast furnace, smelter, smelting furnace, bloomery, iron furnace", (128, 124, 120), "Cobblestone", furnace()),
    MACHINE.row("potters_wheel", "potter's wheel, pottery wheel, throwing wheel", OAK, "Wood", potters_wheel()),
    MACHINE.row("lathe", "wood lathe, turning lathe, turner's lathe", OAK, "Wood", lathe()),
    MACHINE.row("wine_press", "olive press, cider press, fruit press, grape press, oil press, apple press", OAK, "Wood", press()),
    MACHINE.row("water_wheel", "waterwheel, noria, mill wheel", OAK, "Wood", water_wheel()),
    RELIC.row("wagon_wheel", "cart wheel, wooden wheel, spoked wheel, cartwheel", OAK, "Wood", spoked_wheel()),
    RELIC.row("drinking_horn", "viking horn, powder horn, war horn, blowing horn", (196, 166, 116), "SmoothPlastic", drinking_horn()),
    TOOL.row("candle_mold", "candle mould, candle dipping frame", (176, 180, 186), "Metal", candle_frame()),
    STRUCTURE.row("training_dummy", "practice dummy, straw dummy, combat dummy, archery dummy, quintain", STRAW.color, "Fabric", dummy()),
    STRUCTURE.row("burial_mound", "barrow, tumulus, burial chamber, grave mound, cairn, passage tomb, long barrow", (104, 142, 72), "Grass", mound()),
    STRUCTURE.row("root_cellar", "storm cellar, earth cellar, cellar", (104, 142, 72), "Grass", earth_cellar()),
    STRUCTURE.row("palisade", "wooden palisade, stake wall, log wall, wooden wall, stockade fence", (142, 104, 70), "Wood", palisade()),
    STRUCTURE.row("tiltyard", "jousting arena, jousting field, jousting rail, jousting lists, tilt barrier", (40, 80, 170), "Fabric", tiltyard()),
    STRUCTURE.row("archery_range", "shooting range, archery butts, archery field, target range", STRAW.color, "Fabric", butts()),
    STRUCTURE.row("mast", "ship's mast, crow's nest, ship mast, sail, main mast, sailing mast", OAK, "Wood", mast()),
    STRUCTURE.row("hypocaust", "underfloor heating, roman heating", BRICK, "Brick", hypocaust()),
    STRUCTURE.row("impluvium", "rainwater pool, compluvium, atrium pool, reflecting pool", (206, 196, 176), "Limestone", rainwater_pool()),
    STRUCTURE.row("great_wall", "great wall of china, hadrian's wall, border wall, frontier wall, wall with a tower", (168, 152, 126), "Cobblestone", great_wall()),
)  # fmt: skip
