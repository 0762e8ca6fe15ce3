"""What is along a trail that nobody asked for: a gate with the world's name, borders around its places, trees behind them,
and lanterns where the path goes on between two."""

from collections.abc import Iterator
from itertools import cycle
from random import Random
from typing import Final

from worlds.catalogue.growth import BUSH, FLOWERS, TALL, soft
from worlds.catalogue.solids import Paint, block
from worlds.catalogue.terrains import SETTINGS, TerrainName
from worlds.layout.arrival import PATH
from worlds.layout.body import Rect, grown
from worlds.layout.borders import BUILT, GROWN, THICK, Border, low_ledge, piece
from worlds.layout.enclosures import PILLAR
from worlds.layout.growing import BY_TERRAIN, GREEN
from worlds.layout.growth import Garden
from worlds.layout.plot import Plot
from worlds.layout.ponds import is_park
from worlds.layout.shelters import SHELTERS, Shelter, grounds_of, sheltered
from worlds.scene import Part, Text

BESIDE: Final = 0.8
"""Studs from a floor to the hedge around it."""
PIECE: Final = 8.0
"""Studs of a hedge: where a way leads through, one piece is missing."""
TOUCH: Final = 0.05
"""Studs: pieces touch each other."""
BEHIND: Final = 8.0
"""Studs from a floor to the trees behind it."""
EVERY: Final = 13.0
"""Studs from one of these to the next."""
TREES: Final = 120
"""Of a world, at most."""
GATE: Final = 11.0
"""Studs from the ground to its board."""
ENTRANCE: Final = 12.0
"""Studs across the way into a park of enclosures."""
BOARD: Final = 3.0
LEAST_TEXT, MOST_TEXT = 1.25, 1.8
"""Studs of its letters: two lines fit, or one."""
LINE: Final = 25.0
"""Characters of a line, times the studs of their height."""
SIGN: Final = Paint((44, 74, 140), "SmoothPlastic")
TRIM: Final = Paint((232, 196, 92), "SmoothPlastic")


def wayside(garden: Garden, title: str, terrain: TerrainName) -> list[Part]:
    found: list[Part] = []
    borders = (
        (low_ledge(terrain),)
        if terrain in SETTINGS
        else GROWN
        if terrain in GREEN and not BUSH.kin & garden.asked
        else BUILT
    )
    for plot in garden.world.inner():
        if is_park(plot) and plot.plot is not None:
            found += gate(garden, entrance_of(plot), plot.zone.title)
        path = next((part for part in plot.parts if part.name == PATH), None)
        if path is None:
            continue
        way = ground_of(path, plot)
        floors = [ground_of(part, plot) for part in plot.parts if part.name == "Floor"]
        nearest = max(floor[3] for floor in floors)
        found += gate(garden, way, title)
        for shelter, inner in zip(cycle(SHELTERS), plot.plots, strict=False):
            found += roofs(garden, shelter, inner)
        for border, one in zip(cycle(borders), floors, strict=False):
            lines = [line for line in sides(one, way, BESIDE + THICK / 2) if line[3] <= nearest]
            found += bordered(garden, border, lines)
        found += [part for one in floors[:-1] for part in lit(garden, one, way, terrain)]
        trees = (part for one in floors for part in wooded(garden, one, way, terrain))
        found += [part for _, part in zip(range(TREES), trees, strict=False)]
    return found


def ground_of(part: Part, plot: Plot) -> Rect:
    (x, _, z), (wide, _, deep) = part.position, part.size
    return (plot.x + x - wide / 2, plot.z + z - deep / 2, plot.x + x + wide / 2, plot.z + z + deep / 2)


def entrance_of(park: Plot) -> Rect:
    """Where players come into it: in the middle of its front."""
    _, _, _, south = park.rect()
    return (park.x - ENTRANCE / 2, south, park.x + ENTRANCE / 2, south + ENTRANCE / 2)


