"""/v1/webhook_endpoints"""

from typing import Any

import httpx

from stripe_sandbox.billing.parts import save
from stripe_sandbox.billing.reading import flag, known, metadata, needed, several, text
from stripe_sandbox.billing.refusals import malformed
from stripe_sandbox.events import API_VERSION
from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation

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
        "enabled_events": wished(call.params),
        "livemode": False,
        "metadata": metadata(call.params),
        "status": "enabled",
        "url": address(call.params),
        "secret": "whsec_" + call.store.new_id("x")[2:] + call.store.new_id("x")[2:],
    }
    return call.store.put(endpoint)


@operation("GET", "/v1/webhook_endpoints")
def list_endpoints(call: Call) -> Body:
    page = listed(call, "webhook_endpoint")
    return page | {"data": [without_secret(endpoint) for endpoint in page["data"]]}


@operation("POST", "/v1/webhook_endpoints/{id}")
def update(call: Call) -> Body:
    known(call.params, "url", "enabled_events", "description", "metadata", "disabled")
    endpoint = call.store.get("webhook_endpoint", call.path["id"])
    if "url" in call.params:
        endpoint["url"] = address(call.params)
    if "enabled_events" in call.params:
        endpoint["enabled_events"] = wished(call.params)
    if "description" in call.params:
        endpoint["description"] = text(call.params, "description")
    if "metadata" in call.params:
        endpoint["metadata"] = metadata(call.params, endpoint["metadata"])
    if "disabled" in call.params:
        endpoint["status"] = "disabled" if flag(call.params, "disabled") else "enabled"
    return without_secret(save(call, endpoint))


@operation("DELETE", "/v1/webhook_endpoints/{id}")
def delete(call: Call) -> Body:
    endpoint = call.store.get("webhook_endpoint", call.path["id"])
    call.store.delete("webhook_endpoint", endpoint["id"])
    return {"id": endpoint["id"], "object": "webhook_endpoint", "deleted": True}


def without_secret(endpoint: Body) -> Body:
    return {name: value for name, value in endpoint.items() if name != "secret"}


def wished(params: Body) -> list[str]:
    needed(params, "enabled_events")
    return [str(type) for type in several(params, "enabled_events")]


def address(params: Body) -> str:
    url = str(needed(params, "url"))
    try:
        parts = httpx.URL(url)
    except httpx.InvalidURL:
        parts = httpx.URL()
    if parts.scheme not in ("http", "https") or not parts.host:
        raise malformed("Invalid URL: An explicit scheme (such as https) must be provided.", "url", "url_invalid")
    return url
