"""Where something grows: on open ground, and never on a way, before a door, in a thing or where players arrive."""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from random import Random
from typing import Final

from worlds.areas import Spot
from worlds.catalogue.growth import BOULDERS, LANTERN, STONES, TALL, Plant, clump
from worlds.catalogue.manner import PLAIN, Manner
from worlds.catalogue.terrains import TerrainName
from worlds.catalogue.things import THINGS
from worlds.geometry import Vector
from worlds.land.field import HeightField
from worlds.landform import Landform
from worlds.layout.body import Rect, around, grown
from worlds.layout.ground import Ground
from worlds.layout.grounds import ground_of_zone
from worlds.layout.growing import WILD, Crop, Growth, crop_of, growth_of
from worlds.layout.lights import PARK, Lights
from worlds.layout.patches import in_patches, strewn
from worlds.layout.plot import Plot
from worlds.layout.regions import Region, region_at, regions_of
from worlds.plan.plan import ENTERED, ZoneKind
from worlds.scene import Component, Part

MOST: Final = 90
"""Plants of a zone, about: where there is more ground, they grow farther apart."""
CLOSER: Final = 0.8
"""Times that they grow closer in patches than if they grew everywhere."""
ALL: Final = 360
"""Plants of a world, at most, without crops."""
CROPS: Final = 480
"""Clumps of crops of a world, at most."""
CLUMPS: Final = 160
"""Of the crops of a field, about."""
LOOKS: Final = 3
"""Of a plant: copies are small in files."""
BUDGET: Final = 1_300
"""Parts of all that grows by itself in a world, crops aside."""
FULL: Final = 3
"""Parts of things for which one part less grows: a world that is full needs little beside."""
LEAST: Final = 200
"""Of these parts, also in a full one."""
STEEP: Final = 0.5
"""Studs up for a stud along from which on nothing grows."""
APART: Final = 1.0
"""Studs from a plant to what stands or leads there."""
OPEN: Final = 5.5
"""Studs around where players arrive that stay bare."""
CLOSE: Final = (12.0, 8.0)
"""Studs to either side of the first of them, and straight before, where nothing rises."""
AHEAD: Final = 46.0
ASIDE: Final = 10.0
"""Studs straight before them, and to either side of that, where nothing wide rises."""
LIVING: Final = "character"
HEAD: Final = 4.0
"""Studs: what is higher keeps farther off, however slim it is."""
FREE: Final = (26.0, 20.0)
"""Studs to either side of the first of them, and straight before, where nothing is so high."""
SLIM: Final = 1.5
"""Studs from the middle of what hides nothing."""
HIGH: Final = 20.0
"""Studs above the ground from which on a part hides no ground."""
BARE: Final = ("Ground", "Road", "Walk")
"""Parts on which something may stand: zones lie on them, and what is along a street."""
LOOSE: Final = (STONES, BOULDERS)
"""Rocks of a meadow."""
STAND: Final = 3.0
"""Studs around where a player stands who uses a thing."""
ROW: Final = 3.6
"""Studs from one row of a crop to the next."""
ALONG: Final = 2.6
"""Studs from one clump of a row to the next."""


