"""What animals on four legs are told apart by: a row says proportions, ears, horns, tail and marks.

Round bodies are made of few parts: a ball is 360 triangles where a world is walked, a cylinder 80, a block 12.
"""

from dataclasses import dataclass
from math import cos, radians, sin
from typing import Final, Literal

from worlds.catalogue.solids import Paint, beam
from worlds.geometry import Vector
from worlds.scene import Color, Part

Ears = Literal["none", "pointed", "round", "long", "big", "floppy", "fans"]
Horns = Literal[
    "none", "curved", "straight", "antlers", "shovels", "rolled", "nose", "short", "knobs", "three", "tusks", "single"
]
Tail = Literal["none", "stub", "thin", "tuft", "bushy", "long", "flat", "club", "ring", "puff", "curl", "hair", "up"]
Mark = Literal[
    "none", "stripes", "spots", "dapples", "patches", "belt", "streak", "plates", "quills", "bands", "wool", "fleece"
]

HORN: Final = Paint((226, 214, 186))


@dataclass(frozen=True, slots=True)
class Quadruped:
    """Lengths in shares of the body's length."""

    body: tuple[float, float] = (0.4, 0.45)
    """Width and height: what is between them is how thick its round body is."""
    legs: float = 0.45
    leg: float = 0.13
    neck: tuple[float, float] = (0.15, 0.1)
    """How far the head's middle is above the back's edge, and before the chest."""
    head: Vector = (0.28, 0.28, 0.28)
    snout: Vector = (0.18, 0.15, 0.14)
    ears: Ears = "pointed"
    horns: Horns = "none"
    tail: Tail = "thin"
    mark: Mark = "none"
    ink: Color = (40, 36, 34)
    """Of the mark, the mane and the tail's end."""
    feet: Color | None = None
    """Of the legs, where they differ."""
    hoof: Color | None = None
    """Of the feet, where they differ from the legs."""
    face: Color | None = None
    """Of the snout."""
    belly: Color | None = None
    mask: Color | None = None
    """Around the eyes."""
    mane: bool = False
    ruff: bool = False
    """A mane all around the face, as a lion's."""
    hump: int = 0
    crest: float = 0.0
    """Height of shoulders above the back."""

    @property
    def girth(self) -> float:
        """Across its body."""
        return (self.body[0] + self.body[1]) / 2

    @property
    def skull(self) -> float:
        """Across its head."""
        return (self.head[0] + self.head[1]) / 2


def back(row: Quadruped) -> float:
    return row.legs + row.girth


def middle_of_head(row: Quadruped) -> Vector:
    return (0, back(row) - 0.12 + row.neck[0], -0.5 - row.neck[1])


def stud(name: str, middle: Vector, radius: float, toward: Vector, across: float, paint: Paint) -> Part:
    """A flat round piece that lies on a ball around `middle`, on the side `toward` (of length 1): an eye, a spot."""
    start, end = (
        (middle[0] + out * toward[0], middle[1] + out * toward[1], middle[2] + out * toward[2])
        for out in (0.72 * radius, 1.03 * radius)
    )
    return beam(name, start, end, across, paint, rounded=True)


def around(degrees: float, lift: float = 0.0) -> Vector:
    """A direction: `degrees` from the front to the right, `lift` of them upwards."""
    turn, rise = radians(degrees), radians(lift)
    return (sin(turn) * cos(rise), sin(rise), -cos(turn) * cos(rise))
