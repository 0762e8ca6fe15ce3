"""The end of uploads whose time has come: a bounded batch in each transaction, so that a run can end anywhere."""

from typing import Final

from blockyard.base import clock
from blockyard.base.logs import get_logger
from blockyard.identity.organizations import take_turn
from blockyard.jobs.tasks import TenantJob
from blockyard.tenancy.session import TenantSession
from blockyard.uploads import queries
from blockyard.uploads.deleting import GAVE_UP, delete_for_good, end_unsettled
from blockyard.uploads.models import Upload
from blockyard.uploads.states import UploadState

log = get_logger(__name__)

BATCH: Final = 50


async def end_all_due(job: TenantJob) -> None:
    """Of the job's organization."""
    while await end_batch(job):
        pass


async def end_batch(job: TenantJob) -> bool:
    """Whether there was anything."""
    now = clock.now()
    async with job.session() as db:
        await take_turn(db)
        due = (await db.execute(queries.some_due(now, BATCH))).scalars().all()
        for upload in due:
            await end_upload(db, upload)
    if due:
        log.info("uploads_ended", uploads=len(due))
    return bool(due)


async def end_upload(db: TenantSession, upload: Upload) -> None:
    """`upload` is locked, and its time has come."""
    match UploadState(upload.state):
        case UploadState.RECEIVING:
            await end_unsettled(db, upload, UploadState.EXPIRED, None)
        case UploadState.PROCESSING:
            await end_unsettled(db, upload, UploadState.REFUSED, GAVE_UP)
        case UploadState.READY | UploadState.REFUSED | UploadState.EXPIRED | UploadState.DELETED:
            await delete_for_good(db, upload, {"by_itself": True})
