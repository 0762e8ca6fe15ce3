"""Undoing an import, in one transaction: rows become what they were, and new ones go. What somebody changed since stays, and
so does what something of somebody's belongs to; the import tells of it."""

from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, delete, insert, select, update

from blockyard.audit import trail
from blockyard.base import clock
from blockyard.classes.models import ClassTeacher, Enrollment
from blockyard.classes.states import EnrollmentState
from blockyard.identity.organizations import take_turn
from blockyard.jobs.attempts import Failure, Lifecycle, attempt
from blockyard.jobs.tasks import TenantJob, tenant_task
from blockyard.rosters import queries
from blockyard.rosters.applying import UNSEEN, TakenAway, release, teachers_possible, work
from blockyard.rosters.images import IMAGES, has_dependents, of_kind
from blockyard.rosters.models import RosterChange
from blockyard.rosters.service import UNDO_TASK, fall_back
from blockyard.rosters.staging import GAVE_UP, TIME_LIMIT_SECONDS, report_progress, require_admin
from blockyard.rosters.states import Action, ImportState, Kind
from blockyard.tenancy.session import TenantSession

MOST_TOLD: Final = 200
PROGRESS: Final = {Kind.ENROLLMENT: 10, Kind.STUDENT: 40, Kind.CLASS: 80, Kind.TERM: 90}
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
    await remove_teachers(db, import_id)
    kept: list[dict[str, str]] = []
    for kind, progress in PROGRESS.items():
        await report_progress(job, import_id, ImportState.UNDOING, progress)
        kept += await changed_since(db, import_id, kind)
        await restore_rows(db, import_id, kind)
        await delete_new(db, import_id, kind)
        kept += await new_that_stay(db, import_id, kind)
    await return_teachers(db, import_id)
    found = await queries.lock_import(db, import_id, job.taken_at, ImportState.UNDOING)
    if found is None:
        raise TakenAway
    found.state, found.progress, found.undone_at = ImportState.UNDONE, 100, clock.now()
    found.kept, found.kept_count = kept[:MOST_TOLD], len(kept)
    await db.execute(queries.forget_changes_of(import_id), execution_options=UNSEEN)
    trail.record(db, "roster.undone", "roster_import", import_id, {"kept": len(kept)})


async def remove_teachers(db: TenantSession, import_id: UUID) -> None:
    made = select(RosterChange.target_id).where(*of_teachers(import_id, Action.NEW))
    await db.execute(delete(ClassTeacher).where(ClassTeacher.id.in_(made)), execution_options=UNSEEN)


async def return_teachers(db: TenantSession, import_id: UUID) -> None:
    """Who helped in a class that then was given to her, and is given back."""
    left = select(RosterChange).where(*of_teachers(import_id, Action.LEAVING))
    changes = (await db.execute(teachers_possible(left, RosterChange.before))).scalars().all()
    if changes:
        rows = [{"id": change.target_id, **change.before} for change in changes]
        await db.execute(insert(ClassTeacher).returning(ClassTeacher.id), rows)


def of_teachers(import_id: UUID, action: Action) -> tuple[ColumnElement[bool], ...]:
    return (
        RosterChange.import_id == import_id,
        RosterChange.kind == Kind.TEACHER,
        RosterChange.action == action,
    )


async def changed_since(db: TenantSession, import_id: UUID, kind: Kind) -> list[dict[str, str]]:
    """Which rows the import changed, and somebody after it."""
    own = of_kind(import_id, kind, Action.CHANGED, Action.LEAVING)
    names = select(RosterChange.name).where(*own, ~IMAGES[kind].is_as_applied()).order_by(RosterChange.id)
    return [{"kind": kind, "name": name} for name in (await db.execute(names)).scalars()]


async def restore_rows(db: TenantSession, import_id: UUID, kind: Kind) -> None:
    image = IMAGES[kind]
    own = of_kind(import_id, kind, Action.CHANGED, Action.LEAVING)
    restored = update(image.model).where(*own, image.is_as_applied()).values(image.values_before())
    await db.execute(restored, execution_options=UNSEEN)


async def delete_new(db: TenantSession, import_id: UUID, kind: Kind) -> None:
    image = IMAGES[kind]
    untouched = [image.is_as_applied(), ~has_dependents(image.model)]
    if kind is Kind.ENROLLMENT:
        untouched += [Enrollment.status == EnrollmentState.ACTIVE, is_unmarked()]
    gone = delete(image.model).where(*of_kind(import_id, kind, Action.NEW), *untouched)
    await db.execute(gone, execution_options=UNSEEN)


def is_unmarked() -> ColumnElement[bool]:
    return Enrollment.final_grade.is_(None) & Enrollment.attendance_percentage.is_(None)


async def new_that_stay(db: TenantSession, import_id: UUID, kind: Kind) -> list[dict[str, str]]:
    names = select(RosterChange.name).where(*of_kind(import_id, kind, Action.NEW)).order_by(RosterChange.id)
    return [{"kind": kind, "name": name} for name in (await db.execute(names)).scalars()]


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
