"""Buildings of former times."""

from typing import Final

from worlds.catalogue.grammars.model import sound
from worlds.catalogue.shell import FLOOR, building, door_height, door_opening
from worlds.catalogue.solids import BLACK, BLUE, METAL, RED, STONE, Paint, block, both, cone, pillar, wedge
from worlds.catalogue.thing import Built, Look, Thing
from worlds.catalogue.walls import doorway, walls
from worlds.geometry import Box, Vector
from worlds.scene import Part

SLATE: Final = Paint((64, 72, 96), "RoofShingles")
COURSES: Final = 9
GOLD: Final = Paint((236, 190, 60), "Metal")
TORCH: Final = Paint((255, 176, 66)).lit()


def castle(look: Look) -> Built:
    """Walls around a courtyard with a tower at each corner, a gatehouse in the front, and a keep at the back."""
    w, h, d = look.size
    paint = Paint.of(look)
    tower = 0.2 * min(w, d)
    x, z = w / 2 - tower / 2, d / 2 - tower / 2
    high, thick, door = 0.4 * h, 0.3 * tower, 0.2 * w
    length, width = 2 * x + thick, 2 * z + thick
    parts = walls((length, high, width), (0, 0, 0), paint, thick, front=[doorway(door, min(0.8 * high, high - 1))])
    parts.append(block("Courtyard", (length - thick, FLOOR, width - 0.4), (0, 0, 0), STONE))
    for corner in (-z, z):
        for part in round_tower(tower, 0.6 * h, 0.86 * h, (x, 0, corner), paint):
            parts += both(part)
    merlon = (0.05 * w, 0.06 * h, thick * 0.9)
    for i in (0.2, 0.28, 0.36):
        for side in (-z, z):
            parts += both(block("Merlon", merlon, (i * w, high - 0.01 * h, side), paint))
    for i in (-0.24, -0.08, 0.08, 0.24):
        parts += both(block("Merlon", (merlon[2], merlon[1], 0.06 * d), (x, high - 0.01 * h, i * d), paint))
    parts += gatehouse(look, door, (high, thick, tower), -z)
    deep = 0.24 * d
    parts += keep(look, (0.4 * w, h, deep), width / 2 - deep / 2)
    inner_x, inner_z = x - tower / 2 - 0.1, z - tower / 2 - 0.1
    interior = Box((-inner_x, FLOOR, -inner_z), (inner_x, h, width / 2 - deep - 1.2))
    return Built(sound(parts), [door_opening(door, -z - thick / 2)], interior)


def round_tower(across: float, high: float, top: float, base: Vector, paint: Paint) -> list[Part]:
    """With a rim that juts out, a window to the front, and a pointed roof up to `top`."""
    x, y, z = base
    return [
        pillar("Tower", 0.86 * across, high, base, paint),
        pillar("TowerTop", across, 0.12 * high, (x, y + 0.9 * high, z), paint),
        block("Slit", (0.1 * across, 0.14 * high, 0.1 * across), (x, y + 0.66 * high, z - 0.41 * across), BLACK),
        *cone("TowerRoof", 0.98 * across, top - 1.02 * high, (x, y + 1.02 * high, z), SLATE, steps=3, tip=0.1),
    ]


def gatehouse(look: Look, door: float, wall: Vector, z: float) -> list[Part]:
    """`wall`: its height, its thickness, and how wide a corner's tower is. Two towers beside the gate, and what joins them."""
    high, thick, tower = wall
    h = look.size[1]
    paint, across = Paint.of(look), 0.6 * tower
    x, top = door / 2 + across / 2 + 0.05, 0.56 * h
    parts = [
        *both(pillar("GateTower", across, top, (x, 0, z), paint)),
        *both(pillar("GateTop", 1.14 * across, 0.05 * h, (x, top - 0.01 * h, z), paint)),
        block("GateHouse", (door + 0.2, top - high, 0.8 * across), (0, high - 0.05, z), paint),
        block("Arch", (door, 0.05 * h, thick + 0.8), (0, min(0.8 * high, high - 1) + 0.02, z), STONE),
        block("Banner", (0.34 * door, 0.5 * (top - high) + 0.1 * h, 0.4), (0, high - 0.08 * h, z - 0.4 * across - 0.15), RED),
        block("Crest", (0.16 * door, 0.16 * door, 0.3), (0, high + 0.06 * h, z - 0.4 * across - 0.35), GOLD),
        *both(block("Torch", (0.5, 1.2, 0.5), (x, 0.5 * high, z - across / 2 - 0.1), TORCH)),
    ]  # fmt: skip
    parts += [
        block("Merlon", (0.16 * door, 0.05 * h, 0.7 * across), (i * door, top - 0.06, z), paint) for i in (-0.3, 0, 0.3)
    ]
    for i in (-0.3, 0.3):
        parts += both(
            block("Merlon", (0.3 * across, 0.05 * h, 0.9 * across), (x + i * across, top + 0.03 * h, z), paint)
        )
    return parts


def keep(look: Look, size: Vector, z: float) -> list[Part]:
    """The high house at the back: windows, battlements, a turret at each end, a flag."""
    w, h, d = size
    paint, high, front = Paint.of(look), 0.7 * h, z - d / 2
    parts = [
        block("Keep", (w, high, d), (0, 0, z), paint),
        block("KeepRim", (w + 0.8, 0.04 * h, d + 0.8), (0, high - 0.04 * h, z - 0.1), paint),
        pillar("FlagPole", 0.4, h - high, (0, high - 0.1, z), METAL),
        block("Flag", (0.2 * w, 0.09 * h, 0.3), (0.1 * w + 0.2, 0.9 * h, z), RED),
    ]
    parts += [
        block("KeepWindow", (0.07 * w, 0.1 * h, 0.4), (x * w, 0.5 * h, front - 0.05), BLACK) for x in (-0.3, 0.0, 0.3)
    ]
    for x in (-0.32, -0.11, 0.11, 0.32):
        parts.append(block("Merlon", (0.11 * w, 0.05 * h, 0.9 * d), (x * w, high - 0.05, z), paint))
    for part in round_tower(0.2 * w, 0.76 * h, 0.94 * h, (w / 2 - 0.02 * w, 0, front + 0.1 * w), paint):
        parts += both(part)
    parts += [
        block("Banner", (0.09 * w, 0.22 * h, 0.3), (x * w, 0.42 * h, front - 0.1), BLUE if x > 0 else RED)
        for x in (-0.16, 0.16)
    ]
    return parts


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
        (68, 46, 60),
        (156, 154, 150),
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
