"""Tables: cells that stand beside each other, and begin or end where those of the rows above begin or end. A file has the
lines of a cell one after the other, then the next cell, row by row, whether borders are drawn or not."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from blockyard.uploads.reading.pdf_pages.columns import SHARED, Cell, Columns, Row, is_aligned
from blockyard.uploads.reading.pdf_pages.hyphens import Hyphens
from blockyard.uploads.reading.pdf_pages.lines import Line
from blockyard.uploads.reading.pdf_pages.order import has_columns

FEWEST: Final = 2
"""Rows, and columns."""
MOST_ROWS: Final = 200
"""Of a table on a page; what follows is a table of its own."""
MOST_CELLS: Final = 50
"""Of a row."""
WIDEST_GAP: Final = 1.0
"""Between lines of a cell, of their height."""
TALLEST_GAP: Final = 3.2
"""Between rows, of a line's height."""
FARTHER: Final = 0.2
"""Of a line's height."""
SAME_HEIGHT: Final = 0.15


class Tables:
    """Of a document, page after page: a table may go on on the next one."""

    def __init__(self, hyphens: Hyphens) -> None:
        self.hyphens = hyphens
        self.open: Columns | None = None
        """Of a table that ended the page before."""

    def join(self, lines: list[Line]) -> list[Line]:
        """The lines of a page, in the order of the file; those of a table are one."""
        opened, self.open = self.open, None
        if has_columns(lines):
            return lines
        rows = list(rows_of(lines))
        joined: list[Line] = []
        at = len(table := table_going_on(rows, opened)) if opened else 0
        if at and opened:
            joined.append(line_of(table, opened, self.hyphens))
            self.open = opened
        while at < len(rows):
            above, first = parted_from_above(rows[at])
            table, columns = table_of([first, *rows[at + 1 : at + MOST_ROWS]])
            if is_table(table):
                joined += [*above, line_of(table, columns, self.hyphens)]
                at += len(table)
                self.open = columns
            else:
                joined += [line for cell in rows[at] for line in cell.lines]
                at += 1
                self.open = None
        return joined


def rows_of(lines: list[Line]) -> Iterator[Row]:
    row: Row = []
    for cell in cells_of(lines):
        if row and (len(row) == MOST_CELLS or not is_beside(cell, row)):
            yield row
            row = []
        row.append(cell)
    if row:
        yield row


def cells_of(lines: list[Line]) -> Iterator[Cell]:
    cell: list[Line] = []
    for line in lines:
        if cell and not (goes_on(line, cell[-1]) and is_spaced_as(line, cell)):
            yield Cell(cell)
            cell = []
        cell.append(line)
    if cell:
        yield Cell(cell)


def goes_on(line: Line, before: Line) -> bool:
    """Close below, and in line with it."""
    gap = before.bottom - line.top
    if before.has_hanging_end or not -SHARED * line.height < gap < WIDEST_GAP * line.height:
        return False
    if line.left >= before.right or line.right <= before.left:
        return False
    return line.left > before.left or is_aligned((line.left, line.right), (before.left, before.right), line.height)


def is_spaced_as(line: Line, cell: list[Line]) -> bool:
    """Lines of a cell stand as close to each other as the first two do; what is farther stands in the next row."""
    if len(cell) < 2:
        return True
    gap, first = cell[-1].bottom - line.top, cell[0].bottom - cell[1].top
    return gap < first + FARTHER * line.height


def is_beside(cell: Cell, row: Row) -> bool:
    """Behind the last one of the row, in the direction in which it is written."""
    last = row[-1]
    miss = SHARED * cell.height
    shared = min(cell.top, max(each.top for each in row)) - max(cell.bottom, min(each.bottom for each in row))
    if shared < miss:
        return False
    follows, precedes = cell.left >= last.right - miss, cell.right <= last.left + miss
    if len(row) == 1:
        return follows or (precedes and cell.lines[0].is_right_to_left)
    return follows if row[1].left > row[0].left else precedes


