"""The land as it will be: the height field in squares, the farthest first, lit by their slope."""

from collections import defaultdict
from typing import Final

import numpy as np
from numpy.typing import NDArray

from worlds.land.colors import WATER
from worlds.land.field import CELL, MATERIALS, NUMBERS, Flags, Floats, HeightField
from worlds.picture.canvas import Canvas, hexadecimal
from worlds.picture.paths import UNITS, polygon
from worlds.picture.projection import COS, DARKEST, SIN, TO_LIGHT
from worlds.scene import Color

SQUARE: Final = 30.0 * UNITS
"""How long a side of a square is drawn, at least."""
HAZY: Final = 420.0
"""Studs toward the horizon after which the haze hides all."""
MOST_HAZE: Final = 0.75
RELIEF: Final = 1.4
"""How much stronger than on things light and shade are: slopes are gentle."""
LEVELS: Final = 24
"""Of light, haze and depth: squares that differ by less share their colour."""
DEEP: Final = 12.0
"""Studs of water through which nothing is seen."""
CLEAR: Final = 0.35
"""How much one sees through the shallowest water."""


class Samples:
    """Every so-many-th cell of a field. `gap`: studs between two of them."""

    def __init__(self, field: HeightField, step: int) -> None:
        every = (slice(None, None, step), slice(None, None, step))
        self.gap = step * CELL
        self.x, self.z = field.x[:, ::step], field.z[::step]
        self.wet = field.wet[every]
        self.height = np.where(self.wet, field.water[every], field.ground[every])
        self.depth = self.height - field.ground[every]
        self.liquid = field.liquid[every]
        self.material, self.paved = field.material[every], field.paved[every]


def draw_land(canvas: Canvas, field: HeightField, colors: dict[str, Color], haze: Color) -> None:
    cells = Samples(field, max(round(SQUARE / CELL / canvas.scale), 1))
    across = (cells.x - cells.z) * COS * canvas.scale + canvas.shift[0]
    down = ((cells.x + cells.z) * SIN - cells.height) * canvas.scale + canvas.shift[1]
    corners = np.stack([around(across), around(down)], axis=-1)
    covered = around(np.where(cells.paved, 1.0, 0.0)).min(axis=-1) > 0
    draw_squares(canvas, np.rint(corners).astype(int), filled(cells, colors, haze), ~covered)


def around(values: Floats) -> Floats:
    """Of each square between four points: their values, the farthest, then clockwise. Shape (rows - 1, columns - 1, 4)."""
    return np.stack([values[:-1, :-1], values[:-1, 1:], values[1:, 1:], values[1:, :-1]], axis=-1)


def filled(cells: Samples, colors: dict[str, Color], haze: Color) -> NDArray[np.int_]:
    """Red, green and blue of each square."""
    palette = np.array([colors.get(name, WATER) for name in MATERIALS], np.float64)
    ground = palette[cells.material] * light(cells)[..., None]
    seen = stepped(CLEAR * np.clip(1 - cells.depth / DEEP, 0.0, 1.0))[..., None]
    is_water = (cells.liquid == NUMBERS["Water"])[..., None]
    liquid = np.where(is_water, ground * seen + np.array(WATER) * (1 - seen), palette[cells.liquid])
    color = np.where(cells.wet[..., None], liquid, ground)
    away = -(cells.x + cells.z) / 2
    share = stepped(MOST_HAZE * np.clip(away / HAZY, 0.0, 1.0))[..., None]
    mixed = color * (1 - share) + np.array(haze) * share
    return np.clip(np.rint(mixed), 0, 255).astype(int)[:-1, :-1]


def light(cells: Samples) -> Floats:
    """As of faces of parts that look the same way, but stronger."""
    along, aside = np.gradient(cells.height, cells.gap)
    toward = (TO_LIGHT[1] - aside * TO_LIGHT[0] - along * TO_LIGHT[2]) / np.sqrt(1 + along**2 + aside**2)
    return stepped(DARKEST + (1.02 - DARKEST) * np.clip(1 + RELIEF * (toward / TO_LIGHT[1] - 1), 0.0, 1.3))


def stepped(share: Floats) -> Floats:
    return np.rint(share * LEVELS) / LEVELS


def draw_squares(canvas: Canvas, corners: NDArray[np.int_], fills: NDArray[np.int_], bare: Flags) -> None:
    """Those that are `bare` and on the canvas. Squares of one diagonal do not hide each other: each colour is one path."""
    left, top, right, bottom = canvas.frame
    low, high = corners.min(axis=2), corners.max(axis=2)
    seen = bare & (high[..., 0] > left) & (low[..., 0] < right) & (high[..., 1] > top) & (low[..., 1] < bottom)
    diagonals: dict[int, dict[Color, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row, column in np.argwhere(seen).tolist():
        red, green, blue = fills[row, column].tolist()
        spots = [(x, y) for x, y in corners[row, column].tolist()]
        diagonals[row + column][red, green, blue].append(polygon(spots))
    for number in sorted(diagonals):
        for color, squares in diagonals[number].items():
            canvas.path("".join(squares), hexadecimal(color))
