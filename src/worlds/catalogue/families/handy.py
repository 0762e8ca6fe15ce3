"""Small things for the hand: in kitchens, bathrooms, offices, at the doctor's."""

import itertools
import math
from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, SHADE
from worlds.catalogue.families.household import HOUSEHOLD
from worlds.catalogue.families.shapes import corners, knob, plate, turned_on_lathe
from worlds.catalogue.families.tools import TOOL
from worlds.catalogue.solids import BLACK, DARK_GRAY, METAL, TIMBER, WHITE, Paint, ball, beam, block, both, drum, pillar
from worlds.catalogue.thing import Thing
from worlds.scene import Part

RED: Final = Paint((200, 50, 46))
PAPER: Final = Paint((248, 246, 238))


def loop(
    name: str, radius: float, centre: tuple[float, float], thick: float, paint: Paint, sides: int = 12
) -> list[Part]:
    """An upright ring of bars that faces the front."""
    x, y = centre
    at = [
        (x + radius * math.cos(2 * math.pi * i / sides), y + radius * math.sin(2 * math.pi * i / sides))
        for i in range(sides + 1)
    ]
    return [beam(name, (*a, 0), (*b, 0), thick, paint, rounded=True) for a, b in itertools.pairwise(at)]


def stethoscope() -> list[Part]:
    return [
        block("Stand", (2.4, 0.24, 1.2), (0, 0, 0), DARK_GRAY),
        *loop("Tube", 1.1, (0, 1.9), 0.24, MAIN),
        *both(beam("Tube", (0.7, 2.7, 0), (0.5, 4.2, 0), 0.2, METAL, rounded=True)),
        *both(ball("Earpiece", 0.4, (0.45, 4.1, 0), BLACK)),
        beam("Tube", (0, 0.9, 0), (0, 0.3, -0.3), 0.24, MAIN),
        drum("Chestpiece", 0.4, 1.1, (0, 0.8, -0.3), METAL, "z"),
        drum("Membrane", 0.5, 0.8, (0, 0.8, -0.36), WHITE, "z"),
    ]


def crutches() -> list[Part]:
    return [
        block("Stand", (2.6, 0.24, 1.2), (0, 0, 0), DARK_GRAY),
        *[part for x in (-0.7, 0.7) for part in (
            block("Shaft", (0.3, 2.4, 0.3), (x, 0.1, 0), MAIN),
            beam("Fork", (x, 2.3, 0), (x - 0.35, 3.4, 0), 0.22, MAIN), beam("Fork", (x, 2.3, 0), (x + 0.35, 3.4, 0), 0.22, MAIN),
            *[block("Side", (0.22, 1.9, 0.24), (x + side, 3.3, 0), MAIN) for side in (-0.35, 0.35)],
            block("Grip", (0.8, 0.24, 0.34), (x, 3.7, 0), BLACK), block("Pad", (1.1, 0.34, 0.5), (x, 5.1, 0), BLACK))],
    ]  # fmt: skip


def blood_pressure() -> list[Part]:
    return [
        drum("Cuff", 2.0, 1.5, (-0.9, 0.75, 0), MAIN, "x"),
        drum("Hole", 2.1, 1.0, (-0.9, 0.75, 0), SHADE, "x"),
        beam("Tube", (0.1, 0.4, 0), (1.5, 0.3, -0.3), 0.2, BLACK, rounded=True),
        drum("Gauge", 0.5, 1.3, (1.8, 0.65, 0), METAL, "z"),
        drum("Dial", 0.6, 1.0, (1.8, 0.65, 0), WHITE, "z"),
        beam("Needle", (1.8, 0.65, -0.34), (2.0, 0.95, -0.34), 0.12, RED),
        ball("Bulb", 0.7, (0.9, 0, 0.5), BLACK),
        beam("Tube", (0.9, 0.3, 0.4), (0, 0.4, 0.1), 0.2, BLACK, rounded=True),
    ]


