"""What is here of rosters, read for the comparison. An admin asks, who sees all of the school."""

from typing import Any, TypeVar

from sqlalchemy import Select, Text, cast, func, select

from blockyard.classes.models import ClassTeacher, Enrollment, SchoolClass, Term
from blockyard.identity.models import Membership
from blockyard.identity.permissions import STAFF
from blockyard.rosters.reading.known import (
    Known,
    KnownClass,
    KnownEnrollment,
    KnownHelper,
    KnownMember,
    KnownStudent,
    KnownTerm,
)
from blockyard.students.models import Student
from blockyard.tenancy.session import TenantSession

Row = TypeVar("Row", bound=tuple[Any, ...])


async def read_known(db: TenantSession) -> Known:
    terms = select(
        Term.id, Term.sourced_id, Term.name, Term.kind, cast(Term.starts_on, Text), cast(Term.ends_on, Text)
    ).where(Term.sourced_id.is_not(None))
    classes = select(
        SchoolClass.id,
        SchoolClass.sourced_id,
        SchoolClass.name,
        SchoolClass.subject,
        SchoolClass.grade_level,
        SchoolClass.room,
        SchoolClass.term_id,
        SchoolClass.school_sourced_id,
        SchoolClass.teacher_id,
        SchoolClass.archived_at.is_not(None),
    ).where(SchoolClass.sourced_id.is_not(None))
    students = select(
        Student.id,
        Student.sourced_id,
        Student.display_name,
        Student.given_name,
        Student.family_name,
        Student.grade_level,
        Student.archived_at.is_not(None),
    ).where(Student.sourced_id.is_not(None))
    enrollments = select(
        Enrollment.id, Enrollment.class_id, Enrollment.student_id, Enrollment.status, Enrollment.sourced_id
    )
    helpers = select(ClassTeacher.id, ClassTeacher.class_id, ClassTeacher.user_id, ClassTeacher.helps_as)
    members = select(Membership.user_id, func.lower(Membership.email)).where(
        Membership.removed_at.is_(None), Membership.role.in_(STAFF)
    )
    return Known(
        me=db.context.user_id,
        terms=await rows_of(db, terms, KnownTerm),
        classes=await rows_of(db, classes, KnownClass),
        students=await rows_of(db, students, KnownStudent),
        enrollments=await rows_of(db, enrollments, KnownEnrollment),
        helpers=await rows_of(db, helpers, KnownHelper),
        members=await rows_of(db, members, KnownMember),
    )


async def rows_of(db: TenantSession, statement: Select[*tuple[Any, ...]], kind: type[Row]) -> list[Row]:
    return [kind(*row) for row in await db.execute(statement)]
