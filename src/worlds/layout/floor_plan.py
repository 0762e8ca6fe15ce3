"""A floor plan: rooms side by side in rows, with walls between them and doors from each to the next.

Rooms follow each other as a snake: the first at the front, where the entrance is, and each has a door to the one before. So
all are reached, in the order of the plan. The back is north (-z); lengths are studs; the building's middle is the origin.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from worlds.layout.body import Rect

THICKNESS: Final = 1.0
DOOR_WIDTH: Final = 7.0
SMALLEST: Final = DOOR_WIDTH + 3.0
"""Of a room, either way: a door fits into each of its walls."""


@dataclass(frozen=True, slots=True)
class Need:
    """A room that is wanted: how wide (along x) and deep (along z) it must be inside, at least."""

    id: str
    width: float
    depth: float


@dataclass(frozen=True, slots=True)
class Room:
    id: str
    rect: Rect
    """Inside its walls."""


@dataclass(frozen=True, slots=True)
class Doorway:
    """A hole in a wall; `x`, `z` is its middle, `along` where the wall runs. One room: it leads outside."""

    rooms: tuple[str, ...]
    x: float
    z: float
    along: Literal["x", "z"]


@dataclass(frozen=True, slots=True)
class Wall:
    """Its middle line, from low to high, along x or z."""

    low: tuple[float, float]
    high: tuple[float, float]
    is_outer: bool
    has_windows: bool = True
    """If it is an outer one."""


@dataclass(frozen=True, slots=True)
class FloorPlan:
    width: float
    """With the outer walls."""
    depth: float
    rooms: tuple[Room, ...]
    walls: tuple[Wall, ...]
    doorways: tuple[Doorway, ...]
    """The entrance first."""


def floor_plan(needs: Sequence[Need]) -> FloorPlan:
    """Of one room or more, as nearly square as they allow."""
    wanted = [Need(one.id, max(one.width, SMALLEST), max(one.depth, SMALLEST)) for one in needs]
    rows = min((in_rows(wanted, count) for count in range(1, len(wanted) + 1)), key=excess)
    width = max(map(width_of, rows))
    depth = sum(map(depth_of, rows)) + THICKNESS * (len(rows) + 1)
    outer = width + 2 * THICKNESS
    rooms: list[Room] = []
    walls = frame(outer, depth)
    front = depth / 2 - THICKNESS
    for number, row in enumerate(rows):
        back = front - depth_of(row)
        rooms += rooms_of(row, width, back, front, leftwards=number % 2 == 1)
        placed = sorted((room.rect for room in rooms[-len(row) :]), key=lambda rect: rect[0])
        walls += [
            Wall((left[2] + THICKNESS / 2, back), (left[2] + THICKNESS / 2, front), is_outer=False)
            for left, _ in pairwise(placed)
        ]
        if number < len(rows) - 1:
            line = back - THICKNESS / 2
            walls.append(Wall((-width / 2, line), (width / 2, line), is_outer=False))
        front = back - THICKNESS
    doorways = [entrance(rooms[0]), *(doorway(one, other) for one, other in pairwise(rooms))]
    return FloorPlan(outer, depth, tuple(rooms), tuple(walls), tuple(doorways))


def in_rows(needs: Sequence[Need], count: int) -> list[list[Need]]:
    """So many rows, the rooms in their order, each row about as wide as the others."""
    share = sum(one.width for one in needs) / count
    rows: list[list[Need]] = [[]]
    for number, one in enumerate(needs):
        left = len(needs) - number
        is_full = width_of(rows[-1]) + one.width / 2 > share if rows[-1] else False
        if len(rows) < count and rows[-1] and (is_full or left <= count - len(rows)):
            rows.append([])
        rows[-1].append(one)
    return rows


def width_of(row: Sequence[Need]) -> float:
    return sum(one.width for one in row) + THICKNESS * (len(row) - 1)


def depth_of(row: Sequence[Need]) -> float:
    return max(one.depth for one in row)


def excess(rows: Sequence[Sequence[Need]]) -> float:
    """How much larger than its rooms the building would be, and how far from square."""
    width, depth = max(map(width_of, rows)), sum(map(depth_of, rows))
    needed = sum(one.width * one.depth for row in rows for one in row)
    return width * depth / needed + abs(width - depth) / max(width, depth)


def frame(width: float, depth: float) -> list[Wall]:
    """The outer walls: front, back, and left and right between them."""
    x, z = (width - THICKNESS) / 2, (depth - THICKNESS) / 2
    wide, deep = width / 2, depth / 2 - THICKNESS
    corners = ((-wide, z), (wide, z)), ((-wide, -z), (wide, -z)), ((-x, -deep), (-x, deep)), ((x, -deep), (x, deep))
    return [Wall(low, high, is_outer=True) for low, high in corners]


def rooms_of(row: Sequence[Need], width: float, back: float, front: float, *, leftwards: bool) -> list[Room]:
    """The row fills the width: what is left over is shared by its rooms."""
    more = (width - width_of(row)) / len(row)
    rooms, x = [], width / 2 if leftwards else -width / 2
    for one in row:
        wide = one.width + more
        low = x - wide if leftwards else x
        rooms.append(Room(one.id, (low, back, low + wide, front)))
        x = low - THICKNESS if leftwards else low + wide + THICKNESS
    return rooms


def entrance(room: Room) -> Doorway:
    low_x, _, high_x, front = room.rect
    return Doorway((room.id,), (low_x + high_x) / 2, front + THICKNESS / 2, "x")


def doorway(one: Room, other: Room) -> Doorway:
    """In the wall that the two share."""
    low_x, low_z = max(one.rect[0], other.rect[0]), max(one.rect[1], other.rect[1])
    high_x, high_z = min(one.rect[2], other.rect[2]), min(one.rect[3], other.rect[3])
    along: Literal["x", "z"] = "x" if high_x - low_x > high_z - low_z else "z"
    return Doorway((one.id, other.id), (low_x + high_x) / 2, (low_z + high_z) / 2, along)
