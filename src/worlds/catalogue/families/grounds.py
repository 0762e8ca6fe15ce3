"""What stands on sports grounds, in gyms, and in games of skill: courts, bleachers, traps, secret doors."""

import math
from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, SHADE, Family
from worlds.catalogue.families.play import SPORT, TOY
from worlds.catalogue.families.shapes import corners, turned_on_lathe
from worlds.catalogue.families.structures import STRUCTURE
from worlds.catalogue.solids import (
    BLACK,
    BLUE,
    DARK_GRAY,
    GREEN,
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
    wedge,
)
from worlds.catalogue.thing import Thing
from worlds.scene import Part, Text

CONTRAPTION: Final = Family("structure", "structure")
TURF: Final = Paint((96, 150, 70), "Grass")
SAND: Final = Paint((222, 200, 150), "Sand")
GLOW: Final = Paint((90, 220, 255)).lit(8)


def ring(name: str, radius: float, y: float, z: float, thick: float, paint: Paint, sides: int = 12) -> list[Part]:
    """Upright; it faces the front."""
    at = [(radius * math.cos(2 * math.pi * i / sides), y + radius * math.sin(2 * math.pi * i / sides)) for i in range(sides + 1)]  # fmt: skip
    return [beam(name, (*at[i], z), (*at[i + 1], z), thick, paint, rounded=True) for i in range(sides)]


def bleachers() -> list[Part]:
    rows = []
    for i in range(4):
        rows.append(block("Seat", (16, 0.5, 1.8), (0, 1.4 + 1.5 * i, -3 + 2 * i), MAIN))
        rows.append(block("Riser", (15.6, 1.1, 0.3), (0, 0.36 + 1.5 * i, -2.2 + 2 * i), SHADE))
    supports = [block("Frame", (0.5, 1.3 + 1.5 * i, 0.6), (x, 0.2, -3 + 2 * i), MAIN) for i in range(4) for x in (-7.4, 0, 7.4)]  # fmt: skip
    return [*rows, *supports, block("Sill", (16, 0.3, 8), (0, 0, 0), METAL)]


def hoop() -> list[Part]:
    return [*ring("Hoop", 2.2, 2.5, 0, 0.34, MAIN, 16), block("Stand", (2, 0.36, 1.2), (0, 0, 0), SHADE)]


def baton() -> list[Part]:
    return [
        *[block("Rest", (0.4, 1.1, 0.8), (x, 0, 0), DARK_GRAY) for x in (-1, 1)],
        drum("Baton", 3.6, 0.7, (0, 1.2, 0), MAIN, "x"),
        *[drum("Band", 0.3, 0.8, (x, 1.2, 0), WHITE, "x") for x in (-1.5, 1.5)],
    ]


def vaulting_box() -> list[Part]:
    tiers = [block("Tier", (5.4 - 0.4 * i, 1.0, 2.8 - 0.3 * i), (0, 0.98 * i, 0), LIGHT if i == 1 else MAIN) for i in range(4)]  # fmt: skip
    holds = [block("Hold", (1, 0.3, 0.2), (0, 0.4 + 0.98 * i, -1.36 + 0.15 * i), BLACK) for i in range(4)]
    return [*tiers, *holds, block("Pad", (4.4, 0.6, 2), (0, 3.86, 0), Paint((150, 96, 60), "Leather"))]


def court(net: float) -> list[Part]:
    lines = [block("Line", (30, 0.14, 0.4), (0, 0.34, z), WHITE) for z in (-7.4, 7.4)]
    lines += [block("Line", (0.4, 0.14, 15.2), (x, 0.36, 0), WHITE) for x in (-14.6, -5, 5, 14.6)]
    return [
        block("Court", (32, 0.4, 17), (0, 0, 0), MAIN),
        *lines,
        *[block("Post", (0.5, net + 0.6, 0.5), (0, 0.3, z), METAL) for z in (-8, 8)],
        block("Net", (0.2, 2.4, 16), (0, net - 2, 0), Paint((230, 234, 238), "Fabric", 0.4)),
        block("Tape", (0.3, 0.4, 16.2), (0, net + 0.3, 0), WHITE),
    ]


