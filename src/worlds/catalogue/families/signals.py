"""Streets: what stands at their edge and is painted on them."""

from typing import Final

from worlds.catalogue.families.family import MAIN, NOUN, SHADE, Family
from worlds.catalogue.families.shapes import board, turned_on_lathe
from worlds.catalogue.solids import (
    BLACK,
    DARK_GRAY,
    GLASS,
    GREEN,
    LAMP,
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
    cone,
    drum,
    pillar,
    solid,
)
from worlds.catalogue.thing import Thing
from worlds.geometry import Rotation
from worlds.scene import Part, Text

STREET: Final = Family("street", "structure", indoors=False)
ASPHALT: Final = Paint((70, 72, 76), "Asphalt")
ROLLED: Final[Rotation] = (0.707107, -0.707107, 0, 0.707107, 0.707107, 0, 0, 0, 1)
"""An eighth of a turn about z: a square on its corner."""


def post(high: float) -> list[Part]:
    return [pillar("Foot", 1.6, 0.3, (0, 0, 0), DARK_GRAY), pillar("Post", 0.4, high, (0, 0.2, 0.1), METAL)]


def stop_sign(words: str) -> list[Part]:
    """An octagon: two squares, one on its corner."""
    return [
        *post(8),
        block("Plate", (3.4, 3.4, 0.3), (0, 6.3, -0.2), MAIN),
        solid("Plate", (3.4, 3.4, 0.28), (0, 8, -0.2), MAIN, rotation=ROLLED),
        block("Words", (3, 1.4, 0.2), (0, 7.3, -0.32), MAIN, text=Text(words, (255, 255, 255), 1.3)),
        drum("Disc", 0.24, 4, (0, 8, -0.12), WHITE, "z"),
        block("Rail", (2, 0.2, 0.2), (0, 9, 0.1), MAIN),
    ]


def round_sign(words: str) -> list[Part]:
    return [
        *post(8),
        drum("Rim", 0.3, 3.8, (0, 8, -0.2), MAIN, "z"),
        drum("Disc", 0.36, 2.9, (0, 8, -0.24), WHITE, "z"),
        block("Words", (1.8, 1.4, 0.2), (0, 7.3, -0.36), WHITE, text=Text(words, (20, 20, 20), 1.3)),
        block("Back", (2, 2, 0.24), (0, 7, 0), MAIN),
        block("Rail", (2, 0.2, 0.2), (0, 6, 0.1), MAIN),
    ]


def diamond_sign() -> list[Part]:
    return [
        *post(8),
        solid("Plate", (3, 3, 0.3), (0, 8, -0.2), MAIN, rotation=ROLLED),
        solid("Edge", (3.3, 3.3, 0.24), (0, 8, -0.12), BLACK, rotation=ROLLED),
        block("Mark", (0.4, 1.3, 0.2), (0, 7.9, -0.34), BLACK),
        block("Dot", (0.4, 0.4, 0.2), (0, 7.2, -0.34), BLACK),
        block("Back", (1.6, 1.6, 0.2), (0, 7.2, -0.05), MAIN),
        block("Rail", (1.4, 0.2, 0.24), (0, 5.8, 0.1), MAIN),
    ]


def zebra_crossing() -> list[Part]:
    parts = [block("Road", (24, 0.3, 14), (0, 0, 0), MAIN)]
    parts += [block("Stripe", (1.6, 0.16, 9), (3.2 * i - 9.6, 0.24, 0), WHITE) for i in range(7)]
    for x, z in ((-11.4, -6), (11.4, 6)):
        parts += [
            pillar("Pole", 0.5, 8, (x, 0.2, z), BLACK),
            pillar("Band", 0.56, 1.4, (x, 2, z), WHITE),
            pillar("Band", 0.56, 1.4, (x, 5, z), WHITE),
            ball("Beacon", 1.2, (x, 8, z), Paint((255, 180, 40)).lit(10)),
        ]
    return parts


def road() -> list[Part]:
    return [
        block("Road", (14, 0.3, 40), (0, 0, 0), MAIN),
        *[block("Dash", (0.6, 0.16, 4), (0, 0.24, 8 * i - 16), WHITE) for i in range(5)],
        *both(block("Kerb", (1.2, 0.7, 40.2), (7, 0, 0), Paint((170, 170, 165), "Concrete"))),
    ]


