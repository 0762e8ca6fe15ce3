"""Working on an event: whose is it, what does Stripe say now, keep that.

Whose: our routes decide (objects we claimed when we made them), and `metadata.organization_id` is a second witness. If
they disagree, nothing is applied and the event is put aside for a person. Without a route it waits for one. A thin
event says neither: its object is fetched first, and says both. So it is with one that was put aside and is replayed: a
person has corrected the object at Stripe.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import text, update

from blockyard.base import clock
from blockyard.base.errors import Problem
from blockyard.base.logs import get_logger
from blockyard.base.tracebacks import describe_error
from blockyard.billing import uncovered
from blockyard.billing.alarms import Alarm, clear_alarm, raise_alarm
from blockyard.billing.inbox.apply import apply_events, fetch_copies, record_events
from blockyard.billing.inbox.deleted import look_again, note_subscriptions
from blockyard.billing.inbox.event import Event, identify, parse_event
from blockyard.billing.inbox.judge import Owners, Verdict, find_owners, judge_event
from blockyard.billing.inbox.models import EventStatus, InboxEvent
from blockyard.billing.inbox.quarantine import FAILED, QUARANTINED, put_aside, quarantined
from blockyard.billing.inbox.receive import PROCESS_TASK
from blockyard.billing.stripe.client import StripeAccess
from blockyard.jobs.tasks import GateJob, gate_task
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.gate import gate_connection

log = get_logger(__name__)

# Counts the attempt, and reads all that is needed to judge, as OWNERS does, and the events about the same object that wait:
# one fetch serves them all. No row: it is settled, or there is none. Of those that were put aside, a job that an operator
# retries takes its own.
ATTEMPT: Final = text("""
    WITH attempt AS (
        UPDATE stripe.events SET attempts = attempts + 1
        WHERE id = :event_id AND status NOT IN ('applied', 'ignored') AND (status <> 'quarantined' OR :is_retried)
        RETURNING id, object_id, payload, attempts, route_ids, error)
    SELECT attempt.payload, attempt.attempts, attempt.error, waiting.payloads, claimed.organizations,
        CASE WHEN cardinality(claimed.organizations) = 1
            THEN stripe.actor(claimed.organizations[1], claimed.user_id) END AS actor
    FROM attempt
    CROSS JOIN LATERAL (
        SELECT array_agg(DISTINCT organization_id) AS organizations, (array_agg(user_id))[1] AS user_id
        FROM stripe.routes WHERE stripe_id = ANY (attempt.route_ids)) AS claimed
    CROSS JOIN LATERAL (
        SELECT array_agg(other.payload ORDER BY other.created, other.id) AS payloads
        FROM (SELECT id, created, payload FROM stripe.events AS event
              WHERE event.object_id = attempt.object_id AND event.status = 'received' AND event.attempts = 0
                AND event.route_ids = attempt.route_ids AND event.id <> attempt.id
              LIMIT 50) AS other) AS waiting
""")

# By the run that has the job, and no other. Alarms that told where it lay are settled with it: in the same statement, since
# almost no event has one.
SETTLE: Final = text("""
    WITH job AS MATERIALIZED (SELECT queue.holds_job(:job_id, :taken_at) AS is_held),
    cleared AS (
        UPDATE stripe.alarms SET cleared_at = now() FROM job
        WHERE job.is_held AND kind = ANY (CAST(:alarms AS text[])) AND subject = ANY (CAST(:event_ids AS text[]))
          AND cleared_at IS NULL)
    UPDATE stripe.events SET status = :status, error = :error, settled_at = :settled_at, organization_id = :organization_id,
        route_ids = CAST(:route_ids AS text[]), attempts = greatest(attempts, 1)
    FROM job
    WHERE job.is_held AND id = ANY (CAST(:event_ids AS text[])) AND status <> 'applied'
