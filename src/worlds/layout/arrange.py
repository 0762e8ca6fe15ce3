"""Arranging a plot: the plots within it first, each whole; then all that stands on it by itself."""

import math
from collections.abc import Mapping, Sequence
from typing import Final

from worlds.layout.arrival import is_read_on_the_way, put_in_view, seen_of
from worlds.layout.beds import HALF_BED, is_open_sea, put_seawards
from worlds.layout.body import Body, around
from worlds.layout.bond import Bond, lifted
from worlds.layout.cells import MIDDLE, Cell, cell_of, composed
from worlds.layout.cluster import AISLE, Cluster
from worlds.layout.clusters import clusters_of
from worlds.layout.court import AVENUE, ROOM, is_gate, put_at, width
from worlds.layout.first_view import FirstView
from worlds.layout.gates import put_board, put_gates
from worlds.layout.growing import crop_of
from worlds.layout.item import Item
from worlds.layout.lines import along_river, has_wings, in_circle, in_row, in_wings
from worlds.layout.links import LANE
from worlds.layout.moored import harbor_for, moor, moored_of
from worlds.layout.packing import SPAWN_ROOM, pack
from worlds.layout.plot import Plot
from worlds.layout.ponds import in_the_middle
from worlds.layout.relations import GAPS
from worlds.layout.relief import SCALES, border, has_islands
from worlds.layout.rooms import arrange_rooms
from worlds.layout.rows import has_town, with_planets_in_line
from worlds.layout.square import gathered
from worlds.layout.street import along_street
from worlds.layout.trail import along_trail
from worlds.lexicon.plurals import singular
from worlds.plan.plan import ENTERED, Order, Place, PlaceKind, ZoneKind

MARGIN: Final = 11.0
"""Studs between the outermost thing and the edge of the world."""
SMALLEST: Final = 84.0
"""Of the world."""
BARE: Final = 22.0
"""Of a plot with nothing on it, either way, without its border: of ground that is seen."""
NOTHING: Final = 4.0
"""The same of open ground that is as the ground around, of a street without houses, of the sky: nobody sees it."""
SOWN: Final = 36.0
"""The same of a field."""
POOL: Final = 13.0
"""The same of a small water, of which there are often several, and of the top of a hill."""
POOLS: Final = frozenset("pool puddle pond spring waterhole rockpool tidepool".split())
"""Words of what these are called."""
AROUND_WINGS: Final = 1.0
"""Studs of ground around what is read on the way in."""
LOBBY: Final = 6.0
"""Studs that players arrive farther off what stands beside the way in: they see all of it."""
BESIDE_WINGS: Final = 4.0
"""Studs from that to what stands beside it."""
ASIDE: Final = (2.0, 10.0, 18.0, 26.0)
"""Studs that it may stand from the avenue."""
COURSE: Final = 90.0
"""Studs of a river, at least, that are its own."""
LANDING: Final = 6.0
"""Studs of a bank behind the end of a bridge."""
WINDING: Final = 1.8
TOGETHER: Final = 6.0
"""Studs between what stands at a place of a trail: it is seen at one glance."""
LONGEST: Final = 1_200.0
"""Studs of a river: a river beside rivers, in a zone beside rivers, would else make the world longer at every turn."""


def arrange(
    world: Plot, bonds: Sequence[Bond], seed: int, spread: float, aisle: float = AISLE, beyond: float = 0.0
) -> None:
    """All of it, `aisle` studs between what nothing brings nearer, and `beyond` studs more of ground around it, for what
    closes it. Afterwards every place is one of the world's, whose middle is the origin."""
    by_plot = by_plots(bonds)
    arrange_inner(world, by_plot, seed, spread, aisle)
    clusters = open_ground(world, by_plot.get(world, []), seed, spread, aisle)
    width, depth = fit(clusters, keep_middle=any(map(wants_the_middle, world.standing())))
    world.size = (width + 2 * beyond, 0.0, depth + 2 * beyond)
    put_gates(world)
    world.put_into(0.0, 0.0)


def by_plots(bonds: Sequence[Bond]) -> dict[Plot, list[Bond]]:
    """Those that keep bodies at a distance, by the plot on which each can be kept."""
    by_plot: dict[Plot, list[Bond]] = {}
    for bond in bonds:
        if bond.kind in GAPS and (found := lifted(bond)) is not None:
            by_plot.setdefault(found[0], []).append(found[1])
    return by_plot


def arrange_inner(plot: Plot, bonds: Mapping[Plot, list[Bond]], seed: int, spread: float, aisle: float) -> None:
    """The plots within: rivers last, which are as long as all else is wide."""
    for inner in sorted(plot.plots, key=lambda one: one.zone.kind is ZoneKind.RIVER):
        arrange_plot(inner, bonds, seed, spread, aisle)


