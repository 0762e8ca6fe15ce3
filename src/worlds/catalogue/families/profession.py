"""The grammar of people: a figure's dress, hat, hair and what it holds, by profession and role."""

from dataclasses import dataclass
from typing import Final, Literal

from worlds.catalogue.characters.figure import figure, hair, head_of
from worlds.catalogue.families.model import Sculpt, model
from worlds.catalogue.solids import BLACK, METAL, RED, TIMBER, WHITE, Paint, ball, beam, block, both, cone, dome, pillar
from worlds.catalogue.thing import Look, Thing
from worlds.geometry import Vector
from worlds.scene import Color, Part

Hat = Literal["none", "helmet", "cap", "peaked", "toque", "crown", "hard", "nurse", "straw", "turban", "veil", "feather", "top", "legion", "tall", "mitre", "hood", "pointed", "nemes"]
Hold = Literal["none", "spear", "bag", "book", "basket", "hose", "shovel", "wrench", "ladle", "scepter", "map", "palette", "camera", "torch", "bow", "clipboard", "axe", "ball", "staff", "sword", "broom"]
Dress = Literal["trousers", "skirt", "robe", "apron", "coat", "vest"]

GOLD: Final = Paint((236, 190, 64), "Metal")
WHOLE: Final[Vector] = (4.0, 6.5, 2.0)


@dataclass(frozen=True, slots=True)
class Person:
    hat: Hat = "none"
    hold: Hold = "none"
    dress: Dress = "trousers"
    trim: Color = (245, 245, 245)
    """Of hat, apron, belt or badge."""
    legs: Color | None = (54, 66, 96)
    """None: as the coat."""
    skin: Color = (214, 166, 128)
    hair: Color = (84, 58, 42)
    beard: bool = False
    long_hair: bool = False
    glasses: bool = False
    badge: bool = False
    cape: Color | None = None


def person(row: Person) -> Sculpt:
    return lambda look: [*body(row, look), *clothes(row, look), *hat(row), *held(row)]


def body(row: Person, look: Look) -> list[Part]:
    head, low = head_of(WHOLE)
    skin, coat, locks = Paint(row.skin), Paint.of(look), Paint(row.hair)
    parts = figure(WHOLE, coat, legs=coat if row.dress == "robe" or row.legs is None else Paint(row.legs), skin=skin)
    if row.hat not in ("veil", "hood", "turban", "nemes"):
        parts += hair(WHOLE, locks)
    if row.long_hair:
        parts.append(block("Hair", (1.1 * head, 1.3 * head, 0.3 * head), (0, low - 0.7 * head, 0.42 * head), locks))
    if row.beard:
        parts.append(block("Beard", (0.84 * head, 0.5 * head, 0.24 * head), (0, low - 0.16 * head, -0.4 * head), locks))
    if row.glasses:
        parts.append(block("Glasses", (0.86 * head, 0.08 * head, 0.08 * head), (0, low + 0.6 * head, -0.5 * head), BLACK))
    return parts


