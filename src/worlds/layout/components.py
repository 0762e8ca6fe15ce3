"""A placed item as a component of the scene."""

from worlds.geometry import Box, Vector, moved
from worlds.layout.item import Item
from worlds.plan.plan import PlaceKind
from worlds.scene import Component

BEFORE: float = 3.0
"""Studs before a thing's front where a player stands who uses it."""


def component(item: Item) -> Component:
    base, yaw = item.world()
    entry = item.entry
    return Component(
        id=item.id,
        thing=item.thing.name,
        label=item.label or item.thing.title,
        wish=item.entry_id,
        base=base,
        yaw=yaw,
        size=item.size,
        parts=tuple(part.placed(base, yaw) for part in item.built.parts),
        color=entry.color if entry else None,
        material=entry.material if entry else None,
        size_word=entry.size if entry else "medium",
        openings=tuple(in_world(box, base, yaw) for box in item.built.openings),
        visit=visit(item, base, yaw),
        parent=item.parent.id if item.parent else None,
        held=item.held,
        hovers=item.swims or is_over(item),
    )


def is_over(item: Item) -> bool:
    places = item.entry.places if item.entry else ()
    return item.parent is None and any(place.kind is PlaceKind.OVER for place in places)


def in_world(box: Box, base: Vector, yaw: int) -> Box:
    a, b = moved(base, yaw, box.low), moved(base, yaw, box.high)
    low = (min(a[0], b[0]), min(a[1], b[1]), min(a[2], b[2]))
    return Box(low, (max(a[0], b[0]), max(a[1], b[1]), max(a[2], b[2])))


def visit(item: Item, base: Vector, yaw: int) -> Vector | None:
    """Inside the first door of a building; before the front of what else players use. None: it is only looked at."""
    if item.held == "on" or item.entry is None:
        return None
    interior = item.built.interior
    if interior is not None and item.built.openings:
        door = item.built.openings[0].centre
        return moved(base, yaw, (door[0], interior.low[1], interior.low[2] + BEFORE))
    if not item.thing.visited:
        return None
    return moved(base, yaw, (0.0, 0.0, -item.size[2] / 2 - BEFORE))