class Garden:
    """The free ground of a world, for what grows on it."""

    def __init__(
        self,
        world: Plot,
        components: Sequence[Component],
        ways: Sequence[Part],
        land: HeightField | None,
        seed: int,
        lights: Lights = PARK,
        manner: Manner = PLAIN,
    ) -> None:
        """`ways`: all parts of the scenery. `land`: None where all of it is level. `manner`: which kind of place it is."""
        self.world, self.land, self.lights, self.manner = world, land, lights, manner
        self.seed = seed
        self.rng = Random(seed)  # noqa: S311 - an arrangement, not a secret
        self.taken, self.things = Ground(APART), Ground(0.0)
        self.view, self.near, self.free = Ground(0.0), Ground(0.0), Ground(0.0)
        self.asked = frozenset(word for component in components for word in words_of(component))
        self.regions = regions_of(world)
        self.asked_there: dict[Region | None, frozenset[str]] = {
            region: frozenset(
                word
                for one in components
                if region_at(self.regions, one.base[0], one.base[2]) is region
                for word in words_of(one)
            )
            for region in self.regions
        }
        for rect in (rect for one in components for rect in taken_by(one, self.over(one.base))):
            self.taken.take(rect)
            self.things.take(rect)
        self.built = Ground(0.0)
        """Streets and their walks, which are no place for a lawn."""
        for part in ways:
            if part.box.low[1] < self.over(part.position) and part.name not in BARE:
                self.taken.take(part.box.footprint)
            elif part.name in BARE[1:]:
                self.built.take(part.box.footprint)
        for rect in (door for plot in world.inner() for door in plot.clearances()):
            self.taken.take(rect)
        self.pads = [one.box.footprint for one in components if one.wish == "spawn"]
        for pad in self.pads:
            self.taken.take(grown(pad, OPEN))
        for west, north, east, south in self.pads[:1]:
            self.view.take((west - ASIDE, north - AHEAD, east + ASIDE, south))
            self.near.take((west - CLOSE[0], north - CLOSE[1], east + CLOSE[0], south))
            self.free.take((west - FREE[0], north - FREE[1], east + FREE[0], south))
        self.soil: list[Landform] = []
        """Under groves, where the ground is terrain."""
        taken = sum(len(one.parts) for one in components)
        self.left = max(LEAST, BUDGET - taken // FULL)
        """Parts that may still grow."""
        self.is_kept = any(plot.zone.kind in ENTERED for plot in world.inner()) or any(map(is_house, components))
        """People live or learn there: no rocks lie about on its lawns."""
        self.is_full = self.left == LEAST
        """So much stands there that nothing else is needed around it."""

    def over(self, spot: Vector) -> float:
        """From which height on a part hides no ground there."""
        return HIGH + (self.land.ground_at(spot[0], spot[2]) if self.land is not None else 0.0)

    def put(self, plant: Plant, x: float, z: float, turn: int = 0) -> list[Part]:
        """Nothing, where it has no room or was asked for."""
        rect = around_spot(x, z, plant.reach)
        if self.left <= 0 or plant.kin & self.asked_at(x, z) or not self.taken.is_free(rect, [], 0.0, 0.0):
            return []
        height = self.height(x, z, plant.reach)
        if height is None:
            return []
        parts = plant.build(Random(self.rng.randrange(LOOKS)))  # noqa: S311 - an arrangement, not a secret
        high = max(part.box.high[1] for part in parts)
        is_small = high <= HEAD and plant.reach <= SLIM
        is_tall = any(part.name == TALL for part in parts)
        if is_tall and not (self.near.is_bare(rect) and (is_small or self.is_hiding_nothing(rect, plant.reach))):
            return []
        if high > HEAD and not self.free.is_bare(rect):
            return []
        self.left -= len(parts)
        return [part.placed((round(x, 2), round(height, 2), round(z, 2)), turn) for part in parts]

    def allowed(self, plants: Sequence[Plant], at: Spot | None = None, light: Plant | None = None) -> list[Plant]:
        """Without those of which some were asked for; `at` one spot, if it is said. A lantern is that `light`, which fits
        the world, or none."""
        asked = self.asked if at is None else self.asked_at(*at)
        fitting = [light if plant is LANTERN else plant for plant in plants if not (self.is_kept and plant in LOOSE)]
        return [plant for plant in fitting if plant is not None and not plant.kin & asked]

    def asked_at(self, x: float, z: float) -> frozenset[str]:
        """What was asked for on the land there: eight trees of a rainforest are counted there, and not on a savanna."""
        return self.asked_there.get(region_at(self.regions, x, z), self.asked)

    def is_hiding_nothing(self, rect: Rect, reach: float) -> bool:
        """From who arrives, where it rises high."""
        return self.near.is_bare(rect) and (reach <= SLIM or self.view.is_bare(rect))

    def set(self, plant: Plant, x: float, z: float, turn: int = 0, near: float = 1.0) -> list[Part]:
        """As `put`, and nothing else grows there. `near`: the share of its reach that is its own."""
        found = self.put(plant, x, z, turn)
        if found:
            self.taken.take(around_spot(x, z, near * plant.reach))
        return found

    def is_level(self, x: float, z: float, reach: float) -> bool:
        spots = [(x, z), *((x + sign * reach, z) for sign in (-1, 1)), *((x, z + sign * reach) for sign in (-1, 1))]
        return all(self.height(*spot, 2.0) == 0.0 for spot in spots)

    def height(self, x: float, z: float, reach: float) -> float | None:
        """Of the ground there. None: it is under water, or steep."""
        if self.land is None:
            return 0.0
        spots = [(x, z), (x - reach, z), (x + reach, z), (x, z - reach), (x, z + reach)]
        if any(self.land.wet[self.land.cell(*spot)] for spot in spots):
            return None
        heights = [self.land.ground_at(*spot) for spot in spots]
        return None if max(heights) - min(heights) > STEEP * reach else min(heights)


def grow(garden: Garden, terrain: TerrainName) -> list[Part]:
    """`terrain`: of the world around its zones."""
    wild = [plot for plot in garden.world.inner() if is_wild(plot)]
    fields = {plot: crop for plot in wild if (crop := crop_of(plot.zone, garden.asked)) and plot.plot}
    meadows = {
        plot: growth_of(plot.zone, terrain_of(plot, terrain))
        for plot in wild
        if plot not in fields and plot.plot and not is_paved(garden, plot)
    }
    return [
        *(part for crops in islice(all_sown(garden, fields), CROPS) for part in crops),
        *(part for plant in islice(all_scattered(garden, meadows), ALL) for part in plant),
    ]


def all_sown(garden: Garden, fields: Mapping[Plot, Crop]) -> Iterator[list[Part]]:
    for plot, crop in fields.items():
        yield from sown(garden, plot, crop)


def all_scattered(garden: Garden, meadows: Mapping[Plot, Growth]) -> Iterator[list[Part]]:
    """The innermost zones first: where there are too many, the ground around them stays bare."""
    for plot, growth in reversed([*meadows.items()]):
        yield from scattered(garden, plot, growth)


def is_wild(plot: Plot) -> bool:
    return plot.zone.kind in WILD and (plot.plot is None or is_wild(plot.plot))


def is_paved(garden: Garden, plot: Plot) -> bool:
    """It is a part of a square, and no ground of its own."""
    return garden.manner.is_hard and ground_of_zone(plot.zone) is None


def terrain_of(plot: Plot, around: TerrainName) -> TerrainName:
    return ground_of_zone(plot.zone) or (terrain_of(plot.plot, around) if plot.plot else around)


def sown(garden: Garden, plot: Plot, crop: Crop) -> Iterator[list[Part]]:
    """In rows, around what stands in the field."""
    west, north, east, south = grown(plot.rect(), -1.5)
    wide, deep = max(east - west, 0.0), max(south - north, 0.0)
    wider = max(1.0, math.sqrt(wide * deep / (ROW * ALONG) / CLUMPS))
    rows, columns = int(deep / (ROW * wider)), int(wide / (ALONG * wider))
    plant = Plant(clump(crop.paint, crop.height), 1.2, frozenset())
    for row in range(rows):
        for column in range(columns):
            x, z = west + (column + 0.5) * wide / columns, north + (row + 0.5) * deep / rows
            if found := garden.put(plant, x, z):
                garden.left += len(found)
                yield found


def scattered(garden: Garden, plot: Plot, growth: Growth) -> Iterator[list[Part]]:
    """Each somewhere in its square of a grid, in patches; or in its middle where they stand in rows."""
    within = [grown(inner.rect(), APART) for inner in plot.plots if inner.zone.kind is not ZoneKind.SKY]
    for x, z in in_patches(spots_on(garden, plot, growth), 1.0 if growth.in_rows else growth.share, garden.seed):
        plant = garden.rng.choice(growth.plants)
        if not any(lies_in(x, z, rect) for rect in within) and (found := garden.put(plant, x, z)):
            yield found


def spots_on(garden: Garden, plot: Plot, growth: Growth) -> list[Spot]:
    """One in each square of a grid: the closer, the more of them stay bare."""
    wide, deep = plot.extent()
    pitch = max(growth.pitch, math.sqrt(wide * deep / MOST))
    least, most = (0.5, 0.5) if growth.in_rows else (0.15, 0.85)
    if not growth.in_rows:
        pitch *= CLOSER
    return strewn(grown(plot.rect(), -1.0), pitch, garden.rng, least, most)


def taken_by(component: Component, over: float) -> Iterator[Rect]:
    """What it covers below that height, its doors, and where who uses it stands."""
    boxes = [part.box.footprint for part in component.parts if part.box.low[1] < over]
    if boxes:
        yield around(boxes)
    for opening in component.openings:
        yield opening.footprint
    if component.visit is not None:
        x, _, z = component.visit
        yield (x - STAND, z - STAND, x + STAND, z + STAND)


def is_house(component: Component) -> bool:
    known = THINGS.get(component.thing)
    return known is not None and known.category == "building"


def words_of(component: Component) -> list[str]:
    """All that a plant of its kind is called."""
    known = THINGS.get(component.thing)
    family = known.family or "" if known else ""
    return f"{component.label} {component.thing} {family}".lower().replace("_", " ").split()


def around_spot(x: float, z: float, reach: float) -> Rect:
    return (x - reach, z - reach, x + reach, z + reach)


def lies_in(x: float, z: float, rect: Rect) -> bool:
    return rect[0] < x < rect[2] and rect[1] < z < rect[3]
