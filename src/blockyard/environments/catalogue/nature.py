"""Rocks, water, fire and ice."""

from typing import Final

from blockyard.environments.catalogue.solids import STONE, Paint, ball, beam, block, cone, dome, pillar, wedge
from blockyard.environments.catalogue.thing import Built, Look, Thing
from blockyard.environments.geometry import Box
from blockyard.environments.scene import Glow, Part

FLAME: Final = Paint((255, 140, 40), "Neon", 0.0, Glow((255, 140, 40), 20))
WATER: Final = Paint((60, 140, 210), "Glass", 0.35)
SNOW: Final = Paint((242, 246, 250), "Snow")


def rock(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        block("Rock", (0.8 * w, 0.62 * h, 0.96 * d), (-0.1 * w, 0, 0), paint),
        block("Rock", (0.6 * w, h, 0.6 * d), (-0.06 * w, 0, 0.06 * d), paint),
        wedge("Rock", (0.3 * w, 0.55 * h, 0.7 * d), (0.35 * w, 0, -0.04 * d), paint, down="right"),
        wedge("Rock", (0.5 * w, 0.3 * h, 0.3 * d), (-0.15 * w, 0.6 * h, -0.3 * d), paint, down="front"),
    ]
    return Built(parts)


def pond(look: Look) -> Built:
    """A pool with a rim, as low as a step: nobody falls in."""
    w, h, d = look.size
    rim = 0.06 * min(w, d)
    parts: list[Part] = [block("Water", (w - rim, 0.7 * h, d - rim), (0, 0, 0), Paint.of(look))]
    parts += [block("Rim", (rim, h, d), (x * (w - rim) / 2, 0, 0), STONE) for x in (-1, 1)]
    parts += [block("Rim", (w - 2 * rim, 0.98 * h, rim), (0, 0, z * (d - rim) / 2), STONE) for z in (-1, 1)]
    top = Box((-w / 2 + rim, 0.7 * h, -d / 2 + rim), (w / 2 - rim, 0.7 * h, d / 2 - rim))
    return Built(parts, top=top)


def campfire(look: Look) -> Built:
    w, h, d = look.size
    wood = Paint.of(look)
    parts = [pillar("Ashes", 0.9 * min(w, d), 0.1 * h, (0, 0, 0), STONE)]
    for x, z in ((1, 0.3), (-1, 0.3), (0.3, 1), (0.3, -1)):
        start = (x * 0.42 * w, 0.14 * h, z * 0.42 * d)
        parts.append(beam("Log", start, (-start[0] * 0.2, 0.5 * h, -start[2] * 0.2), 0.16 * w, wood))
    fire = block("Flame", (0.2 * w, 0.94 * h, 0.2 * d), (0, 0.06 * h, 0), FLAME, collides=False)
    parts.append(
        Part(
            fire.name,
            fire.size,
            fire.position,
            fire.color,
            fire.material,
            collides=False,
            glow=fire.glow,
            effect="fire",
        )
    )
    return Built(parts)


