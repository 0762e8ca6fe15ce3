"""Models and charts: what a class learns from by looking."""

import math
from typing import Final

from worlds.catalogue.lettering import panel
from worlds.catalogue.solids import (
    BLACK,
    BLUE,
    DARK_GRAY,
    METAL,
    PLANKS,
    TIMBER,
    WHITE,
    Paint,
    ball,
    beam,
    block,
    both,
    drum,
    pillar,
)
from worlds.catalogue.thing import Built, Look, Thing
from worlds.scene import Color, Glow, Part

LAND: Final = Paint((90, 160, 80))
PLANETS: Final[tuple[tuple[Color, float, float, float], ...]] = (
    ((200, 160, 120), 0.05, 0.23, 40),
    ((230, 180, 100), 0.07, 0.27, 200),
    ((60, 120, 200), 0.07, 0.31, 130),
    ((200, 90, 60), 0.06, 0.35, 310),
    ((210, 170, 130), 0.12, 0.41, 90),
    ((220, 200, 150), 0.11, 0.42, 270),
    ((150, 210, 220), 0.08, 0.45, 180),
    ((70, 100, 210), 0.08, 0.46, 0),
)
"""From Mercury to Neptune: colour; diameter and distance as shares of the width; degrees on the way around the sun."""
Area = tuple[float, float, float, float]
"""On a chart, as a reader sees it, in shares of its size: middle (to the right is positive), low edge, width, height."""

ELEMENTS: Final[tuple[tuple[Color, Area], ...]] = (
    ((220, 100, 90), (-0.4, 0.3, 0.1, 0.56)),
    ((235, 190, 80), (-0.1, 0.3, 0.48, 0.34)),
    ((100, 160, 210), (0.28, 0.3, 0.26, 0.46)),
    ((130, 190, 120), (-0.02, 0.08, 0.62, 0.16)),
)
"""Their blocks: s, d, p and f."""
CONTINENTS: Final[tuple[Area, ...]] = (
    (-0.32, 0.52, 0.2, 0.3), (-0.2, 0.14, 0.12, 0.4), (0.02, 0.6, 0.14, 0.2), (0.04, 0.2, 0.14, 0.36),
    (0.26, 0.48, 0.3, 0.36), (0.38, 0.16, 0.14, 0.16), (0.0, 0.02, 0.7, 0.06),
)  # fmt: skip
LANDS: Final = (
    (-0.154, 0.123, -0.2, 0.5),
    (-0.09, -0.175, -0.264, 0.4),
    (0.224, 0.048, -0.16, 0.5),
    (0.18, 0.09, 0.236, 0.44),
)
"""On a globe: where the middle of a ball is that looks out of it, and its diameter, as shares of the globe's."""


def globe(look: Look) -> Built:
    """The earth on a stand, held by an arm at its back."""
    w, h, _ = look.size
    size = min(w, 0.82 * h)
    low = h - size
    middle = low + size / 2
    parts = [
        pillar("Foot", 0.7 * w, 0.06 * h, (0, 0, 0), PLANKS),
        pillar("Post", 0.12 * w, low - 0.02 * h, (0, 0.06 * h, 0), METAL),
        ball("Earth", size, (0, low, 0), Paint.of(look)),
    ]
    for x, y, z, share in LANDS:
        land = share * size
        parts.append(ball("Land", land, (x * size, middle + y * size - land / 2, z * size), LAND))
    return Built(parts)


def skeleton(look: Look) -> Built:
    """On a stand, as in the science room."""
    w, h, d = look.size
    bone = Paint.of(look)
    parts = [
        block("Stand", (0.9 * w, 0.03 * h, d), (0, 0, 0), DARK_GRAY),
        block("Pole", (0.06 * w, 0.8 * h, 0.1 * d), (0, 0.03 * h, 0.36 * d), METAL),
        block("Spine", (0.12 * w, 0.37 * h, 0.26 * d), (0, 0.44 * h, 0.18 * d), bone),
        block("Skull", (0.34 * w, 0.13 * h, 0.66 * d), (0, 0.86 * h, 0), bone),
        block("Jaw", (0.24 * w, 0.05 * h, 0.5 * d), (0, 0.81 * h, -0.06 * d), bone),
        *both(block("Eye", (0.09 * w, 0.04 * h, 0.08 * d), (0.08 * w, 0.91 * h, -0.37 * d), BLACK)),
        block("Pelvis", (0.44 * w, 0.07 * h, 0.46 * d), (0, 0.41 * h, 0.1 * d), bone),
        block("Shoulders", (0.74 * w, 0.04 * h, 0.26 * d), (0, 0.77 * h, 0.1 * d), bone),
        *(
            block("Rib", ((0.42 + 0.06 * row) * w, 0.03 * h, 0.5 * d), (0, (0.54 + 0.065 * row) * h, 0.06 * d), bone)
            for row in range(4)
        ),
        *both(block("Arm", (0.1 * w, 0.2 * h, 0.24 * d), (0.42 * w, 0.6 * h, 0.1 * d), bone)),
        *both(block("Arm", (0.08 * w, 0.18 * h, 0.2 * d), (0.44 * w, 0.42 * h, 0.1 * d), bone)),
        *both(block("Hand", (0.12 * w, 0.06 * h, 0.3 * d), (0.44 * w, 0.36 * h, 0.1 * d), bone)),
        *both(block("Leg", (0.12 * w, 0.2 * h, 0.26 * d), (0.15 * w, 0.22 * h, 0.1 * d), bone)),
        *both(block("Leg", (0.1 * w, 0.16 * h, 0.22 * d), (0.15 * w, 0.06 * h, 0.1 * d), bone)),
        *both(block("Foot", (0.16 * w, 0.03 * h, 0.5 * d), (0.15 * w, 0.03 * h, -0.04 * d), bone)),
    ]
    return Built(parts)


