"""Asking for an invoice's money, and what follows for its subscription."""

from typing import Any

from stripe_sandbox.billing import dunning, invoicing, payments
from stripe_sandbox.billing.lines import subscription_of
from stripe_sandbox.billing.parts import amend, save
from stripe_sandbox.operations import Call

Body = dict[str, Any]


def collect(call: Call, invoice: Body, method: Body | None = None) -> Body:
    """One attempt with this method, or the one on file. The invoice says what came of it; a bank that asks the
    cardholder first leaves the PaymentIntent waiting for the answer."""
    method = method or invoicing.method_for(call, invoice)
    intent = invoicing.intent_of(call, invoice)
    assert intent is not None, "an open invoice has a PaymentIntent"
    invoice |= {"attempted": True, "attempt_count": invoice["attempt_count"] + 1}
    call.store.put(invoice)
    if method is None:
        return _failed(call, invoice)
    intent["payment_method"] = method["id"]
    return concluded(call, invoice, payments.confirm(call, intent))


def concluded(call: Call, invoice: Body, intent: Body) -> Body:
    """The bank has answered about this invoice's PaymentIntent."""
    if intent["status"] == "succeeded":
        invoicing.mark_paid(call, invoice)
        _in_good_standing(call, invoice, intent)
        return invoice
    if intent["status"] == "requires_action":
        save(call, invoice, "invoice.payment_action_required")
    return _failed(call, invoice)


def paid_outside(call: Call, invoice: Body) -> Body:
    """Paid by other means: the money never came through here."""
    intent = invoicing.intent_of(call, invoice)
    if intent is not None:
        payments.cancel(call, intent, None)
    invoicing.mark_paid(call, invoice)
    invoice |= {"amount_paid": 0, "amount_paid_off_stripe": invoice["amount_due"]}
    call.store.put(invoice)
    _in_good_standing(call, invoice, None)
    return invoice


def forgive(call: Call, invoice: Body) -> Body:
    """Marked as uncollectible by hand: nobody waits for this money any more."""
    invoicing.write_off(call, invoice, "user_forgiven")
    _in_good_standing(call, invoice, None)
    return invoice


def _in_good_standing(call: Call, invoice: Body, intent: Body | None) -> None:
    subscription = call.store.find("subscription", subscription_of(invoice) or "")
    if subscription is None:
        return
    fields: Body = {}
    if subscription["status"] == "incomplete" and invoice["status"] == "paid":
        fields["status"] = "active"
    # Older invoices may be open still: Stripe looks at the latest one alone.
    latest = next(other for other in invoices_of(call, subscription) if other["status"] != "draft")
    if subscription["status"] in ("past_due", "unpaid") and latest["status"] != "open":
        fields["status"] = "active"
    saving = (subscription["payment_settings"] or {}).get("save_default_payment_method")
    if intent is not None and saving == "on_subscription":
        fields["default_payment_method"] = intent["payment_method"]
    amend(call, subscription, "customer.subscription.updated", **fields)


def invoices_of(call: Call, subscription: Body) -> list[Body]:
    """Newest first."""
    all_of_customer = call.store.all("invoice", customer=subscription["customer"])
    return [invoice for invoice in all_of_customer if subscription_of(invoice) == subscription["id"]]


def _failed(call: Call, invoice: Body) -> Body:
    """Charged again some days later, unless it was the first payment, or one that its owner tried by hand."""
    subscription = call.store.find("subscription", subscription_of(invoice) or "")
    if subscription is None or subscription["status"] == "incomplete" or invoicing.is_sent(invoice):
        return save(call, invoice, "invoice.payment_failed")
    is_last = not dunning.plan_retry(call, invoice)
    save(call, invoice, "invoice.payment_failed")
    if is_last:
        dunning.give_up(call, subscription, invoice, "max_payment_attempts")
    elif subscription["status"] in ("active", "trialing"):
        amend(call, subscription, "customer.subscription.updated", status="past_due")
    return invoice
