"""/v1/prices: amounts never change; a lookup key may move to a new price."""

from typing import Any, Final

from stripe_sandbox.billing.parts import amend, save
from stripe_sandbox.billing.reading import choice, flag, known, metadata, needed, text, whole
from stripe_sandbox.billing.refusals import invalid, lookup
from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]

INTERVALS: Final = ("day", "month", "week", "year")
CREATE: Final = (
    *("active", "billing_scheme", "currency", "lookup_key", "metadata", "nickname", "product", "product_data"),
    *("recurring", "tax_behavior", "transfer_lookup_key", "unit_amount"),
)


@operation("POST", "/v1/prices")
def create(call: Call) -> Body:
    known(call.params, *CREATE)
    amount = whole(call.params, "unit_amount")
    if amount is None:
        raise invalid("Missing required param: unit_amount.", "unit_amount", "parameter_missing")
    recurring = call.params.get("recurring")
    price: Body = {
        "id": call.store.new_id("price"),
        "object": "price",
        "active": flag(call.params, "active", True),
        "billing_scheme": "per_unit",
        "created": call.now(),
        "currency": str(needed(call.params, "currency")).lower(),
        "custom_unit_amount": None,
        "livemode": False,
        "lookup_key": None,
        "metadata": metadata(call.params),
        "nickname": text(call.params, "nickname"),
        "product": product_of(call),
        "recurring": period(recurring) if recurring else None,
        "tax_behavior": text(call.params, "tax_behavior") or "unspecified",
        "tiers_mode": None,
        "transform_quantity": None,
        "type": "recurring" if recurring else "one_time",
        "unit_amount": amount,
        "unit_amount_decimal": str(amount),
    }
    price["lookup_key"] = take_lookup_key(call)
    return save(call, price, "price.created")


def product_of(call: Call) -> str:
    inline = call.params.get("product_data")
    if isinstance(inline, dict):
        from stripe_sandbox.resources import products

        made = products.create(Call(call.store, inline, {}, call.base_url, call.request_id))
        return str(made["id"])
    return str(lookup(call, "product", str(needed(call.params, "product")), "product")["id"])


def period(given: Body) -> Body:
    return {
        "interval": choice(given, "interval", INTERVALS, ""),
        "interval_count": whole(given, "interval_count") or 1,
        "meter": None,
        "trial_period_days": None,
        "usage_type": "licensed",
    }


def take_lookup_key(call: Call) -> str | None:
    key = text(call.params, "lookup_key")
    for holder in call.store.all("price", lookup_key=key) if key else []:
        if not flag(call.params, "transfer_lookup_key"):
            raise invalid(f"A price (`{holder['id']}`) already uses that lookup key.", "lookup_key")
        amend(call, holder, "price.updated", lookup_key=None)
    return key


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
        fields["lookup_key"] = take_lookup_key(call)
    return amend(call, price, "price.updated", **fields)
