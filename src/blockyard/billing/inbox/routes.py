"""/webhooks/stripe: where Stripe tells us, and where an admin sees what it told."""

from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import Header, Request
from sqlalchemy import select

from blockyard.billing.inbox.lines import get_event
from blockyard.billing.inbox.lists import EVENTS
from blockyard.billing.inbox.models import StripeEvent
from blockyard.billing.inbox.receive import receive_event
from blockyard.billing.inbox.schemas import StripeEventRead, WebhookReceipt
from blockyard.billing.permissions import BILLING_READ
from blockyard.identity.access import Session, requires
from blockyard.web.addresses import takes_any_query
from blockyard.web.asking import asked_of
from blockyard.web.body_limit import takes_body
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.process import process_of
from blockyard.web.routing import APIRouter, without_key
from blockyard.web.schemas import Page

router = APIRouter(tags=["stripe"])


EVENT: Final[dict[str, Any]] = {
    "dependencies": [
        takes_body(256 * 1024),  # larger than any event of Stripe's, with the invoice of a large school
        takes_any_query,  # who set the address up wrote what it ends in
        without_key("each event has an id, and is taken once."),
    ],
    "openapi_extra": {"x-problems": [404]},
}


@router.post("/webhooks/stripe", summary="Take an event of Stripe's", **EVENT)
@router.post(
    "/payments/webhooks/stripe",
    summary="Take an event of Stripe's, at its other address",
    name="receive_stripe_event_of_payments",
    **EVENT,
)
async def receive_stripe_event(request: Request, stripe_signature: Annotated[str, Header()] = "") -> WebhookReceipt:
    """Verified by its signature, stored once, worked on afterwards."""
    return WebhookReceipt(stored=await receive_event(process_of(request), await request.body(), stripe_signature))


@router.get(
    "/webhooks/stripe/events",
    summary="List what Stripe told about this organization",
    dependencies=[requires(BILLING_READ)],
)
async def list_stripe_events(db: Session, asked: Annotated[Asked, asked_of(EVENTS)]) -> Page[StripeEventRead]:
    return await page_of(db, select(StripeEvent), asked, StripeEventRead.model_validate)


@router.get(
    "/webhooks/stripe/events/{stripe_event_id}",
    summary="Get one thing that Stripe told about this organization",
    response_model=StripeEventRead,
    dependencies=[requires(BILLING_READ)],
)
async def get_stripe_event(db: Session, stripe_event_id: UUID) -> Any:
    return await get_event(db, stripe_event_id)
