"""Our plans as products and prices at Stripe."""

import stripe

from blockyard.billing.plans import CURRENCY, PLANS, Plan


async def ensure(client: stripe.StripeClient) -> list[str]:
    """Makes the product and the monthly price of each plan that Stripe lacks; returns the lookup keys it made.

    A price whose amount is no longer the plan's is replaced: the lookup key moves to a new one, and who pays the old
    price goes on paying it.
    """
    return [plan.name for plan in PLANS if plan.lookup_key and await made(client, plan, plan.lookup_key)]


async def made(client: stripe.StripeClient, plan: Plan, lookup_key: str) -> bool:
    found = await client.v1.prices.list_async({"lookup_keys": [lookup_key], "active": True, "limit": 1})
    if found.data and found.data[0].unit_amount == plan.monthly:
        return False
    product = await client.v1.products.create_async(
        {"name": f"Blockyard {plan.title}", "metadata": {"plan": plan.name}},
        {"idempotency_key": f"blockyard-product-{plan.name}-{plan.monthly}"},
    )
    await client.v1.prices.create_async(
        {
            "product": product.id,
            "lookup_key": lookup_key,
            "transfer_lookup_key": True,
            "currency": CURRENCY,
            "unit_amount": plan.monthly,
            "recurring": {"interval": "month"},
        },
        {"idempotency_key": f"blockyard-price-{plan.name}-{plan.monthly}"},
    )
    return True
