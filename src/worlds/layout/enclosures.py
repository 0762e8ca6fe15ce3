"""What closes a plot: a wall, a fence, a hedge, trees around it, with a gate in the middle of its front; or a moat with a
bridge there."""

from collections.abc import Sequence
from typing import Final

from worlds.catalogue.solids import PLANKS, TIMBER, Paint, block
from worlds.catalogue.thing import Look
from worlds.catalogue.things import THINGS
from worlds.layout.body import Rect
from worlds.plan.plan import Enclosure
from worlds.scene import Part, Text

GATE: Final = 12.0
"""Studs that stay open: three avatars side by side."""
POST_EVERY: Final = 12.0
STONES: Final = Paint((150, 146, 138), "Cobblestone")
SHUT: Final = Paint((96, 62, 38), "Wood")
PILLAR: Final = Paint((124, 120, 112), "Cobblestone")
LEAVES: Final = Paint((64, 118, 58), "LeafyGrass")
SOFT: Final = Paint((226, 150, 172), "SmoothPlastic", 0.25)
HEIGHTS: Final = {Enclosure.WALL: 9.0, Enclosure.FENCE: 4.0, Enclosure.HEDGE: 5.0, Enclosure.MEMBRANE: 12.0}
THICKNESSES: Final = {
    Enclosure.WALL: 2.0,
    Enclosure.FENCE: 0.4,
    Enclosure.HEDGE: 3.0,
    Enclosure.MEMBRANE: 3.0,
    Enclosure.TREES: 12.0,
}
MERLON, MERLON_HIGH, MERLON_EVERY, MERLONS = 3.0, 1.8, 7.0, 20
"""On a wall: how long and high each is, how far from one to the next, and how many a side has at most."""
RIM: Final = 3.0
"""Studs from the edge of the world to what closes all of it."""
MOAT: Final = 12.0
"""Studs across."""
TREE: Final = "tree"

Side = tuple[float, float, float, float]
"""x and z of both ends of a side's middle line."""


def thickness(kind: Enclosure | None) -> float:
    """Studs of ground that it takes, on each side."""
    if kind is None:
        return 0.0
    return MOAT + 4.0 if kind is Enclosure.WATER else THICKNESSES[kind]


def enclosed(kind: Enclosure, inside: Rect, title: str = "", gates: Sequence[float] = ()) -> list[Part]:
    """Around the ground `inside`, outside of it. A fence has its name beside its gate. `gates`: how wide the gates are that
    stand in its openings, in its front, its back, its left and its right; none: it has one of its own."""
    if kind is Enclosure.WATER:
        return [crossing(inside)]
    half = THICKNESSES[kind] / 2
    west, north, east, south = inside[0] - half, inside[1] - half, inside[2] + half, inside[3] + half
    middle = (west + east) / 2
    sides: list[Side] = [
        (west - half, south, east + half, south),
        (west - half, north, east + half, north),
        (west, north + half, west, south - half),
        (east, north + half, east, south - half),
    ]
    ways = [*(gates or (GATE,)), *(0.0 for _ in sides)]
    pieces = [piece for side, way in zip(sides, ways, strict=False) for piece in opened(side, way)]
    around = [part for piece in pieces for part in MAKERS[kind](piece)]
    match None if gates else kind:
        case Enclosure.FENCE:
            return [*around, *leaves(middle, south), *([board(title, middle, south)] if title else [])]
        case Enclosure.WALL:
            return [*around, *pillars(middle, south)]
    return around


def opened(side: Side, way: float) -> list[Side]:
    """On both sides of an opening so wide in its middle."""
    if not way:
        return [side]
    x1, z1, x2, z2 = side
    x, z = (x1 + x2) / 2, (z1 + z2) / 2
    if z1 == z2:
        return [(x1, z1, x - way / 2, z2), (x + way / 2, z1, x2, z2)]
    return [(x1, z1, x2, z - way / 2), (x1, z + way / 2, x2, z2)]


def membrane(side: Side) -> list[Part]:
    return [standing("Membrane", side, Enclosure.MEMBRANE, SOFT)]


