"""The grammar of animals on four legs: a row says proportions, ears, horns, tail and marks."""

from dataclasses import dataclass
from typing import Final, Literal

from worlds.catalogue.families.model import Sculpt
from worlds.catalogue.solids import BLACK, Paint, ball, beam, block, both, wedge
from worlds.catalogue.thing import Look
from worlds.geometry import Vector
from worlds.scene import Color, Part

Ears = Literal["none", "pointed", "round", "long", "big", "floppy"]
Horns = Literal[
    "none", "curved", "straight", "antlers", "shovels", "rolled", "nose", "short", "three", "tusks", "single"
]
Tail = Literal["none", "stub", "thin", "tuft", "bushy", "long", "flat", "club", "ring", "puff"]
Mark = Literal["none", "stripes", "spots", "patches", "belt", "streak", "plates", "quills", "bands", "wool"]

HORN: Final = Paint((226, 214, 186))
GOLD: Final = Paint((236, 190, 64), "Metal")


@dataclass(frozen=True, slots=True)
class Quadruped:
    """Lengths in shares of the body's length."""

    body: tuple[float, float] = (0.4, 0.45)
    """Width and height."""
    legs: float = 0.45
    leg: float = 0.13
    neck: tuple[float, float] = (0.15, 0.1)
    """How far the head's middle is above the back's edge, and before the chest."""
    head: Vector = (0.28, 0.28, 0.28)
    snout: Vector = (0.18, 0.15, 0.14)
    ears: Ears = "pointed"
    horns: Horns = "none"
    tail: Tail = "thin"
    mark: Mark = "none"
    ink: Color = (40, 36, 34)
    """Of the mark, the mane and the tail's end."""
    feet: Color | None = None
    """Of the legs, where they differ."""
    face: Color | None = None
    """Of the snout."""
    belly: Color | None = None
    mask: Color | None = None
    """Around the eyes."""
    mane: bool = False
    hump: int = 0
    crest: float = 0.0
    """Height of shoulders above the back."""


def quadruped(row: Quadruped) -> Sculpt:
    return lambda look: [*trunk(row, look), *head(row, look), *tail(row, look), *marks(row)]


def back(row: Quadruped) -> float:
    return row.legs + row.body[1]


def middle_of_head(row: Quadruped) -> Vector:
    return (0, back(row) - 0.12 + row.neck[0], -0.5 - row.neck[1])


def trunk(row: Quadruped, look: Look) -> list[Part]:
    paint = Paint.of(look)
    w, h = row.body
    legs = Paint(row.feet) if row.feet else paint
    x, long = w / 2 - 0.46 * row.leg, row.legs + 0.3 * h
    parts = [
        block("Body", (w, h, 1), (0, row.legs, 0), paint),
        block("Back", (0.7 * w, 0.1 * h, 0.9), (0, back(row), 0), paint),
        beam("Neck", (0, back(row) - 0.4 * h, -0.38), middle_of_head(row), 0.72 * min(w, row.head[1] * 1.2), paint),
    ]
    for z in (-0.5 + 0.58 * row.leg, 0.5 - 0.58 * row.leg):
        parts += both(block("Leg", (row.leg, long, 1.1 * row.leg), (x, 0, z), legs))
        parts += both(block("Foot", (1.1 * row.leg, 0.06, 1.4 * row.leg), (x, 0, z - 0.12 * row.leg), legs))
    if row.belly:
        parts.append(block("Belly", (0.8 * w, 0.3 * h, 0.8), (0, row.legs - 0.04, 0), Paint(row.belly)))
    if row.crest:
        parts.append(block("Shoulders", (0.94 * w, row.crest + 0.5 * h, 0.42), (0, back(row) - 0.5 * h, -0.26), paint))
    for i in range(row.hump):
        z = (i - (row.hump - 1) / 2) * 0.42
        parts.append(block("Hump", (0.6 * w, 0.26, 0.26), (0, back(row), z), paint))
        parts.append(block("Hump", (0.4 * w, 0.36, 0.14), (0, back(row), z), paint))
    return parts


