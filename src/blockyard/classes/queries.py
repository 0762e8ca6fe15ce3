"""The SQL of the classes room. Which classes the user sees, their policies say."""

from collections.abc import Collection
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import Select, func, select, text

from blockyard.classes.models import ClassTeacher, Enrollment, JoinRequest, SchoolClass, Term
from blockyard.classes.states import EnrollmentState
from blockyard.identity.models import Membership
from blockyard.students.models import Student, StudentLogin

SET_CODE: Final = text("SELECT classes.set_code(:class_id, :code, :door_key_id, :door_seal)")
FIND_CODE: Final = text(
    "SELECT organization_id, class_id, teacher_id, class_name, joining FROM classes.find_code(:code_hash)"
)


def visible_classes() -> Select[SchoolClass, str]:
    """With the name of whom each belongs to."""
    statement = select(SchoolClass, Membership.full_name)
    return statement.join(Membership, Membership.user_id == SchoolClass.teacher_id)


def class_with(class_id: UUID) -> Select[SchoolClass]:
    return select(SchoolClass).where(SchoolClass.id == class_id)


def helpers_in(class_ids: Collection[UUID]) -> Select[ClassTeacher, str]:
    """With their names, in the order in which they came."""
    statement = select(ClassTeacher, Membership.full_name)
    statement = statement.join(Membership, Membership.user_id == ClassTeacher.user_id)
    return statement.where(ClassTeacher.class_id.in_(class_ids)).order_by(ClassTeacher.id)


def helper_of(class_id: UUID, user_id: UUID) -> Select[ClassTeacher]:
    return select(ClassTeacher).where(ClassTeacher.class_id == class_id, ClassTeacher.user_id == user_id)


def helpers_with(user_id: UUID) -> Select[ClassTeacher]:
    return select(ClassTeacher).where(ClassTeacher.user_id == user_id).with_for_update()


def member_with(user_id: UUID) -> Select[Membership]:
    return select(Membership).where(Membership.user_id == user_id, Membership.removed_at.is_(None))


def students_in(class_id: UUID) -> Select[Enrollment, Student, str | None]:
    """With their user names."""
    statement = select(Enrollment, Student, StudentLogin.username).join(Student, Student.id == Enrollment.student_id)
    statement = statement.outerjoin(StudentLogin, StudentLogin.student_id == Enrollment.student_id)
    return statement.where(Enrollment.class_id == class_id, ~Student.anonymous)


def active_students_in(class_id: UUID) -> Select[Student]:
    """In the order of their names."""
    statement = select(Student).join(Enrollment, Enrollment.student_id == Student.id)
    active = (
        Enrollment.class_id == class_id,
        Enrollment.status == EnrollmentState.ACTIVE,
        Student.archived_at.is_(None),
    )
    return statement.where(*active).order_by(Student.display_name, Student.id)


def enrollments_in(class_id: UUID, student_ids: Collection[UUID]) -> Select[Enrollment]:
    """None of entries that are nobody's."""
    found = select(Enrollment).join(Student, Student.id == Enrollment.student_id)
    return found.where(Enrollment.class_id == class_id, Enrollment.student_id.in_(student_ids), ~Student.anonymous)


def students_with(student_ids: Collection[UUID]) -> Select[UUID, datetime | None]:
    """And when each was archived."""
    return select(Student.id, Student.archived_at).where(Student.id.in_(student_ids), ~Student.anonymous)


def active_counts(class_ids: Collection[UUID]) -> Select[UUID, int]:
    """How many attend each class, without who is archived."""
    counted = select(Enrollment.class_id, func.count()).join(Student, Student.id == Enrollment.student_id)
    counted = counted.where(Enrollment.status == EnrollmentState.ACTIVE, Student.archived_at.is_(None))
    return counted.where(Enrollment.class_id.in_(class_ids)).group_by(Enrollment.class_id)


def requests_in(class_id: UUID) -> Select[JoinRequest]:
    return select(JoinRequest).where(JoinRequest.class_id == class_id)


def terms() -> Select[Term]:
    return select(Term)