def basketball_court() -> list[Part]:
    lines = [block("Line", (32, 0.14, 0.4), (0, 0.34, z), WHITE) for z in (-8.6, 8.6)]
    lines += [block("Line", (0.4, 0.14, 17.6), (x, 0.36, 0), WHITE) for x in (-15.8, 0, 15.8)]
    ends = []
    for x in (-15, 15):
        inward = -math.copysign(1, x)
        ends += [
            block("Post", (0.6, 9, 0.6), (x, 0.3, 0), METAL),
            block("Arm", (1.6, 0.5, 0.5), (x + 0.7 * inward, 8.6, 0), METAL),
            block("Backboard", (0.3, 2.6, 4), (x + 1.5 * inward, 7.8, 0), WHITE),
            pillar("Ring", 1.6, 0.24, (x + 2.3 * inward, 8, 0), Paint((230, 100, 40))),
            block("Key", (5, 0.16, 5.4), (x + 2.6 * inward, 0.32, 0), SHADE),
        ]
    return [block("Court", (34, 0.4, 19), (0, 0, 0), MAIN), *lines, *ends, pillar("Circle", 4.4, 0.16, (0, 0.3, 0), SHADE)]  # fmt: skip


def putting_green() -> list[Part]:
    return [
        block("Green", (16, 0.5, 9), (0, 0, 0), MAIN),
        *[block("Edge", (16.4, 0.8, 0.4), (0, 0, z), TIMBER) for z in (-4.5, 4.5)],
        *both(block("Edge", (0.4, 0.8, 8.6), (8, 0, 0), TIMBER)),
        pillar("Hole", 1, 0.14, (5, 0.42, 0), BLACK),
        pillar("Pin", 0.24, 5, (5, 0.4, 0), WHITE),
        block("Flag", (1.9, 1.2, 0.2), (5.9, 4.2, 0), RED),
        wedge("Ramp", (3, 1, 3), (-0.6, 0.44, 0), SHADE, "left"),
        ball("Ball", 0.7, (-5.6, 0.44, 0), WHITE),
    ]


def jump_pit() -> list[Part]:
    return [
        block("Runway", (15, 0.3, 3), (-7.5, 0, 0), MAIN),
        *[block("Line", (14.4, 0.14, 0.3), (-7.6, 0.22, z), WHITE) for z in (-1.3, 1.3)],
        block("Board", (0.8, 0.2, 2.6), (-2.4, 0.24, 0), WHITE),
        block("Sand", (8.8, 0.5, 4.8), (4.1, 0, 0), SAND),
        *[block("Curb", (9.4, 0.8, 0.5), (4, 0, z), MAIN) for z in (-2.6, 2.6)],
        block("Curb", (0.5, 0.8, 5), (8.6, 0, 0), MAIN),
        block("Rake", (0.3, 3.6, 0.3), (8.6, 0.6, 0), TIMBER),
    ]


def zip_line() -> list[Part]:
    return [
        *corners("Post", (0.7, 13, 0.7), (4, 4), MAIN),
        block("Deck", (5, 0.6, 5), (0, 9, 0), MAIN),
        *[block("Rung", (3.6, 0.4, 0.4), (0, 1 + 1.6 * i, -2.1), MAIN) for i in range(5)],
        block("Cap", (5, 0.6, 5), (0, 13, 0), MAIN),
        *both(block("Foot", (0.8, 6, 0.8), (1.4, 0, 28), MAIN)),
        block("Bar", (3.8, 0.8, 0.8), (0, 5.6, 28), MAIN),
        beam("Cable", (0, 12.8, 1), (0, 6, 28), 0.24, METAL, rounded=True),
        block("Hanger", (0.24, 3.6, 0.24), (0, 7, 12), METAL),
        drum("Seat", 2, 0.6, (0, 7, 12), RED, "x"),
    ]


def speed_bump() -> list[Part]:
    return [
        block("Base", (12, 0.3, 3), (0, 0, 0), MAIN),
        block("Hump", (12, 0.4, 1.8), (0, 0.28, 0), MAIN),
        *[block("Stripe", (1.2, 0.46, 1.9), (2.4 * i, 0.28, 0), YELLOW) for i in (-2, -1, 0, 1, 2)],
        *both(block("End", (0.4, 0.6, 3.1), (6, 0, 0), SHADE)),
    ]


