"""Subscriptions: begin, change, end. What Stripe says afterwards is kept by the mirror."""

from datetime import datetime
from typing import Any, Final, cast

import stripe
from sqlalchemy import Select, select

from blockyard.base.errors import Conflict, NotFound
from blockyard.base.ids import new_id
from blockyard.billing import customers
from blockyard.billing.models import BillingSubscription
from blockyard.billing.schemas import SubscriptionCreate, SubscriptionRead, SubscriptionUpdate
from blockyard.billing.stripe import mirror
from blockyard.billing.stripe.client import CHECKOUT_PAGE, PAGE, PORTAL_PAGE, StripeObject, plain
from blockyard.billing.stripe.operation import Asked, Operation, made_by
from blockyard.billing.stripe.outgoing import Intent, perform
from blockyard.billing.stripe.prices import price_of
from blockyard.identity import organizations
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.text_keys import has_text
from blockyard.web.idempotency import RequestKey

CreateParams = stripe.params.SubscriptionCreateParams
UpdateParams = stripe.params.SubscriptionUpdateParams

THING: Final = "subscription"
NEW: Final = "new subscription"
"""What a request to subscribe is about, here or on the page of Checkout: one is open at a time."""
CHANGED_BY: Final = "changed_by"
"""In the metadata at Stripe: which request of ours changed the subscription last."""
LIVING: Final = ("trialing", "active", "past_due", "unpaid", "incomplete", "paused")


class AlreadySubscribed(Conflict):
    code = "already_subscribed"


class SubscriptionLiving(Conflict):
    code = "subscription_living"


class SubscriptionEnded(Conflict):
    code = "subscription_ended"


async def request_subscription(client: stripe.StripeClient, asked: Asked) -> stripe.Subscription:
    return await client.v1.subscriptions.create_async(
        cast(CreateParams, asked.parameters), {"idempotency_key": asked.key}
    )


async def find_created(client: stripe.StripeClient, asked: Asked) -> stripe.StripeObject | None:
    body = cast(CreateParams, asked.parameters)
    listed = await client.v1.subscriptions.list_async(
        {"customer": body["customer"], "status": "all", "created": {"gte": asked.since}, "limit": PAGE}
    )
    return await made_by(listed, asked.request_id)


async def request_update(client: stripe.StripeClient, asked: Asked) -> stripe.Subscription:
    params = cast(UpdateParams, asked.parameters["params"])
    return await client.v1.subscriptions.update_async(
        asked.parameters["subscription"], params, {"idempotency_key": asked.key}
    )


async def find_updated(client: stripe.StripeClient, asked: Asked) -> stripe.StripeObject | None:
    known = await client.v1.subscriptions.retrieve_async(asked.parameters["subscription"])
    return known if plain(known)["metadata"].get(CHANGED_BY) == str(asked.request_id) else None


async def request_cancellation(client: stripe.StripeClient, asked: Asked) -> stripe.Subscription:
    """Stripe refuses to cancel what has ended, and keeps no answers to a DELETE: it is as we body then."""
    stripe_id: str = asked.parameters["subscription"]
    try:
        return await client.v1.subscriptions.cancel_async(stripe_id, {}, {"idempotency_key": asked.key})
    except stripe.InvalidRequestError:
        known = await client.v1.subscriptions.retrieve_async(stripe_id)
        if known.status in LIVING:
            raise
        return known


async def find_canceled(client: stripe.StripeClient, asked: Asked) -> stripe.StripeObject | None:
    known = await client.v1.subscriptions.retrieve_async(asked.parameters["subscription"])
    return known if known.status not in LIVING else None


