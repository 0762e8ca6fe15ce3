"""Applying an import: one transaction, in which every row is written by statements about thousands."""

from collections.abc import AsyncIterator
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, Uuid, cast, delete, func, insert, select, update

from blockyard.audit import trail
from blockyard.base import clock
from blockyard.classes.models import ClassTeacher, Enrollment, SchoolClass
from blockyard.classes.states import EnrollmentState
from blockyard.identity.models import Membership
from blockyard.identity.permissions import STAFF
from blockyard.jobs.attempts import Failure, Lifecycle, attempt
from blockyard.jobs.tasks import TenantJob, tenant_task
from blockyard.quota import Quota
from blockyard.rosters import queries
from blockyard.rosters.images import IMAGES, of_kind
from blockyard.rosters.models import RosterChange
from blockyard.rosters.service import APPLY_TASK, claim_students, fall_back, more_students
from blockyard.rosters.staging import GAVE_UP, TIME_LIMIT_SECONDS, report_progress, require_admin
from blockyard.rosters.states import Action, ImportState, Kind
from blockyard.students.models import Student, StudentSignIn
from blockyard.tenancy.session import TenantSession

BATCH: Final = 2_000
PROGRESS: Final = {Kind.TERM: 5, Kind.CLASS: 10, Kind.STUDENT: 20, Kind.ENROLLMENT: 60, Kind.TEACHER: 95}
"""When work at a kind begins."""
OUTDATED: Final = {
    "code": "roster_outdated",
    "detail": "Another import was applied since this file was read. Send the file again.",
}


@tenant_task(APPLY_TASK, has_row=True)
async def apply_roster(job: TenantJob, import_id: str) -> None:
    await attempt(job, UUID(import_id), APPLYING)


async def claim(job: TenantJob, db: TenantSession, import_id: UUID) -> UUID | None:
    """Raises PermissionMissing."""
    found = await queries.lock_import(db, import_id, job.taken_at, ImportState.APPLYING)
    if found is None:
        return None
    require_admin(db)
    found.taken_at = job.taken_at
    return import_id


async def work(_job: TenantJob, _import_id: UUID) -> None:
    """All of it is one transaction: `record`."""


async def record(job: TenantJob, db: TenantSession, import_id: UUID, _nothing: None) -> None:
    """The import's own row is locked in the end only, so that its progress is seen meanwhile. Raises PlanLimitReached."""
    counts = (await db.execute(queries.import_with(import_id))).scalar_one().counts
    await claim_students(db, job.part(Quota), more_students(counts))
    for kind, image in IMAGES.items():
        await report_progress(job, import_id, ImportState.APPLYING, PROGRESS[kind])
        await change_rows(db, import_id, kind)
        async for rows in new_rows(db, import_id, kind):
            await db.execute(insert(image.model).returning(image.model.id), rows)  # with it, many go in one statement
    await sign_out_leaving(db, import_id)
    await report_progress(job, import_id, ImportState.APPLYING, PROGRESS[Kind.TEACHER])
    await change_teachers(db, import_id)
    await settle(job, db, import_id)


async def change_rows(db: TenantSession, import_id: UUID, kind: Kind) -> None:
    """What changes or leaves, and before that how it was."""
    image = IMAGES[kind]
    own = of_kind(import_id, kind, Action.CHANGED, Action.LEAVING)
    await db.execute(update(RosterChange).where(*own).values(before=image.before()), execution_options=UNSEEN)
    values = image.values_after(func.now())
    await db.execute(update(image.model).where(*own).values(values), execution_options=UNSEEN)


UNSEEN: Final = {"synchronize_session": False}
"""No row is loaded that would have to hear of it."""


async def new_rows(db: TenantSession, import_id: UUID, kind: Kind) -> AsyncIterator[list[dict[str, Any]]]:
    """As their table takes them, by thousands."""
    after = None
    while True:
        page = queries.changes_after(import_id, kind, Action.NEW, after, BATCH)
        changes = (await db.execute(possible(page, kind))).scalars().all()
        if rows := [row_of(kind, change) for change in changes]:
            yield rows
        if len(changes) < BATCH:
            return
        after = changes[-1].id


def possible(changes: Select[RosterChange], kind: Kind) -> Select[RosterChange]:
    """Without those of whose class or student somebody has meanwhile made an end, or made the same by hand."""
    if kind is not Kind.ENROLLMENT:
        return changes
    class_id, student_id = named("class_id"), named("student_id")
    is_there = select(Enrollment.id).where(Enrollment.class_id == class_id, Enrollment.student_id == student_id)
    changes = changes.join(SchoolClass, SchoolClass.id == class_id).join(Student, Student.id == student_id)
    return changes.where(~is_there.exists())


