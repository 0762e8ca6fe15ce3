"""One row of the simple CSV: who it means, in which class, and who teaches it."""

import re
from dataclasses import dataclass
from typing import Final

from blockyard.rosters.reading.blanks import is_blank, is_no_id
from blockyard.rosters.reading.cells import Cells
from blockyard.rosters.reading.simple_columns import OF_CLASSES
from blockyard.rosters.reading.statuses import is_gone, is_no_student, is_total

LONGEST_NAME: Final = 100
LONGEST_CLASS: Final = 200
MONTHS: Final = "jan|feb|mar|mär|mrz|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez"
LIKE_A_DATE: Final = re.compile(
    rf"\d{{1,2}}[-. ]+({MONTHS})\w*\.?|({MONTHS})\w*[-. ]+\d{{1,2}}|\d{{1,4}}[-./]\d{{1,2}}[-./]\d{{1,4}}",
    re.IGNORECASE,
)
BETWEEN_ADDRESSES: Final = re.compile(r"[;,\s]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that is taken."""

    cells: Cells
    id: str
    """Empty: the row has none."""
    name: str
    given_name: str | None
    family_name: str | None
    grades: tuple[int | None, ...]
    class_name: str
    """Empty: the file has no classes."""
    subject: str
    teachers: tuple[str, ...]
    """E-mail addresses, in small letters."""
    is_gone: bool


def entry_of(cells: Cells) -> Entry | None:
    """None: the row is of no student. Raises RowBad."""
    if is_no_student(cells.row.get("role")):
        cells.note("not_a_student", "role", cells.row.get("role"))
        return None
    if is_total(cells.row.get("name")):
        cells.note("not_a_student", "name", cells.row.get("name"))
        return None
    name, given, family = names_of(cells)
    if cells.row.is_too_wide:
        raise cells.bad("too_many_fields")
    is_over = has_ended(cells)
    subject = cells.optional_name("subject", LONGEST_NAME)
    subject = "" if is_blank(subject) else subject
    return Entry(
        cells,
        id_of(cells),
        name,
        given or None,
        family or None,
        cells.grades("grade"),
        class_of(cells, subject, is_needed=not is_over),
        subject,
        teachers_of(cells),
        is_over,
    )


def names_of(cells: Cells) -> tuple[str, str, str]:
    """The whole name, the given and the family name, as far as they are told. Raises RowBad."""
    name = cells.person_name("name", LONGEST_NAME)
    given, family = cells.person_name("given", LONGEST_NAME), cells.person_name("family", LONGEST_NAME)
    if not given and not family and name.count(",") == 1:
        family, given = (part.strip() for part in name.split(","))
    elif given and not family and given.casefold() not in name.casefold():
        family = name  # in Germany, where the columns are called Name and Vorname
    whole = " ".join(part for part in (given, family) if part)
    whole = whole if family else name or whole
    if not whole:
        raise cells.bad("field_missing", "name")
    return whole[:LONGEST_NAME], given, family


def has_ended(cells: Cells) -> bool:
    """Whether the row says that the student has left."""
    said = cells.row.get("status")
    ended = is_gone(said)
    if ended is None and not is_blank(said):
        cells.note("status_not_read", "status", said)
    return bool(ended)


def id_of(cells: Cells) -> str:
    """Raises RowBad."""
    if "id" not in cells.row.columns:
        return ""
    said = cells.row.get("id")
    if not said or is_no_id(said):
        cells.note("no_id", "id", said or None)
        return ""
    return cells.id("id")


def class_of(cells: Cells, subject: str, *, is_needed: bool) -> str:
    """Raises RowBad."""
    column = next((one for one in OF_CLASSES if one in cells.row.columns), None)
    if column is None:
        return ""
    said = cells.optional_name(column, LONGEST_CLASS)
    if not said or is_no_id(said):
        if is_needed:
            raise cells.bad("field_missing", column, said or None)
        return ""
    if LIKE_A_DATE.fullmatch(said):
        cells.note("looks_like_a_date", column, said)
    if column == "section" and said.isdigit() and subject:
        return f"{subject} {said}"[:LONGEST_CLASS]  # each course has a section 1
    return said


def teachers_of(cells: Cells) -> tuple[str, ...]:
    words = BETWEEN_ADDRESSES.split(cells.row.get("teacher").casefold())
    return tuple(dict.fromkeys(word.strip("<>") for word in words if "@" in word))
