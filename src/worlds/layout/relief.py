"""How high plots lie, and the landforms that make them so: a hill for its castle, water for its islands."""

from collections.abc import Iterator
from typing import Final

from worlds.areas import Area, Circle, Rectangle, Strip
from worlds.catalogue.terrains import TERRAINS
from worlds.land.blends import run_out
from worlds.land.surroundings import SEA_DEPTH, SEA_LEVEL
from worlds.landform import Landform
from worlds.layout.body import Rect, grown
from worlds.layout.enclosures import MOAT, thickness
from worlds.layout.plot import Plot
from worlds.plan.plan import Enclosure, PlaceKind, Zone, ZoneKind
from worlds.sizes import SizeWord

Kind = ZoneKind
RISES: Final = {Kind.HILL: 10.0, Kind.MOUNTAIN: 26.0, Kind.VALLEY: -9.0, Kind.CRATER: -7.0, Kind.SKY: 45.0}
"""Studs from the ground around to what stands there."""
SCALES: Final = {
    SizeWord.TINY: 0.4,
    SizeWord.SMALL: 0.7,
    SizeWord.MEDIUM: 1.0,
    SizeWord.LARGE: 1.6,
    SizeWord.HUGE: 2.4,
}
BORDER: Final = 6.0
"""Studs of its own ground around what stands on a plot."""
BEACH: Final = 26.0
"""Studs of an island around that."""
BANKS: Final = 14.0
"""Studs around water."""
WATER: Final = -1.0
"""Height of the surface of lakes and rivers, from the ground around."""
DEEP: Final = 6.0
RIVER: Final = 16.0
"""Studs across."""
FAR: Final = 2_000.0
"""Studs: beyond all land."""
HERE: Final = 10.0
"""Studs of land around what stands by itself in a world of islands."""


def rise(zone: Zone) -> float:
    return RISES.get(zone.kind, 0.0) * SCALES[zone.size]


def border(zone: Zone) -> float:
    """Studs between what stands on a zone and its edge: slopes, beaches, banks, and what closes it."""
    closed = thickness(zone.enclosure)
    if zone.kind is Kind.ISLAND:
        return BORDER + BEACH + closed
    if zone.kind in (Kind.LAKE, Kind.RIVER, Kind.SEA, Kind.COAST):
        return BANKS + closed
    return BORDER + closed + (run_out(rise(zone)) if zone.kind in RISES and zone.kind is not Kind.SKY else 0.0)


def inside_of(plot: Plot) -> Rect:
    """Its ground within what closes it."""
    return grown(plot.rect(), -thickness(plot.zone.enclosure))


def raise_plots(world: Plot) -> None:
    """What stands on a plot stands as high as it lies. All is placed."""
    for plot in world.inner():
        level = level_of(plot)
        for item in plot.items:
            if item.parent is None:
                item.level += level


def level_of(plot: Plot) -> float:
    return rise(plot.zone) + (level_of(plot.plot) if plot.plot else 0.0)


def landforms(world: Plot) -> tuple[Landform, ...]:
    """Of the plots in a world, in the order in which they are laid: what is laid later is higher or wetter."""
    inner = [*world.inner()][1:]
    shapes = [form for plot in inner for form in shape_of(plot)]
    islands = [Landform("island", around_it(rect), 0.0, SEA_LEVEL) for rect in ashore(world, inner)]
    floors = [floor for plot in inner if (floor := floor_of(plot)) is not None]
    waters = [form for plot in inner for form in water_of(plot, world)]
    return (*islands, *floors, *shapes, *waters)


def has_islands(world: Plot) -> bool:
    """Then all else of the world is sea."""
    return any(plot.zone.kind is Kind.ISLAND for plot in world.inner())


def ashore(world: Plot, inner: list[Plot]) -> Iterator[Rect]:
    """What is land in a world of islands: these, and what stands elsewhere."""
    if has_islands(world):
        yield from (grown(inside_of(plot), -BEACH) for plot in inner if plot.zone.kind is Kind.ISLAND)
        for body in world.standing():
            if not (isinstance(body, Plot) and (body.zone.kind in (Kind.ISLAND, Kind.SKY) or has_islands(body))):
                yield grown(body.rect(), HERE)


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
    """Its own ground, if it is another than that around."""
    name = plot.zone.terrain
    if name is None or plot.zone.kind in (Kind.SKY, Kind.RIVER, Kind.LAKE, Kind.SEA, Kind.COAST):
        return None
    return Landform(
        "flat", around_it(plot.rect()), level_of(plot) - rise(plot.zone), material=TERRAINS[name].land_material
    )


def water_of(plot: Plot, world: Plot) -> Iterator[Landform]:
    level = level_of(plot)
    if plot.zone.enclosure is Enclosure.WATER and plot.plot:
        yield Landform("lake", moat(plot), level=level + WATER, depth=DEEP)
    match plot.zone.kind:
        case Kind.LAKE:
            yield Landform("lake", around_it(grown(plot.rect(), -BANKS)), level=level + WATER, depth=DEEP)
        case Kind.SEA | Kind.COAST:
            yield Landform("sea", outwards(plot, world), level=SEA_LEVEL, depth=SEA_DEPTH)
        case Kind.RIVER:
            yield Landform("river", course(plot, world), depth=DEEP)


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


def outwards(plot: Plot, world: Plot) -> Rectangle:
    """The plot, and all beyond it as seen from the middle of the world."""
    west, north, east, south = plot.rect()
    if abs(plot.x) / world.size[0] > abs(plot.z) / world.size[2]:
        return Rectangle(west, -FAR, FAR, FAR) if plot.x > 0 else Rectangle(-FAR, -FAR, east, FAR)
    return Rectangle(-FAR, north, FAR, FAR) if plot.z > 0 else Rectangle(-FAR, -FAR, FAR, south)


def course(river: Plot, world: Plot) -> Strip:
    """Through its plot, from where it comes to where it goes; else from one side of the world to the other."""
    ends = {kind: end_of(river, kind, world) for kind in (PlaceKind.FROM, PlaceKind.TO)}
    start, mouth = ends[PlaceKind.FROM], ends[PlaceKind.TO]
    half = river.size[0] / 2
    eastwards = (start[0] if start else -1.0) <= (mouth[0] if mouth else 1.0)
    sign = 1.0 if eastwards else -1.0
    through = ((river.x - sign * half, river.z), (river.x + sign * half, river.z))
    far = world.size[0] / 2 + FAR / 8
    return Strip((start or (-sign * far, river.z), *through, mouth or (sign * far, river.z)), RIVER)


def end_of(river: Plot, kind: PlaceKind, world: Plot) -> tuple[float, float] | None:
    """Where a zone that it comes from or goes to is nearest to it."""
    named = {of for place in river.zone.places if place.kind is kind for of in place.of}
    found = next((plot for plot in world.inner() if plot.zone.id in named), None)
    if found is None:
        return None
    west, north, east, south = found.rect()
    return min(max(river.x, west), east), min(max(river.z, north), south)
