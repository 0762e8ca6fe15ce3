"""Cells of tables, and the columns in which they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from blockyard.uploads.reading.pdf_pages.lines import Line

SHARED: Final = 0.5
"""Of a line's height: by how much what is beside, below or in line with something may miss it."""


@dataclass(frozen=True, slots=True)
class Cell:
    lines: list[Line]

    @property
    def left(self) -> float:
        return min(line.left for line in self.lines)

    @property
    def right(self) -> float:
        return max(line.right for line in self.lines)

    @property
    def bottom(self) -> float:
        return min(line.bottom for line in self.lines)

    @property
    def top(self) -> float:
        return max(line.top for line in self.lines)

    @property
    def height(self) -> float:
        """Of a line of it."""
        return self.lines[0].height


Row = list[Cell]


class Columns:
    """From where to where the cells of a table reach, column by column."""

    def __init__(self, spans: Sequence[tuple[float, float]] = ()) -> None:
        self.spans = list(spans)

    def takes(self, row: Row) -> bool:
        """Whether each cell stands in a column of its own; then the columns are as wide as it needs."""
        spans = list(self.spans)
        taken: set[int] = set()
        for cell in row:
            met = [at for at, (left, right) in enumerate(spans) if cell.left < right - 1 and left < cell.right - 1]
            if len(met) > 1 or taken.intersection(met):
                return False
            if met:
                left, right = spans[met[0]]
                spans[met[0]] = (min(left, cell.left), max(right, cell.right))
                taken.add(met[0])
            else:
                taken.add(len(spans))
                spans.append((cell.left, cell.right))
        self.spans = spans
        return True

    def begins(self, cell: Cell) -> bool:
        """Whether one of them begins, ends or has its middle where the cell has it."""
        return any(is_aligned((cell.left, cell.right), span, cell.height) for span in self.spans)

    def is_first(self, cell: Cell) -> bool:
        return cell.left < min(self.spans)[1]

    def in_order(self, row: Row) -> list[Cell | None]:
        """The cells of a row and, where it has none, None; from right to left, if it is written so."""
        is_turned = len(row) > 1 and row[0].left > row[1].left
        spans = sorted(self.spans, reverse=is_turned)
        return [next((cell for cell in row if left <= cell.left <= right), None) for left, right in spans]


def is_aligned(one: tuple[float, float], other: tuple[float, float], height: float) -> bool:
    """On its left, its right, or its middle."""
    left, right = one[0] - other[0], one[1] - other[1]
    return min(abs(left), abs(right), abs(left + right) / 2) < SHARED * height
