"""A figure that stands upright, in the proportions of a Roblox avatar."""

from typing import Final

from worlds.catalogue.solids import BLACK, Paint, block, both
from worlds.geometry import Vector
from worlds.scene import Part

SKIN: Final = Paint((214, 166, 128))
HAIR: Final = Paint((84, 58, 42))
TROUSERS: Final = Paint((54, 66, 96))
SHOES: Final = Paint((48, 44, 44))

LEGS: Final = 0.4
TORSO: Final = 0.36
"""Shares of the height; the rest is the head's."""


def figure(
    size: Vector, coat: Paint, *, legs: Paint = TROUSERS, skin: Paint = SKIN, shoes: Paint = SHOES
) -> list[Part]:
    """Legs, torso, arms and a head with eyes; its arms reach to the sides of `size`, its head to 0.94 of the height."""
    w, h, d = size
    arm, torso = 0.22 * w, 0.57 * w
    deep = 0.62 * d
    head = min(0.2 * h, 0.98 * d)
    hand = 0.06 * h
    shoulder = (LEGS + TORSO) * h
    return [
        *both(block("Leg", (0.47 * torso, (LEGS + 0.01) * h, 0.92 * deep), (0.25 * torso, 0, 0), legs)),
        *both(block("Shoe", (0.5 * torso, 0.06 * h, d), (0.26 * torso, 0, 0), shoes)),
        block("Torso", (torso, TORSO * h, deep), (0, LEGS * h, 0), coat),
        *both(
            block("Arm", (arm, 0.94 * TORSO * h, 0.84 * deep), (w / 2 - arm / 2, shoulder - 0.94 * TORSO * h, 0), coat)
        ),
        *both(
            block("Hand", (0.8 * arm, hand, 0.7 * deep), (w / 2 - arm / 2, shoulder - 0.94 * TORSO * h - hand, 0), skin)
        ),
        block("Head", (head, head, 0.9 * head), (0, shoulder - 0.01 * h, 0), skin),
        *both(
            block(
                "Eye",
                (0.14 * head, 0.2 * head, 0.12 * head),
                (0.2 * head, shoulder + 0.46 * head, -0.43 * head),
                BLACK,
            )
        ),
    ]


def hair(size: Vector, paint: Paint = HAIR) -> list[Part]:
    """Over the head of a figure of that size, to the full height."""
    _, h, d = size
    head = min(0.2 * h, 0.98 * d)
    top = (LEGS + TORSO - 0.01) * h + head
    return [
        block("Hair", (1.08 * head, h - top + 0.2 * head, 0.98 * head), (0, top - 0.2 * head, 0.02 * head), paint),
        block("Hair", (1.06 * head, 0.7 * head, 0.3 * head), (0, top - 0.8 * head, 0.36 * head), paint),
    ]


def head_of(size: Vector) -> tuple[float, float]:
    """(side, lower edge) of the head of a figure of that size."""
    return min(0.2 * size[1], 0.98 * size[2]), (LEGS + TORSO - 0.01) * size[1]
