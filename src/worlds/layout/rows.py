"""Alike things that nothing binds stand together: in rows, what lives in a loose herd, planets in one line."""

import math
from collections.abc import Sequence
from typing import Final

from worlds.layout.beds import bed_of
from worlds.layout.body import Body
from worlds.layout.cluster import AISLE, Cluster
from worlds.layout.crowd import CLOSE, are_seated, said_columns
from worlds.layout.item import Item
from worlds.layout.lines import in_row
from worlds.layout.parkour import is_jumped, winding
from worlds.layout.plot import Plot
from worlds.layout.square import MOST, around_square, square_of

FEWEST: Final = 4
TOWN: Final = 5
"""Houses from which on they stand around a square, or along a lane."""
LANE: Final = 18.0
"""Studs between the fronts of its two sides."""
BETWEEN: Final = 9.0
"""Studs from one to the next along it: a hedge has room there."""
BACK: Final = (0.0, 2.0, 4.0, 1.0, 3.0)
"""Studs that they stand back from it, one after the other."""
ALONG: Final = 12
"""Houses along a lane, at least, before there is another."""
WEST, EAST = 90, 270
"""Looking there."""
READ: Final = "sign"
"""What is read from the front: one never stands behind another."""
LONGEST: Final = 8
"""Signs in a line."""
LIVING: Final = "character"
GROWN: Final = frozenset({"coral"})
"""Things that grow together, close around the first of them."""
REEF: Final = 3.4
"""Studs between them."""
GOLDEN: Final = 2.399963
"""Radians: what follows each other by this angle stands in no line."""
HERD: Final = ((0.0, 0.0, 180), (0.9, -1.6, 270), (-0.7, 1.4, 180), (1.6, 0.6, 90), (-1.5, -0.8, 180))
"""Studs off its place in the rows and where it looks, one after the other."""
STRAY: Final = 3.2
"""Studs that two may come nearer to each other so."""
HERDED: Final = 2.0
"""Studs between two of a herd, at least."""
LOW: Final = 4.0
"""Studs: what is smaller is stepped around, and nobody walks between it and the next as in an aisle."""
PLANET: Final = "planet_"
PLANETS: Final = 3


class Rows(Cluster):
    """Items alike, in rows that are about as wide as deep."""

    def arrange(self) -> None:
        jumped = [item for item in self.items if isinstance(item, Item) and is_jumped(item)]
        if len(jumped) == len(self.items):
            for platform, spot in winding(jumped):
                self.put(platform, spot)
            return
        if is_living(self.items[0]):
            self.arrange_herd()
            return
        if is_grown(self.items[0]):
            self.arrange_reef()
            return
        if self.items[0].has_door and len(self.items) >= TOWN:
            self.arrange_town()
            return
        width, _, depth = self.items[0].size
        need = max((zone[3] for zone in self.items[0].clearances()), default=depth / 2) + depth / 2
        aisle = aisle_among(self.items)
        stride_x, stride_z = width + aisle, max(need, depth) + aisle
        if are_seated(self.items):
            stride_x = width + CLOSE
        said = said_columns(self.items)
        columns = said or max(1, round((len(self.items) * stride_z / stride_x) ** 0.5))
        if is_of(self.items[0], "furniture") and said is None:
            columns += columns % 2 if columns > 1 else 0  # a way leads through the middle, as from a door
        if is_of(self.items[0], READ):
            columns = min(len(self.items), LONGEST)
        for number, item in enumerate(self.items):
            self.put(item, (number % columns * stride_x, number // columns * stride_z, None))

    def arrange_town(self) -> None:
        if not is_town(self.items):
            self.arrange_lanes()
            return
        for item, spot in around_square(self.items):
            self.put(item, spot)
        self.square = square_of(self.items)

    def arrange_lanes(self) -> None:
        """On both sides of a lane that leads away from where players come from, looking at it; many stand along several
        lanes, which are together about as wide as long."""
        long, _, deep = self.items[0].size
        stride, pitch = long + BETWEEN, 2 * (deep + max(BACK)) + LANE + AISLE
        along = max(ALONG, 2 * round((len(self.items) * pitch / stride / 2) ** 0.5))
        for number, item in enumerate(self.items):
            lane, place = divmod(number, along)
            side = -1 if place % 2 else 1
            x = lane * pitch + side * ((LANE + deep) / 2 + BACK[number % len(BACK)])
            self.put(item, (x, place // 2 * stride, WEST if side > 0 else EAST))

    def arrange_reef(self) -> None:
        """Wider than deep, so that one sees each from the front."""
        stride = max(*self.items[0].extent()) + REEF
        for number, item in enumerate(self.items):
            away, angle = 0.72 * stride * number**0.5, number * GOLDEN
            self.put(item, (1.5 * away * math.cos(angle), away * math.sin(angle), None))

    def arrange_herd(self) -> None:
        """Each a little off its place, and not all looking the same way."""
        stride = max(*self.items[0].extent()) + HERDED + STRAY
        columns = max(1, round(len(self.items) ** 0.5))
        for number, item in enumerate(self.items):
            x, z, yaw = HERD[number % len(HERD)]
            self.put(item, (number % columns * stride + x, number // columns * stride + z, yaw))


def aisle_among(items: Sequence[Body]) -> float:
    """Studs between two of a row: less between what is small and used by nobody."""
    longest = max(max(item.extent()) for item in items)
    is_used = any(item.clearances() or (isinstance(item, Item) and item.thing.visited) for item in items)
    return AISLE if is_used or longest > LOW else max(1.5, longest)


def in_rows(items: Sequence[Body]) -> list[Cluster]:
    by_entry: dict[str, list[Body]] = {}
    for item in items:
        if (is_grown(item) or not item.is_scattered) and bed_of(item) is None and not is_linked(item):
            by_entry.setdefault(item.entry_id, []).append(item)
    return [Rows(alike, []) for alike in by_entry.values() if len(alike) >= (2 if is_living(alike[0]) else FEWEST)]


def has_town(bodies: Sequence[Body]) -> bool:
    return any(is_town(row.items) for row in in_rows(bodies))


def is_town(houses: Sequence[Body]) -> bool:
    """Which turn to a square: more stand along lanes, and what is a zone does not turn."""
    return TOWN <= len(houses) <= MOST and all(isinstance(one, Item) and one.has_door for one in houses)


def is_living(body: Body) -> bool:
    return is_of(body, LIVING)


def is_grown(body: Body) -> bool:
    return isinstance(body, Item) and body.thing.name in GROWN


def is_linked(body: Body) -> bool:
    return isinstance(body, Item | Plot) and body.is_linked


def is_of(body: Body, category: str) -> bool:
    return isinstance(body, Item) and body.thing.category == category


def with_planets_in_line(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Planets with what keeps to them, each a cluster, become one line in their order, evenly spaced."""
    planets = [cluster for cluster in clusters if any(is_planet(body) for body in cluster.items)]
    if len(planets) < PLANETS:
        return [*clusters]
    in_row(planets)
    pitch = AISLE + max(one.bounds()[2] - one.bounds()[0] for one in planets)
    for number, cluster in enumerate(planets):
        west, _, east, _ = cluster.bounds()
        cluster.shift(number * pitch - (west + east) / 2, 0.0)
    line = Cluster([body for one in planets for body in one.items], [bond for one in planets for bond in one.bonds])
    line.placed, line.zones, line.is_line = [*line.items], [zone for one in planets for zone in one.zones], True
    return [*(cluster for cluster in clusters if cluster not in planets), line]


def is_planet(body: Body) -> bool:
    return isinstance(body, Item) and body.thing.name.startswith(PLANET)
