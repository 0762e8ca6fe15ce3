"""The grammar of animals that sit or stand upright, and their rows."""

from dataclasses import dataclass
from typing import Final, Literal

from worlds.catalogue.grammars.model import Sculpt, model
from worlds.catalogue.solids import BLACK, WHITE, Paint, ball, beam, block, both, drum, pillar, wedge
from worlds.catalogue.thing import Look, Thing
from worlds.scene import Color, Part

Tail = Literal["none", "curled", "thick", "long"]

CREAM: Final = (232, 206, 166)


@dataclass(frozen=True, slots=True)
class Upright:
    """Lengths in shares of the height of the trunk."""

    width: float = 0.6
    head: float = 0.52
    arm: float = 0.7
    """Length."""
    arm_width: float = 0.17
    leg: float = 0.36
    foot: float = 0.42
    """Length."""
    ears: Literal["round", "long", "tufted", "none"] = "round"
    tail: Tail = "none"
    face: Color | None = CREAM
    belly: Color | None = CREAM
    limbs: Color | None = None
    """Of hands and feet."""
    mask: Color | None = None


def upright(row: Upright) -> Sculpt:
    return lambda look: [*trunk(row, look), *head(row, look), *tail(row, look)]


def trunk(row: Upright, look: Look) -> list[Part]:
    paint = Paint.of(look)
    limbs = Paint(row.limbs) if row.limbs else paint
    w, d = row.width, 0.72 * row.width
    shoulder = row.leg + 0.86
    parts = [
        ball("Body", w, (0, row.leg - 0.06, 0), paint),
        pillar("Chest", 0.86 * w, 0.92 - 0.75 * w, (0, row.leg - 0.06 + 0.5 * w, 0), paint),
        ball("Shoulders", 0.86 * w, (0, row.leg + 1.0 - 0.86 * w, 0), paint),
        *both(pillar("Thigh", 0.42 * w, row.leg + 0.2, (0.3 * w, 0.02, -0.08 * d), paint)),
        *both(block("Foot", (0.34 * w, 0.1, row.foot), (0.34 * w, 0, -0.34 * row.foot), limbs)),
        *both(
            beam(
                "Arm",
                (0.43 * w, shoulder, -0.02),
                (0.56 * w, shoulder - row.arm, -0.26 * d),
                row.arm_width,
                paint,
                rounded=True,
            )
        ),
        *both(
            ball("Hand", 1.1 * row.arm_width, (0.56 * w, shoulder - row.arm - 0.6 * row.arm_width, -0.28 * d), limbs)
        ),
    ]
    if row.belly:
        parts.append(ball("Belly", 0.84 * w, (0, row.leg + 0.1, -0.2 * w), Paint(row.belly)))
    return parts


def head(row: Upright, look: Look) -> list[Part]:
    paint = Paint.of(look)
    face = Paint(row.face) if row.face else paint
    s = row.head
    low, front = row.leg + 0.92, -0.5 * s - 0.06
    z = front + 0.45 * s
    parts = [
        ball("Head", s, (0, low - 0.05 * s, z), paint),
        drum("Face", 0.3 * s, 0.78 * s, (0, low + 0.46 * s, front + 0.16 * s), face, "z"),
        ball("Muzzle", 0.5 * s, (0, low + 0.02 * s, front + 0.06 * s), face),
        drum("Nose", 0.1 * s, 0.16 * s, (0, low + 0.34 * s, front - 0.17 * s), BLACK, "z"),
        *both(drum("Eye", 0.1 * s, 0.18 * s, (0.18 * s, low + 0.6 * s, front), BLACK, "z")),
        *both(block("Glint", (0.05 * s, 0.05 * s, 0.05), (0.16 * s, low + 0.61 * s, front - 0.04 * s), WHITE)),
    ]
    if row.mask:
        parts += both(drum("Mask", 0.1 * s, 0.3 * s, (0.2 * s, low + 0.58 * s, front + 0.02), Paint(row.mask), "z"))
    match row.ears:
        case "round":
            parts += both(drum("Ear", 0.14 * s, 0.44 * s, (0.5 * s, low + 0.62 * s, z), paint, "z"))
            parts += both(drum("InnerEar", 0.14 * s, 0.24 * s, (0.5 * s, low + 0.62 * s, z - 0.03 * s), face, "z"))
        case "long":
            parts += both(block("Ear", (0.2 * s, 0.7 * s, 0.12 * s), (0.28 * s, low + 0.8 * s, z + 0.1 * s), paint))
        case "tufted":
            parts += both(wedge("Ear", (0.18 * s, 0.34 * s, 0.2 * s), (0.34 * s, low + 0.72 * s, z), paint))
    return parts


