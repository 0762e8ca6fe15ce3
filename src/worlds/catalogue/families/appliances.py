"""Kitchen and laundry machines, and the bathroom: boxes and basins with doors, windows, hobs and taps."""

from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, SHADE, Family
from worlds.catalogue.families.shapes import knob, octagon, plate, turned_on_lathe
from worlds.catalogue.solids import (
    BLACK,
    DARK_GRAY,
    GLASS,
    LAMP,
    METAL,
    RED,
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

APPLIANCE: Final = Family("appliance", "furniture")
BATHROOM: Final = Family("bathroom", "furniture")
ENAMEL: Final = (238, 240, 242)
STEEL: Final = (176, 180, 186)
PANE: Final = Paint((60, 70, 82), "Glass", 0.2)
WATER: Final = Paint((110, 190, 230), "Glass", 0.3)
PORCELAIN: Final = Paint((246, 247, 248))


def body(width: float, height: float, depth: float) -> list[Part]:
    """A box on a dark plinth."""
    return [
        block("Body", (width, height - 0.3, depth), (0, 0.3, 0), MAIN),
        block("Plinth", (width - 0.3, 0.36, depth - 0.3), (0, 0, 0), DARK_GRAY),
    ]


def handle(width: float, at: tuple[float, float], face: float, *, upright: bool = False) -> Part:
    size = (0.16, width, 0.3) if upright else (width, 0.16, 0.3)
    return block("Handle", size, (at[0], at[1], face - 0.15), METAL)


def washer(knobs: int, drum_paint: Paint, *, window: float = 1.5) -> list[Part]:
    """A round window in the front, knobs above it."""
    face = -1.1
    parts = body(2.3, 3.2, 2.2)
    parts += [
        plate("Panel", (2, 0.5), (0, 2.6), face, LIGHT),
        knob("Rim", window + 0.4, (0, 1.5), face, METAL, out=0.24),
        knob("Window", window, (0, 1.5), face - 0.16, drum_paint),
    ]
    parts += [knob("Knob", 0.32, (0.3 + 0.4 * i, 2.85), face - 0.08, BLACK) for i in range(knobs)]
    parts.append(block("Drawer", (0.8, 0.28, 0.2), (-0.55, 2.7, face - 0.08), WHITE))
    return parts


def fridge(freezer: float) -> list[Part]:
    """A tall box; the freezer is so much of its height, at the top."""
    face, seam = -1.15, 6.4 - 6 * freezer
    parts = body(2.6, 6.4, 2.3)
    parts += [
        plate("Door", (2.44, seam - 0.6), (0, 0.44), face, LIGHT),
        plate("Door", (2.44, 6.24 - seam), (0, seam + 0.02), face, LIGHT),
        handle(1.3, (-0.95, seam - 1.7), face - 0.04, upright=True),
        handle(0.9, (-0.95, seam + 0.3), face - 0.04, upright=True),
        plate("Note", (0.5, 0.5), (0.3, seam - 1.1), face - 0.1, Paint((250, 220, 90))),
        plate("Magnet", (0.24, 0.24), (0.7, seam - 1.6), face - 0.1, RED),
    ]
    return parts


def stove(*, hood: bool = False) -> list[Part]:
    """Four hobs on top, an oven with a window below, knobs between."""
    face = -1.15
    parts = body(2.6, 3.2, 2.3)
    parts += [
        plate("OvenDoor", (2.2, 1.7), (0, 0.5), face, SHADE),
        plate("Window", (1.5, 0.9), (0, 0.8), face - 0.1, PANE),
        handle(1.8, (0, 1.98), face - 0.08),
        plate("Panel", (2.4, 0.5), (0, 2.56), face, BLACK),
        block("Backsplash", (2.6, 0.6, 0.24), (0, 3.1, 1.03), MAIN),
    ]
    parts += [knob("Knob", 0.3, (x, 2.8), face - 0.1, WHITE) for x in (-0.9, -0.3, 0.3, 0.9)]
    parts += [pillar("Hob", 0.86, 0.14, (x, 3.16, z), BLACK) for x in (-0.62, 0.62) for z in (-0.62, 0.4)]
    parts += [pillar("Flame", 0.5, 0.2, (x, 3.16, z), Paint((230, 70, 30))) for x, z in ((-0.62, -0.62), (0.62, 0.4))]
    if hood:
        parts += [
            block("Splash", (2.6, 3.4, 0.2), (0, 3.2, 1.05), MAIN),
            block("Hood", (2.6, 0.6, 2), (0, 6, 0.1), MAIN),
            block("Duct", (0.9, 1.4, 0.9), (0, 6.5, 0.5), MAIN),
        ]
    return parts


def oven() -> list[Part]:
    face = -1.15
    parts = body(2.6, 3.2, 2.3)
    parts += [
        plate("Door", (2.3, 1.9), (0, 0.5), face, SHADE),
        plate("Window", (1.7, 1.1), (0, 0.8), face - 0.1, Paint((250, 150, 60), "Glass", 0.2)),
        handle(2, (0, 2.2), face - 0.08),
        plate("Clock", (0.8, 0.34), (0, 2.66), face, BLACK),
        *both(knob("Knob", 0.36, (0.85, 2.83), face, BLACK)),
    ]
    return parts


def dishwasher() -> list[Part]:
    face = -1.1
    parts = body(2.3, 3.1, 2.2)
    parts += [
        plate("Door", (2.1, 2), (0, 0.44), face, LIGHT),
        plate("Panel", (2.1, 0.4), (0, 2.56), face, DARK_GRAY),
        handle(1.5, (0, 2.24), face - 0.06),
        *[knob("Button", 0.2, (0.3 * i, 2.76), face - 0.1, WHITE) for i in (1, 2, 3)],
        plate("Display", (0.6, 0.2), (-0.6, 2.66), face - 0.1, Paint((90, 220, 120))),
    ]
    return parts


def microwave() -> list[Part]:
    face = -0.7
    return [
        block("Body", (2.2, 1.3, 1.4), (0, 0.1, 0), MAIN),
        plate("Window", (1.3, 0.8), (-0.32, 0.34), face, PANE),
        plate("Panel", (0.5, 1), (0.76, 0.24), face, BLACK),
        *[plate("Key", (0.3, 0.16), (0.76, 0.3 + 0.22 * i), face - 0.1, WHITE) for i in range(3)],
        handle(0.9, (0.42, 0.3), face, upright=True),
        *[block("Foot", (0.3, 0.16, 0.3), (x, 0, z), BLACK) for x in (-0.8, 0.8) for z in (-0.5, 0.5)],
    ]


def counter_unit(width: float) -> list[Part]:
    """A kitchen cupboard under a worktop."""
    face, half = -1.1, width / 2
    return [
        *body(width, 3, 2.2),
        block("Worktop", (width + 0.2, 0.26, 2.4), (0, 2.96, 0), Paint((80, 80, 84), "Granite")),
        *both(plate("Door", (half - 0.2, 2.3), (half / 2, 0.5), face, LIGHT)),
        *both(handle(0.8, (0.3, 1.4), face - 0.06, upright=True)),
    ]


def tap(base: tuple[float, float, float], high: float) -> list[Part]:
    """Its spout reaches to the front."""
    x, y, z = base
    return [
        pillar("Tap", 0.22, high, base, METAL),
        block("Spout", (0.2, 0.2, 0.8), (x, y + high - 0.2, z - 0.35), METAL),
        *[ball("TapKnob", 0.26, (x + side, y, z), METAL) for side in (-0.22, 0.22)],
    ]


def sink() -> list[Part]:
    """A basin let into a kitchen unit."""
    parts = counter_unit(3)
    parts += [
        block("Basin", (1.8, 0.14, 1.4), (0, 3.14, -0.2), METAL),
        block("Water", (1.5, 0.14, 1.1), (0, 3.2, -0.2), WATER),
        *tap((0, 3.2, 0.8), 0.9),
    ]
    return parts


def washbasin() -> list[Part]:
    """On a pillar, as in bathrooms."""
    return [
        *turned_on_lathe("Pedestal", ((1.1, 0.3), (0.8, 1.6), (1.1, 0.3)), MAIN),
        block("Basin", (2.4, 0.6, 1.8), (0, 2.1, -0.1), MAIN),
        block("Bowl", (1.9, 0.14, 1.2), (0, 2.62, -0.25), SHADE),
        block("Water", (1.6, 0.14, 0.9), (0, 2.66, -0.25), WATER),
        *tap((0, 2.66, 0.6), 0.7),
    ]


def toilet() -> list[Part]:
    return [
        block("Foot", (1, 0.9, 1.5), (0, 0, -0.1), MAIN),
        pillar("Bowl", 1.7, 0.7, (0, 0.8, -0.5), MAIN),
        pillar("Seat", 1.8, 0.2, (0, 1.46, -0.5), SHADE),
        pillar("Water", 1, 0.24, (0, 1.46, -0.5), WATER),
        block("Bridge", (1.3, 0.7, 0.9), (0, 0.8, 0.4), MAIN),
        block("Cistern", (1.7, 1.5, 0.8), (0, 1.4, 0.9), MAIN),
        block("Lid", (1.84, 0.2, 0.94), (0, 2.85, 0.9), MAIN),
        block("Button", (0.5, 0.14, 0.3), (0, 3, 0.9), METAL),
    ]


def bathtub(*, shower: bool = False) -> list[Part]:
    parts = [
        block("Bottom", (5.6, 0.6, 2.6), (0, 0.3, 0), MAIN),
        *[block("Side", (6, 1.5, 0.36), (0, 0.5, z), MAIN) for z in (-1.3, 1.3)],
        *both(block("End", (0.4, 1.46, 2.4), (2.8, 0.5, 0), MAIN)),
        block("Water", (5.4, 0.9, 2.36), (0, 0.8, 0), WATER),
        *[ball("Foot", 0.5, (x, 0, z), METAL) for x in (-2.4, 2.4) for z in (-1, 1)],
        *[ball("Foam", 0.8, (x, 1.4, z), WHITE) for x, z in ((-1.8, 0.3), (-1.2, -0.4), (-1.4, 0.6), (0, 0.4))],
        *tap((2.7, 1.86, 0), 0.6),
    ]
    if shower:
        parts += [
            pillar("Pipe", 0.2, 5, (2.8, 1.9, 0), METAL),
            block("Arm", (1, 0.2, 0.2), (2.4, 6.8, 0), METAL),
            pillar("Head", 0.8, 0.2, (2, 6.65, 0), METAL),
        ]
    return parts


def shower() -> list[Part]:
    """A cabin of glass on a tray."""
    return [
        block("Tray", (3.4, 0.5, 3.4), (0, 0, 0), MAIN),
        block("Back", (3.4, 7, 0.24), (0, 0.4, 1.58), MAIN),
        block("Side", (0.16, 6.4, 3), (1.6, 0.5, 0), GLASS),
        block("Door", (2.9, 6.4, 0.16), (0, 0.5, -1.6), GLASS),
        *[block("Post", (0.24, 6.8, 0.24), (x, 0.4, -1.55), METAL) for x in (-1.55, 1.55)],
        block("Post", (0.24, 6.8, 0.24), (-1.52, 0.4, 1.4), METAL),
        pillar("Pipe", 0.18, 4.4, (0, 2.4, 1.4), METAL),
        block("Arm", (0.18, 0.18, 1), (0, 6.6, 1), METAL),
        pillar("Head", 0.8, 0.2, (0, 6.5, 0.4), METAL),
        knob("Valve", 0.5, (0, 3), 1.46, METAL),
    ]


def kettle() -> list[Part]:
    return [
        *turned_on_lathe("Body", ((1.3, 0.3), (1.4, 0.5), (1.2, 0.3), (0.8, 0.2)), MAIN),
        ball("Knob", 0.3, (0, 1.24, 0), BLACK),
        beam("Spout", (-0.5, 0.5, 0), (-1.1, 1.15, 0), 0.26, MAIN),
        block("Handle", (0.2, 0.9, 0.24), (0.9, 0.4, 0), BLACK),
        *[block("Handle", (0.5, 0.2, 0.22), (0.7, y, 0), BLACK) for y in (0.36, 1.16)],
    ]


def toaster() -> list[Part]:
    bread = Paint((190, 130, 70))
    return [
        block("Body", (1.5, 0.9, 0.9), (0, 0.1, 0), MAIN),
        block("Base", (1.6, 0.2, 1), (0, 0, 0), BLACK),
        *[block("Toast", (1, 0.6, 0.16), (0, 0.8, z), bread) for z in (-0.2, 0.2)],
        block("Lever", (0.2, 0.14, 0.3), (0.8, 0.6, 0), BLACK),
    ]


def fan() -> list[Part]:
    parts = [
        pillar("Foot", 1.8, 0.24, (0, 0, 0), MAIN),
        pillar("Pole", 0.3, 3.8, (0, 0.1, 0.3), MAIN),
        drum("Motor", 1.2, 0.8, (0, 4, 0.1), MAIN, "z"),
    ]
    for dx, dy in ((1, 0.3), (-0.3, 1), (-1, -0.3), (0.3, -1)):
        parts.append(beam("Blade", (0.2 * dx, 4 + 0.2 * dy, -0.3), (dx, 4 + dy, -0.3), 0.5, LIGHT))
    parts += [beam("Cage", (x0, 4 + y0, -0.3), (x1, 4 + y1, -0.3), 0.16, METAL) for (x0, y0), (x1, y1) in octagon(1.25)]
    return parts


def fireplace() -> list[Part]:
    fire = Paint((255, 130, 30), "Neon")
    return [
        *both(block("Jamb", (1.4, 4, 2.2), (2.1, 0, 0), MAIN)),
        block("Lintel", (5.6, 1.2, 2.2), (0, 3.8, 0), MAIN),
        block("Mantel", (6.2, 0.4, 2.6), (0, 5, 0), Paint((121, 85, 58), "Wood")),
        block("Back", (3, 3.9, 0.6), (0, 0, 0.72), BLACK),
        block("Hearth", (5.8, 0.2, 2.7), (0, 0, -0.2), SHADE),
        block("Chimney", (3.6, 3, 1.6), (0, 5.3, 0.2), MAIN),
        *[drum("Log", 2.2, 0.5, (0, 0.45 + 0.34 * i, 0.2 - 0.4 * i), Paint((90, 60, 40), "Wood"), "x") for i in (0, 1)],
        *[ball("Fire", size, (x, 0.9, 0), fire) for x, size in ((-0.5, 1), (0.5, 0.9), (0, 1.5))],
    ]


THINGS: Final[tuple[Thing, ...]] = (
    APPLIANCE.row("appliance", "household appliance, kitchen appliance, electrical appliance, domestic appliance", ENAMEL, "SmoothPlastic", washer(1, PANE)),
    APPLIANCE.row("stove", "cooker, gas stove, cooking stove, hob, kitchen stove, kitchen range, cooktop", ENAMEL, "SmoothPlastic", stove()),
    APPLIANCE.row("stove_with_hood", "extractor hood, range hood, cooker hood", STEEL, "Metal", stove(hood=True)),
    APPLIANCE.row("oven", "baking oven, electric oven", STEEL, "Metal", oven()),
    APPLIANCE.row("fridge", "refrigerator, icebox, fridge freezer, freezer, refrigerator freezer", ENAMEL, "SmoothPlastic", fridge(0.3)),
    APPLIANCE.row("washing_machine", "washer, laundry machine, clothes washer", ENAMEL, "SmoothPlastic", washer(2, Paint((120, 190, 230), "Glass", 0.2))),
    APPLIANCE.row("dryer", "tumble dryer, clothes dryer, tumble drier", (200, 204, 210), "SmoothPlastic", washer(3, PANE, window=1.2)),
    APPLIANCE.row("dishwasher", "dish washer", STEEL, "Metal", dishwasher()),
    APPLIANCE.row("microwave", "microwave oven", (70, 74, 80), "Metal", microwave(), top=True),
    APPLIANCE.row("kitchen_sink", "sink, kitchen basin", PORCELAIN.color, "SmoothPlastic", sink()),
    APPLIANCE.row("kitchen_counter", "countertop, worktop, kitchen island, kitchen worktop, work surface", (226, 218, 200), "Wood", counter_unit(5), top=True),
    APPLIANCE.row("kettle", "tea kettle, teakettle, electric kettle, teapot", (196, 50, 44), "Metal", kettle()),
    APPLIANCE.row("toaster", "pop-up toaster", (190, 60, 56), "Metal", toaster()),
    APPLIANCE.row("fan", "electric fan, ventilator, standing fan", ENAMEL, "SmoothPlastic", fan()),
    APPLIANCE.row("fireplace", "hearth, chimney place, open fire, ingle", (150, 74, 58), "Brick", fireplace()),
    BATHROOM.row("washbasin", "wash basin, bathroom sink, hand basin, handwash station, lavatory basin", PORCELAIN.color, "SmoothPlastic", washbasin()),
    BATHROOM.row("toilet", "lavatory, loo, water closet, toilet bowl, wc", PORCELAIN.color, "SmoothPlastic", toilet()),
    BATHROOM.row("bathtub", "bath, tub, bath tub, wash tub, washtub, tin bath", PORCELAIN.color, "SmoothPlastic", bathtub()),
    BATHROOM.row("shower_bath", "bath with shower, bathtub with shower", PORCELAIN.color, "SmoothPlastic", bathtub(shower=True)),
    BATHROOM.row("shower", "shower cabin, shower cubicle, shower stall", (206, 226, 234), "CeramicTiles", shower()),
    BATHROOM.row("tap", "faucet, water tap, spigot", STEEL, "Metal", [
        pillar("Foot", 0.9, 0.2, (0, 0, 0), MAIN), pillar("Body", 0.5, 1.5, (0, 0.1, 0), MAIN), block("Spout", (0.4, 0.4, 1.4), (0, 1.3, -0.6), MAIN),
        block("Mouth", (0.4, 0.6, 0.4), (0, 0.8, -1.1), MAIN), ball("Drop", 0.3, (0, 0.5, -1.1), WATER), beam("Lever", (0, 1.6, 0), (0, 2, 0.6), 0.26, RED)]),
    BATHROOM.row("hand_dryer", "hand drier, paper towel dispenser, soap dispenser", ENAMEL, "SmoothPlastic", [
        block("Post", (0.5, 3.6, 0.3), (0, 0, 0.2), METAL), block("Body", (1.5, 1.5, 0.9), (0, 3.2, 0), MAIN), block("Slot", (1, 0.16, 0.5), (0, 3.1, -0.1), BLACK), block("Lamp", (0.3, 0.16, 0.2), (0.4, 4.2, -0.4), LAMP), block("Foot", (1.6, 0.2, 1), (0, 0, 0.2), MAIN)]),
)  # fmt: skip
