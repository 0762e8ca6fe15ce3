"""In a room, what one works with stands on a table, a desk, a bench, and not on the floor, if no words say where it is."""

from typing import Final

from worlds.layout.item import Item
from worlds.layout.stock import Stock
from worlds.plan.plan import ENTERED

HANDLED: Final = frozenset("microscope test_tubes flask".split())
FAMILIES: Final = frozenset({"glassware", "school_supply", "dish"})
"""Of the catalogue, whose members are as small."""
TABLES: Final = frozenset("table desk counter workbench".split())


def put_on_benches(stock: Stock) -> None:
    """One on each, as far as there are tables that nothing else is on."""
    bound = {body for bond in stock.bonds for body in bond.bodies()}
    for plot in stock.world.inner():
        if plot.zone.kind not in ENTERED:
            continue
        tables = [item for item in plot.items if item.thing.name in TABLES and not item.children]
        for item in plot.items:
            is_free = item.parent is None and item not in bound and item.entry is not None and not item.entry.places
            table = next((one for one in tables if bears(one, item)), None)
            if is_free and is_handled(item) and table is not None:
                tables.remove(table)
                table.children.append(item)
                item.parent, item.held = table, "on"


def is_handled(item: Item) -> bool:
    return item.thing.name in HANDLED or item.thing.family in FAMILIES


def bears(table: Item, item: Item) -> bool:
    top = table.built.top
    return top is not None and item.size[0] <= top.size[0] and item.size[2] <= top.size[2]
