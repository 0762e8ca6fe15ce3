"""A subscription's items changing: which, when, and what that costs."""

import copy
from typing import Any

from stripe_sandbox.billing import collecting, invoicing, items, lines, periods, prorations
from stripe_sandbox.billing.reading import flag, metadata, text
from stripe_sandbox.billing.refusals import invalid
from stripe_sandbox.operations import Call

Body = dict[str, Any]


def change_items(call: Call, subscription: Body, given: list[Body], now: int) -> list[tuple[Body | None, Body | None]]:
    """Apply the wishes to the subscription's items; pairs of what was and what is, for those that differ."""
    current = subscription["items"]["data"]
    pairs: list[tuple[Body | None, Body | None]] = []
    for index, wish in enumerate(given):
        param = f"items[{index}]"
        id = text(wish, "id")
        if id is None:
            period = (now, current[0]["current_period_end"]) if current else (now, now)
            made = items.make(call, subscription["id"], wish, param, period, now)
            if any(item["price"]["id"] == made["price"]["id"] for item in current):
                told = f"Cannot add multiple subscription items with the same plan: {made['price']['id']}"
                raise invalid(told, f"{param}[price]")
            current.append(made)
            pairs.append((None, made))
            continue
        item = next((item for item in current if item["id"] == id), None)
        if item is None:
            told = f"Invalid subscription_item id: {id} is not part of this subscription."
            raise invalid(told, f"{param}[id]", "resource_missing")
        before = copy.deepcopy(item)
        if flag(wish, "deleted"):
            current.remove(item)
            pairs.append((before, None))
            continue
        if "price" in wish or "price_data" in wish:
            item["price"] = items.price_of(call, wish, param)
            if "quantity" not in wish:
                item["quantity"] = item["quantity"] or 1
        item["quantity"] = items.quantity_of(wish, item["quantity"])
        item["metadata"] = metadata(wish, item["metadata"])
        if (item["price"]["id"], item["quantity"]) != (before["price"]["id"], before["quantity"]):
            pairs.append((before, item))
    _check(subscription, current)
    return pairs


def _check(subscription: Body, current: list[Body]) -> None:
    if not current:
        raise invalid("A subscription must have at least one active plan.", "items")
    if any(item["price"]["currency"] != subscription["currency"] for item in current):
        told = f"The price's currency must be the subscription's: {subscription['currency']}."
        raise invalid(told, "items", "currency_mismatch")
    kinds = {_interval(item) for item in current}
    if len(kinds) > 1:
        raise invalid("All items of a subscription must have the same billing interval in this sandbox.", "items")
    subscription["items"]["total_count"] = len(current)


def _interval(item: Body) -> tuple[str, int]:
    recurring = item["price"]["recurring"]
    return recurring["interval"], recurring["interval_count"]


def restarts(pairs: list[tuple[Body | None, Body | None]]) -> bool:
    """Whether the billing period starts anew: a price with another interval does that, and so does one after free."""
    changed = [(old, new) for old, new in pairs if old is not None and new is not None]
    return any(_interval(old) != _interval(new) or _from_free(old, new) for old, new in changed)


def _from_free(old: Body, new: Body) -> bool:
    return not old["price"]["unit_amount"] and bool(new["price"]["unit_amount"])


def credit_and_charge(
    call: Call, subscription: Body, pairs: list[tuple[Body | None, Body | None]], behavior: str, now: int
) -> None:
    """Prorations within the same period: they wait for the next invoice, or with always_invoice for none."""
    if behavior == "none" or subscription["status"] == "trialing":
        return
    for old, new in pairs:
        prorations.prorate(call, subscription, old, new, now)


def start_anew(
    call: Call, subscription: Body, pairs: list[tuple[Body | None, Body | None]], behavior: str, now: int
) -> None:
    """A new period from now on; what is left of the old one is credited."""
    if behavior != "none" and subscription["status"] != "trialing":
        for old, _ in pairs:
            prorations.prorate(call, subscription, old, None, now)
    subscription["billing_cycle_anchor"] = now
    for item in subscription["items"]["data"]:
        item["current_period_start"] = now
        item["current_period_end"] = periods.after(now, item["price"]["recurring"], 1)


def draft_now(call: Call, subscription: Body, with_period: bool) -> Body | None:
    """An invoice of what waits, and of the period if it is new. None if there is nothing to bill."""
    waiting = prorations.pending(call, subscription)
    billed = prorations.take(call, waiting)
    if with_period:
        for item in subscription["items"]["data"]:
            period = (item["current_period_start"], item["current_period_end"])
            billed.append(lines.for_period(call, subscription["id"], item, period))
    if not billed:
        return None
    customer, currency = subscription["customer"], subscription["currency"]
    invoice = invoicing.draft(call, customer, currency, billed, "subscription_update", subscription)
    prorations.bind(call, waiting, invoice)
    subscription["latest_invoice"] = invoice["id"]
    return invoice


def settle_now(call: Call, invoice: Body, method: Body | None = None) -> Body:
    """Finalize it and try to collect."""
    if invoice["status"] == "draft":
        invoicing.finalize(call, invoice)
    if invoice["status"] == "open" and invoice["collection_method"] == "charge_automatically":
        collecting.collect(call, invoice, method)
    return invoice
