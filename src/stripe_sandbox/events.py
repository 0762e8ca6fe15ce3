"""Events: what happened, with the object as it was then."""

import copy
import time
from typing import Any, Final

from stripe_sandbox.errors import StripeError
from stripe_sandbox.store import Store

Body = dict[str, Any]

API_VERSION: Final = "2026-10-28.endive"


def emit(store: Store, type: str, obj: Body, previous: Body | None, request: Body) -> Body:
    """Stores the event and one delivery for each endpoint that wants it."""
    data: Body = {"object": copy.deepcopy(obj)}
    if previous is not None:
        data["previous_attributes"] = copy.deepcopy(previous)
    return queue(store, blank(store.new_id("evt"), store.now()) | {"data": data, "request": request, "type": type})


def blank(id: str, now: int) -> Body:
    return {
        "id": id,
        "object": "event",
        "api_version": API_VERSION,
        "created": now,
        "data": {},
        "livemode": False,
        "pending_webhooks": 0,
        "request": {"id": None, "idempotency_key": None},
        "type": "",
    }


def tell(store: Store, given: Any) -> Body:
    """An event that a test wrote. What it leaves out is filled in; an id that is known is sent once more."""
    data = given.get("data") if isinstance(given, dict) else None
    if not isinstance(data, dict) or not isinstance(data.get("object"), dict) or not isinstance(given.get("type"), str):
        message = 'An event is at least {"type": "...", "data": {"object": {...}}}.'
        raise StripeError(400, "invalid_request_error", message)
    id = given.get("id") or store.new_id("evt")
    if not isinstance(id, str):
        raise StripeError(400, "invalid_request_error", "An event's id is text.", param="id")
    return queue(store, blank(id, store.now()) | given | {"id": id, "object": "event"})


def queue(store: Store, event: Body) -> Body:
    endpoints = [one for one in store.all("webhook_endpoint") if wants(one, event["type"])]
    store.put(event | {"pending_webhooks": len(endpoints)})
    rows = [[event["id"], endpoint["id"], time.time()] for endpoint in endpoints]
    store.connection.executemany("INSERT OR REPLACE INTO deliveries VALUES (?, ?, 0, ?, 0)", rows)
    return store.get("event", event["id"])


def wants(endpoint: Body, type: str) -> bool:
    wished = endpoint["enabled_events"]
    return endpoint["status"] == "enabled" and ("*" in wished or type in wished)
