"""A thing of the catalogue: words that mean it, how large it is, and how it is built."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Literal

from worlds.geometry import Box, Vector
from worlds.scene import Color, Part
from worlds.sizes import SizeWord

Category = Literal["building", "structure", "vehicle", "nature", "furniture", "lab", "sign", "game", "character"]

SCALES: Final = {
    SizeWord.TINY: 0.5,
    SizeWord.SMALL: 0.75,
    SizeWord.MEDIUM: 1.0,
    SizeWord.LARGE: 1.4,
    SizeWord.HUGE: 2.0,
}


@dataclass(frozen=True, slots=True)
class Look:
    """How one of it shall be. `size` is (width, height, depth), already scaled."""

    size: Vector
    color: Color
    """Of the parts that make out what it looks like."""
    material: str
    text: str | None = None
    form: int = 0
    """The number of a copy: what has more than one form takes them in turns."""


@dataclass(frozen=True, slots=True)
class Built:
    """Parts in the thing's own frame: the middle of its bottom is the origin, its front looks to -z."""

    parts: list[Part]
    openings: list[Box] = field(default_factory=list)
    """Doors, with the step before and behind them: nothing may stand there."""
    interior: Box | None = None
    """Where things stand that are inside it; its bottom is the floor."""
    top: Box | None = None
    """A level surface (no height) where things stand that are on it."""


@dataclass(frozen=True, slots=True)
class Thing:
    name: str
    """Singular, snake_case: `quiz_board`."""
    title: str
    """As a teacher reads it: `quiz board`."""
    category: Category
    words: tuple[str, ...]
    """What else means it, singular, lower case, without the title: `laboratory`, `science lab`."""
    size: Vector
    """(width, height, depth) of a medium one, in studs."""
    color: Color
    material: str
    build: Callable[[Look], Built]
    scales: dict[SizeWord, float] = field(default_factory=lambda: dict(SCALES))
    visited: bool = False
    """Players come to it and use it: a way must lead to its front."""
    indoors: bool = False
    """Small enough to stand inside a building."""
    family: str | None = None
    """Whose grammar builds it, one of `families.GENERIC`. None: it has a build function of its own."""

    def scaled(self, size: SizeWord) -> Vector:
        scale = self.scales[size]
        return (round(self.size[0] * scale, 2), round(self.size[1] * scale, 2), round(self.size[2] * scale, 2))