def cell() -> list[Part]:
    bars = [pillar("Bar", 0.3, 8, (-4 + 1.0 * i, 0.5, -3.6), MAIN) for i in range(9) if i not in (5, 6)]
    return [
        block("Floor", (9, 0.6, 8), (0, 0, 0), MAIN),
        block("Back", (8.6, 8.6, 0.6), (0, 0.5, 3.5), STONE),
        *[pillar("Bar", 0.3, 8.6, (x, 0.5, -2.6 + 1.0 * i), MAIN) for x in (-4.2, 4.2) for i in range(7)],
        block("Roof", (9, 0.6, 8), (0, 9, 0), MAIN),
        *bars,
        *[block("Rail", (9, 0.4, 0.5), (0, y, -3.6), MAIN) for y in (3, 8.6)],
        block("Lock", (1, 1.2, 0.6), (1, 3.4, -3.7), BLACK),
        block("Bunk", (7, 0.6, 2), (0, 2, 2.4), PLANKS),
        *[block("Floorbar", (0.5, 9, 0.5), (x, 0.2, -3.6), MAIN) for x in (-4.2, 4.2)],
    ]


def cryptex() -> list[Part]:
    letters = "NRAEL"
    return [
        *[block("Rest", (0.5, 0.8, 2), (x, 0, 0), TIMBER) for x in (-1.4, 1.4)],
        drum("Core", 6, 1.4, (0, 1.6, 0), MAIN, "x"),
        *[drum("Wheel", 0.8, 2.2, (x, 1.6, 0), LIGHT if i % 2 else MAIN, "x") for i, x in enumerate((-1.9, -0.95, 0, 0.95, 1.9))],
        *[block("Letter", (0.6, 0.8, 0.2), (x, 1.2, -1.12), WHITE, text=Text(letters[i], (30, 30, 34), 0.6)) for i, x in enumerate((-1.9, -0.95, 0, 0.95, 1.9))],
        *both(drum("Cap", 0.5, 1.8, (3, 1.6, 0), MAIN, "x")),
    ]  # fmt: skip


def mystery_block() -> list[Part]:
    return [
        block("Block", (3.4, 3.4, 3.4), (0, 0, 0), MAIN),
        *[block("Corner", (0.6, 0.6, 3.56), (x, y, 0), SHADE) for x in (-1.42, 1.42) for y in (-0.04, 2.84)],
        block("Face", (2, 2, 0.2), (0, 0.7, -1.7), WHITE, text=Text("?", (40, 40, 46), 1.8)),
    ]


def pressure_pad() -> list[Part]:
    return [
        block("Frame", (4.2, 0.3, 4.2), (0, 0, 0), DARK_GRAY),
        block("Plate", (4.4, 0.7, 4.4), (0, 0.2, 0), MAIN),
        *[block("Corner", (0.5, 0.24, 0.5), (x, 0.76, z), METAL) for x in (-1.5, 1.5) for z in (-1.5, 1.5)],
        pillar("Mark", 1.6, 0.16, (0, 0.82, 0), GLOW),
    ]


def secret_door() -> list[Part]:
    """A bookcase that stands ajar before a dark way."""
    colors = (RED, BLUE, YELLOW, GREEN, WHITE)
    parts = [
        block("Way", (5, 9, 0.5), (0, 0.3, 1), BLACK),
        *both(block("Post", (1, 9.6, 1.4), (3, 0, 0.8), MAIN)),
        block("Lintel", (7, 1.2, 1.4), (0, 9.2, 0.8), MAIN),
        block("Sill", (6.8, 0.34, 3.6), (0, 0, -0.4), STONE),
        block("Case", (3.4, 8.8, 0.5), (1, 0.3, -0.4), MAIN),
        *[block("Side", (0.4, 8.84, 1.4), (x, 0.3, -0.9), MAIN) for x in (-0.6, 2.6)],
    ]
    for i in range(4):
        y = 0.5 + 2.1 * i
        parts.append(block("Shelf", (3, 0.3, 1.2), (1, y, -0.9), MAIN))
        parts += [block("Book", (0.5, 1.2 + 0.2 * (k % 2), 0.8), (0.1 + 0.6 * k, y + 0.24, -0.9), colors[(i + k) % 5]) for k in range(4)]  # fmt: skip
    return parts


