"""Giving money back: what may be refunded, and what a refund changes."""

from typing import Any

from stripe_sandbox.billing import cards
from stripe_sandbox.billing.currencies import check_step, shown
from stripe_sandbox.billing.parts import amend, now_for, save
from stripe_sandbox.billing.refusals import invalid
from stripe_sandbox.operations import Call

Body = dict[str, Any]


def refund(call: Call, charge: Body, amount: int | None, reason: str | None, metadata: Body) -> Body:
    """`amount` None is all that is left."""
    left = charge["amount"] - charge["amount_refunded"]
    _check(charge, amount, left)
    taken = left if amount is None else amount
    method = call.store.find("payment_method", charge["payment_method"]) or {}
    status = {cards.REFUND_FAILS: "failed", cards.REFUND_PENDS: "pending"}.get(cards.last4(method), "succeeded")
    made: Body = {
        "id": call.store.new_id("re"),
        "object": "refund",
        "amount": taken,
        "balance_transaction": None,
        "charge": charge["id"],
        "created": now_for(call, charge["customer"]),
        "currency": charge["currency"],
        "customer": charge["customer"],
        "customer_account": None,
        "destination_details": {
            "card": {
                "reference_status": "pending",
                "reference_type": "acquirer_reference_number",
                "type": "refund",
            },
            "type": "card",
        },
        "metadata": metadata,
        "payment_intent": charge["payment_intent"],
        "payment_method": charge["payment_method"],
        "reason": reason,
        "receipt_number": None,
        "source_transfer_reversal": None,
        "status": status,
        "transfer_reversal": None,
    }
    if status == "failed":
        made["failure_reason"] = "lost_or_stolen_card"
        return save(call, made, "refund.created", "refund.failed", "charge.refund.updated")
    refunded = charge["amount_refunded"] + taken
    save(call, made, "refund.created")
    amend(call, charge, "charge.refunded", amount_refunded=refunded, refunded=refunded == charge["amount"])
    if status == "succeeded":
        _referenced(call, made)
    return made


def _check(charge: Body, amount: int | None, left: int) -> None:
    id = charge["id"]
    if charge["status"] != "succeeded" or not charge["captured"]:
        raise invalid(f"Charge {id} was not paid, so it cannot be refunded.", "charge")
    if charge["disputed"]:
        raise invalid(f"Charge {id} has been charged back; cannot issue a refund.", code="charge_disputed")
    if left <= 0:
        raise invalid(f"Charge {id} has already been refunded.", code="charge_already_refunded")
    if amount is not None and amount > left:
        told = f"Refund amount ({shown(amount, charge['currency'])}) is greater than "
        kind = "unrefunded amount on charge" if charge["amount_refunded"] else "charge amount"
        raise invalid(f"{told}{kind} ({shown(left, charge['currency'])})", "amount")
    if amount is not None:
        check_step(amount, charge["currency"])


def _referenced(call: Call, made: Body) -> None:
    """The bank's reference arrives: Stripe tells it under two names."""
    before = made["destination_details"]
    card = before["card"] | {"reference": made["id"][-12:], "reference_status": "available"}
    made["destination_details"] = {"card": card, "type": "card"}
    call.store.put(made)
    for event in ("refund.updated", "charge.refund.updated"):
        call.emit(event, made, {"destination_details": before})
