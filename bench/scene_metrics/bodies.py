"""A component as it stands: the box around its parts, and where its front looks. Directions are (x, z)."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from typing import Final

from worlds.checks.pads import SPAWN_THING, box_of
from worlds.geometry import Box
from worlds.scene import Component, Scene

Direction = tuple[float, float]
FRONTS: Final[dict[int, Direction]] = {0: (0, -1), 90: (-1, 0), 180: (0, 1), 270: (1, 0)}


@dataclass(frozen=True, slots=True, eq=False)
class Body:
    component: Component
    box: Box
    front: Direction

    @property
    def middle(self) -> Direction:
        x, _, z = self.box.centre
        return (x, z)

    @property
    def extents(self) -> Direction:
        w, _, d = self.box.size
        return (w, d)

    def toward(self, side: str) -> Direction:
        """The way to a side of it, as somebody sees it who stands before its front."""
        x, z = self.front
        return {"in_front_of": (x, z), "behind": (-x, -z), "left_of": (-z, x), "right_of": (z, -x)}[side]


def bodies_of(scene: Scene) -> list[Body]:
    return [Body(component, box_of(component), FRONTS[component.yaw]) for component in scene.components]


def is_spawn(body: Body) -> bool:
    return body.component.thing == SPAWN_THING


def spawn_area(pads: list[Body]) -> Body:
    """All pads as one, which looks north."""
    return Body(pads[0].component, around(pad.box for pad in pads), FRONTS[0])


def around(boxes: Iterable[Box]) -> Box:
    return reduce(Box.union, boxes)


def gap(a: Body, b: Body) -> float:
    """Between the footprints: 0 where they touch or overlap."""
    apart = [max(0.0, a.box.low[i] - b.box.high[i], b.box.low[i] - a.box.high[i]) for i in (0, 2)]
    return math.hypot(*apart)


def way(a: Body, b: Body) -> Direction:
    """From the middle of a to the middle of b."""
    return (b.middle[0] - a.middle[0], b.middle[1] - a.middle[1])


def dot(a: Direction, b: Direction) -> float:
    return a[0] * b[0] + a[1] * b[1]


def degrees_between(a: Direction, b: Direction) -> float:
    return abs(math.degrees(math.atan2(a[0] * b[1] - a[1] * b[0], dot(a, b))))
