"""What stands together in a room, as one body that does not turn."""

from collections.abc import Sequence
from dataclasses import dataclass

from worlds.geometry import Vector
from worlds.layout.body import Body, Rect
from worlds.layout.cluster import Cluster


@dataclass(slots=True, eq=False)
class Group:
    """A cluster of several bodies as one that does not turn."""

    cluster: Cluster
    size: Vector
    x: float = 0.0
    z: float = 0.0
    yaw: int = 0
    placed: bool = False
    entry_id: str = ""
    is_spawn: bool = False
    is_scattered: bool = False
    has_door: bool = False
    plot: Body | None = None

    def items(self) -> Sequence[Body]:
        return self.cluster.items

    def extent(self, yaw: int | None = None) -> tuple[float, float]:
        return (self.size[0], self.size[2]) if yaw in (None, 0) else (float("inf"), float("inf"))

    def rect(self) -> Rect:
        wide, deep = self.extent()
        return (self.x - wide / 2, self.z - deep / 2, self.x + wide / 2, self.z + deep / 2)

    def clearances(self) -> list[Rect]:
        return []
