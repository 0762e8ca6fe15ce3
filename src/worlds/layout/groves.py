"""Open ground as a gardener leaves it: groves along its edges, drifts of flowers and tufts between."""

import math
from collections.abc import Iterator, Sequence
from typing import Final

from worlds.areas import Circle
from worlds.catalogue.bedding import THICKET
from worlds.catalogue.solids import Paint, pillar
from worlds.catalogue.terrains import TERRAINS, TerrainName
from worlds.landform import Landform
from worlds.layout.body import Rect, grown
from worlds.layout.grounds import ground_of_zone
from worlds.layout.growth import Garden, around_spot, is_house, lies_in
from worlds.layout.item import FRONTS
from worlds.layout.patches import in_patches, strewn
from worlds.layout.planting import Plants, planting_of
from worlds.layout.regions import TerrainAt
from worlds.plan.plan import ZoneKind
from worlds.scene import Color, Component, Part

INSET: Final = 9.0
"""Studs from the edge of the ground to the middles of groves."""
STRAY: Final = 12.0
"""Studs that they may lie farther inwards."""
EVERY: Final = 13.0
"""Studs from one place for a grove to the next."""
LARGE, SMALL = 3, 1
GROUP: Final = (LARGE, 2, SMALL, 0, SMALL, LARGE, 0, 0, 2, 4, SMALL, 0)
"""Tall plants of one grove after the other; none: a gap between two groups."""
HALF: Final = 0.5
"""Of all places."""
HOUSES: Final = 16
"""Houses with a garden, at most."""
CORNER: Final = 2.6
"""Studs from the corner of a house, either way."""
PLANTED: Final = 0.75
"""Of these corners."""
GROVES: Final = 64
"""Of a world, at most."""
WIDE: Final = 6.0
"""Studs from the middle of a grove to its last plants."""
DRIFTS: Final = 80
PITCH: Final = 11.0
"""Studs from one drift to the next, at least."""
BETWEEN: Final = 24.0
"""Studs from one grove to the next, where they are all over the land."""
STANDS: Final = 44
"""Of these, at most."""
GREEN_EDGE: Final = 6.0
"""Studs that they may lie within the edge of a zone."""
WOODED: Final[frozenset[TerrainName]] = frozenset({"forest", "jungle", "swamp"})
LOOSE: Final = 3.4
GOLDEN: Final = 2.399963
"""Radians: plants that follow each other by this angle stand in no line."""
SOILS: Final[dict[TerrainName, str]] = {"grassland": "LeafyGrass", "pavement": "LeafyGrass"}
"""Of terrain: under groves and woods."""
GREEN: Final = ("grassland", "forest", "jungle", "swamp")
SHADES: Final = 0.03
"""Studs from the ground to the tone that is laid on it: under all paths."""
SHADE: Final = "Shade"
THIN: Final = 0.004
"""Studs from one of these to the next: no two lie at the same height."""


