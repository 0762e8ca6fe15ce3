"""The land as it will be: the height field in squares, the farthest first, lit by their slope."""

from collections import defaultdict
from typing import Final

import numpy as np
from numpy.typing import NDArray

from worlds.land.colors import WATER
from worlds.land.field import CELL, MATERIALS, Floats, HeightField
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


def draw_land(canvas: Canvas, field: HeightField, colors: dict[str, Color], haze: Color) -> None:
    step = max(round(SQUARE / CELL / canvas.scale), 1)
    rows, columns = np.arange(0, field.rows, step), np.arange(0, field.columns, step)
    cells = np.ix_(rows, columns)
    height = np.where(field.wet, field.water, field.ground)[cells]
    x, z = field.x[:, columns], field.z[rows]
    across = (x - z) * COS * canvas.scale + canvas.shift[0]
    down = ((x + z) * SIN - height) * canvas.scale + canvas.shift[1]
    corners = np.stack([around(across), around(down)], axis=-1)
    fills = filled(field, colors, haze, cells, height, (x + z) / 2)
    draw_squares(canvas, np.rint(corners).astype(int), fills)


def around(values: Floats) -> Floats:
    """Of each square between four points: their values, the farthest, then clockwise. Shape (rows - 1, columns - 1, 4)."""
    return np.stack([values[:-1, :-1], values[:-1, 1:], values[1:, 1:], values[1:, :-1]], axis=-1)


def filled(
    field: HeightField,
    colors: dict[str, Color],
    haze: Color,
    cells: tuple[NDArray[np.intp], ...],
    height: Floats,
    toward: Floats,
) -> NDArray[np.int_]:
    """Red, green and blue of each square. `toward`: studs toward the eye."""
    palette = np.array([colors.get(name, WATER) for name in MATERIALS], np.float64)
    color = palette[field.material[cells]] * light(height, field, cells)[..., None]
    depth = np.where(field.wet, field.water - field.ground, 0.0)[cells]
    seen = stepped(CLEAR * np.clip(1 - depth / DEEP, 0.0, 1.0))[..., None]
    color = np.where(field.wet[cells][..., None], np.array(WATER) * (1 - seen) + color * seen, color)
    share = stepped(MOST_HAZE * np.clip(-toward / HAZY, 0.0, 1.0))[..., None]
    mixed = color * (1 - share) + np.array(haze) * share
    return np.clip(np.rint(mixed), 0, 255).astype(int)[:-1, :-1]


def light(height: Floats, field: HeightField, cells: tuple[NDArray[np.intp], ...]) -> Floats:
    """As of faces of parts that look the same way."""
    gaps = (np.diff(field.z[cells[0], 0][:, 0]).mean(), np.diff(field.x[0, cells[1][0]]).mean())
    along, aside = np.gradient(height, *gaps)
    toward = (TO_LIGHT[1] - aside * TO_LIGHT[0] - along * TO_LIGHT[2]) / np.sqrt(1 + along**2 + aside**2)
    return stepped(DARKEST + (1.02 - DARKEST) * np.clip(1 + RELIEF * (toward / TO_LIGHT[1] - 1), 0.0, 1.3))


def stepped(share: Floats) -> Floats:
    return np.rint(share * LEVELS) / LEVELS


def draw_squares(canvas: Canvas, corners: NDArray[np.int_], fills: NDArray[np.int_]) -> None:
    """Those that are seen. Squares of one diagonal do not hide each other, so they are one path for each colour."""
    left, top, right, bottom = canvas.frame
    low, high = corners.min(axis=2), corners.max(axis=2)
    seen = (high[..., 0] > left) & (low[..., 0] < right) & (high[..., 1] > top) & (low[..., 1] < bottom)
    diagonals: dict[int, dict[Color, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row, column in np.argwhere(seen).tolist():
        red, green, blue = fills[row, column].tolist()
        spots = [(x, y) for x, y in corners[row, column].tolist()]
        diagonals[row + column][red, green, blue].append(polygon(spots))
    for number in sorted(diagonals):
        for color, squares in diagonals[number].items():
            canvas.path("".join(squares), hexadecimal(color))
