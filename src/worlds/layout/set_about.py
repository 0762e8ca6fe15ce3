"""What stands about in a kind of place though nobody said it: beside what is told, along its ways, at the edges of the first
view. Small groups, on free ground alone; none is told of, and none is of a kind that the words name."""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import Final

from worlds.catalogue.groups.group import Group, plant_of
from worlds.catalogue.manner import Manner
from worlds.catalogue.things import THINGS
from worlds.layout.avenue import by_length, stations
from worlds.layout.body import Rect
from worlds.layout.growth import Garden
from worlds.layout.lattice import CELL
from worlds.scene import Component, Part

FRAME: Final = (
    (16.0, 28.0),
    (22.0, 16.0),
    (30.0, 30.0),
    (15.0, 40.0),
    (24.0, 40.0),
    (38.0, 42.0),
    (18.0, 54.0),
    (33.0, 56.0),
)
"""Studs to both sides of who arrives, and ahead."""
OUT: Final = (0.0, 4.0, 8.0)
"""Studs farther out, where that is taken."""
BESIDE: Final = 1.3
"""Studs from what is told to what stands beside it."""
SHOWN: Final = 30
"""Things that something is set beside, at most: the nearest to who arrives."""
EVERY: Final = 2
"""Stations of a way from one group to the next."""
ALONG: Final = 22
"""Groups along ways, at most."""
PARTS: Final = 420
"""Of all that is set about, about."""
FEW: Final = 140
"""The same in a world that is full."""
EACH: Final = 6
"""Of one group in a world, at most."""
SOUTH: Final = 180
HARD: Final = ("building", "structure", "furniture", "vehicle")
"""Beside what people built they put things down; not beside a tree or a lion."""


class Setter:
    """The groups of a place, in turns."""

    def __init__(self, garden: Garden, groups: Sequence[Group], manner: Manner) -> None:
        self.garden = garden
        self.plants = [plant_of(one, manner.cloths) for one in groups if not one.kin & garden.asked]
        self.numbers = count()
        self.used = [0] * len(self.plants)
        self.left = FEW if garden.is_full else PARTS

    def put(self, x: float, z: float, turn: int = SOUTH) -> list[Part]:
        """The next group that has room there. It costs nothing of what may grow."""
        if self.left <= 0 or not self.plants:
            return []
        first = next(self.numbers)
        for step in range(len(self.plants)):
            number = (first + step) % len(self.plants)
            plant = self.plants[number]
            if self.used[number] == EACH:
                continue
            before = self.garden.left
            self.garden.left = max(before, PARTS)
            found = self.garden.set(plant, x, z, turn)
            self.garden.left = before
            if found:
                self.left -= len(found)
                self.used[number] += 1
                self.numbers = count(first + step + 1)
                return found
        return []


def set_about(
    garden: Garden, components: Sequence[Component], scenery: Sequence[Part], manner: Manner
) -> Iterator[Part]:
    """Nothing where no words say what kind of place it is, and where several lands lie beside each other."""
    if manner.place is None or not garden.pads or garden.regions:
        return
    setter = Setter(garden, manner.place.groups, manner)
    yield from at_edges(setter)
    yield from beside_told(setter, components)
    yield from along_ways(setter, scenery)


def at_edges(setter: Setter) -> Iterator[Part]:
    west, north, east, _ = setter.garden.pads[0]
    middle, edge = (west + east) / 2, north
    for aside, ahead in FRAME:
        for side in (-1, 1):
            for out in OUT:
                found = setter.put(middle + side * (aside + out), edge - ahead)
                if found:
                    yield from found
                    break


def beside_told(setter: Setter, components: Sequence[Component]) -> Iterator[Part]:
    pad = setter.garden.pads[0]
    told = [one for one in components if one.parent is None and one.wish != "spawn" and is_hard(one)]
    told.sort(key=lambda one: ((one.base[0] - pad[0]) ** 2 + (one.base[2] - pad[1]) ** 2, one.id))
    reach = max((plant.reach for plant in setter.plants), default=0.0)
    for number, one in enumerate(told[:SHOWN]):
        spots = [*corners(one.box.footprint, reach)]
        turned = spots[number % 4 :] + spots[: number % 4]
        many = 2 if max(one.size) > 2 * reach else 1
        for x, z in turned:
            found = setter.put(x, z)
            yield from found
            many -= bool(found)
            if not many:
                break


def corners(rect: Rect, reach: float) -> Iterator[tuple[float, float]]:
    """To both sides of its front, then behind it; players come from the south."""
    west, north, east, south = rect
    out = reach + BESIDE
    yield (west - out, south - reach / 2)
    yield (east + out, south - reach / 2)
    yield (east + out, north + reach / 2)
    yield (west - out, north + reach / 2)


def is_hard(one: Component) -> bool:
    known = THINGS.get(one.thing)
    return known is not None and known.category in HARD


def along_ways(setter: Setter, scenery: Sequence[Part]) -> Iterator[Part]:
    """First on the one side, then on the other."""
    strips = sorted((part.box.footprint for part in scenery if part.name == "Path"), key=by_length)
    reach = max((plant.reach for plant in setter.plants), default=0.0)
    away = CELL / 2 + reach + 0.8
    spots = [spot for strip in strips for spot in stations(strip)][::EVERY][:ALONG]
    for number, (x, z, is_along_x) in enumerate(spots):
        side = -1 if number % 2 else 1
        for sign in (side, -side):
            found = setter.put(x, z + sign * away) if is_along_x else setter.put(x + sign * away, z)
            if found:
                yield from found
                break
