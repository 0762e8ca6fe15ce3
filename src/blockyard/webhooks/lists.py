"""How the room's lists are sorted, searched and narrowed."""

from typing import Final

from blockyard.web.listing import Listing, equals, one_of
from blockyard.webhooks.models import WebhookDelivery, WebhookEndpoint, WebhookEvent
from blockyard.webhooks.states import TEST, DeliveryStatus, EventType

ENDPOINTS: Final = Listing(WebhookEndpoint.id)
DELIVERIES: Final = Listing(
    WebhookDelivery.id,
    filters={
        "status": equals(WebhookDelivery.status, DeliveryStatus, "Only those of this status"),
        "event_type": equals(WebhookEvent.type, one_of(*EventType, TEST), "Only those that tell of this"),
    },
)