def atom_model(look: Look) -> Built:
    """A nucleus, and electrons on three orbits that stand upright on each other."""
    w, h, d = look.size
    across, thin, electron = 0.94 * min(look.size), 0.06, 0.13 * min(w, d)
    middle = h - across / 2
    core, reach = 0.34 * across, (across - electron) / 2
    orbit = Paint(look.color, look.material, 0.75)
    parts = [
        pillar("Foot", 0.5 * w, 0.05 * h, (0, 0, 0), DARK_GRAY),
        pillar("Post", 0.05 * w, middle - 0.05 * h, (0, 0.05 * h, 0), METAL),
        ball("Proton", core, (0, middle - core / 2, 0), Paint.of(look)),
        ball("Neutron", 0.7 * core, (0.2 * core, middle - 0.1 * core, -0.3 * core), WHITE),
        ball("Neutron", 0.7 * core, (-0.3 * core, middle - 0.6 * core, -0.2 * core), WHITE),
        drum("Orbit", thin, across, (0, middle, 0), orbit, "x"),
        drum("Orbit", thin, across, (0, middle, 0), orbit, "z"),
        pillar("Orbit", across, thin, (0, middle - thin / 2, 0), orbit),
    ]
    for x, y, z in ((0.6, 0.8, 0), (-0.8, -0.6, 0), (0, 0.6, -0.8), (0, -0.8, 0.6), (0.8, 0, -0.6), (-0.6, 0, 0.8)):
        parts.append(ball("Electron", electron, (x * reach, middle + y * reach - electron / 2, z * reach), BLUE))
    return Built(parts)


def solar_system_model(look: Look) -> Built:
    """The sun with planets on arms, each farther out."""
    w, h, d = look.size
    size = 0.34 * min(w, d)
    level = h - size / 2
    parts: list[Part] = [
        pillar("Foot", 0.34 * w, 0.05 * h, (0, 0, 0), DARK_GRAY),
        pillar("Post", 0.05 * w, level - size / 2, (0, 0.05 * h, 0), METAL),
        ball("Sun", size, (0, h - size, 0), Paint(look.color, look.material, 0.0, Glow(look.color, 24))),
    ]
    for color, share, reach, degrees in PLANETS:
        x, z = reach * w * math.cos(math.radians(degrees)), reach * d * math.sin(math.radians(degrees))
        parts.append(beam("Arm", (0, level, 0), (x, level, z), 0.014 * w, METAL))
        parts.append(ball("Planet", share * w, (x, level - share * w / 2, z), Paint(color)))
        if (color, share) == PLANETS[5][:2]:
            parts.append(pillar("Ring", 0.16 * w, 0.01 * w, (x, level, z), Paint((190, 170, 130))))
    return Built(parts)


def chart(look: Look, words: str) -> list[Part]:
    """A board on two posts with its name above."""
    w, h, d = look.size
    return [
        block("Chart", (w, 0.6 * h, 0.16 * d), (0, 0.28 * h, 0.08 * d), Paint.of(look)),
        panel("Title", (w, 0.12 * h, 0.2 * d), (0, 0.88 * h, 0.06 * d), TIMBER, words, 0.09 * h),
        *both(block("Post", (0.03 * w, 0.96 * h, 0.14 * d), (0.42 * w, 0, 0.23 * d), METAL)),
        *both(block("Foot", (0.06 * w, 0.04 * h, d), (0.42 * w, 0, 0), METAL)),
    ]


def on_chart(name: str, look: Look, area: Area, paint: Paint) -> Part:
    w, h, d = look.size
    middle, low, width, high = area
    return block(name, (width * w, high * 0.6 * h, 0.04 * d), (-middle * w, (0.28 + low * 0.6) * h, -0.02 * d), paint)


def periodic_table(look: Look) -> Built:
    blocks = [on_chart("Elements", look, area, Paint(color)) for color, area in ELEMENTS]
    return Built([*chart(look, look.text or "Periodic table"), *blocks])


def world_map(look: Look) -> Built:
    lands = [on_chart("Land", look, area, LAND) for area in CONTINENTS]
    return Built([*chart(look, look.text or "World map"), *lands])


THINGS: Final[tuple[Thing, ...]] = (
    Thing("globe", "globe", "lab", ("earth globe", "world globe", "earth model"), (3.6, 4.6, 3.6), (60, 120, 200), "SmoothPlastic", globe, indoors=True),
    Thing("skeleton", "skeleton", "lab", ("human skeleton", "fossil"), (3, 7, 1.6), (236, 230, 214), "SmoothPlastic", skeleton, indoors=True, visited=True),
    Thing("atom_model", "atom model", "lab", ("atom", "model atom", "model of an atom"), (6, 6, 6), (200, 60, 60), "SmoothPlastic", atom_model, indoors=True, visited=True),
    Thing("solar_system_model", "solar system model", "lab", ("model of the solar system", "orrery", "solar system"), (22, 11, 22), (250, 200, 70), "Neon", solar_system_model, visited=True),
    Thing("periodic_table", "periodic table", "lab", ("table of elements", "element chart", "chart"), (12, 9, 2.6), (245, 240, 225), "SmoothPlastic", periodic_table, indoors=True, visited=True),
    Thing("world_map", "world map", "lab", ("map", "wall map", "map of the world"), (12, 9, 2.6), (96, 164, 214), "SmoothPlastic", world_map, indoors=True, visited=True),
)  # fmt: skip
