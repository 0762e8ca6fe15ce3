"""Where an item could stand for the sake of its bonds, the best place first."""

from typing import Final

from worlds.layout.body import Body, Spot
from worlds.layout.bond import Bond
from worlds.layout.relations import GAPS, at_side, places, sides
from worlds.plan.plan import PlaceKind

ALONG: Final = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8)
"""Of the way from one end to the other, for what stands between them."""


def candidates(item: Body, bonds: list[Bond]) -> list[Spot]:
    found: list[Spot] = []
    for bond in bonds:
        if bond.kind is PlaceKind.BETWEEN:
            found += between(item, bond)
        elif bond.subject is item:
            found += places(bond.kind, item, bond.object)
        else:
            found += reversed_places(bond, item)
    return found


def between(item: Body, bond: Bond) -> list[Spot]:
    """The subject on the line between the two; an end beyond the subject."""
    ends = [end for end in (bond.object, bond.second) if end is not None]
    placed = [end for end in ends if end.placed and end is not item]
    if bond.subject is item and len(placed) == 2:
        one, other = placed
        return [
            (round(one.x + (other.x - one.x) * t, 2), round(one.z + (other.z - one.z) * t, 2), item.yaw) for t in ALONG
        ]
    if bond.subject is item:
        return in_line(item, placed[0], ("right", "left", "behind"))
    if not placed:
        return in_line(item, bond.subject, ("left", "right", "front"))
    x, z = bond.subject.x - placed[0].x, bond.subject.z - placed[0].z
    wanted = (1 if x > 0 else -1, 0) if abs(x) >= abs(z) else (0, 1 if z > 0 else -1)
    away = [side for side, direction in sides(bond.subject).items() if direction == wanted]
    return in_line(item, bond.subject, tuple(away))


def in_line(item: Body, anchor: Body, names: tuple[str, ...]) -> list[Spot]:
    """Straight beside `anchor`, ever farther away on the same side before the next side is tried."""
    directions = sides(anchor)
    found: list[Spot] = []
    for name in names:
        distance = GAPS[PlaceKind.BETWEEN][0]
        for _ in range(8):
            found += at_side(PlaceKind.BETWEEN, item, anchor, directions[name], distance, 0)
            distance += max(item.extent()) + GAPS[PlaceKind.BETWEEN][0]
    return found


def reversed_places(bond: Bond, item: Body) -> list[Spot]:
    """Where the object `item` could stand, given its subject: the subject's places around it, mirrored."""
    item.x, item.z = 0.0, 0.0
    subject = bond.subject
    return [
        (round(subject.x - x, 2), round(subject.z - z, 2), item.yaw)
        for x, z, yaw in places(bond.kind, subject, item)
        if yaw == subject.yaw
    ]
