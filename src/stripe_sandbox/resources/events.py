"""/v1/events"""

from fnmatch import fnmatchcase
from typing import Any

from stripe_sandbox.billing.reading import flag, several, text
from stripe_sandbox.billing.refusals import malformed
from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]


@operation("GET", "/v1/events/{id}")
def retrieve(call: Call) -> Body:
    return call.store.get("event", call.path["id"])


@operation("GET", "/v1/events")
def list_events(call: Call) -> Body:
    """`delivery_success=false`: those that some endpoint has not taken. A `*` in `type` is any word or words."""
    types, pattern = several(call.params, "types"), text(call.params, "type")
    if types and pattern:
        raise malformed("You may only specify one of these parameters: type, types.", "type")
    if pattern:
        types = [pattern]
    wish = flag(call.params, "delivery_success") if "delivery_success" in call.params else None

    def wanted(event: Body) -> bool:
        fits = not types or any(fnmatchcase(event["type"], type) for type in types)
        return fits and (wish is None or (event["pending_webhooks"] == 0) == wish)

    return listed(call, "event", wanted=wanted)
