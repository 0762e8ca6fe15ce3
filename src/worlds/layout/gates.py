"""A gate that stands by itself in the words belongs into the wall, fence or hedge that it is the gate of."""

from collections.abc import Sequence
from typing import Final

from worlds.layout.bond import Bond
from worlds.layout.court import is_passed
from worlds.layout.enclosures import GATE, RIM, thickness
from worlds.layout.item import Item
from worlds.layout.plot import FRONT, Plot
from worlds.plan.plan import Enclosure

SIGN: Final = "sign"
OUT: Final = 0.6
"""Studs from what closes a plot to its sign, and from the gate."""
BUILT: Final = (Enclosure.WALL, Enclosure.FENCE, Enclosure.HEDGE, Enclosure.MEMBRANE)
SIDES: Final = 4


def hang_gates(world: Plot, bonds: Sequence[Bond]) -> None:
    """Each plot that is closed gets the gates that are on it or beside it, one a side, if no other wish places them."""
    bound = {body for bond in bonds for body in bond.bodies()}
    for plot in world.inner():
        closed = [plot] if plot.zone.enclosure in BUILT else []
        closed = closed or [one for one in plot.plots if one.zone.enclosure in BUILT]
        gates = [item for item in plot.items if is_passed(item) and item not in bound and not is_told(item)]
        if len(closed) == 1 and 1 <= len(gates) <= SIDES and closed[0].gate is None:
            for gate in gates:
                plot.items.remove(gate)
                closed[0].items.append(gate)
                gate.plot = closed[0]
            closed[0].gate, closed[0].more_gates = gates[0], gates[1:]


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


def put_gates(plot: Plot) -> None:
    """In the middle of its sides, the first where players come to it; the plot's middle is the origin."""
    rim = RIM if plot.plot is None else 0.0
    x, z = ((long - thickness(plot.zone.enclosure)) / 2 - rim for long in (plot.size[0], plot.size[2]))
    spots = ((0.0, z, FRONT), (0.0, -z, 0), (-x, 0.0, 90), (x, 0.0, 270))
    gates = [*([plot.gate] if plot.gate is not None else []), *plot.more_gates]
    for gate, spot in zip(gates, spots, strict=False):
        gate.x, gate.z, gate.yaw = round(spot[0], 2), round(spot[1], 2), spot[2]
        gate.placed = True


def openings_of(plot: Plot) -> tuple[float, ...]:
    """How wide its gates are, in the order of its sides; none: it has one of its own."""
    return tuple(gate.size[0] for gate in (plot.gate, *plot.more_gates) if gate is not None)


def put_board(plot: Plot) -> None:
    """To the right of the gate, as players come to it; the plot's middle is the origin."""
    if plot.board is not None:
        wide, deep = plot.board.extent(FRONT)
        plot.board.x = round(GATE / 2 + OUT + wide / 2, 2)
        plot.board.z = round(plot.size[2] / 2 + OUT + deep / 2, 2)
        plot.board.yaw, plot.board.placed = FRONT, True
