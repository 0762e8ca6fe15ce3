"""What makes a room or a yard more than its walls: lamps, rugs, flags, a piano."""

from typing import Final

from worlds.catalogue.furniture.tables import level
from worlds.catalogue.solids import BLACK, DARK_GRAY, LAMP, METAL, WHITE, Paint, ball, block, both, pillar
from worlds.catalogue.thing import Built, Look, Thing
from worlds.scene import Color, Glow, Part

FLAME: Final = Glow((255, 150, 50), 18)
CREAM: Final = Paint((236, 224, 200), "Fabric")
GOLD: Final = Paint((239, 184, 56), "Metal")


def floor_lamp(look: Look) -> Built:
    w, h, _ = look.size
    shade = Paint(look.color, look.material, 0.0, Glow((255, 236, 179), 18))
    parts = [
        pillar("Foot", 0.7 * w, 0.04 * h, (0, 0, 0), DARK_GRAY),
        pillar("Pole", 0.1 * w, 0.64 * h, (0, 0.04 * h, 0), METAL),
        ball("Bulb", 0.34 * w, (0, 0.62 * h, 0), LAMP),
        pillar("Shade", w, 0.16 * h, (0, 0.7 * h, 0), shade),
        pillar("Shade", 0.8 * w, 0.12 * h, (0, 0.86 * h, 0), Paint.of(look)),
        pillar("Knob", 0.12 * w, 0.02 * h, (0, 0.98 * h, 0), METAL),
    ]
    return Built(parts)


def rug(look: Look) -> Built:
    """A field in another tone, and fringes."""
    w, h, d = look.size
    field = Paint(lighter(look.color), look.material)
    parts = [
        block("Rug", (0.96 * w, 0.7 * h, d), (0, 0, 0), Paint.of(look)),
        block("Field", (0.7 * w, h, 0.68 * d), (0, 0, 0), field),
        *both(block("Fringe", (0.02 * w, 0.6 * h, 0.96 * d), (0.49 * w, 0, 0), CREAM)),
    ]
    return Built(parts, top=level(0.7 * w, h, 0.68 * d))


def lighter(color: Color) -> Color:
    """Half way to white."""
    red, green, blue = ((value + 255) // 2 for value in color)
    return (red, green, blue)


def flag(look: Look) -> Built:
    """The cloth waves: its strips stand before and behind each other."""
    w, h, d = look.size
    pole = 0.3 * d
    x = 0.5 * d - w / 2
    cloth = w / 2 - x - pole / 2
    parts = [
        pillar("Foot", d, 0.03 * h, (x, 0, 0), DARK_GRAY),
        pillar("Pole", pole, 0.95 * h, (x, 0.03 * h, 0), METAL),
        ball("Knob", 0.5 * d, (x, h - 0.5 * d, 0), GOLD),
    ]
    for strip in range(4):
        middle = x + pole / 2 + (strip + 0.5) * cloth / 4
        base = (middle, (0.5 + 0.008 * (-1) ** strip) * h, 0.06 * d * (-1) ** strip)
        parts.append(block("Cloth", (cloth / 4, 0.42 * h, 0.16 * d), base, Paint.of(look)))
    return Built(parts)


def torch(look: Look) -> Built:
    w, h, _ = look.size
    flame = (0.5 * w, 0.18 * h, 0.5 * w)
    parts = [
        pillar("Foot", 0.8 * w, 0.04 * h, (0, 0, 0), DARK_GRAY),
        pillar("Stick", 0.5 * w, 0.68 * h, (0, 0.04 * h, 0), Paint.of(look)),
        pillar("Cup", w, 0.1 * h, (0, 0.72 * h, 0), DARK_GRAY),
        Part("Flame", flame, (0, 0.91 * h, 0), FLAME.color, "Neon", collides=False, glow=FLAME, effect="fire"),
    ]
    return Built(parts)


def piano(look: Look) -> Built:
    """An upright one; its keys are at the front."""
    w, h, d = look.size
    paint = Paint.of(look)
    keys, front = 0.5 * h, -0.25 * d
    parts = [
        block("Body", (0.98 * w, 0.95 * h, 0.48 * d), (0, 0, 0.25 * d), paint),
        block("Lid", (w, 0.05 * h, 0.5 * d), (0, 0.95 * h, 0.25 * d), paint),
        block("Shelf", (0.96 * w, 0.08 * h, 0.5 * d), (0, keys - 0.08 * h, front + 0.01 * d), paint),
        block("Keys", (0.86 * w, 0.04 * h, 0.4 * d), (0, keys, front + 0.05 * d), WHITE),
        *both(block("Cheek", (0.05 * w, 0.1 * h, 0.5 * d), (0.455 * w, keys, front + 0.01 * d), paint)),
        *both(block("Leg", (0.07 * w, keys - 0.08 * h, 0.12 * d), (0.42 * w, 0, -0.4 * d), paint)),
        block("Notes", (0.36 * w, 0.2 * h, 0.03 * d), (0, 0.64 * h, -0.005 * d), WHITE),
        *(
            block("Sharp", (0.03 * w, 0.02 * h, 0.2 * d), (place * 0.075 * w, keys + 0.04 * h, front + 0.14 * d), BLACK)
            for place in (-5, -4, -3, -1, 0, 2, 3, 4)
        ),
    ]
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing("floor_lamp", "floor lamp", "furniture", ("lamp", "standing lamp", "light"), (2.6, 8, 2.6), (250, 230, 180), "Fabric", floor_lamp, indoors=True),
    Thing("rug", "rug", "furniture", ("carpet", "mat", "reading rug", "story rug"), (12, 0.2, 9), (160, 60, 60), "Carpet", rug, indoors=True),
    Thing("flag", "flag", "furniture", ("flagpole", "flag pole", "pennant"), (7, 16, 2), (196, 40, 28), "Fabric", flag, indoors=True),
    Thing("torch", "torch", "furniture", ("fire torch", "tiki torch"), (1.6, 7, 1.6), (110, 76, 50), "Wood", torch, indoors=True),
    Thing("piano", "piano", "furniture", ("keyboard piano",), (8, 6, 4), (40, 34, 32), "Wood", piano, indoors=True, visited=True),
)  # fmt: skip
