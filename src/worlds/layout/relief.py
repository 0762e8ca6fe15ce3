"""How high plots lie, and the landforms that make them so: a hill for its castle, water for its islands."""

from collections.abc import Iterator
from typing import Final
from zlib import crc32

from worlds.areas import Area, Circle, Rectangle, Strip
from worlds.catalogue.terrains import SETTINGS, TERRAINS
from worlds.catalogue.things import THINGS
from worlds.land.blends import run_out
from worlds.land.liquids import liquid_of
from worlds.land.surroundings import CLOUD_LEVEL, SEA_DEPTH, SEA_LEVEL
from worlds.landform import Landform, Liquid
from worlds.layout.afloat import Way, way_of
from worlds.layout.beds import is_open_sea, seawards, side_of
from worlds.layout.body import Rect, grown, moved_by, overlap, sides_of
from worlds.layout.courses import course, outside
from worlds.layout.enclosures import MOAT, RIM, thickness
from worlds.layout.grounds import ground_of_zone, said_of
from worlds.layout.growing import crop_of
from worlds.layout.meander import ASIDE
from worlds.layout.outlines import outline, pool, scaled
from worlds.layout.plot import Plot
from worlds.layout.regions import grounds_of
from worlds.plan.plan import Enclosure, Plan, Thing, Zone, ZoneKind
from worlds.plan.tree import zones_in
from worlds.sizes import SizeWord

Kind = ZoneKind
RISES: Final = {Kind.HILL: 10.0, Kind.MOUNTAIN: 30.0, Kind.VALLEY: -9.0, Kind.CRATER: -7.0, Kind.SKY: 45.0}
"""Studs from the ground around to what stands there."""
CROWNED: Final = 2.52
"""Times that a hill is higher that something tall stands on: it is seen over what lies at its foot."""
TALL: Final = (20.0, 14.0)
"""Studs along and up of what is so."""
SCALES: Final = {
    SizeWord.TINY: 0.5,
    SizeWord.SMALL: 0.7,
    SizeWord.MEDIUM: 1.0,
    SizeWord.LARGE: 1.4,
    SizeWord.HUGE: 1.8,
}
MOUND: Final = 0.55
MOUNDS: Final = frozenset("mound dune hillock knoll bump dyke dike bank slope".split())
"""What is called so is lower, by that share."""
BORDER: Final = 6.0
"""Studs of its own ground around what stands on a plot."""
FRAYED: Final = 8.0
"""Studs by which ground of its own reaches farther out in one place than in another; inwards, less than its border."""
SOIL: Final = "Ground"
SEA_BED: Final = "seabed"
SKY: Final = "sky"
CLIFF: Final = "Rock"
"""Of the flanks of islands in the sky."""
BEACH: Final = 18.0
"""Studs of an island around that."""
OWN: Final = 10.0
"""Studs of the beach that are as the island's own ground, if that is another than sand."""
STRAIT: Final = 33.0
"""Studs of water around an island that are its own, so that no two grow together."""
BANKS: Final = 14.0
"""Studs around water."""
SHORE: Final = 8.0
"""Studs around a lake, into whose banks its bays reach."""
SHELF: Final = 5.0
"""Studs from the edge of a lake to what is in it: there it is deep."""
WATER: Final = -1.0
"""Height of the surface of lakes and rivers, from the ground around."""
DEEP: Final = 6.0
SHALLOW: Final = 1.2
"""Studs of water in a pool of what is small, each of which is no longer than `SMALL`."""
SMALL: Final = 9.0
REEF: Final = 9.0
"""Studs of water over a sea bed beside dry land."""
SURF: Final = 3.0
"""Studs of a coast that the sea takes: the rest of its bank slopes up out of it."""
UNLIKE: Final = 15.0
"""Studs by which an island reaches farther out in one place than in another."""
HARBOR: Final = 18.0
"""Studs of its beach that are water where ships lie."""
HERE: Final = 10.0
"""Studs of land around what stands by itself in a world of islands."""


def rise(zone: Zone) -> float:
    crowned = CROWNED if zone.kind is Kind.HILL and any(map(is_tall, zone.things)) else 1.0
    low = MOUND if zone.kind is Kind.HILL and not zone.things and MOUNDS.intersection(said_of(zone)) else 1.0
    return round(RISES.get(zone.kind, 0.0) * SCALES[zone.size] * crowned * low, 2)


def is_tall(thing: Thing) -> bool:
    if thing.choice is None:
        return False
    wide, high, _ = THINGS[thing.choice].scaled(thing.size)
    return wide >= TALL[0] and high >= TALL[1]


