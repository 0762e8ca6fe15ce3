"""An invoice's life: drafted, finalized, then paid, void or uncollectible."""

from typing import Any

from stripe_sandbox.billing import payments, wallet
from stripe_sandbox.billing.parts import amend, clock_of, now_for, save
from stripe_sandbox.operations import Call

Body = dict[str, Any]


def blank(call: Call, id: str, customer: Body, currency: str, reason: str, now: int) -> Body:
    return {
        "id": id,
        "object": "invoice",
        "account_country": "US",
        "account_name": "Blockyard sandbox",
        "account_tax_ids": None,
        "amount_due": 0,
        "amount_overpaid": 0,
        "amount_paid": 0,
        "amount_paid_off_stripe": 0,
        "amount_remaining": 0,
        "amount_shipping": 0,
        "application": None,
        "attempt_count": 0,
        "attempted": False,
        "auto_advance": True,
        "automatic_tax": {
            "disabled_reason": None,
            "enabled": False,
            "liability": None,
            "provider": None,
            "status": None,
        },
        "automatically_finalizes_at": None,
        "billing_reason": reason,
        "collection_method": "charge_automatically",
        "created": now,
        "currency": currency,
        "custom_fields": None,
        "customer": customer["id"],
        "customer_account": None,
        "customer_address": customer["address"],
        "customer_email": customer["email"],
        "customer_name": customer["name"],
        "customer_phone": customer["phone"],
        "customer_shipping": customer["shipping"],
        "customer_tax_exempt": customer.get("tax_exempt"),
        "customer_tax_ids": [],
        "default_payment_method": None,
        "default_source": None,
        "default_tax_rates": [],
        "description": None,
        "discounts": [],
        "due_date": None,
        "effective_at": None,
        "ending_balance": None,
        "footer": None,
        "from_invoice": None,
        "hosted_invoice_url": None,
        "invoice_pdf": None,
        "issuer": {"type": "self"},
        "last_finalization_error": None,
        "latest_revision": None,
        "lines": {"object": "list", "data": [], "has_more": False, "total_count": 0, "url": f"/v1/invoices/{id}/lines"},
        "livemode": False,
        "metadata": {},
        "next_payment_attempt": None,
        "number": None,
        "on_behalf_of": None,
        "parent": None,
        "payment_settings": {"default_mandate": None, "payment_method_options": None, "payment_method_types": None},
        "period_end": now,
        "period_start": now,
        "post_payment_credit_notes_amount": 0,
        "pre_payment_credit_notes_amount": 0,
        "receipt_number": None,
        "rendering": None,
        "shipping_cost": None,
        "shipping_details": None,
        "starting_balance": customer.get("balance") or 0,
        "statement_descriptor": None,
        "status": "draft",
        "status_transitions": dict.fromkeys(("finalized_at", "marked_uncollectible_at", "paid_at", "voided_at")),
        "subtotal": 0,
        "subtotal_excluding_tax": 0,
        "test_clock": clock_of(call, customer["id"]),
        "total": 0,
        "total_discount_amounts": [],
        "total_excluding_tax": 0,
        "total_pretax_credit_amounts": [],
        "total_taxes": [],
        "webhooks_delivered_at": None,
    }


def fill(invoice: Body, lines: list[Body]) -> Body:
    """Put lines on it and add them up. A customer's credit (a negative balance) pays first."""
    for line in lines:
        line["invoice"] = invoice["id"]
    invoice["lines"] |= {"data": lines, "total_count": len(lines)}
    total = sum(line["amount"] for line in lines)
    due = max(0, total + invoice["starting_balance"])
    invoice |= {"subtotal": total, "subtotal_excluding_tax": total, "total": total, "total_excluding_tax": total}
    return invoice | {"amount_due": due, "amount_remaining": due - invoice["amount_paid"]}


def draft(
    call: Call,
    customer: str,
    currency: str,
    lines: list[Body],
    reason: str,
    subscription: Body | None = None,
    period: tuple[int, int] | None = None,
    **fields: Any,
) -> Body:
    """A new draft, told as invoice.created. `period` is the invoice's own, of which prorations are the arrears."""
    owner = call.store.get("customer", customer)
    now = now_for(call, customer)
    invoice = blank(call, call.store.new_id("in"), owner, currency, reason, now)
    if period is not None:
        invoice |= {"period_start": period[0], "period_end": period[1]}
    if subscription is not None:
        details = {"metadata": dict(subscription["metadata"]), "subscription": subscription["id"]}
        invoice["parent"] = {"quote_details": None, "subscription_details": details, "type": "subscription_details"}
        invoice["default_payment_method"] = None
        invoice["collection_method"] = subscription["collection_method"]
    return save(call, fill(invoice | fields, lines), "invoice.created")


