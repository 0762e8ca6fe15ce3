"""Rocks, water, fire and ice."""

import math
from dataclasses import replace
from typing import Final

from worlds.catalogue.solids import STONE, Paint, ball, beam, block, dome, pillar, plank, solid
from worlds.catalogue.thing import Built, Look, Thing
from worlds.geometry import QUARTERS, Box, Vector, yawed
from worlds.scene import Glow, Part, Shape

FLAME: Final = Paint((255, 140, 40), "Neon", 0.0, Glow((255, 140, 40), 20))
EMBERS: Final = Paint((58, 52, 50), "Basalt")
WATER: Final = Paint((60, 140, 210), "Glass", 0.35)
FOAM: Final = Paint((225, 240, 250), "Glass", 0.2)
SNOW: Final = Paint((242, 246, 250), "Snow")


def turned_block(name: str, size: Vector, base: Vector, paint: Paint, degrees: float) -> Part:
    x, y, z = base
    return solid(name, size, (x, y + size[1] / 2, z), paint, rotation=yawed(degrees))


def peak(name: str, size: Vector, base: Vector, paint: Paint) -> list[Part]:
    """A four-sided pyramid of corner wedges."""
    w, h, d = size
    x, y, z = base
    corners = ((0, -1, 1), (90, 1, 1), (180, 1, -1), (270, -1, -1))
    return [
        solid(
            name,
            (w / 2, h, d / 2) if yaw in (0, 180) else (d / 2, h, w / 2),
            (x + east * w / 4, y + h / 2, z + south * d / 4),
            paint,
            shape=Shape.CORNER_WEDGE,
            rotation=QUARTERS[yaw],
        )
        for yaw, east, south in corners
    ]


def rock(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        turned_block("Rock", (0.7 * w, 0.56 * h, 0.64 * d), (-0.04 * w, 0, 0.03 * d), paint, 24),
        turned_block("Rock", (0.66 * w, 0.78 * h, 0.56 * d), (-0.06 * w, 0, 0.06 * d), paint, -16),
        turned_block("Rock", (0.5 * w, 0.94 * h, 0.44 * d), (-0.08 * w, 0, 0.08 * d), paint, 10),
        turned_block("Rock", (0.4 * w, 0.5 * h, 0.38 * d), (0.23 * w, 0, -0.2 * d), paint, 40),
        turned_block("Rock", (0.3 * w, 0.34 * h, 0.3 * d), (-0.28 * w, 0, -0.26 * d), paint, -30),
    ]
    return Built(parts)


