"""What stands behind larger things: its outline is drawn over them, so that nobody misses it."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from worlds.geometry import Box
from worlds.picture.canvas import Canvas
from worlds.picture.families import Family
from worlds.picture.paths import polygon

SHARE: Final = 0.8
"""Of a component's points: with so many covered it counts as hidden."""
PAIRS: Final = ((0, 2), (1, 2), (0, 1))
"""A point's differences along these axes say where it is on paper."""


def hidden(drawn: Sequence[Family]) -> list[Box]:
    """Of what was drawn in this order, what later ones cover."""
    boxes = [family.box for family in drawn]
    if not boxes:
        return []
    low = np.array([[box.low[i] - box.high[j] for i, j in PAIRS] for box in boxes])
    high = np.array([[box.high[i] - box.low[j] for i, j in PAIRS] for box in boxes])
    found = []
    for number, box in enumerate(boxes):
        points = np.array([[point[i] - point[j] for i, j in PAIRS] for point in probes(box)])[:, None]
        within = np.logical_and(points > low[number + 1 :], points < high[number + 1 :])
        if np.any(np.all(within, axis=2), axis=1).mean() >= SHARE:
            found.append(box)
    return found


def probes(box: Box) -> list[tuple[float, float, float]]:
    """Points all over the three faces that one sees."""
    (lx, ly, lz), size = box.low, box.size
    shares = [(a, b) for a in (0.1, 0.5, 0.9) for b in (0.1, 0.5, 0.9)]
    top = [(lx + a * size[0], box.high[1], lz + b * size[2]) for a, b in shares]
    south = [(lx + a * size[0], ly + b * size[1], box.high[2]) for a, b in shares]
    east = [(box.high[0], ly + a * size[1], lz + b * size[2]) for a, b in shares]
    return top + south + east


def draw_hidden(canvas: Canvas, boxes: Sequence[Box]) -> None:
    for box in boxes:
        (lx, ly, lz), (hx, hy, hz) = box.low, box.high
        corners = [(lx, hy, lz), (hx, hy, lz), (hx, ly, lz), (hx, ly, hz), (lx, ly, hz), (lx, hy, hz)]
        spots = [(round(x), round(y)) for x, y in map(canvas.at, corners)]
        canvas.out.append(
            '<path fill="#fff" fill-opacity=".1" stroke="#fff" stroke-opacity=".9" stroke-width="16" '
            f'stroke-dasharray="60 45" d="{polygon(spots)}"/>'
        )
