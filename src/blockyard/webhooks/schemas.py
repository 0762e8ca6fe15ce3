"""The webhooks room over HTTP."""

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from blockyard.web.etags import Editable
from blockyard.web.left_out import NEVER_NULL
from blockyard.web.names import CLEAN
from blockyard.web.schemas import KEEPABLE, UNIQUE, JsonObject, RequestModel, ResponseModel
from blockyard.web.shown_once import SHOWN_ONCE
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
    KEEPABLE,
]
Description = Annotated[str, Field(max_length=200, description="For people who read the list."), CLEAN]
EventTypes = Annotated[
    list[EventType],
    Field(
        min_length=1,
        max_length=len(EventType),
        description="What is sent there; null: everything, also what later versions tell.",
    ),
    *UNIQUE,
]


class WebhookEndpointCreate(RequestModel):
    url: Url = Field(description="Where events are sent by POST: https, on port 443 or 8443")
    description: Description = Field(default="", description="For people who read the list")
    event_types: EventTypes | None = Field(default=None, description="What is sent there; null: everything")
    enabled: bool = Field(default=True, description="Whether events are sent there")


class WebhookEndpointUpdate(RequestModel):
    """What is left out stays as it is. To enable an endpoint that was disabled begins anew: its failures are forgotten."""

    url: Annotated[Url | None, NEVER_NULL] = Field(default=None, description="Where events are sent by POST")
    description: Annotated[Description | None, NEVER_NULL] = Field(
        default=None, description="For people who read the list"
    )
    event_types: EventTypes | None = Field(default=None, description="What is sent there; null: everything")
    enabled: Annotated[bool | None, NEVER_NULL] = Field(default=None, description="Whether events are sent there")


class WebhookEndpointRead(Editable):
    """Where a school's own application hears of events."""

    changes_by_itself: ClassVar = frozenset({"disabled_reason", "failing_since", "old_secret_until", "updated_at"})

    id: UUID
    url: str = Field(description="Where events are sent")
    description: str = Field(description="For people who read the list")
    event_types: list[EventType] | None = Field(description="What is sent there; null: everything")
    enabled: bool = Field(description="Whether events are sent there")
    disabled_reason: DisabledReason | None = Field(description="Why Blockyard disabled it; null if it did not")
    secret_hint: str = Field(description="The last four characters of its secret")
    old_secret_until: datetime | None = Field(
        description="Until then requests are signed with the secret before the last rotation, too"
    )
    failing_since: datetime | None = Field(description="The first attempt that failed after the last one that did not")
    created_by_id: UUID
    created_at: datetime
    updated_at: datetime


class WebhookEndpointSecret(WebhookEndpointRead):
    """An endpoint with its new secret, which is shown this once."""

    secret: Annotated[str, SHOWN_ONCE] = Field(
        description="`whsec_` and base64: what signatures are verified with. Shown this once."
    )


class WebhookAttempt(ResponseModel):
    """One request to the endpoint."""

    at: datetime = Field(description="When it was sent")
    code: int | None = Field(description="The status of the answer; null if none came")
    error: str | None = Field(description="Why it does not count; null if it was delivered")
    answer: str = Field(description="The beginning of the answer's body")
    duration_ms: int = Field(description="How long the answer took, in milliseconds")


class WebhookDeliveryRead(ResponseModel):
    """An event for one endpoint, and how its sending goes."""

    id: UUID
    endpoint_id: UUID = Field(description="The endpoint that it is for")
    event_id: UUID = Field(description="What `webhook-id` says, in every attempt")
    event_type: str = Field(description="What happened")
    sequence: int = Field(description="Larger than that of every event of the organization that happened before")
    status: DeliveryStatus = Field(description="How far it is")
    attempts: list[WebhookAttempt] = Field(description="Oldest first, the last 20")
    next_try_at: datetime | None = Field(description="When it is sent again; null: it is not")
    created_at: datetime
    finished_at: datetime | None


class WebhookMessage(ResponseModel):
    """The body of a request to an endpoint."""

    type: str = Field(description="What happened")
    timestamp: datetime = Field(
        description="When it happened. When it was sent stands in the header `webhook-timestamp`"
    )
    sequence: int = Field(description="Larger than that of every event of the organization that happened before")
    organization_id: UUID
    data: JsonObject = Field(description="What it is about, by ids and public facts")


class WebhookDeliveryDetail(WebhookDeliveryRead):
    """A delivery with what is sent."""

    message: WebhookMessage = Field(description="What is sent")