def boulder(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    large = min(w, h, d)
    parts = [
        ball("Boulder", large, (0, 0, 0), paint),
        ball("Boulder", 0.7 * large, (0.5 * w - 0.35 * large, 0, 0.06 * d), paint),
        ball("Boulder", 0.64 * large, (0.32 * large - 0.5 * w, 0.04 * h, -0.08 * d), paint),
        ball("Boulder", 0.62 * large, (0.05 * w, 0, 0.5 * d - 0.31 * large), paint),
        ball("Boulder", 0.5 * large, (-0.1 * w, 0.02 * h, 0.25 * large - 0.5 * d), paint),
    ]
    return Built(parts)


def pond(look: Look) -> Built:
    """A pool with a rim of stones, as low as a step: nobody falls in."""
    w, h, d = look.size
    rim = 0.06 * min(w, d)
    level = 0.7 * h
    parts = [block("Water", (w - 2 * rim, level, d - 2 * rim), (0, 0, 0), Paint.of(look))]
    parts += [block("Rim", (rim, h, d), (side * (w - rim) / 2, 0, 0), STONE) for side in (-1, 1)]
    parts += [block("Rim", (w - 2 * rim, h, rim), (0, 0, side * (d - rim) / 2), STONE) for side in (-1, 1)]
    top = Box((rim - w / 2, level, rim - d / 2), (w / 2 - rim, level, d / 2 - rim))
    return Built(parts, top=top)


def campfire(look: Look) -> Built:
    w, h, _ = look.size
    thick = 0.2 * w
    flame = block("Flame", (0.2 * w, 0.8 * h, 0.2 * w), (0, 0.1 * h, 0), FLAME, collides=False)
    parts = [pillar("Ashes", 0.76 * w, 0.1 * h, (0, 0, 0), EMBERS), replace(flame, effect="fire")]
    for eighth in range(8):
        x, z = math.cos(eighth * math.pi / 4), math.sin(eighth * math.pi / 4)
        parts.append(ball("Stone", 0.15 * w, (0.425 * w * x, 0, 0.425 * w * z), STONE))
    for x, z in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
        foot = (0.24 * w * x, 0.1 * h + thick / 2, 0.24 * w * z)
        parts.append(beam("Log", foot, (0.05 * w * x, h - 0.6 * thick, 0.05 * w * z), thick, Paint.of(look)))
    return Built(parts)


def crystal(look: Look) -> Built:
    """One that stands, and four that lean away from it. Each narrows to a tip."""
    w, h, d = look.size
    paint = Paint(look.color, look.material, 0.0, Glow(look.color, 12))
    parts = [
        pillar("Root", 0.92 * min(w, d), 0.1 * h, (0, 0, 0), STONE),
        turned_block("Crystal", (0.28 * w, 0.8 * h, 0.28 * d), (0, 0.1 * h, 0), paint, 45),
        *peak("Crystal", (0.3 * w, 0.1 * h, 0.3 * d), (0, 0.9 * h, 0), paint),
    ]
    for x, z, high in ((-1, 0.35, 0.66), (1, -0.3, 0.58), (0.35, 1, 0.5), (-0.4, -1, 0.44)):
        foot, tip = (0.1 * w * x, 0.12 * h, 0.1 * d * z), (0.42 * w * x, high * h, 0.42 * d * z)
        middle = ((foot[0] + 2 * tip[0]) / 3, (foot[1] + 2 * tip[1]) / 3, (foot[2] + 2 * tip[2]) / 3)
        parts += [beam("Crystal", foot, middle, 0.2 * w, paint), beam("Crystal", middle, tip, 0.11 * w, paint)]
    return Built(parts)


def iceberg(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        turned_block("Floe", (0.8 * w, 0.16 * h, 0.66 * d), (0, 0, 0), paint, 14),
        block("Floe", (w, 0.12 * h, 0.6 * d), (0, 0, 0.06 * d), paint),
        block("Floe", (0.6 * w, 0.14 * h, d), (0.06 * w, 0, 0), paint),
        *peak("Ice", (0.62 * w, 0.88 * h, 0.7 * d), (-0.14 * w, 0.12 * h, 0.1 * d), paint),
        *peak("Ice", (0.5 * w, 0.55 * h, 0.6 * d), (0.22 * w, 0.12 * h, -0.02 * d), paint),
        *peak("Snow", (0.22 * w, 0.32 * h, 0.25 * d), (-0.14 * w, 0.68 * h, 0.1 * d), SNOW),
    ]
    return Built(parts)


def mountain(look: Look) -> Built:
    """Snow lies on the highest of its peaks."""
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        *peak("Slope", (0.86 * w, 0.96 * h, 0.86 * d), (-0.05 * w, 0, 0.07 * d), paint),
        *peak("Slope", (0.56 * w, 0.58 * h, 0.6 * d), (0.22 * w, 0, -0.14 * d), paint),
        *peak("Slope", (0.5 * w, 0.46 * h, 0.5 * d), (-0.25 * w, 0, -0.25 * d), paint),
        *peak("Snow", (0.32 * w, 0.38 * h, 0.32 * d), (-0.05 * w, 0.62 * h, 0.07 * d), SNOW),
    ]
    return Built(parts)


def hill(look: Look) -> Built:
    w, h, _ = look.size
    half = 0.18 * w
    return Built(dome("Hill", w, h, (0, 0, 0), Paint.of(look), steps=6), top=Box((-half, h, -half), (half, h, half)))


