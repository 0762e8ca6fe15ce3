"""Decisions about exports of all students: asked for, looked at, downloaded, deleted. The work is done by a job."""

from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.base.errors import Conflict, NotFound
from blockyard.children import queries
from blockyard.children.models import StudentExport
from blockyard.children.schemas import StudentExportRead
from blockyard.children.states import FILE_LASTS, ExportState
from blockyard.identity.organizations import take_turn
from blockyard.jobs.defer import defer
from blockyard.tenancy.session import TenantSession
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.schemas import Page

THING: Final = "export of students"
FILE: Final = "file of this export"
EXPORT_TASK: Final = "children.export"
FORGET_TASK: Final = "children.forget_export"
FORGET_ALL_TASK: Final = "children.forget_all_exports"
FOLDER: Final = "student-exports"
"""Of our files, in the organization's folder."""
LEFT_ALONE: Final = timedelta(minutes=5)
"""After an organization is deleted: longer than a worker goes on that exports it."""


def folder_of(export_id: UUID) -> str:
    return f"{FOLDER}/{export_id}"


class ExportBusy(Conflict):
    code = "student_export_busy"


class ExportNotReady(Conflict):
    code = "student_export_not_ready"


async def create_export(db: TenantSession) -> StudentExportRead:
    """Raises ExportBusy."""
    await take_turn(db)
    if (await db.execute(queries.working())).first() is not None:
        raise ExportBusy("An export of your organization is at work. Wait for it: GET it until its state is ready.")
    made = StudentExport(state=ExportState.WORKING)
    db.add(made)
    await db.flush()
    await defer(db, EXPORT_TASK, export_id=str(made.id))
    record(db, "student_export.created", "student_export", made.id)
    return StudentExportRead.model_validate(made)


async def list_exports(db: TenantSession, asked: Asked) -> Page[StudentExportRead]:
    return await page_of(db, queries.exports(), asked, StudentExportRead.model_validate)


async def read_export(db: TenantSession, export_id: UUID) -> StudentExportRead:
    """Raises NotFound."""
    return StudentExportRead.model_validate(await get_export(db, export_id))


async def get_export(db: TenantSession, export_id: UUID, *, lock: bool = False) -> StudentExport:
    """Raises NotFound."""
    statement = queries.export_with(export_id)
    found = (await db.execute(statement.with_for_update() if lock else statement)).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    return found


async def find_export_file(db: TenantSession, export_id: UUID) -> str:
    """Where it is, among the organization's files. Raises NotFound, ExportNotReady."""
    found = await get_export(db, export_id)
    if found.state != ExportState.READY:
        raise ExportNotReady(f"This export is {found.state}: there is no file. GET it until its state is ready.")
    assert found.stored_as is not None, "the database says so"
    if is_over(found, clock.now()):
        raise NotFound(FILE)
    record(db, "student_export.downloaded", "student_export", found.id)
    return found.stored_as


def is_over(found: StudentExport, now: datetime) -> bool:
    return found.expires_at is not None and found.expires_at <= now


async def delete_export(db: TenantSession, export_id: UUID) -> None:
    """With its file; one that is at work ends. Raises NotFound."""
    found = await get_export(db, export_id, lock=True)
    record(db, "student_export.deleted", "student_export", found.id)
    await defer(db, FORGET_TASK, lock=str(found.id), export_id=str(found.id))
    await db.delete(found)


async def end_all_of_user(db: TenantSession, user_id: UUID) -> None:
    """A removed member's exports end, since nobody could enter on their behalf any more."""
    why = {"code": "member_removed", "detail": "Who asked for it is no member any more. Ask for it again."}
    for found in (await db.execute(queries.working_of(user_id))).scalars():
        end(found, why)


async def end_all_of_former_admins(db: TenantSession) -> None:
    """Their jobs would find nothing: they do not see exports any more."""
    why = {"code": "permission_missing", "detail": "Who asked for it is no admin any more. Ask for it again."}
    for found in (await db.execute(queries.working_of_others_than_admins())).scalars():
        end(found, why)


async def forget_exports(db: TenantSession) -> None:
    """The rows go with the organization; its files are the storage's."""
    await defer(db, FORGET_ALL_TASK, delay=LEFT_ALONE)


def end(found: StudentExport, error: dict[str, Any]) -> None:
    found.state, found.progress, found.error = ExportState.FAILED, 0, error
    found.finished_at, found.expires_at = clock.now(), clock.now() + FILE_LASTS
