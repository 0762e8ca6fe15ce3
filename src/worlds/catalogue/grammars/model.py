"""A row of a family becomes a thing: its parts are made in any unit, and scaled to studs here."""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from worlds.catalogue.thing import Built, Category, Look, Thing
from worlds.geometry import Box, Vector, extent
from worlds.scene import Color, Part, Shape

Sculpt = Callable[[Look], list[Part]]
"""Makes the parts in any unit, around any origin; their fronts look to -z. It does not ask for the look's size."""

THINNEST: Final = 0.14
"""Studs: a tiny one is half as large, and Roblox draws nothing thinner than 0.05."""
HAIR: Final = 0.024
"""Studs by which a part grows whose face would flicker in another's."""
SAME_PLANE: Final = 0.011
"""Studs: faces nearer than this flicker in a tiny one."""
GROWTHS: Final = 12
INDOORS: Final = 9.0
"""Studs: what has no longer side may stand in a room."""
STUDS: Final = Look((1.0, 1.0, 1.0), (128, 128, 128), "SmoothPlastic")


def model(
    family: str | None,
    category: Category,
    title: str,
    words: str,
    largest: float,
    color: Color,
    sculpt: Sculpt,
    *,
    material: str = "SmoothPlastic",
    visited: bool = False,
    indoors: bool | None = None,
) -> Thing:
    """A thing whose longest side has `largest` studs. `words` are synonyms, parted by commas. `indoors`: by its size where
    nothing is said."""
    size = measured(sculpt(STUDS), largest)
    return Thing(
        title.replace(" ", "_").replace("-", "_").replace("'", ""),
        title,
        category,
        tuple(word.strip() for word in words.split(",") if word.strip()),
        size,
        color,
        material,
        lambda look: Built(fitted(sound(scaled(sculpt(look), largest)), look.size)),
        visited=visited,
        indoors=max(size) <= INDOORS if indoors is None else indoors,
        family=family,
    )


def measured(parts: list[Part], largest: float) -> Vector:
    """What `scaled` has for a box, rounded up. It makes no parts: every row is measured when the catalogue is loaded."""
    scale = largest / max(around([part.box for part in parts]).size)
    boxes = []
    for part in parts:
        x, y, z = part.position
        size = extent(part.rotation, thickened(part.size, scale, THINNEST))
        boxes.append(Box.around((x * scale, y * scale, z * scale), size))
    width, height, depth = (math.ceil(round(side * 100, 3)) / 100 for side in around(boxes).size)
    return (width, height, depth)


def around(boxes: list[Box]) -> Box:
    low = [min(box.low[axis] for box in boxes) for axis in range(3)]
    high = [max(box.high[axis] for box in boxes) for axis in range(3)]
    return Box((low[0], low[1], low[2]), (high[0], high[1], high[2]))


def scaled(parts: list[Part], largest: float) -> list[Part]:
    """In studs, and none too thin."""
    scale = largest / max(around([part.box for part in parts]).size)
    return [resized(part, scale, (0, 0, 0), THINNEST) for part in parts]


def resized(part: Part, scale: float, origin: Vector, thinnest: float = 0.0) -> Part:
    """`origin` comes to (0, 0, 0)."""
    (x, y, z), (a, b, c) = part.position, origin
    position = ((x - a) * scale, (y - b) * scale, (z - c) * scale)
    text = part.text and replace(part.text, height=part.text.height * scale)
    return replace(part, size=thickened(part.size, scale, thinnest), position=position, text=text)


def thickened(size: Vector, scale: float, thinnest: float) -> Vector:
    w, h, d = size
    return (max(w * scale, thinnest), max(h * scale, thinnest), max(d * scale, thinnest))


def sound(parts: list[Part]) -> list[Part]:
    """No two colours share a plane: the later part grows by hairs."""
    found: list[Part] = []
    seen: list[tuple[tuple[Color, str], Box]] = []  # paint and box: to make a box takes longer than to compare two
    for part in parts:
        if is_square(part):
            paint = (part.color, part.material)
            others = [box for other, box in seen if other != paint]
            for _ in range(GROWTHS):
                here = part.box
                if not any(share_a_plane(box, here) for box in others):
                    break
                w, h, d = part.size
                part = replace(part, size=(w + HAIR, h + HAIR, d + HAIR))
            seen.append((paint, part.box))
        found.append(part)
    return found


def flicker(a: Part, b: Part) -> bool:
    """They differ in paint, and share a plane."""
    if (a.color, a.material) == (b.color, b.material) or not (is_square(a) and is_square(b)):
        return False
    return share_a_plane(a.box, b.box)


def share_a_plane(one: Box, other: Box) -> bool:
    """A face of each lies in one plane, where both are seen from the same side. Nobody sees bottoms."""
    if not one.overlaps(other, -SAME_PLANE):
        return False
    for axis in range(3):
        sides = [i for i in range(3) if i != axis]
        if min(min(one.high[i], other.high[i]) - max(one.low[i], other.low[i]) for i in sides) < SAME_PLANE / 2:
            continue
        if abs(one.high[axis] - other.high[axis]) < SAME_PLANE:
            return True
        if axis != 1 and abs(one.low[axis] - other.low[axis]) < SAME_PLANE:
            return True
    return False


def fitted(parts: list[Part], size: Vector) -> list[Part]:
    """As large as fits into `size`, the middle of its bottom at the origin."""
    whole = around([part.box for part in parts])
    scale = min(wanted / has for wanted, has in zip(size, whole.size, strict=True))
    x, _, z = whole.centre
    return [resized(part, scale, (x, whole.low[1], z)) for part in parts]


def is_square(part: Part) -> bool:
    """A block that is not tilted."""
    return part.shape is Shape.BLOCK and all(value in (-1, 0, 1) for value in part.rotation)
