"""A gradebook as a table, for spreadsheets: CSV, and Excel's own format."""

import csv
import io
from collections.abc import Iterator
from typing import Final
from uuid import UUID

from xlsxwriter import Workbook

from blockyard.assignments.gradebook import Grade, Gradebook, person_in
from blockyard.base.cells import BOM, harmless
from blockyard.classes.states import EnrollmentState

Cell = str | float | None

PERSON: Final = ("student_id", "student", "username", "roster_id", "grade_level", "enrollment")
"""The first columns. Two students may be called the same; the last says of who attends no more how she left."""
NAME_WIDTH: Final = 28
SHEET: Final = "Gradebook"


def write_csv(book: Gradebook) -> bytes:
    """UTF-8, rows as RFC 4180 has them."""
    out = io.StringIO()
    writer = csv.writer(out)
    for row in rows_of(book):
        writer.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in row])
    return (BOM + out.getvalue()).encode()


def write_xlsx(book: Gradebook) -> bytes:
    out = io.BytesIO()
    workbook = Workbook(out, {"in_memory": True})
    sheet, bold = workbook.add_worksheet(SHEET), workbook.add_format({"bold": True})
    for number, row in enumerate(rows_of(book)):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(number, column, cell, bold if number == 0 else None)  # never a formula
            elif cell is not None:
                sheet.write_number(number, column, cell)
    sheet.set_column(0, 1, NAME_WIDTH)
    sheet.freeze_panes(1, 2)
    workbook.close()
    return out.getvalue()


def rows_of(book: Gradebook) -> Iterator[list[Cell]]:
    """The titles, then a row for each student: of each assignment the score, and a word about it."""
    titles: list[Cell] = [*PERSON]
    for one in book.assignments:
        titles += [f"{one.title} (of {one.max_score.normalize():f})", f"{one.title}: note"]
    yield titles
    for student_id, grades in book.students.items():
        row = cells_about(student_id, person_in(grades))
        for one in book.assignments:
            row += cells_of(grades.get(one.id))
        yield row


def cells_about(student_id: UUID, person: Grade) -> list[Cell]:
    """As PERSON says."""
    status = "" if person.enrollment_status == EnrollmentState.ACTIVE else person.enrollment_status
    return [
        *(str(student_id), person.display_name, person.username, person.sourced_id, person.grade_level),
        status,
    ]


def cells_of(grade: Grade | None) -> list[Cell]:
    """A student to whom an assignment is not given has none."""
    if grade is None:
        return [None, "not assigned"]
    score = None if grade.score is None else float(grade.score)
    notes = [name for name in ("exempt", "missing", "late", "overridden") if getattr(grade, name)]
    return [score, ", ".join(notes)]
