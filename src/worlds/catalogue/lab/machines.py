"""Machines and what drives them."""

from typing import Final

from worlds.catalogue.solids import (
    BLUE,
    DARK_GRAY,
    GRAY,
    METAL,
    RED,
    WHITE,
    YELLOW,
    Paint,
    block,
    both,
    drum,
    pillar,
    wedge,
)
from worlds.catalogue.thing import Built, Look, Thing
from worlds.scene import Glow

SCREEN: Final = Paint((60, 190, 210), "Neon", 0.0, Glow((60, 190, 210), 10))
LIGHTS: Final = tuple(
    Paint(paint.color, "Neon") for paint in (RED, YELLOW, Paint((90, 210, 100)), BLUE, Paint((240, 140, 40)))
)


def control_panel(look: Look) -> Built:
    """A desk full of buttons before a wall with a screen."""
    w, h, d = look.size
    paint = Paint.of(look)
    desk = 0.48 * h
    parts = [
        block("Console", (0.98 * w, desk, 0.9 * d), (0, 0, 0.02 * d), paint),
        block("Edge", (w, 0.05 * h, d), (0, desk, 0), paint),
        block("Wall", (0.96 * w, h - desk - 0.05 * h, 0.3 * d), (0, desk + 0.05 * h, 0.32 * d), paint),
        block("Screen", (0.56 * w, 0.34 * h, 0.04 * d), (-0.14 * w, desk + 0.1 * h, 0.15 * d), SCREEN),
        *(
            block("Gauge", (0.16 * w, 0.14 * h, 0.04 * d), (0.32 * w, desk + (0.1 + 0.18 * i) * h, 0.15 * d), WHITE)
            for i in range(2)
        ),
        block("Lever", (0.04 * w, 0.16 * h, 0.04 * d), (0.38 * w, desk + 0.05 * h, -0.24 * d), RED),
    ]
    for number, light in enumerate(LIGHTS):
        x = (number - 2.4) * 0.15 * w
        parts.append(block("Button", (0.09 * w, 0.03 * h, 0.12 * d), (x, desk + 0.05 * h, -0.14 * d), light))
        parts.append(block("Key", (0.09 * w, 0.02 * h, 0.08 * d), (x, desk + 0.05 * h, -0.36 * d), GRAY))
    return Built(parts)


def generator(look: Look) -> Built:
    """A motor with cooling fins that drives a rotor, and a flash on its side: mind the current."""
    w, h, d = look.size
    paint = Paint.of(look)
    bed, round_size = 0.12 * h, 0.7 * min(h, d)
    axis = bed + round_size / 2
    parts = [
        block("Bed", (w, bed, d), (0, 0, 0), DARK_GRAY),
        block("Housing", (0.42 * w, 0.66 * h, 0.8 * d), (-0.25 * w, bed, 0), paint),
        drum("Shaft", 0.08 * w, 0.24 * h, (0, axis, 0), METAL, "x"),
        drum("Rotor", 0.36 * w, round_size, (0.22 * w, axis, 0), paint, "x"),
        drum("Cap", 0.06 * w, 0.7 * round_size, (0.43 * w, axis, 0), DARK_GRAY, "x"),
        pillar("Chimney", 0.12 * w, h - bed - 0.66 * h, (-0.36 * w, bed + 0.66 * h, 0.16 * d), METAL),
        block("Plate", (0.2 * w, 0.3 * h, 0.03 * d), (-0.25 * w, bed + 0.2 * h, -0.415 * d), YELLOW),
        wedge("Flash", (0.06 * w, 0.12 * h, 0.04 * d), (-0.27 * w, bed + 0.34 * h, -0.45 * d), DARK_GRAY, down="left"),
        wedge("Flash", (0.06 * w, 0.12 * h, 0.04 * d), (-0.23 * w, bed + 0.24 * h, -0.45 * d), DARK_GRAY, down="right"),
        *(
            block("Fin", (0.03 * w, 0.06 * h, 0.7 * d), ((-0.24 + 0.07 * i) * w, bed + 0.66 * h, 0), DARK_GRAY)
            for i in range(4)
        ),
    ]
    return Built(parts)


def battery(look: Look) -> Built:
    """Its plus is at the top."""
    w, h, _ = look.size
    plus = 0.46 * h
    parts = [
        pillar("Case", 0.94 * w, 0.68 * h, (0, 0, 0), Paint.of(look)),
        pillar("Top", 0.94 * w, 0.2 * h, (0, 0.68 * h, 0), Paint((220, 160, 70), "Metal")),
        pillar("Pole", 0.34 * w, 0.12 * h, (0, 0.88 * h, 0), METAL),
        block("Plus", (0.36 * w, 0.06 * h, 0.06 * w), (0, plus, -0.47 * w), WHITE),
        block("Plus", (0.1 * w, 0.2 * h, 0.06 * w), (0, plus - 0.07 * h, -0.465 * w), WHITE),
    ]
    return Built(parts)


def magnet(look: Look) -> Built:
    """A horseshoe that stands on its bend."""
    w, h, d = look.size
    paint = Paint.of(look)
    arm = 0.32 * w
    bend = 0.36 * h
    parts = [
        block("Bend", (0.72 * w, 0.5 * bend, d), (0, 0, 0), paint),
        block("Bend", (w, 0.5 * bend, d), (0, 0.5 * bend, 0), paint),
        *both(block("Arm", (arm, 0.42 * h, d), (0.34 * w, bend, 0), paint)),
        *both(block("Pole", (arm, h - bend - 0.42 * h, d), (0.34 * w, bend + 0.42 * h, 0), METAL)),
    ]
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing("control_panel", "control panel", "lab", ("console", "control desk", "command console", "dashboard", "control station"), (9, 6, 4), (92, 98, 106), "Metal", control_panel, indoors=True, visited=True),
    Thing("generator", "generator", "lab", ("engine", "power generator", "reactor", "motor"), (9, 6, 6), (210, 160, 50), "Metal", generator, indoors=True),
    Thing("battery", "battery", "lab", ("power cell", "power bank", "battery pack", "battery storage",), (3, 5, 3), (60, 130, 80), "SmoothPlastic", battery, indoors=True),
    Thing("magnet", "magnet", "lab", ("horseshoe magnet",), (4, 4, 1.4), (196, 40, 28), "SmoothPlastic", magnet, indoors=True),
)  # fmt: skip
