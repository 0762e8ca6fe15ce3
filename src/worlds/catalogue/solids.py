"""Solids that things are made of, in the thing's own frame. `base` is the middle of the bottom, `centre` the centre."""

import math
from dataclasses import dataclass, replace
from typing import Final, Literal

from worlds.catalogue.thing import Look
from worlds.geometry import IDENTITY, QUARTERS, UPRIGHT, Rotation, Vector, combined, pitched, yawed
from worlds.scene import Color, Glow, Part, Shape, Text

Side = Literal["front", "left", "back", "right"]
"""Front is -z, left is -x."""

YAWS: Final[dict[Side, int]] = {"front": 0, "left": 90, "back": 180, "right": 270}


@dataclass(frozen=True, slots=True)
class Paint:
    """What a solid's surface is like."""

    color: Color
    material: str = "SmoothPlastic"
    transparency: float = 0.0
    glow: Glow | None = None

    @classmethod
    def of(cls, look: Look) -> "Paint":
        return cls(look.color, look.material)

    def paler(self) -> "Paint":
        """A quarter of the way to white."""
        red, green, blue = ((3 * value + 255) // 4 for value in self.color)
        return replace(self, color=(red, green, blue))

    def shaded(self) -> "Paint":
        """A tenth of the way to black."""
        red, green, blue = (9 * value // 10 for value in self.color)
        return replace(self, color=(red, green, blue))

    def lit(self, reach: float = 16.0) -> "Paint":
        """It shines in its own colour."""
        return Paint(self.color, "Neon", self.transparency, Glow(self.color, reach))


BLACK: Final = Paint((35, 35, 38))
WHITE: Final = Paint((242, 243, 243))
GRAY: Final = Paint((140, 143, 148))
DARK_GRAY: Final = Paint((82, 85, 90))
RED: Final = Paint((196, 40, 28))
YELLOW: Final = Paint((245, 205, 48))
BLUE: Final = Paint((13, 105, 172))
GREEN: Final = Paint((75, 151, 75))
GLASS: Final = Paint((176, 216, 236), "Glass", 0.5)
METAL: Final = Paint((160, 165, 172), "Metal")
RUBBER: Final = Paint((40, 40, 44), "Rubber")
TIMBER: Final = Paint((121, 85, 58), "Wood")
PLANKS: Final = Paint((160, 120, 80), "WoodPlanks")
STONE: Final = Paint((150, 148, 142), "Slate")
CONCRETE: Final = Paint((170, 170, 165), "Concrete")
LAMP: Final = Paint((255, 236, 179)).lit()


def block(
    name: str, size: Vector, base: Vector, paint: Paint, *, collides: bool = True, text: Text | None = None
) -> Part:
    x, y, z = base
    return solid(name, size, (x, y + size[1] / 2, z), paint, collides=collides, text=text)


def solid(
    name: str,
    size: Vector,
    centre: Vector,
    paint: Paint,
    *,
    shape: Shape = Shape.BLOCK,
    rotation: Rotation = IDENTITY,
    collides: bool = True,
    text: Text | None = None,
) -> Part:
    """Any part; `size` is in the part's own frame, before `rotation`."""
    return Part(
        name,
        size,
        centre,
        paint.color,
        paint.material,
        shape,
        rotation,
        paint.transparency,
        collides,
        text,
        paint.glow,
    )


def pillar(name: str, diameter: float, height: float, base: Vector, paint: Paint, *, collides: bool = True) -> Part:
    """An upright cylinder."""
    x, y, z = base
    size = (height, diameter, diameter)
    centre = (x, y + height / 2, z)
    return solid(name, size, centre, paint, shape=Shape.CYLINDER, rotation=UPRIGHT, collides=collides)


def drum(name: str, length: float, diameter: float, centre: Vector, paint: Paint, along: Literal["x", "z"]) -> Part:
    """A cylinder that lies: a wheel (along x), a barrel, a hull."""
    rotation = IDENTITY if along == "x" else QUARTERS[90]
    return solid(name, (length, diameter, diameter), centre, paint, shape=Shape.CYLINDER, rotation=rotation)


def ball(name: str, diameter: float, base: Vector, paint: Paint, *, collides: bool = True) -> Part:
    x, y, z = base
    size = (diameter, diameter, diameter)
    return solid(name, size, (x, y + diameter / 2, z), paint, shape=Shape.BALL, collides=collides)


def wedge(name: str, size: Vector, base: Vector, paint: Paint, down: Side = "front") -> Part:
    """It slopes down to the side `down`. `size` is (width, height, depth) as it lies in the thing."""
    w, h, d = size
    x, y, z = base
    own = size if down in ("front", "back") else (d, h, w)
    return solid(name, own, (x, y + h / 2, z), paint, shape=Shape.WEDGE, rotation=QUARTERS[YAWS[down]])


def beam(name: str, start: Vector, end: Vector, thickness: float, paint: Paint, *, rounded: bool = False) -> Part:
    """A bar from `start` to `end`, the middles of its ends."""
    dx, dy, dz = (b - a for a, b in zip(start, end, strict=True))
    length = math.hypot(dx, dy, dz)
    centre = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2, (start[2] + end[2]) / 2)
    yaw = math.degrees(math.atan2(-dx, -dz)) if abs(dx) + abs(dz) > 1e-6 else 0
    rotation = combined(yawed(yaw), pitched(math.degrees(math.asin(dy / length))))
    if rounded:
        size = (length, thickness, thickness)
        return solid(name, size, centre, paint, shape=Shape.CYLINDER, rotation=combined(rotation, QUARTERS[90]))
    return solid(name, (thickness, thickness, length), centre, paint, rotation=rotation)


def plank(name: str, start: Vector, end: Vector, width: float, thickness: float, paint: Paint) -> Part:
    """A flat bar from `start` to `end`, the middles of its ends: a frond, a slide."""
    bar = beam(name, start, end, thickness, paint)
    return replace(bar, size=(width, thickness, bar.size[2]))


def cone(
    name: str, diameter: float, height: float, base: Vector, paint: Paint, *, steps: int = 6, tip: float = 0.12
) -> list[Part]:
    """Discs that grow narrower, the last `tip` times as wide as the first: Roblox has no cone of its own."""
    x, y, z = base
    step = height / steps
    return [
        pillar(name, diameter * (1 - (1 - tip) * i / (steps - 1)), step, (x, y + i * step, z), paint)
        for i in range(steps)
    ]


def dome(name: str, diameter: float, height: float, base: Vector, paint: Paint, *, steps: int = 6) -> list[Part]:
    """Discs that make half an ellipsoid; the lowest is all but `diameter` wide."""
    x, y, z = base
    parts = []
    for i in range(steps):
        low, middle, high = (math.sin(math.pi / 2 * (i + part) / steps) for part in (0, 0.5, 1))
        width = diameter * math.sqrt(1 - middle**2)
        parts.append(pillar(name, width, height * (high - low), (x, y + height * low, z), paint))
    return parts


def mirrored(part: Part) -> Part:
    """The same on the other side (x to -x). Not for corner wedges and text: they have a left and a right."""
    x, y, z = part.position
    a, b, c, d, e, f, g, h, i = part.rotation
    return replace(part, position=(-x, y, z), rotation=(a, -b, -c, -d, e, f, -g, h, i))


def both(part: Part) -> list[Part]:
    """It and its mirror image, left and right."""
    return [part, mirrored(part)]
