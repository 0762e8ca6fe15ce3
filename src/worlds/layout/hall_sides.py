"""The walls of a hall, and what stands along them: the same distance from one thing to the next, all looking into it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from worlds.layout.arrange import places_of
from worlds.layout.body import Rect
from worlds.layout.furnishing import BOARDS
from worlds.layout.hall_floor import YAWS, Spot, spot_told
from worlds.layout.item import Item

OUT: Final = 0.35
"""Studs from a wall to what stands along it: panelling is between."""
BETWEEN: Final = 2.0
"""Studs between two things, at least."""
CORNER: Final = 3.0
SOUTHERN: Final = 22.0
"""Studs at the entrance where nothing stands along the walls: who arrives has that behind him."""
CLOSE: Final = 0.3
"""Studs between what hangs together."""
Unit = Sequence[Item]
"""What hangs together."""


@dataclass(slots=True)
class Side:
    wing: Spot
    face: float
    """Of the wall: z of those in the north and south, x of the others."""
    spans: list[tuple[float, float]]
    """Free of rooms, along the wall."""
    units: dict[int, list[Unit]] = field(default_factory=dict)
    """By the number of the span."""

    def room(self, number: int) -> float:
        """Studs that are left."""
        low, high = self.spans[number]
        return high - low - BETWEEN - sum(long(unit) + BETWEEN for unit in self.units.get(number, []))


def long(unit: Unit) -> float:
    return sum(item.size[0] for item in unit) + CLOSE * (len(unit) - 1)


def side_of(wing: Spot, hall: Rect, taken: Sequence[Rect]) -> Side:
    """`taken`: what opens into it there, or stands there."""
    west, north, east, south = hall
    if wing in ("north", "south"):
        spans = [(one[0] - BETWEEN, one[2] + BETWEEN) for one in taken]
        return Side(wing, north if wing == "north" else south, free(west + CORNER, east - CORNER, spans))
    face = west if wing == "west" else east
    return Side(wing, face, free(north + CORNER, south - SOUTHERN, [(one[1], one[3]) for one in taken]))


def free(low: float, high: float, taken: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    found = []
    for start, end in sorted(taken):
        found.append((low, start))
        low = max(low, end)
    return [(one, other) for one, other in (*found, (low, high)) if other > one]


def put_along(units: Sequence[Unit], sides: Sequence[Side], *, faced: bool) -> Spot | None:
    """Each at the wall that the words say, else where the most room is left, opposite the entrance first if there is as
    much. Returns a wall that has no room for what belongs there."""
    told = {id(unit): wall_told(unit, faced=faced) for unit in units}
    for unit in sorted(units, key=lambda one: told[id(one)] is None):
        wall = told[id(unit)]
        walls = [side for side in sides if (side.wing == wall if wall else side.wing != "south")]
        spans = [(side, number) for side in walls for number in range(len(side.spans))]
        side, number = max(spans, key=lambda one: one[0].room(one[1]), default=(None, 0))
        if side is None or side.room(number) < long(unit):
            return wall or "west"
        side.units.setdefault(number, []).append(unit)
    for side in sides:
        for number, found in side.units.items():
            spread(found, side, side.spans[number])
    return None


def wall_told(unit: Unit, *, faced: bool) -> Spot | None:
    """What all look at is opposite the entrance."""
    for item in unit:
        found = spot_told(places_of(item), 0, faced=faced)
        if found not in (None, "middle"):
            return found
    return "north" if any(item.thing.name in BOARDS for item in unit) else None


def spread(units: Sequence[Unit], side: Side, span: tuple[float, float]) -> None:
    low, high = span
    gap = (high - low - sum(map(long, units))) / (len(units) + 1)
    at = low
    for unit in units:
        at += gap
        for item in unit:
            hang(item, side, at + item.size[0] / 2)
            at += item.size[0] + CLOSE
        at -= CLOSE


def hang(item: Item, side: Side, at: float) -> None:
    """`at`: along the wall."""
    out = item.size[2] / 2 + OUT
    item.yaw, item.placed = YAWS[side.wing], True
    match side.wing:
        case "north":
            item.x, item.z = at, side.face + out
        case "south":
            item.x, item.z = at, side.face - out
        case "west":
            item.x, item.z = side.face + out, at
        case _:
            item.x, item.z = side.face - out, at
