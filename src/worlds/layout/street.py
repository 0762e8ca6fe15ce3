"""Arranging a street: a road that leads away from where players come from, houses on both sides that look at it, what is
small evenly along both of its walks, and what drives on its lanes."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from worlds.catalogue.solids import Paint, block
from worlds.layout.body import Rect, overlap
from worlds.layout.cluster import AISLE, Cluster
from worlds.layout.item import Item
from worlds.scene import Part

ROAD: Final = 24.0
"""Studs across, with a walk of `WALK` on both sides: two buses pass each other."""
WALK: Final = 5.0
HIGH, KERB = 0.2, 0.26
"""Studs of a road, and of its walks, over the ground: what is thinner flickers from afar."""
ASPHALT: Final = Paint((70, 72, 76), "Asphalt")
PAVEMENT: Final = Paint((168, 166, 160), "Pavement")
EARTH: Final = Paint((150, 132, 104), "Ground")
TRODDEN: Final = frozenset("path footpath pathway trail walkway track".split())
"""Last words of titles: where no house stands and nothing drives, nobody has laid asphalt there."""
WEST, EAST = 90, 270
NORTH, SOUTH = 0, 180
SMALL: Final = 13.0
"""Studs of what stands along a street and not beside it, at most."""
DRIVEN: Final = "vehicle"
AFLOAT: Final = frozenset("boat ship rocket submarine train plane helicopter balloon".split())
"""Words of the names of what drives on no road."""
DODGE: Final = 2.0
"""Studs that what is small is moved, step by step, to leave a door free."""
VERGE: Final = 1.0
"""Studs between a walk and what stands along it."""
PASSAGE: Final = 3.0
"""Studs before a door, to either side."""


def along_street(clusters: Sequence[Cluster], title: str) -> list[Part]:
    """All moved to their places, the middle of the road at the origin; and the road, from north to south."""
    driven = sorted((cluster for cluster in clusters if drives(cluster)), key=lambda one: -max(extents(one)))
    small = in_turns([cluster for cluster in clusters if cluster not in driven and is_small(cluster)])
    beside = [cluster for cluster in clusters if cluster not in driven and cluster not in small]
    verge = max((max(extents(cluster)) + 2 * VERGE for cluster in small), default=0.0)
    ends = put_beside(beside, ROAD / 2 + WALK + verge)
    needed = [*ends, traffic(driven), sum(max(extents(one)) + AISLE for one in small) / 2, ROAD]
    length = max(needed)
    for cluster in beside:
        cluster.shift(0.0, length / 2)
    put_along(small, length, verge, [zone for one in beside for zone in one.zones])
    put_on_lanes(driven, length)
    if title.lower().split()[-1] in TRODDEN and not driven and not any(one.items[0].has_door for one in beside):
        return [block("Walk", (ROAD, HIGH, length + 2 * WALK), (0, 0, 0), EARTH, collides=False)]
    walk = (ROAD + WALK) / 2
    return [
        block("Road", (ROAD, HIGH, length + 2 * WALK), (0, 0, 0), ASPHALT, collides=False),
        *(block("Walk", (WALK, KERB, length + 2 * WALK), (x, 0, 0), PAVEMENT, collides=False) for x in (-walk, walk)),
    ]


def drives(cluster: Cluster) -> bool:
    alone = cluster.items[0] if len(cluster.items) == 1 else None
    return (
        isinstance(alone, Item)
        and alone.thing.category == DRIVEN
        and not AFLOAT.intersection(alone.thing.name.split("_"))
    )


def is_small(cluster: Cluster) -> bool:
    return len(cluster.items) == 1 and max(extents(cluster)) <= SMALL and not cluster.items[0].has_door


def in_turns(clusters: Sequence[Cluster]) -> list[Cluster]:
    """One of each kind after the other, in pairs: the first of a pair stands on one side, the second on the other."""
    seen: Counter[str] = Counter()
    turns = []
    for cluster in clusters:
        kind = cluster.items[0].entry_id
        turns.append((seen[kind] // 2, cluster))
        seen[kind] += 1
    return [cluster for _, cluster in sorted(turns, key=lambda turn: turn[0])]


def extents(cluster: Cluster) -> tuple[float, float]:
    west, north, east, south = cluster.bounds()
    return east - west, south - north


def put_beside(clusters: Sequence[Cluster], edge: float) -> tuple[float, float]:
    """In their order from south to north, on the side that is shorter; how long both are. `edge`: studs from the middle of
    the road to their fronts."""
    ends = {EAST: 0.0, WEST: 0.0}
    for cluster in mixed(clusters):
        front = min(ends, key=lambda yaw: (ends[yaw], yaw))
        cluster.face(front)
        west, north, east, south = cluster.bounds()
        cluster.shift(-edge - east if front == EAST else edge - west, -ends[front] - south)
        ends[front] += south - north + AISLE
    return ends[EAST] - AISLE, ends[WEST] - AISLE


def mixed(clusters: Sequence[Cluster]) -> list[Cluster]:
    """What there is one of, in pairs between the houses that there are many of: a street shows some of each."""
    counts = Counter(one.items[0].entry_id for one in clusters)
    many = [one for one in clusters if counts[one.items[0].entry_id] > 2]
    found, left = [], [one for one in clusters if one not in many]
    while many or left:
        found += [*many[:2], *left[:2]]
        many, left = many[2:], left[2:]
    return found


def traffic(driven: Sequence[Cluster]) -> float:
    """Studs of road that they need on one lane of two."""
    return sum(max(extents(cluster)) + AISLE for cluster in driven)


def put_along(clusters: Sequence[Cluster], length: float, verge: float, doors: Sequence[Rect]) -> None:
    """In turns on both sides, evenly over the whole length, beside the walks; before no door."""
    for side in (1, -1):
        ones = clusters[0 if side > 0 else 1 :: 2]
        for number, cluster in enumerate(ones):
            cluster.face(WEST if side > 0 else EAST)
            west, north, east, south = cluster.bounds()
            x = side * (ROAD / 2 + WALK + verge / 2) - (west + east) / 2
            wished = length * (0.5 - (number + 0.5) / len(ones)) - (north + south) / 2
            cluster.shift(x, wished)
            cluster.shift(0.0, dodged(cluster, doors))


def dodged(cluster: Cluster, doors: Sequence[Rect]) -> float:
    """How far it must be moved along the street to stand before no door."""
    west, north, _, south = cluster.bounds()
    same_side = [door for door in doors if (door[0] > 0) == (west > 0)]
    for step in range(40):
        for sign in (1, -1):
            z = sign * step * DODGE
            moved = (-1e4, north + z - PASSAGE, 1e4, south + z + PASSAGE)
            if not any(overlap(moved, door) for door in same_side):
                return z
    return 0.0


def put_on_lanes(clusters: Sequence[Cluster], length: float) -> None:
    """In turns on both lanes, evenly over the whole length; who drives north keeps to the east. The longest comes toward who
    arrives, half way down the street: it is seen, and hides little."""
    longest, others = clusters[:1], [*clusters[1:]]
    half = len(clusters) // 4 * 2
    for number, cluster in enumerate([*others[:half], *longest, *others[half:]]):
        lane = 1 if number % 2 else -1
        cluster.face(NORTH if lane > 0 else SOUTH)
        west, north, east, south = cluster.bounds()
        z = length * ((number + 0.5) / len(clusters) - 0.5)
        cluster.shift(lane * ROAD / 4 - (west + east) / 2, z - (north + south) / 2)