def head(row: Quadruped, look: Look) -> list[Part]:
    paint = Paint.of(look)
    w, h, d = row.head
    _, y, z = middle_of_head(row)
    a, b, c = row.snout
    low, face = y - h / 2, z - d / 2
    muzzle = Paint(row.face) if row.face else paint
    parts = [
        block("Head", row.head, (0, low, z), paint),
        block("Snout", (a, b, c + 0.02), (0, low + 0.02 * h, face - c / 2 + 0.01), muzzle),
        block("Nose", (0.5 * a, 0.3 * b, 0.03), (0, low + 0.02 * h + 0.66 * b, face - c), BLACK),
        *both(block("Eye", (0.05, 0.16 * h + 0.02, 0.16 * d), (w / 2 - 0.015, y + 0.06 * h, face + 0.2 * d), BLACK)),
        *both(block("Eye", (0.05, 0.16 * h + 0.02, 0.03), (0.32 * w, y + 0.06 * h, face), BLACK)),
    ]
    if row.mask:
        paint_of_mask = Paint(row.mask)
        parts += both(block("Mask", (0.34 * w, 0.36 * h, 0.03), (0.34 * w, y - 0.02 * h, face - 0.004), paint_of_mask))
        parts += both(
            block("EyeShine", (0.05, 0.05, 0.03), (0.32 * w, y + 0.1 * h, face - 0.016), Paint((250, 250, 250)))
        )
    if row.mane:
        parts += mane(row)
    return [*parts, *ears(row, paint), *horns(row)]


def mane(row: Quadruped) -> list[Part]:
    """From the head down to the shoulders."""
    _, y, z = middle_of_head(row)
    top = y + row.head[1] / 2
    start, end = (0, top, z + 0.4 * row.head[2]), (0, back(row) + 0.04, -0.3)
    return [
        beam("Mane", start, end, 0.34 * row.head[0], Paint(row.ink)),
        block(
            "Forelock",
            (0.3 * row.head[0], 0.06, 0.4 * row.head[2]),
            (0, top - 0.01, z + 0.1 * row.head[2]),
            Paint(row.ink),
        ),
    ]


def ears(row: Quadruped, paint: Paint) -> list[Part]:
    w, h, d = row.head
    _, y, z = middle_of_head(row)
    top, back_of = y + h / 2, z + 0.2 * d
    inner = Paint((226, 160, 160))
    match row.ears:
        case "pointed":
            return both(wedge("Ear", (0.1 * w + 0.04, 0.42 * h, 0.3 * d), (0.34 * w, top - 0.02, back_of), paint))
        case "round":
            return both(
                ball("Ear", 0.36 * h, (0.42 * w, top - 0.16 * h, back_of), Paint(row.ink) if row.mask else paint)
            )
        case "long":
            ear = both(block("Ear", (0.22 * w, 1.1 * h, 0.14 * d), (0.24 * w, top - 0.03, back_of), paint))
            return [
                *ear,
                *both(
                    block("InnerEar", (0.11 * w, 0.8 * h, 0.04), (0.24 * w, top + 0.1 * h, back_of - 0.07 * d), inner)
                ),
            ]
        case "big":
            ear = both(block("Ear", (0.6 * w, 0.95 * h, 0.1 * d), (0.74 * w, y - 0.4 * h, z + 0.3 * d), paint))
            return [
                *ear,
                *both(block("InnerEar", (0.4 * w, 0.66 * h, 0.04), (0.74 * w, y - 0.25 * h, z + 0.25 * d), inner)),
            ]
        case "floppy":
            return both(
                block("Ear", (0.1 * w + 0.02, 0.6 * h, 0.36 * d), (0.53 * w, y - 0.24 * h, back_of), Paint(row.ink))
            )
    return []


