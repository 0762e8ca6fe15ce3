"""The floor of a hall: what the words put left, right, at the front, at the back stands at that wall; the rest stands in
rows in its middle, and players arrive before them. The hall is as large as all of this needs."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from worlds.layout.arrange import places_of, wants_the_middle
from worlds.layout.body import Rect, around
from worlds.layout.cells import cell_of
from worlds.layout.cluster import AISLE, Cluster
from worlds.layout.court import depth, put_at, width
from worlds.layout.furnishing import BOARDS
from worlds.layout.hall_lines import ALONG, beside_door, in_column, in_row, side_by_side_pads
from worlds.layout.item import Item
from worlds.layout.packing import pack
from worlds.layout.rows import Rows
from worlds.plan.plan import Place, PlaceKind

Spot = Literal["north", "south", "west", "east", "middle"]

MARGIN: Final = 6.0
"""Studs between what stands free and a wall, what stands along it, or what stands at it."""
AT_WALL: Final = 1.6
"""Studs between a wall and what the words put there."""
LEAST: Final = 32.0
"""Studs across a hall, either way."""
SLENDER: Final = 0.62
"""Of its depth, a hall is wide at least."""
DEEP: Final = 12.0
"""Studs from the far wall."""
ARRIVAL: Final = 6.0
"""Studs from where players arrive to what they see first."""
BEHIND: Final = 11.5
"""Studs behind where they arrive: their camera is in the hall, too."""
LONGEST: Final = 36.0
"""Studs of one line along a wall, about."""
YAWS: Final[dict[Spot, int]] = {"north": 180, "west": 270, "east": 90, "south": 0, "middle": 180}
"""Of what stands there: it looks into the hall."""


@dataclass(slots=True)
class Floor:
    cells: dict[Spot, list[Cluster]]
    rows: list[list[Cluster]]
    """Of what stands in the middle, from the far wall on: each about the middle of the hall, as far as there is room."""
    spawns: list[Cluster]
    gap: float
    keep_middle: bool
    slender: float = SLENDER
    """Of its depth, the hall is wide at least."""
    entrance: float = 0.0
    """Along its front wall from its middle, once all is put: players arrive there."""
    used: dict[Spot, list[Rect]] = field(default_factory=dict)
    """Of each wall, by what stands at it, once all is put."""

    def clusters(self) -> list[Cluster]:
        return [*(one for members in self.cells.values() for one in members), *self.spawns]

    def put(self, least: tuple[float, float], margins: Mapping[Spot, float], doors: frozenset[str]) -> Rect:
        """All at its place. `least`: studs across and from front to back. `margins`: that are free at each wall for what
        hangs there. `doors`: walls that rooms open into the hall in. Returns the hall, inside of its walls."""
        north, west, east, middle = (self.cells.get(one, []) for one in SPOTS)
        off = {spot: MARGIN if spot in doors else AT_WALL for spot in SPOTS}
        left = self.beside("west", off, margins)
        right = self.beside("east", off, margins)
        bounds = around([one.bounds() for one in middle]) if middle else (0.0, 0.0, 0.0, 0.0)
        if self.keep_middle:
            left = right = max(left, right)
            side = max(-bounds[0], bounds[2])
            bounds = (-side, bounds[1], side, bounds[3])
        deep = bounds[3] - bounds[1]
        wide = max((east - west for west, east in map(span_of, self.rows)), default=0.0)
        wide = max(wide, bounds[2] - bounds[0]) if self.keep_middle else wide
        front = max(map(depth, north), default=0.0)
        top = off["north"] + front + self.gap if north else MARGIN + margins["north"]
        across = sum(map(width, north)) + ALONG * len(north)
        start, apart, off_middle = top, 0.0, 0.0
        if front > DEEP:  # what stands at the sides has room beside what is deep in front
            start = AT_WALL + ALONG
            beside = [self.beside_front(spot, off) for spot in SIDES]
            apart, off_middle = across + sum(beside), (beside[0] - beside[1]) / 2
        columns = max(sum(map(depth, column)) + ALONG * len(column) for column in (west, east))
        first = max((depth(one) for one in self.spawns), default=0.0)
        long = max(least[1], max(top + deep, start + columns) + ARRIVAL + first + BEHIND)
        half = max(least[0], left + wide + right, across + 2 * MARGIN, apart, self.slender * long) / 2
        end = long - BEHIND - first - ARRIVAL
        for row in self.rows:
            low, high = span_of(row)
            x = min(max(-(low + high) / 2, left - half - low), half - right - high)
            for one in row:
                one.shift(0.0 if self.keep_middle else x, top + (end - top - deep) / 2 - bounds[1])
        off_middle = 0.0 if self.keep_middle else off_middle
        in_row(north, off["north"])
        for one in north:
            one.shift(off_middle, 0.0)
        in_column(west, -half + off["west"], (start, end), is_west=True)
        in_column(east, half - off["east"], (start, end), is_west=False)
        for one in self.spawns:
            put_at(one, 0.0, long - BEHIND)
            pad = next(body for body in one.items if body.is_spawn)
            one.shift(off_middle - pad.x, 0.0)
        self.entrance = off_middle
        beside_door(self.cells.get("south", []), off_middle, long - AT_WALL)
        self.used = {
            spot: [one.bounds() for one in self.cells.get(spot, [])] for spot in ("north", "south", "west", "east")
        }
        return (-half, 0.0, half, long)

    def beside(self, spot: Spot, off: Mapping[Spot, float], margins: Mapping[Spot, float]) -> float:
        """Studs between that wall and what stands in the middle."""
        column = self.cells.get(spot, [])
        return max(MARGIN + margins[spot], off[spot] + max(map(width, column)) + self.gap if column else 0.0)

    def beside_front(self, spot: Spot, off: Mapping[Spot, float]) -> float:
        """Studs between that wall and what is deep at the front."""
        return max([MARGIN, *(off[spot] + width(one) + self.gap for one in self.cells.get(spot, []))])


def span_of(row: Sequence[Cluster]) -> tuple[float, float]:
    west, _, east, _ = around([one.bounds() for one in row])
    return west, east


SIDES: Final[tuple[Spot, ...]] = ("west", "east")
SPOTS: Final[tuple[Spot, ...]] = ("north", "west", "east", "middle")


def floor_of(
    clusters: Sequence[Cluster], middle: set[str], seed: int, spread: float, gap: float, broad: float, *, faced: bool
) -> Floor:
    """`middle`: the entries that want it. `broad`: times as wide as deep what stands free is, about.
    `faced`: there is something at the front that all look at."""
    spawns = [one for one in clusters if any(body.is_spawn for body in one.items)]
    cells: dict[Spot, list[Cluster]] = {}
    for cluster in clusters:
        if cluster not in spawns:
            cells.setdefault(spot_for(cluster, faced=faced), []).append(cluster)
    for spot, members in cells.items():
        for cluster in members if spot != "middle" else ():
            into_line(cluster, spot)
    for cluster in spawns:
        side_by_side_pads(cluster)
    free = cells.get("middle", [])
    keep = any(wants_the_middle(body) for cluster in free for body in cluster.items)
    if keep:
        pack(free, middle, seed, spread, gap, gap)
        rows = [free]
    else:
        rows = in_rows(free, gap, broad)
    return Floor(cells, rows, spawns, gap, keep, SLENDER * min(1.0, broad))


def spot_for(cluster: Cluster, *, faced: bool) -> Spot:
    """As the first of its bodies says that says anything; what all look at is at the front."""
    for number, body in enumerate(cluster.items):
        found = spot_told(places_of(body), number, faced=faced)
        if found is not None:
            return found
    return "north" if any(isinstance(one, Item) and one.thing.name in BOARDS for one in cluster.items) else "middle"


def spot_told(places: Sequence[Place], number: int, *, faced: bool) -> Spot | None:
    """The front is what who comes in looks at, the back is behind him where there is a front, else as far as can be."""
    front, back = Place(kind=PlaceKind.NORTH), Place(kind=PlaceKind.SOUTH if faced else PlaceKind.NORTH)
    turned = {PlaceKind.FRONT: front, PlaceKind.BACK: back}
    cell = cell_of([turned.get(place.kind, place) for place in places if not place.of], number)
    if cell is None:
        return None
    column, row = cell
    if column:
        return "west" if column < 0 else "east"
    return "north" if row < 0 else "south" if row > 0 else "middle"


def into_line(cluster: Cluster, spot: Spot) -> None:
    """What stands at a wall looks into the hall; what is alike stands there side by side."""
    if len(cluster.items) == 1:
        if isinstance(cluster.items[0], Item):
            cluster.face(YAWS[spot])
    elif isinstance(cluster, Rows) and all(isinstance(body, Item) for body in cluster.items):
        side_by_side(cluster, spot)
    cluster.zones += [rect for body in cluster.items if isinstance(body, Item) for rect in held_by(body)]


def side_by_side(cluster: Cluster, spot: Spot) -> None:
    """Along the wall, in as many lines as it takes."""
    wide, deep = (max(body.size[side] for body in cluster.items) for side in (0, 2))
    each = math.ceil(len(cluster.items) / math.ceil(len(cluster.items) * (wide + ALONG) / LONGEST))
    cluster.clear([YAWS[spot]] * len(cluster.items))
    for number, body in enumerate(cluster.items):
        at, out = number % each * (wide + ALONG), number // each * (deep + AISLE)
        x, z = (at, out) if spot in ("north", "south") else (out, at)
        cluster.put(body, (x, z, YAWS[spot]))


def held_by(item: Item) -> Iterator[Rect]:
    """What may stand out over its edge."""
    for child in item.family():
        if child is not item:
            (x, _, z), yaw = child.world()
            wide, deep = child.extent(yaw)
            yield (x - wide / 2, z - deep / 2, x + wide / 2, z + deep / 2)


def in_rows(clusters: Sequence[Cluster], gap: float, broad: float) -> list[list[Cluster]]:
    """Each row about the middle, the highest at the back."""
    area = sum((width(one) + gap) * (depth(one) + gap) for one in clusters)
    most = max([broad**0.5 * math.sqrt(area), *map(width, clusters)])
    rows: list[list[Cluster]] = []
    for cluster in sorted(clusters, key=lambda one: -max(body.size[1] for body in one.items)):
        if not rows or sum(width(one) + gap for one in rows[-1]) + width(cluster) > most:
            rows.append([])
        rows[-1].append(cluster)
    south = 0.0
    for row in rows:
        south += max(map(depth, row)) + gap
        x = -(sum(map(width, row)) + gap * (len(row) - 1)) / 2
        for cluster in row:
            put_at(cluster, x + width(cluster) / 2, south)
            x += width(cluster) + gap
    return rows
