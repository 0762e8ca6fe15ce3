"""Small things that stories and lists of materials name: tags, letters, collars, and parts of mills and roads."""

import itertools
from typing import Final

from worlds.catalogue.families.classroom import SUPPLY
from worlds.catalogue.families.family import LIGHT, MAIN, NOUN, SHADE
from worlds.catalogue.families.historic import RELIC
from worlds.catalogue.families.household import HOUSEHOLD
from worlds.catalogue.families.shapes import corners
from worlds.catalogue.families.signals import STREET
from worlds.catalogue.families.structures import STRUCTURE
from worlds.catalogue.families.textiles import CLOTHING
from worlds.catalogue.solids import (
    BLUE,
    DARK_GRAY,
    GLASS,
    METAL,
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
    solid,
)
from worlds.catalogue.thing import Thing
from worlds.geometry import pitched
from worlds.scene import Part, Text

INK: Final = (30, 34, 40)
LEAF: Final = Paint((86, 160, 70), "Grass")
GOLD: Final = Paint((232, 180, 60), "Metal")


def candy_cane() -> list[Part]:
    bends = (((0.0, 4.4), (-0.3, 5.2)), ((-0.3, 5.2), (-1.0, 5.6)), ((-1.0, 5.6), (-1.7, 5.2)), ((-1.7, 5.2), (-1.9, 4.4)))  # fmt: skip
    return [
        pillar("Foot", 1.6, 0.3, (0, 0, 0), MAIN),
        *[pillar("Cane", 0.8, 0.86, (0, 0.24 + 0.84 * i, 0), MAIN if i % 2 else WHITE) for i in range(5)],
        *[beam("Hook", (*a, 0), (*b, 0), 0.84, MAIN if i % 2 == 0 else WHITE, rounded=True) for i, (a, b) in enumerate(bends)],
        *[pillar("Band", 0.9, 0.3, (0, 0.5 + 1.68 * i, 0), MAIN) for i in range(3)],
    ]  # fmt: skip


def snowshoes() -> list[Part]:
    parts = [block("Stand", (4, 0.3, 1.4), (0, 0, 0.2), SHADE)]
    for x in (-1, 1):
        edge = ((x - 0.2, 0.2), (x - 0.7, 2), (x - 0.7, 4), (x, 5), (x + 0.7, 4), (x + 0.7, 2), (x + 0.2, 0.2))
        parts += [beam("Frame", (*a, 0), (*b, 0), 0.26, MAIN, rounded=True) for a, b in itertools.pairwise(edge)]  # fmt: skip
        parts += [block("Web", (1.3, 0.14, 0.14), (x, 1.6 + 0.6 * i, 0), WHITE) for i in range(5)]
        parts += [
            block("Web", (0.14, 3.6, 0.16), (x, 1, 0), WHITE),
            block("Strap", (1.42, 0.5, 0.34), (x, 2.6, 0), RED),
        ]
    return parts


def collar() -> list[Part]:
    return [
        *corners("Foot", (0.3, 0.3, 0.3), (1.6, 1.6), MAIN),
        pillar("Band", 2.6, 0.8, (0, 0.2, 0), MAIN),
        pillar("Inside", 2.2, 0.2, (0, 0.9, 0), DARK_GRAY),
        *[ball("Stud", 0.3, (x, 0.44, z), METAL) for x, z in ((0.9, -0.9), (-0.9, -0.9), (1.24, 0), (-1.24, 0))],
        drum("Tag", 0.2, 1, (0, 0.56, -1.36), GOLD, "z"),
    ]


def tag() -> list[Part]:
    return [
        block("Stand", (2, 0.3, 1.2), (0, 0, 0), SHADE),
        block("Stem", (0.3, 0.9, 0.2), (0, 0.2, 0), SHADE),
        block("Tag", (3.2, 1.8, 0.3), (0, 1, 0), MAIN, text=Text(NOUN, INK, 0.8)),
        drum("Eyelet", 0.4, 0.5, (-1.2, 2.3, 0), METAL, "z"),
        beam("String", (-1.2, 2.3, 0), (-1.8, 3.4, 0), 0.16, RED),
    ]


def postcard() -> list[Part]:
    return [
        block("Stand", (2.6, 0.3, 1.2), (0, 0, 0.1), TIMBER),
        block("Card", (4, 2.7, 0.3), (0, 0.2, 0), MAIN),
        block("Divide", (0.14, 2.2, 0.2), (0, 0.5, -0.1), DARK_GRAY),
        block("Stamp", (0.9, 1, 0.2), (1.3, 1.7, -0.12), RED),
        *[block("Line", (1.4, 0.14, 0.2), (1.1, 0.5 + 0.36 * i, -0.1), DARK_GRAY) for i in range(3)],
        block("Sea", (1.6, 0.9, 0.2), (-1, 0.5, -0.12), BLUE),
        block("Sky", (1.6, 0.9, 0.18), (-1, 1.4, -0.12), Paint((160, 210, 240))),
        drum("Sun", 0.2, 0.5, (-0.6, 1.8, -0.14), YELLOW, "z"),
    ]


