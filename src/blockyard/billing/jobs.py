"""Settling what a crash left open."""

from uuid import UUID

from blockyard.base.errors import Problem
from blockyard.base.logs import get_logger
from blockyard.billing.stripe.client import StripeAccess, StripeUnavailable
from blockyard.billing.stripe.outgoing import SETTLE_TASK, settle
from blockyard.jobs.tasks import TenantJob, tenant_task

log = get_logger(__name__)


@tenant_task(SETTLE_TASK)
async def settle_request(job: TenantJob, request_id: str) -> None:
    """Enqueued with every request, a minute later; most are settled by then and this does nothing."""
    client = job.part(StripeAccess).client
    if client is None:
        return
    async with job.session() as db:
        try:
            await settle(db, client, UUID(request_id))
        except StripeUnavailable:
            raise
        except Problem as problem:
            log.info("billing_request_refused", request_id=request_id, code=problem.code)
