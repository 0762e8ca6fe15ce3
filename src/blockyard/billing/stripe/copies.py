"""What the mirror keeps of an object at Stripe, as columns of its table. One function for each kind; none touches the
database, so that comparing (inbox/compare.py) and storing (mirror.py) cannot differ."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from blockyard.billing.plans import BY_LOOKUP_KEY, BY_NAME, PLANS, Plan
from blockyard.billing.stripe.client import StripeObject

Columns = dict[str, Any]

PAID_PLAN: Final = "paid_plan"
PAID_PRICE: Final = "paid_price"
PAID_UNTIL: Final = "paid_until"
"""In the metadata of a subscription. The last is the period's end in Unix seconds."""


def columns_of_customer(obj: StripeObject) -> Columns:
    return {
        "email": obj.get("email"),
        "name": obj.get("name"),
        "default_payment_method": id_of((obj.get("invoice_settings") or {}).get("default_payment_method")),
        "deleted": False,
    }


def columns_of_subscription(obj: StripeObject) -> Columns:
    """All items count: the largest plan among them is the subscription's, and `amount` is what they cost together. Price,
    quantity and period are those of the item that has the plan; where none has one, of the first."""
    items: list[StripeObject] = obj["items"]["data"]
    item = plan_item(items)
    price = item["price"]
    plan = plan_of(price)
    return {
        "customer_id": id_of(obj["customer"]),
        "status": obj["status"],
        "plan": plan.name if plan else None,
        **paid_of(obj, item["current_period_end"]),
        "price_id": price["id"],
        "item_id": item["id"],
        "quantity": quantity_of(item),
        "unit_amount": price.get("unit_amount") or 0,
        "amount": sum(quantity_of(one) * (one["price"].get("unit_amount") or 0) for one in items),
        "currency": price["currency"],
        "interval": price["recurring"]["interval"],
        "interval_count": price["recurring"]["interval_count"],
        "current_period_start": moment(item["current_period_start"]),
        "current_period_end": moment(item["current_period_end"]),
        "cancel_at_period_end": obj["cancel_at_period_end"],
        "trial_end": moment(obj.get("trial_end")),
        "started_at": moment(obj["start_date"]),
        "ended_at": moment(obj.get("ended_at")),
    }


def paid_of(obj: StripeObject, period_end: int) -> Columns:
    """What the present period was billed for before a change to a smaller plan, as the metadata say (changes.py). In any
    other period it says nothing."""
    told = obj.get("metadata") or {}
    lasts = told.get(PAID_UNTIL) == str(period_end)
    return {
        "paid_plan": told.get(PAID_PLAN) if lasts else None,
        "paid_price_id": told.get(PAID_PRICE) if lasts else None,
        "paid_until": moment(period_end) if lasts else None,
    }


def plan_item(items: Sequence[StripeObject]) -> StripeObject:
    """The item that brings the largest plan. Raises IndexError if there is none at all."""
    with_plan = [(PLANS.index(plan), item) for item in items if (plan := plan_of(item["price"])) is not None]
    return max(with_plan, key=lambda ranked: ranked[0])[1] if with_plan else items[0]


def plan_of(price: StripeObject) -> Plan | None:
    """The price says its plan in its metadata, for ever. Prices made before they did so have at most a lookup key,
    which moves on when a plan gets a new price."""
    named = BY_NAME.get((price.get("metadata") or {}).get("plan", ""))
    return named or BY_LOOKUP_KEY.get(price.get("lookup_key") or "")


def quantity_of(item: StripeObject) -> int:
    return item.get("quantity") or 1


def columns_of_payment_method(obj: StripeObject) -> Columns:
    """A detached one has no customer, and nothing of the card is kept of it."""
    owner = id_of(obj.get("customer"))
    card = (owner and obj.get("card")) or {}
    return {
        "customer_id": owner,
        "type": obj["type"],
        "brand": card.get("brand"),
        "last4": card.get("last4"),
        "expires": f"{card['exp_year']}-{card['exp_month']:02}" if card else None,
    }