def clothes(row: Person, look: Look) -> list[Part]:
    w, h, d = WHOLE
    coat, trim = Paint.of(look), Paint(row.trim)
    parts: list[Part] = []
    match row.dress:
        case "skirt":
            parts += [block("Skirt", (0.62 * w, 0.14 * h, 0.8 * d), (0, 0.3 * h, 0), coat), block("Skirt", (0.7 * w, 0.18 * h, 0.95 * d), (0, 0.14 * h, 0), coat)]
        case "robe":
            parts += [block("Robe", (0.62 * w, 0.4 * h, 0.84 * d), (0, 0.02 * h, 0), coat), block("Hem", (0.66 * w, 0.05 * h, 0.92 * d), (0, 0.03 * h, 0), trim), block("Sash", (0.6 * w, 0.05 * h, 0.7 * d), (0, 0.42 * h, 0), trim)]
        case "apron":
            parts += [block("Apron", (0.46 * w, 0.46 * h, 0.08 * d), (0, 0.2 * h, -0.33 * d), trim), block("ApronString", (0.6 * w, 0.03 * h, 0.7 * d), (0, 0.46 * h, 0), trim)]
        case "coat":
            parts += [block("Coat", (0.62 * w, 0.22 * h, 0.74 * d), (0, 0.2 * h, 0.02 * d), coat), block("Shirt", (0.16 * w, 0.18 * h, 0.08 * d), (0, 0.57 * h, -0.3 * d), trim)]
        case "vest":
            parts += [block("Vest", (0.6 * w, 0.32 * h, 0.68 * d), (0, 0.42 * h, 0), trim), block("Band", (0.62 * w, 0.04 * h, 0.72 * d), (0, 0.52 * h, 0), coat), *both(block("Cuff", (0.24 * w, 0.04 * h, 0.58 * d), (0.39 * w, 0.48 * h, 0), trim))]
        case "trousers":
            parts += [block("Belt", (0.59 * w, 0.04 * h, 0.66 * d), (0, 0.4 * h, 0), trim)]
    if row.badge:
        parts.append(block("Badge", (0.1 * w, 0.06 * h, 0.06 * d), (-0.16 * w, 0.64 * h, -0.32 * d if row.dress != "vest" else -0.36 * d), GOLD))
    if row.cape:
        parts += [block("Cape", (0.72 * w, 0.6 * h, 0.1 * d), (0, 0.14 * h, 0.38 * d), Paint(row.cape)), block("Collar", (0.66 * w, 0.05 * h, 0.74 * d), (0, 0.72 * h, 0.02 * d), Paint(row.cape))]
    return parts


