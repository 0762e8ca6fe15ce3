"""Tables of three columns and more, and lists that stand side by side: rows of cells that bars part."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from worlds.extraction.words import words_of
from worlds.teaching.pages.entry import TO_FILL
from worlds.teaching.pages.many import is_many
from worlds.teaching.pages.page import Page

BAR: Final = "|"
FEWEST_ROWS: Final = 3
"""Below the first."""
LONGEST_HEAD: Final = 5
LONGEST_CELL: Final = 12
"""Words."""
NAMELESS: Final = "One"
"""The head of things that a table gives no name."""
SAYS_NOTHING: Final = frozenset({"yes", "no", "none", "n/a", "true", "false", "x", "✓", "✗", "-", "–", "—"})


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    page: Page
    head: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def is_of_lists(self) -> bool:
        """Each column is a list of its own: `Triple Alliance | Triple Entente`, `Metals | Non-metals`."""
        if len(self.head) != 2 or not all(is_name(cell) for row in self.rows for cell in row.cells if cell):
            return False
        one, other = ({*words_of(cell.lower())} for cell in self.head)
        return bool(one & other) or all(is_many(cell.split()[-1]) for cell in self.head)

    def column(self, number: int) -> list[str]:
        return [row.cells[number] for row in self.rows]

    @property
    def span(self) -> tuple[int, int]:
        return self.rows[0].start, self.rows[-1].end


def tables_in(pages: Sequence[Page]) -> list[Table]:
    return [table for page in pages for rows in groups_in(page.said) if (table := table_of(page, rows)) is not None]


def groups_in(text: str) -> Iterator[list[Row]]:
    rows: list[Row] = []
    start = 0
    for line in (*text.split("\n"), ""):
        cells = tuple(cell.strip() for cell in line.split(BAR))
        is_row = len(cells) > 1 and any(cells)
        if rows and (not is_row or len(cells) != len(rows[0].cells)):
            yield rows
            rows = []
        if is_row:
            rows.append(Row(cells, start + len(line) - len(line.lstrip()), start + len(line.rstrip())))
        start += len(line) + 1


def table_of(page: Page, rows: Sequence[Row]) -> Table | None:
    rows = turned(rows) if not rows[0].cells[0] else rows
    head = rows[0].cells
    if is_headless(rows):
        return Table(page, (NAMELESS, *("" for _ in head[1:])), tuple(rows))
    if len(rows) <= FEWEST_ROWS or not all(cell and len(cell.split()) <= LONGEST_HEAD for cell in head):
        return None
    table = Table(page, head, tuple(rows[1:]))
    return table if len(head) > 2 or table.is_of_lists else None


def is_headless(rows: Sequence[Row]) -> bool:
    """Each row begins with a name, and the first one goes on like the others: with a list, or with many words."""
    if len(rows) < FEWEST_ROWS or len(rows[0].cells) < FEWEST_ROWS:
        return False
    first = rows[0]
    is_long = any(len(cell.split()) > LONGEST_HEAD or cell.count(",") > 1 for cell in first.cells[1:])
    return is_long and all(row.cells[0] and len(row.cells[0].split()) <= LONGEST_HEAD for row in rows)


def turned(rows: Sequence[Row]) -> list[Row]:
    """A table whose columns are what it compares: `| Artery | Vein`, each below it in a row of its own. Each of
    them stands in all of the table."""
    columns = [tuple(cells) for cells in zip(*(row.cells for row in rows), strict=True)]
    first = (NAMELESS, *columns[0][1:])
    return [Row(cells, rows[0].start, rows[-1].end) for cells in (first, *columns[1:])]


def is_name(cell: str) -> bool:
    return len(cell.split()) <= FEWEST_ROWS


def is_telling(cell: str) -> bool:
    return cell.casefold() not in SAYS_NOTHING and is_said(cell) and len(cell.split()) <= LONGEST_CELL


def is_said(cell: str) -> bool:
    """Nobody shall fill it: `?`, `____`, `...` and empty ones are no facts."""
    return TO_FILL.fullmatch(cell) is None
