"""What hangs on the walls inside a building: the name of each room at its door and on its back wall, a clock, pictures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from worlds.catalogue.solids import BLACK, DARK_GRAY, WHITE, Paint, block, drum
from worlds.geometry import Vector
from worlds.layout.body import Rect, overlap
from worlds.layout.building import BOARD, HEAD, LETTER, holes_in, lies_in
from worlds.layout.floor_plan import DOOR_WIDTH, THICKNESS, Doorway, FloorPlan, Room
from worlds.scene import Color, Part, Text

PICTURES_EVERY: Final = 9.0
PICTURES: Final = 6
"""In a room, at most."""
PICTURE: Final = (3.0, 2.2)
HANGS: Final = 5.4
"""Studs from the floor to a picture."""
SIGN, SIGN_LOW = 1.4, 9.9
"""How high a room's name on its back wall is, and how high it hangs."""
WALL_CLOCK: Final = 1.9
APART: Final = 0.6
"""Studs between a picture and a door or a window."""
COLORS: Final[tuple[Color, ...]] = (
    (92, 150, 196),
    (214, 150, 72),
    (120, 168, 96),
    (196, 92, 86),
    (150, 120, 180),
    (222, 196, 96),
)
FRAME: Final = Paint((92, 66, 46), "Wood")


@dataclass(frozen=True, slots=True)
class Side:
    """One wall of a room, as seen from inside: `yaw` of what hangs on it, the middle of its foot, how long it is."""

    yaw: int
    x: float
    z: float
    length: float

    def point(self, along: float, high: float, out: float) -> Vector:
        """`along`: from its middle, toward greater x or z; `out`: from the wall into the room."""
        match self.yaw:
            case 180:
                return (self.x + along, high, self.z + out)
            case 0:
                return (self.x + along, high, self.z - out)
            case 270:
                return (self.x + out, high, self.z + along)
            case _:
                return (self.x - out, high, self.z + along)


def hangings(
    plan: FloorPlan, names: Mapping[str, str], standing: Sequence[tuple[Rect, float]], *, has_pictures: bool
) -> Iterator[Part]:
    """`names`: of the rooms, by their ids; one room alone bears the name of its building, which is told outside. `standing`:
    what stands on the floors, and how high its top is: nothing hangs behind it."""
    for part in wished(plan, names, standing, has_pictures=has_pictures):
        if not is_behind(part, standing):
            yield part


def is_behind(part: Part, standing: Sequence[tuple[Rect, float]]) -> bool:
    return any(top > part.box.low[1] and overlap(part.box.footprint, rect) for rect, top in standing)


def wished(
    plan: FloorPlan, names: Mapping[str, str], standing: Sequence[tuple[Rect, float]], *, has_pictures: bool
) -> Iterator[Part]:
    for number, room in enumerate(plan.rooms):
        back, *others = sides_of(room)
        if len(plan.rooms) > 1:
            yield name_on(back, names[room.id])
        if has_pictures:
            yield from clock_on(back, names[room.id] if len(plan.rooms) > 1 else "")
            places = [(side, at) for side in (*others, back) for at in places_on(side, plan, standing)]
            for at, place in enumerate(places[:PICTURES]):
                yield from picture_on(*place, Paint(COLORS[(at + number) % len(COLORS)]))
    for door in plan.doorways:
        if len(door.rooms) > 1:
            yield from signs_at(door, plan, names)


def sides_of(room: Room) -> list[Side]:
    """Its back first, which one sees from its front."""
    west, north, east, south = room.rect
    x, z = (west + east) / 2, (north + south) / 2
    return [
        Side(180, x, north, east - west),
        Side(270, west, z, south - north),
        Side(90, east, z, south - north),
        Side(0, x, south, east - west),
    ]


def name_on(side: Side, name: str) -> Part:
    words = name[:1].upper() + name[1:]
    wide = min(LETTER * len(words) + 1.6, side.length - 1)
    sign = block("RoomName", (wide, SIGN, 0.2), (0, 0, 0), BOARD, collides=False, text=Text(words, WHITE.color, 1.1))
    return sign.placed(side.point(0, SIGN_LOW, 0.1), side.yaw)


