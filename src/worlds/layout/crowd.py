"""Many alike that stand to one thing stand as a block: the relation is the block's, and so is whether it holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from worlds.geometry import Vector
from worlds.layout.body import Body, Rect, Spot, around
from worlds.layout.bond import Bond
from worlds.layout.candidates import ALONG
from worlds.layout.item import Item
from worlds.layout.relations import CROWD, SEATS, at_side, holds, is_watched, places, sides
from worlds.plan.plan import PlaceKind

ALONE: Final = (PlaceKind.AROUND,)
"""What is no relation of a block: a ring is one already."""
DENSE: Final = 0.5
"""Share of a block that its members take, with the ground between them, at least: what stands about is none."""
GAP: Final = 5.1
"""Studs between members, as between all that no relation brings nearer."""
CLOSE: Final = 1.0
"""The same between neighbours in a row of seats."""
ROWS: Final = (1.0, 2.0, 0.5, 4.0, 0.25)
"""How many times as wide as deep a block is, as they are tried."""


@dataclass(slots=True)
class Block:
    """Bodies in rows, as one body."""

    members: Sequence[Body]
    size: Vector
    x: float = 0.0
    z: float = 0.0
    yaw: int = 180
    placed: bool = False
    columns: int = 1

    @property
    def plot(self) -> Body | None:
        return self.members[0].plot

    @property
    def entry_id(self) -> str:
        return self.members[0].entry_id

    @property
    def is_spawn(self) -> bool:
        return False

    @property
    def is_scattered(self) -> bool:
        return False

    @property
    def has_door(self) -> bool:
        return False

    def extent(self, yaw: int | None = None) -> tuple[float, float]:
        wide, _, deep = self.size
        return (deep, wide) if (self.yaw if yaw is None else yaw) % 180 else (wide, deep)

    def rect(self) -> Rect:
        along_x, along_z = self.extent()
        return (self.x - along_x / 2, self.z - along_z / 2, self.x + along_x / 2, self.z + along_z / 2)

    def clearances(self) -> list[Rect]:
        return []

    def spots(self) -> list[Spot]:
        """Of its members, row by row, all looking where it looks."""
        stride_x, stride_z = stride(self.members)
        (wide, _, deep), turned = self.size, self.yaw % 180 != 0
        found = []
        for number, one in enumerate(self.members):
            x = -wide / 2 + one.size[0] / 2 + number % self.columns * stride_x
            z = -deep / 2 + one.size[2] / 2 + number // self.columns * stride_z
            x, z = (z, x) if turned else (x, z)
            found.append((self.x + x, self.z + z, self.yaw))
        return found


def stride(members: Sequence[Body]) -> tuple[float, float]:
    """From one to the next, with the ground that each keeps free before it."""
    one = members[0]
    one.x, one.z, one.yaw = 0.0, 0.0, 0
    west, north, east, south = around([one.rect(), *one.clearances()])
    behind = max(one.size[2], south - north) + GAP
    return (one.size[0] + CLOSE if are_seated(members) else 2 * max(-west, east) + GAP), behind


def rows_of(members: Sequence[Body]) -> int | None:
    """In how many rows they are said to stand."""
    one = members[0]
    return one.entry.rows if isinstance(one, Item) and one.entry is not None else None


def are_seated(members: Sequence[Body]) -> bool:
    """In rows of seats, which stand side by side."""
    one = members[0]
    return rows_of(members) is not None and isinstance(one, Item) and one.thing.name in SEATS


def said_columns(members: Sequence[Body]) -> int | None:
    rows = rows_of(members)
    return None if rows is None else -(-len(members) // rows)


def blocks(members: Sequence[Body]) -> Iterator[Block]:
    """As wide as deep first, then flatter or deeper."""
    stride_x, stride_z = stride(members)
    tried = set()
    said = said_columns(members)
    for ratio in ROWS:
        columns = said or min(max(round((ratio * len(members) * stride_z / stride_x) ** 0.5), 1), len(members))
        if columns in tried:
            continue
        tried.add(columns)
        rows = -(-len(members) // columns)
        wide, high, deep = members[0].size
        yield Block(members, (wide + (columns - 1) * stride_x, high, deep + (rows - 1) * stride_z), columns=columns)


def block_places(bond: Bond, block: Block) -> Iterator[Spot]:
    """Where its relation would hold, the best first."""
    if bond.kind is not PlaceKind.BETWEEN:
        spots: Iterator[Spot] = places(bond.kind, block, bond.object)
    elif bond.second is None:
        return
    else:
        one, other = bond.object, bond.second
        spots = ((one.x + (other.x - one.x) * t, one.z + (other.z - one.z) * t, 180) for t in ALONG)
    turn = 180 if bond.kind is PlaceKind.IN_FRONT_OF and is_watched(block.members[0], bond.object) else 0
    for spot in ((x, z, (yaw + turn) % 360) for x, z, yaw in spots):
        block.x, block.z, block.yaw = spot
        if holds(bond.kind, block, bond.object, bond.second):
            yield spot


def end_places(end: Body, other: Body, block: Block) -> Iterator[Spot]:
    """Where one of two ends could stand, so that the block has room between them."""
    for direction in sides(other).values():
        room = block.extent()[0 if direction[0] else 1] + 2 * GAP
        yield from at_side(PlaceKind.BETWEEN, end, other, direction, room, 0)


def company_of(bond: Bond, bonds: Sequence[Bond]) -> list[Bond]:
    """Those that say the same of other copies, itself among them."""
    return [
        one
        for one in bonds
        if (one.kind, one.object, one.second) == (bond.kind, bond.object, bond.second)
        and one.subject.entry_id == bond.subject.entry_id
    ]


def holds_as_block(bond: Bond, bonds: Sequence[Bond]) -> bool:
    """Whether more than a few that are alike stand close together, and together as was wished."""
    members = [one.subject for one in company_of(bond, bonds)]
    if len(members) <= CROWD or bond.kind in ALONE or len({one.yaw for one in members}) > 1:
        return False
    west, north, east, south = around([one.rect() for one in members])
    taken = sum((wide + GAP) * (deep + GAP) for wide, deep in (one.extent() for one in members))
    if taken < DENSE * (east - west + GAP) * (south - north + GAP):
        return False
    block = Block(members, (east - west, members[0].size[1], south - north))
    block.yaw = members[0].yaw
    if block.yaw % 180:
        block.size = (block.size[2], block.size[1], block.size[0])
    block.x, block.z = (west + east) / 2, (north + south) / 2
    return holds(bond.kind, block, bond.object, bond.second)
