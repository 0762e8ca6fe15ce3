"""Shapes of dry land, each an operation on a field. Heights are studs above y = 0, unless it says otherwise.

There are no caves: a field has one height for each place."""

import math
from typing import Final

import numpy as np

from worlds.areas import Area, Circle, Polygon, Rectangle, around_area
from worlds.land.blends import CLIMBABLE, lowered, raised
from worlds.land.field import CELL, Flags, Floats, HeightField
from worlds.land.noise import eased, ridged, rolling

ROUGH: Final = 0.35
"""How much of a mountain's height its crests and gullies make."""
RIM: Final = 0.3
"""Of a crater: how wide its rim is, as a share of its radius."""
WIND: Final = (0.8, 0.6)
"""Direction in which dunes follow each other."""
LEE: Final = 0.68
"""Share of a dune's width that rises; the rest falls."""
FORELAND: Final = 0.3
"""Mean slope of the heights at the horizon."""
PATCH: Final = 5.0
"""Times as far from one bulge of an uneven border to the next as it reaches out: such a border is a soft curve."""
ROUND: Final = 1.7
"""Times as round as it is uneven are the corners of such ground."""
ARC: Final = 4
"""Sides of a corner."""
PATCHY: Final = 2.4
"""How often such a border lies as far out, or in, as it may."""
STEEP, GENTLE = 1.9, 0.6
"""Studs up for a stud along: of the walls in the north and the west, and of those in the south and the east, over which
a camera in the south-east looks in."""
LEDGE: Final = 15.0
"""Studs from one fold of a wall to the next above it."""
BULGE: Final = 2.2
"""Studs by which a fold lies higher or lower than an even slope."""
BAY: Final = 55.0
"""Studs by which the heights at the horizon come nearer and go farther."""


def flat(
    field: HeightField, area: Area, height: float, material: str | None = None, uneven: float = 0.0, seed: int = 0
) -> None:
    """Level ground, to which the ground around slopes up or down. Its material ends `uneven` studs beyond the area at
    most, and half as far within its corners."""
    raised(field, area, height)
    lowered(field, area, height)
    ground(field, area, material, uneven, seed)


def ground(field: HeightField, area: Area, material: str | None, uneven: float, seed: int) -> None:
    """Of another material, as high as it was: it ends `uneven` studs beyond the area at most, and half as far within its
    corners."""
    if material:
        near = field.window(around_area(area).grown(uneven + CELL))
        away = rounded(area, uneven).distance(near.x, near.z)
        if uneven:
            bulges = np.clip(PATCHY * rolling(near.x, near.z, seed, PATCH * uneven, 1), -1.0, 1.0)
            away = away - uneven * (1 + bulges) / 2
        near.paint(away <= 0, material)


def rounded(area: Area, by: float) -> Area:
    """A rectangle with corners so round, as an outline of many sides; what has no corners stays."""
    if not isinstance(area, Rectangle) or not by:
        return area
    radius = min(ROUND * by, (area.east - area.west) / 2, (area.south - area.north) / 2)
    middles = (
        (area.east - radius, area.south - radius),
        (area.west + radius, area.south - radius),
        (area.west + radius, area.north + radius),
        (area.east - radius, area.north + radius),
    )
    return Polygon(
        tuple(
            (x + radius * math.cos(angle), z + radius * math.sin(angle))
            for quarter, (x, z) in enumerate(middles)
            for angle in ((quarter + step / ARC) * math.pi / 2 for step in range(ARC + 1))
        )
    )


def hill(field: HeightField, area: Area, height: float, material: str | None = None) -> None:
    """`area` is its level top, on which a castle may stand. Players climb all its sides; they end `run_out(height)`
    studs from the top on level ground."""
    raised(field, area, height)
    paint(field, area, material)


def valley(field: HeightField, area: Area, height: float, material: str | None = None) -> None:
    """`area` is its level bottom."""
    lowered(field, area, height)
    paint(field, area, material)


