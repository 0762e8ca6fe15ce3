"""/v1/prices: amounts never change; a lookup key may move to a new price."""

from typing import Any

from stripe_sandbox.billing.catalog import make_price, take_lookup_key
from stripe_sandbox.billing.parts import amend
from stripe_sandbox.billing.reading import flag, known, metadata, text
from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]


@operation("POST", "/v1/prices")
def create(call: Call) -> Body:
    return make_price(call, call.params)


@operation("GET", "/v1/prices/{id}")
def retrieve(call: Call) -> Body:
    return call.store.get("price", call.path["id"])


@operation("GET", "/v1/prices")
def list_prices(call: Call) -> Body:
    keys = call.params.get("lookup_keys")
    active = flag(call.params, "active") if "active" in call.params else None

    def wanted(price: Body) -> bool:
        return (keys is None or price["lookup_key"] in keys) and (active is None or price["active"] == active)

    return listed(call, "price", "product", "type", "currency", wanted=wanted)


@operation("POST", "/v1/prices/{id}")
def update(call: Call) -> Body:
    known(call.params, "active", "lookup_key", "metadata", "nickname", "tax_behavior", "transfer_lookup_key")
    price = retrieve(call)
    fields: Body = {}
    if "active" in call.params:
        fields["active"] = flag(call.params, "active")
    if "nickname" in call.params:
        fields["nickname"] = text(call.params, "nickname")
    if "metadata" in call.params:
        fields["metadata"] = metadata(call.params, price["metadata"])
    if "lookup_key" in call.params:
        fields["lookup_key"] = take_lookup_key(call, call.params)
    return amend(call, price, "price.updated", **fields)
