"""What people hold."""

from typing import Literal

from worlds.catalogue.families.headgear import GOLD
from worlds.catalogue.solids import BLACK, METAL, RED, TIMBER, WHITE, Paint, ball, beam, block, pillar
from worlds.geometry import Vector
from worlds.scene import Part

Hold = Literal[
    "none",
    "spear",
    "bag",
    "book",
    "basket",
    "hose",
    "shovel",
    "wrench",
    "ladle",
    "scepter",
    "map",
    "palette",
    "camera",
    "torch",
    "bow",
    "clipboard",
    "axe",
    "ball",
    "staff",
    "sword",
    "broom",
]


def held(kind: Hold, trim: Paint, size: Vector) -> list[Part]:
    """In a hand of a figure of that size, the one to a reader's left."""
    w, h, d = size
    x, y, z = 0.4 * w, 0.4 * h, -0.36 * d
    steel = METAL
    match kind:
        case "spear":
            return [
                pillar("Shaft", 0.14, 0.98 * h, (x, 0, z), TIMBER),
                block("Tip", (0.24, 0.5, 0.12), (x, 0.96 * h, z), steel),
            ]
        case "staff":
            return [
                pillar("Staff", 0.16, 0.9 * h, (x, 0, z), TIMBER),
                beam("Crook", (x, 0.88 * h, z), (x - 0.5, 0.96 * h, z), 0.16, TIMBER),
                beam("Crook", (x - 0.48, 0.97 * h, z), (x - 0.5, 0.86 * h, z), 0.14, TIMBER),
            ]
        case "shovel":
            return [
                pillar("Shaft", 0.14, 0.66 * h, (x, 0.1 * h, z), TIMBER),
                block("Blade", (0.5, 0.6, 0.1), (x, 0.02 * h, z), steel),
                block("Grip", (0.4, 0.12, 0.12), (x, 0.75 * h, z), TIMBER),
            ]
        case "broom":
            return [
                pillar("Shaft", 0.13, 0.66 * h, (x, 0.12 * h, z), TIMBER),
                block("Bristles", (0.6, 0.8, 0.26), (x, 0, z), Paint((222, 186, 96))),
            ]
        case "axe":
            return [
                pillar("Shaft", 0.15, 0.5 * h, (x, 0.2 * h, z), TIMBER),
                block("Blade", (0.6, 0.46, 0.12), (x - 0.2, 0.58 * h, z), steel),
            ]
        case "sword":
            return [
                block("Blade", (0.16, 0.4 * h, 0.1), (x, 0.42 * h, z), steel),
                block("Guard", (0.5, 0.12, 0.16), (x, 0.41 * h, z), GOLD),
                block("Grip", (0.14, 0.4, 0.4), (x, 0.36 * h, z + 0.1), TIMBER),
            ]
        case "bow":
            return [
                beam("Bow", (x, 0.2 * h, z), (x + 0.2, 0.42 * h, z - 0.3), 0.14, TIMBER),
                beam("Bow", (x + 0.2, 0.42 * h, z - 0.3), (x, 0.66 * h, z), 0.14, TIMBER),
                beam("String", (x, 0.2 * h, z), (x, 0.66 * h, z), 0.06, WHITE),
            ]
        case "torch":
            return [
                pillar("Handle", 0.18, 0.26 * h, (x, 0.36 * h, z), TIMBER),
                ball("Flame", 0.5, (x, 0.6 * h, z), Paint((255, 150, 40), "Neon")),
            ]
        case "bag":
            return [
                block("Bag", (0.34, 0.9, 1.0), (x + 0.12, 0.2 * h, z + 0.3), trim),
                block("Handle", (0.1, 0.4, 0.44), (x + 0.12, 0.33 * h, z + 0.3), BLACK),
                block("Cross", (0.06, 0.16, 0.44), (x + 0.28, 0.26 * h, z + 0.3), RED),
            ]
        case "book":
            return [
                block("Book", (0.9, 1.1, 0.22), (x - 0.1, y - 0.1, z), Paint((176, 50, 46))),
                block("Pages", (0.84, 1.0, 0.14), (x - 0.06, y - 0.05, z - 0.02), WHITE),
            ]
        case "clipboard" | "map":
            sheet = Paint((240, 224, 176)) if kind == "map" else WHITE
            lines = [
                block("Line", (0.6, 0.06, 0.04), (x - 0.1, y + k, z - 0.1), Paint((120, 80, 60)))
                for k in (0.3, 0.6, 0.9)
            ]
            return [
                block("Board", (1.0, 1.3, 0.1), (x - 0.1, y - 0.1, z), TIMBER),
                block("Sheet", (0.9, 1.16, 0.06), (x - 0.1, y - 0.02, z - 0.06), sheet),
                *lines,
            ]
        case "basket":
            return [
                block("Basket", (0.9, 0.5, 0.8), (x - 0.1, 0.32 * h, z - 0.1), Paint((190, 146, 88))),
                *(ball("Loaf", 0.36, (x - 0.1 + k, 0.38 * h, z - 0.1), trim) for k in (-0.22, 0, 0.22)),
                block("Handle", (0.1, 0.5, 0.1), (x - 0.1, 0.38 * h, z + 0.2), Paint((150, 110, 64))),
            ]
        case "hose":
            return [
                beam("Hose", (x, 0.02 * h, z), (x, 0.4 * h, z), 0.22, Paint((222, 178, 60))),
                beam("Nozzle", (x, 0.4 * h, z), (x, 0.46 * h, z - 0.7), 0.2, steel),
            ]
        case "wrench":
            return [
                block("Wrench", (0.16, 1.1, 0.12), (x, y - 0.2, z), steel),
                *(block("Jaw", (0.14, 0.3, 0.12), (x + k, y + 0.8, z), steel) for k in (-0.14, 0.14)),
            ]
        case "ladle":
            return [pillar("Handle", 0.12, 1.4, (x, y - 0.2, z), steel), ball("Ladle", 0.4, (x, y + 1.1, z), steel)]
        case "scepter":
            return [pillar("Scepter", 0.14, 1.8, (x, y - 0.6, z), GOLD), ball("Orb", 0.4, (x, y + 1.1, z), RED)]
        case "palette":
            return [
                block("Palette", (1.0, 0.8, 0.1), (x - 0.1, y - 0.1, z), Paint((214, 176, 120))),
                *(
                    ball("Paint", 0.2, (x - 0.1 + k, y + 0.2 + 0.1 * (i % 2), z - 0.12), Paint(c))
                    for i, (k, c) in enumerate(((-0.3, (210, 40, 40)), (0.0, (40, 90, 200)), (0.3, (250, 210, 60))))
                ),
            ]
        case "camera":
            return [
                block("Camera", (0.8, 0.54, 0.4), (x - 0.1, y, z), BLACK),
                ball("Lens", 0.36, (x - 0.1, y + 0.08, z - 0.26), steel),
            ]
        case "ball":
            return [ball("Ball", 0.9, (x - 0.1, 0.3 * h, z - 0.1), trim)]
    return []
