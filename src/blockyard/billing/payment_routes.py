"""/payments/payment-intents and /payments/disputes: what was paid, and what a bank asks back of it."""

from typing import Annotated, Any

from fastapi import Depends

from blockyard.billing import disputes, payments
from blockyard.billing.access import MOVES_MONEY, PAYS, READ, Stripe
from blockyard.billing.lists import DISPUTES, PAYMENTS
from blockyard.billing.schemas import DisputeRead, PaymentCreate, PaymentCreated, PaymentRead, StripeId
from blockyard.identity.access import Session
from blockyard.web.asking import asked_of
from blockyard.web.idempotency import CallerKey
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page

router = APIRouter(prefix="/payments", tags=["payments"])


async def get_payment_wish(client: Stripe, body: PaymentCreate) -> PaymentCreate:
    """Who names no currency means that of the plans, also where a key tells requests apart."""
    return body.model_copy(update={"currency": body.currency or client.currency})


@router.post(
    "/payment-intents",
    summary="Pay once",
    openapi_extra=PAYS,
    status_code=201,
    response_model=PaymentCreated,
    dependencies=MOVES_MONEY,
)
async def create_payment(
    db: Session,
    client: Stripe,
    body: Annotated[PaymentCreate, Depends(get_payment_wish)],
    key: CallerKey,
) -> Any:
    return await payments.create_payment(db, client, body, key)


@router.get("/payment-intents", summary="List payments", dependencies=READ)
async def list_payments(db: Session, asked: Annotated[Asked, asked_of(PAYMENTS)]) -> Page[PaymentRead]:
    """Single payments, and those that pay invoices."""
    return await page_of(db, payments.select_payments(), asked, PaymentRead.model_validate)


@router.get("/payment-intents/{payment_id}", summary="Get a payment", response_model=PaymentRead, dependencies=READ)
async def get_payment(db: Session, payment_id: StripeId) -> Any:
    return await payments.get_payment(db, payment_id)


@router.get("/disputes", summary="List disputes", dependencies=READ)
async def list_disputes(db: Session, asked: Annotated[Asked, asked_of(DISPUTES)]) -> Page[DisputeRead]:
    return await page_of(db, disputes.select_disputes(), asked, DisputeRead.model_validate)


@router.get("/disputes/{dispute_id}", summary="Get a dispute", response_model=DisputeRead, dependencies=READ)
async def get_dispute(db: Session, dispute_id: StripeId) -> Any:
    return await disputes.get_dispute(db, dispute_id)
