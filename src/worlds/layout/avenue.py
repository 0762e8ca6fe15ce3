"""What is set where players arrive and walk: a frame around their first view, pairs along ways, plants at doors."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from worlds.catalogue.bedding import BENCH
from worlds.catalogue.growth import Plant
from worlds.layout.body import Rect, grown
from worlds.layout.borders import THICK, bed, hedge
from worlds.layout.groves import drift, grove, is_wild
from worlds.layout.growth import Garden, lies_in
from worlds.layout.lattice import CELL
from worlds.layout.planting import SEATED, planting_of
from worlds.layout.regions import TerrainAt
from worlds.layout.wayside import bordered
from worlds.plan.plan import ENTERED
from worlds.scene import Component, Part

FRAME: Final = ((34.0, 20.0), (47.0, 33.0))
"""Studs to both sides of who arrives, and ahead, of the middles of the groves that frame the first view:
at the edges of what its camera shows."""
FOREGROUND: Final = ((8.0, 13.0), (14.0, 3.0), (15.5, 20.0), (22.0, 9.0))
"""The same of the middles of what is low."""
WITHIN: Final = 2.0
"""Studs from them to the edge of the ground, at least."""
LONG: Final = 12.0
"""Studs of a way along which something is set, at least."""
EVERY: Final = 8.0
"""Studs from one pair to the next."""
BESIDE: Final = 1.2
"""Studs from the edge of a way to what is set there."""
PAIRS: Final = 40
"""Of a world, at most."""
SEATS: Final = 6
"""Pairs from one bench to the next."""
OUT: Final = 2.5
"""Studs from a wall, and from a door, to the middle of what is set beside it."""
BED: Final = 1.8
"""The same of beds and hedges along it."""
DOORS: Final = 24
"""Of a world, at most."""


def framed(garden: Garden, terrain_at: TerrainAt) -> Iterator[Part]:
    """On both sides of what players see first, and low before them; nothing in the middle of it."""
    west, north, east, south = garden.pads[0]
    for aside, ahead in FOREGROUND:
        for side in (-aside, aside):
            x, z = (west + east) / 2 + side, (north + south) / 2 - ahead
            yield from drift(garden, terrain_at(x, z), x, z)
    for aside, ahead in FRAME:
        for side in (-aside, aside):
            x, z = (west + east) / 2 + side, (north + south) / 2 - ahead
            if lies_in(x, z, grown(garden.world.rect(), -WITHIN)):
                yield from grove(garden, terrain_at(x, z), x, z, alone=True)


def lined(garden: Garden, scenery: Sequence[Part], terrain_at: TerrainAt) -> Iterator[Part]:
    """Both sides of all straight ways, in pairs."""
    strips = sorted((part.box.footprint for part in scenery if part.name == "Path"), key=by_length)
    numbers = iter(range(PAIRS))
    turns: Counter[str] = Counter()
    light = None if is_wild(garden) else garden.lights.way
    for strip in strips:
        for x, z, along_x in stations(strip):
            number = next(numbers, None)
            if number is None:
                return
            terrain = terrain_at(x, z)
            beside = garden.allowed(planting_of(terrain, garden.manner).beside, light=light)
            is_seat = number % SEATS == SEATS // 2 and terrain in SEATED
            if beside:
                plant = BENCH if is_seat else beside[turns[terrain] % len(beside)]
                found = [*pair(garden, plant, x, z, along_x=along_x)]
                turns[terrain] += bool(found) and not is_seat
                yield from found


def by_length(rect: Rect) -> tuple[float, Rect]:
    return -max(rect[2] - rect[0], rect[3] - rect[1]), rect


def stations(strip: Rect) -> Iterator[tuple[float, float, bool]]:
    west, north, east, south = strip
    along_x = east - west > south - north
    length = max(east - west, south - north)
    for number in range(int(length / EVERY) if length >= LONG else 0):
        share = (number + 0.5) * EVERY / length
        x = west + share * (east - west) if along_x else (west + east) / 2
        z = (north + south) / 2 if along_x else south - share * (south - north)
        yield x, z, along_x


def pair(garden: Garden, plant: Plant, x: float, z: float, *, along_x: bool) -> Iterator[Part]:
    """Both look at the way."""
    away = CELL / 2 + BESIDE + (1.0 if plant is BENCH else plant.reach)
    for sign in (-1, 1):
        if along_x:
            yield from garden.set(plant, x, z + sign * away, 0 if sign > 0 else 180)
        else:
            yield from garden.set(plant, x + sign * away, z, 90 if sign > 0 else 270)


def at_doors(garden: Garden, components: Sequence[Component], terrain_at: TerrainAt) -> Iterator[Part]:
    """Two plants beside each; along the front of a building of rooms beds and hedges."""
    plots = [plot for plot in garden.world.inner() if plot.zone.kind in ENTERED and plot.doors]
    doors = [(plot.rect(), door) for plot in plots for door in plot.clearances()[:1]]
    doors += [
        (one.box.footprint, opening.footprint)
        for one in components
        if one.parent is None and one.base[1] == 0.0
        for opening in one.openings[:1]
    ]
    for house, door in doors[:DOORS]:
        for x, z in beside(house, door):
            for plant in garden.allowed(planting_of(terrain_at(x, z), garden.manner).door, light=garden.lights.door)[
                :1
            ]:
                yield from garden.set(plant, x, z)
    for plot in plots:
        if terrain_at(plot.x, plot.z) in SEATED:
            west, north, east, south = plot.rect()
            line = (west + 1.0, south + BED, east - 1.0, south + BED)
            flowers = hedge if garden.asked & {"flower", "flowers"} else bed
            yield from bordered(garden, flowers, [line])
            sides = [(x, north, x, south + BED - THICK) for x in (west - BED, east + BED)]
            yield from bordered(garden, hedge, sides)


def beside(house: Rect, door: Rect) -> list[tuple[float, float]]:
    """Before the wall that the door is in."""
    x, z = (door[0] + door[2]) / 2, (door[1] + door[3]) / 2
    sides = {"west": x - house[0], "east": house[2] - x, "north": z - house[1], "south": house[3] - z}
    match min(sides, key=lambda side: sides[side]):
        case "west":
            return [(house[0] - OUT, at) for at in (door[1] - OUT, door[3] + OUT)]
        case "east":
            return [(house[2] + OUT, at) for at in (door[1] - OUT, door[3] + OUT)]
        case "north":
            return [(at, house[1] - OUT) for at in (door[0] - OUT, door[2] + OUT)]
        case _:
            return [(at, house[3] + OUT) for at in (door[0] - OUT, door[2] + OUT)]
