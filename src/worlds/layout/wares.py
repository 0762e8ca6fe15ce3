"""What stalls sell: each stall has one ware, small enough for its counter."""

from dataclasses import replace
from typing import Final

from worlds.catalogue.period import like
from worlds.layout.bond import Bond
from worlds.layout.item import Item
from worlds.layout.plot import Plot
from worlds.layout.stock import Stock, build
from worlds.plan.plan import PlaceKind

STALL: Final = "market_stall"
"""Its name in the catalogue."""
LARGEST: Final = 3.0
"""Studs of a ware, either way."""
LIKE: Final = {"street_lamp": "lantern", "floor_lamp": "lantern", "gas_lamp": "lantern"}
"""What of its kind is sold on a counter, by its name in the catalogue."""


def put_out_wares(stock: Stock) -> None:
    stalls = [item for plot in stock.world.inner() for item in plot.items if item.thing.name == STALL]
    if not stalls:
        return
    by_entry: dict[str, list[str]] = {}
    for bond in stock.bonds:
        if is_sold(bond):
            wares = by_entry.setdefault(bond.object.entry_id, [])
            wares += [] if bond.subject.entry_id in wares else [bond.subject.entry_id]
    seen: dict[str, int] = {}
    for number, bond in enumerate(stock.bonds):
        if not is_sold(bond):
            continue
        ware, stall = bond.subject, bond.object
        assert isinstance(ware, Item)
        wares = by_entry[stall.entry_id]
        mine = [one for one in stalls if one.entry_id == stall.entry_id and lies_alike(one, stall)]
        own = mine[wares.index(ware.entry_id) % len(mine) :: len(wares)]
        if len(wares) > 1:
            stock.bonds[number] = replace(bond, object=own[seen.get(ware.entry_id, 0) % len(own)])
            seen[ware.entry_id] = seen.get(ware.entry_id, 0) + 1
        make_small(ware)


def is_sold(bond: Bond) -> bool:
    one, other = bond.subject, bond.object
    is_on = bond.kind is PlaceKind.ON and isinstance(one, Item) and isinstance(other, Item)
    return is_on and isinstance(other, Item) and other.thing.name == STALL and one.entry_id != other.entry_id


def lies_alike(one: Item, other: Item | Plot) -> bool:
    return one.plot is other.plot


def make_small(ware: Item) -> None:
    ware.thing = like(ware.thing, LIKE.get(ware.thing.name))
    size = ware.thing.size if ware.thing.name in LIKE else ware.size
    share = min(1.0, LARGEST / max(size))
    wide, high, deep = (round(share * side, 2) for side in size)
    if (wide, high, deep) != ware.size:
        ware.size = (wide, high, deep)
        ware.built = build(ware.thing, ware.look, ware.text)
