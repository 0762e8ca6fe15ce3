"""Landmarks: what is seen from afar, on this planet and on others."""

import math
from dataclasses import replace
from typing import Final

from worlds.catalogue.shell import ENTERED, FLOOR, door_height, door_opening, wall_height
from worlds.catalogue.solids import (
    BLACK,
    BLUE,
    DARK_GRAY,
    GRAY,
    METAL,
    RED,
    Paint,
    ball,
    block,
    both,
    cone,
    drum,
    pillar,
    solid,
    wedge,
)
from worlds.catalogue.thing import Built, Look, Thing
from worlds.catalogue.walls import ring
from worlds.geometry import UPRIGHT, Box, combined, pitched
from worlds.scene import Glow, Shape

LAVA: Final = Paint((255, 104, 26), "CrackedLava", 0.0, Glow((255, 120, 40), 40))
BASALT: Final = Paint((62, 58, 58), "Basalt")
DUST: Final = Paint((120, 112, 104), "Ground")
SAND: Final = Paint((196, 178, 140), "Sand")


def volcano(look: Look) -> Built:
    w, h, d = look.size
    across = min(w, d)
    paint = Paint.of(look)
    steps, tip = 9, 0.3
    step = 0.96 * h / steps
    parts = cone("Slope", across, 0.96 * h, (0, 0, 0), paint, steps=steps, tip=tip)
    parts.append(pillar("Crater", 0.26 * across, 0.03 * h, (0, 0.95 * h, 0), LAVA))
    parts.append(replace(pillar("Vent", 0.14 * across, 0.04 * h, (0, 0.96 * h, 0), LAVA), effect="smoke"))
    for i in range(steps - 1):
        edge = across / 2 * (1 - (1 - tip) * i / (steps - 1))
        size = (0.09 * across * (1 - 0.07 * i), step, 0.1 * across)
        parts.append(block("Lava", size, (0, i * step + 0.02 * h, 0.05 * across - edge), LAVA))
    for turn in (0.6, 2.4, 3.9, 5.4):
        at = (0.42 * across * math.cos(turn), 0.06 * h, 0.42 * across * math.sin(turn))
        parts.append(ball("Boulder", 0.12 * across, at, BASALT))
    return Built(parts)


def crater(look: Look) -> Built:
    """A low rim that players climb over."""
    w, h, d = look.size
    across = min(w, d)
    paint = Paint.of(look)
    parts = [
        *ring(12, across, 0.4 * h, 0.1 * across, (0, 0, 0), paint, 0),
        *ring(12, 0.9 * across, 0.8 * h, 0.08 * across, (0, 0, 0), paint, 0),
        pillar("Floor", 0.86 * across, 0.1 * h, (0, 0, 0), DUST),
    ]
    for turn, share in ((0.5, 0.2), (1.9, 0.26), (3.4, 0.18), (4.9, 0.3)):
        size = share * 0.5 * across
        at = (0.24 * across * math.cos(turn), 0.0, 0.24 * across * math.sin(turn))
        parts.append(pillar("Pit", size, 0.16 * h, at, BASALT))
    for turn in (0.9, 2.6, 4.2, 5.7):
        at = (0.41 * across * math.cos(turn), 0.6 * h, 0.41 * across * math.sin(turn))
        parts.append(ball("Rock", 0.4 * h, at, paint))
    return Built(parts)


def planet(look: Look) -> Built:
    """A ringed planet on a stand."""
    w, h, d = look.size
    paint = Paint.of(look)
    globe = min(0.72 * w, 0.72 * h)
    middle = h - globe / 2
    tilt = combined(pitched(12), UPRIGHT)
    across = min(0.99 * w, 0.99 * d)
    return Built(
        [
            pillar("Foot", 0.5 * w, 0.05 * h, (0, 0, 0), DARK_GRAY),
            pillar("Foot", 0.36 * w, 0.09 * h, (0, 0, 0), DARK_GRAY),
            pillar("Stand", 0.08 * w, 0.4 * h, (0, 0, 0), METAL),
            ball("Planet", globe, (0, h - globe, 0), paint),
            solid("Ring", (0.012 * h, across, across), (0, middle, 0), SAND, shape=Shape.CYLINDER, rotation=tilt),
            solid(
                "Ring",
                (0.02 * h, 0.86 * across, 0.86 * across),
                (0, middle, 0),
                GRAY,
                shape=Shape.CYLINDER,
                rotation=tilt,
            ),
            ball("Moon", 0.12 * w, (0.4 * w, middle, -0.2 * d), GRAY),
        ]
    )


