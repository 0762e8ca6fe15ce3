"""Our plans as products and prices at Stripe. Both name their plan in their metadata, and a price does so for ever; the
lookup key only finds the price at which a plan is sold now."""

from uuid import uuid4

import stripe

from blockyard.billing.plans import BY_NAME, PLANS, Plan
from blockyard.billing.stripe.client import PAGE, Client, StripeRefused, plain

INTERVAL: stripe.params.PriceCreateParamsRecurring = {"interval": "month"}


async def ensure_prices(client: Client) -> list[str]:
    """Makes the product and the monthly price, in our currency, of each plan that Stripe lacks; returns the names of those
    plans.

    A price that is no longer the plan's is replaced: the lookup key moves to a new one, and who pays the old price goes
    on paying it, and keeps the plan. Raises StripeRefused.
    """
    await name_plans(client)
    return [plan.name for plan in PLANS if plan.lookup_key and await ensure_price(client, plan, plan.lookup_key)]


async def name_plans(client: stripe.StripeClient) -> None:
    """Prices made before prices named their plan learn it from their product."""
    products = await client.v1.products.list_async({"limit": PAGE})
    async for product in products.auto_paging_iter():
        plan = plain(product)["metadata"].get("plan")
        if plan in BY_NAME:
            prices = await client.v1.prices.list_async({"product": product.id, "limit": PAGE})
            async for price in prices.auto_paging_iter():
                if "plan" not in plain(price)["metadata"]:
                    await client.v1.prices.update_async(price.id, {"metadata": {"plan": plan}})


async def ensure_price(client: Client, plan: Plan, lookup_key: str) -> bool:
    sold = await price_sold(client, lookup_key)
    if sold is not None and is_right(sold, plan, client.currency):
        return False
    await client.v1.prices.create_async(
        {
            "product": await product_of(client, plan, sold),
            "lookup_key": lookup_key,
            "transfer_lookup_key": True,
            "currency": client.currency,
            "unit_amount": plan.monthly(client.currency),
            "recurring": INTERVAL,
            "metadata": {"plan": plan.name},
        },
        # Of this call alone: with the key of an earlier one Stripe would answer that price, and change nothing.
        {"idempotency_key": f"blockyard-price-{plan.name}-{uuid4()}"},
    )
    taken = await price_sold(client, lookup_key)
    if taken is None or not is_right(taken, plan, client.currency):
        price = f"{plan.monthly(client.currency)} {client.currency}"
        raise StripeRefused(f"Stripe does not sell {plan.title} at {price} a month.")
    return True


async def price_sold(client: stripe.StripeClient, lookup_key: str) -> stripe.Price | None:
    found = await client.v1.prices.list_async({"lookup_keys": [lookup_key], "active": True, "limit": 1})
    return found.data[0] if found.data else None


def is_right(price: stripe.Price, plan: Plan, currency: str) -> bool:
    every = price.recurring
    monthly = every is not None and (every.interval, every.interval_count) == (INTERVAL["interval"], 1)
    return monthly and (price.unit_amount, price.currency) == (plan.monthly(currency), currency)


async def product_of(client: stripe.StripeClient, plan: Plan, sold: stripe.Price | None) -> str:
    """The product that is sold already, so that all prices of a plan are of one; else a new one."""
    if sold is not None:
        return sold.product if isinstance(sold.product, str) else sold.product.id
    product = await client.v1.products.create_async(
        {"name": f"Blockyard {plan.title}", "metadata": {"plan": plan.name}},
        {"idempotency_key": f"blockyard-product-{plan.name}-{uuid4()}"},
    )
    return product.id
