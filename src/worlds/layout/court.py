"""Open ground as a person lays it out: the largest at the back as a landmark, what is lower in rows before it, and an avenue
from where players arrive to the landmark."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from worlds.layout.ahead import is_home
from worlds.layout.body import Body, around
from worlds.layout.cluster import Cluster
from worlds.layout.item import Item
from worlds.layout.plot import Plot
from worlds.layout.relations import is_raised
from worlds.layout.relief import rise
from worlds.plan.plan import Enclosure, ZoneKind

AVENUE: Final = 12.0
"""Studs across, free of all that stands."""
ROOM: Final = 6.0
"""Studs between what stands there: players walk round each."""
FINISH: Final = "finish_line"
GATES: Final = frozenset("gate gateway archway torii entrance".split())
"""Words of the names of what the avenue leads through."""
HIGH: Final = (Enclosure.WALL, Enclosure.HEDGE, Enclosure.TREES, Enclosure.WATER)
"""What a village is closed by, and no pen."""
BACK: Final = (0.0, 3.0, 1.5)
"""Studs that houses of one row stand back from it, one after the other."""
WIDEST: Final = 48.0
"""Studs of width that count for that: a meadow is no landmark."""
FEW: Final = 3
"""Things in what is closed from which on players walk in."""
FLATNESS: Final = 1.55
"""How many times wider than a square of the same area it is."""


@dataclass(slots=True)
class Row:
    """Clusters on both sides of the avenue, the fronts of all in one line."""

    half: float
    """Studs on either side that may be used."""
    gap: float
    avenue: float = AVENUE
    """Studs across, between its two sides."""
    west: list[Cluster] = field(default_factory=list)
    east: list[Cluster] = field(default_factory=list)

    def take(self, cluster: Cluster) -> bool:
        """On the side with more room. False: there is none."""
        side = min(self.west, self.east, key=self.length)
        wide = [*self.west, *self.east] and max(map(width, [*self.west, *self.east, cluster])) > self.half
        if wide or (side and self.length(side) + width(cluster) > self.half):
            return False
        side.append(cluster)
        return True

    def length(self, side: list[Cluster]) -> float:
        return sum(width(cluster) + self.gap for cluster in side)

    def put(self, south: float, *, along: bool = False) -> None:
        """With the fronts at `south`, those of houses somewhat farther back, the first of each side at the avenue. What is
        too wide for a side stands across it, and what is alone in its row, if players go `along` it."""
        alone = [*self.west, *self.east]
        across = along or (bool(alone) and any(is_entered(one) or is_seen_over(one) for one in alone[0].items))
        if len(alone) == 1 and (across or width(alone[0]) > self.half - self.avenue / 2):
            put_at(alone[0], 0.0, south)
            return
        for side, sign in ((self.west, -1), (self.east, 1)):
            x = self.avenue / 2
            for number, cluster in enumerate(side):
                back = BACK[(number + (sign > 0)) % len(BACK)] if has_doors(cluster) else 0.0
                put_at(cluster, sign * (x + width(cluster) / 2), south - back)
                x += width(cluster) + self.gap


def lay_court(clusters: Sequence[Cluster], gap: float, avenue: float = AVENUE) -> None:
    """`gap`: studs between two; `avenue`: across that. What is too wide for one side of it has a row across it to itself."""
    if not clusters:
        return
    homes = [cluster for cluster in clusters if any(map(is_home, cluster.items))]
    if 0 < len(homes) < len(clusters):
        lay_court([one for one in clusters if one not in homes], gap, avenue)
        put_before(homes, [one for one in clusters if one not in homes], gap)
        return
    gates = [cluster for cluster in clusters if is_gate(cluster)]
    landmark, *others = sorted((one for one in clusters if one not in gates or gates == [*clusters]), key=by_bulk)
    area = sum((width(one) + gap) * (depth(one) + gap) for one in clusters)
    half = max(math.sqrt(area) * FLATNESS, width(landmark)) / 2
    south = 0.0
    put_at(landmark, 0.0, south)
    rows = rows_of(others, half, gap, avenue)
    if (
        rows
        and not is_end(landmark)
        and not any(map(is_raised, landmark.items))
        and fits_beside(landmark, rows[0], half + gap)
    ):
        put_beside(landmark, rows.pop(0), gap)
    for row in rows:
        both = (*row.west, *row.east)
        south += max(map(depth, both)) + gap + (max(BACK) if any(map(has_doors, both)) else 0.0)
        row.put(south, along=is_end(landmark))
        close_up(
            both,
            [one for one in clusters if one not in both and one not in gates and one not in waiting(rows, row)],
            gap,
        )
    for gate in gates if gates != [*clusters] else ():
        south += depth(gate) + gap
        put_at(gate, 0.0, south)


def waiting(rows: Sequence[Row], row: Row) -> list[Cluster]:
    """What stands in the rows after that one has no place yet."""
    return [one for later in rows[rows.index(row) + 1 :] for one in (*later.west, *later.east)]


def close_up(row: Sequence[Cluster], behind: Sequence[Cluster], gap: float) -> None:
    """Each goes back as far as what is `behind` it leaves room: no ground is left empty between a low thing and a deep one
    of the same row."""
    for one in row:
        west, north, east, _ = one.bounds()
        ends = [
            other[3]
            for other in (each.bounds() for each in behind)
            if other[0] < east + gap and other[2] > west - gap and other[3] <= north
        ]
        if ends:
            one.shift(0.0, min(max(ends) + gap - north, 0.0))


def put_before(homes: Sequence[Cluster], others: Sequence[Cluster], gap: float) -> None:
    """Where players arrive lies before the middle of all else, which they see from there."""
    west, _, east, south = around([one.bounds() for one in others])
    for one in others:
        one.shift(-(west + east) / 2, 0.0)
    for home in homes:
        south += gap + depth(home)
        put_at(home, 0.0, south)


def rows_of(clusters: Sequence[Cluster], half: float, gap: float, avenue: float = AVENUE) -> list[Row]:
    rows = [Row(half, gap, avenue)] if clusters else []
    for cluster in clusters:
        if not rows[-1].take(cluster):
            rows.append(Row(half, gap, avenue))
            rows[-1].take(cluster)
    return rows


def fits_beside(landmark: Cluster, row: Row, half: float) -> bool:
    return max(row.length(row.west), row.length(row.east)) + width(landmark) / 2 <= half


def put_beside(landmark: Cluster, row: Row, gap: float) -> None:
    """Both sides of it, in one line with its front: the ground before its door is free."""
    south = max(body.rect()[3] for body in landmark.items)
    for side, sign in ((row.west, -1), (row.east, 1)):
        x = width(landmark) / 2 + gap
        for cluster in side:
            put_at(cluster, sign * (x + width(cluster) / 2), south)
            x += width(cluster) + gap


def put_at(cluster: Cluster, x: float, south: float) -> None:
    """Its middle at `x`, its front at `south`."""
    west, _, east, front = cluster.bounds()
    cluster.shift(x - (west + east) / 2, south - front)


def has_doors(cluster: Cluster) -> bool:
    return len(cluster.items) == 1 and isinstance(cluster.items[0], Item) and cluster.items[0].has_door


def is_end(cluster: Cluster) -> bool:
    """Of a course: nothing stands beside it, and the course leads up to it."""
    return any(isinstance(body, Item) and body.thing.name == FINISH for body in cluster.items)


def is_entered(body: Body) -> bool:
    """Players walk into it, as the avenue leads: what is closed and has a gate in its front, a square of houses."""
    return isinstance(body, Plot) and body.zone.enclosure in HIGH and len(body.standing()) >= FEW


def is_seen_over(body: Body) -> bool:
    """Water lies in the middle, and what is behind it is seen over it."""
    return isinstance(body, Plot) and body.zone.kind is ZoneKind.LAKE


def is_gate(cluster: Cluster) -> bool:
    return len(cluster.items) == 1 and is_passed(cluster.items[0])


def is_passed(body: Body) -> bool:
    """One walks through it, and sees through it."""
    return isinstance(body, Item) and bool(GATES.intersection(body.thing.name.split("_")))


def by_bulk(cluster: Cluster) -> tuple[float, float]:
    """The end of a course first; then what is higher, on a hill or of itself; of what is as high, the wider."""
    if is_end(cluster):
        return -math.inf, 0.0
    return -max(height(body) for body in cluster.items) - min(width(cluster), WIDEST) / 8, -width(cluster)


def height(body: Body) -> float:
    """Studs from the ground around to its top."""
    if isinstance(body, Plot):
        return rise(body.zone) + max((height(inner) for inner in body.standing()), default=0.0)
    return body.size[1]


def width(cluster: Cluster) -> float:
    west, _, east, _ = cluster.bounds()
    return east - west


def depth(cluster: Cluster) -> float:
    _, north, _, south = cluster.bounds()
    return south - north
