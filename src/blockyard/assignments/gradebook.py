"""A class's gradebook: who did what, of all assignments."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from blockyard.assignments import grade_queries
from blockyard.assignments.gradebook_schemas import (
    GradebookAssignment,
    GradebookCell,
    GradebookRead,
    GradebookStudent,
)
from blockyard.assignments.models import Assignment
from blockyard.assignments.service import shown_state
from blockyard.base import clock
from blockyard.base.errors import NotFound
from blockyard.classes.models import SchoolClass
from blockyard.classes.service import THING
from blockyard.tenancy.session import TenantSession

Grade = Any
"""A row of grades_of (grade_queries.py)."""


@dataclass(frozen=True, slots=True)
class Gradebook:
    """Of a class: its assignments in their order, and each student's grades, by assignment, in the order of names."""

    school_class: SchoolClass
    assignments: Sequence[Assignment]
    students: dict[UUID, dict[UUID, Grade]]


async def read_gradebook(db: TenantSession, class_id: UUID) -> Gradebook:
    """Raises NotFound."""
    school_class = (await db.execute(grade_queries.class_with(class_id))).scalar_one_or_none()
    if school_class is None:
        raise NotFound(THING)
    assignments = (await db.execute(grade_queries.published_in(class_id))).scalars().all()
    students: dict[UUID, dict[UUID, Grade]] = {}
    for grade in await db.execute(grade_queries.grades_of(Assignment.class_id == class_id, [class_id], clock.now())):
        students.setdefault(grade.student_id, {})[grade.assignment_id] = grade
    return Gradebook(school_class, assignments, students)


def present_gradebook(book: Gradebook) -> GradebookRead:
    now = clock.now()
    return GradebookRead(
        class_id=book.school_class.id,
        class_name=book.school_class.name,
        assignments=[
            GradebookAssignment(
                id=one.id,
                title=one.title,
                max_score=float(one.max_score),
                published_at=one.published_at or one.created_at,
                due_at=one.due_at,
                state=shown_state(one, now),
            )
            for one in book.assignments
        ],
        students=[
            present_student(
                student_id, person_in(grades), [grades[one.id] for one in book.assignments if one.id in grades]
            )
            for student_id, grades in book.students.items()
        ],
    )


def person_in(grades: dict[UUID, Grade]) -> Grade:
    """Any of a student's grades: each says who she is."""
    return next(iter(grades.values()))


def present_student(student_id: UUID, person: Grade, grades: list[Grade]) -> GradebookStudent:
    return GradebookStudent(
        student_id=student_id,
        display_name=person.display_name,
        username=person.username,
        sourced_id=person.sourced_id,
        grade_level=person.grade_level,
        enrollment_status=person.enrollment_status,
        cells=[GradebookCell.model_validate(grade) for grade in grades],
    )