def crystal(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint(look.color, look.material, 0.0, Glow(look.color, 12))
    parts = [block("Root", (0.96 * w, 0.12 * h, 0.96 * d), (0, 0, 0), STONE)]
    for x, z, height in ((0, 0, 1.0), (-0.28, 0.1, 0.65), (0.28, -0.12, 0.55), (0.08, 0.3, 0.45)):
        parts.append(block("Crystal", (0.34 * w, 0.7 * height * h, 0.34 * d), (x * w, 0.02 * h, z * d), paint))
        parts.append(
            wedge("Crystal", (0.34 * w, 0.29 * height * h, 0.34 * d), (x * w, (0.02 + 0.7 * height) * h, z * d), paint)
        )
    return Built(parts)


def iceberg(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        block("Ice", (w, 0.4 * h, 0.8 * d), (0, 0, 0), paint),
        block("Ice", (0.7 * w, 0.5 * h, d), (0, 0.05 * h, 0), paint),
        wedge("Ice", (0.6 * w, 0.6 * h, 0.7 * d), (-0.05 * w, 0.4 * h, 0), paint),
        wedge("Ice", (0.4 * w, 0.4 * h, 0.5 * d), (0.2 * w, 0.38 * h, 0.1 * d), paint, down="right"),
    ]
    return Built(parts)


def mountain(look: Look) -> Built:
    w, h, _ = look.size
    body = cone("Slope", w, h, (0, 0, 0), Paint.of(look), steps=9, tip=0.1)
    return Built(
        [
            *body[:-2],
            *(Part(p.name, p.size, p.position, SNOW.color, SNOW.material, p.shape, p.rotation) for p in body[-2:]),
        ]
    )


def hill(look: Look) -> Built:
    w, h, _ = look.size
    half = 0.18 * w
    return Built(dome("Hill", w, h, (0, 0, 0), Paint.of(look), steps=6), top=Box((-half, h, -half), (half, h, half)))


def waterfall(look: Look) -> Built:
    w, h, d = look.size
    parts = [
        block("Cliff", (w, h, 0.4 * d), (0, 0, 0.3 * d), Paint.of(look)),
        block("Ledge", (0.3 * w, 0.7 * h, 0.35 * d), (-0.35 * w, 0, 0.05 * d), Paint.of(look)),
        block("Ledge", (0.3 * w, 0.5 * h, 0.35 * d), (0.35 * w, 0, 0.05 * d), Paint.of(look)),
        block("Fall", (0.36 * w, 0.96 * h, 0.1 * d), (0, 0, 0.07 * d), WATER, collides=False),
        block("Pool", (0.9 * w, 0.05 * h, 0.55 * d), (0, 0, -0.225 * d), WATER, collides=False),
    ]
    return Built(parts)


def coral(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [pillar("Foot", 0.92 * min(w, d), 0.12 * h, (0, 0, 0), STONE)]
    for x, z, height in ((0, 0, 1.0), (-0.3, 0.12, 0.75), (0.3, -0.1, 0.85), (0.1, 0.3, 0.6), (-0.12, -0.3, 0.65)):
        thick = 0.22 * w
        parts.append(pillar("Branch", thick, height * h - thick / 2, (x * w, 0, z * d), paint))
        parts.append(ball("Bud", 1.3 * thick, (x * w, height * h - 1.3 * thick, z * d), paint))
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing("rock", "rock", "nature", ("stone", "boulder"), (8, 5, 7), (130, 128, 124), "Slate", rock),
    Thing("pond", "pond", "nature", ("lake", "pool", "swimming pool", "puddle", "water hole", "waterhole", "oasis", "river", "stream"), (30, 1, 24), (60, 140, 210), "Glass", pond),
    Thing("campfire", "campfire", "nature", ("fire pit", "bonfire", "camp fire", "firepit"), (6, 4, 6), (110, 76, 50), "Wood", campfire),
    Thing("crystal", "crystal", "nature", ("gem", "gemstone", "crystal cluster", "diamond", "mineral"), (5, 8, 5), (120, 200, 240), "Neon", crystal, indoors=True),
    Thing("iceberg", "iceberg", "nature", ("ice block", "glacier", "ice floe"), (22, 14, 18), (190, 225, 240), "Ice", iceberg),
    Thing("mountain", "mountain", "nature", ("peak", "mount"), (60, 44, 60), (120, 118, 114), "Rock", mountain),
    Thing("hill", "hill", "nature", ("mound", "sand hill"), (36, 7, 36), (96, 150, 72), "Grass", hill),
    Thing("waterfall", "waterfall", "nature", ("cascade", "water fall"), (24, 22, 18), (125, 124, 120), "Rock", waterfall),
    Thing("coral", "coral", "nature", ("sea coral", "seaweed", "kelp", "anemone"), (7, 8, 7), (235, 110, 110), "SmoothPlastic", coral),
)  # fmt: skip