""")


@gate_task(PROCESS_TASK, give_up=put_aside)
async def process_event(
    job: GateJob,
    event_id: str,
    organization_id: str | None = None,  # noqa: ARG001 - whose turn it takes in the queue; whose it is, is judged here
) -> None:
    """Idempotent: a settled event is left alone, and applying twice gives what applying once gives.

    Events about the same object that came in before it was fetched are applied with it: all say no more than that it is
    to be fetched. Their own jobs find nothing left to do.
    """
    async with gate_connection(job.process.gate_engine) as gate:
        which = {"event_id": event_id, "is_retried": job.operator_said == "retry"}
        attempt = (await gate.execute(ATTEMPT, which)).one_or_none()
    if attempt is None:
        return
    event, attempts = parse_event(attempt.payload), attempt.attempts
    owners = Owners(attempt.organizations or (), attempt.actor)
    verdict = judge_event(event, owners)
    is_replayed = verdict.status == EventStatus.QUARANTINED and attempt.error is not None
    if verdict.context is None and verdict.status != EventStatus.RECEIVED and not is_replayed:
        await settle_events(job, [event], verdict)
        return
    others = [
        other for payload in attempt.payloads or () if judge_event(other := parse_event(payload), owners) == verdict
    ]
    events = [event, *others]
    alarms: dict[str, Alarm | None] = {}
    try:
        copies, seen_at = await fetch_copies(job.part(StripeAccess).required(), event)
        if verdict.context is None:
            event = identify(event, copies)
            verdict, events = judge_event(event, await find_owners(job.process.gate_engine, event)), [event]
        if verdict.context is not None:
            async with job.enter(verdict.context) as db:
                await apply_events(db, events, copies, seen_at, attempts)
                alarms = await uncovered.find_alarms(db, copies)
    except Exception as error:
        await record_failure(job, event, verdict.context, attempts, error)
        return
    if alarms:
        await tell_uncovered(job, alarms)
    await settle_events(job, events, verdict)


async def tell_uncovered(job: GateJob, alarms: Mapping[str, Alarm | None]) -> None:
    """By subscription: raised, or cleared where its credit is covered."""
    async with job.gate() as gate:
        if not await job.is_held(gate):
            return
        for stripe_id, alarm in alarms.items():
            if alarm is None:
                await clear_alarm(gate, uncovered.KIND, stripe_id)
            else:
                await raise_alarm(gate, alarm)


async def record_failure(
    job: GateJob, event: Event, context: TenantContext | None, attempts: int, error: Exception
) -> None:
    """For the operator and, if it is known whose the event is, for the organization's admin. The sweeper tries again
    (sweep.py)."""
    words = error.detail if isinstance(error, Problem) else type(error).__name__
    log.warning("stripe_event_failed", event_id=event.id, type=event.type, attempts=attempts, exc_info=error)
    async with job.gate() as gate:
        if not await job.is_held(gate):
            return
        failed: dict[str, Any] = {"status": EventStatus.FAILED, "error": words, "settled_at": clock.now()}
        await gate.execute(update(InboxEvent).where(InboxEvent.id == event.id).values(**failed))
    if context is None:
        return
    try:
        async with job.enter(context) as db:
            await record_events(db, [event], EventStatus.FAILED, attempts, words)
    except Exception as second:
        log.warning("stripe_event_note_failed", event_id=event.id, error=describe_error(second))


async def settle_events(job: GateJob, events: Sequence[Event], verdict: Verdict) -> None:
    """Of one object. A thin event's row learns what it is waiting for, if nobody has claimed that yet. What a deleted
    organization still has at Stripe is noted, to be undone. The operator hears at once of what is put aside."""
    event, is_put_aside = events[0], verdict.status == EventStatus.QUARANTINED
    settled = {
        "job_id": job.job_id,
        "taken_at": job.taken_at,
        "event_ids": [one.id for one in events],
        "status": verdict.status,
        "error": verdict.reason,
        "settled_at": clock.now(),
        "organization_id": verdict.context.organization_id if verdict.context else None,
        "route_ids": list(event.route_ids),
        "alarms": [FAILED] if is_put_aside else [FAILED, QUARANTINED],
    }
    if verdict.context is not None:
        async with gate_connection(job.process.gate_engine) as gate:
            await gate.execute(SETTLE, settled)
        return
    async with job.gate() as session:
        if not await job.is_held(session):
            return
        if verdict.dead is not None:
            await note_subscriptions(session, verdict.dead, event.route_ids)
            if event.kind == "invoice":
                await look_again(session, verdict.dead)
        await session.execute(SETTLE, settled)
        if is_put_aside:
            for one in events:
                await raise_alarm(session, quarantined(one.id, one.type, verdict.reason))
    log.info("stripe_event", event_id=event.id, type=event.type, status=verdict.status, reason=verdict.reason)
