"""Applying an import: one transaction, in which rows are written by thousands."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Uuid, cast, delete, insert, select, update
from sqlalchemy.orm import InstrumentedAttribute

from blockyard.audit import trail
from blockyard.base import clock
from blockyard.classes.models import ClassTeacher, Enrollment, SchoolClass, Term
from blockyard.classes.states import EnrollmentState
from blockyard.identity.models import Membership
from blockyard.identity.permissions import STAFF
from blockyard.jobs.attempts import Failure, Lifecycle, attempt
from blockyard.jobs.tasks import TenantJob, tenant_task
from blockyard.quota import Quota
from blockyard.rosters import queries
from blockyard.rosters.images import IMAGES, pages, targets
from blockyard.rosters.models import RosterChange, RosterImport
from blockyard.rosters.reading.faults import Faults
from blockyard.rosters.service import APPLY_TASK, claim_students, fall_back, more_students
from blockyard.rosters.staging import GAVE_UP, TIME_LIMIT_SECONDS, report_progress, require_admin
from blockyard.rosters.states import COUNTED, ImportState, RowAction, RowKind
from blockyard.students.models import Student, StudentSignIn
from blockyard.tenancy.session import TenantSession

PROGRESS: Final = {RowKind.TERM: 5, RowKind.CLASS: 10, RowKind.STUDENT: 20, RowKind.ENROLLMENT: 60, RowKind.TEACHER: 95}
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
    written: dict[RowKind, int] = {}
    for kind in IMAGES:
        await report_progress(job, import_id, ImportState.APPLYING, PROGRESS[kind])
        changed = await change_rows(db, import_id, kind)
        written[kind] = changed + await make_rows(db, import_id, kind)
    await report_progress(job, import_id, ImportState.APPLYING, PROGRESS[RowKind.TEACHER])
    await change_teachers(db, import_id)
    await settle(job, db, import_id, written)


async def change_rows(db: TenantSession, import_id: UUID, kind: RowKind) -> int:
    """What changes or leaves, and how many that are wholly. The import keeps how it was just before."""
    image, now, count = IMAGES[kind], clock.now(), 0
    async for changes in pages(db, import_id, kind, RowAction.CHANGED, RowAction.LEAVING):
        found = await targets(db, kind, changes)
        lost = await lost_terms(db, [change.after for change, _ in found])
        for change, row in found:
            after = {name: value for name, value in change.after.items() if name != "term_id" or value not in lost}
            count += after == change.after
            change.before = image.before(row, after)
            image.write(row, after, now)
        if kind is RowKind.STUDENT:
            left = [change.target_id for change in changes if change.action == RowAction.LEAVING]
            await db.execute(delete(StudentSignIn).where(StudentSignIn.student_id.in_(left)))
    return count


async def make_rows(db: TenantSession, import_id: UUID, kind: RowKind) -> int:
    """What is new, and how many that are wholly."""
    image, count = IMAGES[kind], 0
    async for changes in pages(db, import_id, kind, RowAction.NEW):
        rows = [image.new_row(change) for change in changes]
        whole = rows
        if kind is RowKind.CLASS:
            lost = await lost_terms(db, [change.after for change in changes])
            whole = [row for row in rows if str(row["term_id"]) not in lost]
            rows = [row if row in whole else row | {"term_id": None} for row in rows]
        if kind is RowKind.ENROLLMENT:
            whole = rows = await possible(db, rows)
        count += len(whole)
        if rows:
            await db.execute(insert(image.model).returning(image.model.id), rows)  # with it, many go in one statement
        if kind in STUDENT_OF:
            made = {row["id"] for row in rows}
            ids = [change.id for change in changes if change.target_id in made]
            named = update(RosterChange).where(RosterChange.id.in_(ids)).values(student_id=STUDENT_OF[kind])
            await db.execute(named, execution_options=UNSEEN)
    return count


STUDENT_OF: Final[dict[RowKind, Any]] = {
    RowKind.STUDENT: RosterChange.target_id,
    RowKind.ENROLLMENT: cast(RosterChange.after["student_id"].astext, Uuid),
}
"""Whom a new row is about."""
UNSEEN: Final = {"synchronize_session": False}
"""No row that the session holds needs to hear of it."""


async def lost_terms(db: TenantSession, told: Sequence[Mapping[str, Any]]) -> set[str]:
    """The ids of terms that somebody has deleted since the file was read."""
    ids = {one["term_id"] for one in told if one.get("term_id") is not None}
    there = await known(db, Term.id, [{"term_id": UUID(id)} for id in ids], "term_id")
    return ids - {str(id) for id in there}


async def possible(db: TenantSession, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Without those of a class or a student that somebody has erased since the file was read, or of whom somebody made the
    same by hand."""
    classes = await known(db, SchoolClass.id, rows, "class_id")
    students = await known(db, Student.id, rows, "student_id")
    made = select(Enrollment.class_id, Enrollment.student_id).where(Enrollment.student_id.in_(students))
    pairs = {(class_id, student_id) for class_id, student_id in await db.execute(made)}
    return [
        row | {"status": EnrollmentState.ACTIVE}
        for row in rows
        if row["class_id"] in classes
        and row["student_id"] in students
        and (row["class_id"], row["student_id"]) not in pairs
    ]


