"""Background work: uploads whose time has come, and files of those that are gone."""

from typing import Final
from uuid import UUID

from blockyard.base import clock
from blockyard.base.logs import get_logger
from blockyard.jobs.retries import FAULT, Retries, seconds
from blockyard.jobs.tasks import TenantJob, tenant_task
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process
from blockyard.uploads import ending, queries
from blockyard.uploads.deleting import FORGET_ALL_TASK, FORGET_CONTENT_TASK, FORGET_PARTS_TASK
from blockyard.uploads.files import ROOT, folder_of_content, folder_of_parts

log = get_logger(__name__)

END_TASK: Final = "uploads.end"
ORGANIZATIONS_AT_ONCE: Final = 100
A_WEEK: Final = Retries(while_away=seconds(1, 5, 30, 120, 600, *[3600] * 168), after_fault=FAULT)
"""Nothing names the files any more: who gives up leaves them there for ever."""


async def enqueue_ends(process: Process) -> int:
    """Of the organizations where something is due. How many. Several workers may do it at once."""
    values = {"now": clock.now(), "at_once": ORGANIZATIONS_AT_ONCE}
    async with gate_session(process.gate_engine) as gate:
        return int((await gate.execute(queries.ENQUEUE_ENDS, values)).scalar_one())


@tenant_task(END_TASK)
async def end_uploads(job: TenantJob) -> None:
    await ending.end_all_due(job)


@tenant_task(FORGET_PARTS_TASK, retries=A_WEEK)
async def forget_parts(job: TenantJob, upload_id: str) -> None:
    """What came of an upload that is over."""
    await forget(job, folder_of_parts(UUID(upload_id)))


@tenant_task(FORGET_CONTENT_TASK, retries=A_WEEK)
async def forget_content(job: TenantJob, content_id: str) -> None:
    """What a content left in storage that no upload has any more."""
    await forget(job, folder_of_content(UUID(content_id)))


@tenant_task(FORGET_ALL_TASK, retries=A_WEEK)
async def forget_all_uploads(job: TenantJob) -> None:
    """What a deleted organization left in storage. It cannot be entered any more, and need not be."""
    await forget(job, ROOT)


async def forget(job: TenantJob, folder: str) -> None:
    count = await job.process.storage.files_of(job.context).delete_under(folder)
    log.info("files_forgotten", folder=folder, files=count)
