"""Organizations that were deleted, and what Stripe may still charge for them. Nothing lives on after its organization.

There is no organization to enter, so the gate does it, with a row for each subscription (stripe.dead_subscriptions) that
says when the next try is due, for ever. They are found by their events (inbox/process.py), and by looking at Stripe right
after the deletion and once more when no page from before it can be open any more. Each look also drops what subscriptions
that have ended billed and nobody paid, whoever ended them; so does the look after each event about an invoice.
"""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final
from uuid import UUID

import stripe
from sqlalchemy import text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.base import clock
from blockyard.base.errors import Problem
from blockyard.base.ids import new_id
from blockyard.base.logs import get_logger
from blockyard.billing.alarms import Alarm, raise_alarm
from blockyard.billing.models import LIVING
from blockyard.billing.stripe.client import PAGE, StripeAccess, StripeMissing, StripeUnavailable, plain, problems
from blockyard.billing.stripe.undoing import UNDONE_BY, drop_unpaid, is_undone, undo_subscription
from blockyard.billing.tombstone_models import DeadSubscription, Tombstone
from blockyard.jobs.defer import defer
from blockyard.jobs.tasks import GateJob, gate_task
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process

log = get_logger(__name__)

UNDO_TASK: Final = "gate.undo_dead_subscription"
LOOK_TASK: Final = "gate.look_after_dead_organization"
PAID: Final = "paid_after_deletion"
"""The alarm's kind."""
PAGES_ARE_CLOSED_AFTER: Final = timedelta(hours=25)
"""A page of Checkout lives for a day."""
LONGEST_PAUSE: Final = timedelta(hours=1)

# What is taken is due again in ten minutes, should the job be lost.
TAKE_SUBSCRIPTIONS: Final = text("""
    UPDATE stripe.dead_subscriptions SET next_try_at = now() + interval '10 minutes'
    WHERE stripe_id IN (SELECT stripe_id FROM stripe.dead_subscriptions WHERE next_try_at <= now()
                        ORDER BY next_try_at LIMIT 100 FOR UPDATE SKIP LOCKED)
    RETURNING stripe_id
""")
TAKE_TOMBSTONES: Final = text("""
    UPDATE stripe.tombstones SET next_look_at = now() + interval '10 minutes'
    WHERE organization_id IN (SELECT organization_id FROM stripe.tombstones WHERE next_look_at <= now()
                              ORDER BY next_look_at LIMIT 100 FOR UPDATE SKIP LOCKED)
    RETURNING organization_id
""")

LOOK_AGAIN: Final = text("UPDATE stripe.tombstones SET next_look_at = now() WHERE organization_id = :organization_id")

CUSTOMERS: Final = text("""
    SELECT stripe_id FROM stripe.routes WHERE organization_id = :organization_id AND stripe_id LIKE 'cus\\_%'
    ORDER BY stripe_id
""")


async def note_subscriptions(gate: AsyncSession, organization_id: UUID, stripe_ids: Iterable[str]) -> None:
    """Those among the ids that are subscriptions are looked at, each once."""
    now = clock.now()
    rows = [
        {"stripe_id": one, "organization_id": organization_id, "attempts": 0, "next_try_at": now}
        for one in stripe_ids
        if one.startswith("sub_")
    ]
    if rows:
        await gate.execute(insert(DeadSubscription).on_conflict_do_nothing(), rows)


async def look_again(gate: AsyncSession, organization_id: UUID) -> None:
    """The organization is looked after with the next sweep: something about an invoice of its happened."""
    await gate.execute(LOOK_AGAIN, {"organization_id": organization_id})


async def enqueue_dead(process: Process) -> int:
    """Enqueues what is due; returns how much. Several workers may sweep at once."""
    async with gate_session(process.gate_engine) as gate:
        subscriptions = (await gate.execute(TAKE_SUBSCRIPTIONS)).scalars().all()
        for stripe_id in subscriptions:
            await defer(gate, UNDO_TASK, lock=f"dead {stripe_id}", stripe_id=stripe_id)
        tombstones = (await gate.execute(TAKE_TOMBSTONES)).scalars().all()
        for organization_id in tombstones:
            await defer(gate, LOOK_TASK, lock=f"dead {organization_id}", organization_id=str(organization_id))
    return len(subscriptions) + len(tombstones)


async def give_up_undoing(job: GateJob, why: str, stripe_id: str) -> None:
    """No sweep takes it any more."""
    async with job.gate() as gate:
        if not await job.is_held(gate):
            return
        dead = await gate.get(DeadSubscription, stripe_id, with_for_update=True)
        if dead is None or dead.next_try_at is None:
            return
        dead.error, dead.next_try_at = why, None
        await raise_alarm(gate, Alarm(PAID, stripe_id, dead.organization_id, words_given_up(job, why)))


def words_given_up(job: GateJob, why: str) -> str:
    return (
        f"A school that was deleted may still be charged, and nothing tries to undo it any more: {why}. Use Stripe's"
        f" dashboard; or mend the cause, then `blockyard jobs retry {job.job_id}` works on it again."
    )


