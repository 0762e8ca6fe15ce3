"""What stands in gardens and at roads: homes for small animals, booths, decks, roofs."""

from typing import Final

from worlds.catalogue.families.family import MAIN, SHADE
from worlds.catalogue.families.historic import RELIC
from worlds.catalogue.families.household import HOUSEHOLD
from worlds.catalogue.families.shapes import corners, turned_on_lathe
from worlds.catalogue.families.signals import STREET
from worlds.catalogue.families.structures import STRUCTURE
from worlds.catalogue.families.vehicles import VEHICLE
from worlds.catalogue.solids import (
    BLACK,
    BLUE,
    CONCRETE,
    DARK_GRAY,
    GLASS,
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
    wedge,
)
from worlds.catalogue.thing import Thing
from worlds.scene import Part

SEA: Final = Paint((70, 150, 200), "Glass", 0.1)
GRASS: Final = Paint((96, 150, 70), "Grass")
SAND: Final = Paint((222, 200, 150), "Sand")
BAMBOO: Final = Paint((206, 180, 110), "Wood")
PINK: Final = Paint((240, 120, 150))
GOLD: Final = Paint((232, 180, 60), "Metal")


def bug_hotel() -> list[Part]:
    """Three storeys: tubes, logs, bricks."""
    return [
        *both(block("Side", (0.5, 6, 1.8), (2.4, 0, 0), MAIN)),
        block("Back", (4.6, 6, 0.3), (0, 0, 0.76), MAIN),
        *[block("Shelf", (4.6, 0.4, 1.7), (0, y, 0), MAIN) for y in (0, 1.9, 3.8)],
        *[drum("Tube", 1.5, 0.6, (x, y, -0.1), BAMBOO, "z") for x in (-1.8, -1.08, -0.36, 0.36, 1.08, 1.8) for y in (0.7, 1.36)],
        *[drum("Log", 1.5, 1.3, (x, 2.94, -0.1), TIMBER, "z") for x in (-1.4, 0, 1.4)],
        *[drum("Hole", 0.2, 0.4, (x, 2.94, -0.9), BLACK, "z") for x in (-1.4, 0, 1.4)],
        *[block("Brick", (1.3, 1, 1.4), (x, 4.16, -0.06), Paint((180, 96, 70), "Brick")) for x in (-1.5, 0, 1.5)],
        wedge("Roof", (3, 1.4, 2.4), (-1.5, 5.9, 0), RED, "left"),
        wedge("Roof", (3, 1.4, 2.4), (1.5, 5.9, 0), RED, "right"),
    ]  # fmt: skip


def nest_box() -> list[Part]:
    return [
        block("Foot", (1.6, 0.3, 1.6), (0, 0, 0), TIMBER),
        block("Pole", (0.4, 4.4, 0.4), (0, 0.2, 0), TIMBER),
        block("Box", (2.5, 2.5, 2.3), (0, 4.2, 0), MAIN),
        wedge("Roof", (1.3, 0.9, 2.4), (-0.65, 6.6, 0), RED, "left"),
        wedge("Roof", (1.3, 0.9, 2.4), (0.65, 6.6, 0), RED, "right"),
        drum("Hole", 0.2, 0.8, (0, 5.7, -1.16), BLACK, "z"),
        beam("Perch", (0, 4.9, -1), (0, 4.9, -1.8), 0.2, TIMBER, rounded=True),
    ]


def bird_table() -> list[Part]:
    return [
        *[block("Foot", size, (0, 0, 0), MAIN) for size in ((3, 0.4, 0.6), (0.6, 0.4, 3))],
        block("Pole", (0.5, 4.6, 0.5), (0, 0.2, 0), MAIN),
        block("Tray", (3.4, 0.4, 3), (0, 4.6, 0), MAIN),
        *corners("Post", (0.3, 2, 0.3), (2.8, 2.4), MAIN, 4.9),
        wedge("Roof", (2, 1.3, 3.4), (-1, 6.8, 0), SHADE, "left"),
        wedge("Roof", (2, 1.3, 3.4), (1, 6.8, 0), SHADE, "right"),
        pillar("Seeds", 1.6, 0.24, (0, 4.94, 0), YELLOW),
        ball("Bird", 0.8, (0.9, 4.94, -0.7), RED),
        ball("Head", 0.5, (0.9, 5.5, -0.95), RED),
    ]


def drain() -> list[Part]:
    return [
        block("Frame", (5, 0.5, 3.4), (0, 0, 0), MAIN),
        block("Hole", (4.2, 0.14, 2.6), (0, 0.42, 0), BLACK),
        *[block("Bar", (0.3, 0.24, 2.8), (-1.8 + 0.6 * i, 0.44, 0), METAL) for i in range(7)],
        block("Curb", (4.8, 1.2, 0.8), (0, 0, 2), CONCRETE),
        block("Slot", (3.6, 0.5, 0.3), (0, 0.56, 1.66), BLACK),
    ]


