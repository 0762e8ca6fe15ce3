"""Background work: finding out whose events they are."""

from blockyard.game.inbox import ATTACH_TASK
from blockyard.jobs.tasks import TenantJob, tenant_task


@tenant_task(ATTACH_TASK)
async def attach_events(job: TenantJob, place_key_id: str) -> None:
    """Of one place."""
