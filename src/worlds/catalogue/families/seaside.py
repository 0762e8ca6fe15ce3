"""What floats, lies and is built at the sea."""

from typing import Final

from worlds.catalogue.families.family import MAIN, SHADE
from worlds.catalogue.families.handy import loop
from worlds.catalogue.families.play import SPORT, TOY
from worlds.catalogue.families.shapes import turned_on_lathe
from worlds.catalogue.families.structures import STRUCTURE
from worlds.catalogue.families.weather import LANDFORM
from worlds.catalogue.solids import DARK_GRAY, METAL, WHITE, Paint, ball, beam, block, both, cone, drum, pillar
from worlds.catalogue.thing import Thing
from worlds.scene import Part

GLASS: Final = Paint((150, 210, 230), "Glass", 0.3)
SMOKE: Final = Paint((90, 90, 96))


def buoy() -> list[Part]:
    return [
        *turned_on_lathe("Float", ((2.6, 0.5), (3.4, 0.8), (2.8, 0.4)), MAIN),
        *[beam("Leg", (1.0 * x, 1.5, 1.0 * z), (0.3 * x, 4.4, 0.3 * z), 0.24, MAIN) for x in (-1, 1) for z in (-1, 1)],
        pillar("Band", 3.5, 0.3, (0, 0.8, 0), WHITE),
        block("Deck", (1, 0.3, 1), (0, 4.3, 0), MAIN),
        pillar("Lamp", 0.7, 0.7, (0, 4.5, 0), Paint((255, 230, 120)).lit(10)),
    ]


def life_ring() -> list[Part]:
    return [
        block("Foot", (2.2, 0.24, 1.2), (0, 0, 0), DARK_GRAY),
        block("Post", (0.4, 1, 0.4), (0, 0.1, 0), DARK_GRAY),
        *loop("Ring", 1.2, (0, 2.1), 0.66, MAIN),
        *[
            drum("Band", 0.8, 0.74, (1.2 * x, 2.1 + 1.2 * y, 0), WHITE, "x" if y else "z")
            for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1))
        ],
    ]


def lobster_trap() -> list[Part]:
    slats = [
        beam("Slat", (-1.8, y, z), (1.8, y, z), 0.2, MAIN)
        for y, z in ((0.9, -1.1), (1.4, -0.9), (1.8, -0.4), (1.9, 0), (1.8, 0.4), (1.4, 0.9), (0.9, 1.1))
    ]
    return [
        block("Bottom", (3.8, 0.3, 2.4), (0, 0, 0), MAIN),
        *[block("End", (0.24, 1.7, 1.9), (x, 0.2, 0), MAIN) for x in (-1.8, 0, 1.8)],
        *[block("End", (0.2, 0.9, 2.3), (x, 0.2, 0), MAIN) for x in (-1.8, 0, 1.8)],
        *slats,
        ball("Float", 0.7, (2.1, 0.2, -1.0), Paint((230, 80, 60))),
    ]  # fmt: skip


def diving_bell() -> list[Part]:
    return [
        pillar("Ballast", 3.2, 0.5, (0, 0, 0), SHADE),
        *turned_on_lathe("Bell", ((3.0, 2.0), (2.7, 0.6), (2.1, 0.5), (1.2, 0.4)), MAIN, (0, 0.4, 0)),
        drum("Rim", 0.5, 1.4, (0, 1.6, -1.4), METAL, "z"),
        drum("Window", 0.6, 1.0, (0, 1.6, -1.44), GLASS, "z"),
        pillar("Ring", 0.5, 0.8, (0, 3.8, 0), METAL),
        *both(drum("Lamp", 0.6, 0.5, (0.9, 2.6, -1.2), Paint((255, 240, 180)).lit(8), "z")),
    ]


def sandcastle() -> list[Part]:
    return [
        pillar("Heap", 6, 0.6, (0, 0, 0), MAIN),
        block("Keep", (2.6, 2, 2.6), (0, 0.4, 0), MAIN),
        *[pillar("Tower", 1.2, 2.2, (1.6 * x, 0.4, 1.6 * z), MAIN) for x in (-1, 1) for z in (-1, 1)],
        *[part for x in (-1, 1) for z in (-1, 1) for part in cone("Roof", 1.3, 0.9, (1.6 * x, 2.5, 1.6 * z), SHADE, steps=4)],
        *[block("Merlon", (0.5, 0.5, 0.5), (0.9 * i, 2.3, -1.0), MAIN) for i in (-1, 0, 1)],
        block("Gate", (0.8, 1.0, 0.3), (0, 0.5, -1.3), SHADE),
        pillar("Pole", 0.14, 1.8, (0, 2.3, 0), WHITE),
        block("Flag", (0.9, 0.5, 0.12), (0.45, 3.5, 0), Paint((220, 50, 60))),
    ]  # fmt: skip


