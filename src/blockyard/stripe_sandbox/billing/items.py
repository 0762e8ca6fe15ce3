"""Subscription items: what is paid for, how many, and for which period."""

from typing import Any

from blockyard.stripe_sandbox.billing.reading import metadata, text, whole
from blockyard.stripe_sandbox.billing.refusals import invalid, lookup
from blockyard.stripe_sandbox.operations import Call

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
        raise invalid("This value must be greater than or equal to 0.", "quantity", "parameter_invalid_integer")
    return default if count is None else count


def price_of(call: Call, given: Body, param: str, recurring: bool = True) -> Body:
    """The price an item names, or the one it describes in `price_data`."""
    name = text(given, "price")
    if name is not None:
        price = lookup(call, "price", name, f"{param}[price]")
    elif isinstance(given.get("price_data"), dict):
        price = _described(call, given["price_data"], f"{param}[price_data]")
    else:
        raise invalid(f"Missing required param: {param}[price].", f"{param}[price]", "parameter_missing")
    if not price["active"] and name is not None:
        told = "The price specified is inactive. This field only accepts active prices."
        raise invalid(told, f"{param}[price]", "resource_missing")
    if recurring and price["type"] != "recurring":
        told = "The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`."
        raise invalid(told, f"{param}[price]")
    return price


def _described(call: Call, data: Body, param: str) -> Body:
    """A price for this purchase alone."""
    currency, amount = text(data, "currency"), whole(data, "unit_amount")
    if currency is None or amount is None:
        missing = "currency" if currency is None else "unit_amount"
        raise invalid(f"Missing required param: {param}[{missing}].", f"{param}[{missing}]", "parameter_missing")
    product = text(data, "product")
    if product is None:
        shown = data.get("product_data") or {}
        product = str(_product(call, str(shown.get("name", "Product")))["id"])
    else:
        lookup(call, "product", product, f"{param}[product]")
    repeats = data.get("recurring")
    recurring = None
    if isinstance(repeats, dict):
        recurring = {
            "interval": repeats.get("interval", "month"),
            "interval_count": whole(repeats, "interval_count") or 1,
            "meter": None,
            "trial_period_days": None,
            "usage_type": "licensed",
        }
    price: Body = {
        "id": call.store.new_id("price"),
        "object": "price",
        "active": False,
        "billing_scheme": "per_unit",
        "created": call.now(),
        "currency": currency.lower(),
        "custom_unit_amount": None,
        "livemode": False,
        "lookup_key": None,
        "metadata": {},
        "nickname": None,
        "product": product,
        "recurring": recurring,
        "tax_behavior": "unspecified",
        "tiers_mode": None,
        "transform_quantity": None,
        "type": "recurring" if recurring else "one_time",
        "unit_amount": amount,
        "unit_amount_decimal": str(amount),
    }
    return call.store.put(price)


def _product(call: Call, name: str) -> Body:
    now = call.now()
    product: Body = {
        "id": call.store.new_id("prod"),
        "object": "product",
        "active": False,
        "created": now,
        "default_price": None,
        "description": None,
        "images": [],
        "livemode": False,
        "marketing_features": [],
        "metadata": {},
        "name": name,
        "package_dimensions": None,
        "shippable": None,
        "statement_descriptor": None,
        "tax_code": None,
        "type": "service",
        "unit_label": None,
        "updated": now,
        "url": None,
    }
    return call.store.put(product)
