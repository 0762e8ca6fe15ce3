"""The work of a night: one job compares one organization, and one looks at the account as a whole.

Each is run again when its worker died, and finds then what is left to do. While Stripe does not answer they come back
every ten minutes, for two hours.
"""

from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base import clock
from blockyard.base.errors import Problem
from blockyard.base.logs import get_logger
from blockyard.base.tracebacks import describe_error
from blockyard.billing.alarms import Alarm, clear_alarm, clear_others, raise_alarm
from blockyard.billing.inbox.reconcile import reconcile
from blockyard.billing.nights import account
from blockyard.billing.nights.chore import ACCOUNT_TASK, ORGANIZATION_TASK
from blockyard.billing.nights.differing import KINDS, alarms_of
from blockyard.billing.stripe.client import StripeAccess
from blockyard.jobs.defer import defer
from blockyard.jobs.tasks import GateJob, gate_task

log = get_logger(__name__)

AGAIN_AFTER: Final = timedelta(minutes=10)
TRIES: Final = 12

COUNT: Final = text("""
    UPDATE stripe.nights SET compared = compared + :compared, given_up = given_up + :given_up,
        mended = mended + :mended, left_over = left_over + :left_over
    WHERE night = :night
""")
LISTED: Final = text("UPDATE stripe.nights SET events_listed_at = :listed_at WHERE night = :night")


async def give_up_organization(job: GateJob, why: str, school: str, night: str, tries: int) -> None:  # noqa: ARG001 - the job has it
    async with job.gate() as gate:
        if await job.is_held(gate):
            await give_up(gate, night, f"tonight: {why}.", UUID(school))


async def give_up_account(job: GateJob, why: str, night: str, tries: int) -> None:  # noqa: ARG001 - the job has it
    async with job.gate() as gate:
        if await job.is_held(gate):
            await give_up(gate, night, f"tonight: {why}.", None)


@gate_task(ORGANIZATION_TASK, give_up=give_up_organization)
async def reconcile_organization(job: GateJob, school: str, night: str, tries: int) -> None:
    organization_id = UUID(school)
    client = job.part(StripeAccess).required()
    try:
        findings = await reconcile(job.process, client, organization_id, mend=True)
    except (Problem, DBAPIError) as error:
        await put_off(job, ORGANIZATION_TASK, night, tries, reason_of(error), organization_id, school=school)
        return
    if findings.not_compared:
        why = findings.not_compared[0].why
        await put_off(job, ORGANIZATION_TASK, night, tries, why, organization_id, school=school)
        return
    mended = [one for one in findings.differences if one.mended]
    for one in mended:
        said: dict[str, Any] = {"ours": str(one.ours), "stripes": str(one.stripes)}
        log.warning("billing_mended", organization_id=school, kind=one.kind, id=one.id, field=one.field, **said)
    alarms = alarms_of(findings)
    async with job.gate() as gate:
        if not await job.is_held(gate):
            return
        for alarm in alarms:
            await raise_alarm(gate, alarm)
        for kind in KINDS:
            await clear_others(gate, [kind], organization_id, [one.subject for one in alarms if one.kind == kind])
        await clear_alarm(gate, "not_compared", school)
        left_over = len(findings.differences) - len(mended)
        await count(gate, night, compared=1, mended=len(mended), left_over=left_over)


@gate_task(ACCOUNT_TASK, give_up=give_up_account)
async def reconcile_account(job: GateJob, night: str, tries: int) -> None:
    client = job.part(StripeAccess).required()
    listed_at = clock.now()
    try:
        findings = await account.look_over(job.process, client)
    except (Problem, DBAPIError) as error:
        await put_off(job, ACCOUNT_TASK, night, tries, reason_of(error), None)
        return
    async with job.gate() as gate:
        if not await job.is_held(gate):
            return
        for alarm in findings.alarms:
            await raise_alarm(gate, alarm)
        for kind in findings.looked_for:
            await clear_others(gate, [kind], None, [one.subject for one in findings.alarms if one.kind == kind])
        await clear_alarm(gate, "not_compared", "account")
        if findings.has_all_events:  # else the next night lists from where this one did
            await gate.execute(LISTED, {"listed_at": listed_at, "night": date.fromisoformat(night)})


def reason_of(error: Exception) -> str:
    return error.detail if isinstance(error, Problem) else describe_error(error)


async def put_off(
    job: GateJob,
    task: str,
    night: str,
    tries: int,
    reason: str,
    organization_id: UUID | None,
    **arguments: str,
) -> None:
    """Another try later; after the last one a person is told, and the next night tries again."""
    log.warning("billing_night_waits", task=task, tries=tries + 1, error=reason, **arguments)
    async with job.gate() as gate:
        if not await job.is_held(gate):
            return
        if tries + 1 < TRIES:
            await defer(gate, task, delay=AGAIN_AFTER, night=night, tries=tries + 1, **arguments)
            return
        await give_up(gate, night, f"for two hours: {reason}", organization_id)


async def give_up(gate: AsyncSession, night: str, reason: str, organization_id: UUID | None) -> None:
    """A person is told, and the next night tries again."""
    words = f"It could not be compared {reason} `blockyard stripe reconcile --mend` compares now."
    await raise_alarm(gate, Alarm("not_compared", str(organization_id or "account"), organization_id, words))
    if organization_id is not None:
        await count(gate, night, given_up=1)


async def count(
    gate: AsyncSession, night: str, *, compared: int = 0, given_up: int = 0, mended: int = 0, left_over: int = 0
) -> None:
    counts = {"compared": compared, "given_up": given_up, "mended": mended, "left_over": left_over}
    await gate.execute(COUNT, counts | {"night": date.fromisoformat(night)})
