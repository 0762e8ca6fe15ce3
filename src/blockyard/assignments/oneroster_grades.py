"""What a class was given and what came of it, as rows of OneRoster's files."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from blockyard.assignments.class_export import ClassExport
from blockyard.assignments.gradebook import Grade
from blockyard.assignments.models import Assignment
from blockyard.assignments.oneroster_ids import id_of, result_id_of
from blockyard.assignments.oneroster_sessions import Row, Sessions
from blockyard.assignments.states import ScoreStatus
from blockyard.base.zones import day_in

CATEGORY: Final = "blockyard-assignments"


def grade_rows(export: ClassExport, sessions: Sessions, now: datetime) -> dict[str, list[Row]]:
    """By file. Of both versions: each writes the columns that it has."""
    return {
        "categories": [{"sourcedId": CATEGORY, "title": "Assignments"}] if export.book.assignments else [],
        "lineItems": [line_item(export, sessions, one) for one in export.book.assignments],
        "results": [*results(export, now)],
    }


def line_item(export: ClassExport, sessions: Sessions, one: Assignment) -> Row:
    """Days of the school. OneRoster wants one on which it is due."""
    zone, given = export.school.time_zone, one.opens_at or one.published_at or one.created_at
    return {
        "sourcedId": one.id,
        "title": one.title,
        "description": one.instructions,
        "assignDate": day_in(zone, given),
        "dueDate": day_in(zone, one.due_at or one.closes_at or given),
        "classSourcedId": id_of(export.book.school_class),
        "categorySourcedId": CATEGORY,
        "gradingPeriodSourcedId": sessions.of_items,
        "academicSessionSourcedId": sessions.of_items,
        "resultValueMin": 0,
        "resultValueMax": f"{one.max_score.normalize():f}",
        "schoolSourcedId": export.school_id,
    }


def results(export: ClassExport, now: datetime) -> Iterator[Row]:
    """Of everybody who is in the file."""
    for student_id in export.students:
        grades = export.book.students.get(student_id, {})
        for one in export.book.assignments:
            if one.id in grades:
                yield result(export, one, grades[one.id], now)


def result(export: ClassExport, one: Assignment, grade: Grade, now: datetime) -> Row:
    is_in_progress = grade.status == ScoreStatus.PARTIALLY_GRADED
    said = {
        "inProgress": is_in_progress,
        "incomplete": is_in_progress and grade.late,
        "late": grade.late,
        "missing": grade.missing,
    }
    return {
        "sourcedId": result_id_of(one, grade.student_id),
        "lineItemSourcedId": one.id,
        "studentSourcedId": id_of(export.students[grade.student_id].student),
        "scoreStatus": grade.status.replace("_", " "),
        "score": None if grade.score is None else f"{grade.score.normalize():f}",
        "scoreDate": day_in(export.school.time_zone, grade.decided_at or grade.last_seen_at or now),
        "comment": grade.feedback,
        "classSourcedId": id_of(export.book.school_class),
        **{name: str(value).lower() for name, value in said.items()},
    }
