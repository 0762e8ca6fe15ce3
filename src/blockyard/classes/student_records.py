"""What the room holds of students, and how long."""

from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, and_, literal, or_, select

from blockyard.classes.models import Enrollment, JoinRequest, SchoolClass, Term
from blockyard.classes.states import EnrollmentState
from blockyard.student_records import RetentionRule, StudentRecords
from blockyard.students.models import Student


def has_left(_now: datetime, before: datetime) -> ColumnElement[bool]:
    """Whose entry nobody changed since, and who is in no class that went on: an enrollment lasts until it is dropped or
    completed, its class is archived, or its term is over."""
    class_goes_on = or_(SchoolClass.archived_at.is_(None), SchoolClass.archived_at >= before)
    term_goes_on = or_(Term.ends_on.is_(None), Term.ends_on >= before.date())
    attended = or_(
        and_(Enrollment.status == EnrollmentState.ACTIVE, class_goes_on, term_goes_on),
        and_(Enrollment.status != EnrollmentState.ACTIVE, Enrollment.updated_at >= before),
    )
    lasting = (
        select(literal(1))
        .select_from(Enrollment)
        .join(SchoolClass, SchoolClass.id == Enrollment.class_id)
        .outerjoin(Term, Term.id == SchoolClass.term_id)
        .where(Enrollment.student_id == Student.id, attended)
        .correlate(Student)
        .exists()
    )
    return and_(Student.archived_at.is_(None), Student.updated_at < before, ~lasting)


STUDENT_RECORDS: Final = (
    StudentRecords(
        model=Enrollment,
        student=Enrollment.student_id,
        holds="Which classes the student attends or attended",
        named={
            "class_name": select(SchoolClass.name)
            .where(SchoolClass.id == Enrollment.class_id)
            .correlate(Enrollment)
            .scalar_subquery()
        },
    ),
)

RETENTION_RULES: Final = (
    RetentionRule(
        name="student_left",
        words="students who are not archived and have been in no class since then, with all they have",
        model=Student,
        outdated=has_left,
    ),
    RetentionRule(
        name="join_request_old",
        words="names of those who asked to join a class before then",
        model=JoinRequest,
        outdated=lambda _now, before: JoinRequest.created_at < before,
    ),
)
