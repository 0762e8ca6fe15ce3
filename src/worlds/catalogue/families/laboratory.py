"""What heats, pours and spins in a laboratory."""

from typing import Final

from worlds.catalogue.families.family import MAIN, SHADE
from worlds.catalogue.families.machines import GLASSWARE, MACHINE
from worlds.catalogue.families.shapes import knob, plate
from worlds.catalogue.solids import BLACK, DARK_GRAY, METAL, WHITE, Paint, ball, beam, block, both, drum, pillar
from worlds.catalogue.thing import Thing
from worlds.scene import Part

CLEAR: Final = Paint((200, 226, 240), "Glass", 0.4)
LIQUID: Final = Paint((80, 160, 230))
RED: Final = Paint((210, 50, 46))


def crucible() -> list[Part]:
    """On a tripod with a gauze."""
    return [
        *[
            beam("Leg", (1.2 * x, 0, 1.2 * z), (0.7 * x, 2.2, 0.7 * z), 0.24, METAL)
            for x, z in ((0, 1), (0.87, -0.5), (-0.87, -0.5))
        ],
        pillar("Ring", 2.0, 0.2, (0, 2.1, 0), METAL),
        block("Gauze", (2.4, 0.14, 2.4), (0, 2.26, 0), SHADE),
        pillar("Crucible", 1.2, 0.4, (0, 2.36, 0), MAIN),
        pillar("Crucible", 1.6, 0.6, (0, 2.7, 0), MAIN),
        pillar("Crucible", 1.9, 0.4, (0, 3.2, 0), MAIN),
        pillar("Lid", 2.0, 0.3, (0, 3.56, 0), MAIN),
        ball("Knob", 0.5, (0, 3.76, 0), MAIN),
    ]


def stand(high: float) -> list[Part]:
    return [block("Foot", (2.6, 0.3, 2), (0, 0, 0.2), DARK_GRAY), pillar("Rod", 0.24, high, (0, 0.2, 0.9), METAL)]


def funnel() -> list[Part]:
    return [
        *stand(4.4),
        block("Arm", (0.24, 0.2, 1.2), (0, 3.0, 0.4), METAL),
        *[pillar("Funnel", 0.5 + 0.5 * i, 0.36, (0, 2.7 + 0.34 * i, -0.2), MAIN) for i in range(5)],
        pillar("Spout", 0.36, 0.9, (0, 1.9, -0.2), MAIN),
        pillar("Beaker", 1.3, 1.6, (0, 0.26, -0.2), CLEAR),
        pillar("Filtrate", 1.1, 0.6, (0, 0.3, -0.2), LIQUID),
    ]


def burette() -> list[Part]:
    return [
        *stand(6.6),
        *[block("Clamp", (0.3, 0.24, 1.1), (0, y, 0.4), METAL) for y in (3.6, 5.4)],
        pillar("Tube", 0.5, 4.2, (0, 2.4, -0.1), MAIN),
        *[block("Mark", (0.4, 0.14, 0.16), (0, 3 + 0.5 * i, -0.36), BLACK) for i in range(6)],
        drum("Tap", 0.9, 0.4, (0, 2.3, -0.1), RED, "x"),
        pillar("Tip", 0.24, 0.7, (0, 1.6, -0.1), MAIN),
        pillar("Flask", 1.5, 0.6, (0, 0.26, -0.1), MAIN),
        pillar("Flask", 1.0, 0.5, (0, 0.8, -0.1), MAIN),
        pillar("Neck", 0.6, 0.5, (0, 1.2, -0.1), MAIN),
    ]


def hot_plate() -> list[Part]:
    return [
        block("Case", (2.6, 1, 2.6), (0, 0, 0), MAIN),
        block("Plate", (2.3, 0.3, 2.3), (0, 0.9, 0), DARK_GRAY),
        *both(knob("Dial", 0.5, (0.6, 0.5), -1.3, BLACK, out=0.24)),
        plate("Lamp", (0.3, 0.2), (0, 0.4), -1.3, RED),
        pillar("Beaker", 1.4, 1.5, (0, 1.14, 0), CLEAR),
        pillar("Liquid", 1.2, 0.8, (0, 1.16, 0), LIQUID),
    ]


def centrifuge() -> list[Part]:
    ring = ((1.0, 0.0), (0.5, 0.87), (-0.5, 0.87), (-1.0, 0.0), (-0.5, -0.87), (0.5, -0.87))
    return [
        pillar("Body", 3.6, 1.8, (0, 0, 0), MAIN),
        pillar("Bowl", 3.0, 0.24, (0, 1.66, 0), DARK_GRAY),
        pillar("Rotor", 0.8, 0.6, (0, 1.7, 0), METAL),
        *[beam("Tube", (0.4 * x, 2.0, 0.4 * z), (1.3 * x, 1.8, 1.3 * z), 0.36, RED, rounded=True) for x, z in ring],
        *[block("Lid", (3.0, 2.8, 0.3), (0, 1.7, 1.6), MAIN)],
        plate("Panel", (1.4, 0.7), (0, 0.5), -1.76, WHITE),
    ]


def cylinder() -> list[Part]:
    """Of compressed gas."""
    return [
        pillar("Foot", 1.9, 0.3, (0, 0, 0), DARK_GRAY),
        pillar("Tank", 1.7, 4.2, (0, 0.2, 0), MAIN),
        pillar("Shoulder", 1.4, 0.4, (0, 4.3, 0), MAIN),
        pillar("Neck", 0.7, 0.5, (0, 4.6, 0), METAL),
        drum("Valve", 1.2, 0.4, (0, 5.1, 0), METAL, "x"),
        drum("Gauge", 0.4, 0.7, (0, 5.1, -0.4), WHITE, "z"),
        pillar("Band", 1.8, 0.4, (0, 3.2, 0), WHITE),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    GLASSWARE.row("crucible", "lab tripod, evaporating dish, crucible and lid, melting pot", (236, 232, 222), "CeramicTiles", crucible()),
    GLASSWARE.row("funnel", "filter funnel, filter paper, separating funnel, filtration set, coffee filter", (180, 214, 234), "Glass", funnel()),
    GLASSWARE.row("burette", "buret, retort stand, ring stand, titration set, condenser, distillation set", (190, 220, 236), "Glass", burette()),
    MACHINE.row("hot_plate", "hotplate, heating plate, magnetic stirrer", (226, 228, 232), "SmoothPlastic", hot_plate()),
    MACHINE.row("centrifuge", "lab centrifuge", (220, 224, 230), "SmoothPlastic", centrifuge()),
    MACHINE.row("gas_cylinder", "oxygen tank, oxygen cylinder, gas bottle, scuba tank, air tank, gas tank", (60, 130, 90), "Metal", cylinder()),
)  # fmt: skip
