"""Exporting all students: the school's records are read page by page, written into a zip, and stored.

A run that died left nothing but a file that nobody finds; the next one begins anew, and the sweep deletes that file.
"""

import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import Final
from uuid import UUID

from blockyard.base import clock
from blockyard.base.errors import PermissionMissing
from blockyard.base.ids import new_id
from blockyard.children import queries
from blockyard.children.archive import Rows, write_archive
from blockyard.children.exports import end, folder_of
from blockyard.children.readme import write_readme
from blockyard.children.states import FILE_LASTS, ExportState
from blockyard.identity.organizations import get_organization
from blockyard.identity.permissions import ADMINS
from blockyard.jobs.attempts import Failure, Lifecycle
from blockyard.jobs.tasks import TenantJob
from blockyard.student_records import HeldOfStudents, StudentRecords
from blockyard.tenancy.session import TenantSession

TIME_LIMIT_SECONDS: Final = 3 * 3600.0
PAGE: Final = 2_000
"""Rows that are read in one transaction."""
REPORT_EVERY_SECONDS: Final = 1.0
WRITTEN: Final = 95
"""Progress when all is written; storing it is the rest."""
GAVE_UP: Final = Failure("gave_up", "This failed for a reason of ours. It was logged; try again later.")


@dataclass(frozen=True, slots=True)
class Stored:
    path: str
    size: int


async def claim(job: TenantJob, db: TenantSession, export_id: UUID) -> UUID | None:
    """Raises PermissionMissing."""
    found = (await db.execute(queries.working_since(export_id, job.taken_at))).scalar_one_or_none()
    if found is None:
        return None
    require_admin(db)
    found.taken_at, found.progress = job.taken_at, 0
    return export_id


def require_admin(db: TenantSession) -> None:
    """Who asked may be another one by now. Raises PermissionMissing."""
    if db.role not in ADMINS:
        raise PermissionMissing("Who asked for this is no admin any more. An admin asks for it again.")


async def work(job: TenantJob, export_id: UUID) -> Stored:
    """Raises PermissionMissing, StorageUnavailable."""
    held, now = job.part(HeldOfStudents), clock.now()
    async with job.session(read_only=True) as db:
        school = await get_organization(db)
        rows = [queries.count_where(one.model, one.about(None)) for one in held.records]
        total = sum([(await db.execute(count)).scalar_one() for count in rows])
    meter = Meter(job, export_id, max(total, 1))
    readme = write_readme("All records of all students", school, held.records, now)
    path = f"{folder_of(export_id)}/{new_id()}.zip"
    with TemporaryFile() as sink:
        await write_archive(sink, readme, held.records, meter.pages, now)
        size = sink.tell()
        sink.seek(0)
        await job.process.storage.files_of(job.context).write_from(path, sink)
    return Stored(path, size)


class Meter:
    """Reads the records, and tells how far it is."""

    def __init__(self, job: TenantJob, export_id: UUID, total: int) -> None:
        self.job, self.export_id, self.total = job, export_id, total
        self.done = 0
        self.told_at = time.monotonic()

    async def pages(self, records: StudentRecords) -> AsyncIterator[Rows]:
        """Raises PermissionMissing."""
        after = None
        while True:
            async with self.job.session(read_only=True) as db:
                rows = (await db.execute(queries.page_of_records(records, None, after, PAGE))).all()
                require_admin(db)
            if rows:
                yield rows
            self.done += len(rows)
            await self.tell()
            if len(rows) < PAGE:
                return
            after = rows[-1].id

    async def tell(self) -> None:
        if time.monotonic() < self.told_at + REPORT_EVERY_SECONDS:
            return
        self.told_at = time.monotonic()
        async with self.job.session() as db:
            statement = queries.working_since(self.export_id, self.job.taken_at)
            found = (await db.execute(statement)).scalar_one_or_none()
            if found is not None:
                found.progress = min(WRITTEN, WRITTEN * self.done // self.total)


async def record(job: TenantJob, db: TenantSession, export_id: UUID, stored: Stored) -> None:
    found = (await db.execute(queries.working_since(export_id, job.taken_at))).scalar_one_or_none()
    if found is None:
        return
    found.state, found.progress = ExportState.READY, 100
    found.stored_as, found.size_bytes = stored.path, stored.size
    found.finished_at, found.expires_at = clock.now(), clock.now() + FILE_LASTS


async def release(_job: TenantJob, _db: TenantSession, _export_id: UUID) -> None:
    """It stays what it is, and the next attempt begins anew."""


async def fail(job: TenantJob, db: TenantSession, export_id: UUID, failure: Failure) -> None:
    found = (await db.execute(queries.working_since(export_id, job.taken_at))).scalar_one_or_none()
    if found is not None:
        end(found, {"code": failure.code, "detail": failure.detail})


async def reopen(_job: TenantJob, _db: TenantSession, _export_id: UUID) -> None:
    """Whoever wants it asks for another one."""


async def forget_if_gone(job: TenantJob, export_id: UUID) -> None:
    """Somebody may have deleted it while its file was written."""
    async with job.session(read_only=True) as db:
        found = (await db.execute(queries.export_with(export_id))).scalar_one_or_none()
    if found is None:
        await job.process.storage.files_of(job.context).delete_under(folder_of(export_id))


EXPORTING: Final = Lifecycle(
    claim=claim,
    work=work,
    record=record,
    release=release,
    fail=fail,
    reopen=reopen,
    time_limit=lambda _export_id: TIME_LIMIT_SECONDS,
    too_slow=None,
    gave_up=GAVE_UP,
)
