"""Animals of the sea. Those that swim are held by a stand of glass."""

import math
from typing import Final

from worlds.catalogue.solids import BLACK, GLASS, WHITE, Paint, ball, beam, block, both, dome, pillar, solid, wedge
from worlds.catalogue.thing import Built, Look, Thing
from worlds.geometry import QUARTERS, Rotation, Vector, combined
from worlds.scene import Part, Shape

UPSIDE_DOWN: Final[Rotation] = (-1, 0, 0, 0, -1, 0, 0, 0, 1)
SPRAY: Final = Paint((190, 226, 244), "Glass", 0.3)
SKIN: Final = Paint((206, 196, 132))
"""Of a turtle."""


def stand(height: float, across: float) -> list[Part]:
    return [
        pillar("Stand", 0.3 * across, height + 0.1, (0, 0, 0), GLASS),
        pillar("Foot", across, max(0.1, 0.12 * height), (0, 0, 0), GLASS),
    ]


def swimmer(size: Vector, base: Vector, paint: Paint, belly: Paint) -> list[Part]:
    """A body that is pointed at both ends; the head takes 0.32 of its length, the trunk 0.32."""
    w, h, d = size
    x, y, z = base
    head, trunk, rear = 0.32 * d, 0.32 * d, 0.36 * d
    upper, lower = 0.6 * h, 0.4 * h
    front, back = z - d / 2 + head / 2, z + d / 2 - rear / 2
    low = (x, y + lower / 2, front)
    last = (x, y + lower / 2, back)
    tail = combined(UPSIDE_DOWN, QUARTERS[180])
    return [
        wedge("Head", (0.92 * w, upper, head), (x, y + lower, front), paint, "front"),
        solid("Jaw", (0.88 * w, lower, head), low, belly, shape=Shape.WEDGE, rotation=UPSIDE_DOWN),
        block("Trunk", (w, upper, trunk), (x, y + lower, front + head / 2 + trunk / 2), paint),
        block("Belly", (0.94 * w, lower, trunk), (x, y, front + head / 2 + trunk / 2), belly),
        wedge("Rear", (0.86 * w, upper, rear), (x, y + lower, back), paint, "back"),
        solid("Rear", (0.82 * w, lower, rear), last, belly, shape=Shape.WEDGE, rotation=tail),
    ]


def eyes(size: Vector, base: Vector, diameter: float) -> list[Part]:
    """On the head of a swimmer of that size."""
    w, h, d = size
    return both(ball("Eye", diameter, (0.42 * w, base[1] + 0.5 * h - diameter / 2, base[2] - 0.34 * d), BLACK))


