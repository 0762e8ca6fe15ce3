"""What Stripe says now of an object, by its id. One shape for each kind: the mirror stores it, whoever asked."""

from collections.abc import Awaitable, Callable
from typing import Final

import stripe

Fetch = Callable[[stripe.StripeClient, str], Awaitable[stripe.StripeObject]]


async def fetch_customer(client: stripe.StripeClient, stripe_id: str) -> stripe.StripeObject:
    return await client.v1.customers.retrieve_async(stripe_id)


async def fetch_subscription(client: stripe.StripeClient, stripe_id: str) -> stripe.StripeObject:
    """With its latest invoice whole, which says when a new price was first billed."""
    return await client.v1.subscriptions.retrieve_async(stripe_id, {"expand": ["latest_invoice"]})


async def fetch_invoice(client: stripe.StripeClient, stripe_id: str) -> stripe.StripeObject:
    return await client.v1.invoices.retrieve_async(stripe_id, {"expand": ["payments"]})


async def fetch_payment_intent(client: stripe.StripeClient, stripe_id: str) -> stripe.StripeObject:
    return await client.v1.payment_intents.retrieve_async(stripe_id, {"expand": ["latest_charge"]})


async def fetch_payment_method(client: stripe.StripeClient, stripe_id: str) -> stripe.StripeObject:
    """With its customer, whose default it may have become."""
    return await client.v1.payment_methods.retrieve_async(stripe_id, {"expand": ["customer"]})


async def fetch_refund(client: stripe.StripeClient, stripe_id: str) -> stripe.StripeObject:
    return await client.v1.refunds.retrieve_async(stripe_id)


async def fetch_dispute(client: stripe.StripeClient, stripe_id: str) -> stripe.StripeObject:
    return await client.v1.disputes.retrieve_async(stripe_id)


async def fetch_checkout_session(client: stripe.StripeClient, stripe_id: str) -> stripe.StripeObject:
    return await client.v1.checkout.sessions.retrieve_async(stripe_id)


FETCH: Final[dict[str, Fetch]] = {
    "customer": fetch_customer,
    "subscription": fetch_subscription,
    "invoice": fetch_invoice,
    "payment_intent": fetch_payment_intent,
    "payment_method": fetch_payment_method,
    "refund": fetch_refund,
    "dispute": fetch_dispute,
    "checkout.session": fetch_checkout_session,
}
"""By what Stripe calls the object."""
