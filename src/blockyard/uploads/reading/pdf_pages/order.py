"""The order of lines: the file's own, unless it jumps about."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from blockyard.uploads.reading.pdf_pages.lines import Line

TOLERANCE: Final = 3.0
"""Points, by which lines may overlap."""
FEWEST_LINES_OF_COLUMNS: Final = 5
FEWEST_CHARACTERS: Final = 20
"""Of a line in a column, on average: what is shorter stands in a table, and is read across."""
FEWEST_SHARE: Final = 0.4
"""Of the rows of a page, those that are parted at one place by columns."""
DEEPEST: Final = 40
"""How often what is parted is parted again."""


def in_reading_order(lines: list[Line], trusts_file: bool = True) -> list[Line]:
    """Columns one after the other, whether the file has them so or row by row."""
    ordered = columns_parted(lines)
    if trusts_file and all(follows(after, before) for before, after in pairwise(ordered)):
        return ordered
    groups = groups_of(ordered)
    return [line for group in parted(groups, top_down=False, was_parted=True, depth=0) for line in group]


def follows(line: Line, before: Line) -> bool:
    """Below it, or beside it: a cell of a table, or the next column."""
    if line.top <= before.top + TOLERANCE:
        return True
    return line.left >= before.right - TOLERANCE or (line.is_right_to_left and line.right <= before.left + TOLERANCE)


def has_columns(lines: list[Line]) -> bool:
    """Of prose, which the file has row by row."""
    return gutter_of(list(rows_of(lines))) is not None


def columns_parted(lines: list[Line]) -> list[Line]:
    """Lines of two columns that the file has row by row."""
    rows = list(rows_of(lines))
    gutter = gutter_of(rows)
    if gutter is None:
        return lines
    ordered: list[Line] = []
    first: list[Line] = []
    second: list[Line] = []
    for row in rows:
        if any(line.left < gutter < line.right for line in row):
            ordered += [*first, *second, *row]
            first, second = [], []
            continue
        left, right = [line for line in row if line.right <= gutter], [line for line in row if line.left >= gutter]
        is_turned = bool(row) and row[0].is_right_to_left
        first += right if is_turned else left
        second += left if is_turned else right
    return [*ordered, *first, *second]


def rows_of(lines: list[Line]) -> Iterator[list[Line]]:
    """What the file has beside each other."""
    row: list[Line] = []
    for line in lines:
        row.append(line)
        if not line.has_hanging_end:
            yield row
            row = []
    if row:
        yield row


def gutter_of(rows: list[list[Line]]) -> float | None:
    """Where two columns of prose are parted that stand row by row in the file."""
    pairs = [row for row in rows if len(row) == 2]
    if len(pairs) < max(FEWEST_LINES_OF_COLUMNS, FEWEST_SHARE * len(rows)):
        return None
    gaps = [tuple(sorted((min(one.right, two.right), max(one.left, two.left)))) for one, two in pairs]
    start, end = sorted(gap[0] for gap in gaps)[-1], sorted(gap[1] for gap in gaps)[0]
    if start >= end:
        return None
    for side in (0, 1):
        if sum(len(row[side].text) for row in pairs) < FEWEST_CHARACTERS * len(pairs):
            return None
    return (start + end) / 2


Group = list[Line]


def groups_of(lines: list[Line]) -> list[Group]:
    """Lines that stand close below each other, in the file and on the page."""
    groups: list[Group] = []
    for line in lines:
        before = groups[-1][-1] if groups else None
        if before is not None and is_next_to(line, before):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def is_next_to(line: Line, before: Line) -> bool:
    if line.is_table or before.is_table:
        return False
    if before.has_hanging_end:
        return True
    gap = before.bottom - line.top
    overlaps = line.left < before.right and before.left < line.right
    return overlaps and gap + line.height / 2 > -TOLERANCE and gap < line.height


def parted(groups: list[Group], top_down: bool, was_parted: bool, depth: int) -> list[Group]:
    """Into rows where a line can be drawn between them, each row into columns, and so on."""
    if len(groups) < 2:
        return groups
    stripes = stripes_of(groups, height_of if top_down else width_of)
    if (len(stripes) == 1 and not was_parted) or depth == DEEPEST:
        return sorted(groups, key=lambda group: (-max(line.top for line in group), min(line.left for line in group)))
    if not top_down and sum(line.is_right_to_left for group in groups for line in group) > len(groups) / 2:
        stripes.reverse()
    return [group for stripe in stripes for group in parted(stripe, not top_down, len(stripes) > 1, depth + 1)]


def stripes_of(groups: Sequence[Group], span: Callable[[Group], tuple[float, float]]) -> list[list[Group]]:
    stripes: list[list[Group]] = []
    end = 0.0
    for group in sorted(groups, key=lambda group: span(group)[0]):
        start, own_end = span(group)
        if stripes and start < end - TOLERANCE:
            stripes[-1].append(group)
            end = max(end, own_end)
        else:
            stripes.append([group])
            end = own_end
    return stripes


def height_of(group: Group) -> tuple[float, float]:
    """Counted downwards."""
    return -max(line.top for line in group), -min(line.bottom for line in group)


def width_of(group: Group) -> tuple[float, float]:
    return min(line.left for line in group), max(line.right for line in group)
