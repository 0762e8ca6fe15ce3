"""Changing in the middle of a period: credit for what is not used, a charge for what is."""

from fractions import Fraction
from math import ceil
from typing import Any

from stripe_sandbox.billing import lines
from stripe_sandbox.billing.parts import clock_of, save
from stripe_sandbox.billing.periods import day
from stripe_sandbox.operations import Call

Body = dict[str, Any]


def prorate(call: Call, subscription: Body, old: Body | None, new: Body | None, now: int) -> list[Body]:
    """Invoice items, waiting for an invoice, for one subscription item that was `old` and is `new`. Each
    is rounded by itself."""
    made = []
    if old is not None and _amount(old):
        amount = _nearest(-_share(old, now))
        made.append(_item(call, subscription, old, amount, f"Unused time on {_named(call, old)} after {day(now)}", now))
    if new is not None and _amount(new):
        amount = _nearest(_share(new, now))
        told = f"Remaining time on {_named(call, new)} after {day(now)}"
        made.append(_item(call, subscription, new, amount, told, now))
    return made


def pending(call: Call, subscription: Body) -> list[Body]:
    """Invoice items of this subscription that no invoice has taken yet, oldest first."""
    waiting = call.store.all("invoiceitem", customer=subscription["customer"], invoice=None)
    return [item for item in reversed(waiting) if lines.subscription_of(item) in (None, subscription["id"])]


def take(call: Call, waiting: list[Body]) -> list[Body]:
    """The lines of these invoice items. `bind` tells them their invoice."""
    return [lines.from_invoice_item(call, item) for item in waiting]


def bind(call: Call, waiting: list[Body], invoice: Body) -> None:
    for item in waiting:
        call.store.put(item | {"invoice": invoice["id"]})


def _amount(item: Body) -> int:
    return int(item["price"]["unit_amount"] or 0) * int(item["quantity"])


def _nearest(amount: Fraction) -> int:
    """Halves go down: a credit of 2.5 cents gives 3, a charge of 4.5 takes 4. So Stripe was seen to do."""
    return ceil(amount - Fraction(1, 2))


def _share(item: Body, now: int) -> Fraction:
    """What the rest of the period is worth, to the second."""
    start, end = int(item["current_period_start"]), int(item["current_period_end"])
    if end <= start:
        return Fraction(0)
    return Fraction(_amount(item) * max(0, end - now), end - start)


def _named(call: Call, item: Body) -> str:
    name = lines.product_name(call, item["price"])
    return name if item["quantity"] == 1 else f"{item['quantity']} × {name}"


def _item(call: Call, subscription: Body, item: Body, amount: int, description: str, now: int) -> Body:
    details = {"subscription": subscription["id"], "subscription_item": item["id"]}
    made = invoice_item(call, subscription["customer"], amount, item["price"]["currency"], description, now)
    made |= {
        "parent": {"subscription_details": details, "type": "subscription_details"},
        "period": {"start": now, "end": item["current_period_end"]},
        "pricing": lines.pricing(item["price"]),
        "proration": True,
        "proration_details": {"credited_items": None, "discount_amounts": []},
        "quantity": item["quantity"],
        "quantity_decimal": str(item["quantity"]),
    }
    return save(call, made, "invoiceitem.created")


def invoice_item(call: Call, customer: str, amount: int, currency: str, description: str | None, now: int) -> Body:
    """Not stored yet."""
    return {
        "id": call.store.new_id("ii"),
        "object": "invoiceitem",
        "amount": amount,
        "currency": currency,
        "customer": customer,
        "customer_account": None,
        "date": now,
        "description": description,
        "discountable": True,
        "discounts": [],
        "invoice": None,
        "livemode": False,
        "metadata": {},
        "net_amount": amount,
        "parent": None,
        "period": {"start": now, "end": now},
        "pricing": None,
        "proration": False,
        "quantity": 1,
        "quantity_decimal": "1",
        "tax_rates": [],
        "test_clock": clock_of(call, customer),
    }
