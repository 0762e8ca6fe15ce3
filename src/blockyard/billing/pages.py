"""Pages of Checkout on which somebody could still subscribe: found, and expired."""

from contextlib import suppress
from datetime import datetime
from typing import Any, Final

import stripe
from sqlalchemy import select

from blockyard.base import clock
from blockyard.base.errors import Conflict
from blockyard.base.ids import new_id
from blockyard.billing.models import BillingCheckout, BillingSubscription
from blockyard.billing.queries import get_copy
from blockyard.billing.schemas import CheckoutRead
from blockyard.billing.stripe import mirror
from blockyard.billing.stripe.client import StripeObject, plain, problems
from blockyard.billing.stripe.fetch import fetch_subscription
from blockyard.billing.stripe.operation import Asked, Operation
from blockyard.billing.stripe.outgoing import Intent, perform
from blockyard.tenancy.session import TenantSession
from blockyard.web.request_keys import RequestKey

THING: Final = "checkout session"
OPEN: Final = "open"


class CheckoutClosed(Conflict):
    code = "checkout_closed"


async def request_expiry(client: stripe.StripeClient, asked: Asked) -> stripe.checkout.Session:
    """Stripe refuses to expire what is paid or has expired. It is as we want then."""
    stripe_id: str = asked.parameters["session"]
    try:
        return await client.v1.checkout.sessions.expire_async(stripe_id, {}, {"idempotency_key": asked.key})
    except stripe.InvalidRequestError:
        known = await client.v1.checkout.sessions.retrieve_async(stripe_id)
        if known.status == OPEN:
            raise
        return known


async def find_closed(client: stripe.StripeClient, asked: Asked) -> stripe.StripeObject | None:
    known = await client.v1.checkout.sessions.retrieve_async(asked.parameters["session"])
    return known if known.status != OPEN else None


async def store_page(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    await mirror.store_copy(db, obj, seen_at)
    return CheckoutRead.model_validate(await get_page(db, obj["id"])).model_dump(mode="json")


EXPIRE: Final = Operation("checkout.sessions.expire", "checkout.session", request_expiry, find_closed, store_page)


async def get_page(db: TenantSession, stripe_id: str) -> BillingCheckout:
    """Raises NotFound."""
    return await get_copy(db, BillingCheckout, stripe_id, THING)


async def expire_page(
    db: TenantSession, client: stripe.StripeClient, stripe_id: str, key: RequestKey | None
) -> dict[str, Any]:
    """The page as it is then: `complete` if somebody paid on it first. Raises NotFound, CheckoutClosed."""

    async def prepare() -> Intent:
        page = await get_page(db, stripe_id)
        if not is_open(page):
            raise CheckoutClosed("This page is closed already.")
        return Intent(new_id(), f"page {stripe_id}", {"session": stripe_id})

    return await perform(db, client, EXPIRE, key, prepare)


def is_open(page: BillingCheckout) -> bool:
    """Also where the news that its time was over never came."""
    return page.status == OPEN and page.expires_at > clock.now()


async def find_open_pages(db: TenantSession) -> list[str]:
    """Their ids at Stripe."""
    statement = select(BillingCheckout.stripe_id).where(
        BillingCheckout.status == OPEN, BillingCheckout.expires_at > clock.now()
    )
    return list((await db.execute(statement)).scalars())


async def expire_pages(db: TenantSession, client: stripe.StripeClient) -> None:
    """So that nobody subscribes on one of them any more. What was sold on one until now is in the mirror afterwards,
    whether its event came or not. In no transaction."""
    for stripe_id in await find_open_pages(db):
        with suppress(CheckoutClosed):
            await expire_page(db, client, stripe_id, RequestKey(f"expire {stripe_id}", EXPIRE.name))
    for stripe_id in await find_unknown_sales(db):
        await db.commit()
        seen_at = clock.now()
        with problems():
            subscription = plain(await fetch_subscription(client, stripe_id))
        await mirror.store_copy(db, subscription, seen_at)
    await db.commit()


async def find_unknown_sales(db: TenantSession) -> list[str]:
    """Subscriptions, by their ids at Stripe, that were paid for on a page and are not in the mirror."""
    sold = (await db.execute(select(BillingCheckout.subscription_id).distinct())).scalars()
    known = set((await db.execute(select(BillingSubscription.stripe_id))).scalars())
    return [stripe_id for stripe_id in sold if stripe_id is not None and stripe_id not in known]
