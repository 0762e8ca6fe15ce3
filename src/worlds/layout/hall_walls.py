"""The walls of a hall with their windows and panelling, its entrance, beams and lamps. It has no ceiling: what is in it is
seen from above, as in a building of rooms."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from worlds.catalogue.interiors import Interior
from worlds.catalogue.solids import GLASS, METAL, Paint, block, pillar
from worlds.catalogue.walls import Hole, doorway, wall
from worlds.layout.body import Rect, grown, moved_by, overlap
from worlds.layout.hall_sides import free
from worlds.layout.item import FRONTS, Item
from worlds.layout.plot import Plot
from worlds.layout.wall_hangings import COLORS
from worlds.scene import Part

THICK: Final = 1.0
DADO, DADO_THICK = 3.4, 0.15
CORNICE: Final = 0.9
SILL: Final = 5.0
WINDOW_EVERY, WINDOW = 15.0, 6.0
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
BEAMS_EVERY: Final = 18.0
BEAM: Final = 1.4
LAMPS_EVERY: Final = 30.0
CORD: Final = 2.2
SHADE: Final = 3.0
MOST_BEAMS: Final = 10
VEIL: Final = 0.45
"""How much is seen through the ceiling of a dark hall, from above."""
LOW: Final = 1.0
"""Studs under a lamp that stay free."""

NEAR: Final = ("NearWall", "NearLintel", "NearPanelling", "NearWindow", "Beam", "Cord", "Shade", "Lamp", "Ceiling")
"""Names of what hides the inside of a hall from who looks at it from above, from the south-east: pictures leave it out."""
FARTHEST: Final = 14.0
"""Studs from the floor to the top of windows, at most."""
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
    if not look.has_windows:
        west, north, east, south = grown(hall, THICK)
        size, at = (east - west, 0.4, south - north), ((west + east) / 2, height, (north + south) / 2)
        found.append(block("Ceiling", size, at, replace(look.walls, transparency=VEIL), collides=False))
    found += lit(hall, look, height, standing)
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
    x, z, turn = (middle, face + out, 0) if side in ALONG_X else (face + out, middle, 90)
    holes = [] if side == "south" or not look.has_windows else [*windows(piece, behind, height)]
    ends = [(-long / 2, long / 2)]
    if side == "out":
        holes = [hole for hole in holes if abs(hole.middle) > (OUT_WIDE + WINDOW) / 2 + 0.5]
        holes.append(doorway(OUT_WIDE, min(OUT_HIGH, height - 2)))
        ends = [(-long / 2, -OUT_WIDE / 2), (OUT_WIDE / 2, long / 2)]
    for part in wall(long, height, THICK, look.walls, holes):
        yield replace(part.placed((x, 0.0, z), turn), name=near(part.name, side))
    inward = -1 if out > 0 else 1
    for high_, thick, base, paint in (
        (DADO, DADO_THICK, 0.0, look.dado),
        (0.4, DADO_THICK + 0.12, DADO, look.trim),
        (CORNICE, 0.5, height - CORNICE, look.trim),
    ):
        off = (THICK + thick) / 2 * inward
        for start, end in ends if base < DADO + 1 else [(-long / 2, long / 2)]:
            size = (end - start, high_, thick) if turn == 0 else (thick, high_, end - start)
            along = (start + end) / 2
            at = (x + along, base, z + off) if turn == 0 else (x + off, base, z + along)
            yield block(near("Panelling", side), size, at, paint, collides=False)


def near(name: str, side: str) -> str:
    return f"Near{name}" if side in ("south", "east") else name


def windows(
    piece: tuple[str, float, float, float], behind: Sequence[tuple[Rect, float]], height: float
) -> Iterator[Hole]:
    """Along the piece from its middle, none behind what is as high as their sill."""
    side, face, low, high = piece
    count = int((high - low - 2 * PIERS) // WINDOW_EVERY)
    for number in range(count):
        along = (number + 0.5) * (high - low) / count - (high - low) / 2
        at = (low + high) / 2 + along
        rect = (
            (at - WINDOW / 2, face - 2, at + WINDOW / 2, face + 2)
            if side in ALONG_X
            else (face - 2, at - WINDOW / 2, face + 2, at + WINDOW / 2)
        )
        if not any(top > SILL and overlap(rect, one) for one, top in behind):
            yield Hole(along if side in ALONG_X else -along, WINDOW, SILL, min(height - 3.5, FARTHEST), GLASS)


def pictures(
    found: Sequence[tuple[str, float, float, float]], behind: Sequence[tuple[Rect, float]], look: Interior
) -> Iterator[Part]:
    """Between the windows, over what is low."""
    wide, high = PICTURE
    left = PICTURES
    for side, face, low, end in found:
        count = int((end - low - 2 * PIERS) // WINDOW_EVERY)
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


def lit(hall: Rect, look: Interior, height: float, standing: Sequence[tuple[Rect, float]]) -> Iterator[Part]:
    """Beams across it, lamps that hang from them; none where something high stands."""
    west, north, east, south = hall
    count = min(MOST_BEAMS, max(1, int((south - north) // BEAMS_EVERY)))
    lamps = max(1, int((east - west) // LAMPS_EVERY))
    for number in range(count):
        z = north + (number + 0.5) * (south - north) / count
        beam = (east - west, BEAM, BEAM)
        yield block("Beam", beam, ((west + east) / 2, height - CORNICE - BEAM, z), look.trim, collides=False)
        for lamp in range(lamps):
            x = west + (lamp + 0.5) * (east - west) / lamps
            low = height - CORNICE - BEAM - CORD - 0.8
            if not any(top > low - LOW and overlap((x - 2, z - 2, x + 2, z + 2), rect) for rect, top in standing):
                yield from pendant((x, low, z), look.trim, look.lamp)


def pendant(at: tuple[float, float, float], shade: Paint, lamp: Paint) -> Iterator[Part]:
    x, y, z = at
    yield block("Cord", (0.2, CORD + 0.2, 0.2), (x, y + 0.6, z), shade, collides=False)
    yield pillar("Shade", SHADE, 0.4, (x, y + 0.5, z), shade, collides=False)
    yield pillar("Lamp", SHADE - 0.6, 0.5, (x, y, z), lamp, collides=False)
