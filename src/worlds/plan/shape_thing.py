"""A plan's shape as a thing that can be built, as those of the catalogue are."""

from collections import Counter
from functools import partial
from typing import Final

from worlds.catalogue.colors import PALETTE
from worlds.catalogue.solids import Paint, ball, block, drum, pillar, wedge
from worlds.catalogue.thing import Built, Look, Thing
from worlds.geometry import Box, times
from worlds.plan.shape import Piece, Shape
from worlds.scene import Color, Part

SHAPE: Final = "shape"
"""What the scene calls such a thing, where it says a name of the catalogue for others."""
USUAL_COLOR: Final = "light gray"
USUAL_MATERIAL: Final = "SmoothPlastic"

Surface = tuple[Color, str]


def thing_of(shape: Shape) -> Thing:
    """Of a shape that the rules have repaired. What most of it is made of takes a wished colour and material."""
    color, material = main_surface(shape)
    built = partial(build, shape, (color, material))
    return Thing(SHAPE, shape.noun, "structure", (), box_of(shape.pieces).size, color, material, built)


def main_surface(shape: Shape) -> Surface:
    areas: Counter[Surface] = Counter()
    for piece in shape.pieces:
        width, height, depth = piece.size
        areas[surface_of(piece)] += round(1000 * (width * height + height * depth + depth * width))
    return areas.most_common(1)[0][0]


def surface_of(piece: Piece) -> Surface:
    return PALETTE[piece.color or USUAL_COLOR], piece.material or USUAL_MATERIAL


def build(shape: Shape, main: Surface, look: Look) -> Built:
    factor = look.size[1] / box_of(shape.pieces).size[1]
    parts = []
    for number, piece in enumerate(shape.pieces, start=1):
        color, material = surface_of(piece)
        painted = Paint.of(look) if (color, material) == main else Paint(color, material)
        parts.append(part_of(piece, f"Piece{number}", painted, factor))
    return Built(parts)


def part_of(piece: Piece, name: str, paint: Paint, factor: float = 1.0) -> Part:
    size, base = times(piece.size, factor), times(piece.position, factor)
    width, height, depth = size
    match piece.kind, piece.axis:
        case "block", _:
            return block(name, size, base, paint)
        case "ball", _:
            return ball(name, height, base, paint)
        case "wedge", _:
            return wedge(name, size, base, paint, piece.down)
        case "cylinder", "y":
            return pillar(name, width, height, base, paint)
        case "cylinder", "x":
            return drum(name, width, height, (base[0], base[1] + height / 2, base[2]), paint, "x")
        case _:
            return drum(name, depth, height, (base[0], base[1] + height / 2, base[2]), paint, "z")


def box_of(pieces: tuple[Piece, ...]) -> Box:
    """Around all of them. A piece fills the box of its size, whatever its kind: the rules make the round ones so."""
    boxes = [Box.on_floor(piece.position, piece.size) for piece in pieces]
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.union(box)
    return whole
