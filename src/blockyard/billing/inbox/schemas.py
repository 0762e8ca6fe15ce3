"""The inbox over HTTP."""

from datetime import datetime

from blockyard.web.schemas import ApiModel


class WebhookReceipt(ApiModel):
    """`stored` is false for an event that we had already."""

    stored: bool


class StripeEventRead(ApiModel):
    event_id: str
    type: str
    object_id: str | None
    status: str
    attempts: int
    error: str | None
    created_at: datetime
    updated_at: datetime
