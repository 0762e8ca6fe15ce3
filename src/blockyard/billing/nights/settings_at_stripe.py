"""What somebody may have changed at Stripe that no object of a school shows: webhook endpoints, and prices."""

from collections.abc import AsyncIterator
from functools import partial
from typing import Final

from blockyard.billing.alarms import Alarm
from blockyard.billing.inbox.listing import pages_of
from blockyard.billing.inbox.survey import patiently
from blockyard.billing.plans import PLANS
from blockyard.billing.settings import BillingSettings
from blockyard.billing.stripe.client import Client
from blockyard.billing.stripe.products import is_right, price_sold
from blockyard.tenancy.process import Process

WEBHOOK: Final = "webhook_disabled"
PRICE: Final = "price_differs"


async def find_disabled_endpoints(process: Process, client: Client) -> AsyncIterator[Alarm]:
    """Ours, if we know under which address we are reached, else any."""
    settings = process.part(BillingSettings)
    ours = f"{settings.base_url}/" if settings.public_url else ""
    async for page in pages_of(client.v1.webhook_endpoints.list_async):
        for endpoint in page:
            if endpoint["status"] == "disabled" and endpoint["url"].startswith(ours):
                yield Alarm(
                    WEBHOOK,
                    endpoint["id"],
                    None,
                    f"Stripe sends nothing to {endpoint['url']} any more: the endpoint is disabled. Enable it in Stripe's"
                    " dashboard, under Developers, Webhooks. Until then only the nights bring what happened.",
                )


async def find_wrong_prices(_process: Process, client: Client) -> AsyncIterator[Alarm]:
    """Plans that Stripe sells at another price than our table says, or does not sell."""
    for plan in PLANS:
        if plan.lookup_key is None:
            continue
        sold = await patiently(partial(price_sold, client, plan.lookup_key))
        if sold is None or not is_right(sold, plan, client.currency):
            found = f"sells it at {sold.unit_amount} {sold.currency}" if sold else "does not sell it"
            yield Alarm(
                PRICE,
                plan.name,
                None,
                f"Our table says that {plan.title} costs {plan.monthly(client.currency)} {client.currency} a month, and"
                f" Stripe {found}. If the table is right,"
                " `blockyard stripe plans` makes that price. Who pays another one goes on paying it.",
            )
