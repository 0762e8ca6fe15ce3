"""Undoing an import, in one transaction: rows become what they were, and new ones go. What somebody changed since stays, and
so does what something of somebody's belongs to; the import tells of it."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import delete

from blockyard.audit import trail
from blockyard.base import clock
from blockyard.classes.models import ClassTeacher, Enrollment
from blockyard.classes.states import EnrollmentState
from blockyard.identity.organizations import take_turn
from blockyard.jobs.attempts import Failure, Lifecycle, attempt
from blockyard.jobs.tasks import TenantJob, tenant_task
from blockyard.rosters import queries
from blockyard.rosters.applying import UNSEEN, TakenAway, add_teachers, helper_row, release, work
from blockyard.rosters.dependents import with_dependents
from blockyard.rosters.images import IMAGES, Image, pages, targets
from blockyard.rosters.models import RosterChange
from blockyard.rosters.service import UNDO_TASK, fall_back
from blockyard.rosters.staging import GAVE_UP, TIME_LIMIT_SECONDS, report_progress, require_admin
from blockyard.rosters.states import ImportState, RowAction, RowKind
from blockyard.tenancy.session import TenantSession

MOST_TOLD: Final = 200
PROGRESS: Final = {RowKind.ENROLLMENT: 10, RowKind.STUDENT: 40, RowKind.CLASS: 80, RowKind.TERM: 90}
"""When work at a kind begins. What belongs to another comes before it."""


@tenant_task(UNDO_TASK, has_row=True)
async def undo_roster(job: TenantJob, import_id: str) -> None:
    await attempt(job, UUID(import_id), UNDOING)


async def claim(job: TenantJob, db: TenantSession, import_id: UUID) -> UUID | None:
    """Raises PermissionMissing."""
    found = await queries.lock_import(db, import_id, job.taken_at, ImportState.UNDOING)
    if found is None:
        return None
    require_admin(db)
    found.taken_at = job.taken_at
    return import_id


async def record(job: TenantJob, db: TenantSession, import_id: UUID, _nothing: None) -> None:
    """Raises TakenAway."""
    await take_turn(db)
    async for changes in pages(db, import_id, RowKind.TEACHER, RowAction.NEW):
        made = [change.target_id for change in changes]
        await db.execute(delete(ClassTeacher).where(ClassTeacher.id.in_(made)))
    kept: list[dict[str, str]] = []
    for kind, progress in PROGRESS.items():
        await report_progress(job, import_id, ImportState.UNDOING, progress)
        stay = [*await undo_changed(db, import_id, kind), *await undo_new(db, import_id, kind)]
        kept += [{"kind": kind, "id": str(id)} for id in stay]
    async for changes in pages(db, import_id, RowKind.TEACHER, RowAction.LEAVING):
        await add_teachers(db, [helper_row(change, change.before) for change in changes])
    found = await queries.lock_import(db, import_id, job.taken_at, ImportState.UNDOING)
    if found is None:
        raise TakenAway
    found.state, found.progress, found.undone_at = ImportState.UNDONE, 100, clock.now()
    found.kept, found.kept_count = kept[:MOST_TOLD], len(kept)
    await db.execute(queries.forget_changes_of(import_id))
    trail.record(db, "roster.undone", "roster_import", import_id, {"kept": len(kept)})


async def undo_changed(db: TenantSession, import_id: UUID, kind: RowKind) -> list[UUID]:
    """What the import changed, or let leave, becomes what it was. Returns the ids of those that somebody changed since."""
    image, kept = IMAGES[kind], []
    async for changes in pages(db, import_id, kind, RowAction.CHANGED, RowAction.LEAVING):
        for change, row in await targets(db, kind, changes):
            if is_as_applied(image, change, row):
                image.write(row, change.before, clock.now())
            else:
                kept.append(row.id)
    return kept


async def undo_new(db: TenantSession, import_id: UUID, kind: RowKind) -> list[UUID]:
    """What the import made goes. Returns the ids of those that somebody changed since, or made something of."""
    image, kept = IMAGES[kind], []
    async for changes in pages(db, import_id, kind, RowAction.NEW):
        found = await targets(db, kind, changes)
        used = await with_dependents(db, image.model, [row.id for _, row in found])
        gone = {row.id for change, row in found if row.id not in used and is_as_applied(image, change, row)}
        await db.execute(delete(image.model).where(image.model.id.in_(gone)), execution_options=UNSEEN)
        kept += [row.id for _, row in found if row.id not in gone]
    return kept


def is_as_applied(image: Image, change: RosterChange, row: Any) -> bool:
    """Whether nobody has changed since what the import wrote."""
    now = image.of(row)
    if isinstance(row, Enrollment) and change.action == RowAction.NEW:
        is_marked = row.final_grade is not None or row.attendance_percentage is not None
        return not is_marked and row.status == EnrollmentState.ACTIVE
    return all(now[name] == value for name, value in change.after.items())


async def fail(job: TenantJob, db: TenantSession, import_id: UUID, failure: Failure) -> None:
    """It stays applied, and may be undone again."""
    found = await queries.lock_import(db, import_id, job.taken_at, ImportState.UNDOING)
    if found is not None:
        found.error = {"code": failure.code, "detail": failure.detail}
        fall_back(found)


async def reopen(job: TenantJob, db: TenantSession, import_id: UUID) -> None:
    found = await queries.lock_import(db, import_id, job.taken_at, ImportState.APPLIED)
    if found is not None:
        found.state, found.error = ImportState.UNDOING, None


UNDOING: Final = Lifecycle(
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
