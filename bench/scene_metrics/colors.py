"""Names of colours, by their distance in CIE Lab."""

import math
from functools import lru_cache
from typing import Final

from worlds.scene import Color

Lab = tuple[float, float, float]

NAMED: Final[dict[str, Color]] = {
    "red": (200, 40, 40),
    "orange": (240, 130, 30),
    "yellow": (250, 215, 50),
    "green": (60, 150, 60),
    "blue": (40, 95, 200),
    "purple": (120, 55, 165),
    "pink": (245, 150, 190),
    "brown": (110, 70, 40),
    "black": (25, 25, 25),
    "white": (245, 245, 245),
    "gray": (140, 140, 140),
    "turquoise": (50, 200, 190),
    "navy": (20, 30, 95),
    "gold": (215, 170, 50),
}
CLOSE: Final = 25.0
"""In Lab. A hue and its next shade are about so far apart."""
D65: Final = (0.95047, 1.0, 1.08883)


def is_close(color: Color, name: str) -> bool:
    return nearest(color) == name or math.dist(lab(color), lab(NAMED[name])) <= CLOSE


@lru_cache(maxsize=4096)
def nearest(color: Color) -> str:
    return min(NAMED, key=lambda name: math.dist(lab(color), lab(NAMED[name])))


@lru_cache(maxsize=4096)
def lab(color: Color) -> Lab:
    r, g, b = (linear(channel / 255) for channel in color)
    x = 0.4124 * r + 0.3576 * g + 0.1805 * b
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = 0.0193 * r + 0.1192 * g + 0.9505 * b
    fx, fy, fz = (curve(value / white) for value, white in zip((x, y, z), D65, strict=True))
    return (116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz))


def linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def curve(value: float) -> float:
    return float(value ** (1 / 3)) if value > 0.008856 else 7.787 * value + 16 / 116