def saw_blade() -> list[Part]:
    teeth = [(3 * math.cos(math.pi * i / 6), 3.4 + 3 * math.sin(math.pi * i / 6)) for i in range(12)]
    return [
        block("Foot", (5, 0.5, 2.4), (0, 0, 0), DARK_GRAY),
        *[block("Fork", (0.8, 3.8, 0.4), (0, 0.4, z), DARK_GRAY) for z in (-0.8, 0.8)],
        drum("Blade", 0.4, 5.6, (0, 3.4, 0), MAIN, "z"),
        *[beam("Tooth", (0.8 * x, 3.4 + 0.8 * (y - 3.4), 0), (x * 1.12, 3.4 + 1.12 * (y - 3.4) + 0.3, 0), 0.4, MAIN) for x, y in teeth],
        drum("Axle", 2.4, 0.8, (0, 3.4, 0), RED, "z"),
    ]  # fmt: skip


def power_up() -> list[Part]:
    return [
        *turned_on_lathe("Pad", ((2, 0.3), (1.4, 0.3), (1, 0.3)), DARK_GRAY),
        *ring("Halo", 1.9, 3.2, 0, 0.2, GLOW),
        wedge("Bolt", (1.1, 1.6, 1), (0.1, 3.2, 0), MAIN, "right"),
        block("Bolt", (1.6, 0.8, 1.1), (0, 2.9, 0), MAIN),
        wedge("Bolt", (1, 1, 0.8), (0.2, 3.4, 0), MAIN, "left"),
        block("Bolt", (0.6, 1.4, 0.78), (-0.1, 1.8, 0), MAIN),
        pillar("Ray", 0.4, 1.2, (0, 0.8, 0), GLOW),
    ]


def coaster_track() -> list[Part]:
    """A hill of rails with a train of cars on top."""
    points = [(-18, 2), (-12, 3.4), (-6, 10), (0, 12.6), (6, 10), (12, 3.4), (18, 2)]
    parts = []
    for i in range(6):
        a, b = points[i], points[i + 1]
        parts += [beam("Rail", (a[0], a[1], z), (b[0], b[1], z), 0.5, RED, rounded=True) for z in (-1.2, 1.2)]
        parts.append(block("Post", (0.7, b[1], 0.7), (b[0], 0, 0), MAIN))
        parts.append(block("Tie", (0.6, 0.6, 3), (b[0], b[1] - 0.3, 0), MAIN))
    parts += [block("Post", (0.7, 2, 0.7), (-18, 0, 0), MAIN), block("Tie", (0.6, 0.6, 3), (-18, 1.7, 0), MAIN)]
    parts += [block("Sill", (37.6, 0.4, 3.4), (0, 0, 0), MAIN), *[beam("Brace", (x, 0.4, 0), (x / 2, 9.4, 0), 0.5, MAIN) for x in (-12, 12)]]  # fmt: skip
    return [*parts, block("Car", (3.4, 1.6, 2), (0, 12.8, 0), BLUE), block("Seat", (2.2, 0.8, 1.6), (0.3, 14.3, 0), BLACK), block("Nose", (0.8, 0.9, 1.8), (-2, 12.8, 0), YELLOW)]  # fmt: skip


def agility_ladder() -> list[Part]:
    return [
        *[block("Strap", (14, 0.2, 0.4), (0, 0, z), MAIN) for z in (-1.4, 1.4)],
        *[block("Rung", (0.5, 0.26, 3), (2 * i, 0, 0), YELLOW) for i in range(-3, 4)],
    ]


