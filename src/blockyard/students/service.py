"""Decisions about entries of the roster. Which of them the user sees the database decides (models.py)."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import NotFound, PermissionMissing, Unprocessable
from blockyard.quota import Countable, Quota
from blockyard.students import queries
from blockyard.students.models import Student
from blockyard.students.schemas import OwnRead, StudentCreate, StudentRead, StudentUpdate
from blockyard.tenancy.session import TenantSession
from blockyard.web.etags import Expected
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

THING: Final = "student"
NEVER_NULL: Final = ("display_name", "is_active")


class NotYourStudent(PermissionMissing):
    """Who sees a student may not always change her."""

    code = "not_your_student"


class StudentArchived(Unprocessable):
    code = "student_archived"


async def list_students(db: TenantSession, asked: Asked) -> Page[StudentRead]:
    return await page_of(db, queries.students(), asked, lambda row: present_student(row[0], row[1]))


async def create_student(db: TenantSession, quota: Quota, body: StudentCreate) -> StudentRead:
    """Raises PlanLimitReached."""
    return present_student(await enter_student(db, quota, body), None)


async def enter_student(db: TenantSession, quota: Quota, body: StudentCreate) -> Student:
    """A new entry. Raises PlanLimitReached."""
    (made,) = await enter_students(db, quota, [body])
    return made


async def enter_students(db: TenantSession, quota: Quota, bodies: Sequence[StudentCreate]) -> list[Student]:
    """New entries in this order: all, or none if the plan has no room for all. Raises PlanLimitReached."""
    await quota.claim(db, Countable.STUDENTS, len(bodies))
    made = [Student(**body.model_dump()) for body in bodies]
    db.add_all(made)
    await db.flush()
    for student in made:
        record(db, "student.created", "student", student.id)
    return made


async def read_student(db: TenantSession, student_id: UUID) -> StudentRead:
    """Raises NotFound."""
    row = (await db.execute(queries.students().where(Student.id == student_id))).one_or_none()
    if row is None:
        raise NotFound(THING)
    return present_student(row[0], row[1])


async def update_student(
    db: TenantSession, quota: Quota, student_id: UUID, body: StudentUpdate, expected: Expected
) -> StudentRead:
    """What is the same as before is no change.

    Raises NotFound, PreconditionFailed, NotYourStudent, PlanLimitReached.
    """
    if body.is_active:
        await quota.claim(db, Countable.STUDENTS, 0)  # its turn comes before the locks of students
    found = await lock_student(db, student_id)
    expected.require(await read_student(db, student_id))
    sent = body.model_dump(exclude_unset=True)
    sent = {name: value for name, value in sent.items() if value is not None or name not in NEVER_NULL}
    if "is_active" in sent:
        sent["archived_at"] = (found.archived_at or clock.now()) if not sent.pop("is_active") else None
    changes = {name: value for name, value in sent.items() if value != getattr(found, name)}
    if not changes:
        return await read_student(db, student_id)
    await require_teacher_of(db, [student_id])
    await archive_or_return(db, quota, found, changes)
    for name, value in changes.items():
        setattr(found, name, value)
    await db.flush()
    record(db, "student.updated", "student", student_id, {"changed": sorted(changes)})
    return await read_student(db, student_id)


async def archive_or_return(db: TenantSession, quota: Quota, found: Student, changes: dict[str, Any]) -> None:
    """Who is archived is signed out; who returns needs room. Raises PlanLimitReached."""
    if "archived_at" not in changes:
        return
    if changes["archived_at"] is None:
        await quota.claim(db, Countable.STUDENTS)
    else:
        await db.execute(queries.sign_ins_of(found.id))


async def lock_student(db: TenantSession, student_id: UUID) -> Student:
    """Raises NotFound."""
    found = (await db.execute(queries.student_with(student_id).with_for_update())).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    return found


async def lock_taught_student(db: TenantSession, student_id: UUID) -> Student:
    """Raises NotFound, NotYourStudent."""
    found = await lock_student(db, student_id)
    await require_teacher_of(db, [student_id])
    return found


async def require_teacher_of(db: TenantSession, student_ids: Sequence[UUID]) -> None:
    """Of students whom the user sees. Raises NotYourStudent for who only assists, or has taught them once."""
    taught = set((await db.execute(queries.TAUGHT, {"student_ids": [*student_ids]})).scalars())
    if not taught.issuperset(student_ids):
        raise NotYourStudent("You do not teach this student. Her teacher, a co-teacher or an admin does that.")


async def read_own(db: TenantSession, student_id: UUID) -> OwnRead:
    """In a session of the student's."""
    return OwnRead.model_validate((await db.execute(queries.student_with(student_id))).scalar_one())


def present_student(found: Student, username: str | None) -> StudentRead:
    return StudentRead(
        id=found.id,
        display_name=found.display_name,
        given_name=found.given_name,
        family_name=found.family_name,
        grade_level=found.grade_level,
        username=username,
        is_active=found.archived_at is None,
        is_of_roster=found.sourced_id is not None,
        created_by_id=found.created_by_id,
        created_at=found.created_at,
        updated_at=found.updated_at,
    )
