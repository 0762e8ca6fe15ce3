"""Sheets of paper, and where the cards lie on them. All lengths are in mm."""

from collections.abc import Iterator
from enum import Enum
from typing import Final, NamedTuple


class Box(NamedTuple):
    x: float
    y: float
    width: float
    height: float


class Paper(Enum):
    """Width and height."""

    A4 = (210, 297)
    LETTER = (215.9, 279.4)


MARGIN: Final = 6.35
"""A quarter of an inch: what printers leave free."""
CARD_WIDTH: Final = 95
CARD_HEIGHT: Final = 66
"""So that four rows leave MARGIN free on both papers."""
COLUMNS: Final = 2
ROWS: Final = 4
CARDS_A_PAGE: Final = COLUMNS * ROWS


def card_boxes(paper: Paper) -> list[Box]:
    """Of a page, row by row."""
    lefts, tops = edges(paper)
    return [Box(x, y, CARD_WIDTH, CARD_HEIGHT) for y in tops[:-1] for x in lefts[:-1]]


def cut_lines(paper: Paper) -> Iterator[tuple[float, float, float, float]]:
    """From x and y to x and y, across the page."""
    width, height = paper.value
    lefts, tops = edges(paper)
    yield from ((x, 0, x, height) for x in lefts)
    yield from ((0, y, width, y) for y in tops)


def edges(paper: Paper) -> tuple[list[float], list[float]]:
    """Of columns and rows, the last one's far edge, too."""
    width, height = paper.value
    left = (width - COLUMNS * CARD_WIDTH) / 2
    top = (height - ROWS * CARD_HEIGHT) / 2
    return (
        [left + column * CARD_WIDTH for column in range(COLUMNS + 1)],
        [top + row * CARD_HEIGHT for row in range(ROWS + 1)],
    )