async def known(
    db: TenantSession, column: InstrumentedAttribute[UUID], rows: list[dict[str, Any]], name: str
) -> set[UUID]:
    """Those ids of the rows that are in the column."""
    ids = {row[name] for row in rows if row[name] is not None}
    return set((await db.execute(select(column).where(column.in_(ids)))).scalars())


async def change_teachers(db: TenantSession, import_id: UUID) -> None:
    """Nobody leaves the organization meanwhile: it is our turn."""
    async for changes in pages(db, import_id, RowKind.TEACHER, RowAction.LEAVING):
        left = [change.target_id for change in changes]
        await db.execute(delete(ClassTeacher).where(ClassTeacher.id.in_(left)))
    async for changes in pages(db, import_id, RowKind.TEACHER, RowAction.NEW):
        await add_teachers(db, [helper_row(change, change.after) for change in changes])


def helper_row(change: RosterChange, told: dict[str, Any]) -> dict[str, Any]:
    ids = {name: UUID(told[name]) for name in ("class_id", "user_id")}
    return ids | {"id": change.target_id, "helps_as": told["helps_as"]}


async def add_teachers(db: TenantSession, rows: list[dict[str, Any]]) -> None:
    """Those of a class that is there, who still teach here and are not in it yet."""
    ids = {row["class_id"] for row in rows}
    owners = select(SchoolClass.id, SchoolClass.teacher_id).where(SchoolClass.id.in_(ids))
    owner_of = {row.id: row.teacher_id for row in await db.execute(owners)}
    helpers = select(ClassTeacher.class_id, ClassTeacher.user_id).where(ClassTeacher.class_id.in_(ids))
    met = {(class_id, user_id) for class_id, user_id in await db.execute(helpers)} | set(owner_of.items())
    is_staff = Membership.removed_at.is_(None) & Membership.role.in_(STAFF)
    staff = set((await db.execute(select(Membership.user_id).where(is_staff))).scalars())
    wanted = [
        row
        for row in rows
        if row["class_id"] in owner_of and row["user_id"] in staff and (row["class_id"], row["user_id"]) not in met
    ]
    if wanted:
        await db.execute(insert(ClassTeacher).returning(ClassTeacher.id), wanted)


class TakenAway(Exception):
    """Another run has the import, or it is gone: nothing of this one stays."""


async def settle(job: TenantJob, db: TenantSession, import_id: UUID, written: Mapping[RowKind, int]) -> None:
    """Raises TakenAway."""
    found = await queries.lock_import(db, import_id, job.taken_at, ImportState.APPLYING)
    if found is None:
        raise TakenAway
    found.state, found.progress, found.applied_at = ImportState.APPLIED, 100, clock.now()
    tell_missed(found, written)
    await db.execute(queries.forget_changes_of_others(import_id))
    await db.execute(queries.outdate_others(import_id, OUTDATED))
    trail.record(db, "roster.applied", "roster_import", import_id, {"counts": found.counts})


def tell_missed(found: RosterImport, written: Mapping[RowKind, int]) -> None:
    """Rows that were to be written, and are erased since the file was read, or were made by hand."""
    missed = {
        COUNTED[kind]: sum(found.counts[COUNTED[kind]][action] for action in RowAction) - count
        for kind, count in written.items()
    }
    found.counts = found.counts | {name: found.counts[name] | {"missed": count} for name, count in missed.items()}
    if any(missed.values()):
        faults = Faults()
        faults.add("rows_missed", "")
        found.faults, found.notice_count = [*found.faults, *faults.told()], found.notice_count + 1


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
