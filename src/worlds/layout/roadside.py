"""What is along a street that nobody asked for: kerbs, a line in its middle, trees and lamps, and in a town parked cars."""

from collections.abc import Iterator
from typing import Final

from worlds.catalogue.growth import LANTERN, STREET_TREE, soft
from worlds.catalogue.solids import WHITE, Paint, block
from worlds.catalogue.thing import Look
from worlds.catalogue.things import THINGS
from worlds.layout.body import Rect, grown
from worlds.layout.growth import Garden
from worlds.layout.lines import ROAD, WALK
from worlds.layout.plot import Plot
from worlds.plan.plan import ZoneKind
from worlds.scene import Color, Part

KERB: Final = Paint((196, 194, 188), "Concrete")
KERB_HEIGHT: Final = 0.18
"""Studs: what is no higher is walked over as a path is."""
DASH: Final = 4.0
DASHES: Final = 40
"""Of a street, at most."""
LAMPS: Final = 12
"""And trees, of one side of a street, at most: one after the other."""
EVERY: Final = 22.0
"""Studs from one to the next, at least."""
CARS: Final = 4
CAR: Final = "car"
COLORS: Final[tuple[Color, ...]] = ((170, 52, 44), (52, 92, 150), (208, 208, 204), (70, 74, 80))
PASSAGE: Final = 3.0
"""Studs between a parked car and whatever else is there."""
TOWNS: Final = frozenset("city town downtown avenue boulevard".split())
TRAFFIC: Final = frozenset("car bus taxi truck vehicle".split())


def roadside(garden: Garden) -> list[Part]:
    found: list[Part] = []
    for plot in garden.world.inner():
        road = next((part for part in plot.parts if part.name == "Road"), None)
        if plot.zone.kind is ZoneKind.STREET and road is not None:
            x, _, z = road.position
            west, east = plot.x + x - road.size[0] / 2, plot.x + x + road.size[0] / 2
            street = (west, plot.z + z - ROAD / 2, east, plot.z + z + ROAD / 2)
            found += [*markings(street), *along(garden, street), *(parked(garden, street) if is_town(plot) else ())]
    return found


def is_town(plot: Plot) -> bool:
    return bool(TOWNS.intersection(plot.zone.title.lower().split()))


def markings(street: Rect) -> Iterator[Part]:
    west, north, east, south = street
    middle, length = (west + east) / 2, east - west
    for z in (north, south):
        yield from soft([block("Kerb", (length, KERB_HEIGHT, 0.5), (middle, 0, z), KERB)])
    count = max(1, min(DASHES, int(length / (2 * DASH))))
    for number in range(count):
        x = west + (number + 0.5) * length / count
        yield from soft([block("Line", (DASH, 0.13, 0.5), (x, 0, (north + south) / 2), WHITE)])


def along(garden: Garden, street: Rect) -> Iterator[Part]:
    """Lamps and trees in turns on both walks, where neither a door nor a path is."""
    west, north, east, south = street
    count = max(1, min(LAMPS, int((east - west) / EVERY)))
    for side, kerb in ((-1, north), (1, south)):
        for number in range(count):
            x = west + (number + 0.5) * (east - west) / count
            plant = STREET_TREE if number % 2 == (side > 0) else LANTERN
            yield from garden.put(plant, x, kerb + side * WALK / 2)


def parked(garden: Garden, street: Rect) -> Iterator[Part]:
    """At both kerbs, where nobody asked for something that drives."""
    known = THINGS[CAR]
    west, north, east, south = street
    half_wide, _, half_long = (length / 2 for length in known.size)
    for number in range(CARS):
        x = west + (number + 0.5) * (east - west) / CARS
        z, yaw = (north + half_wide + 0.6, 90) if number % 2 else (south - half_wide - 0.6, 270)
        rect = (x - half_long, z - half_wide, x + half_long, z + half_wide)
        if not TRAFFIC & garden.asked and garden.taken.is_bare(grown(rect, PASSAGE)):
            parts = known.build(Look(known.size, COLORS[number], known.material)).parts
            yield from (part.placed((x, 0.1, z), yaw) for part in parts)
