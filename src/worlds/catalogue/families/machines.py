"""Simple machines, electricity and other exhibits of physics and technology."""

from typing import Final

from worlds.catalogue.families.family import MAIN, SHADE, Family
from worlds.catalogue.families.shapes import corners, knob, plate, turned_on_lathe
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
    wedge,
)
from worlds.catalogue.thing import Thing
from worlds.scene import Part

MACHINE: Final = Family("machine", "lab")
GLASSWARE: Final = Family("glassware", "lab")
COPPER: Final = Paint((190, 110, 70), "Metal")
ROPE: Final = Paint((214, 184, 130), "Fabric")
STEEL: Final = (160, 165, 172)
CLEAR: Final = (196, 226, 240)
LIT: Final = Paint((255, 230, 120)).lit(14)


def lever() -> list[Part]:
    """A bar on a pivot, a weight at its end that is down."""
    return [
        block("Base", (10, 0.3, 2), (0, 0, 0), MAIN),
        wedge("Fulcrum", (1.2, 2, 1.6), (-1.4, 0.2, 0), RED, "left"),
        wedge("Fulcrum", (1.2, 2, 1.6), (-0.2, 0.2, 0), RED, "right"),
        beam("Bar", (-5, 1.4, 0), (5, 3.4, 0), 0.5, MAIN),
        block("Load", (1.8, 1.8, 1.8), (-4, 1.6, 0), DARK_GRAY),
        ball("Hand", 0.9, (4.8, 3.2, 0), YELLOW),
    ]


def pulley() -> list[Part]:
    return [
        block("Base", (6, 0.4, 3), (0, 0, 0), MAIN),
        *both(block("Post", (0.5, 9, 0.5), (2.5, 0.3, 0), MAIN)),
        block("Beam", (6, 0.6, 0.7), (0, 9, 0), MAIN),
        block("Hook", (0.4, 1, 0.4), (0, 8.2, 0), METAL),
        drum("Wheel", 0.7, 2.4, (0, 7.2, 0), RED, "z"),
        drum("Axle", 1, 0.6, (0, 7.2, 0), METAL, "z"),
        block("Rope", (0.24, 4.6, 0.24), (-1.2, 2.6, 0), ROPE),
        block("Rope", (0.24, 5.6, 0.24), (1.2, 1.6, 0), ROPE),
        block("Load", (1.8, 1.5, 1.5), (-1.2, 1.2, 0), DARK_GRAY),
        block("Grip", (0.7, 0.4, 0.4), (1.2, 1.4, 0), YELLOW),
        block("Pad", (2, 0.9, 1.7), (-1.2, 0.35, 0), PLANKS),
    ]


def wheel_and_axle() -> list[Part]:
    parts = [
        block("Base", (6, 0.4, 4), (0, 0, 0), MAIN),
        *both(block("Post", (0.6, 4, 1.2), (2.4, 0.3, 0), MAIN)),
        drum("Axle", 6, 0.8, (0, 3.8, 0), METAL, "x"),
        drum("Wheel", 0.6, 4.4, (-3.1, 3.8, 0), RED, "x"),
        drum("Hub", 0.8, 1.2, (-3.1, 3.8, 0), MAIN, "x"),
        block("Rope", (0.24, 2.6, 0.24), (0.4, 1.2, -0.4), ROPE),
        block("Load", (1.2, 1, 1.2), (0.4, 0.36, -0.4), DARK_GRAY),
    ]
    return [
        *parts,
        *[
            block("Spoke", (0.7, 4.2, 0.4), (-3.1, 1.7, 0), MAIN),
            block("Spoke", (0.72, 0.4, 4.2), (-3.1, 3.6, 0), MAIN),
        ],
    ]


def screw() -> list[Part]:
    parts = [
        block("Foot", (2.4, 0.3, 2.4), (0, 0, 0), SHADE),
        pillar("Tip", 0.5, 0.6, (0, 0.2, 0), MAIN),
        pillar("Core", 1, 4.6, (0, 0.6, 0), MAIN),
        pillar("Head", 2.4, 0.7, (0, 5.1, 0), MAIN),
        block("Slot", (1.9, 0.2, 0.4), (0, 5.7, 0), BLACK),
    ]
    return parts + [pillar("Thread", 1.6, 0.26, (0, 1 + 0.6 * i, 0), MAIN) for i in range(6)]


