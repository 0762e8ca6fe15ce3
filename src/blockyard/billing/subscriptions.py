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
from blockyard.billing.stripe.client import PAGE, StripeObject, plain
from blockyard.billing.stripe.operation import Asked, Operation, made_by
from blockyard.billing.stripe.outgoing import Intent, Key, perform
from blockyard.billing.stripe.prices import price_of
from blockyard.identity import organizations
from blockyard.tenancy.session import TenantSession

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


async def ask_to_create(client: stripe.StripeClient, asked: Asked) -> stripe.Subscription:
    return await client.v1.subscriptions.create_async(cast(CreateParams, asked.wish), {"idempotency_key": asked.key})


async def find_created(client: stripe.StripeClient, asked: Asked) -> stripe.StripeObject | None:
    wish = cast(CreateParams, asked.wish)
    listed = await client.v1.subscriptions.list_async(
        {"customer": wish["customer"], "status": "all", "created": {"gte": asked.since}, "limit": PAGE}
    )
    return await made_by(listed, asked.request_id)


async def ask_to_update(client: stripe.StripeClient, asked: Asked) -> stripe.Subscription:
    params = cast(UpdateParams, asked.wish["params"])
    return await client.v1.subscriptions.update_async(
        asked.wish["subscription"], params, {"idempotency_key": asked.key}
    )


async def find_updated(client: stripe.StripeClient, asked: Asked) -> stripe.StripeObject | None:
    known = await client.v1.subscriptions.retrieve_async(asked.wish["subscription"])
    return known if plain(known)["metadata"].get(CHANGED_BY) == str(asked.request_id) else None


async def ask_to_cancel(client: stripe.StripeClient, asked: Asked) -> stripe.Subscription:
    """Stripe refuses to cancel what has ended, and keeps no answers to a DELETE: it is as we wish then."""
    stripe_id: str = asked.wish["subscription"]
    try:
        return await client.v1.subscriptions.cancel_async(stripe_id, {}, {"idempotency_key": asked.key})
    except stripe.InvalidRequestError:
        known = await client.v1.subscriptions.retrieve_async(stripe_id)
        if known.status in LIVING:
            raise
        return known


async def find_canceled(client: stripe.StripeClient, asked: Asked) -> stripe.StripeObject | None:
    known = await client.v1.subscriptions.retrieve_async(asked.wish["subscription"])
    return known if known.status not in LIVING else None


async def keep(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    await mirror.keep(db, obj, seen_at)
    return SubscriptionRead.model_validate(await get(db, obj["id"])).model_dump(mode="json")


CREATE: Final = Operation("subscriptions.create", "subscription", ask_to_create, find_created, keep)
UPDATE: Final = Operation("subscriptions.update", "subscription", ask_to_update, find_updated, keep)
CANCEL: Final = Operation("subscriptions.cancel", "subscription", ask_to_cancel, find_canceled, keep)


def all_of_organization() -> Select[BillingSubscription]:
    return select(BillingSubscription)


async def get(db: TenantSession, stripe_id: str) -> BillingSubscription:
    """Raises NotFound."""
    statement = select(BillingSubscription).where(BillingSubscription.stripe_id == stripe_id)
    found = (await db.execute(statement.execution_options(populate_existing=True))).scalar_one_or_none()
    if found is None:
        raise NotFound(THING)
    return found


async def begin(
    db: TenantSession, client: stripe.StripeClient, wish: SubscriptionCreate, key: Key | None
) -> dict[str, Any]:
    """One living subscription for an organization. A card that is declined, or that wants its owner's confirmation,
    makes none. Raises AlreadySubscribed, CardDeclined."""

    async def prepare() -> Intent:
        price = await price_of(client, wish.plan)
        customer = (await customers.ensure(db, client))["stripe_id"]
        await organizations.get_organization(db, lock=True)
        if await living(db) is not None:
            raise AlreadySubscribed("This organization has a subscription. Change it, or cancel it first.")
        request_id = new_id()
        params: CreateParams = {
            "customer": customer,
            "items": [{"price": price, "quantity": wish.quantity}],
            "metadata": customers.witness(db, request_id),
            "payment_behavior": "error_if_incomplete",
            "off_session": True,
        }
        if wish.payment_method:
            params["default_payment_method"] = wish.payment_method
        if wish.trial_days:
            params["trial_period_days"] = wish.trial_days
        return Intent(request_id, NEW, {**params})

    return await perform(db, client, CREATE, key, prepare)


async def living(db: TenantSession) -> BillingSubscription | None:
    """The newest subscription that has not ended."""
    statement = all_of_organization().where(BillingSubscription.status.in_(LIVING))
    return (await db.execute(statement.order_by(BillingSubscription.started_at.desc()).limit(1))).scalar_one_or_none()


async def change(
    db: TenantSession, client: stripe.StripeClient, stripe_id: str, wish: SubscriptionUpdate, key: Key | None
) -> dict[str, Any]:
    """Raises NotFound, SubscriptionEnded, CardDeclined."""

    async def prepare() -> Intent:
        price = await price_of(client, wish.plan) if wish.plan else None
        subscription = await not_ended(db, stripe_id)
        request_id = new_id()
        params: UpdateParams = {"metadata": {CHANGED_BY: str(request_id)}}
        if price or wish.quantity:
            item: stripe.params.SubscriptionUpdateParamsItem = {"id": subscription.item_id}
            if price:
                item["price"] = price
            if wish.quantity:
                item["quantity"] = wish.quantity
            params["items"] = [item]
            params["proration_behavior"] = wish.proration
            params["payment_behavior"] = "error_if_incomplete"
        if wish.cancel_at_period_end is not None:
            params["cancel_at_period_end"] = wish.cancel_at_period_end
        return Intent(request_id, f"change of {stripe_id}", {"subscription": stripe_id, "params": {**params}})

    return await perform(db, client, UPDATE, key, prepare)


async def end(
    db: TenantSession, client: stripe.StripeClient, stripe_id: str, key: Key | None, *, at_period_end: bool
) -> dict[str, Any]:
    """Raises NotFound, SubscriptionEnded."""
    if at_period_end:
        return await change(db, client, stripe_id, SubscriptionUpdate(cancel_at_period_end=True), key)

    async def prepare() -> Intent:
        await not_ended(db, stripe_id)
        return Intent(new_id(), f"change of {stripe_id}", {"subscription": stripe_id})

    return await perform(db, client, CANCEL, key, prepare)


async def not_ended(db: TenantSession, stripe_id: str) -> BillingSubscription:
    """Raises NotFound, SubscriptionEnded."""
    subscription = await get(db, stripe_id)
    if subscription.status not in LIVING:
        raise SubscriptionEnded("This subscription has ended. Begin a new one.")
    return subscription


async def refuse_deletion(db: TenantSession) -> None:
    """Stripe would go on charging a school that is gone."""
    if await living(db) is not None:
        raise SubscriptionLiving("This organization has a subscription. Cancel it first, then delete the organization.")
