"""Buildings with a round plan under a dome."""

import math
from dataclasses import replace
from itertools import pairwise
from typing import Final

from worlds.catalogue.buildings.hall import TILED
from worlds.catalogue.shell import FLOOR, building, door_height, wall_height
from worlds.catalogue.solids import (
    BLACK,
    BLUE,
    DARK_GRAY,
    GRAY,
    LAMP,
    Paint,
    beam,
    block,
    both,
    dome,
    pillar,
    solid,
    wedge,
)
from worlds.catalogue.thing import Built, Look, Thing
from worlds.catalogue.walls import ring
from worlds.geometry import Box, Vector
from worlds.scene import Part
from worlds.sizes import SizeWord

SIDES: Final = 12
BLOCKS, COURSES = 20, 4
"""Of an igloo: blocks in a course, courses under its cap."""
HOLLOW, WAIST = 0.74, 0.2
"""Of an igloo's height: how high its room is, and where it is widest."""
CRAWL, DOOR, WALL = 6.4, 8.4, 2.2
"""How wide and high an igloo's tunnel is inside, and how thick, in studs: avatars walk through it."""
LEAST: Final = {
    SizeWord.TINY: 0.92,
    SizeWord.SMALL: 0.96,
    SizeWord.MEDIUM: 1.0,
    SizeWord.LARGE: 1.3,
    SizeWord.HUGE: 1.7,
}
ICE: Final = Paint((186, 220, 240), "Ice")


def rotunda(look: Look, room: float, across: float, porch: Paint, floor: Paint) -> Built:
    """A round room at the back, and a passage from the front to its door. No roof yet."""
    _, _, d = look.size
    paint = Paint.of(look)
    z, front = d / 2 - across / 2, -d / 2
    face = z - across / 2
    passage = face - front + 0.6
    middle = front + passage / 2
    door = across * math.tan(math.pi / SIDES) - 1
    parts = ring(SIDES, across, room, 1, (0, 0, z), paint, door_height(room))
    parts += both(block("PorchWall", (1, room - 0.5, passage), (door / 2 + 0.5, 0, middle), porch))
    parts += [
        block("PorchRoof", (door + 2.6, 1, passage + 0.1), (0, room - 0.7, middle + 0.05), porch),
        pillar("Floor", across - 1, FLOOR, (0, 0, z), floor),
        block("Threshold", (door + 0.4, 0.25, passage), (0, 0, middle + 0.1), floor),
    ]
    inner = 0.33 * across
    opening = Box((-door / 2, 0, front - 5), (door / 2, 8, face + 4))
    return Built(parts, [opening], Box((-inner, FLOOR, z - inner), (inner, room, z + inner)))


def habitat(look: Look) -> Built:
    w, h, d = look.size
    across = min(w, 0.86 * d)
    room = wall_height(0.5 * h)
    z = d / 2 - across / 2
    built = rotunda(look, room, across - 0.4, GRAY, TILED)
    parts = built.parts
    parts += dome("Dome", across - 0.4, h - room, (0, room, z), Paint.of(look))
    parts += [
        pillar("Band", across, 0.8, (0, room, z), DARK_GRAY),
        block("Lamp", (4, 0.6, 0.6), (0, room + 0.2, -d / 2 + 0.5), LAMP),
    ]
    return built


