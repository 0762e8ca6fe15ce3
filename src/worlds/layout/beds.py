"""Ground that water takes beyond its plot: a river's whole course, all that lies seawards. Nothing else is put there."""

from collections.abc import Sequence
from typing import Final

from worlds.layout.body import Body, Rect, around
from worlds.layout.cells import MIDDLE, Cell, cell_of
from worlds.layout.meander import ASIDE
from worlds.layout.plot import Plot
from worlds.plan.plan import PlaceKind, ZoneKind

FAR: Final = 2_000.0
"""Studs: beyond all land."""
RIVER: Final = 16.0
"""Studs across."""
EDGE: Final = 14.0
"""Studs over which a river's bank slopes up from its water."""
HALF_BED: Final = RIVER / 2 + EDGE + ASIDE
"""Studs from the middle of a river to where its banks are level, however it winds."""
SEAS: Final = (ZoneKind.SEA, ZoneKind.COAST)


def bed_of(body: Body) -> Rect | None:
    """In the frame that the body is placed in. None: it takes no ground but its own."""
    if not isinstance(body, Plot):
        return None
    if body.zone.kind is ZoneKind.RIVER:
        return (body.x - FAR, body.z - HALF_BED, body.x + FAR, body.z + HALF_BED)
    return seawards(body, body.rect()) if is_open_sea(body) else None


def beds(bodies: Sequence[Body]) -> list[Rect]:
    return [bed for body in bodies if (bed := bed_of(body)) is not None]


def is_open_sea(body: Body) -> bool:
    """It goes on to the horizon. A sea within a zone is a bay, and one between two places a strait."""
    if not isinstance(body, Plot) or body.zone.kind not in SEAS or body.plot is None or body.plot.plot is not None:
        return False
    return all(place.kind is not PlaceKind.BETWEEN for place in body.zone.places)


def side_of(plot: Plot) -> Cell:
    """Where the sea lies, as seen from the middle of the world: in the north, if nothing else is said."""
    column, row = cell_of(plot.zone.places, 0) or MIDDLE
    return (0, row or -1) if row or not column else (column, 0)


def seawards(plot: Plot, rect: Rect) -> Rect:
    """`rect`, and all beyond it."""
    west, north, east, south = rect
    match side_of(plot):
        case (0, -1):
            return (-FAR, -FAR, FAR, south)
        case (0, _):
            return (-FAR, north, FAR, FAR)
        case (-1, _):
            return (-FAR, -FAR, east, FAR)
        case _:
            return (west, -FAR, FAR, FAR)


def put_seawards(own: Rect, plot: Plot, others: Sequence[Rect], gap: float) -> tuple[float, float]:
    """How far what has these bounds must be moved to lie beyond all others on the side of the sea."""
    west, north, east, south = around(others) if others else (0.0, 0.0, 0.0, 0.0)
    x, z = (west + east - own[0] - own[2]) / 2, (north + south - own[1] - own[3]) / 2
    match side_of(plot):
        case (0, -1):
            return x, north - gap - own[3]
        case (0, _):
            return x, south + gap - own[1]
        case (-1, _):
            return west - gap - own[2], z
        case _:
            return east + gap - own[0], z
