"""Clothes and jewels one by one, on stands as in a shop."""

import itertools
from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, SHADE
from worlds.catalogue.families.handy import loop
from worlds.catalogue.families.textiles import CLOTHING
from worlds.catalogue.solids import BLACK, DARK_GRAY, METAL, WHITE, Paint, ball, beam, block, both, drum, pillar
from worlds.catalogue.thing import Thing
from worlds.scene import Part

GOLD: Final = Paint((232, 180, 60), "Metal")
VELVET: Final = Paint((70, 60, 90), "Fabric")


def trousers() -> list[Part]:
    return [
        block("Foot", (2.2, 0.24, 1.2), (0, 0, 0), DARK_GRAY),
        *both(block("Leg", (0.9, 3.2, 0.8), (0.55, 0.1, 0), MAIN)),
        block("Seat", (2.0, 1.2, 0.9), (0, 3.1, 0), MAIN),
        block("Waistband", (2.1, 0.34, 1.0), (0, 4.2, 0), SHADE),
        *both(block("Pocket", (0.5, 0.5, 0.16), (0.6, 3.4, -0.46), SHADE)),
        block("Button", (0.2, 0.2, 0.16), (0, 4.26, -0.52), METAL),
    ]


def shirt() -> list[Part]:
    return [
        block("Foot", (1.6, 0.24, 1.4), (0, 0, 0), DARK_GRAY),
        block("Pole", (0.24, 1.8, 0.24), (0, 0.2, 0), DARK_GRAY),
        block("Body", (2.2, 2.8, 0.8), (0, 1.8, 0), MAIN),
        *both(beam("Sleeve", (1.0, 4.3, 0), (1.9, 3.2, 0), 0.8, MAIN)),
        block("Collar", (0.9, 0.24, 0.7), (0, 4.5, 0), SHADE),
        *[block("Button", (0.2, 0.2, 0.14), (0, 2.1 + 0.6 * i, -0.42), WHITE) for i in range(4)],
    ]


def socks() -> list[Part]:
    return [
        *both(block("Foot", (0.7, 0.7, 1.7), (0.5, 0, -0.4), MAIN)),
        *both(block("Leg", (0.72, 1.9, 0.8), (0.5, 0.4, 0.1), MAIN)),
        *both(block("Cuff", (0.8, 0.4, 0.9), (0.5, 2.2, 0.1), SHADE)),
        *both(block("Toe", (0.8, 0.5, 0.5), (0.5, 0, -1.2), SHADE)),
        block("Clip", (0.6, 0.3, 0.3), (0, 1.8, 0.1), METAL),
    ]


def glove() -> list[Part]:
    return [
        block("Foot", (1.6, 0.24, 1.2), (0, 0, 0), DARK_GRAY),
        block("Cuff", (1.3, 0.7, 0.7), (0, 0.2, 0), SHADE),
        block("Palm", (1.6, 1.3, 0.6), (0, 0.8, 0), MAIN),
        *[block("Finger", (0.36, 1.2 - 0.2 * abs(i - 1.5), 0.5), (-0.6 + 0.4 * i, 2.0, 0), MAIN) for i in range(4)],
        beam("Thumb", (0.6, 1.1, 0), (1.4, 1.9, 0), 0.44, MAIN),
    ]


def belt() -> list[Part]:
    return [
        *[pillar("Coil", 2.4 - 0.5 * i, 0.7 + 0.05 * i, (0, 0, 0), (MAIN, SHADE)[i % 2]) for i in range(3)],
        block("Strap", (2.6, 0.66, 0.24), (1.6, 0, -1.05), MAIN),
        block("Buckle", (0.9, 0.9, 0.4), (2.9, 0, -1.05), GOLD),
    ]


def necklace() -> list[Part]:
    """On a bust."""
    return [
        pillar("Foot", 1.6, 0.3, (0, 0, 0), MAIN),
        block("Bust", (1.8, 1.8, 0.8), (0, 0.2, 0), MAIN),
        pillar("Neck", 0.7, 0.9, (0, 1.9, 0), MAIN),
        *[ball("Bead", 0.3, (x, y, -0.42), GOLD) for x, y in ((-0.6, 1.5), (-0.45, 1.15), (-0.2, 0.9), (0.2, 0.9), (0.45, 1.15), (0.6, 1.5))],
        ball("Pendant", 0.44, (0, 0.55, -0.44), Paint((200, 40, 70), "Glass")),
    ]  # fmt: skip


