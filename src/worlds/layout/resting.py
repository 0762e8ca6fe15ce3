"""Small things of which no words say where they are stand on what is there to put them on: tables, counters, stalls, a
stage, evenly over all of these; where there is none, on a low table of their own. Nothing lies about on bare ground."""

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from worlds.catalogue.ledges import LEDGE
from worlds.catalogue.terrains import TERRAINS
from worlds.layout.holding import ON_TOP_GAP
from worlds.layout.item import Item
from worlds.layout.plot import Plot, Standing
from worlds.layout.small_things import OUTDOORS, STAGES, is_small, is_table
from worlds.layout.stock import Stock, build, item_for
from worlds.plan.plan import ENTERED, Place, PlaceKind, Thing, ZoneKind

FILLED, WIDENED = 0.9, 1.5
"""Of a top: as it is, and of one that becomes larger for what stands on it."""
GROUNDS: Final = (
    *ENTERED,
    ZoneKind.GROUND,
    ZoneKind.ISLAND,
    ZoneKind.COAST,
    ZoneKind.CAVE,
    ZoneKind.ARENA,
    ZoneKind.HILL,
)
"""Zones in which things are put down."""
SIDES: Final = (
    PlaceKind.MIDDLE,
    PlaceKind.LEFT,
    PlaceKind.RIGHT,
    PlaceKind.FRONT,
    PlaceKind.BACK,
    PlaceKind.NORTH,
    PlaceKind.SOUTH,
    PlaceKind.EAST,
    PlaceKind.WEST,
    PlaceKind.ENTRANCE,
)
"""What a low table may keep to in place of what stands on it."""
EDGE: Final = 0.8
"""Studs of a low table around what stands on it."""
FLAT: Final = 2.2
"""Times as long as deep a low table is, about."""
MOST: Final = 14
"""Things on one low table."""
LOW, LOWER = 2.4, 1.8
"""Studs of a low table, for what is small and for what is less so."""


@dataclass(slots=True)
class Surface:
    item: Item
    room: float
    """Square studs."""
    used: float = 0.0

    def bears(self, item: Item) -> bool:
        wide, deep = extent_of(self.item)
        return item.size[0] <= wide and item.size[2] <= deep + EDGE and self.used + area_of(item) <= self.room


def put_down(stock: Stock, hidden: Collection[Standing] = ()) -> None:
    bound = {body for bond in stock.bonds for body in bond.bodies()} | {*hidden}
    for plot in stock.world.inner():
        if plot.zone.kind not in GROUNDS or plot.zone.order is not None:
            continue
        free = [item for item in plot.items if item not in bound and is_free(item) and is_small(item)]
        surfaces = [*surfaces_of(plot)]
        alike = [[*group] for _, group in groupby(free, key=lambda item: item.entry_id)]
        left = [item for group in sorted(alike, key=len) if not rest(group, surfaces) for item in group]
        for _, group in groupby(sorted(left, key=places_key), key=places_key):
            low_tables(stock, plot, [item for item in group if needs_table(item, plot)])


def is_free(item: Item) -> bool:
    if item.parent is not None or item.entry is None or item.is_linked:
        return False
    return all(place.kind in SIDES and not place.of for place in item.entry.places)


def surfaces_of(plot: Plot) -> Iterator[Surface]:
    for item in plot.items:
        if item.parent is None and (is_table(item) or item.thing.name in STAGES):
            wide, deep = extent_of(item)
            share = WIDENED if item.thing.family is None and item.built.top is not None else FILLED
            yield Surface(item, share * wide * deep, sum(area_of(child) for child in item.children))


def extent_of(item: Item) -> tuple[float, float]:
    """Of its top; what has no level one bears a little less than it is wide."""
    top = item.built.top
    return (top.size[0], top.size[2]) if top is not None else (item.size[0], item.size[2])


def area_of(item: Item) -> float:
    return (item.size[0] + ON_TOP_GAP) * (item.size[2] + ON_TOP_GAP)


def rest(items: Sequence[Item], surfaces: Sequence[Surface]) -> bool:
    """All of them, or none. Those that are few find room before those that are many."""
    used = [one.used for one in surfaces]
    found = [surface_for(item, surfaces) for item in items]
    if not all(found):
        for one, before in zip(surfaces, used, strict=True):
            one.used = before
        return False
    for item, chosen in zip(items, found, strict=True):
        assert chosen is not None
        put_on(item, chosen.item)
    return True


def surface_for(item: Item, surfaces: Sequence[Surface]) -> Surface | None:
    """The one that is filled least, of those that suit it. None: none has room for it."""
    assert item.entry is not None
    on_stage = item.thing.family == "instrument"
    suited: list[Surface] = [one for one in surfaces if (one.item.thing.name in STAGES) is on_stage]
    suited = [one for one in suited or (surfaces if on_stage else []) if not item.entry.places and one.bears(item)]
    if not suited:
        return None
    least: Surface = min(suited, key=lambda one: one.used / one.room)
    least.used += area_of(item)
    return least


def put_on(item: Item, holder: Item) -> None:
    holder.children.append(item)
    item.parent, item.held = holder, "on"


def places_key(item: Item) -> tuple[str, ...]:
    assert item.entry is not None
    return tuple(place.kind.value for place in item.entry.places)


def needs_table(item: Item, plot: Plot) -> bool:
    """In the open, what grows lies where it fell, and a large instrument stands by itself."""
    return is_indoors(plot) or item.thing.family not in OUTDOORS


def is_indoors(plot: Plot) -> bool:
    ground = plot.zone.terrain
    is_hall = ground is not None and TERRAINS[ground].surround == "building"
    return plot.zone.kind in ENTERED or is_hall


def low_tables(stock: Stock, plot: Plot, items: Sequence[Item]) -> None:
    """As few as bear them all."""
    count = math.ceil(len(items) / MOST)
    for number in range(count):
        members = items[len(items) * number // count : len(items) * (number + 1) // count]
        entry = members[0].entry
        assert entry is not None
        name = f"{entry.id}-{LEDGE}-{number + 1}"
        table = item_for(table_entry(name, entry.places), {}, 0, stock.numbers, plot)
        table.size = size_for(members)
        table.built = build(table.thing, table.look, None)
        plot.items.append(table)
        stock.items.append(table)
        for item in members:
            put_on(item, table)


def table_entry(name: str, places: tuple[Place, ...]) -> Thing:
    said = {"id": name}  # longer than a plan's own may be
    return Thing(id=LEDGE, noun=LEDGE, choice=LEDGE, places=places).model_copy(update=said)


def size_for(items: Sequence[Item]) -> tuple[float, float, float]:
    wide, deep = (max(item.size[way] for item in items) + ON_TOP_GAP for way in (0, 2))
    columns = max(1, min(len(items), round((len(items) * FLAT * deep / wide) ** 0.5)))
    rows = math.ceil(len(items) / columns)
    high = LOW if max(item.size[1] for item in items) <= LOW else LOWER
    return (round(columns * wide + 2 * EDGE, 2), high, round(rows * deep + 2 * EDGE, 2))
