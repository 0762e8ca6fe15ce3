"""An item: one thing that the layout has to find a place for."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from worlds.catalogue.thing import Built, Look, Thing
from worlds.geometry import Box, Vector, moved
from worlds.layout.body import Body, Rect
from worlds.plan.plan import SPAWN
from worlds.plan.plan import Thing as Entry
from worlds.scene import Color

SCATTERED: Final = frozenset({"nature"})
"""Categories that look right when they stand about; the rest stands in order."""
FRONT_CLEARANCE: Final = 5.0
"""Studs kept free before a thing that players use: an avatar is 4 wide."""

FRONTS: Final[dict[int, tuple[int, int]]] = {0: (0, -1), 90: (-1, 0), 180: (0, 1), 270: (1, 0)}
"""Where a front looks, as (x, z), by yaw."""


@dataclass(slots=True, eq=False)
class Item:
    id: str
    entry: Entry | None
    """Of the plan. None: the spawn."""
    thing: Thing
    label: str
    text: str | None
    """What is written on it; None: its label, if anything."""
    color: Color
    material: str
    size: Vector
    built: Built
    plot: Body
    """On which it stands."""
    x: float = 0.0
    z: float = 0.0
    yaw: int = 180
    placed: bool = False
    level: float = 0.0
    """Of its bottom, in the frame it is placed in."""
    parent: "Item | None" = None
    """What holds it; then x, z, level and yaw are in the parent's own frame."""
    held: Literal["inside", "on"] | None = None
    children: list["Item"] = field(default_factory=list)
    form: int = 0
    """See `Look.form`."""
    is_linked: bool = False
    """Ways lead to it: none of its kind stands so near that these find no room."""
    swims: bool = False
    """Over the bed that it would else stand on."""

    @property
    def look(self) -> Look:
        return Look(self.size, self.color, self.material, self.text or self.label, self.form)

    @property
    def entry_id(self) -> str:
        return self.entry.id if self.entry else SPAWN

    @property
    def is_spawn(self) -> bool:
        return self.entry is None

    @property
    def is_scattered(self) -> bool:
        return self.thing.category in SCATTERED

    @property
    def has_door(self) -> bool:
        return bool(self.built.openings)

    def extent(self, yaw: int | None = None) -> tuple[float, float]:
        """(along x, along z) of its footprint."""
        wide, _, deep = self.size
        return (deep, wide) if (self.yaw if yaw is None else yaw) % 180 else (wide, deep)

    def rect(self) -> Rect:
        along_x, along_z = self.extent()
        return (self.x - along_x / 2, self.z - along_z / 2, self.x + along_x / 2, self.z + along_z / 2)

    def clearances(self) -> list[Rect]:
        """Where nothing may stand: its doors, and the ground before what players use."""
        zones = [turned_box(self, box).footprint for box in self.built.openings]
        if self.thing.visited and not self.built.openings:
            _, height, depth = self.size
            zone = Box((-2.5, 0, -depth / 2 - FRONT_CLEARANCE), (2.5, height, -depth / 2))
            zones.append(turned_box(self, zone).footprint)
        return zones

    def world(self) -> tuple[Vector, int]:
        """Its base and yaw in the world."""
        if self.parent is None:
            return (self.x, self.level, self.z), self.yaw
        base, yaw = self.parent.world()
        return moved(base, yaw, (self.x, self.level, self.z)), (yaw + self.yaw) % 360

    def family(self) -> Iterator["Item"]:
        """Itself and all that it holds."""
        yield self
        for child in self.children:
            yield from child.family()


def turned_box(item: Item, box: Box) -> Box:
    """A box of its own frame in the frame it is placed in."""
    base = (item.x, item.level, item.z)
    a, b = moved(base, item.yaw, box.low), moved(base, item.yaw, box.high)
    low = (min(a[0], b[0]), min(a[1], b[1]), min(a[2], b[2]))
    return Box(low, (max(a[0], b[0]), max(a[1], b[1]), max(a[2], b[2])))
