"""Events: what happened, with the object as it was then."""

import copy
import time
from typing import Any, Final

from blockyard.stripe_sandbox.store import Store

Body = dict[str, Any]

API_VERSION: Final = "2026-10-28.endive"


def emit(store: Store, type: str, obj: Body, previous: Body | None, request: Body) -> Body:
    """Stores the event and one delivery for each endpoint that wants it."""
    data: Body = {"object": copy.deepcopy(obj)}
    if previous is not None:
        data["previous_attributes"] = copy.deepcopy(previous)
    endpoints = [one for one in store.all("webhook_endpoint") if wants(one, type)]
    event: Body = {
        "id": store.new_id("evt"),
        "object": "event",
        "api_version": API_VERSION,
        "created": int(time.time()),
        "data": data,
        "livemode": False,
        "pending_webhooks": len(endpoints),
        "request": request,
        "type": type,
    }
    store.put(event)
    for endpoint in endpoints:
        store.connection.execute(
            "INSERT INTO deliveries VALUES (?, ?, 0, ?, 0)", [event["id"], endpoint["id"], time.time()]
        )
    return event


def wants(endpoint: Body, type: str) -> bool:
    wished = endpoint["enabled_events"]
    return endpoint["status"] == "enabled" and ("*" in wished or type in wished)