def gavel() -> list[Part]:
    return [
        pillar("Block", 1.8, 0.4, (-0.6, 0, 0), SHADE),
        drum("Head", 1.5, 1.0, (-0.6, 0.86, 0), MAIN, "x"),
        *[drum("Band", 0.2, 1.1, (-0.6 + x, 0.86, 0), Paint((226, 180, 70), "Metal"), "x") for x in (-0.4, 0.4)],
        beam("Handle", (-0.6, 0.86, 0), (-0.2, 0.7, -2.8), 0.34, MAIN, rounded=True),
    ]


def coil(turns: int) -> list[Part]:
    """Of rope, lying."""
    rings = [pillar("Coil", 2.6 - 0.1 * i, 0.26, (0, 0.24 * i, 0), MAIN if i % 2 == 0 else SHADE) for i in range(turns)]
    return [
        *rings,
        pillar("Hollow", 1.3, 0.2, (0, 0.24 * turns - 0.1, 0), BLACK),
        beam("End", (1.0, 0.2, -0.6), (2.2, 0.14, -1.2), 0.26, MAIN, rounded=True),
    ]


def yarn() -> list[Part]:
    return [
        ball("Ball", 1.9, (0, 0, 0), MAIN),
        *[beam("Strand", (0.75 * x, 0.3, -0.7), (0.4 * x, 1.6, -0.66), 0.16, SHADE, rounded=True) for x in (-1, 0, 1)],
        beam("End", (0.8, 0.3, 0), (2, 0.1, -0.5), 0.18, MAIN, rounded=True),
        *both(beam("Needle", (0.3, 0.9, 0.5), (1.2, 2.6, 0.2), 0.16, TIMBER, rounded=True)),
    ]


def sieve() -> list[Part]:
    holes = [block("Wire", (0.12, 0.14, 2.3), (0.36 * i, 0.66, 0), METAL) for i in (-2, -1, 0, 1, 2)]
    return [
        *corners("Leg", (0.3, 0.9, 0.3), (2.2, 2.2), MAIN),
        *both(block("Side", (0.24, 0.7, 2.6), (1.2, 0.5, 0), MAIN)),
        *[block("Side", (2.4, 0.66, 0.24), (0, 0.5, z), MAIN) for z in (-1.16, 1.16)],
        *holes,
        *[block("Wire", (2.3, 0.14, 0.12), (0, 0.7, 0.4 * i), METAL) for i in (-2, -1, 0, 1, 2)],
    ]


def hanger() -> list[Part]:
    return [
        block("Foot", (1.6, 0.24, 1.4), (0, 0, 0.1), MAIN),
        block("Pole", (0.24, 4.4, 0.24), (0, 0.2, 0.3), MAIN),
        block("Arm", (0.24, 0.24, 0.9), (0, 4.4, 0), MAIN),
        beam("Hook", (0, 4.4, -0.2), (0, 3.6, -0.2), 0.16, METAL),
        *both(beam("Shoulder", (0, 3.7, -0.2), (1.6, 2.8, -0.2), 0.34, MAIN)),
        block("Bar", (3.3, 0.26, 0.3), (0, 2.6, -0.2), MAIN),
    ]


def dryer() -> list[Part]:
    return [
        block("Stand", (1.8, 0.24, 1.2), (0, 0, 0), DARK_GRAY),
        block("Handle", (0.6, 1.7, 0.7), (0.5, 0.2, 0), MAIN),
        beam("Barrel", (1.1, 2.2, 0), (-0.8, 2.2, 0), 1.2, MAIN, rounded=True),
        beam("Nozzle", (-0.7, 2.2, 0), (-1.7, 2.2, 0), 0.8, BLACK, rounded=True),
        drum("Grille", 0.24, 0.9, (1.14, 2.2, 0), BLACK, "x"),
        plate("Switch", (0.2, 0.4), (0.5, 1.0), -0.36, WHITE),
    ]


def remote() -> list[Part]:
    buttons = [
        block("Button", (0.24, 0.16, 0.24), (x, 0.4, z), WHITE) for x in (-0.3, 0, 0.3) for z in (-0.2, 0.2, 0.6)
    ]
    return [
        block("Case", (1.2, 0.44, 3), (0, 0, 0), MAIN),
        *buttons,
        block("Power", (0.3, 0.18, 0.3), (0.3, 0.38, -1.1), RED),
    ]