@gate_task(UNDO_TASK, give_up=give_up_undoing)
async def undo_dead(job: GateJob, stripe_id: str) -> None:
    """One try to end it and to give back what was paid. One that has ended otherwise is left alone."""
    client = job.part(StripeAccess).required()
    async with job.gate() as gate:
        dead = await gate.get(DeadSubscription, stripe_id)
    if dead is None or (dead.next_try_at is None and job.operator_said != "retry"):
        return
    by = f"deletion of {dead.organization_id}"
    metadata = {"organization_id": str(dead.organization_id), UNDONE_BY: by}
    error: Problem | None = None
    undone = False
    try:
        with problems():
            now = await undo_subscription(client, stripe_id, f"blockyard-dead-{stripe_id}-{dead.attempts}", metadata)
        undone = is_undone(plain(now), by)
    except StripeMissing:
        log.info("dead_subscription_unknown", stripe_id=stripe_id)
    except Problem as problem:
        error = problem
    async with job.gate() as gate:
        if not await job.is_held(gate):
            return
        row = await gate.get_one(DeadSubscription, stripe_id, with_for_update=True)
        note_try(row, error)
        words = words_about(error, is_undone=undone)
        if words is not None:
            await raise_alarm(gate, Alarm(PAID, stripe_id, dead.organization_id, words))


def note_try(row: DeadSubscription, error: Problem | None) -> None:
    """Settled, or due again after 1, 2, 4 minutes and so on, at most an hour."""
    row.error, row.next_try_at = None, None
    if error is not None:
        pause = min(timedelta(minutes=2 ** min(row.attempts, 6)), LONGEST_PAUSE)
        row.error, row.next_try_at, row.attempts = error.detail, clock.now() + pause, row.attempts + 1
        log.warning("dead_subscription_open", stripe_id=row.stripe_id, attempts=row.attempts, error=error.detail)


def words_about(error: Problem | None, *, is_undone: bool) -> str | None:
    if isinstance(error, StripeUnavailable):
        return None
    if error is not None:
        return f"A school that was deleted is charged, and Stripe refused to undo it: {error.detail} Use its dashboard."
    if is_undone:
        return "A deleted school had a subscription. It was canceled, and what was paid went back. Find out who paid."
    return None


async def give_up_looking(job: GateJob, why: str, organization_id: str) -> None:
    """No sweep takes it any more, until something about an invoice of its happens."""
    async with job.gate() as gate:
        if not await job.is_held(gate):
            return
        tombstone = await gate.get(Tombstone, UUID(organization_id), with_for_update=True)
        if tombstone is None or tombstone.next_look_at is None:
            return
        tombstone.next_look_at = None
        await raise_alarm(gate, Alarm(PAID, organization_id, tombstone.organization_id, words_given_up(job, why)))


@gate_task(LOOK_TASK, give_up=give_up_looking)
async def look_after_dead(job: GateJob, organization_id: str) -> None:
    """Expires the open pages of a deleted organization, notes its subscriptions that live, and drops what the others billed
    and nobody paid. A failed look is due again, and so is one during which something new came."""
    client = job.part(StripeAccess).required()
    dead = UUID(organization_id)
    async with job.gate() as gate:
        customers = (await gate.execute(CUSTOMERS, {"organization_id": dead})).scalars().all()
        tombstone = await gate.get_one(Tombstone, dead)
        if tombstone.next_look_at is None and job.operator_said == "retry":  # it had been given up
            tombstone.next_look_at = clock.now()
        due_again = tombstone.next_look_at
    living: list[str] = []
    error: Problem | None = None
    for customer in customers:
        try:
            with problems():
                living += await close_customer(client, customer)
        except StripeMissing:
            log.info("dead_customer_unknown", customer=customer)
        except Problem as problem:
            error = problem
            log.warning("dead_organization_open", organization_id=organization_id, error=error.detail)
    async with job.gate() as gate:
        if not await job.is_held(gate):
            return
        await note_subscriptions(gate, dead, living)
        words = words_about(error, is_undone=False)
        if words is not None:
            await raise_alarm(gate, Alarm(PAID, organization_id, dead, words))
        tombstone = await gate.get_one(Tombstone, dead, with_for_update=True)
        if error is None and tombstone.next_look_at == due_again:
            last_look = tombstone.deleted_at + PAGES_ARE_CLOSED_AFTER
            tombstone.next_look_at = last_look if clock.now() < last_look else None


async def close_customer(client: stripe.StripeClient, customer: str) -> list[str]:
    """Expires the customer's open pages, and drops what nobody paid of its subscriptions that have ended; returns the
    others, by their ids."""
    pages = await client.v1.checkout.sessions.list_async({"customer": customer, "status": "open", "limit": PAGE})
    for page in [one.id async for one in pages.auto_paging_iter()]:
        await expire(client, page)
    listed = await client.v1.subscriptions.list_async({"customer": customer, "status": "all", "limit": PAGE})
    subscriptions = [one async for one in listed.auto_paging_iter()]
    for ended in [one for one in subscriptions if one.status not in LIVING]:
        await drop_unpaid(client, plain(ended), f"blockyard-dead-{new_id()}")
    return [one.id for one in subscriptions if one.status in LIVING]


async def expire(client: stripe.StripeClient, page: str) -> None:
    try:
        await client.v1.checkout.sessions.expire_async(page)
    except stripe.InvalidRequestError:
        log.info(
            "dead_page_closed", page=page
        )  # paid, or expired, a moment ago: its subscription is found, if there is one
