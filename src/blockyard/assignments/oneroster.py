"""A gradebook as OneRoster 1.2 has it: a zip with lineItems.csv and results.csv, and what they name.

It is for systems, which take text as it stands: no apostrophe keeps a spreadsheet from it (sheets.py). All of it is a
teacher's; what a pupil could write, such as her name, is not in it.
"""

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from blockyard.assignments.gradebook import Grade, Gradebook
from blockyard.assignments.models import Assignment
from blockyard.assignments.states import ScoreStatus

Row = Sequence[object]

FILES: Final = (
    *("academicSessions", "categories", "classes", "classResources", "courses", "courseResources", "demographics"),
    *("enrollments", "lineItemLearningObjectiveIds", "lineItems", "lineItemScoreScales", "orgs", "resources"),
    *("resultLearningObjectiveIds", "results", "resultScoreScales", "roles", "scoreScales", "userProfiles"),
    *("userResources", "users"),
)
"""All that a manifest tells of."""
BULK: Final = (None, None)
"""`status` and `dateLastModified` stay blank where a file is whole."""
BEGIN: Final = ("sourcedId", "status", "dateLastModified")
CATEGORIES: Final = (*BEGIN, "title", "weight")
LINE_ITEMS: Final = (
    *BEGIN,
    *("title", "description", "assignDate", "dueDate", "classSourcedId", "categorySourcedId"),
    *("academicSessionSourcedId", "resultValueMin", "resultValueMax", "schoolSourcedId"),
)
RESULTS: Final = (
    *BEGIN,
    *("lineItemSourcedId", "studentSourcedId", "scoreStatus", "score", "scoreDate", "comment", "textScore"),
    *("classSourcedId", "inProgress", "incomplete", "late", "missing"),
)
CATEGORY: Final = "blockyard-assignments"


def write_oneroster(book: Gradebook, now: datetime) -> bytes:
    written: dict[str, list[Row]] = {
        "categories": [CATEGORIES, (CATEGORY, *BULK, "Assignments", None)],
        "lineItems": [LINE_ITEMS, *(line_item(book, one) for one in book.assignments)],
        "results": [RESULTS, *results(book, now)],
    }
    manifest: list[Row] = [
        ("propertyName", "value"),
        ("manifest.version", "1.0"),
        ("oneroster.version", "1.2"),
        *((f"file.{name}", "bulk" if name in written else "absent") for name in FILES),
        ("source.systemName", "Blockyard"),
        ("source.systemCode", "blockyard"),
    ]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, rows in {"manifest": manifest, **written}.items():
            archive.writestr(f"{name}.csv", table(rows))
    return out.getvalue()


def line_item(book: Gradebook, one: Assignment) -> Row:
    published = one.published_at or one.created_at
    return (
        one.id,
        *BULK,
        one.title,
        one.instructions,
        (one.opens_at or published).date(),
        (one.due_at or one.closes_at or published).date(),
        class_sourced_id(book),
        CATEGORY,
        book.term_sourced_id,
        0,
        f"{one.max_score.normalize():f}",
        one.organization_id,
    )


def results(book: Gradebook, now: datetime) -> Iterator[Row]:
    for grades in book.students.values():
        for one in book.assignments:
            if one.id in grades:
                yield result(book, grades[one.id], now)


def result(book: Gradebook, grade: Grade, now: datetime) -> Row:
    is_in_progress = grade.status == ScoreStatus.PARTIALLY_GRADED
    date = grade.decided_at or grade.last_seen_at or now
    return (
        f"{grade.assignment_id}:{grade.student_id}",
        *BULK,
        grade.assignment_id,
        grade.sourced_id or grade.student_id,
        grade.status.replace("_", " "),
        None if grade.score is None else f"{grade.score.normalize():f}",
        date.date(),
        grade.feedback or "",
        None,
        class_sourced_id(book),
        *(str(one).lower() for one in (is_in_progress, is_in_progress and grade.late, grade.late, grade.missing)),
    )


def class_sourced_id(book: Gradebook) -> object:
    """As the school's roster calls it; else our id."""
    return book.school_class.sourced_id or book.school_class.id


def table(rows: Sequence[Row]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()
