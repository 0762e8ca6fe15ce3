"""A course of which each question is a wide platform, and each of its answers one behind that, side by side: whoever jumps
on the right one goes on. So are the jumps of a track whose things stand in a grid."""

from collections.abc import Sequence
from typing import Final

from worlds.layout.body import Spot
from worlds.layout.item import Item
from worlds.layout.plot import Plot
from worlds.plan.plan import Order, ZoneKind

ANSWERS: Final = 3
EACH: Final = ANSWERS + 1
"""Platforms of a question: its own, and those of its answers."""
WIDE, DEEP = 12.0, 10.0
"""Studs of an answer."""
ASIDE: Final = 4.0
"""Studs between two answers."""
ALL: Final = ANSWERS * WIDE + (ANSWERS - 1) * ASIDE
BAR: Final = 8.0
"""Studs that a question is deep."""
GAP: Final = 6.0
"""Studs from a question to its answers, and from these to the next."""
PITCH: Final = BAR + DEEP + 2 * GAP


def in_answer_rows(course: Sequence[Item]) -> bool:
    """The last platform is the end, and stands as a question does."""
    plot = course[0].plot
    is_grid = isinstance(plot, Plot) and plot.zone.kind is ZoneKind.TRACK and plot.zone.order is Order.GRID
    return is_grid and len(course) > EACH and len(course) % EACH == 1


def size_at(number: int, high: float) -> tuple[float, float, float]:
    return (ALL, high, BAR) if number % EACH == 0 else (WIDE, high, DEEP)


def row_at(number: int) -> int:
    """Counted from the first: questions and answers take turns."""
    return 2 * (number // EACH) + (number % EACH > 0)


def spots(course: Sequence[Item]) -> list[tuple[Item, Spot]]:
    """From the south to the north."""
    found = []
    for number, item in enumerate(course):
        question, answer = divmod(number, EACH)
        x = 0.0 if answer == 0 else (answer - 2) * (WIDE + ASIDE)
        z = -question * PITCH - (0.0 if answer == 0 else BAR / 2 + GAP + DEEP / 2)
        found.append((item, (x, z, item.yaw)))
    return found
