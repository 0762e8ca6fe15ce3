"""Vehicles in space. They stand on legs."""

import math
from typing import Final

from worlds.catalogue.solids import (
    BLACK,
    DARK_GRAY,
    GLASS,
    GRAY,
    METAL,
    Paint,
    ball,
    beam,
    block,
    both,
    drum,
    pillar,
    solid,
    wedge,
)
from worlds.catalogue.thing import Built, Look, Thing
from worlds.geometry import pitched

FLAME: Final = Paint((80, 200, 255)).lit(12)
SIGNAL: Final = Paint((120, 255, 140)).lit(8)
CELLS: Final = Paint((30, 54, 116), "Glass")
FOIL: Final = Paint((214, 170, 72), "Foil")


def spaceship(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    low = 0.24 * h
    engine = 0.3 * h
    return Built(
        [
            *both(block("Leg", (0.04 * w, low + 0.1 * h, 0.04 * d), (0.22 * w, 0, 0.24 * d), METAL)),
            *both(pillar("Foot", 0.1 * w, 0.04 * h, (0.22 * w, 0, 0.24 * d), DARK_GRAY)),
            block("Leg", (0.04 * w, low + 0.1 * h, 0.04 * d), (0, 0, -0.26 * d), METAL),
            pillar("Foot", 0.1 * w, 0.04 * h, (0, 0, -0.26 * d), DARK_GRAY),
            block("Fuselage", (0.3 * w, 0.34 * h, 0.62 * d), (0, low, 0.12 * d), paint),
            wedge("Nose", (0.3 * w, 0.34 * h, 0.32 * d), (0, low, -0.34 * d), paint, "front"),
            block("Chin", (0.2 * w, 0.1 * h, 0.3 * d), (0, low - 0.04 * h, -0.33 * d), DARK_GRAY),
            wedge("Cockpit", (0.22 * w, 0.24 * h, 0.2 * d), (0, low + 0.32 * h, -0.1 * d), GLASS, "front"),
            block("Spine", (0.22 * w, 0.22 * h, 0.4 * d), (0, low + 0.32 * h, 0.2 * d), paint),
            *both(wedge("Wing", (0.36 * w, 0.06 * h, 0.4 * d), (0.32 * w, low + 0.1 * h, 0.2 * d), paint, "front")),
            *both(block("Winglet", (0.03 * w, 0.4 * h, 0.24 * d), (0.485 * w, low + 0.04 * h, 0.28 * d), paint)),
            wedge("TailFin", (0.04 * w, h - low - 0.5 * h, 0.26 * d), (0, low + 0.5 * h, 0.3 * d), paint, "front"),
            *both(drum("Engine", 0.2 * d, engine, (0.21 * w, low + 0.2 * h, 0.38 * d), METAL, "z")),
            *both(drum("Flame", 0.04 * d, 0.7 * engine, (0.21 * w, low + 0.2 * h, 0.48 * d), FLAME, "z")),
        ]
    )


def ufo(look: Look) -> Built:
    w, h, d = look.size
    across = min(w, d)
    paint = Paint.of(look)
    low = 0.3 * h
    parts = [
        pillar("Belly", 0.4 * across, 0.1 * h, (0, low, 0), DARK_GRAY),
        pillar("Beam", 0.24 * across, 0.04 * h, (0, low - 0.03 * h, 0), SIGNAL),
        pillar("Saucer", 0.7 * across, 0.1 * h, (0, low + 0.06 * h, 0), paint),
        pillar("Saucer", across, 0.1 * h, (0, low + 0.14 * h, 0), paint),
        pillar("Saucer", 0.72 * across, 0.1 * h, (0, low + 0.22 * h, 0), paint),
        ball("Dome", 0.5 * h + 0.08 * across, (0, h - 0.5 * h - 0.08 * across, 0), GLASS),
        pillar("Antenna", 0.02 * across, 0.14 * h, (0, 0.86 * h, 0), METAL),
    ]
    for i in range(8):
        angle = math.pi * i / 4
        at = (0.42 * across * math.cos(angle), low + 0.2 * h, 0.42 * across * math.sin(angle))
        parts.append(ball("Light", 0.08 * h, at, SIGNAL))
    for i in range(3):
        angle = math.pi * (2 * i / 3 + 0.5)
        cos, sin = math.cos(angle), math.sin(angle)
        start, end = (
            (0.2 * across * cos, low + 0.08 * h, -0.2 * across * sin),
            (0.36 * across * cos, 0.03 * h, -0.36 * across * sin),
        )
        parts.append(beam("Leg", start, end, 0.03 * across, METAL))
        parts.append(pillar("Foot", 0.1 * across, 0.04 * h, (end[0], 0, end[2]), DARK_GRAY))
    return Built(parts)


def satellite(look: Look) -> Built:
    """On a stand, as in a museum."""
    w, h, d = look.size
    paint = Paint.of(look)
    low = 0.34 * h
    core = 0.44 * h
    body = 0.24 * w
    middle = low + core / 2
    return Built(
        [
            pillar("Foot", 0.8 * d, 0.05 * h, (0, 0, 0), DARK_GRAY),
            pillar("Stand", 0.12 * d, low + 0.1, (0, 0, 0), METAL),
            block("Body", (body, core, 0.6 * d), (0, low, 0), paint),
            block("Foil", (1.04 * body, 0.3 * core, 0.64 * d), (0, low + 0.1 * core, 0), FOIL),
            *both(drum("Joint", 0.14 * w, 0.05 * h, (body / 2 + 0.05 * w, middle, 0), METAL, "x")),
            *both(
                solid("SolarWing", (0.28 * w, 0.04 * h, 0.56 * d), (0.36 * w, middle, 0), paint, rotation=pitched(-24))
            ),
            *both(solid("Cells", (0.25 * w, 0.05 * h, 0.46 * d), (0.36 * w, middle, 0), CELLS, rotation=pitched(-24))),
            beam("Dish", (0, middle, -0.28 * d), (0, middle, -0.4 * d), 0.34 * h, GRAY, rounded=True),
            drum("Feed", 0.12 * d, 0.06 * h, (0, middle, -0.44 * d), BLACK, "z"),
            pillar("Antenna", 0.04 * d, h - low - core + 0.05, (0, low + core - 0.05, 0.1 * d), METAL),
            drum("Thruster", 0.2 * d, 0.2 * h, (0, middle, 0.38 * d), DARK_GRAY, "z"),
        ]
    )


THINGS: Final[tuple[Thing, ...]] = (
    Thing(
        "spaceship",
        "spaceship",
        "vehicle",
        (
            "spacecraft",
            "space ship",
            "starship",
            "lander",
            "moon lander",
            "lunar lander",
            "space capsule",
            "star fighter",
        ),
        (26, 13, 30),
        (206, 212, 218),
        "Metal",
        spaceship,
    ),
    Thing(
        "ufo",
        "ufo",
        "vehicle",
        ("flying saucer", "alien ship", "alien spaceship", "alien spacecraft"),
        (22, 12, 22),
        (168, 176, 186),
        "Metal",
        ufo,
    ),
    Thing(
        "satellite",
        "satellite",
        "vehicle",
        ("space probe", "probe", "space satellite", "weather satellite", "space telescope"),
        (20, 11, 8),
        (216, 216, 212),
        "Metal",
        satellite,
    ),
)
