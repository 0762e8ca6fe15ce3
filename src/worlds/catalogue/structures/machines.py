"""Machines that stand outdoors: mills, tanks, panels."""

import math
from typing import Final

from worlds.catalogue.solids import (
    DARK_GRAY,
    GRAY,
    METAL,
    TIMBER,
    WHITE,
    Paint,
    ball,
    beam,
    block,
    both,
    cone,
    dome,
    drum,
    pillar,
    solid,
)
from worlds.catalogue.thing import Built, Look, Thing
from worlds.geometry import pitched, turned

CANVAS: Final = Paint((238, 230, 210), "Fabric")


def windmill(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    hub = h - w / 2
    across = min(0.7 * w, 0.74 * d)
    z = d / 2 - across / 2
    face = z - 0.25 * across
    parts = [
        *cone("Tower", across, hub - 0.02 * h, (0, 0, z), paint, steps=6, tip=0.62),
        *dome("Cap", 0.68 * across, 0.14 * h, (0, hub - 0.03 * h, z), TIMBER, steps=4),
        drum("Axle", face + d / 2, 0.06 * w, (0, hub, (face - d / 2) / 2), DARK_GRAY, "z"),
        block("Door", (0.3 * across, 0.2 * h, 0.2 * across), (0, 0, z - 0.41 * across), TIMBER),
        block("Window", (0.16 * across, 0.08 * h, 0.2 * across), (0, 0.34 * h, z - 0.34 * across), DARK_GRAY),
    ]
    vanes, spar, sail = -d / 2 + 0.03 * w, 0.025 * w, (0.1 * w, 0.36 * w, 0.012 * w)
    parts += [
        block("Spar", (w, spar, spar), (0, hub - spar / 2, vanes), TIMBER),
        block("Spar", (spar, w, spar), (0, h - w, vanes + 0.001 * w), TIMBER),
        block("Sail", sail, (0.055 * w, hub + 0.12 * w, vanes), CANVAS),
        block("Sail", sail, (-0.055 * w, hub - 0.48 * w, vanes), CANVAS),
        block("Sail", (sail[1], sail[0], sail[2]), (0.3 * w, hub - 0.105 * w, vanes), CANVAS),
        block("Sail", (sail[1], sail[0], sail[2]), (-0.3 * w, hub + 0.005 * w, vanes), CANVAS),
    ]
    return Built(parts)


def wind_turbine(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    blade = w / math.sqrt(3) * 0.99
    hub = h - blade
    thick = 0.26 * d
    front = -d / 2 + thick / 2
    parts = [
        pillar("Foot", 0.9 * d, 0.02 * h, (0, 0, 0.05 * d), DARK_GRAY),
        pillar("Mast", 0.6 * d, 0.5 * hub, (0, 0, 0.1 * d), paint),
        pillar("Mast", 0.46 * d, 0.5 * hub, (0, 0.5 * hub, 0.1 * d), paint),
        block("Nacelle", (0.5 * d, 0.5 * d, 0.84 * d), (0, hub - 0.25 * d, 0.08 * d), paint),
        ball("Hub", 0.5 * d, (0, hub - 0.25 * d, -0.25 * d), DARK_GRAY),
    ]
    for degrees in (90, 210, 330):
        cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        long = blade - (0 if degrees == 90 else thick / 2)
        parts.append(beam("Blade", (0, hub, front), (long * cos, hub + long * sin, front), thick, paint))
    return Built(parts)


def water_tank(look: Look) -> Built:
    w, h, d = look.size
    across = min(w, d)
    paint = Paint.of(look)
    legs, tank, leg = 0.4 * h, 0.44 * h, 0.08 * across
    at = 0.33 * across
    parts = [
        *[part for z in (-at, at) for part in both(block("Leg", (leg, legs, leg), (at, 0, z), METAL))],
        *both(beam("Brace", (at, 0.1 * legs, -at), (at, 0.9 * legs, at), 0.5 * leg, METAL)),
        pillar("Floor", 0.96 * across, 0.03 * h, (0, legs - 0.02 * h, 0), DARK_GRAY),
        pillar("Tank", 0.92 * across, tank, (0, legs, 0), paint),
        pillar("Hoop", 0.95 * across, 0.02 * h, (0, legs + 0.2 * tank, 0), METAL),
        pillar("Hoop", 0.95 * across, 0.02 * h, (0, legs + 0.7 * tank, 0), METAL),
        *cone("Roof", across, h - legs - tank, (0, legs + tank, 0), paint, steps=4),
        pillar("Pipe", leg, legs, (0, 0, 0), METAL),
        block("Ladder", (0.12 * across, legs + tank, 0.04 * across), (0, 0, -0.47 * across), DARK_GRAY),
    ]
    return Built(parts)


def solar_panel(look: Look) -> Built:
    """Rows of cells on a frame that is tilted to the front."""
    w, h, d = look.size
    paint = Paint.of(look)
    tilt, plate, cell = 30, 0.05 * h, 0.03 * h
    thick = plate + 2 * cell
    cos, sin = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))
    long = min((d - thick * sin) / cos, (0.86 * h - thick * cos) / sin)
    top, turn = h - (long * sin + thick * cos) / 2, pitched(-tilt)
    foot = top - plate
    parts = [
        *(solid("Rail", (0.12 * w, plate, long), (x * w, top, 0), WHITE, rotation=turn) for x in (-0.25, 0, 0.25)),
        pillar("Post", 0.06 * w, foot, (0, 0, 0), METAL),
        block("Foot", (0.3 * w, 0.06 * h, 0.3 * d), (0, 0, 0), GRAY),
    ]
    wide, deep = w / 4, long / 3
    for column in (-1.5, -0.5, 0.5, 1.5):
        for row in (-1, 0, 1):
            _, up, along = turned(turn, (0.0, (plate + cell) / 2, row * deep))
            at = (column * wide, top + up, along)
            parts.append(solid("Cell", (0.94 * wide, cell, 0.94 * deep), at, paint, rotation=turn))
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing(
        "windmill",
        "windmill",
        "structure",
        ("wind mill", "dutch windmill", "flour mill"),
        (24, 36, 20),
        (214, 196, 164),
        "Brick",
        windmill,
    ),
    Thing(
        "wind_turbine",
        "wind turbine",
        "structure",
        ("wind wheel", "wind generator", "turbine", "wind power station"),
        (26, 44, 6),
        (238, 240, 242),
        "SmoothPlastic",
        wind_turbine,
    ),
    Thing(
        "water_tank",
        "water tank",
        "structure",
        ("water tower", "storage tank", "fuel tank", "cistern", "reservoir"),
        (14, 24, 14),
        (150, 166, 178),
        "Metal",
        water_tank,
    ),
    Thing(
        "solar_panel",
        "solar panel",
        "structure",
        (
            "solar array",
            "solar cell",
            "photovoltaic panel",
            "solar module",
            "solar collector",
            "pv panel",
            "solar farm",
            "solar park",
        ),
        (12, 7, 9),
        (30, 54, 116),
        "Glass",
        solar_panel,
    ),
)