def matches() -> list[Part]:
    return [
        block("Sleeve", (3.4, 0.9, 2), (0, 0, 0), MAIN),
        block("Drawer", (1, 0.7, 1.7), (1.9, 0.1, 0), WHITE),
        block("Strip", (3, 0.5, 0.2), (0, 0.2, -0.96), DARK_GRAY),
        *[part for z in (-0.5, 0, 0.5) for part in (beam("Match", (1.6, 0.8, z), (3.6, 1.1, z), 0.2, Paint((222, 190, 140))), ball("Head", 0.36, (3.6, 0.94, z), RED))],
        beam("Match", (-0.8, 0.98, -0.4), (0.9, 0.98, 0.4), 0.2, Paint((222, 190, 140))),
        ball("Head", 0.34, (0.96, 0.84, 0.42), RED),
    ]  # fmt: skip


def millstone() -> list[Part]:
    return [
        pillar("Bed", 5, 1, (0, 0, 0), MAIN),
        pillar("Runner", 4.6, 1.2, (0, 1, 0), SHADE),
        pillar("Eye", 1.2, 0.2, (0, 2.1, 0), Paint((230, 200, 130))),
        pillar("Pin", 0.4, 1.4, (0, 1.6, 0), TIMBER),
        beam("Handle", (1.7, 2.1, 0), (1.7, 3.8, 0), 0.4, TIMBER),
        *[ball("Flour", 0.9, (x, 0, z), WHITE) for x, z in ((2.6, -1.2), (-2.4, -1.4), (0.4, -2.7))],
        pillar("Sill", 5.6, 0.4, (0, 0, 0), MAIN),
    ]


def bike_rack() -> list[Part]:
    parts = [block("Rail", (9, 0.3, 0.5), (0, 0, z), MAIN) for z in (-1.2, 1.2)]
    for x in (-3.6, -1.2, 1.2, 3.6):
        parts += [
            *[block("Post", (0.4, 3, 0.4), (x, 0.1, z), MAIN) for z in (-1.2, 1.2)],
            block("Bar", (0.4, 0.4, 2.8), (x, 3, 0), MAIN),
        ]
    for x in (-2.4,):
        parts += [
            *[drum("Wheel", 0.3, 2.4, (x, 1.2, z), DARK_GRAY, "x") for z in (-2.4, 1.8)],
            beam("Frame", (x, 1.2, -2.4), (x, 3, 0.6), 0.3, RED),
            beam("Frame", (x, 1.2, 1.8), (x, 2.9, -1.6), 0.3, RED),
            block("Saddle", (0.5, 0.3, 1), (x, 3, 0.6), DARK_GRAY),
            block("Bar", (1.8, 0.3, 0.3), (x, 3, -1.6), DARK_GRAY),
        ]
    return parts


def cold_frame() -> list[Part]:
    return [
        block("Back", (7, 2.6, 0.4), (0, 0, 1.9), MAIN),
        block("Front", (7, 1.4, 0.4), (0, 0, -1.9), MAIN),
        *both(block("Side", (0.4, 1.42, 3.6), (3.3, 0, 0), MAIN)),
        block("Earth", (6.4, 0.8, 3.5), (0, 0, 0), Paint((104, 74, 52))),
        *[ball("Seedling", 0.7, (x, 0.7, z), LEAF) for x in (-2.2, 0, 2.2) for z in (-0.9, 0.6)],
        solid("Pane", (6.6, 0.16, 4), (0, 2.0, 0), GLASS, rotation=pitched(-17)),
        *[beam("Bar", (x, 1.4, -1.9), (x, 2.6, 1.9), 0.3, LIGHT) for x in (-3.2, 0, 3.2)],
    ]


def bar_counter() -> list[Part]:
    return [
        block("Front", (9, 3.4, 1.2), (0, 0, 0), MAIN),
        block("Top", (9.8, 0.4, 2.2), (0, 3.3, -0.2), SHADE),
        *[block("Panel", (2.2, 2.2, 0.2), (x, 0.6, -0.64), LIGHT) for x in (-2.9, 0, 2.9)],
        *[part for x in (-2.6, 0, 2.6) for part in (pillar("Foot", 1.3, 0.2, (x, 0, -2.4), METAL), pillar("Stem", 0.3, 2.4, (x, 0.1, -2.4), METAL), pillar("Seat", 1.4, 0.4, (x, 2.4, -2.4), RED))],
        block("Rail", (8, 0.2, 2.8), (0, 0, -1.2), TIMBER),
        *[pillar("Glass", 0.6, 0.9, (x, 3.66, -0.3), GLASS) for x in (-3.4, 1.4)],
        pillar("Tap", 0.4, 1.6, (3.6, 3.66, 0), GOLD),
    ]  # fmt: skip


