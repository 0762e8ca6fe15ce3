"""/v1/invoices, and the payments that pay them."""

from typing import Any, Final

from stripe_sandbox.billing import collecting, invoicing, lines, prorations, wallet
from stripe_sandbox.billing.cards import Decline
from stripe_sandbox.billing.currencies import currency_in
from stripe_sandbox.billing.parts import amend, now_for
from stripe_sandbox.billing.payments import refuse_if_declined
from stripe_sandbox.billing.periods import DAY
from stripe_sandbox.billing.reading import choice, flag, known, metadata, needed, text, whole
from stripe_sandbox.billing.refusals import card_error, invalid, lookup, malformed
from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]

CREATE: Final = (
    *("customer", "subscription", "auto_advance", "collection_method", "currency", "days_until_due", "description"),
    *("due_date", "metadata", "default_payment_method", "pending_invoice_items_behavior"),
)


@operation("POST", "/v1/invoices")
def create(call: Call) -> Body:
    """A draft of the customer's waiting invoice items."""
    params = call.params
    known(params, *CREATE)
    customer = str(needed(params, "customer"))
    lookup(call, "customer", customer, "customer")
    named = text(params, "subscription")
    subscription = lookup(call, "subscription", named, "subscription") if named else None
    waiting = []
    if text(params, "pending_invoice_items_behavior") != "exclude":
        held = reversed(call.store.all("invoiceitem", customer=customer, invoice=None))
        waiting = [item for item in held if named is None or lines.subscription_of(item) == named]
    currency = currency_in(params) if "currency" in params else waiting[0]["currency"] if waiting else "usd"
    fields: Body = {"metadata": metadata(params), "description": text(params, "description")}
    fields["auto_advance"] = flag(params, "auto_advance")
    if "collection_method" in params:
        fields |= _collection(call, customer)
    method = text(params, "default_payment_method")
    if method:
        fields["default_payment_method"] = wallet.owned(call, method, customer)["id"]
    billed = prorations.take(call, waiting)
    advances = fields["auto_advance"]
    invoice = invoicing.draft(call, customer, currency, billed, "manual", subscription, advances=advances, **fields)
    prorations.bind(call, waiting, invoice)
    return invoice


def _collection(call: Call, customer: str) -> Body:
    """Charged, or sent, and then due by a day that is named."""
    params, methods = call.params, invoicing.COLLECTION_METHODS
    method = choice(params, "collection_method", methods, methods[0])
    days, due = whole(params, "days_until_due"), whole(params, "due_date")
    if method == "charge_automatically":
        return {"collection_method": method, "due_date": None}
    if days is None and due is None:
        told = "If invoice `collection_method` is `send_invoice`, you must specify `due_date` or `days_until_due`."
        raise malformed(told, "days_until_due", "parameter_missing")
    return {"collection_method": method, "due_date": due if days is None else now_for(call, customer) + days * DAY}


@operation("GET", "/v1/invoices/{id}")
def retrieve(call: Call) -> Body:
    return call.store.get("invoice", call.path["id"])


@operation("GET", "/v1/invoices")
def list_invoices(call: Call) -> Body:
    named = text(call.params, "subscription")

    def wanted(invoice: Body) -> bool:
        return named is None or lines.subscription_of(invoice) == named

    return listed(call, "invoice", "customer", "status", "collection_method", wanted=wanted)


@operation("POST", "/v1/invoices/{id}")
def update(call: Call) -> Body:
    params, invoice = call.params, retrieve(call)
    known(params, "metadata", "description", "auto_advance", "default_payment_method", "footer")
    fields: Body = {"metadata": metadata(params, invoice["metadata"])}
    for name in ("description", "footer"):
        if name in params:
            fields[name] = text(params, name)
    if "auto_advance" in params:
        fields["auto_advance"] = flag(params, "auto_advance")
        if not fields["auto_advance"]:
            fields["automatically_finalizes_at"] = None
    if text(params, "default_payment_method"):
        method = wallet.owned(call, str(params["default_payment_method"]), invoice["customer"])
        fields["default_payment_method"] = method["id"]
    return amend(call, invoice, "invoice.updated", **fields)


@operation("POST", "/v1/invoices/{id}/finalize")
def finalize(call: Call) -> Body:
    known(call.params, "auto_advance")
    invoice = retrieve(call)
    if invoice["status"] != "draft":
        raise invalid("This invoice is already finalized, you can't re-finalize it.", code="invoice_not_editable")
    if "auto_advance" in call.params:
        invoice["auto_advance"] = flag(call.params, "auto_advance")
    return invoicing.finalize(call, invoice)


@operation("POST", "/v1/invoices/{id}/pay")
def pay(call: Call) -> Body:
    params, invoice = call.params, retrieve(call)
    known(params, "payment_method", "off_session", "paid_out_of_band", "forgive", "mandate")
    if invoice["status"] == "draft":
        invoicing.finalize(call, invoice)
    if invoice["status"] == "paid" and not invoice["attempt_count"] and invoice["amount_due"] == 0:
        return invoice
    _payable(invoice)
    if flag(params, "paid_out_of_band"):
        return collecting.paid_outside(call, invoice)
    name = text(params, "payment_method")
    method = wallet.owned(call, name, invoice["customer"], "payment_method") if name else None
    if method is None and invoicing.method_for(call, invoice) is None:
        told = "There is no default payment method set on this invoice's customer or subscription. Please set one, or "
        raise invalid(told + "pass `payment_method`.", code="resource_missing")
    collecting.collect(call, invoice, method)
    intent = invoicing.intent_of(call, invoice)
    if invoice["status"] != "paid" and intent is not None:
        refuse_if_declined(intent)
        told = "Payment for this invoice requires additional user action before it can be completed successfully."
        raise card_error(Decline("invoice_payment_intent_requires_action", "", told), payment_intent=intent)
    return invoice


def _payable(invoice: Body) -> None:
    if invoice["status"] == "paid":
        raise invalid("Invoice is already paid", code="invoice_already_paid")
    if invoice["status"] == "void":
        raise invalid("Invoice is voided, and cannot be paid", code="invoice_not_editable")


@operation("POST", "/v1/invoices/{id}/void")
def void(call: Call) -> Body:
    invoice = retrieve(call)
    if invoice["status"] not in ("open", "uncollectible"):
        told = "You can only pass in open invoices. This invoice isn't open."
        raise invalid(told, code="invoice_not_editable")
    return invoicing.void(call, invoice)


@operation("POST", "/v1/invoices/{id}/mark_uncollectible")
def mark_uncollectible(call: Call) -> Body:
    invoice = retrieve(call)
    if invoice["status"] != "open":
        raise invalid("You can only pass in open invoices. This invoice isn't open.", code="invoice_not_editable")
    return collecting.forgive(call, invoice)


@operation("GET", "/v1/invoice_payments/{id}")
def retrieve_payment(call: Call) -> Body:
    return call.store.get("invoice_payment", call.path["id"])


@operation("GET", "/v1/invoice_payments")
def list_payments(call: Call) -> Body:
    given = call.params.get("payment")
    intent = given.get("payment_intent") if isinstance(given, dict) else None

    def wanted(payment: Body) -> bool:
        return intent is None or payment["payment"]["payment_intent"] == intent

    return listed(call, "invoice_payment", "invoice", "status", wanted=wanted)
