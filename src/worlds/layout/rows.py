"""Many alike that nothing binds stand in rows, unless they grow."""

from collections.abc import Sequence
from typing import Final

from worlds.layout.beds import bed_of
from worlds.layout.body import Body
from worlds.layout.cluster import AISLE, Cluster

FEWEST: Final = 4


class Rows(Cluster):
    """Items alike, in rows that are about as wide as deep."""

    def arrange(self) -> None:
        width, _, depth = self.items[0].size
        need = max((zone[3] for zone in self.items[0].clearances()), default=depth / 2) + depth / 2
        stride_x, stride_z = width + AISLE, max(need, depth) + AISLE
        columns = max(1, round((len(self.items) * stride_z / stride_x) ** 0.5))
        for number, item in enumerate(self.items):
            self.put(item, (number % columns * stride_x, number // columns * stride_z, None))


def in_rows(items: Sequence[Body]) -> list[Cluster]:
    by_entry: dict[str, list[Body]] = {}
    for item in items:
        if not item.is_scattered and bed_of(item) is None:
            by_entry.setdefault(item.entry_id, []).append(item)
    return [Rows(alike, []) for alike in by_entry.values() if len(alike) >= FEWEST]
