"""A bond: a wished relation between two bodies (three for `between`)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from worlds.layout.body import Body
from worlds.layout.item import Item
from worlds.layout.plot import Plot, Standing
from worlds.plan.plan import PlaceKind


@dataclass(frozen=True, slots=True, eq=False)
class Bond:
    kind: PlaceKind
    subject: Standing
    object: Standing
    second: Standing | None = None

    def others(self, body: Body) -> list[Standing]:
        return [other for other in (self.subject, self.object, self.second) if other is not None and other is not body]

    def bodies(self) -> list[Standing]:
        return [body for body in (self.subject, self.object, self.second) if body is not None]


def bonds_by_body(bonds: Sequence[Bond]) -> dict[Body, list[Bond]]:
    found: dict[Body, list[Bond]] = defaultdict(list)
    for bond in bonds:
        for body in bond.bodies():
            found[body].append(bond)
    return found


def lifted(bond: Bond) -> tuple[Plot, Bond] | None:
    """The plot on which the bond can be kept, and the bond between what stands on that plot for the bodies: a thing in a
    house is beside a tree if the house is. None: one stands in or on the other, or is the whole world."""
    lines = [line_of(body) for body in bond.bodies()]
    around = (plot for plot in lines[0] if isinstance(plot, Plot) and all(plot in line[1:] for line in lines))
    if (common := next(around, None)) is None:
        return None
    standing = [line[line.index(common) - 1] for line in lines]
    if len(set(map(id, standing))) < len(standing):
        return None
    second = standing[2] if standing[2:] else None
    return common, Bond(bond.kind, standing[0], standing[1], second)


def line_of(body: Standing) -> list[Standing]:
    """It or what holds it, then the plots around, outwards."""
    line: list[Standing] = [root(body) if isinstance(body, Item) else body]
    while isinstance(plot := line[-1].plot, Plot):
        line.append(plot)
    return line


def root(item: Item) -> Item:
    """What stands on the plot: it, or the outermost that holds it."""
    return item if item.parent is None else root(item.parent)
