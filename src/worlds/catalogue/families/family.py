"""A family of things: each is drawn once in studs, in paints that its look says, and built at any size from that.

What a row draws may lie anywhere: it is set on the ground and centred, and its size is that of the box around it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from worlds.catalogue.solids import Paint
from worlds.catalogue.thing import Built, Category, Look, Thing
from worlds.geometry import Box, Vector, times
from worlds.scene import Color, Part, Text

WISHED: Final = "Wished"
"""Stands for the look's material; the colour beside it is a share of the look's, in percent."""

MAIN: Final = Paint((100, 100, 100), WISHED)
"""The colour and material that the thing is wished in."""
SHADE: Final = Paint((68, 68, 68), WISHED)
LIGHT: Final = Paint((128, 128, 128), WISHED)
NOUN: Final = "{noun}"
"""In a text: what the thing is called, or what it shall say."""


@dataclass(frozen=True, slots=True)
class Family:
    name: str
    category: Category
    indoors: bool = True

    def row(
        self,
        name: str,
        words: str,
        color: Color,
        material: str,
        drawn: Sequence[Part],
        *,
        top: bool = False,
        floor: str | None = None,
    ) -> Thing:
        """`words` are separated by commas. `top`: things stand on it, at its upper edge, a little in from its sides;
        `floor`: in the middle of the part of this name, below its roof."""
        parts, size = grounded(drawn)
        title = name.replace("_", " ")
        meant = tuple(word.strip() for word in words.split(",") if word.strip())
        level = upper_face(size) if top else next((face_of(one) for one in parts if one.name == floor), None)
        build = partial(built, parts, size, title, level)
        return Thing(
            name, title, self.category, meant, size, color, material, build, indoors=self.indoors, family=self.name
        )


def grounded(drawn: Sequence[Part]) -> tuple[list[Part], Vector]:
    """The same on the ground around the origin, and the size of all."""
    whole = drawn[0].box
    for part in drawn[1:]:
        whole = whole.union(part.box)
    x, _, z = whole.centre
    moved = [
        replace(part, position=(part.position[0] - x, part.position[1] - whole.low[1], part.position[2] - z))
        for part in drawn
    ]
    wide, high, deep = (round(side, 2) for side in whole.size)
    return moved, (wide, high, deep)


def upper_face(size: Vector) -> Box:
    wide, high, deep = size
    return Box((-0.45 * wide, high, -0.45 * deep), (0.45 * wide, high, 0.45 * deep))


def face_of(floor: Part) -> Box:
    """Without its edge, where posts and curtains stand."""
    (x, _, z), (wide, _, deep), high = floor.box.centre, floor.box.size, floor.box.high[1]
    return Box((x - 0.3 * wide, high, z - 0.3 * deep), (x + 0.3 * wide, high, z + 0.3 * deep))


def built(parts: Sequence[Part], size: Vector, title: str, top: Box | None, look: Look) -> Built:
    """Drawn at `size`, wanted at the look's: as large as goes into that in the same proportions."""
    scale = min(wanted / drawn for wanted, drawn in zip(look.size, size, strict=True))
    level = Box(times(top.low, scale), times(top.high, scale)) if top else None
    return Built([seen(part, scale, title, look) for part in parts], top=level)


def seen(part: Part, scale: float, title: str, look: Look) -> Part:
    """One part at that scale, in the look's paint where it stands for that."""
    wide, high, deep = part.size
    x, y, z = part.position
    color, material = part.color, part.material
    if material == WISHED:
        red, green, blue = (min(255, share * wanted // 100) for share, wanted in zip(color, look.color, strict=True))
        color, material = (red, green, blue), look.material
    return replace(
        part,
        size=(scale * wide, scale * high, scale * deep),
        position=(scale * x, scale * y, scale * z),
        color=color,
        material=material,
        text=said(part.text, scale, title, look),
    )


def said(text: Text | None, scale: float, title: str, look: Look) -> Text | None:
    if text is None:
        return None
    noun = look.text or title
    words = text.words.replace(NOUN, noun[:1].upper() + noun[1:])
    return Text(words, text.color, scale * text.height)
