"""Corals: branching ones, fans, tubes, plates and brains. Copies take turns."""

import itertools
import math
from typing import Final

from worlds.catalogue.grammars.model import model
from worlds.catalogue.solids import Paint, ball, beam, both, dome, drum, pillar
from worlds.catalogue.thing import Look, Thing
from worlds.scene import Part

FOOT: Final = Paint((176, 160, 136), "Slate")


def coral(look: Look) -> list[Part]:
    shapes = (branching, fan, tubes, plates, brain)
    return [*dome("Foot", 0.5, 0.1, (0, 0, 0), FOOT, steps=2), *shapes[look.form % len(shapes)](Paint.of(look))]


def branching(paint: Paint) -> list[Part]:
    """Each branch forks once; the tips are paler."""
    parts: list[Part] = []
    for number, (lean, high) in enumerate(((0.1, 0.62), (0.8, 0.46), (0.9, 0.5), (0.8, 0.4), (0.86, 0.44))):
        turn = 1.3 * number
        x, z = math.cos(turn), math.sin(turn)
        fork = (0.3 * lean * x, 0.08 + high * 0.62, 0.3 * lean * z)
        parts.append(beam("Branch", (0.06 * x, 0.04, 0.06 * z), fork, 0.12, paint, rounded=True))
        for side, up in ((1, 1.0), (-1, 0.84)):
            tip = (fork[0] + 0.1 * x - side * 0.1 * z, 0.1 + high * 1.4 * up, fork[2] + 0.1 * z + side * 0.1 * x)
            parts.append(beam("Twig", fork, tip, 0.085, paint, rounded=True))
            parts.append(drum("Bud", 0.09, 0.1, tip, paint.paler(), "z"))
    return parts


def fan(paint: Paint) -> list[Part]:
    """A flat net of twigs that stands across."""
    parts = [beam("Stem", (0, 0.04, 0), (0, 0.34, 0), 0.11, paint, rounded=True)]
    tips = ((-0.42, 0.56), (-0.26, 0.82), (0.0, 0.96), (0.27, 0.84), (0.43, 0.54))
    parts += [beam("Rib", (0, 0.3, 0), (x, y, 0), 0.07, paint, rounded=True) for x, y in tips]
    for share, thick in ((0.45, 0.045), (0.72, 0.04), (0.96, 0.04)):
        knots = [(share * x, 0.3 + share * (y - 0.3), 0.0) for x, y in tips]
        parts += [beam("Net", low, high, thick, paint.paler(), rounded=True) for low, high in itertools.pairwise(knots)]
    return parts  # fmt: skip


def tubes(paint: Paint) -> list[Part]:
    parts = []
    for x, z, high in (
        (0, 0.02, 0.9),
        (-0.17, 0.1, 0.66),
        (0.18, 0.06, 0.74),
        (0.06, -0.17, 0.52),
        (-0.14, -0.14, 0.42),
    ):
        parts.append(pillar("Tube", 0.18, high, (x, 0.02, z), paint))
        parts.append(pillar("Rim", 0.22, 0.05, (x, high - 0.01, z), paint.paler()))
        parts.append(pillar("Mouth", 0.13, 0.03, (x, high + 0.03, z), Paint((92, 40, 70))))
    return parts


def plates(paint: Paint) -> list[Part]:
    """Tables on one stem, the largest at the top."""
    return [
        pillar("Stem", 0.14, 0.62, (0, 0.02, 0), paint),
        pillar("Plate", 0.46, 0.07, (0.1, 0.24, 0.04), paint),
        pillar("Plate", 0.6, 0.07, (-0.1, 0.42, -0.02), paint.paler()),
        pillar("Plate", 0.84, 0.07, (0.02, 0.62, 0), paint),
        pillar("Crust", 0.5, 0.05, (0.02, 0.68, 0), paint.paler()),
    ]


def brain(paint: Paint) -> list[Part]:
    """Low and round, with furrows, and smaller ones beside it."""
    return [
        ball("Brain", 0.62, (0, 0, 0), paint),
        *(drum("Ridge", 0.05, 0.655 - 0.5 * abs(x) ** 1.5, (x, 0.31, 0), paint.paler(), "x") for x in (-0.18, -0.06, 0.06, 0.18)),
        *both(ball("Brain", 0.34, (0.36, 0, 0.1), paint)),
        ball("Brain", 0.26, (0.1, 0, -0.38), paint),
    ]  # fmt: skip


THINGS: Final[tuple[Thing, ...]] = (
    model(None, "nature", "coral", "sea coral, anemone, sea anemone", 8.4, (255, 92, 104), coral, indoors=False),
)
