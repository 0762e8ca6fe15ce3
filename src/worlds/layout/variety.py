"""Copies of one thing that need not be alike: their tones and sizes differ, as those of houses and trees do."""

from colorsys import hsv_to_rgb, rgb_to_hsv
from typing import Final

from worlds.catalogue.thing import Thing as Known
from worlds.geometry import Vector
from worlds.plan.plan import Thing
from worlds.scene import Color

FEWEST: Final = 3
"""Copies from which on they differ."""
SHARES: Final = {"nature": (1.0, 0.88, 0.96, 0.82, 0.92), "building": (1.0, 0.95, 0.98, 0.93, 0.96)}
"""Of the size, one after the other: the first is the largest, by which rows are measured."""
FORMS: Final = {
    "tree": ((1.0, 1.0, 1.0), (0.66, 1.0, 0.66), (1.0, 0.72, 1.0), (0.84, 0.86, 0.84), (0.6, 0.86, 0.6)),
    "house": (
        (1.0, 1.0, 1.0),
        (0.9, 1.06, 1.0),
        (0.95, 1.3, 1.0),
        (1.0, 0.96, 1.0),
        (0.88, 1.36, 1.0),
        (0.94, 1.02, 1.0),
    ),
}
"""Of the width, height and depth, for what grows or is built in more than one form: houses are as deep as each other,
so that those of a street stand in line."""
HUES: Final = {"coral": (0.0, 0.09, 0.83, 0.55, 0.93), "tropical_fish": (0.0, 0.5, 0.38, 0.15, 0.72)}
"""Turns of the hue, for things that are as colourful as a bed of flowers."""
COATS: Final = {
    "house": ((0, 0, 0), (-30, -10, 14), (-2, -44, -58), (6, 16, 36), (-48, -22, -42), (-6, -22, -78)),
    "cottage": ((0, 0, 0), (-12, -38, -70), (-34, -46, -60), (4, 8, 12), (-6, -30, -34), (-28, -26, -48)),
}
"""Added to red, green and blue of a house's walls: paint differs more than what grows."""
TONES: Final = {
    "nature": ((0, 0, 0), (16, 12, -8), (-10, -14, 4), (24, 6, -12), (-4, 8, 10)),
    "building": ((0, 0, 0), (-8, -34, -61), (-34, -22, -18), (0, -52, -63), (-46, -34, 0)),
    "character": ((0, 0, 0), (-14, -12, -10), (8, 8, 6), (-6, -2, 4)),
}
"""Added to red, green and blue."""
CARS: Final[tuple[Color, ...]] = ((46, 96, 160), (226, 226, 220), (238, 190, 62), (62, 66, 74), (74, 128, 86))
BOATS: Final[tuple[Color, ...]] = ((184, 58, 48), (240, 236, 226), (62, 128, 108), (236, 182, 70), (44, 74, 118))
DRIVEN: Final[dict[str, tuple[Color, ...]]] = {
    "car": CARS,
    "truck": CARS,
    "van": CARS,
    "motorcycle": CARS,
    "bicycle": CARS,
    "boat": BOATS,
    "rowing_boat": BOATS,
    "tugboat": BOATS,
    "canoe": BOATS,
}
"""Of all copies but the first, as on any road."""
MANY: Final = 12
"""Copies from which on there are two looks of them alone: files stay small."""


def differs(thing: Known, entry: Thing) -> bool:
    """A colour or material that is asked for is that of all."""
    return entry.count >= FEWEST and entry.color is None and entry.material is None and thing.family != "person"


def look_of(entry: Thing, number: int) -> int:
    return number % 2 if entry.count > MANY else number


def form_of(thing: Known, entry: Thing, number: int) -> int:
    """Which of its forms the copy of that number has: see `Look.form`."""
    return look_of(entry, number) if differs(thing, entry) else 0


def is_driven(thing: Known) -> bool:
    return thing.category == "vehicle" and thing.name in DRIVEN


def color_of(thing: Known, entry: Thing, number: int) -> Color:
    """Of the copy of that number."""
    number = look_of(entry, number)
    if is_driven(thing) and entry.color is None and number:
        return DRIVEN[thing.name][(number - 1) % len(DRIVEN[thing.name])]
    if not differs(thing, entry):
        return thing.color
    if thing.name in HUES:
        turns = HUES[thing.name]
        return hued(thing.color, turns[number % len(turns)])
    tones = COATS.get(thing.name) or TONES.get(thing.category, ((0, 0, 0),))
    red, green, blue = (
        min(max(value + more, 0), 255) for value, more in zip(thing.color, tones[number % len(tones)], strict=True)
    )
    return (red, green, blue)


def size_of(thing: Known, entry: Thing, size: Vector, number: int) -> Vector:
    """`size`: of the largest."""
    number = look_of(entry, number)
    if differs(thing, entry) and thing.name in FORMS:
        forms = FORMS[thing.name]
        wide, high, deep = forms[number % len(forms)]
        return (round(size[0] * wide, 2), round(size[1] * high, 2), round(size[2] * deep, 2))
    shares = SHARES.get(thing.category, (1.0,)) if differs(thing, entry) else (1.0,)
    share = shares[number % len(shares)]
    return (round(size[0] * share, 2), round(size[1] * share, 2), round(size[2] * share, 2))


def hued(color: Color, turn: float) -> Color:
    hue, share, value = rgb_to_hsv(*(one / 255 for one in color))
    red, green, blue = (round(one * 255) for one in hsv_to_rgb((hue + turn) % 1.0, share, value))
    return (red, green, blue)
