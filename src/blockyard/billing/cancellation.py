"""The end of a subscription: now, with its period settled, or when the period ends."""

from datetime import datetime
from typing import Any, Final, cast

import stripe

from blockyard.base.errors import AlreadyEnded
from blockyard.base.ids import new_id
from blockyard.billing import changes, credits, refund_requests, subscriptions
from blockyard.billing.models import LIVING, BillingSubscription
from blockyard.billing.schemas import SubscriptionUpdate
from blockyard.billing.stripe import mirror
from blockyard.billing.stripe.client import Client, StripeObject, problems
from blockyard.billing.stripe.operation import Asked, Operation, nothing
from blockyard.billing.stripe.outgoing import Intent, perform
from blockyard.billing.stripe.period_payments import is_taken_back, list_period_payments
from blockyard.billing.stripe.undoing import AT_ONCE, end_subscription
from blockyard.tenancy.session import TenantSession
from blockyard.web.request_keys import RequestKey

Params = stripe.params.SubscriptionCancelParams


async def request_cancellation(client: stripe.StripeClient, asked: Asked) -> stripe.Subscription:
    """The price that the period was billed at is put back first, where it is another. What has ended takes no price."""
    sent, stripe_id = asked.parameters, asked.parameters["subscription"]
    if "before" in sent and (await client.v1.subscriptions.retrieve_async(stripe_id)).status in LIVING:
        await changes.send_update(client, stripe_id, sent["before"], f"{asked.key}-before")
    return await end_subscription(client, stripe_id, asked.key, cast(Params, sent.get("params", {})))


async def store_canceled(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    """With the credit that was given: what became credit is not refunded as well (credits.py)."""
    last = obj["latest_invoice"]
    if last is not None and last["total"] < 0:
        await mirror.store_copy(db, last, seen_at)
    return await subscriptions.store_subscription(db, obj, seen_at)


CANCEL: Final = Operation(credits.CANCEL, "subscription", request_cancellation, nothing, store_canceled)


async def cancel_subscription(
    db: TenantSession, client: Client, stripe_id: str, key: RequestKey | None, *, at_period_end: bool
) -> dict[str, Any]:
    """Now: what was used and not billed is billed; what was paid and not used becomes the customer's credit at Stripe,
    at the price that the period was billed at. Of a period that is not paid nothing is credited, nor if anything of what
    was paid for it was refunded, is asked back or is disputed. What is not paid yet, nobody pays any more.

    Raises NotFound, AlreadyEnded."""

    async def prepare() -> Intent:
        now = await subscriptions.refresh_subscription(db, client, stripe_id)
        with problems():
            paid_by = await list_period_payments(client, now)
            taken_back = [payment for payment in paid_by if await is_taken_back(client, payment)]
        subscription = await subscriptions.get_unended_subscription(db, stripe_id, lock=True)
        if taken_back or await refund_requests.is_waiting(db, paid_by):
            sent: dict[str, Any] = {"subscription": stripe_id, "params": AT_ONCE}
        else:
            sent = settled(subscription, is_paid=subscriptions.is_paid(now))
        return Intent(new_id(), subscriptions.change_of(stripe_id), sent)

    try:
        if at_period_end:
            wish = SubscriptionUpdate(cancel_at_period_end=True)
            return await changes.update_subscription(db, client, stripe_id, wish, key)
        return await perform(db, client, CANCEL, key, prepare)
    except subscriptions.SubscriptionEnded as error:
        raise AlreadyEnded(subscriptions.THING) from error


def settled(subscription: BillingSubscription, *, is_paid: bool) -> dict[str, Any]:
    """What is sent to bill what was used, and to credit what was paid and not used."""
    params: Params = {"invoice_now": True, "prorate": is_paid}
    sent: dict[str, Any] = {"subscription": subscription.stripe_id, "params": params}
    _, billed_price = changes.billed_of(subscription)
    if billed_price != subscription.price_id:
        sent["before"] = changes.priced(subscription, billed_price, "none")
    return sent
