"""Zones that are the land: where several grounds are named and little else stands there, each goes on to the horizon, and
they touch each other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from worlds.areas import Polygon, Rectangle, Spot
from worlds.catalogue.terrains import TERRAINS, TerrainName
from worlds.land.surroundings import BELT
from worlds.landform import Landform
from worlds.layout.grounds import ground_of_zone
from worlds.layout.plot import Plot
from worlds.plan.plan import ZoneKind

FEWEST: Final = 2
SHARE: Final = 0.5
"""Of the ground of all that stands in a world, at least."""
UNEVEN: Final = 18.0
"""Studs by which one reaches into the next."""

TerrainAt = Callable[[float, float], TerrainName]


@dataclass(frozen=True, slots=True)
class Region:
    terrain: TerrainName
    x: float
    z: float
    reach: float
    """Studs: the larger a zone is, the farther its ground reaches toward the next one."""

    def distance(self, x: float, z: float) -> float:
        """The least is that of the region in which a spot lies."""
        return (x - self.x) ** 2 + (z - self.z) ** 2 - self.reach**2


def regions_of(world: Plot) -> list[Region]:
    """None: its zones lie on the ground of the world."""
    standing = [body.extent() for body in world.standing() if not body.is_spawn]
    found = [(plot, ground) for plot in world.plots if (ground := own_ground(plot)) is not None]
    taken = sum(wide * deep for wide, deep in (plot.extent() for plot, _ in found))
    all_taken = sum(wide * deep for wide, deep in standing)
    if world.zone.terrain is not None or len({ground for _, ground in found}) < FEWEST or taken < SHARE * all_taken:
        return []
    return [Region(ground, plot.x, plot.z, sum(plot.extent()) / 4) for plot, ground in found]


def region_at(regions: Sequence[Region], x: float, z: float) -> Region | None:
    """In which a spot lies, if there are any."""
    return min(regions, key=lambda one: one.distance(x, z), default=None)


def own_ground(plot: Plot) -> TerrainName | None:
    """That of what is open and dry."""
    found = ground_of_zone(plot.zone) if plot.zone.kind is ZoneKind.GROUND and plot.zone.enclosure is None else None
    return None if found in ("seabed", "island") else found


def grounds_of(world: Plot) -> list[Landform]:
    """What they are painted with, all around the world."""
    found, (width, depth) = regions_of(world), world.extent()
    land = Rectangle.around_origin(width, depth).grown(BELT)
    return [
        Landform(
            "ground",
            Polygon(outline(one, found, land)),
            material=TERRAINS[one.terrain].land_material,
            uneven=uneven,
        )
        for uneven in (0.0, UNEVEN)  # first without a seam between two
        for one in found
    ]


def outline(one: Region, all_of_them: Sequence[Region], land: Rectangle) -> tuple[Spot, ...]:
    """Of the part of the land that is nearer to it than to any other."""
    spots = [(land.west, land.north), (land.east, land.north), (land.east, land.south), (land.west, land.south)]
    for other in all_of_them:
        if other is not one and spots:
            spots = cut(spots, one, other)
    return tuple((round(x, 1), round(z, 1)) for x, z in spots)


def cut(spots: Sequence[Spot], one: Region, other: Region) -> list[Spot]:
    """A convex outline without what is nearer to the other."""
    found: list[Spot] = []
    for start, end in zip(spots, [*spots[1:], spots[0]], strict=True):
        before, after = (one.distance(*spot) - other.distance(*spot) for spot in (start, end))
        if before <= 0:
            found.append(start)
        if before * after < 0:
            share = before / (before - after)
            found.append((start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])))
    return found


def terrain_at(world: Plot, around: TerrainName) -> TerrainAt:
    """`around`: of the world, where no region is."""
    found = regions_of(world)

    def at(x: float, z: float) -> TerrainName:
        region = region_at(found, x, z)
        return region.terrain if region is not None else around

    return at
