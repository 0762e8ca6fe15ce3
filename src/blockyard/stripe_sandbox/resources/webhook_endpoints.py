"""/v1/webhook_endpoints"""

from typing import Any

from blockyard.stripe_sandbox.billing.parts import save
from blockyard.stripe_sandbox.billing.reading import flag, known, metadata, needed, text
from blockyard.stripe_sandbox.events import API_VERSION
from blockyard.stripe_sandbox.lists import listed
from blockyard.stripe_sandbox.operations import Call, operation

Body = dict[str, Any]


@operation("POST", "/v1/webhook_endpoints")
def create(call: Call) -> Body:
    """The secret is told once, here."""
    known(call.params, "url", "enabled_events", "description", "metadata", "api_version")
    endpoint: Body = {
        "id": call.store.new_id("we"),
        "object": "webhook_endpoint",
        "api_version": text(call.params, "api_version") or API_VERSION,
        "application": None,
        "created": call.now(),
        "description": text(call.params, "description"),
        "enabled_events": list(needed(call.params, "enabled_events")),
        "livemode": False,
        "metadata": metadata(call.params),
        "status": "enabled",
        "url": str(needed(call.params, "url")),
        "secret": "whsec_" + call.store.new_id("x")[2:] + call.store.new_id("x")[2:],
    }
    return call.store.put(endpoint)


@operation("GET", "/v1/webhook_endpoints/{id}")
def retrieve(call: Call) -> Body:
    return without_secret(call.store.get("webhook_endpoint", call.path["id"]))


@operation("GET", "/v1/webhook_endpoints")
def list_endpoints(call: Call) -> Body:
    page = listed(call, "webhook_endpoint")
    return page | {"data": [without_secret(endpoint) for endpoint in page["data"]]}


@operation("POST", "/v1/webhook_endpoints/{id}")
def update(call: Call) -> Body:
    known(call.params, "url", "enabled_events", "description", "metadata", "disabled")
    endpoint = call.store.get("webhook_endpoint", call.path["id"])
    for name in ("url", "enabled_events", "description"):
        if name in call.params:
            endpoint[name] = call.params[name]
    if "disabled" in call.params:
        endpoint["status"] = "disabled" if flag(call.params, "disabled") else "enabled"
    return without_secret(save(call, endpoint))


@operation("DELETE", "/v1/webhook_endpoints/{id}")
def delete(call: Call) -> Body:
    call.store.get("webhook_endpoint", call.path["id"])
    call.store.delete("webhook_endpoint", call.path["id"])
    return {"id": call.path["id"], "object": "webhook_endpoint", "deleted": True}


def without_secret(endpoint: Body) -> Body:
    return {name: value for name, value in endpoint.items() if name != "secret"}
