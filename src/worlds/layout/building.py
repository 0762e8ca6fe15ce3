"""A building of several rooms: its floors, its walls with doors and windows, the coloured edge of a roof, its name over the
door. Its ceiling is made by `rooms`: pictures from above leave that out, as of a doll's house."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from worlds.catalogue.solids import PLANKS, Paint, block
from worlds.catalogue.walls import Hole, doorway, wall, windows
from worlds.layout.dressing import dressed
from worlds.layout.facade import PLAIN, PLASTER, Facade
from worlds.layout.floor_plan import DOOR_WIDTH, THICKNESS, Doorway, FloorPlan, Wall
from worlds.scene import Part, Text

HEIGHT: Final = 12.0
"""Of walls, at least."""
OVER: Final = 2.0
"""Studs from the tallest thing in a building to the top of its walls."""
EDGE: Final = 0.8
"""How high the coloured edge of a roof is, of that."""
HEAD: Final = 9.0
"""Of doors."""
SILL: Final = 3.5
FLOOR: Final = 0.3
WINDOW_EVERY: Final = 9.0
WINDOW_WIDTH: Final = 4.6
MERLON, MERLON_EVERY = 2.0, 4.0
"""How long and how high what stands on the walls of a castle is, and from one to the next."""
BOARD: Final = Paint((44, 52, 66))
LETTER: Final = 0.85
"""Studs of a name board for each letter."""


def walls_for(tallest: float) -> float:
    """How high the walls are around what is so high, in studs."""
    return max(HEIGHT, tallest + FLOOR + OVER)


def built(plan: FloorPlan, facade: Facade = PLAIN, height: float = HEIGHT) -> list[Part]:
    """The middle of its bottom is the origin, its front looks south (+z). `height`: of its walls, in studs."""
    parts = [
        block(
            "Floor",
            (high_x - low_x, FLOOR, high_z - low_z),
            ((low_x + high_x) / 2, 0, (low_z + high_z) / 2),
            facade.floor,
        )
        for room in plan.rooms
        for low_x, low_z, high_x, high_z in [room.rect]
    ]
    sill = PLANKS if facade.rim is None else facade.floor
    parts += [block("Sill", sill_size(door), (door.x, 0, door.z), sill) for door in plan.doorways]
    for one in plan.walls:
        paint = facade.walls if one.is_outer or facade.rim is not None else PLASTER
        parts += raised(one, [door for door in plan.doorways if lies_in(door, one)], paint, height)
        if one.is_outer:
            parts.append(edge_on(one, facade.edge, height))
            parts += dressed(one, seen_holes(one, plan.doorways), facade, height - EDGE)
        if one.is_outer and facade.has_battlements:
            parts += battlements(one, facade.walls, height)
    return parts


def battlements(one: Wall, paint: Paint, height: float) -> Iterator[Part]:
    """Merlons along the top of a wall, one at each of its ends."""
    (low_x, low_z), (high_x, high_z) = one.low, one.high
    is_along_x = low_z == high_z
    low, high = (low_x, high_x) if is_along_x else (low_z, high_z)
    low, high = low + (MERLON - THICKNESS) / 2, high - (MERLON - THICKNESS) / 2
    steps = max(1, round((high - low) / MERLON_EVERY))
    size = (MERLON, MERLON, THICKNESS) if is_along_x else (THICKNESS, MERLON, MERLON)
    for step in range(steps + 1):
        at = low + (high - low) * step / steps
        yield block("Merlon", size, (at, height, low_z) if is_along_x else (low_x, height, at), paint)


def edge_on(one: Wall, paint: Paint, height: float) -> Part:
    (low_x, low_z), (high_x, high_z) = one.low, one.high
    size = (abs(high_x - low_x) or THICKNESS, EDGE, abs(high_z - low_z) or THICKNESS)
    return block("Edge", size, ((low_x + high_x) / 2, height - EDGE, (low_z + high_z) / 2), paint)


def name_board(plan: FloorPlan, title: str) -> Part:
    """Over the entrance, outside."""
    door, words = plan.doorways[0], title[:1].upper() + title[1:]
    is_along_x = door.along == "x"
    at, face = (door.x, plan.width) if is_along_x else (door.z, plan.depth)
    size = (min(max(DOOR_WIDTH + 1.0, LETTER * len(words) + 2.0), face), 1.8, 0.2)
    at = min(max(at, (size[0] - face) / 2), (face - size[0]) / 2)
    board = block("Name", size, (0.0, 0.0, 0.0), BOARD, collides=False, text=Text(words, (255, 255, 255), 1.5))
    if is_along_x:
        return board.placed((at, HEAD + 0.2, plan.depth / 2 + size[2] / 2), 180)
    side = 1 if door.x > 0 else -1
    return board.placed((side * (plan.width + size[2]) / 2, HEAD + 0.2, at), 270 if side > 0 else 90)


def sill_size(door: Doorway) -> tuple[float, float, float]:
    """The floor goes on through the wall."""
    return (DOOR_WIDTH, FLOOR, THICKNESS) if door.along == "x" else (THICKNESS, FLOOR, DOOR_WIDTH)


def lies_in(door: Doorway, one: Wall) -> bool:
    (low_x, low_z), (high_x, high_z) = one.low, one.high
    if door.along == "x":
        return low_z == high_z and abs(door.z - low_z) < 1e-6 and low_x <= door.x <= high_x
    return low_x == high_x and abs(door.x - low_x) < 1e-6 and low_z <= door.z <= high_z


def raised(one: Wall, doors: list[Doorway], paint: Paint, height: float) -> list[Part]:
    """A wall of the plan, with its doors and windows."""
    (low_x, low_z), (high_x, high_z) = one.low, one.high
    is_along_x = low_z == high_z
    x, z = (low_x + high_x) / 2, (low_z + high_z) / 2
    length = high_x - low_x if is_along_x else high_z - low_z
    holes = holes_in(one, doors)
    top = height - EDGE if one.is_outer else height
    return [part.placed((x, 0, z), 0 if is_along_x else 90) for part in wall(length, top, THICKNESS, paint, holes)]


def holes_in(one: Wall, doors: Sequence[Doorway]) -> list[Hole]:
    """Its doors, and windows between them where it is an outer one; along the wall from its middle."""
    (low_x, low_z), (high_x, high_z) = one.low, one.high
    is_along_x = low_z == high_z
    x, z = (low_x + high_x) / 2, (low_z + high_z) / 2
    holes = [doorway(DOOR_WIDTH, HEAD, door.x - x if is_along_x else z - door.z) for door in doors]
    if one.is_outer and one.has_windows:
        length = high_x - low_x if is_along_x else high_z - low_z
        doors_in_turn = sorted(holes, key=lambda hole: hole.middle)
        ends = [-length / 2, *(end for door in doors_in_turn for end in (door.left, door.right)), length / 2]
        for low, high in zip(ends[::2], ends[1::2], strict=True):
            holes += [replace(hole, middle=hole.middle + (low + high) / 2) for hole in outlook(high - low)]
    return holes


def seen_holes(one: Wall, doorways: Sequence[Doorway]) -> list[Hole]:
    """As they lie for who stands outside."""
    holes = holes_in(one, [door for door in doorways if lies_in(door, one)])
    is_turned = one.low[0] > 0 if one.low[0] == one.high[0] else one.low[1] > 0
    return [replace(hole, middle=-hole.middle) for hole in holes] if is_turned else holes


def outlook(length: float) -> list[Hole]:
    count = int(length // WINDOW_EVERY)
    return windows(length, count, WINDOW_WIDTH, SILL, HEAD - 1) if count else []
