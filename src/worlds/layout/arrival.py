"""Where players arrive: in the south, looking north, where nothing hides the world from them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from worlds.layout.body import Body, Rect, around, moved_by, overlap, sides_of
from worlds.layout.building import HEIGHT
from worlds.layout.cluster import Cluster
from worlds.layout.court import is_passed
from worlds.layout.enclosures import GATE
from worlds.layout.item import Item
from worlds.layout.plot import Plot
from worlds.layout.relief import rise
from worlds.plan.plan import ENTERED, Enclosure, ZoneKind

EYE: Final = 5.0
"""Studs from the ground to the eyes of an avatar: what is lower hides nothing."""
FREE: Final = 40.0
"""Studs that shall be free before the eyes."""
LANE: Final = 12.0
"""Studs of the width of what lies right before the eyes."""
ASIDE: Final = 0.8
"""Studs to a side, for each stud ahead, that are in the picture."""
BEFORE: Final = 28.0
"""Studs that shall be free of fences and gates."""
BAR: Final = 0.5
"""What a spot loses right before one: as much as a quarter of all else."""
BACK: Final = (0.0, 15.0, 30.0)
"""Studs that players may arrive farther off, for the sake of a view."""
STEPS: Final = 6
"""Spots that are looked at to either side of the middle."""
MAIN: Final = 80
"""Bodies that are looked for, at most: the largest."""
DETOUR: Final = 0.6
"""What a spot at the very side loses; one seen thing of ten weighs half as much."""
WALL: Final = 2.0
"""Studs through a wall around a plot."""
HIDING: Final = (Enclosure.WALL, Enclosure.TREES)
"""What closes a plot and is higher than eyes are: its gate in the south stays open."""
LEAST: Final = 1e-9
"""Studs to a side that are none: nothing is divided by 0."""
PATH: Final = "Path"
"""Name of a trail's own."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Seen:
    """What stands there, all in the frame of the plot on which players arrive."""

    rect: Rect
    height: float
    is_bar: bool = False
    """A fence or a gate: one looks over or through it, and does not want it before one's nose."""


def put_in_view(cluster: Cluster, others: Sequence[Cluster], room: float) -> None:
    """Move the spawns south of all else, `room` studs off or somewhat more, to where the most is seen from."""
    low_x, low_z, high_x, high_z = cluster.bounds()
    rects = [one.bounds() for one in others]
    west, _, east, south = around(rects) if rects else (0.0, 0.0, 0.0, 0.0)
    pads = around([one.rect() for one in cluster.items if one.is_spawn])
    on_avenue = west <= 0.0 <= east
    path = path_in(others)
    ahead = path if path is not None else 0.0 if on_avenue else (west + east) / 2
    middle, half = ahead - (pads[0] + pads[2]) / 2, (east - west) / 2 if path is None else 0.0
    beds = [bed for one in others for bed in one.beds]
    seen = sorted(seen_of(others), key=lambda one: -max(one.height, *sides_of(one.rect)))
    best, found = (middle, south + room - low_z), float("-inf")
    for back in BACK:
        for step in (0, *(sign * step for step in range(1, STEPS + 1) for sign in (1, -1))):
            aside = half * step / STEPS
            x, z = middle + aside, south + room + back - low_z
            if any(overlap(moved_by((low_x, low_z, high_x, high_z), x, z), bed) for bed in beds):
                continue
            eyes = [(one.x + x, one.z + z) for one in cluster.items if one.is_spawn]
            value = sum(view(eye, seen) for eye in eyes) / max(len(eyes), 1)
            value -= DETOUR * (abs(step) / STEPS + back / BACK[-1]) / 2
            if value > found + 1e-9:
                best, found = (x, z), value
    cluster.shift(*best)


def path_in(clusters: Sequence[Cluster]) -> float | None:
    """Where the path of a trail begins, along x: who arrives stands before it, and sees all of it."""
    for body in (one for cluster in clusters for one in cluster.items if isinstance(one, Plot)):
        for part in body.parts:
            if part.name == PATH:
                return body.x + part.position[0]
    return None


def seen_of(clusters: Sequence[Cluster]) -> Iterator[Seen]:
    for cluster in clusters:
        for body in cluster.items:
            yield from bodies_seen(body, 0.0, 0.0)


def bodies_seen(body: Body, x: float, z: float) -> Iterator[Seen]:
    """It, or what stands on it, if it is ground; `x`, `z`: of the plot around."""
    rect = moved_by(body.rect(), x, z)
    if isinstance(body, Item):
        yield Seen(rect, body.size[1], is_passed(body))
    if not isinstance(body, Plot) or body.zone.kind is ZoneKind.SKY:
        return
    if body.zone.kind in ENTERED or rise(body.zone):
        yield Seen(rect, rise(body.zone) or body.size[1] or HEIGHT)
        return
    if body.zone.enclosure is not None:
        yield Seen((rect[0], rect[3] - WALL, rect[2], rect[3]), 0.0, is_bar=True)
    if body.zone.enclosure in HIDING:
        west, _, east, south = rect
        gate = x + body.x
        yield Seen((west, south - WALL, gate - GATE / 2, south), HEIGHT)
        yield Seen((gate + GATE / 2, south - WALL, east, south), HEIGHT)
    for inner in body.standing():
        yield from bodies_seen(inner, x + body.x, z + body.z)


def view(eye: tuple[float, float], seen: Sequence[Seen]) -> float:
    """2 at most: how much of the ground before the eye is free, and the share of the largest bodies that it sees."""
    if not seen:
        return 0.0
    rects = np.array([one.rect for one in seen], dtype=np.float64) - (*eye, *eye)
    bars = np.array([one.is_bar for one in seen])
    solid, tall = rects[~bars], np.array([one.height > EYE for one in seen])[~bars]
    free = BAR * (min(1.0, clear_ahead(rects[bars]) / BEFORE) - 1.0) + clear_ahead(solid[tall]) / FREE
    return free + (share_seen(solid, tall) if len(solid) else 0.0)


def clear_ahead(rects: Floats) -> float:
    """Studs straight to the north of the origin, `FREE` at most."""
    before = rects[(rects[:, 0] < LANE / 2) & (rects[:, 2] > -LANE / 2) & (rects[:, 3] < 0)]
    return float(min(FREE, -before[:, 3].max())) if len(before) else FREE


def share_seen(rects: Floats, tall: NDArray[np.bool_]) -> float:
    """Of the first bodies: those whose middle lies before the origin, in the picture, and behind nothing."""
    middles = (rects[:MAIN, :2] + rects[:MAIN, 2:]) / 2
    in_picture = (middles[:, 1] < 0) & (np.abs(middles[:, 0]) <= -middles[:, 1] * ASIDE)
    if not in_picture.any():
        return 0.0
    targets = middles[in_picture]
    hiding = np.flatnonzero(tall)
    itself = np.flatnonzero(in_picture)[:, None] == hiding[None, :]
    return float((~(crossed(targets, rects[hiding]) & ~itself).any(axis=1)).sum()) / len(middles)


def crossed(targets: Floats, rects: Floats) -> NDArray[np.bool_]:
    """For each target and each of the rects: whether the line from the origin to the target meets it."""
    lines = np.where(np.abs(targets) < LEAST, LEAST, targets)[:, None, :]
    west, north, east, south = (rects[None, :, side] / lines[:, :, side % 2] for side in range(4))
    enters = np.maximum(np.minimum(west, east), np.minimum(north, south))
    leaves = np.minimum(np.maximum(west, east), np.maximum(north, south))
    met: NDArray[np.bool_] = (enters < leaves) & (leaves > 0) & (enters < 1)
    return met
