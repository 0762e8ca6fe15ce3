"""Subscriptions that we end by ourselves: a second one, and one whose present period was refunded. And what is left of
one that ended otherwise.

Nobody asks for it over HTTP. consequences.py writes the requests down, and says what each relies on.
"""

import json
from datetime import datetime
from typing import Any, Final

import stripe

from blockyard.audit.trail import record
from blockyard.billing import subscriptions
from blockyard.billing.alarms import Alarm
from blockyard.billing.models import LIVING, BillingRequest
from blockyard.billing.stripe import consequences
from blockyard.billing.stripe.client import StripeObject, plain
from blockyard.billing.stripe.copies import columns_of_subscription
from blockyard.billing.stripe.operation import Asked, Operation, nothing
from blockyard.billing.stripe.undoing import UNDONE_BY, drop_unpaid, end_subscription, undo_subscription
from blockyard.tenancy.session import TenantSession

SECOND: Final = "second_subscription"
"""The alarm's kind."""


async def end_second(client: stripe.StripeClient, asked: Asked) -> stripe.Subscription:
    """Unless the first has ended meanwhile, and its news only came late: then this one stays."""
    sent = asked.parameters
    by = str(asked.request_id)
    now = await client.v1.subscriptions.retrieve_async(sent["subscription"])
    if now.status in LIVING and plain(now)["metadata"].get(UNDONE_BY) != by:
        kept = await client.v1.subscriptions.retrieve_async(sent["kept"])
        if kept.status not in LIVING:
            return now
    metadata = {"organization_id": sent["organization_id"], "request_id": by, UNDONE_BY: by}
    return await undo_subscription(client, sent["subscription"], asked.key, metadata)


async def end_refunded(client: stripe.StripeClient, asked: Asked) -> stripe.Subscription:
    """Unless another period has begun: that one was not refunded."""
    sent = asked.parameters
    now = await client.v1.subscriptions.retrieve_async(sent["subscription"])
    begun = columns_of_subscription(plain(now))["current_period_start"]
    if now.status not in LIVING or int(begun.timestamp()) != sent["period_start"]:
        return now
    return await end_subscription(client, sent["subscription"], asked.key)


async def drop_left(client: stripe.StripeClient, asked: Asked) -> stripe.Subscription:
    """Whoever ended it: in the dashboard, in the portal, Stripe itself. Our copy may be old, and it lives."""
    now = await client.v1.subscriptions.retrieve_async(asked.parameters["subscription"])
    if now.status not in LIVING:
        await drop_unpaid(client, plain(now), asked.key)
    return now


async def store_second(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    return await store_ended(db, obj, seen_at, "a second subscription: what was paid for it went back")


async def store_refunded(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    return await store_ended(db, obj, seen_at, "what was paid for its present period went back")


async def store_ended(db: TenantSession, obj: StripeObject, seen_at: datetime, because: str) -> dict[str, Any]:
    """The school's log says it, if it was done."""
    answer = await subscriptions.store_subscription(db, obj, seen_at)
    if obj["status"] not in LIVING:
        record(db, "subscription.ended", "subscription", obj["id"], {"because": because})
    return answer


SECOND_END: Final = Operation(consequences.END_SECOND, "subscription", end_second, nothing, store_second)
REFUNDED_END: Final = Operation(consequences.END_REFUNDED, "subscription", end_refunded, nothing, store_refunded)
UNPAID_DROP: Final = Operation(
    consequences.DROP_UNPAID, "subscription", drop_left, nothing, subscriptions.store_subscription
)


def alarm_about(request: BillingRequest) -> Alarm | None:
    """What the operator should see of a request that was tried."""
    if request.operation != SECOND_END.name or request.status == "open":
        return None
    stripe_id = json.loads(request.parameters)["subscription"]
    if request.problem is not None:
        words = (
            f"The school has a second subscription, and Stripe refused to end it or to refund it: "
            f"{request.problem['detail']} Do it in Stripe's dashboard."
        )
    elif request.answer is not None and request.answer["status"] not in LIVING:
        words = (
            "A second subscription was canceled, and what was paid for it went back. Ask the school how it came about."
        )
    else:
        return None
    return Alarm(SECOND, stripe_id, request.organization_id, words)
