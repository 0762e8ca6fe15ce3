"""What a class looks for lies where a person would hide it: one each beside and behind what stands about, all over the
world, and not in a row."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from worlds.layout.bond import Bond
from worlds.layout.item import Item
from worlds.layout.plot import Plot
from worlds.layout.resting import GROUNDS, is_free, is_indoors
from worlds.layout.small_things import MOST_SOUGHT, SOUGHT, is_small, is_table
from worlds.layout.stock import Stock, build
from worlds.lexicon.plurals import singular
from worlds.plan.activity import Mechanic
from worlds.plan.plan import ENTERED, PlaceKind, Plan
from worlds.sizes import SizeWord

FEWEST: Final = 2
"""Copies from which on they are distributed."""
SEEN, LARGER = 4.5, 1.6
"""Studs of what is looked for, and how many times larger than elsewhere it is at most."""
COVER: Final = 2.5
"""Studs of height that hide something, at least."""
BESIDE: Final = (PlaceKind.NEXT_TO, PlaceKind.BEHIND, PlaceKind.LEFT_OF, PlaceKind.RIGHT_OF)
"""Of one thing, in turns."""
AFLOAT: Final = frozenset("ship boat raft canoe kayak ferry barge dinghy submarine yacht".split())
"""Words of names of what may be in the water."""
UNSUITED: Final = frozenset({"sign", "character"})
"""Categories: what is read, and who walks away."""


def hide(stock: Stock, plan: Plan) -> list[Bond]:
    """Where it is hidden: wishes of nobody, which need not hold. It moves to the plot of what hides it."""
    bound = {body for bond in stock.bonds for body in bond.bodies()}
    collected = {name for one in plan.activities if one.mechanic is Mechanic.COLLECT for name in one.things}
    found: list[Bond] = []
    sought = [one for one in stock.items if one not in bound and is_free(one) and is_sought(one, collected)]
    sought = [one for one in sought if not has_tables(one)]
    covers = [one for one in covers_in(stock) if one not in sought]
    for _, group in groupby(sought, key=lambda one: one.entry_id):
        copies = [*group]
        if len(copies) < FEWEST or not covers:
            continue
        step = max(1.0, len(covers) / len(copies))
        for number, item in enumerate(copies[: len(BESIDE) * len(covers)]):
            cover = covers[int(number * step + len(found)) % len(covers)]
            move(item, cover.plot)
            enlarge(item)
            is_tight = isinstance(cover.plot, Plot) and is_indoors(cover.plot)
            before = sum(bond.object is cover for bond in found)
            kind = PlaceKind.NEXT_TO if is_tight else BESIDE[(before + number % 2) % len(BESIDE)]
            found.append(Bond(kind, item, cover))
    return found


def is_sought(item: Item, collected: set[str]) -> bool:
    assert item.entry is not None
    if item.entry.places or item.thing.category in UNSUITED - {"sign"} or max(item.size) > MOST_SOUGHT:
        return False
    return item.entry_id in collected or singular(item.entry.noun.lower().split()[-1]) in SOUGHT


def has_tables(item: Item) -> bool:
    """Under a roof, what is small is found on tables and desks."""
    plot = item.plot
    return isinstance(plot, Plot) and is_indoors(plot) and is_small(item) and any(map(is_table, plot.items))


def enlarge(item: Item) -> None:
    """What is looked for in the open is seen from some way off."""
    share = min(max(SEEN / max(item.size), 1.0), LARGER)
    if share > 1.0 and item.entry is not None and item.entry.size is SizeWord.MEDIUM:
        wide, high, deep = (round(share * side, 2) for side in item.size)
        item.size = (wide, high, deep)
        item.built = build(item.thing, item.look, item.text)


def covers_in(stock: Stock) -> Iterator[Item]:
    """All over the world in turns: the first of each plot, the second of each."""
    by_plot = [
        [one for one in plot.items if one.parent is None and hides(one)]
        for plot in stock.world.inner()
        if plot.zone.kind in GROUNDS and plot.zone.order is None and plot.zone.enclosure is None
    ]
    for number in range(max(map(len, by_plot), default=0)):
        yield from (items[number] for items in by_plot if number < len(items))


def hides(item: Item) -> bool:
    if item.entry is None or item.thing.category in UNSUITED or item.size[1] < COVER or is_gate(item):
        return False
    if not AFLOAT.isdisjoint(item.thing.name.split("_")):
        return False
    return not isinstance(item.plot, Plot) or item.plot.zone.kind not in ENTERED or max(item.size) < 12.0


def is_gate(item: Item) -> bool:
    plot = item.plot
    return isinstance(plot, Plot) and item in (plot.gate, plot.board, *plot.more_gates)


def move(item: Item, plot: object) -> None:
    if not isinstance(plot, Plot) or not isinstance(item.plot, Plot) or item.plot is plot:
        return
    item.plot.items.remove(item)
    plot.items.append(item)
    item.plot = plot
