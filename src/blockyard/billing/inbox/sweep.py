"""Trying again: parked events whose object has been claimed meanwhile, and failed ones after a while."""

from datetime import timedelta
from typing import Final

from sqlalchemy import text

from blockyard.billing.inbox.models import UNCLAIMED
from blockyard.billing.inbox.receive import enqueue_event
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process

FORGET_PARKED_AFTER: Final = timedelta(days=3)
"""As long as Stripe itself tries. What nobody claimed by then is not ours: accounts are shared with other products."""

# An event that waits is due when one of its objects has a route; one whose job died with its worker, after ten minutes.
# A failed one is due after 2^attempts seconds, at most an hour, for three days.
DUE: Final = text("""
    UPDATE stripe.events AS event SET status = 'received', settled_at = now()
    WHERE id IN (
        SELECT id FROM stripe.events AS waiting
        WHERE (waiting.status = 'parked'
               AND EXISTS (SELECT 1 FROM stripe.routes AS route WHERE route.stripe_id = ANY (waiting.route_ids)))
           OR (waiting.status = 'received'
               AND coalesce(waiting.settled_at, waiting.received_at) < now() - interval '10 minutes')
           OR (waiting.status = 'failed' AND waiting.received_at > now() - interval '3 days'
               AND waiting.settled_at < now() - make_interval(secs => least(3600, 2 ^ least(waiting.attempts, 12))))
        ORDER BY waiting.created
        LIMIT 100
        FOR UPDATE SKIP LOCKED)
    RETURNING id, route_ids
""")

# Events carry people's data, and Stripe itself forgets them after 30 days.
DELETE_OLD: Final = text("""
    DELETE FROM stripe.events
    WHERE status IN ('applied', 'ignored') AND received_at < now() - interval '90 days'
""")

FORGET: Final = text("""
    UPDATE stripe.events SET status = 'ignored', error = :why, settled_at = now()
    WHERE status = 'parked' AND received_at < now() - CAST(:age AS interval)
""")


async def enqueue_due_events(process: Process) -> int:
    """Enqueues what is due; returns how many. Several workers may sweep at once."""
    async with gate_session(process.gate_engine) as gate:
        await gate.execute(DELETE_OLD)
        await gate.execute(FORGET, {"age": FORGET_PARKED_AFTER, "why": UNCLAIMED})
        due = (await gate.execute(DUE)).all()
        for event_id, route_ids in due:
            await enqueue_event(gate, event_id, route_ids)
    return len(due)
