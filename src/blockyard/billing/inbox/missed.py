"""Events that did not reach us: Stripe remembers all for 30 days, and hands them out.

All are looked at, and not only those that Stripe tried to deliver in vain: for an endpoint that was disabled it tries none.
"""

from datetime import datetime, timedelta
from typing import Final

import stripe
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from blockyard.base import clock
from blockyard.base.logs import get_logger
from blockyard.billing.inbox.event import Event, Unreadable, parse_event
from blockyard.billing.inbox.kinds import is_handled
from blockyard.billing.inbox.listing import pages_of
from blockyard.billing.inbox.receive import store_event
from blockyard.billing.stripe.client import StripeObject
from blockyard.tenancy.gate import gate_session

log = get_logger(__name__)

REMEMBERED: Final = timedelta(days=30)
OVERLAP: Final = timedelta(hours=1)
"""An event of just then may have been on its way."""

KNOWN: Final = text("SELECT id FROM stripe.events WHERE id = ANY (CAST(:ids AS text[]))")
LISTED: Final = text("SELECT max(events_listed_at) FROM stripe.nights")


async def pull_missed_events(gate_engine: AsyncEngine, client: stripe.StripeClient) -> list[str]:
    """Takes in those since the last night that we do not have and do something about, the oldest first; returns their
    ids. They came from Stripe's own API, so nothing has to be signed."""
    async with gate_session(gate_engine) as gate:
        listed = (await gate.execute(LISTED)).scalar_one()
    missed = []
    start = {"gte": int(since(listed).timestamp())}
    async for page in pages_of(client.v1.events.list_async, created=start):
        read = [(event, payload) for payload in page if (event := readable(payload)) is not None]
        async with gate_session(gate_engine) as gate:
            known = set((await gate.execute(KNOWN, {"ids": [event.id for event, _ in read]})).scalars())
        missed += [one for one in read if one[0].id not in known]
    return [event.id for event, payload in reversed(missed) if await store_event(gate_engine, event, payload)]


def since(listed: datetime | None) -> datetime:
    """From when on events are listed, after a night that had listed all by then."""
    oldest = clock.now() - REMEMBERED
    return max(oldest, listed - OVERLAP) if listed is not None else oldest


def readable(payload: StripeObject) -> Event | None:
    """None: nothing is done about it, or it is no event that we can read."""
    try:
        event = parse_event(payload)
    except Unreadable as error:
        log.warning("stripe_event_unreadable", event_id=payload.get("id"), error=str(error))
        return None
    return event if is_handled(event.type, event.kind) else None
