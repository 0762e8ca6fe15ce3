"""What subscriptions cost at which time. Stripe says only what they cost now."""

from datetime import datetime

from sqlalchemy import Select, select

from blockyard.billing.models import BillingSubscription
from blockyard.billing.price_models import BillingSubscriptionPrice
from blockyard.billing.stripe.client import StripeObject
from blockyard.billing.stripe.copies import Columns, moment
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.text_keys import has_text


async def remember_price(db: TenantSession, obj: StripeObject, row: Columns) -> None:
    """Adds a price that is another than the last one. Before the mirror stores `row`, the copy of the subscription `obj`,
    and under the lock of `prepare_for`.

    As long as the period was billed at another price than the subscription has now, that is what it costs, with what was
    added to it or taken from it meanwhile: the next period's copy brings the smaller one.
    """
    last = (await db.execute(select_last_price(db, row["stripe_id"]))).one_or_none()
    costs = row["amount"]
    if last is not None and row["paid_price_id"] is not None:
        beside = row["amount"] - last.shown if last.paid_price_id == row["paid_price_id"] else 0
        costs = last.amount + beside
    price = (costs, row["interval"], row["interval_count"])
    if last is None:
        since = row["started_at"]
    elif row["seen_at"] <= last.seen_at or price == last[:3]:
        return
    else:
        since = moment_of_change(obj, last.seen_at, row["seen_at"])
    amount, interval, interval_count = price
    db.add(
        BillingSubscriptionPrice(
            subscription_id=row["stripe_id"],
            since=since,
            amount=amount,
            interval=interval,
            interval_count=interval_count,
        )
    )


def select_last_price(db: TenantSession, stripe_id: str) -> Select[int, str, int, datetime, int, str | None]:
    """Of a subscription that the mirror holds: its last price; when our copy was read, what all its items show, and the
    price that its period was billed at, if that is another one."""
    price, subscription = BillingSubscriptionPrice, BillingSubscription
    return (
        select(
            price.amount,
            price.interval,
            price.interval_count,
            subscription.seen_at,
            subscription.amount.label("shown"),
            subscription.paid_price_id,
        )
        .join(subscription, subscription.stripe_id == price.subscription_id)
        .where(has_text(db, subscription.stripe_id, stripe_id))
        .order_by(price.id.desc())
        .limit(1)
    )


def moment_of_change(obj: StripeObject, heard: datetime, seen_at: datetime) -> datetime:
    """Stripe has none of its own. If it made an invoice since we last `heard` of the subscription, that one was the first
    at the new price; a change without an invoice counts from when we saw it."""
    invoice = obj.get("latest_invoice")
    billed = moment(invoice["created"]) if isinstance(invoice, dict) else None
    return billed if billed is not None and billed > heard else seen_at
