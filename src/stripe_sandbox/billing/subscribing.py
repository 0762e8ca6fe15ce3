"""A subscription's beginning."""

from dataclasses import dataclass, field
from typing import Any

from stripe_sandbox.billing import collecting, invoicing, items, lines, payments, periods, wallet
from stripe_sandbox.billing.cards import Decline
from stripe_sandbox.billing.parts import clock_of, note, now_for, save
from stripe_sandbox.billing.refusals import card_error, invalid, malformed
from stripe_sandbox.operations import Call

Body = dict[str, Any]

MISSING_METHOD = (
    "This customer has no attached payment source or default payment method. Please consider adding a default payment "
    "method. For more information, visit https://stripe.com/docs/billing/subscriptions/payment-methods-setting"
)


@dataclass
class Order:
    """What a subscription is asked to be. `trial_end` is a moment; `behavior` is Stripe's payment_behavior."""

    customer: str
    items: list[Body]
    metadata: Body = field(default_factory=dict)
    default_payment_method: str | None = None
    trial_end: int | None = None
    behavior: str = "allow_incomplete"
    fields: Body = field(default_factory=dict)


def subscribe(call: Call, order: Order) -> Body:
    """Make it, bill its first period, and try to collect."""
    subscription = _blank(call, order)
    if _must_have_method(order, subscription) and wallet.default_of(call, order.customer, subscription) is None:
        raise invalid(MISSING_METHOD, code="resource_missing")
    call.store.put(subscription)
    is_sent = invoicing.is_sent(subscription) and order.trial_end is None and _costs(subscription) > 0
    first = [
        lines.for_period(call, subscription["id"], item, _period(item), trial=order.trial_end is not None)
        for item in subscription["items"]["data"]
    ]
    currency, reason = subscription["currency"], "subscription_create"
    invoice = invoicing.draft(call, order.customer, currency, first, reason, subscription, advances=is_sent)
    subscription["latest_invoice"] = invoice["id"]
    subscription["status"] = _first_status(subscription, invoice)
    save(call, subscription, "customer.subscription.created")
    warn_if_trial_is_short(call, subscription)
    if is_sent:
        return subscription
    invoicing.finalize(call, invoice)
    if invoice["status"] == "paid" or order.behavior == "default_incomplete":
        return subscription
    collecting.collect(call, invoice)
    if invoice["status"] != "paid" and order.behavior == "error_if_incomplete":
        refuse_unpaid(call, invoice)
    return call.store.get("subscription", subscription["id"])


def warn_if_trial_is_short(call: Call, subscription: Body) -> None:
    """Stripe warns three days ahead, or at once."""
    if subscription["trial_end"] and subscription["trial_end"] - subscription["start_date"] <= periods.TRIAL_WARNING:
        call.store.put(note(call, "trial", subscription["id"]) | {"warned": True})
        call.emit("customer.subscription.trial_will_end", subscription)


def refuse_unpaid(call: Call, invoice: Body) -> None:
    """error_if_incomplete: nothing remains of what was tried."""
    intent = invoicing.intent_of(call, invoice)
    assert intent is not None, "this invoice asked for money"
    if intent["status"] == "requires_action":
        told = "Payment for this subscription requires additional user action before it can be completed successfully."
        decline = Decline("subscription_payment_intent_requires_action", "", told)
        raise card_error(decline, keep=False, payment_intent=intent)
    payments.refuse_if_declined(intent, keep=False)


def _blank(call: Call, order: Order) -> Body:
    now = now_for(call, order.customer)
    id = call.store.new_id("sub")
    owner = call.store.get("customer", order.customer)
    made = _items(call, id, order, now)
    anchor = order.trial_end or now
    subscription: Body = {
        "id": id,
        "object": "subscription",
        "application": None,
        "application_fee_percent": None,
        "automatic_tax": {"disabled_reason": None, "enabled": False, "liability": None},
        "billing_cycle_anchor": anchor,
        "billing_cycle_anchor_config": None,
        "billing_mode": {"flexible": {"proration_discounts": "included"}, "type": "flexible", "updated_at": now},
        "billing_schedules": [],
        "billing_thresholds": None,
        "cancel_at": None,
        "cancel_at_period_end": False,
        "canceled_at": None,
        "cancellation_details": {"comment": None, "feedback": None, "reason": None},
        "collection_method": "charge_automatically",
        "created": now,
        "currency": made[0]["price"]["currency"],
        "customer": order.customer,
        "customer_account": None,
        "days_until_due": None,
        "default_payment_method": order.default_payment_method,
        "default_source": None,
        "default_tax_rates": [],
        "description": None,
        "discounts": [],
        "ended_at": None,
        "invoice_settings": {"account_tax_ids": None, "issuer": {"type": "self"}},
        "items": {
            "object": "list",
            "data": made,
            "has_more": False,
            "total_count": len(made),
            "url": f"/v1/subscription_items?subscription={id}",
        },
        "latest_invoice": None,
        "livemode": False,
        "metadata": order.metadata,
        "next_pending_invoice_item_invoice": None,
        "on_behalf_of": None,
        "pause_collection": None,
        "payment_settings": {
            "payment_method_options": None,
            "payment_method_types": None,
            "save_default_payment_method": "off",
        },
        "pending_invoice_item_interval": None,
        "pending_setup_intent": None,
        "pending_update": None,
        "schedule": None,
        "start_date": now,
        "status": "incomplete",
        "test_clock": clock_of(call, owner["id"]),
        "transfer_data": None,
        "trial_end": order.trial_end,
        "trial_settings": {"end_behavior": {"missing_payment_method": "create_invoice"}},
        "trial_start": now if order.trial_end else None,
    }
    return subscription | order.fields


def _items(call: Call, subscription: str, order: Order, now: int) -> list[Body]:
    made = []
    for index, given in enumerate(order.items):
        item = items.make(call, subscription, given, f"items[{index}]", (now, now), now)
        recurring = item["price"]["recurring"]
        item["current_period_end"] = order.trial_end or periods.after(now, recurring, 1)
        made.append(item)
    if not made:
        raise malformed("Missing required param: items.", "items", "parameter_missing")
    if len({item["price"]["currency"] for item in made}) > 1:
        raise invalid("All prices on a subscription must have the same `currency`.", "items")
    if len({item["price"]["id"] for item in made}) < len(made):
        raise invalid("Cannot add multiple subscription items with the same plan: " + made[0]["price"]["id"], "items")
    return made


def _period(item: Body) -> tuple[int, int]:
    return item["current_period_start"], item["current_period_end"]


def _must_have_method(order: Order, subscription: Body) -> bool:
    waits = order.trial_end is not None or order.behavior == "default_incomplete"
    return not waits and not invoicing.is_sent(subscription) and _costs(subscription) > 0


def _costs(subscription: Body) -> int:
    return sum((item["price"]["unit_amount"] or 0) * item["quantity"] for item in subscription["items"]["data"])


def _first_status(subscription: Body, invoice: Body) -> str:
    if subscription["trial_end"]:
        return "trialing"
    return "incomplete" if invoice["amount_due"] > 0 and not invoicing.is_sent(subscription) else "active"