def surfboard() -> list[Part]:
    widths = (1.0, 1.6, 1.9, 2.0, 2.0, 1.9, 1.7, 1.3, 0.8)
    return [
        block("Foot", (2.6, 0.3, 1.6), (0, 0, 0), DARK_GRAY),
        *[block("Board", (width, 0.86, 0.3), (0, 0.2 + 0.84 * i, 0), MAIN) for i, width in enumerate(widths)],
        block("Stripe", (0.3, 7.2, 0.44), (0, 0.3, 0), WHITE),
        block("Fin", (0.2, 0.9, 0.9), (0, 0.9, 0.4), SHADE),
    ]


def snorkel() -> list[Part]:
    return [
        block("Stand", (2.6, 0.3, 1.4), (0, 0, 0), DARK_GRAY),
        block("Mask", (2.2, 1.4, 0.8), (0, 0.9, 0), MAIN),
        block("Glass", (1.8, 1.0, 0.3), (0, 1.1, -0.4), GLASS),
        block("Post", (0.5, 0.8, 0.4), (0, 0.2, 0), MAIN),
        beam("Tube", (1.3, 0.7, 0), (1.3, 3.4, 0), 0.36, MAIN, rounded=True),
        beam("Mouthpiece", (1.3, 0.8, 0), (0.4, 0.7, -0.4), 0.34, MAIN, rounded=True),
        pillar("Tip", 0.5, 0.5, (1.3, 3.2, 0), Paint((255, 140, 40))),
    ]


def oyster() -> list[Part]:
    return [
        pillar("Foot", 1.6, 0.3, (0, 0, 0), SHADE),
        pillar("Shell", 3.0, 0.4, (0, 0.2, 0), MAIN),
        pillar("Flesh", 2.6, 0.24, (0, 0.5, 0), Paint((240, 220, 214))),
        ball("Pearl", 0.9, (0, 0.6, -0.2), Paint((250, 248, 252))),
        *[
            beam("Lid", (x, 0.5, 1.2 - 0.2 * abs(x)), (1.2 * x, 2.3 - 0.4 * abs(x), 1.6), 0.5, MAIN)
            for x in (-1.0, -0.5, 0, 0.5, 1.0)
        ],
    ]


def vent() -> list[Part]:
    return [
        *cone("Chimney", 5, 5, (0, 0, 0), MAIN, steps=7, tip=0.3),
        *cone("Chimney", 3.4, 3.2, (2.0, 0, 0.8), MAIN, steps=5, tip=0.3),
        *[ball("Smoke", size, (x, y, 0), SMOKE) for x, y, size in ((0, 4.6, 1.6), (0.4, 5.6, 1.9), (-0.2, 6.8, 2.2))],
        *[
            beam("Worm", (x, 0, z), (x, 1.6, z), 0.3, WHITE, rounded=True)
            for x, z in ((-2.2, -0.8), (-1.9, -1.4), (-1.4, -1.8))
        ],
        *[ball("Tip", 0.5, (x, 1.4, z), Paint((210, 40, 50))) for x, z in ((-2.2, -0.8), (-1.9, -1.4), (-1.4, -1.8))],
    ]


THINGS: Final[tuple[Thing, ...]] = (
    STRUCTURE.row("buoy", "navigation buoy, sea buoy, channel marker", (214, 54, 46), "Metal", buoy()),
    SPORT.row("life_ring", "lifebuoy, life buoy, life belt, ring buoy, lifesaver, swim ring", (234, 84, 50), "SmoothPlastic", life_ring()),
    TOY.row("lobster_trap", "lobster pot, crab trap, crab pot, fish trap", (160, 116, 70), "Wood", lobster_trap()),
    STRUCTURE.row("diving_bell", "bathysphere, underwater capsule", (220, 170, 60), "Metal", diving_bell()),
    LANDFORM.row("sandcastle", "sand castle", (226, 196, 140), "Sand", sandcastle()),
    SPORT.row("surfboard", "surf board, paddle board, paddleboard, bodyboard", (40, 160, 200), "SmoothPlastic", surfboard()),
    SPORT.row("snorkel", "diving mask, snorkel mask, snorkel set, swimming goggles", (30, 110, 190), "Rubber", snorkel()),
    TOY.row("pearl", "pearl in an oyster, pearl oyster, oyster with a pearl", (120, 110, 120), "Slate", oyster()),
    LANDFORM.row("hydrothermal_vent", "black smoker, deep sea vent, smoking vent", (76, 70, 68), "Basalt", vent()),
)  # fmt: skip
