"""The shell of a building that players enter: floor, walls, doorway, windows; and roofs over it."""

import math
from collections.abc import Callable
from typing import Final, Literal

from worlds.catalogue.solids import Paint, block, solid, wedge
from worlds.catalogue.thing import Built, Look, Thing
from worlds.catalogue.walls import Hole, doorway, walls, windows
from worlds.geometry import Box, Vector, pitched
from worlds.scene import Color, Part, Text
from worlds.sizes import SizeWord

EAVES: Final = 1.2
"""A gable roof hangs no more than that below the top of its walls."""

FLOOR: Final = 0.3
"""Height of a floor: players step up to it."""

ENTERED: Final = {
    SizeWord.TINY: 0.75,
    SizeWord.SMALL: 0.85,
    SizeWord.MEDIUM: 1.0,
    SizeWord.LARGE: 1.3,
    SizeWord.HUGE: 1.7,
}
"""Scales of buildings: avatars still fit through the smallest one's door."""


def building(
    name: str, words: tuple[str, ...], size: Vector, color: Color, material: str, build: Callable[[Look], Built]
) -> Thing:
    """A thing that players enter."""
    title = name.replace("_", " ")
    return Thing(name, title, "building", words, size, color, material, build, dict(ENTERED), visited=True)


def shell(
    size: Vector,
    paint: Paint,
    floor: Paint,
    *,
    door: float = 10.0,
    front: int = 1,
    sides: int = 2,
    back: int = 0,
    thickness: float = 1.0,
    eaves: float = 0.0,
    z: float = 0.0,
) -> Built:
    """`size` is that of the walls from outside; front, sides and back count windows (front: on each side of the door).

    `eaves` is how far a roof will hang below the top of the walls.
    """
    w, h, d = size
    x, inner = w / 2 - thickness, d / 2 - thickness
    head = door_height(h)
    beside = (w - door) / 2
    sill, top = window_edges(h)
    width = min(7.0, 0.6 * beside / max(front, 1))
    front_row = [
        Hole(sign * (door + beside) / 2 + hole.middle, width, sill, top)
        for sign in (-1, 1)
        for hole in (windows(beside, front, width, sill, top) if front else [])
    ]
    side_row = windows(2 * inner, sides, min(7.0, 1.2 * inner / sides), sill, top) if sides else []
    back_row = windows(w, back, min(8.0, 0.6 * w / back), sill, top) if back else []
    parts = walls(
        size,
        (0, 0, z),
        paint,
        thickness,
        front=[doorway(door, head), *front_row],
        back=back_row,
        left=side_row,
        right=side_row,
    )
    parts.append(block("Floor", (w - thickness, FLOOR, d - 0.2), (0, 0, z), floor))
    interior = Box((-x, FLOOR, z - inner), (x, h - eaves, z + inner))
    return Built(parts, [door_opening(door, z - d / 2)], interior)


def wall_height(wished: float) -> float:
    """Of walls under a gable roof: so high that avatars fit through the door of the smallest house."""
    return max(9.5, wished)


def door_height(room: float) -> float:
    """Upper edge of a doorway in walls so high: an avatar that jumps does not hit its head, and a lintel remains."""
    return min(10.3, room - 0.9)


def window_edges(room: float) -> tuple[float, float]:
    """(sill, head) of windows in walls so high."""
    return 0.3 * room, 0.72 * room


def door_opening(width: float, face: float) -> Box:
    """What stays free at a doorway whose outer face is at z = `face`: 4 studs behind it, 5 before it, 8 high."""
    return Box((-width / 2, 0, face - 5), (width / 2, 8, face + 4))


def nameplate(look: Look, title: str, width: float, height: float, base: Vector, paint: Paint, ink: Paint) -> Part:
    """A board with what the building is called, to hang over its door."""
    words = look.text or title
    text = Text(words[:1].upper() + words[1:], ink.color, 0.7 * height)
    return block("Sign", (width, height, 0.5), base, paint, text=text)


def gable_roof(
    size: Vector,
    base: Vector,
    gable: Paint,
    cover: Paint,
    *,
    ridge: Literal["x", "z"] = "x",
    overhang: float = 1.0,
    thickness: float = 0.8,
) -> list[Part]:
    """A gable on walls that end `overhang` before the roof's edges, and two slabs over it.

    `size` is the roof's outer one; `base` is at the walls' top, and the eaves hang a little below it.
    """
    if ridge == "z":
        across = gable_roof(
            (size[2], size[1], size[0]), (0, 0, 0), gable, cover, overhang=overhang, thickness=thickness
        )
        return [part.placed(base, 90) for part in across]
    w, h, d = size
    x, y, z = base
    half = d / 2 - overhang
    sunk = 0.75 * thickness
    top = h - sunk / math.cos(math.atan2(h, half))
    angle = math.atan2(top, half)
    cos, sin, tan = math.cos(angle), math.sin(angle), math.tan(angle)
    parts = [
        wedge("Gable", (w - 2 * overhang, top, half), (x, y, z - half / 2), gable, "front"),
        wedge("Gable", (w - 2 * overhang, top, half), (x, y, z + half / 2), gable, "back"),
    ]
    peak = top + sunk / cos
    slab = (w, thickness, d / 2 / cos)
    for sign in (-1, 1):
        centre = (x, y + peak - d / 4 * tan - thickness / 2 * cos, z + sign * (d / 4 - thickness / 2 * sin))
        parts.append(solid("Roof", slab, centre, cover, rotation=pitched(sign * math.degrees(angle))))
    return parts