def fish(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    size, base = (0.5 * w, 0.6 * h, 0.8 * d), (0.0, 0.22 * h, -0.1 * d)
    return Built(
        [
            *stand(base[1], 0.8 * w),
            *swimmer(size, base, paint, paint),
            *eyes(size, base, 0.1 * h),
            block("Stripe", (0.54 * w, 0.5 * h, 0.05 * d), (0, 0.27 * h, -0.16 * d), WHITE),
            block("Stripe", (0.53 * w, 0.46 * h, 0.05 * d), (0, 0.29 * h, 0.02 * d), WHITE),
            wedge("TailFin", (0.14 * w, 0.34 * h, 0.26 * d), (0, 0.44 * h, 0.37 * d), paint, "front"),
            solid(
                "TailFin",
                (0.14 * w, 0.26 * h, 0.26 * d),
                (0, 0.33 * h, 0.37 * d),
                paint,
                shape=Shape.WEDGE,
                rotation=UPSIDE_DOWN,
            ),
            wedge("DorsalFin", (0.14 * w, 0.22 * h, 0.3 * d), (0, 0.78 * h, -0.04 * d), paint, "front"),
            *both(beam("SideFin", (0.2 * w, 0.42 * h, -0.1 * d), (0.46 * w, 0.36 * h, 0.04 * d), 0.07 * w, paint)),
        ]
    )


def shark(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    size, base = (0.42 * w, 0.44 * h, 0.86 * d), (0.0, 0.26 * h, -0.07 * d)
    parts = [
        *stand(base[1], 0.5 * w),
        *swimmer(size, base, paint, WHITE),
        *eyes(size, base, 0.07 * h),
        wedge("DorsalFin", (0.05 * w, 0.32 * h, 0.16 * d), (0, 0.68 * h, 0), paint, "front"),
        wedge("TailFin", (0.05 * w, 0.4 * h, 0.16 * d), (0, 0.44 * h, 0.42 * d), paint, "front"),
        solid(
            "TailFin",
            (0.05 * w, 0.24 * h, 0.14 * d),
            (0, 0.34 * h, 0.42 * d),
            paint,
            shape=Shape.WEDGE,
            rotation=UPSIDE_DOWN,
        ),
        *both(wedge("SideFin", (0.34 * w, 0.06 * h, 0.16 * d), (0.33 * w, 0.36 * h, -0.06 * d), paint, "front")),
        *both(block("Gill", (0.02 * w, 0.16 * h, 0.01 * d), (0.21 * w, 0.48 * h, -0.17 * d), BLACK)),
        *both(block("Gill", (0.02 * w, 0.16 * h, 0.01 * d), (0.21 * w, 0.48 * h, -0.14 * d), BLACK)),
    ]
    return Built(parts)


def dolphin(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    size, base = (0.42 * w, 0.42 * h, 0.76 * d), (0.0, 0.3 * h, -0.02 * d)
    return Built(
        [
            *stand(base[1], 0.6 * w),
            *swimmer(size, base, paint, WHITE),
            *eyes(size, base, 0.07 * h),
            block("Beak", (0.16 * w, 0.1 * h, 0.16 * d), (0, 0.42 * h, -0.42 * d), paint),
            wedge("DorsalFin", (0.06 * w, 0.3 * h, 0.14 * d), (0, 0.7 * h, 0.02 * d), paint, "front"),
            *both(wedge("SideFin", (0.34 * w, 0.06 * h, 0.16 * d), (0.33 * w, 0.4 * h, -0.08 * d), paint, "front")),
            block("TailFin", (0.66 * w, 0.06 * h, 0.14 * d), (0, 0.45 * h, 0.42 * d), paint),
            *both(block("FinTip", (0.24 * w, 0.05 * h, 0.08 * d), (0.34 * w, 0.455 * h, 0.46 * d), paint)),
        ]
    )


def whale(look: Look) -> Built:
    """It lies on the ground and blows."""
    w, h, d = look.size
    paint = Paint.of(look)
    size, base = (0.7 * w, 0.7 * h, 0.84 * d), (0.0, 0.0, -0.08 * d)
    return Built(
        [
            *swimmer(size, base, paint, WHITE),
            block("Brow", (0.6 * w, 0.4 * h, 0.2 * d), (0, 0.24 * h, -0.34 * d), paint),
            *both(ball("Eye", 0.06 * h, (0.3 * w, 0.36 * h, -0.34 * d), BLACK)),
            *both(wedge("Flipper", (0.22 * w, 0.08 * h, 0.2 * d), (0.39 * w, 0.14 * h, -0.04 * d), paint, "front")),
            beam("TailStock", (0, 0.3 * h, 0.16 * d), (0, 0.42 * h, 0.38 * d), 0.14 * w, paint),
            block("Fluke", (w, 0.07 * h, 0.14 * d), (0, 0.4 * h, 0.42 * d), paint),
            *both(block("FlukeTip", (0.3 * w, 0.06 * h, 0.08 * d), (0.34 * w, 0.405 * h, 0.46 * d), paint)),
            pillar("Spout", 0.05 * w, 0.28 * h, (0, 0.66 * h, -0.12 * d), SPRAY),
            *both(beam("Spray", (0, 0.86 * h, -0.12 * d), (0.14 * w, 0.96 * h, -0.12 * d), 0.04 * w, SPRAY)),
            ball("Drop", 0.06 * h, (0, 0.94 * h, -0.12 * d), SPRAY),
        ]
    )


def turtle(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    across = min(0.86 * w, 0.74 * d)
    low = 0.2 * h
    face = -d / 2
    head = min(0.28 * w, 0.5 * h)
    parts = [
        pillar("Shell", across, 0.22 * h, (0, low, 0.03 * d), paint),
        *dome("Shell", 0.94 * across, 0.6 * h, (0, 0.4 * h, 0.03 * d), paint, steps=4),
        pillar("Rim", 0.99 * across, 0.08 * h, (0, low - 0.04 * h, 0.03 * d), SKIN),
        block("Neck", (0.6 * head, 0.6 * head, 0.3 * d), (0, low + 0.1 * h, face + 0.26 * d), SKIN),
        ball("Head", head, (0, low + 0.1 * h, face + head / 2), SKIN),
        *both(ball("Eye", 0.24 * head, (0.34 * head, low + 0.1 * h + 0.56 * head, face + 0.24 * head), BLACK)),
        wedge("Tail", (0.1 * w, 0.14 * h, 0.2 * d), (0, low, d / 2 - 0.1 * d), SKIN, "back"),
    ]
    for z in (-0.2, 0.26):
        parts += both(block("Leg", (0.26 * w, 0.3 * h, 0.18 * d), (w / 2 - 0.13 * w, 0, z * d), SKIN))
    return Built(parts)


def octopus(look: Look) -> Built:
    w, h, d = look.size
    across = min(w, d)
    paint = Paint.of(look)
    head = 0.46 * across
    low = h - head
    parts = [
        ball("Head", head, (0, low, 0), paint),
        pillar("Mantle", 0.4 * across, low + 0.3 * head, (0, 0, 0), paint),
        *both(ball("Eye", 0.24 * head, (0.22 * head, low + 0.4 * head, -0.4 * head), WHITE)),
        *both(ball("Pupil", 0.12 * head, (0.22 * head, low + 0.46 * head, -0.5 * head), BLACK)),
    ]
    thick = 0.08 * across
    for i in range(8):
        angle = math.pi * (i + 0.5) / 4
        cos, sin = math.cos(angle), math.sin(angle)
        knee = (0.3 * across * cos, 0.5 * thick + 0.02 * h, 0.3 * across * sin)
        tip = (0.46 * across * cos, 0.12 * h + thick, 0.46 * across * sin)
        parts.append(beam("Arm", (0.1 * across * cos, 0.3 * h, 0.1 * across * sin), knee, thick, paint))
        parts.append(beam("ArmTip", knee, tip, 0.8 * thick, paint))
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing(
        "fish",
        "fish",
        "character",
        (),
        (2.4, 4, 5),
        (244, 138, 46),
        "SmoothPlastic",
        fish,
    ),
    Thing("shark", "shark", "character", ("great white shark",), (8, 9, 18), (112, 128, 144), "SmoothPlastic", shark),
    Thing("dolphin", "dolphin", "character", ("porpoise",), (5, 6, 10), (120, 148, 176), "SmoothPlastic", dolphin),
    Thing(
        "whale",
        "whale",
        "character",
        ("blue whale",),
        (12, 12, 28),
        (62, 92, 128),
        "SmoothPlastic",
        whale,
    ),
    Thing(
        "turtle",
        "turtle",
        "character",
        ("sea turtle",),
        (4.4, 2.6, 5),
        (78, 128, 66),
        "SmoothPlastic",
        turtle,
    ),
    Thing("octopus", "octopus", "character", ("kraken",), (8, 6, 8), (190, 72, 108), "SmoothPlastic", octopus),
)
