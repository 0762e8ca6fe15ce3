"""How the room's lists are sorted, searched and narrowed."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, func

from blockyard.classes.models import Enrollment, JoinRequest, SchoolClass, Term
from blockyard.classes.states import EnrollmentState
from blockyard.students.models import Student
from blockyard.web.listing import ExactText, Filter, Listing, equals


def is_active(value: Any) -> ColumnElement[bool]:
    return SchoolClass.archived_at.is_(None).is_(value)


def is_subject(value: Any) -> ColumnElement[bool]:
    return func.lower(SchoolClass.subject) == func.lower(value)


CLASSES: Final = Listing(
    SchoolClass.id,
    sorts=(SchoolClass.updated_at, SchoolClass.name),
    searched=(SchoolClass.name, SchoolClass.subject),
    filters={
        "subject": Filter(ExactText, is_subject, "Those of it only, in capitals or not"),
        "teacher_id": equals(SchoolClass.teacher_id, UUID, "Those that belong to the member with this user id"),
        "grade_level": equals(SchoolClass.grade_level, int, "Those of it only"),
        "is_active": Filter(bool, is_active, "Whether they are not archived"),
    },
)
CLASS_STUDENTS: Final = Listing(
    Enrollment.id,
    searched=(Student.display_name, Student.given_name, Student.family_name),
    filters={"status": equals(Enrollment.status, EnrollmentState, "Those who attend it so only")},
)
JOIN_REQUESTS: Final = Listing(JoinRequest.id)
TERMS: Final = Listing(Term.id, sorts=(Term.starts_on, Term.name))