def toll_booth() -> list[Part]:
    return [
        block("Island", (6, 0.5, 10), (0, 0, 0), CONCRETE),
        block("Booth", (4, 3.4, 4), (0, 0.4, 0), MAIN),
        *corners("Post", (0.4, 3.4, 0.4), (3.5, 3.5), MAIN, 3.7),
        block("Pane", (3.2, 2.9, 3.2), (0, 3.7, 0), GLASS),
        block("Roof", (7, 0.7, 7), (0, 6.9, 0), MAIN),
        block("Sign", (5, 1.4, 0.4), (0, 7.5, -2.4), YELLOW),
        block("Gate", (1.2, 3.4, 1.2), (2, 0.4, -4), DARK_GRAY),
        block("Arm", (10, 0.5, 0.4), (6.6, 3, -4), WHITE),
        *[block("Stripe", (1.2, 0.56, 0.46), (4 + 2.4 * i, 2.97, -4), RED) for i in range(4)],
        *both(pillar("Bollard", 0.7, 2.4, (2.4, 0.4, 4.2), YELLOW)),
    ]


def parking_decks() -> list[Part]:
    parts = [block("Deck", (36, 1, 26), (0, 7 * i, 0), MAIN) for i in range(4)]
    parts += [block("Column", (1.4, 21.4, 1.4), (x, 0.2, z), MAIN) for x in (-16.8, 0, 16.8) for z in (-12, 12)]
    parts += [block("Rail", (35.6, 2, 0.5), (0, 7 * i + 0.9, z), SHADE) for i in (1, 2, 3) for z in (-12.7, 12.7)]
    for i, (x, z, paint) in enumerate(((-10, -6, RED), (4, -6, BLUE), (10, 5, YELLOW), (-6, 5, WHITE))):
        y = 7 * (i % 3) + 0.9
        parts += [block("Car", (4, 1.4, 7), (x, y + 0.3, z), paint), block("Cab", (3.6, 1.2, 3.6), (x, y + 1.6, z), GLASS), block("Wheels", (4.2, 0.8, 5), (x, y, z), BLACK)]  # fmt: skip
    return [*parts, block("Sign", (5, 5, 0.6), (13, 20.4, -13), BLUE), block("Stem", (1, 3, 0.4), (12.4, 21.4, -13.3), WHITE), block("Bow", (2.4, 0.8, 0.42), (13, 23.6, -13.3), WHITE)]  # fmt: skip


def graveyard() -> list[Part]:
    parts = [block("Lawn", (18, 0.4, 14), (0, 0, 0), MAIN)]
    for x, z in ((-5, -2.6), (0, -2.6), (5, -2.6), (-5, 3.4), (5, 3.4)):
        parts += [
            block("Stone", (2.2, 2.6, 0.7), (x, 0.3, z), STONE),
            drum("Head", 0.7, 2.2, (x, 2.9, z), STONE, "z"),
            block("Bed", (2, 0.2, 3), (x, 0.34, z - 1.9), Paint((110, 84, 60))),
        ]
    parts += [block("Cross", (0.8, 6, 0.8), (0, 0.3, 3.6), STONE), block("Cross", (3, 0.8, 0.78), (0, 4, 3.6), STONE)]
    return [*parts, *[block("Fence", (17.6, 1.4, 0.3), (0, 0.3, z), DARK_GRAY) for z in (6.7,)], *both(block("Fence", (0.3, 1.4, 13.6), (8.8, 0.3, 0), DARK_GRAY))]  # fmt: skip


def roof() -> list[Part]:
    """A gable on four posts: what is under it is seen."""
    return [
        *corners("Post", (0.8, 7, 0.8), (10.6, 8.6), TIMBER),
        *[block("Beam", (12, 0.8, 0.8), (0, 6.8, z), TIMBER) for z in (-4.3, 4.3)],
        wedge("Roof", (13, 4, 5.6), (0, 7.5, -2.8), MAIN, "front"),
        wedge("Roof", (13, 4, 5.6), (0, 7.5, 2.8), MAIN, "back"),
        block("Ridge", (13.2, 0.5, 1), (0, 11.3, 0), SHADE),
    ]