def groves(garden: Garden, terrain_at: TerrainAt) -> Iterator[Part]:
    """Along the edge of the world, the back first: what frames it. In groups, large and small ones together, with a view
    between two groups."""
    west, north, east, south = grown(garden.world.rect(), -INSET)
    spots = [*line(west, north, east, north), *line(west, south, west, north), *line(east, north, east, south)]
    spots += line(east, south, west, south)
    stride = max(1.0, len(spots) / (GROVES // 3 if garden.is_full else GROVES))
    chosen = [spots[int(number * stride)] for number in range(int(len(spots) / stride))]
    for number, (x, z) in enumerate(chosen):
        x, z = (at - math.copysign(garden.rng.uniform(-STRAY / 4, STRAY), at) for at in (x, z))
        size = GROUP[number % len(GROUP)]
        if size and not is_in_zone(garden, x, z):
            yield from grove(garden, terrain_at(x, z), x, z, size)


def stands(garden: Garden, terrain_at: TerrainAt) -> Iterator[Part]:
    """Where the land is what is shown, it is nowhere bare: groves all over it, closer where it is wooded."""
    ground = grown(garden.world.rect(), -INSET)
    spots = strewn(ground, pitch_on(ground, BETWEEN, STANDS), garden.rng, 0.05, 0.95)
    together = set(in_patches(spots, HALF, garden.seed))
    for x, z in spots:
        if not is_in_zone(garden, x, z, -GREEN_EDGE):
            yield from grove(garden, terrain_at(x, z), x, z, LARGE if (x, z) in together else SMALL)


def at_houses(garden: Garden, components: Sequence[Component], terrain_at: TerrainAt) -> Iterator[Part]:
    """At the corners behind a house, one kind large and small: it stands in a garden, and not on a lawn."""
    houses = [one for one in components if is_house(one) and one.parent is None]
    for house in houses[:HOUSES]:
        west, north, east, south = house.box.footprint
        front_x, front_z = FRONTS[house.yaw]
        for side in (-1, 1):
            x = (west if front_x > 0 else east) if front_x else (west if side < 0 else east)
            z = (north if front_z > 0 else south) if front_z else (north if side < 0 else south)
            x, z = x + math.copysign(CORNER, x - house.base[0]), z + math.copysign(CORNER, z - house.base[2])
            if garden.rng.random() < PLANTED:
                yield from drift(garden, terrain_at(x, z), x, z, planting_of(terrain_at(x, z), garden.manner).under)


def is_wild(garden: Garden) -> bool:
    """Whether land is what is shown: several grounds, a river, woods, and no street."""
    kinds = {plot.zone.kind for plot in garden.world.plots}
    grounds = {ground_of_zone(plot.zone) for plot in garden.world.plots}
    built = ZoneKind.STREET in kinds or any(plot.zone.enclosure for plot in garden.world.plots)
    return bool(garden.regions) or (not built and (ZoneKind.RIVER in kinds or bool(grounds & WOODED)))


def line(x1: float, z1: float, x2: float, z2: float) -> list[tuple[float, float]]:
    count = max(1, int(math.hypot(x2 - x1, z2 - z1) / EVERY))
    return [(x1 + (x2 - x1) * number / count, z1 + (z2 - z1) * number / count) for number in range(count)]


def grove(
    garden: Garden, terrain: TerrainName, x: float, z: float, size: int = 2, *, alone: bool = False
) -> Iterator[Part]:
    """So many that are tall, and what grows under them; one, if it shall stand `alone`."""
    rng, planting, found = garden.rng, planting_of(terrain, garden.manner), []
    tall, under = garden.allowed(planting.tall, (x, z)), garden.allowed(planting.under, (x, z))
    tall = tall or garden.allowed((THICKET,) if terrain in GREEN else (), (x, z))
    many = [rng.choice(tall) for _ in range(size)] if tall else []
    plants = [*(tall[:1] if alone else many), *under[: 2 * size]]
    wide = WIDE * (0.7 + 0.15 * size)
    for number, plant in enumerate(plants):
        away, angle = wide * math.sqrt(number / len(plants)), number * GOLDEN + x
        found += garden.set(plant, x + away * math.cos(angle), z + away * math.sin(angle), near=0.5)
    if found:
        yield from found
        yield from shade(garden, terrain, x, z, rng.uniform(5.0, 7.0) + 2.0 * size)


def pitch_on(ground: Rect, least: float, most: int) -> float:
    """Studs from one to the next, at least so many, if there are `most` of them at most."""
    west, north, east, south = ground
    return max(least, math.sqrt(max(0.0, (east - west) * (south - north)) / most))


def drifts(garden: Garden, terrain_at: TerrainAt) -> Iterator[Part]:
    """Between all that stands, some beside each other, with open lawns between; one kind in each, with another in it."""
    ground = grown(garden.world.rect(), -2 * INSET)
    for x, z in in_patches(strewn(ground, pitch_on(ground, PITCH, DRIFTS), garden.rng, 0.1, 0.9), HALF, garden.seed):
        if not is_in_zone(garden, x, z):
            yield from drift(garden, terrain_at(x, z), x, z)


def drift(garden: Garden, terrain: TerrainName, x: float, z: float, kinds: Plants = ()) -> Iterator[Part]:
    """Of these kinds; none: of what grows low there."""
    rng, found = garden.rng, []
    low = garden.allowed(kinds or planting_of(terrain, garden.manner).low, (x, z))
    chosen = [rng.choice(low)] * 3 + [rng.choice(low)] * 2 if low else []
    for number, plant in enumerate(chosen):
        away, angle = LOOSE * math.sqrt(number) * 0.6, number * GOLDEN + z
        found += garden.set(plant, x + away * math.cos(angle), z + away * math.sin(angle), near=0.6)
    yield from found


def shade(garden: Garden, terrain: TerrainName, x: float, z: float, reach: float) -> Iterator[Part]:
    """The ground is darker there, where it is level and nobody built on it or paved it."""
    if garden.manner.is_built:
        return
    free = garden.things.is_bare(around_spot(x, z, reach)) and not is_in_zone(garden, x, z, 1.5 * reach)
    if garden.land is not None and free and terrain in SOILS:
        garden.soil.append(soil(terrain, x, z, reach))
    elif free and lies_in(x, z, grown(garden.world.rect(), -reach)) and garden.is_level(x, z, reach):
        high = round(SHADES + THIN * garden.rng.randrange(8), 3)
        ground = TERRAINS[terrain]
        tone = Paint(between(ground.ground_color, planting_of(terrain, garden.manner).tone), ground.ground_material)
        yield pillar(SHADE, round(2 * reach, 2), high, (round(x, 2), 0.0, round(z, 2)), tone, collides=False)


def soil(terrain: TerrainName, x: float, z: float, reach: float) -> Landform:
    area = Circle(round(x, 1), round(z, 1), round(reach, 1))
    return Landform("ground", area, material=SOILS[terrain], uneven=reach / 2)


def is_in_zone(garden: Garden, x: float, z: float, within: float = 0.0) -> bool:
    """Or so many studs from one. What a zone has of its own is set there."""
    plots = (plot for plot in garden.world.plots if plot.zone.kind is not ZoneKind.SKY)
    return any(lies_in(x, z, grown(plot.rect(), within)) for plot in plots)


def between(one: Color, other: Color) -> Color:
    red, green, blue = ((a + b) // 2 for a, b in zip(one, other, strict=True))
    return (red, green, blue)
