"""What Stripe says now of an object, by its id. One shape for each kind: the mirror stores it, whoever asked."""

from collections.abc import Awaitable, Callable
from typing import Final

import stripe

Fetch = Callable[[stripe.StripeClient, str], Awaitable[stripe.StripeObject]]


async def customer(client: stripe.StripeClient, stripe_id: str) -> stripe.StripeObject:
    return await client.v1.customers.retrieve_async(stripe_id)


async def subscription(client: stripe.StripeClient, stripe_id: str) -> stripe.StripeObject:
    return await client.v1.subscriptions.retrieve_async(stripe_id)


async def invoice(client: stripe.StripeClient, stripe_id: str) -> stripe.StripeObject:
    return await client.v1.invoices.retrieve_async(stripe_id)


async def payment_intent(client: stripe.StripeClient, stripe_id: str) -> stripe.StripeObject:
    return await client.v1.payment_intents.retrieve_async(stripe_id, {"expand": ["latest_charge"]})


async def payment_method(client: stripe.StripeClient, stripe_id: str) -> stripe.StripeObject:
    return await client.v1.payment_methods.retrieve_async(stripe_id)


async def refund(client: stripe.StripeClient, stripe_id: str) -> stripe.StripeObject:
    return await client.v1.refunds.retrieve_async(stripe_id)


async def dispute(client: stripe.StripeClient, stripe_id: str) -> stripe.StripeObject:
    return await client.v1.disputes.retrieve_async(stripe_id)


async def checkout_session(client: stripe.StripeClient, stripe_id: str) -> stripe.StripeObject:
    return await client.v1.checkout.sessions.retrieve_async(stripe_id)


FETCH: Final[dict[str, Fetch]] = {
    "customer": customer,
    "subscription": subscription,
    "invoice": invoice,
    "payment_intent": payment_intent,
    "payment_method": payment_method,
    "refund": refund,
    "dispute": dispute,
    "checkout.session": checkout_session,
}
"""By what Stripe calls the object."""