def named(column: str) -> Any:
    """An id that `after` holds."""
    return cast(RosterChange.after[column].astext, Uuid)


def row_of(kind: Kind, change: RosterChange) -> dict[str, Any]:
    """All rows of a kind have the same columns."""
    image = IMAGES[kind]
    row = {name: change.after.get(name) for name in (*image.changed, *image.fixed)} | {"id": change.target_id}
    if kind is Kind.ENROLLMENT:
        row["status"] = EnrollmentState.ACTIVE
    return row


async def sign_out_leaving(db: TenantSession, import_id: UUID) -> None:
    left = select(RosterChange.target_id).where(
        RosterChange.import_id == import_id,
        RosterChange.kind == Kind.STUDENT,
        RosterChange.action == Action.LEAVING,
    )
    await db.execute(delete(StudentSignIn).where(StudentSignIn.student_id.in_(left)), execution_options=UNSEEN)


async def change_teachers(db: TenantSession, import_id: UUID) -> None:
    """Nobody leaves the organization meanwhile: it is our turn."""
    left = select(RosterChange.target_id).where(
        RosterChange.import_id == import_id,
        RosterChange.kind == Kind.TEACHER,
        RosterChange.action == Action.LEAVING,
    )
    await db.execute(delete(ClassTeacher).where(ClassTeacher.id.in_(left)), execution_options=UNSEEN)
    made = queries.changes_of(import_id).where(RosterChange.kind == Kind.TEACHER, RosterChange.action == Action.NEW)
    changes = (await db.execute(teachers_possible(made, RosterChange.after))).scalars().all()
    if changes:
        rows = [{"id": change.target_id, **change.after} for change in changes]
        await db.execute(insert(ClassTeacher).returning(ClassTeacher.id), rows)


def teachers_possible(changes: Select[RosterChange], said: Any) -> Select[RosterChange]:
    """Of classes that are there, and members who teach and are not in it yet. `said`: `before` or `after`."""
    class_id, user_id = (cast(said[name].astext, Uuid) for name in ("class_id", "user_id"))
    is_there = select(ClassTeacher.id).where(ClassTeacher.class_id == class_id, ClassTeacher.user_id == user_id)
    changes = changes.join(SchoolClass, SchoolClass.id == class_id).join(Membership, Membership.user_id == user_id)
    is_staff = Membership.removed_at.is_(None) & Membership.role.in_(STAFF)
    return changes.where(is_staff, SchoolClass.teacher_id != user_id, ~is_there.exists())


class TakenAway(Exception):
    """Another run has the import, or it is gone: nothing of this one stays."""


async def settle(job: TenantJob, db: TenantSession, import_id: UUID) -> None:
    """Raises TakenAway."""
    found = await queries.lock_import(db, import_id, job.taken_at, ImportState.APPLYING)
    if found is None:
        raise TakenAway
    found.state, found.progress, found.applied_at = ImportState.APPLIED, 100, clock.now()
    await db.execute(queries.forget_changes_of_others(import_id), execution_options=UNSEEN)
    await db.execute(queries.outdate_others(import_id, OUTDATED), execution_options=UNSEEN)
    trail.record(db, "roster.applied", "roster_import", import_id, {"counts": found.counts})


async def release(_job: TenantJob, _db: TenantSession, _import_id: UUID) -> None:
    """It stays what it is, and the next attempt goes through it again."""


async def fail(job: TenantJob, db: TenantSession, import_id: UUID, failure: Failure) -> None:
    """It waits as before, and may be applied again."""
    found = await queries.lock_import(db, import_id, job.taken_at, ImportState.APPLYING)
    if found is not None:
        found.error = {"code": failure.code, "detail": failure.detail}
        fall_back(found)


async def reopen(job: TenantJob, db: TenantSession, import_id: UUID) -> None:
    found = await queries.lock_import(db, import_id, job.taken_at, ImportState.STAGED)
    if found is not None:
        found.state, found.error = ImportState.APPLYING, None


APPLYING: Final = Lifecycle(
    claim=claim,
    work=work,
    record=record,
    release=release,
    fail=fail,
    reopen=reopen,
    time_limit=lambda _claim: TIME_LIMIT_SECONDS,
    too_slow=None,
    gave_up=GAVE_UP,
)