def border(zone: Zone) -> float:
    """Studs between what stands on a zone and its edge: slopes, beaches, banks, and what closes it."""
    closed = thickness(zone.enclosure)
    if zone.kind is Kind.ISLAND:
        return BORDER + BEACH + STRAIT + closed
    if zone.kind is Kind.LAKE:
        return SHORE + SHELF + closed
    if zone.terrain == SEA_BED:
        return BANKS + SHELF + closed
    if zone.kind in (Kind.RIVER, Kind.SEA, Kind.COAST):
        return BANKS + closed + (ASIDE if zone.kind is Kind.RIVER else 0.0)
    slope = run_out(rise(zone)) if zone.kind in RISES and zone.kind is not Kind.SKY else 0.0
    return closed + slope + (BORDER if zone.things or zone.zones or not slope else 0.0)


def inside_of(plot: Plot) -> Rect:
    """Its ground within what closes it."""
    water = STRAIT if plot.zone.kind is Kind.ISLAND else 0.0
    rim = RIM if plot.plot is None and plot.zone.enclosure else 0.0
    return grown(plot.rect(), -thickness(plot.zone.enclosure) - water - rim)


def raise_plots(world: Plot) -> None:
    """What stands on a plot stands as high as it lies. All is placed."""
    for plot in world.inner():
        level = level_of(plot)
        for item in (*plot.items, *plot.locks):
            if item.parent is None:
                item.level += level


def level_of(plot: Plot) -> float:
    return rise(plot.zone) + (level_of(plot.plot) if plot.plot else 0.0)


def landforms(world: Plot) -> tuple[Landform, ...]:
    """Of the plots in a world, in the order in which they are laid: what is laid later is higher or wetter."""
    inner = [*world.inner()][1:]
    shapes = [form for plot in inner for form in shape_of(plot)]
    level, shore = (CLOUD_LEVEL, CLIFF) if world.zone.terrain == SKY else (SEA_LEVEL, None)
    islands = [Landform("island", area, 0.0, level, material=shore) for area in ashore(world, inner)]
    dry = [plot for plot in inner if not is_sunken(plot) and not plot.is_outside]  # that is parts, beside a hall
    floors = [floor for plot in dry if (floor := floor_of(plot)) is not None]
    waters = [form for plot in inner for form in water_of(plot, world)]
    return (*grounds_of(world), *islands, *floors, *shapes, *waters)


def has_islands(world: Plot) -> bool:
    """Then all else of the world is sea."""
    return any(plot.zone.kind is Kind.ISLAND for plot in world.inner())


def is_sunken(plot: Plot) -> bool:
    """A reef beside a meadow or among islands: it lies under water. Where all of the world does, it is ground."""
    return plot.zone.terrain == SEA_BED and plot.plot is not None and not is_under_water(plot.plot)


def is_under_water(plot: Plot) -> bool:
    return plot.zone.terrain == SEA_BED or (plot.plot is not None and is_under_water(plot.plot))


def liquid_of_sea(plan: Plan) -> Liquid:
    """Around islands: `islands in a sea of lava`."""
    found = (liquid_of(zone.title, zone.terrain) for zone in zones_in(plan.world) if zone.kind is Kind.SEA)
    return next(found, "water")


def ashore(world: Plot, inner: list[Plot]) -> Iterator[Area]:
    """What is land in a world of islands: these, and what stands elsewhere."""
    if has_islands(world):
        yield from (shore(plot, 0.0) for plot in inner if plot.zone.kind is Kind.ISLAND)
        for body in world.standing():
            if not (
                isinstance(body, Plot)
                and (
                    body.zone.kind in (Kind.ISLAND, Kind.SKY, Kind.SEA, Kind.LAKE)
                    or has_islands(body)
                    or is_sunken(body)
                )
            ):
                yield around_it(grown(body.rect(), HERE))


def shore(plot: Plot, more: float) -> Area:
    """Of an island: where its level ground ends, and `more` studs farther out."""
    level = grown(inside_of(plot), -BEACH)
    if plot.zone.enclosure is not None:
        return around_it(grown(level, more))
    standing = [body.rect() for body in plot.standing() if overlap(body.rect(), level)]
    out = UNLIKE
    if len(standing) < len(plot.standing()):  # ships lie in deep water behind it
        level, out = (level[0], level[1] + HARBOR, *level[2:]), UNLIKE / 2
    found = outline(level, standing, out, crc32(plot.id.encode()))
    return scaled(found, 1 + more / max(sides_of(level)))


