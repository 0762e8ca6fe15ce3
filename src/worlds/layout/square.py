"""A village square: houses on three sides of it, all looking at it, open to the south, where players come from."""

from collections.abc import Collection, Iterator, Sequence
from itertools import cycle
from typing import Final

from worlds.layout.body import Body, Rect, Spot
from worlds.layout.cells import MIDDLE, cell_of
from worlds.layout.cluster import Cluster
from worlds.layout.item import Item

MOST: Final = 12
"""Houses around one square: more stand along lanes."""
WIDE: Final = 46.0
"""Studs from the front of one side to that of the other, at least."""
BETWEEN: Final = 7.0
"""Studs from one house to the next."""
BACK: Final = (0.0, 1.5, 3.0, 0.8, 2.2)
"""Studs that they stand back from the square, one after the other."""
NORTH, WEST, SOUTH, EAST = 0, 90, 180, 270
"""Looking there."""
SMALL: Final = 16.0
"""Studs of what stands on a square, at most."""
CENTRES: Final = frozenset("well fountain statue monument obelisk maypole campfire".split())
"""Words of the names of what stands in the middle of a square."""
SHARES: Final = (0.4, 0.12, 0.7)
"""Of the way from its open side to the houses at its back, where something stands at its sides."""
CLEAR: Final = 5.0
"""Studs that stay free between what stands on the square."""


def around_square(houses: Sequence[Body]) -> Iterator[tuple[Body, Spot]]:
    """The middle of the square's northern edge is the origin. Two thirds stand along its sides, in pairs."""
    side = max(1, round(len(houses) / 3))
    back = houses[: len(houses) - 2 * side]
    rows = (houses[len(back) : len(back) + side], houses[len(back) + side :])
    half = max(WIDE, length_of(back) / 3) / 2
    for number, (one, x) in enumerate(in_line(back)):
        yield one, (x, -one.size[2] / 2 - BACK[number % len(BACK)], SOUTH)
    middle = length_of(back) / 2 > half
    for sign, row in zip((-1, 1), rows, strict=True):
        z = BETWEEN + 2.0 if middle else 0.0
        for number, one in enumerate(row):
            long, _, deep = one.size
            yield one, (sign * (half + deep / 2 + BACK[number % len(BACK)]), z + long / 2, EAST if sign < 0 else WEST)
            z += long + BETWEEN


def in_line(houses: Sequence[Body]) -> Iterator[tuple[Body, float]]:
    """Side by side, about the middle."""
    x = -length_of(houses) / 2
    for one in houses:
        yield one, x + one.size[0] / 2
        x += one.size[0] + BETWEEN


def length_of(houses: Sequence[Body]) -> float:
    return sum(one.size[0] + BETWEEN for one in houses) - BETWEEN if houses else 0.0


def square_of(houses: Sequence[Body]) -> Rect:
    """The free ground between those that stand around it."""
    sides = [one.rect() for one in houses if one.yaw in (WEST, EAST)]
    west = max(rect[2] for rect in sides if rect[0] + rect[2] < 0)
    east = min(rect[0] for rect in sides if rect[0] + rect[2] > 0)
    return (west, 0.0, east, max(rect[3] for rect in sides))


def gathered(clusters: Sequence[Cluster], first: Collection[str] = ()) -> list[Cluster]:
    """What is small stands on the square of the houses, if there is one, and is one cluster with them. `first`: entries of
    what wants the middle of it."""
    town = next((one for one in clusters if one.square is not None), None)
    if town is None or town.square is None:
        return [*clusters]
    small = [one for one in clusters if one is not town and is_small(one)]
    small.sort(key=lambda one: (one.items[0].entry_id not in first, not is_centre(one)))
    left = put_on_square(town.square, small)
    for one in small:
        if one not in left:
            town.items += one.items
            town.placed += one.placed
            town.bonds += one.bonds
            town.zones += one.zones
    return [one for one in clusters if one not in small or one in left]


def is_small(cluster: Cluster) -> bool:
    return len(cluster.items) == 1 and is_furniture(cluster.items[0]) and not is_aside(cluster.items[0])


def is_aside(body: Body) -> bool:
    """Said to stand at a side or in a corner."""
    return isinstance(body, Item) and body.entry is not None and cell_of(body.entry.places, 0) not in (None, MIDDLE)


def is_furniture(body: Body) -> bool:
    """Of a square."""
    return isinstance(body, Item) and not body.has_door and not body.is_scattered and max(body.extent()) <= SMALL


def is_centre(cluster: Cluster) -> bool:
    body = cluster.items[0]
    return isinstance(body, Item) and bool(CENTRES.intersection(body.thing.name.split("_")))


def put_on_square(square: Rect, clusters: Sequence[Cluster]) -> list[Cluster]:
    """The first in the middle of it, the next to both sides of the way in, if there is room. What finds none is returned."""
    west, north, east, south = square
    middle, left = (west + east) / 2, []
    taken: list[Rect] = []
    hand = cycle((1, -1))
    for cluster in clusters:
        low_x, low_z, high_x, high_z = cluster.bounds()
        half_x, half_z = (high_x - low_x) / 2, (high_z - low_z) / 2
        aside = (east - west) / 2 - CLEAR - half_x
        first = next(hand)
        beside = (
            (middle + sign * aside, south - (south - north) * share) for share in SHARES for sign in (first, -first)
        )
        for x, z in ((middle, (north + south) / 2), *(beside if aside - half_x >= CLEAR else ())):
            rect = (x - half_x, z - half_z, x + half_x, z + half_z)
            if is_within(rect, square) and not any(is_near(rect, one) for one in taken):
                taken.append(rect)
                cluster.shift(x - (low_x + high_x) / 2, z - (low_z + high_z) / 2)
                break
        else:
            left.append(cluster)
    return left


def is_within(rect: Rect, square: Rect) -> bool:
    west, north, east, south = square
    return rect[0] >= west + CLEAR and rect[1] >= north + CLEAR and rect[2] <= east - CLEAR and rect[3] <= south


def is_near(a: Rect, b: Rect) -> bool:
    return a[0] < b[2] + CLEAR and b[0] < a[2] + CLEAR and a[1] < b[3] + CLEAR and b[1] < a[3] + CLEAR
