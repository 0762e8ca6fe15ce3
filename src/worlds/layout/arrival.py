"""Where players arrive: in the south, looking north, as near as the world is seen best from."""

from collections.abc import Iterator, Sequence
from typing import Final

from worlds.layout.body import Body, Rect, around, moved_by, overlap
from worlds.layout.building import HEIGHT
from worlds.layout.cluster import Cluster
from worlds.layout.court import is_passed
from worlds.layout.enclosures import GATE, HEIGHTS
from worlds.layout.first_view import FirstView, Seen
from worlds.layout.item import Item
from worlds.layout.lines import has_wings
from worlds.layout.plot import Plot
from worlds.layout.ponds import is_park
from worlds.layout.relief import rise
from worlds.plan.plan import ENTERED, Enclosure, ZoneKind

BACK: Final = (0.0, 6.0, 12.0, 20.0, 30.0)
"""Studs that players may arrive farther off, for the sake of a view."""
ABREAST: Final = 20.0
"""Studs to either side of where players arrive that all that stands there lies ahead of."""
NEARER: Final = 36.0
"""Studs that they may arrive farther north than the southernmost of all."""
CROSSING: Final = 4.0
"""Studs that they arrive farther off a street or a trail: a road leads by before it, or a gate stands there."""
BEFORE_BOARDS: Final = 5.0
"""Studs that they arrive before the first of those that are read on the way in."""
STEPS: Final = 6
"""Spots that are looked at to either side of the middle."""
DETOUR: Final = 0.12
"""What a spot at the very side loses, of the 1 that all is worth that stands there."""
OFF_AXIS: Final = 0.08
"""What each spot beside the middle loses."""
FAR_OFF: Final = 1.0
"""What the farthest spot loses."""
BETTER: Final = 1e-9
"""By how much at least a spot is better than one that was looked at before."""
TREES: Final = 14.0
"""Studs: how high those stand that close a plot."""
WALL: Final = 2.0
"""Studs through a wall around a plot."""
PATH: Final = "Path"
"""Name of a trail's own."""
LED: Final = (PATH, "Road")


def put_in_view(cluster: Cluster, others: Sequence[Cluster], room: float) -> None:
    """Move the spawns south of all else, `room` studs off or somewhat more, to where the most is seen from; right before
    what is read along the way in, and between it."""
    low_x, low_z, high_x, high_z = cluster.bounds()
    rects = [one.bounds() for one in others]
    west, _, east, south = around(rects) if rects else (0.0, 0.0, 0.0, 0.0)
    pads = around([one.rect() for one in cluster.items if one.is_spawn])
    on_avenue = west <= 0.0 <= east
    read = next((one for one in others if is_read_on_the_way(one)), None)
    path = read.items[0].x if read is not None else path_in(others)
    ahead = path if path is not None else 0.0 if on_avenue else (west + east) / 2
    room += CROSSING if path is not None and read is None else 0.0
    middle, half = ahead - (pads[0] + pads[2]) / 2, (east - west) / 2 if path is None else 0.0
    beds = [bed for one in others for bed in one.beds]
    dry = [one.bounds() for one in others if not one.beds]
    view = FirstView([*seen_of(others)])
    eye = next(one for one in cluster.items if one.is_spawn)
    best, found = (middle, south + room - low_z), float("-inf")
    if read is not None and read.bounds()[3] >= south - room:
        room, south = BEFORE_BOARDS, read.bounds()[3]
    for back in BACK[:1] if read is not None else BACK:
        for step in (0, *(sign * step for step in range(1, STEPS + 1) for sign in (1, -1))):
            x = middle + half * step / STEPS
            nearest = south if read is not None else south_ahead(dry, x + low_x, x + high_x, south)
            z = nearest + room + back - low_z
            if any(overlap(moved_by((low_x, low_z, high_x, high_z), x, z), bed) for bed in beds):
                continue
            lost = FAR_OFF * back / BACK[-1] + (OFF_AXIS + DETOUR * abs(step) / STEPS if step else 0.0)
            value = view.value(eye.x + x, eye.z + z) - lost
            if value > found + BETTER:
                best, found = (x, z), value
    cluster.shift(*best)


def south_ahead(rects: Sequence[Rect], west: float, east: float, south: float) -> float:
    """Where what lies ahead of who stands there ends, or what is beside them: they need not stand south of all else.
    `south`: where that ends, and where they stand if nothing is near ahead."""
    ahead = [rect[3] for rect in rects if rect[0] < east + ABREAST and rect[2] > west - ABREAST]
    nearest = max(ahead, default=south)
    return nearest if nearest >= south - NEARER else south


def is_read_on_the_way(cluster: Cluster) -> bool:
    return len(cluster.items) == 1 and isinstance(cluster.items[0], Plot) and has_wings(cluster.items[0])


def path_in(clusters: Sequence[Cluster]) -> float | None:
    """Where a trail, a street or the way into a park begins, along x: who arrives stands before it, and sees all of it."""
    for body in (one for cluster in clusters for one in cluster.items if isinstance(one, Plot)):
        if is_park(body):
            return body.x
        for part in body.parts:
            if part.name in LED:
                return body.x + part.position[0]
    return None


def seen_of(clusters: Sequence[Cluster]) -> Iterator[Seen]:
    for cluster in clusters:
        for body in cluster.items:
            yield from bodies_seen(body, 0.0, 0.0, 0.0)


def bodies_seen(body: Body, x: float, z: float, level: float) -> Iterator[Seen]:
    """It, or what stands on it, if it is ground, in the frame of the plot on which players arrive; `x`, `z`, `level`: of the
    plot around."""
    rect = moved_by(body.rect(), x, z)
    if isinstance(body, Item):
        yield Seen(rect, level + body.size[1], level, is_looked_for=not is_passed(body))
    if not isinstance(body, Plot) or body.zone.kind is ZoneKind.SKY:
        return
    if body.zone.kind in ENTERED:
        yield Seen(rect, level + (body.size[1] or HEIGHT), level)
        return
    if rise(body.zone) > 0:
        yield Seen(rect, level + rise(body.zone), level, is_looked_for=not body.standing())
    yield from front_of(body, x, z, level)
    for inner in body.standing():
        yield from bodies_seen(inner, x + body.x, z + body.z, level + rise(body.zone))


def front_of(plot: Plot, x: float, z: float, level: float) -> Iterator[Seen]:
    """What closes it in the south, to both sides of its gate, which stays open."""
    if plot.zone.enclosure in (None, Enclosure.WATER):
        return
    west, _, east, south = moved_by(plot.rect(), x, z)
    high, gate = level + HEIGHTS.get(plot.zone.enclosure, TREES), x + plot.x
    for low, end in ((west, gate - GATE / 2), (gate + GATE / 2, east)):
        yield Seen((low, south - WALL, end, south), high, level, is_looked_for=False)