def shape_of(plot: Plot) -> Iterator[Landform]:
    """Dry land that rises or falls. On a mountain with nothing on it there is a peak."""
    area, height = top_of(plot), level_of(plot)
    match plot.zone.kind:
        case Kind.HILL:
            yield Landform("hill", area, height)
        case Kind.MOUNTAIN if plot.standing():
            yield Landform("hill", area, height, material="Rock")
        case Kind.MOUNTAIN:
            yield Landform("mountain", circle(plot), 2 * height, material="Rock", cap="Snow")
        case Kind.VALLEY:
            yield Landform("valley", area, height)
        case Kind.CRATER:
            yield Landform("crater", circle(plot), -rise(plot.zone))


def floor_of(plot: Plot) -> Landform | None:
    """Its own ground, if it is another than that around: a field's is soil. What nothing closes has no straight border."""
    name, is_field = ground_of_zone(plot.zone), crop_of(plot.zone, frozenset()) is not None and plot.plot is not None
    if plot.zone.kind in (Kind.SKY, Kind.RIVER, Kind.LAKE, Kind.SEA, Kind.COAST) or not (name or is_field):
        return None
    return Landform(
        "flat",
        shore(plot, OWN) if plot.zone.kind is Kind.ISLAND else around_it(plot.rect()),
        level_of(plot) - rise(plot.zone),
        material=SOIL if is_field or name is None else TERRAINS[name].land_material,
        uneven=0.0 if is_field or plot.zone.enclosure or plot.zone.kind is Kind.ISLAND else FRAYED,
    )


def water_of(plot: Plot, world: Plot) -> Iterator[Landform]:
    level, liquid = level_of(plot), liquid_of(plot.zone.title, plot.zone.terrain)
    if plot.zone.enclosure is Enclosure.WATER and plot.plot:
        yield Landform("lake", moat(plot), level=level + WATER, depth=DEEP, liquid=liquid_of(plot.zone.title))
    match plot.zone.kind:
        case _ if is_sunken(plot) and has_islands(world):
            return
        case _ if is_sunken(plot):
            yield Landform("lake", around_it(grown(plot.rect(), -BANKS)), level=level + WATER, depth=REEF)
        case Kind.LAKE:
            bank = pool(grown(plot.rect(), -SHORE), crc32(plot.id.encode()))
            deep = SHALLOW if is_shallow(plot) else DEEP
            yield Landform("lake", bank, level=level + WATER, depth=deep, liquid=liquid, material=strand_of(world))
        case Kind.SEA | Kind.COAST if not has_islands(world):
            yield Landform("sea", sea(plot), level=SEA_LEVEL, depth=SEA_DEPTH, liquid=liquid)
        case Kind.RIVER:
            found = course(plot, world)
            yield from (Landform("valley", piece, level) for piece in outside(found, world) if plot.plot is world)
            yield Landform("river", found, depth=DEEP, liquid=liquid)


def is_shallow(lake: Plot) -> bool:
    """All that is in it is small and stands on its bed, as crabs do in a rock pool: there it is seen."""
    return bool(lake.items) and all(max(item.size) < SMALL and way_of(item) is Way.STANDS for item in lake.items)


def strand_of(world: Plot) -> str | None:
    """Around its waters lies sand, where it is open country."""
    name = world.zone.terrain
    return TERRAINS[name].land_material if name is not None and name in SETTINGS else None


def moat(plot: Plot) -> Strip:
    """All around it, outside."""
    west, north, east, south = grown(inside_of(plot), MOAT / 2)
    return Strip(((west, north), (east, north), (east, south), (west, south), (west, north)), MOAT)


def top_of(plot: Plot) -> Area:
    """What is level on a hill, a mountain, in a valley."""
    return around_it(grown(plot.rect(), BORDER - border(plot.zone)))


def circle(plot: Plot) -> Circle:
    return Circle(plot.x, plot.z, min(plot.extent()) / 2)


def around_it(rect: Rect) -> Rectangle:
    return Rectangle(*rect)


def sea(plot: Plot) -> Rectangle:
    """A coast's begins where its land ends, a sea's behind its shore; within a zone it is a bay."""
    if not is_open_sea(plot):
        return around_it(grown(plot.rect(), -BANKS))
    if plot.zone.kind is Kind.SEA:
        return Rectangle(*seawards(plot, grown(plot.rect(), -BANKS)))
    column, row = side_of(plot)
    wide, deep = plot.size[0] - SURF, plot.size[2] - SURF - plot.harbor
    return Rectangle(*seawards(plot, moved_by(plot.rect(), column * wide, row * deep)))