def leaves(x: float, z: float) -> list[Part]:
    """Of a fence's gate. It is shut, and gives way to who walks through: what is in a pen looks kept."""
    high = HEIGHTS[Enclosure.FENCE]
    found = []
    for side in (-1, 1):
        middle = x + side * GATE / 4
        rail = (GATE / 2 - 0.2, 0.4, 0.3)
        found += [block("Leaf", rail, (middle, level * high, z), SHUT, collides=False) for level in (0.3, 0.6, 0.9)]
        found.append(block("Leaf", (0.4, 0.95 * high, 0.4), (x + side * (GATE / 2 - 0.7), 0, z), SHUT, collides=False))
    return found


def board(title: str, x: float, z: float) -> Part:
    """Outside, to the right of who comes in."""
    words = title[:1].upper() + title[1:]
    plate = block("Board", (5.0, 1.8, 0.2), (0, 0, 0), SHUT, collides=False, text=Text(words, (255, 255, 255), 1.2))
    return plate.placed((x + GATE / 2 + 3.0, 1.7, z + 0.5), 180)


def pillars(x: float, z: float) -> list[Part]:
    """Of a wall's gate, higher than it."""
    high, thick = HEIGHTS[Enclosure.WALL] + 3.0, THICKNESSES[Enclosure.WALL]
    return [block("Pillar", (thick, high, thick), (x + side * (GATE + thick) / 2, 0, z), PILLAR) for side in (-1, 1)]


def crossing(inside: Rect) -> Part:
    """Of a moat."""
    west, _, east, south = inside
    return block("Deck", (GATE, 0.6, MOAT + 8.0), ((west + east) / 2, 0, south + MOAT / 2), PLANKS)


def wall(side: Side) -> list[Part]:
    """With battlements."""
    x1, z1, x2, z2 = side
    long, thick = abs(x2 - x1) + abs(z2 - z1), THICKNESSES[Enclosure.WALL]
    count = min(MERLONS, max(1, round(long / MERLON_EVERY)))
    size = (MERLON, MERLON_HIGH, thick) if z1 == z2 else (thick, MERLON_HIGH, MERLON)
    places = [((number + 0.5) / count) for number in range(count)]
    teeth = [
        block("Merlon", size, (x1 + (x2 - x1) * at, HEIGHTS[Enclosure.WALL], z1 + (z2 - z1) * at), STONES)
        for at in places
    ]
    return [standing("Wall", side, Enclosure.WALL, STONES), *(teeth if long > MERLON else [])]


def hedge(side: Side) -> list[Part]:
    return [standing("Hedge", side, Enclosure.HEDGE, LEAVES)]


def fence(side: Side) -> list[Part]:
    """Two rails between posts."""
    high, thick = HEIGHTS[Enclosure.FENCE], THICKNESSES[Enclosure.FENCE]
    x1, z1, x2, z2 = side
    length = abs(x2 - x1) + abs(z2 - z1)
    count = max(1, round(length / POST_EVERY))
    posts = [
        block("Post", (2 * thick, high, 2 * thick), (x1 + (x2 - x1) * i / count, 0, z1 + (z2 - z1) * i / count), TIMBER)
        for i in range(count + 1)
    ]
    size, x, z = (abs(x2 - x1) or thick, 0.5, abs(z2 - z1) or thick), (x1 + x2) / 2, (z1 + z2) / 2
    return [*posts, *(block("Rail", size, (x, level * high, z), TIMBER) for level in (0.35, 0.75))]


def trees(side: Side) -> list[Part]:
    """As near to each other as they grow."""
    x1, z1, x2, z2 = side
    known = THINGS[TREE]
    parts = known.build(Look(known.size, known.color, known.material)).parts
    length = abs(x2 - x1) + abs(z2 - z1)
    count = max(1, int(length // known.size[0]))
    places = [((number + 0.5) / count) for number in range(count)]
    return [part.placed((x1 + (x2 - x1) * at, 0.0, z1 + (z2 - z1) * at), 0) for at in places for part in parts]


def standing(name: str, side: Side, kind: Enclosure, paint: Paint) -> Part:
    x1, z1, x2, z2 = side
    thick = THICKNESSES[kind]
    return block(
        name, (abs(x2 - x1) or thick, HEIGHTS[kind], abs(z2 - z1) or thick), ((x1 + x2) / 2, 0, (z1 + z2) / 2), paint
    )


MAKERS: Final = {
    Enclosure.WALL: wall,
    Enclosure.FENCE: fence,
    Enclosure.HEDGE: hedge,
    Enclosure.TREES: trees,
    Enclosure.MEMBRANE: membrane,
}
