"""Decisions about who attends a class."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import Conflict, NotFound
from blockyard.classes import queries
from blockyard.classes.enrollment_schemas import ClassStudentRead, EnrolledRead, EnrollmentUpdate
from blockyard.classes.models import Enrollment, SchoolClass
from blockyard.classes.service import lock_taught, read_class, students_by_class
from blockyard.classes.states import EnrollmentState
from blockyard.quota import Countable, Quota
from blockyard.students.models import Student
from blockyard.students.schemas import StudentCreate
from blockyard.students.service import THING as STUDENT
from blockyard.students.service import StudentArchived, enter_student, require_teacher_of
from blockyard.tenancy.session import TenantSession
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

THING: Final = "student of this class"


class ClassFull(Conflict):
    code = "class_full"


class AlreadyEnrolled(Conflict):
    code = "already_enrolled"


async def list_class_students(db: TenantSession, class_id: UUID, asked: Asked) -> Page[ClassStudentRead]:
    """Raises NotFound."""
    await read_class(db, class_id)
    return await page_of(db, queries.students_in(class_id), asked, lambda row: present_class_student(*row))


async def read_class_student(db: TenantSession, class_id: UUID, student_id: UUID) -> ClassStudentRead:
    """Raises NotFound."""
    await read_class(db, class_id)
    statement = queries.students_in(class_id).where(Enrollment.student_id == student_id)
    row = (await db.execute(statement)).one_or_none()
    if row is None:
        raise NotFound(THING)
    return present_class_student(*row)


async def list_active_students(db: TenantSession, class_id: UUID) -> Sequence[Student]:
    """Who attends a class that the user sees, by name. Without who is archived."""
    return (await db.execute(queries.active_students_in(class_id))).scalars().all()


async def create_class_student(
    db: TenantSession, quota: Quota, class_id: UUID, body: StudentCreate
) -> ClassStudentRead:
    """A new entry of the roster, who attends the class. Raises NotFound, NotYourClass, PlanLimitReached, ClassFull."""
    await quota.claim(db, Countable.STUDENTS, 0)  # its turn comes before the class's lock
    found = await lock_taught(db, class_id)
    student = await enter_student(db, quota, body)
    await enroll(db, found, [student.id], {})
    return await read_class_student(db, class_id, student.id)


async def enroll_student(db: TenantSession, class_id: UUID, student_id: UUID) -> ClassStudentRead:
    """Raises NotFound, NotYourClass, NotYourStudent, StudentArchived, AlreadyEnrolled, ClassFull."""
    if not (await enroll_students(db, class_id, [student_id])).enrolled:
        raise AlreadyEnrolled("This student attends the class already.")
    return await read_class_student(db, class_id, student_id)


async def enroll_students(db: TenantSession, class_id: UUID, student_ids: Sequence[UUID]) -> EnrolledRead:
    """All of them, or none: whom the user teaches, and who attended the class before.

    Raises NotFound, NotYourClass, NotYourStudent, StudentArchived, ClassFull.
    """
    found = await lock_taught(db, class_id)
    known = {row[0]: row[1] for row in await db.execute(queries.students_with(student_ids))}
    if known.keys() != {*student_ids}:
        raise NotFound(STUDENT)
    archived = [str(one) for one in student_ids if known[one] is not None]
    if archived:
        raise StudentArchived(f"Archived: {', '.join(archived)}. Bring the entry back first: PUT is_active.")
    rows = (await db.execute(queries.enrollments_in(class_id, student_ids))).scalars()
    before = {row.student_id: row for row in rows}
    await require_teacher_of(db, [one for one in student_ids if one not in before])
    enrolled = await enroll(db, found, student_ids, before)
    return EnrolledRead(enrolled=enrolled, already_enrolled=[one for one in student_ids if one not in enrolled])


async def enroll(
    db: TenantSession, found: SchoolClass, student_ids: Sequence[UUID], before: Mapping[UUID, Enrollment]
) -> list[UUID]:
    """Those who did not attend it yet. `before` has their rows of the class, by student: whoever attended it once goes on.
    `found` is locked. Raises ClassFull."""
    active = EnrollmentState.ACTIVE
    coming = [one for one in student_ids if one not in before or before[one].status != active]
    attending = (await students_by_class(db, [found.id]))[found.id]
    if coming and attending + len(coming) > found.max_students:
        raise ClassFull(
            f"The class has room for {found.max_students} students; {attending} attend it. Change max_students first."
        )
    for student_id in coming:
        row = before.get(student_id)
        if row is None:
            db.add(Enrollment(class_id=found.id, student_id=student_id, status=active))
        else:
            row.status, row.dropped_at = active, None
    await db.flush()
    for student_id in coming:
        record(db, "class.student_enrolled", "class", found.id, {"student_id": str(student_id)})
    return coming


async def update_enrollment(
    db: TenantSession, class_id: UUID, student_id: UUID, body: EnrollmentUpdate
) -> ClassStudentRead:
    """Raises NotFound, NotYourClass, ClassFull."""
    found = await lock_taught(db, class_id)
    row = await get_enrollment(db, class_id, student_id)
    sent = body.model_dump(exclude_unset=True)
    status = sent.pop("status", None)
    if status == EnrollmentState.ACTIVE:
        await enroll(db, found, [student_id], {student_id: row})
    elif status is not None and status != row.status:
        leave(row, status)
    for name, value in sent.items():
        setattr(row, name, None if value is None else Decimal(str(value)))
    await db.flush()
    record(db, "class.enrollment_updated", "class", class_id, {"student_id": str(student_id)})
    return await read_class_student(db, class_id, student_id)


async def drop_student(db: TenantSession, class_id: UUID, student_id: UUID) -> None:
    """What the student did in the class stays. Raises NotFound, NotYourClass."""
    await lock_taught(db, class_id)
    row = await get_enrollment(db, class_id, student_id)
    if row.status == EnrollmentState.DROPPED:
        raise NotFound(THING)
    leave(row, EnrollmentState.DROPPED)
    record(db, "class.student_dropped", "class", class_id, {"student_id": str(student_id)})


def leave(row: Enrollment, status: EnrollmentState) -> None:
    row.status = status
    row.dropped_at = clock.now() if status == EnrollmentState.DROPPED else None


async def get_enrollment(db: TenantSession, class_id: UUID, student_id: UUID) -> Enrollment:
    """Raises NotFound."""
    row = (await db.execute(queries.enrollments_in(class_id, [student_id]))).scalar_one_or_none()
    if row is None:
        raise NotFound(THING)
    return row


def present_class_student(row: Enrollment, student: Student, username: str | None) -> ClassStudentRead:
    return ClassStudentRead(
        id=student.id,
        username=username,
        display_name=student.display_name,
        first_name=student.given_name,
        last_name=student.family_name,
        enrolled_at=row.enrolled_at,
        dropped_at=row.dropped_at,
        status=EnrollmentState(row.status),
        final_grade=as_float(row.final_grade),
        attendance_percentage=as_float(row.attendance_percentage),
    )


def as_float(value: Any) -> float | None:
    return None if value is None else float(value)