def gate(garden: Garden, way: Rect, title: str) -> list[Part]:
    """Over the beginning of the path, where players come from; nothing where something stands there."""
    west, _, east, south = way
    posts = [(x - 0.9, south - 0.9, x + 0.9, south + 0.9) for x in (west - 1.2, east + 1.2)]
    height = garden.height((west + east) / 2, south, 1.0)
    if height is None or not all(garden.things.is_bare(post) for post in posts):
        return []
    middle, wide = (west + east) / 2, east - west + 5.4
    parts = [
        *(block(TALL, (1.8, GATE + BOARD, 1.8), ((post[0] + post[2]) / 2, 0, south), PILLAR) for post in posts),
        block(TALL, (wide, 0.4, 1.2), (middle, GATE - 0.4, south), TRIM),
        block(TALL, (wide, 0.4, 1.2), (middle, GATE + BOARD, south), TRIM),
    ]
    for post in posts:
        garden.taken.take(post)
    height_of_text = max(LEAST_TEXT, min(MOST_TEXT, LINE / len(title)))
    words = Text(title, (255, 255, 255), height_of_text)
    plate = block(TALL, (wide - 3.6, BOARD, 0.6), (0, 0, 0), SIGN, collides=False, text=words)
    return [
        *(part.placed((0.0, height, 0.0), 0) for part in soft(parts)),
        plate.placed((middle, height + GATE, south), 180),
    ]


def roofs(garden: Garden, shelter: Shelter, place: Plot) -> Iterator[Part]:
    """Over the boards of one place, where its ground is level."""
    for ground in grounds_of(place):
        west, north, east, south = ground
        heights = {garden.height(x, z, 1.0) for x in (west, east) for z in (north, south)}
        level = heights.pop()
        if level is not None and not heights:
            yield from sheltered(shelter, ground, level)


def bordered(garden: Garden, border: Border, lines: list[Rect]) -> Iterator[Part]:
    """Along these lines."""
    for x1, z1, x2, z2 in lines:
        length = abs(x2 - x1) + abs(z2 - z1)
        count = max(1, round(length / PIECE))
        for number in range(count):
            x, z = (x1 + (x2 - x1) * (number + 0.5) / count, z1 + (z2 - z1) * (number + 0.5) / count)
            wide, deep = (length / count, THICK) if z1 == z2 else (THICK, length / count)
            rect = (x - wide / 2, z - deep / 2, x + wide / 2, z + deep / 2)
            height = garden.height(x, z, THICK)
            if height is not None and garden.taken.is_bare(grown(rect, -TOUCH)):
                garden.taken.take(rect)
                rng = Random(round(x1 + z1))  # noqa: S311 - of one colour along a line
                turn = 0 if z1 == z2 else 90
                yield from (part.placed((x, height, z), turn) for part in piece(border, length / count, rng))


def sides(floor: Rect, way: Rect, off: float) -> Iterator[Rect]:
    """The lines, so far off, around a floor: but for the side where its path is."""
    west, north, east, south = floor[0] - off, floor[1] - off, floor[2] + off, floor[3] + off
    if floor[2] <= way[0]:
        yield from ((west, north, floor[2], north), (west, south, floor[2], south), (west, north, west, south))
    elif floor[0] >= way[2]:
        yield from ((floor[0], north, east, north), (floor[0], south, east, south), (east, north, east, south))
    else:
        yield from ((west, north, east, north), (west, north, west, floor[3]), (east, north, east, floor[3]))


def lit(garden: Garden, floor: Rect, way: Rect, terrain: TerrainName) -> Iterator[Part]:
    """Where its floor ends, on both sides of the path."""
    for x in (way[0] - 1.5, way[2] + 1.5):
        if garden.lights.way is not None:
            yield from garden.set(garden.lights.way, x, floor[1] - 3.0)
        if terrain in GREEN:
            yield from garden.set(FLOWERS, x, floor[1] - 6.5)


def wooded(garden: Garden, floor: Rect, way: Rect, terrain: TerrainName) -> Iterator[Part]:
    growth = BY_TERRAIN[terrain]
    plants = growth.border or growth.plants
    for x1, z1, x2, z2 in sides(floor, way, BEHIND):
        count = max(1, int((abs(x2 - x1) + abs(z2 - z1)) / EVERY))
        for number in range(count):
            share = (number + garden.rng.uniform(0.3, 0.7)) / count
            yield from garden.set(garden.rng.choice(plants), x1 + (x2 - x1) * share, z1 + (z2 - z1) * share)
