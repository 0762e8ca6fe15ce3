"""/v1/subscription_items: the same changes as on the subscription, one item at a time."""

from typing import Any

from stripe_sandbox.billing.reading import known, needed, text
from stripe_sandbox.billing.refusals import invalid, lookup
from stripe_sandbox.lists import page_of
from stripe_sandbox.operations import Call, operation
from stripe_sandbox.resources.subscription_updates import apply

Body = dict[str, Any]

SHARED = ("price", "price_data", "quantity", "metadata")
AROUND = ("proration_behavior", "proration_date", "payment_behavior")


@operation("GET", "/v1/subscription_items")
def list_items(call: Call) -> Body:
    known(call.params, "subscription", "limit", "starting_after", "ending_before")
    subscription = lookup(call, "subscription", str(needed(call.params, "subscription")), "subscription")
    return page_of(call, subscription["items"]["data"])


@operation("POST", "/v1/subscription_items")
def create(call: Call) -> Body:
    known(call.params, "subscription", *SHARED, *AROUND)
    subscription = lookup(call, "subscription", str(needed(call.params, "subscription")), "subscription")
    changed = _apply(call, subscription, {})
    made: Body = changed["items"]["data"][-1]
    return made


@operation("GET", "/v1/subscription_items/{id}")
def retrieve(call: Call) -> Body:
    return _found(call)[1]


@operation("POST", "/v1/subscription_items/{id}")
def update(call: Call) -> Body:
    known(call.params, *SHARED, *AROUND, "off_session")
    subscription, item = _found(call)
    _apply(call, subscription, {"id": item["id"]})
    return _found(call)[1]


@operation("DELETE", "/v1/subscription_items/{id}")
def delete(call: Call) -> Body:
    known(call.params, "clear_usage", *AROUND)
    subscription, item = _found(call)
    _apply(call, subscription, {"id": item["id"], "deleted": True})
    return {"id": item["id"], "object": "subscription_item", "deleted": True}


def _apply(call: Call, subscription: Body, wish: Body) -> Body:
    wish |= {name: call.params[name] for name in SHARED if name in call.params}
    around = {name: call.params[name] for name in AROUND if text(call.params, name)}
    return apply(call, subscription, {"items": [wish], **around})


def _found(call: Call) -> tuple[Body, Body]:
    id = call.path["id"]
    for subscription in call.store.all("subscription"):
        for item in subscription["items"]["data"]:
            if item["id"] == id:
                return subscription, item
    raise invalid(f"Invalid subscription_item id: {id}", "id", "resource_missing")
