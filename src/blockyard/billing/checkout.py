"""Stripe's own pages: Checkout, on which somebody subscribes, and the portal, on which they change it."""

from datetime import datetime
from typing import Any, Final, cast

import stripe
from sqlalchemy import select

from blockyard.base.ids import new_id
from blockyard.billing import customers, subscriptions
from blockyard.billing.models import BillingCheckout
from blockyard.billing.schemas import CheckoutCreate, CheckoutRead, PortalCreate, PortalRead
from blockyard.billing.stripe import mirror
from blockyard.billing.stripe.client import PAGE, StripeObject
from blockyard.billing.stripe.operation import Asked, Operation, made_by, nothing
from blockyard.billing.stripe.outgoing import Intent, Key, perform
from blockyard.billing.stripe.prices import price_of
from blockyard.identity import organizations
from blockyard.tenancy.session import TenantSession

CheckoutParams = stripe.params.checkout.SessionCreateParams
PortalParams = stripe.params.billing_portal.SessionCreateParams


async def ask_for_checkout(client: stripe.StripeClient, asked: Asked) -> stripe.checkout.Session:
    return await client.v1.checkout.sessions.create_async(
        cast(CheckoutParams, asked.wish), {"idempotency_key": asked.key}
    )


async def find_checkout(client: stripe.StripeClient, asked: Asked) -> stripe.StripeObject | None:
    wish = cast(CheckoutParams, asked.wish)
    listed = await client.v1.checkout.sessions.list_async(
        {"customer": wish["customer"], "created": {"gte": asked.since}, "limit": PAGE}
    )
    return await made_by(listed, asked.request_id)


async def keep_checkout(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    await mirror.keep(db, obj, seen_at)
    row = (await db.execute(select(BillingCheckout).where(BillingCheckout.stripe_id == obj["id"]))).scalar_one()
    return CheckoutRead.model_validate(row).model_dump(mode="json")


async def ask_for_portal(client: stripe.StripeClient, asked: Asked) -> stripe.billing_portal.Session:
    return await client.v1.billing_portal.sessions.create_async(
        cast(PortalParams, asked.wish), {"idempotency_key": asked.key}
    )


async def keep_portal(_db: TenantSession, obj: StripeObject, _seen_at: datetime) -> dict[str, Any]:
    return PortalRead(stripe_id=obj["id"], url=obj["url"]).model_dump(mode="json")


CHECKOUT: Final = Operation(
    "checkout.sessions.create", "checkout.session", ask_for_checkout, find_checkout, keep_checkout
)
PORTAL: Final = Operation("billing_portal.sessions.create", None, ask_for_portal, nothing, keep_portal)
"""Stripe lists and fetches no portal sessions. Each lives for minutes, so a second one does no harm."""


async def open_checkout(
    db: TenantSession, client: stripe.StripeClient, wish: CheckoutCreate, key: Key | None
) -> dict[str, Any]:
    """Raises AlreadySubscribed."""

    async def prepare() -> Intent:
        price = await price_of(client, wish.plan)
        customer = (await customers.ensure(db, client))["stripe_id"]
        await organizations.get_organization(db, lock=True)
        if await subscriptions.living(db) is not None:
            raise subscriptions.AlreadySubscribed("This organization has a subscription. Change it in the portal.")
        request_id = new_id()
        metadata = customers.witness(db, request_id)
        params: CheckoutParams = {
            "mode": "subscription",
            "customer": customer,
            "line_items": [{"price": price, "quantity": wish.quantity}],
            "success_url": str(wish.success_url),
            "cancel_url": str(wish.cancel_url),
            "metadata": metadata,
            "subscription_data": {"metadata": metadata},
        }
        return Intent(request_id, subscriptions.NEW, {**params})

    return await perform(db, client, CHECKOUT, key, prepare)


async def open_portal(
    db: TenantSession, client: stripe.StripeClient, wish: PortalCreate, key: Key | None
) -> dict[str, Any]:
    async def prepare() -> Intent:
        customer = (await customers.ensure(db, client))["stripe_id"]
        params: PortalParams = {"customer": customer, "return_url": str(wish.return_url)}
        return Intent(new_id(), None, {**params})

    return await perform(db, client, PORTAL, key, prepare)
