"""The simple CSV: a student's name, grade and class in each row. It has no ids of its own, so they are made of the names."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from blockyard.rosters.reading.cells import Cells, RowBad
from blockyard.rosters.reading.display_names import name_students
from blockyard.rosters.reading.faults import Faults
from blockyard.rosters.reading.rows import ClassRow, EnrollmentRow, Said, StudentRow, TeacherRef
from blockyard.rosters.reading.simple_columns import layout_of
from blockyard.rosters.reading.tables import Row, lines_of
from blockyard.rosters.reading.texts import text_of
from blockyard.rosters.states import Mode, RosterFormat, RowKind

FILE: Final = "roster.csv"
PREFIX: Final = "csv:"
"""Begins ids that are made here: rows of a OneRoster file are others, and neither format takes away those of the other."""
LONGEST_NAME: Final = 100
LONGEST_CLASS: Final = 200
MONTHS: Final = "jan|feb|mar|mär|mrz|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez"
LIKE_A_DATE: Final = re.compile(
    rf"\d{{1,2}}[-. ]+({MONTHS})\w*\.?|({MONTHS})\w*[-. ]+\d{{1,2}}|\d{{1,4}}[-./]\d{{1,2}}[-./]\d{{1,4}}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that is taken."""

    cells: Cells
    id: str
    name: str
    given_name: str | None
    family_name: str | None
    grades: tuple[int | None, ...]
    class_name: str
    subject: str
    teacher: str


def read_simple(content: bytes, mode: Mode, faults: Faults) -> Said:
    """Raises Unreadable."""
    text = text_of(content, FILE, faults)
    layout = layout_of(text, FILE, faults)
    has_classes = "class" in layout.columns
    of_classes = mode if has_classes else Mode.ABSENT
    modes = {
        RowKind.TERM: Mode.ABSENT,
        RowKind.CLASS: of_classes,
        RowKind.STUDENT: mode,
        RowKind.ENROLLMENT: of_classes,
    }
    said = Said(RosterFormat.CSV, dict.fromkeys(modes, FILE), modes)
    for name in layout.others:
        faults.add("column_not_imported", FILE, layout.skipped + 1, name)
    lines = lines_of(text, layout.delimiter, FILE, faults)
    for _ in range(layout.skipped + 1):
        next(lines)
    entries: list[Entry] = []
    for line, fields in lines:
        cells = Cells(Row(line, fields, layout.columns, layout.width), FILE, faults)
        try:
            entries.append(entry_of(cells, has_classes=has_classes))
        except RowBad:  # whom and what it means nobody knows
            said.blind.update(modes)
    enrolled: set[str] = set()
    for entry, student_id in with_ids(entries):
        take_student(said, entry, student_id)
        if entry.class_name:
            take_class(said, entry, student_id, enrolled)
    name_students(said)
    return said


def entry_of(cells: Cells, *, has_classes: bool) -> Entry:
    """Raises RowBad."""
    name = cells.optional_name("name", LONGEST_NAME)
    given, family = cells.optional_name("given", LONGEST_NAME), cells.optional_name("family", LONGEST_NAME)
    if not given and not family and name.count(",") == 1:
        family, given = (part.strip() for part in name.split(","))
    whole = " ".join(part for part in (given, family) if part) or name
    if not whole:
        raise cells.bad("field_missing", "name")
    if cells.row.is_too_wide:
        raise cells.bad("too_many_fields")
    class_name = cells.name("class", LONGEST_CLASS) if has_classes else ""
    if LIKE_A_DATE.fullmatch(class_name):
        cells.note("looks_like_a_date", "class", class_name)
    return Entry(
        cells,
        cells.id("id") if "id" in cells.row.columns else "",
        whole,
        given or None,
        family or None,
        cells.grades("grade"),
        class_name,
        cells.optional_name("subject", LONGEST_NAME),
        cells.row.get("teacher").casefold(),
    )


def with_ids(entries: list[Entry]) -> Iterator[tuple[Entry, str]]:
    """Each with the id of its student. Without a column of ids two of one name are two in two grades, and one in one."""
    grades: defaultdict[str, set[tuple[int | None, ...]]] = defaultdict(set)
    for entry in entries:
        grades[entry.name.casefold()].add(entry.grades)
    for entry in entries:
        name = entry.name.casefold()
        if entry.id:
            yield entry, f"{PREFIX}id:{entry.id}"
        elif len(grades[name]) > 1:
            yield entry, f"{PREFIX}name:{name} {entry.grades[0] if entry.grades else ''}"
        else:
            yield entry, f"{PREFIX}name:{name}"


def take_student(said: Said, entry: Entry, student_id: str) -> None:
    if student_id not in said.students:
        line = entry.cells.row.line
        student = StudentRow(line, entry.name, entry.given_name, entry.family_name, entry.grades)
        said.students[student_id] = student
    elif not entry.id:
        entry.cells.note("same_name", "name")


def take_class(said: Said, entry: Entry, student_id: str, enrolled: set[str]) -> None:
    """The class, who teaches it, and that the student attends it. `enrolled`: ids of the enrollments of the rows before."""
    line = entry.cells.row.line
    class_id = f"{PREFIX}class:{entry.class_name.casefold()}"
    enrollment = EnrollmentRow(line, f"{class_id} {student_id}", class_id, student_id)
    if enrollment.id in enrolled:
        entry.cells.note("row_twice", "name")
        return
    enrolled.add(enrollment.id)
    said.enrollments.append(enrollment)
    found = said.classes.setdefault(class_id, ClassRow(line, entry.class_name, entry.subject or None, entry.grades))
    if found.grades != entry.grades:
        found.grades = ()  # of several grades
    if entry.teacher and entry.teacher not in {one.id for one in found.teachers}:
        teacher = TeacherRef(entry.teacher, entry.teacher, entry.teacher, not found.teachers, FILE, line)
        found.teachers.append(teacher)
