"""Putting clusters on the ground: around what wants the middle, else in rows before the largest; then what is scattered."""

import math
import random
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from worlds.layout.arrival import seen_of
from worlds.layout.beds import FAR
from worlds.layout.body import Rect, around, grown, sides_of
from worlds.layout.cluster import Cluster
from worlds.layout.court import AVENUE, ROOM, by_bulk, depth, is_end, lay_court, put_at, width
from worlds.layout.first_view import FirstView
from worlds.layout.ground import Ground, Spiral
from worlds.layout.item import Item
from worlds.layout.plot import Plot

SCATTER_TRIES: Final = 24
SPAWN_ROOM: Final = 12.0
PENS: Final = 4
"""From which on they stand around three sides of the middle."""
ASIDE: Final = (0.0, -4.0, 4.0, -8.0, 8.0, -12.0, 12.0, -16.0, 16.0, -20.0, 20.0, -24.0, 24.0)
"""Studs that a line may stand aside of the middle."""
BESIDE: Final = (-18.0, 18.0, -32.0, 32.0, -46.0, 46.0)
"""The same of a landmark."""
ASTRAY: Final = 0.0005
"""What each of them costs, of the 1 that all is worth that is seen."""
AMONG: Final = 2.5
"""Studs between two that stand about, such as trees: one goes round them and not between."""
CROWDED: Final = 60
"""Clusters that are more than so many stand closer: ways through them shall not be without end."""


def pack(
    clusters: Sequence[Cluster],
    middle: set[str],
    seed: int,
    spread: float,
    aisle: float,
    room: float = ROOM,
    avenue: float = AVENUE,
) -> None:
    """Move every cluster to its place, `room` studs between two where they are few. `middle`: the entries that want it.
    `avenue`: studs across the way in, which nothing stands on.
    `spread` is how much more ground than needed what is scattered may use."""
    rng = random.Random(seed)  # noqa: S311 - an arrangement, not a secret
    gap = max(aisle, room) if len(clusters) <= CROWDED else aisle
    central = [cluster for cluster in clusters if any(item.entry_id in middle for item in cluster.items)]
    scattered = [cluster for cluster in clusters if cluster not in central and is_scattered(cluster)]
    solid = [cluster for cluster in clusters if cluster not in central and cluster not in scattered]
    ground = Ground(gap)
    for cluster in central:
        centre(cluster, middle, ground)
    if central or any(cluster.beds for cluster in solid):
        put_around(central, solid, ground, gap, avenue)
    else:
        lay_court(solid, gap, avenue)
        bring_into_sight(solid)
    scatter(scattered, [*central, *solid], rng, spread, aisle, avenue)


def bring_into_sight(clusters: Sequence[Cluster]) -> None:
    """The landmark at the back stands aside of the middle, if what is before it would hide it there, and nothing is beside
    it."""
    landmark, *others = sorted(clusters, key=by_bulk) if clusters else (None,)
    if landmark is None or not others or is_end(landmark):
        return
    west, _, east, south = landmark.bounds()
    front = around([one.bounds() for one in others])
    if front[1] < south or not isinstance(landmark.items[0], Item):
        return

    def value(x: float) -> float:
        landmark.shift(x - (landmark.bounds()[0] + landmark.bounds()[2]) / 2, 0.0)
        return FirstView([*seen_of(clusters)]).value(0.0, front[3] + SPAWN_ROOM) - ASTRAY * abs(x - middle)

    middle = (west + east) / 2
    best = max((middle, *(middle + aside for aside in BESIDE)), key=value)
    value(best)


def is_scattered(cluster: Cluster) -> bool:
    return len(cluster.items) == 1 and cluster.items[0].is_scattered


def area(rect: Rect, aisle: float) -> float:
    return (rect[2] - rect[0] + aisle) * (rect[3] - rect[1] + aisle)


def centre(cluster: Cluster, middle: set[str], ground: Ground) -> None:
    item = next(item for item in cluster.items if item.entry_id in middle)
    cluster.shift(-item.x, -item.z)
    if ground.is_free(cluster.bounds(), cluster.beds, 0.0, 0.0):
        ground.take_for(cluster)
    else:
        wind(cluster, ground, Spiral())


def put_around(
    central: Sequence[Cluster], others: Sequence[Cluster], ground: Ground, gap: float, avenue: float = AVENUE
) -> None:
    """Lines before the middle, and nothing else between it and players; the largest first, each as near as it can be."""
    before = [*central]
    for line in others if central else ():
        if line.is_line:
            _, north, _, south = line.bounds()
            put_in_sight(line, before, around([one.bounds() for one in before])[3] + gap + south - north)
            ground.take_for(line)
            before.append(line)
    if central:
        ground.take((gap - avenue / 2, 0.0, avenue / 2 - gap, FAR))
    if central and len(others) >= PENS and all(map(is_pen, others)):
        in_horseshoe(central[0].bounds(), others, gap)
        return
    spirals: dict[tuple[float, float], Spiral] = {}
    for cluster in sorted(others, key=lambda cluster: (not cluster.beds, -area(cluster.bounds(), gap))):
        if cluster not in before:
            low_x, low_z, high_x, high_z = cluster.bounds()
            size = (round(high_x - low_x, 2), round(high_z - low_z, 2))
            wind(cluster, ground, spirals.setdefault(size, Spiral()))