def mountain(field: HeightField, area: Area, height: float, seed: int, rock: str | None, cap: str | None) -> None:
    """It stands on the ground of `area`, `height` studs higher at its peak, with crests and gullies; too steep to climb
    if it is higher than wide. `rock` shows on its upper half, `cap` near its peak."""
    depth = -area.distance(field.x, field.z)
    foot, deepest = depth > 0, float(depth.max())
    share = depth[foot] / max(deepest, 1e-9)
    crests = ridged(*field.places(foot), seed, 1.2 * deepest + 40.0)
    rise = height * share * (1 - 2 * ROUGH * (1 - share) * (1 - crests)) * (0.4 + 0.6 * share)
    field.ground[foot] += rise
    if rock:
        field.paint(within(foot, rise > (0.3 + 0.1 * crests) * height), rock)
    if cap:
        field.paint(within(foot, rise > (0.6 + 0.15 * crests) * height), cap)


def within(where: Flags, chosen: Flags) -> Flags:
    """Of the cells that are flagged those that are chosen."""
    found = where.copy()
    found[where] = chosen
    return found


def crater(field: HeightField, area: Circle, height: float) -> None:
    """A bowl as deep as `height` below the ground that is there, in a rim a third as high."""
    share = np.hypot(field.x - area.x, field.z - area.z) / area.radius
    bowl = -height * np.maximum(1 - share**2, 0.0)
    rim = height / 3 * np.exp(-(((share - 1) / RIM) ** 2))
    field.ground = field.ground + bowl + rim


def dunes(field: HeightField, around: Area, height: float, seed: int) -> None:
    """Outside of `around`, from its edge on: long crests across the wind, gentle before and steeper behind."""
    away = around.distance(field.x, field.z)
    bends = rolling(field.x, field.z, seed, 320.0, 2)
    ahead = (field.x * WIND[0] + field.z * WIND[1]) / (height * 9) + 0.8 * bends
    share = ahead - np.floor(ahead)
    crest = np.where(share < LEE, share / LEE, (1 - share) / (1 - LEE))
    smooth = crest**2 * (3 - 2 * crest)
    lows = np.clip(0.7 + 0.6 * rolling(field.x, field.z, seed + 7, 300.0, 2), 0.3, 1.0)
    field.ground = field.ground + swell(away, height) * smooth * lows


def hills(field: HeightField, around: Area, height: float, seed: int) -> None:
    """Outside of `around`, from its edge on: rolling ground, never lower than it was."""
    away = around.distance(field.x, field.z)
    waves = np.clip(0.5 + 0.9 * rolling(field.x, field.z, seed, 10 * height, 2), 0.0, 1.0)
    field.ground = field.ground + swell(away, height) * waves


def rim(field: HeightField, around: Area, height: float, seed: int, material: str | None) -> None:
    """Outside of `around`, farther out in one place than in another: heights that close the horizon, and go on as far as
    the field does."""
    away = around.distance(field.x, field.z) - BAY * (1 + rolling(field.x, field.z, seed + 7, 260.0, 2))
    share = np.clip(away / (height / FORELAND), 0.0, 1.0)
    crests = 1 + 0.5 * rolling(field.x, field.z, seed, 200.0, 3)
    rise = height * crests * eased(share)
    field.ground = field.ground + rise
    if material:
        field.paint(rise > 0.3 * height, material)


def walls(field: HeightField, around: Area, height: float, bulging: float, seed: int) -> None:
    """Outside of `around`, from its edge on: steep and folded, up to about `height`, and on from there as far as the
    field goes."""
    outer = around_area(around)
    bulges = bulging * (1 + rolling(field.x, field.z, seed, 6 * max(bulging, CELL), 2)) / 2
    aside = np.hypot(
        STEEP * np.maximum(outer.west - field.x, 0.0) + GENTLE * np.maximum(field.x - outer.east, 0.0),
        STEEP * np.maximum(outer.north - field.z, 0.0) + GENTLE * np.maximum(field.z - outer.south, 0.0),
    )
    rise = np.maximum(aside - bulges, 0.0)
    crests = height * (1 + 0.25 * rolling(field.x, field.z, seed + 7, 120.0, 2))
    folded = rise + BULGE * np.sin(rise * math.tau / LEDGE) * np.minimum(rise / LEDGE, 1.0)
    field.ground = field.ground + np.minimum(folded, crests)


def swell(away: Floats, height: float) -> Floats:
    """Height that waves may have so far outside of level ground: one that hides nothing of what stands there."""
    return np.minimum(CLIMBABLE / 2 * np.maximum(away - 6.0, 0.0), height)


def paint(field: HeightField, area: Area, material: str | None) -> None:
    if material:
        field.paint(area.distance(field.x, field.z) <= 0, material)
