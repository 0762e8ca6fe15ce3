"""Charges: what came of asking a card's bank."""

from typing import Any

from stripe_sandbox.billing import cards
from stripe_sandbox.billing.parts import now_for, save
from stripe_sandbox.operations import Call

Body = dict[str, Any]


def charge(call: Call, intent: Body, payment_method: Body, decline: cards.Decline | None) -> Body:
    """Try the card once for this PaymentIntent. A declined charge is a charge too, with its reason."""
    paid = decline is None
    now = now_for(call, intent["customer"])
    id = call.store.new_id("ch")
    made: Body = {
        "id": id,
        "object": "charge",
        "amount": intent["amount"],
        "amount_captured": intent["amount"] if paid else 0,
        "amount_refunded": 0,
        "application": None,
        "application_fee": None,
        "application_fee_amount": None,
        "balance_transaction": None,
        "billing_details": payment_method["billing_details"],
        "calculated_statement_descriptor": "BLOCKYARD SANDBOX",
        "captured": paid,
        "created": now,
        "currency": intent["currency"],
        "customer": intent["customer"],
        "description": intent["description"],
        "disputed": False,
        "failure_balance_transaction": None,
        "failure_code": decline.code if decline else None,
        "failure_message": decline.message if decline else None,
        "fraud_details": {},
        "livemode": False,
        "metadata": dict(intent["metadata"]),
        "on_behalf_of": None,
        "outcome": outcome(decline),
        "paid": paid,
        "payment_intent": intent["id"],
        "payment_method": payment_method["id"],
        "payment_method_details": details(payment_method, intent["amount"]),
        "receipt_email": intent["receipt_email"],
        "receipt_number": None,
        "receipt_url": f"{call.base_url}/receipts/{id}" if paid else None,
        "refunded": False,
        "review": None,
        "shipping": None,
        "source_transfer": None,
        "statement_descriptor": None,
        "statement_descriptor_suffix": None,
        "status": "failed" if decline else "succeeded",
        "transfer_data": None,
        "transfer_group": None,
    }
    return save(call, made, "charge.failed" if decline else "charge.succeeded")


def outcome(decline: cards.Decline | None) -> Body:
    refused = decline is not None
    return {
        "advice_code": None,
        "network_advice_code": None,
        "network_decline_code": "05" if refused else None,
        "network_status": "declined_by_network" if refused else "approved_by_network",
        "reason": decline.decline_code if decline else None,
        "risk_level": "normal",
        "risk_score": 32,
        "seller_message": "The bank did not return any further details with this decline."
        if refused
        else "Payment complete.",
        "type": "issuer_declined" if refused else "authorized",
    }


def details(payment_method: Body, amount: int) -> Body:
    card = payment_method.get("card") or {}
    shown = {
        name: card.get(name)
        for name in ("brand", "checks", "country", "exp_month", "exp_year", "fingerprint", "funding", "last4")
    }
    extra = {
        "amount_authorized": amount,
        "authorization_code": None,
        "installments": None,
        "mandate": None,
        "network": card.get("brand"),
        "network_token": {"used": False},
        "network_transaction_id": None,
        "regulated_status": None,
        "three_d_secure": None,
        "transaction_link_id": None,
        "wallet": None,
    }
    return {"card": shown | extra, "type": "card"}
