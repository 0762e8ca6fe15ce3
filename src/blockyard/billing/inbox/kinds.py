"""What is done about which event. Everything else is stored and ignored.

An event is a hint: the object is fetched again, and what Stripe says *now* is kept. The exceptions, with their reasons:

- `customer.deleted`: fetching gives a stub that says so, which is what we keep.
- `payment_method.detached`: the object as fetched has no customer; it came with the event, and goes from the mirror.
- objects that Stripe no longer knows (404): of these only draft invoices can have been deleted, and they go from the
  mirror; of the others the last copy stays.
"""

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

FAMILIES: Final = (
    "customer.",
    "invoice.",
    "payment_intent.",
    "payment_method.",
    "refund.",
    "charge.refund",
    "charge.dispute.",
    "checkout.session.",
)


def is_handled(event_type: str, kind: str) -> bool:
    """`charge.refunded` is about a charge: its refunds are fetched."""
    return event_type.startswith(FAMILIES) and (kind in FETCH or kind == "charge")
