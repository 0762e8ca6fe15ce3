"""Reading a file: what is here is read, a child process reads the file and compares, and what differs is written down.

Nothing of the school's own rows is changed. A run that died in the middle left changes behind: the next one begins anew.
"""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Final
from uuid import UUID

from sqlalchemy import insert

from blockyard.base import clock
from blockyard.base.children import run_in_child
from blockyard.base.errors import PermissionMissing
from blockyard.base.ids import new_id
from blockyard.base.zones import day_in
from blockyard.identity.organizations import read_time_zone
from blockyard.identity.permissions import ADMINS
from blockyard.jobs.attempts import Failure, Lifecycle, attempt
from blockyard.jobs.tasks import TenantJob, tenant_task
from blockyard.rosters import queries
from blockyard.rosters.known_rows import read_known
from blockyard.rosters.models import RosterChange, RosterImport
from blockyard.rosters.reading.changes import Change
from blockyard.rosters.reading_child import Staged, read_and_compare
from blockyard.rosters.sending import end_upload_of, find_path_of, read_upload
from blockyard.rosters.service import STAGE_TASK
from blockyard.rosters.states import ImportState, Mode, RosterFormat
from blockyard.tenancy.session import TenantSession

TIME_LIMIT_SECONDS: Final = 600.0
BATCH: Final = 5_000
"""Changes that are written in one transaction."""
KNOWN: Final = 10
"""Progress when what is here was read, and when the file was compared with it; writing that down is the rest."""
COMPARED: Final = 50
GAVE_UP: Final = Failure("gave_up", "This failed for a reason of ours. It was logged; try again later.")
UNREADABLE: Final = {
    "code": "roster_unreadable",
    "detail": "The file cannot be read. See its faults, and send it again.",
}


@tenant_task(STAGE_TASK, has_row=True)
async def stage_roster(job: TenantJob, import_id: str) -> None:
    await attempt(job, UUID(import_id), STAGING)


@dataclass(frozen=True, slots=True)
class Claim:
    import_id: UUID
    content: bytes | None
    """None: it is in the storage."""
    path: str | None
    format: RosterFormat
    mode: Mode
    today: date


async def claim(job: TenantJob, db: TenantSession, import_id: UUID) -> Claim | None:
    """Raises PermissionMissing."""
    found = await queries.lock_import(db, import_id, job.taken_at, ImportState.STAGING, content=True)
    if found is None:
        return None
    require_admin(db)
    found.taken_at, found.progress = job.taken_at, 1
    today = day_in(await read_time_zone(db), clock.now())
    path = await find_path_of(db, import_id) if found.content is None else None
    return Claim(import_id, found.content, path, RosterFormat(found.format), Mode(found.mode), today)


def require_admin(db: TenantSession) -> None:
    """Who asked may be another one by now, and would see a part of the school alone. Raises PermissionMissing."""
    if db.role not in ADMINS:
        raise PermissionMissing("Who asked for this is no admin any more. An admin asks for it again.")


async def work(job: TenantJob, claim: Claim) -> Staged:
    """Raises UploadGone, StorageUnavailable, TooSlow, and ChildDied: then the job runs again."""
    content = claim.content if claim.content is not None else await read_upload(job, claim.path)
    async with job.session(read_only=True) as db:
        known = await read_known(db)
    await report_progress(job, claim.import_id, ImportState.STAGING, KNOWN)
    staged = await run_in_child(partial(read_and_compare, content, claim.format, claim.mode, claim.today, known))
    await write_changes(job, claim.import_id, staged.changes)
    return staged


async def write_changes(job: TenantJob, import_id: UUID, changes: list[Change]) -> None:
    async with job.session() as db:
        if await queries.lock_import(db, import_id, job.taken_at, ImportState.STAGING) is not None:
            await db.execute(queries.forget_changes_of(import_id))
    for begin in range(0, len(changes), BATCH):
        rows = [row_of(import_id, change) for change in changes[begin : begin + BATCH]]
        async with job.session() as db:
            found = await queries.lock_import(db, import_id, job.taken_at, ImportState.STAGING)
            if found is None:
                return
            await db.execute(insert(RosterChange).returning(RosterChange.id), rows)  # with it, many go in one statement
            found.progress = COMPARED + (100 - COMPARED) * begin // len(changes)


def row_of(import_id: UUID, change: Change) -> dict[str, Any]:
    return {
        "id": new_id(),
        "import_id": import_id,
        "kind": change.kind,
        "action": change.action,
        "target_id": change.target_id,
        "student_id": change.student_id,
        "name": change.name,
        "before": change.before,
        "after": change.after,
        "line": change.line,
    }


async def report_progress(job: TenantJob, import_id: UUID, state: ImportState, progress: int) -> None:
    """In a transaction of its own, so that one sees it at once."""
    async with job.session() as db:
        found = await queries.lock_import(db, import_id, job.taken_at, state)
        if found is not None:
            found.progress = progress


async def record(job: TenantJob, db: TenantSession, import_id: UUID, staged: Staged) -> None:
    found = await queries.lock_import(db, import_id, job.taken_at, ImportState.STAGING)
    if found is None:
        return
    found.faults, found.more_faults, found.counts = staged.faults, staged.more_faults, staged.counts
    found.error_count, found.notice_count = (staged.fault_counts.get(kind, 0) for kind in ("error", "notice"))
    if staged.is_readable:
        found.state, found.progress, found.staged_at, found.content = ImportState.STAGED, 100, clock.now(), None
    else:
        end(found, UNREADABLE)
    await end_upload_of(db, import_id)


def end(found: RosterImport, error: dict[str, str]) -> None:
    found.state, found.progress, found.error, found.content = ImportState.FAILED, 0, error, None


async def release(_job: TenantJob, _db: TenantSession, _import_id: UUID) -> None:
    """It stays what it is, and the next attempt goes through it again."""


async def fail(job: TenantJob, db: TenantSession, import_id: UUID, failure: Failure) -> None:
    found = await queries.lock_import(db, import_id, job.taken_at, ImportState.STAGING)
    if found is not None:
        await db.execute(queries.forget_changes_of(import_id))
        end(found, {"code": failure.code, "detail": failure.detail})


async def reopen(_job: TenantJob, _db: TenantSession, _import_id: UUID) -> None:
    """Its file is gone: whoever wants it sends it again."""


STAGING: Final = Lifecycle(
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
