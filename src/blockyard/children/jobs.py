"""Background work: the sweep of each organization once a day, and exports."""

from typing import Final
from uuid import UUID

from blockyard.base import clock
from blockyard.children import queries, sweeping
from blockyard.children.exporting import EXPORTING, forget_if_gone
from blockyard.children.exports import EXPORT_TASK, FOLDER, FORGET_ALL_TASK, FORGET_TASK, folder_of
from blockyard.jobs.attempts import attempt
from blockyard.jobs.tasks import TenantJob, tenant_task
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process

SWEEP_TASK: Final = "children.sweep"
ORGANIZATIONS_AT_ONCE: Final = 100


async def enqueue_sweeps(process: Process) -> int:
    """Of the organizations that are due. How many. Several workers may do it at once."""
    values = {"now": clock.now(), "at_once": ORGANIZATIONS_AT_ONCE}
    async with gate_session(process.gate_engine) as gate:
        return int((await gate.execute(queries.ENQUEUE_SWEEPS, values)).scalar_one())


@tenant_task(SWEEP_TASK)
async def sweep(job: TenantJob) -> None:
    await sweeping.sweep(job)


@tenant_task(EXPORT_TASK, has_row=True)
async def export_students(job: TenantJob, export_id: str) -> None:
    await attempt(job, UUID(export_id), EXPORTING)
    await forget_if_gone(job, UUID(export_id))


@tenant_task(FORGET_TASK)
async def forget_export(job: TenantJob, export_id: str) -> None:
    """What a deleted export left in storage."""
    await job.process.storage.files_of(job.context).delete_under(folder_of(UUID(export_id)))


@tenant_task(FORGET_ALL_TASK)
async def forget_all_exports(job: TenantJob) -> None:
    """What a deleted organization left in storage. It cannot be entered any more, and need not be."""
    await job.process.storage.files_of(job.context).delete_under(FOLDER)
