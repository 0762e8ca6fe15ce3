"""Rows of a CSV file, by the names of its columns, with the lines on which they begin."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from blockyard.rosters.reading.faults import Faults, Unreadable

LONGEST_FIELD: Final = 10_000
MOST_ROWS: Final = 300_000
MOST_LINES: Final = 1_000_000
"""Empty ones, too, and those of fields with several."""
MOST_COLUMNS: Final = 200


@dataclass(frozen=True, slots=True)
class Row:
    """`line` is the first of the row's, from 1. `width`: how many columns the first line names."""

    line: int
    fields: list[str]
    columns: Mapping[str, int]
    width: int

    def get(self, column: str) -> str:
        """Without the space around it; empty if there is none."""
        place = self.columns.get(column)
        return self.fields[place].strip() if place is not None and place < len(self.fields) else ""

    @property
    def is_too_wide(self) -> bool:
        return any(self.fields[self.width :])


@dataclass(frozen=True, slots=True)
class Table:
    file: str
    columns: Mapping[str, int]
    rows: Iterator[Row]


def lines_of(text: str, delimiter: str, file: str, faults: Faults) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not empty, with the line on which it begins. Raises Unreadable."""
    csv.field_size_limit(LONGEST_FIELD)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    count, begins = 0, 1
    try:
        for fields in reader:
            is_empty = not any(map(str.strip, fields))
            count += not is_empty
            if count > MOST_ROWS or reader.line_num > MOST_LINES or len(fields) > MOST_COLUMNS:
                faults.add("too_many_rows", file, begins)
                raise Unreadable
            if not is_empty:
                yield begins, fields
            begins = reader.line_num + 1
    except csv.Error as error:
        faults.add("broken_quotes", file, begins)
        raise Unreadable from error


def read_table(text: str, file: str, needed: Sequence[str], known: Sequence[str], faults: Faults) -> Table:
    """Of OneRoster: `needed` are the columns without which nothing can be said, `known` all that are read. Raises
    Unreadable."""
    lines = lines_of(text, ",", file, faults)
    first = next(lines, None)
    if first is None:
        faults.add("header_missing", file, 1)
        raise Unreadable
    header = [name.strip() for name in first[1]]
    if len(header) == 1 and any(mark in header[0] for mark in ";\t"):
        faults.add("not_separated_by_commas", file, 1, says=header[0])
        raise Unreadable
    columns = columns_of(header, known, file, faults)
    missing = [name for name in needed if name not in columns]
    for name in missing:
        faults.add("column_missing", file, 1, name)
    if missing:
        raise Unreadable
    return Table(file, columns, (Row(line, fields, columns, len(header)) for line, fields in lines))


def columns_of(header: Sequence[str], known: Sequence[str], file: str, faults: Faults) -> dict[str, int]:
    """Where each column stands, by its name; one in other capitals is taken for it. Raises Unreadable."""
    by_letters = {name.casefold(): name for name in known}
    names = [by_letters.get(name.casefold(), name) for name in header]
    twice = [name for name, count in Counter(names).items() if count > 1 and name in known]
    for name in twice:
        faults.add("column_twice", file, 1, name)
    if twice:
        raise Unreadable
    for told, name in zip(header, names, strict=True):
        if told != name:
            faults.add("column_case", file, 1, name, told)
    return {name: place for place, name in enumerate(names) if name in known}
