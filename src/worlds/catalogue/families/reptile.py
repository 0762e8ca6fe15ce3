"""Reptiles and amphibians: lizards by a grammar, snakes, frogs and a tortoise."""

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from worlds.catalogue.characters.sea import turtle
from worlds.catalogue.grammars.model import Sculpt, model
from worlds.catalogue.solids import BLACK, WHITE, YELLOW, Paint, ball, beam, block, both, pillar, wedge
from worlds.catalogue.thing import Look, Thing
from worlds.scene import Color, Part


@dataclass(frozen=True, slots=True)
class Lizard:
    """Lengths in shares of the body's length."""

    body: tuple[float, float] = (0.3, 0.22)
    leg: float = 0.14
    """Height of the belly."""
    jaw: float = 0.22
    """Length."""
    teeth: bool = False
    spines: bool = False
    mark: Literal["none", "spots", "bands", "sail"] = "none"
    ink: Color = (60, 90, 40)
    belly: Color | None = (222, 214, 150)
    curl: bool = False
    """Of the tail."""
    frill: bool = False


def lizard(row: Lizard) -> Sculpt:
    return lambda look: [*trunk(row, look), *marks(row)]


def trunk(row: Lizard, look: Look) -> list[Part]:
    paint = Paint.of(look)
    w, h = row.body
    low = row.leg
    parts = [
        block("Body", (w, h, 0.8), (0, low, 0), paint),
        block("Back", (0.7 * w, 0.3 * h, 0.64), (0, low + 0.86 * h, 0), paint),
        block("Head", (0.8 * w, 0.9 * h, 0.26), (0, low + 0.3 * h, -0.48), paint),
        block("Jaw", (0.66 * w, 0.4 * h, row.jaw), (0, low + 0.36 * h, -0.58 - row.jaw / 2), paint),
        *both(ball("Eye", 0.34 * h, (0.36 * w, low + 0.9 * h, -0.5), YELLOW)),
        *both(ball("Pupil", 0.18 * h, (0.36 * w + 0.1 * h, low + 1.0 * h, -0.53), BLACK)),
    ]
    if row.belly:
        parts.append(block("Belly", (0.84 * w, 0.3 * h, 0.7), (0, low - 0.05, 0), Paint(row.belly)))
    if row.teeth:
        parts.append(
            block("Teeth", (0.7 * w, 0.12 * h, 0.9 * row.jaw), (0, low + 0.42 * h, -0.56 - row.jaw / 2), WHITE)
        )
        parts.append(block("LowerJaw", (0.62 * w, 0.2 * h, row.jaw), (0, low + 0.2 * h, -0.56 - row.jaw / 2), paint))
    for z in (-0.28, 0.28):
        parts += both(beam("Leg", (0.4 * w, low + 0.4 * h, z), (0.5 * w + 0.16, low + 0.02, z), 0.11, paint))
        parts += both(block("Shin", (0.1, low + 0.08, 0.1), (0.5 * w + 0.16, 0, z), paint))
        parts += both(block("Foot", (0.14, 0.05, 0.2), (0.5 * w + 0.17, 0, z - 0.04), paint))
    if row.curl:
        parts += [
            beam("Tail", (0, low + 0.5 * h, 0.34), (0, low + 0.3 * h, 0.76), 0.12, paint),
            beam("Tail", (0, low + 0.3 * h, 0.74), (0, low + 0.34, 0.9), 0.1, paint),
            beam("TailTip", (0, low + 0.34, 0.9), (0, low + 0.3, 0.68), 0.08, paint),
        ]
    else:
        parts += [
            block("Tail", (0.66 * w, 0.7 * h, 0.36), (0, 0.9 * low, 0.54), paint),
            block("Tail", (0.44 * w, 0.5 * h, 0.36), (0, 0.8 * low, 0.84), paint),
            wedge("TailTip", (0.26 * w, 0.34 * h, 0.36), (0, 0.8 * low, 1.16), paint, "back"),
        ]
    if row.frill:
        parts.append(block("Frill", (2.0 * w, 2.0 * h, 0.05), (0, low - 0.1 * h, -0.34), Paint(row.ink)))
    return parts


