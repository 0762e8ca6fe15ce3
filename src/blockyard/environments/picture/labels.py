"""Names of what is seen, none over another."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from blockyard.environments.picture.projection import Point, projected
from blockyard.environments.scene import Component

MOST: Final = 24
"""Labels; with more things, those alike share one."""
FONT: Final = 13.0
WIDTH: Final = 0.56
"""Of a letter, as a share of the font's size."""
LINE: Final = 18.0


@dataclass(frozen=True, slots=True)
class Label:
    words: str
    at: Point
    """Middle of the text, in pixels."""
    anchor: Point
    """What it names."""

    @property
    def width(self) -> float:
        return len(self.words) * FONT * WIDTH + 12


def labels(components: Sequence[Component], scale: float, shift: Point) -> list[Label]:
    named = [one for one in components if one.wish != "spawn"]
    groups: dict[tuple[str, ...], list[Component]] = defaultdict(list)
    for one in named:
        key = (one.wish, one.label) if len(named) > MOST or one.parent is not None else (one.id,)
        groups[key].append(one)
    spawns = [one for one in components if one.wish == "spawn"]
    wanted = [(words(group), anchor(group[0], scale, shift)) for group in groups.values()]
    wanted += [("spawn", anchor(spawns[0], scale, shift))] if spawns else []
    placed: list[Label] = []
    for text, point in sorted(wanted, key=lambda one: (one[1][1], one[1][0], one[0])):
        placed.append(free_place(text, point, placed))
    return placed


def words(group: Sequence[Component]) -> str:
    one = group[0]
    look = " ".join(word for word in (one.color or "", one.label) if word)
    text = look if len(group) == 1 else f"{len(group)} x {look}"
    return text if len(text) <= 32 else text[:31] + "…"


def anchor(component: Component, scale: float, shift: Point) -> Point:
    x, z = component.box.centre[0], component.box.centre[2]
    point = projected((x, component.box.high[1], z))
    return (point[0] * scale + shift[0], point[1] * scale + shift[1])


def free_place(text: str, point: Point, placed: Sequence[Label]) -> Label:
    """Above what it names, or as little higher, lower or aside as there is room."""
    for step in range(60):
        for aside in (0.0, 40.0, -40.0, 90.0, -90.0):
            made = Label(text, (point[0] + aside, point[1] - 14 - step * 6), point)
            if not any(overlap(made, other) for other in placed):
                return made
    return Label(text, (point[0], point[1] - 14), point)


def overlap(a: Label, b: Label) -> bool:
    return abs(a.at[0] - b.at[0]) < (a.width + b.width) / 2 and abs(a.at[1] - b.at[1]) < LINE
