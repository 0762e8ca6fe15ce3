"""Where bodies stand in a room: along its walls, looking into it, or in rows, looking to its front, which is -z."""

from collections.abc import Iterator, Sequence
from typing import Final

from worlds.geometry import Box, Vector
from worlds.layout.body import Body, Rect, Spot, grown, overlap
from worlds.layout.furnishing import in_order, rank
from worlds.layout.group import Group

AISLE: Final = 4.5
"""Studs between what stands inside and is not along the same wall: an avatar is 4 wide."""
NEIGHBOUR: Final = 1.0
SPOTS: Final = 6_000
SPOTS_EACH: Final = 300
"""Spots that are looked at in a room, and for each body in it, at most: a larger room has more of them, and would never do
where they run out. What is alike goes on where the last one was put: what was taken stays so."""


def put_into_room(
    interior: Box,
    closed: Sequence[Rect],
    bodies: Sequence[Body],
    *,
    is_walked: bool = False,
    lane: Sequence[Rect] = (),
) -> bool:
    """The largest first. `closed`: where nothing may stand. `is_walked`: who comes in gets around all that stands in the
    middle. `lane`: where nothing stands that is no row. False: they do not all fit; what was put down stands there."""
    if sum(map(area_of, bodies)) > interior.size[0] * interior.size[2]:
        return False
    blocked = [*closed]
    left = SPOTS + SPOTS_EACH * len(bodies)
    spots: dict[tuple[str, Vector], Iterator[tuple[str, Spot]]] = {}
    taken: list[tuple[Rect, str]] = []
    for body in sorted(bodies, key=lambda body: rank(body, items_of(body)) if is_walked else (0, -area_of(body))):
        items, around = items_of(body), lane if is_walked and len(items_of(body)) == 1 else ()
        key = (body.entry_id or items[0].entry_id, body.size)
        if key not in spots:
            found = spots_inside(interior, body, AISLE if is_walked else 0.0)
            has_back = any(wall == "back" for _, wall in taken)
            spots[key] = in_order(items, found, has_back=has_back) if is_walked else found
        for wall, (x, z, yaw) in spots[key]:
            left -= 1
            if left < 0:
                return False
            body.x, body.z, body.yaw = x, z, yaw
            rect = body.rect()
            if any(overlap(rect, zone) for zone in (*blocked, *around)) or any(
                overlap(grown(rect, NEIGHBOUR if wall == other_wall and wall else AISLE), other)
                for other, other_wall in taken
            ):
                continue
            if any(overlap(zone, other) for zone in body.clearances() for other, _ in taken):
                continue
            blocked += body.clearances()
            taken.append((rect, wall))
            body.placed = True
            break
        else:
            return False
    return True


def area_of(body: Body) -> float:
    return body.size[0] * body.size[2]


def items_of(body: Body) -> Sequence[Body]:
    """It, or those that are one body in a room."""
    return body.items() if isinstance(body, Group) else (body,)


def spots_inside(interior: Box, child: Body, aisle: float) -> Iterator[tuple[str, Spot]]:
    """Along the back wall, the left and the right, looking into the room; then in rows, looking to the door, so far from the
    walls."""
    low_x, _, low_z = interior.low
    high_x, _, high_z = interior.high
    middle_x, middle_z = (low_x + high_x) / 2, (low_z + high_z) / 2
    along_x, along_z = child.extent(0)
    if along_x > high_x - low_x or along_z > high_z - low_z:
        return
    for shift in outwards((high_x - low_x - along_x) / 2):
        yield "back", (middle_x + shift, high_z - along_z / 2 - 0.1, 0)
    turned_x, turned_z = child.extent(90)
    if turned_x <= high_x - low_x and turned_z <= high_z - low_z:
        for shift in outwards((high_z - low_z - turned_z) / 2):
            yield "left", (low_x + turned_x / 2 + 0.1, middle_z + shift, 270)
            yield "right", (high_x - turned_x / 2 - 0.1, middle_z + shift, 90)
    if along_x + 2 * aisle > high_x - low_x or along_z + 2 * aisle > high_z - low_z:
        return
    for z_shift in outwards((high_z - low_z - along_z) / 2 - aisle):
        for x_shift in outwards((high_x - low_x - along_x) / 2 - aisle):
            yield "", (middle_x + x_shift, middle_z + z_shift, 0)


def outwards(limit: float) -> Iterator[float]:
    """0, 1, -1, 2, -2, ... up to the limit."""
    yield 0.0
    step = 1.0
    while step <= limit:
        yield step
        yield -step
        step += 1.0
