"""A picture becomes cells of few colours, and these become few rectangles."""

import io
from collections import Counter
from dataclasses import dataclass
from typing import Final

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image

MOST: Final = 40
"""Rectangles of a cut-out."""
FEWEST: Final = 3
MAIN: Final = 0.4
"""The share that the first colour's rectangles have, at least: a thing can be wished in another colour."""
TRIED: Final = ((24, 6), (24, 4), (20, 6), (20, 4), (18, 3), (16, 4), (16, 3), (14, 3), (12, 3), (12, 2))
"""(cells of the longer side, colours), the finest first: what takes too many rectangles is drawn coarser."""
DRAWN: Final = 384
"""Pixels of a picture's side when it is drawn, whole."""
PIXELS: Final = 8
"""Of a cell's side when its colour is told."""
ALIKE: Final = 60
"""Differences of colours, all channels together, that are one colour."""
RARE: Final = 0.01
"""The share of a picture's pixels below which a colour is an edge between two others."""
NONE: Final = -1
DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"

Grid = NDArray[np.int16]
Rectangle = tuple[int, int, int, int]
"""Column, row, width, height."""


@dataclass(frozen=True, slots=True)
class Cells:
    columns: int
    rows: int
    colors: tuple[str, ...]
    """As #rrggbb without #; the one with most cells first."""
    layers: tuple[tuple[Rectangle, ...], ...]
    """For each colour. A later one lies before all earlier ones."""


def cells_of(svg: str) -> Cells | None:
    """None: it takes too many rectangles, or hardly any."""
    pixels = cropped(drawn(svg))
    for side, colors in TRIED:
        grid, found = gridded(pixels, side, colors)
        layers = layered(joined(grid), len(found))
        areas = [sum(w * h for _, _, w, h in layer) for layer in layers]
        if FEWEST <= sum(map(len, layers)) <= MOST and areas[0] > MAIN * sum(areas) and areas[0] == max(areas):
            return Cells(grid.shape[1], grid.shape[0], found, layers)
    return None


def gridded(pixels: NDArray[np.uint8], side: int, most: int) -> tuple[Grid, tuple[str, ...]]:
    """The colour that most of a cell has, by its number; NONE where most of it is empty."""
    height, width = pixels.shape[:2]
    scale = side / max(height, width)
    columns, rows = max(1, round(width * scale)), max(1, round(height * scale))
    image = Image.fromarray(pixels).resize((columns * PIXELS, rows * PIXELS), Image.Resampling.NEAREST)
    pixels = np.asarray(image)
    palette = usual_colors(pixels, most)
    distance = np.abs(pixels[:, :, None, :3].astype(np.int16) - np.array(palette, np.int16)).sum(axis=3)
    number = np.where(pixels[:, :, 3] > 127, distance.argmin(axis=2), NONE)
    blocks = number.reshape(rows, PIXELS, columns, PIXELS).swapaxes(1, 2).reshape(rows, columns, -1)
    shares = np.stack([(blocks == color).sum(axis=2) for color in range(-1, len(palette))])
    grid = shares.argmax(axis=0).astype(np.int16) - 1
    order = [int(color) for color, _ in Counter(grid[grid >= 0].tolist()).most_common()]
    sorted_grid = np.full_like(grid, NONE)
    for place, color in enumerate(order):
        sorted_grid[grid == color] = place
    return sorted_grid, tuple("{:02x}{:02x}{:02x}".format(*palette[color]) for color in order)


def drawn(svg: str) -> NDArray[np.uint8]:
    png = resvg_py.svg_to_bytes(svg_string=svg, width=DRAWN, height=DRAWN)
    return np.array(Image.open(io.BytesIO(bytes(png))).convert("RGBA"))


