"""What is along a street that nobody asked for: kerbs, a line in its middle, trees and lamps, and in a town parked cars."""

from collections.abc import Iterator
from typing import Final

from worlds.catalogue.growth import IRON, LANTERN, STREET_TREE, TALL, soft
from worlds.catalogue.solids import WHITE, Paint, block
from worlds.catalogue.thing import Look
from worlds.catalogue.things import THINGS
from worlds.layout.body import Rect, grown
from worlds.layout.growth import OPEN, Garden
from worlds.layout.plot import Plot
from worlds.layout.street import ASPHALT, EAST, HIGH, NORTH, SOUTH, WALK, WEST
from worlds.plan.plan import ZoneKind
from worlds.scene import Color, Part, Text

KERB: Final = Paint((196, 194, 188), "Concrete")
KERB_HEIGHT: Final = 0.3
"""Studs: what is no higher is walked over as a path is."""
DASH: Final = 4.0
LINE: Final = 0.3
"""Studs from the ground to the top of a dash."""
ZEBRA: Final = 5.0
"""Studs from the middle of a crossing to its edge."""
STRIPES: Final = 5
DASHES: Final = 40
"""Of a street, at most."""
LAMPS: Final = 12
"""And trees, of one side of a street, at most: one after the other."""
EVERY: Final = 22.0
"""Studs from one to the next, at least."""
NARROWEST: Final = 9.0
"""Studs across a road."""
OUTWARDS: Final = {WEST: -1, EAST: 1}
"""Along x, by yaw: where a front looks."""
REACH, HANGS = 9.0, 10.5
"""Studs of a name that hangs out, and over the walk."""
PLATE: Final = Paint((38, 62, 98))
CARS: Final = 4
SHARES: Final = (0.5, 0.25, 0.75, 0.35, 0.65, 0.9, 0.1)
"""Of its piece of the street, where each may be parked: not before a door."""
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
            wide, _, long = road.size
            x, z = plot.x + x, plot.z + z
            street = (x - wide / 2, z - long / 2, x + wide / 2, z + long / 2)
            if garden.manner.lanes is not None:
                found += [*along(garden, street), *named(plot)]
                continue
            found += [*markings(street), *along(garden, street), *named(plot)]
            found += parked(garden, street) if is_town(plot) else ()
            found += [*led_on(garden, street), *led_by(garden, street)] if plot.plot is garden.world else []
    return found


def named(plot: Plot) -> Iterator[Part]:
    """What there is one of is read from afar: its name hangs out over the walk."""
    for item in plot.items:
        if (
            item.parent is not None
            or not item.has_door
            or item.entry is None
            or item.entry.count > 1
            or item.yaw not in OUTWARDS
        ):
            continue
        out = OUTWARDS[item.yaw]
        x, z = item.x + out * (item.size[2] / 2 + REACH / 2), item.z + item.size[0] / 2 - 2.0
        words = Text(item.label[:1].upper() + item.label[1:], (255, 255, 255), 1.5)
        plate = block(TALL, (REACH, 2.0, 0.4), (0, 0, 0), PLATE, collides=False, text=words)
        yield plate.placed((x, HANGS, z), 180)
        yield from soft([block(TALL, (REACH + 0.6, 0.3, 0.3), (x - out * 0.3, HANGS + 2.0, z), IRON)])


def led_on(garden: Garden, street: Rect) -> Iterator[Part]:
    """It goes on to the north, to the edge of the level ground, and does not end in a lawn."""
    west, north, east, _ = street
    end = garden.world.rect()[1]
    rect = (west, end, east, north)
    if not garden.things.is_bare(rect):
        return
    garden.taken.take(rect)
    middle, length = (end + north) / 2, north - end
    yield block("Highway", (east - west, HIGH, length), ((west + east) / 2, 0, middle), ASPHALT, collides=False)
    yield from dashes((west, end, east, north - DASH))


def led_by(garden: Garden, street: Rect) -> Iterator[Part]:
    """In the south it begins at a road that leads by: who arrives crosses that."""
    west, _, east, south = street
    free = min((pad[1] - OPEN - south for pad in garden.pads if pad[1] > south), default=east - west)
    wide = min(east - west, free)
    crossed = (garden.pads[0][0] + garden.pads[0][2]) / 2
    start, _, end, _ = garden.world.rect()
    rect = (start, south, end, south + wide)
    if wide < NARROWEST or not garden.things.is_bare(rect):
        return
    garden.taken.take(rect)
    size, middle = (end - start, HIGH, wide), ((start + end) / 2, 0, south + wide / 2)
    yield block("Highway", size, middle, ASPHALT, collides=False)
    line = [dash.placed((middle[0], 0, middle[2]), 90) for dash in dashes((0, -size[0] / 2, 0, size[0] / 2))]
    yield from (dash for dash in line if abs(dash.position[0] - crossed) > ZEBRA + DASH / 2)
    yield from zebra(crossed, south, wide)


def zebra(x: float, south: float, wide: float) -> Iterator[Part]:
    """Where one crosses to the street, as a way of this middle leads."""
    for number in range(STRIPES):
        aside = (number - (STRIPES - 1) / 2) * 2 * ZEBRA / STRIPES
        size = (ZEBRA / STRIPES, LINE + 0.02, wide)
        yield from soft([block("Line", size, (x + aside, 0, south + wide / 2), WHITE)])


def is_town(plot: Plot) -> bool:
    return bool(TOWNS.intersection(plot.zone.title.lower().split()))


def markings(street: Rect) -> Iterator[Part]:
    west, north, east, south = street
    middle, length = (north + south) / 2, south - north
    for x in (west, east):
        yield from soft([block("Kerb", (0.5, KERB_HEIGHT, length), (x, 0, middle), KERB)])
    yield from dashes(street)


def dashes(street: Rect) -> Iterator[Part]:
    west, north, east, south = street
    length = south - north
    count = max(1, min(DASHES, int(length / (2 * DASH))))
    for number in range(count):
        z = north + (number + 0.5) * length / count
        yield from soft([block("Line", (0.5, LINE, DASH), ((west + east) / 2, 0, z), WHITE)])


def along(garden: Garden, street: Rect) -> Iterator[Part]:
    """Lamps and trees in turns on both walks, where neither a door nor a path is."""
    west, north, east, south = street
    count = max(1, min(LAMPS, int((south - north) / EVERY)))
    for side, kerb in ((-1, west), (1, east)):
        for number in range(count):
            z = north + (number + 0.5) * (south - north) / count
            plant = STREET_TREE if number % 2 == (side > 0) else LANTERN
            yield from garden.put(plant, kerb + side * WALK / 2, z)


def parked(garden: Garden, street: Rect) -> Iterator[Part]:
    """At both kerbs, where nobody asked for something that drives."""
    known = THINGS[CAR]
    west, north, east, south = street
    half_wide, _, half_long = (length / 2 for length in known.size)
    for number in range(0 if TRAFFIC & garden.asked else CARS):
        x, yaw = (west + half_wide + 0.6, SOUTH) if number % 2 else (east - half_wide - 0.6, NORTH)
        for share in SHARES:
            z = north + (number + share) * (south - north) / CARS
            z = min(max(z, north + half_long), south - half_long)
            rect = (x - half_wide, z - half_long, x + half_wide, z + half_long)
            if not garden.taken.is_bare(grown(rect, PASSAGE)):
                continue
            parts = known.build(Look(known.size, COLORS[number], known.material)).parts
            yield from (part.placed((x, HIGH, z), yaw) for part in parts)
            break