def gear(across: float, y: float, x: float, paint: Paint) -> list[Part]:
    """Upright, its teeth around; `y` is its centre."""
    r = across / 2
    parts = [drum("Gear", 0.8, across, (x, y, 0), paint, "z"), drum("Hub", 1.1, 0.36 * across, (x, y, 0), BLACK, "z")]
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1), (0.71, 0.71), (-0.71, 0.71), (0.71, -0.71), (-0.71, -0.71)):
        parts.append(
            beam("Tooth", (x + 0.8 * r * dx, y + 0.8 * r * dy, 0), (x + 1.2 * r * dx, y + 1.2 * r * dy, 0), 0.7, paint)
        )
    return parts


def spring() -> list[Part]:
    parts = [block("Foot", (2.4, 0.4, 2.4), (0, 0, 0), SHADE), block("Head", (2.2, 0.4, 2.2), (0, 4.9, 0), SHADE)]
    for i in range(7):
        side = 1 if i % 2 else -1
        parts.append(
            beam("Coil", (-0.9 * side, 0.4 + 0.66 * i, -0.5), (0.9 * side, 0.4 + 0.66 * (i + 1), -0.5), 0.36, MAIN)
        )
        parts.append(
            beam("Coil", (0.9 * side, 0.4 + 0.66 * (i + 1), -0.5), (0.9 * side, 0.4 + 0.66 * (i + 1), 0.5), 0.36, MAIN)
        )
    return parts


def scale() -> list[Part]:
    """A balance with two pans."""
    parts = [
        block("Foot", (3, 0.4, 2), (0, 0, 0), MAIN),
        pillar("Post", 0.5, 4.6, (0, 0.3, 0), MAIN),
        block("Beam", (5.4, 0.36, 0.4), (0, 4.6, 0), MAIN),
        ball("Knob", 0.8, (0, 4.8, 0), MAIN),
    ]
    for side in (-1, 1):
        parts += [
            pillar("Pan", 2, 0.24, (2.5 * side, 1.6, 0), MAIN),
            *[beam("Cord", (2.5 * side, 4.7, 0), (2.5 * side + dx, 1.8, 0), 0.16, METAL) for dx in (-0.8, 0.8)],
        ]
    return [*parts, ball("Weight", 0.9, (-2.5, 1.8, 0), RED), block("Weight", (0.8, 0.8, 0.8), (2.5, 1.8, 0), BLUE)]


def bulb() -> list[Part]:
    return [
        block("Base", (3.4, 1, 3.4), (0, 0, 0), MAIN),
        pillar("Socket", 1.1, 0.6, (0, 0.9, 0), METAL),
        pillar("Thread", 1.24, 0.2, (0, 1.1, 0), METAL),
        pillar("Neck", 1.3, 0.5, (0, 1.4, 0), GLASS),
        ball("Glass", 2.2, (0, 1.5, 0), Paint((255, 240, 170), "Glass", 0.3)),
        ball("Filament", 0.9, (0, 2.1, 0), LIT),
        *both(block("Wire", (0.9, 0.2, 0.2), (2, 0.3, 0), COPPER)),
    ]


def circuit() -> list[Part]:
    """A battery, a switch and a lamp on a board, joined by wires."""
    return [
        block("Board", (7, 0.4, 5), (0, 0, 0), MAIN),
        drum("Battery", 2.2, 1, (0, 0.9, -1.6), RED, "x"),
        drum("Pole", 0.3, 0.5, (1.2, 0.9, -1.6), METAL, "x"),
        pillar("Socket", 1, 0.6, (0, 0.3, 1.6), METAL),
        ball("Lamp", 1.1, (0, 0.8, 1.6), LIT),
        block("Switch", (0.9, 0.3, 1.4), (2.8, 0.3, 0), BLACK),
        beam("Lever", (2.8, 0.6, -0.5), (2.8, 1.3, 0.5), 0.26, METAL),
        block("Wire", (0.2, 0.24, 3.2), (-2.8, 0.3, 0), COPPER),
        *[block("Wire", (1.9, 0.22, 0.2), (-1.9, 0.3, z), COPPER) for z in (-1.6, 1.6)],
        *[block("Wire", (1.6, 0.22, 0.2), (2, 0.3, z), COPPER) for z in (-1.6, 1.6)],
        *[block("Wire", (0.2, 0.24, 0.9), (2.8, 0.3, z), COPPER) for z in (-1.15, 1.15)],
    ]


def pendulum() -> list[Part]:
    parts = [
        block("Base", (6, 0.4, 2.4), (0, 0, 0), MAIN),
        *both(block("Post", (0.4, 5, 0.5), (2.6, 0.3, 0), MAIN)),
        block("Beam", (5.8, 0.4, 0.6), (0, 5, 0), MAIN),
    ]
    for i in range(4):
        x = -1.35 + 0.9 * i
        parts += [block("Cord", (0.13, 3, 0.13), (x, 2.1, 0), WHITE), ball("Ball", 0.9, (x, 1.3, 0), METAL)]
    return parts


