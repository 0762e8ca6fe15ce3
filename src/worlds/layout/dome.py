"""What closes the view of a world in which no sky is seen: a dome of few large parts far outside of where players walk, so
that one who looks down on the world is within it as well."""

import math
from collections.abc import Iterator
from random import Random
from typing import Final

from worlds.catalogue.solids import Paint, ball, solid
from worlds.catalogue.terrains import Terrain
from worlds.color import mixed
from worlds.geometry import combined, pitched, yawed
from worlds.scene import DOME, Color, Part

SIDES: Final = 8
AWAY: Final = 1.75
"""Its radius, as a share of half the diagonal of the ground."""
LEAST: Final = 260.0
LARGEST: Final = 2300.0
"""Studs of radius: no part is longer than its sides would be."""
WALL: Final = 0.7
"""Height of its upright sides, as a share of its radius; above them it leans inwards."""
BELOW: Final = 0.55
"""The same of its floor, under y = 0."""
LEAN: Final = 42.0
"""Degrees from upright."""
THICK: Final = 6.0
BLACK: Final[Color] = (0, 0, 0)
WHITE: Final[Color] = (255, 255, 255)
SPACE: Final = "space"
STARS: Final = 90
STAR_COLORS: Final[tuple[Color, ...]] = ((255, 255, 255), (206, 222, 255), (255, 236, 206))
SEA: Final[Color] = (36, 96, 176)
LAND: Final[Color] = (82, 140, 74)
WIDER: Final = 1.4
"""Times as far is it in space: the Earth has room within."""
GAP: Final = 24.0
"""Studs from the Earth to the ground, and to the dome."""
ASIDE, SUNK = 0.16, 0.4
"""How far it lies aside, in radii of the dome, and how low, in its own."""
EARTH_WORDS: Final = frozenset(
    "earth planet globe sun moon mercury venus mars jupiter saturn uranus neptune atom electron proton neutron".split()
)
"""Where some of these were asked for, they are shown, and no other planet."""
CONTINENTS: Final = (
    (-0.35, 0.5, 0.75),
    (0.42, 0.62, 0.55),
    (0.1, 0.2, 0.97),
    (-0.72, 0.1, 0.6),
    (0.7, 0.05, 0.65),
    (-0.1, 0.92, 0.3),
)
"""Directions from its middle, as x, y, z toward the players."""


def domed(width: float, depth: float, terrain: Terrain, asked: frozenset[str], seed: int) -> Iterator[Part]:
    """`asked`: words of what stands there. Nothing where the sky is seen, or the world is too large for it."""
    is_space = terrain.name == SPACE
    radius = max(LEAST, AWAY * math.hypot(width, depth) / 2) * (WIDER if is_space else 1.0)
    if terrain.shell is None or radius > LARGEST:
        return
    yield from sides(radius, terrain.shell, is_space=is_space)
    if is_space:
        yield from stars(radius, seed)
        if not asked & EARTH_WORDS:
            yield from earth(radius, depth)


def sides(radius: float, color: Color, *, is_space: bool) -> Iterator[Part]:
    """Darker toward the top; space is dark on all sides, and below."""
    wide = 2 * (radius + THICK) * math.tan(math.pi / SIDES)
    high, low, slope = WALL * radius, BELOW * radius, math.radians(LEAN)
    rise = radius * 0.75
    wall, leaning, top = (paint_of(mixed(color, BLACK, share), is_space=is_space) for share in (0.0, 0.18, 0.34))
    for number in range(SIDES):
        angle = number * 360 / SIDES
        away, turn = math.radians(angle), yawed(angle)
        at = (-radius * math.sin(away), (high - low) / 2, -radius * math.cos(away))
        yield solid(DOME, (wide, high + low, THICK), at, wall, rotation=turn, collides=False)
        inner = radius - math.sin(slope) * rise / 2
        at = (-inner * math.sin(away), high + math.cos(slope) * rise / 2, -inner * math.cos(away))
        lean = combined(turn, pitched(-LEAN))
        yield solid(DOME, (wide, rise + 2 * THICK, THICK), at, leaning, rotation=lean, collides=False)
    ceiling = high + math.cos(slope) * rise
    yield solid(DOME, (1.3 * radius, THICK, 1.3 * radius), (0.0, ceiling, 0.0), top, collides=False)
    if is_space:
        yield solid(DOME, (2 * radius, THICK, 2 * radius), (0.0, -low, 0.0), top, collides=False)


def paint_of(color: Color, *, is_space: bool) -> Paint:
    """Space takes no light."""
    return Paint(color, "Neon" if is_space else "SmoothPlastic")


def stars(radius: float, seed: int) -> Iterator[Part]:
    """On the upright and the leaning sides."""
    rng = Random(seed)  # noqa: S311 - stars, not secrets
    for _ in range(STARS):
        angle, up = rng.uniform(0.0, math.tau), rng.uniform(-0.3, 1.05)
        away = 0.9 * radius * (1.0 if up < WALL else 1.0 - (up - WALL) * 0.9)
        size = rng.uniform(0.0028, 0.0075) * radius
        at = (away * math.sin(angle), up * radius, away * math.cos(angle))
        yield ball(DOME, size, at, Paint(rng.choice(STAR_COLORS), "Neon"), collides=False)


def earth(radius: float, depth: float) -> Iterator[Part]:
    """Low behind the ground of that depth: seas, and land and clouds that rise a little out of them."""
    size = (radius - depth / 2 - 2 * GAP) / 2
    x, y, z = ASIDE * radius, -SUNK * size, -depth / 2 - GAP - size
    yield ball(DOME, 2 * size, (x, y - size, z), Paint(SEA), collides=False)
    for number, (across, up, along) in enumerate(CONTINENTS):
        share, color = (0.5, LAND) if number % 2 == 0 else (0.4, WHITE)
        reach = (1.015 - share) * size / math.hypot(across, up, along)
        at = (x + across * reach, y + up * reach - share * size, z + along * reach)
        yield ball(DOME, 2 * share * size, at, Paint(color), collides=False)
