"""From a plan to a scene: every thing gets its place, or the teacher is told which wish could not be granted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from worlds.catalogue.terrains import Terrain
from worlds.catalogue.themes import Theme
from worlds.layout.cluster import Cluster
from worlds.layout.components import component
from worlds.layout.holding import settle
from worlds.layout.inventory import Bond, Inventory, inventory
from worlds.layout.item import Item
from worlds.layout.packing import pack
from worlds.layout.paths import paths
from worlds.layout.relations import holds
from worlds.layout.rows import in_rows
from worlds.layout.surroundings import edges, ground
from worlds.layout.ways import Ways
from worlds.plan.plan import PlaceKind, Plan
from worlds.scene import Component, Granted, Notice, Part

SPREADS: Final = (1.6, 2.5, 4.0)
"""How much ground is used, as a multiple of what is needed: more when not everything can be reached."""
MARGIN: Final = 24.0
"""Studs between the outermost thing and the edge of the ground."""
SMALLEST: Final = 128.0
HOLDING: Final = {PlaceKind.INSIDE: "inside", PlaceKind.ON: "on"}


@dataclass(frozen=True, slots=True)
class Layout:
    width: float
    depth: float
    components: tuple[Component, ...]
    scenery: tuple[Part, ...]
    granted: tuple[Granted, ...]
    notices: tuple[Notice, ...]


def lay_out(plan: Plan, players: int, theme: Theme, terrain: Terrain, seed: int) -> Layout:
    """Deterministic: the same plan and seed give the same layout."""
    for spread in SPREADS:
        found = attempt(plan, players, theme, terrain, seed, spread)
        if not any(notice.code == "unreachable" for notice in found.notices):
            break
    return found


def attempt(plan: Plan, players: int, theme: Theme, terrain: Terrain, seed: int, spread: float) -> Layout:
    stock = inventory(plan, players)
    refused = hold(stock)
    standing = [item for item in [*stock.spawns, *stock.items] if item.parent is None]
    clusters = clusters_of(standing, [bond for bond in stock.bonds if bond.kind not in HOLDING])
    for cluster in clusters:
        cluster.arrange()
    pack(clusters, stock.in_middle, seed, spread)
    width, depth = fit(clusters, keep_middle=bool(stock.in_middle))
    components = tuple(component(part) for item in standing for part in item.family())
    ways = Ways(width, depth, [part for one in components for part in one.parts] + edges(width, depth))
    spawns = [one for one in components if one.wish == "spawn"]
    ways.walk_from([one.base for one in spawns])
    visited = [one for one in components if one.visit is not None]
    unreachable = [one for one in visited if one.visit and not ways.reaches(one.visit)]
    goals = [one.visit for one in visited if one.visit and one.parent is None]
    scenery = [
        *ground(width, depth, terrain),
        *edges(width, depth),
        *paths(ways, spawns[0].base, goals, theme.path_color, theme.path_material),
    ]
    granted = [grant(bond, stock.bonds) for bond in stock.bonds]
    notices = [*refused, *ungranted(granted), *not_reached(unreachable)]
    return Layout(width, depth, components, tuple(scenery), tuple(granted), tuple(notices))


def hold(stock: Inventory) -> list[Notice]:
    """Put into and onto things what belongs there. What does not fit stands beside, and the teacher is told."""
    for bond in stock.bonds:
        if bond.kind in HOLDING and bond.subject.parent is None and bond.object not in bond.subject.family():
            bond.subject.parent = bond.object
            bond.subject.held = "inside" if bond.kind is PlaceKind.INSIDE else "on"
            bond.object.children.append(bond.subject)
    notices = []
    for item in [*stock.spawns, *stock.items]:
        if item.parent is None and not settle(item):
            homeless = [held for held in item.family() if held is not item and not held.placed]
            notices += [let_go(child, stock) for child in homeless]
    return notices


def let_go(child: Item, stock: Inventory) -> Notice:
    parent = child.parent
    assert parent is not None
    parent.children.remove(child)
    child.parent, child.yaw = None, 180
    stock.bonds.append(Bond(PlaceKind.NEXT_TO, child, parent if parent.parent is None else root(parent)))
    words = f"There is no room for the {child.label} {child.held} the {parent.label}; it stands beside it."
    child.held = None
    return Notice("no_room", words)


def root(item: Item) -> Item:
    return item if item.parent is None else root(item.parent)


def clusters_of(items: Sequence[Item], bonds: Sequence[Bond]) -> list[Cluster]:
    """Items that bonds tie together, directly or through others; the spawns; rows of what is alike; single items."""
    bonds = [
        Bond(bond.kind, root(bond.subject), root(bond.object), root(bond.second) if bond.second else None)
        for bond in bonds
    ]
    bonds = [bond for bond in bonds if bond.subject is not bond.object and bond.subject is not bond.second]
    group = {item: number for number, item in enumerate(items)}
    spawns = [item for item in items if item.entry is None]
    for tied in [spawns, *([bond.subject, *bond.others(bond.subject)] for bond in bonds)]:
        numbers = {group[item] for item in tied}
        for item, number in group.items():
            if number in numbers:
                group[item] = min(numbers)
    by_group: dict[int, list[Item]] = {}
    for item, number in group.items():
        by_group.setdefault(number, []).append(item)
    bound = {item for bond in bonds for item in (bond.subject, bond.object, bond.second) if item is not None}
    rows = in_rows([item for item in items if item.entry is not None and item not in bound])
    in_row = {item for row in rows for item in row.items}
    tied_bonds = {number: [bond for bond in bonds if group[bond.subject] == number] for number in by_group}
    clusters = [
        Cluster(members, tied_bonds[number])
        for number, members in by_group.items()
        if not any(item in in_row for item in members)
    ]
    return [*clusters, *rows]


def fit(clusters: Sequence[Cluster], *, keep_middle: bool) -> tuple[float, float]:
    """Width and depth of the ground around all clusters; all is moved so that its middle is the origin, unless kept."""
    bounds = [cluster.bounds() for cluster in clusters]
    low_x, low_z = min(rect[0] for rect in bounds), min(rect[1] for rect in bounds)
    high_x, high_z = max(rect[2] for rect in bounds), max(rect[3] for rect in bounds)
    if not keep_middle:
        x, z = round((low_x + high_x) / 2), round((low_z + high_z) / 2)
        for cluster in clusters:
            cluster.shift(-x, -z)
        low_x, low_z, high_x, high_z = low_x - x, low_z - z, high_x - x, high_z - z
    return extent_of(low_x, high_x), extent_of(low_z, high_z)


def extent_of(low: float, high: float) -> float:
    """An even number of studs, symmetrical about the origin."""
    half = max(-low, high) + MARGIN
    return max(SMALLEST, 4.0 * -(-half // 2))


def grant(bond: Bond, bonds: Sequence[Bond]) -> Granted:
    company = sum(other.kind is bond.kind and other.object is bond.object for other in bonds)
    objects = tuple(item.id for item in (bond.object, bond.second) if item is not None)
    if bond.kind in HOLDING:
        kept = bond.subject.parent is bond.object and bond.subject.held == HOLDING[bond.kind]
    elif bond.subject.parent is None and bond.object.parent is None:
        kept = holds(bond.kind, bond.subject, bond.object, bond.second, company)
    else:
        kept = root(bond.subject) is root(bond.object) or holds(bond.kind, root(bond.subject), root(bond.object))
    return Granted(bond.kind, bond.subject.id, objects, kept)


def ungranted(granted: Sequence[Granted]) -> list[Notice]:
    return [
        Notice(
            "wish_not_granted",
            f"{one.subject} could not be put {one.relation.replace('_', ' ')} {' and '.join(one.objects)}: "
            "other wishes are in the way. Say fewer relations for it, or make it smaller.",
        )
        for one in granted
        if not one.holds
    ]


def not_reached(components: Sequence[Component]) -> list[Notice]:
    return [
        Notice("unreachable", f"Players cannot walk to {one.id}. Ask for fewer things around it.") for one in components
    ]
