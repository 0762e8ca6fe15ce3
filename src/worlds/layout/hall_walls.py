"""The walls of a hall with their windows, its entrance and its roof. Pictures from above show it without what hides its
inside: its ceiling and its near walls."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from worlds.catalogue.hall_looks import Windows
from worlds.catalogue.interiors import Interior
from worlds.catalogue.solids import METAL, Paint, block
from worlds.catalogue.walls import Hole, doorway, wall
from worlds.geometry import QUARTERS, turned
from worlds.layout.body import Rect, grown, moved_by, overlap
from worlds.layout.hall_finish import finish, frames
from worlds.layout.hall_lamps import lamps
from worlds.layout.hall_roof import roof_parts
from worlds.layout.hall_sides import free
from worlds.layout.item import FRONTS, Item
from worlds.layout.plot import Plot
from worlds.layout.wall_hangings import COLORS
from worlds.scene import NEAR as NEAR_SIDE
from worlds.scene import Part

THICK: Final = 1.0
PICTURE_EVERY: Final = 10.0
PIERS: Final = 2.5
"""Studs from the end of a piece of wall to its first window."""
DOOR_WIDE, DOOR_HIGH = 9.0, 10.0
OUT_WIDE, OUT_HIGH = 12.0, 11.0
"""Studs of the way out to what lies behind a hall."""
PICTURE: Final = (4.4, 3.2)
PICTURE_LOW: Final = 6.0
PICTURES: Final = 10
"""On the walls of a hall, at most."""
INLAY: Final = 1.2
"""Studs across the band along the edge of a floor."""
INLAID: Final = 0.05
LEDGE, LEDGE_DEEP = 0.25, 0.8
"""Studs, high and out of the wall, of what something hangs on."""
NEAR: Final = (
    "NearWall",
    "NearLintel",
    "NearPanelling",
    "NearWindow",
    "NearWindowFrame",
    "NearWindowPane",
    "NearWindowBar",
)
"""Names of what hides the inside of a hall from who looks at it from the south-east, besides its ceiling: pictures leave it
out."""
OVER_WINDOWS: Final = 2.0
"""Studs from the top of windows to that of the wall, at least."""
INWARDS: Final = {"north": 180, "out": 180, "west": 270, "east": 90, "south": 0}
"""Yaw of a wall that looks into the hall."""
ALONG_X: Final = ("north", "south", "out")
"""Walls that run so; `out` is one in the north through which one goes out."""


def hall_parts(
    hall: Rect,
    rooms: Sequence[Plot],
    hung: Sequence[Item],
    look: Interior,
    height: float,
    entrance: float,
    standing: Sequence[tuple[Rect, float]],
) -> list[Part]:
    """`hall`: inside of its walls. `rooms`: whose fronts are walls of it. `hung`: before which is no window. `entrance`: x
    of its door, in the south. `standing`: under its lamps, and how high the top of each is."""
    behind = [(grown(placed(item), 1.0), item.size[1]) for item in hung]
    found = [part for piece in pieces(hall, rooms) for part in walled(piece, behind, look, height)]
    if look.has_pictures:
        found += pictures([*pieces(hall, rooms)], behind, look)
    found += [ledge for item in hung for ledge in ledges(item, look)]
    found += inlaid(hall, look)
    found += doors(entrance, hall[3], look)
    found += roof_parts(hall, [room.rect() for room in rooms if not room.is_outside], look, height)
    found += lamps(hall, look, height, standing)
    return found


def ledges(item: Item, look: Interior) -> Iterator[Part]:
    """What hangs rests on a narrow ledge of the wall."""
    foot = item.level + min(part.box.low[1] for part in item.built.parts)
    if foot < LEDGE:
        return
    west, north, east, south = placed(item)
    x, z = FRONTS[item.yaw]
    wide, deep = (LEDGE_DEEP if x else east - west), (LEDGE_DEEP if z else south - north)
    at_x = (west + east) / 2 - x * (east - west - wide) / 2
    at_z = (north + south) / 2 - z * (south - north - deep) / 2
    yield block("Ledge", (wide, LEDGE, deep), (at_x, foot - LEDGE, at_z), look.trim, collides=False)


def placed(item: Item) -> Rect:
    """In the frame of the hall: it, or the place that it belongs to, stands there."""
    around = item.plot
    is_inner = isinstance(around, Plot) and around.plot is not None
    return moved_by(item.rect(), around.x, around.z) if is_inner else item.rect()


def pieces(hall: Rect, rooms: Sequence[Plot]) -> Iterator[tuple[str, float, float, float]]:
    """Side, where its inner face is, and from where to where it goes."""
    west, north, east, south = hall
    rects = {wing: [room.rect() for room in rooms if room.wing == wing] for wing in ("north", "west", "east")}
    for low, high in free(west, east, [(one[0], one[2]) for one in rects["north"]]):
        yield "out" if any(room.is_outside for room in rooms) else "north", north, low, high
    for wing, face in (("west", west), ("east", east)):
        for low, high in free(north - THICK, south + THICK, [(one[1], one[3]) for one in rects[wing]]):
            yield wing, face, low, high
    yield "south", south, west, east


def walled(
    piece: tuple[str, float, float, float], behind: Sequence[tuple[Rect, float]], look: Interior, height: float
) -> Iterator[Part]:
    side, face, low, high = piece
    long, middle = high - low, (low + high) / 2
    if long < 0.1:
        return
    out = THICK / 2 if side in ("south", "east") else -THICK / 2
    yaw = INWARDS[side]
    x, z = (middle, face + out) if side in ALONG_X else (face + out, middle)
    along = turned(QUARTERS[yaw], (1.0, 0.0, 0.0))
    sign = along[0] + along[2]
    seen = [] if side == "south" or not look.has_windows else [*windows(piece, behind, height, look.windows)]
    holes = [replace(hole, middle=sign * hole.middle) for hole in seen]
    spans = [(-long / 2, long / 2)]
    if side == "out":
        holes = [hole for hole in holes if abs(hole.middle) > (OUT_WIDE + hole.width) / 2 + 0.5]
        spans = [(-long / 2, -OUT_WIDE / 2), (OUT_WIDE / 2, long / 2)]
    is_round = look.windows.shape == "round"
    cut = [*(() if is_round else holes), *([doorway(OUT_WIDE, min(OUT_HIGH, height - 2))] if side == "out" else [])]
    for part in (
        *wall(long, height, THICK, look.walls, cut),
        *finish(spans, holes, look, height, THICK),
        *frames(holes, look, THICK),
    ):
        yield replace(part.placed((x, 0.0, z), yaw), name=near(part.name, side))


def near(name: str, side: str) -> str:
    return f"{NEAR_SIDE}{name}" if side in ("south", "east") else name


def windows(
    piece: tuple[str, float, float, float], behind: Sequence[tuple[Rect, float]], height: float, look: Windows
) -> Iterator[Hole]:
    """Along the piece from its middle, none behind what is as high as their sill."""
    side, face, low, high = piece
    head = min(height - OVER_WINDOWS - (look.wide / 2 if look.shape == "arched" else 0.0), look.head)
    count = int((high - low - 2 * PIERS + look.every - look.wide) // look.every) if head > look.sill + 1 else 0
    for number in range(count):
        along = (number + 0.5) * (high - low) / count - (high - low) / 2
        at = (low + high) / 2 + along
        rect = (
            (at - look.wide / 2, face - 2, at + look.wide / 2, face + 2)
            if side in ALONG_X
            else (face - 2, at - look.wide / 2, face + 2, at + look.wide / 2)
        )
        if not any(top > look.sill and overlap(rect, one) for one, top in behind):
            yield Hole(along, look.wide, look.sill, head, look.pane)


def pictures(
    found: Sequence[tuple[str, float, float, float]], behind: Sequence[tuple[Rect, float]], look: Interior
) -> Iterator[Part]:
    """Between the windows, over what is low."""
    wide, high = PICTURE
    left = PICTURES
    for side, face, low, end in found:
        count = int((end - low - 2 * PIERS) // max(look.windows.every, PICTURE_EVERY))
        for number in range(1, count) if side not in ("south", "out") else ():
            at = low + number * (end - low) / count
            yaw, x, z = {"north": (180, at, face + 0.1), "west": (270, face + 0.1, at), "east": (90, face - 0.1, at)}[
                side
            ]
            rect = (x - wide / 2, z - wide / 2, x + wide / 2, z + wide / 2)
            if left <= 0 or any(top > PICTURE_LOW - 0.5 and overlap(rect, one) for one, top in behind):
                continue
            left -= 1
            paint = Paint(COLORS[left % len(COLORS)])
            for part in (
                block("PictureFrame", (wide, high, 0.2), (0, 0, 0), look.trim, collides=False),
                block("Picture", (wide - 0.6, high - 0.6, 0.1), (0, 0.3, -0.1), paint, collides=False),
                block("PictureLand", (wide - 0.6, 0.4 * high, 0.1), (0, 0.31, -0.13), paint.shaded(), collides=False),
            ):
                yield part.placed((x, PICTURE_LOW, z), yaw)


def inlaid(hall: Rect, look: Interior) -> Iterator[Part]:
    """A band around the floor."""
    west, north, east, south = grown(hall, -2.5)
    x, z, wide, deep = (west + east) / 2, (north + south) / 2, east - west, south - north
    for size, at in (
        ((wide, INLAID, INLAY), (x, 0, north)),
        ((wide, INLAID, INLAY), (x, 0, south)),
        ((INLAY, INLAID, deep - INLAY), (west, 0, z)),
        ((INLAY, INLAID, deep - INLAY), (east, 0, z)),
    ):
        yield block("Inlay", size, at, look.trim, collides=False)


def doors(x: float, south: float, look: Interior) -> Iterator[Part]:
    """Through which players came in, in the wall behind them."""
    z = south - 0.2
    yield block("EntranceFrame", (DOOR_WIDE + 1.2, DOOR_HIGH + 0.6, 0.3), (x, 0, z), look.trim, collides=False)
    for side in (-1, 1):
        leaf = (DOOR_WIDE / 2 - 0.15, DOOR_HIGH, 0.3)
        yield block("EntranceDoor", leaf, (x + side * DOOR_WIDE / 4, 0, z - 0.2), look.dado, collides=False)
        knob = (0.3, 1.6, 0.3)
        yield block("EntranceHandle", knob, (x + side * 0.6, 4.0, z - 0.45), METAL, collides=False)
