"""Where the columns of a simple CSV stand, by the names in its header, and what stands between them."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from blockyard.rosters.reading.column_names import field_of, letters_of
from blockyard.rosters.reading.faults import Faults, Unreadable

DELIMITERS: Final = (",", ";", "\t", "|")
BEGINNING: Final = 65_536
"""Letters in which a header must stand."""
MOST_BEFORE: Final = 20
"""Rows before it, such as a title, or Excel's `sep=;`."""
OF_PEOPLE: Final = frozenset({"name", "given", "family"})
OF_CLASSES: Final = ("class", "section", "homeroom")
"""The first one that is there counts."""


@dataclass(frozen=True, slots=True)
class Layout:
    delimiter: str
    columns: Mapping[str, int]
    """Of the fields of NAMES that are there."""
    width: int
    skipped: int
    """Rows that are not empty, before the first student."""


@dataclass(frozen=True, slots=True)
class Header:
    delimiter: str
    line: int
    place: int
    """How many rows that are not empty come before it."""
    names: Sequence[str]
    columns: Mapping[str, int]

    @property
    def worth(self) -> tuple[bool, int, int, int]:
        """Titles and rows of students name few fields; where nothing is separated there is one name. Of two that are alike
        the first one counts."""
        return bool(self.columns.keys() & OF_PEOPLE), len(self.columns), len(self.names), -self.place


def layout_of(text: str, file: str, faults: Faults) -> Layout:
    """Raises Unreadable."""
    header = max((one for delimiter in DELIMITERS for one in headers_of(text, delimiter)), key=lambda one: one.worth)
    if not header.columns:
        faults.add("header_missing", file, header.line, says=header.delimiter.join(header.names))
        raise Unreadable
    names = [letters_of(name) for name in header.names]
    for field, place in header.columns.items():
        if names.count(names[place]) > 1:
            faults.add("column_twice", file, header.line, field)
    if not header.columns.keys() & OF_PEOPLE:
        faults.add("name_column_missing", file, header.line, says=header.delimiter.join(header.names))
    if faults.counts["error"]:
        raise Unreadable
    if not header.columns.keys() & set(OF_CLASSES):
        faults.add("class_column_missing", file, header.line)
    for place, name in enumerate(header.names):
        if name and place not in header.columns.values():
            code = "column_not_imported" if field_of(name) is None else "column_beside"
            faults.add(code, file, header.line, name)
    return Layout(header.delimiter, header.columns, len(header.names), header.place + 1)


def headers_of(text: str, delimiter: str) -> list[Header]:
    """The first rows, each as if it were the header: one at least. Past the first one it must name a person, and more."""
    reader = csv.reader(io.StringIO(text[:BEGINNING], newline=""), delimiter=delimiter)
    found: list[Header] = []
    begins, place = 1, 0
    try:
        for fields in reader:
            names = [name.strip() for name in fields]
            if any(names):
                columns = recognized(names)
                if place == 0 or (len(columns) > 1 and columns.keys() & OF_PEOPLE):
                    found.append(Header(delimiter, begins, place, names, columns))
                place += 1
            begins = reader.line_num + 1
            if place > MOST_BEFORE:
                break
    except csv.Error:  # a quotation mark somewhere below: whoever reads the rows tells it
        pass
    return found or [Header(delimiter, 1, 0, [], {})]


def recognized(names: Sequence[str]) -> dict[str, int]:
    """The column of each field: where several are called like it, that of the best name."""
    best: dict[str, tuple[int, int]] = {}
    for place, name in enumerate(names):
        found = field_of(name)
        if found is not None:
            field, rank = found
            best[field] = min(best.get(field, (rank, place)), (rank, place))
    unused = [field for field in OF_CLASSES if field in best][1:]
    return {field: place for field, (_, place) in best.items() if field not in unused}
