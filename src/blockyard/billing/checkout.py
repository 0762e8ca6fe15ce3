"""Stripe's own pages: Checkout, on which somebody subscribes, and the portal, on which they change it."""

from datetime import datetime
from typing import Any, Final, cast

import stripe
from sqlalchemy import select

from blockyard.base.errors import NotFound
from blockyard.base.ids import new_id
from blockyard.billing import customers, subscriptions
from blockyard.billing.models import BillingCheckout
from blockyard.billing.schemas import CheckoutCreate, CheckoutRead, PortalCreate, PortalRead
from blockyard.billing.stripe import mirror
from blockyard.billing.stripe.client import PAGE, StripeObject
from blockyard.billing.stripe.operation import Asked, Operation, made_by, nothing
from blockyard.billing.stripe.outgoing import Intent, perform
from blockyard.billing.stripe.prices import price_of
from blockyard.identity import organizations
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.text_keys import has_text
from blockyard.web.idempotency import RequestKey

CheckoutParams = stripe.params.checkout.SessionCreateParams
PortalParams = stripe.params.billing_portal.SessionCreateParams

THING: Final = "checkout session"


async def request_checkout(client: stripe.StripeClient, asked: Asked) -> stripe.checkout.Session:
    return await client.v1.checkout.sessions.create_async(
        cast(CheckoutParams, asked.parameters), {"idempotency_key": asked.key}
    )


async def find_checkout(client: stripe.StripeClient, asked: Asked) -> stripe.StripeObject | None:
    body = cast(CheckoutParams, asked.parameters)
    listed = await client.v1.checkout.sessions.list_async(
        {"customer": body["customer"], "created": {"gte": asked.since}, "limit": PAGE}
    )
    return await made_by(listed, asked.request_id)


async def store_checkout(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    await mirror.store_copy(db, obj, seen_at)
    return CheckoutRead.model_validate(await get_checkout(db, obj["id"])).model_dump(mode="json")


async def request_portal(client: stripe.StripeClient, asked: Asked) -> stripe.billing_portal.Session:
    return await client.v1.billing_portal.sessions.create_async(
        cast(PortalParams, asked.parameters), {"idempotency_key": asked.key}
    )


async def present_portal(_db: TenantSession, obj: StripeObject, _seen_at: datetime) -> dict[str, Any]:
    return PortalRead(stripe_id=obj["id"], url=obj["url"]).model_dump(mode="json")


CHECKOUT: Final = Operation(
    "checkout.sessions.create", "checkout.session", request_checkout, find_checkout, store_checkout
)
PORTAL: Final = Operation("billing_portal.sessions.create", None, request_portal, nothing, present_portal)
"""Stripe lists and fetches no portal sessions. Each lives for minutes, so a second one does no harm."""


async def get_checkout(db: TenantSession, stripe_id: str) -> BillingCheckout:
    """Raises NotFound."""
    statement = select(BillingCheckout).where(has_text(db, BillingCheckout.stripe_id, stripe_id))
    found = (await db.execute(statement)).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    return found


async def open_checkout(
    db: TenantSession, client: stripe.StripeClient, body: CheckoutCreate, key: RequestKey | None
) -> dict[str, Any]:
    """Raises AlreadySubscribed."""

    async def prepare() -> Intent:
        price = await price_of(client, body.plan)
        customer = (await customers.ensure_customer(db, client))["stripe_id"]
        await organizations.get_organization(db, lock=True)
        if await subscriptions.find_living_subscription(db) is not None:
            raise subscriptions.AlreadySubscribed("This organization has a subscription. Change it in the portal.")
        request_id = new_id()
        metadata = customers.metadata_of(db, request_id)
        params: CheckoutParams = {
            "mode": "subscription",
            "customer": customer,
            "line_items": [{"price": price, "quantity": body.quantity}],
            "success_url": str(body.success_url),
            "cancel_url": str(body.cancel_url),
            "metadata": metadata,
            "subscription_data": {"metadata": metadata},
        }
        return Intent(request_id, subscriptions.NEW, {**params})

    return await perform(db, client, CHECKOUT, key, prepare)


async def open_portal(
    db: TenantSession, client: stripe.StripeClient, body: PortalCreate, key: RequestKey | None
) -> dict[str, Any]:
    async def prepare() -> Intent:
        customer = (await customers.ensure_customer(db, client))["stripe_id"]
        params: PortalParams = {"customer": customer, "return_url": str(body.return_url)}
        return Intent(new_id(), None, {**params})

    return await perform(db, client, PORTAL, key, prepare)
