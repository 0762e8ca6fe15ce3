"""Buildings with a round plan under a dome."""

import math
from typing import Final

from worlds.catalogue.buildings.hall import TILED
from worlds.catalogue.shell import FLOOR, building, door_height, wall_height
from worlds.catalogue.solids import BLACK, BLUE, DARK_GRAY, GRAY, LAMP, Paint, beam, block, both, dome, pillar
from worlds.catalogue.thing import Built, Look, Thing
from worlds.catalogue.walls import ring
from worlds.geometry import Box

SIDES: Final = 12
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
    w, h, d = look.size
    across = min(w, 0.8 * d)
    room = wall_height(0.56 * h)
    paint = Paint.of(look)
    built = rotunda(look, room, across, paint, ICE)
    parts = built.parts
    parts += dome("Dome", across, h - room, (0, room, d / 2 - across / 2), paint)
    return built


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
    building("igloo", ("snow house", "ice house", "snow hut", "ice hut"), (36, 20, 44), (236, 244, 250), "Snow", igloo),
    building(
        "observatory",
        ("star observatory", "planetarium", "space observatory", "observation dome", "astronomy dome"),
        (36, 28, 44),
        (222, 224, 228),
        "Concrete",
        observatory,
    ),
)
