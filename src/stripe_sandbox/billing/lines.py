"""Lines of invoices, and invoice items waiting to become lines."""

from typing import Any

from stripe_sandbox.billing.currencies import shown
from stripe_sandbox.operations import Call

Body = dict[str, Any]


def line(
    call: Call,
    amount: int,
    currency: str,
    description: str | None,
    period: tuple[int, int],
    parent: Body,
    price: Body | None = None,
    quantity: int = 1,
    metadata: Body | None = None,
) -> Body:
    return {
        "id": call.store.new_id("il"),
        "object": "line_item",
        "amount": amount,
        "currency": currency,
        "description": description,
        "discount_amounts": [],
        "discountable": True,
        "discounts": [],
        "invoice": None,
        "livemode": False,
        "metadata": metadata or {},
        "parent": parent,
        "period": {"start": period[0], "end": period[1]},
        "pretax_credit_amounts": [],
        "pricing": pricing(price),
        "quantity": quantity,
        "quantity_decimal": str(quantity),
        "subscription": (parent.get("subscription_item_details") or {}).get("subscription"),
        "subtotal": amount,
        "taxes": [],
    }


def pricing(price: Body | None) -> Body | None:
    if price is None:
        return None
    details = {"price": price["id"], "product": price["product"]}
    return {"price_details": details, "type": "price_details", "unit_amount_decimal": price["unit_amount_decimal"]}


def item_parent(subscription: str, item: str, invoice_item: str | None = None) -> Body:
    """A line that comes from a subscription's item; a proration also has its invoice item."""
    details = {
        "invoice_item": invoice_item,
        "proration": invoice_item is not None,
        "proration_details": {"credited_items": None},
        "subscription": subscription,
        "subscription_item": item,
    }
    return {"invoice_item_details": None, "subscription_item_details": details, "type": "subscription_item_details"}


def invoice_item_parent(item: Body) -> Body:
    details = {
        "invoice_item": item["id"],
        "proration": item["proration"],
        "proration_details": {"credited_items": None},
        "subscription": subscription_of(item),
    }
    return {"invoice_item_details": details, "subscription_item_details": None, "type": "invoice_item_details"}


def subscription_of(owner: Body) -> str | None:
    """The subscription an invoice or an invoice item comes from."""
    details = (owner["parent"] or {}).get("subscription_details") or {}
    return details.get("subscription")


def for_period(call: Call, subscription: str, item: Body, period: tuple[int, int], trial: bool = False) -> Body:
    """An item's full period."""
    price, quantity = item["price"], item["quantity"]
    amount = 0 if trial else (price["unit_amount"] or 0) * quantity
    name = product_name(call, price)
    told = f"Trial period for {name}" if trial else f"{quantity} × {name} (at {rate(price)})"
    parent = item_parent(subscription, item["id"])
    return line(call, amount, price["currency"], told, period, parent, price, quantity, dict(item["metadata"]))


def from_invoice_item(call: Call, item: Body) -> Body:
    period = (item["period"]["start"], item["period"]["end"])
    parent = invoice_item_parent(item)
    made = line(call, item["amount"], item["currency"], item["description"], period, parent, quantity=item["quantity"])
    return made | {"pricing": item["pricing"], "metadata": item["metadata"], "subscription": subscription_of(item)}


def product_name(call: Call, price: Body) -> str:
    product = call.store.find("product", price["product"])
    return str(product["name"]) if product else str(price["id"])


def rate(price: Body) -> str:
    amount = shown(price["unit_amount"] or 0, price["currency"])
    recurring = price["recurring"]
    if recurring is None:
        return f"{amount} each"
    count = recurring["interval_count"]
    every = recurring["interval"] if count == 1 else f"every {count} {recurring['interval']}s"
    return f"{amount} / {every}"
