"""The walls of a hall, and what stands along them: the same distance from one thing to the next, all looking into it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from worlds.layout.body import Rect
from worlds.layout.item import Item
from worlds.layout.plot import Wing

OUT: Final = 0.35
"""Studs from a wall to what stands along it: panelling is between."""
BETWEEN: Final = 2.0
"""Studs between two things, at least."""
CORNER: Final = 3.0
SOUTHERN: Final = 22.0
"""Studs at the entrance where nothing stands along the walls: who arrives has that behind him."""
YAWS: Final[dict[Wing, int]] = {"north": 180, "west": 270, "east": 90}
"""Of what stands there."""


@dataclass(slots=True)
class Side:
    wing: Wing
    face: float
    """Of the wall: z of that in the north, x of the others."""
    spans: list[tuple[float, float]]
    """Free of rooms, along the wall."""
    items: dict[int, list[Item]] = field(default_factory=dict)
    """By the number of the span."""

    def room(self, number: int) -> float:
        """Studs that are left."""
        low, high = self.spans[number]
        return high - low - BETWEEN - sum(item.size[0] + BETWEEN for item in self.items.get(number, []))


def side_of(wing: Wing, hall: Rect, rooms: Sequence[Rect]) -> Side:
    """`rooms`: that open into it there."""
    west, north, east, south = hall
    if wing == "north":
        return Side(wing, north, free(west + CORNER, east - CORNER, [(one[0], one[2]) for one in rooms]))
    face = west if wing == "west" else east
    return Side(wing, face, free(north + CORNER, south - SOUTHERN, [(one[1], one[3]) for one in rooms]))


def free(low: float, high: float, taken: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    found = []
    for start, end in sorted(taken):
        found.append((low, start))
        low = max(low, end)
    return [(one, other) for one, other in (*found, (low, high)) if other > one]


def put_along(items: Sequence[Item], sides: Sequence[Side]) -> bool:
    """Each where the most room is left, opposite the entrance first if there is as much. False: they have no room."""
    for item in items:
        spans = [(side, number) for side in sides for number in range(len(side.spans))]
        side, number = max(spans, key=lambda one: one[0].room(one[1]), default=(None, 0))
        if side is None or side.room(number) < item.size[0]:
            return False
        side.items.setdefault(number, []).append(item)
    for side in sides:
        for number, found in side.items.items():
            spread(found, side, side.spans[number])
    return True


def spread(items: Sequence[Item], side: Side, span: tuple[float, float]) -> None:
    low, high = span
    gap = (high - low - sum(item.size[0] for item in items)) / (len(items) + 1)
    at = low
    for item in items:
        at += gap + item.size[0] / 2
        out = item.size[2] / 2 + OUT
        item.yaw = YAWS[side.wing]
        match side.wing:
            case "north":
                item.x, item.z = at, side.face + out
            case "west":
                item.x, item.z = side.face + out, at
            case "east":
                item.x, item.z = side.face - out, at
        item.placed = True
        at += item.size[0] / 2