def bracelet() -> list[Part]:
    return [
        block("Cushion", (1.5, 0.6, 1.2), (0, 0, 0), VELVET),
        *loop("Ring", 0.9, (0, 1.4), 0.34, MAIN),
        *[ball("Gem", 0.36, (x, y, -0.1), MAIN) for x, y in ((-0.6, 1.9), (0, 2.15), (0.6, 1.9))],
    ]


def watch() -> list[Part]:
    return [
        block("Stand", (1.8, 0.3, 1.4), (0, 0, 0), DARK_GRAY),
        block("Strap", (0.9, 3.6, 0.3), (0, 0.2, 0), MAIN),
        drum("Case", 0.5, 1.6, (0, 2, -0.1), METAL, "z"),
        drum("Dial", 0.6, 1.3, (0, 2, -0.12), WHITE, "z"),
        beam("Hand", (0, 2, -0.44), (0, 2.5, -0.44), 0.12, BLACK),
        beam("Hand", (0, 2, -0.44), (0.4, 2.1, -0.44), 0.12, BLACK),
        block("Back", (1.0, 3.4, 0.3), (0, 0.2, 0.3), MAIN),
    ]


def life_jacket() -> list[Part]:
    return [
        block("Foot", (1.8, 0.24, 1.4), (0, 0, 0), DARK_GRAY),
        block("Pole", (0.3, 1.2, 0.3), (0, 0.2, 0), DARK_GRAY),
        *both(block("Front", (1.0, 2.8, 0.6), (0.6, 1.2, -0.4), MAIN)),
        block("Back", (2.2, 2.8, 0.6), (0, 1.2, 0.3), MAIN),
        *both(block("Shoulder", (0.7, 0.5, 1.4), (0.7, 3.9, 0), MAIN)),
        *[block("Strap", (2.3, 0.3, 1.5), (0, y, -0.05), BLACK) for y in (1.7, 2.8)],
        block("Buckle", (0.4, 0.4, 0.24), (0, 2.75, -0.8), WHITE),
    ]


def headphones() -> list[Part]:
    arc = [(-1.1, 1.4), (-1.1, 2.2), (-0.7, 2.9), (0, 3.2), (0.7, 2.9), (1.1, 2.2), (1.1, 1.4)]
    return [
        block("Foot", (2.4, 0.24, 1.4), (0, 0, 0), MAIN),
        block("Post", (0.4, 2.9, 0.3), (0, 0.2, 0.1), MAIN),
        *[beam("Band", (*a, 0), (*b, 0), 0.36, MAIN) for a, b in itertools.pairwise(arc)],
        *both(drum("Cup", 0.5, 1.2, (1.0, 1.2, 0), MAIN, "x")),
        *both(drum("Pad", 0.4, 1.0, (0.7, 1.2, 0), LIGHT, "x")),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    CLOTHING.row("trousers", "pair of trousers, pants, jeans, shorts, leggings", (60, 84, 140), "Fabric", trousers()),
    CLOTHING.row("button_shirt", "buttoned shirt, lab coat on a stand, pajamas, pyjamas, school shirt, jersey", (120, 170, 210), "Fabric", shirt()),
    CLOTHING.row("socks", "sock, pair of socks, stocking, stockings, slippers, slipper", (200, 70, 80), "Fabric", socks()),
    CLOTHING.row("glove", "gloves, mitten, oven mitt, oven glove, rubber glove, safety gloves", (200, 60, 60), "Fabric", glove()),
    CLOTHING.row("belt", "leather belt, toolbelt, sash", (110, 70, 44), "Leather", belt()),
    CLOTHING.row("necklace", "pendant, pearl necklace, beads, earring, earrings, beaded jewelry", (120, 100, 140), "Fabric", necklace()),
    CLOTHING.row("bracelet", "bangle, armband, friendship bracelet", (232, 180, 60), "Metal", bracelet()),
    CLOTHING.row("watch", "wristwatch, wrist watch, smartwatch", (60, 60, 70), "Leather", watch()),
    CLOTHING.row("life_jacket", "life vest, buoyancy aid, life preserver", (240, 120, 40), "Fabric", life_jacket()),
    CLOTHING.row("headphones", "headphone, headset, earphones, ear defenders, noise-cancelling headphones, vr headset", (60, 66, 80), "SmoothPlastic", headphones()),
)  # fmt: skip
