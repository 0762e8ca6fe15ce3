"""Prices at Stripe, found by the lookup key of a plan."""

import stripe

from blockyard.billing.plans import BY_NAME
from blockyard.billing.stripe.client import BillingNotConfigured, Client, problems


async def price_of(client: Client, plan: str) -> stripe.Price:
    """At which the plan is sold. Raises BillingNotConfigured if Stripe has none in our currency, StripeUnavailable."""
    lookup_key = BY_NAME[plan].lookup_key
    assert lookup_key is not None, "the free plan is not sold"
    with problems():
        found = await client.v1.prices.list_async(
            {"lookup_keys": [lookup_key], "active": True, "currency": client.currency, "limit": 1}
        )
    if not found.data:
        raise BillingNotConfigured(
            f"Stripe has no active price in {client.currency} with the lookup key {lookup_key}. The operator makes it, "
            "with `blockyard stripe plans`."
        )
    return found.data[0]
