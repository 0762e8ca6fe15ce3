"""What belongs along the walls of a place, on them and under its beams: tall pieces between windows, low ones below them,
something that hangs over these."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from worlds.catalogue.kit import Kit, Placed
from worlds.geometry import Box, Vector
from worlds.layout.hall_sides import free
from worlds.layout.kit_space import OUT, Space, built, stood
from worlds.scene import Part

TALL, LOW, HANGS, HUNG_HIGH = 8.2, 4.6, 5.3, 4.2
"""Studs high, that are free where such a piece is looked for; from the floor to what hangs."""
DEEP, FLAT = 2.4, 0.7
BETWEEN: Final = 0.35
"""Studs from one piece to the next."""
CHUNK, OPEN = 16.0, 8.0
"""Studs of wall that are filled with what is high, and between two of these."""
APART: Final = dict.fromkeys(("column", "bust", "armour", "planter", "stove"), 5.0)
"""Studs more to the next, of what stands alone."""
Run = tuple[float, float]
"""From where to where along a wall."""
CORNER: Final = 1.2
SIDE: Final = 1.0
"""Studs to what was asked for."""
SOUTHERN: Final = 10.0
"""Studs at the entrance of a hall where nothing stands: who arrives has that behind him."""
MOST: Final = 7
"""Things that hang on the walls of a place, and under its beams."""
CLEAR: Final = 8.0
"""Studs under what hangs from a beam."""
ALIKE: Final = 6
MOST_ALIKE: Final = {
    **dict.fromkeys(("hearth", "oven", "organ", "stove", "forge", "anvil", "screen", "range", "chest", "logs"), 1),
    **dict.fromkeys(("wardrobe", "boiler", "loom", "sofa", "machine", "bed", "crates", "sacks", "barrels", "casks"), 3),
    **dict.fromkeys(("planter", "showcase", "counter", "bins", "bench"), 4),
    **dict.fromkeys(
        ("bust", "drums", "armour", "trolley", "ropes", "lounge", "basin", "firepit", "vault", "mats", "straw"), 2
    ),
}
"""How often a piece stands in one place."""
EVERY: Final = 14.0
"""Studs from one of these to the next."""


@dataclass(frozen=True, slots=True)
class Wall:
    yaw: int
    """Of what looks into the place."""
    face: float
    low: float
    high: float

    def at(self, along: float, out: float, level: float) -> Vector:
        match self.yaw:
            case 180:
                return (along, level, self.face + out)
            case 0:
                return (along, level, self.face - out)
            case 270:
                return (self.face + out, level, along)
            case _:
                return (self.face - out, level, along)

    def box(self, start: float, end: float, deep: float, low: float, high: float) -> Box:
        near, far = self.at(start, OUT, low), self.at(end, deep, high)
        return Box(
            (min(near[0], far[0]), low, min(near[2], far[2])), (max(near[0], far[0]), high, max(near[2], far[2]))
        )


def walls_of(space: Space) -> list[Wall]:
    """The back first, which one sees from the front; a hall has its entrance in the south."""
    west, north, east, south = space.rect
    end = south - (SOUTHERN if space.is_hall else 0.0)
    found = [Wall(180, north, west, east), Wall(270, west, north, end), Wall(90, east, north, end)]
    return found if space.is_hall else [*found, Wall(0, south, west, east)]


def put_along_walls(space: Space, kit: Kit) -> None:
    tall, low, hung = (Turns(space.wanted(one)) for one in (kit.tall, kit.low, kit.hung))
    walls = walls_of(space)
    for wall, (start, end) in in_turns(walls, [[*chunks(standing_runs(space, wall, TALL))] for wall in walls]):
        fill(space, kit, wall, start, end, tall)
    for wall, (start, end) in in_turns(walls, [[*standing_runs(space, wall, LOW)] for wall in walls]):
        fill(space, kit, wall, start, end, low)
    count = len(space.own)
    for wall in walls:
        for start, end in [*hanging_runs(space, wall)]:
            if len(space.own) - count < MOST:
                hang(space, kit, wall, start, end, hung)


def in_turns(walls: Sequence[Wall], found: Sequence[Sequence[Run]]) -> Iterator[tuple[Wall, Run]]:
    """A stretch of each wall, then the next of each: none stays bare because another took all."""
    for several in zip_longest(*found):
        yield from ((wall, one) for wall, one in zip(walls, several, strict=True) if one is not None)


def chunks(found: Iterable[Run]) -> Iterator[Run]:
    """Long stretches are filled in pieces, and left open between for what is low."""
    for start, end in found:
        count = max(1, int((end - start + OPEN) // (CHUNK + OPEN)))
        each = (end - start - (count - 1) * OPEN) / count
        yield from ((start + at * (each + OPEN), start + at * (each + OPEN) + each) for at in range(count))


class Turns:
    """Pieces, one after the other, again and again, none more often than looks right."""

    def __init__(self, found: Sequence[Placed]) -> None:
        self.found = [*found]
        self.number = 0
        self.used = dict.fromkeys((one.name for one in found), 0)

    def next(self) -> tuple[Placed, int] | None:
        """With its number. It counts once it is `taken`."""
        self.found = [one for one in self.found if self.used[one.name] < MOST_ALIKE.get(one.name, ALIKE)]
        if not self.found:
            return None
        return self.found[self.number % len(self.found)], self.number

    def take(self, one: Placed) -> None:
        self.number += 1
        self.used[one.name] += 1

    def skip(self) -> None:
        self.number += 1


def runs(wall: Wall, taken: Sequence[Box], strip: Box) -> Iterator[tuple[float, float]]:
    """Stretches of the wall that are free. `strip`: what is needed along all of it."""
    axis = 0 if wall.yaw in (0, 180) else 2
    blocked = sorted((one.low[axis], one.high[axis]) for one in taken if one.overlaps(strip))
    yield from free(wall.low + CORNER, wall.high - CORNER, blocked)


def standing_runs(space: Space, wall: Wall, high: float) -> Iterator[tuple[float, float]]:
    strip = wall.box(wall.low, wall.high, OUT + DEEP, space.level + 0.1, space.level + high)
    return runs(wall, space.taken(SIDE, space.windows if high > LOW else ()), strip)


def hanging_runs(space: Space, wall: Wall) -> Iterator[tuple[float, float]]:
    strip = wall.box(wall.low, wall.high, OUT + FLAT, space.level + HANGS, space.level + HANGS + HUNG_HIGH)
    return runs(wall, space.taken(SIDE, space.windows), strip)


def fill(space: Space, kit: Kit, wall: Wall, start: float, end: float, turns: Turns) -> None:
    """As many as fit, side by side, about its middle."""
    found: list[tuple[Sequence[Part], Box, float]] = []
    wide = 0.0
    while (turn := turns.next()) is not None:
        parts, box = built(turn[0], kit, turn[1])
        if wide + box.size[0] > end - start or len(parts) > space.left - sum(len(one) for one, _, _ in found):
            break
        turns.take(turn[0])
        gap = BETWEEN + APART.get(turn[0].name, 0.0)
        found.append((parts, box, gap))
        wide += box.size[0] + gap
    at = (start + end - wide + (found[-1][2] if found else 0.0)) / 2
    for chosen, box, gap in found:
        along = at + box.size[0] / 2
        put(space, chosen, box, wall, along, space.level)
        at += box.size[0] + gap


def put(space: Space, parts: Sequence[Part], box: Box, wall: Wall, along: float, level: float) -> bool:
    """Its back at the wall. False: there is something else."""
    middle = (box.low[0] + box.high[0]) / 2
    base = wall.at(along, OUT + box.high[2], level)
    base = shifted(base, wall.yaw, -middle)
    taken = stood(box, base, wall.yaw)
    if not space.is_free(taken, side=SIDE / 2) or not space.is_inside(taken):
        return False
    space.add([part.placed(base, wall.yaw) for part in parts], taken)
    return True


def shifted(base: Vector, yaw: int, along: float) -> Vector:
    """By so many studs of its own x."""
    x, y, z = base
    match yaw:
        case 0:
            return (x + along, y, z)
        case 180:
            return (x - along, y, z)
        case 90:
            return (x, y, z - along)
        case _:
            return (x, y, z + along)


def hang(space: Space, kit: Kit, wall: Wall, start: float, end: float, turns: Turns) -> None:
    """One in the middle of each stretch, two where it is long."""
    count = max(1, round((end - start) / EVERY))
    for number in range(count):
        turn = turns.next()
        if turn is None:
            return
        parts, box = built(turn[0], kit, turn[1])
        if box.size[0] > (end - start) / count or len(parts) > space.left:
            return
        turns.take(turn[0])
        along = start + (number + 0.5) * (end - start) / count
        put(space, parts, box, wall, along, space.level + HANGS - box.low[1])


def hang_from_beams(space: Space, kit: Kit) -> None:
    turns, count = Turns(space.wanted(kit.beams)), 0
    for beam in sorted(space.beams, key=lambda one: one.centre[2]):
        west, east = beam.low[0], beam.high[0]
        steps = int((east - west - 6.0) // EVERY)
        for number in range(steps + 1):
            turn = turns.next()
            if turn is None or count >= MOST:
                return
            parts, own = built(turn[0], kit, turn[1])
            x = (west + east) / 2 + (number - steps / 2) * EVERY
            base = (x, beam.low[1], beam.centre[2])
            box = stood(own, base, 0)
            if len(parts) > space.left or not may_hang(space, box):
                continue
            space.add([part.placed(base, 0) for part in parts], box)
            turns.take(turn[0])
            count += 1


def may_hang(space: Space, box: Box) -> bool:
    """The beams of a hall reach over its rooms: what belongs in one of these hangs in it."""
    is_high = box.low[1] >= space.level + CLEAR
    return is_high and space.is_inside(box) and space.is_free(lowered(box), side=SIDE)


def lowered(box: Box) -> Box:
    """Without what touches the beam."""
    return Box(box.low, (box.high[0], box.high[1] - 0.1, box.high[2]))
