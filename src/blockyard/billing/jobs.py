"""Settling what was left open: the worker's sweep finds it, for ever, and a job makes one more try. And what follows in
each school when one of its people has another address."""

from contextlib import suppress
from typing import Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base.errors import Problem
from blockyard.billing import operations
from blockyard.billing.alarms import Alarm, clear_alarm, raise_alarm
from blockyard.billing.customer_updates import update_if_different
from blockyard.billing.endings import alarm_about
from blockyard.billing.stripe.client import StripeAccess
from blockyard.billing.stripe.settle import get_request, settle
from blockyard.jobs.defer import defer
from blockyard.jobs.tasks import GateJob, gate_task
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process

SETTLE_TASK: Final = "gate.settle_billing_request"
CUSTOMER_TASK: Final = "gate.update_billing_customer"
AT_ONCE: Final = 100
GIVEN_UP: Final = "request_given_up"
"""The alarm's kind."""

TAKE_DUE: Final = text("SELECT * FROM stripe.take_due_requests(:at_once)")


async def enqueue_due_requests(process: Process) -> int:
    """Enqueues the requests that are due; returns how many. Several workers may sweep at once."""
    async with gate_session(process.gate_engine) as gate:
        due = (await gate.execute(TAKE_DUE, {"at_once": AT_ONCE})).all()
        for row in due:
            await defer(
                gate,
                SETTLE_TASK,
                lock=f"billing request {row.request_id}",
                organization_id=str(row.organization_id),
                user_id=str(row.user_id),
                request_id=str(row.request_id),
            )
    return len(due)


async def give_up_request(job: GateJob, why: str, organization_id: str, user_id: str, request_id: str) -> None:
    """It stays open, since nobody knows what Stripe did of it, and no sweep takes it any more."""
    async with job.enter(TenantContext(UUID(organization_id), UUID(user_id))) as db:
        request = await get_request(db, UUID(request_id), lock=True)
        if request.status != "open":
            return
        request.error, request.next_try_at = why, None
        operation = request.operation
    words = (
        f"Nothing tries {operation} any more: {why}. What the school asks about the same thing waits for it. Mend the"
        f" cause, then `blockyard jobs retry {job.job_id}` works on it again."
    )
    async with job.gate() as gate:
        if await job.is_held(gate):
            await raise_alarm(gate, Alarm(GIVEN_UP, request_id, UUID(organization_id), words))


@gate_task(SETTLE_TASK, give_up=give_up_request)
async def settle_request(job: GateJob, organization_id: str, user_id: str, request_id: str) -> None:
    """One try, in the name of who asked or, if that person left, of an owner. What it came to stands in the row."""
    client = job.part(StripeAccess).required()
    async with job.enter(TenantContext(UUID(organization_id), UUID(user_id))) as db:
        request = await get_request(db, UUID(request_id))
        what = operations.named(request.operation)
        with suppress(Problem):  # the row says it, and when the next try is due
            await settle(db, client, what, request.id)
        alarm = alarm_about(await get_request(db, request.id))
    is_retried = job.operator_said == "retry"
    if alarm is None and not is_retried:
        return
    async with job.gate() as gate:
        if not await job.is_held(gate):
            return
        if is_retried:
            await clear_alarm(gate, GIVEN_UP, request_id)
        if alarm is not None:
            await raise_alarm(gate, alarm)


async def enqueue_customer_update(gate: AsyncSession, organization_id: UUID, user_id: UUID) -> None:
    """The person may be the one whom invoices go to."""
    lock = f"billing customer of {organization_id}"
    await defer(gate, CUSTOMER_TASK, lock=lock, organization_id=str(organization_id), user_id=str(user_id))


@gate_task(CUSTOMER_TASK)
async def update_customer(job: GateJob, organization_id: str, user_id: str) -> None:
    """If the person left meanwhile, the removal has seen to it."""
    async with job.enter(TenantContext(UUID(organization_id), UUID(user_id))) as db:
        await update_if_different(db)
