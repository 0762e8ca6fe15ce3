"""Events that did not reach us: Stripe remembers all for 30 days, and hands them out.

All are looked at, and not only those that Stripe tried to deliver in vain: for an endpoint that was disabled it tries none.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import stripe
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

from blockyard.base import clock
from blockyard.base.logs import get_logger
from blockyard.base.tracebacks import describe_error
from blockyard.billing.alarms import Alarm
from blockyard.billing.inbox.event import Event, Unreadable, parse_event
from blockyard.billing.inbox.kinds import is_handled
from blockyard.billing.inbox.listing import pages_of
from blockyard.billing.inbox.receive import store_event
from blockyard.billing.stripe.client import StripeObject
from blockyard.tenancy.gate import gate_session

log = get_logger(__name__)

NOT_STORED: Final = "event_not_stored"
"""The alarm's kind."""
REMEMBERED: Final = timedelta(days=30)
OVERLAP: Final = timedelta(hours=1)
"""An event of just then may have been on its way."""

KNOWN: Final = text("SELECT id FROM stripe.events WHERE id = ANY (CAST(:ids AS text[]))")
# Which of these ids were those of schools that were deleted, and when: what we had heard of them went with them.
FORGOTTEN: Final = text("""
    SELECT route.stripe_id, tombstone.deleted_at
    FROM stripe.routes AS route JOIN stripe.tombstones AS tombstone USING (organization_id)
    WHERE route.stripe_id = ANY (CAST(:ids AS text[]))
""")
LISTED: Final = text("SELECT max(events_listed_at) FROM stripe.nights")


@dataclass(frozen=True, slots=True)
class Missed:
    """Ids of events that were `taken` in and enqueued, and an alarm for each that the database `refused`."""

    taken: list[str]
    refused: list[Alarm]


async def pull_missed_events(gate_engine: AsyncEngine, client: stripe.StripeClient) -> Missed:
    """Takes in those since the last night that we do not have and do something about, the oldest first. They came from
    Stripe's own API, so nothing has to be signed. One that cannot be stored keeps no other from it. What a school had
    before it was deleted is not missed: its events went with it."""
    async with gate_session(gate_engine) as gate:
        listed = (await gate.execute(LISTED)).scalar_one()
    missed = []
    start = {"gte": int(since(listed).timestamp())}
    async for page in pages_of(client.v1.events.list_async, created=start):
        read = [(event, payload) for payload in page if (event := readable(payload)) is not None]
        async with gate_session(gate_engine) as gate:
            known = set((await gate.execute(KNOWN, {"ids": [event.id for event, _ in read]})).scalars())
            routes = [one for event, _ in read for one in event.route_ids]
            deleted_at = {row.stripe_id: row.deleted_at for row in await gate.execute(FORGOTTEN, {"ids": routes})}
        missed += [one for one in read if one[0].id not in known and not is_forgotten(one[0], deleted_at)]
    taken: list[str] = []
    refused: list[Alarm] = []
    for event, payload in reversed(missed):
        try:
            if await store_event(gate_engine, event, payload):
                taken.append(event.id)
        except OperationalError:
            raise  # it would meet all of them
        except DBAPIError as error:
            log.warning("stripe_event_not_stored", event_id=event.id, type=event.type, error=describe_error(error))
            refused.append(not_stored(event, error))
    return Missed(taken, refused)


def is_forgotten(event: Event, deleted_at: Mapping[str, datetime]) -> bool:
    return any(event.created <= deleted_at[one].timestamp() for one in event.route_ids if one in deleted_at)


def not_stored(event: Event, error: Exception) -> Alarm:
    words = (
        f"The database refused {event.type}: {describe_error(error)}. What it tells of a school's objects is compared each"
        " night all the same. Each night tries it again, as long as Stripe remembers it (30 days). If it matters, see it in"
        " Stripe's dashboard."
    )
    return Alarm(NOT_STORED, event.id, None, words)


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
