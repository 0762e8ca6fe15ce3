"""/webhooks/stripe: where Stripe tells us, and where an admin sees what it told."""

from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import APIRouter, Header, Request
from sqlalchemy import select

from blockyard.billing.inbox.models import StripeEvent
from blockyard.billing.inbox.receive import receive_event
from blockyard.billing.inbox.schemas import StripeEventRead, WebhookReceipt
from blockyard.billing.permissions import BILLING_READ
from blockyard.identity.access import Session, requires
from blockyard.web.body_limit import takes_body
from blockyard.web.pagination import DEFAULT_LIMIT, page_of
from blockyard.web.process import process_of
from blockyard.web.schemas import Limit, Page

router = APIRouter(tags=["stripe"])


EVENT: Final[dict[str, Any]] = {
    "dependencies": [takes_body(256 * 1024)],  # larger than any event of Stripe's, with the invoice of a large school
    "openapi_extra": {"x-problems": [404]},
}


@router.post("/webhooks/stripe", summary="Take an event of Stripe's", **EVENT)
@router.post("/payments/webhooks/stripe", summary="The same, at its other address", **EVENT)
async def take_event(request: Request, stripe_signature: Annotated[str, Header()] = "") -> WebhookReceipt:
    """Verified by its signature, stored once, worked on afterwards."""
    return WebhookReceipt(stored=await receive_event(process_of(request), await request.body(), stripe_signature))


@router.get(
    "/webhooks/stripe/events",
    summary="List what Stripe told about this organization",
    dependencies=[requires(BILLING_READ)],
)
async def list_events(
    db: Session,
    limit: Limit = DEFAULT_LIMIT,
    cursor: UUID | None = None,
) -> Page[StripeEventRead]:
    return await page_of(
        db, select(StripeEvent), StripeEvent.id, StripeEventRead.model_validate, limit=limit, cursor=cursor
    )