def marks(row: Lizard) -> list[Part]:
    w, h = row.body
    ink, top = Paint(row.ink), row.leg + 1.1 * h
    parts: list[Part] = []
    if row.spines:
        parts += [wedge("Spine", (0.05, 0.1, 0.12), (0, top, z), ink, "back") for z in (-0.26, -0.12, 0.02, 0.16, 0.3)]
    match row.mark:
        case "spots":
            parts += [
                block("Spot", (w + 0.03, 0.3 * h, 0.09), (0, row.leg + 0.5 * h, z), ink) for z in (-0.3, -0.1, 0.1, 0.3)
            ]
            parts += [
                pillar("Spot", 0.26 * w, 0.04, (x * w, top - 0.01, z), ink)
                for x, z in ((0.14, -0.2), (-0.14, 0), (0.14, 0.2))
            ]
        case "bands":
            parts += [
                block("Band", (1.06 * w, 1.2 * h, 0.07), (0, row.leg + 0.06, z), ink) for z in (-0.28, -0.1, 0.08, 0.26)
            ]
        case "sail":
            heights = ((-0.3, 0.3), (-0.15, 0.5), (0.0, 0.58), (0.15, 0.5), (0.3, 0.3))
            parts += [block("Sail", (0.06, high, 0.17), (0, top - 0.04, z), ink) for z, high in heights]
    return parts


def snake(ink: Color | None, hood: bool = False) -> Sculpt:
    """In a wave, its head raised."""

    def sculpt(look: Look) -> list[Part]:
        paint = Paint.of(look)
        bend = [(0.34 * math.sin(1.1 * i), 0.11 - 0.006 * i, 0.26 * i) for i in range(11)]
        parts = []
        for i, (start, end) in enumerate(pairwise(bend)):
            thick = 0.22 - 0.012 * i
            parts.append(beam("Body", start, end, thick, paint))
            if ink and i % 2 == 0:
                parts.append(ball("Band", 1.24 * thick, (end[0], end[1] - 0.62 * thick, end[2]), Paint(ink)))
            else:
                parts.append(ball("Body", 1.04 * thick, (end[0], end[1] - 0.52 * thick, end[2]), paint))
        parts += [
            beam("Neck", (0, 0.1, 0.06), (0, 0.6, -0.1), 0.2, paint),
            block("Head", (0.28, 0.18, 0.36), (0, 0.54, -0.22), paint),
            *both(ball("Eye", 0.08, (0.12, 0.66, -0.3), YELLOW)),
            block("Tongue", (0.05, 0.03, 0.2), (0, 0.57, -0.48), Paint((210, 40, 50))),
        ]
        if hood:
            parts.append(block("Hood", (0.6, 0.4, 0.12), (0, 0.26, -0.06), paint))
        return parts

    return sculpt


def frog(warts: Color | None, belly: Color = (236, 240, 196)) -> Sculpt:
    def sculpt(look: Look) -> list[Part]:
        paint = Paint.of(look)
        parts = [
            block("Body", (0.62, 0.38, 0.66), (0, 0.1, 0.04), paint),
            block("Back", (0.48, 0.12, 0.5), (0, 0.45, 0.06), paint),
            block("Belly", (0.5, 0.3, 0.1), (0, 0.1, -0.28), Paint(belly)),
            block("Head", (0.66, 0.28, 0.4), (0, 0.4, -0.26), paint),
            block("Mouth", (0.6, 0.04, 0.06), (0, 0.48, -0.45), Paint((70, 40, 40))),
            *both(ball("Eye", 0.22, (0.22, 0.62, -0.28), WHITE)),
            *both(ball("Pupil", 0.12, (0.23, 0.68, -0.36), BLACK)),
            *both(block("Thigh", (0.2, 0.24, 0.46), (0.4, 0.06, 0.16), paint)),
            *both(block("HindFoot", (0.3, 0.06, 0.36), (0.46, 0, 0.0), paint)),
            *both(beam("Arm", (0.28, 0.34, -0.26), (0.36, 0.02, -0.42), 0.12, paint)),
            *both(block("Hand", (0.2, 0.05, 0.2), (0.37, 0, -0.46), paint)),
        ]
        if warts:
            parts += [
                ball("Wart", 0.1, (x, y, z), Paint(warts))
                for x, y, z in (
                    (0.14, 0.52, 0.1),
                    (-0.12, 0.52, 0.2),
                    (0.02, 0.52, 0.0),
                    (-0.16, 0.62, -0.14),
                    (0.27, 0.36, 0.2),
                    (-0.27, 0.36, 0.1),
                )
            ]
        return parts

    return sculpt


