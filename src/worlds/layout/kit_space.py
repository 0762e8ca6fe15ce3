"""A place indoors that is being furnished: its floor, what stands there already, and what may still be put."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from worlds.catalogue.dress import Dress
from worlds.catalogue.kit import Kit, Placed
from worlds.catalogue.kits import words_of
from worlds.catalogue.solids import Paint
from worlds.geometry import Box, Vector, moved
from worlds.layout.body import Rect, grown, overlap
from worlds.layout.building import FLOOR
from worlds.layout.floor_plan import THICKNESS
from worlds.layout.plot import Plot
from worlds.layout.relief import level_of
from worlds.plan.plan import ENTERED
from worlds.scene import Component, Part

OUT: Final = 0.4
"""Studs from a wall to what stands along it: panelling is between."""
FLAT: Final = 0.5
"""Studs over the floor: lower things lie on it."""
BEFORE_DOORS: Final = 5.0
FRAME: Final = 0.4
"""Studs beside a window that stay free."""
DOORS: Final = ("Lintel", "NearLintel", "Sill", "EntranceDoor")
"""Names of parts that tell where a door is."""
WINDOWS: Final = ("Window", "NearWindow")
HANGING: Final = ("Beam",)
PASSED: Final = frozenset(("PictureFrame", "Picture", "PictureLand", "Inlay", "Ground", "Floor"))
USED: Final = 2.2
"""Studs around where a player stands who uses something."""
ARRIVING: Final = 6.5
"""The same where players arrive."""
PERSON, OVER_PADS = 6.0, 11.0
VARIED: Final = 6
"""Looks of a piece: copies are small in files."""


@dataclass(slots=True)
class Space:
    rect: Rect
    level: float
    is_hall: bool
    told: list[Box]
    """What was asked for."""
    kept: list[Box]
    """What stays free: before doors, where something is used, where players arrive."""
    windows: list[Box]
    standing: list[Box]
    """Other scenery."""
    beams: list[Box]
    asked: frozenset[str]
    """Words for what was asked for in it."""
    starts: list[Vector]
    left: int
    """Parts that may still be put."""
    put: list[Part] = field(default_factory=list)
    own: list[Box] = field(default_factory=list)
    """Of what was put."""

    def copied(self) -> "Space":
        return replace(self, put=[], own=[])

    def holds(self, at: Vector) -> bool:
        west, north, east, south = self.rect
        return west - 0.1 <= at[0] <= east + 0.1 and north - 0.1 <= at[2] <= south + 0.1

    def is_inside(self, box: Box) -> bool:
        west, north, east, south = self.rect
        return west <= box.low[0] and box.high[0] <= east and north <= box.low[2] and box.high[2] <= south

    def wanted(self, found: Sequence[Placed]) -> list[Placed]:
        """Without what somebody asked for: that is there, and counted."""
        return [
            one
            for one in found
            if not one.piece.kin & self.asked and not (one.goods is not None and one.goods.words & self.asked)
        ]

    def taken(self, side: float, windows: Sequence[Box] = ()) -> list[Box]:
        """`side`: studs that told things keep from what is put."""
        return [*(wider(one, side) for one in self.told), *self.kept, *self.standing, *self.own, *windows]

    def is_free(self, box: Box, *, side: float = 0.0) -> bool:
        """`side`: studs that told things keep from it."""
        return not any(box.overlaps(one) for one in self.taken(side))

    def add(self, parts: Sequence[Part], box: Box) -> None:
        self.put += parts
        self.own.append(box)
        self.left -= len(parts)


def space_of(
    plot: Plot, world: Plot, components: Sequence[Component], scenery: Iterable[tuple[Part, Box]], left: int
) -> Space:
    """`scenery`: all there was before, with its boxes. `left`: parts that may be put."""
    rect = inside(plot, world)
    level = 0.0 if plot is world else level_of(plot) + FLOOR
    here = grown(rect, 1.5)
    parts = [(part, box) for part, box in scenery if overlap(box.footprint, here)]
    things = [one for one in components if overlap(one.box.footprint, here)]
    pads = [one for one in things if one.wish == "spawn"]
    told = [around(one) for one in things if one.wish != "spawn"]
    kept = [box for one in things for box in one.openings]
    kept += [person(one.visit, USED) for one in things if one.visit is not None]
    kept += [wider(one.box, ARRIVING, OVER_PADS) for one in pads]
    kept += [doorway(box, level) for part, box in parts if part.name in DOORS]
    asked = {word for one in things if one.wish != "spawn" for word in called(one)}
    return Space(
        rect,
        level,
        plot is world,
        told,
        kept,
        [wider(box, FRAME) for part, box in parts if part.name in WINDOWS],
        [box for part, box in parts if is_standing(part, box, rect, level)],
        [box for part, box in parts if part.name in HANGING],
        frozenset(asked),
        [one.base for one in components if one.wish == "spawn"],
        left,
    )


def inside(plot: Plot, world: Plot) -> Rect:
    """Of its walls. A room of a building is as large as it is inside, a building of one room as it is outside."""
    if plot is world and world.hall is not None:
        return world.hall
    is_inner = plot.plot is not None and plot.plot is not world and plot.plot.zone.kind in ENTERED
    return plot.rect() if is_inner else grown(plot.rect(), -THICKNESS)


def called(one: Component) -> tuple[str, ...]:
    """Its kind, and what it is called: a pastry case is a case, and no pastry."""
    words = words_of(one.label.replace("_", " "))
    return (one.thing, "_".join(words), *words[-1:], *words_of(one.thing.replace("_", " "))[-1:])


def around(one: Component) -> Box:
    """It, with what of it stands out."""
    boxes = [part.box for part in one.parts]
    found = one.box
    for box in boxes:
        found = found.union(box)
    return found


def is_standing(part: Part, box: Box, rect: Rect, level: float) -> bool:
    """Something is where it is, above the floor."""
    return part.name not in PASSED and box.high[1] > level + FLAT and overlap(box.footprint, grown(rect, -OUT))


def doorway(box: Box, level: float) -> Box:
    """A part over or in a door: before it, on both sides."""
    wide, _, deep = box.size
    x, _, z = box.centre
    reach = BEFORE_DOORS
    half = (wide / 2 + 0.5, reach) if wide > deep else (reach, deep / 2 + 0.5)
    return Box((x - half[0], level - 1.0, z - half[1]), (x + half[0], level + 9.0, z + half[1]))


def person(at: Vector, reach: float) -> Box:
    x, y, z = at
    return Box((x - reach, y - 1.0, z - reach), (x + reach, y + PERSON, z + reach))


def wider(box: Box, side: float, above: float = 0.0) -> Box:
    (west, low, north), (east, high, south) = box.low, box.high
    return Box((west - side, low, north - side), (east + side, high + above, south + side))


def stood(box: Box, base: Vector, yaw: int) -> Box:
    """A box of its own frame in the world."""
    one, other = moved(base, yaw, box.low), moved(base, yaw, box.high)
    low = (min(one[0], other[0]), one[1], min(one[2], other[2]))
    return Box(low, (max(one[0], other[0]), other[1], max(one[2], other[2])))


def built(one: Placed, kit: Kit, number: int) -> tuple[tuple[Part, ...], Box]:
    """In its own frame, and what it takes there."""
    return made(one, kit.wood, kit.accent, number % VARIED)


@lru_cache(maxsize=2_000)
def made(one: Placed, wood: Paint, accent: Paint, number: int) -> tuple[tuple[Part, ...], Box]:
    parts = (*one.piece.build(Dress(wood, accent, one.goods, number)),)
    box = parts[0].box
    for part in parts[1:]:
        box = box.union(part.box)
    return parts, box
