"""Events that did not reach us: Stripe remembers those for 30 days, and hands them out."""

import stripe
from sqlalchemy.ext.asyncio import AsyncEngine

from blockyard.base.logs import get_logger
from blockyard.billing.inbox.event import Unreadable, parse_event
from blockyard.billing.inbox.receive import store_event
from blockyard.billing.inbox.survey import patiently
from blockyard.billing.stripe.client import StripeObject, plain

log = get_logger(__name__)


async def pull_missed_events(gate_engine: AsyncEngine, client: stripe.StripeClient) -> list[str]:
    """Takes in those that we do not have, the oldest first; returns their ids. They came from Stripe's own API, so
    nothing has to be signed."""
    new = []
    for payload in reversed(await patiently(lambda: undelivered(client)) or []):
        try:
            event = parse_event(payload)
        except Unreadable as error:
            log.warning("stripe_event_unreadable", event_id=payload.get("id"), error=str(error))
            continue
        if await store_event(gate_engine, event, payload):
            new.append(event.id)
    return new


async def undelivered(client: stripe.StripeClient) -> list[StripeObject]:
    """The newest first, as Stripe lists them."""
    events = await client.v1.events.list_async({"delivery_success": False, "limit": 100})
    return [plain(event) async for event in events.auto_paging_iter()]
