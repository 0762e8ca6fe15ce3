"""/payments/subscriptions."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request

from blockyard.billing import subscriptions as service
from blockyard.billing.access import MANAGE, PAYS, READ, Stripe
from blockyard.billing.models import BillingSubscription
from blockyard.billing.schemas import StripeId, SubscriptionCreate, SubscriptionRead, SubscriptionUpdate
from blockyard.billing.stripe.outgoing import Key
from blockyard.identity.access import Session
from blockyard.web.idempotency import KeyHeader
from blockyard.web.pagination import DEFAULT_LIMIT, page_of
from blockyard.web.schemas import Limit, Page

router = APIRouter()


@router.post(
    "/subscriptions",
    summary="Subscribe",
    openapi_extra=PAYS,
    status_code=201,
    response_model=SubscriptionRead,
    dependencies=MANAGE,
)
async def create_subscription(
    db: Session,
    client: Stripe,
    request: Request,
    wish: SubscriptionCreate,
    idempotency_key: KeyHeader = None,
) -> Any:
    """The customer's payment method pays at once. A card that wants its owner's confirmation needs Checkout instead."""
    return await service.begin(db, client, wish, await Key.of(request, idempotency_key))


@router.get("/subscriptions", summary="List subscriptions", dependencies=READ)
async def list_subscriptions(
    db: Session,
    limit: Limit = DEFAULT_LIMIT,
    cursor: UUID | None = None,
) -> Page[SubscriptionRead]:
    return await page_of(
        db,
        service.all_of_organization(),
        BillingSubscription.id,
        SubscriptionRead.model_validate,
        limit=limit,
        cursor=cursor,
    )


@router.patch(
    "/subscriptions/{subscription_id}",
    summary="Change plan or quantity, cancel at the period's end, resume",
    openapi_extra=PAYS,
    response_model=SubscriptionRead,
    dependencies=MANAGE,
)
async def update_subscription(
    db: Session,
    client: Stripe,
    request: Request,
    subscription_id: StripeId,
    wish: SubscriptionUpdate,
    idempotency_key: KeyHeader = None,
) -> Any:
    return await service.change(db, client, subscription_id, wish, await Key.of(request, idempotency_key))


@router.delete(
    "/subscriptions/{subscription_id}",
    summary="Cancel a subscription",
    response_model=SubscriptionRead,
    dependencies=MANAGE,
)
async def cancel_subscription(
    db: Session,
    client: Stripe,
    request: Request,
    subscription_id: StripeId,
    at_period_end: Annotated[bool, Query(description="Keep what is paid for; else it ends now.")] = False,
    idempotency_key: KeyHeader = None,
) -> Any:
    key = await Key.of(request, idempotency_key)
    return await service.end(db, client, subscription_id, key, at_period_end=at_period_end)