def rocket(look: Look) -> Built:
    w, h, d = look.size
    across = 0.5 * min(w, d)
    paint = Paint.of(look)
    foot, nose = 0.08 * h, 0.22 * h
    body = h - foot - nose
    fin = (min(w, d) - across) / 2
    parts = [
        pillar("Nozzle", 0.7 * across, foot + 0.1, (0, 0, 0), DARK_GRAY),
        pillar("Body", across, body, (0, foot, 0), paint),
        *cone("Nose", across, nose, (0, foot + body, 0), paint, steps=7, tip=0.1),
        pillar("Band", 1.03 * across, 0.02 * h, (0, foot + 0.94 * body, 0), RED),
        pillar("Band", 1.03 * across, 0.02 * h, (0, foot + 0.3 * body, 0), RED),
    ]
    width, tall, reach = 0.1 * across, 0.3 * h, fin + 0.2 * across
    at = across / 2 - 0.2 * across + reach / 2
    parts += [
        wedge("Fin", (reach, tall, width), (-at, 0, 0), RED, "left"),
        wedge("Fin", (reach, tall, width), (at, 0, 0), RED, "right"),
        wedge("Fin", (width, tall, reach), (0, 0, -at), RED, "front"),
        wedge("Fin", (width, tall, reach), (0, 0, at), RED, "back"),
    ]
    for y in (0.62, 0.78):
        eye = (0, foot + y * body, -0.46 * across)
        parts.append(drum("Frame", 0.14 * across, 0.42 * across, eye, METAL, "z"))
        parts.append(drum("Window", 0.18 * across, 0.32 * across, eye, BLUE, "z"))
    door = (0.36 * across, 0.12 * h, 0.12 * across)
    parts.append(block("Hatch", door, (0, foot + 0.06 * body, -0.46 * across), GRAY))
    return Built(parts)


def cave(look: Look) -> Built:
    """A hollow rock; players walk in."""
    w, h, d = look.size
    paint = Paint.of(look)
    across = 0.94 * min(w, d)
    room = wall_height(0.56 * h)
    door, front = across * math.tan(math.pi / 12) - 1.7, -across / 2
    parts = ring(12, across, room, 1.5, (0, 0, 0), paint, door_height(room))
    crown = (h - room) / 4
    for i, (share, x, z) in enumerate(((0.97, 0.0, 0.0), (0.82, 0.03, 0.03), (0.62, -0.04, 0.06), (0.36, 0.03, 0.05))):
        parts.append(pillar("Rock", share * across, crown + 0.1, (x * w, room + i * (crown - 0.04), z * d), paint))
    lump, tall = min(0.24 * w, 0.5 * h), 0.3 * across
    for z in (-1, 1):
        parts += both(ball("Boulder", lump, (0.36 * w, 0, z * 0.36 * d), paint))
        parts += both(ball("Boulder", 0.6 * lump, (w / 2 - 0.3 * lump, 0.1 * room, z * 0.12 * d), paint))
        parts += both(pillar("Rock", 0.12 * w, 0.8 * room, (tall, 0, z * 0.9 * tall + z * 0.1 * d), paint))
    parts += both(pillar("Stalagmite", 0.1 * w, 0.9 * room, (door / 2 + 0.06 * w, 0, front + 0.03 * w), paint))
    parts.append(drum("Brow", 1.3 * door, min(0.16 * room, 1.8), (0, room, front + 0.3), paint, "x"))
    parts.append(pillar("Floor", across - 1, FLOOR, (0, 0, 0), DUST))
    inner = 0.25 * across
    return Built(parts, [door_opening(door, front)], Box((-inner, FLOOR, -inner), (inner, room, inner)))


def asteroid(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    core = min(w, h, d) * 0.86
    parts = [
        ball("Rock", core, (0, 0, 0), paint),
        ball("Rock", 0.66 * core, (w / 2 - 0.33 * core, 0.1 * h, 0.1 * d), paint),
        ball("Rock", 0.62 * core, (0.31 * core - w / 2, 0.16 * h, -0.04 * d), paint),
        ball("Rock", 0.6 * core, (0.06 * w, h - 0.6 * core, 0.06 * d), paint),
        ball("Rock", 0.6 * core, (-0.06 * w, 0.06 * h, d / 2 - 0.3 * core), paint),
        ball("Rock", 0.6 * core, (0.08 * w, 0, 0.3 * core - d / 2), paint),
        drum("Pit", 0.1 * d, 0.3 * core, (-0.12 * w, 0.5 * h, -0.4 * core), BLACK, "z"),
        drum("Pit", 0.1 * d, 0.2 * core, (0.16 * w, 0.62 * h, -0.36 * core), BLACK, "z"),
    ]
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing(
        "volcano",
        "volcano",
        "nature",
        ("lava mountain", "fire mountain", "volcanic mountain"),
        (56, 34, 56),
        (92, 78, 72),
        "Basalt",
        volcano,
    ),
    Thing(
        "crater",
        "crater",
        "nature",
        ("impact crater", "moon crater", "meteor crater", "lunar crater"),
        (36, 4, 36),
        (146, 134, 124),
        "Rock",
        crater,
    ),
    Thing(
        "planet",
        "planet",
        "structure",
        ("planet model", "gas giant"),
        (16, 18, 16),
        (218, 156, 92),
        "SmoothPlastic",
        planet,
    ),
    Thing(
        "rocket",
        "rocket",
        "vehicle",
        ("rocket ship", "rocketship", "space rocket", "missile", "launcher", "space shuttle", "shuttle"),
        (14, 44, 14),
        (238, 240, 242),
        "Metal",
        rocket,
    ),
    Thing(
        "cave",
        "cave",
        "nature",
        ("cavern", "grotto", "rock cave", "bear cave", "dragon's lair"),
        (42, 22, 42),
        (122, 116, 110),
        "Rock",
        cave,
        dict(ENTERED),
        visited=True,
    ),
    Thing(
        "asteroid",
        "asteroid",
        "nature",
        ("meteor", "meteorite", "space rock", "moon rock"),
        (12, 10, 12),
        (116, 106, 100),
        "Rock",
        asteroid,
    ),
)
