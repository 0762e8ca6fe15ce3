"""Small things of a house: lamps, clocks, mirrors, dishes, cleaning."""

from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, SHADE, Family
from worlds.catalogue.families.shapes import knob, turned_on_lathe
from worlds.catalogue.solids import (
    BLACK,
    GLASS,
    LAMP,
    METAL,
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

HOUSEHOLD: Final = Family("household", "furniture")
DISH: Final = Family("dish", "furniture")
WHITEWARE: Final = (240, 241, 240)
COPPER: Final = (190, 110, 70)
FLAME: Final = Paint((255, 180, 60)).lit(10)
DIAL: Final = Paint((250, 248, 238))


def table_lamp() -> list[Part]:
    return [
        *turned_on_lathe("Foot", ((1, 0.2), (0.5, 0.3), (0.24, 0.8)), METAL),
        *turned_on_lathe("Shade", ((1.9, 0.5), (1.6, 0.4), (1.3, 0.4)), MAIN, (0, 1.2, 0)),
        ball("Bulb", 0.6, (0, 0.95, 0), LAMP),
    ]


def lantern() -> list[Part]:
    return [
        block("Base", (1.3, 0.3, 1.3), (0, 0, 0), MAIN),
        *[block("Post", (0.2, 1.5, 0.2), (x, 0.2, z), MAIN) for x in (-0.5, 0.5) for z in (-0.5, 0.5)],
        block("Pane", (0.84, 1.3, 0.84), (0, 0.3, 0), Paint((255, 236, 170), "Glass", 0.5)),
        pillar("Candle", 0.4, 0.8, (0, 0.2, 0), FLAME),
        *turned_on_lathe("Roof", ((1.5, 0.24), (1, 0.24), (0.5, 0.24)), MAIN, (0, 1.6, 0)),
        block("Handle", (0.6, 0.14, 0.2), (0, 2.6, 0), MAIN),
        *both(block("Handle", (0.14, 0.5, 0.2), (0.3, 2.2, 0), MAIN)),
    ]


def chandelier() -> list[Part]:
    """On a stand of its own: nothing hangs in the air."""
    parts = [
        pillar("Foot", 2, 0.3, (0, 0, 0), MAIN),
        pillar("Pole", 0.36, 5, (0, 0.2, 0), MAIN),
        ball("Boss", 0.9, (0, 4.2, 0), MAIN),
    ]
    for x, z in ((1.6, 0.0), (-1.6, 0.0), (0.0, 1.6), (0.0, -1.6)):
        parts += [
            beam("Arm", (0, 4.5, 0), (x, 4.8, z), 0.24, MAIN),
            pillar("Candle", 0.3, 0.8, (x, 4.8, z), WHITE),
            ball("Flame", 0.34, (x, 5.5, z), FLAME),
        ]
    return parts


def wall_clock(across: float) -> list[Part]:
    """A dial on a stand, ten past ten."""
    y = across / 2 + 0.5
    return [
        block("Foot", (0.8 * across, 0.3, 1), (0, 0, 0.1), MAIN),
        block("Stem", (0.4, 0.6, 0.4), (0, 0.2, 0.1), MAIN),
        drum("Case", 0.5, across, (0, y, 0), MAIN, "z"),
        drum("Dial", 0.56, 0.82 * across, (0, y, -0.02), DIAL, "z"),
        *hands(across, y, -0.36),
        *ticks(across, y, -0.3),
    ]


def hands(across: float, y: float, z: float) -> list[Part]:
    return [
        beam("Hand", (0, y, z), (0.2 * across, y + 0.16 * across, z), 0.14, BLACK),
        beam("Hand", (0, y, z), (-0.14 * across, y + 0.12 * across, z), 0.18, BLACK),
        knob("Pin", 0.1 * across, (0, y), z, BLACK),
    ]


def ticks(across: float, y: float, z: float) -> list[Part]:
    far = 0.34 * across
    return [
        block("Tick", (0.14, 0.14, 0.14), (dx * far, y + dy * far - 0.07, z), BLACK)
        for dx, dy in ((0, 1), (1, 0), (0, -1), (-1, 0))
    ]


def grandfather_clock() -> list[Part]:
    gold = Paint((225, 175, 60), "Metal")
    return [
        block("Base", (2.2, 1.6, 1.5), (0, 0, 0), MAIN),
        block("Trunk", (1.6, 3.6, 1.2), (0, 1.5, 0), MAIN),
        block("Hood", (2.2, 2.2, 1.5), (0, 5, 0), MAIN),
        block("Crest", (1.4, 0.5, 1.2), (0, 7.1, 0), SHADE),
        block("Window", (1, 2.8, 0.2), (0, 1.9, -0.6), GLASS),
        block("Rod", (0.16, 2, 0.16), (0, 2.6, -0.7), gold),
        drum("Pendulum", 0.2, 0.7, (0, 2.5, -0.74), gold, "z"),
        drum("Dial", 0.3, 1.7, (0, 6.1, -0.7), DIAL, "z"),
        *hands(1.7, 6.1, -0.94),
    ]


def alarm_clock() -> list[Part]:
    return [
        drum("Case", 0.7, 1.6, (0, 1.1, 0), MAIN, "z"),
        drum("Dial", 0.8, 1.3, (0, 1.1, 0), DIAL, "z"),
        *hands(1.3, 1.1, -0.5),
        *both(ball("Bell", 0.7, (0.5, 1.6, 0), MAIN)),
        *both(beam("Foot", (0.4, 0.5, 0), (0.7, 0.08, 0), 0.2, METAL)),
    ]


def hourglass() -> list[Part]:
    sand = Paint((236, 200, 120), "Sand")
    return [
        *[pillar("Plate", 1.6, 0.24, (0, y, 0), MAIN) for y in (0, 2.4)],
        *[block("Post", (0.2, 2.3, 0.2), (0.6 * x, 0.2, 0.6 * z), MAIN) for x, z in ((1, 0), (-1, 0), (0, 1), (0, -1))],
        *turned_on_lathe("Sand", ((1, 0.4), (0.6, 0.3), (0.24, 0.6), (0.6, 0.3)), sand, (0, 0.2, 0)),
        pillar("Glass", 1.1, 2.2, (0, 0.2, 0), GLASS),
    ]


def mirror() -> list[Part]:
    return [
        block("Frame", (2.8, 5.8, 0.3), (0, 0.4, 0), MAIN),
        block("Mirror", (2.2, 5.2, 0.2), (0, 0.7, -0.1), Paint((196, 224, 238), "Glass", 0.1)),
        *both(block("Foot", (0.4, 0.5, 1.8), (1.1, 0, 0.1), SHADE)),
        block("Crest", (1.2, 0.5, 0.24), (0, 6.1, 0), SHADE),
    ]


def cup(width: float, height: float, *, handles: int = 1) -> list[Part]:
    parts = [
        pillar("Cup", width, height, (0, 0, 0), MAIN),
        pillar("Drink", 0.8 * width, 0.14, (0, height - 0.08, 0), Paint((110, 66, 40))),
    ]
    for side in (1, -1)[:handles]:
        x = side * (width / 2 + 0.2)
        parts.append(block("Handle", (0.16, 0.6 * height, 0.2), (x, 0.2 * height, 0), MAIN))
        parts += [block("Handle", (0.4, 0.14, 0.18), (x - side * 0.16, y * height, 0), MAIN) for y in (0.2, 0.7)]
    return parts


def pot(width: float, height: float, *, lid: bool = True, long_handle: bool = False) -> list[Part]:
    parts = [
        pillar("Pot", width, height, (0, 0, 0), MAIN),
        pillar("Rim", width + 0.1, 0.14, (0, height - 0.14, 0), LIGHT),
    ]
    if lid:
        parts += [
            pillar("Lid", 0.94 * width, 0.2, (0, height - 0.04, 0), SHADE),
            ball("Knob", 0.36, (0, height + 0.1, 0), BLACK),
        ]
    else:
        parts.append(pillar("Inside", 0.86 * width, 0.14, (0, height - 0.1, 0), BLACK))
    if long_handle:
        parts.append(block("Handle", (1.7, 0.24, 0.3), (width / 2 + 0.75, height - 0.3, 0), BLACK))
    else:
        parts += both(block("Handle", (0.4, 0.2, 0.6), (width / 2 + 0.1, 0.7 * height, 0), BLACK))
    return parts


def cutlery() -> list[Part]:
    """A knife, a fork and a spoon, on a napkin."""
    parts = [block("Napkin", (2.3, 0.14, 0.9), (0, 0, -0.5), SHADE)]
    parts += [block("Handle", (0.24, 0.2, 1.2), (x, 0.1, -0.5), MAIN) for x in (-0.8, 0, 0.8)]
    parts += [
        block("Blade", (0.34, 0.18, 1), (-0.8, 0.1, 0.55), MAIN),
        pillar("Bowl", 0.6, 0.2, (0.8, 0.1, 0.4), MAIN),
        block("Root", (0.56, 0.2, 0.3), (0, 0.1, 0.2), MAIN),
    ]
    parts += [block("Tine", (0.13, 0.19, 0.7), (0.2 * i, 0.1, 0.65), MAIN) for i in (-1, 0, 1)]
    return parts


def broom() -> list[Part]:
    """Leans on nothing: it stands on its bristles."""
    return [
        block("Bristles", (1.5, 1, 0.5), (0, 0, 0), MAIN),
        block("Bristles", (1.2, 0.5, 0.44), (0, 0.9, 0), MAIN),
        block("Band", (1.24, 0.16, 0.54), (0, 1.1, 0), Paint((180, 40, 40))),
        pillar("Stick", 0.24, 3.8, (0, 1.3, 0), TIMBER),
    ]


def vacuum() -> list[Part]:
    return [
        drum("Body", 1.2, 1.6, (0, 0.9, 0.8), MAIN, "x"),
        *both(drum("Wheel", 0.3, 1, (0.7, 0.5, 0.8), BLACK, "x")),
        beam("Hose", (0, 1.2, 0.4), (0, 1.2, -0.9), 0.3, MAIN, rounded=True),
        beam("Tube", (0, 3.4, -0.2), (0, 0.3, -1.9), 0.26, METAL, rounded=True),
        block("Nozzle", (1.7, 0.3, 0.7), (0, 0, -2), BLACK),
        ball("Elbow", 0.4, (0, 1, -1.2), BLACK),
    ]


def telephone() -> list[Part]:
    return [
        block("Base", (1.8, 0.5, 1.6), (0, 0, 0), MAIN),
        block("Back", (1.2, 0.5, 0.8), (0, 0.4, 0.3), MAIN),
        drum("Dial", 0.2, 0.9, (0, 0.6, -0.5), WHITE, "z"),
        block("Handset", (2, 0.26, 0.4), (0, 1.1, 0.3), BLACK),
        *both(ball("Earpiece", 0.56, (0.9, 0.85, 0.3), BLACK)),
        *both(block("Cradle", (0.2, 0.4, 0.5), (0.45, 0.85, 0.3), METAL)),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    HOUSEHOLD.row("household_object", "household item, home item", (90, 150, 170), "SmoothPlastic", turned_on_lathe("Vase", ((0.8, 0.2), (1.3, 0.5), (1.5, 0.6), (1, 0.4), (0.6, 0.4), (0.9, 0.2)), MAIN)),
    HOUSEHOLD.row("table_lamp", "desk lamp, bedside lamp, reading lamp, night light", (240, 214, 150), "Fabric", table_lamp()),
    HOUSEHOLD.row("lantern", "hand lantern, oil lamp, kerosene lamp, oil lantern, paper lantern", (60, 62, 66), "Metal", lantern()),
    HOUSEHOLD.row("chandelier", "candelabra, candelabrum, menorah", (239, 184, 56), "Metal", chandelier()),
    HOUSEHOLD.row("candle", "candlestick, wax candle, tealight", (240, 232, 208), "SmoothPlastic", [
        pillar("Holder", 1.2, 0.2, (0, 0, 0), METAL), pillar("Candle", 0.6, 1.4, (0, 0.15, 0), MAIN), pillar("Wick", 0.14, 0.24, (0, 1.5, 0), BLACK), ball("Flame", 0.4, (0, 1.6, 0), FLAME)]),
    HOUSEHOLD.row("light_bulb_lamp", "ceiling light, spotlight, stage light, spot light", (52, 54, 60), "Metal", [
        pillar("Foot", 1.8, 0.24, (0, 0, 0), MAIN), pillar("Pole", 0.26, 4.6, (0, 0.1, 0), MAIN), beam("Can", (0, 4.7, 0.7), (0, 4.3, -0.7), 1.1, MAIN, rounded=True), beam("Lens", (0, 4.3, -0.65), (0, 4.24, -0.84), 0.9, LAMP, rounded=True)]),
    HOUSEHOLD.row("clock", "wall clock, analog clock, analogue clock, clock face, school clock", (196, 60, 48), "SmoothPlastic", wall_clock(3)),
    HOUSEHOLD.row("grandfather_clock", "longcase clock, pendulum clock, standing clock", (112, 66, 40), "Wood", grandfather_clock()),
    HOUSEHOLD.row("alarm_clock", "bedside clock, pocket watch, stopwatch", (60, 150, 170), "Metal", alarm_clock()),
    HOUSEHOLD.row("hourglass", "sand timer, egg timer, sandglass, timer", (140, 92, 54), "Wood", hourglass()),
    HOUSEHOLD.row("mirror", "looking glass, standing mirror, magic mirror, wall mirror, bathroom mirror", (200, 160, 70), "Wood", mirror()),
    HOUSEHOLD.row("vase", "flower vase, urn, greek vase, amphora, porcelain vase, ancient vase, pottery, pottery shard, potsherd, shard", (60, 110, 180), "CeramicTiles", [
        *turned_on_lathe("Vase", ((0.9, 0.2), (1.2, 0.5), (1.6, 0.6), (1.7, 0.5), (1.3, 0.4), (0.8, 0.6), (1.1, 0.2)), MAIN), pillar("Band", 1.76, 0.24, (0, 1.4, 0), WHITE), pillar("Neck", 0.86, 0.14, (0, 2.4, 0), WHITE)]),
    HOUSEHOLD.row("broom", "broomstick, besom, witch's broom", (214, 178, 96), "Wood", broom()),
    HOUSEHOLD.row("mop", "floor mop, mop and bucket", (220, 224, 226), "Fabric", [
        *[block("Strand", (0.3, 0.9, 1.2), (0.32 * i, 0, 0), MAIN if i % 2 == 0 else LIGHT) for i in (-2, -1, 0, 1, 2)], block("Head", (1.7, 0.3, 0.6), (0, 0.8, 0), Paint((40, 100, 190))), pillar("Stick", 0.24, 4, (0, 1, 0), TIMBER)]),
    HOUSEHOLD.row("vacuum_cleaner", "hoover, vacuum", (196, 50, 50), "SmoothPlastic", vacuum()),
    HOUSEHOLD.row("telephone", "phone, landline, rotary phone, old telephone", (170, 40, 44), "SmoothPlastic", telephone()),
    HOUSEHOLD.row("clothes_line", "washing line, clothesline, laundry line, drying rack, laundry", (230, 80, 90), "Fabric", [
        *both(block("Post", (0.3, 6, 0.3), (5, 0, 0), TIMBER)), block("Line", (10, 0.14, 0.14), (0, 5.6, 0), WHITE), block("Sheet", (3.4, 3.2, 0.2), (-2.6, 2.44, 0), MAIN), block("Towel", (1.6, 2.2, 0.22), (0.4, 3.44, 0), SHADE), block("Shirt", (1.6, 2, 0.24), (2.9, 3.6, 0), MAIN), block("Sleeves", (2.8, 0.7, 0.2), (2.9, 4.9, 0), MAIN), *both(block("Foot", (0.3, 0.24, 2), (5, 0, 0), TIMBER))]),
    HOUSEHOLD.row("picture_frame", "painting, picture, photo frame, photograph, portrait, framed picture, artwork", (186, 140, 60), "Wood", [
        block("Frame", (4, 3.2, 0.3), (0, 1.6, 0), MAIN), block("Sky", (3.2, 1.5, 0.2), (0, 2.9, -0.1), Paint((140, 200, 240))), block("Meadow", (3.16, 1, 0.26), (0, 2, -0.14), Paint((100, 170, 80))), drum("Sun", 0.26, 0.7, (0.9, 3.8, -0.12), Paint((250, 210, 70)), "z"),
        *both(beam("Leg", (0.9, 4.6, 0.2), (1.6, 0.14, -0.2), 0.26, TIMBER)), beam("Leg", (0, 4.5, 0.16), (0, 0.14, 1.6), 0.26, TIMBER)]),
    HOUSEHOLD.row("empty_frame", "frame, blank frame", (186, 140, 60), "Wood", [
        block("Frame", (4, 3.2, 0.3), (0, 1.6, 0), MAIN), block("Sheet", (3.2, 2.4, 0.2), (0, 2, -0.1), WHITE),
        *both(beam("Leg", (0.9, 4.6, 0.2), (1.6, 0.14, -0.2), 0.26, TIMBER)), beam("Leg", (0, 4.5, 0.16), (0, 0.14, 1.6), 0.26, TIMBER)]),
    DISH.row("dish_set", "crockery, tableware, dishes, place setting, dinnerware, table setting", WHITEWARE, "SmoothPlastic", [
        pillar("Plate", 2.2, 0.16, (0, 0, 0), MAIN), pillar("Rim", 2.3, 0.14, (0, 0.1, 0), MAIN), pillar("Bowl", 1.3, 0.4, (0, 0.14, 0), MAIN), block("Knife", (0.2, 0.14, 1.6), (1.4, 0, 0), METAL), block("Link", (0.5, 0.12, 0.3), (1.2, 0, -0.4), MAIN), block("Link", (0.5, 0.12, 0.3), (-1.2, 0, -0.4), MAIN), block("Fork", (0.2, 0.14, 1.6), (-1.4, 0, 0), METAL)]),
    DISH.row("plate", "dish, dinner plate, saucer", WHITEWARE, "SmoothPlastic", [pillar("Foot", 1.2, 0.16, (0, 0, 0), MAIN), pillar("Plate", 1.7, 0.14, (0, 0.1, 0), MAIN), pillar("Rim", 2.1, 0.16, (0, 0.2, 0), MAIN), pillar("Middle", 1.3, 0.16, (0, 0.24, 0), SHADE)], top=True),
    DISH.row("bowl", "mixing bowl, soup bowl, salad bowl", (80, 130, 180), "SmoothPlastic", [*turned_on_lathe("Bowl", ((0.9, 0.2), (1.5, 0.3), (1.9, 0.3), (2.1, 0.2)), MAIN), pillar("Inside", 1.7, 0.14, (0, 0.9, 0), WHITE)]),
    DISH.row("cup", "mug, teacup, tea cup, coffee cup, coffee mug", (200, 70, 60), "SmoothPlastic", cup(0.9, 0.9)),
    DISH.row("goblet", "chalice, wine glass, grail, holy grail, drinking glass", (225, 175, 60), "Metal", [*turned_on_lathe("Goblet", ((1, 0.16), (0.3, 0.8), (0.8, 0.2), (1.1, 0.8)), MAIN), pillar("Drink", 0.9, 0.14, (0, 1.9, 0), Paint((130, 20, 50)))]),
    DISH.row("cooking_pot", "pot, saucepan, stockpot, casserole, soup pot", (150, 156, 164), "Metal", pot(1.8, 1.2)),
    DISH.row("frying_pan", "pan, skillet, wok", (60, 62, 68), "Metal", pot(1.9, 0.5, lid=False, long_handle=True)),
    DISH.row("cauldron", "witch's cauldron, magic cauldron, kettle pot", (52, 54, 58), "Metal", [
        *turned_on_lathe("Cauldron", ((2.2, 0.5), (3.2, 0.8), (3.5, 1), (3.2, 0.6), (2.8, 0.3)), MAIN, (0, 0.5, 0)), pillar("Rim", 3.3, 0.3, (0, 3.5, 0), MAIN), pillar("Potion", 2.9, 0.2, (0, 3.66, 0), Paint((110, 230, 60)).lit(8)), *[ball("Bubble", size, (x, 3.7, z), Paint((150, 250, 90))) for x, z, size in ((0.4, 0.5, 0.6), (-0.7, -0.2, 0.5), (0.3, -0.7, 0.4))],
        *[block("Foot", (0.5, 0.9, 0.5), (x, 0, z), MAIN) for x, z in ((0.7, 0.7), (-0.7, 0.7), (0, -0.8))]]),
    DISH.row("cutlery", "silverware, knife and fork, fork, spoon, knife, kitchen knife, chopstick, flatware, potato peeler, peeler, cheese grater, grater", (176, 180, 186), "Metal", cutlery()),
)  # fmt: skip