def bus_stop() -> list[Part]:
    """A shelter with a bench, and a sign with a bus on it."""
    return [
        block("Slab", (16, 0.4, 7), (0, 0, 0), Paint((170, 170, 165), "Concrete")),
        block("Roof", (14, 0.6, 6), (0, 9, 0.2), MAIN),
        *[block("Post", (0.5, 8.8, 0.5), (x, 0.3, z), MAIN) for x in (-6.4, 6.4) for z in (-2, 2.6)],
        block("Back", (12.6, 6.6, 0.24), (0, 1.8, 2.6), GLASS),
        block("Side", (0.24, 6.6, 4.4), (-6.4, 1.8, 0.3), GLASS),
        block("Bench", (8, 0.4, 1.8), (-1, 2, 1.4), PLANKS),
        *[block("Leg", (0.4, 1.8, 1.4), (x, 0.3, 1.4), METAL) for x in (-4, 2)],
        board((8, 1.3, 0.3), (0, 9.1, -2.85), SHADE, (255, 255, 255), NOUN, 1),
        pillar("Pole", 0.4, 8.6, (7.4, 0.3, -2.6), METAL),
        block("Plate", (2.2, 2.2, 0.3), (7.4, 7.4, -2.85), MAIN),
        block("Bus", (1.5, 0.9, 0.2), (7.4, 8, -2.98), WHITE),
        *[block("Wheel", (0.3, 0.3, 0.2), (x, 7.8, -3.04), BLACK) for x in (7, 7.8)],
    ]


def phone_box() -> list[Part]:
    parts = [
        block("Floor", (4, 0.4, 4), (0, 0, 0), MAIN),
        *[block("Corner", (0.6, 9, 0.6), (x, 0.3, z), MAIN) for x in (-1.6, 1.6) for z in (-1.6, 1.6)],
        block("Top", (4, 1, 4), (0, 9.2, 0), MAIN),
        *turned_on_lathe("Roof", ((3.6, 0.4), (2.6, 0.3)), MAIN, (0, 10.2, 0)),
        board((3, 0.7, 0.2), (0, 9.3, -2), WHITE, (30, 30, 30), "Telephone", 0.6),
    ]
    parts += [block("Pane", (2.8, 8.6, 0.2), (0, 0.4, z), GLASS) for z in (-1.6, 1.6)] + both(
        block("Pane", (0.2, 8.6, 2.8), (1.6, 0.4, 0), GLASS)
    )
    for y in (2.6, 5, 7.2):
        parts += [block("Bar", (2.7, 0.3, 0.3), (0, y, z), MAIN) for z in (-1.6, 1.6)] + both(
            block("Bar", (0.3, 0.3, 2.7), (1.6, y, 0), MAIN)
        )
    return [*parts, block("Phone", (1, 1.4, 0.6), (0, 4.4, 1.2), BLACK)]


def level_crossing() -> list[Part]:
    parts: list[Part] = [
        block("Road", (12, 0.3, 26), (0, 0, 0), MAIN),
        *[block("Rail", (26, 0.5, 0.4), (0, 0.2, z), METAL) for z in (-2, 2)],
        *[block("Sleeper", (1.2, 0.26, 6), (3 * i - 12, 0.0, 0), TIMBER) for i in (0, 1, 7, 8)],
    ]
    for x, z, way in ((-7, -6, 1), (7, 6, -1)):
        parts += [
            pillar("Post", 0.6, 7, (x, 0, z), METAL),
            block("Box", (1.4, 2.6, 1.4), (x, 0, z), DARK_GRAY),
            beam("Barrier", (x, 2.2, z), (x + 11 * way, 6, z), 0.5, WHITE),
            beam("Stripe", (x + 3 * way, 3.24, z), (x + 5 * way, 3.93, z), 0.56, RED),
            beam("Stripe", (x + 7 * way, 4.62, z), (x + 9 * way, 5.3, z), 0.56, RED),
            *[ball("Light", 0.9, (x + dx, 5.4, z), RED.lit(8)) for dx in (-0.6, 0.6)],
            block("Link", (7, 0.24, 1), (x, 0, z), MAIN),
        ]
    return parts