async def store_subscription(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    await mirror.store_copy(db, obj, seen_at)
    return SubscriptionRead.model_validate(await get_subscription(db, obj["id"])).model_dump(mode="json")


CREATE: Final = Operation(
    "subscriptions.create", "subscription", request_subscription, find_created, store_subscription, CHECKOUT_PAGE
)
UPDATE: Final = Operation(
    "subscriptions.update", "subscription", request_update, find_updated, store_subscription, PORTAL_PAGE
)
CANCEL: Final = Operation(
    "subscriptions.cancel", "subscription", request_cancellation, find_canceled, store_subscription
)


def select_subscriptions() -> Select[BillingSubscription]:
    return select(BillingSubscription)


async def get_subscription(db: TenantSession, stripe_id: str) -> BillingSubscription:
    """Raises NotFound."""
    statement = select(BillingSubscription).where(has_text(db, BillingSubscription.stripe_id, stripe_id))
    found = (await db.execute(statement.execution_options(populate_existing=True))).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    return found


async def create_subscription(
    db: TenantSession, client: stripe.StripeClient, body: SubscriptionCreate, key: RequestKey | None
) -> dict[str, Any]:
    """One living subscription for an organization. A card that is declined, or that wants its owner's confirmation,
    makes none. Raises AlreadySubscribed, CardDeclined."""

    async def prepare() -> Intent:
        price = await price_of(client, body.plan)
        customer = (await customers.ensure_customer(db, client))["stripe_id"]
        await organizations.get_organization(db, lock=True)
        if await find_living_subscription(db) is not None:
            raise AlreadySubscribed("This organization has a subscription. Change it, or cancel it first.")
        request_id = new_id()
        params: CreateParams = {
            "customer": customer,
            "items": [{"price": price, "quantity": body.quantity}],
            "metadata": customers.metadata_of(db, request_id),
            "payment_behavior": "error_if_incomplete",
            "off_session": True,
        }
        if body.payment_method:
            params["default_payment_method"] = body.payment_method
        if body.trial_days:
            params["trial_period_days"] = body.trial_days
        return Intent(request_id, NEW, {**params})

    return await perform(db, client, CREATE, key, prepare)


async def find_living_subscription(db: TenantSession) -> BillingSubscription | None:
    """The newest subscription that has not ended."""
    statement = select_subscriptions().where(BillingSubscription.status.in_(LIVING))
    return (await db.execute(statement.order_by(BillingSubscription.started_at.desc()).limit(1))).scalar_one_or_none()


async def update_subscription(
    db: TenantSession, client: stripe.StripeClient, stripe_id: str, body: SubscriptionUpdate, key: RequestKey | None
) -> dict[str, Any]:
    """Raises NotFound, SubscriptionEnded, CardDeclined."""

    async def prepare() -> Intent:
        price = await price_of(client, body.plan) if body.plan else None
        subscription = await get_unended_subscription(db, stripe_id)
        request_id = new_id()
        params: UpdateParams = {"metadata": {CHANGED_BY: str(request_id)}}
        if price or body.quantity:
            item: stripe.params.SubscriptionUpdateParamsItem = {"id": subscription.item_id}
            if price:
                item["price"] = price
            if body.quantity:
                item["quantity"] = body.quantity
            params["items"] = [item]
            params["proration_behavior"] = body.proration
            params["payment_behavior"] = "error_if_incomplete"
        if body.cancel_at_period_end is not None:
            params["cancel_at_period_end"] = body.cancel_at_period_end
        return Intent(request_id, f"change of {stripe_id}", {"subscription": stripe_id, "params": {**params}})

    return await perform(db, client, UPDATE, key, prepare)


async def cancel_subscription(
    db: TenantSession, client: stripe.StripeClient, stripe_id: str, key: RequestKey | None, *, at_period_end: bool
) -> dict[str, Any]:
    """Raises NotFound, SubscriptionEnded."""
    if at_period_end:
        return await update_subscription(db, client, stripe_id, SubscriptionUpdate(cancel_at_period_end=True), key)

    async def prepare() -> Intent:
        await get_unended_subscription(db, stripe_id)
        return Intent(new_id(), f"change of {stripe_id}", {"subscription": stripe_id})

    return await perform(db, client, CANCEL, key, prepare)


async def get_unended_subscription(db: TenantSession, stripe_id: str) -> BillingSubscription:
    """Raises NotFound, SubscriptionEnded."""
    subscription = await get_subscription(db, stripe_id)
    if subscription.status not in LIVING:
        raise SubscriptionEnded("This subscription has ended. Begin a new one.")
    return subscription


async def refuse_deletion(db: TenantSession) -> None:
    """Stripe would go on charging a school that is gone."""
    if await find_living_subscription(db) is not None:
        raise SubscriptionLiving("This organization has a subscription. Cancel it first, then delete the organization.")
