"""The grammar of birds: standing, with wings folded or spread."""

from dataclasses import dataclass
from typing import Final, Literal

from worlds.catalogue.grammars.model import Sculpt
from worlds.catalogue.grammars.quadruped import around, stud
from worlds.catalogue.solids import BLACK, WHITE, Paint, ball, beam, block, both, drum, pillar, plank, wedge
from worlds.catalogue.thing import Look
from worlds.scene import Color, Part

Beak = Literal["short", "hooked", "long", "broad", "huge", "bent"]
Tail = Literal["short", "long", "fan", "plume"]

YELLOW: Final = (242, 190, 52)
ORANGE: Final = (238, 130, 40)
GRAY: Final = (90, 92, 98)


@dataclass(frozen=True, slots=True)
class Bird:
    """Lengths in shares of the body's length."""

    body: tuple[float, float] = (0.46, 0.5)
    legs: float = 0.34
    neck: float = 0.1
    """How far the head is above the back."""
    head: float = 0.38
    beak: Beak = "short"
    bill: Color = YELLOW
    shanks: Color = ORANGE
    tail: Tail = "short"
    wings: Literal["folded", "spread"] = "folded"
    wing: Color | None = None
    breast: Color | None = None
    hood: Color | None = None
    """Of the head, where it differs."""
    crest: Color | None = None
    train: Color | None = None
    """Of the tail."""
    eyes: Literal["small", "great"] = "small"

    @property
    def girth(self) -> float:
        """Across its body."""
        return 0.56 * (self.body[0] + self.body[1])


def bird(row: Bird) -> Sculpt:
    return lambda look: [*trunk(row, look), *head(row, look), *beak(row), *wings(row, look), *tail(row, look)]


def place_of_head(row: Bird) -> tuple[float, float]:
    """(lower edge, z of the front)."""
    return row.legs + row.body[1] + row.neck - 0.12, -0.5 - 0.34 * row.head


def trunk(row: Bird, look: Look) -> list[Part]:
    paint, shanks = Paint.of(look), Paint(row.shanks)
    w, h = row.body
    girth = row.girth
    low, front = place_of_head(row)
    parts = [
        ball("Body", girth, (0, row.legs, -0.14), paint),
        ball("Rump", 0.78 * girth, (0, row.legs + 0.16 * girth, 0.18), paint),
        beam(
            "Neck",
            (0, row.legs + 0.62 * h, -0.22),
            (0, low + 0.4 * row.head, front + 0.5 * row.head),
            0.6 * min(w, row.head),
            paint,
            rounded=True,
        ),
        *both(pillar("Leg", 0.07, row.legs + 0.1 * girth, (0.24 * w, 0, 0.0), shanks)),
        *both(block("Foot", (0.18, 0.05, 0.26), (0.24 * w, 0, -0.06), shanks)),
    ]
    if row.breast:
        at = (0, row.legs + 0.06 * girth, -0.14 - 0.14 * girth)
        parts.append(ball("Breast", 0.86 * girth, at, Paint(row.breast)))
    return parts


def head(row: Bird, look: Look) -> list[Part]:
    paint = Paint(row.hood) if row.hood else Paint.of(look)
    s = row.head
    low, front = place_of_head(row)
    z = front + s / 2
    middle = (0, low + 0.46 * s, z)
    parts = [ball("Head", 0.96 * s, (0, low - 0.02 * s, z), paint)]
    if row.eyes == "great":
        parts += both(stud("Disc", middle, 0.5 * s, around(28, 14), 0.42 * s, WHITE))
        parts += both(stud("Pupil", middle, 0.53 * s, around(28, 14), 0.2 * s, BLACK))
        parts += both(wedge("Ear", (0.26 * s, 0.3 * s, 0.12 * s), (0.28 * s, low + 0.78 * s, z), paint, "right"))
    else:
        parts += both(stud("Eye", middle, 0.5 * s, around(48, 16), 0.18 * s, BLACK))
    if row.crest:
        parts += [
            wedge("Crest", (0.12 * s, 0.4 * s, 0.5 * s), (0, low + 0.84 * s, z), Paint(row.crest)),
            wedge("Crest", (0.1 * s, 0.3 * s, 0.3 * s), (0, low + 0.84 * s, z + 0.36 * s), Paint(row.crest)),
        ]
    return parts