def rails() -> list[Part]:
    return [
        block("Ballast", (9, 0.4, 40), (0, 0, 0), MAIN),
        *[block("Sleeper", (7.4, 0.4, 1.2), (0, 0.3, 4 * i - 18), TIMBER) for i in range(10)],
        *both(block("Rail", (0.5, 0.6, 40), (2.4, 0.6, 0), METAL)),
        *both(block("Head", (0.7, 0.24, 40.1), (2.4, 1.1, 0), METAL)),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    STREET.row("traffic_sign", "speed limit sign, no entry sign, give way sign, yield sign, speed sign", (200, 36, 40), "SmoothPlastic", round_sign("30")),
    STREET.row("stop_sign", "octagonal sign", (200, 36, 40), "SmoothPlastic", stop_sign("STOP")),
    STREET.row("caution_sign", "danger sign, hazard sign, warning triangle", (245, 200, 40), "SmoothPlastic", diamond_sign()),
    STREET.row("zebra_crossing", "crosswalk, pedestrian crossing, crossing, road crossing", ASPHALT.color, "Asphalt", zebra_crossing()),
    STREET.row("road_segment", "piece of road, runway, airstrip, taxiway, road piece, parking lot, car park, parking space, karting racetrack, race track, racetrack, go-kart track, bike lane", ASPHALT.color, "Asphalt", road()),
    STREET.row("railway_track", "railroad track, rails, train track, railway line, railroad, railway", (140, 136, 128), "Pebble", rails()),
    STREET.row("level_crossing", "railroad crossing, railway crossing, boom barrier, boom gate", ASPHALT.color, "Asphalt", level_crossing()),
    STREET.row("bus_stop", "bus shelter, bus stop sign, tram stop, taxi stand, taxi rank, taxi stop, pick-up zone", (40, 110, 180), "Metal", bus_stop()),
    STREET.row("phone_box", "phone booth, telephone box, telephone booth, call box", (196, 30, 36), "Metal", phone_box()),
    STREET.row("mailbox", "letterbox, letter box, book return, book drop, american mailbox", (50, 90, 160), "Metal", [block("Foot", (1.4, 0.2, 1.4), (0, 0, 0), MAIN), block("Post", (0.5, 3.4, 0.5), (0, 0.1, 0), TIMBER), block("Box", (1.5, 0.9, 2.6), (0, 3.4, 0), MAIN), drum("Top", 2.6, 1.5, (0, 4.26, 0), MAIN, "z"), block("Door", (1.3, 0.7, 0.2), (0, 3.5, -1.3), SHADE), block("FlagArm", (0.2, 1.2, 0.24), (0.85, 4, 0.4), RED), block("Flag", (0.22, 0.5, 0.8), (0.85, 4.9, 0.2), RED)]),
    STREET.row("postbox", "post box, pillar box, red letter box, post office box", (196, 30, 36), "Metal", [pillar("Foot", 2.4, 0.5, (0, 0, 0), BLACK), pillar("Pillar", 2.2, 4.6, (0, 0.4, 0), MAIN), pillar("Brim", 2.6, 0.4, (0, 4.9, 0), MAIN), *turned_on_lathe("Cap", ((2.3, 0.3), (1.5, 0.2)), MAIN, (0, 5.25, 0)), block("Slot", (1.2, 0.24, 0.3), (0, 4, -1), BLACK), block("Notice", (0.8, 0.8, 0.3), (0, 2.7, -1), WHITE)]),
    STREET.row("fire_hydrant", "hydrant", (206, 40, 36), "Metal", [pillar("Foot", 1.6, 0.3, (0, 0, 0), MAIN), pillar("Body", 1.1, 2.2, (0, 0.2, 0), MAIN), pillar("Collar", 1.4, 0.24, (0, 2.1, 0), MAIN), ball("Dome", 1.2, (0, 2, 0), MAIN), ball("Nut", 0.4, (0, 3, 0), METAL), *both(drum("Outlet", 0.5, 0.6, (0.7, 1.5, 0), METAL, "x")), drum("Outlet", 0.5, 0.8, (0, 1.2, -0.6), METAL, "z")]),
    STREET.row("traffic_cone", "pylon cone, road cone, safety cone, orange cone", (240, 110, 30), "SmoothPlastic", [block("Foot", (1.8, 0.24, 1.8), (0, 0, 0), MAIN), *cone("Cone", 1.3, 2.4, (0, 0.2, 0), MAIN, steps=6, tip=0.24), pillar("Band", 1.06, 0.3, (0, 0.84, 0), WHITE), pillar("Band", 0.76, 0.3, (0, 1.62, 0), WHITE)]),
    STREET.row("road_barrier", "construction barrier, roadblock, road block, police barrier, traffic barrier", (230, 90, 40), "SmoothPlastic", [*both(block("Leg", (0.4, 3.4, 0.4), (2.6, 0, 0), MAIN)), *both(block("Foot", (0.44, 0.3, 2.4), (2.6, 0, 0), MAIN)), *[block("Bar", (6.4, 0.9, 0.3), (0, y, -0.1), MAIN) for y in (1.4, 2.8)], *[block("Stripe", (0.7, 0.94, 0.36), (x, y - 0.02, -0.1), WHITE) for x in (-2.2, 0, 2.2) for y in (1.4, 2.8)], *both(ball("Lamp", 0.7, (2.6, 3.4, 0), LAMP))]),
    STREET.row("petrol_pump", "gas pump, fuel pump, gas station pump, petrol station, gas station, charging station, filling station", (200, 44, 44), "Metal", [block("Island", (4, 0.4, 3), (0, 0, 0), Paint((170, 170, 165), "Concrete")), block("Pump", (2.4, 5.6, 1.6), (0, 0.3, 0), MAIN), block("Screen", (1.6, 1, 0.2), (0, 4.2, -0.8), BLACK), block("Panel", (1.8, 1.8, 0.2), (0, 1.6, -0.8), WHITE), block("Head", (2.6, 0.8, 1.8), (0, 5.8, 0), SHADE), block("Nozzle", (0.4, 1, 0.4), (1.4, 2.8, 0), BLACK), block("Hose", (0.2, 2.4, 0.2), (1.3, 0.8, -0.3), BLACK)]),
    STREET.row("parking_meter", "parking machine", (110, 118, 128), "Metal", [pillar("Foot", 1.2, 0.2, (0, 0, 0), MAIN), pillar("Post", 0.4, 3.8, (0, 0.1, 0), MAIN), block("Head", (1, 1.4, 0.7), (0, 3.7, 0), MAIN), drum("Top", 0.7, 1, (0, 5.1, 0), MAIN, "z"), block("Display", (0.7, 0.4, 0.2), (0, 4.6, -0.36), GREEN), block("Slot", (0.4, 0.16, 0.2), (0, 4.1, -0.36), BLACK)]),
    STREET.row("gas_lamp", "victorian lamp, old street lamp, oil street lamp, victorian street lamp", (44, 48, 52), "Metal", [pillar("Foot", 1.8, 0.8, (0, 0, 0), MAIN), pillar("Post", 0.6, 10, (0, 0.7, 0), MAIN), block("Arm", (2.4, 0.24, 0.24), (0, 9, 0), MAIN), pillar("Plate", 1.4, 0.3, (0, 10.6, 0), MAIN), block("Lantern", (1.3, 1.8, 1.3), (0, 10.8, 0), LAMP), *turned_on_lathe("Roof", ((2, 0.3), (1.3, 0.3), (0.6, 0.4)), MAIN, (0, 12.5, 0)), block("Base", (2.4, 0.4, 2.4), (0, 0, 0), MAIN)]),
    STREET.row("flower_kiosk", "hot dog stand, hot dog cart, ice cream stand, ice cream cart, food cart, food truck", (226, 90, 120), "WoodPlanks", [block("Counter", (9, 4, 4), (0, 0, 1), MAIN), block("Top", (9.6, 0.4, 4.8), (0, 3.9, 0.9), WHITE), block("Back", (9, 9, 0.5), (0, 0, 3.2), MAIN), *both(pillar("Post", 0.4, 6, (4.4, 4, -1), METAL)), *[block("Awning", (1.6, 0.5, 6 + 0.04 * (i % 2)), (1.6 * i - 4, 9 + 0.02 * (i % 2), 0.6), WHITE if i % 2 else MAIN) for i in range(6)], board((7, 1.4, 0.3), (0, 1.4, -1.05), YELLOW, (60, 40, 20), NOUN, 1.1)]),
)  # fmt: skip