def tortoise(look: Look) -> list[Part]:
    return turtle(Look((4.0, 2.8, 4.6), look.color, look.material)).parts


def tadpole(look: Look) -> list[Part]:
    paint = Paint.of(look)
    return [
        ball("Body", 0.5, (0, 0, 0), paint),
        ball("Body", 0.36, (0, 0.06, 0.26), paint),
        *both(ball("Eye", 0.12, (0.14, 0.28, -0.18), WHITE)),
        *both(ball("Pupil", 0.07, (0.16, 0.32, -0.23), BLACK)),
        beam("Tail", (0, 0.22, 0.36), (0.1, 0.22, 0.7), 0.14, paint),
        beam("Tail", (0.1, 0.22, 0.68), (-0.06, 0.22, 1.0), 0.1, paint),
        block("Fin", (0.05, 0.3, 0.5), (0.04, 0.08, 0.7), paint),
    ]


ROWS: Final[tuple[tuple[str, str, float, Color, Sculpt], ...]] = (
    ("lizard", "reptile, gecko, skink, newt, anole", 3.2, (108, 158, 74), lizard(Lizard(mark="spots"))),
    ("crocodile", "alligator, croc, gator, caiman", 15.0, (82, 112, 66), lizard(Lizard((0.32, 0.2), 0.1, 0.46, teeth=True, spines=True))),
    ("komodo dragon", "monitor lizard, giant lizard", 10.0, (112, 104, 86), lizard(Lizard((0.3, 0.22), 0.16, 0.24, ink=(80, 74, 62), mark="bands"))),
    ("iguana", "bearded dragon", 4.6, (112, 168, 92), lizard(Lizard((0.28, 0.24), 0.14, 0.14, spines=True, ink=(70, 120, 70)))),
    ("chameleon", "", 2.8, (70, 178, 96), lizard(Lizard((0.26, 0.34), 0.18, 0.14, spines=True, ink=(240, 190, 60), mark="bands", curl=True))),
    ("frilled lizard", "frill-necked lizard", 3.6, (166, 124, 78), lizard(Lizard(frill=True, ink=(214, 92, 48)))),
    ("salamander", "axolotl, fire salamander, amphibian", 2.8, (40, 40, 42), lizard(Lizard((0.26, 0.2), 0.08, 0.12, ink=(248, 206, 40), belly=None, mark="spots"))),
    ("dimetrodon", "spinosaurus, sail-backed reptile", 16.0, (134, 116, 74), lizard(Lizard((0.32, 0.28), 0.16, 0.26, teeth=True, ink=(214, 96, 52), mark="sail"))),
    ("snake", "python, boa, viper, adder, serpent, anaconda, boa constrictor", 7.0, (96, 138, 62), snake((60, 92, 40))),
    ("cobra", "king cobra", 6.0, (150, 120, 72), snake(None, hood=True)),
    ("rattlesnake", "coral snake, rattle snake, garter snake", 5.0, (186, 148, 100), snake((110, 76, 48))),
    ("frog", "tree frog, bullfrog, froglet", 2.2, (88, 176, 66), frog(None)),
    ("toad", "cane toad, horned toad", 2.2, (128, 108, 72), frog((92, 74, 48), (222, 208, 168))),
    ("poison dart frog", "dart frog, poison frog", 2.0, (36, 98, 214), frog((24, 26, 40), (70, 140, 240))),
    ("tadpole", "pollywog, polliwog", 2.0, (70, 72, 62), tadpole),
    ("tortoise", "giant tortoise, land turtle, terrapin", 4.6, (122, 104, 62), tortoise),
)  # fmt: skip

THINGS: Final[tuple[Thing, ...]] = tuple(
    model("reptile", "character", title, words, largest, color, sculpt) for title, words, largest, color, sculpt in ROWS
)
