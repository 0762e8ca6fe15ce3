"""Stripe's own pages: Checkout, on which somebody subscribes, and the portal, with the card, the invoices and the end."""

from datetime import datetime
from typing import Any, Final, cast

import stripe

from blockyard.base.ids import new_id
from blockyard.billing import customers, pages, subscriptions, trials
from blockyard.billing.plans import BY_NAME
from blockyard.billing.schemas import CheckoutCreate, PortalCreate, PortalRead
from blockyard.billing.stripe.client import PAGE, Client, StripeObject
from blockyard.billing.stripe.operation import Asked, Operation, made_by, nothing
from blockyard.billing.stripe.outgoing import Intent, perform
from blockyard.billing.stripe.portal import portal_of
from blockyard.billing.stripe.prices import price_of
from blockyard.tenancy.session import TenantSession
from blockyard.web.request_keys import RequestKey

CheckoutParams = stripe.params.checkout.SessionCreateParams
SubscriptionData = stripe.params.checkout.SessionCreateParamsSubscriptionData
PortalParams = stripe.params.billing_portal.SessionCreateParams


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


async def request_portal(client: stripe.StripeClient, asked: Asked) -> stripe.billing_portal.Session:
    return await client.v1.billing_portal.sessions.create_async(
        cast(PortalParams, asked.parameters), {"idempotency_key": asked.key}
    )


async def present_portal(_db: TenantSession, obj: StripeObject, _seen_at: datetime) -> dict[str, Any]:
    return PortalRead(stripe_id=obj["id"], url=obj["url"]).model_dump(mode="json")


CHECKOUT: Final = Operation(
    "checkout.sessions.create", "checkout.session", request_checkout, find_checkout, pages.store_page
)
PORTAL: Final = Operation("billing_portal.sessions.create", None, request_portal, nothing, present_portal)
"""Stripe lists and fetches no portal sessions. Each lives for minutes, so a second one does no harm."""


async def open_checkout(
    db: TenantSession, client: Client, body: CheckoutCreate, key: RequestKey | None
) -> dict[str, Any]:
    """One page at a time: those that were open before it are expired. Raises AlreadySubscribed, NoTrial, TrialUsed."""
    plan = BY_NAME[body.plan]

    async def prepare() -> Intent:
        if body.trial:
            trials.refuse_without_trial(plan)
        price = await price_of(client, body.plan)
        customer = (await customers.ensure_customer(db, client))["stripe_id"]
        await subscriptions.take_place(db, client)
        if body.trial:
            await trials.refuse_second_trial(db)
        request_id = new_id()
        metadata = customers.metadata_of(db, request_id)
        trial = trials.trial_of(plan) if body.trial else {}
        params: CheckoutParams = {
            "mode": "subscription",
            "customer": customer,
            "line_items": [{"price": price.id, "quantity": 1}],
            "success_url": str(body.success_url),
            "cancel_url": str(body.cancel_url),
            "metadata": metadata,
            "subscription_data": cast(SubscriptionData, {"metadata": metadata} | trial),
        }
        return Intent(request_id, subscriptions.NEW, {**params})

    return await perform(db, client, CHECKOUT, key, prepare)


async def open_portal(
    db: TenantSession, client: stripe.StripeClient, body: PortalCreate, key: RequestKey | None
) -> dict[str, Any]:
    async def prepare() -> Intent:
        configuration = await portal_of(client)
        customer = (await customers.ensure_customer(db, client))["stripe_id"]
        params: PortalParams = {
            "customer": customer,
            "configuration": configuration,
            "return_url": str(body.return_url),
        }
        return Intent(new_id(), None, {**params})

    return await perform(db, client, PORTAL, key, prepare)
