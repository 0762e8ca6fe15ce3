"""Enclosures as keepers furnish them: ground that the animals are used to, and what they need, at the back of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from worlds.catalogue.growth import Plant
from worlds.catalogue.habitats import CLIMBING_FRAME, HAY, ICY_ROCKERY, POOL, ROCKERY, SHELTER, TRUNK
from worlds.catalogue.solids import Paint, block
from worlds.layout.body import Rect, grown
from worlds.layout.growth import LIVING, Garden
from worlds.layout.relief import inside_of, level_of
from worlds.plan.plan import Enclosure, ZoneKind
from worlds.scene import Part

FLOOR: Final = 0.2
"""Studs: what is thinner flickers from afar."""
FENCED: Final = (Enclosure.FENCE, Enclosure.HEDGE, Enclosure.WALL)
INSET: Final = 1.5
"""Studs from what closes it to the middle of what stands in a corner, and its reach."""


@dataclass(frozen=True, slots=True)
class Habitat:
    things: tuple[Plant, ...]
    """What matters most to them first."""
    floor: Paint | None = None


SAND: Final = Paint((206, 178, 122), "Sand")
EARTH: Final = Paint((152, 122, 84), "Ground")
CHIPS: Final = Paint((138, 116, 76), "Ground")
SNOW: Final = Paint((222, 234, 242), "Snow")
DEFAULT: Final = Habitat((TRUNK, ROCKERY))
MEADOW: Final = Habitat((SHELTER, HAY))
KINDS: Final = (
    ("penguin seal walrus polar_bear puffin", Habitat((POOL, ICY_ROCKERY), SNOW)),
    ("lion tiger leopard cheetah jaguar panther hyena meerkat", Habitat((ROCKERY, TRUNK), SAND)),
    ("elephant rhino rhinoceros giraffe zebra camel antelope ostrich buffalo", Habitat((HAY, TRUNK), EARTH)),
    ("hippo hippopotamus crocodile alligator otter beaver turtle tortoise flamingo", Habitat((POOL, ROCKERY), SAND)),
    ("monkey gorilla chimpanzee orangutan lemur sloth koala squirrel", Habitat((CLIMBING_FRAME, TRUNK), CHIPS)),
    ("panda bear wolf fox wild_boar raccoon badger", Habitat((TRUNK, ROCKERY), None)),
    ("cow horse sheep goat donkey llama pig alpaca pony deer", MEADOW),
)
BY_NAME: Final = {name: habitat for names, habitat in KINDS for name in names.split()}


def penned(garden: Garden) -> Iterator[Part]:
    for plot in garden.world.inner():
        living = [item for item in plot.items if item.thing.category == LIVING]
        if (
            plot.plot is None
            or plot.zone.kind is not ZoneKind.GROUND
            or not living
            or plot.zone.enclosure not in FENCED
        ):
            continue
        habitat = next((found for item in living if (found := habitat_of(item.thing.name))), DEFAULT)
        inside, level = inside_of(plot), level_of(plot)
        if habitat.floor is not None and level == 0.0:
            west, north, east, south = inside
            size = (east - west, FLOOR, south - north)
            yield block("Yard", size, ((west + east) / 2, 0, (north + south) / 2), habitat.floor, collides=False)
        for plant, (x, z) in zip(habitat.things, corners(inside, habitat.things), strict=False):
            yield from furnished(garden, plant, x, z, inside)


def habitat_of(name: str) -> Habitat | None:
    return BY_NAME.get(name) or next((BY_NAME[word] for word in name.split("_") if word in BY_NAME), None)


def corners(inside: Rect, things: tuple[Plant, ...]) -> Iterator[tuple[float, float]]:
    """At the back, to the left and to the right."""
    for number, plant in enumerate(things):
        west, north, east, _ = grown(inside, -plant.reach - INSET)
        yield (east if number % 2 else west), north


def furnished(garden: Garden, plant: Plant, x: float, z: float, inside: Rect) -> Iterator[Part]:
    """In that corner, or as near to it along the walls as there is room."""
    west, north, east, south = grown(inside, -plant.reach - INSET)
    for step in range(12):
        for along in (
            (x, min(z + 3.0 * step, south)),
            (min(max(x + 3.0 * step * (1 if x <= west else -1), west), east), north),
        ):
            if found := garden.set(plant, *along, 180):
                yield from found
                return
