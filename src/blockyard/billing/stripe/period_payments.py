"""What was paid for the present period of a subscription, and whether it was taken back: as Stripe says now."""

from typing import Final

import stripe

from blockyard.billing.stripe.client import PAGE, StripeObject, plain
from blockyard.billing.stripe.consequences import SAME_MOMENT
from blockyard.billing.stripe.copies import columns_of_subscription
from blockyard.billing.stripe.undoing import payments_of

WITHOUT_EFFECT: Final = ("failed", "canceled")
"""Statuses of a refund that gave nothing back."""
DECIDED_FOR_US: Final = ("won", "warning_closed")
"""Statuses of a dispute after which the money is ours."""


async def list_period_payments(client: stripe.StripeClient, subscription: StripeObject) -> list[str]:
    """The PaymentIntents: of the first or renewing invoice, and of upgrades within the period."""
    begun = columns_of_subscription(subscription)["current_period_start"] - SAME_MOMENT
    listed = await client.v1.invoices.list_async(
        {
            "subscription": subscription["id"],
            "created": {"gte": int(begun.timestamp())},
            "limit": PAGE,
            "expand": ["data.payments"],
        }
    )
    return [payment async for one in listed.auto_paging_iter() for payment in payments_of(plain(one))]


async def is_taken_back(client: stripe.StripeClient, payment: str) -> bool:
    """Whether anything of it was refunded, or a bank asks for it."""
    refunds = await client.v1.refunds.list_async({"payment_intent": payment, "limit": PAGE})
    async for refund in refunds.auto_paging_iter():
        if refund.status not in WITHOUT_EFFECT:
            return True
    disputes = await client.v1.disputes.list_async({"payment_intent": payment, "limit": PAGE})
    async for dispute in disputes.auto_paging_iter():
        if dispute.status not in DECIDED_FOR_US:
            return True
    return False