def horns(row: Quadruped) -> list[Part]:
    w, h, d = row.head
    _, y, z = middle_of_head(row)
    top, face = y + h / 2, z - d / 2
    nose = face - row.snout[2]
    match row.horns:
        case "curved":
            return [
                *both(beam("Horn", (0.3 * w, top - 0.05, z), (0.85 * w, top + 0.06, z), 0.075, HORN)),
                *both(beam("Horn", (0.82 * w, top + 0.03, z), (0.86 * w, top + 0.24, z - 0.04), 0.06, HORN)),
            ]
        case "single":
            return [beam("Horn", (0, top - 0.06, face + 0.06), (0, top + 0.46, face - 0.16), 0.06, GOLD)]
        case "short":
            return both(beam("Horn", (0.26 * w, top - 0.04, z), (0.32 * w, top + 0.14, z), 0.05, HORN))
        case "straight":
            return both(beam("Horn", (0.2 * w, top - 0.04, z), (0.34 * w, top + 0.5, z + 0.16), 0.05, Paint(row.ink)))
        case "rolled":
            return [
                *both(beam("Horn", (0.3 * w, top - 0.06, z), (0.5 * w, top + 0.1, z + 0.14), 0.09, HORN)),
                *both(beam("Horn", (0.5 * w, top + 0.1, z + 0.12), (0.72 * w, y, z + 0.2), 0.08, HORN)),
                *both(beam("Horn", (0.72 * w, y + 0.02, z + 0.2), (0.74 * w, y - 0.06, z - 0.04), 0.06, HORN)),
            ]
        case "antlers":
            return [
                *both(beam("Antler", (0.24 * w, top - 0.04, z), (0.7 * w, top + 0.3, z + 0.1), 0.05, HORN)),
                *both(beam("Antler", (0.68 * w, top + 0.28, z + 0.1), (0.62 * w, top + 0.58, z), 0.045, HORN)),
                *both(beam("Antler", (0.44 * w, top + 0.12, z + 0.04), (0.4 * w, top + 0.34, z - 0.12), 0.04, HORN)),
                *both(beam("Antler", (0.66 * w, top + 0.28, z + 0.1), (1.0 * w, top + 0.46, z + 0.16), 0.04, HORN)),
            ]
        case "shovels":
            return [
                *both(beam("Antler", (0.24 * w, top - 0.04, z), (0.9 * w, top + 0.1, z), 0.06, HORN)),
                *both(block("Antler", (0.34, 0.08, 0.3), (0.7 * w + 0.16, top + 0.08, z), HORN)),
                *both(block("Antler", (0.06, 0.2, 0.26), (0.7 * w + 0.3, top + 0.1, z), HORN)),
            ]
        case "nose":
            return [
                beam("Horn", (0, y - 0.1 * h, nose + 0.05), (0, y + 0.75 * h, nose - 0.1), 0.07, HORN),
                beam("Horn", (0, y + 0.2 * h, face), (0, y + 0.75 * h, face - 0.04), 0.06, HORN),
            ]
        case "three":
            frill = block("Frill", (1.9 * w, 1.25 * h, 0.08), (0, y - 0.3 * h, z + 0.5 * d), Paint(row.ink))
            brows = both(
                beam("Horn", (0.3 * w, y + 0.4 * h, face + 0.04), (0.42 * w, y + 0.9 * h, face - 0.3), 0.06, HORN)
            )
            return [frill, *brows, beam("Horn", (0, y, nose + 0.04), (0, y + 0.4 * h, nose - 0.08), 0.06, HORN)]
        case "tusks":
            x = row.snout[0] / 2 + 0.02
            return [
                *both(beam("Tusk", (x, y - 0.3 * h, nose + 0.06), (x + 0.03, y - 0.42 * h, nose - 0.12), 0.05, HORN)),
                *both(
                    beam("Tusk", (x + 0.03, y - 0.42 * h, nose - 0.1), (x + 0.03, y - 0.1 * h, nose - 0.2), 0.04, HORN)
                ),
            ]
    return []


