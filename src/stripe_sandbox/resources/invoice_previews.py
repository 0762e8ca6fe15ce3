"""POST /v1/invoices/create_preview: what the next invoice would be, and what a change would cost."""

from typing import Any, Final

from stripe_sandbox.billing import renewing
from stripe_sandbox.billing.reading import known, text
from stripe_sandbox.billing.refusals import invalid, lookup, malformed
from stripe_sandbox.billing.rehearsal import Rehearsal, rehearsal_of
from stripe_sandbox.billing.subscribing import Order, subscribe
from stripe_sandbox.operations import Call, operation
from stripe_sandbox.resources.subscription_updates import change

Body = dict[str, Any]

CHANGES: Final = (
    *("items", "proration_behavior", "proration_date", "trial_end", "billing_cycle_anchor"),
    *("cancel_at_period_end", "cancel_now", "default_tax_rates", "billing_mode"),
)


@operation("POST", "/v1/invoices/create_preview")
def create_preview(call: Call) -> Body:
    """Nothing is stored. The id is no id of an invoice that can be asked for."""
    known(call.params, "customer", "subscription", "subscription_details", "currency", "preview_mode")
    trial = rehearsal_of(call)
    details = call.params.get("subscription_details") or {}
    if not isinstance(details, dict):
        raise malformed("Invalid object", "subscription_details")
    for name in details:
        if name not in CHANGES:
            param = f"subscription_details[{name}]"
            raise malformed(f"Received unknown parameter: {param}", param, "parameter_unknown")
    named = text(call.params, "subscription")
    invoice = _of_subscription(trial, named, details) if named else _of_new(trial, details)
    shown = {"billing_reason": "upcoming", "id": invoice["id"].replace("in_tmp", "upcoming_in"), "status": "draft"}
    return invoice | shown | {"automatically_finalizes_at": None, "number": None, "auto_advance": False}


def _of_subscription(trial: Rehearsal, named: str, details: Body) -> Body:
    subscription = lookup(trial, "subscription", named, "subscription")
    if subscription["status"] == "canceled":
        raise invalid(f"No upcoming invoices for subscription: {named}", code="invoice_upcoming_none")
    invoice = change(trial, subscription, details)
    if invoice is not None:
        return invoice
    if subscription["cancel_at_period_end"]:
        raise invalid(f"No upcoming invoices for subscription: {named}", code="invoice_upcoming_none")
    return renewing.draft_next(trial, subscription)


def _of_new(trial: Rehearsal, details: Body) -> Body:
    customer = text(trial.params, "customer")
    if customer is None or not isinstance(details.get("items"), list):
        told = "You must specify `subscription`, or `customer` together with `subscription_details[items]`."
        raise invalid(told, code="invoice_upcoming_none")
    lookup(trial, "customer", customer, "customer")
    made = subscribe(trial, Order(customer, details["items"], behavior="default_incomplete"))
    return trial.store.get("invoice", made["latest_invoice"])
