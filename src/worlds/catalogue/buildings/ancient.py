"""Buildings of former times."""

from typing import Final

from worlds.catalogue.shell import FLOOR, building, door_height, door_opening
from worlds.catalogue.solids import RED, STONE, Paint, block, both, cone, pillar, wedge
from worlds.catalogue.thing import Built, Look, Thing
from worlds.catalogue.walls import doorway, walls
from worlds.geometry import Box
from worlds.scene import Part

SLATE: Final = Paint((64, 72, 96), "RoofShingles")
COURSES: Final = 9
GOLD: Final = Paint((236, 190, 60), "Metal")
TORCH: Final = Paint((255, 176, 66)).lit()


def castle(look: Look) -> Built:
    """Walls around a courtyard, with a tower at each corner."""
    w, h, d = look.size
    paint = Paint.of(look)
    tower = 0.2 * min(w, d)
    x, z = w / 2 - tower / 2, d / 2 - tower / 2
    wall_height, tower_height = 0.5 * h, 0.68 * h
    thick = 0.3 * tower
    door = 0.2 * w
    length, width = 2 * x + thick, 2 * z + thick
    parts = walls((length, wall_height, width), (0, 0, 0), paint, thick, front=[doorway(door, 0.72 * wall_height)])
    for corner in (-z, z):
        parts += both(pillar("Tower", tower * 0.9, tower_height, (x, 0, corner), paint))
        parts += both(pillar("TowerTop", tower, 0.05 * h, (x, tower_height - 0.03 * h, corner), paint))
        for roof in cone(
            "TowerRoof", 0.96 * tower, h - tower_height - 0.02 * h, (x, tower_height + 0.02 * h, corner), SLATE, steps=3
        ):
            parts += both(roof)
    merlon = (0.05 * w, 0.06 * h, thick * 0.9)
    for i in (0.06, 0.17, 0.28):
        for side in (-z, z):
            parts += both(block("Merlon", merlon, (i * w, wall_height - 0.01 * h, side), paint))
    parts += [
        block("Courtyard", (length - thick, FLOOR, width - 0.4), (0, 0, 0), STONE),
        *both(block("GatePost", (0.05 * w, wall_height * 0.8, thick + 1), (door / 2 + 0.026 * w, 0, -z), STONE)),
        block("Banner", (0.1 * w, 0.2 * wall_height, 0.4), (0, 0.76 * wall_height, -z - thick / 2 - 0.1), RED),
    ]
    inner_x, inner_z = x - tower / 2 - 0.1, z - tower / 2 - 0.1
    interior = Box((-inner_x, FLOOR, -inner_z), (inner_x, h, inner_z))
    return Built(parts, [door_opening(door, -z - thick / 2)], interior)


def temple(look: Look) -> Built:
    """A roof on columns; players walk in between those of the front."""
    w, h, d = look.size
    paint = Paint.of(look)
    step, above = 0.4, 0.26 * h
    room = h - above - 1.2
    thick = 0.05 * w + 0.6
    x, z = w / 2 - thick, d / 2 - thick
    door = min(12.0, 0.36 * w)
    parts = [
        block("Step", (w, step / 2, d), (0, 0, 0), paint),
        block("Floor", (w - 1.2, step, d - 1.2), (0, 0, 0), STONE),
        block("Architrave", (w - 1, 1.3, d - 1), (0, room, 0), paint),
        wedge("Pediment", ((w - 0.6) / 2, above, d - 0.6), (-(w - 0.6) / 4, h - above, 0), paint, "left"),
        wedge("Pediment", ((w - 0.6) / 2, above, d - 0.6), ((w - 0.6) / 4, h - above, 0), paint, "right"),
        block("BackWall", (2 * x - 2, room, 1), (0, 0.1, z - thick), paint),
        *both(pillar("Torch", 0.8, 1.2, (door / 2 + thick / 2 + 0.4, 0.5 * room, -z - thick * 0.4), TORCH)),
    ]
    between = (door + thick) / 2
    for at in (between, x):
        parts += both(pillar("Column", thick, room, (at, 0.1, -z), paint))
        parts += both(pillar("Column", thick, room, (at, 0.1, z), paint))
    for i in range(1, 5):
        parts += both(pillar("Column", thick, room, (x, 0.1, -z + 2 * z * i / 5), paint))
    inner_x = x - thick / 2 - 0.1
    interior = Box((-inner_x, step, -z + thick), (inner_x, room, z - thick - 0.6))
    return Built(parts, [door_opening(door, -d / 2 + 0.3)], interior)


def pyramid(look: Look) -> Built:
    """Courses of stone; the lowest ones are hollow and make the chamber."""
    w, h, d = look.size
    paint = Paint.of(look)
    course = h / COURSES
    hollow = next(i for i in range(2, COURSES) if i * course >= 10)
    room = hollow * course
    door, head = min(10.0, 0.2 * w), door_height(room)
    cover = 0.5 * (1 - 0.92 * hollow / (COURSES - 1))
    inner_x, inner_z = min(0.28 * w, cover * w - 1), min(0.28 * d, cover * d - 1)
    parts: list[Part] = []
    for i in range(COURSES):
        share = 1 - 0.92 * i / (COURSES - 1)
        size, y = (w * share, course, d * share), i * course
        if i >= hollow:
            parts.append(block("Course", size, (0, y, 0), GOLD if i == COURSES - 1 else paint))
            continue
        side, front = size[0] / 2 - inner_x, size[2] / 2 - inner_z
        at_x, at_z, wing = inner_x + side / 2, inner_z + front / 2, (size[0] - door) / 2
        parts += both(block("Course", (side, course, 2 * inner_z), (at_x, y, 0), paint))
        parts += both(block("Course", (wing, course, front), (door / 2 + wing / 2, y, -at_z), paint))
        parts.append(block("Course", (size[0], course, front), (0, y, at_z), paint))
    face = -d / 2 * (1 - 0.92 * (hollow - 1) / (COURSES - 1))
    parts += [
        block("Lintel", (door, room - head, -face - inner_z), (0, head, (face - inner_z) / 2), paint),
        *both(block("Portal", (1.2, head, 1.2), (door / 2 + 0.62, 0, -d / 2 + 0.7), STONE)),
        block("Portal", (door + 3, 1.2, 1.2), (0, head - 0.2, -d / 2 + 0.7), STONE),
        block("Floor", (2 * inner_x + 1, FLOOR, inner_z + d / 2), (0, 0, (inner_z - d / 2) / 2 + 0.2), STONE),
        *both(block("Torch", (0.8, 1.4, 0.8), (inner_x - 0.3, 0.5 * room, 0), TORCH)),
    ]
    clear = inner_x - 0.8
    interior = Box((-clear, FLOOR, -inner_z), (clear, room, inner_z))
    return Built(parts, [door_opening(door, -d / 2)], interior)


THINGS: Final[tuple[Thing, ...]] = (
    building(
        "castle",
        ("fortress", "citadel", "stronghold", "knight's castle"),
        (64, 36, 56),
        (150, 150, 148),
        "Cobblestone",
        castle,
    ),
    building(
        "temple",
        ("greek temple", "roman temple", "shrine", "parthenon", "sanctuary", "ancient temple"),
        (40, 22, 46),
        (232, 226, 210),
        "Marble",
        temple,
    ),
    building(
        "pyramid",
        ("egyptian pyramid", "step pyramid", "pharaoh's tomb", "tomb", "aztec temple", "mayan temple"),
        (60, 38, 60),
        (214, 184, 124),
        "Sandstone",
        pyramid,
    ),
)
