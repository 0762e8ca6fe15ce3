"""What must follow from what the mirror has just stored: a second subscription ends, and one that was refunded ends; what
an ended one has billed, nobody pays any more.

It is written down as a request of ours in the transaction that stores the copy, whoever stored it; the worker's sweep
carries it out, for ever (endings.py). A copy may be old: so each request says what it relies on, and Stripe is asked about
that first.
"""

import json
from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import exists, func, select

from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.billing.models import LIVING, BillingInvoice, BillingRefund, BillingRequest, BillingSubscription
from blockyard.identity.models import Organization
from blockyard.tenancy.session import TenantSession

END_SECOND: Final = "subscriptions.end_second"
END_REFUNDED: Final = "subscriptions.end_refunded"
DROP_UNPAID: Final = "subscriptions.drop_unpaid"

WATCHED: Final = ("subscription", "invoice", "refund")
"""What Stripe calls the objects that may bring something about."""
UNPAID: Final = "unpaid"
"""What a request to drop an invoice is about: the invoice's id and status follow."""
PAYABLE: Final = ("draft", "open", "uncollectible")
"""Statuses of an invoice that may be paid some day."""
UNDONE_WITHIN: Final = timedelta(days=7)
"""Of an older second one more than a slip's money would go back: the night tells a person of it (`two_subscriptions`)."""
SAME_MOMENT: Final = timedelta(minutes=5)
"""How long before a period the invoice for it may have been made."""


async def prepare_for(db: TenantSession, kind: str) -> None:
    """Before the copy is stored: of two stored at once, one must see the other."""
    if kind in WATCHED:
        organization = select(Organization.id).where(Organization.id == db.context.organization_id)
        await db.execute(organization.with_for_update(key_share=True))


async def write_consequences(db: TenantSession, kind: str) -> None:
    """After the copy was stored."""
    if kind not in WATCHED:
        return
    living = await list_living(db)
    if kind == "subscription":
        for second in living[1:]:
            if second.started_at > clock.now() - UNDONE_WITHIN:
                await write_request(db, END_SECOND, end_of(second), second, {"kept": living[0].stripe_id})
    for subscription in living:
        if await is_refunded(db, subscription):
            period = {"period_start": int(subscription.current_period_start.timestamp())}
            await write_request(db, END_REFUNDED, end_of(subscription), subscription, period)
    for ended, invoice in await list_ended_unpaid(db):
        await write_request(db, DROP_UNPAID, f"{UNPAID} {invoice.stripe_id} {invoice.status}", ended, {})


async def list_living(db: TenantSession) -> Sequence[BillingSubscription]:
    """The one that stays comes first: the oldest, but that one for which nobody ever paid gives way."""
    subscription = BillingSubscription
    statement = select(subscription).where(subscription.status.in_(LIVING))
    oldest_first = (subscription.status == "incomplete", subscription.started_at, subscription.stripe_id)
    statement = statement.order_by(*oldest_first).execution_options(populate_existing=True)
    return (await db.execute(statement)).scalars().all()


async def is_refunded(db: TenantSession, subscription: BillingSubscription) -> bool:
    """Whether all that was paid for the present period has gone back, the part that the customer's credit paid counted in
    (`total`): a refund of the card's part alone ends nothing. What was paid for an earlier period says nothing."""
    invoice, refund = BillingInvoice, BillingRefund
    went_back = (
        select(func.coalesce(func.sum(refund.amount), 0))
        .where(refund.payment_id == invoice.payment_id, refund.status == "succeeded")
        .scalar_subquery()
    )
    paid = func.greatest(invoice.total, invoice.amount_due, invoice.amount_paid)
    sums = select(func.coalesce(func.sum(paid), 0), func.coalesce(func.sum(went_back), 0)).where(
        invoice.subscription_id == subscription.stripe_id,
        invoice.status == "paid",
        invoice.invoiced_at >= subscription.current_period_start - SAME_MOMENT,
    )
    all_paid, all_back = (await db.execute(sums)).one()
    return bool(all_paid > 0 and all_back >= all_paid)


async def list_ended_unpaid(db: TenantSession) -> Sequence[tuple[BillingSubscription, BillingInvoice]]:
    """Those that have ended, with each invoice that somebody may still pay. Of each one in each status it is asked once,
    ever: a draft stays one, and so does the bill of the end; a draft that a person makes final is another question."""
    subscription, invoice, request = BillingSubscription, BillingInvoice, BillingRequest
    subject = func.concat(f"{UNPAID} ", invoice.stripe_id, " ", invoice.status)
    asked = exists().where(request.operation == DROP_UNPAID, request.subject == subject)
    statement = (
        select(subscription, invoice)
        .join(invoice, invoice.subscription_id == subscription.stripe_id)
        .where(subscription.status.not_in(LIVING), invoice.status.in_(PAYABLE), ~asked)
        .execution_options(populate_existing=True)
    )
    return [(row[0], row[1]) for row in (await db.execute(statement)).all()]


def end_of(subscription: BillingSubscription) -> str:
    """What a request to end it is about."""
    return f"end of {subscription.stripe_id}"


async def write_request(
    db: TenantSession,
    operation: str,
    subject: str,
    subscription: BillingSubscription,
    relies_on: dict[str, Any],
) -> None:
    """The request, unless one about the same is open. The organization is locked, so there is no twin."""
    is_open = (BillingRequest.subject == subject) & (BillingRequest.status == "open")
    if (await db.execute(select(BillingRequest.id).where(is_open))).scalar_one_or_none() is not None:
        return
    now = clock.now()
    sent = {
        "subscription": subscription.stripe_id,
        "organization_id": str(db.context.organization_id),
        **relies_on,
    }
    db.add(
        BillingRequest(
            id=new_id(),
            operation=operation,
            subject=subject,
            parameters=json.dumps(sent),
            status="open",
            attempts=0,
            next_try_at=now,
            key_number=1,
            key_since=now,
        )
    )
    await db.flush()
