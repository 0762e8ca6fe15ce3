"""The rules that a plan's shapes must keep: for nouns that the catalogue lacks, of a bounded size, on the ground, in one
piece."""

from typing import Final

from worlds.catalogue.colors import COLOR_WORDS, PALETTE
from worlds.catalogue.materials import MATERIAL_WORDS, MATERIALS
from worlds.geometry import Box, Vector, times
from worlds.plan.shape import Piece, Shape
from worlds.plan.shape_thing import box_of
from worlds.resolve.resolution import ResolvedBy
from worlds.resolve.resolve import CATALOGUE, resolve
from worlds.scene import Notice

LARGEST: Final = 60.0
"""Studs along its longest side: as the catalogue's mountain."""
SMALLEST: Final = 1.0
"""What is smaller is shown larger than life."""
TOUCHING: Final = -0.05
"""Pieces so near to each other, in studs, are joined."""
THINNEST: Final = 0.1
STILL: Final = 0.01
"""Studs that nobody sees."""
OWN: Final = (ResolvedBy.CATALOGUE, ResolvedBy.SYNONYM, ResolvedBy.FAMILY)
"""The catalogue has the thing itself, and not only something like it."""


def named(noun: str) -> str:
    return " ".join(noun.lower().split())


def shapes_by_noun(shapes: tuple[Shape, ...]) -> dict[str, Shape]:
    return {named(one.noun): one for one in reversed(shapes)}


def needed(shapes: tuple[Shape, ...]) -> tuple[Shape, ...]:
    """Of nouns that the catalogue lacks: a model knows its names, and not its synonyms."""
    return tuple(one for one in shapes if not is_own(one.noun))


def is_own(noun: str) -> bool:
    """Whether the catalogue has it. A `piano key` is not meant by the word `key` alone."""
    by = resolve(noun).by
    return by in OWN and (by is not ResolvedBy.SYNONYM or CATALOGUE.names.find(named(noun)) is not None)


def sound(shapes: tuple[Shape, ...], notices: list[Notice]) -> tuple[Shape, ...]:
    """The first one of each noun, mended."""
    kept = []
    for shape in shapes:
        if shapes_by_noun(shapes)[named(shape.noun)] is not shape:
            continue
        if not needed((shape,)):
            words = f"The shape proposed for {shape.noun} is not used: the catalogue has one."
            notices.append(Notice("shape_refused", words))
            continue
        kept.append(mended(shape, notices))
    return tuple(kept)


def mended(shape: Shape, notices: list[Notice]) -> Shape:
    pieces = tuple(rounded(painted(one)) for one in shape.pieces)
    joined = largest_group(pieces)
    if len(joined) < len(pieces):
        away = len(pieces) - len(joined)
        words = f"The shape of {shape.noun} is not in one piece: {away} of its {len(pieces)} pieces were left out."
        notices.append(Notice("shape_mended", words))
    longest = max(box_of(joined).size)
    wished = min(max(longest, SMALLEST), LARGEST)
    if abs(wished - longest) > STILL:
        words = f"The shape of {shape.noun} is {longest:g} studs long, and was made {wished:g}."
        notices.append(Notice("shape_mended", words))
        joined = tuple(scaled(one, wished / longest) for one in joined)
    return shape.model_copy(update={"pieces": on_ground(joined)})


def painted(piece: Piece) -> Piece:
    """Names of the palette and of Roblox's materials only."""
    color, material = piece.color, piece.material
    if color is not None and color not in PALETTE:
        color = COLOR_WORDS.get(color.lower())
    if material is not None and material not in MATERIALS:
        material = MATERIAL_WORDS.get(material.lower())
    return piece.model_copy(update={"color": color, "material": material})


def rounded(piece: Piece) -> Piece:
    """Roblox's balls are round, and its cylinders, too: the shorter side counts."""
    width, height, depth = piece.size
    across = {
        "ball": (min(piece.size),) * 3,
        "x": (width, min(height, depth), min(height, depth)),
        "y": (min(width, depth), height, min(width, depth)),
        "z": (min(width, height), min(width, height), depth),
    }
    if piece.kind not in ("ball", "cylinder"):
        return piece
    return piece.model_copy(update={"size": across["ball" if piece.kind == "ball" else piece.axis]})


def largest_group(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Of those that touch, or are joined by others that do; the first of several as large."""
    boxes = [Box.on_floor(one.position, one.size) for one in pieces]
    left, best = set(range(len(pieces))), set[int]()
    while left:
        group, waiting = set[int](), [min(left)]
        while waiting:
            here = waiting.pop()
            group.add(here)
            left.discard(here)
            near = {one for one in left if boxes[here].overlaps(boxes[one], slack=TOUCHING)}
            left -= near
            waiting += near
        best = group if len(group) > len(best) else best
    return tuple(pieces[one] for one in sorted(best))


def scaled(piece: Piece, factor: float) -> Piece:
    width, height, depth = (max(round(one, 3), THINNEST) for one in times(piece.size, factor))
    x, y, z = (round(one, 3) for one in times(piece.position, factor))
    return piece.model_copy(update={"size": (width, height, depth), "position": (x, y, z)})


def on_ground(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Its lowest point at 0, its middle above the origin."""
    box = box_of(pieces)
    away: Vector = (box.centre[0], box.low[1], box.centre[2])
    if max(map(abs, away)) < STILL:
        return pieces
    return tuple(one.model_copy(update={"position": moved_by(one.position, away)}) for one in pieces)


def moved_by(position: Vector, away: Vector) -> Vector:
    x, y, z = (round(at - by, 3) for at, by in zip(position, away, strict=True))
    return (x, y, z)
