"""Names of what is seen, none over another."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from worlds.picture.families import title
from worlds.picture.projection import Point, Rect, meet
from worlds.picture.text import escaped, shortened, width
from worlds.scene import Component

MOST: Final = 30
"""Labels; with more things, those alike share one."""
ALIKE: Final = 5
"""So many alike in one place share a label anyway."""
FONT: Final = 13.0
LINE: Final = 20.0
LONGEST: Final = 34
"""Letters."""
ABOVE: Final = 16.0
"""Pixels between the middle of a label and the top of what it names."""
SMALL: Final = 6000.0
"""Square pixels: what is smaller shall not be covered by the label of another."""
SPAWN: Final = "players start here"

ToPixels = Callable[[Component], tuple[Point, Rect]]
"""Where the middle of a component's top is, and its outline."""


@dataclass(frozen=True, slots=True)
class Label:
    words: str
    middle: Point
    anchor: Point
    """What it names."""
    is_spawn: bool = False

    @property
    def rect(self) -> Rect:
        (x, y), half = self.middle, (width(self.words, FONT) + 14) / 2
        return (x - half, y - LINE / 2, x + half, y + LINE / 2)


def labels(components: Sequence[Component], place: ToPixels, canvas: Rect, taken: Sequence[Rect]) -> list[Label]:
    """`taken`: where no label may be."""
    spawns = [one for one in components if one.wish == "spawn"]
    groups = grouped([one for one in components if one.wish != "spawn"])
    wanted = [(words(group), *place(nearest(group, place)), False) for group in groups]
    wanted += [(SPAWN, *place(nearest(spawns, place)), True)] if spawns else []
    small = [rect for _, _, rect, _ in wanted if (rect[2] - rect[0]) * (rect[3] - rect[1]) < SMALL]
    placed: list[Label] = []
    for text, anchor, own, is_spawn in sorted(wanted, key=lambda one: (one[3], one[1][1], one[1][0], one[0])):
        kept_free = [rect for rect in small if rect != own]
        found = free_place(
            Label(text, anchor, anchor, is_spawn), canvas, [*taken, *(one.rect for one in placed)], kept_free
        )
        if found:
            placed.append(found)
    return placed


def grouped(components: Sequence[Component]) -> list[list[Component]]:
    """Each alone, or many alike in one place together; too many labels: all alike in one place; still: all alike."""
    together: dict[tuple[str | None, ...], list[Component]] = defaultdict(list)
    for one in components:
        together[(one.wish, one.label, one.parent)].append(one)
    groups = [
        part for group in together.values() for part in ([group] if len(group) >= ALIKE else [[one] for one in group])
    ]
    if len(groups) > MOST:
        groups = list(together.values())
    if len(groups) > MOST:
        everywhere: dict[tuple[str, str], list[Component]] = defaultdict(list)
        for one in components:
            everywhere[(one.wish, one.label)].append(one)
        groups = list(everywhere.values())
    return groups


def words(group: Sequence[Component]) -> str:
    look = shortened(title(group[0]).strip(), LONGEST)
    return look if len(group) == 1 else f"{len(group)} × {look}"


def nearest(group: Sequence[Component], place: ToPixels) -> Component:
    """The one in the midst of them."""
    points = [place(one)[0] for one in group]
    x, y = (sum(point[axis] for point in points) / len(points) for axis in (0, 1))
    order = sorted(range(len(group)), key=lambda at: ((points[at][0] - x) ** 2 + (points[at][1] - y) ** 2, at))
    return group[order[0]]


def free_place(wanted: Label, canvas: Rect, taken: Sequence[Rect], kept_free: Sequence[Rect]) -> Label | None:
    """Above what it names, or as near as there is room. None: there is none."""
    best: tuple[float, Label] | None = None
    x, y = wanted.anchor
    for up, aside in product(range(16), (0, 1, -1, 2, -2, 3, -3)):
        middle = (x + aside * 34.0, y - ABOVE - up * 11.0)
        label = Label(wanted.words, middle, wanted.anchor, wanted.is_spawn)
        rect = label.rect
        cost = up * 11.0 + abs(aside) * 30.0
        if best and cost >= best[0]:
            continue
        if not inside(rect, canvas) or any(meet(rect, other) for other in taken):
            continue
        cost += 25.0 * sum(meet(rect, other) for other in kept_free)
        if not best or cost < best[0]:
            best = (cost, label)
    return best[1] if best else None


def inside(rect: Rect, canvas: Rect) -> bool:
    return canvas[0] <= rect[0] and canvas[1] <= rect[1] and rect[2] <= canvas[2] and rect[3] <= canvas[3]


def mark(label: Label) -> str:
    x, y = label.middle
    low_x, low_y, high_x, _ = label.rect
    plate, ink = ("#1c5fae", "#fff") if label.is_spawn else ("#fff", "#20242c")
    return (
        f'<rect x="{low_x:.1f}" y="{low_y:.1f}" width="{high_x - low_x:.1f}" height="{LINE:.0f}" rx="5" fill="{plate}" '
        f'fill-opacity=".9"/><text x="{x:.1f}" y="{y + FONT * 0.34:.1f}" fill="{ink}">{escaped(label.words)}</text>'
    )


def leader(label: Label) -> str:
    """A line to what the label names, if it is not just above it."""
    (x, y), (to_x, to_y) = label.middle, label.anchor
    if abs(x - to_x) + abs(y + ABOVE - to_y) < 8:
        return ""
    return (
        f'<path d="M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}" stroke="#fff" stroke-width="3" stroke-opacity=".7"/>'
        f'<path d="M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}" stroke="#20242c"/>'
        f'<circle cx="{to_x:.1f}" cy="{to_y:.1f}" r="2.5" fill="#20242c"/>'
    )


def drawn(found: Sequence[Label]) -> str:
    lines, plates = "".join(map(leader, found)), "".join(map(mark, found))
    return f'<g font-size="{FONT:.0f}" text-anchor="middle">{lines}{plates}</g>'