def scooter() -> list[Part]:
    return [
        block("Board", (3, 0.5, 3), (0, 0.8, 0), MAIN),
        *both(block("Handle", (0.4, 0.4, 1.6), (1.64, 0.86, 0), BLACK)),
        *[pillar("Castor", 0.4, 0.5, (x, 0.4, z), METAL) for x in (-1.1, 1.1) for z in (-1.1, 1.1)],
        *[drum("Wheel", 0.4, 0.7, (x, 0.35, z), BLACK, "x") for x in (-1.1, 1.1) for z in (-1.1, 1.1)],
    ]


def paper_plane() -> list[Part]:
    """Wings that grow wider to the back, on a keel."""
    wings = [block("Wing", (0.5 + 0.6 * i, 0.14, 0.8), (0, 0.7, -1.6 + 0.8 * i), MAIN) for i in range(5)]
    return [block("Keel", (0.2, 0.74, 3.4), (0, 0, 0.2), SHADE), *wings]


THINGS: Final[tuple[Thing, ...]] = (
    STRUCTURE.row("bleachers", "bleacher, grandstand, stand of seats, spectator stand, tiered seating, choir riser, choir risers, terraced seats", (160, 168, 178), "Metal", bleachers()),
    SPORT.row("hula_hoop", "hoop, gym hoop, hoop to jump through, agility ring", (236, 80, 140), "SmoothPlastic", hoop()),
    SPORT.row("relay_baton", "baton, relay stick", (220, 60, 50), "SmoothPlastic", baton()),
    SPORT.row("vaulting_box", "vault box, gym box, vaulting horse, pommel horse, gym horse", (206, 170, 120), "Wood", vaulting_box()),
    SPORT.row("volleyball_court", "tennis court, badminton court, ball court, sports court, court with a net", (60, 120, 150), "Concrete", court(6)),
    SPORT.row("basketball_court", "netball court, basketball field, handball court", (190, 110, 80), "Concrete", basketball_court()),
    SPORT.row("putting_green", "golf hole, miniature golf course, miniature golf, mini golf, mini golf course, golf course, bowling green, golf green", TURF.color, "Grass", putting_green()),
    SPORT.row("long_jump_pit", "long jump, sand jump, jump pit, long jump runway", (170, 80, 64), "Concrete", jump_pit()),
    SPORT.row("zip_line", "zipline, zip wire, cable slide", (150, 106, 66), "Wood", zip_line()),
    SPORT.row("agility_ladder", "speed ladder, floor ladder, rope ladder on the floor", (60, 64, 70), "Fabric", agility_ladder()),
    TOY.row("paper_plane", "paper airplane, paper aeroplane, paper glider, paper dart", (240, 242, 246), "SmoothPlastic", paper_plane()),
    TOY.row("scooter_board", "wheeled board, gym scooter", (60, 120, 200), "SmoothPlastic", scooter()),
    STRUCTURE.row("speed_bump", "speed hump, sleeping policeman, road hump", (60, 62, 68), "Asphalt", speed_bump()),
    STRUCTURE.row("roller_coaster", "roller coaster track, rollercoaster, coaster, coaster track, big dipper", (236, 238, 242), "Metal", coaster_track()),
    STRUCTURE.row("jail_cell", "prison cell, cage, cell with bars, animal cage, dungeon cell, bird cage, birdcage, dungeon", (90, 94, 102), "Metal", cell()),
    CONTRAPTION.row("secret_door", "secret passage, hidden door, hidden passage, hidden compartment, bookcase door, bookshelf door, trick door", (120, 84, 54), "Wood", secret_door()),
    CONTRAPTION.row("saw_blade", "spinning blade, spinning saw, saw trap, rotating blade, circular saw, blade trap", (176, 182, 190), "Metal", saw_blade()),
    CONTRAPTION.row("pressure_plate", "pressure pad, floor button, floor switch, step plate", (150, 156, 164), "Metal", pressure_pad()),
    TOY.row("cryptex", "code cylinder, cipher wheel, cipher cylinder, letter lock, word lock", (190, 140, 60), "Metal", cryptex()),
    TOY.row("mystery_block", "command block, question block, surprise box, lucky block", (226, 150, 50), "SmoothPlastic", mystery_block()),
    TOY.row("power_up", "power-up, powerup, boost, speed boost, bonus, energy boost, speed pad", (255, 206, 50), "SmoothPlastic", power_up()),
)  # fmt: skip
