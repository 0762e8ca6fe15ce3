"""An invoice's life: drafted, finalized, then paid, void or uncollectible."""

from typing import Any, Final

from stripe_sandbox.billing import payments, wallet
from stripe_sandbox.billing.currencies import payable
from stripe_sandbox.billing.invoices import blank, made_out_to
from stripe_sandbox.billing.parts import amend, now_for, save
from stripe_sandbox.billing.periods import DAY, DRAFT
from stripe_sandbox.operations import Call

Body = dict[str, Any]

COLLECTION_METHODS: Final = ("charge_automatically", "send_invoice")


def fill(invoice: Body, lines: list[Body]) -> Body:
    """Put lines on it and add them up. The customer's balance is settled with it: a credit (negative) pays first, and
    what is owed from before is asked for too."""
    for line in lines:
        line["invoice"] = invoice["id"]
    invoice["lines"] |= {"data": lines, "total_count": len(lines)}
    total = sum(line["amount"] for line in lines)
    due = payable(total + invoice["starting_balance"], invoice["currency"])
    invoice |= {"subtotal": total, "subtotal_excluding_tax": total, "total": total, "total_excluding_tax": total}
    invoice |= {"amount_due": due, "amount_remaining": due - invoice["amount_paid"]}
    return invoice


def draft(
    call: Call,
    customer: str,
    currency: str,
    lines: list[Body],
    reason: str,
    subscription: Body | None = None,
    period: tuple[int, int] | None = None,
    advances: bool = False,
    **fields: Any,
) -> Body:
    """A new draft, told as invoice.created. `period` is the invoice's own, of which prorations are the arrears. One that
    `advances` is finalized an hour later."""
    owner = call.store.get("customer", customer)
    now = now_for(call, customer)
    invoice = blank(call, call.store.new_id("in"), owner, currency, reason, now)
    invoice["automatically_finalizes_at"] = now + DRAFT if advances else None
    if period is not None:
        invoice |= {"period_start": period[0], "period_end": period[1]}
    if subscription is not None:
        details = {"metadata": dict(subscription["metadata"]), "subscription": subscription["id"]}
        invoice["parent"] = {"quote_details": None, "subscription_details": details, "type": "subscription_details"}
        invoice["default_payment_method"] = None
        invoice |= {"collection_method": subscription["collection_method"], "due_date": _due_date(subscription, now)}
    return save(call, fill(invoice | fields, lines), "invoice.created")


def _due_date(subscription: Body, now: int) -> int | None:
    return now + (subscription["days_until_due"] or 0) * DAY if is_sent(subscription) else None


def is_sent(bill: Body) -> bool:
    """Whether this invoice, or those of this subscription, are sent to be paid, and not charged."""
    return bool(bill["collection_method"] == "send_invoice")


def finalize(call: Call, invoice: Body) -> Body:
    """Number it, settle the customer's balance, and make the PaymentIntent that will pay it."""
    owner = call.store.get("customer", invoice["customer"])
    now = now_for(call, owner["id"])
    number = 1 + sum(1 for other in call.store.all("invoice", customer=owner["id"]) if other["number"])
    id = invoice["id"]
    invoice |= made_out_to(owner) | {"starting_balance": owner["balance"]}
    fill(invoice, invoice["lines"]["data"])
    ending = invoice["starting_balance"] + invoice["total"] - invoice["amount_due"]
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
    invoice.pop("status_details", None)
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


def void(call: Call, invoice: Body) -> Body:
    """As if it had never been; its PaymentIntent is canceled with it, and what the balance paid of it goes back."""
    owner = call.store.get("customer", invoice["customer"])
    amend(
        call,
        owner,
        "customer.updated",
        balance=owner["balance"] - invoice["ending_balance"] + invoice["starting_balance"],
    )
    intent, now = intent_of(call, invoice), now_for(call, invoice["customer"])
    if intent is not None and intent["status"] in payments.OPEN:
        payments.cancel(call, intent, "void_invoice")
    for payment in call.store.all("invoice_payment", invoice=invoice["id"]):
        payment["status"] = "canceled"
        payment["status_transitions"]["canceled_at"] = now
        call.store.put(payment)
    invoice.pop("status_details", None)
    return _close(call, invoice, "void", "voided_at")


def write_off(call: Call, invoice: Body, reason: str) -> Body:
    """Uncollectible: nobody expects the money any more, and it can still be paid."""
    invoice["status_details"] = {"uncollectible": {"reason": reason}}
    return _close(call, invoice, "uncollectible", "marked_uncollectible_at")


def _close(call: Call, invoice: Body, status: str, at: str) -> Body:
    invoice |= {"status": status, "auto_advance": False, "next_payment_attempt": None}
    invoice["status_transitions"] |= {at: now_for(call, invoice["customer"])}
    event = {"void": "invoice.voided", "uncollectible": "invoice.marked_uncollectible"}[status]
    return save(call, invoice, event)


def method_for(call: Call, invoice: Body) -> Body | None:
    """What pays this invoice without asking: its own method, its subscription's, its customer's."""
    if invoice["default_payment_method"]:
        return call.store.find("payment_method", invoice["default_payment_method"])
    details = (invoice["parent"] or {}).get("subscription_details") or {}
    subscription = call.store.find("subscription", details["subscription"]) if details else None
    return wallet.default_of(call, invoice["customer"], subscription)
