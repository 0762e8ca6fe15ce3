"""The inbox over HTTP."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from blockyard.billing.inbox.models import EventStatus
from blockyard.web.schemas import ResponseModel


class WebhookReceipt(ResponseModel):
    """`stored` is false for an event that we had already."""

    stored: bool = Field(description="False: we had it already")


class StripeEventRead(ResponseModel):
    id: UUID
    event_id: str = Field(description="Its id at Stripe")
    type: str = Field(description="As Stripe calls it, such as `invoice.paid`")
    object_id: str | None = Field(description="Id of what it tells of")
    status: EventStatus = Field(description="What became of it")
    attempts: int = Field(description="How often work on it was begun")
    error: str | None = Field(description="Why the last attempt failed")
    created_at: datetime
    updated_at: datetime
