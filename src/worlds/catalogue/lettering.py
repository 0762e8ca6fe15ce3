"""Words on things: what they say, and in which ink."""

from worlds.catalogue.solids import Paint, block
from worlds.catalogue.thing import Look
from worlds.geometry import Vector
from worlds.scene import Color, Part, Text


def shown(look: Look, otherwise: str, *names: str) -> str:
    """What it says. One that was only called by one of its `names` says `otherwise`."""
    return otherwise if look.text in (None, *names) else look.text or otherwise


def panel(name: str, size: Vector, base: Vector, paint: Paint, words: str, height: float) -> Part:
    """A block with words on its front, at most `height` high."""
    return block(name, size, base, paint, text=Text(words, ink(paint.color), height))


def ink(color: Color) -> Color:
    """Near black on what is bright, else near white."""
    red, green, blue = color
    return (25, 25, 28) if 0.3 * red + 0.59 * green + 0.11 * blue > 128 else (245, 245, 245)
