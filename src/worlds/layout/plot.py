"""A plot: the ground of one zone. What stands on it is arranged first; then it is put down whole on the plot around it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from worlds.geometry import Vector
from worlds.layout.body import Rect, moved_by
from worlds.layout.item import Item
from worlds.plan.plan import Zone
from worlds.scene import Part

FRONT: Final = 180
"""Its front looks south, where players come from."""

Wing = Literal["north", "west", "east"]
"""A side of a hall."""


@dataclass(slots=True, eq=False)
class Plot:
    id: str
    zone: Zone
    plot: "Plot | None"
    """Around it; None: the world."""
    items: list[Item] = field(default_factory=list)
    """What stands on it, also in and on other things; not what stands on plots of it."""
    plots: list["Plot"] = field(default_factory=list)
    size: Vector = (0.0, 0.0, 0.0)
    """Once it is arranged."""
    x: float = 0.0
    z: float = 0.0
    placed: bool = False
    parts: list[Part] = field(default_factory=list)
    """Its own walls and floors, in its own frame."""
    doors: list[Rect] = field(default_factory=list)
    """In its own frame: where players come in."""
    gate: Item | None = None
    """One of its items: it stands in what closes the plot, and finds no place by itself."""
    more_gates: list[Item] = field(default_factory=list)
    """The same, in its other sides: the back, the left, the right."""
    board: Item | None = None
    """One of its items: a sign that names it stands outside, beside its gate, and finds no place by itself."""
    is_linked: bool = False
    """Ways lead to it."""
    harbor: float = 0.0
    """Of a coast: studs behind its land, in the north, that are sea."""
    wing: Wing | None = None
    """Of a room in a world that is a hall: on which side of that it opens into it."""
    is_outside: bool = False
    """In a world that is a hall: it lies behind that, under the open sky."""
    hall: Rect | None = None
    """Of a world that is inside a building: its floor, inside of its walls."""
    locks: list[Item] = field(default_factory=list)
    """Doors that shut its rooms or all of it; they find no place by themselves."""

    @property
    def yaw(self) -> int:
        return FRONT

    @yaw.setter
    def yaw(self, _wished: int) -> None:
        """It does not turn: the picture of a plan has its north where the teacher has it."""

    @property
    def entry_id(self) -> str:
        return self.zone.id

    @property
    def is_spawn(self) -> bool:
        return False

    @property
    def is_scattered(self) -> bool:
        return False

    @property
    def has_door(self) -> bool:
        return bool(self.doors)

    def extent(self, _yaw: int | None = None) -> tuple[float, float]:
        return self.size[0], self.size[2]

    def rect(self) -> Rect:
        wide, deep = self.extent()
        return (self.x - wide / 2, self.z - deep / 2, self.x + wide / 2, self.z + deep / 2)

    def clearances(self) -> list[Rect]:
        return [moved_by(door, self.x, self.z) for door in self.doors]

    def standing(self) -> list["Item | Plot"]:
        """What finds a place on it by itself."""
        return [
            *(
                item
                for item in self.items
                if item.parent is None and item not in (self.gate, self.board, *self.more_gates)
            ),
            *self.plots,
        ]

    def inner(self) -> Iterator["Plot"]:
        """Itself and all plots within."""
        yield self
        for plot in self.plots:
            yield from plot.inner()

    def put_into(self, x: float, z: float) -> None:
        """All that stands on it is moved from its own frame to that of the world, where its middle is at `x`, `z`."""
        self.x, self.z = round(x, 2), round(z, 2)
        for item in (*self.items, *self.locks):
            if item.parent is None:
                item.x, item.z = round(item.x + x, 2), round(item.z + z, 2)
        for plot in self.plots:
            plot.put_into(plot.x + x, plot.z + z)


Standing = Item | Plot