def hat(row: Person) -> list[Part]:
    s, low = head_of(WHOLE)
    trim, top = Paint(row.trim), low + 0.86 * s
    match row.hat:
        case "helmet":
            return [*dome("Helmet", 1.4 * s, 0.5 * s, (0, top, 0), trim, steps=3), block("Brim", (1.3 * s, 0.08 * s, 1.9 * s), (0, top - 0.02 * s, 0.1 * s), trim), block("Shield", (0.34 * s, 0.34 * s, 0.1 * s), (0, top + 0.06 * s, -0.7 * s), GOLD)]
        case "cap":
            return [block("Cap", (1.14 * s, 0.34 * s, 1.1 * s), (0, top, 0.02 * s), trim), block("Visor", (1.0 * s, 0.08 * s, 0.5 * s), (0, top + 0.02 * s, -0.7 * s), trim)]
        case "peaked":
            return [block("Cap", (1.1 * s, 0.22 * s, 1.06 * s), (0, top, 0), trim), block("CapTop", (1.34 * s, 0.18 * s, 1.3 * s), (0, top + 0.2 * s, 0), trim), block("Visor", (0.96 * s, 0.08 * s, 0.34 * s), (0, top - 0.02 * s, -0.62 * s), BLACK), block("Badge", (0.22 * s, 0.2 * s, 0.08 * s), (0, top + 0.12 * s, -0.62 * s), GOLD)]
        case "toque":
            return [pillar("Hat", 1.0 * s, 0.5 * s, (0, top, 0), WHITE), *(ball("Hat", 0.7 * s, (x * s, top + 0.4 * s, z * s), WHITE) for x, z in ((0.26, 0.2), (-0.26, 0.2), (0, -0.3)))]
        case "crown":
            points = [block("Point", (0.18 * s, 0.26 * s, 0.1 * s), (x * s, top + 0.3 * s, -0.52 * s), GOLD) for x in (-0.42, 0, 0.42)]
            rear = [block("Point", (0.1 * s, 0.26 * s, 0.18 * s), (x * s, top + 0.3 * s, 0.3 * s), GOLD) for x in (-0.54, 0.54)]
            return [block("Crown", (1.18 * s, 0.36 * s, 1.14 * s), (0, top, 0), GOLD), *points, *rear, ball("Jewel", 0.16 * s, (0, top + 0.08 * s, -0.58 * s), RED)]
        case "hard":
            return [*dome("HardHat", 1.34 * s, 0.44 * s, (0, top, 0), trim, steps=3), block("Visor", (1.0 * s, 0.07 * s, 0.4 * s), (0, top, -0.7 * s), trim), block("Ridge", (0.2 * s, 0.12 * s, 0.9 * s), (0, top + 0.36 * s, 0), trim)]
        case "nurse":
            return [block("Cap", (0.9 * s, 0.36 * s, 0.6 * s), (0, top + 0.02 * s, 0), WHITE), block("Cross", (0.24 * s, 0.08 * s, 0.06 * s), (0, top + 0.18 * s, -0.31 * s), RED), block("Cross", (0.08 * s, 0.24 * s, 0.07 * s), (0, top + 0.1 * s, -0.31 * s), RED)]
        case "straw":
            return [pillar("Brim", 2.0 * s, 0.1 * s, (0, top, 0), trim), pillar("Hat", 1.1 * s, 0.4 * s, (0, top + 0.06 * s, 0), trim)]
        case "turban":
            return [ball("Turban", 1.4 * s, (0, low + 0.5 * s, 0.06 * s), trim), block("Cloth", (1.12 * s, 0.8 * s, 0.3 * s), (0, low, 0.42 * s), trim), ball("Jewel", 0.2 * s, (0, low + 1.2 * s, -0.6 * s), GOLD)]
        case "veil":
            return [block("Veil", (1.2 * s, 0.36 * s, 1.1 * s), (0, top, 0.06 * s), trim), block("Veil", (1.24 * s, 1.5 * s, 0.34 * s), (0, low - 0.36 * s, 0.46 * s), trim), *both(block("Veil", (0.14 * s, 1.1 * s, 0.9 * s), (0.56 * s, low - 0.06 * s, 0.14 * s), trim))]
        case "hood":
            return [block("Hood", (1.24 * s, 0.34 * s, 1.16 * s), (0, top, 0.06 * s), trim), block("Hood", (1.2 * s, 1.1 * s, 0.34 * s), (0, low - 0.1 * s, 0.46 * s), trim), *both(block("Hood", (0.16 * s, 1.0 * s, 0.9 * s), (0.54 * s, low - 0.04 * s, 0.1 * s), trim))]
        case "feather":
            feathers = [beam("Feather", (x * s, top, 0.4 * s), (1.9 * x * s, top + 1.0 * s, 0.5 * s), 0.16 * s, Paint(c)) for x, c in ((-0.3, (200, 50, 40)), (0.0, (245, 245, 245)), (0.3, (240, 190, 60)))]
            return [block("Band", (1.14 * s, 0.18 * s, 1.1 * s), (0, low + 0.7 * s, 0), trim), *feathers]
        case "top":
            return [pillar("Brim", 1.7 * s, 0.1 * s, (0, top, 0), trim), pillar("Hat", 1.06 * s, 0.9 * s, (0, top + 0.06 * s, 0), trim), pillar("Ribbon", 1.1 * s, 0.2 * s, (0, top + 0.1 * s, 0), RED)]
        case "legion":
            return [*dome("Helmet", 1.3 * s, 0.4 * s, (0, top, 0), GOLD, steps=3), *both(block("Cheek", (0.12 * s, 0.8 * s, 0.4 * s), (0.54 * s, low + 0.1 * s, -0.2 * s), GOLD)), block("Crest", (0.2 * s, 0.5 * s, 1.3 * s), (0, top + 0.3 * s, 0.02 * s), RED)]
        case "tall":
            return [pillar("Hat", 1.1 * s, 1.1 * s, (0, top - 0.1 * s, 0), BLACK), block("Visor", (0.9 * s, 0.07 * s, 0.3 * s), (0, top - 0.06 * s, -0.6 * s), GOLD), block("Plume", (0.16 * s, 0.5 * s, 0.16 * s), (0, top + 0.7 * s, -0.5 * s), trim)]
        case "mitre":
            return [block("Mitre", (1.0 * s, 0.5 * s, 0.5 * s), (0, top, 0), WHITE), block("Mitre", (0.66 * s, 0.4 * s, 0.44 * s), (0, top + 0.48 * s, 0), WHITE), block("Stripe", (0.12 * s, 0.8 * s, 0.54 * s), (0, top + 0.02 * s, 0), GOLD)]
        case "pointed":
            return [pillar("Brim", 2.0 * s, 0.1 * s, (0, top, 0), trim), *cone("Hat", 1.16 * s, 1.5 * s, (0, top + 0.06 * s, 0), trim, steps=6)]
        case "nemes":
            return [block("Nemes", (1.4 * s, 0.4 * s, 1.1 * s), (0, top, 0.04 * s), GOLD), *both(block("Nemes", (0.36 * s, 1.4 * s, 0.5 * s), (0.64 * s, low - 0.5 * s, -0.1 * s), GOLD)), *both(block("Stripe", (0.38 * s, 0.12 * s, 0.54 * s), (0.64 * s, low + 0.3 * s, -0.1 * s), Paint((30, 70, 160)))), *both(block("Stripe", (0.38 * s, 0.12 * s, 0.54 * s), (0.64 * s, low - 0.2 * s, -0.1 * s), Paint((30, 70, 160)))), beam("Cobra", (0, top + 0.1 * s, -0.5 * s), (0, top + 0.6 * s, -0.64 * s), 0.14 * s, GOLD)]
    return []


