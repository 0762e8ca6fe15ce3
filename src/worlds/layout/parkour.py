"""A course of platforms to jump along: it winds away from where players arrive, rises and falls, and is of many colours."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from worlds.catalogue.thing import Look
from worlds.layout.answer_rows import EACH, in_answer_rows, row_at, size_at, spots
from worlds.layout.body import Body, Spot
from worlds.layout.item import Item
from worlds.layout.kill_floor import FLOOR, take_floors
from worlds.layout.plot import Plot
from worlds.layout.stock import Stock, build
from worlds.plan.plan import PlaceKind, Zone, ZoneKind
from worlds.scene import Color
from worlds.sizes import SizeWord

PLATFORM: Final = "podium"
CHECKPOINT: Final = "checkpoint"
FEWEST: Final = 4
GAP: Final = 6.0
"""Studs from one to the next: an avatar jumps 8 far and 7 high (16 studs a second, 7.2 up)."""
CLIMB: Final = 2.3
"""Studs that one is higher than the one before, on the average."""
BUMPS: Final = (0.0, 0.9, -0.7)
"""Studs more, one after the other: no two jumps are alike."""
ACROSS: Final = 11.0
"""Studs of a platform either way, if the words say nothing of its size: a podium is larger."""
SHARES: Final = ((1.3, 1.1), (0.9, 0.9), (1.35, 0.75), (0.75, 0.75), (1.0, 1.3), (0.8, 1.0), (1.25, 1.25))
"""Of that, along x and z, one after the other: no two platforms in turn are alike."""
STRIDES: Final = (5.0, 4.0, 5.5, 4.5, 6.0)
"""Studs from the edge of one to that of the next, one after the other."""
SUMMIT: Final = 12
"""Platforms from the lowest to the highest; then the course leads down again."""
COLORS: Final[tuple[Color, ...]] = (
    (226, 84, 72),
    (240, 160, 56),
    (246, 212, 80),
    (98, 184, 96),
    (76, 148, 220),
    (152, 104, 200),
)
SINGLE: Final = 16
"""Platforms that follow each other one by one, at most; more lie in rows."""
CURVE: Final = (0.0, 8.0, 15.5, 20.0, 14.0, 5.0, -5.0, -14.0, -20.0, -13.0, -6.0)
"""Studs that each is aside: a winding course."""
COLUMNS: Final = 3
WIND: Final = 2.5
"""Studs that every other one stands aside."""


def courses(stock: Stock) -> list[list[Item]]:
    """The platforms of each course, in the order in which one jumps: the last is that on which something stands."""
    by_entry: dict[tuple[str, Body], list[Item]] = {}
    for item in stock.items:
        if is_jumped(item):
            by_entry.setdefault((item.entry_id, item.plot), []).append(item)
    return [in_order(items) for items in by_entry.values() if len(items) >= FEWEST]


def in_order(items: Sequence[Item]) -> list[Item]:
    if in_answer_rows(items):
        return [*items]
    return sorted(items, key=lambda item: any(child.thing.name != CHECKPOINT for child in item.children))


def is_jumped(item: Item) -> bool:
    if item.thing.name != PLATFORM or item.entry is None:
        return False
    over = any(place.kind is PlaceKind.OVER for place in item.entry.places)
    return over or (isinstance(item.plot, Plot) and is_course(item.plot.zone))


def is_course(zone: Zone) -> bool:
    return zone.kind is ZoneKind.TRACK or any(thing.choice == FLOOR for thing in zone.things)


def make_courses(stock: Stock) -> None:
    """Once it is known what stands on what, and before it finds its place there."""
    found = courses(stock)
    for course in found:
        number_in_order(course, stock)
        is_asked = in_answer_rows(course)
        if is_asked:
            put_at_end(course, stock)
        for number, item in enumerate(course):
            if is_asked:
                item.size = size_at(number, item.size[1])
            vary(item, row_at(number) if is_asked else number, alike=is_asked or len(course) > SINGLE)
        loose = [item for item in stock.items if item.thing.name == CHECKPOINT and is_loose(item)]
        for number, item in enumerate(loose):
            platform = course[(number + 1) * len(course) // (len(loose) + 1)]
            platform = course[course.index(platform) // EACH * EACH] if is_asked else platform
            item.parent, item.held = platform, "on"
            platform.children.append(item)

    take_floors(stock, found)


def put_at_end(course: Sequence[Item], stock: Stock) -> None:
    """What stands on a platform: no answer bears it."""
    end = course[-1]
    moved = [child for item in course[:-1] for child in item.children]
    for item in course[:-1]:
        item.children = []
    for child in moved:
        child.parent = end
    end.children += moved
    stock.bonds[:] = [
        replace(one, object=end) if one.subject in moved and one.object in course else one for one in stock.bonds
    ]


def number_in_order(course: Sequence[Item], stock: Stock) -> None:
    """Their ids and their order in the scene are those of the jumps."""
    ids = [item.id for item in stock.items if item in course]
    for listed in [stock.items, *([course[0].plot.items] if isinstance(course[0].plot, Plot) else [])]:
        slots = [slot for slot, item in enumerate(listed) if item in course]
        for slot, item in zip(slots, course, strict=True):
            listed[slot] = item
    for name, item in zip(ids, course, strict=True):
        item.id = name


def is_loose(item: Item) -> bool:
    return item.parent is None and item.entry is not None and not item.entry.places


def vary(item: Item, number: int, *, alike: bool) -> None:
    """What is said of its colour and size stays. `alike`: all are equally wide, as rows of them are."""
    wide, high, deep = item.size
    if item.entry is not None and item.entry.size is SizeWord.MEDIUM and (wide, deep) == item.thing.size[::2]:
        shares = (1.0, 1.0) if alike else SHARES[number % len(SHARES)]
        wide, deep = (round(ACROSS * share, 2) for share in shares)
    item.size = (wide, round(high + higher(number), 2), deep)
    if item.entry is not None and item.entry.color is None:
        item.color = COLORS[number % len(COLORS)]
    item.built = build(item.thing, Look(item.size, item.color, item.material, item.text or item.label), item.text)


def higher(number: int) -> float:
    """Studs that a platform is higher than wished: so from where one arrives the whole course is seen."""
    step = number % (2 * SUMMIT)
    return CLIMB * min(step, 2 * SUMMIT - step) + (BUMPS[number % len(BUMPS)] if step else 0.0)


def winding(items: Sequence[Item]) -> list[tuple[Item, Spot]]:
    """From the south to the north: in a winding line, or row by row, each row begun where the last one ended."""
    if in_answer_rows(items):
        return spots(items)
    if len(items) <= SINGLE:
        return one_by_one(in_order(items))
    wide, _, deep = items[0].size
    found: list[tuple[Item, Spot]] = []
    for number, item in enumerate(in_order(items)):
        row, along = divmod(number, COLUMNS)
        column = along if row % 2 == 0 else COLUMNS - 1 - along
        aside = WIND if along == 1 else 0.0
        found.append((item, (column * (wide + GAP), -row * (deep + GAP) - aside, item.yaw)))
    return found


def one_by_one(items: Sequence[Item]) -> list[tuple[Item, Spot]]:
    """In a winding line, each no farther from the one before than one jumps."""
    found: list[tuple[Item, Spot]] = []
    x, z, before = 0.0, 0.0, items[0].size
    for number, item in enumerate(items):
        wide, _, deep = item.size
        if number:
            z -= (before[2] + deep) / 2 + STRIDES[number % len(STRIDES)]
            most = (before[0] + wide) / 2
            x += min(max(CURVE[number % len(CURVE)] - x, -most), most)
        found.append((item, (round(x, 2), round(z, 2), item.yaw)))
        before = item.size
    return found
