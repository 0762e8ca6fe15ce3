"""Stalls, tables, shelves: what is listed for them stands on them."""

from worlds.catalogue.holding import has_top
from worlds.reading.entities import Entity
from worlds.resolve.resolve import thing_named


def carries(entity: Entity) -> bool:
    """Whether what is listed below it stands on it: `Fruit stall: 12 apples`."""
    return has_top(thing_named(entity.noun)) or entity.head_noun in (
        "stall",
        "table",
        "shelf",
        "counter",
        "stand",
        "tray",
    )
