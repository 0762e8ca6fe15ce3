"""Ways from one zone to another: bridges and paths, straight from edge to edge."""

import math
from typing import Final

from worlds.catalogue.solids import PLANKS, TIMBER, Paint, beam, plank
from worlds.geometry import Vector
from worlds.layout.body import Rect, grown
from worlds.layout.plot import Plot
from worlds.layout.relief import border, level_of
from worlds.plan.plan import Link, LinkKind, Plan
from worlds.scene import Color, Part

WIDTH: Final = 9.0
"""Studs: two avatars pass each other."""
DECK: Final = 0.8
RAIL: Final = 3.0
POST_EVERY: Final = 14.0
REACH: Final = 4.0
"""Studs that a bridge goes on over the ground at both of its ends."""
CLEAR: Final = 0.4
"""Studs of a deck above the ground that it ends on."""


def linked(plan: Plan, world: Plot, color: Color, material: str) -> list[Part]:
    """`color` and `material`: of paths. Where both zones have copies, each is linked to the one of its number."""
    plots: dict[str, list[Plot]] = {}
    for plot in world.inner():
        plots.setdefault(plot.zone.id, []).append(plot)
    return [
        part
        for link in plan.links
        if link.kind in (LinkKind.BRIDGE, LinkKind.PATH)
        for start, end in zip(plots[link.ends[0]], plots[link.ends[1]], strict=False)
        for part in way(link, start, end, Paint(color, material))
    ]


def way(link: Link, start: Plot, end: Plot, paint: Paint) -> list[Part]:
    a, b = nearest(ground_of(start), ground_of(end))
    if a == b:
        return []
    low, high = (a[0], level_of(start), a[1]), (b[0], level_of(end), b[1])
    if link.kind is LinkKind.PATH:
        return [plank("Path", raised(low, 0.05), raised(high, 0.05), WIDTH, 0.1, paint)]
    return bridge(*longer(raised(low, CLEAR), raised(high, CLEAR)))


def ground_of(plot: Plot) -> Rect:
    """Where things stand on it: without slopes and beaches."""
    return grown(plot.rect(), -border(plot.zone))


def nearest(a: Rect, b: Rect) -> tuple[tuple[float, float], tuple[float, float]]:
    """The ends of the shortest way between two rectangles: (x, z) on each, in the middle of where they face each other."""
    x, z = facing(a[0], a[2], b[0], b[2]), facing(a[1], a[3], b[1], b[3])
    return (x[0], z[0]), (x[1], z[1])


def facing(low_a: float, high_a: float, low_b: float, high_b: float) -> tuple[float, float]:
    """Along one axis."""
    low, high = max(low_a, low_b), min(high_a, high_b)
    if low <= high:
        return ((low + high) / 2, (low + high) / 2)
    return (high_a, low_b) if high_a < low_b else (low_a, high_b)


def raised(point: Vector, by: float) -> Vector:
    return (point[0], point[1] + by, point[2])


def longer(a: Vector, b: Vector) -> tuple[Vector, Vector]:
    """By `REACH` at both ends, level with them."""
    run, fall = b[0] - a[0], b[2] - a[2]
    length = math.hypot(run, fall)
    x, z = REACH * run / length, REACH * fall / length
    return (a[0] - x, a[1], a[2] - z), (b[0] + x, b[1], b[2] + z)


def bridge(a: Vector, b: Vector) -> list[Part]:
    """A deck with rails on posts."""
    run, fall = b[0] - a[0], b[2] - a[2]
    length = math.hypot(run, fall)
    aside = (-fall / length * (WIDTH - 0.6) / 2, run / length * (WIDTH - 0.6) / 2)
    parts = [plank("Deck", a, b, WIDTH, DECK, PLANKS)]
    count = max(1, round(length / POST_EVERY))
    for sign in (-1, 1):
        x, z = sign * aside[0], sign * aside[1]
        parts.append(beam("Rail", (a[0] + x, a[1] + RAIL, a[2] + z), (b[0] + x, b[1] + RAIL, b[2] + z), 0.5, TIMBER))
        for number in range(count + 1):
            share = number / count
            foot = (a[0] + run * share + x, a[1] + (b[1] - a[1]) * share, a[2] + fall * share + z)
            parts.append(beam("Post", foot, raised(foot, RAIL), 0.6, TIMBER))
    return parts