def washboard() -> list[Part]:
    return [
        *both(block("Post", (0.3, 4, 0.4), (1.2, 0, 0), MAIN)),
        block("Top", (2.7, 0.9, 0.5), (0, 3, 0), MAIN),
        block("Bottom", (2.5, 0.3, 0.44), (0, 0.5, 0), MAIN),
        block("Sheet", (2.3, 2.6, 0.2), (0, 0.6, 0.06), METAL),
        *[
            beam("Ridge", (-1.1, 1.0 + 0.36 * i, -0.1), (1.1, 1.0 + 0.36 * i, -0.1), 0.2, METAL, rounded=True)
            for i in range(6)
        ],
        block("Foot", (2.6, 0.2, 1.4), (0, 0, 0.1), MAIN),
    ]


def bellows() -> list[Part]:
    return [
        *corners("Leg", (0.3, 0.9, 0.3), (1.5, 2), MAIN),
        block("Board", (2.3, 0.4, 2.9), (0, 0.7, 0), MAIN),
        *[block("Fold", (1.6 - 0.3 * (i % 2), 0.26, 2.1 - 0.3 * (i % 2)), (0, 1.04 + 0.24 * i, 0), Paint((70, 44, 30), "Leather")) for i in range(4)],
        block("Board", (2.3, 0.4, 2.9), (0, 1.96, 0), MAIN),
        beam("Nozzle", (0, 1.0, -1.2), (0, 0.9, -2.6), 0.4, METAL, rounded=True),
        *[beam("Handle", (0, y, 1.2), (0, y + 0.1, 2.4), 0.3, MAIN) for y in (0.95, 2.1)],
    ]  # fmt: skip


