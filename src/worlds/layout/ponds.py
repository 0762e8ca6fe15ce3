"""A pond beside enclosures lies in the middle of them: visitors walk around it, and see the animals over it."""

from collections.abc import Sequence
from typing import Final

from worlds.layout.body import Body
from worlds.layout.bond import Bond
from worlds.layout.plot import Plot
from worlds.plan.plan import Enclosure, ZoneKind

PENS: Final = 3
"""From which on something is a park of enclosures."""
CLOSED: Final = (Enclosure.FENCE, Enclosure.HEDGE, Enclosure.WALL, Enclosure.WATER)


def take_in_ponds(world: Plot, bonds: Sequence[Bond]) -> None:
    """One that lies beside a park is one of its own, unless another wish places it."""
    bound = {body for bond in bonds for body in bond.bodies()}
    for plot in [*world.inner()]:
        ponds = [one for one in plot.plots if is_pond(one) and one not in bound and not one.zone.places]
        parks = [one for one in plot.plots if one.zone.enclosure is None and is_park(one)]
        if len(ponds) == len(parks) == 1 and not any(map(is_pond, parks[0].plots)):
            plot.plots.remove(ponds[0])
            parks[0].plots.append(ponds[0])
            ponds[0].plot = parks[0]


def is_park(plot: Plot) -> bool:
    return plot.zone.kind is ZoneKind.GROUND and sum(one.zone.enclosure in CLOSED for one in plot.plots) >= PENS


def is_pond(body: Body) -> bool:
    return isinstance(body, Plot) and body.zone.kind is ZoneKind.LAKE


def in_the_middle(plot: Plot) -> set[str]:
    """Entries of what lies in the middle of a park without being told to."""
    return {one.entry_id for one in plot.plots if is_pond(one)} if is_park(plot) else set()