def beak(row: Bird) -> list[Part]:
    s, bill = row.head, Paint(row.bill)
    low, front = place_of_head(row)
    middle = low + 0.36 * s
    match row.beak:
        case "short":
            return [wedge("Beak", (0.26 * s, 0.22 * s, 0.36 * s), (0, middle - 0.08 * s, front - 0.16 * s), bill)]
        case "hooked":
            return [
                wedge("Beak", (0.3 * s, 0.26 * s, 0.34 * s), (0, middle - 0.04 * s, front - 0.15 * s), bill),
                block("Hook", (0.14 * s, 0.2 * s, 0.1 * s), (0, middle - 0.16 * s, front - 0.24 * s), bill),
            ]
        case "long":
            return [beam("Beak", (0, middle, front + 0.05), (0, middle - 0.1, front - 1.2 * s), 0.16 * s, bill)]
        case "broad":
            return [block("Beak", (0.5 * s, 0.14 * s, 0.5 * s), (0, middle - 0.1 * s, front - 0.22 * s), bill)]
        case "huge":
            return [
                block("Beak", (0.34 * s, 0.46 * s, 0.9 * s), (0, middle - 0.16 * s, front - 0.42 * s), bill),
                wedge("Beak", (0.32 * s, 0.4 * s, 0.4 * s), (0, middle - 0.14 * s, front - 1.04 * s), bill),
                block("BeakTip", (0.28 * s, 0.16 * s, 0.2 * s), (0, middle - 0.16 * s, front - 1.18 * s), BLACK),
            ]
        case "bent":
            return [
                beam("Beak", (0, middle, front + 0.04), (0, middle - 0.05, front - 0.5 * s), 0.26 * s, bill),
                beam(
                    "BeakTip",
                    (0, middle - 0.02, front - 0.44 * s),
                    (0, middle - 0.5 * s, front - 0.66 * s),
                    0.2 * s,
                    BLACK,
                ),
            ]
    return []


def wings(row: Bird, look: Look) -> list[Part]:
    paint = Paint(row.wing) if row.wing else Paint.of(look)
    w, h = row.body
    side, middle = 0.48 * row.girth, row.legs + 0.54 * row.girth
    if row.wings == "folded":
        return [
            *both(drum("Wing", 0.1, 0.66 * row.girth, (side, middle, -0.06), paint, "x")),
            *both(
                plank("WingTip", (side, middle + 0.05, 0.0), (0.7 * side, middle - 0.1, 0.56), 0.08, 0.36 * h, paint)
            ),
        ]
    y = row.legs + 0.78 * h
    return [
        *both(plank("Wing", (0.1, y - 0.02, -0.08), (w / 2 + 0.52, y + 0.16, -0.06), 0.5, 0.08, paint)),
        *both(plank("Wing", (w / 2 + 0.48, y + 0.15, -0.04), (w / 2 + 1.0, y + 0.12, 0.04), 0.38, 0.07, paint)),
        *both(plank("WingTip", (w / 2 + 0.96, y + 0.12, 0.04), (w / 2 + 1.26, y + 0.04, 0.12), 0.24, 0.06, paint)),
    ]


def tail(row: Bird, look: Look) -> list[Part]:
    paint = Paint(row.train) if row.train else Paint.of(look)
    w, h = row.body
    y = row.legs + 0.5 * h
    match row.tail:
        case "short":
            return [plank("Tail", (0, y + 0.04, 0.34), (0, y + 0.1, 0.74), 0.46 * w, 0.07, paint)]
        case "long":
            return [plank("Tail", (0, y + 0.08, 0.34), (0, y - 0.16, 1.1), 0.22, 0.08, paint)]
        case "plume":
            return [ball("Plume", 0.42, (x, y - 0.06, 0.42), paint) for x in (-0.18, 0.18)]
        case "fan":
            middle = (0, y, 0.36)
            rays = ((-0.7, 0.55), (-0.44, 0.85), (0.0, 1.0), (0.44, 0.85), (0.7, 0.55))
            feathers = [beam("Feather", middle, (x, y + up, 0.6), 0.15, paint) for x, up in rays]
            eyes = [
                ball("FeatherEye", 0.18, (0.94 * x, y + 0.9 * up - 0.1, 0.54), Paint((240, 190, 70))) for x, up in rays
            ]
            return [*feathers, *eyes]
    return []
