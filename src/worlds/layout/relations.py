"""What each relation means on the ground, and where a thing could stand to fulfil it.

Left and right are as seen by somebody who stands before the object's front and looks at it. 1 m is 3.57 studs.
"""

import math
from collections.abc import Iterator
from typing import Final

from worlds.layout.ahead import before_eyes, before_home, is_home
from worlds.layout.beds import bed_of
from worlds.layout.body import Body, Spot, gap
from worlds.layout.item import FRONTS, Item
from worlds.layout.plot import Plot
from worlds.plan.plan import PlaceKind, ZoneKind

Kind = PlaceKind
Direction = tuple[int, int]

NEXT_TO_GAP: Final = 1.78
NEAR_GAP: Final = 5.35
NEAR_SPAWN_GAP: Final = 16.0
"""A second's walk: the ground around a spawn stays clear."""
ACROSS_GAP: Final = 14.2
SIDE_GAP: Final = 20.0
AROUND_GAP: Final = 24.0
FACING_DEGREES: Final = 30.0
CROWD: Final = 3
"""So many at one place are in each other's way: what stands behind the others still counts."""
CROWD_DEGREES: Final = 50.0

SEATS: Final = frozenset("chair stool bar_stool armchair bench backless_bench".split())
STAGES: Final = frozenset("stage puppet_theater projector_screen whiteboard blackboard podium lectern".split())
"""What one looks at who sits before it."""
SPAWN_CLEARANCE: Final = 6.0
GAPS: Final[dict[Kind, tuple[float, ...]]] = {
    Kind.NEXT_TO: (1.0, 1.6, 3.2, 5.2),
    Kind.NEAR: (5.1, 3.0),
    Kind.AROUND: (5.1, 8.0, 12.0, 16.0, 20.0),
    Kind.IN_FRONT_OF: (6.0, 9.0, 13.5, 16.5, 19.8, 28.0, 36.0),
    Kind.BEHIND: (5.1, 8.0, 12.0, 16.0, 19.8, 28.0, 36.0),
    Kind.LEFT_OF: (5.1, 8.0, 12.0, 16.0, 19.8, 28.0, 36.0),
    Kind.RIGHT_OF: (5.1, 8.0, 12.0, 16.0, 19.8, 28.0, 36.0),
    Kind.NORTH_OF: (5.1, 8.0, 12.0, 16.0, 19.8, 28.0, 36.0),
    Kind.SOUTH_OF: (6.0, 9.0, 13.5, 16.5, 19.8, 28.0, 36.0),
    Kind.EAST_OF: (5.1, 8.0, 12.0, 16.0, 19.8, 28.0, 36.0),
    Kind.WEST_OF: (5.1, 8.0, 12.0, 16.0, 19.8, 28.0, 36.0),
    Kind.ACROSS_FROM: (11.0, 14.0, 8.0),
    Kind.FACING: (8.0, 12.0, 16.0, 24.0, 32.0, 42.0),
    Kind.BETWEEN: (5.0,),
}
"""In studs, in the order they are tried."""


def sides(item: Body) -> dict[str, Direction]:
    x, z = FRONTS[item.yaw]
    return {"front": (x, z), "behind": (-x, -z), "left": (-z, x), "right": (z, -x)}


SIDE_OF: Final = {
    Kind.IN_FRONT_OF: "front",
    Kind.ACROSS_FROM: "front",
    Kind.BEHIND: "behind",
    Kind.LEFT_OF: "left",
    Kind.RIGHT_OF: "right",
}
COMPASS: Final[dict[Kind, Direction]] = {
    Kind.NORTH_OF: (0, -1),
    Kind.SOUTH_OF: (0, 1),
    Kind.EAST_OF: (1, 0),
    Kind.WEST_OF: (-1, 0),
}
ROUGHLY: Final = {
    Kind.ALONG: Kind.NEXT_TO,
    Kind.UNDER: Kind.NEXT_TO,
    Kind.OVER: Kind.NEXT_TO,
    Kind.ACROSS: Kind.NEXT_TO,
    Kind.AT_END_OF: Kind.NEAR,
}
"""What comes nearest to it where it cannot be had: of things, not of zones."""