def is_pen(cluster: Cluster) -> bool:
    return all(isinstance(body, Plot) and body.zone.enclosure is not None for body in cluster.items)


def in_horseshoe(middle: Rect, pens: Sequence[Cluster], gap: float) -> None:
    """In the order in which they are named: up the western side of the middle, along its back, and down its eastern side.
    It is open to the south, and who comes from there sees all of them over what lies in the middle."""
    side = max(1, round(len(pens) / 4))
    west, back, east = pens[:side], pens[side : len(pens) - side], pens[len(pens) - side :]
    wide = sum(width(one) + gap for one in back) - gap
    x = -wide / 2
    for one in back:
        put_at(one, x + width(one) / 2, middle[1] - gap)
        x += width(one) + gap
    for sign, edge, pens_there in ((-1, middle[0], [*reversed(west)]), (1, middle[2], east)):
        z = middle[3] - sum(depth(one) + gap for one in pens_there) + gap
        for one in pens_there:
            put_at(one, edge + sign * (gap + width(one) / 2), max(z, middle[1]) + depth(one))
            z = max(z, middle[1]) + depth(one) + gap


def put_in_sight(line: Cluster, behind: Sequence[Cluster], south: float) -> None:
    """With its front at `south`, about the middle, where its heads hide least of what is `behind` it."""

    def value(x: float) -> float:
        put_at(line, x, south)
        hiding = [replace(one, is_looked_for=False) for one in seen_of([line])]
        return FirstView([*hiding, *seen_of(behind)]).value(0.0, south + SPAWN_ROOM) - ASTRAY * abs(x)

    put_at(line, max(ASIDE, key=value), south)


def wind(cluster: Cluster, ground: Ground, spiral: Spiral) -> None:
    """The nearest free place to the middle."""
    bounds = cluster.bounds()
    x, z = spiral.next_free(ground, bounds, cluster.beds)
    cluster.shift(x - (bounds[0] + bounds[2]) / 2, z - (bounds[1] + bounds[3]) / 2)
    ground.take_for(cluster)


def scatter(
    clusters: Sequence[Cluster],
    standing: Sequence[Cluster],
    rng: random.Random,
    spread: float,
    aisle: float,
    avenue: float = AVENUE,
) -> None:
    """About and between all that stands, the avenue left free; what finds no place so as near to the middle as it can be."""
    if not clusters:
        return
    room, aisle = aisle, min(aisle, AMONG)
    ground = Ground(aisle)
    for cluster in standing:
        ground.take(grown(cluster.bounds(), room - aisle))
        for bed in cluster.beds:
            ground.take(bed)
    needed = sum(area(cluster.bounds(), aisle) for cluster in [*clusters, *standing]) * spread
    field = enlarged(around([one.bounds() for one in standing]) if standing else (0.0, 0.0, 0.0, 0.0), needed)
    if standing:
        south = max(one.bounds()[3] for one in standing)
        ground.take((aisle - avenue / 2, south, avenue / 2 - aisle, grown(field, FAR)[3]))
    spirals: dict[tuple[float, float], Spiral] = {}
    for cluster in sorted(clusters, key=lambda cluster: -area(cluster.bounds(), aisle)):
        if not put_about(cluster, ground, rng, field):
            low_x, low_z, high_x, high_z = cluster.bounds()
            size = (round(high_x - low_x, 2), round(high_z - low_z, 2))
            wind(cluster, ground, spirals.setdefault(size, Spiral()))


def enlarged(rect: Rect, needed: float) -> Rect:
    """By as much on all sides as it takes for so many square studs: none, if it is as large."""
    wide, deep = sides_of(rect)
    more = (math.sqrt((wide + deep) ** 2 + 4 * max(needed - wide * deep, 0.0)) - wide - deep) / 4
    return grown(rect, more)


def put_about(cluster: Cluster, ground: Ground, rng: random.Random, field: Rect) -> bool:
    bounds = cluster.bounds()
    middle = (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2
    for _ in range(SCATTER_TRIES):
        x, z = rng.uniform(field[0], field[2]), rng.uniform(field[1], field[3])
        dx, dz = round(x, 1) - middle[0], round(z, 1) - middle[1]
        if ground.is_free(bounds, cluster.beds, dx, dz):
            cluster.shift(dx, dz)
            ground.take_for(cluster)
            return True
    return False
