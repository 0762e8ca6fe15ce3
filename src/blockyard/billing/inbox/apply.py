"""Applying events: what Stripe says now of their object is kept, and the organization gets its line about each."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

import stripe
from sqlalchemy import func
from sqlalchemy.dialects.postgresql import insert

from blockyard.base import clock
from blockyard.billing.inbox.event import Event
from blockyard.billing.inbox.mails import enqueue_mails
from blockyard.billing.inbox.models import EventStatus, StripeEvent
from blockyard.billing.stripe import mirror
from blockyard.billing.stripe.client import StripeMissing, StripeObject, plain, problems
from blockyard.billing.stripe.fetch import FETCH
from blockyard.tenancy.session import TenantSession

LINE: Final = insert(StripeEvent)
RECORD: Final = LINE.on_conflict_do_update(
    index_elements=["organization_id", "event_id"],
    set_={name: LINE.excluded[name] for name in ("status", "attempts", "error")} | {"updated_at": func.now()},
    where=StripeEvent.status != EventStatus.APPLIED,
).returning(StripeEvent.event_id)


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