def arrange_plot(plot: Plot, bonds: Mapping[Plot, list[Bond]], seed: int, spread: float, aisle: float) -> None:
    """In its own frame, whose origin is its middle."""
    if plot.zone.kind in ENTERED:
        arrange_rooms(plot, bonds)
        return
    arrange_inner(plot, bonds, seed, spread, aisle)
    if not any(has_islands(inner) for inner in plot.plots):
        aisle = LANE if aisle > AISLE and holds_ends(plot) else AISLE  # the sea is between islands, and not on one
    least, edge = least_of(plot) * SCALES[plot.zone.size], AROUND_WINGS if has_wings(plot) else border(plot.zone)
    long = course_of(plot) if plot.zone.kind is ZoneKind.RIVER else least
    ships = moored_of(plot, bonds.get(plot, []))
    plot.items = [item for item in plot.items if item not in ships]
    clusters = in_order(plot, bonds.get(plot, []))
    if clusters is None:
        clusters = open_ground(plot, bonds.get(plot, []), seed, spread, aisle)
    bounds = around([cluster.bounds() for cluster in clusters]) if clusters else (0.0, 0.0, 0.0, 0.0)
    if has_wings(plot):
        half = max(-bounds[0], bounds[2])  # the way between them is its middle
        bounds = (-half, bounds[1], half, bounds[3])
    x, z = (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2
    move(clusters, -x, -z)
    plot.parts = [part.placed((-x, 0.0, -z), 0) for part in plot.parts]
    wide, deep = bounds[2] - bounds[0], bounds[3] - bounds[1]
    across = max(least, deep) + 2 * edge
    if plot.zone.kind is ZoneKind.RIVER:
        across = max(2 * HALF_BED, deep + 2 * LANDING)  # what leads over it ends on its banks
    plot.harbor = harbor_for(plot, ships)
    move(clusters, 0.0, plot.harbor / 2)
    plot.size = (round(max(long, wide) + 2 * edge, 2), 0.0, round(across + plot.harbor, 2))
    plot.items += ships
    moor(plot, ships, (plot.harbor - max(least, deep)) / 2)
    put_gates(plot)
    put_board(plot)


def holds_ends(plot: Plot) -> bool:
    """Ways lead to something on it."""
    return any(item.is_linked for inner in plot.inner() for item in inner.items) or any(
        inner.is_linked for inner in plot.inner() if inner is not plot
    )


def least_of(plot: Plot) -> float:
    """Studs of its ground either way: a field is larger than what stands on it, and all else as large as that, if anything
    does."""
    zone = plot.zone
    if crop_of(zone, frozenset()) is not None:
        return SOWN
    if zone.kind is ZoneKind.LAKE and any(singular(word) in POOLS for word in zone.title.lower().split()):
        return POOL
    is_plain = zone.kind is ZoneKind.GROUND and not zone.terrain and not zone.enclosure
    if is_plain or zone.kind in (ZoneKind.SKY, ZoneKind.STREET):
        return NOTHING
    return POOL if zone.kind is ZoneKind.HILL else BARE


def course_of(river: Plot) -> float:
    """How long a river's plot is: what stands beside it finds room beside it, and not beyond its ends."""
    beside = [body.extent() for body in river.plot.standing() if body is not river] if river.plot else []
    needed = WINDING * math.sqrt(sum((wide + AISLE) * (deep + AISLE) for wide, deep in beside))
    return min(max(COURSE, needed), LONGEST)


def in_order(plot: Plot, bonds: Sequence[Bond]) -> list[Cluster] | None:
    """Every cluster in the line that the zone has them in. None: they stand as they fit best."""
    is_street, order = plot.zone.kind is ZoneKind.STREET, plot.zone.order
    is_river = plot.zone.kind is ZoneKind.RIVER
    if not plot.standing() or not (is_street or is_river or order in (Order.ROW, Order.ROUTE, Order.CIRCLE)):
        return None
    clusters = clusters_of(plot.standing(), bonds, rows=False)
    if is_street:
        plot.parts = along_street(clusters, plot.zone.title)
    elif is_river:
        along_river(clusters)
    elif order is Order.CIRCLE:
        in_circle(clusters)
    elif is_trail(plot):
        plot.parts = along_trail(clusters)
    elif has_wings(plot):
        in_wings(clusters)
    else:
        in_row(clusters)
    return clusters


def open_ground(plot: Plot, bonds: Sequence[Bond], seed: int, spread: float, aisle: float) -> list[Cluster]:
    """Every cluster at its place. What is to be in the north, a corner, ... lies in a cell of its own."""
    middle = {body.entry_id for body in plot.standing() if wants_the_middle(body)} or in_the_middle(plot)
    is_town = has_town(plot.standing())
    # what stands about leaves the middle free, but for houses, whose square it is
    free = clusters_of(plot.standing(), bonds, rows=is_town or not middle)
    clusters = gathered(with_planets_in_line(free), middle)
    middle -= {body.entry_id for one in clusters if one.square is not None for body in one.items}
    seas = [(cluster, sea) for cluster in clusters if (sea := open_sea_of(cluster)) is not None]
    spawns = [one for one in clusters if open_sea_of(one) is None and any(body.is_spawn for body in one.items)]
    wings = [one for one in clusters if is_read_on_the_way(one)][:1] if len(clusters) > len(spawns) + 1 else []
    apart = [*spawns, *wings, *(cluster for cluster, _ in seas)]
    avenue = max([AVENUE, *(width(one) + 2 * BESIDE_WINGS for one in wings)])
    cells: dict[Cell, list[Cluster]] = {}
    room = TOGETHER if plot.plot is not None and is_trail(plot.plot) else ROOM
    for cluster in clusters:
        if cluster not in apart:
            cells.setdefault(cell_for(cluster), []).append(cluster)
    for cell, members in cells.items():
        pack(members, middle if cell == MIDDLE else set(), seed, spread, aisle, room, avenue)
    if [*cells] != [MIDDLE]:
        bounds = {cell: around([cluster.bounds() for cluster in members]) for cell, members in cells.items()}
        for cell, place in composed(bounds, aisle).items():
            held = bounds[cell]
            move(
                cells[cell],
                (place[0] + place[2] - held[0] - held[2]) / 2,
                (place[1] + place[3] - held[1] - held[3]) / 2,
            )
    front = cells.get((0, 1), [])
    placed = [cluster for members in cells.values() for cluster in members]
    farther = LOBBY if beside_avenue(front, placed) else 0.0
    for cluster in wings:
        put_on_avenue(cluster, placed)
        placed.append(cluster)
    for cluster in spawns:
        put_in_view(cluster, placed, SPAWN_ROOM + aisle - AISLE + farther)
        placed.append(cluster)
    for cluster, sea in seas:
        cluster.shift(*put_seawards(cluster.bounds(), sea, [one.bounds() for one in placed], aisle))
        placed.append(cluster)
    return placed


def put_on_avenue(wings: Cluster, placed: Sequence[Cluster]) -> None:
    """What is read on the way in stands on both sides of that, as far ahead as the way is free: beside it is what the world
    is about, and not behind it."""
    half = width(wings) / 2
    ahead = [rect[3] for rect in (one.bounds() for one in placed) if rect[0] < half and rect[2] > -half]
    south = max(ahead, default=0.0) + ROOM
    put_at(wings, 0.0, south + wings.bounds()[3] - wings.bounds()[1])


def beside_avenue(members: Sequence[Cluster], placed: Sequence[Cluster]) -> bool:
    """What stands alone before all else and has a door stands to the right of the way in, where it hides least of all that
    is `placed`. False: there is none."""
    houses = [one for one in members if any(isinstance(body, Item) and body.has_door for body in one.items)]
    if len(members) != 1 or len(houses) != 1 or is_gate(houses[0]):
        return False
    eye = around([one.bounds() for one in placed])[3] + SPAWN_ROOM + LOBBY

    def value(aside: float) -> float:
        houses[0].shift(AVENUE / 2 + aside - houses[0].bounds()[0], 0.0)
        return FirstView([*seen_of(placed)]).value(0.0, eye)

    value(max(ASIDE, key=value))
    return True


def open_sea_of(cluster: Cluster) -> Plot | None:
    """The first, of those that stand in it."""
    return next((body for body in cluster.items if isinstance(body, Plot) and is_open_sea(body)), None)


def is_trail(plot: Plot) -> bool:
    """Places one after the other, and nothing else."""
    return plot.zone.order is Order.ROUTE and len(plot.plots) > 1 and not plot.items


def cell_for(cluster: Cluster) -> Cell:
    """As the first of its bodies says that says anything."""
    found = (cell_of(places_of(body), number) for number, body in enumerate(cluster.items))
    return next((cell for cell in found if cell is not None), MIDDLE)


def places_of(body: Body) -> tuple[Place, ...]:
    if isinstance(body, Plot):
        return body.zone.places
    return body.entry.places if isinstance(body, Item) and body.entry else ()


def wants_the_middle(body: Body) -> bool:
    return any(place.kind is PlaceKind.MIDDLE and not place.of for place in places_of(body))


def move(clusters: Sequence[Cluster], x: float, z: float) -> None:
    for cluster in clusters:
        cluster.shift(x, z)


def fit(clusters: Sequence[Cluster], *, keep_middle: bool) -> tuple[float, float]:
    """Width and depth of the ground around all clusters; all is moved so that its middle is the origin, unless kept."""
    low_x, low_z, high_x, high_z = around([cluster.bounds() for cluster in clusters])
    if not keep_middle:
        x, z = round((low_x + high_x) / 2), round((low_z + high_z) / 2)
        move(clusters, -x, -z)
        low_x, low_z, high_x, high_z = low_x - x, low_z - z, high_x - x, high_z - z
    return extent_of(low_x, high_x), extent_of(low_z, high_z)


def extent_of(low: float, high: float) -> float:
    """An even number of studs, symmetrical about the origin."""
    half = max(-low, high) + MARGIN
    return max(SMALLEST, 4.0 * -(-half // 2))