RAILED: Final = frozenset({"train", "tram"})
PLATFORM: Final = "railway_platform"
AROUND: Final = ("right", "left", "front", "behind")
"""Sides of most things, the best first."""
BANKS: Final = ("behind", "front")
"""Sides of a river, which goes on at its ends."""
AT_FOOT: Final = ("front", "right", "left", "behind")
"""Sides of what is high: who arrives sees it behind what lies at its foot. Of what is looked at, too: it has a front."""


def direction_of(kind: Kind, anchor: Body) -> Direction | None:
    """Where the subject stands, if the relation says it."""
    return COMPASS.get(kind) or (sides(anchor)[SIDE_OF[kind]] if kind in SIDE_OF else None)


def is_raised(body: Body) -> bool:
    return isinstance(body, Plot) and body.zone.kind in (ZoneKind.HILL, ZoneKind.MOUNTAIN)


def places(kind: Kind, subject: Body, anchor: Body) -> Iterator[Spot]:
    """Where `subject` could stand, the best first."""
    named, told = sides(anchor), direction_of(kind, anchor)
    order: tuple[str, ...] = AROUND
    if is_raised(anchor) or kind is Kind.FACING:
        order = AT_FOOT
    elif bed_of(anchor) is not None or is_at_platform(subject, anchor):
        order = BANKS
    directions = [told] if told else [named[side] for side in order]
    gaps = GAPS[kind]
    if anchor.is_spawn and not told:
        yield from before_eyes(subject, anchor)
    if anchor.is_spawn:
        gaps = (SPAWN_CLEARANCE + 1, 11.0, 15.0) if not told else (SPAWN_CLEARANCE + 1, 12.0, 18.0)
    for distance in gaps:
        if is_home(anchor) and isinstance(subject, Plot) and not told:
            yield from before_home(subject, anchor, distance)
        for step in range(24):
            for direction in directions:
                yield from at_side(kind, subject, anchor, direction, distance, step)
        if subject.has_door and kind in (Kind.NEXT_TO, Kind.NEAR, Kind.BEHIND):
            for direction in directions:  # with its back to the other, so that its door stays free
                away = yaw_towards(*direction)
                yield from at_side(kind, subject, anchor, direction, distance, 0, away)


def at_side(
    kind: Kind, subject: Body, anchor: Body, direction: Direction, distance: float, step: int, yaw: int | None = None
) -> Iterator[Spot]:
    """Beside `anchor` in that direction, `step` steps away from the middle of the side, to both hands."""
    yaw = yaw_for(kind, subject, anchor, direction) if yaw is None else yaw
    along_x, along_z = anchor.extent()
    own_x, own_z = subject.extent(yaw)
    dx, dz = direction
    slack = 1.5 if kind in SIDE_OF or kind in COMPASS else 1.0
    if dx:
        reach, limit, stride = (along_x + own_x) / 2, (along_z * slack + own_z) / 2, max(own_z / 2, 2.0)
    else:
        reach, limit, stride = (along_z + own_z) / 2, (along_x * slack + own_x) / 2, max(own_x / 2, 2.0)
    if kind in (Kind.FACING, Kind.ACROSS_FROM):
        limit = min(limit, (reach + distance) * math.tan(math.radians(FACING_DEGREES)) * 0.9)
    shift = step * stride
    if shift > limit * 0.98:
        if shift - stride >= limit * 0.98:
            return
        shift = limit * 0.98
    for sign in (1, -1) if shift else (1,):
        if dx:
            yield anchor.x + dx * (reach + distance), anchor.z + sign * shift, yaw
        else:
            yield anchor.x + sign * shift, anchor.z + dz * (reach + distance), yaw


def yaw_for(kind: Kind, subject: Body, anchor: Body, direction: Direction) -> int:
    """Which way `subject` looks if it stands in that direction of `anchor`."""
    if kind in (Kind.FACING, Kind.AROUND, Kind.ACROSS_FROM) or (
        kind is Kind.IN_FRONT_OF and is_watched(subject, anchor)
    ):
        return yaw_towards(-direction[0], -direction[1])
    if is_at_platform(subject, anchor) and subject.size[2] > subject.size[0]:
        return (anchor.yaw + 90) % 360
    return 180 if anchor.is_spawn or subject.is_spawn else anchor.yaw


def is_at_platform(subject: Body, anchor: Body) -> bool:
    """A train waits beside its platform, along it."""
    things = [one.thing.name for one in (subject, anchor) if isinstance(one, Item)]
    return len(things) == 2 and things[0] in RAILED and things[1] == PLATFORM


