"""What players walk on: bridge, dock, podium, launch pad."""

import math
from typing import Final

from worlds.catalogue.solids import CONCRETE, DARK_GRAY, RED, TIMBER, WHITE, YELLOW, Paint, beam, block, both, pillar
from worlds.catalogue.thing import Built, Look, Thing
from worlds.geometry import Box

STEP: Final = 1.0
"""Studs that players climb without a jump."""
STAIRS: Final = 4.6
"""Studs up to which a platform has stairs."""
SLAB: Final = 1.3
ROCK: Final = Paint((70, 62, 62), "Basalt")


def bridge(look: Look) -> Built:
    """Players walk along its depth; both ends are stairs."""
    w, h, d = look.size
    paint = Paint.of(look)
    level = min(0.5 * h, 5.0)
    steps = math.ceil(level / STEP)
    tread = min(2.0, 0.3 * d / steps)
    span = d - 2 * tread * (steps - 1)
    parts = [block("Deck", (w, level / steps, span), (0, level - level / steps, 0), paint)]
    for i in range(1, steps):
        z = d / 2 - (i - 0.5) * tread
        stair = (w - 0.2, i * level / steps, tread + 0.02)
        parts += [block("Stair", stair, (0, 0, sign * z), paint) for sign in (-1, 1)]
    post = 0.07 * w
    x, end = w / 2 - post / 2 - 0.02, span / 2 - post
    for z in (-end, end):
        parts += both(block("Pylon", (post, h, post), (x, 0, z), TIMBER))
        sag, middle = (x, level + 0.3 * (h - level), 0), (x, 0.96 * h, z)
        parts += both(beam("Cable", middle, sag, 0.3 * post, DARK_GRAY))
    parts += both(block("Handrail", (0.4 * post, 0.4 * post, span - 1), (x, level + 0.3 * (h - level), 0), TIMBER))
    for z in (-span / 4, 0, span / 4):
        parts += both(block("Baluster", (0.35 * post, 0.3 * (h - level), 0.4 * post), (x, level, z), TIMBER))
    parts.append(block("Pier", (0.8 * w, level - 0.1, 0.06 * span), (0, 0, 0), CONCRETE))
    return Built(parts)


def dock(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    level = min(0.3 * h, STEP)
    thick = 0.5 * level
    planks = 8
    plank = d / planks
    parts = [
        block("Plank", (w, thick, plank * 0.9), (0, level - thick, (i - 3.5) * plank), paint) for i in range(planks)
    ]
    parts += both(block("Joist", (0.1 * w, level - 0.1, 0.96 * d), (0.3 * w, 0, 0), TIMBER))
    for i in (-0.42, 0, 0.42):
        parts += both(pillar("Pile", 0.1 * w, h, (0.45 * w, 0, i * d), TIMBER))
    return Built(parts, top=Box((-0.4 * w, level, -d / 2), (0.4 * w, level, d / 2)))


def podium(look: Look) -> Built:
    """A platform with stairs before it; one that is too high for these stands on a column of rock."""
    w, h, d = look.size
    paint = Paint.of(look)
    if h > STAIRS:
        return on_column(w, h, d, paint)
    steps = math.ceil(h / STEP)
    tread = min(1.5, 0.3 * d / steps)
    deep = d - tread * (steps - 1)
    middle = d / 2 - deep / 2
    parts = [
        block("Platform", (w - 0.4, 0.9 * h, deep - 0.2), (0, 0, middle), paint),
        block("Top", (w, 0.12 * h, deep), (0, 0.88 * h, middle), paint),
        *both(
            block("Corner", (0.06 * w, 0.7 * h, 0.06 * d), (0.46 * w, 0.1 * h, -d / 2 + d - deep + 0.03 * d), DARK_GRAY)
        ),
        block("Skirting", (w - 0.1, 0.12 * h, deep - 0.1), (0, 0, middle), DARK_GRAY),
    ]
    for i in range(1, steps):
        z = -d / 2 + (i - 0.5) * tread
        parts.append(block("Stair", (0.5 * w, i * h / steps, tread + 0.02), (0, 0, z + 0.01), paint))
    return Built(parts, top=Box((-w / 2, h, middle - deep / 2), (w / 2, h, d / 2)))


def on_column(w: float, h: float, d: float, paint: Paint) -> Built:
    across = 0.36 * min(w, d)
    parts = [
        block("Top", (w, SLAB, d), (0, h - SLAB, 0), paint),
        block("Platform", (0.86 * w, 0.7, 0.86 * d), (0, h - SLAB - 0.72, 0), paint),
        block("Trim", (0.94 * w, 0.4, 0.94 * d), (0, h - SLAB - 0.36, 0), paint.shaded()),
        pillar("Column", across, h - SLAB - 0.7, (0, 0, 0), paint),
        pillar("Foot", 1.3 * across, min(0.25 * h, 2.0), (0, 0, 0), ROCK),
        pillar("Capital", 1.5 * across, 0.8, (0, h - SLAB - 1.5, 0), ROCK),
    ]
    return Built(parts, top=Box((-w / 2, h, -d / 2), (w / 2, h, d / 2)))


def launch_pad(look: Look) -> Built:
    w, h, d = look.size
    across = min(w, d)
    paint = Paint.of(look)
    parts = [
        pillar("Pad", across, 0.8 * h, (0, 0, 0), paint),
        pillar("Ring", 0.8 * across, 0.12 * h, (0, 0.78 * h, 0), YELLOW),
        pillar("Pad", 0.7 * across, 0.2 * h, (0, 0.78 * h, 0), paint),
    ]
    parts += both(block("Mark", (0.06 * across, 0.13 * h, 0.36 * across), (0.12 * across, 0.87 * h, 0), WHITE))
    parts.append(block("Mark", (0.2 * across, 0.13 * h, 0.06 * across), (0, 0.865 * h, 0), WHITE))
    for i in range(6):
        angle = math.pi * (i + 0.5) / 3
        at = (0.46 * across * math.cos(angle), 0.78 * h, 0.46 * across * math.sin(angle))
        parts.append(pillar("Lamp", 0.04 * across, 0.2 * h, at, RED.lit(8)))
    inner = 0.24 * across
    return Built(parts, top=Box((-inner, h, -inner), (inner, h, inner)))


THINGS: Final[tuple[Thing, ...]] = (
    Thing(
        "bridge",
        "bridge",
        "structure",
        ("footbridge", "foot bridge", "wooden bridge", "overpass"),
        (14, 10, 44),
        (140, 100, 66),
        "WoodPlanks",
        bridge,
        visited=True,
    ),
    Thing(
        "dock",
        "dock",
        "structure",
        (
            "pier",
            "jetty",
            "boardwalk",
            "landing stage",
            "wharf",
            "quay",
            "harbor",
            "harbour",
            "marina",
            "port",
            "seaport",
            "ferry terminal",
            "ferry dock",
        ),
        (14, 4, 34),
        (150, 116, 82),
        "WoodPlanks",
        dock,
    ),
    Thing(
        "podium",
        "podium",
        "structure",
        ("platform", "dais", "viewing platform", "deck"),
        (16, 3, 16),
        (176, 168, 156),
        "Concrete",
        podium,
        visited=True,
    ),
    Thing(
        "launch_pad",
        "launch pad",
        "structure",
        (
            "launchpad",
            "landing pad",
            "helipad",
            "helicopter pad",
            "launch platform",
            "rocket pad",
            "spaceport",
            "rocket base",
        ),
        (30, 1, 30),
        (120, 124, 130),
        "Concrete",
        launch_pad,
    ),
)
