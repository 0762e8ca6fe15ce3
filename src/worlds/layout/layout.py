"""From a plan to a scene: every thing gets its place, or the teacher is told which wish could not be granted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from worlds.catalogue.interiors import INTERIORS, Interior, interior_of
from worlds.catalogue.manner import PLAIN, Manner
from worlds.catalogue.setting_materials import fabric_of, made_of
from worlds.catalogue.solids import Paint
from worlds.catalogue.terrains import Terrain, TerrainName
from worlds.catalogue.themes import Theme
from worlds.land.build import field_of, inner_field
from worlds.land.field import HeightField
from worlds.land.surroundings import surroundings
from worlds.landform import Landform
from worlds.layout.afloat import lower_into_water
from worlds.layout.arrange import arrange
from worlds.layout.body import Rect
from worlds.layout.bond import Bond, lifted, root
from worlds.layout.climbs import climbs
from worlds.layout.cloud_banks import cloud_banks
from worlds.layout.cluster import AISLE
from worlds.layout.components import component
from worlds.layout.crowd import holds_as_block
from worlds.layout.dome import domed
from worlds.layout.enclosures import enclosed
from worlds.layout.forecourt import carpet, court_of, forecourt, landed, suited
from worlds.layout.fronts import CLOSING, fronts, is_closed_by_houses
from worlds.layout.gates import BUILT, openings_of
from worlds.layout.goals import closed_to_paths, goals_of, laid_already, river_bridges
from worlds.layout.growth import Garden
from worlds.layout.hall import arrange_hall, outside_of
from worlds.layout.hiding import hide
from worlds.layout.holding import settle
from worlds.layout.inlays import inlaid
from worlds.layout.item import Item
from worlds.layout.kill_floor import lay_floors
from worlds.layout.kits import kitted
from worlds.layout.lights import lights_of
from worlds.layout.links import LANE, hangs, linked
from worlds.layout.parkour import make_courses
from worlds.layout.paths import paths
from worlds.layout.paved_ground import cobbled, paved
from worlds.layout.perch import is_too_narrow
from worlds.layout.planted import planted
from worlds.layout.planting import GREENED
from worlds.layout.plot import Plot
from worlds.layout.regions import terrain_at
from worlds.layout.relations import holds
from worlds.layout.relief import (
    SEA_BED,
    has_islands,
    inside_of,
    landforms,
    level_of,
    liquid_of_sea,
    raise_plots,
    rise,
)
from worlds.layout.resting import put_down
from worlds.layout.rings import ring_lines
from worlds.layout.roadside import roadside
from worlds.layout.rooms import theme_of
from worlds.layout.second_names import leave_out_second_names
from worlds.layout.set_about import set_about
from worlds.layout.setting import build_of_setting, terrain_around
from worlds.layout.stock import Dressed, Stock, take_stock
from worlds.layout.strung import strung
from worlds.layout.surroundings import edges, floor, ground, sea_above
from worlds.layout.swimming import swim
from worlds.layout.wares import put_out_wares
from worlds.layout.ways import Ways
from worlds.layout.wayside import wayside
from worlds.layout.woods import woods
from worlds.plan.plan import ENTERED, PlaceKind, Plan
from worlds.scene import Component, Granted, Notice, Part

SPREADS: Final = (1.2, 2.0, 4.0)
"""How much ground is used, as a multiple of what is needed: more when not everything can be reached."""
CLOSE: Final = 1.3
"""The same for a world that would be larger than `WIDEST`."""
WIDEST: Final = 24_000_000.0
"""Square studs: ways through it are sought on a grid, which takes time and memory in proportion."""
SOUND: Final = 30.0
"""Studs between the plots of islands, whose beaches slope on under the sea."""
FORMED: Final = ("lake", "river", "sea", "island", "crater")
"""Land that things are let down to, one by one."""
HOLDING: Final = {PlaceKind.INSIDE: "inside", PlaceKind.ON: "on"}


@dataclass(frozen=True, slots=True)
class Layout:
    width: float
    depth: float
    components: tuple[Component, ...]
    scenery: tuple[Part, ...]
    land: tuple[Landform, ...]
    """Of its zones; none: all of it is level, and the ground is made of parts."""
    soil: tuple[Landform, ...]
    """Where the ground is of another material, as high as it was: laid after all land."""
    granted: tuple[Granted, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Arranged:
    """Where everything stands, before land and ways are made for it."""

    stock: Stock
    refused: list[Notice]
    standing: list[Item]
    locks: list[Item]
    """Doors that are shut until an activity opens them."""
    walked: list[Item]
    """What players can walk to: it hangs in no sky."""
    components: tuple[Component, ...]
    ways: Ways
    unreachable: list[Component]


def lay_out(plan: Plan, players: int, theme: Theme, terrain: Terrain, seed: int, manner: Manner = PLAIN) -> Layout:
    """Deterministic: the same plan and seed give the same layout. `manner`: which kind of place it is, and of which
    country."""
    for spread in SPREADS:
        found = arranged(plan, players, seed, spread, theme, terrain, manner)
        if not found.unreachable:
            break
    return finished(plan, found, theme, terrain, seed, manner)


def arranged(
    plan: Plan, players: int, seed: int, spread: float, theme: Theme, terrain: Terrain, manner: Manner = PLAIN
) -> Arranged:
    inside = interior_in(terrain, theme, plan)
    pads = (
        ways_of(like_ground(suited(theme, terrain.name), manner, terrain.name))
        if inside is None
        else inside.carpet.paler()
    )
    stock = take_stock(plan, players, pads, theme.name, Dressed(manner, terrain.name))
    put_out_wares(stock)
    hidden = hide(stock, plan)
    refused = hold(stock, hidden)
    build_of_setting(stock, terrain.name, theme.name)
    leave_out_second_names(stock.bonds)
    if inside is not None:
        arrange_hall(stock.world, [*stock.bonds, *hidden], seed, spread, inside)
    else:
        beyond = CLOSING if is_closed_by_houses(manner) else 0.0
        arrange(stock.world, [*stock.bonds, *hidden], seed, spread, aisle_of(plan, stock.world), beyond)
    width, depth = stock.world.extent()
    if width * depth > WIDEST and spread > CLOSE:
        return arranged(plan, players, seed, CLOSE, theme, terrain, manner)
    lay_floors(stock)
    standing = [item for item in [*stock.spawns, *stock.items] if item.parent is None]
    walked = [item for item in standing if not hangs(item.plot)]
    locks = [lock for plot in stock.world.inner() for lock in plot.locks]
    open_to_all = tuple(component(part) for item in walked for part in item.family())
    components = (*open_to_all, *(component(lock) for lock in locks if not hangs(lock.plot)))
    built = [part for plot in stock.world.inner() for part in built_on(plot)]
    ways = Ways(width, depth, [*(part for one in open_to_all for part in one.parts), *built, *edges(width, depth)])
    ways.walk_from([one.base for one in components if one.wish == "spawn"])
    unreachable = [one for one in components if one.visit is not None and not ways.reaches(one.visit)]
    return Arranged(stock, refused, standing, locks, walked, components, ways, unreachable)


def finished(plan: Plan, found: Arranged, theme: Theme, terrain: Terrain, seed: int, manner: Manner = PLAIN) -> Layout:
    stock, components, walked = found.stock, found.components, found.walked
    width, depth = stock.world.extent()
    look = like_ground(suited(theme, terrain.name), manner, terrain.name)
    spawns = [one for one in components if one.wish == "spawn"]
    forms = paved(landforms(stock.world), manner, width, depth)
    land = land_of(plan, stock.world, forms, terrain, seed)
    ways_between, no_ways = link_all(plan, stock.world, walked, land, look)
    paint = ways_of(look)
    built = [part for plot in stock.world.inner() for part in built_on(plot)]
    goals = goals_of(plan, stock.world, components)
    laid = laid_already([*built, *ways_between])
    pads, court = [one.base for one in spawns], court_of(spawns)
    closed, bridges = closed_to_paths(stock.world), river_bridges(stock.world)
    if has_islands(stock.world):
        laid, bridges = [], laid
    inside = interior_in(terrain, theme, plan)
    to_goals = [] if inside else [*paths(found.ways, pads, court, goals, paint, closed, laid, bridges, land)]
    level = inner_field(width, depth, terrain, forms, seed) if forms and land is None else land
    if level is not None and inside is None:
        to_goals += climbs(stock.world, components, to_goals, found.ways, level, paint)
    scenery = [
        *([] if forms else floor_of(stock.world, inside, terrain, theme)),
        *edges(width, depth),
        *(part for plot in stock.world.inner() for part in cobbled(built_on(plot, level_of(plot)), manner)),
        *ways_between,
        *to_goals,
        *(
            carpet(spawns, inside)
            if inside
            else forecourt(spawns, look, standing_at(stock.world, components), terrain.name)
        ),
    ]
    raise_plots(stock.world)
    if land is not None:
        lower_into_water(walked, land)
    swims = terrain.name == SEA_BED and swim(walked)
    if forms or swims or len(walked) < len(found.standing):
        components = tuple(component(part) for item in (*found.standing, *found.locks) for part in item.family())
    if inside is None:
        components = landed(components, look, terrain.name)
    granted = [grant(bond, stock.bonds) for bond in stock.bonds]
    garden = Garden(stock.world, components, scenery, level, seed, lights_of(theme.name, terrain.name), manner)
    title = plan.world.title
    scenery += ring_lines(stock.bonds)
    if inside is None:
        scenery += [
            *roadside(garden),
            *fronts(garden, terrain, manner, seed),
            *strung(garden, scenery, manner),
            *set_about(garden, components, scenery, manner),
            *wayside(garden, title[:1].upper() + title[1:], terrain.name),
            *planted(garden, components, scenery, theme, terrain, forms),
            *woods(garden, terrain, forms, seed, terrain_at(stock.world, terrain.name)),
            *(() if forms else inlaid(garden, terrain.name)),
            *(cloud_banks(garden, terrain) if has_islands(stock.world) else ()),
            *sea_above(width, depth, terrain),
            *domed(width, depth, terrain, garden.asked, seed),
        ]
    scenery = kitted(stock.world, components, scenery, found.ways, theme.name)
    notices = [*found.refused, *ungranted(granted, names_of(stock)), *no_ways, *not_reached(found.unreachable)]
    return Layout(width, depth, components, tuple(scenery), forms, tuple(garden.soil), tuple(granted), tuple(notices))


def interior_in(terrain: Terrain, theme: Theme, plan: Plan) -> Interior | None:
    """None: the world is out of doors."""
    return interior_of(terrain.name, theme.name, plan.world.title) if terrain.name in INTERIORS else None


def like_ground(theme: Theme, manner: Manner, terrain: TerrainName) -> Theme:
    """On a square, ways are of what the square is, a tone darker: who walks there sees no path over a lawn. Elsewhere they
    are of what squares are paved with in that country."""
    paint = manner.paving.shaded() if manner.paving is not None else None
    if paint is None and manner.culture is not None and terrain in GREENED:
        paint = manner.culture.paving
    return theme if paint is None else replace(theme, path_color=paint.color, path_material=paint.material)


def floor_of(world: Plot, inside: Interior | None, terrain: Terrain, theme: Theme) -> list[Part]:
    """Where no land is: the ground; of a world inside a building its floor, with the ground outside."""
    width, depth = world.extent()
    if inside is None or world.hall is None:
        return ground(width, depth, terrain)
    paint = inside.floor or Paint(terrain.ground_color, terrain.ground_material)
    return floor(width, depth, world.hall, paint, theme.terrain, outside_of(world, theme.terrain))


def ways_of(theme: Theme) -> Paint:
    return Paint(theme.path_color, theme.path_material)


def standing_at(world: Plot, components: Sequence[Component]) -> list[Rect]:
    """What stands in a world, and what must stay free before doors and fronts."""
    return [
        *(one.box.footprint for one in components if one.wish != "spawn"),
        *(box.footprint for one in components for box in one.openings),
        *(plot.rect() for plot in world.plots if plot.zone.kind in ENTERED or plot.zone.enclosure),
    ]


def aisle_of(plan: Plan, world: Plot) -> float:
    """Studs between what nothing brings nearer: room for ways, and for a sea between islands."""
    if has_islands(world):
        return SOUND
    return LANE if plan.links else AISLE


def land_of(plan: Plan, world: Plot, forms: Sequence[Landform], terrain: Terrain, seed: int) -> HeightField | None:
    """Made only where something leads over it or stands in its water."""
    if not plan.links and not any(form.kind in FORMED for form in forms):
        return None
    width, depth = world.extent()
    around = surroundings(width, depth, terrain, seed, whole=not has_islands(world), liquid=liquid_of_sea(plan))
    return field_of(width, depth, terrain, (*around, *forms), seed)


def link_all(
    plan: Plan, world: Plot, walked: Sequence[Item], land: HeightField | None, theme: Theme
) -> tuple[list[Part], list[Notice]]:
    if not plan.links or land is None:
        return [], []
    walls = [part for plot in world.inner() for part in built_on(plot)]
    fabric = fabric_of(world.zone.terrain or theme.terrain, theme.name)
    return linked(plan, world, walked, walls, land, (theme.path_color, theme.path_material), fabric)


def built_on(plot: Plot, level: float = 0.0) -> list[Part]:
    """In the world: its walls and floors, and what closes it, which stands at the foot of a hill."""
    title = "" if plot.board else plot.zone.title
    closed = plot.zone.enclosure if plot.plot or plot.zone.enclosure in BUILT else None
    around = enclosed(closed, inside_of(plot), title if plot.plot else "", openings_of(plot)) if closed else []
    around = made_of(fabric_of(terrain_around(plot), theme_of(plot)), around)
    foot = level - rise(plot.zone) if level else 0.0
    return [
        *(part.placed((plot.x, level, plot.z), 0) for part in plot.parts),
        *(part.placed((0.0, foot, 0.0), 0) for part in around),
    ]


def hold(stock: Stock, hidden: Sequence[Bond] = ()) -> list[Notice]:
    """Put into and onto things what belongs there. What does not fit stands beside, and the teacher is told. `hidden`: what
    stays beside something."""
    for bond in stock.bonds:
        item, holder = bond.subject, bond.object
        if bond.kind not in HOLDING or not (isinstance(item, Item) and isinstance(holder, Item)):
            continue
        if item.parent is None and holder not in item.family():
            item.parent = holder
            item.held = "inside" if bond.kind is PlaceKind.INSIDE else "on"
            holder.children.append(item)
    put_down(stock, {bond.subject for bond in hidden})
    make_courses(stock)
    notices = []
    for item in [*stock.spawns, *stock.items]:
        if item.parent is None and not settle(item):
            homeless = [held for held in item.family() if held is not item and not held.placed]
            notices += [let_go(child, stock) for child in homeless]
    return notices


def let_go(child: Item, stock: Stock) -> Notice:
    parent = child.parent
    assert parent is not None
    parent.children.remove(child)
    child.parent, child.yaw, child.level = None, 180, 0.0
    stock.bonds.append(Bond(PlaceKind.NEXT_TO, child, parent if parent.parent is None else root(parent)))
    held, child.held = child.held, None
    if held == "on" and parent.built.top is None and is_too_narrow(parent, child):
        words = f"The {parent.label} is too narrow for the {child.label} to stand on; it stands beside it."
        return Notice("cannot_hold", words)
    words = f"There is no room for the {child.label} {held} the {parent.label}; it stands beside it."
    return Notice("no_room", words)


def grant(bond: Bond, bonds: Sequence[Bond]) -> Granted:
    company = sum(other.kind is bond.kind and other.object is bond.object for other in bonds)
    return Granted(bond.kind, bond.subject.id, tuple(body.id for body in bond.bodies()[1:]), kept(bond, bonds, company))


def kept(bond: Bond, bonds: Sequence[Bond], company: int) -> bool:
    if isinstance(bond.subject, Item) and bond.kind in HOLDING:
        return bond.subject.parent is bond.object and bond.subject.held == HOLDING[bond.kind]
    found = lifted(bond)
    if found is None:
        return True
    _, up = found
    is_direct = up.subject is bond.subject and up.object is bond.object
    if holds(up.kind, up.subject, up.object, up.second, company if is_direct else 1):
        return True
    return is_direct and holds_as_block(bond, bonds)


def names_of(stock: Stock) -> dict[str, str]:
    """What a teacher calls the things and zones, by their ids."""
    return {one.id: one.label for one in stock.items}


def ungranted(granted: Sequence[Granted], names: Mapping[str, str]) -> list[Notice]:
    return [
        Notice(
            "wish_not_granted",
            f"{names.get(one.subject, one.subject)} could not be put {one.relation.replace('_', ' ')} "
            f"{' and '.join(names.get(name, name) for name in one.objects)}: "
            "other wishes are in the way. Say fewer relations for it, or make it smaller.",
        )
        for one in granted
        if not one.holds
    ]


def not_reached(components: Sequence[Component]) -> list[Notice]:
    return [
        Notice("unreachable", f"Players cannot walk to {one.label}. Ask for fewer things around it.")
        for one in components
    ]
