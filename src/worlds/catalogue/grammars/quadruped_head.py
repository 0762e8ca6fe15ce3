"""The head of an animal on four legs: its snout, eyes and ears, and what grows on it."""

from typing import Final

from worlds.catalogue.grammars.quadruped import HORN, Quadruped, around, back, middle_of_head, stud
from worlds.catalogue.solids import BLACK, Paint, ball, beam, block, both, drum, wedge
from worlds.catalogue.thing import Look
from worlds.geometry import Vector
from worlds.scene import Part

GOLD: Final = Paint((236, 190, 64), "Metal")
INNER: Final = Paint((226, 160, 160))


def head(row: Quadruped, look: Look) -> list[Part]:
    paint = Paint.of(look)
    middle = (_, y, z) = middle_of_head(row)
    skull = row.skull
    radius = skull / 2
    wide, high, long = row.snout
    nose, low, face = (wide + high) / 2, y - 0.34 * radius, z - radius
    tip = min(z - row.head[2] / 2, face) - long
    eye = 0.16 * skull + 0.015
    neck = 0.78 * min(row.girth, skull * 1.2)
    parts = [
        beam("Neck", (0, back(row) - 0.5 * row.girth, -0.36), middle, neck, paint, rounded=True),
        ball("Head", skull, (0, y - radius, z), paint),
        beam("Snout", (0, low + 0.1 * radius, z), (0, low, tip), nose, Paint(row.face) if row.face else paint, rounded=True),
        beam("Nose", (0, low + 0.3 * nose, tip + 0.02), (0, low + 0.3 * nose, tip - 0.02), 0.46 * nose, BLACK, rounded=True),
    ]  # fmt: skip
    if row.mask:
        parts += both(stud("Mask", middle, 0.99 * radius, around(38, 12), 2.0 * eye, Paint(row.mask)))
        parts += both(stud("EyeShine", middle, 1.01 * radius, around(36, 17), 1.1 * eye, Paint((250, 250, 250))))
    parts += both(stud("Eye", middle, 1.04 * radius, around(38, 16), eye, BLACK))
    if row.mane:
        parts += mane(row)
    if row.ruff:
        parts += ruff(row)
    return [*parts, *ears(row, paint), *horns(row)]


def mane(row: Quadruped) -> list[Part]:
    """From the head down to the shoulders."""
    _, y, z = middle_of_head(row)
    top, ink = y + row.skull / 2, Paint(row.ink)
    start, end = (0, top - 0.04, z + 0.3 * row.skull), (0, back(row) - 0.02, -0.26)
    lock = beam(
        "Forelock", (0, top + 0.01, z + 0.1), (0, top - 0.03, z - 0.4 * row.skull), 0.3 * row.skull, ink, rounded=True
    )
    return [beam("Mane", start, end, 0.4 * row.skull, ink, rounded=True), lock]  # fmt: skip


def ruff(row: Quadruped) -> list[Part]:
    """Two thick discs behind the face, and the hair of the chest."""
    _, y, z = middle_of_head(row)
    skull, ink = row.skull, Paint(row.ink)
    return [
        drum("Mane", 0.3 * skull, 1.62 * skull, (0, y - 0.03, z + 0.06 * skull), ink, "z"),
        ball("Mane", 1.46 * skull, (0, y - 0.82 * skull, z + 0.44 * skull), ink),
    ]


def ears(row: Quadruped, paint: Paint) -> list[Part]:
    _, y, z = middle_of_head(row)
    skull = row.skull
    side, top, behind = 0.36 * skull, y + 0.36 * skull, z + 0.08 * skull
    match row.ears:
        case "pointed":
            return both(wedge("Ear", (0.28 * skull, 0.42 * skull, 0.1 * skull), (side, top, behind), paint, "right"))
        case "round":
            ink = Paint(row.ink) if row.mask else paint
            return both(drum("Ear", 0.14 * skull, 0.42 * skull, (side + 0.04, top + 0.06 * skull, behind), ink, "z"))
        case "long":
            start, end = (0.24 * skull, top, behind), (0.34 * skull, top + 0.94 * skull, behind + 0.1 * skull)
            ahead = (end[0], end[1] - 0.12 * skull, end[2] - 0.09 * skull)
            return [
                *both(beam("Ear", start, end, 0.24 * skull, paint, rounded=True)),
                *both(beam("InnerEar", (start[0], start[1], start[2] - 0.09 * skull), ahead, 0.12 * skull, INNER)),
            ]
        case "big":
            at = (0.62 * skull, y + 0.3 * skull, behind)
            return [
                *both(drum("Ear", 0.1 * skull, 0.9 * skull, at, paint, "z")),
                *both(drum("InnerEar", 0.1 * skull, 0.6 * skull, (at[0], at[1], at[2] - 0.03), INNER, "z")),
            ]
        case "floppy":
            start, end = (0.4 * skull, top - 0.1 * skull, behind), (0.72 * skull, y - 0.24 * skull, behind)
            return both(beam("Ear", start, end, 0.3 * skull, Paint(row.ink), rounded=True))
        case "fans":
            middle, toward = (0.52 * skull, y - 0.02, z + 0.2 * skull), around(56, 0)
            return both(fan("Ear", middle, toward, 1.14 * skull, 0.07, paint))
    return []


