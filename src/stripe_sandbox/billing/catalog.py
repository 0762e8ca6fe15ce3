"""New products and prices, asked for by themselves or described inside of another request."""

from typing import Any, Final

from stripe_sandbox.billing.currencies import currency_in
from stripe_sandbox.billing.parts import amend, save
from stripe_sandbox.billing.reading import choice, flag, known, metadata, needed, text, whole
from stripe_sandbox.billing.refusals import invalid, lookup
from stripe_sandbox.operations import Call

Body = dict[str, Any]

INTERVALS: Final = ("day", "month", "week", "year")
OF_PRICES: Final = (
    *("active", "billing_scheme", "currency", "lookup_key", "metadata", "nickname", "product", "product_data"),
    *("recurring", "tax_behavior", "transfer_lookup_key", "unit_amount"),
)
OF_PRODUCTS: Final = (
    "name",
    "active",
    "description",
    "metadata",
    "url",
    "statement_descriptor",
    "unit_label",
    "images",
)


def make_price(call: Call, params: Body) -> Body:
    known(params, *OF_PRICES)
    needed(params, "unit_amount")
    amount = whole(params, "unit_amount")
    recurring = params.get("recurring")
    price: Body = {
        "id": call.store.new_id("price"),
        "object": "price",
        "active": flag(params, "active", True),
        "billing_scheme": "per_unit",
        "created": call.now(),
        "currency": currency_in(params),
        "custom_unit_amount": None,
        "livemode": False,
        "lookup_key": None,
        "metadata": metadata(params),
        "nickname": text(params, "nickname"),
        "product": _product_of(call, params),
        "recurring": _period(recurring) if recurring else None,
        "tax_behavior": text(params, "tax_behavior") or "unspecified",
        "tiers_mode": None,
        "transform_quantity": None,
        "type": "recurring" if recurring else "one_time",
        "unit_amount": amount,
        "unit_amount_decimal": str(amount),
    }
    price["lookup_key"] = take_lookup_key(call, params)
    return save(call, price, "price.created")


def take_lookup_key(call: Call, params: Body) -> str | None:
    key = text(params, "lookup_key")
    for holder in call.store.all("price", lookup_key=key) if key else []:
        if not flag(params, "transfer_lookup_key"):
            raise invalid(f"A price (`{holder['id']}`) already uses that lookup key.", "lookup_key")
        amend(call, holder, "price.updated", lookup_key=None)
    return key


def _product_of(call: Call, params: Body) -> str:
    described = params.get("product_data")
    if isinstance(described, dict):
        return str(make_product(call, described)["id"])
    return str(lookup(call, "product", str(needed(params, "product")), "product")["id"])


def _period(given: Body) -> Body:
    return {
        "interval": choice(given, "interval", INTERVALS, ""),
        "interval_count": whole(given, "interval_count") or 1,
        "meter": None,
        "trial_period_days": None,
        "usage_type": "licensed",
    }


def make_product(call: Call, params: Body) -> Body:
    known(params, *OF_PRODUCTS, "id", "shippable", "type", "tax_code")
    product: Body = {
        "id": text(params, "id") or call.store.new_id("prod"),
        "object": "product",
        "active": flag(params, "active", True),
        "created": call.now(),
        "default_price": None,
        "description": text(params, "description"),
        "images": params.get("images") or [],
        "livemode": False,
        "marketing_features": [],
        "metadata": metadata(params),
        "name": str(needed(params, "name")),
        "package_dimensions": None,
        "shippable": None,
        "statement_descriptor": text(params, "statement_descriptor"),
        "tax_code": text(params, "tax_code"),
        "type": "service",
        "unit_label": text(params, "unit_label"),
        "updated": call.now(),
        "url": text(params, "url"),
    }
    return save(call, product, "product.created")
