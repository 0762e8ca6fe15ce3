"""A cardholder asks the bank for the money back."""

from typing import Any, Final

from stripe_sandbox.billing.parts import now_for, save
from stripe_sandbox.billing.periods import DAY
from stripe_sandbox.operations import Call

Body = dict[str, Any]

EVIDENCE: Final = (
    *("access_activity_log", "billing_address", "cancellation_policy", "cancellation_policy_disclosure"),
    *("cancellation_rebuttal", "customer_communication", "customer_email_address", "customer_name"),
    *("customer_purchase_ip", "customer_signature", "duplicate_charge_documentation", "duplicate_charge_explanation"),
    *("duplicate_charge_id", "product_description", "receipt", "refund_policy", "refund_policy_disclosure"),
    *("refund_refusal_explanation", "service_date", "service_documentation", "shipping_address", "shipping_carrier"),
    *("shipping_date", "shipping_documentation", "shipping_tracking_number", "uncategorized_file"),
    "uncategorized_text",
)
NETWORK_CODES: Final = {"fraudulent": "10.4", "product_not_received": "13.1"}


def open(call: Call, charge: Body, reason: str, amount: int | None = None) -> Body:
    """The money is withdrawn until it is decided."""
    now = now_for(call, charge["customer"])
    card = charge["payment_method_details"]["card"]
    dispute: Body = {
        "id": call.store.new_id("dp"),
        "object": "dispute",
        "amount": charge["amount"] - charge["amount_refunded"] if amount is None else amount,
        "balance_transactions": [],
        "charge": charge["id"],
        "created": now,
        "currency": charge["currency"],
        "enhanced_eligibility_types": [],
        "evidence": dict.fromkeys(EVIDENCE) | {"enhanced_evidence": {}},
        "evidence_details": {
            "due_by": now + 9 * DAY,
            "enhanced_eligibility": {},
            "has_evidence": False,
            "past_due": False,
            "submission_count": 0,
        },
        "is_charge_refundable": False,
        "livemode": False,
        "metadata": {},
        "payment_intent": charge["payment_intent"],
        "payment_method_details": {
            "card": {
                "brand": card["brand"] or "visa",
                "case_type": "chargeback",
                "network": card["network"] or "visa",
                "network_reason_code": NETWORK_CODES.get(reason, "10.4"),
            },
            "type": "card",
        },
        "reason": reason,
        "status": "needs_response",
    }
    call.store.put(charge | {"disputed": True})
    charge["disputed"] = True
    return save(call, dispute, "charge.dispute.created", "charge.dispute.funds_withdrawn")


def decide(call: Call, dispute: Body, status: str) -> Body:
    """`won` gives the money back; `lost` keeps it."""
    dispute["status"] = status
    save(call, dispute, "charge.dispute.closed")
    if status == "won":
        call.emit("charge.dispute.funds_reinstated", dispute)
    return dispute