def computer_robot_arm() -> list[Part]:
    return [
        pillar("Base", 3, 1, (0, 0, 0), DARK_GRAY),
        pillar("Turret", 2, 1.2, (0, 0.9, 0), MAIN),
        ball("Shoulder", 1.8, (0, 1.8, 0), MAIN),
        beam("Arm", (0, 2.7, 0), (0, 5.6, 1.2), 1.1, MAIN),
        ball("Elbow", 1.4, (0, 4.9, 1.2), DARK_GRAY),
        beam("Forearm", (0, 5.6, 1.2), (0, 5, -2), 0.9, MAIN),
        block("Wrist", (1, 0.8, 0.7), (0, 4.5, -2.2), DARK_GRAY),
        *both(block("Finger", (0.24, 0.4, 1.1), (0.4, 4.7, -2.9), METAL)),
    ]


def vending() -> list[Part]:
    paints = (RED, YELLOW, GREEN, BLUE)
    parts = [
        block("Body", (4, 7, 3), (0, 0, 0), MAIN),
        plate("Window", (2.5, 4.6), (-0.5, 1.9), -1.5, Paint((40, 50, 60), "Glass", 0.1)),
        plate("Slot", (2.5, 0.8), (-0.5, 0.6), -1.5, BLACK),
        plate("Panel", (0.8, 2), (1.4, 3.4), -1.5, DARK_GRAY),
        block("Foot", (3.8, 0.2, 2.8), (0, -0.1, 0), BLACK),
    ]
    return parts + [
        block("Can", (0.4, 0.7, 0.3), (-1.4 + 0.6 * i, 2.2 + 1.1 * k, -1.64), paints[(i + k) % 4])
        for i in range(4)
        for k in range(4)
    ]


def conveyor() -> list[Part]:
    return [
        *corners("Leg", (0.5, 3, 0.5), (9, 2.6), METAL),
        block("Frame", (10.4, 0.8, 3.2), (0, 2.6, 0), MAIN),
        block("Belt", (10, 0.3, 2.6), (0, 3.3, 0), BLACK),
        *both(drum("Roller", 2.7, 0.9, (5, 3.1, 0), METAL, "z")),
        *[block("Parcel", (1.6, 1.4, 1.6), (x, 3.5, 0), PLANKS) for x in (-3, 0.4, 3.4)],
    ]


def oil_pump() -> list[Part]:
    return [
        block("Base", (6, 0.6, 18), (0, 0, 0), MAIN),
        *both(beam("Leg", (2, 0.4, -1.4), (0.4, 11, 0), 0.8, MAIN)),
        *both(beam("Leg", (2, 0.4, 1.4), (0.4, 11, 0), 0.8, MAIN)),
        beam("Beam", (0, 10.4, -7), (0, 11.8, 7), 1.4, MAIN),
        block("Head", (1.4, 5, 2), (0, 7.6, -7.6), SHADE),
        block("Rod", (0.4, 7.6, 0.4), (0, 0.4, -8), METAL),
        block("Counterweight", (2.4, 3.4, 3), (0, 2, 6.6), SHADE),
        block("Pitman", (0.6, 8.4, 0.6), (0, 3.6, 6.6), METAL),
        block("Motor", (3, 2, 3.3), (0, 0.5, 6.6), BLACK),
    ]


def vessel(rings: tuple[tuple[float, float], ...], filled: float, liquid: Paint) -> list[Part]:
    """Of glass on a lathe, liquid in its lowest part."""
    wide = rings[0][0]
    return [
        *turned_on_lathe("Glass", rings, MAIN),
        pillar("Liquid", 1.03 * wide, filled, (0, 0.14, 0), liquid),
        pillar("Rim", rings[-1][0] + 0.16, 0.16, (0, sum(high for _, high in rings) - 0.1, 0), WHITE),
    ]


def on_ring_stand() -> list[Part]:
    return [
        block("Base", (2, 0.3, 1.6), (0, 0, 0), MAIN),
        pillar("Rod", 0.26, 4.4, (0, 0.2, 0.5), MAIN),
        block("Clamp", (0.3, 0.3, 1), (0, 2.6, 0.1), MAIN),
        pillar("Ring", 1.2, 0.16, (0, 2.6, -0.5), SHADE),
        *turned_on_lathe("Flask", ((1.1, 0.4), (0.8, 0.3), (0.4, 0.5)), GLASS, (0, 2.74, -0.5)),
        pillar("Burner", 0.5, 1.2, (0, 0.3, -0.5), MAIN),
        ball("Flame", 0.6, (0, 1.4, -0.5), Paint((90, 160, 255)).lit(8)),
    ]


