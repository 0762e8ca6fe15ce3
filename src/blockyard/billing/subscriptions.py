"""Subscriptions: begin, change, end. What Stripe says afterwards is kept by the mirror."""

from datetime import datetime
from typing import Any, Final

import stripe
from sqlalchemy import Select, select

from blockyard.base.errors import Conflict, NotFound
from blockyard.billing import customers
from blockyard.billing.models import BillingSubscription
from blockyard.billing.schemas import SubscriptionCreate, SubscriptionRead, SubscriptionUpdate
from blockyard.billing.stripe import mirror
from blockyard.billing.stripe.client import StripeObject
from blockyard.billing.stripe.outgoing import Key, open_requests, operation, perform
from blockyard.billing.stripe.prices import price_of
from blockyard.identity import organizations
from blockyard.tenancy.session import TenantSession

THING: Final = "subscription"
LIVING: Final = ("trialing", "active", "past_due", "unpaid", "incomplete", "paused")


class AlreadySubscribed(Conflict):
    code = "already_subscribed"


class SubscriptionLiving(Conflict):
    code = "subscription_living"


class SubscriptionEnded(Conflict):
    code = "subscription_ended"


async def ask_to_create(client: stripe.StripeClient, wish: dict[str, Any], key: str) -> stripe.Subscription:
    """A card that is declined, or that wants its owner's confirmation, makes no subscription: 402."""
    params: stripe.params.SubscriptionCreateParams = {
        "customer": wish["customer"],
        "items": [{"price": await price_of(client, wish["plan"]), "quantity": wish["quantity"]}],
        "metadata": wish["metadata"],
        "payment_behavior": "error_if_incomplete",
        "off_session": True,
    }
    if wish["payment_method"]:
        params["default_payment_method"] = wish["payment_method"]
    if wish["trial_days"]:
        params["trial_period_days"] = wish["trial_days"]
    return await client.v1.subscriptions.create_async(params, {"idempotency_key": key})


async def ask_to_update(client: stripe.StripeClient, wish: dict[str, Any], key: str) -> stripe.Subscription:
    params: stripe.params.SubscriptionUpdateParams = {}
    if wish["plan"] or wish["quantity"]:
        item: stripe.params.SubscriptionUpdateParamsItem = {"id": wish["item_id"]}
        if wish["plan"]:
            item["price"] = await price_of(client, wish["plan"])
        if wish["quantity"]:
            item["quantity"] = wish["quantity"]
        params["items"] = [item]
        params["proration_behavior"] = wish["proration"]
        params["payment_behavior"] = "error_if_incomplete"
    if wish["cancel_at_period_end"] is not None:
        params["cancel_at_period_end"] = wish["cancel_at_period_end"]
    return await client.v1.subscriptions.update_async(wish["stripe_id"], params, {"idempotency_key": key})


async def ask_to_cancel(client: stripe.StripeClient, wish: dict[str, Any], key: str) -> stripe.Subscription:
    return await client.v1.subscriptions.cancel_async(wish["stripe_id"], {}, {"idempotency_key": key})


async def keep(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    await mirror.subscription(db, obj, seen_at)
    return SubscriptionRead.model_validate(await get(db, obj["id"])).model_dump(mode="json")


CREATE: Final = operation("subscriptions.create", ask_to_create, keep)
UPDATE: Final = operation("subscriptions.update", ask_to_update, keep)
CANCEL: Final = operation("subscriptions.cancel", ask_to_cancel, keep)


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
    """One living subscription for an organization. Raises AlreadySubscribed, CardDeclined."""
    customer = await customers.ensure(db, client)
    parameters = {**wish.model_dump(mode="json"), "customer": customer["stripe_id"], "metadata": customers.witness(db)}

    async def refuse_second() -> None:
        await organizations.get_organization(db, lock=True)
        if await living(db) is not None or await open_requests(db, CREATE):
            raise AlreadySubscribed("This organization has a subscription. Change it, or cancel it first.")

    return await perform(db, client, CREATE, parameters, key, check=refuse_second)


async def living(db: TenantSession) -> BillingSubscription | None:
    """The newest subscription that has not ended."""
    statement = all_of_organization().where(BillingSubscription.status.in_(LIVING))
    return (await db.execute(statement.order_by(BillingSubscription.started_at.desc()).limit(1))).scalar_one_or_none()


async def change(
    db: TenantSession, client: stripe.StripeClient, stripe_id: str, wish: SubscriptionUpdate
) -> dict[str, Any]:
    """Raises NotFound, SubscriptionEnded, CardDeclined."""
    subscription = await not_ended(db, stripe_id)
    parameters = {**wish.model_dump(mode="json"), "stripe_id": stripe_id, "item_id": subscription.item_id}
    return await perform(db, client, UPDATE, parameters)


async def end(db: TenantSession, client: stripe.StripeClient, stripe_id: str, *, at_period_end: bool) -> dict[str, Any]:
    """Raises NotFound, SubscriptionEnded."""
    if at_period_end:
        return await change(db, client, stripe_id, SubscriptionUpdate(cancel_at_period_end=True))
    await not_ended(db, stripe_id)
    return await perform(db, client, CANCEL, {"stripe_id": stripe_id})


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
