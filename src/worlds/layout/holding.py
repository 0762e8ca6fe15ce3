"""Arranging what stands inside and on things. Positions are in the holder's own frame; it grows until all fits."""

from dataclasses import replace
from typing import Final

from worlds.catalogue.holding import CARRIERS
from worlds.geometry import IDENTITY, Box, Vector
from worlds.layout.interior import put_into_room
from worlds.layout.item import Item
from worlds.layout.perch import HELD_UP, LEVEL, perch
from worlds.layout.stock import build
from worlds.scene import Part, Shape
from worlds.sizes import SizeWord

GROWTH: Final = (1.0, 1.15, 1.3, 1.5, 1.75, 2.1, 2.5, 3.0, 3.6, 4.4)
SPREADING: Final = (1.0, 1.25, 1.6, 2.0, 2.5, 3.0)
"""Of what has no level top and is for things to lie on or in, either way."""
WIDENED: Final = CARRIERS | frozenset(
    "rug blanket mat mattress doormat tablecloth table counter stage stand tray platform bench".split()
)
"""Words of the names of what spreads."""
ON_TOP_GAP: Final = 0.4
SLAB: Final = 0.75
"""Of the ground that it takes, what covers it."""
HEADROOM: Final = 1.0


def settle(holder: Item) -> bool:
    """Find a place for all that `holder` holds, letting it grow: what a family's grammar draws keeps its proportions. What
    has no level top holds things on its parts. False: it holds too little."""
    held_first = [settle(child) for child in holder.children]
    if not holder.children:
        return True
    width, height, depth = size = holder.size
    on_top = [child for child in holder.children if child.held == "on"]
    is_level = level_top(holder) is not None
    for factor in GROWTH if holder.built.interior or is_level else ():
        if holder.thing.family and spreads(holder):
            stretch(holder, size, factor)
        else:
            grow(holder, (width * factor, height * (factor if holder.thing.family else 1.0), depth * factor))
        if arrange_inside(holder) and (arrange_on_top(holder) if is_level else perch(holder, on_top)):
            return all(held_first)
    if on_top:
        shrink(holder, size)
        for factor in SPREADING if spreads(holder) else ():
            spread(holder, size, factor)
            if perch(holder, on_top, HELD_UP):
                return arrange_inside(holder) and all(held_first)
            shrink(holder, size)
    return arrange_inside(holder) and perch(holder, on_top) and all(held_first)


def level_top(holder: Item) -> Box | None:
    """Where things stand on it in rows: its own top, or that of the slab over all of a counter that becomes wider."""
    if holder.built.top is not None or not spreads(holder):
        return holder.built.top
    boxes = [part.box for part in holder.built.parts]
    high = max(box.high[1] for box in boxes)
    slabs = [box for box in boxes if box.high[1] > high - LEVEL]
    wide, _, deep = holder.size
    lid = max(slabs, key=lambda box: box.size[0] * box.size[2])
    if lid.size[0] * lid.size[2] < SLAB * wide * deep:
        return None
    return Box((lid.low[0], high, lid.low[2]), lid.high)


def spreads(holder: Item) -> bool:
    """Whether it is as large as what is said to lie on it, unless the plan says how large it is."""
    is_usual = holder.entry is not None and holder.entry.size is SizeWord.MEDIUM
    return is_usual and not WIDENED.isdisjoint(holder.thing.name.split("_"))


def spread(holder: Item, size: Vector, factor: float) -> None:
    """What is made of level slabs alone becomes no higher."""
    width, height, depth = size
    if any(part.shape is not Shape.BLOCK or part.rotation != IDENTITY for part in holder.built.parts):
        holder.size = (round(width * factor, 2), round(height * factor, 2), round(depth * factor, 2))
        holder.built = build(holder.thing, holder.look, holder.text)
        return
    holder.size = (round(width * factor, 2), height, round(depth * factor, 2))
    holder.built = replace(holder.built, parts=[wider(part, factor) for part in holder.built.parts])


def stretch(holder: Item, size: Vector, factor: float) -> None:
    """A counter that becomes wider for what lies on it becomes no higher: a grammar would keep its proportions."""
    if factor == 1.0:
        return
    shrink(holder, size)
    width, height, depth = size
    holder.size = (round(width * factor, 2), height, round(depth * factor, 2))
    built = holder.built
    top = Box(*(scaled(corner, factor) for corner in (built.top.low, built.top.high))) if built.top else None
    holder.built = replace(built, parts=[wider(part, factor) for part in built.parts], top=top)


def scaled(point: Vector, factor: float) -> Vector:
    return (factor * point[0], point[1], factor * point[2])


def wider(part: Part, factor: float) -> Part:
    """What is no level slab keeps its size, and its place in the whole."""
    wide, high, deep = part.size
    is_slab = part.shape is Shape.BLOCK and part.rotation == IDENTITY
    size = (factor * wide, high, factor * deep) if is_slab else part.size
    return replace(part, size=size, position=scaled(part.position, factor))


def shrink(holder: Item, size: Vector) -> None:
    """To what it was: a larger one does not hold more."""
    for child in holder.children:
        child.placed = False
    holder.size = size
    holder.built = build(holder.thing, holder.look, holder.text)


def grow(holder: Item, size: Vector) -> None:
    inside = [child for child in holder.children if child.held == "inside"]
    need = max((child.size[1] + HEADROOM for child in inside), default=0.0)
    room = holder.built.interior.size[1] if holder.built.interior else 0.0
    height = size[1] + max(need - room, 0.0) if inside else size[1]
    wished = (round(size[0], 2), round(max(height, holder.size[1]), 2), round(size[2], 2))
    if wished != holder.size:
        holder.size = wished
        holder.built = build(holder.thing, holder.look, holder.text)


def arrange_inside(holder: Item) -> bool:
    children = [child for child in holder.children if child.held == "inside"]
    if not children:
        return True
    interior = holder.built.interior
    if interior is None or not put_into_room(interior, [box.footprint for box in holder.built.openings], children):
        return False
    for child in children:
        child.level = interior.low[1]
    return True


def arrange_on_top(holder: Item) -> bool:
    children = [child for child in holder.children if child.held == "on"]
    if not children:
        return True
    top = level_top(holder)
    if top is None:
        return False
    low_x, level, low_z = top.low
    high_x, _, high_z = top.high
    x, z, row_depth = low_x, low_z, 0.0
    rows: list[list[Item]] = [[]]
    for child in children:
        width, _, depth = child.size
        if width > high_x - low_x + 1e-6 or depth > high_z - low_z + 1e-6:
            return False
        if x + width > high_x + 1e-6:
            x, z, row_depth = low_x, z + row_depth + ON_TOP_GAP, 0.0
            rows.append([])
        if z + depth > high_z + 1e-6:
            return False
        child.x, child.z, child.yaw, child.level, child.placed = x + width / 2, z + depth / 2, 0, level, True
        rows[-1].append(child)
        x, row_depth = x + width + ON_TOP_GAP, max(row_depth, depth)
    centre_rows(rows, top)
    return True


def centre_rows(rows: list[list[Item]], top: Box) -> None:
    used = max(child.rect()[3] for row in rows for child in row)
    down = (top.high[2] - used) / 2
    for row in rows:
        aside = (top.high[0] - max((child.rect()[2] for child in row), default=top.high[0])) / 2
        for child in row:
            child.x, child.z = round(child.x + aside, 2), round(child.z + down, 2)
