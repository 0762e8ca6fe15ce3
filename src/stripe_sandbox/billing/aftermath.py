"""After a PaymentIntent moved: the invoice it pays, and so the subscription, move with it."""

from typing import Any

from stripe_sandbox.billing.collecting import concluded
from stripe_sandbox.operations import Call

Body = dict[str, Any]


def after_payment(call: Call, intent: Body) -> Body:
    for payment in call.store.all("invoice_payment", status="open"):
        if payment["payment"]["payment_intent"] == intent["id"] and intent["status"] != "requires_action":
            invoice = call.store.get("invoice", payment["invoice"])
            invoice |= {"attempted": True, "attempt_count": invoice["attempt_count"] + 1}
            concluded(call, invoice, intent)
    return intent