def parted_from_above(row: Row) -> tuple[list[Line], Row]:
    """A paragraph may stand close above the first cell of a table."""
    if len(row) < FEWEST:
        return [], row
    lines = row[0].lines
    top = max(cell.top for cell in row[1:])
    begin = next((at for at, line in enumerate(lines) if line.bottom + SHARED * line.height < top), 0)
    return lines[:begin], [Cell(lines[begin:]), *row[1:]]


def table_of(rows: Sequence[Row]) -> tuple[list[Row], Columns]:
    """The rows from the first one on that stand in the same columns."""
    columns = Columns()
    return rows_in(columns, rows) if len(rows[0]) >= FEWEST and columns.takes(rows[0]) else [], columns


def table_going_on(rows: list[Row], columns: Columns) -> list[Row]:
    """The first rows of a page that stand in the columns of the page before. The first may be the rest of a cell, though not
    of one in the first column, where a paragraph would begin as well."""
    if (
        not rows
        or not all(map(columns.begins, rows[0]))
        or (len(rows[0]) < FEWEST and not is_rest(rows[0][0], columns))
    ):
        return []
    return rows_in(columns, rows) if columns.takes(rows[0]) else []


def is_rest(cell: Cell, columns: Columns) -> bool:
    """Whether a cell that is alone in its row belongs to a table: in the first column a paragraph may stand as well."""
    return columns.begins(cell) and not columns.is_first(cell)


def rows_in(columns: Columns, rows: Sequence[Row]) -> list[Row]:
    """The first row, which stands in these columns, and those below it that do, up to the last one that is surely a row."""
    table = [rows[0]]
    whole, spans = int(len(rows[0]) >= FEWEST), columns.spans
    height = rows[0][0].height
    for row in rows[1:]:
        gap = min(cell.bottom for cell in table[-1]) - max(cell.top for cell in row)
        if not -SHARED * height < gap < TALLEST_GAP * height:
            break
        if len(row) < FEWEST and abs(row[0].height - height) > SAME_HEIGHT * height:
            break
        before = Columns(columns.spans)
        if not columns.takes(row):
            break
        table.append(row)
        if len(row) >= FEWEST or is_rest(row[0], before):
            whole, spans = len(table), columns.spans
    columns.spans = spans
    return table[:whole]


def is_table(rows: list[Row]) -> bool:
    """At least two columns hold cells that begin, end or stand in the middle where others do."""
    wide = [row for row in rows if len(row) >= FEWEST]
    if len(wide) < FEWEST:
        return False
    cells = [cell for row in wide for cell in row]
    columns = Columns()
    for row in wide:
        columns.takes(row)
    aligned = 0
    for left, right in columns.spans:
        own = [cell for cell in cells if left <= cell.left <= right]
        aligned += any(is_aligned((one.left, one.right), (own[0].left, own[0].right), one.height) for one in own[1:])
    return aligned >= FEWEST


def line_of(table: list[Row], columns: Columns, hyphens: Hyphens) -> Line:
    cells = [cell for row in table for cell in row]
    rows = ([cell_text(cell, hyphens) if cell else "" for cell in columns.in_order(row)] for row in table)
    return replace(
        cells[0].lines[0],
        text="\n".join(map(" | ".join, rows)),
        left=min(cell.left for cell in cells),
        right=max(cell.right for cell in cells),
        bottom=min(cell.bottom for cell in cells),
        top=max(cell.top for cell in cells),
        ends_in_hyphen=False,
        has_hanging_end=False,
        is_table=True,
    )


def cell_text(cell: Cell, hyphens: Hyphens) -> str:
    """On one line."""
    text = ""
    for at, line in enumerate(cell.lines):
        words = " ".join(line.text.split())
        if at and hyphens.are_between(cell.lines[at - 1], text, words):
            text = hyphens.joined(text, words)
        else:
            text = f"{text} {words}" if text else words
    return text
