"""Parts of cells that a lesson names one by one, as models on a stand with a plate."""

import itertools
from typing import Final

from worlds.catalogue.families.circle import circle
from worlds.catalogue.families.exhibit import exhibit
from worlds.catalogue.grammars.model import Sculpt, model
from worlds.catalogue.solids import Paint, ball, beam, both, drum
from worlds.catalogue.thing import Look, Thing
from worlds.scene import Color, Part

SAP: Final = Paint((120, 190, 240))
DOT: Final = Paint((60, 84, 150))
TAIL: Final = Paint((250, 220, 150))
RED: Final = Paint((214, 80, 70))


def vacuole(look: Look) -> list[Part]:
    """A bag of sap, its skin open in front."""
    paint = Paint.of(look)
    return [
        *(ball("Skin", 0.8, (x, 0, 0.1), paint) for x in (-0.34, 0, 0.34)),
        drum("Sap", 0.4, 0.6, (0, 0.42, -0.2), SAP, "z"),
        *(
            ball("Drop", size, (x, y, -0.46), Paint((226, 244, 255)))
            for x, y, size in ((0.1, 0.44, 0.16), (-0.14, 0.3, 0.12))
        ),
    ]


def golgi(look: Look) -> list[Part]:
    """Bent bags, one over the other, with bubbles at their ends."""
    paint = Paint.of(look)
    return [
        *(beam("Bag", (-0.5 + 0.04 * i, 0.16 + 0.17 * i, 0), (0, 0.08 + 0.17 * i, 0), 0.14, paint, rounded=True) for i in range(5)),
        *(beam("Bag", (0, 0.08 + 0.17 * i, 0), (0.5 - 0.04 * i, 0.16 + 0.17 * i, 0), 0.14, paint, rounded=True) for i in range(5)),
        *both(ball("Vesicle", 0.2, (0.56, 0.1, 0), RED)),
        *both(ball("Vesicle", 0.18, (0.44, 0.74, 0), RED)),
        beam("Rod", (0, 0, 0.02), (0, 0.8, 0.02), 0.1, RED),
    ]  # fmt: skip


def membrane(look: Look) -> list[Part]:
    """Two layers of heads with their tails between them, and a channel."""
    paint = Paint.of(look)
    columns = (-0.6, -0.4, -0.2, 0.2, 0.4, 0.6)
    return [
        *(ball("Head", 0.22, (x, y, 0), paint) for x in columns for y in (0, 0.62)),
        *(beam("Tail", (x, 0.14, 0), (x, 0.7, 0), 0.08, TAIL) for x in columns),
        drum("Layer", 1.3, 0.14, (0, 0.11, 0.02), paint, "x"),
        drum("Layer", 1.3, 0.14, (0, 0.73, 0.02), paint, "x"),
        beam("Channel", (0, 0, 0), (0, 0.86, 0), 0.24, RED, rounded=True),
    ]


def ribosome(look: Look) -> list[Part]:
    paint = Paint.of(look)
    return [
        *(ball("Subunit", 0.66, (x, 0, 0), paint) for x in (-0.16, 0.16)),
        *(ball("Subunit", 0.42, (x, 0.56, 0), DOT) for x in (-0.14, 0.14)),
        beam("Strand", (-0.7, 0.6, -0.1), (0.7, 0.6, -0.1), 0.1, RED, rounded=True),
    ]


def lysosome(look: Look) -> list[Part]:
    paint = Paint.of(look)
    return [
        ball("Bag", 0.9, (0, 0, 0), paint),
        *(ball("Enzyme", 0.18, (x, 0.36 + y, -0.34), Paint((250, 240, 180))) for x, y in circle(5, 0.2)),
        ball("Enzyme", 0.2, (0, 0.35, -0.4), RED),
    ]


def reticulum(look: Look) -> list[Part]:
    """Folded sheets with ribosomes on them."""
    paint = Paint.of(look)
    turns = [(-0.5, 0.06), (0.5, 0.06), (0.5, 0.26), (-0.5, 0.26), (-0.5, 0.46), (0.5, 0.46), (0.5, 0.66), (-0.5, 0.66)]
    return [
        *(beam("Sheet", (*a, 0), (*b, 0), 0.16, paint, rounded=True) for a, b in itertools.pairwise(turns)),
        *(ball("Bend", 0.17, (x, y - 0.08, 0), paint) for x, y in turns),
        *(ball("Ribosome", 0.1, (x, y, -0.08), DOT) for x in (-0.3, 0, 0.3) for y in (0.02, 0.22, 0.42, 0.62)),
    ]


ROWS: Final[tuple[tuple[str, str, float, Color, Sculpt], ...]] = (
    ("vacuole", "central vacuole, cell vacuole", 5.0, (150, 206, 180), vacuole),
    ("golgi body", "golgi apparatus, golgi, golgi complex", 5.0, (240, 180, 80), golgi),
    ("cell membrane", "plasma membrane, membrane, lipid bilayer", 5.6, (90, 140, 200), membrane),
    ("ribosome", "", 4.6, (120, 110, 200), ribosome),
    ("lysosome", "peroxisome, vesicle", 4.6, (170, 120, 200), lysosome),
    ("endoplasmic reticulum", "rough endoplasmic reticulum, smooth endoplasmic reticulum", 5.0, (222, 130, 160), reticulum),
)  # fmt: skip

THINGS: Final[tuple[Thing, ...]] = tuple(
    model("cell", "lab", title, words, largest, color, exhibit(title.capitalize(), sculpt), visited=True)
    for title, words, largest, color, sculpt in ROWS
)
