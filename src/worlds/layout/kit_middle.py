"""What belongs in the middle of a place: in rows or groups on both sides of the way in, and a carpet along that."""

from collections.abc import Iterator, Sequence
from typing import Final

from worlds.catalogue.goods import NAME
from worlds.catalogue.kit import Kit
from worlds.catalogue.solids import block
from worlds.geometry import Box
from worlds.layout.kit_space import Space, built, stood, wider
from worlds.layout.kit_walls import Turns

AISLE: Final = 4.3
"""Studs to whatever else stands there: an avatar is 4 wide."""
LANE: Final = 4.5
"""Studs to either side of the line from where players arrive to the back, which stays free."""
MARGIN: Final = 7.0
"""Studs to the walls, along which something stands."""
ROW: Final = 2.6
"""Studs from one row to the next of what one sits in, one behind the other."""
SEATED: Final = frozenset(("pew", "seats", "desks", "computers", "music"))
"""Whoever sits there looks to the front of the place."""
MOST, MOST_OF_ROOM = 10, 3
SHARE: Final = 0.45
"""Of the parts of a place."""
HIGHEST: Final = 5.2
"""Studs: the eyes of who arrives see over it."""
RUG: Final = (6.0, 0.07)


def put_in_middle(space: Space, kit: Kit) -> None:
    wanted = Turns(space.wanted(kit.middle))
    most, budget = (MOST if space.is_hall else MOST_OF_ROOM), int(space.left * SHARE)
    count = 0
    near, standing = [wider(one, AISLE) for one in (*space.told, *space.kept)], space.standing
    for x, z in spots(space):
        turn = wanted.next()
        if turn is None or count >= most:
            return
        one, number = turn
        parts, box = built(one, kit, number // 2)
        is_seat = one.name in SEATED
        if len(parts) > budget:
            return
        x = x + (box.size[0] / 2 if x > middle_of(space) else -box.size[0] / 2 if x < middle_of(space) else 0.0)
        base, yaw = (x, space.level, z), 0 if is_seat else 180
        taken = stood(box, base, yaw)
        if not fits(space, taken, ROW if is_seat else AISLE, [*near, *standing]):
            continue
        budget -= len(parts)
        count += 1
        wanted.take(one)
        space.add([part.placed(base, yaw) for part in parts], taken)


def middle_of(space: Space) -> float:
    """x of the way in."""
    if space.is_hall and space.starts:
        return sum(one[0] for one in space.starts) / len(space.starts)
    return (space.rect[0] + space.rect[2]) / 2


def spots(space: Space) -> Iterator[tuple[float, float]]:
    """Their inner edges, left and right of the lane in turns, those in the middle of the first view first."""
    west, north, east, south = space.rect
    middle = middle_of(space)
    lane = LANE if space.is_hall else 0.0
    z = min(one[2] for one in space.starts) - 12.0 if space.is_hall and space.starts else (north + south) / 2
    rows = sorted(
        (north + MARGIN + 1.5 * at for at in range(int(max(0.0, south - north - 2 * MARGIN) / 1.5) + 1)),
        key=lambda one: abs(one - z),
    )
    for out in range(0, int((east - west) / 2), 3):
        for row in rows:
            if not space.is_hall and out == 0:
                yield middle, row
                continue
            yield middle - lane - out, row
            yield middle + lane + out, row


def fits(space: Space, box: Box, row: float, taken: Sequence[Box]) -> bool:
    """`row`: studs to others that were put there."""
    west, north, east, south = space.rect
    is_inside = west + MARGIN - 2 <= box.low[0] and box.high[0] <= east - MARGIN + 2
    is_inside = is_inside and north + MARGIN - 2 <= box.low[2] and box.high[2] <= south - MARGIN + 2
    if not is_inside or box.high[1] > space.level + HIGHEST:
        return False
    between = wider(box, row)
    return not (any(between.overlaps(one) for one in space.own) or any(box.overlaps(one) for one in taken))


def put_rug(space: Space, kit: Kit) -> None:
    """From before where players arrive to the first thing in its way, or to the back."""
    if kit.rug is None or not space.is_hall or not space.starts or space.left < 2:
        return
    wide, high = RUG
    x, south = middle_of(space), min(one[2] for one in space.starts) - 5.0
    lane = Box((x - wide / 2, space.level, space.rect[1] + 4.0), (x + wide / 2, space.level + 1.0, south))
    north = max([lane.low[2], *(one.high[2] + 1.0 for one in space.told if one.overlaps(lane))])
    if south - north < 6.0:
        return
    for across, thick, paint in ((wide, high, kit.rug.paler()), (wide - 1.0, high + 0.03, kit.rug)):
        at = (x, space.level, (north + south) / 2)
        space.put.append(block(NAME, (across, thick, south - north), at, paint, collides=False))
