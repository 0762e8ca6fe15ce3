"""Boats and ships: a hull that narrows to its ends, and what it carries."""

from typing import Final

from worlds.catalogue.families.family import MAIN, SHADE, Family
from worlds.catalogue.solids import (
    BLACK,
    BLUE,
    GREEN,
    METAL,
    PLANKS,
    RED,
    RUBBER,
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
)
from worlds.catalogue.thing import Thing
from worlds.scene import Part

BOAT: Final = Family("boat", "vehicle", indoors=False)
PANE: Final = Paint((120, 170, 196), "Glass", 0.3)
SAIL: Final = Paint((244, 240, 228), "Fabric")
OAK: Final = (150, 106, 66)


def hull(wide: float, high: float, long: float, *, stern: bool = False) -> list[Part]:
    """Pointed at the front, and at the back too if it has no stern."""
    half = wide / 2
    body = 0.5 * long
    parts = [block("Hull", (wide, high, body), (0, 0, 0), MAIN)]
    for side in (-1, 1):
        if side > 0 and stern:
            parts.append(block("Stern", (wide * 0.96, high * 1.1, 0.18 * long), (0, 0, 0.32 * long), MAIN))
            continue
        for share, near in ((0.72, 0.28), (0.44, 0.36), (0.2, 0.44)):
            parts.append(
                block(
                    "Bow" if side < 0 else "Aft",
                    (share * wide, high * (0.9 + 0.4 * near), 0.1 * long),
                    (0, 0.2 * high * near, side * (near + 0.01) * long),
                    MAIN,
                )
            )
    return parts + both(block("Gunwale", (0.3, 0.3, body - 0.2), (half, high - 0.06, 0), SHADE))


def canoe() -> list[Part]:
    return [
        *hull(2.6, 1.3, 13),
        block("Inside", (2, 0.2, 6.4), (0, 1.2, 0), BLACK),
        *[block("Seat", (2.4, 0.24, 0.7), (0, 1.34, z), PLANKS) for z in (-2, 2)],
        beam("Paddle", (1.5, 1.6, -2.6), (1.2, 1.6, 1.6), 0.24, TIMBER),
        block("Blade", (0.8, 0.2, 1.3), (1.5, 1.5, -3), TIMBER),
    ]


def rowing_boat() -> list[Part]:
    return [
        *hull(4.4, 1.8, 12, stern=True),
        block("Inside", (3.6, 0.2, 5.6), (0, 1.7, 0), Paint((90, 64, 44), "Wood")),
        *[block("Thwart", (4.2, 0.3, 0.9), (0, 1.8, z), PLANKS) for z in (-1.6, 1.6)],
        *both(beam("Oar", (1.8, 2.1, 0.8), (5.4, 0.4, -2), 0.26, TIMBER)),
        *both(block("Blade", (1.4, 0.24, 0.7), (5.6, 0.2, -2.2), TIMBER)),
    ]


def raft() -> list[Part]:
    return [
        *[drum("Log", 11, 1.2, (-3 + 1.2 * i, 0.6, 0), MAIN, "z") for i in range(6)],
        *[block("Lash", (7.4, 0.3, 0.6), (0, 1.1, z), PLANKS) for z in (-4, 0, 4)],
        pillar("Mast", 0.5, 9, (0, 1, -1), TIMBER),
        block("Yard", (6, 0.3, 0.3), (0, 9, -1), TIMBER),
        block("Sail", (5.4, 5, 0.2), (0, 4, -1), SAIL),
        block("Crate", (2, 1.6, 2), (1.4, 1.1, 3), PLANKS),
        beam("Rudder", (0, 2, 4), (0, 1, 7), 0.3, TIMBER),
    ]


def longship(shields: bool) -> list[Part]:
    parts = [
        *hull(6, 2.6, 30),
        pillar("Mast", 0.7, 15, (0, 2, 0), TIMBER),
        block("Yard", (11, 0.5, 0.5), (0, 15.6, 0), TIMBER),
        block("Sail", (10, 8, 0.3), (0, 7.6, 0), SAIL),
        *[block("Stripe", (1.4, 8.04, 0.36), (x, 7.58, 0), RED) for x in (-3.4, 0, 3.4)],
        block("Deck", (5.2, 0.3, 14), (0, 2.5, 0), PLANKS),
        beam("Prow", (0, 2.6, -14), (0, 7, -15.6), 0.9, MAIN),
        ball("DragonHead", 1.7, (0, 6.6, -15.8), MAIN),
        beam("Sternpost", (0, 2.6, 14), (0, 6.4, 15.4), 0.8, MAIN),
    ]
    if shields:
        parts += [
            part
            for i in range(5)
            for part in both(drum("Shield", 0.3, 2, (3.14, 2.2, -5.6 + 2.8 * i), (RED, YELLOW, BLUE)[i % 3], "x"))
        ]
    return parts


def sailing_dinghy() -> list[Part]:
    return [
        *hull(5, 2, 15, stern=True),
        pillar("Mast", 0.5, 16, (0, 1.8, -1), METAL),
        *[block("Sail", (0.24, 3, 5.4 - 1.2 * i), (0, 3.4 + 3 * i, 2.3 - 0.6 * i), SAIL) for i in range(4)],
        *[block("Jib", (0.24, 3, 3.2 - 0.9 * i), (0, 3.2 + 3 * i, -2.7 + 0.45 * i), RED) for i in range(3)],
        block("Boom", (0.3, 0.3, 6.4), (0, 3.1, 2), METAL),
        block("Cockpit", (3.4, 0.24, 5), (0, 1.9, 1.6), PLANKS),
    ]