def thermometer() -> list[Part]:
    parts = [
        block("Base", (2.4, 0.4, 1.6), (0, 0, 0), SHADE),
        block("Board", (2, 6.4, 0.4), (0, 0.3, 0.1), MAIN),
        ball("Bulb", 1.1, (0, 0.6, -0.3), RED),
        pillar("Column", 0.36, 3, (0, 1.4, -0.3), RED),
        pillar("Glass", 0.5, 5, (0, 1.4, -0.24), GLASS),
    ]
    return parts + [
        block("Mark", (0.6 if i % 2 else 0.4, 0.14, 0.2), (0.6, 2 + 0.6 * i, -0.14), BLACK) for i in range(7)
    ]


def dropper_bottle() -> list[Part]:
    return [
        *turned_on_lathe("Bottle", ((1.2, 1), (1, 0.2), (0.5, 0.3)), MAIN),
        block("Label", (0.8, 0.5, 0.3), (0, 0.3, -0.5), WHITE),
        pillar("Cap", 0.6, 0.3, (0, 1.45, 0), BLACK),
        ball("Rubber", 0.6, (0, 1.6, 0), RED),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    MACHINE.row("machine", "invention, contraption, apparatus, equipment, mechanism, machinery, simple machine", STEEL, "Metal", [block("Body", (4.4, 3, 3), (0, 0.4, 0), MAIN), block("Base", (5, 0.5, 3.4), (0, 0, 0), DARK_GRAY), *gear(1.5, 2.2, -1, MAIN)[:1], plate("Panel", (1.4, 1), (1.2, 2), -1.5, BLUE), *[knob("Button", 0.4, (0.8 + 0.45 * i, 1.4), -1.5, paint) for i, paint in enumerate((RED, YELLOW, GREEN))], knob("Dial", 1.4, (-1.1, 2.1), -1.5, WHITE), pillar("Pipe", 0.8, 1.8, (-1.2, 3.3, 0.6), MAIN), pillar("Lamp", 0.7, 0.6, (1.2, 3.36, 0), RED.lit(10))]),
    MACHINE.row("lever", "crowbar, fulcrum, first class lever", (150, 106, 66), "Wood", lever()),
    MACHINE.row("pulley", "block and tackle, hoist, winch, pulley system", (150, 106, 66), "Wood", pulley()),
    MACHINE.row("wheel_and_axle", "wheel, wheel & axle, windlass, crank, hand crank", (150, 106, 66), "Wood", wheel_and_axle()),
    MACHINE.row("screw", "bolt, giant screw, archimedes screw", STEEL, "Metal", screw()),
    MACHINE.row("wedge", "simple wedge, door stop, doorstop", (200, 130, 60), "Wood", [block("Base", (5, 0.3, 3), (0, 0, 0), SHADE), wedge("Wedge", (2, 2.4, 4), (0, 0.2, 0.2), MAIN, "front"), *both(block("Log", (1, 1.6, 2.4), (1.6, 0.2, 0), TIMBER))]),
    MACHINE.row("gear", "cog, cogwheel, gear wheel, gears, clockwork", STEEL, "Metal", [block("Base", (6.4, 0.4, 2), (0.3, 0, 0), MAIN), *both(block("Post", (0.4, 2.4, 0.4), (1.2, 0.3, 0.3), MAIN)), *gear(2.8, 2.4, -1.3, MAIN), *gear(1.8, 2.5, 1.7, Paint((220, 160, 50), "Metal"))]),
    MACHINE.row("coil_spring", "metal spring, coil, spring", STEEL, "Metal", spring()),
    MACHINE.row("light_bulb", "lightbulb, bulb, incandescent bulb", (60, 62, 70), "SmoothPlastic", bulb()),
    MACHINE.row("circuit", "electric circuit, electrical circuit, electric wire", (226, 200, 150), "Wood", circuit()),
    MACHINE.row("pendulum", "newton's cradle, swinging pendulum", (60, 62, 70), "Metal", pendulum()),
    MACHINE.row("robot_arm", "robotic arm, mechanical arm", (240, 140, 40), "SmoothPlastic", computer_robot_arm()),
    MACHINE.row("vending_machine", "snack machine, drinks machine, atm, cash machine, ticket machine", (200, 40, 44), "SmoothPlastic", vending()),
    MACHINE.row("conveyor_belt", "conveyor, assembly line, production line", (240, 190, 50), "Metal", conveyor()),
    MACHINE.row("oil_pump", "pumpjack, oil well, derrick", (200, 60, 44), "Metal", oil_pump()),
    MACHINE.row("printing_press", "gutenberg press", (130, 86, 54), "Wood", [*both(block("Post", (0.7, 8, 0.8), (2.2, 0, 0), MAIN)), block("Head", (5.4, 1, 1.2), (0, 7.4, 0), MAIN), block("Cross", (4.4, 1.2, 1), (0, 5.4, 0), MAIN), pillar("Screw", 0.7, 2.6, (0, 3.6, 0), METAL), block("Platen", (3, 0.6, 2.4), (0, 3.2, 0), MAIN), block("Bar", (2.6, 0.3, 0.3), (1, 4.6, -0.36), METAL), block("Bed", (3.4, 0.5, 6), (0, 2, -1), MAIN), block("Paper", (2.4, 0.16, 2), (0, 2.46, -2.6), WHITE), *corners("Leg", (0.5, 2.1, 0.5), (2.8, 4.2), MAIN), block("Beam", (4.6, 0.5, 0.7), (0, 1.6, 0), MAIN), block("Type", (2.4, 0.3, 1.4), (0, 2.44, 0), DARK_GRAY), block("Foot", (5.6, 0.3, 1.4), (0, 0, 0), MAIN)]),
    MACHINE.row("sewing_machine", "singer sewing machine", (40, 42, 48), "Metal", [block("Base", (3, 0.5, 1.3), (0, 0, 0), TIMBER), block("Bed", (2.8, 0.3, 1), (0, 0.4, 0), MAIN), block("Pillar", (0.7, 1.6, 0.8), (1, 0.6, 0), MAIN), block("Arm", (2.4, 0.6, 0.7), (0.1, 1.9, 0), MAIN), block("Head", (0.6, 1, 0.7), (-1, 1.3, 0), MAIN), block("Needle", (0.14, 0.8, 0.14), (-1, 0.6, 0), METAL), drum("Wheel", 0.3, 1.1, (1.5, 1.9, 0), METAL, "x"), pillar("Thread", 0.4, 0.6, (0.3, 2.4, 0), RED), block("Cloth", (1.4, 0.14, 1.6), (-0.9, 0.65, 0), BLUE)]),
    GLASSWARE.row("glassware", "lab glassware, chemistry set, laboratory equipment, lab equipment, graduated cylinder, measuring cylinder", CLEAR, "Glass", [*vessel(((1.1, 0.2), (0.8, 2.8)), 1.4, Paint((80, 160, 240))), *[block("Mark", (0.3, 0.13, 0.14), (0, 0.5 + 0.5 * i, -0.42), BLACK) for i in range(5)]]),
    GLASSWARE.row("beaker", "measuring cup, measuring jug, pitcher of chemicals", CLEAR, "Glass", [*vessel(((1.6, 1.8),), 1, Paint((90, 200, 120))), *[block("Mark", (0.4, 0.13, 0.16), (0, 0.4 + 0.35 * i, -0.78), WHITE) for i in range(4)]]),
    GLASSWARE.row("petri_dish", "culture dish, agar plate", CLEAR, "Glass", [pillar("Dish", 2, 0.4, (0, 0, 0), MAIN), pillar("Lid", 2.14, 0.2, (0, 0.3, 0), MAIN), *[pillar("Colony", size, 0.14, (x, 0.46, z), paint) for x, z, size, paint in ((0.3, 0.3, 0.5, GREEN), (-0.4, 0.1, 0.4, YELLOW), (0, -0.5, 0.6, RED))]]),
    GLASSWARE.row("potion_bottle", "potion, magic potion, elixir, poison", (150, 80, 200), "Glass", [*turned_on_lathe("Bottle", ((1.1, 0.3), (1.7, 0.4), (1.8, 0.5), (1.3, 0.3), (0.6, 0.6)), MAIN), pillar("Lip", 0.8, 0.2, (0, 2.05, 0), MAIN), pillar("Cork", 0.5, 0.4, (0, 2.2, 0), TIMBER), block("Label", (1, 0.6, 0.3), (0, 0.6, -0.82), Paint((240, 226, 190)))]),
    GLASSWARE.row("bunsen_burner", "burner, gas burner, spirit burner", (120, 126, 134), "Metal", on_ring_stand()),
    GLASSWARE.row("thermometer", "giant thermometer, temperature gauge", (244, 244, 240), "SmoothPlastic", thermometer()),
    GLASSWARE.row("dropper_bottle", "pipette, dropper, chemical bottle, acid, indicator, medicine, medicine bottle", (130, 80, 40), "Glass", dropper_bottle()),
)  # fmt: skip