def towel_rack() -> list[Part]:
    return [
        *both(block("Post", (0.24, 3.6, 0.24), (1.5, 0.1, 0), METAL)),
        *both(block("Foot", (0.4, 0.2, 1.8), (1.5, 0, 0), METAL)),
        *[block("Rail", (3.1, 0.2, 0.2), (0, y, 0), METAL) for y in (2.0, 3.5)],
        block("Towel", (2.4, 2.8, 0.6), (0, 1, 0), MAIN),
        block("Stripe", (2.46, 0.3, 0.7), (0, 1.4, 0), SHADE),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    TOOL.row("stethoscope", "doctor's stethoscope", (60, 110, 180), "Rubber", stethoscope()),
    TOOL.row("crutches", "crutch, pair of crutches, walking stick, walking frame", (180, 150, 110), "Wood", crutches()),
    TOOL.row("blood_pressure_cuff", "blood pressure monitor, blood pressure gauge, sphygmomanometer", (50, 90, 150), "Fabric", blood_pressure()),
    TOOL.row("gavel", "judge's gavel, auction hammer", (120, 72, 40), "Wood", gavel()),
    TOOL.row("coil_of_rope", "rope, cord, lasso, skipping rope, jump rope, tow rope, fire hose, hose, garden hose, leash, dog lead", (200, 170, 110), "Fabric", coil(6)),
    TOOL.row("ball_of_yarn", "yarn, wool, string, ball of string, ball of wool, knitting, knitting needle", (200, 70, 90), "Fabric", yarn()),
    TOOL.row("sieve", "strainer, sifter, soil sieve, colander", (170, 124, 76), "Wood", sieve()),
    TOOL.row("bellows", "forge bellows, pair of bellows", (150, 104, 64), "Wood", bellows()),
    TOOL.row("rolling_pin", "dough roller", (214, 176, 120), "Wood", [
        drum("Pin", 2.6, 1.1, (0, 0.55, 0), MAIN, "x"), *both(drum("Handle", 0.9, 0.4, (1.7, 0.55, 0), SHADE, "x"))]),
    TOOL.row("whisk", "egg whisk, egg beater", (180, 184, 190), "Metal", [
        pillar("Stand", 1.2, 0.24, (0, 0, 0), DARK_GRAY), pillar("Handle", 0.5, 1.6, (0, 0.2, 0), MAIN), *both(beam("Wire", (0, 1.7, 0), (0.7, 2.8, 0), 0.18, MAIN, rounded=True)), *both(beam("Wire", (0.7, 2.7, 0), (0, 3.9, 0), 0.18, MAIN, rounded=True)), *[beam("Wire", (0, 1.7, 0), (0, 2.8, z), 0.18, MAIN, rounded=True) for z in (-0.7, 0.7)], *[beam("Wire", (0, 2.7, z), (0, 3.9, 0), 0.18, MAIN, rounded=True) for z in (-0.7, 0.7)]]),
    TOOL.row("cutting_board", "chopping board, bread board", (206, 166, 110), "Wood", [
        block("Board", (3.4, 0.34, 2.2), (0, 0, 0), MAIN), block("Groove", (2.9, 0.2, 1.7), (0, 0.2, 0), LIGHT), block("Blade", (1.4, 0.2, 0.5), (-0.4, 0.36, 0), METAL), block("Handle", (0.9, 0.26, 0.4), (0.7, 0.34, 0), BLACK)], top=True),
    TOOL.row("laser", "laser pointer, laser beam, laser light", (70, 74, 84), "Metal", [
        block("Foot", (1.6, 0.24, 1.4), (0, 0, 1), MAIN), block("Post", (0.4, 1.4, 0.4), (0, 0.2, 1), MAIN), beam("Case", (0, 1.9, 2), (0, 1.9, 0), 0.9, MAIN, rounded=True), beam("Beam", (0, 1.9, 0.2), (0, 1.9, -4), 0.16, Paint((255, 40, 40)).lit(8), rounded=True), block("Target", (1.2, 2.6, 0.3), (0, 0, -4), MAIN)]),
    HOUSEHOLD.row("clothes_hanger", "hanger, coat hanger", (190, 140, 80), "Wood", hanger()),
    HOUSEHOLD.row("hairdryer", "hair dryer, hair drier, blow dryer", (220, 80, 130), "SmoothPlastic", dryer()),
    HOUSEHOLD.row("remote_control", "tv remote, remote, game controller", (46, 48, 54), "SmoothPlastic", remote()),
    HOUSEHOLD.row("washboard", "scrubbing board, laundry board", (170, 124, 76), "Wood", washboard()),
    HOUSEHOLD.row("towel_rack", "towel rail, towel, bath towel, beach towel", (70, 150, 190), "Fabric", towel_rack()),
    HOUSEHOLD.row("toilet_paper", "toilet roll, paper towel, roll of paper, toilet tissue", (246, 246, 244), "Fabric", [
        pillar("Foot", 1.4, 0.2, (0, 0, 0), METAL), pillar("Roll", 1.6, 1.5, (0, 0.2, 0), MAIN), pillar("Core", 0.6, 0.2, (0, 1.6, 0), Paint((190, 150, 110))), block("Sheet", (0.2, 1.3, 1.0), (0.76, 0.3, -0.5), MAIN)]),
    HOUSEHOLD.row("soap_dish", "bar of soap, soap bar", (120, 180, 200), "SmoothPlastic", [
        *turned_on_lathe("Dish", ((1.4, 0.2), (2.1, 0.24), (2.4, 0.2)), MAIN), block("Soap", (1.4, 0.6, 0.9), (0, 0.5, 0), Paint((250, 190, 200))), ball("Bubble", 0.5, (0.5, 0.9, 0.1), WHITE), ball("Bubble", 0.4, (-0.3, 0.95, -0.2), WHITE)]),
    HOUSEHOLD.row("doorknob", "door knob, door handle, doorbell, door bell", (214, 170, 80), "Metal", [
        block("Foot", (2, 0.24, 1.6), (0, 0, 0.2), DARK_GRAY), block("Plate", (1.4, 3, 0.3), (0, 0.2, 0), MAIN), knob("Neck", 0.5, (0, 2), -0.1, MAIN, out=0.6), ball("Knob", 1.1, (0, 1.45, -0.9), MAIN), knob("Keyhole", 0.36, (0, 0.9), -0.13, BLACK)]),
)  # fmt: skip
