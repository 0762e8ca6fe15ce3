"""Stripe's own pages: Checkout, on which somebody subscribes, and the portal, on which they change it."""

from datetime import datetime
from typing import Any, Final

import stripe
from sqlalchemy import select

from blockyard.billing import customers, subscriptions
from blockyard.billing.models import BillingCheckout
from blockyard.billing.schemas import CheckoutCreate, CheckoutRead, PortalCreate, PortalRead
from blockyard.billing.stripe import mirror
from blockyard.billing.stripe.client import StripeObject
from blockyard.billing.stripe.outgoing import Key, operation, perform
from blockyard.billing.stripe.prices import price_of
from blockyard.identity import organizations
from blockyard.tenancy.session import TenantSession


async def ask_for_checkout(client: stripe.StripeClient, wish: dict[str, Any], key: str) -> stripe.checkout.Session:
    return await client.v1.checkout.sessions.create_async(
        {
            "mode": "subscription",
            "customer": wish["customer"],
            "line_items": [{"price": await price_of(client, wish["plan"]), "quantity": wish["quantity"]}],
            "success_url": wish["success_url"],
            "cancel_url": wish["cancel_url"],
            "metadata": wish["metadata"],
            "subscription_data": {"metadata": wish["metadata"]},
        },
        {"idempotency_key": key},
    )


async def keep_checkout(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    await mirror.checkout(db, obj, seen_at)
    row = (await db.execute(select(BillingCheckout).where(BillingCheckout.stripe_id == obj["id"]))).scalar_one()
    return CheckoutRead.model_validate(row).model_dump(mode="json")


async def ask_for_portal(client: stripe.StripeClient, wish: dict[str, Any], key: str) -> stripe.billing_portal.Session:
    return await client.v1.billing_portal.sessions.create_async(
        {"customer": wish["customer"], "return_url": wish["return_url"]}, {"idempotency_key": key}
    )


async def keep_portal(_db: TenantSession, obj: StripeObject, _seen_at: datetime) -> dict[str, Any]:
    return PortalRead(stripe_id=obj["id"], url=obj["url"]).model_dump(mode="json")


CHECKOUT: Final = operation("checkout.sessions.create", ask_for_checkout, keep_checkout)
PORTAL: Final = operation("billing_portal.sessions.create", ask_for_portal, keep_portal)


async def open_checkout(
    db: TenantSession, client: stripe.StripeClient, wish: CheckoutCreate, key: Key | None
) -> dict[str, Any]:
    """Raises AlreadySubscribed."""
    customer = await customers.ensure(db, client)
    parameters = {**wish.model_dump(mode="json"), "customer": customer["stripe_id"], "metadata": customers.witness(db)}

    async def refuse_second() -> None:
        await organizations.get_organization(db, lock=True)
        if await subscriptions.living(db) is not None:
            raise subscriptions.AlreadySubscribed("This organization has a subscription. Change it in the portal.")

    return await perform(db, client, CHECKOUT, parameters, key, check=refuse_second)


async def open_portal(
    db: TenantSession, client: stripe.StripeClient, wish: PortalCreate, key: Key | None
) -> dict[str, Any]:
    customer = await customers.ensure(db, client)
    parameters = {**wish.model_dump(mode="json"), "customer": customer["stripe_id"]}
    return await perform(db, client, PORTAL, parameters, key)
