"""What we need at Stripe before a school can pay."""

from blockyard.billing.stripe.client import Client
from blockyard.billing.stripe.portal import ensure_portal
from blockyard.billing.stripe.products import ensure_prices


async def set_up(client: Client) -> list[str]:
    """Makes the prices of our plans and the settings of the portal, where Stripe lacks them; the names of what it made,
    those of plans and `portal`. Raises StripeRefused."""
    made = await ensure_prices(client)
    return [*made, "portal"] if await ensure_portal(client) else made
