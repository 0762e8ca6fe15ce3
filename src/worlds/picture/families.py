"""Components with what stands in and on them: each is one group of the picture, its children's groups inside of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import reduce
from typing import Final

from worlds.geometry import Box
from worlds.picture.canvas import Canvas
from worlds.picture.cuts import without_overlaps
from worlds.picture.order import apart, apart_aslant, back_to_front
from worlds.picture.projection import cover
from worlds.picture.solids import bulk
from worlds.picture.text import escaped
from worlds.scene import Component, Part

SEEN_THROUGH: Final = 0.13
"""Opacity of the walls and the roof that would hide what stands inside."""


@dataclass(slots=True)
class Family:
    component: Component
    children: list["Family"] = field(default_factory=list)

    @property
    def box(self) -> Box:
        """Around all parts."""
        boxes = [part.box for part in self.component.parts] + [child.box for child in self.children]
        return reduce(Box.union, boxes, self.component.box if not boxes else boxes[0])

    @property
    def room(self) -> Box | None:
        """Around what stands inside."""
        boxes = [child.box for child in self.children if child.component.held == "inside"]
        return reduce(Box.union, boxes) if boxes else None


def families(components: Sequence[Component]) -> list[Family]:
    """Of those that stand on the ground."""
    known = {component.id: Family(component) for component in components}
    roots: list[Family] = []
    for family in known.values():
        parent = known.get(family.component.parent or "")
        (parent.children if parent else roots).append(family)
    return roots


def in_order(found: Sequence[Family]) -> list[Family]:
    """The farthest first."""
    return [found[number] for number in back_to_front([bulk(family.box) for family in found])]


def draw_among(canvas: Canvas, found: Sequence[Family], plants: Sequence[Part]) -> None:
    """Families, and what grows before and behind them."""
    for number in back_to_front([*(bulk(family.box) for family in found), *plants]):
        if number < len(found):
            draw_family(canvas, found[number])
        else:
            canvas.draw(plants[number - len(found)])


def draw_family(canvas: Canvas, family: Family) -> None:
    component = family.component
    canvas.out.append(f'<g data-id="{escaped(component.id)}"><title>{escaped(title(component))}</title>')
    draw_parts(canvas, component.parts, family.children, family.room)
    canvas.out.append("</g>")


def draw_parts(canvas: Canvas, whole: Sequence[Part], children: Sequence[Family] = (), room: Box | None = None) -> None:
    """One sees through what hides `room`."""
    parts = without_overlaps(whole)
    for number in back_to_front(parts + [bulk(child.box) for child in children]):
        if number >= len(parts):
            draw_family(canvas, children[number - len(parts)])
        else:
            part = parts[number]
            canvas.draw(part, SEEN_THROUGH if room and hides(part, room) else 1.0)


def title(component: Component) -> str:
    """What the teacher called it, with the colour that she wished."""
    color = component.color or ""
    return component.label if color in component.label else f"{color} {component.label}"


def hides(part: Part, room: Box) -> bool:
    if not cover(part.box, room):
        return False
    far = apart(room, part.box)
    return (apart_aslant(bulk(room), part) if far is None else far) == -1
