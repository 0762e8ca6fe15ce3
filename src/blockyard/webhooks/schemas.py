"""The webhooks room over HTTP."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, field_validator

from blockyard.web.names import CLEAN
from blockyard.web.schemas import ApiModel, JsonObject
from blockyard.webhooks.states import DeliveryStatus, DisabledReason, EventType
from blockyard.webhooks.targets import MAX_URL

Url = Annotated[
    str,
    Field(
        min_length=1,
        max_length=MAX_URL,
        description="Where events are sent by POST: https, on port 443 or 8443, without user name and password.",
        examples=["https://school.example/hooks/blockyard"],
    ),
]
Description = Annotated[str, Field(max_length=200, description="For people who read the list."), CLEAN]
EventTypes = Annotated[
    list[EventType],
    Field(
        min_length=1,
        max_length=len(EventType),
        description="What is sent there; null: everything, also what later versions tell.",
    ),
]


class WebhookEndpointCreate(ApiModel):
    url: Url
    description: Description = ""
    event_types: EventTypes | None = None
    enabled: bool = True


class WebhookEndpointUpdate(ApiModel):
    """What is left out stays as it is. To enable an endpoint that was disabled begins anew: its failures are forgotten."""

    url: Url | None = None
    description: Description | None = None
    event_types: EventTypes | None = None
    enabled: bool | None = None

    @field_validator("url", "description", "enabled")
    @classmethod
    def is_not_null(cls, value: str | bool | None) -> str | bool:
        if value is None:
            raise ValueError("leave it out to keep it as it is; it cannot be null")
        return value


class WebhookEndpointRead(ApiModel):
    id: UUID
    url: str
    description: str
    event_types: list[EventType] | None
    enabled: bool
    disabled_reason: DisabledReason | None
    """Why Blockyard disabled it; null if it did not."""
    secret_hint: str
    """The last four characters of its secret."""
    old_secret_until: datetime | None
    """Until then requests are signed with the secret before the last rotation, too."""
    failing_since: datetime | None
    """The first attempt that failed after the last one that did not."""
    created_by_id: UUID
    created_at: datetime
    updated_at: datetime


class WebhookEndpointSecret(WebhookEndpointRead):
    """An endpoint with its new secret, which is shown this once."""

    secret: Annotated[str, Field(description="`whsec_` and base64: what signatures are verified with.")]


class WebhookAttempt(ApiModel):
    at: datetime
    code: int | None
    """The status of the answer; null if none came."""
    error: str | None
    """Why it does not count; null if it was delivered."""
    answer: str
    """The beginning of the answer's body."""
    duration_ms: int


class WebhookDeliveryRead(ApiModel):
    id: UUID
    endpoint_id: UUID
    event_id: UUID
    """What `webhook-id` says, in every attempt."""
    event_type: str
    sequence: int
    status: DeliveryStatus
    attempts: list[WebhookAttempt]
    """Oldest first, the last 20."""
    next_try_at: datetime | None
    created_at: datetime
    finished_at: datetime | None


class WebhookMessage(ApiModel):
    """The body of a request to an endpoint."""

    type: str
    timestamp: datetime
    """When it happened. When it was sent stands in the header `webhook-timestamp`."""
    sequence: int
    """Larger than that of every event of the organization that happened before."""
    organization_id: UUID
    data: JsonObject


class WebhookDeliveryDetail(WebhookDeliveryRead):
    message: WebhookMessage
    """What is sent."""
