"""Where a class works: stations with a board that says what is done, corners to rest in, things of the lab and the desk."""

import math
from typing import Final

from worlds.catalogue.families.classroom import OFFICE, SUPPLY
from worlds.catalogue.families.family import LIGHT, MAIN, SHADE, Family
from worlds.catalogue.families.furniture import FURNITURE
from worlds.catalogue.families.machines import GLASSWARE, MACHINE
from worlds.catalogue.families.shapes import board, corners, turned_on_lathe
from worlds.catalogue.families.tools import TOOL
from worlds.catalogue.solids import (
    BLACK,
    BLUE,
    DARK_GRAY,
    GLASS,
    GREEN,
    METAL,
    PLANKS,
    RED,
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
from worlds.scene import Part

MATHS: Final = Family("mathematics", "lab")
INK: Final = (30, 34, 40)
LEAF: Final = Paint((86, 160, 70), "Grass")
WATER: Final = Paint((80, 160, 210), "Glass", 0.3)
SKIN: Final = Paint((226, 190, 150))


def station() -> list[Part]:
    """A table with a tray, and behind it the board that names what is done there."""
    return [
        *corners("Leg", (0.4, 2.6, 0.4), (5.2, 2.2), TIMBER),
        block("Top", (6, 0.4, 3), (0, 2.5, 0), MAIN),
        block("Tray", (2, 0.3, 1.4), (-1.6, 2.86, -0.4), LIGHT),
        *[block("Card", (0.9, 0.2, 1.2), (x, 2.84, -0.5), WHITE) for x in (0.6, 1.8)],
        *both(block("Post", (0.3, 6.4, 0.3), (2.6, 0, 1.3), TIMBER)),
        board((5.6, 2, 0.3), (0, 4.3, 1.2), MAIN, (245, 245, 245), height=1),
        block("Cap", (6, 0.3, 0.6), (0, 6.26, 1.24), TIMBER),
    ]


def quiet_corner() -> list[Part]:
    """Two low shelves at a right angle, a rug, cushions and a lamp."""
    books = [
        block("Book", (0.5, 1.1, 0.7), (-3.4 + 0.6 * i, 1.9, 3.3), (RED, BLUE, YELLOW, GREEN)[i % 4]) for i in range(12)
    ]
    return [
        block("Rug", (9, 0.2, 7.8), (0, 0, 0), MAIN),
        block("Shelf", (8.4, 1.7, 1), (0, 0.14, 3.24), PLANKS),
        block("Shelf", (1, 1.66, 5.8), (-3.8, 0.14, 0), PLANKS),
        block("ShelfTop", (8.64, 0.2, 1.1), (0, 1.76, 3.3), PLANKS),
        *books,
        *turned_on_lathe("BeanBag", ((2.6, 0.5), (2.8, 0.6), (2, 0.5)), LIGHT, (-0.8, 0.14, 0.6)),
        *turned_on_lathe("BeanBag", ((2.4, 0.5), (2.6, 0.5), (1.8, 0.4)), SHADE, (2.2, 0.14, -1)),
        block("Cushion", (1.6, 0.5, 1.6), (-1.6, 0.14, -2.2), YELLOW),
        pillar("Lamp", 0.3, 4, (3.6, 0.14, 1.6), METAL),
        *turned_on_lathe("Shade", ((1.6, 0.5), (1.2, 0.5)), Paint((255, 236, 180)).lit(10), (3.6, 4.1, 1.6)),
    ]


def eyewash() -> list[Part]:
    return [
        pillar("Foot", 2, 0.3, (0, 0, 0), MAIN),
        pillar("Pipe", 0.5, 3.4, (0, 0.2, 0), MAIN),
        *turned_on_lathe("Basin", ((1.2, 0.3), (2.4, 0.4), (2.8, 0.3)), MAIN, (0, 3.2, 0)),
        pillar("Water", 2.2, 0.16, (0, 4.12, 0), WATER),
        *both(beam("Jet", (0.6, 4.1, 0), (0.3, 5, 0), 0.24, WATER, rounded=True)),
        block("Lever", (0.4, 1, 0.2), (1.5, 3.6, 0), GREEN),
        pillar("Pole", 0.34, 3.4, (0, 4, 1), MAIN),
        block("Bracket", (0.4, 0.4, 1.3), (0, 3.7, 0.6), MAIN),
        block("Sign", (2.4, 1.6, 0.2), (0, 6, 0.8), GREEN),
        *[block("Cross", size, (0, y, 0.68), WHITE) for size, y in (((1, 0.34, 0.12), 6.64), ((0.34, 1, 0.14), 6.3))],
    ]


def hydroponics() -> list[Part]:
    parts = [part for x in (-3.6, 3.6) for part in (block("Post", (0.5, 8, 0.6), (x, 0, 0.8), MAIN), block("Foot", (0.6, 0.4, 3), (x, 0, 0), MAIN))]  # fmt: skip
    for y in (1.2, 3.5, 5.8):
        parts += [drum("Gutter", 7.4, 1.1, (0, y + 0.4, 0.2), MAIN, "x")]
        parts += [ball("Lettuce", 1.1, (x, y + 0.7, 0.2), LEAF) for x in (-2.8, -1.4, 0, 1.4, 2.8)]
        parts += [block("Light", (6.9, 0.2, 0.4), (0, y + 2.06, 0.62), Paint((230, 120, 220)).lit(6))]
    return [*parts, block("Tank", (2.4, 1, 1.4), (0, 0, 0), WATER), block("Riser", (0.3, 1, 0.3), (0, 0.5, 0.2), MAIN)]


def wind_tunnel() -> list[Part]:
    return [
        *[part for x in (-4, 4) for part in both(block("Leg", (0.5, 2.4, 2), (x, 0, 0), DARK_GRAY))[:1]],
        drum("Mouth", 1.2, 4.4, (-5.2, 4, 0), MAIN, "x"),
        drum("Mouth", 1.2, 3.6, (-4.2, 4, 0), MAIN, "x"),
        block("Bed", (8, 0.5, 3), (0, 2.2, 0), MAIN),
        block("Roof", (8, 0.4, 3), (0, 5.3, 0), MAIN),
        block("Back", (8, 2.8, 0.3), (0, 2.6, 1.3), MAIN),
        block("Pane", (7.2, 2.8, 0.2), (0, 2.6, -1.3), GLASS),
        block("Car", (2.4, 0.6, 1), (0, 2.9, 0), RED),
        block("Cab", (1.2, 0.5, 0.9), (0.2, 3.44, 0), RED),
        pillar("Sting", 0.3, 0.4, (0, 2.6, 0), METAL),
        drum("Fan", 1.6, 4.2, (4.7, 4, 0), SHADE, "x"),
        drum("Hub", 0.6, 1, (5.6, 4, 0), METAL, "x"),
        *[block("Blade", (0.2, size[0], size[1]), (5.54, 4 - size[0] / 2, 0), METAL) for size in ((3.4, 0.6), (0.6, 3.4))],
    ]  # fmt: skip


def bell_jar() -> list[Part]:
    return [
        *turned_on_lathe("Base", ((2.8, 0.3), (2.4, 0.2)), TIMBER),
        pillar("Jar", 2.2, 2.2, (0, 0.4, 0), MAIN),
        *turned_on_lathe("Dome", ((2, 0.3), (1.6, 0.3), (1, 0.24)), MAIN, (0, 2.5, 0)),
        ball("Knob", 0.6, (0, 3.2, 0), MAIN),
        pillar("Bell", 0.9, 0.7, (0, 0.9, 0), YELLOW),
        pillar("Stand", 0.3, 0.5, (0, 0.46, 0), METAL),
    ]


def slide() -> list[Part]:
    return [
        *both(block("Rest", (0.5, 0.3, 1.8), (1.4, 0, 0), DARK_GRAY)),
        block("Glass", (3.8, 0.24, 1.3), (0, 0.26, 0), MAIN),
        pillar("Drop", 1, 0.14, (0, 0.46, 0), Paint((226, 120, 170))),
        block("Cover", (1.2, 0.16, 1.1), (0, 0.5, 0), GLASS),
        block("Label", (0.9, 0.14, 1.1), (-1.36, 0.44, 0), WHITE),
    ]


def multimeter() -> list[Part]:
    return [
        block("Case", (2.2, 3.6, 0.9), (0, 0, 0), MAIN),
        block("Foot", (2, 0.3, 1.6), (0, 0, 0.3), MAIN),
        block("Screen", (1.7, 0.9, 0.2), (0, 2.4, -0.44), Paint((180, 206, 170))),
        block("Digits", (1.1, 0.4, 0.16), (0.1, 2.64, -0.5), BLACK),
        drum("Dial", 0.3, 1.3, (0, 1.5, -0.46), BLACK, "z"),
        block("Pointer", (0.16, 0.8, 0.2), (0, 1.3, -0.58), WHITE),
        *[ball("Socket", 0.4, (x, 0.3, -0.5), paint) for x, paint in ((-0.6, RED), (0.6, BLACK))],
        *[beam("Lead", (x, 0.5, -0.6), (2.4 * x, 0.2, -1.8), 0.18, paint, rounded=True) for x, paint in ((-0.6, RED), (0.6, BLACK))],
        *[beam("Probe", (2.4 * x, 0.2, -1.7), (3.2 * x, 0.16, -3), 0.3, paint, rounded=True) for x, paint in ((-0.6, RED), (0.6, BLACK))],
    ]  # fmt: skip


def clips() -> list[Part]:
    return [
        block("Card", (4, 0.24, 2.4), (0, 0, 0), MAIN),
        *[part for z, paint in ((-0.6, RED), (0.6, BLACK)) for part in (
            beam("Lead", (-1, 0.4, z), (1, 0.4, z), 0.2, paint, rounded=True),
            *[beam("Grip", (x, 0.4, z), (1.5 * x, 0.4, z), 0.5, paint, rounded=True) for x in (-1, 1)],
            *[beam("Jaw", (1.45 * x, y, z), (1.9 * x, y + 0.1, z), 0.16, METAL) for x in (-1, 1) for y in (0.34, 0.5)])],
    ]  # fmt: skip


def syringe() -> list[Part]:
    return [
        block("Stand", (1.6, 0.3, 1.2), (0, 0, 0), DARK_GRAY),
        pillar("Needle", 0.2, 0.9, (0, 0.2, 0), METAL),
        pillar("Hub", 0.6, 0.4, (0, 1, 0), WHITE),
        pillar("Barrel", 1, 2.4, (0, 1.3, 0), MAIN),
        *[block("Mark", (0.5, 0.12, 0.2), (0, 1.7 + 0.5 * i, -0.44), BLACK) for i in range(4)],
        block("Flange", (1.8, 0.2, 0.9), (0, 3.6, 0), MAIN),
        pillar("Plunger", 0.4, 1.2, (0, 3.7, 0), WHITE),
        pillar("Thumb", 1, 0.24, (0, 4.8, 0), WHITE),
    ]


def first_aid() -> list[Part]:
    return [
        block("Case", (3.2, 2.4, 1.4), (0, 0, 0), MAIN),
        block("Seam", (3.24, 0.16, 1.44), (0, 1.5, 0), SHADE),
        *[block("Cross", size, (0, y, -0.72), paint) for size, y, paint in (((1.4, 0.46, 0.2), 0.77, WHITE), ((0.46, 1.4, 0.22), 0.3, WHITE))],
        *both(block("Handle", (0.24, 0.5, 0.3), (0.6, 2.3, 0), SHADE)),
        block("Handle", (1.5, 0.24, 0.32), (0, 2.7, 0), SHADE),
        *both(block("Latch", (0.4, 0.4, 0.2), (1.1, 1.4, -0.72), METAL)),
    ]  # fmt: skip


def craft_sticks() -> list[Part]:
    sticks = [beam("Stick", (0.4 * x, 1, 0.3 * z), (0.9 * x, 3.4, 0.6 * z), 0.3, SKIN) for x in (-1, 0, 1) for z in (-1, 1)]  # fmt: skip
    return [pillar("Jar", 1.9, 1.8, (0, 0, 0), MAIN), pillar("Rim", 2, 0.2, (0, 1.7, 0), MAIN), *sticks]


def circles() -> list[Part]:
    """Two rings that overlap, on a board."""
    rings = []
    for i, (x, paint) in enumerate(((-1.3, RED), (1.3, BLUE))):
        at = [(x + 1.9 * math.cos(math.pi * k / 6), 4.3 + 1.9 * math.sin(math.pi * k / 6)) for k in range(13)]
        rings += [beam("Ring", (*at[k], -0.3 - 0.1 * i), (*at[k + 1], -0.3 - 0.1 * i), 0.26, paint, rounded=True) for k in range(12)]  # fmt: skip
    return [
        block("Board", (7.2, 4.8, 0.3), (0, 1.9, 0), MAIN),
        *both(block("Leg", (0.34, 6.6, 0.4), (2.9, 0, 0.3), TIMBER)),
        *both(block("Foot", (0.5, 0.3, 2.2), (2.9, 0, 0.2), TIMBER)),
        *rings,
    ]


def pattern_blocks() -> list[Part]:
    colors = (YELLOW, RED, GREEN, BLUE, Paint((230, 130, 40)), Paint((214, 190, 150)))
    return [
        block("Tray", (5, 0.3, 4), (0, 0, 0), MAIN),
        *both(block("Side", (0.3, 0.6, 4.04), (2.4, 0, 0), SHADE)),
        *[block("Side", (4.6, 0.56, 0.3), (0, 0, z), SHADE) for z in (-1.9, 1.9)],
        *[pillar("Tile", 1.3, 0.4, (x, 0.26, -0.9), paint) for x, paint in zip((-1.4, 0, 1.4), colors[:3], strict=True)],
        *[block("Tile", (1.1, 0.4, 1.1), (x, 0.26, 0.8), paint) for x, paint in zip((-1.4, 0, 1.4), colors[3:], strict=True)],
    ]  # fmt: skip


def contour_model() -> list[Part]:
    """A hill in slices, each a height."""
    slices = ((7.6, 6, 0, 0), (6.2, 4.8, -0.3, 0.2), (4.6, 3.6, -0.6, 0.3), (3, 2.4, -0.8, 0.4), (1.5, 1.2, -0.9, 0.5))
    greens = (MAIN, LIGHT, MAIN, LIGHT, MAIN)
    return [
        block("Base", (8.4, 0.5, 6.8), (0, 0, 0), TIMBER),
        *[block("Slice", (w, 0.6, d), (x, 0.44 + 0.56 * i, z), paint) for i, ((w, d, x, z), paint) in enumerate(zip(slices, greens, strict=True))],
        block("Lake", (1.4, 0.2, 1), (2.9, 0.96, -2), WATER),
        board((4, 0.42, 0.2), (0, 0, -3.4), Paint((244, 246, 248)), INK, height=0.36),
    ]  # fmt: skip


def display_case() -> list[Part]:
    return [
        block("Base", (5, 1, 2.2), (0, 0, 0), MAIN),
        *corners("Post", (0.3, 5, 0.3), (4.6, 1.8), MAIN, 0.9),
        block("Top", (5, 0.6, 2.2), (0, 5.8, 0), MAIN),
        block("Shelf", (4.5, 0.24, 1.7), (0, 3.3, 0), MAIN),
        block("Pane", (4.3, 4.9, 0.14), (0, 0.95, -0.86), GLASS),
        block("Back", (4.4, 4.9, 0.3), (0, 0.95, 0.9), MAIN),
        *[part for x in (-1.4, 0, 1.4) for part in (pillar("Cup", 0.7, 0.9, (x, 3.9, 0), YELLOW), pillar("Stem", 0.3, 0.5, (x, 3.5, 0), YELLOW))],
        *[ball("Find", 1, (x, 1, 0), paint) for x, paint in ((-1.2, RED), (0.2, BLUE), (1.4, WHITE))],
    ]  # fmt: skip


def checkout() -> list[Part]:
    return [
        block("Counter", (8, 2.8, 2.4), (0, 0, 0), MAIN),
        block("Belt", (5, 0.2, 1.6), (-1.2, 2.74, 0), BLACK),
        block("Till", (1.6, 1, 1.4), (2.6, 2.76, 0.2), DARK_GRAY),
        block("Screen", (1.4, 0.9, 0.2), (2.6, 3.9, 0.5), BLUE),
        block("Neck", (0.3, 0.4, 0.3), (2.6, 3.6, 0.6), DARK_GRAY),
        *[block("Goods", (0.8, size, 0.8), (x, 2.9, 0), paint) for x, size, paint in ((-3, 1, RED), (-1.8, 0.7, YELLOW), (-0.6, 1.2, GREEN))],
        pillar("Pole", 0.24, 4, (3.7, 2.6, 0.8), METAL),
        block("Sign", (1.4, 1, 0.3), (3.2, 6, 0.8), YELLOW),
    ]  # fmt: skip


def screen_kiosk() -> list[Part]:
    return [
        block("Foot", (3, 0.4, 2.2), (0, 0, 0), DARK_GRAY),
        block("Column", (1.6, 4, 1), (0, 0.3, 0.2), MAIN),
        block("Case", (3.2, 3.6, 0.8), (0, 3.6, 0), MAIN),
        board((2.8, 2.4, 0.3), (0, 4.2, -0.36), Paint((30, 60, 110)), (245, 245, 245), height=0.7),
        drum("Lens", 0.3, 0.4, (0, 6.9, -0.36), BLACK, "z"),
        block("Shelf", (2.4, 0.3, 1), (0, 3.2, -0.6), LIGHT),
    ]


def rack_of_tins() -> list[Part]:
    return [
        block("Tray", (3.8, 0.3, 2.4), (0, 0, 0), MAIN),
        *both(block("Edge", (0.3, 0.5, 2.44), (1.8, 0, 0), MAIN)),
        *[block("Edge", (3.4, 0.46, 0.3), (0, 0, z), MAIN) for z in (-1.06, 1.06)],
        pillar("Plate", 1.6, 0.24, (-0.7, 0.24, 0.1), WHITE),
        ball("Apple", 0.7, (-0.7, 0.4, 0.1), RED),
        block("Milk", (0.6, 1, 0.6), (1, 0.24, 0.4), BLUE),
        block("Napkin", (0.8, 0.2, 0.8), (0.9, 0.22, -0.5), WHITE),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    FURNITURE.row("activity_station", "learning station, work station, breathing station, exercise station, science station, learning center, challenge station, activity table", (70, 110, 160), "SmoothPlastic", station()),
    FURNITURE.row("quiet_corner", "reading corner, reading nook, calm corner, cosy corner, cozy corner, calm down corner, book nook, book corner, chill zone, peace corner", (110, 150, 190), "Fabric", quiet_corner()),
    FURNITURE.row("display_case", "trophy case, glass case, showcase, display cabinet, vitrine, museum case, trophy cabinet", (120, 84, 54), "Wood", display_case()),
    FURNITURE.row("checkout", "checkout counter, checkout desk, till counter, supermarket checkout, reception desk, front desk, help desk, service desk", (190, 196, 204), "SmoothPlastic", checkout()),
    OFFICE.row("information_kiosk", "info kiosk, information terminal, touchscreen kiosk, information screen, self-service kiosk", (60, 120, 170), "SmoothPlastic", screen_kiosk()),
    MACHINE.row("eyewash_station", "eye wash station, eyewash, eye wash", (60, 160, 90), "Metal", eyewash()),
    MACHINE.row("hydroponic_farm", "hydroponics, hydroponic garden, vertical farm, vertical garden, grow rack, hydroponic system", (236, 240, 242), "SmoothPlastic", hydroponics()),
    MACHINE.row("wind_tunnel", "", (150, 164, 180), "Metal", wind_tunnel()),
    MACHINE.row("multimeter", "voltmeter, ammeter, voltage meter, galvanometer", (236, 190, 40), "SmoothPlastic", multimeter()),
    MACHINE.row("alligator_clips", "alligator clip, crocodile clip, lead wire, test lead, connecting wire", (196, 204, 214), "SmoothPlastic", clips()),
    GLASSWARE.row("bell_jar", "glass dome, cloche, vacuum jar", (190, 220, 236), "Glass", bell_jar()),
    GLASSWARE.row("microscope_slide", "glass slide, slide specimen, specimen slide, slide of a specimen", (190, 220, 236), "Glass", slide()),
    TOOL.row("syringe", "needle for injection, vaccine, injection, hypodermic needle", (196, 220, 236), "SmoothPlastic", syringe()),
    TOOL.row("first_aid_kit", "first-aid kit, first aid box, first-aid box, medical kit, med kit, medkit, first aid bag", (200, 40, 44), "SmoothPlastic", first_aid()),
    SUPPLY.row("craft_sticks", "craft stick, popsicle stick, lolly stick, tongue depressor, paint stirrer, toothpick", (120, 170, 210), "SmoothPlastic", craft_sticks()),
    SUPPLY.row("lunch_tray", "serving tray, food tray, school lunch, cafeteria tray, tray of food", (60, 150, 140), "SmoothPlastic", rack_of_tins()),
    MATHS.row("venn_diagram", "venn circles, sorting circles, euler diagram", (244, 246, 248), "SmoothPlastic", circles()),
    MATHS.row("pattern_blocks", "pattern block, attribute block, shape tile, shape blocks, logic block", (176, 130, 80), "Wood", pattern_blocks()),
    MATHS.row("contour_model", "contour map, topographic map, relief map, topographic model, elevation model", (110, 150, 80), "Grass", contour_model()),
)  # fmt: skip