def tail(row: Quadruped, look: Look) -> list[Part]:
    paint, ink = Paint.of(look), Paint(row.ink)
    top = back(row) - 0.05
    low = row.legs
    match row.tail:
        case "stub":
            return [block("Tail", (0.1, 0.12, 0.12), (0, top - 0.12, 0.53), paint)]
        case "puff":
            return [ball("Tail", 0.2, (0, top - 0.22, 0.54), Paint(row.belly or look.color))]
        case "thin":
            return [beam("Tail", (0, top, 0.46), (0, 0.6 * low, 0.62), 0.06, paint)]
        case "tuft":
            return [
                beam("Tail", (0, top, 0.46), (0, 0.8 * low, 0.62), 0.05, paint),
                block("TailTuft", (0.1, 0.2, 0.1), (0, 0.5 * low, 0.62), ink),
            ]
        case "bushy":
            return [
                beam("Tail", (0, top - 0.04, 0.42), (0, top - 0.12, 0.86), 0.2, paint),
                beam("TailTip", (0, top - 0.11, 0.82), (0, top - 0.15, 1.0), 0.15, ink),
            ]
        case "long":
            return [
                beam("Tail", (0, top - 0.02, 0.44), (0, top - 0.2, 0.8), 0.09, paint),
                beam("Tail", (0, top - 0.19, 0.78), (0, top - 0.02, 1.1), 0.07, paint),
            ]
        case "ring":
            dark = [block("Ring", (0.2, 0.2, 0.08), (0, top - 0.2, z), ink) for z in (0.62, 0.78, 0.94)]
            return [beam("Tail", (0, top - 0.1, 0.42), (0, top - 0.1, 1.0), 0.17, paint), *dark]
        case "flat":
            return [block("Tail", (0.3, 0.07, 0.5), (0, low + 0.04, 0.7), ink)]
        case "club":
            return [
                beam("Tail", (0, top - 0.1, 0.4), (0, low + 0.05, 1.0), 0.14, paint),
                ball("Club", 0.26, (0, low - 0.06, 1.06), ink),
            ]
    return []


def marks(row: Quadruped) -> list[Part]:
    w, h = row.body
    low, ink = row.legs, Paint(row.ink)
    match row.mark:
        case "stripes":
            return [
                block("Stripe", (w + 0.03, 0.82 * h, 0.06), (0, low + 0.24 * h, z), ink)
                for z in (-0.36, -0.2, -0.04, 0.12, 0.28, 0.42)
            ]
        case "bands":
            return [
                block("Band", (1.06 * w, 1.02 * h, 0.06), (0, low + 0.1 * h, z), ink)
                for z in (-0.3, -0.15, 0, 0.15, 0.3)
            ]
        case "spots":
            places = ((-0.4, 0.62), (-0.26, 0.3), (-0.14, 0.66), (0.0, 0.36), (0.12, 0.68), (0.26, 0.3), (0.38, 0.62))
            on_flanks = [block("Spot", (w + 0.03, 0.16 * h, 0.09), (0, low + y * h, z), ink) for z, y in places]
            return [
                *on_flanks,
                *(
                    block("Spot", (0.2 * w, 0.03, 0.1), (x * w, low + 1.08 * h, z), ink)
                    for x, z in ((0.2, -0.3), (-0.2, -0.1), (0.2, 0.1), (-0.2, 0.3))
                ),
            ]
        case "patches":
            return [
                block("Patch", (w + 0.03, 0.5 * h, 0.26), (0, low + 0.56 * h, -0.08), ink),
                block("Patch", (w + 0.03, 0.4 * h, 0.2), (0, low + 0.2 * h, 0.3), ink),
                block("Patch", (w + 0.03, 0.34 * h, 0.12), (0, low + 0.3 * h, -0.38), ink),
            ]
        case "belt":
            return [block("Belt", (w + 0.03, 1.13 * h, 0.34), (0, low - 0.01, 0), ink)]
        case "streak":
            return [
                block("Streak", (0.36 * w, 0.04, 1.0), (0, back(row) + 0.09 * h, 0), ink),
                block(
                    "Streak",
                    (0.3 * row.head[0], 0.04, 0.9 * row.head[2]),
                    (0, middle_of_head(row)[1] + row.head[1] / 2 - 0.015, middle_of_head(row)[2]),
                    ink,
                ),
            ]
        case "plates":
            sizes = ((-0.4, 0.16), (-0.22, 0.26), (-0.02, 0.32), (0.18, 0.28), (0.36, 0.18))
            return [wedge("Plate", (0.07, s, 0.2), (0, back(row) + 0.05 * h, z), ink, "back") for z, s in sizes]
        case "quills":
            return [
                beam("Quill", (x * w, back(row) - 0.1, z), (1.5 * x * w, back(row) + 0.22, z + 0.16), 0.05, ink)
                for z in (-0.3, -0.06, 0.18, 0.4)
                for x in (-0.4, -0.14, 0.14, 0.4)
            ]
        case "wool":
            return [
                ball("Wool", 0.4 * h + 0.1, (x * w, low + y * h, z), ink)
                for z in (-0.3, 0.02, 0.34)
                for x, y in ((-0.4, 0.5), (0.4, 0.5), (0, 0.74))
            ]
    return []
