"""How the list of Stripe's events is sorted and narrowed."""

from typing import Final

from blockyard.billing.inbox.models import EventStatus, StripeEvent
from blockyard.web.listing import ExactText, Listing, equals

EVENTS: Final = Listing(
    StripeEvent.id,
    sorts=(StripeEvent.updated_at,),
    filters={
        "status": equals(StripeEvent.status, EventStatus, "Only those of which this became"),
        "type": equals(StripeEvent.type, ExactText, "Only those of this type, such as `invoice.paid`"),
        "object_id": equals(StripeEvent.object_id, ExactText, "Only those about this object, by Stripe's id"),
    },
)
