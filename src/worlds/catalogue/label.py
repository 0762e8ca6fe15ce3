"""A plate on what shall say something and has no place of its own to write on."""

from dataclasses import replace
from typing import Final

from worlds.catalogue.lettering import panel
from worlds.catalogue.solids import WHITE
from worlds.catalogue.thing import Built
from worlds.geometry import IDENTITY, Box
from worlds.scene import Part, Shape

THICK: Final = 0.16
"""Studs, half of which stand out of the front."""
RECESS: Final = 0.6
"""Studs that a front may lie behind bars or a frame."""
LEAST: Final = (1.2, 0.6)
"""(width, height) of a front that a plate goes on, in studs."""
LARGEST: Final = (4.0, 1.4)
"""(width, height) of a plate in studs: no crate is all label."""
CARD: Final = (1.6, 0.7)
"""(width, height) of the card that stands before what has no such front."""


def labelled(built: Built, words: str) -> Built:
    """The same with a plate that says the words: on its largest flat front, or as a card before its feet."""
    if any(part.text for part in built.parts):
        return built
    whole = built.parts[0].box
    for part in built.parts[1:]:
        whole = whole.union(part.box)
    fronts = [part.box for part in built.parts if is_front(part, whole)]
    plate = on_front(max(fronts, key=area), whole, words) if fronts else card(whole, words)
    return replace(built, parts=[*built.parts, plate])


def is_front(part: Part, whole: Box) -> bool:
    """Whether little stands before it, and it is flat and large enough to write on."""
    wide, high, _ = part.size
    square = part.shape is Shape.BLOCK and part.rotation == IDENTITY
    return square and part.box.low[2] < whole.low[2] + RECESS and wide >= LEAST[0] and high >= LEAST[1]


def area(box: Box) -> float:
    return box.size[0] * box.size[1]


def on_front(front: Box, whole: Box, words: str) -> Part:
    """As thick as reaches from the front to before all that stands out of it."""
    wide, high = min(0.8 * front.size[0], LARGEST[0]), min(0.5 * front.size[1], LARGEST[1])
    x, y, _ = front.centre
    thick = THICK + front.low[2] - whole.low[2]
    middle = (front.low[2] + whole.low[2]) / 2
    return panel("Label", (wide, high, thick), (x, y - high / 2, middle), WHITE, words, 0.7 * high)


def card(whole: Box, words: str) -> Part:
    x, _, _ = whole.centre
    wide, high = CARD
    return panel("Label", (wide, high, THICK), (x, whole.low[1], whole.low[2]), WHITE, words, 0.7 * high)
