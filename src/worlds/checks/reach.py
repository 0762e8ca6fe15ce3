"""What of a scene a player comes to who walks, jumps, and is moved: more, with every door that opens."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from worlds.checks.navigation import walk_of
from worlds.checks.pads import box_of, pads_of
from worlds.entry import Point
from worlds.geometry import Box
from worlds.scene import Scene
from worlds.stage.stage import Prop

BESIDE: Final = 3.0
"""Studs from where one walks to what one touches, or to where one stands who uses it."""
JUMP: Final = 10.0
RISE: Final = 6.0
"""As far and as high as an avatar jumps from one thing to the next."""


ON: Final = 0.5
"""Studs between a thing and what stands on it."""


class Reach:
    def __init__(self, scene: Scene, props: Iterable[Prop]) -> None:
        self.scene = scene
        self.props = [*props]
        self.boxes = {one.id: box_of(one) for one in scene.components if one.parts}
        self.holders = {one.id: one.parent for one in scene.components if one.held == "on" and one.parent is not None}
        self.starts = [box_of(pad) for pad in pads_of(scene)]
        self.opened: set[str] = set()
        self.walk = walk_of(scene)
        self.things = self.found()

    def open(self, thing: str) -> None:
        """A door, which is no longer in the way."""
        if thing not in self.opened:
            self.opened.add(thing)
            self.walk = walk_of(self.scene, self.opened)
            self.things = self.found()

    def go(self, spot: Point) -> None:
        """She is moved there."""
        self.starts.append(Box(spot, spot))
        self.things = self.found()

    def found(self) -> set[str]:
        """Ids of the things to which she comes."""
        areas = set[int]().union(*(self.walk.areas_at(start, BESIDE) for start in self.starts))
        found = {
            prop.thing
            for prop in self.props
            if any(areas & self.walk.areas_at(one, BESIDE) for one in self.where(prop))
        }
        touched = [prop.thing for prop in self.props if prop.reach == "touch" and prop.thing in self.boxes]
        while more := {one for one in touched if one not in found and self.is_jumped_to(one, found)}:
            found |= more
        return found | {one for one in touched if self.stands_on(one, found)}

    def where(self, prop: Prop) -> Iterator[Box]:
        """What one comes to. Who touches what stands on a table jumps onto the table."""
        if prop.reach != "touch" or prop.thing not in self.boxes:
            yield Box(prop.spot, prop.spot)
            return
        yield self.boxes[prop.thing]
        holder = self.holders.get(prop.thing)
        if holder in self.boxes and self.boxes[prop.thing].low[1] <= RISE:
            yield self.boxes[holder]

    def stands_on(self, thing: str, found: Collection[str]) -> bool:
        return any(is_on(self.boxes[other], self.boxes[thing]) for other in found if other in self.boxes)

    def is_jumped_to(self, thing: str, found: Collection[str]) -> bool:
        return any(is_near(self.boxes[other], self.boxes[thing]) for other in found if other in self.boxes)


def is_on(one: Box, other: Box) -> bool:
    """The other stands on the one."""
    apart = max(max(one.low[axis] - other.high[axis], other.low[axis] - one.high[axis]) for axis in (0, 2))
    return apart < 0 and abs(other.low[1] - one.high[1]) <= ON


def is_near(one: Box, other: Box) -> bool:
    aside = max(max(one.low[axis] - other.high[axis], other.low[axis] - one.high[axis]) for axis in (0, 2))
    return aside <= JUMP and other.high[1] - one.high[1] <= RISE