def held(row: Person) -> list[Part]:
    """In the hand to the reader's left, before the body."""
    w, h, d = WHOLE
    x, y, z = 0.4 * w, 0.4 * h, -0.23 * d
    trim, steel = Paint(row.trim), METAL
    match row.hold:
        case "spear":
            return [pillar("Shaft", 0.14, 0.98 * h, (x, 0, z), TIMBER), block("Tip", (0.24, 0.5, 0.12), (x, 0.96 * h, z), steel)]
        case "staff":
            return [pillar("Staff", 0.16, 0.9 * h, (x, 0, z), TIMBER), beam("Crook", (x, 0.88 * h, z), (x - 0.5, 0.96 * h, z), 0.16, TIMBER), beam("Crook", (x - 0.48, 0.97 * h, z), (x - 0.5, 0.86 * h, z), 0.14, TIMBER)]
        case "shovel":
            return [pillar("Shaft", 0.14, 0.66 * h, (x, 0.1 * h, z), TIMBER), block("Blade", (0.5, 0.6, 0.1), (x, 0.02 * h, z), steel), block("Grip", (0.4, 0.12, 0.12), (x, 0.75 * h, z), TIMBER)]
        case "broom":
            return [pillar("Shaft", 0.13, 0.66 * h, (x, 0.12 * h, z), TIMBER), block("Bristles", (0.6, 0.8, 0.26), (x, 0, z), Paint((222, 186, 96)))]
        case "axe":
            return [pillar("Shaft", 0.15, 0.5 * h, (x, 0.2 * h, z), TIMBER), block("Blade", (0.6, 0.46, 0.12), (x - 0.2, 0.58 * h, z), steel)]
        case "sword":
            return [block("Blade", (0.16, 0.4 * h, 0.1), (x, 0.42 * h, z), steel), block("Guard", (0.5, 0.12, 0.16), (x, 0.41 * h, z), GOLD), block("Grip", (0.14, 0.4, 0.4), (x, 0.36 * h, z + 0.1), TIMBER)]
        case "bow":
            return [beam("Bow", (x, 0.2 * h, z), (x + 0.2, 0.42 * h, z - 0.3), 0.14, TIMBER), beam("Bow", (x + 0.2, 0.42 * h, z - 0.3), (x, 0.66 * h, z), 0.14, TIMBER), beam("String", (x, 0.2 * h, z), (x, 0.66 * h, z), 0.06, WHITE)]
        case "torch":
            return [pillar("Handle", 0.18, 0.26 * h, (x, 0.36 * h, z), TIMBER), ball("Flame", 0.5, (x, 0.6 * h, z), Paint((255, 150, 40), "Neon"))]
        case "bag":
            return [block("Bag", (0.34, 0.9, 1.0), (x + 0.12, 0.2 * h, z + 0.3), trim), block("Handle", (0.1, 0.4, 0.44), (x + 0.12, 0.33 * h, z + 0.3), BLACK), block("Cross", (0.06, 0.16, 0.44), (x + 0.28, 0.26 * h, z + 0.3), RED)]
        case "book":
            return [block("Book", (0.9, 1.1, 0.22), (x - 0.1, y - 0.1, z), Paint((176, 50, 46))), block("Pages", (0.84, 1.0, 0.14), (x - 0.06, y - 0.05, z - 0.02), WHITE)]
        case "clipboard" | "map":
            sheet = Paint((240, 224, 176)) if row.hold == "map" else WHITE
            lines = [block("Line", (0.6, 0.06, 0.04), (x - 0.1, y + k, z - 0.1), Paint((120, 80, 60))) for k in (0.3, 0.6, 0.9)]
            return [block("Board", (1.0, 1.3, 0.1), (x - 0.1, y - 0.1, z), TIMBER), block("Sheet", (0.9, 1.16, 0.06), (x - 0.1, y - 0.02, z - 0.06), sheet), *lines]
        case "basket":
            return [block("Basket", (0.9, 0.5, 0.8), (x - 0.1, 0.32 * h, z - 0.1), Paint((190, 146, 88))), *(ball("Loaf", 0.36, (x - 0.1 + k, 0.38 * h, z - 0.1), trim) for k in (-0.22, 0, 0.22)), block("Handle", (0.1, 0.5, 0.1), (x - 0.1, 0.38 * h, z + 0.2), Paint((150, 110, 64)))]
        case "hose":
            return [beam("Hose", (x, 0.02 * h, z), (x, 0.4 * h, z), 0.22, Paint((222, 178, 60))), beam("Nozzle", (x, 0.4 * h, z), (x, 0.46 * h, z - 0.7), 0.2, steel)]
        case "wrench":
            return [block("Wrench", (0.16, 1.1, 0.12), (x, y - 0.2, z), steel), *(block("Jaw", (0.14, 0.3, 0.12), (x + k, y + 0.8, z), steel) for k in (-0.14, 0.14))]
        case "ladle":
            return [pillar("Handle", 0.12, 1.4, (x, y - 0.2, z), steel), ball("Ladle", 0.4, (x, y + 1.1, z), steel)]
        case "scepter":
            return [pillar("Scepter", 0.14, 1.8, (x, y - 0.6, z), GOLD), ball("Orb", 0.4, (x, y + 1.1, z), RED)]
        case "palette":
            return [block("Palette", (1.0, 0.8, 0.1), (x - 0.1, y - 0.1, z), Paint((214, 176, 120))), *(ball("Paint", 0.2, (x - 0.1 + k, y + 0.2 + 0.1 * (i % 2), z - 0.12), Paint(c)) for i, (k, c) in enumerate(((-0.3, (210, 40, 40)), (0.0, (40, 90, 200)), (0.3, (250, 210, 60)))))]
        case "camera":
            return [block("Camera", (0.8, 0.54, 0.4), (x - 0.1, y, z), BLACK), ball("Lens", 0.36, (x - 0.1, y + 0.08, z - 0.26), steel)]
        case "ball":
            return [ball("Ball", 0.9, (x - 0.1, 0.3 * h, z - 0.1), trim)]
    return []
