"""/payments/subscriptions."""

from typing import Annotated, Any

from fastapi import Query

from blockyard.billing import cancellation, changes, previews
from blockyard.billing import subscriptions as service
from blockyard.billing.access import MOVES_MONEY, PAYS, READ, Stripe
from blockyard.billing.lists import SUBSCRIPTIONS
from blockyard.billing.schemas import (
    ChangePreview,
    PlanName,
    StripeId,
    SubscriptionCreate,
    SubscriptionRead,
    SubscriptionUpdate,
)
from blockyard.identity.access import Session
from blockyard.web.asking import asked_of
from blockyard.web.idempotency import CallerKey
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page

router = APIRouter(prefix="/payments", tags=["payments"])


@router.post(
    "/subscriptions",
    summary="Subscribe",
    openapi_extra=PAYS,
    status_code=201,
    response_model=SubscriptionRead,
    dependencies=MOVES_MONEY,
)
async def create_subscription(
    db: Session,
    client: Stripe,
    body: SubscriptionCreate,
    key: CallerKey,
) -> Any:
    """The customer's payment method pays at once. A card that wants its owner's confirmation needs Checkout instead."""
    return await service.create_subscription(db, client, body, key)


@router.get("/subscriptions", summary="List subscriptions", dependencies=READ)
async def list_subscriptions(db: Session, asked: Annotated[Asked, asked_of(SUBSCRIPTIONS)]) -> Page[SubscriptionRead]:
    return await page_of(db, service.select_subscriptions(), asked, SubscriptionRead.model_validate)


@router.get(
    "/subscriptions/{subscription_id}",
    summary="Get a subscription",
    response_model=SubscriptionRead,
    dependencies=READ,
)
async def get_subscription(db: Session, subscription_id: StripeId) -> Any:
    return await service.get_subscription(db, subscription_id)


@router.get(
    "/subscriptions/{subscription_id}/preview",
    summary="See what another plan costs",
    openapi_extra=PAYS,
    dependencies=READ,
)
async def preview_subscription_change(
    db: Session,
    client: Stripe,
    subscription_id: StripeId,
    plan: Annotated[PlanName, Query(description="The plan to change to")],
) -> ChangePreview:
    """Stripe is asked, and nothing is changed."""
    return await previews.preview_change(db, client, subscription_id, plan)


@router.patch(
    "/subscriptions/{subscription_id}",
    summary="Change the plan, cancel at the period's end, resume",
    openapi_extra=PAYS,
    response_model=SubscriptionRead,
    dependencies=MOVES_MONEY,
)
async def update_subscription(
    db: Session,
    client: Stripe,
    subscription_id: StripeId,
    body: SubscriptionUpdate,
    key: CallerKey,
) -> Any:
    return await changes.update_subscription(db, client, subscription_id, body, key)


@router.delete(
    "/subscriptions/{subscription_id}",
    summary="Cancel a subscription",
    response_model=SubscriptionRead,
    dependencies=MOVES_MONEY,
)
async def cancel_subscription(
    db: Session,
    client: Stripe,
    subscription_id: StripeId,
    key: CallerKey,
    at_period_end: Annotated[
        bool, Query(description="Keep what is paid for; else it ends now, and is settled.")
    ] = False,
) -> Any:
    return await cancellation.cancel_subscription(db, client, subscription_id, key, at_period_end=at_period_end)
