"""Taking an event in: verify, store once, enqueue, answer. What it means is found out later (process.py)."""

import json
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from blockyard.base import clock
from blockyard.base.logs import get_logger
from blockyard.base.spans import carried
from blockyard.billing.inbox.event import Body, Event, parse_event
from blockyard.billing.inbox.intake import StripeIntake
from blockyard.billing.inbox.signature import STRIPE
from blockyard.billing.settings import BillingSettings
from blockyard.jobs.defer import TRACEPARENT, current_request_id
from blockyard.tenancy.gate import gate_connection
from blockyard.tenancy.process import Process
from blockyard.web.signed_bodies import not_an_event, open_body

log = get_logger(__name__)

PROCESS_TASK: Final = "gate.stripe_event"

# Whose turn in the queue an event's job takes: that of the organization that has claimed one of the objects, if any, so
# that many events of one school delay no other's. Whose the event is, is judged later.
ENQUEUE: Final = text("""
    SELECT queue.enqueue(:task, jsonb_strip_nulls(jsonb_build_object(
        'event_id', CAST(:event_id AS text), 'traceparent', CAST(:traceparent AS text),
        '_request_id', CAST(:request_id AS text),
        'organization_id', (SELECT route.organization_id FROM stripe.routes AS route
                            WHERE route.stripe_id = ANY (CAST(:route_ids AS text[])) LIMIT 1))), :lock, NULL)
""")

# Stores the event and enqueues its job as ENQUEUE does, both or neither. No row: it was stored before.
STORE: Final = text("""
    WITH stored AS (
        INSERT INTO stripe.events (id, type, object_id, route_ids, status, attempts, payload, created)
        VALUES (:event_id, :type, :object_id, CAST(:route_ids AS text[]), 'received', 0, CAST(:payload AS jsonb), :created)
        ON CONFLICT DO NOTHING
        RETURNING id, route_ids)
    SELECT queue.enqueue(:task, jsonb_strip_nulls(jsonb_build_object(
        'event_id', stored.id, 'traceparent', CAST(:traceparent AS text), '_request_id', CAST(:request_id AS text),
        'organization_id', (SELECT route.organization_id FROM stripe.routes AS route
                            WHERE route.stripe_id = ANY (stored.route_ids) LIMIT 1))), :lock, NULL)
    FROM stored
""")


async def receive_event(process: Process, body: bytes, signature: str) -> bool:
    """Whether the event is new. It is stored when this returns.

    Raises WebhookOff, BadSignature, NotAnEvent, Unavailable.
    """
    secrets = process.part(BillingSettings).stripe_webhook_secrets
    payload = open_body(body, signature, STRIPE, secrets, clock.now().timestamp())
    try:
        event = parse_event(payload)
    except ValueError as error:
        raise not_an_event() from error
    async with process.part(StripeIntake).intake.turn():
        return await store_event(process.gate_engine, event, payload)


async def store_event(gate_engine: AsyncEngine, event: Event, payload: Body) -> bool:
    """Whether the event is new. It came from Stripe: the caller knows that."""
    row = {
        **job_of(event.id, event.route_ids),
        "type": event.type,
        "object_id": event.object_id,
        "payload": json.dumps(payload),
        "created": event.created,
    }
    async with gate_connection(gate_engine) as gate:
        return (await gate.execute(STORE, row)).one_or_none() is not None


async def enqueue_event(gate: AsyncSession, event_id: str, route_ids: Sequence[str]) -> None:
    """In the caller's transaction."""
    await gate.execute(ENQUEUE, job_of(event_id, route_ids))


def job_of(event_id: str, route_ids: Sequence[str]) -> dict[str, Any]:
    """What ENQUEUE asks for. Events of one customer are worked on one at a time."""
    lock = f"stripe {route_ids[0]}" if route_ids else None
    asked_by = {"request_id": current_request_id(), TRACEPARENT: carried()}
    return {"task": PROCESS_TASK, "event_id": event_id, "route_ids": list(route_ids), "lock": lock, **asked_by}