def waterfall(look: Look) -> Built:
    """It falls between rocks over a ledge into a pool."""
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        block("Cliff", (0.96 * w, 0.8 * h, 0.3 * d), (0, 0, 0.35 * d), paint),
        block("Cliff", (0.34 * w, h, 0.36 * d), (-0.32 * w, 0, 0.3 * d), paint),
        block("Cliff", (0.3 * w, 0.92 * h, 0.4 * d), (0.34 * w, 0, 0.28 * d), paint),
        block("Ledge", (0.28 * w, 0.56 * h, 0.3 * d), (-0.35 * w, 0, -0.03 * d), paint),
        block("Ledge", (0.24 * w, 0.36 * h, 0.3 * d), (0.37 * w, 0, -0.07 * d), paint),
        block("Ledge", (0.2 * w, 0.22 * h, 0.2 * d), (-0.38 * w, 0, -0.28 * d), paint),
        block("River", (0.32 * w, 0.03 * h, 0.3 * d), (0.02 * w, 0.8 * h, 0.35 * d), WATER, collides=False),
        block("Fall", (0.32 * w, 0.83 * h, 0.06 * d), (0.02 * w, 0, 0.17 * d), WATER, collides=False),
        block("Foam", (0.36 * w, 0.07 * h, 0.1 * d), (0.02 * w, 0.04 * h, 0.09 * d), FOAM, collides=False),
        block("Pool", (0.76 * w, 0.04 * h, 0.64 * d), (0.06 * w, 0, -0.18 * d), WATER, collides=False),
    ]
    return Built(parts)


def seaweed(look: Look) -> Built:
    """Blades that sway from side to side."""
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [pillar("Foot", 0.8 * min(w, d), 0.05 * h, (0, 0, 0), STONE)]
    for x, z, high, sway in ((-0.31, 0.3, 0.84, 1), (0.02, -0.32, 0.98, -1), (0.31, 0.28, 0.7, -1)):
        knots = [(x * w + sway * (-1) ** i * 0.1 * w, (0.04 + (high - 0.04) * i / 4) * h, z * d) for i in range(5)]
        parts += [plank("Blade", knots[i], knots[i + 1], 0.3 * d, 0.12 * w, paint) for i in range(4)]
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing("rock", "rock", "nature", ("stone",), (8, 5, 7), (130, 128, 124), "Slate", rock),
    Thing("boulder", "boulder", "nature", ("big rock", "round rock", "round stone"), (9, 7.4, 8.6), (124, 120, 114), "Rock", boulder),
    Thing("pond", "pond", "nature", ("lake", "pool", "swimming pool", "puddle", "water hole", "waterhole", "oasis", "river", "stream"), (30, 1, 24), (60, 140, 210), "Glass", pond),
    Thing("campfire", "campfire", "nature", ("fire pit", "bonfire", "camp fire", "firepit"), (6, 4, 6), (110, 76, 50), "Wood", campfire),
    Thing("crystal", "crystal", "nature", ("gem", "gemstone", "crystal cluster", "diamond", "mineral", "quartz", "amethyst"), (5, 8, 5), (120, 200, 240), "Neon", crystal, indoors=True),
    Thing("iceberg", "iceberg", "nature", ("ice block", "ice floe"), (22, 14, 18), (190, 225, 240), "Ice", iceberg),
    Thing("mountain", "mountain", "nature", ("peak", "mount"), (60, 44, 60), (120, 118, 114), "Rock", mountain),
    Thing("hill", "hill", "nature", ("mound", "sand hill", "burial hill",), (36, 7, 36), (96, 150, 72), "Grass", hill),
    Thing("waterfall", "waterfall", "nature", ("cascade", "water fall"), (24, 22, 18), (125, 124, 120), "Rock", waterfall),
    Thing("seaweed", "seaweed", "nature", ("kelp", "sea grass", "seagrass", "alga", "algae", "water plant"), (5, 9, 4), (60, 140, 80), "LeafyGrass", seaweed),
)  # fmt: skip