def cropped(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    seen = pixels[:, :, 3] > 127
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    return pixels[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def usual_colors(pixels: NDArray[np.uint8], most: int) -> list[tuple[int, int, int]]:
    """The most frequent that are not alike."""
    opaque = pixels[pixels[:, :, 3] > 200][:, :3]
    kept: list[tuple[int, int, int]] = []
    for color, count in Counter(map(tuple, opaque.tolist())).most_common():
        if len(kept) == most or (kept and count < RARE * len(opaque)):
            break
        if all(sum(abs(a - b) for a, b in zip(color, other, strict=True)) >= ALIKE for other in kept):
            kept.append(color)
    return kept


def joined(grid: Grid) -> Grid:
    """Pieces that hang in the air get a post of the first colour down to what is below them, or to the foot."""
    grid = grid.copy()
    while True:
        piece = hanging(grid)
        if piece is None:
            return grid
        rows, columns = np.nonzero(piece)
        row = int(rows.max())
        at = columns[rows == row]
        column = int(at[len(at) // 2])
        below = [r for r in range(row + 1, grid.shape[0]) if grid[r, column] != NONE]
        grid[row + 1 : (below[0] if below else grid.shape[0]), column] = 0


def hanging(grid: Grid) -> NDArray[np.bool_] | None:
    """Cells that are joined to each other and not to the lowest row: of one such piece."""
    left = grid != NONE
    left &= ~reached(left, [(grid.shape[0] - 1, int(c)) for c in np.flatnonzero(left[-1])])
    if not left.any():
        return None
    row, column = (int(each[0]) for each in np.nonzero(left))
    return reached(left, [(row, column)])


def reached(free: NDArray[np.bool_], starts: list[tuple[int, int]]) -> NDArray[np.bool_]:
    found = np.zeros_like(free)
    waiting = starts
    while waiting:
        row, column = waiting.pop()
        inside = 0 <= row < free.shape[0] and 0 <= column < free.shape[1]
        if inside and free[row, column] and not found[row, column]:
            found[row, column] = True
            waiting += [(row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)]
    return found


def layered(grid: Grid, colors: int) -> tuple[tuple[Rectangle, ...], ...]:
    """The first colour lies under all others; each further one covers its own cells, and may lie under later ones, too."""
    whole = grid != NONE
    return covered(whole, whole), *(covered(grid >= color, grid == color) for color in range(1, colors))


def covered(allowed: NDArray[np.bool_], wanted: NDArray[np.bool_]) -> tuple[Rectangle, ...]:
    """Rectangles of allowed cells that cover all wanted ones, each the one that covers most of what is left."""
    found = []
    left = wanted.copy()
    while left.any():
        best = max(rectangles(allowed, left), key=lambda one: (one[0], -one[1][2] * one[1][3]))[1]
        x, y, w, h = best
        left[y : y + h, x : x + w] = False
        found.append(best)
    return tuple(found)


def rectangles(allowed: NDArray[np.bool_], left: NDArray[np.bool_]) -> list[tuple[int, Rectangle]]:
    """For each two rows the runs of columns that are allowed between them, with how many wanted cells each covers."""
    found = []
    rows = allowed.shape[0]
    for top in range(rows):
        free = np.ones(allowed.shape[1], bool)
        gain = np.zeros(allowed.shape[1], int)
        for bottom in range(top, rows):
            free &= allowed[bottom]
            gain += left[bottom]
            if not free.any():
                break
            edges = np.flatnonzero(np.diff(np.concatenate(([0], free.astype(np.int8), [0]))))
            sums = np.concatenate(([0], np.cumsum(gain)))
            for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
                found.append((int(sums[end] - sums[start]), (start, top, end - start, bottom - top + 1)))
    return found


def written(cells: Cells) -> tuple[str, str, str]:
    """Grid, colours and rectangles, as the table has them."""
    layers = ("".join(DIGITS[number] for rect in layer for number in rect) for layer in cells.layers)
    return DIGITS[cells.columns] + DIGITS[cells.rows], ",".join(cells.colors), ",".join(layers)
