"""Decisions about imports: sent, looked at, applied, undone, deleted. The work is done by jobs."""

from typing import Any, Final
from uuid import UUID

from blockyard.audit.trail import record
from blockyard.base.errors import Conflict, NotFound, Unprocessable
from blockyard.identity.organizations import take_turn
from blockyard.jobs.defer import defer
from blockyard.quota import Countable, Quota
from blockyard.rosters import queries
from blockyard.rosters.models import RosterChange, RosterImport
from blockyard.rosters.schemas import (
    RosterApply,
    RosterChangeRead,
    RosterFault,
    RosterFaults,
    RosterImportRead,
    RosterImportWhole,
    SentMode,
    SentRoster,
)
from blockyard.rosters.states import WORKING, ImportState, RosterFormat
from blockyard.tenancy.session import TenantSession
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

THING: Final = "roster import"
STAGE_TASK: Final = "rosters.stage"
APPLY_TASK: Final = "rosters.apply"
UNDO_TASK: Final = "rosters.undo"
ONE_AT_A_TIME: Final = "rosters"
"""The lock of all these jobs: what one compares with, no other one changes meanwhile."""
MOST_AT_WORK: Final = 3
"""Their files are in the database until they are read."""
MOST_LEAVING: Final = 0.2
"""Of the rows of a kind: more must be confirmed."""
CALLED: Final = {RosterFormat.ONEROSTER: "OneRoster", RosterFormat.CSV: "CSV"}


class ImportBusy(Conflict):
    code = "roster_import_busy"


class ImportNotReady(Conflict):
    code = "roster_import_not_ready"


class ConfirmRemovals(Conflict):
    code = "confirm_removals"


class UndoOver(Conflict):
    code = "roster_undo_over"


class FileEmpty(Unprocessable):
    code = "roster_file_empty"


async def create_import(
    db: TenantSession, sent: SentRoster, name: str | None, mode: SentMode, *, size_bytes: int | None = None
) -> RosterImportRead:
    """`size_bytes`: of a file that is an upload, and not in `sent`. Raises FileEmpty, ImportBusy."""
    if not sent.content and size_bytes is None:
        raise FileEmpty("There is nothing in the body. Send the file itself, with its Content-Type.")
    await take_turn(db)
    if (await db.execute(queries.working())).scalar_one() >= MOST_AT_WORK:
        raise ImportBusy(f"{MOST_AT_WORK} imports are at work here. Wait for one of them, and send the file again.")
    made = RosterImport(
        name=name or CALLED[sent.format],
        format=sent.format,
        mode=mode,
        size_bytes=len(sent.content) if size_bytes is None else size_bytes,
        content=sent.content if size_bytes is None else None,
        state=ImportState.STAGING,
        asked_by_id=db.context.user_id,
    )
    db.add(made)
    await db.flush()
    await defer(db, STAGE_TASK, lock=ONE_AT_A_TIME, import_id=str(made.id))
    record(db, "roster.sent", "roster_import", made.id, {"format": made.format, "bytes": made.size_bytes})
    return RosterImportRead.model_validate(made)


async def list_imports(db: TenantSession, asked: Asked) -> Page[RosterImportRead]:
    return await page_of(db, queries.imports(), asked, RosterImportRead.model_validate)


async def read_import(db: TenantSession, import_id: UUID) -> RosterImportWhole:
    """Raises NotFound."""
    return RosterImportWhole.model_validate(await get_import(db, import_id))


async def get_import(db: TenantSession, import_id: UUID, *, lock: bool = False) -> RosterImport:
    """Raises NotFound."""
    statement = queries.import_with(import_id)
    found = (await db.execute(statement.with_for_update() if lock else statement)).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    return found


async def read_faults(db: TenantSession, import_id: UUID) -> RosterFaults:
    """Raises NotFound."""
    found = (await db.execute(queries.import_with_faults(import_id))).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    return RosterFaults(faults=[RosterFault.model_validate(one) for one in (*found.faults, *found.more_faults)])


async def list_changes(db: TenantSession, import_id: UUID, asked: Asked) -> Page[RosterChangeRead]:
    """Raises NotFound."""
    found = await get_import(db, import_id)
    return await page_of(db, queries.changes_of(found.id), asked, RosterChangeRead.model_validate)


async def read_change(db: TenantSession, import_id: UUID, change_id: UUID) -> RosterChangeRead:
    """Raises NotFound."""
    statement = queries.changes_of(import_id).where(RosterChange.id == change_id)
    found = (await db.execute(statement)).scalar_one_or_none()
    if found is None:
        raise NotFound("change of this roster import")
    return RosterChangeRead.model_validate(found)