def is_watched(subject: Body, anchor: Body) -> bool:
    """Who sits before a stage looks at it."""
    things = [one.thing.name for one in (subject, anchor) if isinstance(one, Item)]
    return len(things) == 2 and things[0] in SEATS and things[1] in STAGES


def yaw_towards(x: float, z: float) -> int:
    """The quarter turn whose front looks most nearly in that direction."""
    if abs(x) > abs(z):
        return 270 if x > 0 else 90
    return 180 if z > 0 else 0


def ring(subjects: list[Body], anchor: Body, distance: float, first_degrees: float) -> list[Spot]:
    """Around `anchor`, evenly by angle, each `distance` away from it or a little more, all looking at it."""
    found = []
    along_x, along_z = anchor.extent()
    for number, subject in enumerate(subjects):
        angle = math.radians(first_degrees + 360 * number / len(subjects))
        x, z = math.cos(angle), math.sin(angle)
        yaw = yaw_towards(-x, -z)
        own_x, own_z = subject.extent(yaw)
        reach_x, reach_z = (along_x + own_x) / 2 + distance, (along_z + own_z) / 2 + distance
        reach = min(reach_x / abs(x) if abs(x) > 1e-9 else math.inf, reach_z / abs(z) if abs(z) > 1e-9 else math.inf)
        found.append((round(anchor.x + x * reach, 2), round(anchor.z + z * reach, 2), yaw))
    return found


def holds(kind: Kind, subject: Body, anchor: Body, second: Body | None = None, company: int = 1) -> bool:
    """Whether the relation is fulfilled; `company` is how many subjects stand so to the same object."""
    distance = gap(subject.rect(), anchor.rect())
    match kind:
        case Kind.NEXT_TO | Kind.NEAR if anchor.is_spawn or subject.is_spawn:
            return distance <= NEAR_SPAWN_GAP
        case Kind.NEXT_TO:
            return distance <= (NEXT_TO_GAP if company < CROWD else NEAR_GAP)
        case Kind.NEAR:
            return distance <= (NEAR_GAP if company < CROWD else 2 * NEAR_GAP)
        case Kind.AROUND:
            return distance <= (NEAR_GAP if company == 1 else 16 if company == 2 else AROUND_GAP)
        case Kind.FACING:
            return faces(subject, anchor, FACING_DEGREES if company < CROWD else CROWD_DEGREES)
        case Kind.ACROSS_FROM:
            opposite = faces(subject, anchor) and faces(anchor, subject)
            return opposite and distance <= ACROSS_GAP
        case Kind.BETWEEN:
            return second is not None and is_between(subject, anchor, second)
        case _:
            told = direction_of(kind, anchor)
            far = SIDE_GAP if company < CROWD else 2 * SIDE_GAP
            return told is not None and on_side(subject, anchor, told, company) and distance <= far


def on_side(subject: Body, anchor: Body, direction: Direction, company: int = 1) -> bool:
    dx, dz = direction
    x, z = subject.x - anchor.x, subject.z - anchor.z
    along_x, along_z = anchor.extent()
    own_x, own_z = subject.extent()
    forward, sideways = x * dx + z * dz, abs(x * dz) + abs(z * dx)
    widths = (along_z, own_z) if dx else (along_x, own_x)
    crowd = widths[1] * company / 2 if company >= CROWD else 0.0
    return forward > 0 and sideways <= widths[0] * 0.75 + widths[1] / 2 + crowd


def faces(subject: Body, anchor: Body, degrees: float = FACING_DEGREES) -> bool:
    dx, dz = FRONTS[subject.yaw]
    x, z = anchor.x - subject.x, anchor.z - subject.z
    length = math.hypot(x, z)
    return length > 0 and (x * dx + z * dz) / length >= math.cos(math.radians(degrees))


def is_between(subject: Body, one: Body, other: Body) -> bool:
    x, z = other.x - one.x, other.z - one.z
    length = math.hypot(x, z)
    if not length:
        return False
    along = ((subject.x - one.x) * x + (subject.z - one.z) * z) / length
    across = abs((subject.x - one.x) * z - (subject.z - one.z) * x) / length
    mean_extent = sum((*one.extent(), *other.extent())) / 4
    return 0.1 * length <= along <= 0.9 * length and across <= mean_extent / 2