def arm() -> list[Part]:
    return [
        block("Stand", (3, 0.4, 2), (0, 0, 0), DARK_GRAY),
        pillar("UpperArm", 1.2, 2.6, (0, 0.3, 0), MAIN),
        ball("Elbow", 1.3, (0, 2.4, 0), MAIN),
        beam("Forearm", (0, 3, 0), (-0.4, 5.4, -0.6), 1, MAIN, rounded=True),
        block("Palm", (1, 1, 0.6), (-0.4, 5.2, -0.7), MAIN),
        *[block("Finger", (0.2, 0.9, 0.3), (-0.8 + 0.26 * i, 6.1, -0.7), MAIN) for i in range(4)],
        beam("Thumb", (0.1, 5.6, -0.7), (0.6, 6.1, -0.8), 0.3, MAIN),
    ]


def leg() -> list[Part]:
    return [
        block("Stand", (2.6, 0.4, 3.4), (0, 0, -0.4), DARK_GRAY),
        block("Foot", (1.1, 0.7, 2.6), (0, 0.3, -0.6), MAIN),
        pillar("Shin", 1, 2.6, (0, 0.7, 0.2), MAIN),
        ball("Knee", 1.3, (0, 2.9, 0.1), MAIN),
        pillar("Thigh", 1.5, 2.8, (0, 3.5, 0.2), MAIN),
        *[ball("Toe", 0.3, (x, 0.34, -1.9), MAIN) for x in (-0.36, -0.12, 0.12, 0.36)],
    ]


def head() -> list[Part]:
    hair = Paint((94, 62, 40))
    return [
        block("Stand", (2.4, 0.4, 2), (0, 0, 0), DARK_GRAY),
        pillar("Neck", 1.3, 1.2, (0, 0.3, 0), MAIN),
        block("Head", (2.4, 3, 2.4), (0, 1.3, 0), MAIN),
        block("Hair", (2.6, 0.7, 2.6), (0, 4, 0.04), hair),
        block("Hair", (2.6, 1.8, 0.5), (0, 2.6, 1.1), hair),
        *both(block("Eye", (0.44, 0.44, 0.2), (0.6, 2.9, -1.16), WHITE)),
        *both(block("Pupil", (0.2, 0.26, 0.2), (0.6, 2.98, -1.24), DARK_GRAY)),
        block("Nose", (0.4, 0.7, 0.5), (0, 2.3, -1.3), MAIN),
        block("Mouth", (1.1, 0.24, 0.2), (0, 1.8, -1.16), RED),
        *both(block("Ear", (0.4, 0.7, 0.6), (1.3, 2.6, 0), MAIN)),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    HOUSEHOLD.row("candy_cane", "peppermint stick, candy stick, striped candy", (206, 40, 50), "SmoothPlastic", candy_cane()),
    HOUSEHOLD.row("matches", "match, matchbox, box of matches, matchstick, flint and steel, fire starter", (200, 60, 50), "SmoothPlastic", matches()),
    CLOTHING.row("snowshoes", "snowshoe, pair of snowshoes", (170, 124, 76), "Wood", snowshoes()),
    CLOTHING.row("collar", "dog collar, pet collar, horse collar", (190, 50, 50), "Leather", collar()),
    SUPPLY.row("price_tag", "tag, name tag, luggage tag, gift tag, station number", (244, 226, 170), "SmoothPlastic", tag()),
    SUPPLY.row("postcard", "picture postcard, greeting card, invitation card, birthday card", (246, 242, 230), "SmoothPlastic", postcard()),
    RELIC.row("millstone", "grindstone, quern stone, hand mill", (170, 164, 152), "Slate", millstone()),
    STREET.row("bike_rack", "bicycle rack, bicycle stand, bike stand, bicycle parking, bike parking", (96, 104, 116), "Metal", bike_rack()),
    STRUCTURE.row("cold_frame", "mini greenhouse, seedling frame, garden frame", (170, 124, 76), "Wood", cold_frame()),
    HOUSEHOLD.row("bar_counter", "bar, juice bar, snack bar, soda fountain, ice cream counter, lunch counter, serving counter", (130, 84, 54), "Wood", bar_counter()),
    RELIC.row("model_arm", "arm, elbow, forearm, human arm model", (238, 186, 156), "SmoothPlastic", arm()),
    RELIC.row("model_leg", "leg, knee, shin, human leg", (238, 186, 156), "SmoothPlastic", leg()),
    RELIC.row("model_head", "head, human head, face, human face, bust of a person", (238, 186, 156), "SmoothPlastic", head()),
)  # fmt: skip
