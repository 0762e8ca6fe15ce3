"""Working on an event: whose is it, what does Stripe say now, keep that.

Whose: our routes decide (objects we claimed when we made them), and `metadata.organization_id` is a second witness. If
they disagree, nothing is applied and the event is put aside for a person. Without a route it waits for one. A thin
event says neither: its object is fetched first, and says both.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import stripe
from sqlalchemy import func, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base import clock
from blockyard.base.errors import Problem
from blockyard.base.logs import get_logger
from blockyard.base.tracebacks import describe_error
from blockyard.billing.alarms import Alarm, raise_alarm
from blockyard.billing.inbox.deleted import note_subscriptions
from blockyard.billing.inbox.event import Event, identify, parse_event
from blockyard.billing.inbox.kinds import is_handled
from blockyard.billing.inbox.mails import enqueue_mails
from blockyard.billing.inbox.models import ORGANIZATION_DELETED, EventStatus, InboxEvent, StripeEvent
from blockyard.billing.inbox.quarantine import FAILED, QUARANTINED, quarantined
from blockyard.billing.inbox.receive import PROCESS_TASK
from blockyard.billing.stripe import mirror
from blockyard.billing.stripe.client import StripeAccess, StripeMissing, StripeObject, plain, problems
from blockyard.billing.stripe.fetch import FETCH
from blockyard.billing.uncovered import find_alarms
from blockyard.jobs.tasks import GateJob, gate_task
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.gate import gate_connection
from blockyard.tenancy.session import TenantSession

log = get_logger(__name__)

ACTOR: Final = text("SELECT stripe.actor(:organization_id, :user_id)")

# Who has claimed one of the ids, and in whose name its organization may be entered, if it is one.
OWNERS: Final = text("""
    SELECT claimed.organizations, CASE WHEN cardinality(claimed.organizations) = 1
        THEN stripe.actor(claimed.organizations[1], claimed.user_id) END AS actor
    FROM (SELECT array_agg(DISTINCT organization_id) AS organizations, (array_agg(user_id))[1] AS user_id
          FROM stripe.routes WHERE stripe_id = ANY (CAST(:ids AS text[]))) AS claimed
""")

# Counts the attempt, and reads all that is needed to judge, as OWNERS does, and the events about the same object that wait:
# one fetch serves them all. No row: it is settled, or there is none.
ATTEMPT: Final = text("""
    WITH attempt AS (
        UPDATE stripe.events SET attempts = attempts + 1
        WHERE id = :event_id AND status NOT IN ('applied', 'ignored', 'quarantined')
        RETURNING id, object_id, payload, attempts, route_ids)
    SELECT attempt.payload, attempt.attempts, waiting.payloads, claimed.organizations,
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

# Alarms that told where it lay are settled with it: in the same statement, since almost no event has one.
SETTLE: Final = text("""
    WITH cleared AS (
        UPDATE stripe.alarms SET cleared_at = now()
        WHERE kind = ANY (CAST(:alarms AS text[])) AND subject = ANY (CAST(:event_ids AS text[])) AND cleared_at IS NULL)
    UPDATE stripe.events SET status = :status, error = :error, settled_at = :settled_at, organization_id = :organization_id,
        route_ids = CAST(:route_ids AS text[]), attempts = greatest(attempts, 1)
    WHERE id = ANY (CAST(:event_ids AS text[])) AND status <> 'applied'
""")


LINE: Final = insert(StripeEvent)
RECORD: Final = LINE.on_conflict_do_update(
    index_elements=["organization_id", "event_id"],
    set_={name: LINE.excluded[name] for name in ("status", "attempts", "error")} | {"updated_at": func.now()},
    where=StripeEvent.status != EventStatus.APPLIED,
).returning(StripeEvent.event_id)


