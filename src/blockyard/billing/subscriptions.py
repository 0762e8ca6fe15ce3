"""Subscriptions: begin one, look at them. What Stripe says afterwards is kept by the mirror."""

from datetime import datetime
from typing import Any, Final, cast

import stripe
from sqlalchemy import Select, select

from blockyard.base import clock
from blockyard.base.errors import Conflict
from blockyard.base.ids import new_id
from blockyard.billing import customers, pages, trials
from blockyard.billing.models import LIVING, BillingRequest, BillingSubscription
from blockyard.billing.plans import BY_NAME
from blockyard.billing.queries import find_copy, get_copy
from blockyard.billing.schemas import SubscriptionCreate, SubscriptionRead
from blockyard.billing.stripe import mirror
from blockyard.billing.stripe.client import CHECKOUT_PAGE, PAGE, Client, StripeObject, plain, problems
from blockyard.billing.stripe.fetch import fetch_subscription
from blockyard.billing.stripe.operation import Asked, Operation, made_by
from blockyard.billing.stripe.outgoing import Intent, RequestOpen, perform
from blockyard.billing.stripe.prices import price_of
from blockyard.identity import organizations
from blockyard.tenancy.session import TenantSession
from blockyard.web.request_keys import RequestKey

CreateParams = stripe.params.SubscriptionCreateParams

THING: Final = "subscription"
NEW: Final = "new subscription"
"""What a request to subscribe is about, here or on the page of Checkout: one is open at a time."""


class AlreadySubscribed(Conflict):
    code = "already_subscribed"


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


async def store_subscription(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    await mirror.store_copy(db, obj, seen_at)
    return SubscriptionRead.model_validate(await get_subscription(db, obj["id"])).model_dump(mode="json")


CREATE: Final = Operation(
    "subscriptions.create", "subscription", request_subscription, find_created, store_subscription, CHECKOUT_PAGE
)


def select_subscriptions() -> Select[BillingSubscription]:
    return select(BillingSubscription)


async def find_subscription(db: TenantSession, stripe_id: str) -> BillingSubscription | None:
    """As it is now; None for what we do not know."""
    return await find_copy(db, BillingSubscription, stripe_id)


async def get_subscription(db: TenantSession, stripe_id: str, *, lock: bool = False) -> BillingSubscription:
    """Raises NotFound."""
    return await get_copy(db, BillingSubscription, stripe_id, THING, lock=lock)


async def get_unended_subscription(db: TenantSession, stripe_id: str, *, lock: bool = False) -> BillingSubscription:
    """Raises NotFound, SubscriptionEnded."""
    subscription = await get_subscription(db, stripe_id, lock=lock)
    refuse_ended(subscription.status)
    return subscription


def refuse_ended(status: str) -> None:
    """Raises SubscriptionEnded."""
    if status not in LIVING:
        raise SubscriptionEnded("This subscription has ended. Begin a new one.")


async def ask_stripe_about(db: TenantSession, client: stripe.StripeClient, stripe_id: str) -> StripeObject:
    """What Stripe says now of a subscription that we know, with its latest invoice whole. Ends the transaction.

    Raises NotFound, SubscriptionEnded."""
    await get_unended_subscription(db, stripe_id)
    await db.commit()
    with problems():
        now = await fetch_subscription(client, stripe_id)
    return plain(now)


async def refresh_subscription(db: TenantSession, client: stripe.StripeClient, stripe_id: str) -> StripeObject:
    """The same, and the mirror knows it: what a change costs is decided by what is, not by what we heard last."""
    seen_at = clock.now()
    now = await ask_stripe_about(db, client, stripe_id)
    await mirror.store_copy(db, now, seen_at)
    await db.commit()
    return now


def is_paid(subscription: StripeObject) -> bool:
    """Whether the present period is. A renewal's invoice is a draft for an hour, while the subscription is active."""
    return subscription["status"] == "active" and (subscription["latest_invoice"] or {}).get("status") == "paid"


def change_of(stripe_id: str) -> str:
    """What a request to change or end a subscription is about: one is open at a time."""
    return f"change of {stripe_id}"


async def create_subscription(
    db: TenantSession, client: Client, body: SubscriptionCreate, key: RequestKey | None
) -> dict[str, Any]:
    """One living subscription for an organization. A card that is declined, or that wants its owner's confirmation,
    makes none. Raises AlreadySubscribed, NoTrial, TrialUsed, PaymentMethodRequired, CardDeclined."""
    plan = BY_NAME[body.plan]

    async def prepare() -> Intent:
        if body.trial:
            trials.refuse_without_trial(plan)
        price = await price_of(client, body.plan)
        customer = (await customers.ensure_customer(db, client))["stripe_id"]
        if body.trial and plan.trial_needs_card and body.payment_method is None:
            await db.commit()
            await trials.require_card(client, customer)
        await take_place(db, client)
        if body.trial:
            await trials.refuse_second_trial(db)
        request_id = new_id()
        params: CreateParams = {
            "customer": customer,
            "items": [{"price": price.id, "quantity": 1}],
            "metadata": customers.metadata_of(db, request_id),
            "payment_behavior": "error_if_incomplete",
        }
        if body.payment_method:
            params["default_payment_method"] = body.payment_method
        return Intent(request_id, NEW, {**params, **(trials.trial_of(plan) if body.trial else {})})

    return await perform(db, client, CREATE, key, prepare)


async def take_place(db: TenantSession, client: stripe.StripeClient) -> None:
    """Nothing stands in the way of a new subscription, and nothing can until the transaction ends: the organization is
    locked. Pages on which somebody could still pay are expired first. Raises AlreadySubscribed, RequestOpen."""
    await refuse_second(db)
    await pages.expire_pages(db, client)
    await organizations.get_organization(db, lock=True)
    await refuse_second(db)
    if await pages.find_open_pages(db):
        raise RequestOpen("Somebody has just opened a page to subscribe. Ask again.", headers={"Retry-After": "10"})


async def refuse_second(db: TenantSession) -> None:
    """Raises AlreadySubscribed."""
    if await find_living_subscription(db) is not None:
        raise AlreadySubscribed("This organization has a subscription. Change it, or cancel it first.")


async def find_living_subscription(db: TenantSession) -> BillingSubscription | None:
    """The newest subscription that has not ended."""
    statement = select_subscriptions().where(BillingSubscription.status.in_(LIVING))
    return (await db.execute(statement.order_by(BillingSubscription.started_at.desc()).limit(1))).scalar_one_or_none()


async def is_begun(db: TenantSession) -> bool:
    """Whether Stripe was asked for a subscription, or for a page to subscribe on, and has not answered."""
    begun = select(BillingRequest.id).where(BillingRequest.subject == NEW, BillingRequest.status == "open")
    return (await db.execute(begun)).scalar_one_or_none() is not None
