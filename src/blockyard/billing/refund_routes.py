"""/payments/refunds: a school asks for its money back, and sees what became of it."""

from typing import Annotated, Any
from uuid import UUID

from blockyard.billing import lists, refund_requests, refunds
from blockyard.billing.access import READ, REFUNDS
from blockyard.billing.refund_schemas import RefundRead, RefundRequestCreate, RefundRequestRead
from blockyard.billing.schemas import StripeId
from blockyard.identity.access import Session
from blockyard.web.asking import asked_of
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page

router = APIRouter(prefix="/payments/refunds", tags=["payments"])


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
async def list_refunds(db: Session, asked: Annotated[Asked, asked_of(lists.REFUNDS)]) -> Page[RefundRead]:
    """Those that Stripe has made."""
    return await page_of(db, refunds.select_refunds(), asked, RefundRead.model_validate)


@router.get("/requests", summary="List refunds that were asked for", dependencies=READ)
async def list_refund_requests(
    db: Session, asked: Annotated[Asked, asked_of(lists.REFUND_REQUESTS)]
) -> Page[RefundRequestRead]:
    return await page_of(db, refund_requests.select_refund_requests(), asked, RefundRequestRead.model_validate)


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
