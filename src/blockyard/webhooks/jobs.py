"""Background work: deliveries, the mail about an endpoint that was disabled, and what every sweep does."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select, text

from blockyard.base import clock
from blockyard.identity import mail
from blockyard.identity.models import Organization
from blockyard.identity.settings import IdentitySettings
from blockyard.jobs.attempts import attempt as make_attempt
from blockyard.jobs.queues import MAIL_QUEUE, WEBHOOK_QUEUE
from blockyard.jobs.retries import FAULT, Retries
from blockyard.jobs.tasks import TenantJob, tenant_task
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process
from blockyard.webhooks import letters
from blockyard.webhooks.deliveries import DELIVER_TASK
from blockyard.webhooks.delivering import MAIL_TASK, delivery_lifecycle, put_back
from blockyard.webhooks.lanes import Lanes
from blockyard.webhooks.states import DisabledReason

OF_EACH: Final = 20
"""Deliveries to one endpoint that a sweep enqueues: what failed together comes back little by little."""
KEPT_FOR: Final = timedelta(days=30)
ORGANIZATIONS_AT_ONCE: Final = 20

BRIEF: Final = Retries(while_away=FAULT, after_fault=FAULT)
"""Of a job. A delivery is tried for three days, each time by another one (schedule.py)."""

ENQUEUE_DUE: Final = text("SELECT webhooks.enqueue_due(:now, :of_each)")
FORGET: Final = text("SELECT webhooks.forget_before(:moment, :now, :organizations)")


@tenant_task(DELIVER_TASK, queue=WEBHOOK_QUEUE, retries=BRIEF, has_row=True)
async def deliver(job: TenantJob, endpoint_id: str, delivery_id: str, attempt: int) -> None:
    with job.part(Lanes).enter(UUID(endpoint_id)) as there_is_room:
        if there_is_room:
            await make_attempt(job, UUID(delivery_id), delivery_lifecycle(attempt))
        else:
            await put_back(job, UUID(delivery_id), attempt)


@tenant_task(MAIL_TASK, queue=MAIL_QUEUE, retries=mail.MAIL_RETRIES)
async def mail_disabled(job: TenantJob, to: str, url: str, reason: str) -> None:
    async with job.session(read_only=True) as db:
        organization = (await db.execute(select(Organization))).scalar_one()
    settings = job.part(IdentitySettings)
    letter = letters.endpoint_disabled(
        settings.base_url, organization=organization.name, url=url, reason=DisabledReason(reason)
    )
    await mail.send_mail(settings, to, letter.subject, letter.text)


async def enqueue_due_deliveries(process: Process) -> int:
    """Those whose next try is due, and those whose job was lost. Returns how many. Several workers may sweep at once."""
    async with gate_session(process.gate_engine) as gate:
        taken = await gate.execute(ENQUEUE_DUE, {"now": clock.now(), "of_each": OF_EACH})
        return int(taken.scalar_one())


async def forget_old_events(process: Process) -> int:
    """Of each organization once a day. Returns how many."""
    now = clock.now()
    parameters = {"moment": now - KEPT_FOR, "now": now, "organizations": ORGANIZATIONS_AT_ONCE}
    async with gate_session(process.gate_engine) as gate:
        return int((await gate.execute(FORGET, parameters)).scalar_one())