def green_roof() -> list[Part]:
    plants = [ball("Plant", 1.4, (x, 8.5, z), Paint((120, 170, 70), "Grass")) for x in (-4, -1.4, 1.4, 4) for z in (-2.6, 2.4)]  # fmt: skip
    return [
        *corners("Post", (0.8, 7, 0.8), (10.6, 8.6), TIMBER),
        *[block("Slab", (12.4, 0.8, 0.8), (0, 6.9, z), TIMBER) for z in (-4.3, 4.3)],
        block("Earth", (11, 0.5, 9), (0, 7.6, 0), Paint((110, 80, 56))),
        block("Meadow", (11.8, 0.7, 9.8), (0, 7.96, 0), MAIN),
        *plants,
        *[
            ball("Flower", 0.7, (x, 8.4, z), paint)
            for x, z, paint in ((-3, 0, YELLOW), (0, 1.4, PINK), (3, -0.6, WHITE))
        ],
    ]


def tyre() -> list[Part]:
    return [
        block("Stand", (2.4, 0.3, 1.6), (0, 0, 0), DARK_GRAY),
        drum("Tread", 1.4, 4.4, (0, 2.4, 0), MAIN, "z"),
        drum("Wall", 1.6, 3.8, (0, 2.4, 0), SHADE, "z"),
        drum("Rim", 1.7, 2.4, (0, 2.4, 0), METAL, "z"),
        drum("Hub", 1.8, 0.9, (0, 2.4, 0), DARK_GRAY, "z"),
    ]


def rig() -> list[Part]:
    return [
        *corners("Leg", (1.6, 12, 1.6), (14, 14), MAIN),
        *[beam("Brace", (-7, 2, z), (7, 10, z), 0.7, MAIN) for z in (-7, 7)],
        block("Deck", (18, 1.4, 18), (0, 11.4, 0), MAIN),
        *corners("Derrick", (0.8, 14, 0.8), (4, 4), MAIN, 12.6),
        *[block("Collar", (5, 0.6, 5), (0, y, 0), MAIN) for y in (17, 22, 26)],
        pillar("Drill", 0.8, 27, (0, 0, 0), DARK_GRAY),
        block("Quarters", (5, 5, 6), (-5.6, 12.6, 4), WHITE),
        pillar("Helipad", 6, 0.5, (5.6, 12.7, -5), DARK_GRAY),
        beam("Crane", (6.6, 12.6, 6), (12, 20, 6), 0.8, YELLOW),
        beam("Flare", (-7, 12.4, -7), (-11, 18, -9), 0.6, METAL),
        ball("Flame", 1.4, (-11, 17.6, -9), Paint((255, 150, 40)).lit(12)),
        block("Sea", (20, 0.8, 20), (0, 0, 0), SEA),
    ]


def pram() -> list[Part]:
    return [
        block("Tub", (2.4, 1.4, 4), (0, 2, 0), MAIN),
        drum("Hood", 2.4, 2.6, (0, 3.5, 1), MAIN, "x"),
        block("Blanket", (2, 0.3, 2), (0, 3.3, -0.9), WHITE),
        *[part for z in (-1.4, 1.4) for part in both(drum("Wheel", 0.6, 1.8, (1.1, 0.9, z), BLACK, "x"))],
        *both(beam("Frame", (1, 1, -1.4), (1, 2.2, 1.4), 0.24, METAL)),
        *both(beam("Frame", (1, 1, 1.4), (1, 2.2, -1.4), 0.24, METAL)),
        *both(beam("Push", (0.9, 2.6, 1.8), (0.9, 4, 3.2), 0.24, METAL)),
        block("Handle", (2.2, 0.3, 0.3), (0, 3.9, 3.2), BLACK),
    ]


def cool_box() -> list[Part]:
    return [
        block("Box", (3.6, 2.2, 2.4), (0, 0, 0), MAIN),
        block("Lid", (3.8, 0.6, 2.6), (0, 2.1, 0), WHITE),
        *both(block("Handle", (0.3, 1.2, 0.5), (1.9, 2.2, 0), DARK_GRAY)),
        block("Handle", (4, 0.3, 0.54), (0, 3.3, 0), DARK_GRAY),
        block("Latch", (0.8, 0.7, 0.2), (0, 1.7, -1.26), DARK_GRAY),
    ]


def escape_capsule() -> list[Part]:
    return [
        *turned_on_lathe("Foot", ((4, 0.4), (3, 0.4)), DARK_GRAY),
        pillar("Hull", 4.4, 5, (0, 0.7, 0), MAIN),
        *turned_on_lathe("Nose", ((4, 0.6), (3.2, 0.6), (2, 0.6), (1, 0.4)), MAIN, (0, 5.6, 0)),
        drum("Window", 0.5, 1.8, (0, 4.4, -2.1), GLASS, "z"),
        block("Hatch", (2, 2.2, 0.4), (0, 1, -2.14), SHADE),
        pillar("Stripe", 4.5, 0.4, (0, 3, 0), RED),
        *[
            beam("Fin", (1.9 * x, 1.4, 1.9 * z), (2.8 * x, 0.2, 2.8 * z), 0.5, RED)
            for x in (-1, 1)
            for z in (-0.6, 0.6)
        ],
    ]


