"""Prices at Stripe, found by the lookup key of a plan."""

import stripe

from blockyard.billing.plans import BY_NAME
from blockyard.billing.stripe.client import BillingNotConfigured, problems


async def price_of(client: stripe.StripeClient, plan: str) -> str:
    """The id of the plan's price. Raises BillingNotConfigured if Stripe has none, StripeUnavailable."""
    lookup_key = BY_NAME[plan].lookup_key
    assert lookup_key is not None, "the free plan is not sold"
    with problems():
        found = await client.v1.prices.list_async({"lookup_keys": [lookup_key], "active": True, "limit": 1})
    if not found.data:
        raise BillingNotConfigured(
            f"Stripe has no active price with the lookup key {lookup_key}. The operator makes it."
        )
    return found.data[0].id
