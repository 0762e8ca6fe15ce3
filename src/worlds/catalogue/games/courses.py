"""Ways to find and to jump, and what one must not fall on."""

from collections.abc import Iterator
from random import Random
from typing import Final

from worlds.catalogue.solids import DARK_GRAY, METAL, WHITE, YELLOW, Paint, block, pillar, solid
from worlds.catalogue.thing import Built, Look, Thing
from worlds.geometry import Box, yawed
from worlds.scene import Glow, Part

CORRIDOR: Final = 7.0
"""Studs between hedges: an avatar is 4 wide."""
HEDGE: Final = 1.2
GOAL: Final = Paint((255, 210, 80), "Neon", 0.0, Glow((255, 210, 80), 14))
EARTH: Final = Paint((150, 130, 96), "Ground")
CRUST: Final = Paint((62, 48, 46), "Basalt")
HOT: Final = Paint((255, 214, 90), "Neon")
CRUSTS: Final = 8.5
"""Studs from one piece of crust to the next, at least."""
MOST: Final = 90
"""Pieces of a floor."""
SEAM: Final = 0.2
"""Studs of its edge that are crust everywhere."""
BANK: Final = 1.6
"""Studs across crust all along its edge."""
HEIGHTS: Final = (0.2, 0.34, 0.28, 0.5, 0.42, 0.66, 0.78)
"""Of the platforms, as shares of the height: none is higher above the one before than an avatar jumps."""


def maze(look: Look) -> Built:
    """Rings of hedge that open to the front and to the back by turns; between two of them one side is shut. The way
    leads to a light in the middle."""
    w, h, d = look.size
    hedge, step = Paint.of(look), CORRIDOR + HEDGE
    parts = [block("Floor", (w - 0.1, 0.1, d - 0.1), (0, 0, 0), EARTH, collides=False)]
    rings = max(2, int((min(w, d) / 2 - 3) // step))
    for ring in range(rings):
        half_x, half_z = w / 2 - ring * step, d / 2 - ring * step
        parts += ring_of_hedge(half_x, half_z, h, hedge, -1 if ring % 2 == 0 else 1)
        if ring + 1 < rings:
            side = 1 if ring % 2 == 0 else -1
            dead_end = (CORRIDOR + 0.2, 0.98 * h, HEDGE)
            parts.append(block("Hedge", dead_end, (side * (half_x - HEDGE - CORRIDOR / 2), 0, 0), hedge))
    parts += [
        pillar("Stand", 2, 0.2 * h, (0, 0, 0), DARK_GRAY),
        pillar("Light", 1, 0.3 * h, (0, 0.2 * h, 0), GOAL),
    ]
    opening = Box((-CORRIDOR / 2, 0, -d / 2 - 5), (CORRIDOR / 2, 8, -d / 2 + CORRIDOR))
    return Built(parts, openings=[opening])


def ring_of_hedge(half_x: float, half_z: float, height: float, hedge: Paint, opens: int) -> list[Part]:
    """Four sides; the one to the front (`opens` is -1) or to the back (1) has a gap in its middle."""
    x, z = half_x - HEDGE / 2, half_z - HEDGE / 2
    inner = 2 * (half_x - HEDGE)
    reach = (inner - CORRIDOR) / 2
    return [
        *(block("Hedge", (HEDGE, height, 2 * half_z), (side * x, 0, 0), hedge) for side in (-1, 1)),
        block("Hedge", (inner, 0.99 * height, HEDGE), (0, 0, -opens * z), hedge),
        *(
            block("Hedge", (reach, 0.99 * height, HEDGE), (side * (CORRIDOR + reach) / 2, 0, opens * z), hedge)
            for side in (-1, 1)
        ),
    ]


def obstacle_course(look: Look) -> Built:
    """Platforms to the left and to the right, each to be jumped to from the one before, and a flag at the end."""
    w, h, d = look.size
    length = d / len(HEIGHTS)
    parts = [block("Beam", (0.06 * w, 0.12 * h, 0.98 * d), (0, 0, 0), METAL)]
    for number, height in enumerate(HEIGHTS):
        x, z = (-0.25 if number % 2 else 0.25) * w, (number + 0.5) * length - d / 2
        long = length if number in (0, len(HEIGHTS) - 1) else 0.72 * length
        parts.append(block("Platform", (0.5 * w, height * h, long), (x, 0, z), Paint.of(look)))
        parts.append(block("Mark", (0.42 * w, 0.03 * h, 0.14 * length), (x, height * h, z), WHITE))
    last, end = HEIGHTS[-1] * h, d / 2 - 0.2 * length
    parts.append(pillar("Pole", 0.03 * w, h - last, (0.4 * w, last, end), METAL))
    parts.append(block("Flag", (0.2 * w, 0.1 * h, 0.06 * length), (0.285 * w, 0.88 * h, end), YELLOW))
    return Built(parts)


def kill_floor(look: Look) -> Built:
    """Melt with a crust that has broken: whoever falls on it begins anew."""
    w, h, d = look.size
    melt = Paint(look.color, look.material, 0.0, Glow(look.color, 24))
    parts = [block("Melt", (w - 2 * SEAM, 0.8 * h, d - 2 * SEAM), (0, 0, 0), melt)]
    rng = Random(17)  # noqa: S311 - a pattern, not a secret
    parts += cooled(w, d, h)
    pitch = max(CRUSTS, (w * d / MOST) ** 0.5)
    for row in range(max(1, int(d / pitch))):
        for column in range(max(1, int(w / pitch))):
            x, z = ((at + rng.uniform(0.35, 0.65)) * pitch for at in (column, row))
            wide, deep = (rng.uniform(0.28, 0.6) * pitch for _ in range(2))
            reach = (wide + deep) / 2
            x, z = (min(max(at - side / 2, reach - side / 2), side / 2 - reach) for at, side in ((x, w), (z, d)))
            turn = yawed(rng.randint(1, 89))
            if reach < min(w, d) / 2 and (row + column) % 3 == 1:
                parts.append(solid("Vein", (0.9 * wide, 0.2 * h, 0.3), (x, 0.8 * h, z), HOT, rotation=turn))
            elif reach < min(w, d) / 2:
                size = (wide, 0.28 * h, deep)
                parts.append(solid("Crust", size, (x, 0.86 * h, z), CRUST, rotation=turn))
    return Built(parts)


def cooled(w: float, d: float, h: float) -> Iterator[Part]:
    """Crust all along its edge, everywhere as wide."""
    deep = BANK * min(1.0, w / 24, d / 24)
    for side in (-1, 1):
        yield block("Crust", (w, 0.88 * h, deep), (0, 0, side * (d - deep) / 2), CRUST)
        yield block("Crust", (deep, 0.88 * h, d - 2 * deep), (side * (w - deep) / 2, 0, 0), CRUST)


THINGS: Final[tuple[Thing, ...]] = (
    Thing("maze", "maze", "game", ("labyrinth", "hedge maze"), (60, 10, 60), (60, 120, 60), "LeafyGrass", maze),
    Thing("obstacle_course", "obstacle course", "game", ("obby", "parkour", "obstacle", "parkour course", "jumping course"), (14, 9, 48), (230, 120, 50), "SmoothPlastic", obstacle_course),
    Thing("kill_floor", "lava floor", "game", ("kill floor", "floor of lava", "floor is lava", "kill brick", "lava brick", "death floor"), (24, 0.5, 24), (255, 96, 28), "CrackedLava", kill_floor, visited=True),
)  # fmt: skip