def brooch() -> list[Part]:
    return [
        block("Cushion", (3, 0.6, 1.6), (0, 0, 0), Paint((90, 40, 70), "Fabric")),
        block("Back", (0.6, 1.2, 0.3), (0, 0.5, 0.3), DARK_GRAY),
        drum("Disc", 0.3, 2.8, (0, 2, 0), MAIN, "z"),
        drum("Inner", 0.36, 2, (0, 2, 0), SHADE, "z"),
        drum("Gem", 0.5, 0.8, (0, 2, 0), RED, "z"),
        *[drum("Bead", 0.44, 0.4, (x, 2 + y, 0), BLUE, "z") for x, y in ((0.7, 0), (-0.7, 0), (0, 0.7), (0, -0.7))],
    ]


def ankh() -> list[Part]:
    return [
        block("Foot", (2, 0.4, 1.2), (0, 0, 0), STONE),
        block("Stem", (0.6, 2.6, 0.5), (0, 0.3, 0), MAIN),
        block("Arms", (2.6, 0.6, 0.5), (0, 2.4, 0), MAIN),
        *[beam("Loop", (*a, 0), (*b, 0), 0.5, MAIN) for a, b in (((0, 2.8), (-0.9, 4)), ((-0.9, 3.9), (-0.6, 4.9)), ((-0.7, 4.8), (0.7, 4.8)), ((0.6, 4.9), (0.9, 3.9)), ((0.9, 4), (0, 2.8)))],
    ]  # fmt: skip


def passport() -> list[Part]:
    return [
        block("Stand", (2.4, 0.3, 1.6), (0, 0, 0.2), DARK_GRAY),
        block("Cover", (2.6, 3.6, 0.4), (0, 0.2, 0), MAIN),
        drum("Seal", 0.2, 1.3, (0, 2.1, -0.2), GOLD, "z"),
        block("Title", (1.6, 0.3, 0.2), (0, 3.1, -0.16), GOLD),
        block("Line", (1, 0.2, 0.2), (0, 0.8, -0.16), GOLD),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    STRUCTURE.row("bug_hotel", "insect hotel, bee hotel, insect house, minibeast hotel, bug house, insect shelter", (150, 106, 70), "Wood", bug_hotel()),
    STRUCTURE.row("birdhouse", "bird house, bird box, nest box, nesting box, bat box", (176, 124, 80), "Wood", nest_box()),
    STRUCTURE.row("bird_feeder", "bird table, feeding table, bird feeding station, feeding station, feeder", (150, 106, 70), "Wood", bird_table()),
    STREET.row("storm_drain", "drain, gully, sewer grate, drain cover", (120, 122, 126), "Concrete", drain()),
    STREET.row("toll_booth", "tollbooth, toll gate, toll house, guard booth, sentry box, border post", (214, 90, 60), "SmoothPlastic", toll_booth()),
    STRUCTURE.row("parking_garage", "multi-storey car park, parking deck, car park building, parking structure, parking garage entrance", (176, 178, 180), "Concrete", parking_decks()),
    STRUCTURE.row("cemetery", "graveyard, churchyard, burial ground, necropolis", (96, 140, 72), "Grass", graveyard()),
    STRUCTURE.row("roof", "thatched roof, gable roof, tiled roof, canopy roof, shelter roof", (170, 84, 60), "ClayRoofTiles", roof()),
    STRUCTURE.row("green_roof", "roof garden, rooftop garden, living roof, grass roof", (96, 160, 76), "Grass", green_roof()),
    STRUCTURE.row("oil_rig", "oil platform, drilling rig, offshore platform, drilling platform, oil derrick", (220, 130, 50), "Metal", rig()),
    VEHICLE.row("baby_carriage", "pram, stroller, pushchair, baby buggy, buggy for a baby", (60, 80, 140), "Fabric", pram()),
    VEHICLE.row("escape_pod", "space pod, landing capsule, reentry capsule, supply pod, crashed pod", (220, 224, 230), "Metal", escape_capsule()),
    HOUSEHOLD.row("tyre", "tire, car tire, car tyre, tractor tire, rubber tire, old tire", (44, 44, 48), "Rubber", tyre()),
    HOUSEHOLD.row("cooler", "cool box, ice box, picnic cooler", (40, 120, 200), "SmoothPlastic", cool_box()),
    RELIC.row("brooch", "cloak pin, fibula, medallion, amulet", (232, 180, 60), "Metal", brooch()),
    RELIC.row("ankh", "egyptian cross, key of life", (232, 180, 60), "Metal", ankh()),
    RELIC.row("passport", "identity card, id card, travel document, visa", (120, 30, 44), "SmoothPlastic", passport()),
)  # fmt: skip
