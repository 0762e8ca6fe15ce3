"""What a word means in one kind of place only: a gate of an airport and one of a meadow, a platform of trains, the valve of a
heart, the cart of a mine."""

import math
from typing import Final

from worlds.catalogue.families.family import MAIN, NOUN, SHADE
from worlds.catalogue.families.grounds import ring
from worlds.catalogue.families.play import SPORT
from worlds.catalogue.families.shapes import corners
from worlds.catalogue.families.structures import STRUCTURE
from worlds.catalogue.solids import (
    BLACK,
    DARK_GRAY,
    LAMP,
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

GLASS: Final = Paint((170, 210, 226), "Glass", 0.45)
SCREEN: Final = Paint((28, 34, 48))
LINES: Final = Paint((250, 200, 70)).lit(4)
COAL: Final = Paint((34, 34, 36), "Slate")
NAMED: Final = Text(NOUN, (255, 255, 255), 1.1)


def boarding_gate() -> list[Part]:
    """Two glass walls with a lit board over the way between them, and a desk beside it."""
    return [
        block("Sill", (18.6, 0.2, 4.6), (0, 0, -1), MAIN),
        *both(block("Post", (0.6, 10, 0.8), (4.6, 0, 0), METAL)),
        block("Board", (9.6, 2.2, 0.6), (0, 7.6, 0), MAIN, text=NAMED),
        *both(block("Wall", (4, 5, 0.3), (7, 0.5, 0), GLASS)),
        *both(block("Foot", (4.2, 0.6, 0.6), (7, 0, 0), METAL)),
        block("Desk", (3, 3.4, 1.8), (-6.8, 0, -2.2), MAIN),
        block("Top", (3.4, 0.3, 2.2), (-6.8, 3.4, -2.2), SHADE),
        block("Screen", (1.4, 1.2, 0.2), (-6.8, 3.6, -2.0), SCREEN),
    ]


def check_in_desk() -> list[Part]:
    """A counter under a screen, with a belt for luggage beside it."""
    return [
        block("Counter", (6, 3.4, 2), (0, 0, 0), MAIN),
        block("Top", (6.4, 0.3, 2.4), (0, 3.4, 0), MAIN),
        block("Belt", (3, 1, 6), (4.9, 0, 1), DARK_GRAY),
        *[block("Rim", (0.5, 1.4, 6.2), (x, 0, 1), METAL) for x in (3.2, 6.6)],
        *both(block("Mast", (0.3, 4.4, 0.3), (2.7, 3.6, 0.8), METAL)),
        block("Screen", (6, 1.6, 0.4), (0, 7.4, 0.6), SCREEN, text=NAMED),
        block("Monitor", (1.5, 1.1, 0.2), (-1.4, 3.7, -0.2), DARK_GRAY),
    ]


def control_tower() -> list[Part]:
    """A shaft with a cabin of glass that is wider."""
    return [
        block("Base", (16, 8, 16), (0, 0, 0), MAIN),
        block("Door", (3, 6, 0.3), (0, 0, -8.1), DARK_GRAY),
        pillar("Shaft", 8, 24, (0, 8, 0), MAIN),
        pillar("Collar", 13, 1.4, (0, 32, 0), SHADE),
        pillar("Cabin", 14, 5, (0, 33.4, 0), GLASS),
        pillar("Core", 5, 5, (0, 33.4, 0), DARK_GRAY),
        pillar("Roof", 16, 1.2, (0, 38.4, 0), SHADE),
        pillar("Antenna", 0.5, 6, (3, 39.6, 0), METAL),
        ball("Light", 1.2, (3, 45.4, 0), Paint((255, 70, 50)).lit(10)),
    ]


def railway_platform() -> list[Part]:
    """Low enough to step on, with a yellow line along both edges, a roof and a bench."""
    return [
        block("Slab", (44, 0.9, 13), (0, 0, 0), MAIN),
        *[block("Edge", (43.6, 0.16, 1), (0, 0.82, z), YELLOW) for z in (-5.6, 5.6)],
        *[pillar("Column", 0.8, 9, (x, 0.9, 0), METAL) for x in (-15, -5, 5, 15)],
        block("Roof", (38, 0.6, 9), (0, 9.9, 0), SHADE),
        block("Sign", (9, 1.8, 0.4), (0, 7.4, -1.6), SCREEN, text=NAMED),
        *both(block("Hanger", (0.3, 0.8, 0.3), (3.6, 9.2, -1.6), METAL)),
        block("Seat", (7, 0.5, 2), (10, 2.2, 0), PLANKS),
        *[block("Foot", (0.5, 1.4, 1.6), (x, 0.9, 0), METAL) for x in (7.4, 12.6)],
    ]


def departures_board() -> list[Part]:
    """Rows of lit lines on a dark board that is held high."""
    rows = [
        block("Row", (wide, 0.5, 0.2), (x, 5.2 + 1.2 * number, -0.76), LINES)
        for number in range(4)
        for x, wide in ((-4.6, 2.4), (0.2, 5.6), (5.4, 1.8))
    ]
    return [
        *both(block("Post", (0.7, 12.3, 0.7), (7.4, 0, 0.3), METAL)),
        *both(block("Foot", (1.6, 0.4, 3), (7.4, 0, 0.2), DARK_GRAY)),
        block("Board", (14.2, 8.7, 1.2), (0, 3.8, 0), MAIN),
        block("Screen", (13.4, 5.6, 0.2), (0, 4.6, -0.65), SCREEN),
        block("Title", (13.4, 1.6, 0.2), (0, 10.5, -0.65), MAIN, text=NAMED),
        *rows,
    ]


def heart_valve() -> list[Part]:
    """A ring as high as a gateway, with two flaps that stand half open."""
    flaps = [
        beam("Flap", (side * 4.6, y, 0.1), (side * 1.6, y, 2.6), 1.3, SHADE)
        for side in (-1, 1)
        for y in (1.6, 2.9, 4.2, 5.5, 6.8)
    ]
    return [*ring("Ring", 5.2, 4.6, 0, 1.3, MAIN, 16), *flaps, block("Sill", (8, 0.6, 3), (0, 0, 0), MAIN)]


def water_valve() -> list[Part]:
    """A pipe with a wheel to turn."""
    wheel = [beam("Spoke", (-0.9, 5.4, 0), (0.9, 5.4, 0), 0.22, METAL), beam("Spoke", (0, 5.4, -0.9), (0, 5.4, 0.9), 0.22, METAL)]  # fmt: skip
    at = [(1.3 * math.cos(math.pi * i / 5), 1.3 * math.sin(math.pi * i / 5)) for i in range(11)]
    rim = [beam("Wheel", (at[i][0], 5.4, at[i][1]), (at[i + 1][0], 5.4, at[i + 1][1]), 0.4, RED, rounded=True) for i in range(10)]  # fmt: skip
    return [
        *[block("Stand", (0.8, 1.6, 1.8), (x, 0, 0), DARK_GRAY) for x in (-3, 3)],
        drum("Pipe", 9, 1.6, (0, 2.4, 0), MAIN, "x"),
        *both(drum("Flange", 0.5, 2.4, (1.9, 2.4, 0), SHADE, "x")),
        ball("Body", 2.9, (0, 0.95, 0), MAIN),
        pillar("Stem", 0.5, 2, (0, 3.5, 0), METAL),
        *wheel,
        *rim,
    ]


def field_gate() -> list[Part]:
    """Five bars between two posts."""
    return [
        *both(block("Post", (0.9, 5.2, 0.9), (5.9, 0, 0), TIMBER)),
        *[block("Bar", (11, 0.4, 0.3), (0, 0.8 + 0.9 * i, 0), MAIN) for i in range(4)],
        *[block("Upright", (0.4, 3.6, 0.4), (x, 0.6, 0), MAIN) for x in (-5.2, 0, 5.2)],
        beam("Brace", (-5, 0.9, -0.25), (5, 3.8, -0.2), 0.3, MAIN),
    ]


def iron_gate() -> list[Part]:
    """Two leaves of bars that stand open, between pillars."""
    leaves = [
        block("Bar", (0.4, 6.4, 0.4), (side * 5.7, 0.2, 0.8 + 0.9 * i), MAIN) for side in (-1, 1) for i in range(5)
    ]
    rails = [block("Rail", (0.5, 0.4, 5), (side * 5.7, y, 2.4), MAIN) for side in (-1, 1) for y in (1, 5.8)]
    return [
        block("Sill", (15.4, 0.2, 2.4), (0, 0, 0), MAIN),
        *both(block("Pillar", (1.8, 7, 1.8), (6.6, 0, 0), STONE)),
        *both(block("Cap", (2.2, 0.5, 2.2), (6.6, 7, 0), MAIN)),
        *both(ball("Ball", 1.5, (6.6, 7.4, 0), MAIN)),
        *leaves,
        *rails,
    ]


def mine_cart() -> list[Part]:
    """On a piece of track, heaped with coal."""
    return [
        *[block("Sleeper", (6, 0.3, 0.8), (0, 0, z), TIMBER) for z in (-4, -1.3, 1.3, 4)],
        *both(block("Rail", (0.3, 0.4, 10.4), (1.9, 0.3, 0), METAL)),
        *[drum("Wheel", 0.5, 1.6, (x, 1.45, z), DARK_GRAY, "x") for x in (-1.9, 1.9) for z in (-1.9, 1.9)],
        block("Frame", (3.2, 0.5, 6.4), (0, 1.7, 0), MAIN),
        block("Floor", (4, 0.4, 6.2), (0, 2.2, 0), MAIN),
        *both(block("Side", (0.4, 2.6, 6.6), (2.1, 2.3, 0), MAIN)),
        *[block("End", (3.8, 2.6, 0.4), (0, 2.3, z), MAIN) for z in (-3.1, 3.1)],
        *[ball("Coal", 2.2, (x, 3.3, z), COAL) for x, z in ((-0.7, -1.7), (0.7, -0.4), (-0.5, 0.9), (0.7, 1.9))],
    ]


def mine_cage() -> list[Part]:
    """The cage of a shaft under its winding wheel, open in front."""
    return [
        *corners("Leg", (0.8, 17, 0.8), (8, 7), TIMBER),
        block("Floor", (6, 0.5, 5.4), (0, 0, 0), MAIN),
        block("Roof", (6, 0.4, 5.4), (0, 8, 0), MAIN),
        *[block("Bar", (0.25, 7.5, 0.25), (x, 0.5, 2.4), MAIN) for x in (-2.4, -1.2, 0, 1.2, 2.4)],
        *[block("Bar", (0.25, 7.5, 0.25), (side * 2.8, 0.5, z), MAIN) for side in (-1, 1) for z in (-2.4, -0.8, 0.8)],
        beam("Rope", (0, 8.3, 0), (0, 16.4, 0), 0.3, BLACK),
        *[block("Beam", (9, 0.8, 0.8), (0, 16.6, z), TIMBER) for z in (-3.1, 3.1)],
        block("Axle", (0.5, 0.5, 7.8), (0, 17.2, 0), MAIN),
        drum("Wheel", 0.8, 5, (0, 18.6, 0), MAIN, "z"),
        *[block("Sill", (9, 0.4, 1), (0, 0, z), MAIN) for z in (-3.1, 3.1)],
    ]


def pit_prop() -> list[Part]:
    """Two posts and a cap under the roof of a tunnel."""
    return [
        *both(block("Prop", (1.2, 9, 1.2), (5, 0, 0), MAIN)),
        block("Cap", (13, 1.3, 1.4), (0, 9, 0), MAIN),
        *both(beam("Brace", (4.6, 6.4, 0), (2.4, 9, 0), 0.7, SHADE)),
        *both(block("Foot", (2, 0.5, 2), (5, 0, 0), SHADE)),
    ]


def orchestra_pit() -> list[Part]:
    """A dark floor behind a low wall, with chairs and stands for music."""
    places = [(x, z) for z in (-1.4, 2.2) for x in (-9, -4.5, 0, 4.5, 9)]
    chairs = [block("Chair", (1.6, 1.6, 1.6), (x, 0.3, z + 0.8), BLACK) for x, z in places]
    backs = [block("Back", (1.6, 1.6, 0.3), (x, 1.9, z + 1.45), BLACK) for x, z in places]
    stands = [block("Stand", (0.2, 2.6, 0.2), (x, 0.3, z - 1), METAL) for x, z in places]
    sheets = [block("Sheet", (1.5, 1.1, 0.34), (x, 2.8, z - 1), WHITE) for x, z in places]
    return [
        block("Floor", (25, 0.4, 9.4), (0, 0, 0), MAIN),
        block("Wall", (26, 2.4, 0.6), (0, 0, -4.8), MAIN),
        block("Rail", (26.4, 0.3, 1), (0, 2.4, -4.8), SHADE),
        *both(block("Wall", (0.6, 2.4, 9.2), (12.7, 0, 0), MAIN)),
        *chairs,
        *backs,
        *stands,
        *sheets,
    ]


def wall_bars() -> list[Part]:
    return [
        *[block("Upright", (0.7, 11, 0.9), (x, 0, 0), MAIN) for x in (-6, -2, 2, 6)],
        *[block("Bar", (12.6, 0.35, 0.35), (0, 0.8 + 0.95 * i, -0.2), MAIN) for i in range(11)],
        block("Cap", (13.4, 0.5, 1.2), (0, 11, 0), MAIN),
    ]


def running_track() -> list[Part]:
    """Four lanes, straight on, from a line at the start to one at the finish."""
    return [
        block("Lanes", (60, 0.3, 17), (0, 0, 0), MAIN),
        *[block("Line", (59.6, 0.12, 0.3), (0, 0.24, 4 * i - 8), WHITE) for i in range(5)],
        *[block("End", (0.8, 0.13, 15.6), (x, 0.25, 0), WHITE) for x in (-27, 27)],
        *[block("Block", (1.4, 0.8, 1), (-28.4, 0.3, 4 * i - 6), BLACK) for i in range(4)],
        *[pillar("Post", 0.5, 7, (27, 0.2, z), METAL) for z in (-8.2, 8.2)],
        beam("Tape", (27, 4, -8.1), (27, 4, 8.1), 0.3, LAMP),
    ]


STEEL: Final = (150, 154, 160)
THINGS: Final[tuple[Thing, ...]] = (
    STRUCTURE.row("boarding_gate", "departure gate, airport gate, ticket barrier, ticket gate, turnstile", (28, 84, 150), "SmoothPlastic", boarding_gate()),
    STRUCTURE.row("check-in_desk", "check in desk, check in counter, check-in counter, passport desk, passport control, customs desk", (40, 96, 160), "SmoothPlastic", check_in_desk()),
    STRUCTURE.row("control_tower", "air traffic control tower, airport tower", (214, 214, 210), "Concrete", control_tower()),
    STRUCTURE.row("railway_platform", "station platform, train platform", (176, 172, 164), "Concrete", railway_platform()),
    STRUCTURE.row("departures_board", "departure board, arrivals board, arrival board, flight board, timetable board", (36, 60, 110), "SmoothPlastic", departures_board()),
    STRUCTURE.row("field_gate", "farm gate, farmer's gate, five-bar gate, wooden gate, garden gate", (150, 110, 70), "Wood", field_gate()),
    STRUCTURE.row("iron_gate", "school gate, park gate, cemetery gate, factory gate", (44, 48, 52), "Metal", iron_gate()),
    STRUCTURE.row("mine_cart", "coal cart, ore cart, minecart, coal wagon, coal truck", (96, 72, 58), "CorrodedMetal", mine_cart()),
    STRUCTURE.row("mine_cage", "cage lift, mine lift, pit cage, pit lift", STEEL, "Metal", mine_cage()),
    STRUCTURE.row("pit_prop", "mine prop, wooden prop, tunnel support", (128, 94, 62), "Wood", pit_prop()),
    STRUCTURE.row("orchestra_pit", "", (120, 44, 44), "Wood", orchestra_pit()),
    STRUCTURE.row("water_valve", "valve, stopcock, pipe valve, shut-off valve", (90, 130, 160), "Metal", water_valve()),
    STRUCTURE.row("heart_valve", "mitral valve, tricuspid valve, aortic valve, blood valve", (196, 92, 96), "SmoothPlastic", heart_valve()),
    SPORT.row("wall_bars", "climbing bars, gym bars, wall ladder", (196, 150, 96), "Wood", wall_bars()),
    SPORT.row("running_track", "athletics track, sprint track, running lanes", (178, 84, 62), "Concrete", running_track()),
)  # fmt: skip