def big_ship(*, deck: list[Part], stacks: int = 0) -> list[Part]:
    """A hull of steel, 50 studs long, a bridge at the back."""
    parts = [
        *hull(11, 6, 50, stern=True),
        block("Deck", (10.4, 0.4, 38), (0, 5.8, 1), Paint((160, 110, 84))),
        block("Waterline", (11.3, 1, 25.2), (0, 0.4, 0), RED),
        block("House", (9, 7, 8), (0, 6, 15), WHITE),
        block("Bridge", (10, 2.6, 5), (0, 12.8, 14), WHITE),
        block("Windows", (10.2, 1.2, 5.2), (0, 13.6, 14), Paint((60, 90, 120), "Glass")),
    ]
    parts += [
        pillar("Funnel", 2.6, 6, (0, 12.8, 17 - 8 * i) if i == 0 else (0, 6, 17 - 8 * i), RED) for i in range(stacks)
    ]
    return parts + deck


def kayak() -> list[Part]:
    return [
        *hull(2.2, 1.1, 13),
        block("Cockpit", (1.4, 0.3, 2.6), (0, 1, 0.4), BLACK),
        block("Paddle", (7, 0.24, 0.24), (0, 1.4, -0.6), METAL),
        *both(block("Blade", (1.5, 0.2, 0.7), (3.6, 1.42, -0.6), YELLOW)),
        *[block("Hatch", (1.2, 0.2, 1), (0, 1, z), SHADE) for z in (-2.4, 2.6)],
        block("Stand", (0.5, 0.7, 0.5), (0, 0.9, -0.6), BLACK),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    BOAT.row("rowing_boat", "rowboat, row boat, dinghy, lifeboat, row-boat, longboat", OAK, "WoodPlanks", rowing_boat()),
    BOAT.row("canoe", "dugout canoe, birchbark canoe, gondola, native american canoe, outrigger", (160, 100, 60), "Wood", canoe()),
    BOAT.row("kayak", "sea kayak", (230, 90, 40), "SmoothPlastic", kayak()),
    BOAT.row("raft", "wooden raft, log raft, kon-tiki", (150, 106, 66), "Wood", raft()),
    BOAT.row("sailing_dinghy", "sailboat, yacht, sailing boat, sail boat, catamaran", (240, 242, 244), "SmoothPlastic", sailing_dinghy()),
    BOAT.row("viking_ship", "longship, dragon boat, viking longship, viking boat, drakkar, trireme, roman galley, galley", (130, 86, 54), "WoodPlanks", longship(shields=True)),
    BOAT.row("egyptian_boat", "dhow, felucca, reed boat, nile boat, polynesian boat", (190, 150, 90), "WoodPlanks", longship(shields=False)),
    BOAT.row("cargo_ship", "container ship, freighter, merchant ship, tanker ship, oil tanker, merchant vessel", (50, 70, 110), "Metal", big_ship(deck=[block("Container", (4.4, 3.6, 7.4), (2.4 * x, 6.1 + 3.6 * y, -8.4 + 7.6 * z), paint) for (x, y, z), paint in {(-1, 0, 0): RED, (1, 0, 0): BLUE, (-1, 0, 1): GREEN, (1, 0, 1): YELLOW, (-1, 1, 0): YELLOW, (1, 1, 1): RED}.items()], stacks=1)),
    BOAT.row("steamship", "cruise ship, ocean liner, steamboat, paddle steamer, titanic, ferry, passenger ship, liner", (44, 46, 54), "Metal", big_ship(deck=[block("Superstructure", (8.6, 4, 20), (0, 6.1, 0), WHITE), block("UpperDeck", (7, 2.4, 16), (0, 10, 0), WHITE), *[pillar("Funnel", 2.4, 6, (0, 12.3, z), Paint((226, 150, 60))) for z in (-5, 1, 7)], *both(block("Portholes", (0.3, 1, 18), (4.3, 7.4, 0), BLACK))])),
    BOAT.row("warship", "battleship, destroyer, frigate, navy ship, aircraft carrier", (120, 128, 138), "Metal", big_ship(deck=[pillar("Turret", 5, 2.2, (0, 6.1, -10), MAIN), *both(drum("Gun", 8, 0.7, (1, 7.4, -14), MAIN, "z")), pillar("Turret", 5, 2.2, (0, 6.1, -2), MAIN), *both(drum("Gun", 7, 0.7, (1, 7.6, -5), MAIN, "z")), *cone("Mast", 3, 9, (0, 15.2, 14), MAIN, steps=3)])),
    BOAT.row("tugboat", "tug, trawler, fishing vessel, fishing trawler", (200, 60, 44), "WoodPlanks", [*hull(7, 3, 18, stern=True), block("Deck", (6.2, 0.46, 8.8), (0, 2.9, 0), PLANKS), block("Cabin", (4.4, 3.6, 5), (0, 3.1, 1), WHITE), block("Windows", (4.6, 1.2, 5.2), (0, 5, 1), PANE), block("Roof", (5, 0.5, 5.8), (0, 6.6, 1), RED), pillar("Funnel", 1.4, 2.6, (0, 7, 2), BLACK), pillar("Mast", 0.4, 6, (0, 3, -4), TIMBER), *[part for z in (-3, 0, 3) for part in both(drum("Fender", 0.6, 1.4, (3.6, 1.8, z), RUBBER, "x"))]]),
)  # fmt: skip