def fan(name: str, middle: Vector, toward: Vector, across: float, thickness: float, paint: Paint) -> Part:
    """A disc that looks `toward`."""
    (x, y, z), (a, b, c) = middle, toward
    half = thickness / 2
    return beam(
        name,
        (x - half * a, y - half * b, z - half * c),
        (x + half * a, y + half * b, z + half * c),
        across,
        paint,
        rounded=True,
    )


def horns(row: Quadruped) -> list[Part]:
    w = row.skull
    _, y, z = middle_of_head(row)
    top, face = y + w / 2, z - w / 2
    nose = face - row.snout[2]
    match row.horns:
        case "curved":
            return [
                *both(beam("Horn", (0.3 * w, top - 0.08, z), (0.85 * w, top + 0.04, z), 0.075, HORN, rounded=True)),
                *both(beam("Horn", (0.82 * w, top + 0.02, z), (0.86 * w, top + 0.22, z - 0.04), 0.06, HORN, rounded=True)),
            ]  # fmt: skip
        case "single":
            return [beam("Horn", (0, top - 0.06, z - 0.2 * w), (0, top + 0.46, z - 0.5 * w), 0.06, GOLD, rounded=True)]
        case "short":
            return both(beam("Horn", (0.3 * w, top - 0.08, z), (0.5 * w, top + 0.06, z), 0.06, HORN, rounded=True))
        case "knobs":
            at = (0.2 * w, top - 0.06, z), (0.26 * w, top + 0.16, z + 0.02)
            knob = drum("Knob", 0.1, 0.08, (0.26 * w, top + 0.17, z + 0.02), Paint(row.ink), "x")
            return [*both(beam("Horn", *at, 0.05, Paint(row.ink), rounded=True)), *both(knob)]
        case "straight":
            return both(beam("Horn", (0.2 * w, top - 0.08, z), (0.34 * w, top + 0.5, z + 0.16), 0.05, Paint(row.ink)))
        case "rolled":
            return [
                *both(beam("Horn", (0.3 * w, top - 0.1, z), (0.52 * w, top + 0.06, z + 0.14), 0.1, HORN, rounded=True)),
                *both(beam("Horn", (0.5 * w, top + 0.06, z + 0.12), (0.7 * w, y, z + 0.2), 0.09, HORN, rounded=True)),
                *both(beam("Horn", (0.7 * w, y, z + 0.2), (0.7 * w, y - 0.08, z - 0.06), 0.07, HORN, rounded=True)),
            ]
        case "antlers":
            return [
                *both(beam("Antler", (0.24 * w, top - 0.06, z), (0.7 * w, top + 0.3, z + 0.1), 0.05, HORN)),
                *both(beam("Antler", (0.68 * w, top + 0.28, z + 0.1), (0.62 * w, top + 0.58, z), 0.045, HORN)),
                *both(beam("Antler", (0.44 * w, top + 0.12, z + 0.04), (0.4 * w, top + 0.34, z - 0.12), 0.04, HORN)),
                *both(beam("Antler", (0.66 * w, top + 0.28, z + 0.1), (1.0 * w, top + 0.46, z + 0.16), 0.04, HORN)),
            ]
        case "shovels":
            return [
                *both(beam("Antler", (0.24 * w, top - 0.08, z), (0.9 * w, top + 0.1, z), 0.06, HORN)),
                *both(block("Antler", (0.34, 0.08, 0.3), (0.7 * w + 0.16, top + 0.08, z), HORN)),
                *both(block("Antler", (0.06, 0.2, 0.26), (0.7 * w + 0.3, top + 0.1, z), HORN)),
            ]
        case "nose":
            return [
                beam("Horn", (0, y - 0.2 * w, nose + 0.05), (0, y + 0.6 * w, nose - 0.1), 0.08, HORN, rounded=True),
                beam("Horn", (0, y, face - 0.03), (0, y + 0.6 * w, face - 0.06), 0.06, HORN, rounded=True),
            ]
        case "three":
            frill = drum("Frill", 0.08, 2.0 * w, (0, y + 0.3 * w, z + 0.4 * w), Paint(row.ink), "z")
            brow = (0.3 * w, y + 0.3 * w, face + 0.08), (0.42 * w, y + 0.86 * w, face - 0.3)
            horn = (0, y - 0.1, nose + 0.04), (0, y + 0.36 * w, nose - 0.08)
            return [frill, *both(beam("Horn", *brow, 0.06, HORN, rounded=True)), beam("Horn", *horn, 0.06, HORN, rounded=True)]  # fmt: skip
        case "tusks":
            x = row.snout[0] / 2 + 0.01
            return [
                *both(beam("Tusk", (x, y - 0.22 * w, nose + 0.06), (x + 0.03, y - 0.36 * w, nose - 0.1), 0.05, HORN)),
                *both(beam("Tusk", (x + 0.03, y - 0.36 * w, nose - 0.08), (x + 0.03, y - 0.05 * w, nose - 0.18), 0.04, HORN)),
            ]  # fmt: skip
    return []
