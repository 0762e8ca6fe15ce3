"""How a subscription ends."""

from typing import Any

from stripe_sandbox.billing.parts import now_for, save
from stripe_sandbox.operations import Call

Body = dict[str, Any]


def end(call: Call, subscription: Body, reason: str = "cancellation_requested") -> Body:
    """Canceled, now. Open invoices stay open and are not tried again."""
    now = now_for(call, subscription["customer"])
    subscription |= {
        "status": "canceled",
        "canceled_at": subscription["canceled_at"] or now,
        "ended_at": now,
        "cancellation_details": subscription["cancellation_details"] | {"reason": reason},
    }
    for invoice in call.store.all("invoice", customer=subscription["customer"], status="open"):
        details = (invoice["parent"] or {}).get("subscription_details") or {}
        if details.get("subscription") == subscription["id"]:
            call.store.put(invoice | {"auto_advance": False, "next_payment_attempt": None})
    return save(call, subscription, "customer.subscription.deleted")
