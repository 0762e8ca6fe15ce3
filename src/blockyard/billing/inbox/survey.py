"""Asking Stripe what everything of an organization is now. Nothing here touches the database."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final, TypeVar

import stripe

from blockyard.base import clock
from blockyard.base.errors import Problem
from blockyard.billing.stripe.client import PAGE, StripeObject, plain, problems
from blockyard.billing.stripe.fetch import FETCH

T = TypeVar("T")
Thing = tuple[str, str]
"""What Stripe calls the kind of the object, and its id."""
List = Callable[[stripe.StripeClient, str], Awaitable[list[StripeObject]]]

ORDER: Final = (
    "customer",
    "subscription",
    "checkout.session",
    "payment_intent",
    "refund",
    "dispute",
    "invoice",
    "payment_method",
)
WAITS: Final = (1, 2, 4, 8)
"""Seconds before asking again, when we ask too much and Stripe does not say how long. The SDK does not try again."""
LONGEST_WAIT: Final = 60


@dataclass(frozen=True, slots=True)
class Copy:
    """An object at Stripe and the moment before it was asked for. Without `obj` Stripe does not know it."""

    kind: str
    id: str
    obj: StripeObject | None
    seen_at: datetime


async def survey(client: stripe.StripeClient, known: Iterable[Thing]) -> list[Copy]:
    """`known` as it is now, and what Stripe lists beside it: all of each customer, and the refunds and disputes of each
    payment."""
    wanted, copies = set(known), dict[Thing, Copy]()
    for kind in ORDER:
        for stripe_id in sorted(one for of, one in wanted if of == kind and (of, one) not in copies):
            copies[kind, stripe_id] = await one_copy(client, kind, stripe_id)
        for copy in [one for one in copies.values() if one.kind == kind]:
            for found in await beside(client, copy):
                copies.setdefault((found.kind, found.id), found)
    return list(copies.values())


async def one_copy(client: stripe.StripeClient, kind: str, stripe_id: str) -> Copy:
    seen_at = clock.now()
    obj = await patiently(lambda: FETCH[kind](client, stripe_id))
    return Copy(kind, stripe_id, plain(obj) if obj is not None else None, seen_at)


async def beside(client: stripe.StripeClient, copy: Copy) -> list[Copy]:
    """What can be found by way of `copy` only. A payment without money has no refunds."""
    lists: tuple[List, ...] = ()
    if copy.kind == "customer" and copy.obj:
        lists = (subscriptions, checkout_sessions, payment_intents, invoices, payment_methods, refunds_of_charges)
    elif copy.kind == "payment_intent" and copy.obj and copy.obj.get("amount_received"):
        lists = (refunds, disputes) if was_disputed(copy.obj) else (refunds,)
    found = []
    for ask in lists:
        seen_at = clock.now()
        objects = await patiently(partial(ask, client, copy.id))
        found += [Copy(obj["object"], obj["id"], obj, seen_at) for obj in objects or []]
    return found


async def subscriptions(client: stripe.StripeClient, customer: str) -> list[StripeObject]:
    listed = await client.v1.subscriptions.list_async(
        {"customer": customer, "status": "all", "limit": PAGE, "expand": ["data.latest_invoice"]}
    )
    return [plain(one) async for one in listed.auto_paging_iter()]


async def checkout_sessions(client: stripe.StripeClient, customer: str) -> list[StripeObject]:
    listed = await client.v1.checkout.sessions.list_async({"customer": customer, "limit": PAGE})
    return [plain(one) async for one in listed.auto_paging_iter()]


async def payment_intents(client: stripe.StripeClient, customer: str) -> list[StripeObject]:
    listed = await client.v1.payment_intents.list_async(
        {"customer": customer, "limit": PAGE, "expand": ["data.latest_charge"]}
    )
    return [plain(one) async for one in listed.auto_paging_iter()]


async def invoices(client: stripe.StripeClient, customer: str) -> list[StripeObject]:
    listed = await client.v1.invoices.list_async({"customer": customer, "limit": PAGE, "expand": ["data.payments"]})
    return [plain(one) async for one in listed.auto_paging_iter()]


async def payment_methods(client: stripe.StripeClient, customer: str) -> list[StripeObject]:
    listed = await client.v1.customers.payment_methods.list_async(customer, {"limit": PAGE})
    return [plain(one) async for one in listed.auto_paging_iter()]


async def refunds(client: stripe.StripeClient, payment: str) -> list[StripeObject]:
    listed = await client.v1.refunds.list_async({"payment_intent": payment, "limit": PAGE})
    return [plain(one) async for one in listed.auto_paging_iter()]


async def disputes(client: stripe.StripeClient, payment: str) -> list[StripeObject]:
    listed = await client.v1.disputes.list_async({"payment_intent": payment, "limit": PAGE})
    return [plain(one) async for one in listed.auto_paging_iter()]


async def refunds_of_charges(client: stripe.StripeClient, customer: str) -> list[StripeObject]:
    """Of charges that belong to no payment intent: only older integrations, and people by hand, make those."""
    charges = await client.v1.charges.list_async({"customer": customer, "limit": PAGE})
    found = []
    async for charge in charges.auto_paging_iter():
        if charge.payment_intent is None and charge.amount_refunded:
            listed = await client.v1.refunds.list_async({"charge": charge.id, "limit": PAGE})
            found += [plain(one) async for one in listed.auto_paging_iter()]
    return found


def was_disputed(payment: StripeObject) -> bool:
    """Unless its charge says that it never was."""
    charge = payment.get("latest_charge")
    return not isinstance(charge, dict) or charge.get("disputed", True)


async def patiently(ask: Callable[[], Awaitable[T]]) -> T | None:
    """The answer, or None for what Stripe does not know. Waits and asks again when Stripe says: too many requests."""
    for wait in (*WAITS, None):
        try:
            with problems():
                return await ask()
        except Problem as refusal:
            cause = refusal.__cause__
            if isinstance(cause, stripe.InvalidRequestError) and cause.code == "resource_missing":
                return None
            if wait is None or not isinstance(cause, stripe.RateLimitError):
                raise
            await asyncio.sleep(wait_of(cause, wait))
    return None


def wait_of(refusal: stripe.RateLimitError, otherwise: int) -> int:
    """Seconds, as Stripe asks for."""
    told = (refusal.headers or {}).get("Retry-After", "")
    return min(int(told), LONGEST_WAIT) if told.isdecimal() else otherwise
