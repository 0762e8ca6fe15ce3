"""Blocks that stand in each other, cut until they only touch: what is inside of another block is not seen."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from worlds.geometry import IDENTITY, Box
from worlds.picture.solids import axis, is_upright_box
from worlds.scene import Part, Shape

SLACK: Final = 0.01
TINY: Final = 1e-3


def without_overlaps(parts: Sequence[Part]) -> list[Part]:
    """The same look, but no two upright blocks share room (unless both carry words, or are seen through), and rods that
    stick in blocks end where the block does."""
    boxes = [part.box for part in parts]
    cutters: dict[int, list[Box]] = {}
    for one, other in overlapping(boxes):
        pair = (one, other)
        choices = [
            (pieces, cut, cutter)
            for cut, cutter in (pair, pair[::-1])
            if may_cut(parts[cut], parts[cutter])
            for pieces in [len(cut_by(parts[cut], boxes[cut], boxes[cutter]))]
        ]
        if choices:
            _, cut, cutter = min(choices)
            cutters.setdefault(cut, []).append(boxes[cutter])
    return [piece for number, part in enumerate(parts) for piece in pieces_of(part, cutters.get(number, []))]


def may_cut(part: Part, cutter: Part) -> bool:
    return (
        is_upright_box(cutter)
        and cutter.transparency == 0
        and part.text is None
        and (is_upright_box(part) or lengthwise(part) is not None)
    )


def lengthwise(part: Part) -> int | None:
    """The world's axis along which a cylinder lies, if it does along one."""
    if part.shape is not Shape.CYLINDER:
        return None
    return next((number for number, value in enumerate(axis(part, 0)) if abs(value) > 1 - TINY), None)


def pieces_of(part: Part, cutters: Sequence[Box]) -> list[Part]:
    if not cutters:
        return [part]
    pieces = [part.box]
    for cutter in cutters:
        pieces = [left for piece in pieces for left in cut_by(part, piece, cutter)]
    along = lengthwise(part)
    if along is None:
        return [replace(part, size=piece.size, position=piece.centre, rotation=IDENTITY) for piece in pieces]
    _, wide, deep = part.size
    return [replace(part, size=(piece.size[along], wide, deep), position=piece.centre) for piece in pieces]


def cut_by(part: Part, box: Box, cutter: Box) -> list[Box]:
    along = lengthwise(part)
    return difference(box, cutter) if along is None else lengths(box, cutter, along)


def lengths(box: Box, other: Box, along: int) -> list[Box]:
    """Before, in and behind the other."""
    if not box.overlaps(other, SLACK):
        return [box]
    found, middle = [], box
    if other.low[along] > middle.low[along] + SLACK:
        found.append(until(middle, along, other.low[along]))
        middle = since(middle, along, other.low[along])
    if other.high[along] < middle.high[along] - SLACK:
        found.append(since(middle, along, other.high[along]))
        middle = until(middle, along, other.high[along])
    return found if other.contains(middle, SLACK) else [*found, middle]


def overlapping(boxes: Sequence[Box]) -> list[tuple[int, int]]:
    if not boxes:
        return []
    low, high = np.array([box.low for box in boxes]), np.array([box.high for box in boxes])
    share = (low[:, None] < high[None] - SLACK).all(axis=2)
    return [(int(a), int(b)) for a, b in np.argwhere(share & share.T) if a < b]


def difference(box: Box, other: Box) -> list[Box]:
    """What of a box is not in the other: up to six boxes, the first as large as can be."""
    if not box.overlaps(other, SLACK):
        return [box]
    left, found = box, []
    while outside := slabs(left, other):
        slab, left = max(outside, key=lambda pair: volume(pair[0]))
        found.append(slab)
    return found


def slabs(box: Box, other: Box) -> list[tuple[Box, Box]]:
    """Ways to cut a piece off the box that is beside the other: the piece, and what is left."""
    found = []
    for along in (0, 1, 2):
        if other.low[along] > box.low[along] + SLACK:
            found.append((until(box, along, other.low[along]), since(box, along, other.low[along])))
        if other.high[along] < box.high[along] - SLACK:
            found.append((since(box, along, other.high[along]), until(box, along, other.high[along])))
    return found


def until(box: Box, along: int, value: float) -> Box:
    x, y, z = (value if number == along else box.high[number] for number in (0, 1, 2))
    return Box(box.low, (x, y, z))


def since(box: Box, along: int, value: float) -> Box:
    x, y, z = (value if number == along else box.low[number] for number in (0, 1, 2))
    return Box((x, y, z), box.high)


def volume(box: Box) -> float:
    x, y, z = box.size
    return x * y * z
