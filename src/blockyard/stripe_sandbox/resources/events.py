"""/v1/events"""

from typing import Any

from blockyard.stripe_sandbox.billing.reading import flag
from blockyard.stripe_sandbox.lists import listed
from blockyard.stripe_sandbox.operations import Call, operation

Body = dict[str, Any]


@operation("GET", "/v1/events/{id}")
def retrieve(call: Call) -> Body:
    return call.store.get("event", call.path["id"])


@operation("GET", "/v1/events")
def list_events(call: Call) -> Body:
    """`delivery_success=false`: those that some endpoint has not taken."""
    types, delivered = call.params.get("types"), call.params.get("delivery_success")
    wish = flag(call.params, "delivery_success") if delivered is not None else None

    def wanted(event: Body) -> bool:
        fits = types is None or event["type"] in types
        return fits and (wish is None or (event["pending_webhooks"] == 0) == wish)

    return listed(call, "event", "type", wanted=wanted)