def tail(row: Upright, look: Look) -> list[Part]:
    paint, rear = Paint.of(look), 0.34 * row.width
    match row.tail:
        case "thick":
            return [
                beam("Tail", (0, row.leg + 0.24, rear), (0, 0.12, rear + 0.5), 0.24, paint, rounded=True),
                beam("Tail", (0, 0.12, rear + 0.42), (0, 0.08, rear + 1.0), 0.16, paint, rounded=True),
            ]
        case "curled":
            return [
                beam("Tail", (0, row.leg + 0.16, rear), (0, 0.24, rear + 0.34), 0.2, paint, rounded=True),
                block("Tail", (0.3, 0.9, 0.34), (0, 0.1, rear + 0.36), paint),
                block("Tail", (0.26, 0.34, 0.4), (0, 0.92, rear + 0.46), paint),
            ]
        case "long":
            return [
                beam("Tail", (0, row.leg + 0.12, rear), (0, 0.3, rear + 0.5), 0.1, paint, rounded=True),
                beam("Tail", (0, 0.28, rear + 0.48), (0, 0.9, rear + 0.7), 0.09, paint, rounded=True),
                beam("Tail", (0, 0.88, rear + 0.7), (0, 1.02, rear + 0.46), 0.09, paint, rounded=True),
            ]
    return []


def bat(look: Look) -> list[Part]:
    """Wings spread, upon a perch."""
    paint, skin = Paint.of(look), Paint((92, 66, 62))
    return [
        block("Perch", (0.16, 0.6, 0.16), (0, 0, 0.06), Paint((121, 85, 58), "Wood")),
        block("Foot", (0.7, 0.08, 0.5), (0, 0, 0), Paint((121, 85, 58), "Wood")),
        block("Body", (0.34, 0.54, 0.3), (0, 0.54, 0), paint),
        block("Head", (0.36, 0.32, 0.32), (0, 1.04, -0.06), paint),
        *both(wedge("Ear", (0.14, 0.26, 0.12), (0.13, 1.34, -0.04), paint)),
        *both(block("Eye", (0.06, 0.06, 0.04), (0.09, 1.2, -0.22), WHITE)),
        block("Nose", (0.12, 0.08, 0.06), (0, 1.1, -0.23), skin),
        *both(beam("WingArm", (0.14, 0.92, 0), (0.8, 1.2, 0.02), 0.08, paint)),
        *both(beam("WingArm", (0.78, 1.2, 0.02), (1.4, 1.0, 0.04), 0.07, paint)),
        *both(block("Wing", (0.42, 0.56, 0.08), (0.34, 0.5, 0.02), paint)),
        *both(block("Wing", (0.4, 0.5, 0.07), (0.74, 0.66, 0.03), paint)),
        *both(wedge("WingTip", (0.5, 0.4, 0.07), (1.14, 0.68, 0.04), paint, "right")),
    ]


ROWS: Final[tuple[tuple[str, str, float, Color, Upright], ...]] = (
    ("kangaroo", "wallaby, joey", 6.0, (178, 124, 78), Upright(0.5, 0.38, 0.5, 0.12, 0.5, 0.7, "long", "thick")),
    ("monkey", "capuchin, macaque, baboon, lemur, marmoset, spider monkey", 4.2, (122, 84, 54), Upright(0.5, 0.5, 0.84, 0.13, 0.4, 0.4, tail="long")),
    ("chimpanzee", "chimp, bonobo, ape", 4.6, (62, 52, 48), Upright(0.62, 0.52, 1.0, 0.17, 0.34, 0.42, face=(206, 164, 132), belly=None, limbs=(170, 130, 104))),
    ("gorilla", "silverback", 6.4, (58, 58, 62), Upright(0.86, 0.54, 1.08, 0.26, 0.3, 0.44, "none", face=(92, 88, 90), belly=(92, 88, 90))),
    ("orangutan", "orang utan, orang-utan", 5.2, (188, 92, 44), Upright(0.74, 0.54, 1.06, 0.2, 0.28, 0.4, "none", face=(126, 92, 78), belly=None)),
    ("koala", "koala bear", 3.0, (150, 154, 160), Upright(0.68, 0.66, 0.62, 0.2, 0.24, 0.36, "round", face=(176, 180, 186), belly=(236, 236, 234))),
    ("sloth", "", 3.4, (150, 128, 102), Upright(0.64, 0.52, 0.94, 0.2, 0.26, 0.36, "none", face=CREAM, belly=None, mask=(96, 74, 58))),
    ("squirrel", "chipmunk, red squirrel, gray squirrel, grey squirrel", 2.6, (178, 96, 48), Upright(0.5, 0.46, 0.42, 0.13, 0.22, 0.42, "tufted", "curled", belly=(244, 232, 212))),
    ("meerkat", "prairie dog, groundhog, marmot, gopher", 2.8, (204, 168, 118), Upright(0.38, 0.36, 0.5, 0.1, 0.3, 0.34, "round", "long", mask=(88, 66, 52))),
    ("teddy bear", "teddy, stuffed animal, plush bear, plush toy", 3.2, (176, 122, 72), Upright(0.7, 0.66, 0.5, 0.22, 0.24, 0.42, "round", limbs=CREAM)),
)  # fmt: skip

THINGS: Final[tuple[Thing, ...]] = (
    *(model("animal", "character", title, words, largest, color, upright(shape), material="Fabric") for title, words, largest, color, shape in ROWS),
    model("animal", "character", "bat", "fruit bat, vampire bat, flying fox", 4.4, (84, 66, 60), bat, material="Fabric"),
)  # fmt: skip