def columns_of_invoice(obj: StripeObject) -> Columns:
    parent = (obj.get("parent") or {}).get("subscription_details") or {}
    paid = (obj.get("status_transitions") or {}).get("paid_at") or obj["created"]
    return {
        "customer_id": id_of(obj["customer"]),
        "subscription_id": id_of(parent.get("subscription")),
        "number": obj.get("number"),
        "status": obj["status"] or "draft",
        "currency": obj["currency"],
        "total": obj["total"],
        "amount_due": obj["amount_due"],
        "amount_paid": obj["amount_paid"],
        "amount_remaining": obj["amount_remaining"],
        "hosted_invoice_url": obj.get("hosted_invoice_url"),
        "invoice_pdf": obj.get("invoice_pdf"),
        "invoiced_at": moment(obj["created"]),
        "due_at": moment(obj.get("due_date")),
        "payment_id": payment_of_invoice(obj),
        "paid_at": moment(paid) if obj["status"] == "paid" else None,
    }


def payment_of_invoice(obj: StripeObject) -> str | None:
    """The PaymentIntent that paid it, else the one that is to pay it. Invoices name them only where `payments` was
    expanded; what was paid elsewhere has none."""
    payments = [one for one in (obj.get("payments") or {}).get("data", ()) if one["status"] != "canceled"]
    payments.sort(key=lambda one: (one["status"] == "paid", one["is_default"]), reverse=True)
    named = (id_of(one["payment"].get("payment_intent")) for one in payments)
    return next((payment for payment in named if payment is not None), None)


def columns_of_payment(obj: StripeObject) -> Columns:
    """Of a PaymentIntent with its latest charge, which says when it was paid."""
    failure = obj.get("last_payment_error") or {}
    charge = obj.get("latest_charge")
    paid = charge["created"] if isinstance(charge, dict) else obj["created"]
    return {
        "customer_id": id_of(obj.get("customer")),
        "status": obj["status"],
        "currency": obj["currency"],
        "amount": obj["amount"],
        "amount_received": obj.get("amount_received") or 0,
        "description": obj.get("description"),
        "decline_code": failure.get("decline_code") or failure.get("code"),
        "paid_at": moment(paid) if obj["status"] == "succeeded" else None,
    }


def columns_of_refund(obj: StripeObject) -> Columns:
    return {
        "payment_id": id_of(obj.get("payment_intent")),
        "status": obj["status"],
        "currency": obj["currency"],
        "amount": obj["amount"],
        "reason": obj.get("reason"),
        "refunded_at": moment(obj["created"]),
    }


def columns_of_dispute(obj: StripeObject) -> Columns:
    return {
        "payment_id": id_of(obj.get("payment_intent")),
        "status": obj["status"],
        "reason": obj["reason"],
        "currency": obj["currency"],
        "amount": obj["amount"],
        "disputed_at": moment(obj["created"]),
    }


def columns_of_checkout(obj: StripeObject) -> Columns:
    return {
        "customer_id": id_of(obj.get("customer")),
        "mode": obj["mode"],
        "status": obj["status"],
        "url": obj.get("url"),
        "subscription_id": id_of(obj.get("subscription")),
        "payment_id": id_of(obj.get("payment_intent")),
        "expires_at": moment(obj["expires_at"]),
    }


COLUMNS: Final[dict[str, Callable[[StripeObject], Columns]]] = {
    "customer": columns_of_customer,
    "subscription": columns_of_subscription,
    "payment_method": columns_of_payment_method,
    "invoice": columns_of_invoice,
    "payment_intent": columns_of_payment,
    "refund": columns_of_refund,
    "dispute": columns_of_dispute,
    "checkout.session": columns_of_checkout,
}
"""By what Stripe calls the object."""


def id_of(reference: Any) -> str | None:
    """The id of what may be an id or, expanded, the object itself."""
    if isinstance(reference, dict):
        return str(reference["id"])
    return str(reference) if reference is not None else None


def moment(seconds: int | None) -> Any:
    return datetime.fromtimestamp(seconds, UTC) if seconds is not None else None
