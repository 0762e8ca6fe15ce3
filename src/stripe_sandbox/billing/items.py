"""Subscription items: what is paid for, how many, and for which period."""

from typing import Any

from stripe_sandbox.billing.catalog import make_price
from stripe_sandbox.billing.reading import known, metadata, text, whole
from stripe_sandbox.billing.refusals import invalid, lookup, malformed
from stripe_sandbox.operations import Call

Body = dict[str, Any]


def make(call: Call, subscription: str, given: Body, param: str, period: tuple[int, int], now: int) -> Body:
    price = price_of(call, given, param)
    return {
        "id": call.store.new_id("si"),
        "object": "subscription_item",
        "billing_thresholds": None,
        "created": now,
        "current_period_end": period[1],
        "current_period_start": period[0],
        "discounts": [],
        "metadata": metadata(given),
        "price": price,
        "quantity": quantity_of(given, 1),
        "subscription": subscription,
        "tax_rates": [],
    }


def quantity_of(given: Body, default: int) -> int:
    count = whole(given, "quantity")
    if count is not None and count < 0:
        raise malformed("This value must be greater than or equal to 0.", "quantity", "parameter_invalid_integer")
    return default if count is None else count


def price_of(call: Call, given: Body, param: str, recurring: bool = True) -> Body:
    """The price an item names, or the one it describes in `price_data`."""
    name = text(given, "price")
    if name is not None:
        price = lookup(call, "price", name, f"{param}[price]")
    elif isinstance(given.get("price_data"), dict):
        price = _described(call, given["price_data"], f"{param}[price_data]")
    else:
        raise malformed(f"Missing required param: {param}[price].", f"{param}[price]", "parameter_missing")
    if not price["active"] and name is not None:
        told = "The price specified is inactive. This field only accepts active prices."
        raise invalid(told, f"{param}[price]", "resource_missing")
    if recurring and price["type"] != "recurring":
        told = "The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`."
        raise invalid(told, f"{param}[price]")
    return price


def _described(call: Call, data: Body, param: str) -> Body:
    """A price for this purchase alone, not on offer to others."""
    known(data, "currency", "product", "product_data", "recurring", "tax_behavior", "unit_amount")
    if text(data, "product"):
        lookup(call, "product", str(data["product"]), f"{param}[product]")
    return make_price(call, data | {"active": "false"})