def finalize(call: Call, invoice: Body) -> Body:
    """Number it, settle the customer's balance, and make the PaymentIntent that will pay it."""
    owner = call.store.get("customer", invoice["customer"])
    now = now_for(call, owner["id"])
    number = 1 + sum(1 for other in call.store.all("invoice", customer=owner["id"]) if other["number"])
    ending = min(0, invoice["starting_balance"] + invoice["total"])
    id = invoice["id"]
    invoice |= {
        "automatically_finalizes_at": None,
        "effective_at": now,
        "ending_balance": ending,
        "hosted_invoice_url": f"{call.base_url}/invoices/{id}",
        "invoice_pdf": f"{call.base_url}/invoices/{id}/pdf",
        "number": f"{owner['invoice_prefix']}-{number:04}",
        "status": "open",
    }
    invoice["status_transitions"] |= {"finalized_at": now}
    if ending != invoice["starting_balance"]:
        amend(call, owner, "customer.updated", balance=ending)
    if invoice["amount_due"] > 0:
        _ask_for_payment(call, invoice)
    save(call, invoice, "invoice.finalized")
    return invoice if invoice["amount_due"] > 0 else mark_paid(call, invoice)


def _ask_for_payment(call: Call, invoice: Body) -> None:
    described = "Subscription creation" if invoice["billing_reason"] == "subscription_create" else "Subscription update"
    intent = payments.make(
        call,
        invoice["amount_due"],
        invoice["currency"],
        invoice["customer"],
        description=described if invoice["parent"] else f"Payment for Invoice {invoice['number']}",
    )
    call.store.put(
        {
            "id": call.store.new_id("inpay"),
            "object": "invoice_payment",
            "amount_paid": None,
            "amount_requested": invoice["amount_due"],
            "created": intent["created"],
            "currency": invoice["currency"],
            "invoice": invoice["id"],
            "is_default": True,
            "livemode": False,
            "payment": {"payment_intent": intent["id"], "type": "payment_intent"},
            "status": "open",
            "status_transitions": {"canceled_at": None, "paid_at": None},
        }
    )


def intent_of(call: Call, invoice: Body) -> Body | None:
    """The PaymentIntent that pays this invoice."""
    for payment in call.store.all("invoice_payment", invoice=invoice["id"], is_default=True):
        return call.store.get("payment_intent", payment["payment"]["payment_intent"])
    return None


def mark_paid(call: Call, invoice: Body) -> Body:
    now = now_for(call, invoice["customer"])
    invoice |= {
        "amount_paid": invoice["amount_due"],
        "amount_remaining": 0,
        "attempted": True,
        "auto_advance": False,
        "next_payment_attempt": None,
        "status": "paid",
    }
    invoice["status_transitions"] |= {"paid_at": now}
    for payment in call.store.all("invoice_payment", invoice=invoice["id"]):
        payment |= {"amount_paid": payment["amount_requested"], "status": "paid"}
        payment["status_transitions"]["paid_at"] = now
        save(call, payment, "invoice_payment.paid")
    return save(call, invoice, "invoice.paid", "invoice.payment_succeeded")


def close(call: Call, invoice: Body, status: str, at: str, event: str) -> Body:
    """Void it or give it up; its PaymentIntent goes with it."""
    intent = intent_of(call, invoice)
    if intent is not None and status == "void" and intent["status"] in payments.OPEN:
        payments.cancel(call, intent, "void_invoice")
    invoice |= {"status": status, "auto_advance": False, "next_payment_attempt": None}
    invoice["status_transitions"] |= {at: now_for(call, invoice["customer"])}
    for payment in call.store.all("invoice_payment", invoice=invoice["id"]):
        if status == "void":
            payment["status"] = "canceled"
            payment["status_transitions"]["canceled_at"] = now_for(call, invoice["customer"])
            call.store.put(payment)
    return save(call, invoice, event)


def method_for(call: Call, invoice: Body) -> Body | None:
    """What pays this invoice without asking: its own method, its subscription's, its customer's."""
    if invoice["default_payment_method"]:
        return call.store.find("payment_method", invoice["default_payment_method"])
    details = (invoice["parent"] or {}).get("subscription_details") or {}
    subscription = call.store.find("subscription", details["subscription"]) if details else None
    return wallet.default_of(call, invoice["customer"], subscription)
