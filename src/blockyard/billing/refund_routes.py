"""/payments/refunds: a school asks for its money back, and sees what became of it."""

from typing import Any
from uuid import UUID

from blockyard.billing import refund_requests, refunds
from blockyard.billing.access import READ, REFUNDS
from blockyard.billing.models import BillingRefund
from blockyard.billing.refund_models import BillingRefundRequest
from blockyard.billing.refund_schemas import RefundRead, RefundRequestCreate, RefundRequestRead
from blockyard.billing.schemas import StripeId
from blockyard.identity.access import Session
from blockyard.web.pagination import DEFAULT_LIMIT, page_of
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Cursor, Limit, Page

router = APIRouter(prefix="/refunds")


@router.post(
    "",
    summary="Ask for a refund",
    status_code=201,
    dependencies=REFUNDS,
    openapi_extra={"x-problems": [404], "x-location": "/payments/refunds/requests/{refund_request_id}"},
)
async def create_refund_request(
    db: Session,
    body: RefundRequestCreate,
) -> RefundRequestRead:
    """The operator decides. Until then nothing is moved, and the request can be withdrawn."""
    return await refund_requests.create_refund_request(db, body)


@router.get("", summary="List refunds", dependencies=READ)
async def list_refunds(
    db: Session,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> Page[RefundRead]:
    """Those that Stripe has made."""
    return await page_of(
        db,
        refunds.select_refunds(),
        BillingRefund.id,
        RefundRead.model_validate,
        limit=limit,
        cursor=cursor,
    )


@router.get("/requests", summary="List refunds that were asked for", dependencies=READ)
async def list_refund_requests(
    db: Session,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> Page[RefundRequestRead]:
    return await page_of(
        db,
        refund_requests.select_refund_requests(),
        BillingRefundRequest.id,
        RefundRequestRead.model_validate,
        limit=limit,
        cursor=cursor,
    )


@router.get(
    "/requests/{refund_request_id}",
    summary="Get a refund request",
    response_model=RefundRequestRead,
    dependencies=READ,
)
async def get_refund_request(db: Session, refund_request_id: UUID) -> Any:
    return await refund_requests.get_refund_request(db, refund_request_id)


@router.post("/requests/{refund_request_id}/withdraw", summary="Withdraw a refund request", dependencies=REFUNDS)
async def withdraw_refund_request(db: Session, refund_request_id: UUID) -> RefundRequestRead:
    """While it waits."""
    return await refund_requests.withdraw_refund_request(db, refund_request_id)


@router.get("/{refund_id}", summary="Get a refund", response_model=RefundRead, dependencies=READ)
async def get_refund(db: Session, refund_id: StripeId) -> Any:
    return await refunds.get_refund(db, refund_id)
