"""A gate that stands by itself in the words belongs into the wall, fence or hedge that it is the gate of."""

from collections.abc import Sequence
from typing import Final

from worlds.layout.bond import Bond
from worlds.layout.court import is_passed
from worlds.layout.enclosures import GATE, thickness
from worlds.layout.item import Item
from worlds.layout.plot import FRONT, Plot
from worlds.plan.plan import Enclosure

SIGN: Final = "sign"
OUT: Final = 0.6
"""Studs from what closes a plot to its sign, and from the gate."""
BUILT: Final = (Enclosure.WALL, Enclosure.FENCE, Enclosure.HEDGE)


def hang_gates(world: Plot, bonds: Sequence[Bond]) -> None:
    """Each plot that is closed gets the one gate that is on it or beside it, if no other wish places that."""
    bound = {body for bond in bonds for body in bond.bodies()}
    for plot in world.inner():
        gates = [item for item in plot.items if is_passed(item) and item not in bound and not is_told(item)]
        closed = [plot] if plot.zone.enclosure in BUILT else []
        closed = closed or [one for one in plot.plots if one.zone.enclosure in BUILT]
        if len(gates) == len(closed) == 1 and closed[0].gate is None:
            plot.items.remove(gates[0])
            closed[0].items.append(gates[0])
            closed[0].gate, gates[0].plot = gates[0], closed[0]


def hang_boards(world: Plot, bonds: Sequence[Bond]) -> None:
    """A sign in a pen is what its pen is named by, and nobody reads it over the backs of the animals."""
    bound = {body for bond in bonds for body in bond.bodies()}
    for plot in world.inner():
        signs = [item for item in plot.items if item.thing.name == SIGN]
        if plot.plot is not None and plot.zone.enclosure in BUILT and len(signs) == 1 and signs[0] not in bound:
            plot.board = signs[0]


def is_told(item: Item) -> bool:
    """Where it stands."""
    return item.entry is not None and any(not place.of for place in item.entry.places)


def put_gate(plot: Plot) -> None:
    """In the middle of its front, as players come to it; the plot's middle is the origin."""
    if plot.gate is not None:
        plot.gate.x, plot.gate.z, plot.gate.yaw = (
            0.0,
            round((plot.size[2] - thickness(plot.zone.enclosure)) / 2, 2),
            FRONT,
        )
        plot.gate.placed = True


def put_board(plot: Plot) -> None:
    """To the right of the gate, as players come to it; the plot's middle is the origin."""
    if plot.board is not None:
        wide, deep = plot.board.extent(FRONT)
        plot.board.x = round(GATE / 2 + OUT + wide / 2, 2)
        plot.board.z = round(plot.size[2] / 2 + OUT + deep / 2, 2)
        plot.board.yaw, plot.board.placed = FRONT, True