def igloo(look: Look) -> Built:
    """Courses of snow blocks that lean in over each other, and a tunnel to crawl in by; high enough for an avatar."""
    w, h, d = look.size
    across = min(w, 0.76 * d)
    paint, joint = Paint.of(look), Paint.of(look).shaded()
    z, top = d / 2 - across / 2, HOLLOW * h
    edges = [top * i / COURSES for i in range(COURSES + 1)]
    inner, half, face = 0.36 * across / 2, CRAWL / 2, z - across / 2
    way = Box((-half, 0, face), (half, DOOR, z - inner))
    parts = []
    for number, (low, high) in enumerate(pairwise(edges)):
        reach = bulge(low / h) * 0.485 * across
        thick = reach - bulge(high / h) * 0.485 * across + 0.5
        blocks = course(number, (reach, high - low, max(thick, 0.8)), (0, low, z), (paint, joint))
        parts += [one for one in blocks if not one.box.overlaps(way)]
    steps = [(top, 0.0), (top + 0.45 * (h - top), 0.45), (top + 0.8 * (h - top), 0.8), (h, 1.0)]
    for number, ((low, share), (high, _)) in enumerate(pairwise(steps)):
        wide = bulge(HOLLOW + (1 - HOLLOW) * share) * 0.97 * across
        parts.append(pillar("Cap", wide, high - low, (0, low, z), joint if number % 2 else paint))
    passage = face + d / 2 + 1.6
    middle = passage / 2 - d / 2
    parts += both(block("TunnelWall", (WALL, DOOR - 0.1, passage), (half + WALL / 2, 0, middle), paint))
    parts += both(
        wedge("TunnelArch", (WALL + 0.6, 1.5, passage), (half + WALL / 2 - 0.3, DOOR - 0.15, middle), joint, "right")
    )
    parts += [
        block("TunnelRoof", (CRAWL - 1.0, 1.5, passage), (0, DOOR - 0.1, middle), paint),
        block("TunnelRoof", (0.6 * CRAWL, 0.7, passage - 0.6), (0, DOOR + 1.35, middle), joint),
        pillar("Floor", across - 1, FLOOR, (0, 0, z), ICE),
        block("Threshold", (CRAWL + 0.4, 0.25, passage - 0.3), (0, 0, middle), ICE),
    ]
    opening = Box((-half, 0, -d / 2 - 5), (half, 8, face + 4))
    return Built(parts, [opening], Box((-inner, FLOOR, z - inner), (inner, top, z + inner)))


def bulge(height: float) -> float:
    """How wide a dome is at that share of its height, as a share of its width; the widest at `WAIST`."""
    return math.sqrt(1 - (max(height - WAIST, 0) / (1.02 - WAIST)) ** 2)


def course(number: int, size: Vector, base: Vector, paints: tuple[Paint, Paint]) -> list[Part]:
    """Blocks around a ring of that radius, height and thickness, half a block further than those below."""
    (reach, high, thick), (x, y, z) = size, base
    length = 2 * reach * math.tan(math.pi / BLOCKS) + 0.05
    parts = []
    for i in range(BLOCKS):
        angle = 2 * math.pi * (i + number % 2 / 2) / BLOCKS
        cos, sin = round(math.cos(angle), 6), round(math.sin(angle), 6)
        centre = (x - (reach - thick / 2) * sin, y + high / 2, z - (reach - thick / 2) * cos)
        turn = (cos, 0.0, sin, 0.0, 1.0, 0.0, -sin, 0.0, cos)
        parts.append(solid("Block", (length, high, thick), centre, paints[(i + number) % 2], rotation=turn))
    return parts


def observatory(look: Look) -> Built:
    w, h, d = look.size
    across = min(w, 0.86 * d)
    room = wall_height(0.46 * h)
    z = d / 2 - across / 2
    built = rotunda(look, room, across, GRAY, TILED)
    parts = built.parts
    rise, tube = 0.9 * (h - room), min(across, 1.3 * h)
    parts += dome("Dome", across - 1, rise, (0, room, z), Paint.of(look))
    end = (0, h - 0.16 * tube, z - 0.36 * tube)
    tip = (0, h - 0.07 * tube, z - 0.46 * tube)
    parts += [
        beam("Telescope", (0, room + 0.3 * rise, z), end, 0.13 * tube, BLUE, rounded=True),
        beam("Lens", end, tip, 0.1 * tube, BLACK, rounded=True),
        block("Slit", (0.2 * across, 0.1 * rise, 0.5 * across), (0, room + 0.93 * rise, z - 0.1 * across), BLACK),
    ]
    return built


THINGS: Final[tuple[Thing, ...]] = (
    building(
        "habitat",
        ("dome", "biodome", "geodesic dome", "living dome", "habitat dome", "space habitat", "living module", "colony"),
        (36, 21, 42),
        (222, 226, 230),
        "SmoothPlastic",
        habitat,
    ),
    replace(
        building(
            "igloo", ("snow house", "ice house", "snow hut", "ice hut"), (24, 14, 32), (236, 244, 250), "Snow", igloo
        ),
        scales=LEAST,
    ),
    building(
        "observatory",
        ("star observatory", "planetarium", "space observatory", "observation dome", "astronomy dome"),
        (36, 28, 44),
        (222, 224, 228),
        "Concrete",
        observatory,
    ),
)
