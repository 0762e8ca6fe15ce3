"""Ships and boats of an island or a coast lie in the water beside it, each at a jetty, and not on its sand."""

from collections.abc import Sequence
from typing import Final

from worlds.catalogue.solids import PLANKS, TIMBER, block, pillar
from worlds.layout.afloat import Way, way_of
from worlds.layout.beds import is_open_sea, side_of
from worlds.layout.bond import Bond
from worlds.layout.item import Item
from worlds.layout.plot import Plot
from worlds.plan.plan import ZoneKind
from worlds.scene import Part

ASHORE: Final = 8.0
"""Studs from what stands on the island to where a jetty begins, on its level ground."""
OFF: Final = 2.0
"""Studs of water that are left at the edge of the island's own."""
BESIDE: Final = 10.0
"""Studs between two ships."""
WIDE: Final = 7.0
TOP: Final = 0.5
"""Studs of a jetty's boards above the level ground of the island."""
DEEP: Final = 26.0
"""Studs from a coast to a ship."""
BOARD: Final = 3.0
PILE: Final = 7.0
"""Studs from one pair of piles to the next."""
DOWN: Final = 9.0
"""Studs that they reach under the boards."""
ASIDE: Final = 24.0
"""Studs to the west, at most: what stands in the middle of an island is before the sea, and not before its ship."""
ALONG: Final = 90
"""Its side is to the shore."""


def moored_of(plot: Plot, bonds: Sequence[Bond]) -> list[Item]:
    """Of which no words say where they are."""
    if plot.zone.enclosure is not None or not (plot.zone.kind is ZoneKind.ISLAND or has_harbor(plot)):
        return []
    bound = {body for bond in bonds for body in bond.bodies()}
    return [
        item
        for item in plot.items
        if item.parent is None
        and item not in bound
        and item.thing.category == "vehicle"
        and item.entry is not None
        and not item.entry.places
        and way_of(item) is Way.FLOATS
    ]


def has_harbor(plot: Plot) -> bool:
    """A coast behind which the sea is open."""
    return plot.zone.kind is ZoneKind.COAST and is_open_sea(plot) and side_of(plot) == (0, -1)


def harbor_for(plot: Plot, ships: Sequence[Item]) -> float:
    """How far a coast reaches into the sea for them: an island has water of its own."""
    deepest = max((item.extent(ALONG)[1] for item in ships), default=0.0)
    return round(deepest + DEEP, 2) if ships and plot.zone.kind is ZoneKind.COAST else 0.0


def moor(plot: Plot, ships: Sequence[Item], north: float) -> None:
    """Behind all that stands there, so that who arrives sees them over it. `north`: where that ends; all in the plot's own
    frame, and its size is known."""
    for item in ships:
        item.yaw = ALONG
    widths = [item.extent()[0] + BESIDE for item in ships]
    x = -sum(widths) / 2 - (min(ASIDE, plot.size[0] / 10) if plot.zone.kind is ZoneKind.ISLAND else 0.0)
    for item, wide in zip(ships, widths, strict=True):
        deep = item.extent()[1]
        item.x, item.z, item.placed = round(x + wide / 2, 2), round(-plot.size[2] / 2 + OFF + deep / 2, 2), True
        plot.parts += jetty(item.x, north - ASHORE, item.z + deep / 2 + 0.6)
        x += wide


def jetty(x: float, south: float, north: float) -> list[Part]:
    """From the level ground to beside a ship."""
    length = south - north
    boards = max(1, round(length / BOARD))
    parts = [
        block("Deck", (WIDE, 0.4, 0.94 * length / boards), (x, TOP - 0.4, north + (at + 0.5) * length / boards), PLANKS)
        for at in range(boards)
    ]
    for at in range(max(2, round(length / PILE))):
        z = north + 0.6 + at * (0.75 * length - 0.6) / max(1, round(length / PILE) - 1)
        parts += [
            pillar("Pile", 0.9, DOWN + 1.6, (x + side * (WIDE / 2 + 0.3), TOP - DOWN, z), TIMBER) for side in (-1, 1)
        ]
    return parts