def clock_on(side: Side, name: str) -> Iterator[Part]:
    """To the right of the name."""
    away = (LETTER * len(name) + 1.6 if name else 0.0) / 2 + 1.8
    if away + WALL_CLOCK > side.length / 2:
        return
    face = drum("ClockFace", 0.24, WALL_CLOCK, (0, 0, -0.02), WHITE, "z")
    rim = drum("ClockRim", 0.2, WALL_CLOCK + 0.3, (0, 0, 0), DARK_GRAY, "z")
    hands = [
        block("ClockHand", (0.14, 0.66, 0.1), (0, 0, -0.16), BLACK, collides=False),
        block("ClockHand", (0.5, 0.14, 0.1), (0.2, 0, -0.17), BLACK, collides=False),
    ]
    for part in (rim, face, *hands):
        yield part.placed(side.point(away, SIGN_LOW + 0.6, 0.1), side.yaw)


def picture_on(side: Side, along: float, paint: Paint) -> Iterator[Part]:
    wide, high = PICTURE
    frame = block("PictureFrame", (wide, high, 0.2), (0, 0, 0), FRAME, collides=False)
    canvas = block("Picture", (wide - 0.5, high - 0.5, 0.1), (0, 0.25, -0.1), paint, collides=False)
    land = block("PictureLand", (wide - 0.5, 0.4 * high, 0.1), (0, 0.26, -0.13), paint.shaded(), collides=False)
    for part in (frame, canvas, land):
        yield part.placed(side.point(along, HANGS, 0.1), side.yaw)


def places_on(side: Side, plan: FloorPlan, standing: Sequence[tuple[Rect, float]]) -> Iterator[float]:
    """Where a picture may hang: along the side from its middle, beside no door and no window, behind nothing."""
    taken = [*openings_of(side, plan)]
    half = PICTURE[0] / 2 + APART
    count = int((side.length - PICTURE[0]) // (PICTURES_EVERY / 2))
    for number in range(count):
        at = (number - (count - 1) / 2) * PICTURES_EVERY / 2
        is_free = all(abs(at - middle) >= half + wide / 2 for middle, wide in taken)
        if is_free and not any(is_behind(part, standing) for part in picture_on(side, at, FRAME)):
            taken.append((at, PICTURES_EVERY - PICTURE[0]))
            yield at


def openings_of(side: Side, plan: FloorPlan) -> Iterator[tuple[float, float]]:
    """Of the wall that the side is a face of: their middles along the side, and how wide they are."""
    is_along_x = side.yaw in (0, 180)
    for wall in plan.walls:
        (low_x, low_z), (high_x, high_z) = wall.low, wall.high
        if (low_z == high_z) != is_along_x or abs((low_z - side.z) if is_along_x else (low_x - side.x)) > THICKNESS:
            continue
        middle = (low_x + high_x) / 2 if is_along_x else (low_z + high_z) / 2
        for hole in holes_in(wall, [door for door in plan.doorways if lies_in(door, wall)]):
            at = middle + hole.middle if is_along_x else middle - hole.middle
            yield at - (side.x if is_along_x else side.z), hole.width


def signs_at(door: Doorway, plan: FloorPlan, names: Mapping[str, str]) -> Iterator[Part]:
    """Over a door between two rooms, on each side: where it leads."""
    one, other = (next(room for room in plan.rooms if room.id == name) for name in door.rooms)
    for here, there in ((one, other), (other, one)):
        words = names[there.id][:1].upper() + names[there.id][1:]
        wide = min(LETTER * len(words) + 1.0, DOOR_WIDTH + 1)
        sign = block(
            "DoorSign", (wide, 1.0, 0.16), (0, 0, 0), BOARD, collides=False, text=Text(words, WHITE.color, 0.8)
        )
        side = face_at(door, here)
        yield sign.placed(side.point(0, HEAD + 0.9, 0.08), side.yaw)


def face_at(door: Doorway, room: Room) -> Side:
    """Of the door's wall, on the side of that room."""
    west, north, east, south = room.rect
    half = THICKNESS / 2
    if door.along == "x":
        is_back = door.z < (north + south) / 2
        return Side(180 if is_back else 0, door.x, door.z + (half if is_back else -half), DOOR_WIDTH)
    is_left = door.x < (west + east) / 2
    return Side(270 if is_left else 90, door.x + (half if is_left else -half), door.z, DOOR_WIDTH)
