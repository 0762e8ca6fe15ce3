"""Stripe knows our key, and has a webhook endpoint that leads here."""

import asyncio
from typing import Any, Final

from blockyard.app.settings import Settings
from blockyard.billing.stripe.client import Client, open_stripe
from blockyard.tenancy.doctor.finding import Finding

KEY: Final = "BLOCKYARD_STRIPE_SECRET_KEY"
PATH: Final = "/webhooks/stripe"
MOST: Final = 100


def examine(settings: Settings) -> list[Finding]:
    client = open_stripe(settings).client
    return asyncio.run(findings(settings, client)) if client is not None else []


async def findings(settings: Settings, client: Client) -> list[Finding]:
    import stripe

    try:
        page = await client.v1.webhook_endpoints.list_async({"limit": MOST})
    except stripe.PermissionError:
        remedy = "give the restricted key the right to read webhook endpoints"
        return [Finding("stripe_webhook_unseen", KEY, "may not see the webhook endpoints", remedy)]
    except stripe.AuthenticationError:
        return [Finding("stripe_key_refused", KEY, "Stripe refuses it", "set a key of the account that is not revoked")]
    except stripe.StripeError as error:
        problem = f"Stripe cannot be asked: {type(error).__name__}"
        return [Finding("stripe_unreachable", settings.stripe_api_url, problem, "see whether this machine reaches it")]
    finally:
        await client.close()
    return webhook_findings(settings, list(page.data))


def webhook_findings(settings: Settings, endpoints: list[Any]) -> list[Finding]:
    """`endpoints`: as Stripe shows them, with `url` and `status`."""
    ours = settings.base_url if settings.public_url else ""
    leading_here = [one for one in endpoints if one.url.startswith(ours) and one.url.endswith(PATH)]
    if not leading_here:
        where = f"{settings.base_url}/api/v1{PATH}"
        remedy = "make the endpoint at Stripe, and set its secret in BLOCKYARD_STRIPE_WEBHOOK_SECRETS"
        return [Finding("stripe_webhook_missing", where, "Stripe has no webhook endpoint with this address", remedy)]
    if all(one.status != "enabled" for one in leading_here):
        return [Finding("stripe_webhook_disabled", leading_here[0].url, "is disabled at Stripe", "enable it there")]
    return []