@dataclass(frozen=True, slots=True)
class Owners:
    """Organizations that have claimed an event's objects; `actor` is in whose name the one may be entered, None if it is
    gone."""

    organizations: Sequence[UUID]
    actor: UUID | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of an event before Stripe is asked: with a `context` it is to be applied there. `dead` is the deleted
    organization whose it is."""

    status: EventStatus
    context: TenantContext | None = None
    reason: str | None = None
    dead: UUID | None = None


@gate_task(PROCESS_TASK)
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
        attempt = (await gate.execute(ATTEMPT, {"event_id": event_id})).one_or_none()
    if attempt is None:
        return
    event, attempts = parse_event(attempt.payload), attempt.attempts
    owners = Owners(attempt.organizations or (), attempt.actor)
    verdict = judge_event(event, owners)
    if verdict.context is None and verdict.status != EventStatus.RECEIVED:
        await settle_events(job, [event], verdict)
        return
    others = [
        other for payload in attempt.payloads or () if judge_event(other := parse_event(payload), owners) == verdict
    ]
    events = [event, *others]
    alarms: list[Alarm] = []
    try:
        copies, seen_at = await fetch_copies(job.part(StripeAccess).required(), event)
        if event.is_thin:
            event = identify(event, copies)
            verdict, events = judge_event(event, await find_owners(job, event)), [event]
        if verdict.context is not None:
            async with job.enter(verdict.context) as db:
                await apply_events(db, events, copies, seen_at, attempts)
                alarms = await find_alarms(db, copies)
    except Exception as error:
        await record_failure(job, event, verdict.context, attempts, error)
        return
    if alarms:
        await raise_alarms(job, alarms)
    await settle_events(job, events, verdict)


async def raise_alarms(job: GateJob, alarms: Sequence[Alarm]) -> None:
    async with job.gate() as gate:
        for alarm in alarms:
            await raise_alarm(gate, alarm)


async def find_owners(job: GateJob, event: Event) -> Owners:
    async with gate_connection(job.process.gate_engine) as gate:
        row = (await gate.execute(OWNERS, {"ids": list(event.route_ids)})).one()
    return Owners(row.organizations or (), row.actor)


def judge_event(event: Event, owners: Owners) -> Verdict:
    """Whose the event is, by our routes, and whether its own metadata agrees. A thin one stays `received`: its object has
    to be fetched first."""
    if not is_handled(event.type, event.kind):
        return Verdict(EventStatus.IGNORED, reason="nothing is done about this type")
    if event.is_thin:
        return Verdict(EventStatus.RECEIVED)
    if len(owners.organizations) > 1:
        return Verdict(EventStatus.QUARANTINED, reason="its objects belong to different organizations")
    if not owners.organizations:
        if not event.route_ids:
            return Verdict(EventStatus.IGNORED, reason="it names nothing that could be ours")
        return Verdict(EventStatus.PARKED, reason="nobody has claimed its objects yet")
    [organization_id] = owners.organizations
    if event.witness is not None and event.witness != str(organization_id):
        return Verdict(EventStatus.QUARANTINED, reason="its metadata names another organization than our routes")
    if owners.actor is None:
        return Verdict(EventStatus.APPLIED, reason=ORGANIZATION_DELETED, dead=organization_id)
    return Verdict(EventStatus.APPLIED, TenantContext(organization_id, owners.actor))


async def find_actor(gate: AsyncSession, organization_id: UUID, user_id: UUID | None) -> UUID | None:
    """In whose name the inbox may enter, the given person's or an owner's; None: the organization is gone."""
    actor: UUID | None = (
        await gate.execute(ACTOR, {"organization_id": organization_id, "user_id": user_id})
    ).scalar_one()
    return actor


async def fetch_copies(client: stripe.StripeClient, event: Event) -> tuple[list[StripeObject], datetime]:
    """What Stripe says now of the event's object, and the moment before it was asked. No transaction is open.

    An object that Stripe knows no more is told as `{"id", "object", "deleted"}`, as Stripe tells of customers.
    """
    seen_at = clock.now()
    if event.object_id is None:
        return [], seen_at
    try:
        with problems():
            if event.kind == "charge":
                return await refunds_of_charge(client, event.object_id), seen_at
            return [plain(await FETCH[event.kind](client, event.object_id))], seen_at
    except StripeMissing:
        return [{"id": event.object_id, "object": event.kind, "deleted": True}], seen_at


async def refunds_of_charge(client: stripe.StripeClient, charge_id: str) -> list[StripeObject]:
    refunds = await client.v1.refunds.list_async({"charge": charge_id, "limit": 100})
    return [plain(refund) async for refund in refunds.auto_paging_iter()]


async def apply_events(
    db: TenantSession, events: Sequence[Event], copies: list[StripeObject], seen_at: datetime, attempts: int
) -> None:
    """Keep the copies, and the organization's line about each event, in one transaction; with the first line that says
    `applied`, the mails go out."""
    for copy in copies:
        await mirror.store_copy(db, copy, seen_at)
    told = await record_events(db, events, EventStatus.APPLIED, attempts, None)
    for event in sorted(events, key=lambda one: (one.created, one.id)):
        if event.id in told:
            await enqueue_mails(db, event, copies)


async def record_events(
    db: TenantSession, events: Sequence[Event], status: EventStatus, attempts: int, error: str | None
) -> set[str]:
    """The organization's line about each event. One that says `applied` stays; the ids of those that did not say so yet."""
    rows = [
        {
            "event_id": event.id,
            "type": event.type,
            "object_id": event.object_id,
            "status": status,
            "attempts": attempts,
            "error": error,
        }
        for event in events
    ]
    return set((await db.execute(RECORD, rows)).scalars())


async def record_failure(
    job: GateJob, event: Event, context: TenantContext | None, attempts: int, error: Exception
) -> None:
    """For the operator and, if it is known whose the event is, for the organization's admin. The sweeper tries again
    (sweep.py)."""
    words = error.detail if isinstance(error, Problem) else type(error).__name__
    log.warning("stripe_event_failed", event_id=event.id, type=event.type, attempts=attempts, exc_info=error)
    async with job.gate() as gate:
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
        if verdict.dead is not None:
            await note_subscriptions(session, verdict.dead, event.route_ids)
        await session.execute(SETTLE, settled)
        if is_put_aside:
            for one in events:
                await raise_alarm(session, quarantined(one.id, one.type, verdict.reason))
    log.info("stripe_event", event_id=event.id, type=event.type, status=verdict.status, reason=verdict.reason)
