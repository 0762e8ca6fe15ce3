"""What is near the place where players arrive lies ahead of them, in their first view."""

from collections.abc import Iterator
from typing import Final

from worlds.layout.body import Body, Spot
from worlds.layout.plot import Plot

BESIDE_EYES: Final = (13.0, 14.5)
"""Studs aside from a spawn to what is near it: beyond the spawns beside it."""
AHEAD: Final = 6.5
"""Studs that it is nearer to what lies ahead."""
APART: Final = 6.0
"""Studs from straight ahead of a home to either side of what lies there."""


def is_home(body: Body) -> bool:
    """Ground of its own on which players arrive."""
    return isinstance(body, Plot) and any(item.is_spawn for plot in body.inner() for item in plot.items)


def before_eyes(subject: Body, spawn: Body) -> Iterator[Spot]:
    """Beside a spawn and somewhat before it: who arrives sees it, and what is straight ahead as well."""
    (wide, deep), (own_wide, own_deep) = spawn.extent(), subject.extent(180)
    for aside in BESIDE_EYES:
        for sign in (1, -1):
            x = spawn.x + sign * ((wide + own_wide) / 2 + aside)
            yield x, spawn.z - (deep + own_deep) / 2 - AHEAD, 180


def before_home(subject: Body, home: Body, distance: float) -> Iterator[Spot]:
    """North of where players arrive, to the right and to the left: they see it from there."""
    own_wide, own_deep = subject.extent()
    for sign in (1, -1):
        x = home.x + sign * (own_wide / 2 + APART)
        yield x, home.z - (home.extent()[1] + own_deep) / 2 - distance, subject.yaw