async def enqueue_applying(db: TenantSession, quota: Quota, import_id: UUID, body: RosterApply) -> RosterImportRead:
    """Raises NotFound, ImportNotReady, ConfirmRemovals, PlanLimitReached."""
    await claim_students(db, quota, more_students((await get_import(db, import_id)).counts))
    found = await get_import(db, import_id, lock=True)
    require(found, ImportState.STAGED, "applied")
    if not body.confirm_removals:
        refuse_many_removals(found.counts)
    found.state, found.progress, found.error = ImportState.APPLYING, 0, None
    found.asked_by_id = db.context.user_id
    await defer(db, APPLY_TASK, lock=ONE_AT_A_TIME, import_id=str(found.id))
    await db.flush()
    return RosterImportRead.model_validate(found)


async def claim_students(db: TenantSession, quota: Quota, more: int) -> None:
    """Room for so many more, and the turn of the organization, which comes before the locks of its rows. Raises
    PlanLimitReached."""
    if more > 0:
        await quota.claim(db, Countable.STUDENTS, more)
    else:  # a school that has too many already may still let some leave
        await take_turn(db)


def more_students(counts: dict[str, Any]) -> int:
    students = counts.get("students", {})
    return int(students.get("new", 0) - students.get("leaving", 0))


def require(found: RosterImport, state: ImportState, done: str) -> None:
    """Raises ImportNotReady."""
    if found.state != state:
        raise ImportNotReady(f"This import is {found.state}. One that is {state} can be {done}.")


def refuse_many_removals(counts: dict[str, Any]) -> None:
    """Raises ConfirmRemovals."""
    many = {
        kind: {"leaving": count["leaving"], "here": count["here"]}
        for kind, count in counts.items()
        if "leaving" in count and count["leaving"] > count["here"] * MOST_LEAVING
    }
    if many:
        told = ", ".join(f"{count['leaving']} of {count['here']} {kind}" for kind, count in many.items())
        raise ConfirmRemovals(f"{told} would leave. If the file is whole, send confirm_removals: true.", leaving=many)


async def enqueue_undo(db: TenantSession, import_id: UUID) -> RosterImportRead:
    """Raises NotFound, ImportNotReady, UndoOver."""
    await take_turn(db)
    found = await get_import(db, import_id, lock=True)
    require(found, ImportState.APPLIED, "undone")
    if (await db.execute(queries.newer_applied(found.applied_at))).first() is not None:
        raise UndoOver("Another import was applied after this one. Import the file of before again.")
    found.state, found.progress, found.error = ImportState.UNDOING, 0, None
    found.asked_by_id = db.context.user_id
    await defer(db, UNDO_TASK, lock=ONE_AT_A_TIME, import_id=str(found.id))
    await db.flush()
    return RosterImportRead.model_validate(found)


async def delete_import(db: TenantSession, import_id: UUID) -> None:
    """One that changed nothing, or whose changes were undone. Raises NotFound, ImportNotReady."""
    found = await get_import(db, import_id, lock=True)
    if found.state in (ImportState.APPLYING, ImportState.APPLIED, ImportState.UNDOING):
        raise ImportNotReady(f"This import is {found.state}. One that was not applied, or was undone, can be deleted.")
    record(db, "roster.deleted", "roster_import", found.id)
    await db.delete(found)


async def end_all_of_user(db: TenantSession, user_id: UUID) -> None:
    """A removed member's jobs end, since nobody could enter on their behalf any more."""
    for found in (await db.execute(queries.working_of(user_id))).scalars():
        found.error = {"code": "member_removed", "detail": "Who asked for it is no member any more. Ask for it again."}
        fall_back(found)


async def end_all_of_former_admins(db: TenantSession) -> None:
    """Their jobs would find nothing: they do not see imports any more."""
    for found in (await db.execute(queries.working_of_others_than_admins())).scalars():
        found.error = {
            "code": "permission_missing",
            "detail": "Who asked for it is no admin any more. Ask for it again.",
        }
        fall_back(found)


def fall_back(found: RosterImport) -> None:
    """To the state that it had before the step that failed."""
    assert found.state in WORKING
    before = {ImportState.APPLYING: ImportState.STAGED, ImportState.UNDOING: ImportState.APPLIED}
    found.state, found.progress = before.get(ImportState(found.state), ImportState.FAILED), 0
    if found.state == ImportState.FAILED:
        found.content = None
