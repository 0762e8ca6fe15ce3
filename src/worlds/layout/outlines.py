"""The outline of an island: what stands on it fits in, and no two are alike."""

import math
from collections.abc import Sequence
from random import Random
from typing import Final

from worlds.areas import Polygon, Spot
from worlds.layout.body import Rect, corners_of, grown

SPOKES: Final = 40
ROUND: Final = 2
"""Spokes to either side over which corners are rounded."""
ROOM: Final = 9.0
"""Studs of land around what stands there."""
LANDING: Final = 0.24
"""Of a side: so much of it, in its middle, is land, where bridges end."""
BAY: Final = 5.0
"""Studs by which a lake reaches over its rectangle, at most."""
LARGE: Final = 48.0
"""Studs of half a lake whose things may stand near its corners."""
WAVES: Final = ((2, 0.5), (3, 0.32), (5, 0.18))
"""How often an outline goes out and in, and by which share."""


def outline(within: Rect, standing: Sequence[Rect], out: float, seed: int) -> Polygon:
    """Around what stands there and the middles of the sides of `within`; it goes up to `out` studs beyond that."""
    west, north, east, south = within
    x, z = (west + east) / 2, (north + south) / 2
    wide, deep = LANDING * (east - west), LANDING * (south - north)
    sides = [(x - wide, north, x + wide, south), (west, z - deep, east, z + deep)]
    spots = [spot for rect in (*sides, *(grown(one, ROOM) for one in standing)) for spot in corners_of(rect)]
    rng = Random(seed)  # noqa: S311 - a shape, not a secret
    phases = [rng.uniform(0, math.tau) for _ in WAVES]
    outer, points = hull(spots), []
    angles = [spoke * math.tau / SPOKES for spoke in range(SPOKES)]
    reaches = rounded([reach_of(outer, x, z, angle) for angle in angles])
    for angle, near in zip(angles, reaches, strict=True):
        swell = sum(share * math.sin(count * angle + turn) for (count, share), turn in zip(WAVES, phases, strict=True))
        reach = near + out * (1 + swell) / 2
        points.append((round(x + reach * math.cos(angle), 1), round(z + reach * math.sin(angle), 1)))
    return Polygon(tuple(points))


def rounded(reaches: Sequence[float]) -> list[float]:
    """None is shorter than it was, and none much longer than those beside it."""
    count, around = len(reaches), range(-ROUND, ROUND + 1)
    widest = [max(reaches[(spoke + step) % count] for step in around) for spoke in range(count)]
    return [sum(widest[(spoke + step) % count] for step in around) / len(around) for spoke in range(count)]


def pool(within: Rect, seed: int) -> Polygon:
    """Of a lake: without corners, as far as what is in it leaves them, and with bays."""
    west, north, east, south = within
    wide, deep = (east - west) / 2, (south - north) / 2
    roundness = 4.0 if max(wide, deep) < LARGE else 9.0
    turn = Random(seed).uniform(0, math.tau)  # noqa: S311 - a shape, not a secret
    points = []
    for spoke in range(SPOKES):
        angle = spoke * math.tau / SPOKES
        across, along = math.cos(angle), math.sin(angle)
        reach = (abs(across) ** roundness + abs(along) ** roundness) ** (-1 / roundness)
        bay = BAY * (1 + math.sin(3 * angle + turn)) / 2
        x, z = reach * across * wide + bay * across, reach * along * deep + bay * along
        points.append((round((west + east) / 2 + x, 1), round((north + south) / 2 + z, 1)))
    return Polygon(tuple(points))


def scaled(area: Polygon, share: float) -> Polygon:
    """From its middle outwards."""
    x, z = (sum(values) / len(area.points) for values in zip(*area.points, strict=True))
    return Polygon(tuple((round(x + share * (px - x), 1), round(z + share * (pz - z), 1)) for px, pz in area.points))


def hull(spots: Sequence[Spot]) -> list[Spot]:
    """The convex outline around all, counterclockwise in (x, z)."""
    lines: list[list[Spot]] = []
    for ordered in (sorted(spots), sorted(spots, reverse=True)):
        line: list[Spot] = []
        for spot in ordered:
            while len(line) > 1 and turn_of(line[-2], line[-1], spot) <= 0:
                line.pop()
            line.append(spot)
        lines.append(line[:-1])
    return lines[0] + lines[1]


def turn_of(a: Spot, b: Spot, c: Spot) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def reach_of(outer: Sequence[Spot], x: float, z: float, angle: float) -> float:
    """From a spot inside to the outline in that direction."""
    across, along = math.cos(angle), math.sin(angle)
    found = math.inf
    for (x1, z1), (x2, z2) in zip(outer, [*outer[1:], outer[0]], strict=True):
        run, fall = x2 - x1, z2 - z1
        away = fall * across - run * along
        if away > 1e-9:
            found = min(found, ((x1 - x) * fall - (z1 - z) * run) / away)
    return found
