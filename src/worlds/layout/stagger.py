"""Houses in a row along something are no barracks: those at its ends look along it at the others, and of those between
them one stands farther back than the next."""

from collections.abc import Sequence
from typing import Final

from worlds.layout.beds import bed_of
from worlds.layout.body import Body, grown, overlap
from worlds.layout.bond import Bond
from worlds.layout.cluster import AISLE, Cluster
from worlds.layout.item import Item
from worlds.plan.plan import PlaceKind

FEWEST: Final = 3
BACK: Final = (0.0, 3.0, 1.2, 3.6)
"""Studs that each stands farther off what they are along, one after the other."""
NEAR: Final = 8.0
"""Studs from what they are along to the row: behind it there may be another."""
WEST, EAST = 90, 270
"""Looking there."""
ALONG: Final = (PlaceKind.NEXT_TO, PlaceKind.NEAR, PlaceKind.ALONG)


def stagger(cluster: Cluster) -> None:
    """Each house is moved alone, and stays where it was if a wish would be lost or something is in its way."""
    for anchor in dict.fromkeys(bond.object for bond in cluster.bonds if bond.kind in ALONG):
        for side in (-1, 1):
            row = row_along(anchor, cluster.bonds, side)
            if len(row) >= FEWEST:
                loosen(cluster, anchor, row, side)


def row_along(anchor: Body, bonds: Sequence[Bond], side: int) -> list[Item]:
    """North (-1) or south (1) of it, from west to east."""
    subjects = dict.fromkeys(bond.subject for bond in bonds if bond.object is anchor and bond.kind in ALONG)
    _, north, _, south = anchor.rect()
    row = [
        body
        for body in subjects
        if isinstance(body, Item) and body.has_door
        if 0.0 <= (north - body.rect()[3] if side < 0 else body.rect()[1] - south) <= NEAR
    ]
    return sorted(row, key=lambda body: body.x)


def loosen(cluster: Cluster, anchor: Body, row: Sequence[Item], side: int) -> None:
    edge = anchor.rect()[1 if side < 0 else 3]
    for number, house in enumerate(row):
        off = min(abs(house.rect()[3 if side < 0 else 1] - edge), 1.0) + BACK[number % len(BACK)]
        yaw = EAST if number == 0 else WEST if number == len(row) - 1 else house.yaw
        deep = house.extent(yaw)[1]
        move(cluster, house, edge + side * (off + deep / 2), yaw)


def move(cluster: Cluster, house: Item, z: float, yaw: int) -> None:
    before, lost = (house.z, house.yaw), cluster.lost()
    house.z, house.yaw = round(z, 2), yaw
    if cluster.lost() > lost or not has_room(house, [body for body in cluster.placed if body is not house]):
        house.z, house.yaw = before
    cluster.zones = [zone for body in cluster.placed for zone in body.clearances()]


def has_room(house: Item, others: Sequence[Body]) -> bool:
    ground = grown(house.rect(), AISLE)
    return not any(
        (overlap(ground, other.rect()) and bed_of(other) is None)
        or any(overlap(zone, other.rect()) and bed_of(other) is None for zone in house.clearances())
        or any(overlap(house.rect(), zone) for zone in other.clearances())
        for other in others
    ) and not any(overlap(house.rect(), other.rect()) for other in others)
