"""What moves people, and where they board: escalators, lifts on ropes, signals, airlocks; and the fields they play on."""

import itertools
from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, SHADE
from worlds.catalogue.families.play import SPORT
from worlds.catalogue.families.shapes import corners
from worlds.catalogue.families.signals import STREET
from worlds.catalogue.families.structures import STRUCTURE
from worlds.catalogue.solids import (
    BLACK,
    BLUE,
    DARK_GRAY,
    GLASS,
    GREEN,
    METAL,
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
from worlds.scene import Part

TURF: Final = (96, 150, 70)
CLAY: Final = Paint((190, 130, 84), "Ground")
GLOW: Final = Paint((90, 220, 255)).lit(8)


def escalator() -> list[Part]:
    steps = [block("Step", (4, 1.3, 1.4), (0, 0.9 * i, -6 + 1.3 * i), DARK_GRAY) for i in range(10)]
    return [
        *steps,
        block("Landing", (4, 9, 2.8), (0, 0, 7.9), DARK_GRAY),
        *both(beam("Side", (2.4, 1.4, -6.6), (2.4, 10.4, 6.4), 1.4, MAIN)),
        *both(block("Base", (1.4, 1.6, 4), (2.4, 0, -6.6), MAIN)),
        *both(block("Base", (1.4, 10.2, 4), (2.4, 0, 7.5), MAIN)),
        *both(beam("Handrail", (2.4, 2.6, -6.8), (2.4, 11.8, 6.4), 0.5, BLACK)),
        *both(block("Handrail", (0.5, 0.5, 3.4), (2.4, 11.4, 7.6), BLACK)),
        *both(block("Post", (0.4, 1.6, 0.4), (2.4, 10, 9), MAIN)),
        *both(block("Post", (0.4, 1.4, 0.4), (2.4, 1.4, -7), MAIN)),
    ]


def chair_lift() -> list[Part]:
    parts = []
    for z in (-12, 12):
        parts += [
            block("Foot", (3, 0.6, 3), (0, 0, z), STONE),
            pillar("Mast", 1.4, 14, (0, 0.4, z), MAIN),
            block("Arm", (9, 0.8, 1.2), (0, 14, z), MAIN),
            *both(drum("Pulley", 0.6, 1.6, (4, 14.2, z), DARK_GRAY, "x")),
        ]
    for x, z in ((4, -5), (-4, 5)):
        parts += [
            block("Hanger", (0.4, 6, 0.4), (x, 8.4, z), METAL),
            block("Seat", (1.6, 0.5, 4.4), (x, 7, z), RED),
            block("Back", (0.4, 2, 4.4), (x - 0.8, 7, z), RED),
            block("Bar", (0.4, 1.6, 0.4), (x, 7.2, z), METAL),
        ]
    return [*parts, *both(beam("Cable", (4, 14.2, -13), (4, 14.2, 13), 0.3, DARK_GRAY, rounded=True))]


def car_wash() -> list[Part]:
    return [
        *[part for z in (-5, 5) for part in both(block("Post", (1.6, 11, 1.6), (6.6, 0, z), MAIN))],
        block("Roof", (16, 1.6, 13), (0, 10.8, 0), MAIN),
        block("Floor", (14.6, 0.4, 12.6), (0, 0, 0), DARK_GRAY),
        *both(pillar("Brush", 2.4, 8.4, (4.6, 0.3, -1), BLUE)),
        *both(pillar("Axle", 0.6, 2.6, (4.6, 8.4, -1), METAL)),
        drum("Brush", 9, 2.2, (0, 9.8, 3), BLUE, "x"),
        block("Sign", (12, 1.8, 0.5), (0, 11.2, -6.6), YELLOW),
        *[ball("Foam", size, (x, 0.3, z), WHITE) for x, z, size in ((2.4, 2, 1), (-2, 3, 1.4), (0.6, -3, 0.9), (-3, -2.4, 1.1))],
    ]  # fmt: skip


def railway_signal() -> list[Part]:
    return [
        block("Foot", (2.4, 0.6, 2.4), (0, 0, 0), STONE),
        pillar("Post", 0.7, 13, (0, 0.4, 0), MAIN),
        block("Arm", (5, 1.2, 0.3), (2.2, 11, -0.4), RED),
        block("Band", (0.8, 1.24, 0.4), (3.6, 11, -0.4), WHITE),
        *[drum("Lamp", 0.6, 1, (-0.8, y, -0.3), paint, "z") for y, paint in ((11.9, RED), (10.6, GREEN))],
        block("Board", (1.6, 3, 0.4), (-0.7, 9.8, 0), MAIN),
        *[block("Rung", (1.8, 0.26, 0.4), (0, 1.6 + 1.3 * i, 0.4), MAIN) for i in range(6)],
        ball("Finial", 0.9, (0, 13, 0), MAIN),
    ]


def turntable() -> list[Part]:
    return [
        pillar("Pit", 20, 0.5, (0, 0, 0), MAIN),
        pillar("Floor", 18.4, 0.3, (0, 0.34, 0), SHADE),
        block("Bridge", (4.4, 0.8, 18), (0, 0.6, 0), TIMBER),
        *both(block("Rail", (0.4, 0.4, 18.2), (1.2, 1.3, 0), METAL)),
        *both(block("Railing", (0.3, 1.6, 16), (2, 1.3, 0), METAL)),
        block("Cabin", (2, 3.4, 2), (-3.4, 0.5, 6), RED),
        block("Roof", (2.6, 0.4, 2.6), (-3.4, 3.8, 6), DARK_GRAY),
    ]


def half_pipe() -> list[Part]:
    """Bent of planks that lean the more the higher they are."""
    bend = ((3, 0.3), (5.4, 0.9), (7.2, 2.2), (8.4, 4), (9, 6.2))
    curve = [plate for x in (-1, 1) for a, b in itertools.pairwise(bend) for plate in (ramp(x, a, b),)]
    return [
        block("Flat", (7, 0.4, 12), (0, 0, 0), MAIN),
        *curve,
        *both(block("Deck", (3.4, 0.5, 12), (10.4, 6, 0), MAIN)),
        *[part for z in (-5.4, 5.4) for part in both(block("Post", (0.7, 6.2, 0.7), (11.6, 0, z), TIMBER))],
        *both(drum("Coping", 12.2, 0.5, (8.8, 6.4, 0), METAL, "z")),
        *both(block("Rail", (0.4, 2, 11.6), (11.8, 6.4, 0), METAL)),
    ]


def ramp(side: int, low: tuple[float, float], high: tuple[float, float]) -> Part:
    """A plate as wide as the pipe is long, from one bend to the next."""
    bar = beam("Ramp", (side * low[0], low[1], 0), (side * high[0], high[1], 0), 0.5, MAIN)
    length = bar.size[2]
    return Part(bar.name, (12, 0.5, length + 0.3), bar.position, bar.color, bar.material, bar.shape, bar.rotation)


def airlock() -> list[Part]:
    return [
        block("Sill", (8, 0.8, 5), (0, 0, 0), MAIN),
        *both(block("Jamb", (1.6, 9, 5), (3.2, 0.6, 0), MAIN)),
        block("Lintel", (8, 1.6, 5), (0, 9.4, 0), MAIN),
        *both(block("Leaf", (2.3, 8.8, 0.8), (1.2, 0.7, 0), LIGHT)),
        drum("Wheel", 0.5, 2, (0, 5, -0.6), RED, "z"),
        drum("Window", 1, 1.6, (0, 7.6, 0), GLASS, "z"),
        block("Panel", (0.8, 1.6, 0.3), (3.2, 4.4, -2.56), DARK_GRAY),
        block("Light", (0.5, 0.5, 0.3), (3.2, 5.2, -2.66), GLOW),
        *[block("Stripe", (1, 0.8, 0.3), (x, 9.8, -2.46), YELLOW) for x in (-3, -1, 1, 3)],
    ]


def cockpit() -> list[Part]:
    return [
        block("Floor", (8, 0.5, 7), (0, 0, 0), MAIN),
        block("Console", (7.6, 3, 1.8), (0, 0.4, -2.4), MAIN),
        *[block("Screen", (1.8, 1.2, 0.3), (x, 3.3, -2.2), GLOW) for x in (-2.2, 0, 2.2)],
        *both(block("Side", (0.6, 3.4, 6.6), (3.6, 0.4, 0), MAIN)),
        *both(block("Pillar", (0.4, 4, 0.4), (3.6, 3.6, -2.8), MAIN)),
        block("Pane", (6.9, 3.8, 0.2), (0, 3.3, -3), GLASS),
        block("Brow", (7.8, 0.6, 1), (0, 7, -2.8), MAIN),
        *[part for x in (-1.7, 1.7) for part in (block("Seat", (2, 0.6, 2), (x, 1.4, 1.4), SHADE), block("Back", (2, 3.4, 0.6), (x, 1.6, 2.4), SHADE), block("Stem", (0.8, 1.2, 0.8), (x, 0.4, 1.4), DARK_GRAY))],
        *[beam("Stick", (x, 0.4, -0.4), (x, 2.6, -0.9), 0.3, DARK_GRAY) for x in (-1.7, 1.7)],
        *[ball("Button", 0.4, (x, 3.3, -1.8), paint) for x, paint in ((-3.2, RED), (3.2, YELLOW))],
    ]  # fmt: skip


def sports_field() -> list[Part]:
    lines = [block("Line", (40, 0.14, 0.5), (0, 0.34, z), WHITE) for z in (-12, 12)]
    lines += [block("Line", (0.5, 0.14, 24.4), (x, 0.36, 0), WHITE) for x in (-19.8, 0, 19.8)]
    goals = [
        part
        for x in (-20, 20)
        for part in (
            *[block("Post", (0.5, 4.6, 0.5), (x, 0.3, z), WHITE) for z in (-4, 4)],
            block("Bar", (0.5, 0.5, 8.5), (x, 4.7, 0), WHITE),
            block("Net", (0.2, 4.2, 7.6), (1.02 * x, 0.3, 0), Paint((230, 234, 238), "Fabric", 0.5)),
            block("Tie", (0.9, 0.2, 7.6), (1.02 * x, 4.4, 0), Paint((230, 234, 238), "Fabric", 0.5)),
        )
    ]
    flags = [part for x in (-19.4, 19.4) for z in (-11.6, 11.6) for part in (pillar("Pole", 0.3, 3, (x, 0.3, z), YELLOW), block("Flag", (1, 0.8, 0.2), (x * 0.975, 2.4, z), RED))]  # fmt: skip
    return [block("Turf", (43, 0.4, 26), (0, 0, 0), MAIN), *lines, *goals, *flags, pillar("Spot", 6, 0.12, (0, 0.32, 0), LIGHT)]  # fmt: skip


def diamond() -> list[Part]:
    bases = ((0, -9), (8, -1), (0, 7), (-8, -1))
    paths = list(zip(bases, bases[1:] + bases[:1], strict=True))
    return [
        block("Turf", (28, 0.4, 26), (0, 0, 0), MAIN),
        *[beam("Path", (a[0], 0.3, a[1]), (b[0], 0.3, b[1]), 0.7, CLAY) for a, b in paths],
        *[block("Base", (1.4, 0.5, 1.4), (x, 0.34, z), WHITE) for x, z in bases],
        pillar("Mound", 3.4, 0.5, (0, 0.3, -1), CLAY),
        block("Plate", (1.2, 0.3, 0.4), (0, 0.76, -1), WHITE),
        *corners("Post", (0.5, 5, 0.5), (9, 0), METAL, 0.2)[::2],
        block("Backstop", (9, 4.4, 0.3), (0, 0.3, -11.6), Paint((150, 156, 164), "Metal", 0.4)),
        *both(block("Stay", (0.5, 5, 0.5), (4.6, 0.3, -11.6), METAL)),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    STRUCTURE.row("escalator", "moving staircase, moving stairs, moving walkway", (176, 182, 190), "Metal", escalator()),
    STRUCTURE.row("chair_lift", "chairlift, ski lift, drag lift, rope tow, gondola lift, aerial lift", (96, 104, 116), "Metal", chair_lift()),
    STRUCTURE.row("car_wash", "vehicle wash, train wash", (60, 130, 190), "SmoothPlastic", car_wash()),
    STREET.row("railway_signal", "railroad signal, train signal, semaphore, signal post, signal arm", (226, 228, 232), "Metal", railway_signal()),
    STRUCTURE.row("railway_turntable", "turntable, locomotive turntable", (140, 138, 134), "Concrete", turntable()),
    SPORT.row("half_pipe", "half-pipe, halfpipe, skate park, skatepark, skate ramp, quarter pipe, bmx ramp", (196, 160, 112), "WoodPlanks", half_pipe()),
    STRUCTURE.row("airlock", "air lock, pressure door, hatch of a space station, bulkhead door, blast door, airlock door", (196, 202, 210), "Metal", airlock()),
    STRUCTURE.row("cockpit", "flight deck, ship's bridge, driver's cab, flight simulator, bridge of a spaceship", (110, 118, 130), "Metal", cockpit()),
    SPORT.row("sports_field", "soccer field, football field, soccer pitch, football pitch, playing field, sports pitch, rugby field, hockey pitch, rugby pitch, cricket field", TURF, "Grass", sports_field()),
    SPORT.row("baseball_field", "baseball diamond, softball field, ball field", TURF, "Grass", diamond()),
)  # fmt: skip
