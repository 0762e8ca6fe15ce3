"""One line of the table becomes a thing: rectangles of a picture, upright on a foot, the later colours before the first."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from worlds.catalogue.families.family import MAIN, Family
from worlds.catalogue.solids import DARK_GRAY, Paint, block
from worlds.catalogue.thing import Thing
from worlds.color import Color
from worlds.scene import Part

TABLE: Final = Path(__file__).parent / "cutouts.txt"
PREFIX: Final = "cutout_"
CUTOUT: Final = Family("cutout", "sign")
THICK: Final = 0.24
"""Studs: the first colour's, which lies behind all others."""
STEP: Final = 0.12
"""Studs by which each further colour is thicker."""
RIM: Final = 0.04
"""Studs by which it is wider and higher, too: edges of two colours in one plane would flicker."""
FOOT: Final = (0.2, 1.1)
"""Studs: how high and how deep the foot is."""
SUNK: Final = 0.1
"""Studs of the picture that are within the foot."""
DIGITS: Final = 36


def thing_of(line: str) -> Thing:
    title, word, height, grid, colors, layers = line.split("\t")
    columns, rows = (int(side, DIGITS) for side in grid)
    parts = drawn(float(height) / rows, columns, rows, colors.split(","), layers.split(","))
    row = CUTOUT.row(PREFIX + title.replace(" ", "_"), word, from_hex(colors[:6]), "SmoothPlastic", parts)
    return replace(row, title=title)


def drawn(cell: float, columns: int, rows: int, colors: list[str], layers: list[str]) -> list[Part]:
    """In studs, the foot under all that reaches the ground. The first colour is the one that is wished."""
    paints = [MAIN, *(Paint(from_hex(color)) for color in colors[1:])]
    parts = []
    for number, (paint, layer) in enumerate(zip(paints, layers, strict=True)):
        rim, thick = number * RIM, THICK + number * STEP
        for at in range(0, len(layer), 4):
            x, y, w, h = (int(digit, DIGITS) for digit in layer[at : at + 4])
            low = max((rows - y - h) * cell + FOOT[0] - SUNK - rim / 2, 0)
            left = (x + w / 2 - columns / 2) * cell
            parts.append(block("Piece", (w * cell + rim, h * cell + rim, thick), (left, low, 0), paint))
    reach = max(
        abs(side) for part in parts if part.box.low[1] < FOOT[0] for side in (part.box.low[0], part.box.high[0])
    )
    return [block("Foot", (2 * reach + RIM, *FOOT), (0, 0, 0), DARK_GRAY), *parts]


def from_hex(color: str) -> Color:
    red, green, blue = bytes.fromhex(color)
    return (red, green, blue)


def things() -> tuple[Thing, ...]:
    lines = TABLE.read_text(encoding="ascii").splitlines()
    return tuple(thing_of(line) for line in lines if not line.startswith("#"))


THINGS: Final = things()
